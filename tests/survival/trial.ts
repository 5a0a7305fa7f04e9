import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { keys } from "../../server/story/keys.ts";
import type { Random } from "../../server/story/random.ts";
import type { JournalLine } from "../../server/story/snapshot.ts";
import { createFileInspector, exists, manifestTrouble, readLeftBehind } from "./look-over.ts";
import type { LeftBehind } from "./look-over.ts";
import { createPerson } from "./person.ts";
import type { Person } from "./person.ts";
import { startServer } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";
import { createWitness } from "./witness.ts";

/** A data folder on which one real server after another lives and is killed, and a person who works through it all. */
export interface Trial {
  person: Person;
  /** What went wrong, by the word for it, a sentence each. */
  cases: Record<"lost" | "torn" | "repeated" | "trouble", Set<string>>;
  /** As the server that died last has left it. */
  leftBehind(): LeftBehind;
  start(): ServerProcess;
  /** Looks at what is there again, lets the person work with `inTheMaking` stories, and kills the server when `moment` has come. */
  workUntilKilled(server: ServerProcess, inTheMaking: number, moment: () => Promise<unknown>): Promise<void>;
  /** Looks at what a dead server left, before the next one mends anything. */
  lookOver(): Promise<void>;
  /**
   * Brings all stories to their end, looks at everything once more, and tells how many did not get there. `lookBack` may look at the
   * server before it leaves.
   */
  finishAll(lookBack?: (url: string) => Promise<void>): Promise<number>;
  /** Prints all cases and figures, and takes the folder away unless it is to be kept. */
  report(isFolderKept: boolean): Promise<void>;
}

/** The readable copies of a story that was interrupted agree again within this time. */
const TIDY_MS = 10_000;
/** After the last kill, all stories come to their end within this time. */
const FINISH_MS = 240_000;
/** A server that is asked to leave does so within this time. */
const LEAVE_MS = 10_000;

