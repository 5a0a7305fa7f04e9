import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { pino } from "pino";
import { readConfig } from "../../server/config.ts";
import { openStudio } from "../../server/open-studio.ts";
import type { OpenStudio } from "../../server/open-studio.ts";
import { seededRandom } from "../../server/story/random.ts";
import { snapshotOfStory } from "../../server/story/snapshot-of-story.ts";
import type { Snapshot } from "../../server/story/snapshot.ts";
import { mixedCourses } from "../stand-in/mixed-courses.ts";
import { startStandIn } from "../stand-in/stand-in.ts";
import { settingsFor } from "../support/paid-house.ts";
import { balanceBooks } from "./balance-books.ts";
import { hurryingClock } from "./hurrying-clock.ts";
import { readLeftBehind } from "./look-over.ts";
import type { LeftBehind } from "./look-over.ts";
import { askedForActs } from "./next-act.ts";
import type { Act } from "./next-act.ts";
import { SURPRISE_ME } from "./person.ts";
import { refusedAgain, siblingsCancelled, triesTooMany } from "./soak-checks.ts";
import type { Asking } from "./soak-checks.ts";

// Makes many stories whose providers fail in every way there is, while somebody does what each story asks for and nothing
// else, and looks whether each comes to an end that has a name, and whether the ledger is what the providers served.

const { values: options } = parseArgs({
  options: {
    stories: { type: "string", default: "100" },
    share: { type: "string", default: "0.3" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    keep: { type: "boolean", default: false }, // the data folders, to look into
  },
});
const STORIES = Number(options.stories);
/** Half of the stories are made in each of two studios: who is asked first to write, and who when that one cannot. */
const CHAINS = ["anthropic,openai", "openai,anthropic"];
/** Few enough that a provider that is shut stops few, as on the machine of one family. */
const AT_ONCE_IN_A_STUDIO = 6;
/** An hour in which a provider wants not to be asked passes in seven seconds. */
const HURRY = 500;
/** So long is waited for a provider that hangs; its answers take milliseconds. */
const DEADLINE_MS = 3000;
/** A request that was sent may be taken up so long after that, on a machine that is busy; by the studios' clock. */
const LATE_MS = 10_000 * HURRY;
/** What a story may cost at first: some need more, and somebody has to say so. */
const STORY_USD = 1;
const ACT_EVERY_MS = 250;
/** A person who has done so much for one story has done enough. */
const ACTS_MAX = 400;
/** A story says that it is running, and nothing comes of it: no try takes longer, nor any wait between two, hurried as it is. */
const IDLE_MS_MAX = 60_000;
/** For all stories together, on a machine that has other things to do as well. */
const SOAK_MS_MAX = 60 * 60_000;

/** What must not happen and has no figure of its own. */
const troubles = new Set<string>();
const cancelled = new Set<string>();
const overruns = new Set<string>();
const random = seededRandom(Number(options.seed));
const clock = hurryingClock(HURRY);
const fate = mixedCourses({ share: Number(options.share), seed: Number(options.seed) });
/** When each request came, by the clock of the studios. */
const heardAt = new Map<number, number>();
const standIn = await startStandIn({
  course(request) {
    heardAt.set(request.number, clock.now().getTime());
    return fate(request);
  },
});
const houses = await Promise.all(CHAINS.map(openHouse));

/** Story and time of everything that asks for another try. */
const asks: Asking[] = [];
const startedAt = performance.now();
const secondsSoFar = () => Math.round((performance.now() - startedAt) / 1000);
const ends = new Map<string, string>();
let complete = 0;
let unnamed = 0;
let acts = 0;

console.log(`Soak: ${STORIES} stories, ${options.share} of all requests go wrong, seed ${options.seed}.`);
const telling = setInterval(() => {
  console.log(
    `${secondsSoFar()} s: ${ends.size} stories have ended, ${complete} complete; ${standIn.requests.length} requests, ${acts} acts`,
  );
}, 15_000);
await Promise.all(houses.map(fillHouse));
clearInterval(telling);
await report();

interface House extends OpenStudio {
  dataDir: string;
}

async function openHouse(writers: string): Promise<House> {
  const dataDir = await mkdtemp(join(tmpdir(), "talewright-soak-"));
  const config = readConfig({
    PORT: "0",
    DATA_DIR: dataDir,
    ...settingsFor(standIn.url),
    WRITERS: writers,
    BUDGET_STORY_USD: String(STORY_USD),
    BUDGET_DAY_USD: "10000",
    BUDGET_MONTH_USD: "100000",
  });
  const log = pino({ level: "error" }, { write: (line: string) => void troubles.add(line.trim()) });
  const deadlines = {
    connectMs: DEADLINE_MS,
    firstByteMs: DEADLINE_MS,
    thoughtMs: DEADLINE_MS,
    silenceMs: DEADLINE_MS,
    totalMs: 2 * DEADLINE_MS,
  };
  const open = await openStudio(config, log, {
    ...clock,
    random,
    deadlines: { text: deadlines, localText: deadlines, picture: deadlines, localPicture: deadlines },
  });
  return { ...open, dataDir };
}

async function fillHouse(house: House, index: number): Promise<void> {
  let left = Math.floor((STORIES + index) / CHAINS.length);
  const lane = async () => {
    while (left > 0) {
      left -= 1;
      await makeStory(house);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE_IN_A_STUDIO }, lane));
}

