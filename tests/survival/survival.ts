import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { seededRandom } from "../../server/story/random.ts";
import { createTrial } from "./trial.ts";

// Kills a real server at random moments, while several stories run and a person works on them, starts it again, and
// holds what it then has against all that it showed before.

const { values: options } = parseArgs({
  options: {
    kills: { type: "string", default: "200" },
    stories: { type: "string", default: "4" }, // in the making at first
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    keep: { type: "boolean", default: false }, // the data folder, to look into
  },
});
const KILLS = Number(options.kills);
/** So many stories are in the making at first, and one more after every eighth kill, so that some are always written. */
const IN_THE_MAKING = { first: Number(options.stories), most: 8, killsPerStory: 8 };
/** Share of the kills that hit a server while it starts. */
const EARLY_SHARE = 0.2;
const EARLY_MS = 1500;
const LATE_MS = 2000;

const random = seededRandom(Number(options.seed));
const trial = await createTrial(random);
let earlyKills = 0;

console.log(`Survival: ${KILLS} kills, seed ${options.seed}.`);
for (let kill = 1; kill <= KILLS; kill++) {
  const server = trial.start();
  if (random.next() < EARLY_SHARE) {
    earlyKills += 1;
    await pause(random.next() * EARLY_MS);
    await server.kill();
  } else {
    const { first, most, killsPerStory } = IN_THE_MAKING;
    const inTheMaking = Math.min(most, first + Math.floor(kill / killsPerStory));
    await trial.workUntilKilled(server, inTheMaking, () => pause(random.next() * LATE_MS));
  }
  await trial.lookOver();
  if (kill % 10 === 0) console.log(`${kill} kills, ${trial.person.stories().length} stories`);
}
const unfinished = await trial.finishAll();

console.log(`${earlyKills} kills hit a server while it started.`);
await trial.report(options.keep);
const { lost, torn, repeated, trouble } = trial.cases;
console.log(
  JSON.stringify({ kills: KILLS, lost: lost.size, torn: torn.size, repeated: repeated.size, unfinished }),
);
process.exitCode = lost.size + torn.size + repeated.size + unfinished + trouble.size > 0 ? 1 : 0;
