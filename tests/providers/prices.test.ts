import { describe, expect, it } from "vitest";
import table from "../../server/providers/prices.json" with { type: "json" };
import { costOf, quotePicture, quoteText, readPrices } from "../../server/providers/prices.ts";
import type { Price } from "../../server/providers/prices.ts";
import { NO_USAGE } from "../../server/providers/usage.ts";
import type { Usage } from "../../server/providers/usage.ts";
import { seededRandom } from "../../server/story/random.ts";
import type { Random } from "../../server/story/random.ts";

const prices = readPrices();
const priceOf = (provider: string, model: string) => prices.priceOf(provider, model)!;
const usage = (some: Partial<Usage>): Usage => ({ ...NO_USAGE, ...some });

const row = {
  provider: "openrouter",
  model: "moon/shot-3",
  rates: { input: 0.5, output: 2 },
  source: "their page",
  date: "2026-11-20",
};
const ownTable = (...rows: object[]) => JSON.stringify({ date: "2026-11-20", prices: rows });

describe("The price table", () => {
  it("knows a model by its exact id only", () => {
    expect(prices.priceOf("anthropic", "claude-sonnet-5-5")?.rates).toMatchObject({ input: 2, output: 10 });
    expect(prices.priceOf("anthropic", "claude-sonnet-5-5-20260928")).toBeNull();
    expect(prices.priceOf("anthropic", "claude-sonnet-5.5")).toBeNull();
    expect(prices.priceOf("openrouter", "claude-sonnet-5-5")).toBeNull();
  });

  it("is dated, and says of every price where it comes from and when", () => {
    expect(prices.pricesDate).toMatch(/^\d{4}-\d\d-\d\d$/);
    for (const { provider, model } of table.prices) {
      const { source, date } = priceOf(provider, model);
      expect(source.length).toBeGreaterThan(10);
      expect(date <= prices.pricesDate).toBe(true);
    }
  });

  it.each(["ollama", "llamacpp", "lmstudio", "vllm", "localai", "a1111", "sdcpp"])(
    "takes nothing for a server of one's own: %s",
    (provider) => {
      const price = priceOf(provider, "whatever it has loaded");
      const most = { promptBytes: 40_000, outputTokensMax: 16_000 };
      expect(quoteText(price, most)).toBe(0);
      expect(quotePicture(price, { ...aPicture, references: 16 })).toBe(0);
      expect(costOf(price, usage({ inputTokens: 10_000, outputTokens: 5000, pictures: 1 }))).toBe(0);
    },
  );
});

describe("An owner's own prices", () => {
  it("stand beside those that are built in", () => {
    const own = readPrices(ownTable({ ...row, shutdownDate: "2027-01-31" }));
    const price = own.priceOf("openrouter", "moon/shot-3")!;
    expect(price.shutdownDate).toBe("2027-01-31");
    expect(costOf(price, usage({ inputTokens: 1000, cachedTokens: 400, outputTokens: 100 }))).toBe(700);
    expect(own.priceOf("openai", "gpt-6.2-sol")).toEqual(prices.priceOf("openai", "gpt-6.2-sol"));
  });

  it("take the place of one that is built in", () => {
    const own = readPrices(ownTable({ ...row, provider: "openai", model: "gpt-6.2-sol" }));
    expect(own.priceOf("openai", "gpt-6.2-sol")?.rates.input).toBe(0.5);
  });

  it("may make a server free, or a picture cost a plain sum", () => {
    const perPicture = { ...row, rates: { input: 0, output: 0 }, picture: { dollars: 0.03 } };
    const own = readPrices(
      JSON.stringify({ date: "2026-11-20", freeProviders: ["attic"], prices: [perPicture] }),
    );
    const price = own.priceOf("openrouter", "moon/shot-3")!;
    expect(quotePicture(price, aPicture)).toBe(30_000);
    expect(costOf(price, usage({ inputTokens: 900, outputTokens: 40, pictures: 1 }))).toBe(30_000);
    expect(quoteText(own.priceOf("attic", "any")!, { promptBytes: 1, outputTokensMax: 1 })).toBe(0);
  });

  it.each([
    ["not JSON", "{", "Your own price table cannot be used: it is not JSON."],
    [
      "a price below nothing",
      ownTable({ ...row, rates: { input: -1, output: 2 } }),
      "prices.0.rates.input: ",
    ],
    ["a rate forgotten", ownTable({ ...row, rates: { input: 1 } }), "prices.0.rates.output: "],
    ["a name mistyped", ownTable({ ...row, rates: { input: 1, outputs: 2, output: 2 } }), '"outputs"'],
    ["a day that is none", ownTable({ ...row, date: "2026-13-01" }), "prices.0.date: "],
    ["the same model twice", ownTable(row, row), "prices.1: openrouter:moon/shot-3 has a price already."],
  ])("are refused with a sentence: %s", (_, text, sentence) => {
    expect(() => readPrices(text)).toThrow(sentence);
    expect(() => readPrices(text)).toThrow("Your own price table cannot be used");
  });
});

