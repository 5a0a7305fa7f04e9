import type { Bell } from "../backends/bell.ts";
import type { Database, Queries } from "../backends/database.ts";
import { bookedSince, ledgerOf, reserve } from "./ledger.ts";
import type { Bill, CapUse, Caps, LedgerLine, Micros, Quote } from "./ledger.ts";
import { WORKFLOW_VERSION } from "./schema.ts";

/**
 * What is kept of every story: its artifacts, its failures, its attempts and its journal. Each change is one
 * transaction that also writes the journal lines that tell of it, so the two can never disagree.
 */
export interface Records {
  /**
   * Keeps a new story. With an `idempotencyKey` that was used before for the same request, returns the story made
   * then and makes none; for another request, throws `KeyReused`.
   */
  create(story: NewStory, told: Told): Promise<{ id: string; isNew: boolean }>;
  /** Keeps a story that was made elsewhere, with its artifacts as they were; it rests as `status` says, or runs. */
  restore(
    story: NewStory,
    status: RestoredStatus,
    artifacts: (Artifact & { key: string })[],
    told: Told,
  ): Promise<void>;
  find(storyId: string): Promise<StoryRow | null>;
  /** Newest first; `before` is the `cursor` of the last row of the page before. */
  newest(limit: number, before?: string): Promise<StoryRow[]>;
  withStatus(...statuses: Status[]): Promise<StoryRow[]>;
  /** All that is kept of a story, as of one moment; `null` for an unknown one. */
  load(storyId: string): Promise<StoryRecord | null>;
  journal(storyId: string, after: number, limit: number): Promise<JournalRow[]>;
  /** Takes everything of the story away. */
  delete(storyId: string): Promise<void>;

  /** Makes `act` on a story in one transaction, from what is kept at that moment. For everything a person does. */
  act<T>(storyId: string, act: (record: StoryRecord, pen: Pen) => T): Promise<T>;

  /** Takes a story that is to run, for one run. `null` when it is not to run. */
  claim(storyId: string): Promise<Claim | null>;
  /**
   * Writes down that a step is about to be done. Throws `Stopped` when the story is no longer to run, or a
   * `given` key is no longer kept. `interrupted`
   * is how often the process ended in the middle of this step since somebody last asked for another try.
   */
  begin(claim: Claim, key: string, start?: Start): Promise<{ number: number; interrupted: number }>;
  /**
   * Sets money aside for an attempt before its call, under the caps of that moment. Throws `CapReached` when a cap might
   * be passed, and `Stopped` as `begin` does. Tells of a cap that comes near by it.
   */
  reserve(claim: Claim, attempt: AttemptName, quote: Quote, budget: Budget): Promise<void>;
  /** Keeps what an attempt made, and what it cost, together. Throws `Stopped` when another run has the story. */
  keep(claim: Claim, attempt: AttemptName, made: Made[], outcome: Outcome): Promise<void>;
  /**
   * Writes down that a try failed; with a `reason`, that no further try is made until somebody asks for it, or until
   * `retryAt`. An attempt of number 0 stands for what failed outside of any step.
   */
  fail(claim: Claim, attempt: AttemptName, failed: Failed): Promise<void>;
  /** Writes down that the story is paused, by the studio itself, and why. */
  pause(claim: Claim, by: string, told: Told): Promise<void>;
  /**
   * Writes down in the middle of which steps the process before this one ended, so that nobody waits for their calls. For
   * the start of the process, before it runs anything.
   */
  interrupt(told: (keys: string[]) => Told): Promise<void>;
  /** Lets go on what was to be tried again by now; returns the stories that are to run because of it. */
  wake(told: (storyId: string) => Told): Promise<string[]>;
  /** What is booked since an ISO time or its beginning (`2026-11`), over all stories, deleted ones too. */
  bookedSince(since: string): Promise<Micros>;
  /**
   * Ends a run. `false` when something was asked meanwhile, and the story should be run once more; not when another
   * run has the story, which will see to it.
   */
  rest(claim: Claim, status: Status, told: Told): Promise<boolean>;
}

export type Status = "running" | "waiting" | "paused" | "needs-attention" | "completed" | "cancelled";

/** Whatever else it was, it goes on by running. */
export type RestoredStatus = Extract<Status, "running" | "paused" | "cancelled">;

/** A journal line to be written. What it says is the workflow's business; here it is opaque JSON. */
export type Told = object;

