import { mix } from "../palette.ts";
import type { BirdLook } from "./birds.ts";
import type { Body, Side, Stage } from "./body.ts";
import type { ExpressionShape, Mouth } from "./expressions.ts";
import { drawBlush, drawEyes, drawSweat, type FaceLayout } from "./face.ts";
import { closedCurve, compose, ellipse, openCurve, placed, point, type Matrix } from "./geometry.ts";
import { alongLimb, headingAlong, tube } from "./limbs.ts";
import type { Coat } from "./look.ts";
import { drawNeck, torsoOutline } from "./mammal.ts";
import { contour, distant, surface } from "./paint.ts";
import type { Sheet } from "./sheet.ts";
import { drawTail } from "./tails.ts";

export function birdBody(look: BirdLook, coat: Coat): Body {
  const { build } = look;
  return {
    build,
    headSpots: { crown: point(0.03, -0.76), crownWidth: look.hasDiscs ? 0.5 : 0.66, ...look.face },
    drawBack({ sheet, skeleton, pose, shape }) {
      const lift = Math.min(pose.tail, 14) - shape.ears * 0.4 - 6;
      drawTail(sheet, look.tail, coat, skeleton.tailRoot, lift, -skeleton.drop);
    },
    drawLeg(stage, side) {
      const horn = side === "near" ? look.horn : distant(look.horn);
      drawBirdLeg(stage, side, horn);
    },
    drawTorso({ sheet, skeleton }) {
      const feathers = surface(sheet.defs, coat.fur);
      drawNeck(sheet, skeleton, feathers);
      sheet.mark(torsoOutline(skeleton), { fill: feathers.round, stroke: feathers.line });
      drawBreast(sheet, look, coat, skeleton.torso);
    },
    drawArm: (stage, side) => drawWing(stage, side, coat),
    drawHead: ({ sheet, shape, headAt }) => drawBirdHead(sheet, look, coat, shape, headAt),
  };
}

function drawBirdLeg({ sheet, skeleton, pose }: Stage, side: Side, horn: string): void {
  const limb = side === "near" ? skeleton.nearLeg : skeleton.farLeg;
  const { length, height } = skeleton.build.foot;
  const turn = (side === "near" ? pose.nearFoot : pose.farFoot).turn ?? 0;
  const foot = placed(limb.end, turn, 1);
  const toes = [
    [point(0, -0.4), point(length * 0.7, height * 0.6)],
    [point(0, -0.4), point(length * 0.4, height * 0.8)],
    [point(0, -0.4), point(-length * 0.3, height * 0.6)],
  ];
  const leg = openCurve([0, 0.35, 0.7, 1].map((share) => alongLimb(limb, share)));
  const strokes = [
    { stroke: contour(horn), width: 3 },
    { stroke: horn, width: 1.9 },
  ];
  for (const ink of strokes) {
    sheet.mark(leg, ink);
    for (const toe of toes) sheet.mark(openCurve(toe), ink, foot);
  }
}

function drawBreast(sheet: Sheet, look: BirdLook, coat: Coat, torso: Stage["skeleton"]["torso"]): void {
  const pale = surface(sheet.defs, coat.pale);
  const breast = closedCurve([
    torso(0.96, 0.85),
    torso(0.7, 0.96),
    torso(0.36, 0.96),
    torso(0.04, 0.7),
    torso(0, 0.1),
    torso(0.3, -0.28),
    torso(0.66, -0.3),
    torso(0.94, -0.2),
  ]);
  sheet.mark(breast, { fill: pale.round });
  const fleck = look.isSpeckled ? coat.dark : pale.shade;
  for (const along of [0.72, 0.52, 0.32, 0.14])
    for (const across of [0.02, 0.34, 0.66]) {
      const shift = along === 0.52 || along === 0.14 ? 0.14 : 0;
      const at = (by: number, to: number) => torso(along + by, across + shift + to);
      const scallop = openCurve([at(0.03, -0.1), at(-0.04, 0), at(0.03, 0.1)]);
      sheet.mark(scallop, { stroke: fleck, width: look.isSpeckled ? 0.9 : 0.6, opacity: 0.65 });
    }
}

