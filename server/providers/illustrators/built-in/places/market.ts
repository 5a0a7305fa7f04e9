import { SIDE, type DrawPlace, type Stage } from "./place.ts";
import { bunting, house, lampPost, someHouse, stall } from "./scenery/houses.ts";
import { land, openGround, puddles, snowColour } from "./scenery/land.ts";
import { scattered } from "./scenery/plants.ts";
import { between, box, ellipse, placed, shape, stroke } from "./scenery/shapes.ts";
import { broadleaf, treeline } from "./scenery/trees.ts";
import { mix } from "../palette.ts";
import { round } from "../svg.ts";

const AWNINGS = ["#c4503f", "#3f7f8c", "#d9962e", "#6d8f4a", "#8a5f98"];
const GOODS = ["#d9583f", "#e0a63a", "#7fa044", "#8a4f78", "#d98a4a", "#b23f4c"];
const FLAGS = ["#d9583f", "#f0c24b", "#3f8f98", "#f4efe0", "#8a5f98"];

/** A cobbled square between old houses: striped stalls, heaps of fruit, flags overhead. */
export const market: DrawPlace = (stage) => {
  const { random } = stage;
  const hills = land(stage, { depth: 0.1, y: -40, swing: 20, wavelength: 380, colour: "#8db79f" });
  const rear = [-250, -168, -90, -20, 56, 128, 204, 276].map((x) =>
    house(stage, {
      ...someHouse(random),
      x: x + between(random, -8, 8),
      y: 14,
      width: between(random, 38, 50),
      depth: 0.4,
    }),
  );
  const stalls = [
    { x: -214, y: 62, width: 92 },
    { x: -108, y: 48, width: 74 },
    { x: 112, y: 48, width: 74 },
    { x: 222, y: 62, width: 92 },
  ].map((at) =>
    stall(stage, {
      ...at,
      depth: 0.84,
      colour: random.pick(AWNINGS),
      goods: random.shuffle(GOODS).slice(0, 3),
    }),
  );
  return [
    {
      depth: 0.1,
      markup:
        hills.markup +
        treeline(stage, {
          depth: 0.14,
          edge: hills.edge,
          height: 17,
          colour: "#6d9a86",
          kind: "broadleaf",
          from: -SIDE,
          to: SIDE,
        }),
    },
    { depth: 0.42, markup: rear.join("") },
    {
      depth: 0.72,
      markup:
        broadleaf(stage, {
          x: random.next() < 0.5 ? -34 : 34,
          y: 34,
          height: 96,
          depth: 0.6,
          colour: "#7c9f4e",
        }) +
        bunting(stage, { x: -330, y: -70 }, { x: -10, y: -84 }, 0.8, FLAGS) +
        bunting(stage, { x: -10, y: -84 }, { x: 330, y: -66 }, 0.8, FLAGS),
    },
    {
      depth: 0.92,
      markup: openGround(stage, { top: 30, swing: 2, colour: "#d9c8ac", below: "#ab9588" }) + stalls.join(""),
    },
    {
      depth: 1,
      markup:
        cobbles(stage) +
        puddles(stage, 1) +
        lampPost(stage, { x: -160, y: 84, height: 130, depth: 1 }) +
        crate(stage, 250, 104, 34, "#d98a4a") +
        crate(stage, 288, 112, 38, "#7fa044") +
        barrel(stage, -262, 108, 44),
    },
  ];
};

/** Rows of rounded stones that grow towards the viewer. */
export function cobbles(stage: Stage): string {
  const { random, light } = stage;
  const tones = ["#c3b09a", "#b5a192", "#cfbfa6", "#a89590"];
  const rows = new Map<string, string[]>(tones.map((tone) => [tone, []]));
  for (const { x, y, near } of scattered(stage, 240, 46, 300)) {
    const width = near * between(random, 7, 12);
    rows
      .get(random.pick(tones))!
      .push(
        `M${round(x - width)} ${round(y)}a${round(width)} ${round(width * 0.42)} 0 1 0 ${round(2 * width)} 0a${round(width)} ${round(width * 0.42)} 0 1 0 ${round(-2 * width)} 0Z`,
      );
  }
  return [...rows]
    .map(([tone, stones]) =>
      shape(stones.join(""), stage.snowy ? snowColour(stage, 1) : light.paint(tone), 0.55),
    )
    .join("");
}

export function crate(stage: Stage, x: number, y: number, size: number, goods?: string): string {
  const paint = stage.light.paint;
  const half = size / 2;
  const fruit = goods
    ? Array.from({ length: 5 }, (_, index) =>
        ellipse(
          -half * 0.72 + index * half * 0.36,
          -size * 0.7,
          size * 0.13,
          size * 0.13,
          paint(mix(goods, "#fff0c8", (index % 2) * 0.18)),
        ),
      )
    : [];
  return placed(
    x,
    y,
    ellipse(0, 0, half * 1.2, size * 0.1, paint("#2f2648"), 0.25) +
      fruit.join("") +
      box(-half, -size * 0.68, size, size * 0.68, paint("#b98a5e"), 1) +
      stroke(
        `M${round(-half)} ${round(-size * 0.45)}h${size}M${round(-half)} ${round(-size * 0.22)}h${size}`,
        paint("#7d5a44"),
        size * 0.035,
      ) +
      box(-half, -size * 0.7, size * 0.14, size * 0.7, paint("#a3764f")) +
      box(half - size * 0.14, -size * 0.7, size * 0.14, size * 0.7, paint("#a3764f")) +
      (stage.snowy ? ellipse(0, -size * 0.7, half, size * 0.08, snowColour(stage, 1)) : ""),
  );
}

export function barrel(stage: Stage, x: number, y: number, size: number): string {
  const paint = stage.light.paint;
  const half = size * 0.36;
  return placed(
    x,
    y,
    ellipse(0, 0, half * 1.3, size * 0.1, paint("#2f2648"), 0.25) +
      shape(
        `M${round(-half * 0.86)} 0Q${round(-half * 1.25)} ${round(-size * 0.5)} ${round(-half * 0.86)} ${round(-size)}H${round(half * 0.86)}Q${round(half * 1.25)} ${round(-size * 0.5)} ${round(half * 0.86)} 0Z`,
        paint("#a3764f"),
      ) +
      shape(
        `M${round(half * 0.2)} 0V${round(-size)}H${round(half * 0.86)}Q${round(half * 1.25)} ${round(-size * 0.5)} ${round(half * 0.86)} 0Z`,
        paint("#5f4046"),
        0.35,
      ) +
      stroke(
        `M${round(-half * 1.02)} ${round(-size * 0.26)}H${round(half * 1.02)}M${round(-half * 1.02)} ${round(-size * 0.74)}H${round(half * 1.02)}`,
        paint("#5a5664"),
        size * 0.05,
      ) +
      ellipse(0, -size, half * 0.86, size * 0.08, stage.snowy ? snowColour(stage, 1) : paint("#c79a68")),
  );
}
