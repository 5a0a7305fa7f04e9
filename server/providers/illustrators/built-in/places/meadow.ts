import { SIDE, type DrawPlace } from "./place.ts";
import { land, openGround, path, puddles } from "./scenery/land.ts";
import { bush, flowers, meadowGrass } from "./scenery/plants.ts";
import { between } from "./scenery/shapes.ts";
import { birch, broadleaf, treeline } from "./scenery/trees.ts";

/** Rolling hills in flower, a big tree to one side, a path. */
export const meadow: DrawPlace = (stage) => {
  const { random } = stage;
  const far = land(stage, { depth: 0.1, y: -34, swing: 22, wavelength: 420, colour: "#8fb59a" });
  const middle = land(stage, { depth: 0.28, y: -6, swing: 17, wavelength: 300, colour: "#86ad6d" });
  const near = land(stage, {
    depth: 0.5,
    y: 14,
    swing: 11,
    wavelength: 260,
    colour: "#93b85f",
    below: "#86ad5a",
  });
  const side = random.next() < 0.5 ? -1 : 1;
  const copse = Array.from({ length: 4 }, (_, index) => {
    const x = -side * (70 + index * 44 + between(random, -12, 12));
    return broadleaf(stage, {
      x,
      y: middle.edge(x) + 3,
      height: between(random, 46, 62),
      depth: 0.34,
      colour: "#6f9a5c",
    });
  });
  const bigX = side * 128;
  return [
    {
      depth: 0.1,
      markup:
        far.markup +
        treeline(stage, {
          depth: 0.12,
          edge: far.edge,
          height: 15,
          colour: "#6f9a8a",
          kind: "broadleaf",
          from: -SIDE,
          to: SIDE,
        }),
    },
    { depth: 0.3, markup: middle.markup + copse.join("") },
    {
      depth: 0.52,
      markup:
        near.markup +
        birch(stage, {
          x: bigX - side * 190,
          y: near.edge(bigX - side * 190) + 4,
          height: 120,
          depth: 0.6,
          colour: "#a6b552",
        }) +
        broadleaf(stage, { x: bigX, y: near.edge(bigX) + 8, height: 205, depth: 0.7, colour: "#6c9a48" }) +
        bush(stage, {
          x: bigX + side * 62,
          y: near.edge(bigX) + 14,
          size: 34,
          depth: 0.7,
          colour: "#6f9a50",
        }),
    },
    {
      depth: 1,
      markup:
        openGround(stage, { top: 34, swing: 6, colour: "#a8c565", below: "#5b8d4b" }) +
        meadowGrass(stage, { depth: 1, colour: "#86ad4c", count: 260 }) +
        path(stage, { depth: 1, from: -side * 40, to: side * 36, top: 32, colour: "#d9bf8e", width: 84 }) +
        puddles(stage, 1) +
        flowers(stage, { depth: 1, colours: ["#f4f0e0", "#e8707a", "#f3c64e", "#8d7cc9"], count: 150 }),
    },
  ];
};
