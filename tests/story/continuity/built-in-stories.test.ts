import { describe, expect, it } from "vitest";
import { composeTale } from "../../../server/providers/writers/built-in/long/compose-tale.ts";
import { fantasy } from "../../../server/providers/writers/built-in/long/fantasy-tale.ts";
import { horror } from "../../../server/providers/writers/built-in/long/horror-tale.ts";
import { auditContinuity } from "../../../server/story/continuity/audit-continuity.ts";
import type { Part } from "../../../server/story/continuity/reading.ts";
import { resolveLongBrief } from "../../../server/story/long/resolve-long-brief.ts";
import { seededRandom } from "../../../server/story/random.ts";
import { STRUCTURES } from "../../../server/story/structures.ts";
import type { StructureId } from "../../../server/story/structures.ts";
import { randomBrief } from "../../providers/writers/random-brief.ts";
import { writeStory } from "../../providers/writers/write-story.ts";

const STORIES_EACH = 5; // of four structures

const partsOf = (texts: readonly string[]): Part[] =>
  texts.map((text, index) => ({ number: index + 1, text }));

describe("The audit of continuity finds nothing", () => {
  it("in twenty picture stories of the built-in storyteller", async () => {
    for (const structure of Object.keys(STRUCTURES) as StructureId[])
      for (let number = 0; number < STORIES_EACH; number++) {
        const { scenes } = await writeStory(randomBrief(structure, number, 0.2));
        expect(auditContinuity(partsOf(scenes))).toEqual([]);
      }
  });

  it.each([
    ["horror", horror, 10_000],
    ["horror", horror, 5000],
    ["fantasy", fantasy, 20_000],
  ] as const)("in a tale of %s", (genre, works, words) => {
    for (const seed of [1, 2]) {
      const brief = resolveLongBrief({ kind: "tale", genre, words, seed }, seededRandom(seed));
      const { chunks } = composeTale(brief, works);
      expect(auditContinuity(partsOf(chunks.map(({ text }) => text)))).toEqual([]);
    }
  });
});
