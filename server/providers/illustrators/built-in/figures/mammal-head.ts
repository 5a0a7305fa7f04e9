import { mix } from "../palette.ts";
import type { ExpressionShape } from "./expressions.ts";
import { drawBlush, drawEyes, drawMouth, drawSweat, type FaceLayout } from "./face.ts";
import {
  closedCurve,
  compose,
  ellipse,
  openCurve,
  placed,
  point,
  polygon,
  turned,
  type Curve,
  type Matrix,
  type Path,
  type Point,
} from "./geometry.ts";
import type { Coat, Ears, HeadShape, MammalLook, Snout } from "./look.ts";
import { contour, distant, surface, type Surface } from "./paint.ts";
import type { Sheet } from "./sheet.ts";

export function drawMammalHead(
  sheet: Sheet,
  look: MammalLook,
  coat: Coat,
  shape: ExpressionShape,
  at: Matrix,
): void {
  const fur = surface(sheet.defs, coat.fur);
  const outline = headOutline(look.head);
  const eyesOn = look.mark === "badger-stripes" ? coat.dark : coat.fur;
  const face: FaceLayout = { ...look.face, lid: eyesOn, brow: contour(eyesOn) };
  const isFloppy = look.ears.kind === "floppy";
  if (look.hasSpines) drawSpines(sheet, coat, at);
  if (look.crest === "antlers") drawAntlers(sheet, at);
  drawEar(sheet, look.ears, coat, shape, at, "far");
  if (!isFloppy) drawEar(sheet, look.ears, coat, shape, at, "near");
  if (look.hasBeard) drawBeard(sheet, coat, at);
  drawRuff(sheet, look.head, look.head.paleRuff ? surface(sheet.defs, coat.pale) : fur, at);
  sheet.mark(outline, { fill: fur.round, stroke: fur.line }, at);
  if (look.mark) sheet.within(outline, at, () => drawMark(sheet, look, coat, at));
  if (look.hasSpines) drawFringe(sheet, coat, at);
  if (look.crest === "horns") drawHorns(sheet, at);
  if (isFloppy) drawEar(sheet, look.ears, coat, shape, at, "near");
  drawSnout(sheet, look, coat, at);
  drawBlush(sheet, face, shape, at);
  drawEyes(sheet, face, shape, at);
  if (look.crest === "tusks") drawTusks(sheet, at);
  if (look.snout.teeth && ["smile", "grin", "content"].includes(shape.mouth)) drawTeeth(sheet, face, at);
  drawMouth(sheet, face, shape, at, contour(mix(coat.fur, coat.dark, 0.6)));
  drawNose(sheet, look.snout, coat, at);
  if (look.snout.whiskers) drawWhiskers(sheet, look.snout, coat, at);
  if (shape.sweat) drawSweat(sheet, at);
}

/** Clockwise from the crown; the far side, which the face turns to, is a little fuller below. */
function headOutline({ width, height, cheek, cheekY, jaw, chin }: HeadShape): Curve {
  return closedCurve([
    point(0.02, -height),
    point(0.6 * width, -0.74 * height),
    point(0.92 * width, -0.24),
    point(cheek * 0.95, cheekY),
    point(jaw * 1.08, (cheekY + chin) * 0.62),
    point(0.14, chin),
    point(-jaw, (cheekY + chin) * 0.64),
    point(-cheek, cheekY),
    point(-0.95 * width, -0.24),
    point(-0.6 * width, -0.74 * height),
  ]);
}

function drawRuff(sheet: Sheet, { cheek, cheekY, ruff }: HeadShape, fur: Surface, at: Matrix): void {
  if (!ruff) return;
  for (const side of [1, -1]) {
    const x = (out: number) => side * (cheek * 0.8 + out * ruff);
    const tufts = polygon([
      point(x(-0.9), cheekY - 0.34),
      point(x(0.55), cheekY - 0.1),
      point(x(1.05), cheekY + 0.16),
      point(x(0.55), cheekY + 0.2),
      point(x(0.62), cheekY + 0.4),
      point(x(-0.1), cheekY + 0.36),
      point(x(-0.5), cheekY + 0.56),
      point(x(-1.4), cheekY + 0.36),
    ]);
    sheet.mark(tufts, { fill: fur.round, stroke: fur.line }, at);
  }
}

