import { describe, expect, it } from "vitest";
import { builtInStoryteller } from "../../../server/providers/writers/built-in-storyteller.ts";
import { lintProse } from "../../../server/providers/writers/built-in/lint-prose.ts";
import { MATERIALS } from "../../../server/providers/writers/built-in/materials.ts";
import { readAnswers } from "../../../server/providers/writers/built-in/read-answers.ts";
import { threadGaps } from "../../../server/providers/writers/built-in/thread-gaps.ts";
import { seededRandom } from "../../../server/story/random.ts";
import { SCENES_PER_PICTURE_STORY, STRUCTURES } from "../../../server/story/structures.ts";
import type { StructureId } from "../../../server/story/structures.ts";
import { fiveGrams, shareOf } from "./five-grams.ts";
import { randomBrief } from "./random-brief.ts";
import { writeStory } from "./write-story.ts";
import type { Story } from "./write-story.ts";

const STORIES = 500;
const PAIRS = 2_000;
const SHARE_MAX = 0.2;
const SHARE_MEAN_MAX = 0.08;
const UNRULY = 0.2;

const writer = builtInStoryteller();
const { signal } = new AbortController();

const writeMany = (structure: StructureId): Promise<Story[]> =>
  Promise.all(
    Array.from({ length: STORIES }, (_, number) => writeStory(randomBrief(structure, number, UNRULY))),
  );

describe.each(Object.keys(MATERIALS) as StructureId[])(
  "The built-in storyteller telling %s",
  async (structure) => {
    const stories = await writeMany(structure);

    it("has one scene for each beat, in order", () => {
      const beats = STRUCTURES[structure].beats.map(({ id }) => id);
      for (const { plan } of stories) expect(plan.outline.map(({ beat }) => beat)).toEqual(beats);
      expect(beats).toHaveLength(SCENES_PER_PICTURE_STORY);
    });

    it("writes without a mechanical fault", () => {
      const findings = stories.flatMap(({ brief, plan, scenes }) => {
        const given = Object.values(readAnswers(brief)).map(({ words }) => words);
        return lintProse({ plan, scenes, given }).map((finding) => ({ ...finding, seed: brief.seed }));
      });
      expect(findings).toEqual([]);
    });

    it("says every answer in the user’s own words, in a scene and in the summary of its card", () => {
      for (const { brief, plan, scenes } of stories) {
        for (const [key, { words }] of Object.entries(readAnswers(brief))) {
          const cards = plan.outline.filter(({ answers }) => answers.includes(key));
          const says = (text: string) => text.toLowerCase().includes(words.toLowerCase());
          expect(
            cards.filter(({ number }) => says(scenes[number - 1]!)),
            `${key}: ${words}`,
          ).not.toEqual([]);
          expect(
            cards.filter(({ summary }) => says(summary)),
            `${key} in a summary: ${words}`,
          ).not.toEqual([]);
        }
      }
    });

    it("draws only who is in the cast, in at least six places, with a varied camera", () => {
      const distances = stories.flatMap(({ plan }) => plan.outline.map(({ facts }) => facts.distance));
      for (const { plan } of stories) {
        const cast = plan.cast.map(({ id }) => id);
        expect(new Set(cast).size).toBe(cast.length);
        expect(new Set(plan.outline.map(({ facts }) => facts.place)).size).toBeGreaterThanOrEqual(6);
        for (const { facts } of plan.outline) {
          expect(facts.figures.length).toBeGreaterThanOrEqual(1);
          expect(facts.figures.length).toBeLessThanOrEqual(4);
          for (const { character } of facts.figures) expect(cast).toContain(character);
        }
      }
      for (const distance of ["wide", "medium", "close"]) {
        const share = distances.filter((each) => each === distance).length / distances.length;
        expect(share, distance).toBeGreaterThan(0.15);
      }
    });

    it("pays off what it plants, in so many words", () => {
      for (const { brief, plan, scenes } of stories) {
        expect(threadGaps(brief, MATERIALS[structure], plan, scenes)).toEqual([]);
        expect(plan.threads.length).toBeGreaterThanOrEqual(2);
        for (const { plantedIn, paidOffIn } of plan.threads) expect(plantedIn).toBeLessThan(paidOffIn);
      }
    });

    it("writes the same bytes for the same brief, whatever came before", async () => {
      const { brief, plan, scenes } = stories[7]!;
      const again = await writeStory(structuredClone(brief));
      expect(JSON.stringify(again.plan)).toBe(JSON.stringify(plan));
      expect(again.scenes).toEqual(scenes);
    });

    it("tells two briefs apart", () => {
      const random = seededRandom("pairs");
      const grams = stories.map(({ scenes }) => fiveGrams(scenes.join(" ")));
      const shares = Array.from({ length: PAIRS }, () => {
        const [one, other] = random.shuffle([random.below(STORIES), random.below(STORIES)]);
        return one === other ? 0 : shareOf(grams[one!]!, grams[other!]!);
      });
      expect(Math.max(...shares)).toBeLessThan(SHARE_MAX);
      expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeLessThan(SHARE_MEAN_MAX);
    });
  },
);

describe("The built-in storyteller", () => {
  it("refuses to tell a scene that it did not plan", async () => {
    const brief = randomBrief("power-fantasy", 1);
    const plan = await writer.write({ verb: "plan-story", inputs: { brief } }, { signal });
    const { notes: _, ...card } = plan.outline[0]!;
    await expect(
      writer.write({ verb: "draft-chunk", inputs: { brief, plan, cards: [card], earlier: [] } }, { signal }),
    ).rejects.toThrow("did not plan scene 1");
  });

  it("says that no AI wrote it", () => {
    expect(writer.name).toBe("built-in storyteller (no AI)");
  });
});
