import { costOf, readPrices } from "../../server/providers/prices.ts";
import type { Usage } from "../../server/providers/usage.ts";
import { FAMILY } from "../stand-in/api.ts";
import type { SeenRequest, Served } from "../stand-in/stand-in.ts";
import { mayBeFor, readAsked } from "./asked-for.ts";
import type { Asked } from "./asked-for.ts";
import type { LeftBehind, Purchase } from "./look-over.ts";

/** What came of holding the ledger against what the provider served. Money in millionths of a dollar. */
export interface Balance {
  /** What the ledger says of calls that were accounted for, and what the provider asks for exactly these. */
  settledMicros: number;
  servedAndSettledMicros: number;
  /** Calls that nobody accounted for, each with what the provider served for it, if it was reached at all. */
  inDoubt: { purchase: Purchase; servedMicros: number | null }[];
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

/** Finds for every sale of the provider the one attempt of the ledger that it is for. */
export function balanceBooks(
  ledger: Pick<LeftBehind, "purchases" | "stories" | "finished">,
  provider: { served: readonly Served[]; requests: readonly SeenRequest[] },
): Balance {
  const sales = provider.served.map((served): Sale => {
    const request = provider.requests[served.number - 1]!;
    return { ...served, asked: readAsked(request), at: request.at, micros: priceOf(served) };
  });
  const isFor = (purchase: Purchase) => {
    const story = ledger.stories.get(purchase.story_id)!;
    const [from, to] = [Date.parse(purchase.started_at), Date.parse(purchase.ended_at ?? "9999-12-31")];
    return ({ asked, model, at }: Sale) =>
      model === purchase.model && at >= from && at <= to && mayBeFor(asked, purchase.key, story);
  };

  const settled = ledger.purchases.filter(({ cost }) => cost !== null);
  const bySettled = pairUp(settled, (purchase) => {
    const fits = isFor(purchase);
    return sales.filter((sale) => isSameUsage(purchase.usage, sale.usage) && fits(sale));
  });
  const rest = sales.filter((sale) => !bySettled.has(sale));
  const inDoubt = ledger.purchases.filter(({ cost }) => cost === null);
  const byDoubt = pairUp(inDoubt, (purchase) => {
    const fits = isFor(purchase);
    return rest.filter((sale) => sale.micros <= purchase.reserved && fits(sale));
  });

  const paired = new Set(bySettled.values());
  const unpaid = settled.filter((purchase) => !paired.has(purchase));
  const unbooked = rest.filter((sale) => !byDoubt.has(sale));
  const silent = inDoubt.filter(({ in_doubt }) => in_doubt !== 1);
  const settledMicros = sum(settled.map(({ cost }) => cost!));
  const servedAndSettledMicros = sum([...bySettled.keys()].map(({ micros }) => micros));
  const saleOf = new Map([...byDoubt].map(([sale, purchase]) => [purchase, sale]));
  return {
    settledMicros,
    servedAndSettledMicros,
    inDoubt: inDoubt.map((purchase) => ({ purchase, servedMicros: saleOf.get(purchase)?.micros ?? null })),
    unexplained: [
      ...unpaid.map((each) => `${nameOf(each)} is booked with ${each.cost} and was never served so.`),
      ...unbooked.map(
        ({ number, micros, model }) =>
          `Request ${number} to ${model} was served for ${micros} and stands nowhere in the ledger.`,
      ),
      ...silent.map((each) => `${nameOf(each)} is neither settled nor said to be in doubt.`),
    ],
    unexplainedMicros:
      sum(unpaid.map(({ cost }) => cost!)) +
      sum(unbooked.map(({ micros }) => micros)) +
      sum([...bySettled].map(([sale, { cost }]) => Math.abs(sale.micros - cost!))),
    boughtAgain: [...bySettled, ...byDoubt].flatMap(([{ asked, at, number }, purchase]) => {
      const steps = [
        purchase.key,
        ...asked.scenes.map((scene) => `chunks/${String(scene).padStart(2, "0")}/draft`),
      ];
      const kept = steps.filter((step) => {
        const keptAt = ledger.finished.get(`${purchase.story_id} ${step}`);
        return keptAt !== undefined && Date.parse(keptAt) < at;
      });
      return kept.map((step) => `Request ${number} asks for ${purchase.story_id} ${step}, which was kept.`);
    }),
  };
}

export const nameOf = ({ story_id, key, number }: Purchase): string =>
  `${story_id} ${key}, attempt ${number}`;

const prices = readPrices();

/** What the provider asks for what it served. */
export function priceOf({ api, model, usage }: Served): number {
  if (api === "models") return 0;
  const price = prices.priceOf(FAMILY[api], model);
  if (!price) throw new Error(`${model} has no price.`);
  return costOf(price, usage);
}

const isSameUsage = (booked: string | null, served: Usage): boolean => {
  const usage = JSON.parse(booked ?? "{}") as Partial<Usage>;
  return Object.entries(served).every(([kind, tokens]) => usage[kind as keyof Usage] === tokens);
};

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