describe("What a call costs", () => {
  it("counts reads from the cache and writes to it apart from the rest of the input", () => {
    // 2,000 at $2, 6,000 at $0.10, 2,000 at $2.50, 1,500 at $10
    const used = { inputTokens: 10_000, cachedTokens: 6000, cacheWriteTokens: 2000, outputTokens: 1500 };
    expect(costOf(priceOf("anthropic", "claude-sonnet-5-5"), usage(used))).toBe(4000 + 600 + 5000 + 15_000);
  });

  it("counts pictures that were sent along apart from the words", () => {
    // 800 at $5, 3,000 at $8, 343 at $30
    const used = { inputTokens: 3800, imageInputTokens: 3000, outputTokens: 343, pictures: 1 };
    expect(costOf(priceOf("openai", "gpt-image-2.5-flare"), usage(used))).toBe(4000 + 24_000 + 10_290);
  });

  it("is rounded up to a whole millionth of a dollar, but not for an error of fractions", () => {
    const luna = priceOf("openai", "gpt-6-luna");
    expect(costOf(luna, usage({ inputTokens: 1 }))).toBe(1);
    expect(costOf(luna, usage({ inputTokens: 30, cachedTokens: 10 }))).toBe(3); // 2 and 0.1
    expect(costOf(luna, NO_USAGE)).toBe(0);
    const own = readPrices(ownTable({ ...row, rates: { input: 0.07, output: 0 } }));
    // 0.07 × 100 is 7.000000000000001 in floating point.
    expect(costOf(own.priceOf("openrouter", "moon/shot-3")!, usage({ inputTokens: 100 }))).toBe(7);
  });

  it("is that of a long prompt from one token above the limit on", () => {
    const haiku = priceOf("anthropic", "claude-haiku-5-5");
    expect(costOf(haiku, usage({ inputTokens: 100_000, outputTokens: 10 }))).toBe(10_005);
    expect(costOf(haiku, usage({ inputTokens: 100_001, outputTokens: 10 }))).toBe(50_026); // 50,000.5 + 25
  });
});

