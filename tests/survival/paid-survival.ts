import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { seededRandom } from "../../server/story/random.ts";
import { microsOf, stepInWords, usdOf } from "../../server/story/cost-of-story.ts";
import type { Snapshot } from "../../server/story/snapshot.ts";
import { startStandIn } from "../stand-in/stand-in.ts";
import { settingsFor } from "../support/paid-house.ts";
import { balanceBooks, nameOf } from "./balance-books.ts";
import { createTrial } from "./trial.ts";

// Kills a real server in the middle of paid calls, while several stories run and a person works on them, and holds its
// ledger against what the provider, which lives on, has served.

const { values: options } = parseArgs({
  options: {
    kills: { type: "string", default: "100" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    keep: { type: "boolean", default: false }, // the data folder, to look into
  },
});
const KILLS = Number(options.kills);
/** So many stories are in the making at first, and one more after every twentieth kill, so that some are always written. */
const IN_THE_MAKING = { first: 2, killsPerStory: 20 };
/** Slow enough that a kill finds calls under way, quick enough that stories come to their end. */
const MS_PER_ANSWER = 500;
const MS_PER_PICTURE = 300;
/** Share of the kills that come at the very moment at which an answer is there and not yet kept. */
const AT_AN_ANSWER_SHARE = 0.3;
/** So many calls at most are answered in the life of a server before it is killed in the next. */
const ANSWERS_MAX = 12;
/** If they do not come within this time, the next call will do; and if none comes in as long again, something is wrong. */
const CALLS_MS = 30_000;

const standIn = await startStandIn({ msPerAnswer: MS_PER_ANSWER, msPerPicture: MS_PER_PICTURE });
const random = seededRandom(Number(options.seed));
const trial = await createTrial(random, {
  ...settingsFor(standIn.url), // neither pace nor budget is what is tried here
  WRITERS: "anthropic",
  BUDGET_STORY_USD: "1000",
  BUDGET_DAY_USD: "10000",
  BUDGET_MONTH_USD: "10000",
});
/** A request that was sent may be taken up so long after its sender is dead, on a machine that is busy. */
const LATE_MS = 10_000;
/** Calls under way at the kills, by name. */
const hit = new Set<string>();

console.log(`Survival in paid calls: ${KILLS} kills, seed ${options.seed}.`);
for (let kill = 1; kill <= KILLS; kill++) {
  const inTheMaking = IN_THE_MAKING.first + Math.floor(kill / IN_THE_MAKING.killsPerStory);
  await trial.workUntilKilled(trial.start(), inTheMaking, inPaidCalls);
  await trial.lookOver();
  lookAtCallsUnderWay(kill);
  if (kill % 10 === 0)
    console.log(
      `${kill} kills, ${trial.person.stories().length} stories, ${standIn.served.length} calls served, ${hit.size} under way at a kill`,
    );
}
const snapshots: Snapshot[] = [];
/** Calls in doubt of which a page says nothing, or something else; a sentence each. */
const unnamed: string[] = [];
const unfinished = await trial.finishAll(async (url) => {
  for (const id of trial.person.stories())
    snapshots.push((await (await fetch(`${url}/story/${id}`)).json()) as Snapshot);
});
await standIn.close();
const balance = balanceBooks(trial.leftBehind(), standIn, { lateMs: LATE_MS });
compareWithWhatIsShown();
report();

/** Until some calls are answered, and then one is under way, or is just being answered. */
async function inPaidCalls(): Promise<void> {
  const isAtAnAnswer = random.next() < AT_AN_ANSWER_SHARE;
  const from = standIn.served.length;
  const answers = random.below(ANSWERS_MAX + 1);
  const answered = () => standIn.served.slice(from).filter(({ isDelivered }) => isDelivered).length;
  const startedAt = performance.now();
  while (answered() < answers && performance.now() < startedAt + CALLS_MS) await pause(2);
  await pause(random.next() * MS_PER_PICTURE);
  let before = underWay();
  while (performance.now() < startedAt + 2 * CALLS_MS) {
    const now = underWay();
    if (isAtAnAnswer ? before.some(({ isDelivered }) => isDelivered) : now.length > 0) return;
    before = now;
    await pause(2);
  }
  trial.cases.trouble.add(`No paid call came within ${2 * CALLS_MS} ms.`);
}

function underWay() {
  return standIn.served.filter(
    ({ number, isDelivered }) => !isDelivered && !standIn.requests[number - 1]!.aborted,
  );
}

/** A kill costs no more than the calls it hits: one a step, and each of them is remembered. */
function lookAtCallsUnderWay(kill: number): void {
  const running = trial.leftBehind().purchases.filter(({ state }) => state === "started");
  const fresh = running.filter((purchase) => !hit.has(nameOf(purchase)));
  const steps = new Set(fresh.map(({ story_id, key }) => `${story_id} ${key}`));
  if (fresh.length === 0) trial.cases.trouble.add(`Kill ${kill} hit no paid call.`);
  if (steps.size < fresh.length) trial.cases.trouble.add(`Kill ${kill} hit two calls of one step.`);
  for (const purchase of fresh) hit.add(nameOf(purchase));
}

/** What pages show of the cost is the ledger: each sum, and each call in doubt by its name and its amount. */
function compareWithWhatIsShown(): void {
  const { purchases } = trial.leftBehind();
  for (const { id, status, cost } of snapshots) {
    if (status !== "completed") continue; // which is counted elsewhere, and it may be at work at this very moment
    const own = purchases.filter(({ story_id }) => story_id === id);
    const booked = sum(own.map(({ cost: settled, reserved }) => settled ?? reserved));
    const shown = microsOf(cost!.spentUsd + cost!.reservedUsd);
    if (shown !== booked) trial.cases.trouble.add(`${id} shows ${shown} and has ${booked} booked.`);
    const named = cost!.inDoubt.map(({ what, usd }) => `${what}: ${microsOf(usd)}`);
    const doubts = own.filter(({ in_doubt }) => in_doubt === 1);
    const inWords = doubts.map(({ key, reserved }) => `${stepInWords(key)}: ${reserved}`);
    for (const each of new Set([...inWords, ...named])) {
      const [times, timesNamed] = [inWords, named].map((list) => list.filter((one) => one === each).length);
      if (times !== timesNamed)
        unnamed.push(`${id} names "${each}" in doubt ${timesNamed} times, and it is so ${times} times.`);
    }
  }
  const doubted = new Set(balance.inDoubt.map(({ purchase }) => nameOf(purchase)));
  for (const name of doubted.symmetricDifference(hit))
    unnamed.push(`${name} is ${hit.has(name) ? "not " : ""}in doubt, against what the kills hit.`);
}

function report(): void {
  for (const { purchase, servedMicros } of balance.inDoubt) {
    const served =
      servedMicros === null ? "the provider never saw it" : `served for $${usdOf(servedMicros).toFixed(6)}`;
    console.log(
      `in doubt: ${nameOf(purchase)}, $${usdOf(purchase.reserved).toFixed(6)} set aside; ${served}`,
    );
  }
  for (const sentence of balance.unexplained) console.log(`unexplained: ${sentence}`);
  for (const sentence of unnamed) console.log(`unnamed: ${sentence}`);
  for (const sentence of balance.boughtAgain) trial.cases.repeated.add(sentence);
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

await trial.report(options.keep);
const { lost, torn, repeated, trouble } = trial.cases;
const servedInDoubt = balance.inDoubt.flatMap(({ servedMicros }) => servedMicros ?? []);
console.log(
  `${balance.inDoubt.length} calls were under way at a kill; ${servedInDoubt.length} of them had come to the provider, which asks for what it served of them. ` +
    `The ledger has settled what was served of the other ${standIn.served.length - servedInDoubt.length}.`,
);
const figures = {
  kills: KILLS,
  stories: trial.person.stories().length,
  unfinished,
  lost: lost.size + torn.size,
  bought_twice: repeated.size,
  ledger_usd: usdOf(balance.settledMicros),
  served_usd: usdOf(balance.servedMicros - sum(servedInDoubt)),
  served_in_doubt_usd: usdOf(sum(servedInDoubt)),
  in_doubt: balance.inDoubt.length,
  unnamed: unnamed.length,
};
console.log(JSON.stringify(figures));
const misses =
  unfinished +
  lost.size +
  torn.size +
  repeated.size +
  trouble.size +
  unnamed.length +
  balance.unexplained.length;
const isBalanced = figures.ledger_usd === figures.served_usd && balance.unexplainedMicros === 0;
process.exitCode = misses === 0 && isBalanced ? 0 : 1;
