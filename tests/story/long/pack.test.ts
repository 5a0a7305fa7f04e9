import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PACKS, readPack } from "../../../server/story/long/pack.ts";
import { resolveLongBrief } from "../../../server/story/long/resolve-long-brief.ts";
import { seededRandom } from "../../../server/story/random.ts";

describe("A pack", () => {
  it("is there for horror and four genres more", () => {
    expect([...PACKS.keys()]).toEqual(["fantasy", "horror", "mystery", "romance", "science-fiction"]);
  });

  it("for horror asks all that the form of the rule-based generator asks", () => {
    const counts = Object.fromEntries(
      PACKS.get("horror")!.groups.map((group) => [
        group.id,
        group.takes === "number" ? 0 : group.options.length,
      ]),
    );
    expect(counts).toMatchObject({
      location: 21,
      entryCondition: 7,
      discoveryMethod: 9,
      completenessPattern: 7,
      violationResponse: 8,
      endingType: 8,
      thematicFocus: 8,
      ambiguityLevel: 3,
      sensoryFocus: 5,
    });
  });

  it.each([...PACKS.keys()])(
    "of %s is resolved to definite choices when everything is left to the studio",
    (genre) => {
      const brief = resolveLongBrief({ kind: "tale", genre }, seededRandom(3));
      for (const group of PACKS.get(genre)!.groups) {
        const values = brief.choices[group.id]!;
        expect(values.length).toBeGreaterThan(0);
        expect(brief.surprises).toContain(group.id);
        if (group.takes !== "number")
          for (const value of values) expect(group.options.map(({ id }) => id)).toContain(value);
      }
    },
  );

  it("that is not well made is refused with its name and what is wrong", async () => {
    const folder = await mkdtemp(join(tmpdir(), "talewright-pack-"));
    const file = join(folder, "bad.json");
    await writeFile(file, JSON.stringify({ id: "bad", name: "Bad" }));
    expect(() => readPack(file)).toThrow(/bad\.json cannot be used\. .*groups/);
    await rm(folder, { recursive: true });
  });
});