describe("A quote", () => {
  it("takes every byte of a prompt for a token", () => {
    // 4,000 bytes and 1,000 around them, at the $2.50 of a write to the cache; 2,000 at $10
    const asked = { promptBytes: 4000, outputTokensMax: 2000 };
    expect(quoteText(priceOf("anthropic", "claude-sonnet-5-5"), asked)).toBe(12_500 + 20_000);
  });

  it.each([
    ["gpt-image-2.5-sunburst", "low", 1024, 196],
    ["gpt-image-2.5-sunburst", "low", 1536, 158],
    ["gpt-image-2.5-sunburst", "medium", 1024, 439],
    ["gpt-image-2.5-sunburst", "medium", 1536, 343],
    ["gpt-image-2.5-sunburst", "high", 1536, 1372],
    ["gpt-image-2.5-sunburst", "xhigh", 1536, 2459],
    ["gpt-image-2.5-sunburst", "max", 1024, 7024],
    ["gpt-image-2.5-sunburst", "auto", 1024, 7024],
    ["gpt-image-2", "medium", 1024, 1756],
    ["gpt-image-2", "high", 1024, 7024],
  ])(
    "for a picture is half as much again as the published tokens: %s, %s, %i",
    (model, quality, width, tokens) => {
      const asked = { promptBytes: 0, references: 0, size: { width, height: 1024 }, quality };
      const frame = 1000 * 5;
      expect(quotePicture(priceOf("openai", model), asked)).toBe(frame + Math.ceil(tokens * 1.5) * 30);
    },
  );

  it("counts each reference picture, at the price of pictures", () => {
    const flare = priceOf("openai", "gpt-image-2.5-flare");
    const alone = quotePicture(flare, { ...aPicture, references: 0 });
    expect(quotePicture(flare, { ...aPicture, references: 2 }) - alone).toBe(2 * 4500 * 8);
  });

  it("is not given for a picture by a model that only writes", () => {
    expect(() => quotePicture(priceOf("openai", "gpt-6.2-sol"), aPicture)).toThrow(
      "openai:gpt-6.2-sol has no price for pictures.",
    );
  });

  it("for text is never passed by any usage within it", () => {
    const random = seededRandom("text");
    for (const price of everyPrice()) {
      for (let time = 0; time < 300; time++) {
        const asked = { promptBytes: someAmount(random), outputTokensMax: someAmount(random) };
        const inputTokens = upTo(random, asked.promptBytes);
        const used = { ...cached(random, inputTokens), outputTokens: upTo(random, asked.outputTokensMax) };
        expect(costOf(price, usage({ inputTokens, ...used }))).toBeLessThanOrEqual(quoteText(price, asked));
      }
    }
  });

  it("for a picture is never passed by any usage within it", () => {
    const random = seededRandom("pictures");
    for (const price of everyPrice().filter(({ picture }) => picture !== null)) {
      for (let time = 0; time < 300; time++) {
        const size = { width: 16 * (40 + random.below(80)), height: 16 * (40 + random.below(80)) };
        const quality = random.pick(["low", "medium", "high", "auto"]);
        const asked = { promptBytes: random.below(32_000), references: random.below(5), size, quality };
        const imageInputTokens = upTo(random, asked.references * 1500);
        const inputTokens = upTo(random, asked.promptBytes) + imageInputTokens;
        const outputTokens = upTo(random, publishedTokens(price, size, quality));
        const used = { inputTokens, imageInputTokens, outputTokens, ...cached(random, inputTokens) };
        expect(costOf(price, usage({ ...used, pictures: random.below(2) }))).toBeLessThanOrEqual(
          quotePicture(price, asked),
        );
      }
    }
  });
});

const aPicture = { promptBytes: 1500, references: 2, size: { width: 1536, height: 1024 }, quality: "medium" };

/** All of the table, and one by somebody who made everything the other way round. */
function everyPrice(): Price[] {
  const odd = {
    provider: "odd",
    model: "odd",
    rates: { input: 3, cached: 9, cacheWrite: 1, imageInput: 0.5, output: 7 },
    longPrompts: { aboveInputTokens: 5000, input: 1, cached: 2, cacheWrite: 20, imageInput: 30, output: 0.3 },
    picture: { tokensMax: 900 },
    source: "nobody",
    date: "2026-11-20",
  };
  const own = readPrices(JSON.stringify({ date: "2026-11-20", prices: [odd] }));
  return [...table.prices, odd].map(({ provider, model }) => own.priceOf(provider, model)!);
}

/** By the formula as it was published, written down a second time. */
function publishedTokens(price: Price, size: { width: number; height: number }, quality: string): number {
  const { picture } = price;
  if (picture === null || "dollars" in picture) return 0;
  if ("tokensMax" in picture) return picture.tokensMax;
  const factor = picture.sizeFactors[quality] ?? picture.sizeFactors["max"] ?? picture.sizeFactors["high"]!;
  const ratio = Math.min(size.width / size.height, size.height / size.width);
  return Math.ceil((factor * Math.round(factor * ratio) * (2e6 + size.width * size.height)) / 4e6);
}

/** Anything from nothing to more than a million, small and large alike. */
const someAmount = (random: Random) => Math.floor(10 ** (random.next() * 6.1));

const upTo = (random: Random, most: number) => (random.next() < 0.3 ? most : random.below(most + 1));

/** Some of the input read from a cache, some written to it. */
function cached(random: Random, inputTokens: number) {
  const cachedTokens = random.pick([0, upTo(random, inputTokens)]);
  const cacheWriteTokens = random.pick([0, upTo(random, inputTokens - cachedTokens)]);
  return { cachedTokens, cacheWriteTokens };
}
