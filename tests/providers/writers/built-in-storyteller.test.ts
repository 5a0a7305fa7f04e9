import { describe, expect, it } from "vitest";
import { builtInStoryteller } from "../../../server/providers/writers/built-in-storyteller.ts";
import { lintProse } from "../../../server/providers/writers/built-in/lint-prose.ts";
import { MATERIALS } from "../../../server/providers/writers/built-in/materials.ts";
import { readAnswers } from "../../../server/providers/writers/built-in/plan-story.ts";
import { threadGaps } from "../../../server/providers/writers/built-in/thread-gaps.ts";
import type { Brief } from "../../../server/story/brief.ts";
import type { Plan } from "../../../server/story/plan.ts";
import { QUIZ } from "../../../server/story/quiz.ts";
import { seededRandom } from "../../../server/story/random.ts";
import { SCENES_PER_PICTURE_STORY, STRUCTURES } from "../../../server/story/structures.ts";
import type { StructureId } from "../../../server/story/structures.ts";
import { readAnswer } from "../../../server/providers/writers/built-in/read-answer.ts";
import { fiveGrams, shareOf } from "./five-grams.ts";
import { randomBrief } from "./random-brief.ts";

const STORIES = 500;
const PAIRS = 2_000;
const SHARE_MAX = 0.2;
const SHARE_MEAN_MAX = 0.08;
const UNRULY = 0.2;

const writer = builtInStoryteller();
const { signal } = new AbortController();

interface Story {
  brief: Brief;
  plan: Plan;
  scenes: string[];
}

async function write(brief: Brief): Promise<Story> {
  const plan = await writer.write({ verb: "plan-story", inputs: { brief } }, { signal });
  const scenes: string[] = [];
  for (const card of plan.outline) {
    const { text } = await writer.write(
      { verb: "draft-chunk", inputs: { brief, plan, card, earlier: [] } },
      { signal },
    );
    scenes.push(text);
  }
  return { brief, plan, scenes };
}

const writeMany = (structure: StructureId): Promise<Story[]> =>
  Promise.all(Array.from({ length: STORIES }, (_, number) => write(randomBrief(structure, number, UNRULY))));

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
      const again = await write(structuredClone(brief));
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
      writer.write({ verb: "draft-chunk", inputs: { brief, plan, card, earlier: [] } }, { signal }),
    ).rejects.toThrow("did not plan scene 1");
  });

  it("says that no AI wrote it", () => {
    expect(writer.name).toBe("built-in storyteller (no AI)");
  });
});

describe("Reading an answer", () => {
  const asked = Object.values(QUIZ).flatMap(({ questions }) =>
    questions.flatMap(({ key, shape, chips }) =>
      shape === "choice" ? [] : chips.map((chip) => ({ key, shape, chip })),
    ),
  );

  it.each(asked)("knows the shape of the chip $chip", ({ shape, chip }) => {
    expect(readAnswer(chip, shape)).toEqual({ words: chip, shape, isNative: true });
  });

  it.each([
    ["Laughed at by crows!", "done", "laughed at by crows", "done"],
    ["They ignore him", "done", "they ignore him", "clause"],
    ["  the fox's hat!! ", "noun", "the fox's hat", "noun"],
    ["STEALING THE MOON.", "doing", "STEALING THE MOON", "other"],
    ["“a lamp”", "noun", "a lamp", "noun"],
    ["burned the bridge", "doing", "burned the bridge", "did"],
    ["狐狸和月亮", "noun", "狐狸和月亮", "other"],
    ["my grandmother's ring", "noun", "my grandmother's ring", "other"],
    ["holding hands", "noun", "holding hands", "doing"],
    ["!!!", "noun", "!!!", "other"],
  ] as const)("reads %s", (raw, shape, words, read) => {
    expect(readAnswer(raw, shape)).toMatchObject({ words, shape: read });
  });
});