export interface NewStory {
  id: string;
  input: unknown;
  title: string;
  idempotency?: { key: string; request: string } | undefined;
}

export interface StoryRow {
  id: string;
  input: unknown;
  title: string;
  status: Status;
  statusBy: string;
  seq: number;
  createdAt: string;
  updatedAt: string;
  cursor: string;
}

export interface Artifact {
  value: unknown;
  madeBy: string;
  keptAt: string;
}

export interface StoryRecord extends StoryRow {
  artifacts: Map<string, Artifact>;
  /** Steps that are not tried again by themselves, and why. */
  failures: Map<string, string>;
  /** Steps that are tried again by themselves, why they wait, and until when. */
  parked: Map<string, { reason: string; until: string }>;
  /** Steps that are being done now. */
  underWay: Set<string>;
  /** What was paid, or may have been. */
  ledger: LedgerLine[];
}

export interface AttemptName {
  key: string;
  number: number;
}

export interface Budget {
  /** How much may be spent; a story's own cap may have been changed by a person. */
  capsFor(record: Pick<StoryRecord, "artifacts">): Caps;
  tellNearCap(near: CapUse): Told;
}

export interface Made {
  key: string;
  value: unknown;
  told: Told;
}

export interface Outcome {
  madeBy: string;
  /** `declined`: what is kept is not what was asked for, but why there is none. */
  state?: "kept" | "declined";
  bill?: Bill | undefined;
}

export interface Failed {
  reason: string | null;
  told?: Told | undefined;
  bill?: Bill | undefined;
  retryAt?: Date | undefined;
}

export interface JournalRow {
  seq: number;
  at: string;
  body: unknown;
}

export interface Start {
  /** Keys that must be kept at this moment. */
  given?: string[] | undefined;
  told?: Told | undefined;
}

/** Writes within one act. */
export interface Pen {
  keep(key: string, value: unknown, madeBy: string): void;
  remove(key: string): void;
  forgetFailure(key: string): void;
  status(status: Status, by: string): void;
  /** Asks for a run, unless the story is paused or cancelled. */
  askForRun(): void;
  tell(told: Told): void;
}

/** One run's hold on a story. */
export interface Claim {
  storyId: string;
  epoch: number;
  asked: number;
}

/** The story is not to go on now: it was paused or cancelled, or another run has taken it. */
export class Stopped extends Error {}
/** The same idempotency key came with another request. */
export class KeyReused extends Error {}
export class UnknownStory extends Error {}

