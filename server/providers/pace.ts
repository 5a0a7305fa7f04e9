/** Per minute and at once; `null` where there is no limit. */
export interface PaceLimits {
  requestsPerMinute: number | null;
  tokensPerMinute: number | null;
  picturesPerMinute: number | null;
  atOnce: number;
}

/** What a provider said of its limits in the headers of an answer; `null` where it said nothing. */
export interface RateLimits {
  requestsPerMinute: number | null;
  tokensPerMinute: number | null;
}

export const NOTHING_SAID: RateLimits = { requestsPerMinute: null, tokensPerMinute: null };

/** What one call weighs. */
export interface Weight {
  /** Estimated before; corrected by `Turn.weighed` when the provider has counted. */
  tokens: number;
  pictures: number;
}

/** Somebody's turn to call. */
export interface Turn {
  /** Puts the tokens that were really used in place of the estimate. */
  weighed(tokens: number): void;
  /** Makes room for the next; must be called once, whatever became of the call. */
  done(): void;
}

/**
 * Lets calls of one key begin so that no window of 60 seconds ever holds more than its limits, and none of what the
 * limits allow is wasted. Stories take turns, so that none waits for the whole of another.
 */
export interface Pace {
  /** Waits for a turn. Throws the reason of `signal` when that aborts first; the place in the queue is then free. */
  enter(story: string, weight: Weight, options: { signal: AbortSignal }): Promise<Turn>;
  /** Hears what the provider says of its limits; a lower one is kept to at once, a configured one never exceeded. */
  hear(limits: RateLimits): void;
  /** Hears that the provider asked to slow down: nobody begins for `waitMs`, and the limits are halved, to recover by a tenth a minute. */
  slowDown(waitMs: number): void;
  /** How long a call of this weight would wait if it came now, in milliseconds; an estimate, for the page. */
  waitMs(weight: Weight): number;
}
