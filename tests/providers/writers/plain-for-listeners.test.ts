import { describe, expect, it } from "vitest";
import { MATERIALS } from "../../../server/providers/writers/built-in/materials.ts";
import { RUN_LEGS, LIES } from "../../../server/providers/writers/built-in/structures/coming-of-age/lore.ts";
import { COMPANIONS } from "../../../server/providers/writers/built-in/structures/heros-journey/lore.ts";
import { DANGERS } from "../../../server/providers/writers/built-in/structures/redemption-arc/dangers.ts";
import type { PictureStoryBrief } from "../../../server/story/brief.ts";
import { writeStory } from "./write-story.ts";

/** Every alternative of every incident, with the incident it belongs to. */
const alternatives = Object.values(MATERIALS).flatMap(({ incidents }) =>
  incidents.flatMap(({ id, telling }) =>
    telling.flatMap((slot) =>
      typeof slot === "string"
        ? []
        : slot.map((each) => ({ id, text: typeof each === "string" ? each : each.text })),
    ),
  ),
);

const offending = (pattern: RegExp): string[] =>
  alternatives.filter(({ text }) => pattern.test(text)).map(({ id, text }) => `${id}: ${text}`);

describe("The material, for somebody who listens", () => {
  it("gives no animal the fingers, thumbs or fists that it has not", () => {
    expect(offending(/\{(?:his|hero’s)\} (?:own )?(?:fingers?|thumbs?|fists?|hands?)\b/i)).toEqual([]);
    expect(offending(/\bwith (?:one|two|a wet) fingers?\b|\bone finger (?:on|at|along)\b/i)).toEqual([]);
    expect(offending(/\b(?:big|great|both) fists?\b|\bhands and knees\b/i)).toEqual([]);
  });

  it("never lets “his” or “her” stand without a noun", () => {
    expect(offending(/\{(?:[a-z_]+\.)?his\}(?:[.,;:!?”]|$)/i)).toEqual([]);
  });

  it("says what is told of before it says “it”, where a sentence may come first", () => {
    const first = Object.values(DANGERS).flatMap(({ press, over }) => [...press, ...over]);
    const grown = LIES.flatMap(({ grew, leg }) => [...grew, ...leg]);
    const wanted = Object.values(COMPANIONS).flatMap(({ wants }) => wants);
    const unclear = [...first, ...grown, ...RUN_LEGS, ...wanted].filter((text) =>
      /^(?:It|Its|He|She|His|Her) |\bit (?:slunk|had snowed)\b/.test(text),
    );
    expect(unclear).toEqual([]);
  });

  it("begins no sentence after a colon with a capital that is nobody’s", () => {
    expect(offending(/: \{(?:shelters|gone|left|leg|grew|cost|after|wants|sign|press|over)\}/)).toEqual([]);
  });
});

describe("A story, for somebody who listens", () => {
  const brief = (answers: Record<string, string>, hero: string, seed: number): PictureStoryBrief => ({
    kind: "picture-story",
    hero,
    structure: answers["wrong_kind"] ? "redemption-arc" : "power-fantasy",
    answers,
    surprises: [],
    format: "portrait",
    seed,
  });

  const building = {
    humiliation_type: "A",
    humiliation: "chosen last for every game",
    find: "a blueprint for a flying machine",
    do_with_find: "B",
    villain_crime: "burning the old bridge",
  };

  it("speaks of one machine as “it”, whatever it is made of", async () => {
    for (let seed = 0; seed < 12; seed++) {
      const { plan, scenes } = await writeStory(brief(building, "red-fox", seed));
      expect(plan.things["machine"]?.phrase).toMatch(/^an? /);
      expect(scenes.join("\n")).not.toMatch(/\bcanvas wings\b/);
    }
  });

  it("says “hers” of what a heroine gave, and not “her”", async () => {
    const answers = {
      wrong_kind: "B",
      promised_who: "Katie",
      promised_what: "guarding the nest",
      guide: "Oma",
      amends_way: "A",
      danger: "a flood in the night",
    };
    for (let seed = 0; seed < 60; seed++) {
      const { scenes } = await writeStory(brief(answers, "little-mouse", seed));
      expect(scenes.join("\n")).not.toMatch(/\b(?:was not|stopped being|mood and gave) her[.;]/);
    }
  });
});
