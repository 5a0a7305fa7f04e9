import { mix } from "../palette.ts";
import type { HeadSpots } from "./body.ts";
import type { ExpressionShape } from "./expressions.ts";
import { drawBlush, drawEyes, drawMouth, drawSweat, type FaceLayout } from "./face.ts";
import {
  closedCurve,
  compose,
  ellipse,
  openCurve,
  placed,
  point,
  type Matrix,
  type Path,
} from "./geometry.ts";
import { contour, surface, type Surface } from "./paint.ts";
import type { Hair, PersonLook } from "./people.ts";
import type { Sheet } from "./sheet.ts";

export interface Complexion {
  skin: string;
  hair: string;
}

const FACE: Omit<FaceLayout, "lid" | "brow"> = {
  nearEye: point(-0.12, 0.02),
  farEye: point(0.54, 0),
  eye: 0.185,
  eyeShape: 0.78,
  iris: "#5b4030",
  browLift: 0.11,
  browWidth: 1.25,
  mouth: { at: point(0.3, 0.5), width: 0.22, turn: -4 },
  nearCheek: point(-0.3, 0.34),
  farCheek: point(0.66, 0.3),
};

export const PERSON_HEAD_SPOTS: HeadSpots = { crown: point(-0.02, -0.62), crownWidth: 0.92, ...FACE };

const HEAD = closedCurve([
  point(0.02, -0.92),
  point(0.56, -0.72),
  point(0.8, -0.2),
  point(0.78, 0.26),
  point(0.58, 0.66),
  point(0.22, 0.86),
  point(-0.22, 0.76),
  point(-0.62, 0.46),
  point(-0.82, 0),
  point(-0.62, -0.68),
]);

export function drawPersonHead(
  sheet: Sheet,
  look: PersonLook,
  { skin, hair }: Complexion,
  shape: ExpressionShape,
  at: Matrix,
): void {
  const skinTones = surface(sheet.defs, skin);
  const hairTones = surface(sheet.defs, hair);
  const face: FaceLayout = {
    ...FACE,
    lid: skin,
    brow: look.hasWrinkles ? mix(hair, "#6a5a54", 0.3) : contour(hair),
  };
  drawHairBehind(sheet, look.hair, hairTones, at);
  sheet.mark(HEAD, { fill: skinTones.round, stroke: skinTones.line }, at);
  const ear = compose(at, placed(point(-0.6, 0.14), -8, 1));
  if (look.hasBeard) drawBeard(sheet, look, hairTones, at);
  drawBlush(sheet, face, shape, at);
  drawEyes(sheet, face, shape, at);
  sheet.mark(
    "M0.36,0.1C0.44,0.18 0.5,0.28 0.42,0.31C0.36,0.33 0.3,0.31 0.27,0.28",
    { stroke: skinTones.line, fill: skinTones.base, width: 0.7 },
    at,
  );
  if (look.hasWrinkles) drawWrinkles(sheet, skinTones, at);
  drawMouth(sheet, face, shape, at, mix(contour(skin), "#5a1c20", 0.5));
  drawHairBefore(sheet, look.hair, hairTones, at);
  if (look.hair !== "plaits") {
    sheet.mark(ellipse(0, 0, 0.15, 0.2), { fill: skinTones.base, stroke: skinTones.line }, ear);
    sheet.mark("M-0.04,-0.08C0.06,-0.06 0.06,0.06 -0.02,0.1", { stroke: skinTones.line, width: 0.5 }, ear);
  }
  if (shape.sweat) drawSweat(sheet, at);
}

function drawHairBehind(sheet: Sheet, hair: Hair, tones: Surface, at: Matrix): void {
  const mark = (path: Path) => sheet.mark(path, { fill: tones.round, stroke: tones.line }, at);
  if (hair === "bun") mark(ellipse(-0.5, -0.92, 0.42, 0.4));
  if (hair === "plaits") {
    plait(sheet, tones, at, 0.78, 0.36);
    mark("M-0.86,-0.3C-1.1,0.2 -1,0.7 -0.66,0.8L0.2,0.8L0.84,0.5C0.98,0.1 0.9,-0.3 0.8,-0.5Z");
    plait(sheet, tones, at, -0.84, 0.5);
  }
}

/** Three soft beads of hair and a bow. */
function plait(sheet: Sheet, tones: Surface, at: Matrix, x: number, y: number): void {
  const beads = [
    [x, y, 0.24],
    [x * 1.1, y + 0.32, 0.21],
    [x * 1.12, y + 0.6, 0.17],
    [x * 1.1, y + 0.86, 0.11],
  ] as const;
  for (const [beadX, beadY, size] of beads.toReversed())
    sheet.mark(ellipse(beadX, beadY, size, size * 1.06), { fill: tones.round, stroke: tones.line }, at);
  sheet.mark(
    ellipse(x * 1.12, y + 0.74, 0.13, 0.06),
    { fill: "#c8503f", stroke: contour("#c8503f"), width: 0.4 },
    at,
  );
}

