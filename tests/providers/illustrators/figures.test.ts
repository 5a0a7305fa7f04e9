import { Resvg } from "@resvg/resvg-js";
import { describe, expect, it } from "vitest";
import { figureDrawer } from "../../../server/providers/illustrators/built-in/figures/draw-figure.ts";
import type {
  DrawnFigure,
  FigureRequest,
} from "../../../server/providers/illustrators/built-in/figures/figure.ts";
import type { DrawProp } from "../../../server/providers/illustrators/built-in/props/prop.ts";
import { createDefs, type Defs } from "../../../server/providers/illustrators/built-in/svg.ts";
import {
  EXPRESSIONS,
  POSES,
  SPECIES,
  type Character,
  type Species,
} from "../../../server/story/scene-facts.ts";

const UNIT = 100;
/** A paw or a beard that lies in the grass may dip below the line the figure stands on. */
const SUNK_AT_MOST = UNIT * 0.09;
/** All figures are read, but only some rendered, to be quick; 5 meets every pose and every expression. */
const SAMPLE_EVERY = 5;
const LARGEST_MARKUP = 25_000;
const WORN_POSES = ["standing", "running", "sitting", "lying", "bowing", "lifting"] as const;
const WORN = ["scarf", "hat", "cloak", "apron", "satchel", "glasses", "crown"] as const;

const aBox: DrawProp = (_thing, size) => ({
  markup: `<rect x="${-size / 2}" y="${-size}" width="${size}" height="${size}" fill="#8a5a3a"/>`,
  box: { left: -size / 2, top: -size, right: size / 2, bottom: 0 },
  grip: { x: 0, y: -size / 2 },
  scale: 0.3,
});
const drawFigure = figureDrawer(aBox);

const aCharacter = (species: Species, change: Partial<Character> = {}): Character => ({
  id: "hero",
  role: "hero",
  phrase: `the ${species}`,
  species,
  pronoun: "they",
  size: 1,
  ...change,
});

const aRequest = (change: Partial<FigureRequest> = {}): FigureRequest => ({
  character: aCharacter("fox"),
  pose: "standing",
  expression: "calm",
  facing: "right",
  unit: UNIT,
  ...change,
});

const draw = (change: Partial<FigureRequest> = {}) => drawFigure(aRequest(change), createDefs());

/** Has resvg read figures that lie over one another; it throws at markup that is not well formed. */
function read(figures: DrawnFigure[], defs: Defs): Resvg {
  const markup = figures.map((figure) => figure.markup).join("");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-100 -150 200 170" width="40"><defs>${defs.toString()}</defs>${markup}</svg>`;
  return new Resvg(svg, { font: { loadSystemFonts: false } });
}

const isVisible = (picture: Resvg): boolean => picture.render().pixels.some((value) => value > 0);

describe("Drawing a figure", () => {
  it.each(SPECIES)("draws the %s in every pose with every expression", (species) => {
    const defs = createDefs();
    const character = aCharacter(species);
    const figures = POSES.flatMap((pose) =>
      EXPRESSIONS.map((expression) => drawFigure(aRequest({ character, pose, expression }), defs)),
    );
    for (const { markup, box, head } of figures) {
      expect(/NaN|undefined|Infinity/.test(markup)).toBe(false);
      expect(markup.length).toBeLessThan(LARGEST_MARKUP);
      expect(Object.values(box).every(Number.isFinite)).toBe(true);
      expect(head.x > box.left && head.x < box.right && head.y > box.top && head.y < box.bottom).toBe(true);
    }
    expect(new Set(figures.map(({ markup }) => markup)).size).toBe(POSES.length * EXPRESSIONS.length);
    expect(() => read(figures, defs)).not.toThrow();
    const sample = figures.filter((_figure, index) => index % SAMPLE_EVERY === 0);
    expect(isVisible(read(sample, defs))).toBe(true);
  });

  it("draws the same figure for the same request", () => {
    expect(draw({ pose: "running" })).toEqual(draw({ pose: "running" }));
  });

  it("stands on the ground unless it leaps or runs", () => {
    for (const species of SPECIES)
      for (const pose of POSES) {
        const { bottom } = draw({ character: aCharacter(species), pose }).box;
        expect(bottom, `${species} ${pose}`).toBeLessThan(SUNK_AT_MOST);
        if (pose !== "leaping" && pose !== "running")
          expect(bottom, `${species} ${pose}`).toBeGreaterThan(-UNIT * 0.03);
        if (pose === "leaping") expect(bottom, `${species} ${pose}`).toBeLessThan(-UNIT * 0.05);
      }
  });

  it("holds a thing within its box, at a hand and above the ground", () => {
    for (const species of SPECIES)
      for (const pose of POSES) {
        const character = aCharacter(species);
        const { markup, box } = draw({ character, pose, holding: { phrase: "a box", prop: "box" } });
        const [, x = NaN, y = NaN] = (/translate\((-?[\d.]+) (-?[\d.]+)\)/.exec(markup) ?? []).map(Number);
        expect(x).toBeGreaterThanOrEqual(box.left);
        expect(x).toBeLessThanOrEqual(box.right);
        expect(y).toBeGreaterThanOrEqual(box.top);
        expect(y).toBeLessThanOrEqual(box.bottom);
        expect(box.bottom, `${species} ${pose}`).toBeLessThan(SUNK_AT_MOST);
      }
  });

  it("turns to the other side as in a mirror", () => {
    const right = draw({ facing: "right" });
    const left = draw({ facing: "left" });
    expect(left.box.left).toBeCloseTo(-right.box.right);
    expect(left.head.x).toBeCloseTo(-right.head.x);
    expect(left.head.y).toBeCloseTo(right.head.y);
  });

  it("is as tall as its size says", () => {
    const height = (size: number) => -draw({ character: aCharacter("fox", { size }) }).box.top;
    expect(height(1)).toBeGreaterThan(UNIT * 0.85);
    expect(height(1)).toBeLessThan(UNIT * 1.15);
    expect(height(1.35) / height(1)).toBeCloseTo(1.35, 1);
  });

  it.each(WORN)("wears a %s whatever its kind and pose", (item) => {
    for (const species of SPECIES) {
      const defs = createDefs();
      const bare = drawFigure(aRequest({ character: aCharacter(species) }), defs);
      const character = aCharacter(species, { wears: { item, colour: "blue" } });
      const dressed = WORN_POSES.map((pose) => drawFigure(aRequest({ character, pose }), defs));
      expect(dressed[0]?.markup).not.toBe(bare.markup);
      for (const { markup } of dressed) expect(/NaN|undefined|Infinity/.test(markup)).toBe(false);
      expect(isVisible(read(dressed, defs))).toBe(true);
    }
  });

  it("takes the colour it is given", () => {
    for (const species of SPECIES) {
      const defs = createDefs();
      const natural = drawFigure(aRequest({ character: aCharacter(species) }), defs);
      const purple = drawFigure(aRequest({ character: aCharacter(species, { colour: "purple" }) }), defs);
      expect(purple.markup).not.toBe(natural.markup);
      expect(purple.box).toEqual(natural.box);
    }
  });

  it("tells the members of a crowd apart", () => {
    for (const species of SPECIES) {
      const character = aCharacter(species, { id: "crowd-1", role: "crowd" });
      const defs = createDefs();
      const members = [0, 1, 2, 3, 4].map(
        (member) => drawFigure(aRequest({ character, member }), defs).markup,
      );
      expect(new Set(members).size).toBe(5);
    }
  });
});
