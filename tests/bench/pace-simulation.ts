import type { PaceLimits, RateLimits, Turn, Weight } from "../../server/providers/pace.ts";
import { rollingPace } from "../../server/providers/rolling-pace.ts";
import type { Clock } from "../../server/providers/rolling-pace.ts";
import type { Random } from "../../server/story/random.ts";

// A pace under a clock that is moved, with what happens to it written down for the checkers in check-pace.ts.

/** Calls and troubles as they come from outside, in whole milliseconds from the start. */
export interface Pattern {
  limits: PaceLimits;
  calls: PlannedCall[];
  complaints: { at: number; waitMs: number }[];
  said: { at: number; limits: RateLimits }[];
}

export interface PlannedCall {
  story: string;
  at: number;
  weight: Weight;
  /** What it weighs in truth, and how long after its beginning that is told; `null` where nobody tells. */
  counted: { tokens: number; afterMs: number } | null;
  latencyMs: number;
  /** Gives up at this moment if it still waits. */
  abortAt: number | null;
}

/** What happened, in order. */
export type Happening =
  | { kind: "began"; at: number; call: PlannedCall }
  | { kind: "counted"; at: number; call: PlannedCall; tokens: number }
  | { kind: "ended"; at: number; call: PlannedCall }
  | { kind: "gave-up"; at: number; call: PlannedCall }
  | { kind: "complained"; at: number; waitMs: number }
  | { kind: "said"; at: number; limits: RateLimits };

export interface MovedClock extends Clock {
  /** Moves on, from callback to callback, to this moment, or as long as anything is due. */
  moveTo(moment?: number): Promise<void>;
}

export function movedClock(): MovedClock {
  let now = 0;
  let due: { at: number; callback: () => void }[] = [];
  const after = (ms: number, callback: () => void) => {
    const timer = { at: now + ms, callback };
    const later = due.findIndex(({ at }) => at > timer.at);
    due.splice(later === -1 ? due.length : later, 0, timer);
    return () => void (due = due.filter((each) => each !== timer));
  };
  return {
    now: () => now,
    after,
    async moveTo(moment = Infinity) {
      await promisesSettle();
      while (due[0] && due[0].at <= moment) {
        const timer = due.shift()!;
        now = timer.at;
        timer.callback();
        await promisesSettle();
      }
      if (moment < Infinity) now = moment;
    },
  };
}

const promisesSettle = () => new Promise(setImmediate);

/** Lets a pattern happen to a new pace. */
export async function simulate({ limits, calls, complaints, said }: Pattern): Promise<Happening[]> {
  const clock = movedClock();
  const pace = rollingPace(limits, clock);
  const happenings: Happening[] = [];

  const enter = async (call: PlannedCall) => {
    const impatience = new AbortController();
    const stopWaiting =
      call.abortAt === null ? () => {} : clock.after(call.abortAt - call.at, () => impatience.abort());
    const turn = await pace.enter(call.story, call.weight, { signal: impatience.signal }).catch(() => null);
    stopWaiting();
    const at = clock.now();
    happenings.push({ kind: turn ? "began" : "gave-up", at, call });
    if (turn) answer(call, turn);
  };
  const answer = (call: PlannedCall, turn: Turn) => {
    const { counted, latencyMs } = call;
    if (counted) {
      clock.after(counted.afterMs, () => {
        happenings.push({ kind: "counted", at: clock.now(), call, tokens: counted.tokens });
        turn.weighed(counted.tokens);
      });
    }
    clock.after(latencyMs, () => {
      happenings.push({ kind: "ended", at: clock.now(), call });
      turn.done();
    });
  };

  for (const call of calls) clock.after(call.at, () => void enter(call));
  for (const { at, waitMs } of complaints) {
    clock.after(at, () => {
      happenings.push({ kind: "complained", at, waitMs });
      pace.slowDown(waitMs);
    });
  }
  for (const each of said) {
    clock.after(each.at, () => {
      happenings.push({ kind: "said", at: each.at, limits: each.limits });
      pace.hear(each.limits);
    });
  }
  await clock.moveTo();
  return happenings;
}

