import type { PictureDecision, WordingDecision } from "./decision.ts";
import { DECLINED_MAX, REWORDINGS_MAX } from "./declined.ts";
import type { KeptDeclined, KeptRewording } from "./declined.ts";
import { keys } from "./keys.ts";
import type { Kept, Manuscript } from "./manuscript.ts";
import type { Snapshot } from "./snapshot.ts";

export interface DeclinedThing {
  seen: Snapshot["declined"][number];
  /** The draft or picture key it is about, and how often it was declined. */
  of: string;
  times: number;
}

interface KeptInProgress extends Kept {
  status: string;
  /** Goes on by itself at its time. */
  parked: ReadonlyMap<string, unknown>;
}

/** Everything of a story that a provider declined, with the words that were tried and what waits for a person. */
export function declinedOfStory(kept: KeptInProgress, { outline, pictures }: Manuscript): DeclinedThing[] {
  const numbers = outline?.map(({ number }) => number) ?? [];
  return [
    ...numbers.flatMap((number) => declinedThing(kept, "scene", number, keys.draft(number)) ?? []),
    ...pictures.flatMap(({ number, round }) =>
      Array.from({ length: round }, (_, index) => index + 1).flatMap((attempt) => {
        const decision = valueOf<PictureDecision>(kept, keys.pictureDecision(number, attempt));
        const isSettled = decision?.kind === "skipped";
        return declinedThing(kept, "picture", number, keys.picture(number, attempt), isSettled) ?? [];
      }),
    ),
  ];
}

function declinedThing(
  kept: KeptInProgress,
  purpose: KeptDeclined["purpose"],
  scene: number,
  of: string,
  isSettled = false,
): DeclinedThing | null {
  const declines: KeptDeclined[] = [];
  for (let time = 1; time <= DECLINED_MAX; time++) {
    const declined = valueOf<KeptDeclined>(kept, keys.declined(of, time));
    if (!declined) break;
    declines.push(declined);
  }
  const last = declines.at(-1);
  if (!last) return null;
  const times = declines.length;
  const rewordings = declines.flatMap(({ wording }, index) => {
    const found = valueOf<KeptRewording>(kept, keys.rewording(of, index + 1));
    return found
      ? [{ before: wording, after: found.wording, changed: found.changed, wasDeclined: index + 1 < times }]
      : [];
  });
  const isDone = isSettled || kept.artifacts.has(of);
  const isChosen = valueOf<WordingDecision>(kept, keys.wording(of, times)) !== undefined;
  const newest = rewordings.length === times ? rewordings.at(-1) : undefined;
  const isTriedByItself = times === 1 && newest !== undefined;
  const isSuggested = newest !== undefined && !isTriedByItself;
  const isUnderWay = kept.status === "running" || kept.parked.has(keys.rewording(of, times));
  const isBeingReworded = !newest && times <= REWORDINGS_MAX && isUnderWay;
  return {
    of,
    times,
    seen: {
      of: purpose,
      scene,
      by: last.by,
      category: last.category,
      wording: last.wording,
      rewordings,
      suggestion: isSuggested && !isDone && !isChosen ? newest.after : null,
      waitsForYou: !isDone && !isChosen && !isTriedByItself && !isBeingReworded,
    },
  };
}

const valueOf = <T>(kept: Kept, key: string): T | undefined =>
  kept.artifacts.get(key)?.value as T | undefined;
