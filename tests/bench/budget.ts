import { parseArgs } from "node:util";
import { seededRandom } from "../../server/story/random.ts";
import { openBook, playSchedule } from "./budget-schedule.ts";

// Random schedules of studios that spend money, killed at any moment: whether what calls really cost ever passes a cap.

const { values: options } = parseArgs({
  options: {
    schedules: { type: "string", default: "10000" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    /** Plays this one alone, as it was played among the others. */
    only: { type: "string" },
  },
});
const SCHEDULES = Number(options.schedules);
const random = seededRandom(Number(options.seed));
console.log(`Budget: ${SCHEDULES} schedules, seed ${options.seed}.`);

const sums = { calls: 0, kills: 0, pausedByTheBudget: 0, midnights: 0 };
let overruns = 0;
let offences = 0;
const numbers = options.only
  ? [Number(options.only)]
  : Array.from({ length: SCHEDULES }, (_, index) => index + 1);
const database = await openBook();
for (const number of numbers) {
  const { reckoning, kills, pausedByTheBudget, midnights } = await playSchedule(
    database,
    random.for(String(number)),
  );
  for (const offence of reckoning.offences) console.log(`Schedule ${number}: ${offence}`);
  overruns += reckoning.overruns;
  offences += reckoning.offences.length;
  sums.calls += reckoning.calls.length;
  sums.kills += kills;
  sums.pausedByTheBudget += pausedByTheBudget;
  sums.midnights += midnights;
}
await database.close();
console.log(
  `${sums.calls} calls, ${sums.kills} kills, ${sums.pausedByTheBudget} pauses by the budget, ${sums.midnights} midnights passed; ${offences} promises broken.`,
);
console.log(JSON.stringify({ schedules: numbers.length, overruns }));
if (offences > 0) process.exitCode = 1;
