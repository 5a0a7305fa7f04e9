import { mix } from "../../palette.ts";
import { round } from "../../svg.ts";
import type { Stage } from "../place.ts";
import { snowColour } from "./land.ts";
import { between, blob, disc, placed, shape, stroke } from "./shapes.ts";

export interface TreeOptions {
  x: number;
  y: number;
  height: number;
  depth: number;
  colour: string;
  bark?: string;
}

/** A gale bends a tree by this many degrees. */
const SWAY_DEGREES = 9;

const rooted = (stage: Stage, { x, y }: { x: number; y: number }, markup: string): string =>
  placed(x, y, markup, stage.wind > 0 ? `skewX(${round(-stage.wind * SWAY_DEGREES)})` : "");

/** An oak, a lime, an apple tree: a crown of leafy masses, lit from above. */
export function broadleaf(stage: Stage, options: TreeOptions): string {
  const { height, depth, colour, bark = "#7a5a46" } = options;
  const { random } = stage;
  const paint = stage.light.paint;
  const wide = height * 0.07;
  const trunk =
    shape(
      `M${round(-wide)} 0Q${round(-wide * 0.5)} ${round(-height * 0.2)} ${round(-wide * 0.6)} ${round(-height * 0.55)}` +
        `H${round(wide * 0.6)}Q${round(wide * 0.5)} ${round(-height * 0.18)} ${round(wide * 1.2)} 0Z`,
      paint(bark, depth),
    ) +
    stroke(
      `M0 ${round(-height * 0.3)}L${round(-height * 0.16)} ${round(-height * 0.5)}M0 ${round(-height * 0.34)}L${round(height * 0.17)} ${round(-height * 0.52)}`,
      paint(bark, depth),
      wide * 0.6,
    ) +
    shape(
      `M${round(wide * 0.1)} ${round(-height * 0.5)}Q${round(wide * 0.4)} ${round(-height * 0.2)} ${round(wide * 1.2)} 0H${round(wide * 0.2)}Z`,
      paint(mix(bark, "#33233f", 0.4), depth),
      0.6,
    );
  const mass = (x: number, y: number, r: number, tone: string, opacity = 1) =>
    shape(
      blob(random, {
        x: x * height,
        y: y * height,
        rx: r * height,
        ry: r * height * 0.9,
        lobes: 11,
        wobble: 0.075,
      }),
      paint(tone, depth),
      opacity,
    );
  const dark = mix(colour, "#1f3a4f", 0.34);
  const light = mix(colour, "#fff0a6", 0.24);
  const crown =
    mass(0.08, -0.56, 0.27, dark) +
    mass(-0.18, -0.55, 0.2, dark) +
    mass(0.2, -0.66, 0.2, mix(colour, dark, 0.5)) +
    mass(-0.14, -0.66, 0.22, colour) +
    mass(0.05, -0.78, 0.21, colour) +
    mass(-0.16, -0.74, 0.13, light) +
    mass(0.04, -0.86, 0.12, light) +
    dabs(-0.02, -0.66);
  const snow = stage.snowy
    ? shape(
        blob(random.for("snow"), { x: 0, y: -0.9 * height, rx: 0.2 * height, ry: 0.09 * height }),
        snowColour(stage, depth),
      ) +
      shape(
        blob(random.for("snow"), {
          x: -0.22 * height,
          y: -0.78 * height,
          rx: 0.13 * height,
          ry: 0.06 * height,
        }),
        snowColour(stage, depth),
      )
    : "";
  return rooted(stage, options, trunk + crown + snow);

  /** Single leaves that break up the masses. */
  function dabs(x: number, y: number): string {
    const spots = (count: number) =>
      Array.from({ length: count }, () => {
        const angle = random.next() * 2 * Math.PI;
        const reach = 0.29 * Math.sqrt(random.next());
        return disc(
          (x + Math.cos(angle) * reach) * height,
          (y + Math.sin(angle) * reach * 0.9) * height,
          height * 0.011,
        );
      }).join("");
    return height < 60
      ? ""
      : shape(spots(16), paint(mix(colour, "#fff6c0", 0.45), depth), 0.7) +
          shape(spots(14), paint(dark, depth), 0.55);
  }
}

