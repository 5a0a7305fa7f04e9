import { INK, mix } from "../palette.ts";
import type { ExpressionShape, Mouth } from "./expressions.ts";
import {
  closedCurve,
  compose,
  ellipse,
  openCurve,
  placed,
  point,
  polygon,
  type Matrix,
  type Point,
} from "./geometry.ts";
import type { Sheet } from "./sheet.ts";

/** Where the features sit on a head, in head radii from its middle; the face looks to the right. */
export interface FaceLayout {
  nearEye: Point;
  farEye: Point;
  /** Half height of an eye; and its half width beside that. */
  eye: number;
  eyeShape: number;
  iris: string;
  /** What is around the eyes: the lids are made of it. */
  lid: string;
  browLift: number;
  brow: string;
  browWidth: number;
  mouth: { at: Point; width: number; turn: number };
  nearCheek: Point;
  farCheek: Point;
}

const LASH = mix(INK, "#000000", 0.25);
const EYE_WHITE = "#fffaf0";
const MOUTH_INSIDE = "#7c2d36";
const TONGUE = "#e0848a";
const BLUSH = "#e8674f";
const TEAR = "#9fd0ec";

/** The far side of the face is seen at a slant. */
const FAR_NARROWING = 0.82;

export function drawBlush(sheet: Sheet, face: FaceLayout, { blush }: ExpressionShape, at: Matrix): void {
  const fill = sheet.defs.define(
    (id) =>
      `<radialGradient id="${id}"><stop offset="0" stop-color="${BLUSH}" stop-opacity=".75"/>` +
      `<stop offset="1" stop-color="${BLUSH}" stop-opacity="0"/></radialGradient>`,
  );
  for (const [cheek, width] of [
    [face.nearCheek, 0.24],
    [face.farCheek, 0.17],
  ] as const)
    sheet.mark(ellipse(cheek.x, cheek.y, width, 0.17), { fill, opacity: blush }, at);
}

export function drawEyes(sheet: Sheet, face: FaceLayout, shape: ExpressionShape, at: Matrix): void {
  drawEye(sheet, face, shape, at, face.farEye, -1);
  drawEye(sheet, face, shape, at, face.nearEye, 1);
}

/** `inner` is the direction of the nose: 1 for the near eye, -1 for the far one. */
function drawEye(
  sheet: Sheet,
  face: FaceLayout,
  shape: ExpressionShape,
  at: Matrix,
  eye: Point,
  inner: 1 | -1,
): void {
  const narrowing = inner === 1 ? 1 : FAR_NARROWING;
  const ry = face.eye * shape.wide;
  const rx = face.eye * face.eyeShape * narrowing * (0.5 + shape.wide * 0.5);
  const local = compose(at, placed(eye, 0, 1));
  const lash = lashOn(face.lid);
  drawBrow(sheet, face, shape, local, inner, rx);
  if (shape.eyes === "open") {
    drawOpenEye(sheet, face, shape, local, inner, rx, ry);
    return;
  }
  const wide = rx * 1.25;
  const arcs = {
    smiling: [
      point(-wide, ry * 0.35),
      point(-wide * 0.6, -ry * 0.35),
      point(wide * 0.6, -ry * 0.35),
      point(wide, ry * 0.35),
    ],
    shut: [
      point(-wide, -ry * 0.05),
      point(-wide * 0.55, ry * 0.45),
      point(wide * 0.55, ry * 0.45),
      point(wide, -ry * 0.05),
    ],
    squeezed: [
      point(-wide, ry * 0.05),
      point(-wide * 0.4, ry * 0.42),
      point(wide * 0.5, ry * 0.36),
      point(wide, ry * 0.12),
    ],
  };
  sheet.mark(openCurve(arcs[shape.eyes]), { stroke: lash, width: 1.25 }, local);
  if (shape.eyes === "squeezed") {
    const crease = [
      point(-wide * 0.9 * inner, -ry * 0.5),
      point(0, -ry * 0.12),
      point(wide * 0.9 * inner, -ry * 0.1),
    ];
    sheet.mark(openCurve(crease), { stroke: lash, width: 0.7 }, local);
  }
  if (shape.eyes === "shut")
    for (const x of [-0.75, 0.75]) {
      const from = point(x * wide, ry * 0.36);
      sheet.mark(openCurve([from, point(x * wide * 1.35, ry * 0.58)]), { stroke: lash, width: 0.7 }, local);
    }
  if (shape.tears) drawTear(sheet, local, rx, ry, inner);
}

