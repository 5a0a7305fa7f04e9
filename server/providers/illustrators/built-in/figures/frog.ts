import type { Body } from "./body.ts";
import type { ExpressionShape } from "./expressions.ts";
import { drawBlush, drawEyes, drawMouth, drawSweat, type FaceLayout } from "./face.ts";
import { closedCurve, ellipse, point, type Matrix } from "./geometry.ts";
import type { AnimalTrunk, Coat } from "./look.ts";
import { animalBody } from "./mammal.ts";
import { contour, surface } from "./paint.ts";
import type { Sheet } from "./sheet.ts";

const FACE: Omit<FaceLayout, "lid" | "brow"> = {
  nearEye: point(-0.42, -0.62),
  farEye: point(0.5, -0.66),
  eye: 0.25,
  eyeShape: 0.9,
  iris: "#a8842a",
  browLift: 0.1,
  browWidth: 1.1,
  mouth: { at: point(0.18, 0.26), width: 0.42, turn: -3 },
  nearCheek: point(-0.62, 0.16),
  farCheek: point(0.82, 0.12),
};

export const FROG: AnimalTrunk = {
  build: {
    leg: 26,
    torso: 27,
    arm: 28,
    shoulder: 8.4,
    belly: 13,
    rump: 13,
    neckWidth: 8,
    neck: 13,
    head: 20.5,
    armWidths: [4, 2.9, 3.4],
    legWidths: [6.6, 3.6, 2.9],
    foot: { length: 17, height: 4.4 },
  },
  coat: {
    fur: "#77a545",
    pale: "#eef0c4",
    dark: "#48712f",
    earInside: "#77a545",
    nose: "#48712f",
  },
  hasBellyPatch: true,
};

const HEAD = closedCurve([
  point(0.04, -0.56),
  point(0.6, -0.5),
  point(0.98, -0.1),
  point(1.02, 0.24),
  point(0.66, 0.58),
  point(0.1, 0.7),
  point(-0.56, 0.6),
  point(-1, 0.26),
  point(-0.96, -0.1),
  point(-0.56, -0.5),
]);

export const frogBody = (coat: Coat): Body =>
  animalBody(FROG, coat, {
    headSpots: { crown: point(0.04, -0.92), crownWidth: 0.62, ...FACE },
    drawHead: ({ sheet, shape, headAt }) => drawFrogHead(sheet, coat, shape, headAt),
  });

function drawFrogHead(sheet: Sheet, coat: Coat, shape: ExpressionShape, at: Matrix): void {
  const skin = surface(sheet.defs, coat.fur);
  const pale = surface(sheet.defs, coat.pale);
  const face: FaceLayout = { ...FACE, lid: coat.fur, brow: contour(coat.fur) };
  for (const eye of [FACE.farEye, FACE.nearEye])
    sheet.mark(ellipse(eye.x, eye.y + 0.02, 0.35, 0.36), { fill: skin.round, stroke: skin.line }, at);
  sheet.mark(HEAD, { fill: skin.round, stroke: skin.line }, at);
  sheet.mark(
    "M-0.97,0.26C-0.6,0.3 -0.3,0.34 0.16,0.32C0.5,0.32 0.8,0.26 1,0.2C1,0.32 0.84,0.5 0.64,0.57C0.4,0.66 0.2,0.68 0.1,0.68C-0.2,0.68 -0.4,0.64 -0.56,0.58C-0.8,0.5 -0.94,0.36 -0.97,0.26Z",
    { fill: pale.round },
    at,
  );
  for (const eye of [FACE.farEye, FACE.nearEye])
    sheet.mark(ellipse(eye.x, eye.y + 0.03, 0.32, 0.34), { fill: skin.base }, at);
  for (const [x, y, size] of [
    [-0.74, -0.14, 0.08],
    [-0.6, -0.3, 0.05],
    [0.02, -0.42, 0.07],
    [0.86, -0.16, 0.05],
  ] as const)
    sheet.mark(ellipse(x, y, size), { fill: coat.dark, opacity: 0.5 }, at);
  for (const x of [0.18, 0.38]) sheet.mark(ellipse(x, -0.04, 0.035, 0.025), { fill: coat.dark }, at);
  drawBlush(sheet, face, shape, at);
  drawEyes(sheet, face, shape, at);
  drawMouth(sheet, face, shape, at, contour(coat.dark));
  if (shape.sweat) drawSweat(sheet, at);
}
