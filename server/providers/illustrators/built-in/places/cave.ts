import { SIDE, type DrawPlace, type Stage } from "./place.ts";
import { rock } from "./scenery/rocks.ts";
import { between, ellipse, placed, point, polygon, shape, softLine, stroke } from "./scenery/shapes.ts";
import { mix } from "../palette.ts";
import { glow, skyThroughWindow } from "../sky.ts";
import { round, verticalGradient } from "../svg.ts";

/** A high vault of rock with a way out into the light, dripstone, a still pool and crystals that shine. */
export const cave: DrawPlace = (stage) => {
  const { random, light } = stage;
  const side = random.next() < 0.5 ? -1 : 1;
  const glassy = random.pick(["#6fd3d8", "#b58cf0", "#7fb0ff"]);
  const rear = shape(
    `M${-SIDE * 1.4} -420H${SIDE * 1.4}V120H${-SIDE * 1.4}Z`,
    verticalGradient(stage.defs, light.paint("#3f3a5c"), light.paint("#6b6385")),
  );
  return [
    { depth: 0.6, markup: rear + mouth(stage, side * 44) },
    {
      depth: 0.68,
      markup:
        vault(stage, { inner: 150, colour: "#5f577a", swing: 18, low: 40 }) +
        crystals(stage, -side * 118, 46, 40, glassy),
    },
    {
      depth: 0.8,
      markup:
        floor(stage, side) +
        pool(stage, -side * 104, 66, glassy) +
        crystals(stage, -side * 190, 62, 62, glassy),
    },
    {
      depth: 0.9,
      markup:
        vault(stage, { inner: 216, colour: "#4c456a", swing: 22, low: 84 }) +
        rock(stage, { x: side * 190, y: 84, width: 80, height: 46, depth: 1, colour: "#766d8c" }) +
        rock(stage, { x: -side * 226, y: 96, width: 66, height: 58, depth: 1, colour: "#6a617f" }) +
        stalagmite(stage, side * 232, 88, 74) +
        stalagmite(stage, side * 156, 76, 34) +
        crystals(stage, side * 214, 98, 34, glassy),
    },
  ];
};

/** The way out: sky, a far hill, light that falls on the floor. */
function mouth(stage: Stage, x: number): string {
  const { defs, outside } = stage;
  const outline = `M${x - 58} 52Q${x - 70} -20 ${x - 44} -64Q${x - 14} -104 ${x + 24} -90Q${x + 66} -60 ${x + 60} 52Z`;
  const clip = defs.define((id) => `<clipPath id="${id}"><path d="${outline}"/></clipPath>`);
  const hill = (y: number, colour: string, depth: number) =>
    shape(
      `M${x - 80} ${y + 6}Q${x - 40} ${y - 14} ${x} ${y}T${x + 80} ${y - 4}V60H${x - 80}Z`,
      outside.paint(colour, depth),
    );
  return (
    ellipse(x, -10, 150, 150, glow(defs, outside.sky.low, 0.55)) +
    `<g clip-path="${clip}">${skyThroughWindow(outside, defs, { x: x - 72, y: -108, width: 140, height: 170, seed: 5 })}` +
    `${hill(14, "#8fb5a0", 0.2)}${hill(32, "#86ad6d", 0.5)}</g>` +
    stroke(outline, stage.light.paint("#8a80a4"), 5, 0.8)
  );
}

/** Walls and roof around an opening that is `inner` wide to either side, dripstone hanging from its edge. */
function vault(stage: Stage, at: { inner: number; colour: string; swing: number; low: number }): string {
  const { inner, colour, swing, low } = at;
  const { random, light } = stage;
  const edge = Array.from({ length: 23 }, (_, index) => {
    const angle = Math.PI * (1 - index / 22);
    const wobble = between(random, -swing, swing) * 0.5;
    return point(
      Math.cos(angle) * (inner + wobble),
      low - 20 - Math.sin(angle) ** 0.7 * (178 + inner * 0.22 + wobble),
    );
  });
  const drips = edge.slice(5, 18).map(({ x, y }, index) => {
    const [half, long] = [between(random, 4, 9), between(random, 14, 46) * (index % 2 ? 0.6 : 1)];
    return `M${round(x - half)} ${round(y - 8)}Q${round(x - half * 0.2)} ${round(y + long * 0.4)} ${round(x)} ${round(y + long)}Q${round(x + half * 0.2)} ${round(y + long * 0.4)} ${round(x + half)} ${round(y - 8)}Z`;
  });
  const fill = verticalGradient(stage.defs, light.paint(mix(colour, "#1c1838", 0.4)), light.paint(colour));
  const wide = SIDE * 1.3;
  return (
    shape(
      `${softLine([point(-inner - 6, low + 40), ...edge, point(inner + 6, low + 40)])}L${wide} ${low + 40}V-460H${-wide}V${low + 40}Z`,
      fill,
    ) +
    shape(drips.join(""), light.paint(mix(colour, "#1c1838", 0.12))) +
    stroke(softLine(edge), light.paint(mix(colour, "#cfc4ee", 0.34)), 2, 0.5)
  );
}

