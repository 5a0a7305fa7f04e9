import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";

const KILLS = 5; // `npm run survival:paid` does 100
const TIMEOUT_MS = 180_000; // it takes about 35 s on two cores that have nothing else to do

it(
  `A studio that is killed ${KILLS} times in paid calls buys nothing twice, and accounts for every millionth of a dollar`,
  async () => {
    const script = join(import.meta.dirname, "paid-survival.ts");
    const survival = spawn(process.execPath, [script, "--kills", String(KILLS)]);
    const [said, complained, [code]] = await Promise.all([
      text(survival.stdout),
      text(survival.stderr),
      once(survival, "close") as Promise<[number]>,
    ]);
    expect(complained).toBe("");
    const figures = JSON.parse(said.trim().split("\n").at(-1)!) as Record<string, number>;
    const missed = { unfinished: 0, lost: 0, bought_twice: 0, unnamed: 0 };
    expect(figures, said).toMatchObject({ kills: KILLS, ...missed, served_usd: figures["ledger_usd"] });
    expect(figures["ledger_usd"], said).toBeGreaterThan(0);
    expect(figures["in_doubt"], said).toBeGreaterThanOrEqual(KILLS);
    expect(code, said).toBe(0);
  },
  TIMEOUT_MS,
);
