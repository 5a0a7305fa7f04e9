import sharp from "sharp";
import type { Shelf } from "../../server/backends/shelf.ts";
import { planStory } from "../../server/providers/writers/built-in/plan-story.ts";
import { draftScene } from "../../server/providers/writers/built-in/draft-scene.ts";
import { MATERIALS } from "../../server/providers/writers/built-in/materials.ts";
import { planFromAnswer } from "../../server/providers/writers/plan-answer.ts";
import type { Records } from "../../server/runtime/records.ts";
import type { Brief } from "../../server/story/brief.ts";
import type { KeptDeclined } from "../../server/story/declined.ts";
import { keys } from "../../server/story/keys.ts";
import type { KeptPicture } from "../../server/story/manuscript.ts";
import type { Plan } from "../../server/story/plan.ts";
import { seededRandom } from "../../server/story/random.ts";
import { resolveBrief } from "../../server/story/resolve-brief.ts";
import { answerWithPlan } from "../stand-in/answer-with-plan.ts";
import { aWish } from "../support/builders.ts";

/** The steps that are tried. */
export type Step = "plan" | "draft" | "audit" | "reword" | "portrait" | "scene";

/** A story in which everything is done but one step, and but what can be done beside it. */
export interface StoryBefore {
  artifacts: Map<string, unknown>;
  /** Under which key the step keeps what it makes. */
  key: string;
  /** What is done beside it, by a request of its own; `null` where nothing can be. */
  sibling: string | null;
  /** Stands in what is asked for this step and for no other. */
  mark: string;
}

export const STORY = "red-fox-on-trial";

/** The last scene, so that nothing follows it; and two in the middle. */
const LAST = 20;
const DRAWN = 7;
const DRAWN_BESIDE = 8;
/** A word that no story has. */
const MARK = "quillwort";

/** How each step's story stands before it; with `isAlone` nothing can be done beside the step. */
export function storyBefore(step: Step, isAlone = false): StoryBefore {
  const [hero, other] = TOLD.plan.cast;
  const artifacts = new Map(WHOLE);
  const without = (...gone: string[]) => gone.forEach((key) => artifacts.delete(key));
  const before = (key: string, sibling: string | null, mark = MARK): StoryBefore => {
    without(key);
    if (sibling && !isAlone) without(sibling);
    return { artifacts, key, mark, sibling: isAlone ? null : sibling };
  };

  const pictures = TOLD.plan.outline.flatMap(({ number }) => [
    keys.picture(number, 1),
    keys.pictureDecision(number, 1),
  ]);
  if (step !== "scene") without(...pictures);
  if (step !== "scene" && step !== "portrait") without(keys.textDecision);
  switch (step) {
    case "plan":
      return before(keys.plan, null);
    case "draft":
      return before(keys.draft(LAST), keys.portrait(other!.id));
    case "audit":
      without(keys.audit);
      return before(keys.writtenAudit, keys.portrait(other!.id));
    case "reword":
      without(keys.draft(LAST));
      artifacts.set(keys.declined(keys.draft(LAST), 1), DECLINED);
      return before(keys.rewording(keys.draft(LAST), 1), keys.portrait(other!.id));
    case "portrait":
      without(keys.castSheet(1), keys.castSheetDecision(1));
      return before(keys.portrait(hero!.id), keys.portrait(other!.id), HEROS_LOOK);
    case "scene":
      without(keys.pictureDecision(DRAWN, 1));
      if (!isAlone) without(keys.pictureDecision(DRAWN_BESIDE, 1));
      return before(keys.picture(DRAWN, 1), keys.picture(DRAWN_BESIDE, 1));
  }
}

/** Puts a story as it stands before a step into a studio, paused. */
export async function putStory({ artifacts }: StoryBefore, records: Records, shelf: Shelf): Promise<void> {
  await shelf.put(STORY, PATH, BYTES);
  await records.create({ id: STORY, input: TOLD.brief, title: "A story on trial" }, told("story-created"));
  await records.act(STORY, (_record, pen) => {
    for (const [key, value] of artifacts) pen.keep(key, value, "somebody before");
    pen.status("paused", "the trial");
    pen.tell(told("story-paused"));
  });
}

const told = (kind: string) => ({ kind, message: "It is put on trial." });

const TOLD: { brief: Brief; plan: Plan } = tell();

function tell() {
  const brief = resolveBrief(aWish(), seededRandom(7));
  const plan = planFromAnswer(answerWithPlan(planStory(brief, MATERIALS[brief.structure])), brief);
  const outline = plan.outline.map((card) =>
    card.number === DRAWN || card.number === LAST
      ? {
          ...card,
          summary: `${card.summary} A ${MARK} grows there.`,
          facts: { ...card.facts, action: `${card.facts.action}, past a ${MARK}` },
        }
      : card,
  );
  return { brief, plan: { ...plan, outline } };
}

/** How a portrait's prompt speaks of the hero alone. */
const HEROS_LOOK = `${TOLD.plan.cast[0]!.phrase}:`;

const DECLINED: KeptDeclined = {
  purpose: "scene",
  wording: TOLD.plan.outline[LAST - 1]!.summary,
  by: "Open Meadow",
  category: null,
};

const PATH = "images/before.webp";
const BYTES = await sharp({ create: { width: 96, height: 144, channels: 3, background: "#c96" } })
  .webp()
  .toBuffer();

const PICTURE: KeptPicture = {
  attempt: 1,
  path: PATH,
  mediaType: "image/webp",
  width: 96,
  height: 144,
  bytes: BYTES.length,
  alt: "A plain ground.",
  notes: [],
  notUnderstood: [],
  chunkVersion: 1,
  illustrator: "somebody before",
};

const APPROVED = { kind: "approved", by: "a person", at: "2026-11-21T11:00:00.000Z", attempt: 1 };

const WHOLE = whole(TOLD);

/** A story in which everything is done. */
function whole({ brief, plan }: typeof TOLD): Map<string, unknown> {
  const numbers = plan.outline.map(({ number }) => number);
  const tellable = planStory(brief, MATERIALS[brief.structure]);
  return new Map<string, unknown>([
    [keys.plan, plan],
    ...tellable.outline.map((card): [string, unknown] => [
      keys.draft(card.number),
      { text: draftScene(brief, card, MATERIALS[brief.structure]) },
    ]),
    [keys.writtenAudit, { findings: [], thrownAway: 0 }],
    [keys.audit, []],
    [keys.textDecision, { kind: "approved", by: "a person", at: APPROVED.at }],
    ...plan.cast.map(({ id }): [string, unknown] => [keys.portrait(id), PICTURE]),
    [keys.castSheet(1), PICTURE],
    [keys.castSheetDecision(1), APPROVED],
    ...numbers.map((number): [string, unknown] => [keys.picture(number, 1), PICTURE]),
    ...numbers.map((number): [string, unknown] => [keys.pictureDecision(number, 1), APPROVED]),
  ]);
}
