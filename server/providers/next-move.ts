import { FAULTS } from "./faults.ts";
import type { Reaction } from "./faults.ts";
import { ProviderError } from "./provider-error.ts";

/** What follows a failed try of a step; the run obeys it. */
export type NextMove =
  | { kind: "again"; afterMs: number; counts: boolean; reason?: string }
  | { kind: "park"; forMs: number; reason: string }
  | { kind: "leave"; reason: string }
  | { kind: "stop-story"; reason: string };

/** Longer waits are not spent sitting: the step rests, on record, and is taken up again by itself. */
const INLINE_WAIT_MS_MAX = 60_000;
/** Whoever has asked us to wait for this long in all is not going to answer soon. */
const WAITS_MS_MAX = 30 * 60_000;
/** A picture that may have been paid for is bought again once at most, however it was lost. */
const LOST_PICTURES_MAX = 1;
/** Of the three tries of a step one is left for another provider, where there is one. */
const REPEATS_MAX_BEFORE_OTHERS = 1;
/** A provider that asks us to wait without saying how long. Doubles each time. */
const FIRST_WAIT_MS = 5000;
/** One that tells us to come back at once, again and again. Doubles each time. */
const LEAST_WAIT_MS = 250;

/**
 * Reads off the fault table what follows the last of these failures of a step, oldest first. Half of each wait is left to
 * `chance` (0 to 1), so that many waiters do not come back together. What is no `ProviderError` is tried no further.
 */
export function nextMove(failures: readonly unknown[], chance: number): NextMove {
  const error = failures.at(-1);
  if (!(error instanceof ProviderError)) {
    return { kind: "leave", reason: error instanceof Error ? error.message : String(error) };
  }
  const { row, othersLeft } = error;
  const reason = row.nextAction ? `${error.message} ${row.nextAction}` : error.message;
  const own = failures.filter(isProviderError).filter(({ by }) => by === error.by);
  const isExhausted = hasExhausted(error.by, own);
  const leave: NextMove = { kind: "leave", reason };
  const another: NextMove = { kind: "again", afterMs: 0, counts: true, reason };

  switch (reactionTo(error).kind) {
    case "wait":
      return othersLeft && isExhausted ? another : waitFor(own, reason);
    case "again":
    case "otherwise":
      if (!isExhausted) {
        return { kind: "again", afterMs: waitBefore(error, failures, chance), counts: true, reason };
      }
      return othersLeft ? another : leave;
    case "switch":
      return othersLeft ? another : leave;
    case "shut":
      return othersLeft ? another : { kind: "stop-story", reason };
    case "reword": // whoever asked was to offer other words; if it has none, a person must
    case "leave":
      return leave;
  }
}

/**
 * Whether, after these failures, a provider is not to be asked again for this step. The chain and the next move both go by
 * it, so that they never disagree.
 */
export function hasExhausted(by: string, failures: readonly ProviderError[]): boolean {
  const own = failures.filter((failure) => failure.by === by);
  if (waited(own) >= WAITS_MS_MAX || own.filter(isLostPicture).length > LOST_PICTURES_MAX) return true;
  return own.some((each) => {
    const { fault, isForPicture, othersLeft } = each;
    const reaction = reactionTo(each);
    const times = own.filter((failure) => failure.fault === fault && !failure.wasNotAsked).length;
    switch (reaction.kind) {
      case "again": {
        const most = isForPicture ? reaction.times.picture : reaction.times.text;
        return times > (othersLeft ? Math.min(most, REPEATS_MAX_BEFORE_OTHERS) : most);
      }
      case "otherwise":
        return times > 1;
      case "switch":
      case "shut":
        return true;
      case "wait":
      case "reword":
      case "leave":
        return false;
    }
  });
}

/** What the table says, but for two: who was not asked is waited for, and who asks to wait in mid-answer has broken off. */
function reactionTo({ row: { reaction }, wasNotAsked, partial }: ProviderError): Reaction {
  if (wasNotAsked && reaction.kind !== "shut") return { kind: "wait" };
  return reaction.kind === "wait" && partial !== "" ? FAULTS["stream-cut"].reaction : reaction;
}

const isLostPicture = ({ isForPicture, wasNotAsked, row }: ProviderError): boolean =>
  isForPicture && !wasNotAsked && row.charged !== "no";

export const isProviderError = (error: unknown): error is ProviderError => error instanceof ProviderError;

function waitFor(failures: ProviderError[], reason: string): NextMove {
  const last = failures.at(-1)!;
  const already = waited(failures.slice(0, -1));
  const forMs = wishedWait(last, failures.length);
  if (already + forMs > WAITS_MS_MAX && forMs <= INLINE_WAIT_MS_MAX) return { kind: "leave", reason };
  return forMs <= INLINE_WAIT_MS_MAX
    ? { kind: "again", afterMs: forMs, counts: false }
    : { kind: "park", forMs, reason };
}

function wishedWait({ retryAfterMs }: ProviderError, times: number): number {
  const first = retryAfterMs === null ? FIRST_WAIT_MS : LEAST_WAIT_MS;
  return Math.max(retryAfterMs ?? 0, Math.min(first * 2 ** (times - 1), INLINE_WAIT_MS_MAX));
}

const waited = (failures: ProviderError[]): number =>
  failures.reduce(
    (sum, failure, index) =>
      reactionTo(failure).kind === "wait" ? sum + wishedWait(failure, index + 1) : sum,
    0,
  );

function waitBefore(error: ProviderError, failures: readonly unknown[], chance: number): number {
  const reaction = reactionTo(error);
  if (reaction.kind !== "again") return 0;
  if (error.retryAfterMs !== null) return Math.min(error.retryAfterMs, INLINE_WAIT_MS_MAX);
  const full = reaction.waitsMs[Math.min(failures.length, reaction.waitsMs.length) - 1]!;
  return Math.round(full / 2 + (full / 2) * chance);
}