const EAR_SHAPES: Record<Ears["kind"], Path> = {
  pointed: "M-0.52,0.2C-0.62,-0.35 -0.3,-0.86 -0.02,-1C0.32,-0.82 0.6,-0.32 0.52,0.2Z",
  round: ellipse(0, -0.42, 0.54, 0.56),
  long: "M-0.3,0.12C-0.62,-0.4 -0.42,-0.98 0,-1C0.42,-0.98 0.62,-0.4 0.3,0.12Z",
  leaf: "M-0.26,0.1C-0.66,-0.36 -0.34,-0.86 0,-1C0.34,-0.86 0.66,-0.36 0.26,0.1Z",
  floppy: "M-0.34,0.16C-0.66,-0.2 -0.74,-0.8 -0.3,-0.98C0.1,-1.08 0.5,-0.7 0.36,0.16Z",
};
const DARK_TIP =
  "M-0.45,-0.46C-0.3,-0.82 -0.14,-0.95 -0.02,-1C0.14,-0.92 0.36,-0.74 0.47,-0.42C0.32,-0.56 0.22,-0.48 0.05,-0.6C-0.1,-0.48 -0.25,-0.58 -0.45,-0.46Z";
const EAR_TUFT =
  "M-0.3,-0.8C-0.3,-1.1 -0.2,-1.4 -0.1,-1.7C0,-1.45 0.1,-1.4 0.24,-1.62C0.22,-1.3 0.3,-1 0.26,-0.76Z";

function drawEar(
  sheet: Sheet,
  ears: Ears,
  coat: Coat,
  shape: ExpressionShape,
  at: Matrix,
  side: "near" | "far",
): void {
  const out = side === "near" ? -1 : 1;
  const narrowing = side === "near" ? 1 : 0.86;
  const droop = ears.kind === "floppy" ? shape.ears * -0.3 : shape.ears;
  const local = compose(
    at,
    placed(ears[side], ears.turn[side] + droop * out, ears.width * narrowing, ears.length * narrowing),
  );
  const colour = ears.isDark ? coat.dark : coat.fur;
  const fur = surface(sheet.defs, side === "near" ? colour : mix(colour, distant(colour), 0.5));
  if (ears.hasTuft) sheet.mark(EAR_TUFT, { fill: coat.dark }, local);
  sheet.mark(EAR_SHAPES[ears.kind], { fill: fur.round, stroke: fur.line }, local);
  if (ears.kind === "floppy") return;
  if (ears.hasDarkTip) sheet.mark(DARK_TIP, { fill: coat.dark }, local);
  const inside = compose(local, placed(point(out * -0.06, 0.04), 0, 0.58, 0.68));
  sheet.mark(EAR_SHAPES[ears.kind], { fill: surface(sheet.defs, coat.earInside).round }, inside);
}

