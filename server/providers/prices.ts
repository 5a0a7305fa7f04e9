import * as z from "zod";
import type { Micros } from "./call.ts";
import builtIn from "./prices.json" with { type: "json" };
import type { Usage } from "./usage.ts";

/** What is known of prices: a table in prices.json, with the owner's own rows in place of it or beside it. */
export interface Prices {
  /** The day of the built-in table, `YYYY-MM-DD`. */
  readonly pricesDate: string;
  /** By the exact id; `null` where it is not known, and then nothing may be bought. */
  priceOf(provider: string, model: string): Price | null;
}

/** Dollars for a million tokens. */
interface Rates {
  input: number;
  /** Of the input, what the provider reads from its cache. */
  cached: number;
  /** Of the input, what the provider puts into its cache. */
  cacheWrite: number;
  /** Of the input, what stands for pictures. */
  imageInput: number;
  /** The answer, thinking included; pictures too, where they are counted in tokens. */
  output: number;
}

export interface Price {
  provider: string;
  model: string;
  rates: Rates;
  /** Some models ask more for the whole request when it is long. */
  longPrompts: (Rates & { aboveInputTokens: number }) | null;
  /** How much a picture is: tokens that depend on quality and size, at most so many tokens, or plain dollars. */
  picture: { sizeFactors: Record<string, number> } | { tokensMax: number } | { dollars: number } | null;
  source: string;
  date: string;
  /** The last day of the model, `YYYY-MM-DD`, where it is known. */
  shutdownDate: string | null;
}

/** Throws a sentence a mistake when the built-in table or `overrides`, JSON text of the same form, cannot be used. */
export function readPrices(overrides: string | null = null): Prices {
  const table = checked(builtIn, "The built-in price table");
  const own = overrides === null ? null : checked(parsed(overrides), "Your own price table");
  const free = new Set([...table.freeProviders, ...(own?.freeProviders ?? [])]);
  const byId = new Map([...table.prices, ...(own?.prices ?? [])].map((price) => [idOf(price), price]));
  return {
    pricesDate: table.date,
    priceOf: (provider, model) =>
      byId.get(idOf({ provider, model })) ??
      (free.has(provider) ? freeOfCharge(provider, model, table.date) : null),
  };
}

const dollars = z.number().min(0).max(10_000);
const givenRates = {
  input: dollars,
  cached: dollars.optional(),
  cacheWrite: dollars.optional(),
  imageInput: dollars.optional(),
  output: dollars,
};
/** What is not said costs as much as input: dearer than most providers are, so never too little. */
const allRates = ({ input, cached, cacheWrite, imageInput, output }: GivenRates): Rates => ({
  input,
  cached: cached ?? input,
  cacheWrite: cacheWrite ?? input,
  imageInput: imageInput ?? input,
  output,
});
type GivenRates = z.infer<z.ZodObject<typeof givenRates>>;

const priceSchema = z
  .strictObject({
    provider: z.string().min(1),
    model: z.string().min(1),
    rates: z.strictObject(givenRates),
    longPrompts: z.strictObject({ aboveInputTokens: z.int().positive(), ...givenRates }).optional(),
    picture: z
      .union([
        z.strictObject({
          sizeFactors: z
            .record(z.string(), z.number().positive())
            .refine((factors) => Object.keys(factors).length > 0),
        }),
        z.strictObject({ tokensMax: z.int().positive() }),
        z.strictObject({ dollars }),
      ])
      .optional(),
    source: z.string().min(1),
    date: z.iso.date(),
    shutdownDate: z.iso.date().optional(),
  })
  .transform(({ rates, longPrompts, picture, shutdownDate, ...rest }): Price => ({
    ...rest,
    rates: allRates(rates),
    longPrompts: longPrompts
      ? { ...allRates(longPrompts), aboveInputTokens: longPrompts.aboveInputTokens }
      : null,
    picture: picture ?? null,
    shutdownDate: shutdownDate ?? null,
  }));

const tableSchema = z
  .strictObject({
    date: z.iso.date(),
    freeProviders: z.array(z.string().min(1)).default([]),
    prices: z.array(priceSchema),
  })
  .superRefine(({ prices }, context) => {
    const ids = prices.map(idOf);
    ids.forEach((id, index) => {
      if (ids.indexOf(id) === index) return;
      context.addIssue({ code: "custom", path: ["prices", index], message: `${id} has a price already` });
    });
  });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`Your own price table cannot be used: it is not JSON. ${(error as Error).message}`, {
      cause: error,
    });
  }
}

function checked(table: unknown, name: string) {
  const result = tableSchema.safeParse(table);
  if (result.success) return result.data;
  const sentences = result.error.issues.map(({ path, message }) => `${path.join(".") || "all"}: ${message}.`);
  throw new Error(`${name} cannot be used:\n${sentences.join("\n")}`);
}

const idOf = ({ provider, model }: Pick<Price, "provider" | "model">) => `${provider}:${model}`;

const freeOfCharge = (provider: string, model: string, date: string): Price => ({
  provider,
  model,
  rates: { input: 0, cached: 0, cacheWrite: 0, imageInput: 0, output: 0 },
  longPrompts: null,
  picture: { dollars: 0 },
  source: "a server of one's own asks for nothing",
  date,
  shutdownDate: null,
});

