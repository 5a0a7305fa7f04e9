export interface Point {
  x: number;
  y: number;
}

/** Maps x to a·x + c·y + e and y to b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

export const point = (x: number, y: number): Point => ({ x, y });

export const add = (from: Point, x: number, y: number): Point => ({ x: from.x + x, y: from.y + y });

export const between = (from: Point, to: Point, share: number): Point => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
});

export const distance = (from: Point, to: Point): number => Math.hypot(to.x - from.x, to.y - from.y);

/** The direction from one point to another, one long. */
export function direction(from: Point, to: Point): Point {
  const length = distance(from, to) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Turned by `degrees` clockwise on the screen. */
export function turned(vector: Point, degrees: number): Point {
  const cos = Math.cos(radians(degrees));
  const sin = Math.sin(radians(degrees));
  return { x: vector.x * cos - vector.y * sin, y: vector.x * sin + vector.y * cos };
}

/** Puts a local drawing at `origin`, turned by `degrees` clockwise and scaled. */
export function placed(origin: Point, degrees: number, scaleX: number, scaleY = scaleX): Matrix {
  const cos = Math.cos(radians(degrees));
  const sin = Math.sin(radians(degrees));
  return [cos * scaleX, sin * scaleX, -sin * scaleY, cos * scaleY, origin.x, origin.y];
}

export const apply = ([a, b, c, d, e, f]: Matrix, { x, y }: Point): Point => ({
  x: a * x + c * y + e,
  y: b * x + d * y + f,
});

/** First `inner`, then `outer`. */
export function compose(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const origin = apply(outer, { x: e, y: f });
  const right = apply(outer, { x: a + e, y: b + f });
  const down = apply(outer, { x: c + e, y: d + f });
  return [right.x - origin.x, right.y - origin.y, down.x - origin.x, down.y - origin.y, origin.x, origin.y];
}

/**
 * Path data as commands and points, so that it can be mapped without being read again. What is drawn by hand is written
 * as text, with only M, L, Q, C and Z, so that `x,y` pairs are all there is.
 */
export type Path = string | Curve;
export type Curve = readonly (string | Point)[];

const COORDINATES = /(-?\d*\.?\d+),(-?\d*\.?\d+)/g;

/** Writes path data with every point where `map` puts it. */
export function mapPath(path: Path, map: (at: Point) => string): string {
  if (typeof path === "string")
    return path.replace(COORDINATES, (_pair, x: string, y: string) => map({ x: Number(x), y: Number(y) }));
  let data = "";
  for (const part of path) data += typeof part === "string" ? part : `${map(part)} `;
  return data;
}

/** How far a control point of a cubic stands off, so that four of them make a circle. */
const CIRCLE = 0.5523;

export function ellipse(x: number, y: number, rx: number, ry = rx): Curve {
  const kx = rx * CIRCLE;
  const ky = ry * CIRCLE;
  const at = (dx: number, dy: number) => ({ x: x + dx, y: y + dy });
  const [left, top, right, bottom] = [at(-rx, 0), at(0, -ry), at(rx, 0), at(0, ry)];
  const upper = [at(-rx, -ky), at(-kx, -ry), top, at(kx, -ry), at(rx, -ky), right];
  const lower = [at(rx, ky), at(kx, ry), bottom, at(-kx, ry), at(-rx, ky), left];
  return ["M", left, "C", ...upper, ...lower, "Z"];
}

/** A soft line through all points. */
export const openCurve = (points: readonly Point[]): Curve => curve(points, false);

/** A soft shape through all points. */
export const closedCurve = (points: readonly Point[]): Curve => curve(points, true);

export const polygon = (points: readonly Point[]): Curve => [
  "M",
  ...points.slice(0, 1),
  "L",
  ...points.slice(1),
  "Z",
];

/** Several paths as one. */
export const joined = (...paths: readonly Curve[]): Curve => paths.flat();

/** Catmull-Rom: the tangent at a point runs along its neighbours; a sixth of it is the cubic's handle. */
function curve(points: readonly Point[], closed: boolean): Curve {
  const count = points.length;
  const at = (index: number): Point => {
    const kept = closed ? (index + count) % count : Math.min(Math.max(index, 0), count - 1);
    return points[kept] as Point;
  };
  const path: (string | Point)[] = ["M", at(0), "C"];
  for (let index = 0; index < (closed ? count : count - 1); index++) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    path.push(
      add(from, (to.x - before.x) / 6, (to.y - before.y) / 6),
      add(to, (from.x - after.x) / 6, (from.y - after.y) / 6),
      to,
    );
  }
  if (closed) path.push("Z");
  return path;
}