/** Patterns for which the best schedule is known: all calls are alike, or pictures and text share no limit. */
export const plainPattern = (random: Random): Pattern =>
  random.pick([alikePattern, overlappingPattern])(random);

/** Calls that are alike. Either all take the same time, or any number may run at once. */
function alikePattern(random: Random): Pattern {
  const isAmple = random.next() < 0.5;
  const pictures = random.below(2);
  const latencyMs = between(random, 500, 120_000);
  const limits = {
    requestsPerMinute: between(random, 1, 30),
    tokensPerMinute: null,
    picturesPerMinute: random.pick([null, between(random, 1, 30)]),
    atOnce: isAmple ? 1000 : between(random, 1, 20),
  };
  const call = () => ({ latencyMs: isAmple ? between(random, 500, 120_000) : latencyMs, pictures });
  return { limits, calls: someCalls(random, call), complaints: [], said: [] };
}

function overlappingPattern(random: Random): Pattern {
  const limits = {
    requestsPerMinute: null,
    tokensPerMinute: null,
    picturesPerMinute: between(random, 1, 15),
    atOnce: 1000,
  };
  const call = () => ({ latencyMs: between(random, 500, 120_000), pictures: random.below(2) });
  return { limits, calls: someCalls(random, call), complaints: [], said: [] };
}

/** Patterns with everything: weights and their corrections, complaints of the provider, limits it tells of. */
export function roughPattern(random: Random): Pattern {
  const tokensPerMinute = random.pick([null, between(random, 1000, 100_000)]);
  const limits = {
    requestsPerMinute: random.pick([null, between(random, 1, 60)]),
    tokensPerMinute,
    picturesPerMinute: random.pick([null, between(random, 1, 20)]),
    atOnce: between(random, 1, 20),
  };
  const tokensMost = random.pick([0.05, 0.3, 1.2]) * (tokensPerMinute ?? 100_000);
  const call = () => {
    const latencyMs = between(random, 500, 120_000);
    const tokens = random.next() < 0.1 ? 0 : between(random, 1, tokensMost);
    const counted = {
      tokens: Math.round(tokens * random.next() * 1.5),
      afterMs: between(random, 1, latencyMs),
    };
    return {
      latencyMs,
      tokens,
      pictures: random.next() < 0.3 ? between(random, 1, 2) : 0,
      counted: random.next() < 0.7 ? counted : null,
    };
  };
  const calls = someCalls(random, call);
  const moment = () => between(random, 0, calls.at(-1)!.at + 120_000);
  const burst = moment();
  const complaints = [
    ...Array.from({ length: random.below(3) }, () => ({ at: moment(), waitMs: between(random, 0, 90_000) })),
    ...Array.from({ length: random.below(4) }, () => ({
      at: burst + random.below(800),
      waitMs: between(random, 0, 20_000),
    })),
  ];
  const said = Array.from({ length: random.below(4) }, () => ({
    at: moment(),
    limits: {
      requestsPerMinute: random.pick([null, between(random, 1, 60)]),
      tokensPerMinute: random.pick([null, between(random, 1000, 100_000)]),
    },
  }));
  return { limits, calls, complaints, said };
}

/** Up to 60 calls of up to five stories: all together, in clusters, or scattered. One in ten has little patience. */
function someCalls(
  random: Random,
  call: () => { latencyMs: number; tokens?: number; pictures: number; counted?: PlannedCall["counted"] },
): PlannedCall[] {
  const spreadMs = random.pick([1, 5000, 60_000, 600_000]);
  const clusterMs = random.pick([1, 20_000]);
  const stories = between(random, 1, 5);
  const calls = Array.from({ length: between(random, 1, 60) }, (): PlannedCall => {
    const at = Math.floor(random.below(spreadMs) / clusterMs) * clusterMs;
    const { latencyMs, tokens = 0, pictures, counted = null } = call();
    const abortAt = random.next() < 0.1 ? at + between(random, 1, 180_000) : null;
    return {
      story: `story ${random.below(stories)}`,
      at,
      latencyMs,
      weight: { tokens, pictures },
      counted,
      abortAt,
    };
  });
  return calls.toSorted((one, other) => one.at - other.at);
}

const between = (random: Random, least: number, most: number) =>
  least + random.below(Math.max(1, Math.round(most) - least + 1));
