import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { Snapshot } from "../../server/story/snapshot.ts";
import { aWish } from "../support/builders.ts";
import type { Figures, Opened } from "./measured-server.ts";

// How long a whole story takes, and how the studio fares while many are made at once: a real server on loopback, the
// built-in storyteller and illustrator, and a script in place of a person, on the same cores.

const { values: options } = parseArgs({
  options: {
    stories: { type: "string", default: "20" }, // at once
    seconds: { type: "string", default: "40" }, // for which they are watched
  },
});
const STORIES_AT_ONCE = Number(options.stories);
const WATCHED_MS = 1000 * Number(options.seconds);
/** How often a whole story alone is timed; the middle one counts. */
const TIMES = 3;
/** Six times as often as a page asks that cannot hold a stream. */
const LOOK_EVERY_MS = 500;
const LOOK_CLOSELY_EVERY_MS = 50;

/** How long each look at a story took, in milliseconds. */
let looks: number[] = [];

const dataDir = await mkdtemp(join(tmpdir(), "talewright-bench-"));
const server = fork(join(import.meta.dirname, "measured-server.ts"), {
  env: { PATH: process.env["PATH"], PORT: "0", DATA_DIR: dataDir },
});
const [{ url }] = (await once(server, "message")) as [Opened];
console.log(`Bench on ${availableParallelism()} cores, shared by the server and the script.`);

const alone: Timing[] = [];
for (let time = 0; time < TIMES; time++) {
  const timing = await makeStory(time, LOOK_CLOSELY_EVERY_MS);
  console.log(
    `One story alone: ${seconds(timing.textMs)} s to 20 scenes, ${seconds(timing.wholeMs)} s to 20 approved pictures`,
  );
  alone.push(timing);
}
const idle = await figures();
console.log(
  `Meanwhile the event loop was late by ${idle.loopP99Ms.toFixed(1)} ms (p99), RSS ${idle.rssMb.toFixed(0)} MB`,
);

looks = [];
const enough = AbortSignal.timeout(WATCHED_MS);
const many = Array.from({ length: STORIES_AT_ONCE }, (_, index) =>
  makeStory(100 + index, LOOK_EVERY_MS, enough),
);
const timings = await Promise.all(many);
const busy = await figures();
const finished = timings.filter(({ wholeMs }) => Number.isFinite(wholeMs)).length;
console.log(
  `${STORIES_AT_ONCE} stories at once, watched for ${seconds(WATCHED_MS)} s: ${finished} were finished, the slowest had 20 scenes after ${seconds(Math.max(...timings.map(({ textMs }) => textMs)))} s`,
);
console.log(
  `GET /story/:id, ${looks.length} times: p50 ${at(looks, 0.5).toFixed(1)} ms, p99 ${at(looks, 0.99).toFixed(1)} ms, max ${at(looks, 1).toFixed(1)} ms`,
);
console.log(
  `Event loop late by ${busy.loopP99Ms.toFixed(1)} ms (p99), ${busy.loopMaxMs.toFixed(1)} ms (max); RSS at most ${busy.rssMb.toFixed(0)} MB, threads included`,
);

server.send("leave");
await once(server, "exit");
await rm(dataDir, { recursive: true });
console.log(
  JSON.stringify({
    story_seconds: Number(
      seconds(
        at(
          alone.map(({ wholeMs }) => wholeMs),
          0.5,
        ),
      ),
    ),
    snapshot_p99_ms: rounded(at(looks, 0.99)),
    loop_p99_ms: rounded(busy.loopP99Ms),
    rss_mb: Math.round(busy.rssMb),
  }),
);

interface Timing {
  textMs: number;
  wholeMs: number;
}

/** Begins a story and approves everything as soon as it is there. `Infinity` for what was not reached in time. */
async function makeStory(seed: number, lookEveryMs: number, giveUp?: AbortSignal): Promise<Timing> {
  const begun = performance.now();
  const timing: Timing = { textMs: Infinity, wholeMs: Infinity };
  const brief = aWish({ seed });
  const answer = await ask("/story", {
    method: "POST",
    body: JSON.stringify({ kind: "picture-story", brief }),
  });
  const { id } = (await answer.json()) as { id: string };
  while (!giveUp?.aborted) {
    const story = await look(id);
    if (story.status === "completed") return { ...timing, wholeMs: performance.now() - begun };
    if (story.status === "needs-attention") throw new Error(story.attention!.sentence);
    if (story.stage === "text-approval" && story.status === "waiting") {
      timing.textMs = performance.now() - begun;
      await put(`/story/${id}/decisions/text`, { decision: "approved" });
    }
    const decisions = story.pictures
      .filter(({ status }) => status === "undecided")
      .map(({ number }) => ({ number, decision: "approved" }));
    if (decisions.length > 0) await put(`/story/${id}/pictures/decisions`, { decisions });
    await pause(lookEveryMs * (0.5 + Math.random()));
  }
  return timing;
}

async function look(id: string): Promise<Snapshot> {
  const asked = performance.now();
  const story = (await (await ask(`/story/${id}`)).json()) as Snapshot;
  looks.push(performance.now() - asked);
  return story;
}

function put(path: string, body: object): Promise<Response> {
  return ask(path, { method: "PUT", body: JSON.stringify(body) });
}

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const answer = await fetch(url + path, { ...init, headers: { "Content-Type": "application/json" } });
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  return answer;
}

async function figures(): Promise<Figures> {
  server.send("figures");
  return ((await once(server, "message")) as [Figures])[0];
}

function at(values: number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
