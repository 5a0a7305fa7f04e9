// `npm run demo:provider`: the whole studio with a provider that costs nothing. A stand-in on this machine speaks the
// protocols of Anthropic and OpenAI, and the studio, a process of its own, knows nothing but keys and addresses.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { startStandIn } from "./stand-in.ts";

const { values: flags } = parseArgs({
  options: {
    port: { type: "string", default: "3000" },
    "ms-per-answer": { type: "string", default: "8000" }, // slow enough to be watched
    "ms-per-picture": { type: "string", default: "3000" },
  },
});

const PROJECT = join(import.meta.dirname, "..", "..");

const dataDir = await mkdtemp(join(tmpdir(), "talewright-demo-"));
const standIn = await startStandIn({
  pictures: "drawn",
  msPerAnswer: Number(flags["ms-per-answer"]),
  msPerPicture: Number(flags["ms-per-picture"]),
});
const studio = spawn(process.execPath, ["server/main.ts"], {
  cwd: PROJECT,
  // Nothing else of the environment: no real key of whoever watches this can come into it.
  env: {
    PATH: process.env["PATH"],
    PORT: flags.port,
    DATA_DIR: dataDir,
    WRITERS: "anthropic",
    ILLUSTRATORS: "openai",
    ANTHROPIC_API_KEY: "no-key-of-anybody",
    ANTHROPIC_BASE_URL: standIn.url,
    OPENAI_API_KEY: "no-key-of-anybody",
    OPENAI_BASE_URL: `${standIn.url}/v1`,
    OPENAI_IPM: "60", // the smallest real account draws 5 a minute
  },
  stdio: ["ignore", "pipe", "inherit"],
  detached: true, // a Ctrl+C reaches it through this process alone
});
const ended = once(studio, "close");

createInterface({ input: studio.stdout }).on("line", (line) => {
  const url = /^Talewright is listening on (\S+)/.exec(line)?.[1];
  if (!url) return;
  console.log(`${url}: Talewright with providers that only pretend; no money is spent. Ctrl+C ends it.`);
  console.log("What is made here is for trying: it is thrown away when this ends.");
  console.log(`From another terminal: DATA_DIR=${dataDir} npm run talewright -- list`);
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => studio.kill("SIGTERM"));

const [code] = (await ended) as [number | null];
await standIn.close();
await rm(dataDir, { recursive: true, force: true });
process.exitCode = code ?? 1;
