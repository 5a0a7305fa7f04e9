import { SIDE, type DrawPlace, type Stage } from "./place.ts";
import { land, openGround, path, puddles, snowColour } from "./scenery/land.ts";
import { fence, house, lampPost, someHouse } from "./scenery/houses.ts";
import { bush, flowers, meadowGrass } from "./scenery/plants.ts";
import { between, box, ellipse, placed, polygon, shape, stroke } from "./scenery/shapes.ts";
import { broadleaf, treeline } from "./scenery/trees.ts";
import { mix } from "../palette.ts";

/** A lane between timbered houses, a church behind them, a well and a lamp. */
export const village: DrawPlace = (stage) => {
  const { random } = stage;
  const hills = land(stage, { depth: 0.1, y: -46, swing: 24, wavelength: 380, colour: "#8db79f" });
  const rise = land(stage, { depth: 0.32, y: -8, swing: 9, wavelength: 300, colour: "#8fb26a" });
  const green = land(stage, {
    depth: 0.55,
    y: 12,
    swing: 4,
    wavelength: 260,
    colour: "#97b763",
    below: "#8bae58",
  });
  const side = random.next() < 0.5 ? -1 : 1;
  const upper = [-3.1, -2.1, -1.15, -0.3, 0.55, 1.5, 2.5].map((slot) => {
    const x = slot * 62 + between(random, -10, 10);
    return house(stage, {
      ...someHouse(random),
      x,
      y: rise.edge(x) + 5,
      width: between(random, 25, 31),
      depth: 0.36,
    });
  });
  const street = [
    { x: -248, gable: "right" as const, width: 68 },
    { x: -118, gable: "right" as const, width: 60 },
    { x: 132, gable: "left" as const, width: 60 },
    { x: 262, gable: "left" as const, width: 70 },
  ].map(({ x, gable, width }) =>
    house(stage, { ...someHouse(random), gable, x: x + between(random, -8, 8), y: 32, width, depth: 0.72 }),
  );
  return [
    {
      depth: 0.1,
      markup:
        hills.markup +
        treeline(stage, {
          depth: 0.14,
          edge: hills.edge,
          height: 18,
          colour: "#6d9a86",
          kind: "broadleaf",
          from: -SIDE,
          to: SIDE,
        }),
    },
    {
      depth: 0.34,
      markup: rise.markup + church(stage, side * 28, rise.edge(side * 28) + 2, 30, 0.34) + upper.join(""),
    },
    {
      depth: 0.58,
      markup:
        green.markup +
        broadleaf(stage, { x: -side * 58, y: 22, height: 92, depth: 0.6, colour: "#7c9f4e" }) +
        street.join("") +
        fence(stage, { from: -60, to: -28, edge: () => 30, height: 13, depth: 0.72 }) +
        fence(stage, { from: 30, to: 66, edge: () => 30, height: 13, depth: 0.72 }) +
        bush(stage, { x: -176, y: 36, size: 22, depth: 0.75, colour: "#6f9a50" }) +
        bush(stage, { x: 190, y: 36, size: 24, depth: 0.75, colour: "#7d9f52" }),
    },
    {
      depth: 1,
      markup:
        openGround(stage, { top: 34, swing: 4, colour: "#a6c267", below: "#628f4d" }) +
        meadowGrass(stage, { depth: 1, colour: "#86ad4c", count: 190 }) +
        flowers(stage, { depth: 1, colours: ["#f4f0e0", "#e8707a", "#f3c64e"], count: 60 }) +
        path(stage, { depth: 1, from: side * 20, to: -side * 8, top: 33, colour: "#dcc7a2", width: 150 }) +
        puddles(stage, 1) +
        well(stage, side * 152, 78, 48) +
        lampPost(stage, { x: -side * 128, y: 70, height: 120, depth: 0.95 }),
    },
  ];
};

function church(stage: Stage, x: number, y: number, w: number, depth: number): string {
  const paint = stage.light.paint;
  const stone = "#e8dcc8";
  const cap = stage.snowy ? snowColour(stage, depth) : paint("#5f7488", depth);
  return placed(
    x,
    y,
    box(-w / 2, -w * 2.3, w, w * 2.3, paint(stone, depth)) +
      box(w * 0.1, -w * 2.3, w * 0.4, w * 2.3, paint(mix(stone, "#5b4468", 0.25), depth)) +
      shape(polygon([-w * 0.62, -w * 2.25], [0, -w * 4], [w * 0.62, -w * 2.25]), cap) +
      shape(
        polygon([0, -w * 4], [w * 0.62, -w * 2.25], [w * 0.12, -w * 2.25]),
        paint("#3a2740", depth),
        0.25,
      ) +
      stroke(
        `M0 ${-w * 4}v${-w * 0.4}m${-w * 0.2} ${w * 0.1}h${w * 0.34}l${-w * 0.1} ${-w * 0.08}m${w * 0.1} ${w * 0.08}l${-w * 0.1} ${w * 0.08}`,
        paint("#d9b04c", depth),
        w * 0.06,
      ) +
      ellipse(0, -w * 1.85, w * 0.2, w * 0.2, paint("#fbf1dc", depth)) +
      stroke(`M0 ${-w * 1.85}v${-w * 0.13}M0 ${-w * 1.85}h${w * 0.1}`, paint("#4b3a48", depth), w * 0.04),
  );
}

function well(stage: Stage, x: number, y: number, size: number): string {
  const paint = stage.light.paint;
  const half = size * 0.42;
  const roof = stage.snowy ? snowColour(stage, 1) : paint("#a85c44", 1);
  const stones = [0, 1, 2].flatMap((row) =>
    [0, 1, 2, 3].map((column) =>
      box(
        -half + column * half * 0.5 + (row % 2) * half * 0.12,
        -size * (0.13 + row * 0.125),
        half * 0.44,
        size * 0.1,
        paint(mix("#a8a2a4", row % 2 === column % 2 ? "#fff3d6" : "#5a4a66", 0.14), 1),
        size * 0.025,
      ),
    ),
  );
  return placed(
    x,
    y,
    ellipse(size * 0.08, 0, half * 1.5, size * 0.1, paint("#3b3350", 1), 0.25) +
      box(-half * 0.92, -size * 0.98, size * 0.05, size * 0.7, paint("#7d5a44", 1)) +
      box(half * 0.8, -size * 0.98, size * 0.05, size * 0.7, paint("#6a4a3c", 1)) +
      stroke(
        `M${-half * 0.8} ${-size * 0.78}H${half * 0.8}M0 ${-size * 0.78}V${-size * 0.5}`,
        paint("#7d5a44", 1),
        size * 0.045,
      ) +
      box(-size * 0.07, -size * 0.56, size * 0.14, size * 0.14, paint("#9a6d4c", 1), size * 0.02) +
      ellipse(0, -size * 0.42, half, size * 0.08, paint("#4a4660", 1)) +
      box(-half, -size * 0.42, half * 2, size * 0.44, paint("#8d8890", 1), size * 0.03) +
      stones.join("") +
      ellipse(0, -size * 0.41, half * 0.86, size * 0.05, paint("#3c3a58", 1)) +
      shape(polygon([-half * 1.35, -size * 0.92], [0, -size * 1.32], [half * 1.35, -size * 0.92]), roof) +
      shape(
        polygon([0, -size * 1.32], [half * 1.35, -size * 0.92], [half * 0.2, -size * 0.92]),
        paint("#3a2740", 1),
        0.22,
      ),
  );
}
