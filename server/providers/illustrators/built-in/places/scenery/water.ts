import { mix } from "../../palette.ts";
import { round, verticalGradient } from "../../svg.ts";
import { SIDE, type Stage } from "../place.ts";
import { between, disc, ellipse, shape, stroke } from "./shapes.ts";

/** A sheet of water that holds the colours of the sky, with light on its ripples. */
export function water(
  stage: Stage,
  options: { depth: number; top: number; bottom: number; colour?: string; waves?: number },
): string {
  const { depth, top, bottom, colour = "#4f9aa8", waves = 1 } = options;
  const { light, random, defs } = stage;
  const near = mix(light.paint(colour, 1), light.sky.top, 0.3);
  const far = mix(light.paint(colour, depth), light.sky.low, 0.62);
  const sheet = `M${-SIDE} ${top}H${SIDE}V${bottom}H${-SIDE}Z`;
  const ripples = (count: number, tone: string, opacity: number) =>
    stroke(
      Array.from({ length: count }, () => {
        const share = random.next() ** 1.4;
        const y = top + 1.5 + (bottom - top) * share;
        const long = (5 + 40 * share) * between(random, 0.6, 1.5);
        const rise = (0.3 + 2.4 * share) * waves;
        return `M${round(between(random, -SIDE, SIDE))} ${round(y)}q${round(long * 0.25)} ${round(-rise)} ${round(long * 0.5)} 0t${round(long * 0.5)} 0`;
      }).join(""),
      tone,
      1.1,
      opacity,
    );
  return (
    shape(sheet, verticalGradient(defs, far, near)) +
    ripples(90, mix(light.sky.low, "#ffffff", 0.5), 0.5) +
    ripples(60, mix(near, "#1e2d55", 0.35), 0.35) +
    glitter(stage, top, bottom)
  );
}

/** The road of light below sun or moon. */
function glitter({ light, random: ofPlace }: Stage, top: number, bottom: number): string {
  if (light.sunshine < 0.3) return "";
  const random = ofPlace.for("glitter");
  const middle = light.from * 90;
  const flakes = Array.from({ length: 46 }, () => {
    const share = random.next() ** 1.3;
    const reach = 12 + 46 * share;
    const long = 3 + 16 * share * random.next();
    return `M${round(middle + between(random, -reach, reach) - long / 2)} ${round(top + 1 + (bottom - top) * share)}h${round(long)}`;
  });
  return stroke(flakes.join(""), light.source, 1.3, 0.6);
}

/** Foam along a shore that runs through the given edge. */
export function foam(stage: Stage, edge: (x: number) => number, depth: number, width = 3): string {
  const points: string[] = [];
  for (let x = -SIDE; x <= SIDE; x += 9) {
    points.push(`${points.length === 0 ? "M" : "L"}${x} ${round(edge(x) + Math.sin(x / 7) * 0.8)}`);
  }
  const bubbles = Array.from({ length: 60 }, () => {
    const x = between(stage.random, -SIDE, SIDE);
    return disc(
      x,
      edge(x) + between(stage.random, -width, width * 1.4),
      between(stage.random, 0.4, width * 0.3),
    );
  });
  const white = stage.light.paint("#fbfaf2", depth);
  return stroke(points.join(""), white, width, 0.85) + shape(bubbles.join(""), white, 0.8);
}

/** What stands at the water's edge, upside down and pale. */
export const reflection = (markup: string, waterline: number, strength = 0.3): string =>
  `<g transform="matrix(1 0 0 -0.62 0 ${round(waterline * 1.62)})">${faded(markup, strength)}</g>`;

const faded = (markup: string, strength: number): string =>
  markup
    .replace(/ (?:fill|stroke)-opacity="[^"]*"/g, "")
    .replace(/ (fill|stroke)="(?!none)/g, (_, kind: string) => ` ${kind}-opacity="${strength}" ${kind}="`);

/** A fishing boat or dinghy seen from the side, its mast up if it has one. */
export function boat(
  stage: Stage,
  at: { x: number; y: number; length: number; depth: number; hull: string; sail?: string },
): string {
  const { x, y, length, depth, hull, sail } = at;
  const paint = stage.light.paint;
  const [half, tall] = [length / 2, length * 0.2];
  const mast = sail
    ? stroke(
        `M${round(length * 0.02)} ${round(-tall)}V${round(-length * 0.95)}`,
        paint("#6b4a39", depth),
        length * 0.028,
      ) +
      shape(
        `M${round(length * 0.05)} ${round(-length * 0.92)}Q${round(length * 0.5)} ${round(-length * 0.55)} ${round(length * 0.42)} ${round(-tall * 1.35)}H${round(length * 0.05)}Z`,
        paint(sail, depth),
      ) +
      shape(
        `M${round(-length * 0.02)} ${round(-length * 0.86)}Q${round(-length * 0.3)} ${round(-length * 0.5)} ${round(-length * 0.38)} ${round(-tall * 1.35)}H${round(-length * 0.02)}Z`,
        paint(mix(sail, "#6d5478", 0.2), depth),
      )
    : "";
  return (
    `<g transform="translate(${round(x)} ${round(y)})">` +
    ellipse(0, tall * 0.2, half * 0.95, tall * 0.22, paint("#2f4f66", depth), 0.35) +
    mast +
    shape(
      `M${round(-half)} ${round(-tall * 1.2)}Q${round(-half * 0.85)} ${round(tall * 0.1)} ${round(-half * 0.5)} ${round(tall * 0.2)}H${round(half * 0.55)}Q${round(half * 0.9)} ${round(tall * 0.05)} ${round(half)} ${round(-tall * 1.35)}Q0 ${round(-tall * 0.7)} ${round(-half)} ${round(-tall * 1.2)}Z`,
      paint(hull, depth),
    ) +
    stroke(
      `M${round(-half)} ${round(-tall * 1.2)}Q0 ${round(-tall * 0.7)} ${round(half)} ${round(-tall * 1.35)}`,
      paint(mix(hull, "#fff3d6", 0.55), depth),
      length * 0.03,
    ) +
    stroke(
      `M${round(-half * 0.88)} ${round(-tall * 0.5)}Q0 ${round(-tall * 0.1)} ${round(half * 0.9)} ${round(-tall * 0.6)}`,
      paint(mix(hull, "#2d2340", 0.4), depth),
      length * 0.014,
      0.7,
    ) +
    `</g>`
  );
}
