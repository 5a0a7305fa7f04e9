import { type DrawPlace } from "./place.ts";
import { land, mountains, openGround, path, puddles } from "./scenery/land.ts";
import { flowers, meadowGrass } from "./scenery/plants.ts";
import { rock } from "./scenery/rocks.ts";
import { between } from "./scenery/shapes.ts";
import { conifer, treeline } from "./scenery/trees.ts";
import { SIDE } from "./place.ts";

/** High peaks behind high peaks, a pass with pines and boulders. */
export const mountain: DrawPlace = (stage) => {
  const { random } = stage;
  const side = random.next() < 0.5 ? -1 : 1;
  const slope = land(stage, { depth: 0.34, y: 2, swing: 26, wavelength: 330, colour: "#7fa389" });
  const pass = land(stage, {
    depth: 0.56,
    y: 20,
    swing: 14,
    wavelength: 280,
    colour: "#93a878",
    below: "#83976a",
  });
  const pines = Array.from({ length: 9 }, (_, index) => {
    const x = side * (64 + index * 34 + between(random, -10, 10));
    return conifer(stage, {
      x,
      y: pass.edge(x) + 6,
      height: between(random, 66, 124),
      depth: 0.62,
      colour: "#4d7c66",
    });
  });
  const lone = [-side * 196, -side * 238].map((x, index) =>
    conifer(stage, { x, y: 62 + index * 18, height: 138 + index * 34, depth: 0.9, colour: "#477559" }),
  );
  return [
    {
      depth: 0.05,
      markup: mountains(stage, {
        depth: 0.06,
        base: 30,
        height: 170,
        width: 190,
        colour: "#8797b8",
        snowline: 0.42,
      }),
    },
    {
      depth: 0.16,
      markup: mountains(stage, {
        depth: 0.24,
        base: 40,
        height: 116,
        width: 170,
        colour: "#7b8ba6",
        snowline: 0.26,
      }),
    },
    {
      depth: 0.36,
      markup:
        slope.markup +
        treeline(stage, {
          depth: 0.38,
          edge: (x) => slope.edge(x) + 4,
          height: 20,
          colour: "#5b8a78",
          kind: "conifer",
          from: -SIDE,
          to: SIDE,
        }),
    },
    { depth: 0.6, markup: pass.markup + pines.join("") },
    {
      depth: 1,
      markup:
        openGround(stage, { top: 36, swing: 8, colour: "#b2b38a", below: "#7d8468" }) +
        lone.join("") +
        meadowGrass(stage, { depth: 1, colour: "#93a35c", count: 130 }) +
        flowers(stage, { depth: 1, colours: ["#f4f0e0", "#7d8fd4"], count: 40 }) +
        path(stage, { depth: 1, from: -side * 20, to: side * 40, top: 38, colour: "#d2c2a4", width: 70 }) +
        puddles(stage, 1) +
        rock(stage, { x: side * 172, y: 84, width: 92, height: 62, depth: 1, colour: "#97949f" }) +
        rock(stage, { x: side * 236, y: 104, width: 84, height: 88, depth: 1, colour: "#8c8a98" }) +
        rock(stage, { x: side * 128, y: 96, width: 38, height: 22, depth: 1, colour: "#a3a0a8" }) +
        rock(stage, { x: -side * 150, y: 120, width: 54, height: 30, depth: 1, colour: "#97949f" }),
    },
  ];
};