async function makeStory(house: House): Promise<void> {
  const wish = { kind: "picture-story", brief: SURPRISE_ME };
  const { id } = await ask<{ id: string }>(house, "POST", "/story", wish);
  const look = () => ask<Snapshot>(house, "GET", `/story/${id}`);
  let done = 0;
  let newest = { seq: 0, at: performance.now() };
  while (performance.now() - startedAt < SOAK_MS_MAX) {
    const kept = await house.studio.kept(id);
    if (kept.status !== "running" || kept.seq > newest.seq) newest = { seq: kept.seq, at: performance.now() };
    if (performance.now() - newest.at > IDLE_MS_MAX)
      troubles.add(`${id} says it is running and does nothing.`);
    for (const each of siblingsCancelled(kept, () => snapshotOfStory(kept, house.studio.makers)))
      cancelled.add(each);

    const story = await look();
    if (story.cost && story.cost.share > 1) overruns.add(`${id} has used ${story.cost.share} of its budget.`);
    const isEnough = done >= ACTS_MAX && story.status !== "running";
    if (story.status === "completed" || isEnough) break;
    for (const act of done < ACTS_MAX ? askedForActs(story, random) : []) {
      done += 1;
      await perform(house, id, act);
    }
    await pause(ACT_EVERY_MS);
  }
  end(await look());
}

async function perform(house: House, id: string, { path, body }: Act): Promise<void> {
  acts += 1;
  if (/status$|wording$/.test(path)) asks.push({ story: id, at: clock.now().toISOString() });
  await ask(house, "PUT", `/story/${id}${path}`, body, [409]);
}

/** A story has an end with a name when it says what it is, or what it needs and what is to be done about that. */
function end({ id, status, attention, waitingFor }: Snapshot): void {
  if (status === "completed") complete += 1;
  const why = status === "completed" ? "complete" : (attention ?? waitingFor)?.sentence;
  if (!why || status === "running") unnamed += 1;
  ends.set(id, `${status}: ${why ?? "nothing is said of why"}`);
}

async function ask<T>(
  { url }: House,
  method: string,
  path: string,
  body?: object,
  mayBe: number[] = [],
): Promise<T> {
  const answer = await fetch(url + path, {
    method,
    ...(body && { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }),
  });
  const said = await answer.text();
  if (!answer.ok && !mayBe.includes(answer.status))
    throw new Error(`${method} ${path}: ${answer.status} ${said}`);
  return JSON.parse(said) as T;
}

