import type { Random } from "../../../../../story/random.ts";
import { mix } from "../../palette.ts";
import { glow } from "../../sky.ts";
import { round, verticalGradient } from "../../svg.ts";
import type { Stage } from "../place.ts";
import { snowColour, snowShade } from "./land.ts";
import { between, box, ellipse, placed, point, polygon, shape, softLine, stroke } from "./shapes.ts";

export const WALLS = ["#f3e4c8", "#ecd2b0", "#e9c9b8", "#dfe0cf", "#f0dba2", "#cfdcd9"];
export const ROOFS = ["#b5573f", "#c07a43", "#8a5a52", "#5f7488", "#a8894f", "#7a4f63"];
const LAMPLIGHT = "#ffcf6b";

export interface HouseOptions {
  x: number;
  y: number;
  /** Width of the gable; the long side is drawn half as long again. */
  width: number;
  depth: number;
  wall: string;
  roof: string;
  /** Which side the gable stands on. */
  gable: "left" | "right";
}

export const someHouse = (random: Random): Pick<HouseOptions, "wall" | "roof" | "gable"> => ({
  wall: random.pick(WALLS),
  roof: random.pick(ROOFS),
  gable: random.next() < 0.5 ? "left" : "right",
});

/** A half-timbered house seen over its corner: the gable in the light, the long side with its roof. */
export function house(stage: Stage, options: HouseOptions): string {
  const { x, y, width: w, depth, wall, roof, gable } = options;
  const paint = stage.light.paint;
  const [tall, ridge, long] = [w * 0.72, w * 0.7, w * 1.35];
  const timber = paint("#6d4a3c", depth);
  const sideWall = paint(mix(wall, "#5b4468", 0.22), depth);
  const front =
    shape(
      polygon([-w / 2, 0], [-w / 2, -tall], [0, -tall - ridge], [w / 2, -tall], [w / 2, 0]),
      verticalGradient(stage.defs, paint(mix(wall, "#fff6dc", 0.3), depth), paint(wall, depth)),
    ) +
    stroke(
      `M${round(-w / 2)} ${round(-tall)}H${round(w / 2)}M${round(-w * 0.27)} ${round(-tall)}V${round(-tall - ridge * 0.42)}M${round(w * 0.27)} ${round(-tall)}V${round(-tall - ridge * 0.42)}M0 ${round(-tall)}V${round(-tall - ridge * 0.9)}M${round(-w * 0.27)} ${round(-tall - ridge * 0.1)}L0 ${round(-tall - ridge * 0.5)}L${round(w * 0.27)} ${round(-tall - ridge * 0.1)}M${round(-w * 0.48)} 0V${round(-tall)}M${round(w * 0.48)} 0V${round(-tall)}`,
      timber,
      w * 0.035,
    );
  const side = shape(polygon([w / 2, 0], [w / 2, -tall], [w / 2 + long, -tall], [w / 2 + long, 0]), sideWall);
  const slope = polygon(
    [0, -tall - ridge * 1.04],
    [long, -tall - ridge * 1.04],
    [w * 0.58 + long, -tall + w * 0.08],
    [w * 0.58, -tall + w * 0.08],
  );
  const tiles = [0.25, 0.5, 0.75].map((share) => {
    const [dx, dy] = [w * 0.58 * share, (ridge * 1.04 + w * 0.08) * share];
    return `M${round(dx)} ${round(-tall - ridge * 1.04 + dy)}h${round(long)}`;
  });
  const eave = stroke(
    `M${round(-w * 0.6)} ${round(-tall + w * 0.1)}L0 ${round(-tall - ridge * 1.04)}L${round(w * 0.58)} ${round(-tall + w * 0.08)}`,
    paint(mix(roof, "#3a2740", 0.25), depth),
    w * 0.09,
  );
  const chimney =
    box(long * 0.62, -tall - ridge * 1.42, w * 0.17, ridge * 0.62, paint("#9c6f5e", depth)) +
    box(long * 0.62 - w * 0.03, -tall - ridge * 1.47, w * 0.23, w * 0.07, paint("#7d5549", depth)) +
    smoke(stage, long * 0.62 + w * 0.08, -tall - ridge * 1.48, w, depth);
  const snow = stage.snowy
    ? shape(
        polygon(
          [-w * 0.04, -tall - ridge * 1.1],
          [long * 1.01, -tall - ridge * 1.1],
          [w * 0.52 + long, -tall - w * 0.02],
          [w * 0.5 + long * 0.7, -tall + w * 0.05],
          [w * 0.5 + long * 0.45, -tall - w * 0.06],
          [w * 0.5 + long * 0.2, -tall + w * 0.04],
          [w * 0.5, -tall - w * 0.04],
        ),
        verticalGradient(stage.defs, snowColour(stage, depth), snowShade(stage, depth)),
      ) +
      stroke(
        `M${round(-w * 0.58)} ${round(-tall + w * 0.03)}L0 ${round(-tall - ridge * 1.09)}`,
        snowColour(stage, depth),
        w * 0.08,
      )
    : "";
  const body =
    side +
    windowPane(stage, { x: w * 0.5 + long * 0.3, y: -tall * 0.52, size: w * 0.24, depth, roof }) +
    windowPane(stage, { x: w * 0.5 + long * 0.72, y: -tall * 0.52, size: w * 0.24, depth, roof }) +
    chimney +
    front +
    shape(
      slope,
      verticalGradient(
        stage.defs,
        paint(mix(roof, "#fff0c8", 0.16), depth),
        paint(mix(roof, "#40284a", 0.18), depth),
      ),
    ) +
    stroke(tiles.join(""), paint(mix(roof, "#40284a", 0.4), depth), w * 0.02, 0.45) +
    eave +
    snow +
    door(stage, -w * 0.17, w, depth, roof) +
    windowPane(stage, { x: w * 0.22, y: -tall * 0.55, size: w * 0.25, depth, roof }) +
    windowPane(stage, { x: 0, y: -tall - ridge * 0.3, size: w * 0.17, depth, roof });
  const shade = ellipse(w * 0.5, w * 0.03, w * 1.3, w * 0.1, paint("#3b3350", depth), 0.2);
  return placed(x, y, shade + body, gable === "right" ? "scale(-1 1)" : "");
}

