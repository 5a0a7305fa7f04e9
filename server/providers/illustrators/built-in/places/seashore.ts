import { SIDE, type DrawPlace, type Stage } from "./place.ts";
import { land, openGround, puddles, snowColour } from "./scenery/land.ts";
import { meadowGrass, scattered, tuft } from "./scenery/plants.ts";
import { cliff, rock } from "./scenery/rocks.ts";
import { between, disc, ellipse, placed, shape, stroke } from "./scenery/shapes.ts";
import { boat, foam, water } from "./scenery/water.ts";
import { lighthouse } from "./scenery/lighthouse.ts";
import { mix } from "../palette.ts";
import { round } from "../svg.ts";

/** Waves on sand, a headland with a lighthouse, rocks, shells and dune grass. */
export const seashore: DrawPlace = (stage) => {
  const { random } = stage;
  const side = random.next() < 0.5 ? -1 : 1;
  const waves = stage.wind > 0.5 ? 2.4 : 1;
  const edge = (x: number) => 43 + 4 * Math.sin(x / 84) + 1.6 * Math.sin(x / 27 + 1);
  const headX = side * 215;
  const isle = land(stage, { depth: 0.1, y: 4, swing: 7, wavelength: 260, colour: "#8fa6b4", bottom: 3 });
  return [
    {
      depth: 0.2,
      markup:
        isle.markup +
        water(stage, { depth: 0.25, top: 0, bottom: 230, colour: "#3f95a8", waves }) +
        boat(stage, { x: -side * 96, y: 15, length: 26, depth: 0.4, hull: "#7d4a58", sail: "#f6e8cd" }) +
        boat(stage, { x: -side * 190, y: 9, length: 16, depth: 0.3, hull: "#4f6f86", sail: "#eed9c0" }),
    },
    {
      depth: 0.42,
      markup:
        cliff(stage, {
          depth: 0.5,
          colour: "#a3968f",
          points: [
            [headX - side * 92, 22],
            [headX - side * 82, 2],
            [headX - side * 64, -10],
            [headX - side * 48, -40],
            [headX - side * 20, -50],
            [headX + side * 260, -62],
            [headX + side * 260, 26],
          ],
        }) +
        turf(stage, headX, side) +
        lighthouse(stage, { x: headX + side * 2, y: -51, height: 120, depth: 0.52 }) +
        foam(stage, (x) => 20 + Math.sin(x / 20), 0.5, 1.6),
    },
    {
      depth: 1,
      markup:
        breakers(stage, waves) +
        foam(stage, (x) => edge(x) - 3, 0.95, 4) +
        openGround(stage, { top: 48, swing: 5, colour: "#efd9a8", below: "#cfae7e" }) +
        ripplesInSand(stage) +
        puddles(stage, 1) +
        shells(stage) +
        rock(stage, {
          x: -side * 218,
          y: 96,
          width: 86,
          height: 50,
          depth: 1,
          colour: "#8f8790",
          mossy: true,
        }) +
        rock(stage, { x: -side * 166, y: 104, width: 44, height: 24, depth: 1, colour: "#9a929a" }) +
        rock(stage, {
          x: side * 240,
          y: 118,
          width: 58,
          height: 34,
          depth: 1,
          colour: "#8f8790",
          mossy: true,
        }) +
        duneGrass(stage, side),
    },
  ];
};

function turf(stage: Stage, headX: number, side: number): string {
  const green = stage.snowy ? snowColour(stage, 0.5) : stage.light.paint("#8fb06a", 0.5);
  return shape(
    `M${round(headX - side * 52)} -38Q${round(headX - side * 30)} -56 ${round(headX)} -54L${round(headX + side * 260)} -68V-52L${round(headX)} -42Q${round(headX - side * 34)} -40 ${round(headX - side * 52)} -38Z`,
    green,
  );
}

function breakers(stage: Stage, waves: number): string {
  const white = stage.light.paint("#fbfaf2", 0.9);
  return [22, 31]
    .map((y, row) => {
      const points: string[] = [];
      for (let x = -SIDE; x <= SIDE; x += 10)
        points.push(`${x} ${round(y + Math.sin(x / (26 + row * 8) + row * 2) * 1.8 * waves)}`);
      return stroke(`M${points.join("L")}`, white, 1.4 + row * 0.8, 0.7);
    })
    .join("");
}

const ripplesInSand = (stage: Stage): string =>
  stroke(
    scattered(stage, 60, 58, 290)
      .map(
        ({ x, y, near }) =>
          `M${round(x)} ${round(y)}q${round(8 * near)} ${round(-2.4 * near)} ${round(16 * near)} 0t${round(14 * near)} 0`,
      )
      .join(""),
    stage.light.paint(mix("#cfae7e", "#7d5a58", 0.3)),
    0.9,
    0.45,
  );

function shells(stage: Stage): string {
  const paint = stage.light.paint;
  const spots = scattered(stage, 26, 62, 290);
  return spots
    .map(({ x, y, near }, index) => {
      const size = near * between(stage.random, 1.8, 3.6);
      if (index % 3 === 0) return shape(disc(x, y, size * 0.7), paint("#b9a89a"));
      const fan = `M0 0Q${round(-size)} ${round(-size * 0.3)} ${round(-size)} ${round(-size)}Q0 ${round(-size * 1.7)} ${round(size)} ${round(-size)}Q${round(size)} ${round(-size * 0.3)} 0 0Z`;
      return placed(
        x,
        y,
        ellipse(0, 0, size, size * 0.3, paint("#7d5a58"), 0.3) +
          shape(fan, paint(index % 2 ? "#f3cdbd" : "#fbeedd")) +
          stroke(
            `M0 0V${round(-size * 1.2)}M0 0L${round(-size * 0.6)} ${round(-size)}M0 0L${round(size * 0.6)} ${round(-size)}`,
            paint("#c9907f"),
            size * 0.1,
          ),
      );
    })
    .join("");
}

const duneGrass = (stage: Stage, side: number): string =>
  shape(
    Array.from({ length: 16 }, (_, index) =>
      tuft(stage, { x: side * (176 + index * 9), y: 92 + (index % 4) * 9, size: 26, blades: 6 }),
    ).join(""),
    stage.light.paint(stage.snowy ? "#cfd8dc" : "#a3a862"),
  ) + meadowGrass(stage, { depth: 1, colour: "#c4b27a", count: 24, from: 120, size: 14 });
