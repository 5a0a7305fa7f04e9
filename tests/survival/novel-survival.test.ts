import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";

const KILLS = 4; // `npm run survival:novel` does 50, of a novel of 60,000 words
const TIMEOUT_MS = 180_000; // it takes about 12 s on two cores that have nothing else to do

it(
  `A novel whose studio is killed ${KILLS} times is the same, byte for byte, as one that nobody disturbed`,
  async () => {
    const script = join(import.meta.dirname, "novel-survival.ts");
    const size = ["--words", "20000", "--scenes", "16"];
    const survival = spawn(process.execPath, [script, "--kills", String(KILLS), ...size]);
    const [said, complained, [code]] = await Promise.all([
      text(survival.stdout),
      text(survival.stderr),
      once(survival, "close") as Promise<[number]>,
    ]);
    expect(complained).toBe("");
    expect(JSON.parse(said.trim().split("\n").at(-1)!), said).toMatchObject({
      kills: KILLS,
      repeated: 0,
      different: 0,
      unfinished: 0,
      torn: 0,
    });
    expect(code, said).toBe(0);
  },
  TIMEOUT_MS,
);