export function windowPane(
  stage: Stage,
  at: { x: number; y: number; size: number; depth: number; roof: string },
): string {
  const { x, y, size, depth, roof } = at;
  const { light } = stage;
  const [half, tall] = [size / 2, size * 1.2];
  const inhabited = stage.random.next() < 0.8;
  const lit = light.lampsLit && inhabited;
  const glass = lit ? mix(LAMPLIGHT, light.haze, 0.25 * (1 - depth)) : light.paint("#6f93a8", depth);
  const shine = lit ? ellipse(x, y, size * 1.7, size * 1.7, glow(stage.defs, LAMPLIGHT, 0.55)) : "";
  return (
    box(x - half * 1.5, y - tall / 2, half * 0.5, tall, light.paint(mix(roof, "#3f6f74", 0.5), depth)) +
    box(x + half, y - tall / 2, half * 0.5, tall, light.paint(mix(roof, "#3f6f74", 0.5), depth)) +
    box(x - half, y - tall / 2, size, tall, glass, size * 0.08) +
    stroke(
      `M${round(x)} ${round(y - tall / 2)}v${round(tall)}M${round(x - half)} ${round(y)}h${round(size)}M${round(x - half)} ${round(y - tall / 2)}h${round(size)}v${round(tall)}h${round(-size)}Z`,
      light.paint("#fbf1dc", depth),
      size * 0.09,
    ) +
    shine
  );
}

function door(stage: Stage, x: number, w: number, depth: number, roof: string): string {
  const paint = stage.light.paint;
  const [wide, tall] = [w * 0.25, w * 0.47];
  return (
    shape(
      `M${round(x - wide / 2)} 0V${round(-tall * 0.72)}Q${round(x)} ${round(-tall * 1.16)} ${round(x + wide / 2)} ${round(-tall * 0.72)}V0Z`,
      paint(mix(roof, "#274b4f", 0.55), depth),
    ) +
    stroke(`M${round(x)} 0V${round(-tall * 0.92)}`, paint("#2c3544", depth), w * 0.012, 0.5) +
    ellipse(x + wide * 0.26, -tall * 0.4, w * 0.018, w * 0.018, paint("#f0c45b", depth)) +
    box(x - wide * 0.7, -w * 0.03, wide * 1.4, w * 0.045, paint("#b9aa9b", depth))
  );
}

