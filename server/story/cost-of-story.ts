import type { Snapshot } from "./snapshot.ts";

/** One call that cost money, or may have; as the runtime hands it over. */
export interface KeptPurchase {
  key: string;
  at: string;
  /** What became of the attempt: `declined` is an answer, too. */
  state: string;
  stage: string;
  provider: string;
  model: string;
  /** Millionths of a dollar: what it cost, or what is set aside for it. */
  micros: number;
  isReserved: boolean;
  isInDoubt: boolean;
  usage: Record<string, number> | null;
}

const MICROS_PER_USD = 1_000_000;
export const usdOf = (micros: number): number => micros / MICROS_PER_USD;
export const microsOf = (usd: number): number => Math.round(usd * MICROS_PER_USD);

/** What a story has cost so far, by stage and by model; `null` when nothing was bought. */
export function costOfStory(
  ledger: readonly KeptPurchase[],
  capMicros: number,
  words: number,
): Snapshot["cost"] {
  if (ledger.length === 0) return null;
  const reserved = sumOf(ledger.filter(({ isReserved }) => isReserved));
  const booked = sumOf(ledger);
  const inputTokens = tokens(ledger, "inputTokens");
  const textTokens = tokens(
    ledger.filter(({ stage }) => stage !== "picture"),
    "inputTokens",
    "outputTokens",
  );
  return {
    spentUsd: usdOf(booked - reserved),
    reservedUsd: usdOf(reserved),
    capUsd: usdOf(capMicros),
    share: capMicros === 0 ? 0 : booked / capMicros,
    byStage: spendingBy(ledger, ({ stage }) => stage),
    byModel: spendingBy(ledger, ({ provider, model }) => `${provider}: ${model}`),
    cachedShare: inputTokens === 0 ? null : tokens(ledger, "cachedTokens") / inputTokens,
    tokensPerWord: words === 0 ? null : textTokens / words,
    inDoubt: ledger.filter(({ isInDoubt }) => isInDoubt).map(doubtOf),
  };
}

/** A step as people call it: "scene 3", "picture 7, attempt 2". */
export function stepInWords(key: string): string {
  const [room, number, rest] = key.split("/");
  if (room === "chunks") return `scene ${Number(number)}`;
  if (room === "pictures") return `picture ${Number(number)}, ${rest?.replace("-", " ")}`;
  if (room === "cast") return number === "sheet" ? "the cast sheet" : "a portrait";
  return room === "audit" ? "reading the text" : `the ${room}`;
}

const doubtOf = ({ key, at, state, provider, model, micros }: KeptPurchase) => {
  const what = stepInWords(key);
  const usd = usdOf(micros);
  const atMost = `at most $${usd.toFixed(4)}`;
  return {
    what,
    by: `${provider} (${model})`,
    usd,
    at,
    sentence:
      state === "declined"
        ? `A call for ${what} was declined; it may have been paid all the same: ${atMost}.`
        : `A call for ${what} ended without an answer, so it may have been paid twice: ${atMost}.`,
  };
};

function spendingBy(ledger: readonly KeptPurchase[], nameOf: (purchase: KeptPurchase) => string) {
  const groups = Map.groupBy(
    ledger.filter(({ isReserved }) => !isReserved),
    nameOf,
  );
  return [...groups].map(([name, purchases]) => ({
    name,
    usd: usdOf(sumOf(purchases)),
    calls: purchases.length,
    inputTokens: tokens(purchases, "inputTokens"),
    cachedTokens: tokens(purchases, "cachedTokens"),
    outputTokens: tokens(purchases, "outputTokens"),
    pictures: tokens(purchases, "pictures"),
  }));
}

const sumOf = (ledger: readonly KeptPurchase[]): number =>
  ledger.reduce((sum, { micros }) => sum + micros, 0);

const tokens = (ledger: readonly KeptPurchase[], ...kinds: string[]): number =>
  ledger.reduce((sum, { usage }) => sum + kinds.reduce((part, kind) => part + (usage?.[kind] ?? 0), 0), 0);
