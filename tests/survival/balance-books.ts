import { costOf, readPrices } from "../../server/providers/prices.ts";
import type { Usage } from "../../server/providers/usage.ts";
import { keys } from "../../server/story/keys.ts";
import { FAMILY } from "../stand-in/api.ts";
import type { SeenRequest, Served } from "../stand-in/stand-in.ts";
import { mayBeFor, readAsked } from "./asked-for.ts";
import type { Asked } from "./asked-for.ts";
import type { LeftBehind, Purchase } from "./look-over.ts";

/** What came of holding the ledger against what the provider served. Money in millionths of a dollar. */
export interface Balance {
  /** What the ledger says of calls that the provider counted, and what the provider asks for exactly these. */
  settledMicros: number;
  servedAndSettledMicros: number;
  /** What the provider asks for in all. */
  servedMicros: number;
  /** Calls that nobody accounted for, each with what the provider served for it, if it was reached at all. */
  inDoubt: { purchase: Purchase; servedMicros: number | null }[];
  /** Answers that came without a count: what the ledger has in its place, and what the provider asks for. */
  uncounted: { bookedMicros: number; servedMicros: number }[];
  /** What neither side can explain by the other, a sentence each, and how much that is. */
  unexplained: string[];
  unexplainedMicros: number;
  /** Scenes and steps that were asked for once more after they had been paid for and kept, a sentence each. */
  boughtAgain: string[];
}

interface Sale extends Served {
  asked: Asked;
  at: number;
  micros: number;
}

/**
 * Finds for every sale of the provider the one attempt of the ledger that it is for. The requests' times must be those of the
 * clock by which the ledger was written.
 */
export function balanceBooks(
  { purchases, stories, finished }: Pick<LeftBehind, "purchases" | "stories" | "finished">,
  provider: { served: readonly Served[]; requests: readonly SeenRequest[] },
  {
    lateMs,
  }: {
    /** So long after its sender has given up, a provider that is slow to listen may still take up a request. */
    lateMs: number;
  },
): Balance {
  const sales = provider.served.map((served): Sale => {
    const request = provider.requests[served.number - 1]!;
    return { ...served, asked: readAsked(request), at: request.at, micros: priceOf(served) };
  });
  const pairUpWith = (from: readonly Sale[], some: readonly Purchase[], isFor: Fit, graceMs = 0) => {
    const byModel = Map.groupBy(from, ({ model }) => model);
    return pairUp(some, (purchase) => {
      const story = stories.get(purchase.story_id)!;
      const start = Date.parse(purchase.started_at);
      const end = Date.parse(purchase.ended_at ?? "9999-12-31") + graceMs;
      const fits = isFor(purchase);
      return (byModel.get(purchase.model) ?? []).filter(
        (sale) =>
          sale.at >= start && sale.at <= end && fits(sale) && mayBeFor(sale.asked, purchase.key, story),
      );
    });
  };

  // Whoever is surest of its sale chooses first.
  const settled = purchases.filter(({ cost }) => cost !== null && cost > 0);
  const bySettled = pairUpWith(sales, settled, ({ usage }) => hasUsage(usage));
  const paid = new Set(bySettled.values());
  let rest = sales.filter((sale) => !bySettled.has(sale));

  const notCounted = purchases.filter(
    (purchase) => purchase.in_doubt === 0 && purchase.cost !== 0 && !paid.has(purchase),
  );
  const byGuess = pairUpWith(rest, notCounted, () => isUncounted);
  const guessed = new Set(byGuess.values());
  rest = rest.filter((sale) => !byGuess.has(sale));

  const inDoubt = purchases.filter(({ in_doubt }) => in_doubt === 1);
  const byDoubt = pairUpWith(rest, inDoubt, isWithinReserved);
  const doubted = new Set(byDoubt.values());
  rest = rest.filter((sale) => !byDoubt.has(sale));

  const leftInDoubt = inDoubt.filter((purchase) => !doubted.has(purchase));
  const byDoubtLate = pairUpWith(rest, leftInDoubt, isWithinReserved, lateMs);
  const unbooked = rest.filter((sale) => !byDoubtLate.has(sale));

  const unpaid = notCounted.filter((purchase) => !guessed.has(purchase));
  const silent = purchases.filter(({ in_doubt }) => in_doubt === null);
  const saleOf = new Map([...byDoubt, ...byDoubtLate].map(([sale, purchase]) => [purchase, sale]));
  return {
    settledMicros: sum([...paid].map(({ cost }) => cost!)),
    servedAndSettledMicros: sum([...bySettled.keys()].map(({ micros }) => micros)),
    servedMicros: sum(sales.map(({ micros }) => micros)),
    inDoubt: inDoubt.map((purchase) => ({ purchase, servedMicros: saleOf.get(purchase)?.micros ?? null })),
    uncounted: [...byGuess].map(([{ micros }, purchase]) => ({
      bookedMicros: bookedFor(purchase),
      servedMicros: micros,
    })),
    unexplained: [
      ...unpaid.map((each) => `${nameOf(each)} is booked with ${bookedFor(each)} and was never served so.`),
      ...unbooked.map(
        ({ number, micros, model, course }) =>
          `Request ${number} to ${model} (${course}) was served for ${micros} and stands nowhere in the ledger.`,
      ),
      ...silent.map((each) => `${nameOf(each)} is neither settled nor said to be in doubt.`),
    ],
    unexplainedMicros:
      sum(unpaid.map(bookedFor)) +
      sum(unbooked.map(({ micros }) => micros)) +
      sum([...bySettled].map(([sale, { cost }]) => Math.abs(sale.micros - cost!))),
    boughtAgain: [...bySettled, ...byGuess, ...byDoubt, ...byDoubtLate].flatMap(([sale, purchase]) => {
      const { story_id, key, started_at } = purchase;
      const steps = [key, ...sale.asked.scenes.map(keys.draft)];
      const kept = steps.filter((step) => {
        const keptAt = finished.get(`${story_id} ${step}`);
        return keptAt !== undefined && keptAt < started_at;
      });
      return kept.map((step) => `Request ${sale.number} asks for ${story_id} ${step}, which was kept.`);
    }),
  };
}

