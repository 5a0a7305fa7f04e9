import { describe, expect, it } from "vitest";
import { composeTale } from "../../../server/providers/writers/built-in/long/compose-tale.ts";
import type { ComposedTale } from "../../../server/providers/writers/built-in/long/compose-tale.ts";
import { fantasy } from "../../../server/providers/writers/built-in/long/fantasy-tale.ts";
import { horror } from "../../../server/providers/writers/built-in/long/horror-tale.ts";
import { passagesOf } from "../../../server/providers/writers/built-in/long/passages.ts";
import { objectionToLong } from "../../../server/providers/writers/built-in/long/tell-long-story.ts";
import { lintText } from "../../../server/providers/writers/built-in/lint-prose.ts";
import { PACKS } from "../../../server/story/long/pack.ts";
import { resolveLongBrief } from "../../../server/story/long/resolve-long-brief.ts";
import type { LongWish } from "../../../server/story/long/resolve-long-brief.ts";
import { seededRandom } from "../../../server/story/random.ts";
import { fiveGrams, shareOf } from "./five-grams.ts";

const GENRES = { horror, fantasy };
const TALES = 24;
/** How many runs of five words two tales share, on the average and at most: two that were asked for alike share passages. */
const SHARE_MEAN_MAX = 0.15;
const SHARE_MAX = 0.45;

const tell = (genre: keyof typeof GENRES, wish: Partial<LongWish>, seed: number): ComposedTale =>
  composeTale(resolveLongBrief({ kind: "tale", genre, seed, ...wish }, seededRandom(seed)), GENRES[genre]);
const textOf = ({ chunks }: ComposedTale): string => chunks.map(({ text }) => text).join("\n\n");

describe("The built-in storyteller", () => {
  it("has enough for the longest tale, however little is asked of it", () => {
    const least = {
      ruleCount: 3,
      sensoryDensity: 1,
      escalationStyle: "single",
      sensoryFocus: "taste",
      thematicFocus: "grief_and_avoidance",
    };
    const brief = resolveLongBrief(
      { kind: "tale", genre: "horror", words: 50_000, choices: least, seed: 1 },
      seededRandom(1),
    );
    expect(objectionToLong(brief)).toBeNull();
  });

  it("says how much it has where that is not enough, rather than say anything twice", () => {
    const brief = resolveLongBrief(
      { kind: "novel", genre: "horror", words: 150_000, seed: 1 },
      seededRandom(1),
    );
    expect(objectionToLong(brief)).toMatch(/material for about \d\d,000 words of this/);
  });
});

describe.each(["horror", "fantasy"] as const)("The built-in storyteller, telling %s,", (genre) => {
  const tales = Array.from({ length: TALES }, (_, seed) => tell(genre, { words: 10_000 }, seed));

  it.each([GENRES[genre].leastWords, 5000, 10_000, 30_000, 50_000])(
    "comes within 5 % of what was asked (%d words)",
    (words) => {
      for (let seed = 1; seed <= 6; seed++) {
        const { chunks } = tell(genre, { words }, seed);
        const told = chunks.reduce((sum, each) => sum + each.words, 0);
        expect(Math.abs(told / words - 1), `seed ${seed}: ${told}`).toBeLessThan(0.05);
        for (const chunk of chunks) expect(chunk.words).toBeGreaterThan(0);
      }
    },
  );

  it("tells a novel of 60,000 words in 50 scenes of about one length", () => {
    const { chunks } = tell(genre, { kind: "novel", words: 60_000, scenes: 50 }, 5);
    expect(chunks).toHaveLength(50);
    for (const { words } of chunks) {
      expect(words).toBeGreaterThan(500);
      expect(words).toBeLessThan(2100);
    }
    expect(new Set(chunks.map(({ title }) => title)).size).toBe(50);
  });

  it("leaves no slot open and no sentence limping", () => {
    for (const tale of [
      ...tales,
      tell(genre, { words: 50_000 }, 91),
      tell(genre, { words: GENRES[genre].leastWords }, 92),
    ])
      for (const [at, { text, title }] of tale.chunks.entries()) {
        expect(lintText(text.replaceAll("* * *", "Then."), at + 1, [])).toEqual([]);
        expect(title).not.toMatch(/[{}[\]|]|undefined/);
      }
  });

  it("never tells the same passage, or the same long sentence, twice in one tale", () => {
    for (const tale of [...tales, tell(genre, { words: 50_000 }, 93)]) {
      const ids = tale.chunks.flatMap((chunk) => chunk.ids);
      expect(new Set(ids).size).toBe(ids.length);
      // A rule is quoted as it stands, and it may rain twice.
      const { slots, rules: held } = tale.world;
      const refrains = [
        ...held.map(({ text }) => text),
        ...[1, 2, 3].map((at) => `${slots[`weather${at}`]!.slice(1)}.`),
      ];
      const sentences = textOf(tale)
        .split(/(?<=[.!?]”?)\s+/)
        .filter(
          (sentence) =>
            sentence.split(" ").length > 8 &&
            !refrains.some((refrain) => sentence.includes(refrain.slice(0, -1))),
        );
      const twice = sentences.filter((sentence, at) => sentences.indexOf(sentence) !== at);
      expect(twice).toEqual([]);
    }
  });

  it("writes the same bytes for the same brief", () => {
    expect(textOf(tell(genre, { words: 10_000 }, 3))).toBe(textOf(tales[3]!));
  });

  it("tells two briefs apart", () => {
    const grams = tales.map((tale) => fiveGrams(textOf(tale)));
    const shares = grams.flatMap((one, at) => grams.slice(at + 1).map((other) => shareOf(one, other)));
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    expect(mean).toBeLessThan(SHARE_MEAN_MAX);
    expect(Math.max(...shares)).toBeLessThan(SHARE_MAX);
  });

  it("has a passage for every choice of the form", () => {
    const pack = PACKS.get(genre)!;
    for (const group of pack.groups) {
      if (group.takes === "number") continue;
      for (const { id } of group.options) {
        const choices = { [group.id]: group.takes === "several" ? [id] : id };
        expect(() => tell(genre, { words: 5000, choices }, 1), `${group.id}: ${id}`).not.toThrow();
      }
    }
  });

  it("uses each of its passages in some tale", () => {
    const told = new Set(
      Array.from({ length: 40 }, (_, seed) => tell(genre, { words: 50_000 }, 100 + seed)).flatMap(
        ({ chunks }) => chunks.flatMap(({ ids }) => ids),
      ),
    );
    const optional = [...passagesOf(genre).values()].filter(
      ({ id, paragraphs }) => paragraphs.length > 0 && !id.startsWith("short-"),
    );
    expect(optional.filter(({ id }) => !told.has(id)).map(({ id }) => id).length).toBeLessThan(
      optional.length * 0.15,
    );
  });
});
