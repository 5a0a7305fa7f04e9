import { SIDE, type DrawPlace, type Stage } from "./place.ts";
import { land, openGround, path, puddles, snowColour } from "./scenery/land.ts";
import { flowers, meadowGrass, reeds } from "./scenery/plants.ts";
import { rock } from "./scenery/rocks.ts";
import { between, ellipse, placed, shape, stroke } from "./scenery/shapes.ts";
import { broadleaf, treeline, willow } from "./scenery/trees.ts";
import { foam, reflection, water } from "./scenery/water.ts";
import { mix } from "../palette.ts";
import { round } from "../svg.ts";

/** A river between green banks, a stone bridge over it, a willow on one side. */
export const river: DrawPlace = (stage) => {
  const { random } = stage;
  const side = random.next() < 0.5 ? -1 : 1;
  const hills = land(stage, { depth: 0.1, y: -34, swing: 22, wavelength: 400, colour: "#8fb59f" });
  const meadow = land(stage, {
    depth: 0.34,
    y: -8,
    swing: 8,
    wavelength: 320,
    colour: "#92b56c",
    below: "#86a95c",
  });
  const trees = Array.from({ length: 5 }, (_, index) => {
    const x = -side * (20 + index * 62 + between(random, -14, 14));
    return broadleaf(stage, {
      x,
      y: 5,
      height: between(random, 52, 76),
      depth: 0.42,
      colour: random.pick(["#6f9a58", "#86a352", "#5c9068"]),
    });
  }).join("");
  const bank = (x: number) => 42 + 4 * Math.sin(x / 74 + side) + 1.6 * Math.sin(x / 31);
  const willowX = -side * 196;
  return [
    {
      depth: 0.1,
      markup:
        hills.markup +
        treeline(stage, {
          depth: 0.14,
          edge: hills.edge,
          height: 15,
          colour: "#6f9a88",
          kind: "broadleaf",
          from: -SIDE,
          to: SIDE,
        }),
    },
    {
      depth: 0.5,
      markup:
        meadow.markup +
        trees +
        water(stage, { depth: 0.5, top: 4, bottom: 120, colour: "#4b97a4" }) +
        reflection(trees, 5, 0.3) +
        bridge(stage, side * 168, 8, 170) +
        [-120, -40, 66]
          .map((x) =>
            rock(stage, {
              x: x + between(random, -10, 10),
              y: between(random, 16, 30),
              width: between(random, 12, 22),
              height: 9,
              depth: 0.6,
            }),
          )
          .join(""),
    },
    {
      depth: 1,
      markup:
        foam(stage, (x) => bank(x) - 4, 0.9, 2.4) +
        ownBank(stage, bank) +
        openGround(stage, { top: 56, swing: 6, colour: "#a5c263", below: "#5e9050" }) +
        meadowGrass(stage, { depth: 1, colour: "#86ad4c", count: 200, from: 54 }) +
        flowers(stage, { depth: 1, colours: ["#f4f0e0", "#f3c64e", "#7d8fd4"], count: 80, from: 58 }) +
        path(stage, { depth: 1, from: 0, to: side * 120, top: 53, colour: "#d3bb8c", width: 60 }) +
        puddles(stage, 1) +
        willow(stage, { x: willowX, y: 66, height: 216, depth: 0.95, colour: "#8fae58" }) +
        [-270, -128, side * 250, side * 92]
          .map((x) => reeds(stage, { x, y: bank(x) + 9, size: 34, depth: 0.95 }))
          .join(""),
    },
  ];
};

function ownBank(stage: Stage, bank: (x: number) => number): string {
  const points: string[] = [];
  for (let x = -SIDE; x <= SIDE; x += 12) points.push(`${x} ${round(bank(x))}`);
  const { light } = stage;
  const grass = stage.snowy ? snowColour(stage, 0.95) : light.paint("#93b45a", 0.95);
  return (
    shape(`M${points.join("L")}L${SIDE} 200L${-SIDE} 200Z`, grass) +
    stroke(`M${points.join("L")}`, light.paint("#7b6148", 0.95), 4, 0.8)
  );
}

/** A humpbacked bridge of stone with one round arch and its reflection. */
function bridge(stage: Stage, x: number, y: number, length: number): string {
  const paint = stage.light.paint;
  const half = length / 2;
  const stone = "#b5a99c";
  const body =
    `M${-half} 0V${round(-length * 0.1)}Q0 ${round(-length * 0.36)} ${half} ${round(-length * 0.1)}V${round(length * 0.06)}H${round(half * 0.5)}` +
    `A${round(half * 0.5)} ${round(half * 0.42)} 0 0 0 ${round(-half * 0.5)} ${round(length * 0.06)}H${-half}Z`;
  const wall = `M${-half} ${round(-length * 0.1)}Q0 ${round(-length * 0.36)} ${half} ${round(-length * 0.1)}`;
  const courses = [0.3, 0.55, 0.8].map(
    (share) =>
      `M${round(-half * 0.98)} ${round(-length * 0.1 * share)}Q0 ${round(-length * (0.09 + 0.26 * share))} ${round(half * 0.98)} ${round(-length * 0.1 * share)}`,
  );
  const drawn =
    shape(body, paint(stone, 0.6)) +
    stroke(courses.join(""), paint(mix(stone, "#3b3050", 0.3), 0.6), 1, 0.5) +
    stroke(
      `M${round(half * 0.5)} ${round(length * 0.06)}A${round(half * 0.5)} ${round(half * 0.42)} 0 0 0 ${round(-half * 0.5)} ${round(length * 0.06)}`,
      paint(mix(stone, "#3b3050", 0.4), 0.6),
      4,
    ) +
    stroke(wall, stage.snowy ? snowColour(stage, 0.6) : paint(mix(stone, "#fff3d6", 0.4), 0.6), 6);
  return placed(x, y, ellipse(0, 14, half * 0.9, 7, paint("#33506a", 0.6), 0.35) + drawn);
}
