import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";

/** Together they take less than half a minute of one core; the rest is for machines that have other things to do. */
const TIMEOUT_MS = 300_000;

/** The same numbers in every build, so that a red one is red again; by hand, each run draws others. */
const SEED = "3";

describe("By 10,000 random trials", () => {
  it.concurrent(
    "no cap of a story, a day or a month is ever passed, whatever is killed and restarted, and whenever",
    async () => {
      const { code, said, result } = await runBench("budget.ts");
      expect(result, said).toEqual({ schedules: 10_000, overruns: 0 });
      expect(code, said).toBe(0);
    },
    TIMEOUT_MS,
  );

  it.concurrent(
    "no minute holds more than it may, and hardly any of it is wasted",
    async () => {
      const { code, said, result } = await runBench("pace.ts");
      expect(result, said).toEqual({
        ratio_to_ideal: expect.any(Number),
        windows_over: 0,
        patterns: 10_000,
      });
      expect(result["ratio_to_ideal"], said).toBeLessThanOrEqual(1.02);
      expect(code, said).toBe(0);
    },
    TIMEOUT_MS,
  );
});

async function runBench(script: string) {
  const bench = spawn(process.execPath, [join(import.meta.dirname, script), "--seed", SEED]);
  const [said, complained, [code]] = await Promise.all([
    text(bench.stdout),
    text(bench.stderr),
    once(bench, "close") as Promise<[number]>,
  ]);
  expect(complained).toBe("");
  return { code, said, result: JSON.parse(said.trim().split("\n").at(-1)!) as Record<string, unknown> };
}
