import { SIDE, type DrawPlace, type Stage } from "./place.ts";
import { barrel, cobbles, crate } from "./market.ts";
import { ROOFS, WALLS, lampPost, windowPane } from "./scenery/houses.ts";
import { land, puddles, snowColour } from "./scenery/land.ts";
import { lighthouse } from "./scenery/lighthouse.ts";
import { between, box, ellipse, placed, polygon, shape, stroke } from "./scenery/shapes.ts";
import { boat, water } from "./scenery/water.ts";
import { mix } from "../palette.ts";
import { round, verticalGradient } from "../svg.ts";

const HULLS = ["#a8584a", "#3f6f8c", "#5f8f6c", "#c48a3f", "#7d4a68"];

/** Tall gabled houses along the water, boats at their moorings, a paved quay with barrels and nets. */
export const harbour: DrawPlace = (stage) => {
  const { random } = stage;
  const side = random.next() < 0.5 ? -1 : 1;
  const hills = land(stage, { depth: 0.1, y: -20, swing: 16, wavelength: 360, colour: "#8fb0a8", bottom: 8 });
  const row: string[] = [];
  for (let x = 44; x < SIDE; x += between(random, 31, 39)) {
    row.push(
      gabled(stage, { x: side * x, y: 9, width: between(random, 31, 37), height: between(random, 56, 84) }),
    );
  }
  const boats = [-212, -116, -34, 70, 190].map((x, index) =>
    boat(stage, {
      x: x + between(random, -14, 14),
      y: 20 + (index % 2) * 10,
      length: between(random, 54, 70),
      depth: 0.72,
      hull: random.pick(HULLS),
      ...(index % 2 === 0 && { sail: random.pick(["#f3e6cc", "#d98a5c", "#e8d2a8"]) }),
    }),
  );
  return [
    {
      depth: 0.3,
      markup:
        hills.markup +
        water(stage, {
          depth: 0.3,
          top: 6,
          bottom: 230,
          colour: "#3f8a9c",
          waves: stage.wind > 0.5 ? 2 : 1,
        }) +
        mole(stage, -side) +
        lighthouse(stage, { x: -side * 168, y: 8, height: 92, depth: 0.4 }) +
        row.join(""),
    },
    { depth: 0.66, markup: boats.join("") },
    {
      depth: 1,
      markup:
        quay(stage) +
        cobbles(stage) +
        puddles(stage, 1) +
        [-190, -62, 66, 194].map((x) => bollard(stage, x, 51)).join("") +
        lampPost(stage, { x: -side * 136, y: 62, height: 128, depth: 1 }) +
        barrel(stage, side * 232, 104, 46) +
        barrel(stage, side * 264, 112, 42) +
        crate(stage, side * 196, 112, 32) +
        crate(stage, -side * 246, 112, 40, "#8fa6b4") +
        rope(stage, -side * 200, 122),
    },
  ];
};

function gabled(stage: Stage, at: { x: number; y: number; width: number; height: number }): string {
  const { x, y, width: w, height: h } = at;
  const { random } = stage;
  const depth = 0.42;
  const paint = stage.light.paint;
  const wall = mix(random.pick([...WALLS, "#d98a6c", "#8fb5b0", "#e0b45c"]), "#c4705c", random.next() * 0.2);
  const roof = random.pick(ROOFS);
  const gable = w * 0.62;
  const cap = stage.snowy ? snowColour(stage, depth) : paint(roof, depth);
  const windows = [0.3, 0.62].flatMap((level) =>
    [-0.24, 0.24].map((column) =>
      windowPane(stage, { x: column * w, y: -h * level - h * 0.12, size: w * 0.19, depth, roof }),
    ),
  );
  return placed(
    x,
    y,
    shape(
      polygon([-w / 2, 0], [-w / 2, -h], [0, -h - gable], [w / 2, -h], [w / 2, 0]),
      verticalGradient(stage.defs, paint(mix(wall, "#fff6dc", 0.25), depth), paint(wall, depth)),
    ) +
      stroke(
        `M${round(-w * 0.56)} ${round(-h + 2)}L0 ${round(-h - gable)}L${round(w * 0.56)} ${round(-h + 2)}`,
        cap,
        w * 0.1,
      ) +
      windows.join("") +
      windowPane(stage, { x: 0, y: -h - gable * 0.34, size: w * 0.15, depth, roof }) +
      box(-w * 0.1, -w * 0.36, w * 0.2, w * 0.36, paint(mix(roof, "#274b4f", 0.5), depth), w * 0.06),
  );
}

function mole(stage: Stage, side: number): string {
  const paint = stage.light.paint;
  return (
    shape(
      polygon([side * 110, 14], [side * 118, 5], [side * SIDE, 5], [side * SIDE, 16]),
      paint("#9d938c", 0.4),
    ) +
    shape(
      polygon([side * 118, 5], [side * SIDE, 5], [side * SIDE, 7.5], [side * 117, 7.5]),
      stage.snowy ? snowColour(stage, 0.4) : paint("#c3b6a6", 0.4),
    )
  );
}

function quay(stage: Stage): string {
  const paint = stage.light.paint;
  const top = stage.snowy ? snowColour(stage, 1) : paint("#cdbda8");
  const joints = Array.from({ length: 24 }, (_, index) => `M${-SIDE + index * 40} 41v${index % 2 ? 9 : 14}`);
  return (
    box(-SIDE, 38, SIDE * 2, 300, paint("#857a7c")) +
    stroke(`${joints.join("")}M${-SIDE} 43H${SIDE}`, paint("#5f5560"), 1, 0.6) +
    box(
      -SIDE,
      46,
      SIDE * 2,
      320,
      verticalGradient(stage.defs, top, stage.snowy ? paint("#c3d0e4") : paint("#9c8a84")),
    ) +
    box(-SIDE, 42, SIDE * 2, 5, stage.snowy ? snowColour(stage, 1) : paint("#e0d2bc"))
  );
}

const bollard = (stage: Stage, x: number, y: number): string =>
  placed(
    x,
    y,
    ellipse(0, 0, 9, 2.4, stage.light.paint("#2f2648"), 0.3) +
      box(-4.4, -15, 8.8, 15, stage.light.paint("#4c4a5c"), 2) +
      ellipse(0, -15.5, 6.6, 3.6, stage.snowy ? snowColour(stage, 1) : stage.light.paint("#67647a")),
  );

const rope = (stage: Stage, x: number, y: number): string =>
  [1, 0.74, 0.46]
    .map(
      (share, ring) =>
        `<ellipse cx="${round(x)}" cy="${round(y - ring * 2.4)}" rx="${round(19 * share)}" ry="${round(6 * share)}" fill="none" stroke="${stage.light.paint(ring % 2 ? "#c9a878" : "#b5925f")}" stroke-width="4.6"/>`,
    )
    .join("");