function floor(stage: Stage, side: number): string {
  const { light, defs, random } = stage;
  const top = verticalGradient(defs, light.paint("#8d84a2"), light.paint("#5c5478"));
  const cracks = Array.from({ length: 22 }, () => {
    const y = between(random, 50, 180);
    return `M${round(between(random, -280, 280))} ${round(y)}q${round((y / 100) * 14)} -3 ${round((y / 100) * 26)} 1`;
  });
  return (
    shape(`M${-SIDE * 1.3} 46Q-120 38 0 42T${SIDE * 1.3} 44V340H${-SIDE * 1.3}Z`, top) +
    ellipse(side * 50, 78, 150, 34, glow(defs, stage.outside.sky.low, 0.5)) +
    stroke(cracks.join(""), light.paint("#3f3860"), 1.3, 0.5)
  );
}

function pool(stage: Stage, x: number, y: number, shine: string): string {
  const { light } = stage;
  return (
    ellipse(x, y, 74, 13, light.paint("#3a3560")) +
    ellipse(x, y + 1, 70, 11, mix(light.paint("#3f6f98"), shine, 0.22)) +
    ellipse(x - 14, y - 2, 26, 2, mix(shine, "#ffffff", 0.5), 0.5)
  );
}

function crystals(stage: Stage, x: number, y: number, size: number, colour: string): string {
  const { random, defs } = stage;
  const dark = mix(colour, "#2f2a6c", 0.42);
  const shards = [-0.9, -0.45, 0.05, 0.5, 0.95].map((lean, index) => {
    const tall = size * (1 - Math.abs(lean) * 0.45) * between(random, 0.85, 1.1);
    const half = size * 0.1;
    const root = lean * size * 0.3;
    const [tipX, tipY] = [root + lean * tall * 0.5, -tall];
    const [shoulderX, shoulderY] = [root + lean * tall * 0.4, -tall * 0.78];
    return (
      shape(
        polygon(
          [root - half, 0],
          [shoulderX - half, shoulderY],
          [tipX, tipY],
          [shoulderX + half, shoulderY],
          [root + half, 0],
        ),
        index % 2 ? colour : mix(colour, "#ffffff", 0.25),
      ) +
      shape(
        polygon(
          [root, 0],
          [shoulderX, shoulderY],
          [tipX, tipY],
          [shoulderX + half, shoulderY],
          [root + half, 0],
        ),
        dark,
        0.5,
      )
    );
  });
  return placed(
    x,
    y,
    ellipse(0, -size * 0.4, size * 1.7, size * 1.5, glow(defs, colour, 0.5)) + shards.join(""),
  );
}

function stalagmite(stage: Stage, x: number, y: number, height: number): string {
  const half = height * 0.2;
  const paint = stage.light.paint;
  return placed(
    x,
    y,
    shape(
      `M${round(-half)} 0Q${round(-half * 0.3)} ${round(-height * 0.5)} 0 ${round(-height)}Q${round(half * 0.3)} ${round(-height * 0.5)} ${round(half)} 0Z`,
      paint("#7a7090"),
    ) +
      shape(
        `M0 0Q${round(half * 0.1)} ${round(-height * 0.5)} 0 ${round(-height)}Q${round(half * 0.3)} ${round(-height * 0.5)} ${round(half)} 0Z`,
        paint("#3f3860"),
        0.5,
      ),
  );
}