function drawMark(sheet: Sheet, { mark, face }: MammalLook, coat: Coat, at: Matrix): void {
  const pale = surface(sheet.defs, coat.pale);
  const paint = (path: Path, fill: string, opacity?: number) =>
    sheet.mark(path, opacity ? { fill, opacity } : { fill }, at);
  if (mark === "pale-cheeks")
    paint(
      "M-1.5,0.02C-0.95,0.1 -0.75,0.2 -0.5,0.16C-0.25,0.12 -0.1,0.2 0.1,0.12L0.8,0.02C0.95,0 1.1,-0.06 1.5,-0.1L1.5,1.2L-1.5,1.2Z",
      pale.round,
    );
  if (mark === "pale-chin")
    paint("M-1.5,0.3C-0.9,0.28 -0.6,0.16 -0.2,0.2C0.2,0.24 0.7,0.1 1.5,0.1L1.5,1.2L-1.5,1.2Z", pale.round);
  if (mark === "badger-stripes") {
    paint("M-1.5,-1.2L1.5,-1.2L1.5,1.2L-1.5,1.2Z", pale.round);
    for (const stripe of [
      "M-0.56,-0.95C-0.2,-0.7 0,-0.4 0.14,-0.1C0.3,0.14 0.56,0.16 0.72,0.2C0.5,0.34 0.14,0.34 -0.1,0.2C-0.36,0.1 -0.6,-0.1 -0.72,-0.4C-0.8,-0.6 -0.7,-0.8 -0.56,-0.95Z",
      "M0.44,-1C0.4,-0.7 0.4,-0.4 0.42,-0.1C0.5,0.1 0.7,0.18 0.9,0.16C0.94,0 0.9,-0.2 0.84,-0.4C0.8,-0.6 0.7,-0.85 0.44,-1Z",
    ])
      paint(stripe, surface(sheet.defs, coat.dark).round);
  }
  if (mark === "tabby")
    for (const stripe of [
      "M0.16,-0.95C0.2,-0.7 0.2,-0.6 0.22,-0.42C0.28,-0.6 0.3,-0.8 0.3,-0.95Z",
      "M-0.16,-0.95C-0.1,-0.75 -0.02,-0.62 0.04,-0.46C0.06,-0.64 0.02,-0.8 0,-0.95Z",
      "M0.44,-0.92C0.42,-0.75 0.4,-0.62 0.38,-0.48C0.48,-0.6 0.56,-0.74 0.6,-0.9Z",
      "M-1.1,0.14C-0.9,0.14 -0.76,0.16 -0.62,0.22C-0.78,0.26 -0.95,0.26 -1.1,0.24Z",
      "M-1.1,0.36C-0.9,0.34 -0.76,0.34 -0.62,0.36C-0.76,0.44 -0.9,0.46 -1.05,0.46Z",
    ])
      paint(stripe, coat.dark, 0.75);
  if (mark === "patch")
    paint(ellipse(face.nearEye.x - 0.04, face.nearEye.y - 0.04, 0.36, 0.42), coat.dark, 0.9);
}

function drawSnout(sheet: Sheet, { snout, head }: MammalLook, coat: Coat, at: Matrix): void {
  const fur = surface(sheet.defs, coat.fur);
  const pale = surface(sheet.defs, coat.pale);
  const { x, y } = snout.at;
  const { width, height } = snout;
  if (snout.kind === "round") {
    sheet.mark(ellipse(x, y, width, height), { fill: pale.round }, at);
    return;
  }
  if (snout.kind === "pointed") {
    const rim = [
      point(0.66, -0.06),
      point(0.9, 0.1),
      point(1.03, 0.24),
      point(0.96, 0.42),
      point(0.7, 0.6),
      point(0.36, 0.68),
      point(0.06, 0.58),
    ];
    const skin = snout.isFur ? fur : pale;
    sheet.mark(closedCurve([point(0.1, 0.1), ...rim, point(-0.02, 0.36)]), { fill: skin.base }, at);
    sheet.mark(openCurve(rim.slice(0, 6)), { stroke: skin.line }, at);
    if (snout.isFur)
      sheet.mark(
        "M0.96,0.42C0.7,0.4 0.4,0.44 0.1,0.56C0.3,0.7 0.5,0.7 0.7,0.6C0.84,0.52 0.92,0.46 0.96,0.42Z",
        { fill: pale.base },
        at,
      );
    else if (coat.fur !== coat.pale && head.paleRuff !== undefined)
      sheet.mark(
        "M0.08,-0.16C0.2,-0.02 0.26,0.06 0.4,0.12C0.56,0.2 0.72,0.22 0.88,0.26C0.98,0.2 0.94,0.1 0.84,0.03C0.7,-0.08 0.5,-0.2 0.36,-0.3Z",
        { fill: fur.base },
        at,
      );
    return;
  }
  const skin = snout.kind === "disc" ? fur : pale;
  const rim = [
    point(x - width * 0.1, y - height * 0.98),
    point(x + width * 0.62, y - height * 0.86),
    point(x + width * 1.02, y - height * 0.1),
    point(x + width * 0.78, y + height * 0.72),
    point(x, y + height),
    point(x - width * 0.78, y + height * 0.62),
  ];
  sheet.mark(closedCurve([...rim, point(x - width * 0.92, y - height * 0.1)]), { fill: skin.round }, at);
  sheet.mark(openCurve(rim.slice(1, 5)), { stroke: skin.line }, at);
}