type Fit = (purchase: Purchase) => (sale: Sale) => boolean;

const isUncounted = ({ course }: Sale): boolean => course === "no-usage";

const isWithinReserved: Fit =
  ({ reserved }) =>
  ({ micros }) =>
    micros <= reserved;

export const nameOf = ({ story_id, key, number }: Purchase): string =>
  `${story_id} ${key}, attempt ${number}`;

const bookedFor = ({ cost, reserved }: Purchase): number => cost ?? reserved;

const prices = readPrices();

/** What the provider asks for what it served. */
function priceOf({ api, model, usage }: Served): number {
  if (api === "models") return 0;
  const price = prices.priceOf(FAMILY[api], model);
  if (!price) throw new Error(`${model} has no price.`);
  return costOf(price, usage);
}

function hasUsage(booked: string | null): (sale: Sale) => boolean {
  const usage = JSON.parse(booked ?? "{}") as Partial<Usage>;
  return (sale) =>
    Object.entries(sale.usage).every(([kind, tokens]) => usage[kind as keyof Usage] === tokens);
}

/** Pairs up as many as can be, each with one of its own candidates (Kuhn). */
function pairUp<One, Other>(ones: readonly One[], candidatesOf: (one: One) => Other[]): Map<Other, One> {
  const candidates = new Map(ones.map((one) => [one, candidatesOf(one)]));
  const partner = new Map<Other, One>();
  const settle = (one: One, seen: Set<Other>): boolean =>
    candidates.get(one)!.some((other) => {
      if (seen.has(other)) return false;
      seen.add(other);
      const taken = partner.get(other);
      if (taken !== undefined && !settle(taken, seen)) return false;
      partner.set(other, one);
      return true;
    });
  for (const one of ones) settle(one, new Set());
  return partner;
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
