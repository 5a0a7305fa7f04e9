import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";

const KILLS = 6; // `npm run survival` does 200
const TIMEOUT_MS = 300_000; // it takes about 35 s on two cores that have nothing else to do

it(
  `A studio that is killed ${KILLS} times loses nothing, tears nothing, repeats nothing and finishes every story`,
  async () => {
    const script = join(import.meta.dirname, "survival.ts");
    const survival = spawn(process.execPath, [script, "--kills", String(KILLS), "--stories", "2"]);
    const [said, complained, [code]] = await Promise.all([
      text(survival.stdout),
      text(survival.stderr),
      once(survival, "close") as Promise<[number]>,
    ]);
    expect(complained).toBe("");
    expect(JSON.parse(said.trim().split("\n").at(-1)!), said).toEqual({
      kills: KILLS,
      lost: 0,
      torn: 0,
      repeated: 0,
      unfinished: 0,
    });
    expect(code, said).toBe(0);
  },
  TIMEOUT_MS,
);
