import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { pino } from "pino";
import { readConfig } from "../../server/config.ts";
import { openStudio } from "../../server/open-studio.ts";
import { seededRandom } from "../../server/story/random.ts";
import type { Snapshot } from "../../server/story/snapshot.ts";
import { STORIES_AT_ONCE_MAX } from "../../server/studio.ts";
import { mixedCourses } from "../stand-in/mixed-courses.ts";
import { startStandIn } from "../stand-in/stand-in.ts";
import { settingsFor } from "../support/paid-house.ts";
import { hurryingClock } from "./hurrying-clock.ts";
import { askedForActs } from "./next-act.ts";
import type { Act } from "./next-act.ts";
import { SURPRISE_ME } from "./person.ts";
import { refusedAgain, siblingsCancelled, triesTooMany } from "./soak-checks.ts";

// Makes many stories in one studio whose providers fail in every way there is, while somebody does what each story asks
// for and nothing else, and looks whether each comes to an end that has a name.

const { values: options } = parseArgs({
  options: {
    stories: { type: "string", default: "100" },
    share: { type: "string", default: "0.3" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    keep: { type: "boolean", default: false }, // the data folder, to look into
  },
});
const STORIES = Number(options.stories);
/** An hour in which a provider wants not to be asked passes in eighteen seconds. */
const HURRY = 200;
/** So long is waited for a provider that hangs; its answers take milliseconds. */
const DEADLINE_MS = 4000;
/** What a story may cost at first: some need more, and somebody has to say so. */
const STORY_USD = 1;
const ACT_EVERY_MS = 250;
/** A person who has pressed Try again so often has done enough. */
const ACTS_MAX = 400;
/** A story says that it is running and nothing of it is under way: between two tries no wait is longer, hurried as it is. */
const IDLE_MS_MAX = 5000;
/** For all stories together, on a machine that has other things to do as well. */
const SOAK_MS_MAX = 60 * 60_000;

const random = seededRandom(Number(options.seed));
const dataDir = await mkdtemp(join(tmpdir(), "talewright-soak-"));
const standIn = await startStandIn({
  course: mixedCourses({ share: Number(options.share), seed: Number(options.seed) }),
});
/** What must not happen and has no figure of its own. */
const troubles = new Set<string>();
const cancelled = new Set<string>();
const overruns = new Set<string>();
const deadlines = {
  connectMs: DEADLINE_MS,
  firstByteMs: DEADLINE_MS,
  thoughtMs: DEADLINE_MS,
  silenceMs: DEADLINE_MS,
  totalMs: 2 * DEADLINE_MS,
};
const clock = hurryingClock(HURRY);
const log = pino({ level: "error" }, { write: (line: string) => void troubles.add(line.trim()) });
const house = await openStudio(
  readConfig({
    PORT: "0",
    DATA_DIR: dataDir,
    ...settingsFor(standIn.url),
    WRITERS: "anthropic,openai",
    BUDGET_STORY_USD: String(STORY_USD),
    BUDGET_DAY_USD: "10000",
    BUDGET_MONTH_USD: "100000",
  }),
  log,
  {
    ...clock,
    random,
    deadlines: { text: deadlines, localText: deadlines, picture: deadlines, localPicture: deadlines },
  },
);

/** Story and time of everything that asks for another try. */
const asks: { story: string; at: string }[] = [];
const startedAt = performance.now();
const stories: string[] = [];
const ends = new Map<string, string>();
let completed = 0;
let unnamed = 0;
let acts = 0;

console.log(`Soak: ${STORIES} stories, ${options.share} of all requests fail, seed ${options.seed}.`);
const telling = setInterval(() => {
  console.log(
    `${Math.round((performance.now() - startedAt) / 1000)} s: ${stories.length} stories, ${completed} completed, ${standIn.requests.length} requests, ${acts} acts`,
  );
}, 15_000);
const lanes = Array.from({ length: Math.min(STORIES, STORIES_AT_ONCE_MAX - 1) }, async () => {
  while (stories.length < STORIES) await makeStory(`soak ${stories.length}`);
});
await Promise.all(lanes);
clearInterval(telling);
await report();

async function makeStory(key: string): Promise<void> {
  stories.push(key); // its place is taken before the studio has answered
  const { id } = await ask<{ id: string }>("POST", "/story", { kind: "picture-story", brief: SURPRISE_ME });
  stories[stories.indexOf(key)] = id;
  let done = 0;
  let busyAt = performance.now();
  while (performance.now() - startedAt < SOAK_MS_MAX) {
    const story = await ask<Snapshot>("GET", `/story/${id}`);
    const kept = await house.studio.kept(id);
    if (kept.status !== "running" || kept.underWay.size > 0) busyAt = performance.now();
    if (performance.now() - busyAt > IDLE_MS_MAX) troubles.add(`${id} says it is running and does nothing.`);
    if (story.cost && story.cost.share > 1) overruns.add(`${id} has used ${story.cost.share} of its budget.`);
    for (const each of siblingsCancelled(kept, story)) cancelled.add(each);
    if (story.status === "completed") break;
    const next = done < ACTS_MAX ? askedForActs(story, random) : [];
    if (done >= ACTS_MAX && story.status !== "running") break;
    for (const act of next) {
      done += 1;
      await perform(id, act);
    }
    await pause(ACT_EVERY_MS);
  }
  end(await ask<Snapshot>("GET", `/story/${id}`));
}

async function perform(id: string, { path, body }: Act): Promise<void> {
  acts += 1;
  if (/status$|wording$/.test(path)) asks.push({ story: id, at: clock.now().toISOString() });
  await ask("PUT", `/story/${id}${path}`, body, [409]);
}

/** A story has an end with a name when it says what it is, or what it needs and from whom. */
function end({ id, status, attention, waitingFor }: Snapshot): void {
  const why = status === "completed" ? "complete" : (attention ?? waitingFor)?.sentence;
  if (status === "completed") completed += 1;
  if (!why || status === "running") unnamed += 1;
  ends.set(id, `${status}: ${why ?? "nothing is said of why"}`);
}

async function ask<T>(method: string, path: string, body?: object, mayBe: number[] = []): Promise<T> {
  const answer = await fetch(house.url + path, {
    method,
    ...(body && { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }),
  });
  const said = await answer.text();
  if (!answer.ok && !mayBe.includes(answer.status))
    throw new Error(`${method} ${path}: ${answer.status} ${said}`);
  return JSON.parse(said) as T;
}

async function report(): Promise<void> {
  const { day, month } = await house.studio.budget();
  for (const [name, cap] of Object.entries({ day, month }))
    if (cap.spentUsd > cap.capUsd) overruns.add(`The ${name} has spent ${cap.spentUsd} of ${cap.capUsd}.`);
  await house.close(0);
  const repeats = refusedAgain(standIn.requests, (request) => standIn.course(request));
  const tooMany = triesTooMany(join(dataDir, "studio.db"), asks);
  for (const each of tooMany) troubles.add(each);
  await standIn.close();

  for (const [id, why] of ends) if (!why.startsWith("completed")) console.log(`${id} is ${why}`);
  const sentences = { trouble: troubles, cancelled, overrun: overruns, "refused again": repeats };
  for (const [word, each] of Object.entries(sentences))
    for (const sentence of each) console.log(`${word}: ${sentence}`);
  const failed = standIn.requests.filter((request) => standIn.course(request) !== "well").length;
  console.log(
    `${standIn.requests.length} requests, ${failed} of which failed; ${acts} acts of a person; ${Math.round((performance.now() - startedAt) / 1000)} s`,
  );
  if (options.keep) console.log(`The data folder is ${dataDir}`);
  else await rm(dataDir, { recursive: true });
  const figures = {
    stories: STORIES,
    completed,
    named: ends.size - unnamed,
    unnamed: unnamed + STORIES - ends.size,
    siblings_cancelled: cancelled.size,
    overruns: overruns.size,
    refused_again: repeats.length,
  };
  console.log(JSON.stringify(figures));
  const isWell =
    figures.unnamed + cancelled.size + overruns.size + repeats.length + troubles.size === 0 &&
    figures.named === STORIES;
  process.exitCode = isWell ? 0 : 1;
}
