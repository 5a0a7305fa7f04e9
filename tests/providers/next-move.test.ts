import { describe, expect, it } from "vitest";
import { FAULTS } from "../../server/providers/faults.ts";
import type { Fault } from "../../server/providers/faults.ts";
import { hasExhausted, nextMove } from "../../server/providers/next-move.ts";
import type { NextMove } from "../../server/providers/next-move.ts";
import { ProviderError } from "../../server/providers/provider-error.ts";
import type { ProviderErrorDetails } from "../../server/providers/provider-error.ts";

interface Seen extends Partial<ProviderErrorDetails> {
  othersLeft?: boolean;
}

const failure = (fault: Fault, { othersLeft = false, ...details }: Seen = {}): ProviderError => {
  const error = new ProviderError(fault, { by: "Open Meadow", ...details });
  error.othersLeft = othersLeft;
  return error;
};
const failures = (fault: Fault, times: number, seen: Seen = {}) =>
  Array.from({ length: times }, () => failure(fault, seen));

/** In a word: what follows the last of them. */
const inAWord = (given: readonly unknown[]): string => {
  const move = nextMove(given, 1);
  if (move.kind !== "again") return move.kind;
  if (!move.counts) return "wait";
  const last = given.at(-1) as ProviderError;
  return hasExhausted(last.by, given as ProviderError[]) ? "next provider" : "same again";
};

/** What follows the first, second, third ... failure of a kind, one after the other. */
const course = (fault: Fault, times: number, seen: Seen) =>
  Array.from({ length: times }, (_, index) => inAWord(failures(fault, index + 1, seen)));

const again = "same again";
const next = "next provider";

/** Of every row: three failures alone with text, and with pictures; then two where another provider could be asked. */
const COURSES: Record<Fault, { text: string[]; picture: string[]; others: string[] }> = {
  ...rows(["rate-limited", "ramp-limited"], {
    text: ["wait", "wait", "wait"],
    picture: ["wait", "wait", "wait"],
    others: ["wait", "wait"],
  }),
  ...rows(["money-gone", "key-refused", "model-gone", "certificate-refused", "price-unknown"], {
    text: ["stop-story", "stop-story", "stop-story"],
    picture: ["stop-story", "stop-story", "stop-story"],
    others: [next, next],
  }),
  ...rows(["not-reachable", "overloaded"], {
    text: [again, again, "leave"],
    picture: [again, again, "leave"],
    others: [again, next],
  }),
  ...rows(["server-error", "connection-lost", "text-rejected"], {
    text: [again, again, "leave"],
    picture: [again, "leave", "leave"],
    others: [again, next],
  }),
  ...rows(
    [
      "conflict",
      "no-first-byte",
      "fell-silent",
      "took-too-long",
      "timed-out-there",
      "stream-cut",
      "answer-cut-short",
      "answer-empty",
      "answer-malformed",
      "picture-broken",
      "picture-missing",
    ],
    { text: [again, "leave", "leave"], picture: [again, "leave", "leave"], others: [again, next] },
  ),
  ...rows(["request-invalid", "prompt-too-long"], {
    text: ["leave", "leave", "leave"],
    picture: ["leave", "leave", "leave"],
    others: [next, next],
  }),
  ...rows(["refused", "picture-refused", "unknown"], {
    text: ["leave", "leave", "leave"],
    picture: ["leave", "leave", "leave"],
    others: ["leave", "leave"],
  }),
} as Record<Fault, { text: string[]; picture: string[]; others: string[] }>;

function rows<Course>(faults: Fault[], wanted: Course): Partial<Record<Fault, Course>> {
  return Object.fromEntries(faults.map((fault) => [fault, wanted]));
}

describe("What follows a failed try", () => {
  const faults = Object.keys(FAULTS) as Fault[];

  it.each(faults)("of a text that failed as %s", (fault) => {
    expect(course(fault, 3, {})).toEqual(COURSES[fault].text);
  });
  it.each(faults)("of a picture that failed as %s", (fault) => {
    expect(course(fault, 3, { isForPicture: true })).toEqual(COURSES[fault].picture);
  });
  it.each(faults)("that failed as %s, where another provider could be asked", (fault) => {
    expect(course(fault, 2, { othersLeft: true })).toEqual(COURSES[fault].others);
    expect(course(fault, 2, { othersLeft: true, isForPicture: true })).toEqual(COURSES[fault].others);
  });

  it.each(faults.filter((fault) => FAULTS[fault].charged !== "no"))(
    "is no third picture that may have to be paid for, after %s",
    (fault) => {
      expect(course(fault, 2, { isForPicture: true })[1]).toBe("leave");
    },
  );

  it.each(faults)("gives a person the next action, where %s has one", (fault) => {
    const move = nextMove(failures(fault, 4), 0);
    if (move.kind === "again") return; // nobody has to do anything yet
    expect(move.reason).toBe([failure(fault).message, FAULTS[fault].nextAction].filter(Boolean).join(" "));
  });

  it("is nothing when an error is ours and no provider's", () => {
    expect(nextMove([new RangeError("off by one")], 0)).toEqual({ kind: "leave", reason: "off by one" });
    expect(nextMove(["a word"], 0)).toEqual({ kind: "leave", reason: "a word" });
  });

  it("counts the failures of each kind by themselves", () => {
    expect(inAWord([failure("conflict"), failure("stream-cut")])).toBe(again);
    expect(inAWord([failure("server-error"), failure("overloaded")])).toBe(again);
  });

  it("is no third picture either when the two before were lost in different ways", () => {
    const picture = (fault: Fault) => failure(fault, { isForPicture: true });
    expect(inAWord([picture("overloaded"), picture("server-error")])).toBe(again);
    expect(inAWord([picture("server-error"), picture("stream-cut")])).toBe("leave");
    expect(inAWord([picture("stream-cut"), picture("picture-broken")])).toBe("leave");
  });

  it("counts the failures of each provider by themselves", () => {
    const elsewhere = failures("conflict", 2, { by: "Other Meadow", othersLeft: true });
    expect(inAWord([...elsewhere, failure("conflict")])).toBe(again);
    expect(inAWord([...elsewhere, ...failures("conflict", 2)])).toBe("leave");
  });
});

