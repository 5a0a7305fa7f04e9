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

/** A cap, and how much of it is used up. */
export interface CapUse {
  cap: CapName;
  limit: Micros;
  booked: Micros;
}

/** A call was not made, since it might have passed a cap. */
export class CapReached extends Error implements CapUse {
  readonly cap: CapName;
  readonly limit: Micros;
  readonly booked: Micros;
  /** It would fit if the calls under way turned out to cost nothing: it is too early to say that the cap is reached. */
  readonly mayFitSoon: boolean;

  constructor({ cap, limit, booked, mayFitSoon }: CapUse & { mayFitSoon: boolean }) {
    super(`The next call might pass the ${cap}'s cap.`);
    this.name = "CapReached";
    this.cap = cap;
    this.limit = limit;
    this.booked = booked;
    this.mayFitSoon = mayFitSoon;
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
 * number of calls at once can pass a cap. It counts for the day on which it is set aside, however long the attempt waited
 * for that. Throws `CapReached`. Returns the cap that has now come near, once for each limit.
 */
export async function reserve(
  { query }: Queries,
  attempt: { storyId: string; key: string; number: number },
  quote: Quote,
  caps: Caps,
  now: Date,
): Promise<CapUse | null> {
  const { storyId, key, number } = attempt;
  const at = now.toISOString();
  const scopes: { cap: CapName; condition: string; value: string }[] = [
    { cap: "story", condition: OF_STORY, value: storyId },
    { cap: "day", condition: SINCE, value: at.slice(0, "2026-11-21".length) },
    { cap: "month", condition: SINCE, value: at.slice(0, "2026-11".length) },
  ];
  const { stage, provider, model, micros } = quote;
  const isFree = micros === 0; // passes no cap, and brings none nearer
  let near: CapUse | null = null;
  for (const { cap, condition, value } of isFree ? [] : scopes) {
    const limit = caps[cap];
    const booked = await sum(query, condition, value);
    if (booked + micros > limit) {
      const underWay = await sum(query, `${condition} and state = 'started'`, value);
      throw new CapReached({ cap, limit, booked, mayFitSoon: booked - underWay + micros <= limit });
    }
    if (near || booked + micros < limit * NOTICE_SHARE) continue;
    const told = await query(`select key from attempt where ${condition} and notice = $2`, [
      value,
      noticeOf(cap, limit),
    ]);
    if (told.length === 0) near = { cap, limit, booked: booked + micros };
  }
  const notice = near && noticeOf(near.cap, near.limit);
  const rows = await query(
    `update attempt set started_at = $4, stage = $5, provider = $6, model = $7, reserved = $8, notice = $9
     where story_id = $1 and key = $2 and number = $3 and reserved is null returning key`,
    [storyId, key, number, at, stage, provider, model, micros, notice],
  );
  if (rows.length === 0) throw new Error(`Money was set aside for ${key} before: a try makes one call.`);
  return near;
}

const noticeOf = (cap: CapName, limit: Micros): string => `${cap} ${limit}`;

const OF_STORY = "story_id = $1";
const SINCE = "reserved is not null and started_at >= $1";

async function sum(query: Queries["query"], condition: string, value: string): Promise<Micros> {
  const [row] = await query<{ booked: number }>(`select ${BOOKED} from attempt where ${condition}`, [value]);
  return row!.booked;
}

/** What is booked since a moment, reservations included, over all stories, deleted ones too. */
export const bookedSince = ({ query }: Queries, since: string): Promise<Micros> => sum(query, SINCE, since);

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
