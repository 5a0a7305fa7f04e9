import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { vi } from "vitest";
import { runCommand } from "../../server/cli/run-command.ts";
import type { Config } from "../../server/config.ts";

const PROJECT = join(import.meta.dirname, "..", "..");

export interface Outcome {
  code: number | null;
  /** Results. */
  out: string;
  /** News of the work, and what went wrong. */
  told: string;
}

/** Starts the real command line in a process of its own. */
export function startTalewright(
  dataDir: string,
  args: string[],
): { process: ChildProcess; ended: Promise<Outcome> } {
  const child = spawn(process.execPath, [join(PROJECT, "server/cli/talewright.ts"), ...args], {
    cwd: PROJECT,
    env: { PATH: process.env["PATH"], DATA_DIR: dataDir },
    stdio: ["pipe", "pipe", "pipe"],
  });
  const ended = Promise.all([once(child, "close"), text(child.stdout), text(child.stderr)]).then(
    ([[code], out, told]) => ({ code: code as number | null, out, told }),
  );
  return { process: child, ended };
}

/** The same to its end; `input` is what it reads from standard input. */
export function runTalewright(dataDir: string, args: string[], input = ""): Promise<Outcome> {
  const { process: child, ended } = startTalewright(dataDir, args);
  child.stdin!.end(input);
  return ended;
}

/** The same in this process, which spares half a second of starting; one at a time. */
export async function inThisProcess(args: string[], config: () => Config): Promise<Outcome> {
  const [out, told] = [overhear("log"), overhear("error")];
  try {
    const code = await runCommand(args, config);
    return { code, out: out.heard(), told: told.heard() };
  } finally {
    out.end();
    told.end();
  }
}

/** Hears what is printed (`log`) or told (`error`) in this process, until its `end`. */
export function overhear(way: "log" | "error") {
  const lines: string[] = [];
  const spy = vi.spyOn(console, way).mockImplementation((line: string) => void lines.push(`${line}\n`));
  return { heard: () => lines.join(""), end: () => spy.mockRestore() };
}
