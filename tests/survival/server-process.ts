import { spawn } from "node:child_process";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { createInterface } from "node:readline";

export interface ProviderCall {
  story: string;
  step: string;
  attempt: number;
}

/** The real server as a process of its own, so that it can be killed. */
export interface ServerProcess {
  startedAt: number; // performance.now()
  /** Where it listens; `null` when it ended before it listened. */
  listening: Promise<string | null>;
  /** Ends it as a cut of the power would, at once and without a word, and resolves when all it said is read. */
  kill(): Promise<void>;
  /** Asks it to leave, and tells how it left. */
  leave(): Promise<{ code: number | null; milliseconds: number }>;
}

const PROJECT = join(import.meta.dirname, "..", "..");

export function startServer(options: {
  dataDir: string;
  /** What else is set. Nothing is taken from this process, so that no key of anybody's comes in. */
  settings?: Record<string, string>;
  onCall(call: ProviderCall): void;
  /** Told of whatever it reports that should not happen. */
  onTrouble(trouble: string): void;
}): ServerProcess {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ["server/main.ts"], {
    cwd: PROJECT,
    env: {
      PATH: process.env["PATH"],
      PORT: "0",
      DATA_DIR: options.dataDir,
      LOG_LEVEL: "info",
      ...options.settings,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const killWithThisProcess = () => child.kill("SIGKILL");
  process.once("exit", killWithThisProcess);
  const listening = Promise.withResolvers<string | null>();
  const closed = Promise.withResolvers<number | null>();
  let isToEnd = false;

  createInterface({ input: child.stdout }).on("line", (text) => {
    const url = /^Talewright is listening on (\S+)/.exec(text)?.[1];
    if (url) listening.resolve(url);
    if (!text.startsWith("{")) return;
    const line = JSON.parse(text) as { event?: string; level: number } & ProviderCall;
    if (line.event === "provider-call") options.onCall(line);
    else if (line.level >= LEVEL_WARN) options.onTrouble(text);
  });
  createInterface({ input: child.stderr }).on("line", options.onTrouble);
  child.on("close", (code, signal) => {
    if (!isToEnd) options.onTrouble(`The server ended by itself: ${signal ?? `exit code ${code}`}.`);
    process.off("exit", killWithThisProcess);
    listening.resolve(null);
    closed.resolve(code);
  });

  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    isToEnd = true;
    child.kill(signal);
    return closed.promise;
  };
  return {
    startedAt,
    listening: listening.promise,
    kill: async () => void (await end("SIGKILL")),
    async leave() {
      const asked = performance.now();
      const code = await end("SIGTERM");
      return { code, milliseconds: performance.now() - asked };
    },
  };
}

const LEVEL_WARN = 40; // of pino
