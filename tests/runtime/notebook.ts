import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "../../server/backends/database.ts";
import { localBell } from "../../server/backends/embedded/local-bell.ts";
import { openSqliteDatabase } from "../../server/backends/embedded/sqlite-database.ts";
import type { Caps, LedgerLine } from "../../server/runtime/ledger.ts";
import { createRecords } from "../../server/runtime/records.ts";
import type { Claim, Records } from "../../server/runtime/records.ts";
import { createRun } from "../../server/runtime/run.ts";
import type { NextMove, Run, RunTools, StepNews } from "../../server/runtime/run.ts";
import { migrate } from "../../server/runtime/schema.ts";

export const STORY = "red-fox-1";

/** A real store in a folder of its own, with one story in it, for tests of the runtime. */
export interface Notebook {
  readonly records: Records;
  /** `key, number` of every call of a provider. */
  calls: string[];
  failures: string[];
  closing: AbortController;
  aborting: AbortController;
  /** What time it is; moved by hand. */
  clock: { now: string };
  /** What may be spent by stories whose own cap nobody has set. */
  caps: Caps;
  tools(): Omit<RunTools, "closing" | "signal">;
  /** Takes the story and begins a run over it, as a worker does. */
  run(storyId?: string): Promise<{ run: Run; claim: Claim }>;
  journal(storyId?: string): Promise<{ seq: number; told: string }[]>;
  ledger(storyId?: string): Promise<LedgerLine[]>;
  /** A person sets what the story may cost, and lets it go on. */
  setCap(micros: number): Promise<void>;
  /** The process dies in the middle of whatever it was doing, and starts again. */
  die(): Promise<void>;
  end(): Promise<void>;
}

export async function openNotebook(): Promise<Notebook> {
  const folder = await mkdtemp(join(tmpdir(), "talewright-runtime-"));
  const clock = { now: "2026-11-21T12:00:00.000Z" };
  const open = async () => {
    const database = openSqliteDatabase(join(folder, "studio.db"));
    await migrate(database);
    return { database, records: createRecords(database, localBell(), () => new Date(clock.now)) };
  };
  let { database, records }: { database: Database; records: Records } = await open();
  await records.create({ id: STORY, input: {}, title: "A story" }, { told: "begun" });

  const notebook: Notebook = {
    get records() {
      return records;
    },
    calls: [],
    failures: [],
    closing: new AbortController(),
    aborting: new AbortController(),
    clock,
    caps: { story: 1_000_000, day: 1_000_000, month: 1_000_000 },
    tools: () => ({
      records,
      now: () => new Date(clock.now),
      capsFor: ({ artifacts }) => ({
        ...notebook.caps,
        story: (artifacts.get("budget")?.value as number | undefined) ?? notebook.caps.story,
      }),
      nextMove: (failures) => moveAfter(failures.at(-1)),
      tellStopped: (reason) => ({ told: `stopped: ${reason}` }),
      tellNearCap: ({ cap, limit, booked }) => ({ told: `${cap} near: ${booked} of ${limit}` }),
      tellCapReached: ({ cap, limit, booked }) => ({ told: `${cap} reached: ${booked} of ${limit}` }),
      onCall: (_story, key, number) => void notebook.calls.push(`${key}, ${number}`),
      onFailure: (_story, key, error) => void notebook.failures.push(`${key}: ${(error as Error).message}`),
    }),
    async run(storyId = STORY) {
      const claim = (await records.claim(storyId))!;
      const run = createRun(claim, (await records.load(storyId))!, {
        ...notebook.tools(),
        closing: notebook.closing.signal,
        signal: notebook.aborting.signal,
      });
      return { run, claim };
    },
    async journal(storyId = STORY) {
      const rows = await records.journal(storyId, 0, 10_000);
      return rows.map(({ seq, body }) => ({ seq, ...(body as { told: string }) }));
    },
    ledger: async (storyId = STORY) => (await records.load(storyId))!.ledger,
    async setCap(micros) {
      await records.act(STORY, (_record, pen) => {
        pen.keep("budget", micros, "me");
        pen.status("running", "me");
      });
    },
    async die() {
      await database.close();
      ({ database, records } = await open());
    },
    async end() {
      await database.close();
      await rm(folder, { recursive: true });
    },
  };
  return notebook;
}

/** A failure that says itself what is to follow it. */
class Failing extends Error {
  readonly move: NextMove;

  constructor(message: string, move: NextMove) {
    super(message);
    this.move = move;
  }
}

const moveAfter = (error: unknown): NextMove =>
  error instanceof Failing ? error.move : { kind: "leave", reason: (error as Error).message };

/** Failures of which each is followed by something else. */
export const failing = {
  busy: () => new Failing("busy", { kind: "again", afterMs: 0, counts: true }),
  slow: () => new Failing("slow", { kind: "again", afterMs: 0, counts: false }),
  broken: () => new Failing("broken", { kind: "leave", reason: "broken" }),
  away: (forMs: number) => new Failing("away", { kind: "park", forMs, reason: "away" }),
  poor: () => new Failing("poor", { kind: "stop-story", reason: "poor" }),
};

export const news = (what: string): StepNews<unknown> => ({
  madeBy: "tester",
  kept: (value) => ({ told: `${what} kept: ${JSON.stringify(value)}` }),
  failed: (reason) => ({ told: `${what} failed: ${reason}` }),
});
