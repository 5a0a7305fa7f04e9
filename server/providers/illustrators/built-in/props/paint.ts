import type { Thing } from "../../../../story/scene-facts.ts";
import { mix, PIGMENTS, tonesOf } from "../palette.ts";
import type { Tones } from "../palette.ts";
import type { Defs } from "../svg.ts";

/**
 * How one kind of thing is drawn, in units of which its longer side has a hundred: it stands on the origin, x from
 * `-width / 2` to `width / 2`, y from `-height` to 0.
 */
export interface Recipe {
  width: number;
  height: number;
  /** Where a hand takes hold of it. */
  grip: { x: number; y: number };
  /** Against an ordinary grown fox of height 1. */
  scale: number;
  /** What its main part is made of, as long as the thing has no colour of its own. */
  natural: string;
  /** The colour of its light when it glows, where that is not its own. */
  shine?: string;
  draw: (paint: Paint) => string;
}

/** A surface with its tones, its contour and its two fills, lit from the upper left. */
export interface Material extends Tones {
  line: string;
  /** For what is flat. */
  fill: string;
  /** For what is round. */
  round: string;
}

/** The brushes a recipe paints with. */
export interface Paint {
  thing: Thing;
  main: Material;
  of: (colour: string) => Material;
  /** A closed shape with its contour; `inside` is painted on it and never beyond its edge. */
  form: (outline: string, material: Material, inside?: string) => string;
  /** As `form`, for what is round. */
  ball: (outline: string, material: Material, inside?: string) => string;
}

/** The materials that many things share. */
export const WOOD = "#a87445";
export const DARK_WOOD = "#7d5233";
export const BRASS = "#d6a23a";
export const STEEL = "#b9c3cb";
export const PAPER = "#f1e3c2";
export const LINEN = "#ecdfc6";
export const LEATHER = "#96603a";
export const STRAW = "#dcb567";
export const LEAF = "#6d9a4f";

const CONTOUR = 1.1; // units, for a thing of `USUAL_SIZE`.
const USUAL_SIZE = 200; // px
/** Neither may the contour of a ring vanish, nor that of a boat be as thick as the paw beside it. */
const contourAt = (size: number): number =>
  Math.round(Math.min(1.5, Math.max(0.5, CONTOUR * (USUAL_SIZE / size) ** 0.6)) * 100) / 100;
const CONTOUR_INK = "#45182a";

export function createPaint(thing: Thing, natural: string, size: number, defs: Defs): Paint {
  const contour = contourAt(size);
  const of = (colour: string) => materialOf(colour, defs);
  const shape = (outline: string, fill: string, line: string, inside: string) => {
    const clip = () => defs.define((id) => `<clipPath id="${id}"><path d="${outline}"/></clipPath>`);
    return (
      `<path d="${outline}" fill="${fill}"/>` +
      (inside && `<g clip-path="${clip()}">${inside}</g>`) +
      `<path d="${outline}" fill="${bristles(defs)}" stroke="${line}" stroke-width="${contour}" stroke-linejoin="round"/>`
    );
  };
  return {
    thing,
    main: of(thing.colour ? PIGMENTS[thing.colour] : natural),
    of,
    form: (outline, material, inside = "") => shape(outline, material.fill, material.line, inside),
    ball: (outline, material, inside = "") => shape(outline, material.round, material.line, inside),
  };
}

/** What a half-dry brush leaves: long thin streaks, some light, some dark, hardly there. */
const bristles = (defs: Defs): string =>
  defs.define(
    (id) =>
      `<pattern id="${id}" width="46" height="38" patternUnits="userSpaceOnUse" patternTransform="rotate(-24)">` +
      STREAKS.map(
        ([x, y, length, width, light]) =>
          `<path d="M${x} ${y}q${length! / 2} -1.5 ${length} 0" fill="none" stroke="${light ? "#fff8e4" : "#3b2240"}" ` +
          `stroke-width="${width}" stroke-linecap="round" opacity="${light ? 0.12 : 0.06}"/>`,
      ).join("") +
      "</pattern>",
  );

