import { describe, expect, it, vi } from "vitest";
import type { PaceLimits, Turn } from "../../server/providers/pace.ts";
import { rollingPace } from "../../server/providers/rolling-pace.ts";
import { movedClock } from "../bench/pace-simulation.ts";

const WINDOW_MS = 60_500;
const patient = () => new AbortController().signal;

describe("A rolling pace", () => {
  it("lets begin at once what a minute may hold, and each of the others as soon as there is room", async () => {
    const { ask, clock, begun } = aPace({ picturesPerMinute: 15, atOnce: 20 });
    for (let number = 1; number <= 20; number++) ask(`picture ${number}`, { pictures: 1, tookMs: 60_000 });
    await clock.moveTo();
    expect(begun().map(({ at }) => at)).toEqual([...times(15, 0), ...times(5, WINDOW_MS)]);
  });

  it("lets the next begin the moment one of those at once is done", async () => {
    const { ask, clock, begun } = aPace({ atOnce: 2 });
    ask("a", { tookMs: 700 });
    ask("b", { tookMs: 900 });
    ask("c");
    ask("d");
    await clock.moveTo();
    expect(begun().map(({ at }) => at)).toEqual([0, 0, 700, 900]);
  });

  it("goes by the machine's own clock when it is given none", async () => {
    vi.useFakeTimers();
    try {
      const pace = rollingPace(limits({ requestsPerMinute: 1 }));
      (await pace.enter("one", LIGHT, { signal: patient() })).done();
      const second = vi.fn<(turn: Turn) => void>();
      void pace.enter("one", LIGHT, { signal: patient() }).then(second);
      await vi.advanceTimersByTimeAsync(WINDOW_MS - 1);
      expect(second).not.toHaveBeenCalled();
      await vi.advanceTimersByTimeAsync(2);
      expect(second).toHaveBeenCalledOnce();
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("Stories that share a pace", () => {
  it("take turns, and inside each the oldest goes first", async () => {
    const { ask, clock, names } = aPace({ atOnce: 1 });
    for (const number of [1, 2, 3, 4, 5]) ask(`a${number}`, { story: "a" });
    clock.after(1500, () => [1, 2].forEach((number) => ask(`b${number}`, { story: "b" })));
    clock.after(1500, () => ask("c1", { story: "c" }));
    await clock.moveTo();
    expect(names()).toEqual(["a1", "a2", "a3", "b1", "c1", "a4", "b2", "a5"]);
  });

  it("take turns also in what overtakes a call that waits", async () => {
    const { ask, clock, names } = aPace({ picturesPerMinute: 1, atOnce: 1 });
    ask("picture 1", { story: "a", pictures: 1 });
    ask("picture 2", { story: "a", pictures: 1 });
    ask("picture 3", { story: "b", pictures: 1 });
    for (const number of [1, 2, 3]) ask(`b${number}`, { story: "b" });
    ask("c1", { story: "c" });
    await clock.moveTo();
    expect(names()).toEqual(["picture 1", "b1", "c1", "b2", "b3", "picture 2", "picture 3"]);
  });
});

describe("A call that has to wait", () => {
  it("lets pass what needs nothing of what it waits for", async () => {
    const { ask, clock, begun } = aPace({ picturesPerMinute: 1, requestsPerMinute: 10 });
    ask("picture 1", { pictures: 1 });
    ask("picture 2", { pictures: 1 });
    ask("text");
    await clock.moveTo();
    expect(begun()).toEqual([
      { name: "picture 1", at: 0 },
      { name: "text", at: 0 },
      { name: "picture 2", at: WINDOW_MS },
    ]);
  });

  it("lets pass light ones only as far as they leave the room it waits for", async () => {
    const { ask, clock, begun } = aPace({ tokensPerMinute: 100 });
    ask("before", { tokens: 50 });
    ask("heavy", { tokens: 80 });
    await clock.moveTo(10_000);
    for (const number of [1, 2, 3, 4]) ask(`light ${number}`, { tokens: 8 });
    await clock.moveTo();
    expect(begun()).toEqual([
      { name: "before", at: 0 },
      { name: "light 1", at: 10_000 },
      { name: "light 2", at: 10_000 },
      { name: "heavy", at: WINDOW_MS },
      { name: "light 3", at: 10_000 + WINDOW_MS },
      { name: "light 4", at: 10_000 + WINDOW_MS },
    ]);
  });

  it("begins in time although light ones never stop coming", async () => {
    const { ask, clock, begun } = aPace({ tokensPerMinute: 100 });
    for (let second = 0; second < 300; second++) {
      clock.after(second * 1000, () => ask(`light ${second}`, { story: `of ${second % 3}`, tokens: 10 }));
    }
    clock.after(20_000, () => ask("heavy", { story: "of the patient", tokens: 100 }));
    await clock.moveTo();
    // Ten light ones fill the window by 9 s; those that wait since then have their turn first, one of each story.
    expect(begun().find(({ name }) => name === "heavy")?.at).toBeLessThanOrEqual(9000 + 2 * WINDOW_MS);
    expect(begun()).toHaveLength(301);
  });

  it("begins in time although light ones of its own story overtake it", async () => {
    const { ask, clock, begun } = aPace({ picturesPerMinute: 1 });
    for (const story of ["a", "b", "c"]) ask(`picture of ${story}`, { story, pictures: 1 });
    for (let second = 0; second < 300; second++) {
      clock.after(second * 1000, () => ask(`text ${second}`, { story: "b" }));
    }
    await clock.moveTo();
    expect(begun().filter(({ name }) => name.startsWith("picture"))).toEqual([
      { name: "picture of a", at: 0 },
      { name: "picture of b", at: WINDOW_MS },
      { name: "picture of c", at: 2 * WINDOW_MS },
    ]);
  });

  it("begins in time although those that overtake it turn out heavier than they were thought", async () => {
    const { ask, clock, begun } = aPace({ tokensPerMinute: 100 });
    ask("before", { tokens: 60 });
    ask("heavy", { tokens: 95 });
    for (let second = 1; second < 600; second++) {
      clock.after(second * 1000, () => ask(`light ${second}`, { story: "other", tokens: 1, inTruth: 9 }));
    }
    await clock.moveTo();
    expect(begun().find(({ name }) => name === "heavy")?.at).toBeLessThanOrEqual(2 * WINDOW_MS);
  });

  it("goes alone when it is heavier than a whole window", async () => {
    const { ask, clock, begun } = aPace({ tokensPerMinute: 100 });
    ask("light", { tokens: 10 });
    ask("heavier than all", { tokens: 250 });
    ask("late", { tokens: 10 });
    clock.after(WINDOW_MS + 1000, () => ask("weightless"));
    await clock.moveTo();
    expect(begun()).toEqual([
      { name: "light", at: 0 },
      { name: "heavier than all", at: WINDOW_MS },
      { name: "weightless", at: WINDOW_MS + 1000 },
      { name: "late", at: 2 * WINDOW_MS },
    ]);
  });

  it("leaves its place to others when it gives up, and throws the reason", async () => {
    const { pace, ask, clock, names } = aPace({ atOnce: 1 });
    const impatience = new AbortController();
    ask("first");
    const waiting = pace.enter("one", LIGHT, { signal: impatience.signal });
    ask("last");
    impatience.abort(new Error("The story was cancelled."));
    await expect(waiting).rejects.toThrow("The story was cancelled.");
    await clock.moveTo();
    expect(names()).toEqual(["first", "last"]);
  });

  it("holds up nobody when it gives up as the one whose turn it is", async () => {
    const { pace, ask, clock, begun } = aPace({ tokensPerMinute: 100 });
    const impatience = new AbortController();
    ask("before", { tokens: 60 });
    const heavy = pace.enter("one", { tokens: 100, pictures: 0 }, { signal: impatience.signal });
    ask("light", { tokens: 40 });
    clock.after(5000, () => impatience.abort());
    await Promise.all([expect(heavy).rejects.toThrow(), clock.moveTo()]);
    expect(begun().at(-1)).toEqual({ name: "light", at: 5000 });
  });

  it("does not even wait when it has given up before", async () => {
    const { pace } = aPace({});
    const signal = AbortSignal.abort(new Error("Too late."));
    await expect(pace.enter("one", LIGHT, { signal })).rejects.toThrow("Too late.");
    (await pace.enter("one", LIGHT, { signal: patient() })).done();
  });
});

describe("A turn", () => {
  it("gives back what a call was thought to weigh too much", async () => {
    const { ask, clock, begun } = aPace({ tokensPerMinute: 100 });
    ask("thought heavy", { tokens: 90, inTruth: 20, tookMs: 4000 });
    ask("next", { tokens: 80 });
    await clock.moveTo();
    expect(begun().at(-1)).toEqual({ name: "next", at: 2000 });
  });

  it("takes what a call weighs more than it was thought to", async () => {
    const { ask, clock, begun } = aPace({ tokensPerMinute: 100 });
    ask("thought light", { tokens: 10, inTruth: 95, tookMs: 4000 });
    clock.after(5000, () => ask("next", { tokens: 10 }));
    await clock.moveTo();
    expect(begun().at(-1)).toEqual({ name: "next", at: WINDOW_MS });
  });

  it("is not given up by a signal that aborts after it began", async () => {
    const { pace, ask, clock, names } = aPace({ atOnce: 1 });
    const impatience = new AbortController();
    const turn = await pace.enter("one", LIGHT, { signal: impatience.signal });
    impatience.abort();
    ask("next");
    await clock.moveTo();
    expect(names()).toEqual([]);
    turn.done();
    await clock.moveTo();
    expect(names()).toEqual(["next"]);
  });

  it("can be over only once", async () => {
    const { pace } = aPace({});
    const turn = await pace.enter("one", LIGHT, { signal: patient() });
    turn.done();
    expect(() => turn.done()).toThrow("done was called twice");
  });
});

describe("What a provider says of its limits", () => {
  it("is kept to at once, and never lifts what was configured", async () => {
    const { pace, ask, clock, begun } = aPace({ requestsPerMinute: 4 });
    pace.hear({ requestsPerMinute: 2, tokensPerMinute: null });
    for (let number = 1; number <= 9; number++) ask(`call ${number}`);
    clock.after(70_000, () => pace.hear({ requestsPerMinute: null, tokensPerMinute: 1000 }));
    clock.after(130_000, () => pace.hear({ requestsPerMinute: 50, tokensPerMinute: null }));
    await clock.moveTo();
    expect(begun().map(({ at }) => at)).toEqual([
      ...times(2, 0),
      ...times(2, WINDOW_MS),
      ...times(2, 2 * WINDOW_MS),
      ...times(2, 130_000),
      3 * WINDOW_MS,
    ]);
  });

  it("is a limit also where none was configured", async () => {
    const { pace, ask, clock, begun } = aPace({});
    pace.hear({ requestsPerMinute: null, tokensPerMinute: 100 });
    for (let number = 1; number <= 3; number++) ask(`call ${number}`, { tokens: 50 });
    await clock.moveTo();
    expect(begun().map(({ at }) => at)).toEqual([0, 0, WINDOW_MS]);
  });
});

describe("A provider that asks to slow down", () => {
  it("is left alone for as long as it says, then asked half as much, and a tenth more with each minute", async () => {
    const { pace, ask, clock, begun } = aPace({ requestsPerMinute: 10, atOnce: 100 });
    pace.slowDown(20_000);
    for (let number = 1; number <= 40; number++) ask(`call ${number}`);
    await clock.moveTo();
    const inWindow = (number: number) =>
      begun().filter(({ at }) => Math.floor((at - 20_000) / WINDOW_MS) === number).length;
    expect(begun()[0]).toEqual({ name: "call 1", at: 20_000 });
    expect([0, 1, 2, 3, 4].map(inWindow)).toEqual([6, 7, 8, 9, 10]);
  });

  it("is asked for fewer at once, too", async () => {
    const { pace, ask, clock, begun } = aPace({ atOnce: 4 });
    pace.slowDown(1000);
    for (let number = 1; number <= 4; number++) ask(`call ${number}`, { tookMs: 10_000 });
    await clock.moveTo();
    expect(begun().map(({ at }) => at)).toEqual([1000, 1000, 11_000, 11_000]);
  });

  it("is left alone until the latest end it named, and halves the limits once for calls that began together", async () => {
    const { pace, ask, clock, begun } = aPace({ requestsPerMinute: 8, atOnce: 100 });
    ask("the one that heard of it");
    await clock.moveTo(100);
    for (const waitMs of [5000, 30_000, 1000]) pace.slowDown(waitMs);
    for (let number = 1; number <= 8; number++) ask(`call ${number}`);
    await clock.moveTo(60_000);
    expect(
      begun()
        .slice(1)
        .map(({ at }) => at),
    ).toEqual(times(3, 30_100));
  });

  it("halves the limits again for a call that began after the last complaint, down to one", async () => {
    const { pace, ask, clock, begun } = aPace({ requestsPerMinute: 4, atOnce: 4 });
    for (let time = 0; time < 3; time++) {
      ask(`trial ${time}`);
      await clock.moveTo(time * WINDOW_MS + 1);
      pace.slowDown(10);
    }
    for (let number = 1; number <= 4; number++) ask(`call ${number}`);
    await clock.moveTo(3 * WINDOW_MS);
    // Half of four, then 0.3 and 0.2 of it: the recovery of a minute lies between the complaints.
    expect(begun()).toEqual([
      { name: "trial 0", at: 0 },
      { name: "trial 1", at: 11 },
      { name: "trial 2", at: 11 + WINDOW_MS },
      { name: "call 1", at: 11 + 2 * WINDOW_MS },
    ]);
  });
});

describe("The estimate of a wait", () => {
  it("is nothing when there is room", () => {
    expect(aPace({ requestsPerMinute: 1 }).pace.waitMs(LIGHT)).toBe(0);
  });

  it("counts what fills the window, and one call of each story that waits", async () => {
    const { pace, ask, clock } = aPace({ requestsPerMinute: 2, atOnce: 9 });
    for (const number of [1, 2, 3, 4, 5]) ask(`call ${number}`);
    await clock.moveTo(10_000);
    expect(pace.waitMs(LIGHT)).toBe(WINDOW_MS - 10_000);
    ask("of another", { story: "other" });
    expect(pace.waitMs(LIGHT)).toBe(2 * WINDOW_MS - 10_000);
  });

  it("counts how long calls use to take where they wait for each other", async () => {
    const { pace, ask, clock } = aPace({ atOnce: 1 });
    ask("seen to its end", { tookMs: 8000 });
    ask("running", { tookMs: 8000 });
    ask("waiting");
    await clock.moveTo(10_000);
    expect(pace.waitMs(LIGHT)).toBe(6000 + 8000);
  });

  it("counts the pause a provider asked for", () => {
    const { pace } = aPace({});
    pace.slowDown(12_000);
    expect(pace.waitMs(LIGHT)).toBe(12_000);
  });
});

const LIGHT = { tokens: 0, pictures: 0 };

const limits = (some: Partial<PaceLimits>): PaceLimits => ({
  requestsPerMinute: null,
  tokensPerMinute: null,
  picturesPerMinute: null,
  atOnce: 1000,
  ...some,
});

const times = (count: number, at: number): number[] => Array.from({ length: count }, () => at);

interface Asked {
  story?: string;
  tokens?: number;
  inTruth?: number;
  pictures?: number;
  tookMs?: number;
}

/** A pace under a moved clock, and calls that begin when they may, are weighed half-way, and last a second. */
function aPace(some: Partial<PaceLimits>) {
  const clock = movedClock();
  const pace = rollingPace(limits(some), clock);
  const begun: { name: string; at: number }[] = [];
  const call = async (name: string, asked: Asked) => {
    const { story = "one", tokens = 0, inTruth = tokens, pictures = 0, tookMs = 1000 } = asked;
    const turn = await pace.enter(story, { tokens, pictures }, { signal: patient() });
    begun.push({ name, at: clock.now() });
    clock.after(tookMs / 2, () => turn.weighed(inTruth));
    clock.after(tookMs, () => turn.done());
  };
  const ask = (name: string, asked: Asked = {}) => void call(name, asked);
  return { clock, pace, ask, begun: () => begun, names: () => begun.map(({ name }) => name) };
}
