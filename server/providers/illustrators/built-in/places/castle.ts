import { SIDE, type DrawPlace, type Stage } from "./place.ts";
import { windowPane } from "./scenery/houses.ts";
import { land, openGround, path, puddles, snowColour } from "./scenery/land.ts";
import { bush, flowers, meadowGrass } from "./scenery/plants.ts";
import { rock } from "./scenery/rocks.ts";
import { between, box, placed, polygon, shape, stroke } from "./scenery/shapes.ts";
import { broadleaf, treeline } from "./scenery/trees.ts";
import { mix } from "../palette.ts";
import { round, verticalGradient } from "../svg.ts";

/** A castle on its hill with many roofs and flags; the road goes up to the gate. */
export const castle: DrawPlace = (stage) => {
  const { random } = stage;
  const side = random.next() < 0.5 ? -1 : 1;
  const far = land(stage, { depth: 0.08, y: -24, swing: 22, wavelength: 420, colour: "#8fb3b0" });
  const hill = (x: number) => 8 - 30 * Math.exp(-((x / 130) ** 2));
  const near = land(stage, {
    depth: 0.6,
    y: 26,
    swing: 6,
    wavelength: 300,
    colour: "#93b463",
    below: "#86aa5a",
  });
  const stone = random.pick(["#d3c6b4", "#c9c0c0", "#dccab0"]);
  const roof = random.pick(["#4f6f98", "#a8503f", "#5f7f6c", "#7a5a8c"]);
  return [
    {
      depth: 0.08,
      markup:
        far.markup +
        treeline(stage, {
          depth: 0.12,
          edge: far.edge,
          height: 16,
          colour: "#6f9a90",
          kind: "broadleaf",
          from: -SIDE,
          to: SIDE,
        }),
    },
    { depth: 0.4, markup: hillUnder(stage, hill) + fortress(stage, { stone, roof, side }) },
    {
      depth: 0.62,
      markup:
        near.markup +
        [-230, -172, 186, 250]
          .map((x) =>
            broadleaf(stage, {
              x: x + between(random, -12, 12),
              y: near.edge(x) + 8,
              height: between(random, 92, 128),
              depth: 0.68,
              colour: random.pick(["#6f9a50", "#86a34c"]),
            }),
          )
          .join("") +
        bush(stage, { x: -122, y: 38, size: 26, depth: 0.7, colour: "#6f9a50" }) +
        bush(stage, { x: 132, y: 38, size: 28, depth: 0.7, colour: "#7d9f52" }),
    },
    {
      depth: 1,
      markup:
        openGround(stage, { top: 38, swing: 5, colour: "#a8c566", below: "#5f8f4d" }) +
        meadowGrass(stage, { depth: 1, colour: "#86ad4c", count: 200 }) +
        flowers(stage, { depth: 1, colours: ["#f4f0e0", "#e8707a", "#f3c64e"], count: 80 }) +
        path(stage, { depth: 1, from: side * 20, to: 0, top: 38, colour: "#dcc9a6", width: 110 }) +
        puddles(stage, 1) +
        rock(stage, { x: side * 212, y: 96, width: 58, height: 36, depth: 1, mossy: true }) +
        banner(stage, -side * 186, 92, 128, roof) +
        banner(stage, side * 150, 74, 104, roof),
    },
  ];
};

function hillUnder(stage: Stage, hill: (x: number) => number): string {
  const points: string[] = [];
  for (let x = -SIDE; x <= SIDE; x += 14) points.push(`${x} ${round(hill(x))}`);
  const green = stage.snowy ? snowColour(stage, 0.4) : stage.light.paint("#88ad70", 0.42);
  return shape(
    `M${points.join("L")}L${SIDE} 90L${-SIDE} 90Z`,
    verticalGradient(stage.defs, green, mix(green, stage.light.haze, 0.3)),
  );
}

