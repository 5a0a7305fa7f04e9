import { mix } from "../../palette.ts";
import { round } from "../../svg.ts";
import { FEET, type Stage } from "../place.ts";
import { groundColour, snowColour } from "./land.ts";
import { between, blob, disc, ellipse, placed, shape, stroke } from "./shapes.ts";

/** One tuft of grass as blades from one root, bent by the wind. */
export function tuft(stage: Stage, at: { x: number; y: number; size: number; blades?: number }): string {
  const { x, y, size, blades = 5 } = at;
  return Array.from({ length: blades }, (_, blade) => {
    const lean = (blade / (blades - 1) - 0.5) * 1.1 + stage.wind * 0.6 + between(stage.random, -0.14, 0.14);
    const tall = size * between(stage.random, 0.7, 1.1);
    const [tipX, tipY] = [x + lean * tall * 0.8, y - tall * (1 - Math.abs(lean) * 0.25)];
    const root = x + (blade / (blades - 1) - 0.5) * size * 0.34;
    const wide = size * 0.06;
    const bendX = root + (tipX - root) * 0.25;
    return (
      `M${round(root - wide)} ${round(y)}Q${round(bendX - wide)} ${round(y - tall * 0.6)} ${round(tipX)} ${round(tipY)}` +
      `Q${round(bendX + wide)} ${round(y - tall * 0.5)} ${round(root + wide)} ${round(y)}Z`
    );
  }).join("");
}

/** Where something small is scattered over the ground: dense and small towards the horizon. */
export function scattered(
  stage: Stage,
  count: number,
  from: number,
  to: number,
): { x: number; y: number; near: number }[] {
  return Array.from({ length: count }, () => {
    const y = from + (to - from) * stage.random.next() ** 1.6;
    return { x: between(stage.random, -1, 1) * 420, y, near: y / FEET };
  }).toSorted((one, other) => one.y - other.y);
}

/** Grass over open ground: short dabs far off, tufts near by. */
export function meadowGrass(
  stage: Stage,
  options: { depth: number; colour: string; count: number; from?: number; size?: number },
): string {
  const { depth, count, from = 34, size = 12 } = options;
  const base = groundColour(stage, options.colour);
  const tones = [mix(base, "#27414a", 0.26), mix(base, "#fff2b0", 0.26)];
  return tones
    .map((tone) => {
      const blades = scattered(stage, Math.round(count / 2), from, 300).map(({ x, y, near }) =>
        tuft(stage, {
          x,
          y,
          size: size * near * between(stage.random, 0.6, 1.25),
          blades: near > 0.5 ? 5 : 3,
        }),
      );
      return shape(blades.join(""), stage.light.paint(tone, depth), 0.62);
    })
    .join("");
}

/** Flowers in drifts. Under snow none are seen. */
export function flowers(
  stage: Stage,
  options: { depth: number; colours: string[]; count: number; from?: number; to?: number },
): string {
  if (stage.snowy) return "";
  const own = { ...stage, random: stage.random.for("flowers") };
  const { depth, colours, count, from = 44, to = 290 } = options;
  const paint = stage.light.paint;
  return colours
    .map((colour, kind) => {
      const spots = scattered(own, Math.round(count / colours.length), from, to);
      const stems = spots
        .filter(({ near }) => near > 0.45)
        .map(
          ({ x, y, near }) =>
            `M${round(x)} ${round(y)}q${round(stage.wind * 3 * near)} ${round(-4 * near)} ${round(stage.wind * 4 * near)} ${round(-8 * near)}`,
        );
      const heads = spots.map(({ x, y, near }) =>
        petals(x + stage.wind * 4 * near, y - 8 * near, near * between(own.random, 1.5, 2.6), kind),
      );
      const hearts = spots
        .filter(({ near }) => near > 0.6)
        .map(({ x, y, near }) => disc(x + stage.wind * 4 * near, y - 8 * near, near * 0.8));
      return (
        stroke(stems.join(""), paint("#5f8c4c", depth), 0.8, 0.8) +
        shape(heads.join(""), paint(colour, depth)) +
        shape(hearts.join(""), paint(mix(colour, "#f7d26a", 0.75), depth))
      );
    })
    .join("");
}

const petals = (x: number, y: number, size: number, kind: number): string =>
  size < 1 || kind % 3 === 2
    ? disc(x, y, size)
    : [0, 1, 2, 3, 4]
        .map((petal) =>
          disc(x + Math.cos(petal * 1.257) * size, y + Math.sin(petal * 1.257) * size, size * 0.72),
        )
        .join("");

/** A rounded bush in three tones. */
export function bush(
  stage: Stage,
  at: { x: number; y: number; size: number; depth: number; colour: string },
): string {
  const { x, y, size, depth, colour } = at;
  const { random } = stage;
  const paint = stage.light.paint;
  const mass = (dx: number, dy: number, rx: number, ry: number, tone: string) =>
    shape(
      blob(random, { x: dx * size, y: dy * size, rx: rx * size, ry: ry * size, wobble: 0.09 }),
      paint(tone, depth),
    );
  const snow = stage.snowy
    ? shape(
        blob(random.for("snow"), { x: 0, y: -0.62 * size, rx: 0.5 * size, ry: 0.16 * size }),
        snowColour(stage, depth),
      )
    : "";
  return placed(
    x,
    y,
    mass(0.2, -0.3, 0.62, 0.4, mix(colour, "#263f4f", 0.34)) +
      mass(-0.25, -0.32, 0.52, 0.4, colour) +
      mass(0.12, -0.5, 0.4, 0.3, mix(colour, "#fff2b0", 0.14)) +
      mass(-0.22, -0.52, 0.24, 0.16, mix(colour, "#fff2b0", 0.34)) +
      snow,
  );
}

