import type { Usage } from "./usage.ts";

/** Dollars are counted in whole millionths, so that sums are exact. */
export type Micros = number;

/** What a call may cost at most. */
export interface Quote {
  stage: Stage;
  provider: string;
  model: string;
  /** Both, as people read them. */
  by: string;
  micros: Micros;
}

export type Stage = "plan" | "draft" | "audit" | "polish" | "picture";

/** What became of the money of one call. */
export interface Bill {
  /** What it cost; `null` when nobody can say, and then the reservation stays booked. */
  micros: Micros | null;
  /** It may have been paid although nothing usable came. */
  isInDoubt: boolean;
  usage: Usage;
}

/** The circumstances of one try of one step. A provider without a price needs only the signal. */
export interface Call {
  signal: AbortSignal;
  story: string;
  /** Why earlier tries of this step failed since somebody last asked for it, oldest first. */
  before: readonly unknown[];
  /**
   * Sets money aside, on record, before a call that costs any: once a try. Throws when a cap would be passed or the
   * story is no longer to go on; then nothing may be sent.
   */
  reserve(quote: Quote): Promise<void>;
  /** Says what the call cost; goes on record together with what came of it. */
  spent(bill: Bill): void;
  /** Is told the text of a chunk as far as it has come. */
  onText?(chunk: number, textSoFar: string): void;
}
