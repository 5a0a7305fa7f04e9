import { beforeAll, describe, expect, it } from "vitest";
import { SUBTYPES } from "../../../server/story/finding.ts";
import { countWords } from "../../../server/story/manuscript.ts";
import { FOLDERS, partsOf, readTexts } from "./planted-text.ts";
import type { PlantedText } from "./planted-text.ts";

describe("The texts of the continuity benchmark", () => {
  const texts = new Map<string, PlantedText[]>();
  beforeAll(async () => {
    for (const folder of FOLDERS) texts.set(folder, await readTexts(folder));
  });
  const all = () => [...texts.values()].flat();

  it("are twenty at least, of 3,000 words or more, a third of them unseen by whoever writes the checks", () => {
    expect(all().length).toBeGreaterThanOrEqual(20);
    expect(texts.get("unseen")!.length * 3).toBeGreaterThanOrEqual(all().length);
    for (const { slug, clean, planted } of all()) {
      expect(countWords(clean), slug).toBeGreaterThanOrEqual(3000);
      expect(partsOf(planted).length, slug).toBeGreaterThanOrEqual(5);
    }
  });

  it("hold a hundred contradictions at least, of all nineteen subtypes", () => {
    const plants = all().flatMap((text) => text.plants);
    expect(plants.length).toBeGreaterThanOrEqual(100);
    expect(SUBTYPES).toHaveLength(19);
    expect(new Set(plants.map(({ subtype }) => subtype))).toEqual(new Set(SUBTYPES));
  });

  it("hold each contradiction's both sides to the letter, and the clean text never both", () => {
    for (const { slug, clean, planted, plants } of all())
      for (const { id, subtype, quotes } of plants) {
        for (const quote of quotes) expect(planted.split(quote), `${slug} ${id}`).toHaveLength(2);
        if (subtype === "abandoned-plot") continue; // what is missing in the planted text makes it one
        expect(
          quotes.every((quote) => clean.includes(quote)),
          `${slug} ${id}`,
        ).toBe(false);
      }
  });
});
