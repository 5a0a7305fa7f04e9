import type { Random } from "../../../../../story/random.ts";
import { round } from "../../svg.ts";

export interface Point {
  x: number;
  y: number;
}

export const point = (x: number, y: number): Point => ({ x, y });

const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;

/*
 * Opacity goes on fill and stroke, never on an element or a group of the scenery: resvg 2.6.2 ends the whole process
 * when such an element lies more than two pictures outside, as the sides of a place do in close pictures.
 */
export const shape = (d: string, fill: string, opacity = 1): string =>
  `<path d="${d}" fill="${fill}"${opacity < 1 ? ` fill-opacity="${opacity}"` : ""}/>`;

export const stroke = (d: string, colour: string, width: number, opacity = 1): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${round(width)}" stroke-linecap="round" ` +
  `stroke-linejoin="round"${opacity < 1 ? ` stroke-opacity="${opacity}"` : ""}/>`;

export const polygon = (...corners: [x: number, y: number][]): string =>
  `M${corners.map(([x, y]) => at({ x, y })).join("L")}Z`;

export const ellipse = (x: number, y: number, rx: number, ry: number, fill: string, opacity = 1): string =>
  `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(rx)}" ry="${round(ry)}" fill="${fill}"` +
  `${opacity < 1 ? ` fill-opacity="${opacity}"` : ""}/>`;

export const box = (x: number, y: number, width: number, height: number, fill: string, radius = 0): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"` +
  `${radius > 0 ? ` rx="${round(radius)}"` : ""}/>`;

/** A circle as part of a path, so that a hundred flakes are one element. */
export const disc = (x: number, y: number, radius: number): string =>
  `M${round(x - radius)} ${round(y)}a${round(radius)} ${round(radius)} 0 1 0 ${round(2 * radius)} 0a${round(radius)} ` +
  `${round(radius)} 0 1 0 ${round(-2 * radius)} 0Z`;

export const placed = (x: number, y: number, markup: string, more = ""): string =>
  `<g transform="translate(${round(x)} ${round(y)})${more && ` ${more}`}">${markup}</g>`;

/** A soft curve through all points (Catmull and Rom), as the continuation of a path that stands at the first. */
function curveThrough(points: Point[], closed: boolean): string {
  const last = points.length - 1;
  const pick = (index: number): Point =>
    closed ? points[(index + points.length) % points.length]! : points[Math.min(last, Math.max(0, index))]!;
  const curves: string[] = [];
  for (let index = 0; index < (closed ? points.length : last); index++) {
    const [before, from, to, after] = [pick(index - 1), pick(index), pick(index + 1), pick(index + 2)];
    const leaving = point(from.x + (to.x - before.x) / 6, from.y + (to.y - before.y) / 6);
    const arriving = point(to.x - (after.x - from.x) / 6, to.y - (after.y - from.y) / 6);
    curves.push(`C${at(leaving)} ${at(arriving)} ${at(to)}`);
  }
  return curves.join("");
}

export const softLine = (points: Point[]): string => `M${at(points[0]!)}${curveThrough(points, false)}`;
export const softShape = (points: Point[]): string => `M${at(points[0]!)}${curveThrough(points, true)}Z`;

/** A rounded, slightly irregular mass: a crown of leaves, a bush, a cloud of smoke, a boulder. */
export function blob(
  random: Random,
  size: { x: number; y: number; rx: number; ry: number; lobes?: number; wobble?: number },
): string {
  const { x, y, rx, ry, lobes = 9, wobble = 0.14 } = size;
  const turn = random.next() * Math.PI;
  return softShape(
    Array.from({ length: lobes }, (_, index) => {
      const angle = turn + (index / lobes) * 2 * Math.PI;
      const reach = 1 + (random.next() - 0.5) * 2 * wobble;
      return point(x + Math.cos(angle) * rx * reach, y + Math.sin(angle) * ry * reach);
    }),
  );
}

/** The heights of a rolling line of land: a few waves of seeded lengths laid over each other, from -1 to 1. */
export function rolling(random: Random, wavelength: number): (x: number) => number {
  const waves = [1, 0.53, 0.29].map((length, index) => ({
    length: wavelength * length * (0.85 + random.next() * 0.3),
    phase: random.next() * 2 * Math.PI,
    strength: [0.6, 0.28, 0.12][index]!,
  }));
  return (x) =>
    waves.reduce(
      (sum, wave) => sum + wave.strength * Math.sin((x / wave.length) * 2 * Math.PI + wave.phase),
      0,
    );
}

export const between = (random: Random, low: number, high: number): number =>
  low + random.next() * (high - low);