function drawNose(sheet: Sheet, { nose }: Snout, coat: Coat, at: Matrix): void {
  const local = compose(at, placed(nose.at, 8, nose.size));
  if (nose.kind === "disc") {
    const skin = surface(sheet.defs, coat.nose);
    sheet.mark(ellipse(0, 0, 0.82, 1), { fill: skin.round, stroke: skin.line }, local);
    for (const x of [-0.28, 0.3]) sheet.mark(ellipse(x, 0, 0.15, 0.3), { fill: skin.line }, local);
    return;
  }
  const shape =
    nose.kind === "oval"
      ? "M-1,-0.3C-0.9,-0.95 0.9,-0.95 1,-0.25C1.05,0.4 0.4,0.85 0.05,0.85C-0.35,0.85 -1.1,0.3 -1,-0.3Z"
      : "M-1,-0.4C-0.8,-0.85 0.8,-0.85 1,-0.4C1,0.1 0.3,0.75 0,0.75C-0.3,0.75 -1,0.1 -1,-0.4Z";
  sheet.mark(shape, { fill: coat.nose }, local);
  sheet.mark(ellipse(-0.3, -0.4, 0.34, 0.18), { fill: "#ffffff", opacity: 0.55 }, local);
}

function drawWhiskers(sheet: Sheet, snout: Snout, coat: Coat, at: Matrix): void {
  const stroke = mix(coat.fur, "#ffffff", 0.45);
  const { x, y } = snout.at;
  for (const [side, reach] of [
    [-1, 0.62],
    [1, 0.42],
  ] as const)
    for (const rise of [-0.1, 0.03, 0.16]) {
      const from = point(x + side * snout.width * 0.62, y + rise * 0.5);
      const to = point(from.x + side * reach, y + rise * 1.6 - 0.02);
      const middle = point((from.x + to.x) / 2, (from.y + to.y) / 2 - 0.06);
      sheet.mark(openCurve([from, middle, to]), { stroke, width: 0.42, opacity: 0.9 }, at);
    }
}

function drawTeeth(sheet: Sheet, { mouth }: FaceLayout, at: Matrix): void {
  const local = compose(at, placed(mouth.at, mouth.turn, mouth.width));
  for (const x of [-0.18, 0.16])
    sheet.mark(
      polygon([point(x - 0.17, 0.1), point(x + 0.17, 0.1), point(x + 0.14, 0.78), point(x - 0.14, 0.78)]),
      { fill: "#fffaf0", stroke: "#b9a48c", width: 0.35 },
      local,
    );
}

/** Dark spines around the head, behind it, from one cheek over the crown to the other. */
function drawSpines(sheet: Sheet, coat: Coat, at: Matrix): void {
  const spines = surface(sheet.defs, coat.dark);
  const points: Point[] = [];
  for (let turn = -128; turn <= 62; turn += 9) {
    const isTip = Math.round((turn + 128) / 9) % 2 === 1;
    const radius = (isTip ? 1.46 : 1.16) * (turn > 40 ? 0.9 : 1);
    points.push(turned(point(0, -radius), turn));
  }
  sheet.mark(
    polygon([...points, point(0.4, 0.3), point(-0.4, 0.4)]),
    { fill: spines.round, stroke: spines.line },
    at,
  );
}

