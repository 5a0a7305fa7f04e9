import { NOTHING_SAID } from "./pace.ts";
import type { PaceLimits, RateLimits } from "./pace.ts";

/** The limits as they are at a moment: configured, lowered by what the provider said of them and by its complaints. */
export interface LimitsInForce {
  at(now: number): PaceLimits;
  /** Nobody may begin before. */
  pausedUntil(): number;
  /** The next moment at which they rise or the pause ends, if nothing else is heard; `Infinity` when they are whole. */
  nextRise(now: number): number;
  hear(limits: RateLimits): void;
  /** The limits are halved for a complaint that is news; one about calls that began before the last is not. */
  slowDown(now: number, waitMs: number, isNews: boolean): void;
}

const RECOVERY_STEP_MS = 60_000;
const RECOVERY_SHARE = 0.1; // of the limits, a step: from a half to the whole in five minutes

export function limitsInForce(configured: PaceLimits): LimitsInForce {
  let heard = NOTHING_SAID;
  let pausedUntil = -Infinity;
  /** How much of the limits is left at the end of the pause, from which on they recover. */
  let shareAfterPause = 1;

  const stepsBy = (now: number) => Math.max(0, Math.floor((now - pausedUntil) / RECOVERY_STEP_MS));
  const shareAt = (now: number) => Math.min(1, shareAfterPause + RECOVERY_SHARE * stepsBy(now));
  return {
    at(now) {
      const share = shareAt(now);
      const { requestsPerMinute, tokensPerMinute, picturesPerMinute, atOnce } = configured;
      return {
        requestsPerMinute: shareOf(lower(requestsPerMinute, heard.requestsPerMinute), share),
        tokensPerMinute: shareOf(lower(tokensPerMinute, heard.tokensPerMinute), share),
        picturesPerMinute: shareOf(picturesPerMinute, share),
        atOnce: shareOf(atOnce, share),
      };
    },
    pausedUntil: () => pausedUntil,
    nextRise(now) {
      if (now < pausedUntil) return pausedUntil;
      return shareAt(now) < 1 ? pausedUntil + (stepsBy(now) + 1) * RECOVERY_STEP_MS : Infinity;
    },
    hear({ requestsPerMinute, tokensPerMinute }) {
      heard = {
        requestsPerMinute: requestsPerMinute ?? heard.requestsPerMinute,
        tokensPerMinute: tokensPerMinute ?? heard.tokensPerMinute,
      };
    },
    slowDown(now, waitMs, isNews) {
      shareAfterPause = isNews ? shareAt(now) / 2 : shareAt(now);
      pausedUntil = Math.max(pausedUntil, now + waitMs);
    },
  };
}

const lower = (one: number | null, other: number | null) =>
  one === null || other === null ? (one ?? other) : Math.min(one, other);

/** At least one, so that however often a provider complains, a call goes out now and then and finds out. */
const shareOf = <Limit extends number | null>(limit: Limit, share: number) =>
  (limit === null ? null : Math.max(1, Math.floor(limit * share))) as Limit;
