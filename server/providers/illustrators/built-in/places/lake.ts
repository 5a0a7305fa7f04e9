import { SIDE, type DrawPlace, type Stage } from "./place.ts";
import { land, mountains, openGround, path, puddles, snowColour } from "./scenery/land.ts";
import { flowers, meadowGrass, reeds } from "./scenery/plants.ts";
import { rock } from "./scenery/rocks.ts";
import { between, box, ellipse, shape, stroke } from "./scenery/shapes.ts";
import { birch, conifer, treeline } from "./scenery/trees.ts";
import { boat, reflection, water } from "./scenery/water.ts";
import { mix } from "../palette.ts";
import { round } from "../svg.ts";

/** Still water under mountains, a jetty with a rowing boat, birches on the bank. */
export const lake: DrawPlace = (stage) => {
  const { random } = stage;
  const side = random.next() < 0.5 ? -1 : 1;
  const peaks = mountains(stage, {
    depth: 0.08,
    base: 2,
    height: 104,
    width: 200,
    colour: "#8aa0bc",
    snowline: 0.24,
  });
  const shore = land(stage, { depth: 0.26, y: -12, swing: 9, wavelength: 380, colour: "#7fa487", bottom: 4 });
  const woods = treeline(stage, {
    depth: 0.28,
    edge: (x) => Math.min(2, shore.edge(x) + 6),
    height: 24,
    colour: "#5c8a78",
    kind: "conifer",
    from: -SIDE,
    to: SIDE,
  });
  const bank = (x: number) => 43 + 5 * Math.sin(x / 90 + side * 0.6) + 1.6 * Math.sin(x / 33);
  return [
    { depth: 0.08, markup: peaks },
    {
      depth: 0.34,
      markup:
        shore.markup +
        woods +
        water(stage, { depth: 0.3, top: 2, bottom: 200, colour: "#4e93ac" }) +
        reflection(woods, 2, 0.3) +
        boat(stage, { x: -side * 60, y: 16, length: 28, depth: 0.5, hull: "#a8584a", sail: "#f3e6cc" }),
    },
    {
      depth: 1,
      markup:
        jetty(stage, side * 150, bank(side * 150)) +
        boat(stage, { x: side * 226, y: 36, length: 62, depth: 0.9, hull: "#4f7f86" }) +
        ownBank(stage, bank) +
        openGround(stage, { top: 58, swing: 6, colour: "#a3c067", below: "#5e8f52" }) +
        meadowGrass(stage, { depth: 1, colour: "#86ad4c", count: 190, from: 56 }) +
        flowers(stage, { depth: 1, colours: ["#f4f0e0", "#c58fc8"], count: 60, from: 62 }) +
        path(stage, { depth: 1, from: -side * 30, to: side * 132, top: 54, colour: "#d3bb8c", width: 58 }) +
        puddles(stage, 1) +
        birch(stage, { x: -side * 188, y: 64, height: 206, depth: 0.95, colour: "#9fb556" }) +
        birch(stage, { x: -side * 226, y: 72, height: 228, depth: 0.97, colour: "#b2b552" }) +
        conifer(stage, { x: -side * 290, y: 66, height: 190, depth: 0.95, colour: "#4d7c60" }) +
        rock(stage, { x: -side * 120, y: 66, width: 40, height: 20, depth: 1, mossy: true }) +
        [-side * 96, side * 96, side * 286]
          .map((x) => reeds(stage, { x, y: bank(x) + 8, size: between(random, 30, 40), depth: 0.95 }))
          .join(""),
    },
  ];
};

function ownBank(stage: Stage, bank: (x: number) => number): string {
  const points: string[] = [];
  for (let x = -SIDE; x <= SIDE; x += 12) points.push(`${x} ${round(bank(x))}`);
  const { light } = stage;
  const sand = stage.snowy ? snowColour(stage, 0.95) : light.paint("#d8c59a", 0.95);
  return (
    shape(`M${points.join("L")}L${SIDE} 220L${-SIDE} 220Z`, sand) +
    stroke(`M${points.join("L")}`, mix(light.sky.low, "#ffffff", 0.4), 2.4, 0.7)
  );
}

function jetty(stage: Stage, x: number, y: number): string {
  const paint = stage.light.paint;
  const planks = Array.from({ length: 9 }, (_, index) => {
    const share = index / 8;
    const [py, half] = [y + 20 - 46 * share, 25 - 11 * share];
    const tone = index % 2 === 0 ? "#b08a68" : "#a27b5c";
    return box(
      x - half,
      py - 5.2 + 2.4 * share,
      half * 2,
      5.4 - 2.2 * share,
      stage.snowy ? snowColour(stage, 1) : paint(tone),
      0.8,
    );
  });
  const posts = [0, 0.5, 1].flatMap((share) =>
    [-1, 1].map((each) => {
      const [py, half] = [y + 20 - 46 * share, 25 - 11 * share];
      return box(x + each * half - 1.6, py - 14 + 4 * share, 3.2, 26 - 8 * share, paint("#6f5242"), 1);
    }),
  );
  return ellipse(x, y - 6, 34, 10, paint("#33506a"), 0.3) + posts.join("") + planks.join("");
}