function fortress(
  stage: Stage,
  { stone, roof, side }: { stone: string; roof: string; side: number },
): string {
  const tower = (x: number, y: number, width: number, height: number, pointed = true) =>
    roundTower(stage, { x: side * x, y, width, height, stone, roof, pointed });
  const wall = (from: number, to: number, y: number, height: number) => {
    const [left, right] = side > 0 ? [from, to] : [-to, -from];
    return curtain(stage, { left, right, y, height, stone });
  };
  return (
    tower(-30, -24, 25, 124) +
    tower(34, -26, 21, 96) +
    keep(stage, { x: 0, y: -22, width: 58, height: 78, stone, roof }) +
    tower(12, -24, 17, 142) +
    wall(-112, 112, 2, 34) +
    tower(-112, 5, 27, 62) +
    tower(-58, 3, 22, 54, false) +
    tower(66, 3, 22, 54, false) +
    tower(112, 5, 29, 72) +
    gate(stage, { stone, roof })
  );
}

const DEPTH = 0.44;

function roundTower(
  stage: Stage,
  at: { x: number; y: number; width: number; height: number; stone: string; roof: string; pointed: boolean },
): string {
  const { x, y, width: w, height: h, stone, roof, pointed } = at;
  const paint = stage.light.paint;
  const cap = stage.snowy ? snowColour(stage, DEPTH) : paint(roof, DEPTH);
  const top = pointed
    ? shape(polygon([-w * 0.66, -h], [0, -h - w * 1.5], [w * 0.66, -h]), cap) +
      shape(polygon([0, -h - w * 1.5], [w * 0.66, -h], [w * 0.1, -h]), paint("#2f2450", DEPTH), 0.28) +
      pennant(stage, 0, -h - w * 1.5, w * 0.9, roof)
    : merlons(stage, -w * 0.58, w * 0.58, -h, w * 0.17, stone);
  return placed(
    x,
    y,
    box(-w / 2, -h, w, h, paint(stone, DEPTH)) +
      box(w * 0.08, -h, w * 0.42, h, paint(mix(stone, "#4a3a68", 0.3), DEPTH)) +
      box(-w * 0.58, -h, w * 1.16, w * 0.22, paint(mix(stone, "#fff3d6", 0.2), DEPTH)) +
      windowPane(stage, { x: -w * 0.04, y: -h * 0.72, size: w * 0.2, depth: DEPTH, roof: stone }) +
      top,
  );
}

function keep(
  stage: Stage,
  at: { x: number; y: number; width: number; height: number; stone: string; roof: string },
): string {
  const { x, y, width: w, height: h, stone, roof } = at;
  const paint = stage.light.paint;
  const cap = stage.snowy ? snowColour(stage, DEPTH) : paint(roof, DEPTH);
  const windows = [-0.28, 0, 0.28].flatMap((column) =>
    [0.45, 0.75].map((level) =>
      windowPane(stage, { x: column * w, y: -h * level, size: w * 0.1, depth: DEPTH, roof: stone }),
    ),
  );
  return placed(
    x,
    y,
    box(
      -w / 2,
      -h,
      w,
      h,
      verticalGradient(stage.defs, paint(mix(stone, "#fff3d6", 0.2), DEPTH), paint(stone, DEPTH)),
    ) +
      windows.join("") +
      shape(polygon([-w * 0.56, -h], [-w * 0.3, -h - w * 0.5], [w * 0.3, -h - w * 0.5], [w * 0.56, -h]), cap),
  );
}

function curtain(
  stage: Stage,
  at: { left: number; right: number; y: number; height: number; stone: string },
): string {
  const { left, right, y, height, stone } = at;
  const { random, light } = stage;
  const blocks = Array.from({ length: 26 }, () =>
    box(
      between(random, left + 4, right - 10),
      y - between(random, 4, height - 4),
      between(random, 4, 8),
      2.4,
      light.paint(mix(stone, random.next() < 0.5 ? "#fff3d6" : "#4a3a68", 0.2), DEPTH),
      0.6,
    ),
  );
  return (
    box(left, y - height, right - left, height, light.paint(mix(stone, "#6a5a70", 0.1), DEPTH)) +
    blocks.join("") +
    merlons(stage, left, right, y - height, 4.4, stone)
  );
}

