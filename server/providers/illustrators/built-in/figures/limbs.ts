import {
  add,
  closedCurve,
  direction,
  joined,
  openCurve,
  point,
  polygon,
  type Curve,
  type Point,
} from "./geometry.ts";
import type { Surface } from "./paint.ts";
import type { Sheet } from "./sheet.ts";
import type { Limb } from "./skeleton.ts";

/** Half widths at root, joint and end. */
export type Widths = readonly [root: number, joint: number, end: number];

const STATIONS = 5;

interface Tube {
  outline: Curve;
  /** The contour without the root, where the limb grows out of the body. */
  rim: Curve;
}

/** The soft tube around a limb from the share `from` of its length to the share `to`. */
export function tube(limb: Limb, widths: Widths, from = 0, to = 1): Tube {
  const left: Point[] = [];
  const right: Point[] = [];
  for (let station = 0; station < STATIONS; station++) {
    const share = from + ((to - from) * station) / (STATIONS - 1);
    const at = alongLimb(limb, share);
    const width = widthAt(widths, share);
    const heading = headingAlong(limb, share);
    left.push(add(at, heading.y * width, -heading.x * width));
    right.push(add(at, -heading.y * width, heading.x * width));
  }
  const start = capOf(limb, from, -widthAt(widths, from) * 0.8);
  const end = capOf(limb, to, widthAt(widths, to) * 0.95);
  const back = right.toReversed();
  return {
    outline: closedCurve([start, ...left, end, ...back]),
    rim: openCurve([...left.slice(1), end, ...back.slice(0, -1)]),
  };
}

/** A point of the limb's middle line: it bends softly at the joint, as dough would. */
export function alongLimb({ root, joint, end }: Limb, share: number): Point {
  const bend = point(joint.x * 1.7 - (root.x + end.x) * 0.35, joint.y * 1.7 - (root.y + end.y) * 0.35);
  const rest = 1 - share;
  return point(
    rest * rest * root.x + 2 * rest * share * bend.x + share * share * end.x,
    rest * rest * root.y + 2 * rest * share * bend.y + share * share * end.y,
  );
}

export const headingAlong = (limb: Limb, share: number): Point =>
  direction(alongLimb(limb, share - 0.04), alongLimb(limb, share + 0.04));

/** Where the dark of hands and feet begins on a limb. */
const SOCK_FROM = 0.56;

export function drawLimb(sheet: Sheet, limb: Limb, widths: Widths, skin: Surface, sock?: Surface): void {
  const whole = tube(limb, widths);
  sheet.mark(whole.outline, { fill: skin.limb });
  sheet.mark(whole.rim, { stroke: skin.line });
  if (!sock) return;
  const end = tube(limb, widths, SOCK_FROM);
  sheet.mark(joined(end.outline, sockTufts(limb, widths)), { fill: sock.limb });
  sheet.mark(end.rim, { stroke: sock.line });
}

/** Three points of dark fur that run up the limb. */
function sockTufts(limb: Limb, widths: Widths): Curve {
  const width = widthAt(widths, SOCK_FROM);
  const along = headingAlong(limb, SOCK_FROM);
  const at = (across: number, up: number): Point => {
    const middle = alongLimb(limb, SOCK_FROM);
    return add(
      middle,
      -along.y * across * width - along.x * up * width,
      along.x * across * width - along.y * up * width,
    );
  };
  return polygon([
    at(0.9, -0.5),
    at(0.85, 0.75),
    at(0.35, 0.3),
    at(0, 1.2),
    at(-0.35, 0.3),
    at(-0.85, 0.75),
    at(-0.9, -0.5),
  ]);
}

const widthAt = ([root, joint, end]: Widths, share: number): number =>
  share < 0.5 ? root + (joint - root) * share * 2 : joint + (end - joint) * (share - 0.5) * 2;

function capOf(limb: Limb, share: number, by: number): Point {
  const heading = headingAlong(limb, share);
  return add(alongLimb(limb, share), heading.x * by, heading.y * by);
}