const HAIR_BEFORE: Record<Hair, string> = {
  plaits:
    "M-0.82,0.4C-1.08,-0.5 -0.7,-1.1 0.02,-1.1C0.7,-1.1 0.98,-0.62 0.86,0C0.82,-0.24 0.74,-0.38 0.62,-0.5C0.44,-0.34 0.1,-0.28 -0.2,-0.36C-0.4,-0.3 -0.56,-0.1 -0.6,0.14C-0.64,0.28 -0.7,0.36 -0.82,0.4Z",
  tousled:
    "M-0.72,0.24C-0.98,0 -0.98,-0.5 -0.84,-0.72L-0.98,-0.8C-0.8,-0.92 -0.66,-0.98 -0.56,-1.02L-0.62,-1.18C-0.4,-1.14 -0.24,-1.12 -0.1,-1.12L0,-1.28C0.14,-1.18 0.24,-1.12 0.34,-1.08L0.56,-1.16C0.6,-1.04 0.66,-0.96 0.72,-0.86L0.92,-0.82C0.94,-0.5 0.92,-0.24 0.8,-0.06C0.78,-0.3 0.7,-0.42 0.6,-0.5L0.44,-0.3L0.34,-0.5L0.1,-0.26L0.02,-0.48L-0.26,-0.2L-0.32,-0.4C-0.46,-0.3 -0.56,-0.1 -0.58,0.04C-0.6,0.14 -0.64,0.2 -0.72,0.24Z",
  bun: "M-0.72,0.3C-1,-0.1 -0.94,-1 0.02,-1.04C0.7,-1.06 0.94,-0.6 0.84,-0.06C0.78,-0.34 0.66,-0.52 0.4,-0.6C0.2,-0.5 -0.1,-0.44 -0.36,-0.34C-0.52,-0.2 -0.56,0 -0.58,0.1C-0.6,0.2 -0.64,0.26 -0.72,0.3Z",
  short:
    "M-0.7,0.26C-0.96,-0.1 -0.96,-0.84 -0.4,-1.02C0,-1.14 0.5,-1.1 0.76,-0.86C0.92,-0.66 0.9,-0.3 0.8,-0.12C0.78,-0.34 0.72,-0.5 0.6,-0.58C0.3,-0.54 -0.1,-0.6 -0.36,-0.52C-0.5,-0.36 -0.54,-0.16 -0.56,0.02C-0.58,0.14 -0.62,0.2 -0.7,0.26Z",
  wreath:
    "M-0.66,0.36C-0.92,0.3 -1.06,0.04 -0.98,-0.2C-1,-0.44 -0.86,-0.6 -0.7,-0.58C-0.56,-0.44 -0.54,-0.2 -0.56,0.02C-0.56,0.16 -0.6,0.26 -0.66,0.36Z",
};

function drawHairBefore(sheet: Sheet, hair: Hair, tones: Surface, at: Matrix): void {
  sheet.mark(HAIR_BEFORE[hair], { fill: tones.round, stroke: tones.line }, at);
  if (hair === "wreath") return;
  for (const strand of [
    [point(-0.66, -0.5), point(-0.4, -0.78), point(-0.02, -0.9)],
    [point(-0.6, -0.32), point(-0.42, -0.56), point(-0.2, -0.7)],
    [point(0.3, -0.88), point(0.52, -0.76), point(0.66, -0.58)],
  ])
    sheet.mark(openCurve(strand), { stroke: tones.light, width: 0.6, opacity: 0.8 }, at);
}

function drawBeard(sheet: Sheet, { hair }: PersonLook, tones: Surface, at: Matrix): void {
  const isLong = hair === "wreath";
  const beard = isLong
    ? "M-0.64,0.2C-0.5,0.34 -0.3,0.36 -0.1,0.36C0.1,0.28 0.3,0.26 0.5,0.34C0.62,0.36 0.7,0.3 0.78,0.2C0.84,0.6 0.72,0.9 0.6,1.02C0.5,1.2 0.4,1.28 0.26,1.34C0.1,1.26 -0.1,1.2 -0.24,1C-0.5,0.86 -0.66,0.6 -0.64,0.2Z"
    : "M-0.64,0.14C-0.5,0.3 -0.3,0.36 -0.1,0.38C0.1,0.3 0.3,0.29 0.5,0.36C0.62,0.36 0.7,0.28 0.78,0.18C0.8,0.5 0.7,0.72 0.56,0.82C0.4,0.96 0.2,0.98 0,0.92C-0.3,0.84 -0.62,0.6 -0.64,0.14Z";
  sheet.mark(beard, { fill: tones.round, stroke: tones.line }, at);
}

function drawWrinkles(sheet: Sheet, skin: Surface, at: Matrix): void {
  for (const line of [
    [point(-0.44, 0), point(-0.36, 0.04)],
    [point(-0.44, 0.12), point(-0.36, 0.1)],
    [point(-0.06, -0.46), point(0.2, -0.5), point(0.46, -0.46)],
  ])
    sheet.mark(openCurve(line), { stroke: skin.line, width: 0.5, opacity: 0.6 }, at);
}
