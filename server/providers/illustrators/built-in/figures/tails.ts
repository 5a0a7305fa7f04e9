import { mix } from "../palette.ts";
import { add, closedCurve, direction, joined, openCurve, point, turned, type Point } from "./geometry.ts";
import type { Coat, Tail } from "./look.ts";
import { surface } from "./paint.ts";
import type { Sheet } from "./sheet.ts";

/** The middle line in tail lengths, going backwards from the root, and the half width there in tail widths. */
const TAIL_LINES: Record<Tail["kind"], { at: [number, number]; width: number }[]> = {
  brush: [
    { at: [0.1, 0], width: 0.3 },
    { at: [-0.22, 0.14], width: 0.5 },
    { at: [-0.5, 0.1], width: 0.86 },
    { at: [-0.72, -0.12], width: 1 },
    { at: [-0.84, -0.4], width: 0.74 },
    { at: [-0.86, -0.68], width: 0.06 },
  ],
  plume: [
    { at: [0.1, 0], width: 0.35 },
    { at: [-0.24, 0.06], width: 0.6 },
    { at: [-0.42, -0.2], width: 0.95 },
    { at: [-0.42, -0.6], width: 1.05 },
    { at: [-0.56, -0.94], width: 1 },
    { at: [-0.86, -0.98], width: 0.5 },
    { at: [-0.92, -0.8], width: 0.1 },
  ],
  whip: [
    { at: [0.05, 0], width: 1 },
    { at: [-0.3, 0.12], width: 0.95 },
    { at: [-0.58, 0.06], width: 0.85 },
    { at: [-0.72, -0.22], width: 0.75 },
    { at: [-0.66, -0.52], width: 0.7 },
    { at: [-0.8, -0.72], width: 0.45 },
  ],
  puff: [
    { at: [0.3, 0], width: 0.6 },
    { at: [-0.3, -0.02], width: 1 },
    { at: [-0.9, -0.1], width: 0.8 },
    { at: [-1.1, -0.12], width: 0.2 },
  ],
  rudder: [
    { at: [0.1, -0.1], width: 1 },
    { at: [-0.25, 0.16], width: 0.95 },
    { at: [-0.55, 0.26], width: 0.75 },
    { at: [-0.85, 0.16], width: 0.5 },
    { at: [-1.02, 0.02], width: 0.12 },
  ],
  curl: [
    { at: [0.05, 0], width: 1 },
    { at: [-0.4, -0.05], width: 0.9 },
    { at: [-0.7, -0.4], width: 0.8 },
    { at: [-0.4, -0.7], width: 0.75 },
    { at: [-0.2, -0.4], width: 0.7 },
    { at: [-0.6, -0.25], width: 0.7 },
    { at: [-0.95, -0.5], width: 0.4 },
  ],
  flag: [
    { at: [0.2, 0], width: 0.6 },
    { at: [-0.4, -0.1], width: 1 },
    { at: [-0.8, -0.35], width: 0.8 },
    { at: [-1.05, -0.6], width: 0.1 },
  ],
};

/** `lift` turns the tail upwards, in degrees; `ground` is the y it cannot sink below. */
export function drawTail(
  sheet: Sheet,
  tail: Tail,
  coat: Coat,
  root: Point,
  lift: number,
  ground: number,
): void {
  const line = TAIL_LINES[tail.kind].map(({ at: [x, y], width }) => {
    const half = width * tail.width;
    const offset = turned(point(x * tail.length, y * tail.length), lift);
    const at = add(root, offset.x, offset.y);
    return { at: point(at.x, Math.min(at.y, ground - half * 0.9)), half };
  });
  const left: Point[] = [];
  const right: Point[] = [];
  line.forEach(({ at, half }, index) => {
    const heading = direction(line[index - 1]?.at ?? at, line[index + 1]?.at ?? at);
    left.push(add(at, heading.y * half, -heading.x * half));
    right.push(add(at, -heading.y * half, heading.x * half));
  });
  const fur = surface(sheet.defs, tailColour(tail, coat));
  const outline = closedCurve([...left, ...right.toReversed()]);
  sheet.mark(outline, { fill: fur.round, stroke: fur.line });
  if (tail.hasPaleTip || tail.hasDarkTip) {
    const tip = surface(sheet.defs, tail.hasPaleTip ? coat.pale : coat.dark);
    const from = line.length - 3;
    const [l, r] = [left.slice(from), right.slice(from)];
    const [start, end] = [l[0], r[0]] as [Point, Point];
    const middle = line[from]?.at ?? root;
    const next = line[from + 1]?.at ?? root;
    const towards = direction(middle, next);
    const zig = (share: number, out: number) =>
      point(
        end.x + (start.x - end.x) * share + towards.x * out * tail.width,
        end.y + (start.y - end.y) * share + towards.y * out * tail.width,
      );
    const jagged = [zig(0.2, 0.7), zig(0.36, 0.2), zig(0.52, 0.75), zig(0.68, 0.2), zig(0.84, 0.65)];
    const curved = openCurve([...l, ...r.toReversed()]);
    sheet.mark(joined(curved, ["L", ...jagged, "Z"]), { fill: tip.round });
    sheet.mark(outline, { stroke: fur.line });
  }
}

function tailColour({ isPale, isBare }: Tail, { fur, pale, dark, earInside }: Coat): string {
  if (isPale) return pale;
  return isBare ? mix(earInside, dark, 0.15) : mix(fur, dark, 0.06);
}