/** Short spines that fall onto the brow. */
function drawFringe(sheet: Sheet, coat: Coat, at: Matrix): void {
  const spines = surface(sheet.defs, coat.dark);
  const fringe =
    "M-0.98,0.1C-1.02,-0.5 -0.6,-0.9 0,-0.9C0.5,-0.9 0.85,-0.62 0.88,-0.3L0.76,-0.5L0.66,-0.38L0.54,-0.6L0.42,-0.42L0.28,-0.64L0.14,-0.42L0,-0.62L-0.16,-0.36L-0.28,-0.54L-0.44,-0.24L-0.56,-0.42L-0.68,-0.06L-0.78,-0.22L-0.82,0.1L-0.9,-0.04Z";
  sheet.mark(fringe, { fill: spines.round, stroke: spines.line, width: 0.5 }, at);
  for (const [x, y] of [
    [-0.6, -0.56],
    [-0.3, -0.72],
    [0.05, -0.76],
    [0.4, -0.7],
  ] as const)
    sheet.mark(openCurve([point(x, y), point(x + 0.05, y + 0.13)]), { stroke: spines.light, width: 0.6 }, at);
}

function drawAntlers(sheet: Sheet, at: Matrix): void {
  const horn = contour("#c9a078");
  const branches = [
    [point(-0.3, -0.8), point(-0.42, -1.15), point(-0.68, -1.4), point(-0.66, -1.75)],
    [point(-0.5, -1.24), point(-0.36, -1.42), point(-0.34, -1.6)],
    [point(0.34, -0.82), point(0.46, -1.15), point(0.7, -1.36), point(0.68, -1.68)],
    [point(0.54, -1.24), point(0.4, -1.4), point(0.38, -1.56)],
  ];
  for (const branch of branches) sheet.mark(openCurve(branch), { stroke: horn, width: 2.5 }, at);
  for (const branch of branches) sheet.mark(openCurve(branch), { stroke: "#c9a078", width: 1.5 }, at);
}

function drawHorns(sheet: Sheet, at: Matrix): void {
  const horn = surface(sheet.defs, "#b39a78");
  for (const [x, size] of [
    [0.36, 0.86],
    [-0.3, 1],
  ] as const) {
    const local = compose(at, placed(point(x, -0.72), x < 0 ? -14 : 4, size));
    const shape = "M-0.17,0.06C-0.2,-0.4 -0.5,-0.72 -0.98,-0.66C-0.6,-0.98 -0.02,-0.7 0.18,0Z";
    sheet.mark(shape, { fill: horn.round, stroke: horn.line }, local);
    for (const y of [-0.14, -0.32, -0.48])
      sheet.mark(
        openCurve([point(-0.16 + y * 0.3, y), point(0.12 + y * 0.5, y - 0.06)]),
        { stroke: horn.line, width: 0.45 },
        local,
      );
  }
}

function drawBeard(sheet: Sheet, coat: Coat, at: Matrix): void {
  const hair = surface(sheet.defs, coat.pale);
  sheet.mark(
    "M0.02,0.66C0.08,0.98 0.2,1.2 0.3,1.36C0.34,1.24 0.4,1.22 0.5,1.26C0.5,1.1 0.62,0.9 0.64,0.66Z",
    { fill: hair.round, stroke: hair.line },
    at,
  );
}

function drawTusks(sheet: Sheet, at: Matrix): void {
  for (const x of [0.14, 0.84])
    sheet.mark(
      "M-0.09,0.1C-0.16,-0.1 -0.1,-0.24 0.02,-0.32C0.02,-0.16 0.1,-0.04 0.1,0.1Z",
      { fill: "#fff6e2", stroke: "#a98f6c", width: 0.45 },
      compose(at, placed(point(x, 0.52), 0, 1)),
    );
}
