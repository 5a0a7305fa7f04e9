import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { seededRandom } from "../../server/story/random.ts";
import type { Snapshot } from "../../server/story/snapshot.ts";
import { readLeftBehind } from "./look-over.ts";
import { startServer } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";

// Kills a real server at random moments while it writes a novel of fifty scenes, starts it again, and holds every novel that
// was finished in spite of it against the one that nobody disturbed: byte for byte, and no finished step begun again.

const { values: options } = parseArgs({
  options: {
    kills: { type: "string", default: "50" },
    words: { type: "string", default: "60000" },
    scenes: { type: "string", default: "50" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
  },
});
const KILLS = Number(options.kills);
/** From the moment a server listens; a novel takes a few seconds from its first step to its last. */
const KILLED_WITHIN_MS = 900;
/** A novel that is not disturbed is finished well within this time. */
const FINISH_MS = 240_000;
const BRIEF = { genre: "fantasy", words: Number(options.words), scenes: Number(options.scenes), seed: 11 };

const random = seededRandom(Number(options.seed));
const dataDir = await mkdtemp(join(tmpdir(), "talewright-novel-"));
const scratch = await mkdtemp(join(tmpdir(), "talewright-novel-left-"));
const trouble = new Set<string>();
const start = (): ServerProcess =>
  startServer({ dataDir, onCall: () => undefined, onTrouble: (each) => trouble.add(each) });

async function begin(url: string): Promise<string> {
  const answer = await fetch(`${url}/story`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ kind: "novel", brief: BRIEF }),
  });
  if (answer.status !== 201) throw new Error(await answer.text());
  return ((await answer.json()) as { id: string }).id;
}

const look = async (url: string, id: string): Promise<Snapshot> =>
  (await fetch(`${url}/story/${id}`)).json() as Promise<Snapshot>;

async function finish(url: string, id: string): Promise<Snapshot> {
  const deadline = Date.now() + FINISH_MS;
  for (;;) {
    const story = await look(url, id);
    if (story.status === "completed") return story;
    if (Date.now() > deadline) throw new Error(`${id} is still ${story.status}: ${story.progress.doing}`);
    await pause(50);
  }
}

const textOf = ({ chunks }: Snapshot): string =>
  chunks.map(({ title, text }) => `${title}\n\n${text}`).join("\n\n");

console.log(`A novel of ${BRIEF.scenes} scenes and ${KILLS} kills, seed ${options.seed}.`);
const undisturbed = start();
const first = (await undisturbed.listening)!;
const wanted = await finish(first, await begin(first));
await undisturbed.leave();

const novels = new Set<string>();
let current: string | null = null;
let killed = 0;
let inTheMiddle = 0;
while (killed < KILLS) {
  const server = start();
  const url = await server.listening;
  if (url === null) throw new Error("The server did not start.");
  if (current === null || (await look(url, current)).status === "completed") {
    current = await begin(url);
    novels.add(current);
  }
  await pause(random.next() * KILLED_WITHIN_MS);
  await server.kill();
  killed += 1;
  if ((await readLeftBehind(dataDir, scratch)).wasInterrupted) inTheMiddle += 1;
}

const last = start();
const url = (await last.listening)!;
let different = 0;
let unfinished = 0;
for (const id of novels) {
  const story = await finish(url, id).catch(() => null);
  if (story === null) unfinished += 1;
  else if (textOf(story) !== textOf(wanted)) different += 1;
}
await last.leave();
const { repeated, torn, lost } = await readLeftBehind(dataDir, scratch);
await Promise.all([rm(dataDir, { recursive: true }), rm(scratch, { recursive: true })]);

for (const each of [...trouble, ...repeated, ...torn, ...lost]) console.log(each);
console.log(
  `${novels.size} novels of ${wanted.counts.words} words; ${inTheMiddle} kills hit a step under way.`,
);
console.log(
  JSON.stringify({
    kills: KILLS,
    novels: novels.size,
    repeated: repeated.length,
    different,
    unfinished,
    torn: torn.length,
  }),
);
process.exitCode =
  repeated.length + different + unfinished + torn.length + lost.length + trouble.size > 0 ? 1 : 0;
