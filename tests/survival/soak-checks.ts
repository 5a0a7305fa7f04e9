import { DatabaseSync } from "node:sqlite";
import { keys } from "../../server/story/keys.ts";
import type { KeptStory } from "../../server/story/snapshot-of-story.ts";
import type { Snapshot } from "../../server/story/snapshot.ts";
import { COURSES } from "../stand-in/courses.ts";
import type { Course, CourseRow } from "../stand-in/courses.ts";
import type { SeenRequest } from "../stand-in/stand-in.ts";
import { readAsked } from "./asked-for.ts";

/**
 * Pictures of a story at rest that are neither there nor wait for anything of their own: somebody else's failure has kept them
 * from being drawn. What stops the whole story, such as an account without money, may do that.
 */
export function siblingsCancelled(
  kept: KeptStory,
  { castSheet, declined, textApproved }: Snapshot,
): string[] {
  const isAtRest = kept.status === "waiting" || kept.status === "needs-attention";
  if (!isAtRest || !textApproved || castSheet?.status !== "approved" || kept.failures.has("story")) return [];
  const waiting = new Set(declined.filter(({ waitsForYou }) => waitsForYou).map(({ scene }) => scene));
  return roundsOf(kept).flatMap(({ scene, step }) => {
    const isItsOwn =
      kept.artifacts.has(step) || kept.failures.has(step) || kept.parked.has(step) || waiting.has(scene);
    const others = [...kept.failures.keys(), ...kept.parked.keys()].filter((key) => key.startsWith(step));
    return isItsOwn || others.length > 0 ? [] : [`${kept.id} rests without ${step}.`];
  });
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

/** Requests that repeat, word for word, one that was refused. */
export function refusedAgain(
  requests: readonly SeenRequest[],
  courseOf: (request: SeenRequest) => Course,
): string[] {
  const refused = new Map<string, number>();
  return requests.flatMap((request) => {
    const { api, model, number } = request;
    if (api === "models") return [];
    const { prompt } = readAsked(request);
    const words = `${model}\n${prompt}`;
    const before = refused.get(words);
    if (isRefused(request, courseOf(request))) refused.set(words, before ?? number);
    return before === undefined
      ? []
      : [`Request ${number} asks ${model} what it refused in request ${before}: ${prompt.slice(-200)}`];
  });
}

function isRefused({ api }: SeenRequest, course: Course): boolean {
  if (course === "well") return false;
  const { faults }: CourseRow = COURSES[course];
  return faults[api] === "refused" || faults[api] === "picture-refused";
}

/** Of one step, with the same words, between two asks of a person. */
const PAID_TRIES_MAX = 3;

/** Steps that were tried and paid for more often than may be before a person was asked, a sentence each. */
export function triesTooMany(file: string, asks: readonly { story: string; at: string }[]): string[] {
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
