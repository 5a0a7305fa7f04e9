import { beforeEach, describe, expect, it } from "vitest";
import type { Bill, Call, Quote } from "../../server/providers/call.ts";
import { FAULTS } from "../../server/providers/faults.ts";
import type { Fault } from "../../server/providers/faults.ts";
import { hasExhausted, nextMove } from "../../server/providers/next-move.ts";
import { NOTHING_SAID } from "../../server/providers/pace.ts";
import type { PaceLimits, RateLimits } from "../../server/providers/pace.ts";
import { ProviderError } from "../../server/providers/provider-error.ts";
import { createHealth } from "../../server/providers/provider-health.ts";
import { buyFromFirst } from "../../server/providers/purchase.ts";
import type { Offer } from "../../server/providers/purchase.ts";
import { rollingPace } from "../../server/providers/rolling-pace.ts";
import { NO_USAGE } from "../../server/providers/usage.ts";
import type { Usage } from "../../server/providers/usage.ts";
import { movedClock } from "../bench/pace-simulation.ts";
import type { MovedClock } from "../bench/pace-simulation.ts";

const USAGE: Usage = { ...NO_USAGE, inputTokens: 100, cachedTokens: 40, outputTokens: 7 };
const COST = 107;
const QUOTE = 500;
const NO_LIMITS: PaceLimits = {
  requestsPerMinute: null,
  tokensPerMinute: null,
  picturesPerMinute: null,
  atOnce: 10,
};

/** What a provider gives: an answer, or a failure of this kind. */
type Course = "answer" | Fault | Error;