/** A spruce or fir in tiers, one side in the light. */
export function conifer(stage: Stage, options: TreeOptions): string {
  const { height, depth, colour, bark = "#6a4b3d" } = options;
  const paint = stage.light.paint;
  const tiers = height > 70 ? 5 : 4;
  const half = height * between(stage.random, 0.2, 0.26);
  const body: string[] = [];
  for (let tier = 0; tier < tiers; tier++) {
    const share = (tiers - tier) / tiers;
    const low = -height * (0.1 + 0.8 * (tier / tiers));
    const top = -height * (0.1 + 0.8 * (tier / tiers) + 0.38 * (0.55 + share * 0.3));
    const reach = half * (0.28 + 0.72 * share);
    const tone = mix(colour, "#fff0a6", 0.05 * tier);
    body.push(
      shape(skirt(reach, top, low, -1, 1), paint(mix(tone, "#1d3350", 0.2), depth)) +
        shape(skirt(reach, top, low, -1, 0.06), paint(tone, depth)) +
        (stage.snowy
          ? shape(skirt(reach * 0.8, top, low - (low - top) * 0.45, -1, 0.7), snowColour(stage, depth), 0.94)
          : ""),
    );
  }
  const trunk = shape(
    `M${round(-height * 0.025)} 0V${round(-height * 0.16)}H${round(height * 0.025)}V0Z`,
    paint(bark, depth),
  );
  return rooted(stage, options, trunk + body.join(""));
}

/** One tier of branches with a drooping, scalloped hem, from share `left` to share `right` of its width. */
function skirt(reach: number, top: number, low: number, left: number, right: number): string {
  const scallops = 6;
  const hem: string[] = [];
  for (let index = 0; index < scallops; index++) {
    const from = right + ((left - right) * index) / scallops;
    const to = right + ((left - right) * (index + 1)) / scallops;
    const sag = (low - top) * 0.1;
    hem.push(
      `Q${round(((from + to) / 2) * reach)} ${round(low + sag * (1.3 - Math.abs(from + to) * 0.6))} ${round(to * reach)} ${round(low - Math.abs(to) * sag)}`,
    );
  }
  return (
    `M0 ${round(top)}Q${round(right * reach * 0.35)} ${round(top + (low - top) * 0.6)} ${round(right * reach)} ${round(low - Math.abs(right) * (low - top) * 0.1)}` +
    `${hem.join("")}Q${round(left * reach * 0.35)} ${round(top + (low - top) * 0.6)} 0 ${round(top)}Z`
  );
}

/** A slender tree with white bark and loose, light leaves. */
export function birch(stage: Stage, options: TreeOptions): string {
  const { height, depth, colour } = options;
  const { random } = stage;
  const paint = stage.light.paint;
  const wide = height * 0.026;
  const marks = Array.from({ length: 9 }, () => {
    const y = -height * between(random, 0.04, 0.7);
    return `M${round(between(random, -wide, 0))} ${round(y)}h${round(wide * between(random, 0.5, 1.1))}`;
  });
  const twigs = [-0.42, -0.55, -0.66, -0.76].map(
    (y, index) =>
      `M0 ${round(y * height)}q${round((index % 2 ? 1 : -1) * height * 0.06)} ${round(-height * 0.03)} ${round((index % 2 ? 1 : -1) * height * 0.12)} ${round(-height * 0.09)}`,
  );
  const leaves = [-0.6, -0.72, -0.86].map((y, index) =>
    shape(
      blob(random, {
        x: (index - 1) * height * 0.06,
        y: y * height,
        rx: height * (0.17 - index * 0.03),
        ry: height * 0.13,
        lobes: 10,
        wobble: 0.13,
      }),
      paint(mix(colour, "#fff0a6", 0.12 + index * 0.12), depth),
      0.9,
    ),
  );
  return rooted(
    stage,
    options,
    shape(
      `M${round(-wide)} 0L${round(-wide * 0.4)} ${round(-height * 0.9)}H${round(wide * 0.4)}L${round(wide * 1.1)} 0Z`,
      paint("#efe8dc", depth),
    ) +
      shape(
        `M${round(wide * 0.2)} ${round(-height * 0.9)}H${round(wide * 0.4)}L${round(wide * 1.1)} 0H${round(wide * 0.2)}Z`,
        paint("#b9b0b4", depth),
      ) +
      stroke(twigs.join(""), paint("#d9d0c6", depth), wide * 0.5) +
      leaves.join("") +
      stroke(marks.join(""), paint("#4c434c", depth), wide * 0.28, 0.75),
  );
}