/** A wing is an arm of feathers: broad at the elbow, with quills that spread beyond its tip. */
function drawWing({ sheet, skeleton }: Stage, side: Side, coat: Coat): void {
  const limb = side === "near" ? skeleton.nearArm : skeleton.farArm;
  const colour = side === "near" ? coat.fur : distant(coat.fur);
  const quill = surface(sheet.defs, mix(colour, coat.dark, 0.35));
  const feathers = surface(sheet.defs, mix(colour, coat.dark, 0.08));
  const backwards = limb.joint.x <= (limb.root.x + limb.end.x) / 2 ? 1 : -1;
  for (const [share, turn, length] of [
    [0.62, 46, 10],
    [0.74, 30, 11],
    [0.86, 14, 11],
    [0.94, 0, 10],
  ] as const) {
    const heading = headingAlong(limb, share);
    const degrees = (Math.atan2(heading.y, heading.x) * 180) / Math.PI + turn * backwards;
    const at = placed(alongLimb(limb, share), degrees, 1);
    sheet.mark(ellipse(length * 0.42, 0, length * 0.62, 2.7), { fill: quill.base, stroke: quill.line }, at);
  }
  const { outline, rim } = tube(limb, skeleton.build.armWidths);
  sheet.mark(outline, { fill: feathers.limb });
  sheet.mark(rim, { stroke: feathers.line });
  for (const share of [0.42, 0.62, 0.8]) {
    const at = alongLimb(limb, share);
    const heading = headingAlong(limb, share);
    const arc = [-2.6, 0, 2.6].map((across) => {
      const back = across === 0 ? 1.6 : 0;
      return point(
        at.x - heading.y * across + heading.x * back,
        at.y + heading.x * across + heading.y * back,
      );
    });
    sheet.mark(openCurve(arc), { stroke: feathers.shade, width: 0.6 });
  }
}

function drawBirdHead(sheet: Sheet, look: BirdLook, coat: Coat, shape: ExpressionShape, at: Matrix): void {
  const feathers = surface(sheet.defs, coat.fur);
  const pale = surface(sheet.defs, coat.pale);
  const brow = look.hasDiscs ? coat.dark : contour(coat.fur);
  const face: FaceLayout = { ...look.face, lid: look.hasDiscs ? coat.pale : coat.fur, brow };
  if (look.hasDiscs) drawEarTufts(sheet, coat, shape, at);
  if (look.bill === "pointed") drawCrest(sheet, coat, at);
  sheet.mark(ellipse(0, 0, 0.98, 0.9), { fill: feathers.round, stroke: feathers.line }, at);
  if (look.hasDiscs) {
    const discs = compose(at, placed(point(0.14, 0.08), 0, 1));
    sheet.mark(
      "M0.02,-0.42C-0.2,-0.72 -0.92,-0.6 -0.86,0.02C-0.82,0.5 -0.4,0.66 0.04,0.58C0.4,0.64 0.74,0.46 0.76,0C0.78,-0.6 0.24,-0.7 0.02,-0.42Z",
      { fill: pale.round, stroke: mix(coat.pale, coat.dark, 0.4), width: 0.6 },
      discs,
    );
  }
  if (look.bill !== "hooked") drawBill(sheet, look, shape.mouth, at);
  drawBlush(sheet, face, shape, at);
  drawEyes(sheet, face, shape, at);
  if (look.bill === "hooked") drawBill(sheet, look, shape.mouth, at);
  if (shape.sweat) drawSweat(sheet, at);
}

function drawEarTufts(sheet: Sheet, coat: Coat, shape: ExpressionShape, at: Matrix): void {
  const dark = surface(sheet.defs, mix(coat.fur, coat.dark, 0.4));
  for (const [x, turn] of [
    [-0.56, -22 - shape.ears],
    [0.6, 20 + shape.ears],
  ] as const) {
    const tuft = "M-0.26,0.14C-0.26,-0.14 -0.2,-0.4 -0.04,-0.62C0.16,-0.42 0.26,-0.14 0.28,0.14Z";
    sheet.mark(tuft, { fill: dark.round, stroke: dark.line }, compose(at, placed(point(x, -0.62), turn, 1)));
  }
}

function drawCrest(sheet: Sheet, coat: Coat, at: Matrix): void {
  const feathers = surface(sheet.defs, coat.fur);
  const crest =
    "M-0.3,-0.7C-0.5,-0.9 -0.7,-1 -0.86,-1.02C-0.8,-0.9 -0.8,-0.84 -0.98,-0.74C-0.84,-0.68 -0.86,-0.6 -0.94,-0.46L-0.5,-0.4Z";
  sheet.mark(crest, { fill: feathers.round, stroke: feathers.line }, at);
}