describe("The wait before the same again", () => {
  const waitAfter = (given: readonly unknown[], chance: number) => {
    const move = nextMove(given, chance);
    if (move.kind !== "again") throw new Error(`It is followed by ${move.kind}.`);
    return move.afterMs;
  };

  it("grows as the fault table says, half of it left to chance", () => {
    expect([1, 2].map((times) => waitAfter(failures("overloaded", times), 1))).toEqual([2000, 8000]);
    expect([1, 2].map((times) => waitAfter(failures("overloaded", times), 0))).toEqual([1000, 4000]);
    expect([1, 2].map((times) => waitAfter(failures("not-reachable", times), 0.5))).toEqual([3750, 15_000]);
  });

  it("is none where the request is changed, or another provider asked", () => {
    expect(waitAfter([failure("answer-malformed")], 1)).toBe(0);
    expect(waitAfter([failure("money-gone", { othersLeft: true })], 1)).toBe(0);
  });

  it("is as long as the provider says, up to a minute", () => {
    expect(waitAfter([failure("overloaded", { retryAfterMs: 7000 })], 1)).toBe(7000);
    expect(waitAfter([failure("overloaded", { retryAfterMs: 600_000 })], 1)).toBe(60_000);
  });
});

describe("The wait for a provider that asks to be called more slowly", () => {
  const limited = (retryAfterMs: number | null, seen: Seen = {}) =>
    failure("rate-limited", { retryAfterMs, ...seen });
  /** Goes on as long as there is something to wait for; gives all the waits, and what came then. */
  const waitOut = (error: ProviderError) => {
    const given: ProviderError[] = [];
    const waits: number[] = [];
    for (;;) {
      given.push(error);
      const move: NextMove = nextMove(given, 1);
      if (move.kind !== "again" || move.counts) return { waits, followedBy: move };
      waits.push(move.afterMs);
    }
  };
  const sum = (waits: number[]) => waits.reduce((total, wait) => total + wait, 0);
  const HALF_AN_HOUR_MS = 30 * 60_000;

  it("is what it says", () => {
    expect(nextMove([limited(12_000)], 0)).toEqual({ kind: "again", afterMs: 12_000, counts: false });
  });

  it("doubles from five seconds to a minute where it does not say", () => {
    expect(waitOut(limited(null)).waits.slice(0, 6)).toEqual([5000, 10_000, 20_000, 40_000, 60_000, 60_000]);
  });

  it("is sat out up to a minute, and longer ones are put on record", () => {
    expect(nextMove([limited(60_000)], 0)).toMatchObject({ kind: "again", afterMs: 60_000 });
    expect(nextMove([limited(60_001)], 0)).toMatchObject({ kind: "park", forMs: 60_001 });
    expect(nextMove([limited(5 * 3_600_000)], 0)).toMatchObject({ kind: "park", forMs: 5 * 3_600_000 });
  });

  it("comes to half an hour in all, and then a person is asked, or another provider", () => {
    const { waits, followedBy } = waitOut(limited(50_000));
    expect(sum(waits)).toBeLessThanOrEqual(HALF_AN_HOUR_MS);
    expect(sum(waits)).toBeGreaterThan(HALF_AN_HOUR_MS - 60_000);
    expect(followedBy.kind).toBe("leave");
    expect(waitOut(limited(50_000, { othersLeft: true })).followedBy).toMatchObject({
      kind: "again",
      counts: true,
    });
    expect(nextMove([limited(HALF_AN_HOUR_MS, { othersLeft: true })], 0)).toMatchObject({ counts: true });
  });

  it("does not become a storm when it says 'at once' again and again", () => {
    const { waits, followedBy } = waitOut(limited(0));
    expect(waits.slice(0, 4)).toEqual([250, 500, 1000, 2000]);
    expect(waits.length).toBeLessThan(40);
    expect(followedBy.kind).toBe("leave");
  });

  it("is the same while a provider has a rest, whatever it had failed by, and none of its tries", () => {
    const resting = failure("server-error", { wasNotAsked: true, retryAfterMs: 45_000 });
    expect(nextMove([resting, resting], 0)).toEqual({ kind: "again", afterMs: 45_000, counts: false });
    expect(inAWord([resting, resting, resting, failure("server-error")])).toBe(again);
  });

  it("is none where a provider is shut until a person has mended it", () => {
    const shut = failure("money-gone", { wasNotAsked: true });
    expect(nextMove([shut], 0).kind).toBe("stop-story");
  });
});
