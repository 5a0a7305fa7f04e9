import { availableParallelism } from "node:os";
import { Piscina } from "piscina";
import type { FaultCase } from "./matrix.ts";

/** What came otherwise than expected, in sentences, by the name of the case. */
export type Verdicts = Map<string, string[]>;

/** Tries every case, with all that the machine has. */
export async function tryAll(cases: readonly FaultCase[]): Promise<Verdicts> {
  const threads = availableParallelism();
  const pool = new Piscina({
    filename: new URL("./try-share.ts", import.meta.url).href,
    maxThreads: threads,
  });
  try {
    const shares = Array.from({ length: threads }, (_, thread) =>
      cases.flatMap(({ name }, index) => (index % threads === thread ? [name] : [])),
    );
    const tried = await Promise.all(shares.map((names) => pool.run(names) as Promise<Verdicts>));
    return new Map(tried.flatMap((verdicts) => [...verdicts]));
  } finally {
    await pool.destroy();
  }
}
