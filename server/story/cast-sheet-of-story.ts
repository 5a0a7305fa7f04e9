import type { CastSheetDecision } from "./decision.ts";
import { PICTURE_ATTEMPTS_MAX } from "./decision.ts";
import { keys } from "./keys.ts";
import type { KeptPicture } from "./manuscript.ts";
import type { Character } from "./scene-facts.ts";
import type { Snapshot } from "./snapshot.ts";
import { pictureUrl } from "./story-url.ts";

interface KeptCast {
  id: string;
  status: string;
  artifacts: ReadonlyMap<string, { value: unknown }>;
  failures: ReadonlyMap<string, string>;
  underWay: ReadonlySet<string>;
}

/** The newest sheet whose turn it is, and what was decided of it. */
export interface CastSheetRound {
  round: number;
  attempts: KeptPicture[];
  decision: CastSheetDecision | null;
}

export function castSheetRound(story: Pick<KeptCast, "artifacts">): CastSheetRound {
  const attempts: KeptPicture[] = [];
  let round = 1;
  for (let attempt = 1; attempt <= PICTURE_ATTEMPTS_MAX; attempt++) {
    round = attempt;
    const picture = valueOf<KeptPicture>(story, keys.castSheet(attempt));
    if (picture) attempts.push(picture);
    if (valueOf<CastSheetDecision>(story, keys.castSheetDecision(attempt))?.kind !== "rejected") break;
  }
  return { round, attempts, decision: valueOf(story, keys.castSheetDecision(round)) ?? null };
}

/** The sheet that every picture holds to, as people see it. */
export function castSheetOf(story: KeptCast, cast: Character[]): NonNullable<Snapshot["castSheet"]> {
  const { round, attempts, decision } = castSheetRound(story);
  const approved = decision?.kind === "approved" ? decision.attempt : null;
  const shown = attempts.find(({ attempt }) => attempt === approved) ?? attempts.at(-1);
  const failure = [...story.failures].find(([key]) => key.startsWith("cast/"))?.[1] ?? null;
  const isDrawn = attempts.at(-1)?.attempt === round;
  const isDrawing = [...story.underWay].some((key) => key.startsWith("cast/"));
  const pending = valueOf<CastSheetDecision>(story, keys.castSheetDecision(round - 1));
  return {
    status: approved
      ? "approved"
      : failure
        ? "failed"
        : isDrawn
          ? "undecided"
          : round > 1
            ? "rejected"
            : isDrawing && story.status === "running"
              ? "drawing"
              : "not-started",
    url: shown ? pictureUrl(story.id, shown.path) : null,
    alt: shown?.alt ?? "",
    portraits: cast.flatMap(({ id, phrase }) => {
      const portrait = valueOf<KeptPicture>(story, keys.portrait(id));
      return portrait ? [{ character: id, phrase, url: pictureUrl(story.id, portrait.path) }] : [];
    }),
    attempts: attempts.map(({ attempt, path, alt, notes, notUnderstood }) => ({
      attempt,
      url: pictureUrl(story.id, path),
      alt,
      note: notes.at(-1) ?? null,
      notUnderstood,
    })),
    approvedAttempt: approved,
    pendingNote: !isDrawn && pending?.kind === "rejected" ? pending.note : null,
    failure,
  };
}

const valueOf = <T>(story: Pick<KeptCast, "artifacts">, key: string): T | undefined =>
  story.artifacts.get(key)?.value as T | undefined;