/** Smoke that rises from a chimney, and leans with the wind. */
function smoke(stage: Stage, x: number, y: number, size: number, depth: number): string {
  const lean = size * (0.25 + stage.wind * 1.6);
  const tone = mix(stage.light.paint("#f4eee6", depth), stage.light.haze, 0.3);
  return [0, 1, 2, 3]
    .map((puff) => {
      const share = puff / 3;
      const radius = size * (0.07 + 0.1 * share);
      return ellipse(
        x + lean * share ** 1.3,
        y - size * (0.1 + 0.62 * share * (1 - stage.wind * 0.5)),
        radius * 1.2,
        radius,
        tone,
        round((0.6 - 0.42 * share) * 10) / 10,
      );
    })
    .join("");
}

/** A market stall: striped awning on four poles over a counter of goods. */
export function stall(
  stage: Stage,
  at: { x: number; y: number; width: number; depth: number; colour: string; goods: string[] },
): string {
  const { x, y, width: w, depth, colour, goods } = at;
  const { random } = stage;
  const paint = stage.light.paint;
  const half = w / 2;
  const pole = (px: number) => box(px - w * 0.018, -w * 0.92, w * 0.036, w * 0.92, paint("#7d5a44", depth));
  const stripes = 8;
  const cloth = Array.from({ length: stripes }, (_, index) => {
    const [from, to] = [-1 + (2 * index) / stripes, -1 + (2 * (index + 1)) / stripes];
    const tone = index % 2 === 0 ? colour : "#f6ead2";
    const hem = `${round(to * half * 1.14)} ${round(-w * 0.74)}Q${round(((from + to) / 2) * half * 1.14)} ${round(-w * 0.63)} ${round(from * half * 1.14)} ${round(-w * 0.74)}`;
    return shape(
      `M${round(from * half * 0.86)} ${round(-w * 1.02)}L${round(to * half * 0.86)} ${round(-w * 1.02)}L${hem}Z`,
      paint(tone, depth),
    );
  }).join("");
  const snow = stage.snowy
    ? shape(
        `M${round(-half * 0.9)} ${round(-w)}Q0 ${round(-w * 1.12)} ${round(half * 0.9)} ${round(-w)}L${round(half)} ${round(-w * 0.9)}Q0 ${round(-w * 0.96)} ${round(-half)} ${round(-w * 0.88)}Z`,
        snowColour(stage, depth),
      )
    : "";
  const heaps = goods
    .map((tone, heap) => {
      const middle = -half * 0.74 + (heap * w * 0.74) / Math.max(1, goods.length - 1);
      return Array.from({ length: 7 }, (_, index) => {
        const row = index < 4 ? 0 : 1;
        return ellipse(
          middle + (row === 0 ? index - 1.5 : index - 5) * w * 0.05 + between(random, -1, 1) * w * 0.006,
          -w * 0.375 - row * w * 0.05,
          w * 0.034,
          w * 0.034,
          paint(mix(tone, index % 2 ? "#fff0c8" : "#4a2f4a", 0.14), depth),
        );
      }).join("");
    })
    .join("");
  return placed(
    x,
    y,
    ellipse(0, 0, half * 1.2, w * 0.07, paint("#3b3350", depth), 0.22) +
      box(-half * 0.9, -w * 0.82, w * 0.9, w * 0.8, paint("#4c3b4b", depth)) +
      pole(-half * 0.95) +
      pole(half * 0.95) +
      heaps +
      box(
        -half,
        -w * 0.35,
        w,
        w * 0.35,
        verticalGradient(stage.defs, paint("#b98a5e", depth), paint("#8c6148", depth)),
      ) +
      stroke(
        [0.2, 0.4, 0.6, 0.8].map((share) => `M${round(-half + w * share)} ${round(-w * 0.33)}V0`).join(""),
        paint("#6d4a3c", depth),
        w * 0.012,
        0.6,
      ) +
      box(-half * 1.05, -w * 0.37, w * 1.05, w * 0.05, paint("#d3a574", depth)) +
      cloth +
      snow,
  );
}