describe("Buying a call", () => {
  let clock: MovedClock;
  /** Everything that happened, in order. */
  let happened: string[];
  let reserved: Quote[];
  let bills: Bill[];
  beforeEach(() => {
    clock = movedClock();
    happened = [];
    reserved = [];
    bills = [];
  });

  const call = (more: Partial<Call> = {}): Call => ({
    signal: new AbortController().signal,
    story: "red-fox-1",
    before: [],
    reserve: async (quote) => {
      happened.push("reserved");
      reserved.push(quote);
    },
    spent: (bill) => {
      happened.push("settled");
      bills.push(bill);
    },
    ...more,
  });

  const account = (provider: string, limits: Partial<PaceLimits> = {}) => ({
    provider,
    pace: rollingPace({ ...NO_LIMITS, ...limits }, clock),
    health: createHealth(() => new Date(clock.now())),
  });

  const offer = (
    name: string,
    courses: Course | Course[] = "answer",
    more: Partial<Offer<{ text: string }>> & { usage?: Usage | null; said?: RateLimits } = {},
  ): Offer<{ text: string }> => {
    const ahead = [courses].flat();
    const { usage = USAGE, said = NOTHING_SAID, ...given } = more;
    return {
      account: account(name),
      model: `${name}-1`,
      by: `The ${name} (${name}-1)`,
      stage: "draft",
      quote: QUOTE,
      cost: ({ inputTokens, outputTokens }) => inputTokens + outputTokens,
      weight: { tokens: 100, pictures: 0 },
      async send() {
        happened.push(`asked ${name}`);
        const course = ahead.length > 1 ? ahead.shift()! : ahead[0]!;
        if (course instanceof Error) throw course;
        if (course === "answer") return { text: "Once", usage: usage ?? NO_USAGE, limits: said };
        throw new ProviderError(course, { by: `The ${name} (${name}-1)`, usage });
      },
      ...given,
    };
  };

  const failureOf = async (
    offers: Offer<{ text: string }>[],
    circumstances: Partial<Call> = {},
  ): Promise<ProviderError> => {
    const error: unknown = await buyFromFirst(offers, call(circumstances)).catch((raised: unknown) => raised);
    if (!(error instanceof ProviderError)) throw error;
    return error;
  };

  /** Tries as a run does, as long as another try follows; gives how it ended. */
  const tryOn = async (offers: Offer<{ text: string }>[]): Promise<string> => {
    const before: unknown[] = [];
    for (let tries = 1; tries <= 3;) {
      const outcome = await buyFromFirst(offers, call({ before })).then(
        ({ by }) => ({ by }),
        (error: unknown) => ({ error }),
      );
      if ("by" in outcome) return `bought from ${outcome.by}`;
      before.push(outcome.error);
      const move = nextMove(before, 1);
      if (move.kind !== "again") return move.kind;
      if (move.counts) tries += 1;
      await clock.moveTo(clock.now() + move.afterMs);
    }
    return "tried three times";
  };

  describe("from one provider", () => {
    it("sets the money aside, sends one request, and accounts for it", async () => {
      const bought = await buyFromFirst([offer("meadow")], call());
      expect(bought).toMatchObject({ text: "Once", usage: USAGE, by: "The meadow (meadow-1)" });
      expect(happened).toEqual(["reserved", "asked meadow", "settled"]);
      expect(reserved).toEqual([
        {
          by: "The meadow (meadow-1)",
          stage: "draft",
          provider: "meadow",
          model: "meadow-1",
          micros: QUOTE,
        },
      ]);
      expect(bills).toEqual([{ micros: COST, isInDoubt: false, usage: USAGE }]);
    });

    it("sends nothing without a price", async () => {
      const error = await failureOf([offer("meadow", "answer", { quote: null })]);
      expect(error.fault).toBe("price-unknown");
      expect(happened).toEqual([]);
    });

    it("sends nothing that the budget, or whoever stops the story, does not let through", async () => {
      const meadow = offer("meadow", "answer", { account: account("meadow", { atOnce: 1 }) });
      const isOver = new Error("over the cap");
      await expect(buyFromFirst([meadow], call({ reserve: () => Promise.reject(isOver) }))).rejects.toBe(
        isOver,
      );
      expect(happened).toEqual([]);
      await buyFromFirst([meadow], call()); // and the turn was given back
      expect(happened).toContain("asked meadow");
    });

    it("sets nothing aside and sends nothing before its turn, nor when the wait for it is given up", async () => {
      const meadow = offer("meadow", "answer", { account: account("meadow", { requestsPerMinute: 1 }) });
      await buyFromFirst([meadow], call());
      happened = [];
      const second = buyFromFirst([meadow], call());
      const impatience = new AbortController();
      const third = buyFromFirst([meadow], call({ signal: impatience.signal }));
      await clock.moveTo(30_000);
      expect(happened).toEqual([]);
      impatience.abort(new Error("closing"));
      await expect(third).rejects.toThrow("closing");
      await clock.moveTo();
      await second;
      expect(happened).toEqual(["reserved", "asked meadow", "settled"]);
    });

    it("goes easy on its pace: counts what was used, heeds what is said, and slows down when asked", async () => {
      const meadow = offer("meadow", ["answer", "rate-limited", "answer"], {
        account: account("meadow", { tokensPerMinute: 1000 }),
        said: { requestsPerMinute: 1, tokensPerMinute: null },
        weight: { tokens: 1000, pictures: 0 },
      });
      const { pace } = meadow.account;
      await buyFromFirst([meadow], call());
      expect(pace.waitMs({ tokens: 933, pictures: 0 })).toBeGreaterThan(0); // the one request of this minute
      pace.hear({ requestsPerMinute: 100, tokensPerMinute: null });
      expect(pace.waitMs({ tokens: 933, pictures: 0 })).toBe(0); // 67 were used, 40 of 107 from the cache
      expect(pace.waitMs({ tokens: 934, pictures: 0 })).toBeGreaterThan(0);
      await clock.moveTo(120_000);
      await failureOf([meadow]);
      expect(pace.waitMs({ tokens: 1, pictures: 0 })).toBeGreaterThan(0);
    });

    it("leaves an error of ours as it is, and accounts for nothing", async () => {
      const ours = new RangeError("off by one");
      await expect(buyFromFirst([offer("meadow", ours)], call())).rejects.toBe(ours);
      expect(bills).toEqual([]); // so that what was set aside stays booked
    });
  });

  describe("that fails", () => {
    const faults = (Object.keys(FAULTS) as Fault[]).filter((fault) => fault !== "price-unknown");

    it.each(faults)("accounts for %s as the fault table says", async (fault) => {
      await failureOf([offer("meadow", fault, { usage: null })]);
      const isFree = FAULTS[fault].charged === "no";
      expect(bills).toEqual([{ micros: isFree ? 0 : null, isInDoubt: !isFree, usage: NO_USAGE }]);
    });

    it.each(faults)("books what the provider says it has used up in spite of %s", async (fault) => {
      await failureOf([offer("meadow", fault)]);
      expect(bills).toEqual([{ micros: COST, isInDoubt: false, usage: USAGE }]);
    });

    it("knows whether it was a picture, which is bought again less often", async () => {
      expect((await failureOf([offer("meadow", "server-error")])).isForPicture).toBe(false);
      const picture = offer("meadow", "server-error", { stage: "picture" });
      expect((await failureOf([picture])).isForPicture).toBe(true);
    });

    it("makes its turn free for the next", async () => {
      const meadow = offer("meadow", ["server-error", "answer"], {
        account: account("meadow", { atOnce: 1 }),
      });
      await failureOf([meadow]);
      await buyFromFirst([meadow], call());
      expect(happened.filter((each) => each === "asked meadow")).toHaveLength(2);
    });
  });

  describe("from a provider that is not well", () => {
    it("does not ask it again when only a person can mend it", async () => {
      const meadow = offer("meadow", "money-gone");
      await failureOf([meadow]);
      happened = [];
      expect(await failureOf([meadow])).toMatchObject({ fault: "money-gone", wasNotAsked: true });
      expect(happened).toEqual([]);
      meadow.account.health.mended();
      await failureOf([meadow]);
      expect(happened).toContain("asked meadow");
    });

    it("does not ask it for a minute after five failures in a row, and then does", async () => {
      const meadow = offer("meadow", [
        "overloaded",
        "overloaded",
        "overloaded",
        "overloaded",
        "overloaded",
        "answer",
      ]);
      for (let time = 0; time < 5; time++) await failureOf([meadow]);
      happened = [];
      expect(await failureOf([meadow])).toMatchObject({ wasNotAsked: true, retryAfterMs: 60_000 });
      await clock.moveTo(59_999);
      await failureOf([meadow]);
      expect(happened).toEqual([]);
      await clock.moveTo(60_000);
      await buyFromFirst([meadow], call());
      expect(happened).toContain("asked meadow");
    });

    it("does not ask it either when it fell ill while the call waited for its turn", async () => {
      const meadow = offer("meadow", "key-refused", { account: account("meadow", { atOnce: 1 }) });
      const both = await Promise.all([failureOf([meadow]), failureOf([meadow])]);
      expect(both.map(({ wasNotAsked }) => wasNotAsked)).toEqual([false, true]);
      expect(happened).toEqual(["reserved", "asked meadow", "settled"]);
    });
  });

  describe("from a chain of providers", () => {
    const asked = () => happened.filter((each) => each.startsWith("asked")).map((each) => each.slice(6));

    it("asks the first only, as long as that answers", async () => {
      expect(await tryOn([offer("meadow"), offer("heath")])).toBe("bought from The meadow (meadow-1)");
      expect(asked()).toEqual(["meadow"]);
    });

    it("sends one request at most each time", async () => {
      const error = await failureOf([offer("meadow", "money-gone"), offer("heath")]);
      expect(error.othersLeft).toBe(true);
      expect(asked()).toEqual(["meadow"]);
    });

    it.each(["money-gone", "key-refused", "model-gone", "request-invalid", "prompt-too-long"] as const)(
      "goes to the next at once after %s",
      async (fault) => {
        expect(await tryOn([offer("meadow", fault), offer("heath")])).toBe("bought from The heath (heath-1)");
        expect(asked()).toEqual(["meadow", "heath"]);
      },
    );

    it.each(["overloaded", "server-error", "stream-cut", "answer-empty", "not-reachable"] as const)(
      "tries the same once more after %s, and then the next",
      async (fault) => {
        expect(await tryOn([offer("meadow", fault), offer("heath")])).toBe("bought from The heath (heath-1)");
        expect(asked()).toEqual(["meadow", "meadow", "heath"]);
      },
    );

    it("goes to the next when the first has no price", async () => {
      expect(await tryOn([offer("meadow", "answer", { quote: null }), offer("heath")])).toBe(
        "bought from The heath (heath-1)",
      );
    });

    it("waits for one that asks for patience, and goes on with it", async () => {
      const meadow = offer("meadow", [...Array.from({ length: 5 }, () => "rate-limited" as const), "answer"]);
      const trying = tryOn([meadow, offer("heath")]);
      await clock.moveTo(10 * 60_000);
      expect(await trying).toBe("bought from The meadow (meadow-1)");
      expect(new Set(asked())).toEqual(new Set(["meadow"]));
    });

    it("passes over one that is having a rest", async () => {
      const meadow = offer("meadow", "overloaded");
      for (let time = 0; time < 5; time++) await failureOf([meadow]);
      happened = [];
      expect(await tryOn([meadow, offer("heath")])).toBe("bought from The heath (heath-1)");
      expect(asked()).toEqual(["heath"]);
    });

    it("waits when all of them are having a rest, and uses up no try by that", async () => {
      const meadow = offer("meadow", [...Array.from({ length: 5 }, () => "overloaded" as const), "answer"]);
      const heath = offer("heath", "overloaded");
      for (let time = 0; time < 5; time++) {
        await failureOf([meadow]);
        await failureOf([heath]);
      }
      expect(await tryOn([meadow, heath])).toBe("bought from The meadow (meadow-1)");
    });

    it("stops the story when nobody of it can be asked before a person has mended something", async () => {
      expect(await tryOn([offer("meadow", "money-gone"), offer("heath", "key-refused")])).toBe("stop-story");
      expect(asked()).toEqual(["meadow", "heath"]);
    });

    it("does not show to another what one has refused", async () => {
      expect(await tryOn([offer("meadow", "refused"), offer("heath")])).toBe("leave");
      expect(asked()).toEqual(["meadow"]);
    });

    it("and what follows go by the same rule", async () => {
      const meadow = offer("meadow", "server-error");
      const first = await failureOf([meadow, offer("heath")]);
      const second = await failureOf([meadow, offer("heath")], { before: [first] });
      expect([[first], [first, second]].map((all) => hasExhausted(meadow.by, all))).toEqual([false, true]);
    });
  });
});