/** How far the bill opens, in degrees, and how its corner turns: 1 upwards in joy, -1 downwards. */
const BILL_MOODS: Record<Mouth, { gape: number; corner: number }> = {
  smile: { gape: 0, corner: 0.7 },
  grin: { gape: 15, corner: 1 },
  laugh: { gape: 30, corner: 1.1 },
  frown: { gape: 0, corner: -0.9 },
  wail: { gape: 24, corner: -1 },
  tremble: { gape: 13, corner: -0.7 },
  snarl: { gape: 9, corner: -0.9 },
  smirk: { gape: 4, corner: 1.2 },
  round: { gape: 22, corner: 0 },
  firm: { gape: 0, corner: -0.1 },
  content: { gape: 0, corner: 1 },
  weary: { gape: 4, corner: -0.4 },
};

const BILLS = {
  hooked: {
    upper:
      "M-0.16,-0.12C-0.08,-0.2 0.1,-0.2 0.18,-0.12C0.2,0.06 0.12,0.22 0.04,0.34C-0.06,0.24 -0.16,0.06 -0.16,-0.12Z",
    lower: "M-0.1,0.06C0,0.12 0.08,0.1 0.14,0.04C0.14,0.2 0.08,0.3 0.02,0.34C-0.04,0.28 -0.1,0.18 -0.1,0.06Z",
    at: point(0.2, 0.22),
    hinge: -0.02,
    corner: undefined,
  },
  pointed: {
    upper: "M-0.12,-0.2C0.2,-0.34 0.6,-0.2 0.96,0.14C0.6,0.12 0.2,0.12 -0.12,0.12Z",
    lower: "M-0.1,0.08C0.2,0.1 0.5,0.12 0.8,0.16C0.5,0.3 0.2,0.32 -0.06,0.26Z",
    at: point(0.58, 0.2),
    hinge: 0,
    corner: point(-0.1, 0.11),
  },
  flat: {
    upper:
      "M-0.12,-0.26C0.16,-0.34 0.4,-0.16 0.72,-0.1C0.98,-0.06 1.02,0.12 0.86,0.16C0.5,0.16 0.2,0.16 -0.12,0.14Z",
    lower: "M-0.1,0.1C0.2,0.14 0.5,0.14 0.76,0.16C0.7,0.28 0.3,0.36 -0.06,0.28Z",
    at: point(0.62, 0.18),
    hinge: 0,
    corner: point(-0.1, 0.13),
  },
};

function drawBill(sheet: Sheet, look: BirdLook, mouth: Mouth, at: Matrix): void {
  const bill = BILLS[look.bill];
  const { gape, corner } = BILL_MOODS[mouth];
  const horn = surface(sheet.defs, look.horn);
  const local = compose(at, placed(bill.at, look.bill === "hooked" ? 0 : -gape * 0.3, 1));
  const isHooked = look.bill === "hooked";
  const drop = isHooked ? placed(point(0, gape * 0.014), 0, 1) : placed(point(bill.hinge, 0), gape, 1);
  const lower = compose(local, drop);
  if (gape > 6 && !isHooked)
    sheet.mark(
      `M-0.08,0.08L0.6,0.1L${0.5 - gape * 0.004},${0.12 + gape * 0.011}L-0.06,0.2Z`,
      { fill: "#7c2d36" },
      local,
    );
  sheet.mark(
    bill.lower,
    { fill: mix(look.horn, "#5a2a1e", gape > 6 && isHooked ? 0.5 : 0.18), stroke: horn.line },
    lower,
  );
  sheet.mark(bill.upper, { fill: horn.round, stroke: horn.line }, local);
  if (!bill.corner) {
    for (const side of [-1, 1]) {
      const cheek = [
        point(side * 0.2 + 0.02, 0.16 - corner * 0.02),
        point(side * 0.3 + 0.02, 0.18 - corner * 0.1),
      ];
      sheet.mark(openCurve(cheek), { stroke: horn.line, width: 0.8 }, local);
    }
    return;
  }
  const { x, y } = bill.corner;
  const curl = [
    point(x + 0.06, y + 0.01),
    point(x - 0.06, y - corner * 0.05),
    point(x - 0.14, y - corner * 0.16),
  ];
  sheet.mark(openCurve(curl), { stroke: horn.line, width: 1 }, local);
}
