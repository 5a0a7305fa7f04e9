import { round, type Defs } from "../svg.ts";
import { apply, compose, IDENTITY, mapPath, placed, type Matrix, type Path, type Point } from "./geometry.ts";

interface Ink {
  fill?: string;
  stroke?: string;
  /** Of the stroke, in the units of the figure whatever the matrix. */
  width?: number;
  opacity?: number;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What a figure is drawn on: takes paths in the figure's own units and keeps them, and the box they lie in, in pixels. */
export interface Sheet {
  defs: Defs;
  /** Pixels to a unit of the figure. */
  scale: number;
  mark(path: Path, ink: Ink, at?: Matrix): void;
  /** Draws only what lies inside `outline`. */
  within(outline: Path, at: Matrix, draw: () => void): void;
  /** Puts finished markup, already in pixels, with its origin at a point of the figure. */
  paste(markup: string, box: Box, at: Point, degrees?: number): void;
  pixel(at: Point): Point;
  markup(): string;
  box(): Box;
}

export function createSheet(defs: Defs, scale: number, mirrored: boolean, drop: number): Sheet {
  const side = mirrored ? -1 : 1;
  const toPixels: Matrix = [side * scale, 0, 0, scale, 0, drop * scale];
  const box: Box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  const parts: string[] = [];
  let isClipped = false;

  const include = ({ x, y }: Point, margin: number) => {
    box.left = Math.min(box.left, x - margin);
    box.right = Math.max(box.right, x + margin);
    box.top = Math.min(box.top, y - margin);
    box.bottom = Math.max(box.bottom, y + margin);
  };

  const pathInPixels = (path: Path, at: Matrix, margin: number): string => {
    const matrix = compose(toPixels, at);
    return mapPath(path, (from) => {
      const to = apply(matrix, from);
      if (!isClipped) include(to, margin);
      return `${round(to.x)},${round(to.y)}`;
    });
  };

  return {
    defs,
    scale,
    mark(path, { fill = "none", stroke, width = 0.66, opacity }, at = IDENTITY) {
      const line = width * scale;
      const data = pathInPixels(path, at, stroke ? line / 2 : 0);
      const strokes = stroke ? ` stroke="${stroke}" stroke-width="${round(line)}"` : "";
      parts.push(`<path d="${data}" fill="${fill}"${strokes}${opacity ? ` opacity="${opacity}"` : ""}/>`);
    },
    within(outline, at, draw) {
      const wasClipped = isClipped;
      isClipped = true;
      const data = pathInPixels(outline, at, 0);
      const clip = defs.define((id) => `<clipPath id="${id}"><path d="${data}"/></clipPath>`);
      parts.push(`<g clip-path="${clip}">`);
      draw();
      parts.push("</g>");
      isClipped = wasClipped;
    },
    paste(markup, pasted, at, degrees = 0) {
      const origin = apply(toPixels, at);
      const turn = degrees * side;
      const matrix = placed(origin, turn, 1);
      for (const x of [pasted.left, pasted.right])
        for (const y of [pasted.top, pasted.bottom]) include(apply(matrix, { x, y }), 0);
      const turning = turn ? ` rotate(${round(turn)})` : "";
      parts.push(`<g transform="translate(${round(origin.x)} ${round(origin.y)})${turning}">${markup}</g>`);
    },
    pixel: (at) => apply(toPixels, at),
    markup: () => `<g stroke-linecap="round" stroke-linejoin="round">${parts.join("")}</g>`,
    box: () => ({ ...box }),
  };
}
