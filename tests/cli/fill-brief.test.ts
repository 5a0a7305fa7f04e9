import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { askAtTerminal } from "../../server/cli/ask-at-terminal.ts";
import { Interrupted, WrongUsage } from "../../server/cli/command.ts";
import { fillBrief } from "../../server/cli/fill-brief.ts";
import type { Answerer, GivenBrief } from "../../server/cli/fill-brief.ts";
import { seededRandom } from "../../server/story/random.ts";
import { resolveBrief } from "../../server/story/resolve-brief.ts";

const ALL_BY_SURPRISE: Answerer = { answer: async () => null, surprised: () => undefined };
const MANY_SEEDS = Array.from({ length: 200 }, (_, seed) => seed);

const surprised = (given: Partial<GivenBrief>, seed: number) =>
  fillBrief({ answers: {}, ...given }, ALL_BY_SURPRISE, seededRandom(seed));

describe("Surprises on the command line", () => {
  it("make a whole brief, and are known for surprises", async () => {
    for (const seed of MANY_SEEDS) {
      const wish = await surprised({}, seed);
      const brief = resolveBrief(wish, seededRandom(1));
      expect(brief.answers).toEqual(wish.answers);
      expect(brief.surprises.toSorted()).toEqual(
        ["hero", "structure", ...Object.keys(brief.answers)].toSorted(),
      );
    }
  });

  it("lead to every answer that was given, in the structure and at every fork", async () => {
    for (const seed of MANY_SEEDS) {
      const { structure, answers, surprises } = await surprised({ answers: { friend: "an old dog" } }, seed);
      expect(structure).toBe("coming-of-age");
      expect(answers).toMatchObject({ loss_kind: "B", friend: "an old dog" });
      expect(surprises).not.toContain("friend");
    }
  });

  it("never drop an answer that does not fit: they say what this way asks for", async () => {
    const given = { structure: "power-fantasy", answers: { humiliation_type: "A", offering_who: "a crow" } };
    await expect(surprised(given, 1)).rejects.toThrow(
      new WrongUsage(
        "This way through the quiz does not ask for offering_who. It asks for humiliation_type, humiliation, find, do_with_find, villain_crime.",
      ),
    );
  });

  it("take a choice by its id or as a person reads it", async () => {
    const given = { hero: "the Brown Bear", structure: "Coming of age", answers: { loss_kind: "a friend" } };
    expect(await surprised(given, 1)).toMatchObject({
      hero: "brown-bear",
      structure: "coming-of-age",
      answers: { loss_kind: "B" },
    });
  });
});

describe("The quiz at a terminal", () => {
  const quiz = async (typed: string, given: Partial<GivenBrief> = {}) => {
    const output = new PassThrough();
    const shown = text(output);
    const input = new PassThrough();
    const terminal = askAtTerminal({ input, output });
    input.end(typed); // all of it ahead, as when somebody pastes
    try {
      return { wish: await fillBrief({ answers: {}, ...given }, terminal, seededRandom(1)), shown };
    } finally {
      terminal.close();
      output.end();
    }
  };

  it("asks one question after another, and takes numbers and own words", async () => {
    const { wish, shown } = await quiz("2\n1\n2\nan oak\n1\n3\n1\nburning the ships\n");
    expect(wish).toMatchObject({
      hero: "little-mouse",
      structure: "power-fantasy",
      answers: {
        humiliation_type: "B",
        offering_who: "an oak",
        offering_what: "a wild flower",
        find: "a martial arts master floating on a stone",
        do_with_find: "A",
        villain_crime: "burning the ships",
      },
      surprises: [],
    });
    expect(await shown).toContain("What does the little mouse find?\n   1  a glowing relic\n");
    expect(await shown).toContain("What does she do with what she finds?");
  });

  it("says what a surprise turned out to be", async () => {
    const { wish, shown } = await quiz("s\n", {
      structure: "power-fantasy",
      answers: { humiliation_type: "A", humiliation: "x", find: "x", do_with_find: "A", villain_crime: "x" },
    });
    expect(wish.surprises).toEqual(["hero"]);
    expect(await shown).toMatch(/A surprise: The .+\.\n/);
  });

  it("asks again when it cannot use an answer", async () => {
    const { wish, shown } = await quiz("17\n\nnobody\n1\n", {
      structure: "power-fantasy",
      answers: { humiliation_type: "A", humiliation: "x", find: "x", do_with_find: "A", villain_crime: "x" },
    });
    expect(wish.hero).toBe("red-fox");
    expect(await shown).toContain("There is no 17; the last is 16.");
    expect(await shown).toContain("Please answer, or type s for a surprise.");
    expect(await shown).toContain("Please type a number from 1 to 16, or s for a surprise.");
  });

  it("begins nothing when the person leaves before the end", async () => {
    await expect(quiz("1\n2\n")).rejects.toBeInstanceOf(Interrupted);
  });
});