/** A closed eye on dark fur is drawn in a light line, or nobody would see it. */
const lashOn = (lid: string): string => (isDark(lid) ? mix(lid, "#fff3d6", 0.72) : LASH);

const browOn = ({ lid, brow }: FaceLayout): string => (isDark(lid) ? mix(lid, "#fff3d6", 0.42) : brow);

/** Whether ink would not stand out on it. */
const isDark = (colour: string): boolean =>
  [1, 3, 5].reduce((sum, at) => sum + parseInt(colour.slice(at, at + 2), 16), 0) < 3 * 0x52;

function drawOpenEye(
  sheet: Sheet,
  face: FaceLayout,
  shape: ExpressionShape,
  at: Matrix,
  inner: 1 | -1,
  rx: number,
  ry: number,
): void {
  const lash = LASH;
  sheet.mark(ellipse(0, 0, rx, ry), { fill: EYE_WHITE, stroke: lash, width: 0.55 }, at);
  const irisY = ry * shape.iris;
  const irisX = Math.min(rx * 0.97, irisY * 0.92);
  const x = Math.min(shape.gaze.x * rx, rx - irisX) + (1 - shape.iris) * rx * 0.2;
  const y = shape.gaze.y * ry * 0.5;
  const iris = sheet.defs.define(
    (id) =>
      `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1"><stop offset=".2" stop-color="${mix(face.iris, "#120c14", 0.7)}"/>` +
      `<stop offset="1" stop-color="${face.iris}"/></linearGradient>`,
  );
  sheet.mark(ellipse(x, y, irisX, irisY), { fill: iris }, at);
  sheet.mark(ellipse(x, y, irisX * 0.6, irisY * 0.62), { fill: "#1c1318" }, at);
  const edge = shape.lid * 2 - 1;
  const slope = shape.lidSlope * inner;
  const spots = [-1.06, -0.8, -0.45, 0, 0.45, 0.8, 1.06];
  const lidEdge = spots.map((spot) => point(spot * rx, ry * (edge + slope * spot)));
  const top = spots.map((spot) =>
    point(spot * rx, -ry * 1.1 * Math.sqrt(Math.max(0, 1 - (spot / 1.08) ** 2))),
  );
  if (shape.lid > 0.1) {
    const lower = lidEdge.map((spot, index) => point(spot.x, Math.max(spot.y, top[index]?.y ?? spot.y)));
    sheet.mark(polygon([...top, ...lower.toReversed()]), { fill: face.lid }, at);
    const seen = lidEdge.filter((spot) => Math.abs(spot.x) < rx * 1.07 && insideEye(spot, rx, ry));
    sheet.mark(openCurve(seen), { stroke: lash, width: 1.15 }, at);
  } else {
    const crown = [-1.02, -0.72, 0, 0.72, 1.02].map((spot) =>
      point(spot * rx, -ry * Math.sqrt(Math.max(0, 1 - (spot / 1.04) ** 2))),
    );
    sheet.mark(openCurve(crown), { stroke: lash, width: 1.05 }, at);
  }
  const glint = Math.max(shape.iris, 0.6);
  const glintY = Math.max(y - irisY * 0.38, ry * edge + ry * 0.28);
  sheet.mark(
    ellipse(x - irisX * 0.3, glintY, irisX * 0.3 * glint, irisY * 0.3 * glint),
    { fill: "#ffffff" },
    at,
  );
  sheet.mark(
    ellipse(x + irisX * 0.34, y + irisY * 0.42, irisX * 0.15),
    { fill: "#ffffff", opacity: 0.8 },
    at,
  );
  if (shape.bags) {
    const bag = [point(-rx * 0.8, ry * 1.15), point(0, ry * 1.42), point(rx * 0.8, ry * 1.15)];
    sheet.mark(openCurve(bag), { stroke: face.brow, width: 0.6, opacity: 0.6 }, at);
  }
}