/** Small flags on a cord from one point to another. */
export function bunting(
  stage: Stage,
  from: { x: number; y: number },
  to: { x: number; y: number },
  depth: number,
  colours: string[],
): string {
  const sag = Math.abs(to.x - from.x) * 0.16;
  const count = Math.max(5, Math.round(Math.abs(to.x - from.x) / 14));
  const on = (share: number) =>
    point(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share + sag * 4 * share * (1 - share));
  const flags = Array.from({ length: count }, (_, index) => {
    const [left, right] = [on((index + 0.15) / count), on((index + 0.85) / count)];
    const drop = 11 - stage.wind * 3;
    return shape(
      polygon(
        [left.x, left.y],
        [right.x, right.y],
        [(left.x + right.x) / 2 + stage.wind * 7, (left.y + right.y) / 2 + drop],
      ),
      stage.light.paint(colours[index % colours.length]!, depth),
    );
  });
  return (
    stroke(softLine([0, 0.25, 0.5, 0.75, 1].map(on)), stage.light.paint("#6b5348", depth), 0.9) +
    flags.join("")
  );
}

/** A rail or picket fence that follows the ground. */
export function fence(
  stage: Stage,
  options: {
    from: number;
    to: number;
    edge: (x: number) => number;
    height: number;
    depth: number;
    colour?: string;
  },
): string {
  const { from, to, edge, height, depth, colour = "#b08f6c" } = options;
  const paint = stage.light.paint;
  const gap = height * 0.62;
  const posts: string[] = [];
  const rails = [0.42, 0.76].map((share) => {
    const line = [];
    for (let x = from; x <= to; x += gap) line.push(point(x, edge(x) - height * share));
    return stroke(softLine(line), paint(mix(colour, "#4b3450", 0.16), depth), height * 0.09);
  });
  for (let x = from; x <= to; x += gap) {
    const lean = between(stage.random, -0.04, 0.04) * height;
    posts.push(
      `M${round(x - height * 0.06)} ${round(edge(x))}L${round(x - height * 0.06 + lean)} ${round(edge(x) - height)}l${round(height * 0.06)} ${round(-height * 0.08)}l${round(height * 0.06)} ${round(height * 0.08)}L${round(x + height * 0.06)} ${round(edge(x))}Z`,
    );
  }
  const snow = stage.snowy
    ? stroke(
        posts
          .map((post) => post.split("l")[0]!.replace("L", "M").split("M").at(-1)!)
          .map((top) => `M${top}h${round(height * 0.12)}`)
          .join(""),
        snowColour(stage, depth),
        height * 0.08,
      )
    : "";
  return rails.join("") + shape(posts.join(""), paint(colour, depth)) + snow;
}

/** A lamp on a post, lit when lamps are. */
export function lampPost(stage: Stage, at: { x: number; y: number; height: number; depth: number }): string {
  const { x, y, height, depth } = at;
  const { light } = stage;
  const iron = light.paint("#3f4456", depth);
  const glass = light.lampsLit ? LAMPLIGHT : light.paint("#dfe5df", depth);
  const head = height * 0.13;
  return placed(
    x,
    y,
    (light.lampsLit
      ? ellipse(0, -height, height * 0.75, height * 0.75, glow(stage.defs, LAMPLIGHT, 0.6))
      : "") +
      stroke(`M0 0V${round(-height * 0.9)}`, iron, height * 0.03) +
      shape(
        polygon(
          [-head * 0.5, -height],
          [head * 0.5, -height],
          [head * 0.34, -height + head],
          [-head * 0.34, -height + head],
        ),
        glass,
      ) +
      shape(polygon([-head * 0.66, -height], [0, -height - head * 0.6], [head * 0.66, -height]), iron) +
      box(-height * 0.05, -height * 0.03, height * 0.1, height * 0.03, iron),
  );
}
