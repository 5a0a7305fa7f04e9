import { Resvg } from "@resvg/resvg-js";
import { describe, expect, it } from "vitest";
import { PIGMENTS } from "../../../server/providers/illustrators/built-in/palette.ts";
import { drawProp } from "../../../server/providers/illustrators/built-in/props/draw-prop.ts";
import { createDefs } from "../../../server/providers/illustrators/built-in/svg.ts";
import { COLOURS, PROPS } from "../../../server/story/scene-facts.ts";
import type { Prop, Thing } from "../../../server/story/scene-facts.ts";

const SIZE = 100;
const MARGIN = 100;
const CANVAS = SIZE + 2 * MARGIN;

const a = (prop: Prop, look: Partial<Thing> = {}): Thing => ({ phrase: `the ${prop}`, prop, ...look });

describe("Drawing props", () => {
  it.each(PROPS)("draws a %s in its box, standing on the origin", (prop) => {
    const { box } = drawProp(a(prop), SIZE, createDefs());
    const seen = edgesOf(a(prop));
    expect(box.bottom).toBe(0);
    expect(box.left).toBeCloseTo(-box.right, 5);
    for (const edge of ["left", "top", "right", "bottom"] as const) {
      expect(Math.abs(seen[edge] - box[edge]), `${edge}: seen ${seen[edge]}, said ${box[edge]}`).toBeLessThan(
        4,
      );
    }
    const longer = Math.max(box.right - box.left, -box.top);
    expect(longer).toBeGreaterThanOrEqual(0.94 * SIZE);
    expect(longer).toBeLessThanOrEqual(SIZE);
  });

  it.each(PROPS)("has a place to hold a %s by, inside its box", (prop) => {
    const { box, grip } = drawProp(a(prop), SIZE, createDefs());
    expect(grip.x).toBeGreaterThanOrEqual(box.left);
    expect(grip.x).toBeLessThanOrEqual(box.right);
    expect(grip.y).toBeGreaterThanOrEqual(box.top);
    expect(grip.y).toBeLessThanOrEqual(0);
  });

  it("draws each as big as it was asked to", () => {
    for (const prop of PROPS) {
      const [small, big] = [60, 400].map((size) => drawProp(a(prop), size, createDefs()));
      expect(Math.abs(big!.box.top / small!.box.top - 400 / 60)).toBeLessThan(0.05);
      expect(Math.abs(big!.grip.y / small!.grip.y - 400 / 60)).toBeLessThan(0.1);
    }
  });

  it("knows how big each is beside a fox", () => {
    const scale = (prop: Prop) => drawProp(a(prop), SIZE, createDefs()).scale;
    const fromSmallToBig: Prop[] = ["ring", "seed", "cup", "book", "shield", "sword", "staff", "boat"];
    expect(fromSmallToBig.toSorted((one, other) => scale(one) - scale(other))).toEqual(fromSmallToBig);
    for (const prop of PROPS) {
      expect(scale(prop)).toBeGreaterThan(0.05);
      expect(scale(prop)).toBeLessThan(2);
    }
  });

  it("draws the same thing from the same facts", () => {
    for (const prop of PROPS) {
      const [one, other] = [createDefs(), createDefs()].map(
        (defs) => drawProp(a(prop, { glowing: true }), SIZE, defs).markup + defs.toString(),
      );
      expect(one).toBe(other);
    }
  });

  it.each(PROPS)("shows the colour of a %s", (prop) => {
    const looks = COLOURS.map((colour) => markupOf(a(prop, { colour })));
    expect(new Set(looks).size).toBe(COLOURS.length);
    const [blue, red] = [meanColour(a(prop, { colour: "blue" })), meanColour(a(prop, { colour: "red" }))];
    expect(red.red - red.blue).toBeGreaterThan(blue.red - blue.blue + 4);
    expect(markupOf(a(prop, { colour: "teal" }))).toContain(PIGMENTS.teal);
  });

  it.each(PROPS)("lays a light around a %s that glows, outside its box too", (prop) => {
    const dull = edgesOf(a(prop));
    const glowing = edgesOf(a(prop, { glowing: true }));
    expect(glowing.left).toBeLessThan(dull.left);
    expect(glowing.right).toBeGreaterThan(dull.right);
    expect(glowing.top).toBeLessThan(dull.top);
    expect(drawProp(a(prop, { glowing: true }), SIZE, createDefs()).box).toEqual(
      drawProp(a(prop), SIZE, createDefs()).box,
    );
  });

  it("lets the flame of a glowing lantern have its colour, not the frame", () => {
    expect(meanColour(a("lantern", { colour: "green", glowing: true })).green).toBeGreaterThan(
      meanColour(a("lantern", { colour: "red", glowing: true })).green,
    );
  });

  it("writes no filters, no broken numbers and no references that lead nowhere", () => {
    for (const prop of PROPS) {
      const markup = markupOf(a(prop, { glowing: true }));
      expect(markup).not.toMatch(/NaN|undefined|Infinity|<filter/);
      for (const [, id] of markup.matchAll(/url\(#([^)]+)\)/g)) expect(markup).toContain(`id="${id}"`);
    }
  });
});

function markupOf(thing: Thing): string {
  const defs = createDefs();
  const { markup } = drawProp(thing, SIZE, defs);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CANVAS}" height="${CANVAS}" ` +
    `viewBox="${-CANVAS / 2} ${-SIZE - MARGIN} ${CANVAS} ${CANVAS}"><defs>${defs.toString()}</defs>${markup}</svg>`
  );
}

const VISIBLE = 40; // of 255: the faintest edge of a brush does not count.

function pixelsOf(thing: Thing): { x: number; y: number; red: number; green: number; blue: number }[] {
  const { pixels } = new Resvg(markupOf(thing)).render();
  return Array.from({ length: CANVAS * CANVAS }, (_, at) => at)
    .filter((at) => pixels[at * 4 + 3]! > VISIBLE)
    .map((at) => ({
      x: (at % CANVAS) - CANVAS / 2,
      y: Math.floor(at / CANVAS) - SIZE - MARGIN,
      red: pixels[at * 4]!,
      green: pixels[at * 4 + 1]!,
      blue: pixels[at * 4 + 2]!,
    }));
}

function edgesOf(thing: Thing): { left: number; top: number; right: number; bottom: number } {
  const pixels = pixelsOf(thing);
  const [xs, ys] = [pixels.map(({ x }) => x), pixels.map(({ y }) => y)];
  const least = (values: number[]) => values.reduce((one, other) => Math.min(one, other));
  const most = (values: number[]) => values.reduce((one, other) => Math.max(one, other));
  return { left: least(xs), top: least(ys), right: most(xs) + 1, bottom: most(ys) + 1 };
}

function meanColour(thing: Thing): { red: number; green: number; blue: number } {
  const pixels = pixelsOf(thing);
  const mean = (channel: "red" | "green" | "blue") =>
    pixels.reduce((sum, pixel) => sum + pixel[channel], 0) / pixels.length;
  return { red: mean("red"), green: mean("green"), blue: mean("blue") };
}
