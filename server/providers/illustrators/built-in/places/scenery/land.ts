import { mix } from "../../palette.ts";
import { round, verticalGradient } from "../../svg.ts";
import { FEET, GROUND_BOTTOM, SIDE, type Stage } from "../place.ts";
import { between, ellipse, point, rolling, shape, softLine, stroke, type Point } from "./shapes.ts";

const SNOW = "#eef3fa";
const SNOW_SHADE = "#cbd8ec";

/** The colour of open ground, under snow if snow lies. */
export const groundColour = (stage: Stage, colour: string): string =>
  stage.snowy ? mix(colour, SNOW, 0.88) : stage.wet ? mix(colour, "#5d6a68", 0.14) : colour;

export const snowColour = (stage: Stage, depth: number): string => stage.light.paint(SNOW, depth);
export const snowShade = (stage: Stage, depth: number): string => stage.light.paint(SNOW_SHADE, depth);

export interface LandOptions {
  depth: number;
  /** The mean height of its edge below (or, negative, above) the horizon, and how far the edge rises and falls. */
  y: number;
  swing: number;
  wavelength: number;
  colour: string;
  /** What the land is like farther down; left out, it sinks into the haze. */
  below?: string;
  bottom?: number;
}

/** One sheet of land, cut along a rolling edge. `edge` says where it begins at x, for what stands on it. */
export function land(stage: Stage, options: LandOptions): { markup: string; edge: (x: number) => number } {
  const { depth, y, swing, wavelength, bottom = GROUND_BOTTOM } = options;
  const wave = rolling(stage.random, wavelength);
  const edge = (x: number) => y - swing * wave(x);
  const line = edgePoints(edge, wavelength);
  const paint = stage.light.paint;
  const top = groundColour(stage, options.colour);
  const low = options.below
    ? paint(stage.snowy ? mix(options.below, SNOW_SHADE, 0.9) : groundColour(stage, options.below), depth)
    : mix(paint(top, depth), stage.light.haze, 0.5 * stage.light.haziness);
  const fill = verticalGradient(stage.defs, paint(top, depth), low);
  const sheet = `${softLine(line)}L${SIDE} ${bottom}L${-SIDE} ${bottom}Z`;
  const lip = stroke(softLine(line), paint(mix(top, "#fff6d8", 0.5), depth), 0.9 + depth * 0.5, 0.55);
  return { markup: shape(sheet, fill) + lip, edge };
}

const edgePoints = (edge: (x: number) => number, wavelength: number): Point[] => {
  const step = Math.max(6, wavelength / 12);
  const count = Math.ceil((2 * SIDE) / step);
  return Array.from({ length: count + 1 }, (_, index) =>
    point(-SIDE + index * step, edge(-SIDE + index * step)),
  );
};

/** Peaks with a lit and a shaded side, snow on top. */
export function mountains(
  stage: Stage,
  options: { depth: number; base: number; height: number; width: number; colour: string; snowline: number },
): string {
  const { depth, base, height, width, colour, snowline } = options;
  const { random } = stage;
  const paint = stage.light.paint;
  const body = verticalGradient(
    stage.defs,
    paint(colour, depth),
    mix(paint(colour, depth), stage.light.haze, 0.75 * stage.light.haziness),
  );
  const peaks: string[] = [];
  for (let x = -SIDE; x < SIDE; x += width * between(random, 0.45, 0.72)) {
    const tall = height * between(random, 0.5, 1);
    const half = width * between(random, 0.52, 0.75);
    peaks.push(peak(x, tall, half));
  }
  return peaks.join("");

  function peak(x: number, tall: number, half: number): string {
    const top = base - tall;
    const left = crag(x, top, x - half, base);
    const right = crag(x, top, x + half, base);
    const ridge = [point(x, top)];
    for (let step = 1; step <= 4; step++) {
      ridge.push(point(x + half * 0.12 * step * (step % 2 === 0 ? 0.4 : 1), top + (tall * step) / 4));
    }
    const outline = `M${pairs([...left].toReversed())}L${pairs(right)}Z`;
    const shade = `M${pairs(ridge)}L${pairs([...right].toReversed())}Z`;
    const dark = stage.light.paint(mix(colour, "#3b2f5c", 0.34), depth);
    return shape(outline, body) + shape(shade, dark, 0.42) + cap(x, top, tall, half);
  }

  function crag(x: number, top: number, toX: number, toY: number): Point[] {
    return Array.from({ length: 6 }, (_, step) => {
      const share = step / 5;
      const jag = step === 0 || step === 5 ? 0 : between(random, -0.045, 0.045) * width;
      return point(x + (toX - x) * share + jag, top + (toY - top) * share ** 0.92);
    });
  }

  function cap(x: number, top: number, tall: number, half: number): string {
    if (snowline <= 0) return "";
    const depthOfSnow = tall * (stage.snowy ? Math.min(0.8, snowline * 1.7) : snowline);
    const spread = half * (depthOfSnow / tall) * 0.92;
    const teeth: string[] = [];
    const count = 6;
    for (let tooth = 1; tooth < count; tooth++) {
      const across = spread - (2 * spread * tooth) / count;
      const hang = tooth % 2 === 0 ? 0.62 : 1.12;
      teeth.push(`${round(x + across)} ${round(top + depthOfSnow * hang * between(random, 0.86, 1.08))}`);
    }
    const white = `M${round(x)} ${round(top)}L${round(x + spread)} ${round(top + depthOfSnow)}L${teeth.join("L")}L${round(x - spread)} ${round(top + depthOfSnow)}Z`;
    const shaded = `M${round(x)} ${round(top)}L${round(x + spread)} ${round(top + depthOfSnow)}L${teeth.slice(0, 2).join("L")}Z`;
    return shape(white, snowColour(stage, depth)) + shape(shaded, snowShade(stage, depth), 0.8);
  }
}

