import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { keys } from "../../server/story/keys.ts";
import { seededRandom } from "../../server/story/random.ts";
import type { JournalLine } from "../../server/story/snapshot.ts";
import { createFileInspector, exists, manifestTrouble, readLeftBehind } from "./look-over.ts";
import { createPerson } from "./person.ts";
import { startServer } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";
import { createWitness } from "./witness.ts";

// Kills a real server at random moments, while several stories run and a person works on them, starts it again, and
// holds what it then has against all that it showed before.

const { values: options } = parseArgs({
  options: {
    kills: { type: "string", default: "200" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    keep: { type: "boolean", default: false }, // the data folder, to look into
  },
});
const KILLS = Number(options.kills);
/** So many stories are in the making at first, and one more after every eighth kill, so that some are always written. */
const IN_THE_MAKING = { first: 4, most: 8, killsPerStory: 8 };
/** Share of the kills that hit a server while it starts. */
const EARLY_SHARE = 0.2;
const EARLY_MS = 1500;
const LATE_MS = 2000;
/** The readable copies of a story that was interrupted agree again within this time. */
const TIDY_MS = 10_000;
/** After the last kill, all stories come to their end within this time. */
const FINISH_MS = 300_000;
/** A server that is asked to leave does so within this time. */
const LEAVE_MS = 10_000;

const random = seededRandom(Number(options.seed));
const dataDir = await mkdtemp(join(tmpdir(), "talewright-survival-"));
const scratch = await mkdtemp(join(tmpdir(), "talewright-left-behind-"));

const lost = new Set<string>();
const torn = new Set<string>();
const repeated = new Set<string>();
/** What is none of the three and must not happen either: an error in the server's log, an answer of 500. */
const troubles = new Set<string>();
const addTo = (cases: Set<string>, more: string[]) => more.forEach((each) => cases.add(each));

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
    witness.textsOf(id, scene).has(text) || (leftBehind.texts.get(`${id} ${scene}`)?.includes(text) ?? false),
);

const recoveredMs: number[] = [];
let earlyKills = 0;
let calls = 0;

console.log(`Survival: ${KILLS} kills, seed ${options.seed}.`);
for (let kill = 1; kill <= KILLS; kill++) {
  const server = start();
  if (random.next() < EARLY_SHARE) {
    earlyKills += 1;
    await pause(random.next() * EARLY_MS);
    await server.kill();
  } else {
    const { first, most, killsPerStory } = IN_THE_MAKING;
    await workUntilKilled(server, Math.min(most, first + Math.floor(kill / killsPerStory)));
  }
  await lookOver();
  if (kill % 10 === 0)
    console.log(`${kill} kills, ${person.stories().length} stories, ${calls} provider calls`);
}
const unfinished = await finishAll();
await report();

function start(): ServerProcess {
  const finishedBefore = new Set(finishedSteps);
  let mustGoOn = leftBehind.wasInterrupted;
  const server = startServer({
    dataDir,
    onCall({ story, step, attempt }) {
      calls += 1;
      if (finishedBefore.has(`${story} ${step}`)) repeated.add(`${story} ${step}, attempt ${attempt}`);
      if (mustGoOn) recoveredMs.push(performance.now() - server.startedAt);
      mustGoOn = false;
    },
    onTrouble: (trouble) => troubles.add(trouble),
  });
  return server;
}

async function workUntilKilled(server: ServerProcess, inTheMaking: number): Promise<void> {
  const url = await server.listening;
  if (url === null) return;
  await checkRestart(url, [...person.openStories(), random.pick(["", ...person.stories()])]);
  const over = new AbortController();
  const working = person.work({ url, over: over.signal }, inTheMaking);
  await Promise.race([pause(random.next() * LATE_MS), working]);
  const dead = server.kill();
  over.abort();
  await dead;
  await working.catch((error: unknown) => troubles.add(String(error)));
}

async function checkRestart(url: string, storyIds: string[]): Promise<void> {
  for (const file of temporary) if (await exists(file)) torn.add(`${file} is left over.`);
  const ids = storyIds.filter(Boolean);
  addTo(lost, await person.review(url, ids));
  const deadline = performance.now() + TIDY_MS;
  for (const id of ids) {
    let trouble = await manifestTrouble(dataDir, id);
    while (trouble?.mayPass && performance.now() < deadline) {
      await pause(20);
      trouble = await manifestTrouble(dataDir, id);
    }
    if (trouble) torn.add(trouble.sentence);
  }
}

/** Looks at what a dead server left, before the next one mends anything. */
async function lookOver(): Promise<void> {
  leftBehind = await readLeftBehind(dataDir, scratch);
  leftBehind.finished.forEach((step) => finishedSteps.add(step));
  addTo(repeated, leftBehind.repeated);
  const missing = toldSteps.difference(new Set(leftBehind.finished));
  addTo(lost, [...leftBehind.lost, ...[...missing].map((step) => `${step} was told and is not kept.`)]);
  const files = await inspectFiles();
  addTo(torn, [...leftBehind.torn, ...files.torn]);
  temporary = files.temporary;
}

/** Brings all stories to their end, looks at everything once more, and tells how many did not get there. */
async function finishAll(): Promise<number> {
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
  await checkRestart(url, person.stories());
  over.abort();
  const { code, milliseconds } = await server.leave();
  if (code !== 0 || milliseconds > LEAVE_MS) troubles.add(`It left with ${code} after ${milliseconds} ms.`);
  await working.catch((error: unknown) => troubles.add(String(error)));
  await lookOver();
  addTo(torn, temporary);
  return person.openStories().length;
}

async function report(): Promise<void> {
  for (const [word, cases] of Object.entries({ lost, torn, repeated, trouble: troubles })) {
    for (const each of cases) console.log(`${word}: ${each}`);
  }
  const seen = witness.totals();
  console.log(`${person.stories().length} stories; ${earlyKills} kills hit a server while it started`);
  console.log(
    `${seen.lines} journal lines and ${seen.pictures} pictures shown and found again; ${calls} provider calls counted`,
  );
  console.log(
    `recovered_ms_p50 ${at(recoveredMs, 0.5)}, recovered_ms_max ${at(recoveredMs, 1)}: from the start of the process to the first call, over ${recoveredMs.length} starts with a step to take up again`,
  );
  await rm(scratch, { recursive: true });
  if (options.keep) console.log(`The data folder is ${dataDir}`);
  else await rm(dataDir, { recursive: true });
  const figures = { kills: KILLS, lost: lost.size, torn: torn.size, repeated: repeated.size, unfinished };
  console.log(JSON.stringify(figures));
  process.exitCode = lost.size + torn.size + repeated.size + unfinished + troubles.size > 0 ? 1 : 0;
}

/** The step that a journal line says is finished. */
function stepTold({ kind, scene, attempt }: JournalLine): string | null {
  if (kind === "story-planned") return keys.plan;
  if (kind === "manuscript-audited") return keys.audit;
  if (kind === "chunk-drafted") return keys.draft(scene!);
  if (kind === "picture-drawn") return keys.picture(scene!, attempt!);
  return null;
}

function at(figures: number[], share: number): number {
  const sorted = figures.toSorted((one, other) => one - other);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
}
