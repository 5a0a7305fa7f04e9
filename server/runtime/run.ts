import { setTimeout as sleep } from "node:timers/promises";
import { INTERRUPTIONS_MAX, TRIES_MAX } from "./backoff.ts";
import { CapReached } from "./ledger.ts";
import type { Bill, CapUse, Quote } from "./ledger.ts";
import { Stopped } from "./records.ts";
import type { AttemptName, Budget, Claim, Made, Records, StoryRecord, Told } from "./records.ts";

/**
 * One run of a workflow over a story: it does all that can be done now, and then rests. Each step makes one artifact
 * and keeps it; a step whose artifact is kept is skipped. So to resume is to run again.
 */
export interface Run {
  /**
   * Returns what is kept under `key`, else does `work` and keeps what it returns, with a journal line that tells of
   * it. The value must survive JSON. What follows a failure, `RunTools.nextMove` says: another try, `TRIES_MAX` times
   * in all, or a rest until somebody asks for one; in that case the step throws `NotYet`. A failure that `news.declined` knows is kept in
   * place of the value, and the step throws `Declined`.
   */
  step<T>(key: string, work: (attempt: Attempt) => Promise<T>, news: StepNews<T>): Promise<T>;
  /** As `step`, for work that makes several artifacts at once, the first of them under `key`. */
  steps(key: string, work: (attempt: Attempt) => Promise<Made[]>, news: TryNews): Promise<void>;
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

export interface TryNews {
  madeBy: string;
  /** Keys that must still be kept when the step begins: a decision may have been taken back since the run looked. */
  given?: string[];
  started?: Told;
  failed(reason: string): Told;
  /** Of a try that is followed by another; left out where nobody wants to read of it. */
  retried?(reason: string): Told;
  /** What is kept of a failure that is an answer in itself; `null` for every other failure. */
  declined?(error: unknown): Made | null;
}

export interface StepNews<T> extends TryNews {
  kept(value: T): Told;
}

/** One try of one step. */
export interface Attempt {
  /** Aborts when the studio closes for good. */
  signal: AbortSignal;
  /** Why earlier tries of this step failed since somebody last asked for it, oldest first. */
  before: readonly unknown[];
  /**
   * Sets money aside before a call that costs any. Waits for calls under way while it depends on them whether a cap
   * forbids it; throws, and then nothing may be called, when one does.
   */
  reserve(quote: Quote): Promise<void>;
  /** Says what the call cost; goes on record with what the try makes, or with its failure. */
  spent(bill: Bill): void;
}

/** What follows a failed try. */
export type NextMove =
  /** Another try, `afterMs` from now, or else the reason, when none is left. One that does not count was only a wait. */
  | { kind: "again"; afterMs: number; counts: boolean; reason?: string }
  /** This step rests for that long, and the rest of the story goes on meanwhile. */
  | { kind: "park"; forMs: number; reason: string }
  /** This step waits until a person asks for another try. */
  | { kind: "leave"; reason: string }
  /** So does the whole story: no other step would fare better. */
  | { kind: "stop-story"; reason: string };

/** The story cannot be finished by this run: it waits for a decision or stands before a failed step. */
export class NotYet extends Error {}

/** What was asked for was declined, and that is on record. */
export class Declined extends Error {}

/** Under this key stands a failure that belongs to no single step: no money, a full disk, an error of ours. */
export const WHOLE_STORY = "story";

export interface RunTools extends Budget {
  records: Records;
  /** When it aborts, no further step is begun. */
  closing: AbortSignal;
  /** Aborts steps in progress, some time after `closing`. */
  signal: AbortSignal;
  now(): Date;
  /** Sits out the wait before another try; throws when `signal` aborts. Left out, by the clock of this machine. */
  pause?(ms: number, signal: AbortSignal): Promise<void>;
  /** What follows the last of these failures of a step. */
  nextMove(failures: readonly unknown[]): NextMove;
  tellStopped(reason: string): Told;
  tellCapReached(reached: CapUse): Told;
  /** Told of every try of a step, before it. */
  onCall(storyId: string, key: string, number: number): void;
  /** Told of every try that failed, with its cause. */
  onFailure(storyId: string, key: string, error: unknown): void;
}

/** By whom a story is paused when a cap is reached. */
const BY_THE_BUDGET = "the budget";

/** Between two looks whether money that was set aside for other calls has come free; a call takes seconds to minutes. */
const UNTIL_OTHERS_SETTLE_MS = 500;

export function createRun(claim: Claim, record: StoryRecord, tools: RunTools): Run {
  const { records, closing, signal, pause = pauseByMachine } = tools;
  const values = new Map([...record.artifacts].map(([key, { value }]) => [key, value]));
  const resting = new Set([...record.failures.keys(), ...record.parked.keys()]);

  const mustGoOn = () => {
    if (closing.aborted) throw new Stopped("The studio is closing.");
  };

  const giveUp = async (
    attempt: AttemptName,
    move: Exclude<NextMove, { kind: "again" }>,
    { news, bill, cause }: { news: TryNews; bill?: Bill | undefined; cause?: unknown },
  ): Promise<never> => {
    const { reason } = move;
    if (move.kind === "stop-story") {
      const told = resting.has(WHOLE_STORY) ? undefined : tools.tellStopped(reason); // siblings fail alike
      resting.add(WHOLE_STORY);
      await records.fail(claim, attempt, { reason: null, bill });
      await records.fail(claim, { key: WHOLE_STORY, number: 0 }, { reason, told });
    } else {
      resting.add(attempt.key);
      const retryAt = move.kind === "park" ? new Date(tools.now().getTime() + move.forMs) : undefined;
      await records.fail(claim, attempt, { reason, told: news.failed(reason), bill, retryAt });
    }
    throw new NotYet(`The step ${attempt.key} failed: ${reason}`, { cause });
  };

  /** Calls under way mostly cost less than was set aside for them: what may fit then waits for them, and is no pause. */
  const reserve = async (attempt: AttemptName, quote: Quote): Promise<void> => {
    for (;;) {
      try {
        return await records.reserve(claim, attempt, quote, tools);
      } catch (error) {
        if (!(error instanceof CapReached) || !error.mayFitSoon) throw error;
      }
      await pause(UNTIL_OTHERS_SETTLE_MS, closing).catch(mustGoOn);
      mustGoOn();
    }
  };

  /** One try; what comes back is what it made, or how long to wait for the next. */
  const tryOnce = async (
    key: string,
    { before, tries }: { before: readonly unknown[]; tries: number },
    work: (attempt: Attempt) => Promise<Made[]>,
    news: TryNews,
  ): Promise<{ made: Made[] } | { error: unknown; afterMs: number; counts: boolean }> => {
    mustGoOn();
    const { number, interrupted } = await records.begin(claim, key, {
      given: news.given,
      told: before.length === 0 ? news.started : undefined,
    });
    const attempt = { key, number };
    if (interrupted >= INTERRUPTIONS_MAX) {
      const reason = `The studio stopped ${interrupted} times in the middle of this step.`;
      await giveUp(attempt, { kind: "leave", reason }, { news });
    }
    tools.onCall(claim.storyId, key, number);

    let madeBy = news.madeBy;
    let bill: Bill | undefined;
    let made: Made[];
    try {
      made = await work({
        signal,
        before,
        async reserve(quote) {
          madeBy = quote.by;
          await reserve(attempt, quote);
        },
        spent: (given) => void (bill = given),
      });
    } catch (error) {
      if (signal.aborted) mustGoOn(); // an abort is no failure of the step
      if (error instanceof Stopped) {
        await records.fail(claim, attempt, { reason: null }); // nothing was called
        throw error;
      }
      if (error instanceof CapReached) {
        await records.fail(claim, attempt, { reason: null });
        await records.pause(claim, BY_THE_BUDGET, tools.tellCapReached(error));
        throw new Stopped("The budget is used up.", { cause: error });
      }
      tools.onFailure(claim.storyId, key, error);
      const declined = news.declined?.(error);
      if (declined) {
        await records.keep(claim, attempt, [declined], { madeBy, state: "declined", bill });
        values.set(declined.key, declined.value);
        throw new Declined(`The step ${key} was declined.`, { cause: error });
      }
      const why = error instanceof Error ? error.message : String(error);
      let move = tools.nextMove([...before, error]);
      if (move.kind === "again" && move.counts && tries >= TRIES_MAX)
        move = { kind: "leave", reason: move.reason ?? why };
      if (move.kind !== "again") return await giveUp(attempt, move, { news, bill, cause: error });
      await records.fail(claim, attempt, { reason: null, bill, told: news.retried?.(why) });
      return { error, ...move };
    }
    await records.keep(claim, attempt, made, { madeBy, bill });
    for (const each of made) values.set(each.key, each.value);
    return { made };
  };

  const perform = async (
    key: string,
    work: (attempt: Attempt) => Promise<Made[]>,
    news: TryNews,
  ): Promise<void> => {
    if (resting.has(WHOLE_STORY)) throw new NotYet("The story waits for a person.");
    if (resting.has(key))
      throw new NotYet(`The step ${key} failed before and nobody has asked for another try.`);
    const before: unknown[] = [];
    for (let tries = 1; ;) {
      const outcome = await tryOnce(key, { before, tries }, work, news);
      if ("made" in outcome) return;
      before.push(outcome.error);
      if (outcome.counts) tries += 1;
      await pause(outcome.afterMs, closing).catch(mustGoOn);
      if (resting.has(WHOLE_STORY)) throw new NotYet("The story waits for a person.");
    }
  };

  return {
    async step(key, work, news) {
      if (!values.has(key)) {
        const workOnOne = async (attempt: Attempt): Promise<Made[]> => {
          const value = await work(attempt);
          return [{ key, value, told: news.kept(value) }];
        };
        await perform(key, workOnOne, news);
      }
      return values.get(key) as never;
    },

    async steps(key, work, news) {
      if (!values.has(key)) await perform(key, work, news);
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

const pauseByMachine = (ms: number, signal: AbortSignal): Promise<void> => sleep(ms, undefined, { signal });