/** What a call costs, rounded up to a whole millionth of a dollar. */
export function costOf({ rates, longPrompts, picture }: Price, usage: Usage): Micros {
  const { inputTokens, cachedTokens, cacheWriteTokens, imageInputTokens, outputTokens, pictures } = usage;
  const rate = longPrompts && inputTokens > longPrompts.aboveInputTokens ? longPrompts : rates;
  // No provider tells whether what it cached were words or pictures; taking it for the cheaper words is never too little.
  const fresh = Math.max(0, inputTokens - cachedTokens - cacheWriteTokens);
  const freshImage = Math.min(fresh, imageInputTokens);
  return total([
    [fresh - freshImage, rate.input],
    [freshImage, rate.imageInput],
    [cachedTokens, rate.cached],
    [cacheWriteTokens, rate.cacheWrite],
    [outputTokens, rate.output],
    [pictures * MILLION, dollarsAPicture(picture)],
  ]);
}

/**
 * What a call for text may cost at most. A token stands for at least one byte of UTF-8, in every tokenizer in use, so
 * there are never more tokens than bytes; the schema of the answer counts as part of the prompt. Usually a token is
 * about four bytes, and the call then costs a good deal less.
 */
export function quoteText(price: Price, asked: { promptBytes: number; outputTokensMax: number }): Micros {
  return quote(price, {
    textTokens: asked.promptBytes + FRAME_TOKENS,
    imageTokens: 0,
    outputTokens: asked.outputTokensMax,
    pictures: 0,
  });
}

/** What a call for one picture may cost at most. */
export function quotePicture(
  price: Price,
  asked: {
    promptBytes: number;
    references: number;
    size: { width: number; height: number }; // pixels
    /** As the provider calls it; one that it does not name counts as its dearest. */
    quality: string;
  },
): Micros {
  const { picture, provider, model } = price;
  if (!picture) throw new Error(`${provider}:${model} has no price for pictures.`);
  return quote(price, {
    textTokens: asked.promptBytes + FRAME_TOKENS,
    imageTokens: asked.references * REFERENCE_TOKENS_MAX,
    outputTokens: pictureTokens(picture, asked).atMost,
    pictures: 1,
  });
}

/** For what providers put around what is sent: marks of roles, and their words on how to answer by a schema. */
const FRAME_TOKENS = 1000;

/** About 1,500 were seen for a picture of 1536 × 1024; older models took twice that for each, so three times is safe. */
const REFERENCE_TOKENS_MAX = 3 * 1500;

/** The formula was found by others and fits the published prices; OpenAI itself promises no number. */
const FORMULA_MARGIN = 1.5;

/** The tokens of one picture's output: likely, and at most. */
export function pictureTokens(
  picture: NonNullable<Price["picture"]>,
  { size: { width, height }, quality }: { size: { width: number; height: number }; quality: string },
): { likely: number; atMost: number } {
  if ("dollars" in picture) return { likely: 0, atMost: 0 };
  if ("tokensMax" in picture)
    return { likely: picture.tokensMax / TOKENS_MAX_SHARE, atMost: picture.tokensMax };
  const { sizeFactors } = picture;
  const long = sizeFactors[quality] ?? Math.max(...Object.values(sizeFactors));
  const short = Math.round((long * Math.min(width, height)) / Math.max(width, height));
  const likely = Math.ceil((long * short * (2_000_000 + width * height)) / 4_000_000);
  return { likely, atMost: Math.ceil(likely * FORMULA_MARGIN) };
}

/** Gemini's pictures of 1K have about 1,300 tokens, a third of what we set aside for them. */
const TOKENS_MAX_SHARE = 3;

interface Most {
  textTokens: number;
  imageTokens: number;
  outputTokens: number;
  pictures: number;
}

/** Everything at the dearest rate that could apply: nobody knows beforehand what is cached, or how many tokens there are. */
function quote({ rates, longPrompts, picture }: Price, most: Most): Micros {
  const { textTokens, imageTokens, outputTokens, pictures } = most;
  const mayBeLong = longPrompts !== null && textTokens + imageTokens > longPrompts.aboveInputTokens;
  const possible = mayBeLong ? [rates, longPrompts] : [rates];
  const dearest = (pick: (each: Rates) => number[]) => Math.max(...possible.flatMap(pick));
  return total([
    [textTokens, dearest(({ input, cached, cacheWrite }) => [input, cached, cacheWrite])],
    [
      imageTokens,
      dearest(({ input, imageInput, cached, cacheWrite }) => [input, imageInput, cached, cacheWrite]),
    ],
    [outputTokens, dearest(({ output }) => [output])],
    [pictures * MILLION, dollarsAPicture(picture)],
  ]);
}

const MILLION = 1_000_000;

const dollarsAPicture = (picture: Price["picture"]) =>
  picture && "dollars" in picture ? picture.dollars : 0;

/** A dollar for a million tokens is a millionth of a dollar for one. Rates are made whole first, so that sums are exact. */
const total = (parts: readonly (readonly [tokens: number, rate: number])[]): Micros =>
  Math.ceil(parts.reduce((sum, [tokens, rate]) => sum + tokens * Math.round(rate * MILLION), 0) / MILLION);
