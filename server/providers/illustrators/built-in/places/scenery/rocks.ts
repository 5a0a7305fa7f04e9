import { mix } from "../../palette.ts";
import { round } from "../../svg.ts";
import type { Stage } from "../place.ts";
import { snowColour } from "./land.ts";
import { between, ellipse, placed, point, shape, softShape, stroke } from "./shapes.ts";

export interface RockOptions {
  x: number;
  y: number;
  width: number;
  height: number;
  depth: number;
  colour?: string;
  mossy?: boolean;
}

/** A boulder: lit face, shaded face, moss or snow where it can lie. */
export function rock(stage: Stage, options: RockOptions): string {
  const { x, y, width, height, depth, colour = "#9a97a0", mossy = false } = options;
  const { random, light } = stage;
  const half = width / 2;
  const lean = between(random, -0.18, 0.18);
  const top = point(half * lean, -height);
  const outline = [
    point(-half, 0),
    point(-half * 0.96, -height * between(random, 0.3, 0.5)),
    point(-half * 0.55, -height * between(random, 0.74, 0.92)),
    top,
    point(half * 0.62, -height * between(random, 0.68, 0.88)),
    point(half * 0.98, -height * between(random, 0.26, 0.44)),
    point(half, 0),
    point(0, height * 0.05),
  ];
  const shaded = [
    point(top.x + half * 0.12, -height * 0.98),
    outline[4]!,
    outline[5]!,
    outline[6]!,
    point(half * 0.1, height * 0.04),
    point(half * 0.34, -height * 0.42),
  ];
  const crack = `M${round(-half * 0.4)} ${round(-height * 0.78)}l${round(half * 0.16)} ${round(height * 0.22)}l${round(-half * 0.1)} ${round(height * 0.2)}`;
  const lid = stage.snowy ? snowColour(stage, depth) : mossy ? light.paint("#7d9a52", depth) : undefined;
  const cover =
    lid &&
    shape(
      softShape([
        point(-half * 0.8, -height * 0.6),
        point(-half * 0.55, -height * 0.9),
        point(top.x, -height * 1.03),
        point(half * 0.62, -height * 0.84),
        point(half * 0.6, -height * 0.66),
        point(half * 0.15, -height * 0.78),
        point(-half * 0.35, -height * 0.66),
      ]),
      lid,
    );
  return placed(
    x,
    y,
    ellipse(half * 0.1, height * 0.02, half * 1.12, height * 0.1, light.paint("#3b3350", depth), 0.22) +
      shape(softShape(outline), light.paint(colour, depth)) +
      shape(softShape(shaded), light.paint(mix(colour, "#33284f", 0.32), depth), 0.75) +
      stroke(crack, light.paint(mix(colour, "#2f2643", 0.45), depth), width * 0.014, 0.6) +
      (cover || ""),
  );
}

/** A wall of rock with ledges, for mountains, caves and shores. */
export function cliff(
  stage: Stage,
  options: { points: [x: number, y: number][]; depth: number; colour: string; strata?: number },
): string {
  const { points, depth, colour, strata = 6 } = options;
  const { random, light } = stage;
  const corners = points.map(([x, y]) => point(x, y));
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const outline = `M${corners.map((corner) => `${round(corner.x)} ${round(corner.y)}`).join("L")}Z`;
  const clip = stage.defs.define((id) => `<clipPath id="${id}"><path d="${outline}"/></clipPath>`);
  const cracks = Array.from({ length: strata * 3 }, () => {
    const x = between(random, left, right);
    const y = between(random, top, bottom);
    const drop = between(random, 0.05, 0.14) * (bottom - top);
    return `M${round(x)} ${round(y)}l${round(drop * 0.2)} ${round(drop)}l${round(drop * 0.5)} ${round(drop * 0.25)}`;
  });
  const faces = Array.from({ length: strata * 2 }, () => {
    const x = between(random, left, right);
    const y = between(random, top, bottom);
    const size = between(random, 0.08, 0.2) * (bottom - top);
    return `M${round(x)} ${round(y)}l${round(size * 0.7)} ${round(-size * 0.3)}l${round(size * 0.5)} ${round(size * 0.9)}l${round(-size * 0.8)} ${round(size * 0.5)}Z`;
  });
  return (
    shape(outline, light.paint(colour, depth)) +
    `<g clip-path="${clip}">` +
    shape(faces.join(""), light.paint(mix(colour, "#2f2643", 0.3), depth), 0.4) +
    stroke(cracks.join(""), light.paint(mix(colour, "#2f2643", 0.5), depth), 1.4, 0.5) +
    stroke(outline, light.paint(mix(colour, "#fff3d6", 0.5), depth), 3, 0.5) +
    `</g>`
  );
}
