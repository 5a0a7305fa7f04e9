import { setTimeout as pause } from "node:timers/promises";
import { INTERRUPTIONS_MAX, TRIES_MAX, waitAfterTry } from "./backoff.ts";
import { Stopped } from "./records.ts";
import type { Claim, Records, StoryRecord, Told } from "./records.ts";

/**
 * One run of a workflow over a story: it does all that can be done now, and then rests. Each step makes one artifact
 * and keeps it; a step whose artifact is kept is skipped. So to resume is to run again.
 */
export interface Run {
  /**
   * Returns what is kept under `key`, else does `work` and keeps what it returns, with a journal line that tells of
   * it. The value must survive JSON. A failure that may pass is tried again, `TRIES_MAX` times in all; one that
   * stays is kept too, and the step throws `NotYet` until somebody asks for another try.
   */
  step<T>(key: string, work: (signal: AbortSignal) => Promise<T>, news: StepNews<T>): Promise<T>;
  /** Returns what a person decided, or throws `NotYet` when nobody has decided yet. */
  decision<T>(key: string): Promise<T>;
  /** What is kept under `key`, or `undefined`: nothing is done and nothing waited for. */
  kept<T>(key: string): T | undefined;
  /**
   * Does independent pieces of work, `atOnce` at a time, all of them to their end: none is cancelled because
   * another fails. Throws `NotYet` when one of them is not finished, after all have been tried.
   */
  all(pieces: (() => Promise<void>)[], options: { atOnce: number }): Promise<void>;
}

export interface StepNews<T> {
  madeBy: string;
  /** Keys that must still be kept when the step begins: a decision may have been taken back since the run looked. */
  given?: string[];
  started?: Told;
  kept(value: T): Told;
  failed(reason: string): Told;
}

/** The story cannot be finished by this run: it waits for a decision or stands before a failed step. */
export class NotYet extends Error {}

export interface RunTools {
  records: Records;
  /** When it aborts, no further step is begun. */
  closing: AbortSignal;
  /** Aborts steps in progress, some time after `closing`. */
  signal: AbortSignal;
  /** Told of every call of a provider, before it. */
  onCall(storyId: string, key: string, number: number): void;
  /** Told of every try that failed, with its cause. */
  onFailure(storyId: string, key: string, error: unknown): void;
}

export function createRun(claim: Claim, record: StoryRecord, tools: RunTools): Run {
  const { records, closing, signal } = tools;
  const values = new Map([...record.artifacts].map(([key, { value }]) => [key, value]));
  const failures = new Set(record.failures.keys());

  const mustGoOn = () => {
    if (closing.aborted) throw new Stopped("The studio is closing.");
  };

  const giveUp = async (
    key: string,
    number: number,
    reason: string,
    news: Pick<StepNews<unknown>, "failed">,
    cause?: unknown,
  ): Promise<never> => {
    failures.add(key);
    await records.fail(claim, key, number, reason, news.failed(reason));
    throw new NotYet(`The step ${key} failed: ${reason}`, { cause });
  };

  const tryOnce = async <T>(
    key: string,
    tryNumber: number,
    work: (signal: AbortSignal) => Promise<T>,
    news: StepNews<T>,
  ): Promise<{ value: T } | "again"> => {
    mustGoOn();
    const { number, interrupted } = await records.begin(claim, key, {
      given: news.given,
      told: tryNumber === 1 ? news.started : undefined,
    });
    if (interrupted >= INTERRUPTIONS_MAX) {
      await giveUp(key, number, `The studio stopped ${interrupted} times in the middle of this step.`, news);
    }
    tools.onCall(claim.storyId, key, number);
    let value: T;
    try {
      value = await work(signal);
    } catch (error) {
      if (signal.aborted) mustGoOn(); // an abort is no failure of the step
      tools.onFailure(claim.storyId, key, error);
      const reason = error instanceof Error ? error.message : String(error);
      if (isRetryable(error) && tryNumber < TRIES_MAX) {
        await records.fail(claim, key, number, null);
        return "again";
      }
      return await giveUp(key, number, reason, news, error);
    }
    await records.keep(claim, key, number, value, news.madeBy, news.kept(value));
    values.set(key, value);
    return { value };
  };

  return {
    async step(key, work, news) {
      if (values.has(key)) return values.get(key) as never;
      if (failures.has(key))
        throw new NotYet(`The step ${key} failed before and nobody has asked for another try.`);
      for (let tryNumber = 1; ; tryNumber++) {
        const outcome = await tryOnce(key, tryNumber, work, news);
        if (outcome !== "again") return outcome.value;
        await pause(waitAfterTry(tryNumber, Math.random()), undefined, { signal: closing }).catch(mustGoOn);
      }
    },

    async decision(key) {
      if (!values.has(key)) throw new NotYet(`Nobody has decided ${key} yet.`);
      return values.get(key) as never;
    },

    kept: (key) => values.get(key) as never,

    async all(pieces, { atOnce }) {
      const errors: unknown[] = [];
      const remaining = [...pieces];
      const lane = async () => {
        for (let piece = remaining.shift(); piece; piece = remaining.shift()) {
          await piece().catch((error: unknown) => errors.push(error));
        }
      };
      await Promise.all(Array.from({ length: Math.min(atOnce, pieces.length) }, lane));
      const worst = errors.find((error) => !(error instanceof NotYet)) ?? errors[0];
      if (worst !== undefined) throw worst;
    },
  };
}

/** Errors know from birth whether trying again makes sense; one that does not say is tried no further. */
const isRetryable = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "isRetryable" in error && error.isRetryable === true;
