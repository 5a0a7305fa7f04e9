import { SIDE, type DrawPlace, type Stage } from "./place.ts";
import { land, openGround, path, puddles, snowColour } from "./scenery/land.ts";
import { bush, fern, flowers, meadowGrass } from "./scenery/plants.ts";
import { rock } from "./scenery/rocks.ts";
import { between, blob, box, ellipse, placed, polygon, shape, stroke } from "./scenery/shapes.ts";
import { bareTree, broadleaf, treeline } from "./scenery/trees.ts";
import { mix } from "../palette.ts";
import { round } from "../svg.ts";

const STONE = "#b9ae9f";

/** Broken arches and columns that ivy has taken, fallen blocks in the grass. */
export const ruin: DrawPlace = (stage) => {
  const { random } = stage;
  const side = random.next() < 0.5 ? -1 : 1;
  const far = land(stage, { depth: 0.1, y: -24, swing: 20, wavelength: 400, colour: "#8fae9f" });
  const near = land(stage, {
    depth: 0.5,
    y: 12,
    swing: 8,
    wavelength: 300,
    colour: "#8fae66",
    below: "#83a25a",
  });
  return [
    {
      depth: 0.1,
      markup:
        far.markup +
        treeline(stage, {
          depth: 0.16,
          edge: far.edge,
          height: 22,
          colour: "#6b947f",
          kind: "broadleaf",
          from: -SIDE,
          to: SIDE,
        }),
    },
    {
      depth: 0.54,
      markup:
        near.markup +
        broadleaf(stage, { x: -side * 250, y: 24, height: 140, depth: 0.55, colour: "#6b9455" }) +
        arcade(stage, side),
    },
    {
      depth: 1,
      markup:
        openGround(stage, { top: 36, swing: 6, colour: "#a2bb68", below: "#5c8850" }) +
        flagstones(stage) +
        meadowGrass(stage, { depth: 1, colour: "#7fa34c", count: 220 }) +
        flowers(stage, { depth: 1, colours: ["#f4f0e0", "#c58fc8"], count: 60 }) +
        path(stage, { depth: 1, from: -side * 30, to: side * 10, top: 37, colour: "#c9bca2", width: 84 }) +
        puddles(stage, 1) +
        column(stage, { x: -side * 176, y: 76, width: 30, height: 128, depth: 0.95, broken: true }) +
        column(stage, { x: side * 206, y: 88, width: 34, height: 74, depth: 1, broken: true }) +
        drum(stage, side * 150, 100, 30) +
        rock(stage, { x: -side * 226, y: 104, width: 62, height: 34, depth: 1, colour: STONE, mossy: true }) +
        fern(stage, { x: -side * 140, y: 84, size: 28, depth: 1, colour: "#5f9450" }) +
        fern(stage, { x: side * 246, y: 104, size: 40, depth: 1, colour: "#5f9450" }) +
        bareTree(stage, { x: side * 292, y: 70, height: 170, depth: 0.9 }),
    },
  ];
};

function arcade(stage: Stage, side: number): string {
  const { light, random } = stage;
  const paint = light.paint;
  const depth = 0.6;
  const arch = (x: number, width: number, height: number) =>
    `M${x - width / 2} 0V${round(-height)}A${width / 2} ${round(width * 0.62)} 0 0 1 ${x + width / 2} ${round(-height)}V0Z`;
  const wall =
    "M-150 0V-46L-138 -62L-120 -58L-112 -96L-92 -104L-70 -128L-40 -122L-16 -140L16 -134L34 -112L60 -116L72 -86L96 -78L104 -50L128 -40L134 0Z";
  const openings = [arch(-88, 42, 44), arch(-14, 52, 60), arch(64, 42, 40)];
  const round0 = "M-40 -106a11 11 0 1 0 22 0a11 11 0 1 0 -22 0Z";
  const courses = Array.from({ length: 40 }, () => {
    const x = between(random, -144, 122);
    const y = -between(random, 4, 126 - Math.abs(x) * 0.5);
    return `M${round(x)} ${round(y)}h${round(between(random, 6, 12))}`;
  });
  const ivy = Array.from({ length: 22 }, () => {
    const x = between(random, -146, 126);
    return blob(random, {
      x,
      y: -between(random, 0, 120 - Math.abs(x) * 0.5),
      rx: between(random, 5, 13),
      ry: between(random, 6, 16),
      wobble: 0.24,
    });
  });
  const glimpse = mix(light.haze, light.paint("#a9c08c", 0.3), 0.4);
  const snow = stage.snowy
    ? stroke(
        "M-150 -46L-138 -62L-120 -58M-112 -96L-92 -104L-70 -128L-40 -122L-16 -140L16 -134L34 -112L60 -116M72 -86L96 -78M104 -50L128 -40",
        snowColour(stage, depth),
        5,
      )
    : "";
  return (
    placed(
      side * 24,
      26,
      shape(wall, paint(STONE, depth)) +
        shape(
          "M16 -134L34 -112L60 -116L72 -86L96 -78L104 -50L128 -40L134 0H100L92 -40L60 -70L40 -100Z",
          paint("#3b2f5c", depth),
          0.2,
        ) +
        stroke(courses.join(""), paint(mix(STONE, "#3b3050", 0.4), depth), 1.2, 0.5) +
        shape(openings.join("") + round0, glimpse) +
        stroke([...openings, round0].join(""), paint(mix(STONE, "#fff3d6", 0.3), depth), 4) +
        shape(ivy.join(""), stage.snowy ? paint("#8fa69a", depth) : paint("#5f8a4c", depth), 0.92) +
        snow,
      side < 0 ? "scale(-1 1)" : "",
    ) +
    bush(stage, { x: side * 150, y: 34, size: 28, depth: 0.66, colour: "#6f9a50" }) +
    bush(stage, { x: -side * 110, y: 34, size: 24, depth: 0.66, colour: "#5f8f52" })
  );
}