export async function createTrial(random: Random, settings: Record<string, string> = {}): Promise<Trial> {
  const dataDir = await mkdtemp(join(tmpdir(), "talewright-survival-"));
  const scratch = await mkdtemp(join(tmpdir(), "talewright-left-behind-"));
  /** `trouble` is what is none of the others and must not happen either: an error in the server's log, an answer of 500. */
  const cases: Trial["cases"] = {
    lost: new Set(),
    torn: new Set(),
    repeated: new Set(),
    trouble: new Set(),
  };
  const add = (word: keyof Trial["cases"], more: Iterable<string>) => {
    for (const each of more) cases[word].add(each);
  };

  const witness = createWitness();
  const finishedSteps = new Set<string>();
  /** Those of them that a page was told of. */
  const toldSteps = new Set<string>();
  const person = createPerson(witness, random, (id, line) => {
    const key = stepTold(line);
    if (key) toldSteps.add(`${id} ${key}`);
    if (key) finishedSteps.add(`${id} ${key}`);
  });
  let leftBehind = await readLeftBehind(dataDir, scratch);
  let temporary: string[] = [];
  const inspectFiles = createFileInspector(
    dataDir,
    (id, scene, text) =>
      witness.textsOf(id, scene).has(text) ||
      (leftBehind.texts.get(`${id} ${scene}`)?.includes(text) ?? false),
  );
  const recoveredMs: number[] = [];
  let calls = 0;

  const start = (): ServerProcess => {
    const finishedBefore = new Set(finishedSteps);
    let mustGoOn = leftBehind.wasInterrupted;
    const server = startServer({
      dataDir,
      settings,
      onCall({ story, step, attempt }) {
        calls += 1;
        if (finishedBefore.has(`${story} ${step}`))
          cases.repeated.add(`${story} ${step}, attempt ${attempt}`);
        if (mustGoOn) recoveredMs.push(performance.now() - server.startedAt);
        mustGoOn = false;
      },
      onTrouble: (trouble) => cases.trouble.add(trouble),
    });
    return server;
  };

  const checkRestart = async (url: string, storyIds: string[]): Promise<void> => {
    for (const file of temporary) if (await exists(file)) cases.torn.add(`${file} is left over.`);
    const ids = storyIds.filter(Boolean);
    add("lost", await person.review(url, ids));
    const deadline = performance.now() + TIDY_MS;
    for (const id of ids) {
      let trouble = await manifestTrouble(dataDir, id);
      while (trouble?.mayPass && performance.now() < deadline) {
        await pause(20);
        trouble = await manifestTrouble(dataDir, id);
      }
      if (trouble) cases.torn.add(trouble.sentence);
    }
  };

  const lookOver = async (): Promise<void> => {
    leftBehind = await readLeftBehind(dataDir, scratch);
    for (const step of leftBehind.finished.keys()) finishedSteps.add(step);
    add("repeated", leftBehind.repeated);
    const missing = toldSteps.difference(leftBehind.finished);
    add("lost", [...leftBehind.lost, ...[...missing].map((step) => `${step} was told and is not kept.`)]);
    const files = await inspectFiles();
    add("torn", [...leftBehind.torn, ...files.torn]);
    temporary = files.temporary;
  };

  return {
    person,
    cases,
    leftBehind: () => leftBehind,
    start,
    lookOver,

    async workUntilKilled(server, inTheMaking, moment) {
      const url = await server.listening;
      if (url === null) return;
      await checkRestart(url, [...person.openStories(), random.pick(["", ...person.stories()])]);
      const over = new AbortController();
      const working = person.work({ url, over: over.signal }, inTheMaking);
      await Promise.race([moment(), working]);
      const dead = server.kill();
      over.abort();
      await dead;
      await working.catch((error: unknown) => cases.trouble.add(String(error)));
    },

    async finishAll(lookBack) {
      const server = start();
      const url = await server.listening;
      if (url === null) return person.openStories().length;
      await checkRestart(url, person.stories());
      const over = new AbortController();
      const working = person.work({ url, over: over.signal }, 0);
      const deadline = performance.now() + FINISH_MS;
      while (person.openStories().length > 0 && performance.now() < deadline) {
        await Promise.race([pause(100), working]);
      }
      for (const id of person.openStories()) {
        const { status, stage, attention, waitingFor } = witness.newestOf(id)!;
        const why = (attention ?? waitingFor)?.sentence ?? "nothing is said of why";
        cases.trouble.add(`${id} is not finished: ${status}, ${stage}; ${why}`);
      }
      await checkRestart(url, person.stories());
      await lookBack?.(url);
      over.abort();
      const { code, milliseconds } = await server.leave();
      if (code !== 0 || milliseconds > LEAVE_MS)
        cases.trouble.add(`It left with ${code} after ${milliseconds} ms.`);
      await working.catch((error: unknown) => cases.trouble.add(String(error)));
      await lookOver();
      add("torn", temporary);
      return person.openStories().length;
    },

    async report(isFolderKept) {
      for (const [word, sentences] of Object.entries(cases)) {
        for (const each of sentences) console.log(`${word}: ${each}`);
      }
      const seen = witness.totals();
      console.log(
        `${person.stories().length} stories; ${seen.lines} journal lines and ${seen.pictures} pictures shown and found again; ${calls} provider calls counted`,
      );
      console.log(
        `recovered_ms_p50 ${at(recoveredMs, 0.5)}, recovered_ms_max ${at(recoveredMs, 1)}: from the start of the process to the first call, over ${recoveredMs.length} starts with a step to take up again`,
      );
      await rm(scratch, { recursive: true });
      if (isFolderKept) console.log(`The data folder is ${dataDir}`);
      else await rm(dataDir, { recursive: true });
    },
  };
}

/** The step that a journal line says is finished. */
function stepTold({ kind, scene, attempt, message }: JournalLine): string | null {
  if (kind === "story-planned") return keys.plan;
  if (kind === "manuscript-audited") return message.startsWith("An editor") ? keys.writtenAudit : keys.audit;
  if (kind === "chunk-drafted") return keys.draft(scene!);
  if (kind === "picture-drawn") return keys.picture(scene!, attempt!);
  if (kind === "cast-sheet-drawn") return keys.castSheet(attempt!);
  return null;
}

function at(figures: number[], share: number): number {
  const sorted = figures.toSorted((one, other) => one - other);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
}
