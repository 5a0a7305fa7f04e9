import type { Clock } from "../../server/providers/rolling-pace.ts";

/** A clock on which no wait takes any time: it stands still as long as nobody waits, and then jumps. */
export interface JumpingClock extends Clock {
  date(): Date;
  /** Sits out a wait between two tries. */
  pause(ms: number, signal: AbortSignal): Promise<void>;
  /** How long each of these waits was, in milliseconds. */
  readonly pauses: number[];
  /** Lets time pass in which nobody waits. */
  pass(ms: number): void;
}

const BEGINNING = Date.parse("2026-11-21T12:00:00.000Z");

export function jumpingClock(): JumpingClock {
  let now = 0;
  let due: { at: number; callback: () => void }[] = [];
  let isTicking = false;
  const pauses: number[] = [];

  const tick = () => {
    isTicking = false;
    const timer = due.shift();
    if (timer) now = Math.max(now, timer.at);
    timer?.callback();
    keepTicking();
  };
  const keepTicking = () => {
    if (isTicking || due.length === 0) return;
    isTicking = true;
    setTimeout(tick, 0);
  };
  const after = (ms: number, callback: () => void) => {
    const timer = { at: now + ms, callback };
    due = [...due, timer].toSorted((one, other) => one.at - other.at);
    keepTicking();
    return () => void (due = due.filter((each) => each !== timer));
  };
  return {
    now: () => now,
    after,
    date: () => new Date(BEGINNING + now),
    pauses,
    pause(ms, signal) {
      pauses.push(ms);
      signal.throwIfAborted();
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const stop = after(ms, resolve);
      signal.addEventListener("abort", () => {
        stop();
        reject(signal.reason as Error);
      });
      return promise;
    },
    pass: (ms) => void (now += ms),
  };
}
