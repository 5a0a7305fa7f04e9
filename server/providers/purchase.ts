import type { Bill, Call, Micros, Stage } from "./call.ts";
import { hasExhausted, isProviderError } from "./next-move.ts";
import type { Pace, RateLimits, Weight } from "./pace.ts";
import { ProviderError } from "./provider-error.ts";
import type { ProviderHealth } from "./provider-health.ts";
import { NO_USAGE } from "./usage.ts";
import type { Usage } from "./usage.ts";

/** One account with one provider: what paces it, and whether it is well. */
export interface Account {
  provider: string;
  pace: Pace;
  health: ProviderHealth;
}

/** One call that may cost money, as one model offers it. */
export interface Offer<Result> {
  account: Account;
  model: string;
  /** The model's name, as people read it. */
  by: string;
  stage: Stage;
  /** An upper bound; `null` when no price is known, and then nothing is bought. */
  quote: Micros | null;
  /** What a usage costs; `null` when it does not tell. Only asked where there is a quote. */
  cost(usage: Usage): Micros | null;
  weight: Weight;
  /** Sends exactly one request. */
  send(signal: AbortSignal): Promise<Result & { usage: Usage; limits: RateLimits }>;
}

/**
 * Buys from the first model of a chain that is still worth asking for this step: in its turn, with the money set aside
 * before and accounted for afterwards, whatever happens. One request at most is sent.
 */
export async function buyFromFirst<Result>(
  offers: readonly Offer<Result>[],
  call: Call,
): Promise<Result & Bought> {
  const before = call.before.filter(isProviderError);
  const open = offers.filter(({ by }) => !hasExhausted(by, before));
  // The last of the chain is asked again rather than nobody: the run counts the tries.
  const offer = pick(open) ?? offers.at(-1)!;
  const hasOthers = (failures: readonly ProviderError[]) =>
    offers.some(({ by }) => by !== offer.by && !hasExhausted(by, failures));
  try {
    return { ...(await buy(offer, call)), by: offer.by, othersLeft: hasOthers(before) };
  } catch (error) {
    if (isProviderError(error)) error.othersLeft = hasOthers([...before, error]);
    throw error;
  }
}

interface Bought {
  usage: Usage;
  by: string;
  /** Another of the chain could be asked for the same, should this prove to be of no use. */
  othersLeft: boolean;
}

/** Of those that may be asked, the first that is well; if none is, the first says why. */
const pick = <Result>(open: readonly Offer<Result>[]): Offer<Result> | undefined =>
  open.find(({ account, by }) => account.health.complaint(by, false) === null) ?? open[0];

async function buy<Result>(
  { account, model, by, stage, quote, cost, weight, send }: Offer<Result>,
  call: Call,
): Promise<Result & { usage: Usage }> {
  const { provider, pace, health } = account;
  const isForPicture = stage === "picture";
  const mustBeWell = () => {
    const complaint = health.complaint(by, isForPicture);
    if (complaint) throw complaint;
  };
  mustBeWell();
  if (quote === null) throw new ProviderError("price-unknown", { by, isForPicture });

  let isReserved = false;
  const turn = await pace.enter(call.story, weight, { signal: call.signal });
  try {
    mustBeWell(); // it may have fallen ill while we waited
    await call.reserve({ by, stage, provider, model, micros: quote });
    isReserved = true;
    mustBeWell(); // nothing more is spent with a provider that was shut meanwhile
    const result = await send(call.signal);
    turn.weighed(tokensOf(result.usage));
    pace.hear(result.limits);
    health.succeeded();
    call.spent({ micros: cost(result.usage), isInDoubt: false, usage: result.usage });
    return result;
  } catch (error) {
    if (!isProviderError(error)) throw error;
    if (error.wasNotAsked) {
      if (isReserved) call.spent(NOTHING);
      throw error;
    }
    const failure = isForPicture ? error.forPicture() : error;
    call.spent(billFor(failure, cost));
    health.failed(failure);
    if (failure.row.reaction.kind === "wait") pace.slowDown(failure.retryAfterMs ?? UNSAID_WAIT_MS);
    throw failure;
  } finally {
    turn.done();
  }
}

/** When a provider asks for a slower pace without saying for how long. */
const UNSAID_WAIT_MS = 5000;

const tokensOf = ({ inputTokens, cachedTokens, outputTokens }: Usage): number =>
  inputTokens - cachedTokens + outputTokens;

const NOTHING: Bill = { micros: 0, isInDoubt: false, usage: NO_USAGE };

/** What a failed call costs: what the provider counted, nothing, or, when it may have worked, what was set aside. */
function billFor({ row, usage, partial }: ProviderError, cost: (usage: Usage) => Micros | null): Bill {
  if (usage) return { micros: cost(usage), isInDoubt: false, usage };
  // Whoever had begun to answer has worked, whatever it said then.
  if (row.charged === "no" && partial === "") return NOTHING;
  return { micros: null, isInDoubt: true, usage: NO_USAGE };
}
