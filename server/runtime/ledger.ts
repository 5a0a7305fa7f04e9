import type { Queries } from "../backends/database.ts";

/** Millionths of a US dollar, whole, so that sums are exact. */
export type Micros = number;

/** What a call may cost at most, and to whom. */
export interface Quote {
  stage: string;
  provider: string;
  model: string;
  /** Both, as people read them. */
  by: string;
  micros: Micros;
}

/** What became of the money of an attempt. */
export interface Bill {
  /** `null` when nobody can say: then what was reserved stays booked. */
  micros: Micros | null;
  /** It may have been paid although nothing usable came. */
  isInDoubt: boolean;
  usage: object;
}

/** How much may be spent, reservations included. Days and months are those of UTC. */
export interface Caps {
  story: Micros;
  day: Micros;
  month: Micros;
}

export type CapName = keyof Caps;

/** A call was not made, since it might have passed a cap. */
export class CapReached extends Error {
  readonly cap: CapName;
  readonly limit: Micros;
  readonly booked: Micros;

  constructor(cap: CapName, limit: Micros, booked: Micros) {
    super(`The next call might pass the ${cap}'s cap.`);
    this.name = "CapReached";
    this.cap = cap;
    this.limit = limit;
    this.booked = booked;
  }
}

/** One attempt that cost money, or may have. */
export interface LedgerLine {
  key: string;
  at: string;
  state: string;
  stage: string;
  provider: string;
  model: string;
  /** What it cost, or what is set aside for it as long as that is not known. */
  micros: Micros;
  /** Set aside for a call that is under way. */
  isReserved: boolean;
  isInDoubt: boolean;
  usage: Record<string, number> | null;
}

/** From here on a person is told that a cap comes near. */
const NOTICE_SHARE = 0.8;

const BOOKED = "coalesce(sum(coalesce(cost, reserved)), 0) as booked";

/**
 * Sets the quoted money aside for an attempt, inside the transaction of `queries`: transactions do not overlap, so no
 * number of calls at once can pass a cap. Throws `CapReached`. Returns the cap that has now come near, if one has.
 */
export async function reserve(
  { query }: Queries,
  attempt: { storyId: string; key: string; number: number },
  quote: Quote,
  caps: Caps,
  now: Date,
): Promise<{ cap: CapName; limit: Micros; booked: Micros } | null> {
  const { storyId, key, number } = attempt;
  const day = now.toISOString().slice(0, 10);
  const booked = {
    story: await sum(query, "story_id = $1", storyId),
    day: await sum(query, "reserved is not null and started_at >= $1", day),
    month: await sum(query, "reserved is not null and started_at >= $1", day.slice(0, 7)),
  };
  const names: CapName[] = ["story", "day", "month"];
  for (const cap of names) {
    if (booked[cap] + quote.micros > caps[cap]) throw new CapReached(cap, caps[cap], booked[cap]);
  }
  await query(
    `update attempt set stage = $4, provider = $5, model = $6, reserved = $7
     where story_id = $1 and key = $2 and number = $3`,
    [storyId, key, number, quote.stage, quote.provider, quote.model, quote.micros],
  );
  const near = names.find((cap) => {
    const notice = caps[cap] * NOTICE_SHARE;
    return booked[cap] < notice && booked[cap] + quote.micros >= notice;
  });
  return near ? { cap: near, limit: caps[near], booked: booked[near] + quote.micros } : null;
}

async function sum(query: Queries["query"], condition: string, value: string): Promise<Micros> {
  const [row] = await query<{ booked: number }>(`select ${BOOKED} from attempt where ${condition}`, [value]);
  return row!.booked;
}

/** What is booked since a moment, reservations included, over all stories, deleted ones too. */
export const bookedSince = ({ query }: Queries, since: string): Promise<Micros> =>
  sum(query, "reserved is not null and started_at >= $1", since);

/** Every attempt of a story that cost money or may have, oldest first. */
export async function ledgerOf({ query }: Queries, storyId: string): Promise<LedgerLine[]> {
  const rows = await query<{
    key: string;
    started_at: string;
    state: string;
    stage: string;
    provider: string;
    model: string;
    reserved: number;
    cost: number | null;
    in_doubt: number | null;
    usage: string | null;
  }>(
    `select key, started_at, state, stage, provider, model, reserved, cost, in_doubt, usage
     from attempt where story_id = $1 and reserved is not null order by started_at, key, number`,
    [storyId],
  );
  return rows.map((row) => ({
    key: row.key,
    at: row.started_at,
    state: row.state,
    stage: row.stage,
    provider: row.provider,
    model: row.model,
    micros: row.cost ?? row.reserved,
    isReserved: row.state === "started",
    isInDoubt: row.in_doubt === 1,
    usage: row.usage === null ? null : (JSON.parse(row.usage) as Record<string, number>),
  }));
}
