import { SIDE, type DrawPlace, type Stage } from "./place.ts";
import { land, mountains, openGround, snowShade } from "./scenery/land.ts";
import { scattered, tuft } from "./scenery/plants.ts";
import { rock } from "./scenery/rocks.ts";
import { between, ellipse, shape } from "./scenery/shapes.ts";
import { bareTree, conifer, treeline } from "./scenery/trees.ts";

/** Untouched snow, firs bent under it, blue shadows, far white mountains. */
export const snowfield: DrawPlace = (stage) => {
  const { random } = stage;
  const side = random.next() < 0.5 ? -1 : 1;
  const middle = land(stage, { depth: 0.3, y: -2, swing: 15, wavelength: 340, colour: "#dfe8f4" });
  const near = land(stage, {
    depth: 0.55,
    y: 18,
    swing: 10,
    wavelength: 300,
    colour: "#e6eef8",
    below: "#d3e0f0",
  });
  const firs = Array.from({ length: 7 }, (_, index) => {
    const x = side * (70 + index * 40 + between(random, -12, 12));
    return conifer(stage, {
      x,
      y: near.edge(x) + 6,
      height: between(random, 80, 140),
      depth: 0.64,
      colour: "#4f7f74",
    });
  });
  const bareX = -side * 152;
  return [
    {
      depth: 0.05,
      markup: mountains(stage, {
        depth: 0.08,
        base: 26,
        height: 96,
        width: 210,
        colour: "#92a6c8",
        snowline: 0.5,
      }),
    },
    {
      depth: 0.32,
      markup:
        middle.markup +
        treeline(stage, {
          depth: 0.32,
          edge: middle.edge,
          height: 22,
          colour: "#6b9090",
          kind: "conifer",
          from: -SIDE,
          to: SIDE,
        }),
    },
    {
      depth: 0.58,
      markup:
        near.markup +
        firs.join("") +
        bareTree(stage, { x: bareX, y: near.edge(bareX) + 10, height: 150, depth: 0.74 }),
    },
    {
      depth: 1,
      markup:
        openGround(stage, { top: 36, swing: 9, colour: "#eaf1fa", below: "#c3d3ea" }) +
        drifts(stage) +
        conifer(stage, { x: -side * 236, y: 92, height: 190, depth: 1, colour: "#477568" }) +
        rock(stage, { x: side * 204, y: 100, width: 76, height: 42, depth: 1 }) +
        stalks(stage),
    },
  ];
};

const drifts = (stage: Stage): string =>
  scattered(stage, 16, 50, 280)
    .map(({ x, y, near }) =>
      ellipse(x, y, near * between(stage.random, 26, 60), near * 3.6, snowShade(stage, 1), 0.55),
    )
    .join("");

const stalks = (stage: Stage): string =>
  shape(
    scattered(stage, 26, 50, 280)
      .map(({ x, y, near }) => tuft(stage, { x, y, size: 11 * near, blades: 4 }))
      .join(""),
    stage.light.paint("#b59f7c"),
    0.8,
  );