export function createRecords(database: Database, bell: Bell, now: () => Date): Records {
  const { query, transaction } = database;
  const at = () => now().toISOString();

  const tell = async (queries: Queries, storyId: string, told: Told): Promise<void> => {
    const rows = await queries.query<{ seq: number }>(
      "update story set seq = seq + 1, updated_at = $2 where id = $1 returning seq",
      [storyId, at()],
    );
    await queries.query("insert into journal (story_id, seq, at, body) values ($1, $2, $3, $4)", [
      storyId,
      rows[0]!.seq,
      at(),
      JSON.stringify(told),
    ]);
  };

  /** One change of a story: a transaction, and a ring when it is durable. */
  const change = async <T>(storyId: string, work: (queries: Queries) => Promise<T>): Promise<T> => {
    const result = await transaction(work);
    bell.ring(storyId);
    return result;
  };

  const requireHold = async (queries: Queries, claim: Claim, mustRun: boolean): Promise<void> => {
    const [row] = await queries.query<{ epoch: number; status: Status }>(
      "select epoch, status from story where id = $1",
      [claim.storyId],
    );
    if (!row || row.epoch !== claim.epoch) throw new Stopped("Another run has taken the story.");
    if (mustRun && row.status !== "running") throw new Stopped(`The story is ${row.status}.`);
  };

  const settle = (
    queries: Queries,
    claim: Claim,
    { key, number }: AttemptName,
    state: string,
    bill: Bill | undefined,
  ) =>
    queries.query(
      `update attempt set state = $4, ended_at = $5,
         cost = $6, in_doubt = case when reserved is null then 0 else $7 end, usage = $8
       where story_id = $1 and key = $2 and number = $3`,
      [
        claim.storyId,
        key,
        number,
        state,
        at(),
        bill?.micros ?? null,
        !bill || bill.isInDoubt ? 1 : 0, // a call that nobody accounted for may have been paid
        bill ? JSON.stringify(bill.usage) : null,
      ],
    );

  /** Of every step under way that its process ended in the middle of it; returns their keys. */
  const interruptSteps = async (queries: Queries, storyId: string): Promise<string[]> => {
    const rows = await queries.query<{ key: string }>(
      `update attempt set state = 'interrupted', ended_at = $2,
         in_doubt = case when reserved is null then 0 else 1 end
       where story_id = $1 and state = 'started' returning key`,
      [storyId, at()],
    );
    return rows.map(({ key }) => key);
  };

  const insertStory = ({ query: put }: Queries, { id, input, title }: NewStory, status: Status) =>
    put(
      `insert into story (id, input, title, workflow_version, status, status_by, asked, epoch, seq, created_at, updated_at)
       values ($1, $2, $3, $4, $5, 'studio', 1, 0, 0, $6, $6)`,
      [id, JSON.stringify(input), title, WORKFLOW_VERSION, status, at()],
    );

  const artifactsOf = async (queries: Queries, storyId: string): Promise<Map<string, Artifact>> => {
    const rows = await queries.query<{ key: string; value: string; made_by: string; kept_at: string }>(
      "select key, value, made_by, kept_at from artifact where story_id = $1 order by key",
      [storyId],
    );
    return new Map(
      rows.map(({ key, value, made_by, kept_at }) => [
        key,
        { value: JSON.parse(value), madeBy: made_by, keptAt: kept_at },
      ]),
    );
  };

  const load = async (queries: Queries, storyId: string): Promise<StoryRecord | null> => {
    const [row] = await queries.query<StoryColumns>("select * from story where id = $1", [storyId]);
    if (!row) return null;
    const failures = await queries.query<{ key: string; reason: string; retry_at: string | null }>(
      "select key, reason, retry_at from failure where story_id = $1 order by key",
      [storyId],
    );
    const underWay = await queries.query<{ key: string }>(
      "select key from attempt where story_id = $1 and state = 'started' and epoch = $2",
      [storyId, row.epoch],
    );
    return {
      ...fromColumns(row),
      artifacts: await artifactsOf(queries, storyId),
      failures: new Map(
        failures.filter(({ retry_at }) => retry_at === null).map(({ key, reason }) => [key, reason]),
      ),
      parked: new Map(
        failures.flatMap(({ key, reason, retry_at }) =>
          retry_at === null ? [] : [[key, { reason, until: retry_at }] as const],
        ),
      ),
      underWay: new Set(underWay.map(({ key }) => key)),
      ledger: await ledgerOf(queries, storyId),
    };
  };

  return {
    create: (story, told) =>
      change(story.id, async (queries) => {
        if (story.idempotency) {
          const { key, request } = story.idempotency;
          const [before] = await queries.query<{ request: string; story_id: string }>(
            "select request, story_id from asked_before where key = $1",
            [key],
          );
          if (before && before.request !== request)
            throw new KeyReused("The key was used for another request.");
          if (before) return { id: before.story_id, isNew: false };
          await queries.query(
            "insert into asked_before (key, request, story_id, at) values ($1, $2, $3, $4)",
            [key, request, story.id, at()],
          );
        }
        await insertStory(queries, story, "running");
        await tell(queries, story.id, told);
        return { id: story.id, isNew: true };
      }),

    restore: (story, status, artifacts, told) =>
      change(story.id, async (queries) => {
        await insertStory(queries, story, status);
        for (const { key, value, madeBy, keptAt } of artifacts) {
          await queries.query(
            "insert into artifact (story_id, key, value, made_by, kept_at) values ($1, $2, $3, $4, $5)",
            [story.id, key, JSON.stringify(value), madeBy, keptAt],
          );
        }
        await tell(queries, story.id, told);
      }),

    find: async (storyId) => {
      const [row] = await query<StoryColumns>("select * from story where id = $1", [storyId]);
      return row ? fromColumns(row) : null;
    },

    newest: async (limit, before) => {
      const [createdAt, id] = before ? before.split(" ") : [];
      const rows =
        createdAt && id
          ? await query<StoryColumns>(
              `select * from story where created_at < $1 or (created_at = $1 and id < $2)
               order by created_at desc, id desc limit $3`,
              [createdAt, id, limit],
            )
          : await query<StoryColumns>("select * from story order by created_at desc, id desc limit $1", [
              limit,
            ]);
      return rows.map(fromColumns);
    },

    withStatus: async (...statuses) => {
      const places = statuses.map((_, index) => `$${index + 1}`).join(", ");
      const rows = await query<StoryColumns>(
        `select * from story where status in (${places}) order by created_at, id`,
        statuses,
      );
      return rows.map(fromColumns);
    },

    load: (storyId) => transaction((queries) => load(queries, storyId)),

    journal: async (storyId, after, limit) => {
      const rows = await query<{ seq: number; at: string; body: string }>(
        "select seq, at, body from journal where story_id = $1 and seq > $2 order by seq limit $3",
        [storyId, after, limit],
      );
      return rows.map((row) => ({ ...row, body: JSON.parse(row.body) as unknown }));
    },

    delete: (storyId) =>
      change(storyId, async (queries) => {
        for (const table of ["artifact", "failure", "journal", "asked_before"]) {
          await queries.query(`delete from ${table} where story_id = $1`, [storyId]);
        }
        // What was spent stays spent, or in doubt: the caps of the day and the month go on counting it.
        await interruptSteps(queries, storyId);
        await queries.query("delete from attempt where story_id = $1 and reserved is null", [storyId]);
        await queries.query("delete from story where id = $1", [storyId]);
      }),

    act: (storyId, act) =>
      change(storyId, async (queries) => {
        const record = await load(queries, storyId);
        if (!record) throw new UnknownStory(`There is no story ${storyId}.`);
        const strokes: (() => Promise<unknown>)[] = [];
        const write = (sql: string, ...parameters: (string | number)[]) =>
          void strokes.push(() => queries.query(sql, [storyId, ...parameters]));
        const result = act(record, {
          keep: (key, value, madeBy) =>
            write(
              `insert into artifact (story_id, key, value, made_by, kept_at) values ($1, $2, $3, $4, $5)
               on conflict (story_id, key) do update
               set value = excluded.value, made_by = excluded.made_by, kept_at = excluded.kept_at`,
              key,
              JSON.stringify(value),
              madeBy,
              at(),
            ),
          remove: (key) => write("delete from artifact where story_id = $1 and key = $2", key),
          forgetFailure: (key) => {
            write("delete from failure where story_id = $1 and key = $2", key);
            write(
              "update attempt set state = 'failed' where story_id = $1 and key = $2 and state = 'interrupted'",
              key,
            );
          },
          status: (status, by) =>
            write("update story set status = $2, status_by = $3 where id = $1", status, by),
          askForRun: () =>
            write(
              `update story set asked = asked + 1, status = 'running', status_by = 'studio'
               where id = $1 and status not in ('paused', 'cancelled')`,
            ),
          tell: (told) => void strokes.push(() => tell(queries, storyId, told)),
        });
        for (const stroke of strokes) await stroke();
        return result;
      }),

    claim: (storyId) =>
      transaction(async (queries) => {
        const [row] = await queries.query<{ epoch: number; asked: number }>(
          "update story set epoch = epoch + 1 where id = $1 and status = 'running' returning epoch, asked",
          [storyId],
        );
        if (!row) return null;
        await interruptSteps(queries, storyId);
        return { storyId, ...row };
      }),

    begin: (claim, key, { given = [], told } = {}) =>
      change(claim.storyId, async (queries) => {
        await requireHold(queries, claim, true);
        for (const needed of given) {
          const rows = await queries.query("select key from artifact where story_id = $1 and key = $2", [
            claim.storyId,
            needed,
          ]);
          if (rows.length === 0) throw new Stopped(`${needed} was taken back.`);
        }
        const [before] = await queries.query<{ attempts: number; interrupted: number }>(
          `select count(*) as attempts, sum(case state when 'interrupted' then 1 else 0 end) as interrupted
           from attempt where story_id = $1 and key = $2`,
          [claim.storyId, key],
        );
        const number = before!.attempts + 1;
        await queries.query(
          `insert into attempt (story_id, key, number, epoch, state, started_at)
           values ($1, $2, $3, $4, 'started', $5)`,
          [claim.storyId, key, number, claim.epoch, at()],
        );
        if (told) await tell(queries, claim.storyId, told);
        return { number, interrupted: before!.interrupted ?? 0 };
      }),

    reserve: (claim, attempt, quote, { capsFor, tellNearCap }) =>
      change(claim.storyId, async (queries) => {
        await requireHold(queries, claim, true);
        const { storyId } = claim;
        const caps = capsFor({ artifacts: await artifactsOf(queries, storyId) });
        const near = await reserve(queries, { storyId, ...attempt }, quote, caps, now());
        if (near) await tell(queries, storyId, tellNearCap(near));
      }),

    keep: (claim, attempt, made, { madeBy, state = "kept", bill }) =>
      change(claim.storyId, async (queries) => {
        await requireHold(queries, claim, false);
        for (const { key, value } of made) {
          await queries.query(
            "insert into artifact (story_id, key, value, made_by, kept_at) values ($1, $2, $3, $4, $5)",
            [claim.storyId, key, JSON.stringify(value), madeBy, at()],
          );
        }
        await settle(queries, claim, attempt, state, bill);
        for (const { told } of made) await tell(queries, claim.storyId, told);
      }),

    fail: (claim, attempt, { reason, told, bill, retryAt }) =>
      change(claim.storyId, async (queries) => {
        await requireHold(queries, claim, false);
        await settle(queries, claim, attempt, "failed", bill);
        if (reason !== null) {
          await queries.query(
            `insert into failure (story_id, key, reason, failed_at, retry_at) values ($1, $2, $3, $4, $5)
             on conflict (story_id, key) do update
             set reason = excluded.reason, failed_at = excluded.failed_at, retry_at = excluded.retry_at`,
            [claim.storyId, attempt.key, reason, at(), retryAt?.toISOString() ?? null],
          );
        }
        if (told) await tell(queries, claim.storyId, told);
      }),

    pause: (claim, by, told) =>
      change(claim.storyId, async (queries) => {
        const rows = await queries.query(
          `update story set status = 'paused', status_by = $3
           where id = $1 and epoch = $2 and status = 'running' returning id`,
          [claim.storyId, claim.epoch, by],
        );
        if (rows.length > 0) await tell(queries, claim.storyId, told);
      }),

    interrupt: async (told) => {
      const left = await transaction(async (queries) => {
        const stories = await queries.query<{ id: string }>(
          "select id from story where exists (select 1 from attempt where story_id = story.id and state = 'started')",
        );
        for (const { id } of stories) await tell(queries, id, told(await interruptSteps(queries, id)));
        return stories;
      });
      for (const { id } of left) bell.ring(id);
    },

    wake: async (told) => {
      const due = await query<{ story_id: string }>(
        `select distinct failure.story_id from failure join story on story.id = failure.story_id
         where retry_at <= $1 and status in ('waiting', 'needs-attention')`,
        [at()],
      );
      const awake: string[] = [];
      for (const { story_id: storyId } of due) {
        await change(storyId, async (queries) => {
          const rows = await queries.query(
            `update story set asked = asked + 1, status = 'running', status_by = 'studio'
             where id = $1 and status in ('waiting', 'needs-attention') returning id`,
            [storyId],
          );
          if (rows.length === 0) return; // somebody paused it since the look, or took it away
          await queries.query("delete from failure where story_id = $1 and retry_at <= $2", [storyId, at()]);
          await tell(queries, storyId, told(storyId));
          awake.push(storyId);
        });
      }
      return awake;
    },

    bookedSince: (since) => bookedSince(database, since),

    rest: (claim, status, told) =>
      change(claim.storyId, async (queries) => {
        const rows = await queries.query(
          `update story set status = $4, status_by = 'studio'
           where id = $1 and epoch = $2 and asked = $3 and status = 'running' returning id`,
          [claim.storyId, claim.epoch, claim.asked, status],
        );
        if (rows.length > 0) await tell(queries, claim.storyId, told);
        const [row] = await queries.query<{ epoch: number; status: Status }>(
          "select epoch, status from story where id = $1",
          [claim.storyId],
        );
        return rows.length > 0 || row?.status !== "running" || row.epoch !== claim.epoch;
      }),
  };
}

interface StoryColumns {
  id: string;
  input: string;
  title: string;
  status: Status;
  status_by: string;
  epoch: number;
  seq: number;
  created_at: string;
  updated_at: string;
}

const fromColumns = (row: StoryColumns): StoryRow => ({
  id: row.id,
  input: JSON.parse(row.input),
  title: row.title,
  status: row.status,
  statusBy: row.status_by,
  seq: row.seq,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  cursor: `${row.created_at} ${row.id}`,
});
