import type { Database } from "../backends/database.ts";

/** One entry a version of the database, applied in order and never changed afterwards. */
const MIGRATIONS: string[][] = [
  [
    `create table story (
       id text primary key,
       input text not null,            -- what was asked for, as JSON
       title text not null,
       workflow_version integer not null,
       status text not null,
       status_by text not null,        -- who brought it there: a person, the studio, the pause file
       asked integer not null,         -- how often a run was asked for; a run that rests looks whether it grew
       epoch integer not null,         -- number of the newest run; only that one may write
       seq integer not null,           -- number of the newest journal line
       created_at text not null,
       updated_at text not null
     )`,
    `create index story_newest on story (created_at desc, id desc)`,
    `create table artifact (
       story_id text not null,
       key text not null,
       value text not null,            -- JSON
       made_by text not null,
       kept_at text not null,
       primary key (story_id, key)
     )`,
    `create table failure (
       story_id text not null,
       key text not null,
       reason text not null,
       failed_at text not null,
       primary key (story_id, key)
     )`,
    `create table attempt (            -- every call of a provider: written before it, settled after it
       story_id text not null,
       key text not null,
       number integer not null,
       epoch integer not null,
       state text not null,            -- started, kept, failed, interrupted
       started_at text not null,
       ended_at text,
       primary key (story_id, key, number)
     )`,
    `create table journal (
       story_id text not null,
       seq integer not null,
       at text not null,
       body text not null,             -- JSON
       primary key (story_id, seq)
     )`,
    `create table asked_before (       -- Idempotency-Key of a request and the story it made
       key text primary key,
       request text not null,
       story_id text not null,
       at text not null
     )`,
    `create table session (
       token_hash text primary key,
       created_at text not null,
       used_at text not null
     )`,
  ],
  [
    // The ledger: an attempt that may cost money says how much at most before it begins, and what it was afterwards.
    `alter table attempt add column stage text`,
    `alter table attempt add column provider text`,
    `alter table attempt add column model text`,
    `alter table attempt add column reserved integer`, // millionths of a dollar
    `alter table attempt add column cost integer`, // null as long as nobody can say: then what was reserved counts
    `alter table attempt add column in_doubt integer`, // 1: perhaps paid, and nothing came of it
    `alter table attempt add column usage text`, // JSON
    `create index attempt_with_money on attempt (started_at) where reserved is not null`,
    `alter table failure add column retry_at text`, // a step that waits for a provider, and goes on by itself
  ],
  [
    `alter table attempt add column notice text`, // the cap that came near by it, and its limit: told once
  ],
];

export const WORKFLOW_VERSION = 1;

/** Brings the database to the newest version. Refuses one that a newer Talewright has written. */
export async function migrate(database: Database): Promise<void> {
  await database.transaction(async ({ query }) => {
    await query("create table if not exists migration (version integer primary key)");
    const [row] = await query<{ version: number | null }>("select max(version) as version from migration");
    const present = row?.version ?? 0;
    if (present > MIGRATIONS.length) {
      throw new Error(
        `The data folder was written by a newer Talewright (version ${present}; this one knows ${MIGRATIONS.length}). Start the newer one.`,
      );
    }
    for (const [index, statements] of MIGRATIONS.entries()) {
      if (index < present) continue;
      for (const statement of statements) await query(statement);
      await query("insert into migration (version) values ($1)", [index + 1]);
    }
  });
}