const pairs = (points: Point[]): string => points.map(({ x, y }) => `${round(x)} ${round(y)}`).join("L");

/** A path that winds from the feet of the viewer into the distance. */
export function path(
  stage: Stage,
  options: { depth: number; from: number; to: number; top: number; colour: string; width?: number },
): string {
  const { depth, from, to, top, width = 120 } = options;
  const bend = between(stage.random, 34, 52) * (stage.random.next() < 0.5 ? -1 : 1);
  const middle = (y: number) => {
    const share = (y - top) / (GROUND_BOTTOM - top);
    return to + (from - to) * share ** 0.8 + bend * Math.sin(share ** 0.62 * Math.PI * 2.1) * (0.25 + share);
  };
  const half = (y: number) => Math.max(1.2, (width / 2) * ((y - top * 0.8) / FEET));
  const heights = Array.from({ length: 14 }, (_, step) => top + (GROUND_BOTTOM - top) * (step / 13) ** 1.8);
  const left = heights.map((y) => point(middle(y) - half(y), y));
  const right = heights.map((y) => point(middle(y) + half(y), y)).toReversed();
  const colour = groundColour(stage, options.colour);
  const fill = verticalGradient(
    stage.defs,
    stage.light.paint(mix(colour, "#fff3d6", 0.2), depth * 0.8),
    stage.light.paint(mix(colour, "#6b4a48", 0.16), depth),
  );
  const outline = (points: Point[]) => softLine(points).slice(1);
  return (
    shape(`M${outline(left)}L${outline(right)}Z`, fill) +
    stroke(softLine(left), stage.light.paint(mix(colour, "#4a3b48", 0.4), depth), 1.1, 0.35) +
    pebbles(stage, { depth, colour, top, count: 26, within: (y) => ({ x: middle(y), reach: half(y) * 0.9 }) })
  );
}

function pebbles(
  stage: Stage,
  options: {
    depth: number;
    top: number;
    colour: string;
    count: number;
    within: (y: number) => { x: number; reach: number };
  },
): string {
  const { random, light } = stage;
  return Array.from({ length: options.count }, () => {
    const y = options.top + 6 + 180 * random.next() ** 1.5;
    const { x, reach } = options.within(y);
    const size = (y / FEET) * between(random, 1.2, 3.2);
    const tone = mix(options.colour, random.next() < 0.5 ? "#5c4a50" : "#fff6e0", 0.3);
    return ellipse(
      x + between(random, -reach, reach),
      y,
      size,
      size * 0.5,
      light.paint(tone, options.depth),
      0.7,
    );
  }).join("");
}

/** Still water on the ground after rain, with the sky in it. */
export function puddles(stage: Stage, depth: number): string {
  if (!stage.wet) return "";
  const { light, defs } = stage;
  const random = stage.random.for("puddles");
  const water = verticalGradient(
    defs,
    mix(light.sky.middle, "#ffffff", 0.12),
    mix(light.sky.top, "#31405c", 0.2),
  );
  return Array.from({ length: 7 }, (_, index) => {
    const y = 52 + index * 27 + between(random, -8, 8);
    const near = y / FEET;
    const x = between(random, -1, 1) * (150 + 120 * near);
    const width = between(random, 22, 48) * near;
    return (
      ellipse(x, y, width, width * 0.17, water, 0.75) +
      stroke(
        `M${round(x - width * 0.6)} ${round(y - width * 0.03)}h${round(width * 0.5)}`,
        light.paint("#ffffff", depth),
        0.8 * near,
        0.5,
      )
    );
  }).join("");
}

/** Open ground in a few overlapping sheets, each a little darker than the one behind: the front of most places. */
export function openGround(
  stage: Stage,
  options: { top: number; swing: number; colour: string; below: string },
): string {
  const { top, swing, colour, below } = options;
  return [0, 1, 2, 3]
    .map((sheet) => {
      const share = sheet / 3;
      return land(stage, {
        depth: 1,
        y: top + [0, 34, 84, 150][sheet]!,
        swing: swing * (0.8 + share),
        wavelength: 280 + 120 * share,
        colour: mix(mix(colour, below, share * 0.82), "#fff3c0", sheet === 0 ? 0.1 : 0.03),
        below: mix(colour, below, Math.min(1, share * 0.82 + 0.36)),
      }).markup;
    })
    .join("");
}
