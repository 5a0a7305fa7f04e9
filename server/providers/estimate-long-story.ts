import { beatSlotsFor } from "../story/long/beat-slots.ts";
import type { LongBrief, Pass } from "../story/long/long-brief.ts";
import { pass, same, sum } from "./estimate-story.ts";
import type { EstimateParts } from "./estimate-story.ts";
import type { Range, StoryEstimate } from "./provider-desk.ts";
import { NO_USAGE } from "./usage.ts";
import type { Usage } from "./usage.ts";

/** Of English prose; models differ, and some think first. */
const TOKENS_A_WORD: Range = { low: 1.3, high: 1.7 };

/** Tokens of one call beside the text it is about, as `npm run bench:tokens` measures them on the stand-in, and half as much again. */
const TOKENS = {
  planning: { input: 2000, output: { low: 700, high: 2500 } },
  outline: { input: 2600, outputACard: { low: 90, high: 220 } },
  draft: { input: { low: 2800, high: 3800 } },
  audit: { input: { low: 2800, high: 3600 }, output: { low: 250, high: 900 } },
  polish: { input: 700, output: { low: 200, high: 700 } },
  mend: { input: 3200, output: { low: 150, high: 500 } },
  book: { input: 3500, output: { low: 900, high: 2500 } },
};
/** Of a hundred chunks, so many are mended, at either time. */
const MENDED: Range = { low: 5, high: 60 };
/** A whole book is read in stretches of about this many words. */
const STRETCH_WORDS = 30_000;
/** Seconds of one call for each thousand tokens it writes, and at least. */
const SECONDS = { aThousandTokens: { low: 10, high: 40 }, atLeast: { low: 3, high: 10 } };

const POLISHING: readonly [pass: Pass, name: string][] = [
  ["self-refinement", "Self-refinement"],
  ["motif-infusion", "Motifs"],
  ["human-passes", "Stock phrases"],
  ["voice", "Voice"],
];

/** What a tale or a novel will cost and how long it will be worked on, from the list of its passes. */
export function estimateLongStory(brief: LongBrief, cost: EstimateParts["cost"]): StoryEstimate | null {
  const { kind, words, parts, passes } = brief;
  const beats = beatSlotsFor(brief).length;
  const planning = kind === "tale" ? 1 : PLANNING.filter((each) => passes.includes(each)).length;
  const text = scaled(TOKENS_A_WORD, words / parts);
  const stretches = Math.ceil(words / STRETCH_WORDS);
  const isOn = (each: Pass) => passes.includes(each);
  const call = (input: Range, output: Range) => ({
    low: usage(input.low, output.low),
    high: usage(input.high, output.high),
  });
  const and = (one: Range, other: Range): Range => ({
    low: one.low + other.low,
    high: one.high + other.high,
  });

  const all = [
    pass("Plan", cost.plan, same(planning), call(same(TOKENS.planning.input), TOKENS.planning.output)),
    pass(
      "Outline",
      cost.plan,
      same(beats),
      call(same(TOKENS.outline.input), scaled(TOKENS.outline.outputACard, parts / beats)),
    ),
    pass("Drafts", cost.draft, { low: parts, high: Math.ceil(parts * 1.1) }, call(TOKENS.draft.input, text)),
    ...POLISHING.filter(([each]) => isOn(each)).map(([, name]) =>
      pass(name, cost.polish, same(parts), call(and(same(TOKENS.polish.input), text), TOKENS.polish.output)),
    ),
    ...(isOn("continuity-audit")
      ? [
          pass(
            "Check of each part",
            cost.audit,
            same(parts),
            call(and(TOKENS.audit.input, text), TOKENS.audit.output),
          ),
          pass(
            "Mending",
            cost.polish,
            mended(parts),
            call(and(same(TOKENS.mend.input), text), TOKENS.mend.output),
          ),
        ]
      : []),
    ...(isOn("output-validation")
      ? [
          pass(
            "Check of the whole",
            cost.audit,
            same(stretches),
            call(and(same(TOKENS.book.input), scaled(TOKENS_A_WORD, words / stretches)), TOKENS.book.output),
          ),
        ]
      : []),
  ].filter((each) => each !== null);
  if (all.length === 0) return null;

  const seconds = (end: "low" | "high") =>
    Math.round(
      all.reduce((total, each) => {
        const writes = (each.usage[end].outputTokens / 1000) * SECONDS.aThousandTokens[end];
        return total + each.calls[end] * Math.max(SECONDS.atLeast[end], writes);
      }, 0),
    );
  return {
    usd: sum(all.map(({ usd }) => usd)),
    seconds: { low: seconds("low"), high: seconds("high") },
    passes: all.map(({ name, calls, usd }) => ({ name, calls, usd })),
  };
}

const PLANNING: readonly Pass[] = ["high-concept", "world", "beat-sheet", "character-profiles"];

const scaled = ({ low, high }: Range, by: number): Range => ({ low: low * by, high: high * by });

const mended = (parts: number): Range => ({
  low: Math.floor((parts * MENDED.low) / 100),
  high: Math.ceil((parts * MENDED.high) / 100),
});

const usage = (inputTokens: number, outputTokens: number): Usage => ({
  ...NO_USAGE,
  inputTokens: Math.round(inputTokens),
  outputTokens: Math.round(outputTokens),
});
