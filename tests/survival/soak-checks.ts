import { DatabaseSync } from "node:sqlite";
import { keys } from "../../server/story/keys.ts";
import { WHOLE_STORY } from "../../server/runtime/run.ts";
import type { KeptStory } from "../../server/story/kept-story.ts";
import type { Snapshot } from "../../server/story/snapshot.ts";
import { COURSES } from "../stand-in/courses.ts";
import type { Course, CourseRow } from "../stand-in/courses.ts";
import type { SeenRequest } from "../stand-in/stand-in.ts";
import { mayBeFor, readAsked } from "./asked-for.ts";
import type { LeftBehind } from "./look-over.ts";

/**
 * What is missing of a story at rest and waits for nothing of its own: somebody else's failure has kept it from being made.
 * What stops the whole story, such as an account without money, may do that.
 */
export function siblingsCancelled(kept: KeptStory, seen: () => Snapshot): string[] {
  const isAtRest = kept.status === "waiting" || kept.status === "needs-attention";
  if (!isAtRest || kept.failures.has(WHOLE_STORY)) return [];
  const { plan, castSheet, declined, textApproved } = seen();
  if (!plan) return [];
  const troubled = [...kept.failures.keys(), ...kept.parked.keys()];
  const isItsOwn = (step: string) =>
    kept.artifacts.has(step) || troubled.some((key) => key === step || key.startsWith(`${step}/`));
  const waits = (of: "scene" | "picture", number: number) =>
    declined.some((each) => each.waitsForYou && each.of === of && each.scene === number);

  // Scenes are told in their order, so those after one that failed have to wait for it; not those after one that was declined.
  const isTextTroubled = troubled.some((key) => key.startsWith("chunks/"));
  const scenes = plan.outline
    .filter(({ number }) => !isTextTroubled && !waits("scene", number))
    .map(({ number }) => keys.draft(number));
  const portraits = castSheet ? plan.cast.map(({ id }) => keys.portrait(id)) : [];
  const mayDraw = textApproved && (!castSheet || castSheet.status === "approved");
  const pictures = mayDraw
    ? roundsOf(kept)
        .filter(({ scene }) => !waits("picture", scene))
        .map(({ step }) => step)
    : [];
  return [...scenes, ...portraits, ...pictures]
    .filter((step) => !isItsOwn(step))
    .map((step) => `${kept.id} rests without ${step}.`);
}

/** The step of each picture whose turn it is, unless the book does without it. */
function roundsOf({ artifacts }: KeptStory): { scene: number; step: string }[] {
  const plan = artifacts.get(keys.plan)?.value as { outline: { number: number }[] } | undefined;
  return (plan?.outline ?? []).flatMap(({ number }) => {
    const kindOf = (attempt: number) =>
      (artifacts.get(keys.pictureDecision(number, attempt))?.value as { kind: string } | undefined)?.kind;
    let attempt = 1;
    while (kindOf(attempt) === "rejected") attempt += 1;
    return kindOf(attempt) === "skipped" ? [] : [{ scene: number, step: keys.picture(number, attempt) }];
  });
}

/**
 * Requests that repeat, word for word, what was refused of the same step of the same story, although nobody asked for just
 * that. The requests' times must be those of the clock by which the ledger was written.
 */
export function refusedAgain(
  requests: readonly SeenRequest[],
  courseOf: (request: SeenRequest) => Course,
  { purchases, stories }: Pick<LeftBehind, "purchases" | "stories">,
  asks: readonly Asking[],
): string[] {
  const during = ({ at }: SeenRequest) =>
    purchases.filter(
      ({ started_at, ended_at }) =>
        Date.parse(started_at) <= at && at <= Date.parse(ended_at ?? "9999-12-31"),
    );
  const refused = new Map<string, SeenRequest[]>();
  return requests.flatMap((request) => {
    const { api, model, number } = request;
    if (api === "models") return [];
    const asked = readAsked(request);
    const words = `${model}\n${asked.prompt}`;
    const before = refused.get(words) ?? [];
    // A refusal that came when the studio had given up waiting for it is none.
    if (isRefused(request, courseOf(request)) && !request.aborted) refused.set(words, [...before, request]);
    const own =
      before.length === 0
        ? []
        : during(request).filter(({ story_id, key }) => mayBeFor(asked, key, stories.get(story_id)!));
    return before.flatMap((earlier) =>
      during(earlier)
        .filter((first) => own.some((again) => first.story_id === again.story_id && first.key === again.key))
        .filter(({ story_id, key }) => {
          const isAskedFor = asks.some(
            ({ story, at }) =>
              story === story_id && Date.parse(at) >= earlier.at && Date.parse(at) <= request.at,
          );
          return hasOtherWords(key) || !isAskedFor;
        })
        .map(
          ({ story_id, key }) =>
            `Request ${number} asks ${model} for ${story_id} ${key} as request ${earlier.number} did, which was refused.`,
        ),
    );
  });
}

/** When a person asked for another try of a story. */
export interface Asking {
  story: string;
  at: string;
}

/** Drafts and pictures. Of any other step that is refused, a person says whether to try it again. */
const hasOtherWords = (key: string): boolean =>
  /^(?:chunks\/\d+\/draft|pictures\/\d+\/attempt-\d+)$/.test(key);

function isRefused({ api }: SeenRequest, course: Course): boolean {
  if (course === "well") return false;
  const { faults }: CourseRow = COURSES[course];
  return faults[api] === "refused" || faults[api] === "picture-refused";
}

/** Of one step, with the same words, between two asks of a person. */
const PAID_TRIES_MAX = 3;

/** Steps that were tried and paid for more often than may be before a person was asked, a sentence each. */
export function triesTooMany(file: string, asks: readonly Asking[]): string[] {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const attempts = database
      .prepare(
        `select story_id as story, key, state, started_at as at from attempt
         where reserved is not null and coalesce(cost, reserved) > 0 order by story_id, key, number`,
      )
      .all() as { story: string; key: string; state: string; at: string }[];
    const found: string[] = [];
    for (const [step, tries] of Map.groupBy(attempts, ({ story, key }) => `${story} ${key}`)) {
      let paid = 0;
      let newestAsk = "";
      for (const { story, at, state } of tries) {
        const ask = asks.findLast((each) => each.story === story && each.at <= at)?.at ?? "";
        paid = ask > newestAsk ? 1 : paid + 1;
        newestAsk = ask;
        if (paid > PAID_TRIES_MAX) found.push(`${step} was paid for ${paid} times without asking anybody.`);
        if (state === "declined") paid = 0; // the next has other words
      }
    }
    return found;
  } finally {
    database.close();
  }
}
