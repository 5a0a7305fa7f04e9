import { MATRIX } from "./matrix.ts";
import type { Verdicts } from "./try-all.ts";
import { openBench } from "./try-case.ts";

/** So many that those who wait for a deadline keep nobody else waiting. */
const AT_ONCE = 8;

/** Tries the cases of these names, in a thread of its own. */
export default async function tryShare(names: readonly string[]): Promise<Verdicts> {
  const wished = new Set(names);
  const remaining = MATRIX.filter(({ name }) => wished.has(name));
  const verdicts: Verdicts = new Map();
  const lane = async () => {
    const bench = await openBench();
    for (let next = remaining.shift(); next; next = remaining.shift()) {
      const wrong = await bench.tryCase(next).catch((error: unknown) => [String(error)]);
      verdicts.set(next.name, wrong);
    }
    await bench.close();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return verdicts;
}
