import { SCENES_PER_PICTURE_STORY } from "../story/structures.ts";
import type { Micros } from "./call.ts";
import type { Range, StoryEstimate } from "./provider-desk.ts";
import { NO_USAGE } from "./usage.ts";
import type { Usage } from "./usage.ts";

export interface EstimateParts {
  scenesPerCall: number;
  /** What the first model of each stage asks for a usage; `null` where nobody is named for the stage or it is free. */
  cost: Record<"plan" | "draft" | "audit" | "polish" | "picture", ((usage: Usage) => Micros) | null>;
  /** Output tokens of one picture at the chosen quality; 0 where pictures are not counted in tokens. */
  pictureTokens: Range;
  usesCastSheet: boolean;
  /** Pictures that may begin in a minute; `null` without a limit. */
  picturesPerMinute: number | null;
  picturesAtOnce: number;
}

/**
 * Tokens of one call, as `npm run bench:tokens` measures them on the stand-in, and half as much again for models that think
 * or are wordier.
 */
const TOKENS = {
  plan: { input: 2000, output: { low: 4000, high: 7000 } },
  story: 2600, // the plan in words, at the head of each draft and audit
  instruction: 300,
  scene: { low: 110, high: 160 },
  audit: { output: { low: 150, high: 900 } },
  picturePrompt: 350,
  reference: 1500,
};
/** Seconds of one call. */
const SECONDS = {
  plan: { low: 30, high: 120 },
  draft: { low: 15, high: 60 },
  audit: { low: 5, high: 30 },
  picture: { low: 15, high: 60 },
};
/** Of twenty pictures, so many are usually drawn a second time. */
const REDRAWN: Range = { low: 0, high: 6 };
const CAST: Range = { low: 2, high: 7 };
const MICROS_PER_USD = 1_000_000;

/** What a picture story will cost and how long it will be worked on, from the list of its passes. */
export function estimateStory(parts: EstimateParts): StoryEstimate | null {
  const { scenesPerCall, cost, pictureTokens, usesCastSheet, picturesPerMinute, picturesAtOnce } = parts;
  const scenes = SCENES_PER_PICTURE_STORY;
  const draftCalls = Math.ceil(scenes / scenesPerCall);
  const earlier = (scenes * TOKENS.scene.high * (draftCalls - 1)) / 2; // each call reads what is told so far
  const text = (inputTokens: number, outputTokens: number): Usage => ({
    ...NO_USAGE,
    inputTokens,
    outputTokens,
  });
  const picture = (outputTokens: number, references: number): Usage => ({
    ...NO_USAGE,
    inputTokens: TOKENS.picturePrompt + references * TOKENS.reference,
    imageInputTokens: references * TOKENS.reference,
    outputTokens,
    pictures: 1,
  });
  const pictureRange = (references: Range) => ({
    low: picture(pictureTokens.low, references.low),
    high: picture(pictureTokens.high, references.high),
  });

  const passes = [
    pass("Plan", cost.plan, same(1), {
      low: text(TOKENS.plan.input, TOKENS.plan.output.low),
      high: text(TOKENS.plan.input, TOKENS.plan.output.high),
    }),
    pass(
      "Text",
      cost.draft,
      { low: draftCalls, high: draftCalls + 1 },
      {
        low: text(TOKENS.story + TOKENS.instruction, TOKENS.scene.low * scenesPerCall),
        high: text(
          TOKENS.story + TOKENS.instruction + earlier / draftCalls,
          TOKENS.scene.high * scenesPerCall,
        ),
      },
    ),
    pass("Check by an editor", cost.audit, same(1), {
      low: text(TOKENS.story + scenes * TOKENS.scene.low, TOKENS.audit.output.low),
      high: text(TOKENS.story + scenes * TOKENS.scene.high, TOKENS.audit.output.high),
    }),
    ...(usesCastSheet
      ? [
          pass("Portraits", cost.picture, CAST, pictureRange(same(0))),
          pass("Cast sheet", cost.picture, { low: 1, high: 2 }, pictureRange(CAST)),
        ]
      : []),
    pass(
      "Pictures",
      cost.picture,
      { low: scenes + REDRAWN.low, high: scenes + REDRAWN.high },
      pictureRange(usesCastSheet ? { low: 1, high: 2 } : same(0)),
    ),
  ].filter((each) => each !== null);
  if (passes.length === 0) return null;

  const drawn = sum(passes.filter(({ isPicture }) => isPicture).map(({ calls }) => calls));
  const writing = cost.draft
    ? {
        low: SECONDS.plan.low + draftCalls * SECONDS.draft.low,
        high: SECONDS.plan.high + (draftCalls + 1) * SECONDS.draft.high + SECONDS.audit.high,
      }
    : same(0);
  return {
    usd: sum(passes.map(({ usd }) => usd)),
    seconds: {
      low: Math.round(writing.low + secondsToDraw(drawn.low, SECONDS.picture.low)),
      high: Math.round(writing.high + secondsToDraw(drawn.high, SECONDS.picture.high)),
    },
    passes: passes.map(({ name, calls, usd }) => ({ name, calls, usd })),
  };

  function secondsToDraw(count: number, each: number): number {
    const byPace =
      picturesPerMinute === null ? 0 : (Math.max(0, count - picturesPerMinute) / picturesPerMinute) * 60;
    return Math.max(byPace + (count > 0 ? each : 0), Math.ceil(count / picturesAtOnce) * each);
  }
}

/** One sort of call of a story: how many there are, what they use and cost; `null` where it costs nothing. */
export function pass(
  name: string,
  cost: ((usage: Usage) => Micros) | null,
  calls: Range,
  usage: { low: Usage; high: Usage },
) {
  if (!cost) return null;
  return {
    name,
    calls,
    usage,
    isPicture: usage.high.pictures > 0,
    usd: {
      low: (calls.low * cost(usage.low)) / MICROS_PER_USD,
      high: (calls.high * cost(usage.high)) / MICROS_PER_USD,
    },
  };
}

export const same = (value: number): Range => ({ low: value, high: value });

export const sum = (ranges: Range[]): Range => ({
  low: ranges.reduce((total, { low }) => total + low, 0),
  high: ranges.reduce((total, { high }) => total + high, 0),
});
