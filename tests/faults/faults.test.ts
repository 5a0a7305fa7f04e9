import { beforeAll, describe, expect, it } from "vitest";
import { MATRIX } from "./matrix.ts";
import { tryAll } from "./try-all.ts";
import type { Verdicts } from "./try-all.ts";

const MINUTES_MS = 60_000;

describe("Every fault, at every step it can meet", () => {
  let verdicts: Verdicts;

  beforeAll(async () => {
    verdicts = await tryAll(MATRIX);
  }, 5 * MINUTES_MS);

  it.each(MATRIX.map(({ name }) => name))("%s", (name) => {
    expect(verdicts.get(name)).toEqual([]);
  });
});
