import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";

const STORIES = 4; // `npm run soak` makes 100
const TIMEOUT_MS = 180_000; // it takes about 35 s on two cores that have nothing else to do

it(
  `Of ${STORIES} stories whose providers fail at three requests in ten each ends by a name, none costs another anything, and nothing is bought twice`,
  async () => {
    const script = join(import.meta.dirname, "soak.ts");
    const soak = spawn(process.execPath, [script, "--stories", String(STORIES)]);
    const [said, complained, [code]] = await Promise.all([
      text(soak.stdout),
      text(soak.stderr),
      once(soak, "close") as Promise<[number]>,
    ]);
    expect(complained).toBe("");
    const figures = JSON.parse(said.trim().split("\n").at(-1)!) as Record<string, number>;
    expect(figures, said).toEqual({
      stories: STORIES,
      complete: expect.any(Number) as number,
      named: STORIES,
      unnamed: 0,
      siblings_cancelled: 0,
      bought_twice: 0,
      refused_again: 0,
      overruns: 0,
      unexplained_micros: 0,
      faults_share: expect.any(Number) as number,
    });
    expect(figures["faults_share"], said).toBeGreaterThan(0.15); // 0.3, give or take what chance does to some 200 requests
    expect(code, said).toBe(0);
  },
  TIMEOUT_MS,
);