function column(
  stage: Stage,
  at: { x: number; y: number; width: number; height: number; depth: number; broken: boolean },
): string {
  const { x, y, width: w, height: h, depth } = at;
  const { random } = stage;
  const paint = stage.light.paint;
  const half = w / 2;
  const flutes = [-0.5, -0.17, 0.17, 0.5].map(
    (share) => `M${round(share * half)} ${round(-w * 0.3)}V${round(-h * 0.94)}`,
  );
  const ivy = Array.from({ length: 6 }, (_, index) =>
    blob(random, {
      x: -half * 0.6 + Math.sin(index * 1.4) * half * 0.7,
      y: -h * (index / 7),
      rx: w * 0.24,
      ry: w * 0.2,
      wobble: 0.25,
    }),
  );
  return placed(
    x,
    y,
    ellipse(0, 0, w * 0.9, w * 0.16, paint("#2f2648", depth), 0.25) +
      shape(
        `M${round(-half)} 0V${round(-h * 0.9)}L${round(-half * 0.4)} ${round(-h)}L${round(half * 0.1)} ${round(-h * 0.93)}L${round(half)} ${round(-h * 0.98)}V0Z`,
        paint(STONE, depth),
      ) +
      shape(
        polygon([half * 0.25, 0], [half * 0.25, -h * 0.94], [half, -h * 0.98], [half, 0]),
        paint("#3b2f5c", depth),
        0.24,
      ) +
      stroke(flutes.join(""), paint(mix(STONE, "#3b3050", 0.4), depth), w * 0.04, 0.5) +
      box(-half * 1.3, -w * 0.3, w * 1.3, w * 0.3, paint(mix(STONE, "#fff3d6", 0.2), depth), 1.5) +
      shape(ivy.join(""), stage.snowy ? snowColour(stage, depth) : paint("#5f8a4c", depth)),
  );
}

function drum(stage: Stage, x: number, y: number, size: number): string {
  const paint = stage.light.paint;
  return placed(
    x,
    y,
    ellipse(0, 0, size * 0.9, size * 0.14, paint("#2f2648"), 0.25) +
      box(-size * 0.75, -size * 0.78, size * 1.3, size * 0.8, paint(STONE), size * 0.2) +
      ellipse(size * 0.5, -size * 0.38, size * 0.24, size * 0.4, paint(mix(STONE, "#fff3d6", 0.3))) +
      ellipse(
        -size * 0.3,
        -size * 0.78,
        size * 0.36,
        size * 0.1,
        stage.snowy ? snowColour(stage, 1) : paint("#7d9a4c"),
      ),
  );
}

const flagstones = (stage: Stage): string =>
  Array.from({ length: 14 }, (_, index) => {
    const y = 52 + index * 15;
    const near = y / 138;
    const x = between(stage.random, -1, 1) * 110 * (0.5 + near * 0.5);
    return shape(
      polygon(
        [x - 16 * near, y],
        [x - 11 * near, y - 5 * near],
        [x + 12 * near, y - 6 * near],
        [x + 17 * near, y + near],
        [x + 3 * near, y + 4 * near],
      ),
      stage.snowy ? snowColour(stage, 1) : stage.light.paint("#c3b8a8"),
      0.7,
    );
  }).join("");
