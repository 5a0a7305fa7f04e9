import { fairQueue } from "./fair-queue.ts";
import { limitsInForce } from "./limits-in-force.ts";
import type { Pace, PaceLimits, Turn, Weight } from "./pace.ts";

export interface Clock {
  /** Milliseconds since some moment; never goes back. */
  now(): number;
  /** Calls back once, `ms` from now; what is returned takes that back. */
  after(ms: number, callback: () => void): () => void;
}

/**
 * A call counts from its beginning for this long: a minute, and half a second more because two calls that begin a minute
 * apart here may arrive closer together there.
 */
const WINDOW_MS = 60_000 + 500;

/**
 * A pace that remembers what began within the last minute. Whoever's turn it is goes as soon as there is room. Until
 * then others may overtake, if that leaves the room it waits for: so a heavy call does not keep light ones waiting for
 * nothing. They may do so for one window only, since a call that turns out heavier than it was thought takes that room
 * after all; thereafter what has begun runs out of the window, so that a heavy call does not wait for ever either.
 *
 * A call heavier than a whole window goes alone, with nothing of its kind in the window before it. Its weight is an
 * estimate from above, and the limit may be lowered only for minutes: whether it is too heavy, the provider knows.
 */
export function rollingPace(configured: PaceLimits, clock: Clock = machineClock): Pace {
  const limits = limitsInForce(configured);
  const queue = fairQueue<Waiting>();
  const begun: Begun[] = []; // within the window, oldest first
  const running = new Set<Begun>();
  let first: { waiting: Waiting; since: number } | null = null;
  let hasBegunSinceComplaint = true;
  let usualMs = 0;
  let stopTimer = () => {};

  const letBegin = () => {
    for (let next = whoIsNext(); next; next = whoIsNext()) begin(next);
    stopTimer();
    const now = clock.now();
    const change = Math.min(limits.nextRise(now), (begun[0]?.at ?? Infinity) + WINDOW_MS);
    const isAwaited = queue.first() !== undefined && change < Infinity;
    stopTimer = isAwaited ? clock.after(timerMs(change - now), letBegin) : () => {};
  };

  const whoIsNext = (): Waiting | undefined => {
    const now = clock.now();
    while (begun[0] && begun[0].at + WINDOW_MS <= now) begun.shift();
    const inForce = limits.at(now);
    const waiting = queue.first();
    if (!waiting || now < limits.pausedUntil() || running.size >= inForce.atOnce) return undefined;
    if (first?.waiting !== waiting) first = { waiting, since: now };
    const used = sum(begun);
    if (hasRoom(used, waiting, inForce)) return waiting;
    return now < first.since + WINDOW_MS ? whoMayOvertake(waiting, used, inForce, now) : undefined;
  };

  const whoMayOvertake = (waiting: Waiting, used: Load, inForce: PaceLimits, now: number) => {
    const turnAt = earliest(begun, waiting, inForce, now);
    const usedThen = sum(begun.filter(({ at }) => at + WINDOW_MS > turnAt));
    return queue
      .all()
      .find((other) => hasRoom(used, other, inForce) && hasRoom(sum([usedThen, other]), waiting, inForce));
  };

  const begin = (waiting: Waiting) => {
    const call: Begun = { ...loadOf(waiting), at: clock.now() };
    queue.go(waiting.story, waiting);
    begun.push(call);
    running.add(call);
    hasBegunSinceComplaint = true;
    waiting.begin(turn(call));
  };

  const turn = (call: Begun): Turn => ({
    weighed(tokens) {
      call.tokens = tokens;
      letBegin();
    },
    done() {
      if (!running.delete(call)) throw new Error("This turn is over already: done was called twice.");
      const tookMs = clock.now() - call.at;
      usualMs = usualMs === 0 ? tookMs : usualMs + (tookMs - usualMs) * LATEST_SHARE;
      letBegin();
    },
  });

  return {
    async enter(story, weight, { signal }) {
      signal.throwIfAborted();
      const { promise, resolve, reject } = Promise.withResolvers<Turn>();
      const giveUp = () => {
        queue.leave(story, waiting);
        reject(signal.reason as Error);
        letBegin();
      };
      const waiting: Waiting = {
        ...loadOf(weight),
        story,
        begin(given) {
          signal.removeEventListener("abort", giveUp);
          resolve(given);
        },
      };
      signal.addEventListener("abort", giveUp, { once: true });
      queue.add(story, waiting);
      letBegin();
      return promise;
    },
    hear(said) {
      limits.hear(said);
      letBegin();
    },
    slowDown(waitMs) {
      limits.slowDown(clock.now(), waitMs, hasBegunSinceComplaint);
      hasBegunSinceComplaint = false;
      letBegin();
    },
    waitMs(weight) {
      const now = clock.now();
      const inForce = limits.at(now);
      const begunBy = [...begun];
      const ends = [...running].map(({ at }) => Math.max(now, at + usualMs));
      let at = Math.max(now, limits.pausedUntil());
      // A newcomer goes after one of each story.
      for (const each of [...queue.oldest(), loadOf(weight)]) {
        const placeAt = ends.toSorted((one, other) => one - other).at(-inForce.atOnce) ?? 0;
        at = earliest(begunBy, each, inForce, ends.length < inForce.atOnce ? at : Math.max(at, placeAt));
        begunBy.push({ ...each, at });
        ends.push(at + usualMs);
      }
      return at - now;
    },
  };
}

/** What a call takes of the windows. */
interface Load {
  requests: number;
  tokens: number;
  pictures: number;
}

interface Begun extends Load {
  at: number;
}

interface Waiting extends Load {
  story: string;
  begin(turn: Turn): void;
}

/** How much the latest call counts in what is usual. */
const LATEST_SHARE = 0.2;

const machineClock: Clock = {
  now: () => performance.now(),
  after(ms, callback) {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
};

const TIMER_MS_MAX = 2 ** 31 - 1; // setTimeout takes more for nothing, and fires at once

/** Never early by a fraction, and never nothing, which would go round without end. */
const timerMs = (ms: number) => Math.min(TIMER_MS_MAX, Math.max(1, Math.ceil(ms)));

const loadOf = ({ tokens, pictures }: Weight): Load => ({ requests: 1, tokens, pictures });

const sum = (loads: readonly Load[]): Load => {
  const total = { requests: 0, tokens: 0, pictures: 0 };
  for (const each of loads) add(total, each, 1);
  return total;
};

function add(total: Load, { requests, tokens, pictures }: Load, sign: 1 | -1): void {
  total.requests += sign * requests;
  total.tokens += sign * tokens;
  total.pictures += sign * pictures;
}

const hasRoom = (used: Load, load: Load, limits: PaceLimits): boolean =>
  fits(used.requests, load.requests, limits.requestsPerMinute) &&
  fits(used.tokens, load.tokens, limits.tokensPerMinute) &&
  fits(used.pictures, load.pictures, limits.picturesPerMinute);

const fits = (used: number, more: number, limit: number | null): boolean =>
  limit === null || more === 0 || used === 0 || used + more <= limit;

/** When there is room in the windows, from `from` on, if nothing else begins. */
function earliest(begun: readonly Begun[], load: Load, limits: PaceLimits, from: number): number {
  const counting = begun.filter(({ at }) => at + WINDOW_MS > from);
  const used = sum(counting);
  let at = from;
  for (const oldest of counting) {
    if (hasRoom(used, load, limits)) break;
    add(used, oldest, -1);
    at = oldest.at + WINDOW_MS;
  }
  return at;
}