async function report(): Promise<void> {
  for (const house of houses) await lookAtBudget(house);
  await Promise.all(houses.map(({ close }) => close(0)));
  const requests = standIn.requests.map((request) => ({ ...request, at: heardAt.get(request.number)! }));
  const ledger = await wholeLedger();
  const balance = balanceBooks(ledger, { served: standIn.served, requests }, { lateMs: LATE_MS });
  const repeats = refusedAgain(requests, fate, ledger, asks);
  const boughtTwice = [...ledger.repeated, ...balance.boughtAgain];
  for (const { dataDir } of houses)
    for (const each of triesTooMany(join(dataDir, "studio.db"), asks)) troubles.add(each);
  await standIn.close();

  for (const [id, why] of ends) if (!why.startsWith("completed")) console.log(`${id} is ${why}`);
  const sentences = {
    trouble: troubles,
    cancelled,
    overrun: overruns,
    "refused again": repeats,
    "bought twice": boughtTwice,
    unexplained: balance.unexplained,
  };
  for (const [word, each] of Object.entries(sentences))
    for (const sentence of each) console.log(`${word}: ${sentence}`);
  const faults = requests.filter((request) => fate(request) !== "well").length;
  const { uncounted, inDoubt } = balance;
  console.log(
    `${requests.length} requests, ${faults} of which went wrong; ${acts} acts of a person; ${secondsSoFar()} s`,
  );
  console.log(
    `The ledger has settled ${balance.settledMicros} millionths of a dollar, for which ${balance.servedAndSettledMicros} was served; ` +
      `${inDoubt.length} calls are in doubt; ${uncounted.length} answers came without a count, for which ` +
      `${sum(uncounted.map(({ bookedMicros }) => bookedMicros))} is booked and ${sum(uncounted.map(({ servedMicros }) => servedMicros))} was served.`,
  );
  for (const { dataDir } of houses) {
    if (options.keep) console.log(`A data folder is ${dataDir}`);
    else await rm(dataDir, { recursive: true });
  }
  const figures = {
    stories: STORIES,
    complete,
    named: ends.size - unnamed,
    unnamed: unnamed + STORIES - ends.size,
    siblings_cancelled: cancelled.size,
    bought_twice: boughtTwice.length,
    refused_again: repeats.length,
    overruns: overruns.size,
    unexplained_micros: balance.unexplainedMicros,
    faults_share: Number((faults / requests.length).toFixed(3)),
  };
  console.log(JSON.stringify(figures));
  const { unnamed: nameless, siblings_cancelled, bought_twice, refused_again, unexplained_micros } = figures;
  const misses = nameless + siblings_cancelled + bought_twice + refused_again + overruns.size + troubles.size;
  process.exitCode = misses + unexplained_micros + balance.unexplained.length > 0 ? 1 : 0;
}

async function lookAtBudget({ studio }: House): Promise<void> {
  const { day, month } = await studio.budget();
  for (const [name, cap] of Object.entries({ day, month }))
    if (cap.spentUsd > cap.capUsd) overruns.add(`The ${name} has spent ${cap.spentUsd} of ${cap.capUsd}.`);
}

/** What both studios have left, as one. */
async function wholeLedger(): Promise<Pick<LeftBehind, "purchases" | "stories" | "finished" | "repeated">> {
  const scratch = await mkdtemp(join(tmpdir(), "talewright-left-behind-"));
  const left: LeftBehind[] = [];
  for (const { dataDir } of houses) left.push(await readLeftBehind(dataDir, scratch));
  await rm(scratch, { recursive: true });
  for (const each of left.flatMap(({ lost, torn }) => [...lost, ...torn])) troubles.add(each);
  return {
    purchases: left.flatMap(({ purchases }) => purchases),
    stories: new Map(left.flatMap(({ stories }) => [...stories])),
    finished: new Map(left.flatMap(({ finished }) => [...finished])),
    repeated: left.flatMap(({ repeated }) => repeated),
  };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
