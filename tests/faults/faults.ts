import { performance } from "node:perf_hooks";
import { MATRIX } from "./matrix.ts";
import { tryAll } from "./try-all.ts";

// Every fault of the table at every step, with every adapter: what came otherwise than expected, one line each.

const wished = process.argv[2];
const cases = wished === undefined ? MATRIX : MATRIX.filter(({ name }) => name.includes(wished));
const begun = performance.now();
const results = await tryAll(cases);
const failed = [...results].filter(([, wrong]) => wrong.length > 0);
for (const [name, wrong] of failed) console.log(`${name}: ${wrong.join(" | ")}`);
console.log(`${cases.length} cases took ${Math.round((performance.now() - begun) / 1000)} s.`);
console.log(JSON.stringify({ cases: cases.length, failed: failed.length }));
process.exitCode = failed.length === 0 ? 0 : 1;
