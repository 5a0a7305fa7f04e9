import { FEET, type DrawPlace, type Stage } from "./place.ts";
import { land, openGround, path, puddles } from "./scenery/land.ts";
import { meadowGrass, scattered } from "./scenery/plants.ts";
import { rock } from "./scenery/rocks.ts";
import { between, blob, ellipse, shape } from "./scenery/shapes.ts";
import { bareTree } from "./scenery/trees.ts";
import { mix } from "../palette.ts";
import { verticalGradient } from "../svg.ts";

/** Heather under a wide sky, standing stones on a rise, a dark pool, one bent tree. */
export const moor: DrawPlace = (stage) => {
  const { random } = stage;
  const side = random.next() < 0.5 ? -1 : 1;
  const far = land(stage, { depth: 0.08, y: -26, swing: 20, wavelength: 460, colour: "#8d93b0" });
  const middle = land(stage, { depth: 0.26, y: -4, swing: 18, wavelength: 380, colour: "#9a86a6" });
  const near = land(stage, {
    depth: 0.5,
    y: 16,
    swing: 10,
    wavelength: 300,
    colour: "#a58a94",
    below: "#8b8a66",
  });
  const stones = [-2, -1, 0, 1, 2].map((index) => {
    const x = -side * 66 + index * 19;
    return rock(stage, {
      x,
      y: near.edge(x) + 4,
      width: between(random, 10, 15),
      height: between(random, 30, 52) * (1 - Math.abs(index) * 0.1),
      depth: 0.58,
      colour: "#8f8d98",
      mossy: true,
    });
  });
  const treeX = side * 138;
  return [
    { depth: 0.08, markup: far.markup },
    { depth: 0.28, markup: middle.markup },
    {
      depth: 0.54,
      markup:
        near.markup +
        stones.join("") +
        bareTree(stage, { x: treeX, y: near.edge(treeX) + 10, height: 190, depth: 0.78 }),
    },
    {
      depth: 1,
      markup:
        openGround(stage, { top: 38, swing: 9, colour: "#a99a6e", below: "#72705a" }) +
        pool(stage, -side * 150, 66) +
        heather(stage) +
        meadowGrass(stage, { depth: 1, colour: "#a09a5c", count: 230, size: 15 }) +
        path(stage, { depth: 1, from: 10, to: side * 30, top: 40, colour: "#c6ae8c", width: 62 }) +
        puddles(stage, 1) +
        rock(stage, { x: side * 210, y: 92, width: 62, height: 34, depth: 1, mossy: true }) +
        rock(stage, { x: -side * 238, y: 128, width: 74, height: 44, depth: 1, mossy: true }),
    },
  ];
};

function heather(stage: Stage): string {
  const { random, light } = stage;
  return ["#a26aa6", "#b982b0", "#8a5f98"]
    .map((colour) => {
      const cushions = scattered(stage, 26, 48, 270).map(({ x, y, near }) =>
        blob(random, {
          x,
          y,
          rx: near * between(random, 12, 24),
          ry: near * between(random, 5, 8),
          lobes: 9,
          wobble: 0.2,
        }),
      );
      return shape(cushions.join(""), light.paint(stage.snowy ? mix(colour, "#eef3fa", 0.82) : colour), 0.72);
    })
    .join("");
}

function pool(stage: Stage, x: number, y: number): string {
  const { light, defs } = stage;
  const near = y / FEET;
  const water = verticalGradient(
    defs,
    mix(light.sky.middle, light.haze, 0.3),
    mix(light.sky.top, "#26304f", 0.3),
  );
  return (
    ellipse(x, y, 96 * near, 15 * near, light.paint("#5d5a4c"), 0.8) +
    ellipse(x, y + 1, 92 * near, 13 * near, water) +
    ellipse(x - 20 * near, y - 2, 30 * near, 2 * near, light.paint("#ffffff"), 0.35)
  );
}
