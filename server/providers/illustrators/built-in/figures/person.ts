import type { Body, Side, Stage } from "./body.ts";
import { closedCurve, ellipse, openCurve, placed, point, type Point } from "./geometry.ts";
import { alongLimb, headingAlong, tube, type Widths } from "./limbs.ts";
import { drawFingers, drawFoot, drawNeck, torsoOutline } from "./mammal.ts";
import { distant, surface, type Surface } from "./paint.ts";
import type { Outfit, PersonLook } from "./people.ts";
import { drawPersonHead, PERSON_HEAD_SPOTS, type Complexion } from "./person-head.ts";
import type { Limb, Skeleton } from "./skeleton.ts";

/** Where the sleeve ends and the trouser leg meets the shoe. */
const SLEEVE_SHARE = 0.84;

export function personBody(look: PersonLook, dress: Outfit, complexion: Complexion): Body {
  const { build } = look;
  const paint = ({ sheet }: Stage, colour: string, side: Side): Surface =>
    surface(sheet.defs, side === "near" ? colour : distant(colour));
  return {
    build,
    headSpots: PERSON_HEAD_SPOTS,
    drawBack() {},
    drawLeg(stage, side) {
      const { sheet, skeleton, pose } = stage;
      const limb = side === "near" ? skeleton.nearLeg : skeleton.farLeg;
      const turn = (side === "near" ? pose.nearFoot : pose.farFoot).turn ?? 0;
      const stocking = look.isSkirt ? dress.trim : dress.bottom;
      drawFoot(sheet, limb, turn, build.foot, paint(stage, dress.shoes, side));
      const cloth = paint(stage, stocking, side);
      const leg = tube(limb, look.isSkirt ? thinner(build.legWidths) : build.legWidths);
      sheet.mark(leg.outline, { fill: cloth.limb });
      sheet.mark(leg.rim, { stroke: cloth.line });
      const boot = tube(limb, widened(build.legWidths), 0.74);
      const leather = paint(stage, dress.shoes, side);
      sheet.mark(boot.outline, { fill: leather.limb });
      sheet.mark(boot.rim, { stroke: leather.line });
      if (side === "near") drawSkirt(stage, look, dress);
    },
    drawTorso({ sheet, skeleton }) {
      drawNeck(sheet, skeleton, surface(sheet.defs, complexion.skin));
      const cloth = surface(sheet.defs, dress.top);
      sheet.mark(torsoOutline(skeleton), { fill: cloth.round, stroke: cloth.line });
      drawCollar(sheet.mark, skeleton, surface(sheet.defs, dress.trim));
    },
    drawArm(stage, side) {
      const { sheet, skeleton } = stage;
      const limb = side === "near" ? skeleton.nearArm : skeleton.farArm;
      const skin = paint(stage, complexion.skin, side);
      const hand = tube(limb, build.armWidths, 0.6);
      sheet.mark(hand.outline, { fill: skin.limb });
      sheet.mark(hand.rim, { stroke: skin.line });
      drawFingers(stage, side, limb, skin);
      const cloth = paint(stage, dress.top, side);
      const sleeve = tube(limb, build.armWidths, 0, SLEEVE_SHARE);
      sheet.mark(sleeve.outline, { fill: cloth.limb });
      sheet.mark(sleeve.rim, { stroke: cloth.line });
      const cuff = tube(limb, widened(build.armWidths), SLEEVE_SHARE - 0.06, SLEEVE_SHARE + 0.01);
      const trim = paint(stage, dress.trim, side);
      sheet.mark(cuff.outline, { fill: trim.limb, stroke: trim.line, width: 0.5 });
    },
    drawHead({ sheet, shape, headAt }) {
      drawPersonHead(sheet, look, complexion, shape, headAt);
    },
  };
}

const thinner = ([root, joint, end]: Widths): Widths => [root * 0.8, joint * 0.8, end * 0.85];
const widened = ([root, joint, end]: Widths): Widths => [root * 1.1, joint * 1.14, end * 1.16];

/** The skirt or the tails of the coat: from the waist around both legs down to the hem. */
function drawSkirt({ sheet, skeleton }: Stage, look: PersonLook, dress: Outfit): void {
  const { torso } = skeleton;
  const cloth = surface(sheet.defs, look.isSkirt ? dress.bottom : dress.top);
  const legs = [skeleton.nearLeg, skeleton.farLeg];
  const [back, front] = legs.toSorted(
    (one, other) => alongLimb(one, look.hem).x - alongLimb(other, look.hem).x,
  ) as [Limb, Limb];
  const flare = skeleton.build.rump * (look.isSkirt ? 0.62 : 0.5);
  const backHem = edge(back, look.hem, flare, 1);
  const frontHem = edge(front, look.hem, flare, -1);
  const middle = point((backHem.x + frontHem.x) / 2, Math.max(backHem.y, frontHem.y) + 1);
  const waist = look.isSkirt ? 0.42 : 0.3;
  const path = closedCurve([
    torso(waist, -1),
    torso(0.08, -1.12),
    backHem,
    middle,
    frontHem,
    torso(0.08, 1.1),
    torso(waist, 1),
    torso(waist - 0.03, 0),
  ]);
  sheet.mark(path, { fill: cloth.round, stroke: cloth.line });
  if (look.isSkirt) {
    const hem = openCurve([
      inset(backHem, torso(0.2, -0.9)),
      point(middle.x, middle.y - 2),
      inset(frontHem, torso(0.2, 0.9)),
    ]);
    sheet.mark(hem, { stroke: surface(sheet.defs, dress.trim).base, width: 1, opacity: 0.85 });
    const fold = [torso(0.2, 0.1), point((middle.x + backHem.x) / 2 + 1, middle.y - 3.5)];
    sheet.mark(openCurve(fold), { stroke: cloth.shade, width: 0.7 });
  }
  const belt = openCurve([torso(waist - 0.02, -0.98), torso(waist - 0.05, 0.1), torso(waist - 0.02, 1)]);
  const leather = surface(sheet.defs, look.isSkirt ? dress.trim : dress.shoes);
  sheet.mark(belt, { stroke: leather.line, width: 2.4 });
  sheet.mark(belt, { stroke: leather.base, width: 1.6 });
}

const inset = (from: Point, to: Point): Point =>
  point(from.x + (to.x - from.x) * 0.09, from.y + (to.y - from.y) * 0.09);

function edge(leg: Limb, share: number, by: number, side: 1 | -1): Point {
  const at = alongLimb(leg, share);
  const heading = headingAlong(leg, share);
  return point(at.x - heading.y * by * side, at.y + heading.x * by * side);
}

function drawCollar(mark: Stage["sheet"]["mark"], { torso }: Skeleton, trim: Surface): void {
  const collar = closedCurve([
    torso(1, -0.95),
    torso(0.93, -0.55),
    torso(0.86, 0.28),
    torso(0.92, 0.8),
    torso(1, 1),
  ]);
  mark(collar, { fill: trim.round, stroke: trim.line, width: 0.5 });
  for (const along of [0.7, 0.55]) {
    const at = torso(along, 0.34);
    mark(ellipse(0, 0, 0.8), { fill: trim.base, stroke: trim.line, width: 0.35 }, placed(at, 0, 1));
  }
}