const insideEye = ({ x, y }: Point, rx: number, ry: number) => (x / rx) ** 2 + (y / ry) ** 2 < 1.18;

function drawBrow(
  sheet: Sheet,
  face: FaceLayout,
  { brow, wide }: ExpressionShape,
  at: Matrix,
  inner: 1 | -1,
  rx: number,
): void {
  const lift = inner === 1 ? (brow.nearLift ?? brow.lift) : brow.lift;
  const slope = (inner === 1 ? (brow.nearSlope ?? brow.slope) : brow.slope) * inner;
  const y = -face.eye * (0.6 + wide * 0.5) - face.browLift - lift * face.eye;
  const width = Math.max(rx, face.eye * 0.62) * 1.12;
  const height = (x: number, arch: number) => y + x * slope * face.eye * 0.8 - arch * face.eye;
  const line = [point(-width, height(-1, 0)), point(0, height(0, 0.16)), point(width, height(1, 0))];
  sheet.mark(openCurve(line), { stroke: browOn(face), width: face.browWidth }, at);
}

function drawTear(sheet: Sheet, at: Matrix, rx: number, ry: number, inner: 1 | -1): void {
  const x = -rx * 0.55 * inner;
  const stream = closedCurve([
    point(x, ry * 0.5),
    point(x + 0.06, ry * 1.3),
    point(x + 0.1, ry * 2.6),
    point(x, ry * 3.1),
    point(x - 0.1, ry * 2.6),
    point(x - 0.06, ry * 1.3),
  ]);
  sheet.mark(stream, { fill: TEAR, stroke: "#6aa7d0", width: 0.35, opacity: 0.92 }, at);
  sheet.mark(ellipse(x - 0.02, ry * 2.5, 0.025, 0.05), { fill: "#ffffff" }, at);
}

export function drawSweat(sheet: Sheet, at: Matrix): void {
  for (const [x, y, size] of [
    [-0.78, -0.62, 1],
    [-0.96, -0.28, 0.75],
  ] as const) {
    const drop = `M0,-0.16C0.1,0 0.1,0.1 0,0.1C-0.1,0.1 -0.1,0 0,-0.16Z`;
    sheet.mark(
      drop,
      { fill: TEAR, stroke: "#6aa7d0", width: 0.35 },
      compose(at, placed(point(x, y), 24, size)),
    );
  }
}

