import type { FaultCase } from "./matrix.ts";
import { openBench } from "./try-case.ts";

/** Enough that those who wait for a deadline keep nobody else waiting. */
const AT_ONCE = 10;

/** Tries every case; gives what came otherwise than expected, by the name of the case. */
export async function tryAll(cases: readonly FaultCase[]): Promise<Map<string, string[]>> {
  const remaining = [...cases];
  const results = new Map<string, string[]>();
  const lane = async () => {
    const bench = await openBench();
    for (let next = remaining.shift(); next; next = remaining.shift()) {
      const wrong = await bench.tryCase(next).catch((error: unknown) => [String(error)]);
      results.set(next.name, wrong);
    }
    await bench.close();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return results;
}