/** Reeds and bulrushes at a waterside. */
export function reeds(stage: Stage, at: { x: number; y: number; size: number; depth: number }): string {
  const { x, y, size, depth } = at;
  const { random } = stage;
  const paint = stage.light.paint;
  const stalks = Array.from({ length: 7 }, (_, index) => {
    const root = (index - 3) * size * 0.09 + between(random, -2, 2);
    const tall = size * between(random, 0.6, 1.05);
    const lean = (index - 3) * size * 0.03 + stage.wind * size * 0.25;
    return { root, tall, lean };
  });
  const lines = stalks.map(
    ({ root, tall, lean }) =>
      `M${round(root)} 0Q${round(root)} ${round(-tall * 0.6)} ${round(root + lean)} ${round(-tall)}`,
  );
  const heads = stalks
    .filter((_, index) => index % 2 === 0)
    .map(({ root, tall, lean }) =>
      ellipse(root + lean, -tall, size * 0.025, size * 0.1, paint("#7b4d34", depth)),
    );
  return placed(
    x,
    y,
    stroke(lines.join(""), paint("#6d8b4d", depth), Math.max(0.8, size * 0.025)) + heads.join(""),
  );
}

/** A fern or any plant of many small leaves on arching stems. */
export function fern(
  stage: Stage,
  at: { x: number; y: number; size: number; depth: number; colour: string },
): string {
  const { x, y, size, depth, colour } = at;
  const fronds = [-1.15, -0.7, -0.25, 0.2, 0.65, 1.1].map((lean, index) => {
    const tone = index % 2 === 0 ? colour : mix(colour, "#23404a", 0.25);
    return shape(
      frond(lean + stage.wind * 0.2, size * (1 - Math.abs(lean) * 0.18)),
      stage.light.paint(tone, depth),
    );
  });
  return placed(x, y, fronds.join(""));
}

function frond(lean: number, length: number): string {
  const stem = (share: number) => ({
    x: Math.sin(lean * share * 1.1) * length * share,
    y: -Math.cos(lean * share) * length * share,
  });
  const leaves: string[] = [];
  for (let step = 1; step <= LEAVES_PER_FROND; step++) {
    const share = step / LEAVES_PER_FROND;
    const { x, y } = stem(share);
    const leaf = length * 0.36 * (1.12 - share);
    for (const side of [-1, 1]) {
      const angle = lean * share + side * 1.1;
      const [alongX, alongY] = [Math.sin(angle) * leaf, -Math.cos(angle) * leaf];
      const [acrossX, acrossY] = [-alongY * 0.2, alongX * 0.2];
      leaves.push(
        `M${round(x)} ${round(y)}Q${round(x + alongX * 0.5 + acrossX)} ${round(y + alongY * 0.5 + acrossY)} ${round(x + alongX)} ${round(y + alongY)}` +
          `Q${round(x + alongX * 0.5 - acrossX)} ${round(y + alongY * 0.5 - acrossY)} ${round(x)} ${round(y)}Z`,
      );
    }
  }
  const [middle, tip, half] = [stem(0.5), stem(1), length * 0.018];
  const stalk = `M${round(-half)} 0Q${round(middle.x - half)} ${round(middle.y)} ${round(tip.x)} ${round(tip.y)}Q${round(middle.x + half)} ${round(middle.y)} ${round(half)} 0Z`;
  return stalk + leaves.join("");
}

const LEAVES_PER_FROND = 11;

export function mushroom(stage: Stage, at: { x: number; y: number; size: number; depth: number }): string {
  const { x, y, size, depth } = at;
  const paint = stage.light.paint;
  const half = size / 2;
  return placed(
    x,
    y,
    shape(
      `M${round(-size * 0.14)} 0Q${round(-size * 0.06)} ${round(-half)} ${round(-size * 0.1)} ${round(-size * 0.6)}H${round(size * 0.1)}Q${round(size * 0.06)} ${round(-half)} ${round(size * 0.16)} 0Z`,
      paint("#f0e3cb", depth),
    ) +
      shape(
        `M${round(-half)} ${round(-size * 0.52)}Q${round(-half * 0.9)} ${round(-size * 1.05)} 0 ${round(-size * 1.05)}T${round(half)} ${round(-size * 0.52)}Q0 ${round(-size * 0.4)} ${round(-half)} ${round(-size * 0.52)}Z`,
        paint("#c8503f", depth),
      ) +
      shape(
        disc(-size * 0.2, -size * 0.78, size * 0.07) +
          disc(size * 0.12, -size * 0.88, size * 0.08) +
          disc(size * 0.27, -size * 0.64, size * 0.06),
        paint("#fbf1dd", depth),
      ),
  );
}