function merlons(stage: Stage, left: number, right: number, y: number, size: number, stone: string): string {
  const teeth: string[] = [];
  const snow: string[] = [];
  for (let x = left; x < right - size * 0.6; x += size * 1.7) {
    teeth.push(`M${round(x)} ${round(y + 0.5)}v${round(-size)}h${round(size)}v${round(size)}Z`);
    snow.push(`M${round(x)} ${round(y - size)}h${round(size)}`);
  }
  return (
    shape(teeth.join(""), stage.light.paint(mix(stone, "#fff3d6", 0.12), DEPTH)) +
    (stage.snowy ? stroke(snow.join(""), snowColour(stage, DEPTH), 1.6) : "")
  );
}

function gate(stage: Stage, { stone, roof }: { stone: string; roof: string }): string {
  const paint = stage.light.paint;
  return placed(
    0,
    8,
    box(-23, -58, 46, 58, paint(mix(stone, "#fff3d6", 0.14), DEPTH)) +
      box(6, -58, 17, 58, paint(mix(stone, "#4a3a68", 0.26), DEPTH)) +
      merlons(stage, -25, 25, -58, 5.4, stone) +
      shape("M-13 0V-22Q0 -42 13 -22V0Z", paint("#3f3450", DEPTH)) +
      stroke("M-8 0V-27M-3 0V-31M3 0V-31M8 0V-27M-12 -9H12M-12 -18H12", paint("#8a6f5c", DEPTH), 1.2) +
      shape("M-4 -52H4V-40L0 -36L-4 -40Z", paint(roof, DEPTH)),
  );
}

function pennant(stage: Stage, x: number, y: number, size: number, colour: string): string {
  const fly = size * (0.9 + stage.wind * 0.4);
  return (
    stroke(`M${round(x)} ${round(y + 1)}v${round(-size * 0.8)}`, stage.light.paint("#5c4a4c", DEPTH), 0.9) +
    shape(
      `M${round(x)} ${round(y - size * 0.8)}q${round(fly * 0.4)} ${round(-size * 0.16)} ${round(fly)} ${round(size * 0.1)}q${round(-fly * 0.5)} ${round(size * 0.04)} ${round(-fly)} ${round(size * 0.34)}Z`,
      stage.light.paint(mix(colour, "#e0a03a", 0.65), DEPTH),
    )
  );
}

function banner(stage: Stage, x: number, y: number, height: number, colour: string): string {
  const paint = stage.light.paint;
  const w = height * 0.22;
  const swing = stage.wind * w * 0.4;
  return placed(
    x,
    y,
    stroke(`M0 0V${round(-height)}`, paint("#6f5242"), height * 0.03) +
      shape(
        `M0 ${round(-height * 0.96)}H${round(w * 1.5)}Q${round(w * 1.5 + swing)} ${round(-height * 0.6)} ${round(w * 1.5)} ${round(-height * 0.36)}L${round(w * 0.75)} ${round(-height * 0.46)}L0 ${round(-height * 0.36)}Z`,
        paint(colour),
      ) +
      shape(
        `M${round(w * 0.75)} ${round(-height * 0.84)}l${round(w * 0.3)} ${round(w * 0.4)}l${round(-w * 0.3)} ${round(w * 0.7)}l${round(-w * 0.3)} ${round(-w * 0.7)}Z`,
        paint("#f0c860"),
      ) +
      `<circle cx="0" cy="${round(-height)}" r="${round(height * 0.028)}" fill="${paint("#f0c860")}"/>`,
  );
}
