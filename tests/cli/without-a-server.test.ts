import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { lockFolder } from "../../server/backends/embedded/folder-lock.ts";
import { writeServerNote } from "../../server/backends/embedded/server-note.ts";
import { findOrOpen } from "../../server/cli/with-studio.ts";
import { readConfig } from "../../server/config.ts";
import type { Snapshot, StoryLine } from "../../server/story/snapshot.ts";
import { unzip } from "../support/unzip.ts";
import { runTalewright, startTalewright } from "./run-talewright.ts";
import type { Outcome } from "./run-talewright.ts";

const PROJECT = join(import.meta.dirname, "..", "..");

/** Seven seconds of two idle cores; a busy machine may take its time. */
const WHOLE_BOOK_MS = 90_000;

/** A data folder of its own for each test, and commands on it. */
const inFolder = (test: (folder: string, talewright: Talewright) => Promise<void>) => async () => {
  const folder = await mkdtemp(join(tmpdir(), "talewright-cli-"));
  try {
    await test(folder, (...args) => runTalewright(folder, args));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

type Talewright = (...args: string[]) => Promise<Outcome>;

describe.concurrent("The command line on its own", () => {
  const storiesIn = async (talewright: Talewright) =>
    JSON.parse((await talewright("list", "--json")).out) as StoryLine[];
  const ANY_STORY = ["new", "--structure", "power-fantasy", "--surprise", "--seed", "1"];

  it(
    "makes a whole book, also when it is left half-way and others use its studio meanwhile",
    inFolder(async (folder, talewright) => {
      const first = startTalewright(folder, [...ANY_STORY, "--yes-to-all", "--wait"]);
      await untilTold(first.process.stderr!, /Picture \d+ is drawn/);
      const [{ id, status }] = (await storiesIn(talewright)) as [StoryLine];
      expect(status).toBe("running"); // asked of the first: on its own the second would have called it unfinished
      first.process.kill("SIGINT");
      first.process.kill("SIGINT"); // npm passes on what the terminal has sent already
      const { code, told } = await first.ended;
      expect(code).toBe(130);
      expect(told).toContain(`What is made of ${id} is kept. Go on with: npm run talewright -- resume ${id}`);

      expect((await talewright("status", id)).out).toContain("unfinished"); // and looking at it did no work
      const resumed = await talewright("resume", id, "--wait");
      expect(resumed.code).toBe(0);
      expect(resumed.out).toContain("waiting");
      expect(resumed.told).not.toContain("Picture 1 is drawn.");
      expect((await talewright("approve", id, "all")).out).toContain("completed, 20 of 20 pictures approved");

      const file = (await talewright("export", id, "--to", folder)).out.trim();
      const files = [...unzip(await readFile(file)).keys()];
      expect(files.filter((name) => /^images\/scene_\d\d\./.test(name))).toHaveLength(20);
    }),
    WHOLE_BOOK_MS,
  );

  it(
    "stays until the story rests, and makes the same story of the same seed, surprises and all",
    inFolder(async (_folder, talewright) => {
      const made = [await talewright(...ANY_STORY, "--json"), await talewright(...ANY_STORY, "--json")];
      const [first, second] = made.map(({ out }) => JSON.parse(out) as Snapshot);
      expect(first).toMatchObject({ status: "waiting", stage: "text-approval" }); // nobody else would do the work
      expect(second!.brief).toEqual(first!.brief);
      expect(second!.chunks.map(({ text }) => text)).toEqual(first!.chunks.map(({ text }) => text));
      expect(made[0]!.told.trim()).toMatch(
        new RegExp(`^Who is the hero\\? .+\n(?:.+\n)+${first!.id} is begun\\.$`),
      ); // without a terminal or --wait nothing more
    }),
  );

  it(
    "works by itself again when the server was killed and left its note",
    inFolder(async (folder, talewright) => {
      const server = spawn(process.execPath, [join(PROJECT, "server/main.ts")], {
        env: { PATH: process.env["PATH"], PORT: "0", DATA_DIR: folder },
        stdio: ["ignore", "pipe", "ignore"],
      });
      await untilTold(server.stdout, /is listening on/);
      expect(await storiesIn(talewright)).toEqual([]);
      server.kill("SIGKILL");
      await once(server, "close");
      expect(await storiesIn(talewright)).toEqual([]);
    }),
  );

  it(
    "says who has the folder when that one does not answer",
    inFolder(async (folder) => {
      const lock = lockFolder(folder)!;
      await writeServerNote(folder, { url: "http://127.0.0.1:9", localToken: "x", pid: 4711 });
      const config = readConfig({ DATA_DIR: folder });
      await expect(findOrOpen(config, true, 150)).rejects.toThrow(
        `Another Talewright (process 4711) has ${folder}, but does not answer at http://127.0.0.1:9.`,
      );
      lock.release();
    }),
  );

  it(
    "waits for a studio that is just closing",
    inFolder(async (folder) => {
      const lock = lockFolder(folder)!;
      const found = findOrOpen(readConfig({ DATA_DIR: folder, LOG_LEVEL: "silent" }), false, 5000);
      await pause(200);
      lock.release();
      const { own } = await found;
      await own!.close(0);
    }),
  );
});

async function untilTold(stream: NodeJS.ReadableStream, pattern: RegExp): Promise<void> {
  let told = "";
  while (!pattern.test(told)) told += String((await once(stream, "data"))[0]);
}
