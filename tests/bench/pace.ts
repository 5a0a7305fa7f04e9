import { parseArgs } from "node:util";
import { seededRandom } from "../../server/story/random.ts";
import { bestBeginnings, offences, ratioToIdeal } from "./check-pace.ts";
import { plainPattern, roughPattern, simulate } from "./pace-simulation.ts";
import type { Pattern } from "./pace-simulation.ts";

// Random arrivals under a moved clock: whether any window of 60 seconds ever holds more than it may, and how far the
// pace stays behind the best schedule there is.

const { values: options } = parseArgs({
  options: {
    patterns: { type: "string", default: "10000" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
  },
});
const PATTERNS = Number(options.patterns);
const random = seededRandom(Number(options.seed));
console.log(`Pace: ${PATTERNS} patterns, seed ${options.seed}.`);

const twentyPictures: Pattern = {
  limits: { requestsPerMinute: 15, tokensPerMinute: null, picturesPerMinute: 15, atOnce: 20 },
  calls: Array.from({ length: 20 }, () => ({
    story: "one",
    at: 0,
    weight: { tokens: 0, pictures: 1 },
    counted: null,
    latencyMs: 60_000,
    abortAt: null,
  })),
  complaints: [],
  said: [],
};
const idealMs = bestBeginnings(twentyPictures.calls, twentyPictures.limits).at(-1)! + 60_000;
const tookMs = (await simulate(twentyPictures)).at(-1)!.at;
console.log(
  `20 pictures of 60 s at 15 a minute: ${tookMs / 1000} s, ideal ${idealMs / 1000} s, ratio ${(tookMs / idealMs).toFixed(4)}`,
);

let worstRatio = tookMs / idealMs;
let plain = 0;
let calls = 0;
let over = 0;
for (let number = 1; number <= PATTERNS; number++) {
  const isPlain = number % 2 === 0;
  const pattern = (isPlain ? plainPattern : roughPattern)(random.for(String(number)));
  const happenings = await simulate(pattern);
  const found = offences(pattern, happenings);
  for (const offence of found) console.log(`Pattern ${number}: ${offence}`);
  over += found.length;
  calls += pattern.calls.length;
  if (isPlain) {
    plain += 1;
    worstRatio = Math.max(worstRatio, ratioToIdeal(pattern, happenings));
  }
}
console.log(
  `${calls} calls; ${plain} patterns were held against their best schedule, ${PATTERNS - plain} had weights, complaints and told limits.`,
);
console.log(
  JSON.stringify({ ratio_to_ideal: Number(worstRatio.toFixed(4)), windows_over: over, patterns: PATTERNS }),
);
if (over > 0 || worstRatio > 1.02) process.exitCode = 1;
