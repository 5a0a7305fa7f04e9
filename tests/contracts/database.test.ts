import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openSqliteDatabase } from "../../server/backends/embedded/sqlite-database.ts";
import { describeDatabase } from "./database.ts";

let folder: string;
let opened = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "talewright-database-"));
});
afterAll(() => rm(folder, { recursive: true }));
const nextFile = () => join(folder, `${(opened += 1)}.db`);

describeDatabase("SQLite", async () => openSqliteDatabase(nextFile()));

it("SQLite has on the disk what it has committed, for the next one who opens the file", async () => {
  const file = nextFile();
  const database = openSqliteDatabase(file);
  await database.query("create table word (text text)");
  await database.transaction(({ query }) => query("insert into word values ('kept')"));
  const beside = openSqliteDatabase(file); // the first one is still open, as if its process had died
  expect((await beside.query("select text from word")).map((row) => ({ ...row }))).toEqual([
    { text: "kept" },
  ]);
  expect((await beside.query<{ synchronous: number }>("pragma synchronous"))[0]!.synchronous).toBe(2); // full
  expect((await beside.query<{ journal_mode: string }>("pragma journal_mode"))[0]!.journal_mode).toBe("wal");
  await database.close();
  await beside.close();
});
