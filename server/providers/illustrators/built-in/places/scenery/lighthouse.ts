import { mix } from "../../palette.ts";
import { glow } from "../../sky.ts";
import type { Stage } from "../place.ts";
import { box, ellipse, placed, polygon, shape } from "./shapes.ts";

/** Red and white stripes, a gallery, and a beam when lamps are lit. */
export function lighthouse(
  stage: Stage,
  at: { x: number; y: number; height: number; depth: number },
): string {
  const { x, y, height: h, depth } = at;
  const { light, defs } = stage;
  const paint = light.paint;
  const half = (share: number) => h * (0.13 - 0.05 * share);
  const bands = [0, 1, 2, 3, 4].map((band) => {
    const [from, to] = [(band / 5) * 0.8, ((band + 1) / 5) * 0.8];
    const colour = band % 2 === 0 ? "#f6eee0" : "#c4503f";
    return shape(
      polygon([-half(from), -h * from], [-half(to), -h * to], [half(to), -h * to], [half(from), -h * from]),
      paint(colour, depth),
    );
  });
  const shade = shape(
    polygon([half(0) * 0.25, 0], [half(0.8) * 0.25, -h * 0.8], [half(0.8), -h * 0.8], [half(0), 0]),
    paint("#3b2f5c", depth),
    0.2,
  );
  const lamp = light.lampsLit ? "#ffe49a" : paint("#cfe3e6", depth);
  const beam = light.lampsLit
    ? shape(polygon([0, -h * 0.87], [-h * 3, -h * 1.2], [-h * 3, -h * 0.62]), beamOf()) +
      shape(polygon([0, -h * 0.87], [h * 3, -h * 1.12], [h * 3, -h * 0.72]), beamOf(true)) +
      ellipse(0, -h * 0.87, h * 0.4, h * 0.4, glow(defs, "#ffe49a", 0.8))
    : "";
  return placed(
    x,
    y,
    beam +
      bands.join("") +
      shade +
      box(-h * 0.035, -h * 0.12, h * 0.07, h * 0.12, paint("#6f4a4c", depth), h * 0.03) +
      box(-h * 0.02, -h * 0.45, h * 0.04, h * 0.07, paint("#5f7488", depth), h * 0.02) +
      box(-h * 0.115, -h * 0.825, h * 0.23, h * 0.03, paint("#4c4658", depth)) +
      box(-h * 0.065, -h * 0.92, h * 0.13, h * 0.1, lamp) +
      shape(
        polygon([-h * 0.09, -h * 0.92], [0, -h], [h * 0.09, -h * 0.92]),
        paint(mix("#c4503f", "#3b2f5c", 0.2), depth),
      ),
  );

  function beamOf(right = false): string {
    return defs.define(
      (id) =>
        `<linearGradient id="${id}" x1="${right ? 0 : 1}" y1="0" x2="${right ? 1 : 0}" y2="0"><stop offset="0" stop-color="#fff0b8" stop-opacity="0.6"/>` +
        `<stop offset="1" stop-color="#fff0b8" stop-opacity="0"/></linearGradient>`,
    );
  }
}