/** Open mouths are shapes, closed ones lines; both about two wide, in mouth half widths. */
const OPEN_MOUTHS: Partial<Record<Mouth, { shape: string; tongue: string; teeth?: string }>> = {
  grin: {
    shape: "M-1,-0.3C-0.5,0.02 0.5,0.02 1,-0.34C0.95,0.5 0.5,0.95 0,0.95C-0.55,0.95 -0.95,0.5 -1,-0.3Z",
    tongue: "M-0.55,0.62C-0.3,0.3 0.3,0.3 0.55,0.6C0.35,0.9 0.15,0.95 0,0.95C-0.2,0.95 -0.4,0.88 -0.55,0.62Z",
  },
  laugh: {
    shape:
      "M-1.1,-0.42C-0.5,-0.14 0.5,-0.14 1.1,-0.46C1.15,0.7 0.6,1.45 0,1.45C-0.65,1.45 -1.15,0.7 -1.1,-0.42Z",
    tongue: "M-0.68,1C-0.4,0.5 0.4,0.5 0.68,0.98C0.45,1.38 0.2,1.45 0,1.45C-0.25,1.45 -0.5,1.36 -0.68,1Z",
    teeth:
      "M-0.78,-0.3C-0.4,-0.18 0.4,-0.18 0.78,-0.32C0.7,-0.04 0.4,0.02 0,0.02C-0.4,0.02 -0.7,-0.04 -0.78,-0.3Z",
  },
  wail: {
    shape:
      "M-0.95,0.75C-1,-0.1 -0.5,-0.5 0,-0.5C0.5,-0.5 1,-0.1 0.95,0.72C0.6,0.4 0.3,0.75 0,0.5C-0.3,0.75 -0.6,0.42 -0.95,0.75Z",
    tongue: "M-0.5,0.52C-0.35,0.14 0.35,0.14 0.5,0.5C0.3,0.62 0.15,0.6 0,0.5C-0.15,0.6 -0.3,0.62 -0.5,0.52Z",
  },
  tremble: {
    shape:
      "M-0.8,0.5C-0.95,-0.1 -0.5,-0.3 0,-0.24C0.5,-0.32 0.95,-0.1 0.8,0.48C0.5,0.3 0.25,0.6 0,0.42C-0.25,0.6 -0.5,0.32 -0.8,0.5Z",
    tongue: "",
    teeth: "M-0.66,0C-0.4,-0.2 0.4,-0.2 0.66,0C0.5,0.1 0.3,0.02 0,0.08C-0.3,0.02 -0.5,0.1 -0.66,0Z",
  },
  round: {
    shape:
      "M-0.45,0.25C-0.45,-0.3 -0.22,-0.45 0,-0.45C0.22,-0.45 0.45,-0.3 0.45,0.25C0.45,0.75 0.25,1 0,1C-0.25,1 -0.45,0.75 -0.45,0.25Z",
    tongue: "M-0.3,0.7C-0.2,0.46 0.2,0.46 0.3,0.7C0.22,0.92 0.1,0.97 0,0.97C-0.1,0.97 -0.22,0.92 -0.3,0.7Z",
  },
};

const MOUTH_LINES: Partial<Record<Mouth, string[]>> = {
  smile: ["M-0.85,-0.14C-0.5,0.42 0.45,0.44 0.85,-0.18"],
  frown: ["M-0.75,0.42C-0.45,-0.12 0.4,-0.14 0.75,0.38"],
  snarl: ["M-0.9,0.46C-0.6,-0.14 -0.2,-0.16 0.1,-0.1C0.5,-0.04 0.75,0.1 0.92,0.42"],
  smirk: ["M-0.7,0.12C-0.2,0.42 0.5,0.34 1,-0.36", "M0.84,-0.5C0.98,-0.42 1.08,-0.34 1.14,-0.2"],
  firm: ["M-0.66,0.16C-0.3,0.04 0.3,0 0.7,0.04"],
  content: ["M-0.9,-0.16C-0.5,0.5 0.5,0.5 0.92,-0.24", "M0.8,-0.36C0.94,-0.3 1,-0.24 1.04,-0.12"],
  weary: ["M-0.6,0.24C-0.35,0.04 -0.1,0.3 0.15,0.16C0.3,0.08 0.45,0.12 0.6,0.22"],
};

export function drawMouth(
  sheet: Sheet,
  face: FaceLayout,
  { mouth }: ExpressionShape,
  at: Matrix,
  line: string,
): void {
  const local = compose(at, placed(face.mouth.at, face.mouth.turn, face.mouth.width));
  const open = OPEN_MOUTHS[mouth];
  if (open) {
    sheet.mark(open.shape, { fill: MOUTH_INSIDE, stroke: line, width: 0.7 }, local);
    if (open.teeth) sheet.mark(open.teeth, { fill: EYE_WHITE }, local);
    if (open.tongue) sheet.mark(open.tongue, { fill: TONGUE }, local);
  }
  for (const stroke of MOUTH_LINES[mouth] ?? []) sheet.mark(stroke, { stroke: line, width: 1 }, local);
  if (mouth === "snarl")
    for (const x of [-0.42, 0.5]) {
      const fang = polygon([point(x - 0.14, -0.12), point(x + 0.14, -0.1), point(x, 0.26)]);
      sheet.mark(fang, { fill: EYE_WHITE, stroke: line, width: 0.3 }, local);
    }
}
