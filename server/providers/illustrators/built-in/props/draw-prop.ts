import type { Prop } from "../../../../story/scene-facts.ts";
import { mix } from "../palette.ts";
import { round } from "../svg.ts";
import type { Defs } from "../svg.ts";
import { createPaint, dab, oval, starOutline } from "./paint.ts";
import type { Recipe } from "./paint.ts";
import type { DrawProp } from "./prop.ts";
import { foodAndVessels } from "./food-and-vessels.ts";
import { instrumentsAndToys } from "./instruments-and-toys.ts";
import { nature } from "./nature.ts";
import { papers } from "./papers.ts";
import { tools } from "./tools.ts";
import { treasures } from "./treasures.ts";
import { vehicles } from "./vehicles.ts";
import { wearables } from "./wearables.ts";

const RECIPES: Record<Prop, Recipe> = {
  ...treasures,
  ...papers,
  ...nature,
  ...tools,
  ...foodAndVessels,
  ...instrumentsAndToys,
  ...vehicles,
  ...wearables,
};
/** All recipes draw in a box of this many units. */
const UNITS = 100;

export const drawProp: DrawProp = (thing, size, defs) => {
  const recipe = RECIPES[thing.prop];
  const zoom = size / UNITS;
  const paint = createPaint(thing, recipe.natural, size, defs);
  const drawn = recipe.draw(paint);
  const shining = thing.glowing
    ? glow(recipe, thing.colour ? paint.main.base : (recipe.shine ?? recipe.natural), defs)
    : { behind: "", before: "" };
  return {
    markup: `<g transform="scale(${Math.round(zoom * 1000) / 1000})">${shining.behind}${drawn}${shining.before}</g>`,
    box: {
      left: round((-recipe.width / 2) * zoom),
      top: round(-recipe.height * zoom),
      right: round((recipe.width / 2) * zoom),
      bottom: 0,
    },
    grip: { x: round(recipe.grip.x * zoom), y: round(recipe.grip.y * zoom) },
    scale: recipe.scale,
  };
};

/** A halo behind the thing, and before it a breath of its own light with a few sparks. */
function glow({ width, height }: Recipe, colour: string, defs: Defs): { behind: string; before: string } {
  const warm = mix(colour, "#ffeaa6", 0.36);
  const hot = mix(colour, "#fffbe6", 0.8);
  const middle = -height / 2;
  const fading = (stops: [offset: number, colour: string, opacity: number][]) =>
    defs.define(
      (id) =>
        `<radialGradient id="${id}">${stops
          .map(
            ([offset, tint, opacity]) =>
              `<stop offset="${offset}" stop-color="${tint}" stop-opacity="${opacity}"/>`,
          )
          .join("")}</radialGradient>`,
    );
  const halo = fading([
    [0, hot, 1],
    [0.38, warm, 0.78],
    [0.66, warm, 0.3],
    [0.85, warm, 0.08],
    [1, warm, 0],
  ]);
  const breath = fading([
    [0, hot, 0.3],
    [0.6, hot, 0.1],
    [1, hot, 0],
  ]);
  const reach = { x: width / 2 + 42, y: height / 2 + 42 };
  const sparks: [x: number, y: number, radius: number][] = [
    [-width / 2 - 8, middle - height * 0.32, 8],
    [width / 2 + 9, middle - height * 0.18, 6],
    [-width / 2 - 14, middle + height * 0.16, 4.5],
    [width / 2 + 3, -height - 9, 5],
    [width / 2 + 15, middle + height * 0.22, 3.5],
  ];
  return {
    behind: dab(oval(0, middle, reach.x, reach.y), halo),
    before:
      dab(oval(0, middle, width / 2 + 10, height / 2 + 10), breath) +
      sparks.map(([x, y, radius]) => dab(starOutline(x, y, radius, 4, 0.22), hot, 0.95)).join(""),
  };
}