/** A leafless tree, every branch forking: for winter, moor and bad dreams. */
export function bareTree(stage: Stage, options: Omit<TreeOptions, "colour">): string {
  const { height, depth, bark = "#5c4a4c" } = options;
  const { random } = stage;
  const widths = new Map<number, string[]>();
  const grow = (x: number, y: number, angle: number, length: number, order: number): void => {
    const [toX, toY] = [x + Math.sin(angle) * length, y - Math.cos(angle) * length];
    const bend = between(random, -0.12, 0.12) * length;
    const lines = widths.get(order) ?? [];
    lines.push(
      `M${round(x)} ${round(y)}Q${round((x + toX) / 2 + bend)} ${round((y + toY) / 2)} ${round(toX)} ${round(toY)}`,
    );
    widths.set(order, lines);
    if (order === 4) return;
    const forks = order === 0 ? 3 : 2;
    for (let fork = 0; fork < forks; fork++) {
      const turn = (fork - (forks - 1) / 2) * between(random, 0.6, 0.95) + between(random, -0.15, 0.15);
      grow(toX, toY, angle + turn, length * between(random, 0.66, 0.8), order + 1);
    }
  };
  grow(0, 0, between(random, -0.08, 0.08), height * 0.34, 0);
  const drawn = [...widths].map(([order, lines]) =>
    stroke(lines.join(""), stage.light.paint(bark, depth), height * 0.062 * 0.6 ** order),
  );
  const snow = stage.snowy
    ? stroke((widths.get(2) ?? []).join(""), snowColour(stage, depth), height * 0.008, 0.9)
    : "";
  return rooted(stage, options, drawn.join("") + snow);
}

/** A willow: a round crown that hangs down to the ground in strands. */
export function willow(stage: Stage, options: TreeOptions): string {
  const { height, depth, colour, bark = "#75594a" } = options;
  const { random } = stage;
  const paint = stage.light.paint;
  const strands = (tone: string, count: number, opacity: number) =>
    stroke(
      Array.from({ length: count }, () => {
        const start = between(random, -0.36, 0.36);
        const fall = between(random, 0.35, 0.62);
        const out = start * 0.42 + stage.wind * 0.14;
        return `M${round(start * height)} ${round(-height * (0.86 - start * start * 1.6))}q${round(out * height)} ${round(height * fall * 0.3)} ${round(out * height * 0.9)} ${round(height * fall)}`;
      }).join(""),
      paint(tone, depth),
      height * 0.026,
      opacity,
    );
  return rooted(
    stage,
    options,
    shape(
      `M${round(-height * 0.07)} 0Q${round(-height * 0.02)} ${round(-height * 0.3)} ${round(-height * 0.05)} ${round(-height * 0.7)}H${round(height * 0.05)}Q${round(height * 0.03)} ${round(-height * 0.25)} ${round(height * 0.09)} 0Z`,
      paint(bark, depth),
    ) +
      shape(
        blob(random, {
          x: 0,
          y: -height * 0.74,
          rx: height * 0.4,
          ry: height * 0.24,
          lobes: 12,
          wobble: 0.06,
        }),
        paint(mix(colour, "#1f3a4f", 0.22), depth),
      ) +
      strands(mix(colour, "#1f3a4f", 0.24), 26, 0.9) +
      strands(colour, 26, 0.95) +
      strands(mix(colour, "#fff0a6", 0.3), 16, 0.85),
  );
}

/** A wood seen from far: one dark edge of crowns or tips. */
export function treeline(
  stage: Stage,
  options: {
    depth: number;
    edge: (x: number) => number;
    height: number;
    colour: string;
    kind: "broadleaf" | "conifer";
    from: number;
    to: number;
  },
): string {
  const { depth, edge, height, colour, kind, from, to } = options;
  const { random } = stage;
  const paint = stage.light.paint;
  const parts = { back: [] as string[], front: [] as string[] };
  const step = height * (kind === "conifer" ? 0.34 : 0.5);
  for (let x = from; x < to; x += step * between(random, 0.6, 1.2)) {
    const tall = height * between(random, 0.6, 1.08);
    const y = edge(x) + 2;
    const row = random.next() < 0.5 ? parts.back : parts.front;
    row.push(
      kind === "conifer"
        ? `M${round(x - tall * 0.19)} ${round(y)}L${round(x - tall * 0.08)} ${round(y - tall * 0.5)}L${round(x)} ${round(y - tall)}L${round(x + tall * 0.08)} ${round(y - tall * 0.5)}L${round(x + tall * 0.19)} ${round(y)}Z`
        : blob(random, { x, y: y - tall * 0.42, rx: tall * 0.42, ry: tall * 0.45, wobble: 0.08 }),
    );
  }
  const snowed = (tone: string) => (stage.snowy ? mix(tone, "#eef3fa", 0.5) : tone);
  return (
    shape(parts.back.join(""), paint(snowed(mix(colour, "#23405a", 0.22)), depth)) +
    shape(parts.front.join(""), paint(snowed(colour), depth))
  );
}