const STREAKS = [
  [3, 4, 17, 1.2, 1],
  [26, 7, 14, 0.8, 1],
  [9, 10.5, 22, 0.7, 0],
  [4, 15, 11, 1.5, 1],
  [22, 17, 19, 1, 0],
  [6, 21, 16, 0.8, 1],
  [28, 24, 12, 1.4, 1],
  [3, 27, 20, 0.9, 0],
  [18, 31, 21, 1.1, 1],
  [5, 34.5, 9, 0.8, 0],
];

function materialOf(colour: string, defs: Defs): Material {
  const tones = tonesOf(colour);
  const bright = mix(colour, "#fff6dc", 0.42);
  const dim = mix(colour, "#3b2240", 0.33);
  const stops =
    `<stop offset="0" stop-color="${bright}"/><stop offset="0.5" stop-color="${colour}"/>` +
    `<stop offset="1" stop-color="${dim}"/>`;
  return {
    ...tones,
    line: mix(colour, CONTOUR_INK, 0.58),
    fill: defs.define(
      (id) => `<linearGradient id="${id}" x1="0.1" y1="0" x2="0.85" y2="1">${stops}</linearGradient>`,
    ),
    round: defs.define(
      (id) => `<radialGradient id="${id}" cx="0.34" cy="0.28" r="0.85">${stops}</radialGradient>`,
    ),
  };
}

/** A dab of paint without a contour. */
export const dab = (outline: string, colour: string, opacity = 1): string =>
  `<path d="${outline}" fill="${colour}"${faint(opacity)}/>`;

/** One stroke of the brush along a line. */
export const stroke = (line: string, colour: string, width = CONTOUR, opacity = 1): string =>
  `<path d="${line}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" ` +
  `stroke-linejoin="round"${faint(opacity)}/>`;

/** Something long and round along a line: a stick, a rope, a handle. */
export const rod = (line: string, material: Material, width: number): string =>
  stroke(line, material.line, width + Math.min(CONTOUR * 2, width / 2)) +
  stroke(line, material.shade, width) +
  `<g transform="translate(${-width * 0.1} ${-width * 0.1})">${stroke(line, material.base, width * 0.7)}</g>` +
  `<g transform="translate(${-width * 0.18} ${-width * 0.18})">${stroke(line, material.light, width * 0.22)}</g>`;

const faint = (opacity: number) => (opacity < 1 ? ` opacity="${opacity}"` : "");

/** The outline of an ellipse. */
export const oval = (x: number, y: number, rx: number, ry = rx): string =>
  `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;

/** The outline of a rectangle with rounded corners. */
export const slab = (x: number, y: number, width: number, height: number, corner = 0): string =>
  `M${x + corner} ${y}h${width - 2 * corner}q${corner} 0 ${corner} ${corner}v${height - 2 * corner}` +
  `q0 ${corner} ${-corner} ${corner}h${2 * corner - width}q${-corner} 0 ${-corner} ${-corner}` +
  `v${2 * corner - height}q0 ${-corner} ${corner} ${-corner}z`;

/** The outline of a star with `points` rays; `waist` is how far in it goes between them, 0 to 1. */
export function starOutline(x: number, y: number, radius: number, points: number, waist: number): string {
  const corners = Array.from({ length: points * 2 }, (_, at) => {
    const reach = at % 2 ? radius * waist : radius;
    const angle = (at * Math.PI) / points - Math.PI / 2;
    return `${tenth(x + Math.cos(angle) * reach)} ${tenth(y + Math.sin(angle) * reach)}`;
  });
  return `M${corners.join("L")}z`;
}

const tenth = (value: number) => Math.round(value * 10) / 10;

/** Dabs turned evenly about a middle: petals, spokes, teeth. */
export const around = (x: number, y: number, count: number, each: (at: number) => string, from = 0): string =>
  Array.from(
    { length: count },
    (_, at) =>
      `<g transform="translate(${x} ${y}) rotate(${tenth(from + (360 / count) * at)})">${each(at)}</g>`,
  ).join("");
