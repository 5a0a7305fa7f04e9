import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { localBell } from "../../server/backends/embedded/local-bell.ts";
import { openSqliteDatabase } from "../../server/backends/embedded/sqlite-database.ts";
import { createRecords } from "../../server/runtime/records.ts";
import type { Claim, Records } from "../../server/runtime/records.ts";
import { createRun } from "../../server/runtime/run.ts";
import type { Run, StepNews } from "../../server/runtime/run.ts";
import { migrate } from "../../server/runtime/schema.ts";

export const STORY = "red-fox-1";

/** A real store in a folder of its own, with one story in it, for tests of the runtime. */
export interface Notebook {
  records: Records;
  /** `key, number` of every call of a provider. */
  calls: string[];
  failures: string[];
  closing: AbortController;
  aborting: AbortController;
  /** Takes the story and begins a run over it, as a worker does. */
  run(): Promise<{ run: Run; claim: Claim }>;
  journal(): Promise<{ seq: number; told: string }[]>;
  end(): Promise<void>;
}

export async function openNotebook(): Promise<Notebook> {
  const folder = await mkdtemp(join(tmpdir(), "talewright-runtime-"));
  const database = openSqliteDatabase(join(folder, "studio.db"));
  await migrate(database);
  const records = createRecords(database, localBell(), () => new Date());
  await records.create({ id: STORY, input: {}, title: "A story" }, { told: "begun" });

  const notebook: Notebook = {
    records,
    calls: [],
    failures: [],
    closing: new AbortController(),
    aborting: new AbortController(),
    async run() {
      const claim = (await records.claim(STORY))!;
      const run = createRun(claim, (await records.load(STORY))!, {
        records,
        closing: notebook.closing.signal,
        signal: notebook.aborting.signal,
        onCall: (_story, key, number) => void notebook.calls.push(`${key}, ${number}`),
        onFailure: (_story, key, error) => void notebook.failures.push(`${key}: ${(error as Error).message}`),
      });
      return { run, claim };
    },
    async journal() {
      const rows = await records.journal(STORY, 0, 10_000);
      return rows.map(({ seq, body }) => ({ seq, ...(body as { told: string }) }));
    },
    async end() {
      await database.close();
      await rm(folder, { recursive: true });
    },
  };
  return notebook;
}

export const news = (what: string): StepNews<unknown> => ({
  madeBy: "tester",
  kept: (value) => ({ told: `${what} kept: ${JSON.stringify(value)}` }),
  failed: (reason) => ({ told: `${what} failed: ${reason}` }),
});
