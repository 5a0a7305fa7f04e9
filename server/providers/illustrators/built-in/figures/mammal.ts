import type { Body, Side, Stage } from "./body.ts";
import {
  add,
  between,
  closedCurve,
  direction,
  ellipse,
  openCurve,
  placed,
  point,
  polygon,
  type Curve,
} from "./geometry.ts";
import { alongLimb, drawLimb, headingAlong, tube } from "./limbs.ts";
import type { AnimalTrunk, Coat, MammalLook } from "./look.ts";
import { drawMammalHead } from "./mammal-head.ts";
import { distant, surface, type Surface } from "./paint.ts";
import type { Sheet } from "./sheet.ts";
import type { Limb, Skeleton } from "./skeleton.ts";
import { drawTail } from "./tails.ts";

export const mammalBody = (look: MammalLook, coat: Coat): Body =>
  animalBody(look, coat, {
    headSpots: {
      crown: point(0.02, -look.head.height * (look.hasSpines ? 1.06 : 0.84)),
      crownWidth: look.ears.kind === "pointed" || look.ears.kind === "long" ? 0.46 : 0.54,
      ...look.face,
    },
    drawHead: ({ sheet, shape, headAt }) => drawMammalHead(sheet, look, coat, shape, headAt),
  });

/** The body of a mammal or a frog; the head is its own matter. */
export function animalBody(look: AnimalTrunk, coat: Coat, head: Pick<Body, "headSpots" | "drawHead">): Body {
  const { build } = look;
  const furOf = ({ sheet }: Stage, side: Side) =>
    surface(sheet.defs, side === "near" ? coat.fur : distant(coat.fur));
  const sockOf = ({ sheet }: Stage, side: Side) =>
    coat.socks ? surface(sheet.defs, side === "near" ? coat.socks : distant(coat.socks)) : undefined;
  return {
    ...head,
    build,
    drawBack({ sheet, skeleton, pose, shape }) {
      if (look.hasSpines) drawBackSpines(sheet, skeleton, coat);
      if (!look.tail) return;
      const lift = pose.tail - shape.ears * 0.5;
      drawTail(sheet, look.tail, coat, skeleton.tailRoot, lift, -skeleton.drop);
    },
    drawLeg(stage, side) {
      const { sheet, skeleton, pose } = stage;
      const limb = side === "near" ? skeleton.nearLeg : skeleton.farLeg;
      const turn = (side === "near" ? pose.nearFoot : pose.farFoot).turn ?? 0;
      const fur = furOf(stage, side);
      const sock = sockOf(stage, side);
      drawFoot(sheet, limb, turn, build.foot, sock ?? fur, look.hasHooves ? HOOF : TOES);
      drawLimb(sheet, limb, build.legWidths, fur, sock);
    },
    drawTorso({ sheet, skeleton }) {
      const fur = surface(sheet.defs, coat.fur);
      const outline = torsoOutline(skeleton);
      drawNeck(sheet, skeleton, fur);
      sheet.mark(outline, { fill: fur.round, stroke: fur.line });
      if (look.hasSpots) drawSpots(sheet, skeleton, coat);
      if (look.hasBellyPatch) drawBelly(sheet, skeleton, surface(sheet.defs, coat.pale));
      sheet.mark(outline, { stroke: fur.line });
    },
    drawArm(stage, side) {
      const { sheet, skeleton } = stage;
      const limb = side === "near" ? skeleton.nearArm : skeleton.farArm;
      drawLimb(sheet, limb, build.armWidths, furOf(stage, side), sockOf(stage, side));
      drawFingers(stage, side, limb, sockOf(stage, side) ?? furOf(stage, side));
    },
  };
}

export function drawNeck(sheet: Sheet, { build, head, torso }: Skeleton, skin: Surface): void {
  const root = torso(0.84, 0);
  const limb = { root, joint: between(root, head, 0.5), end: between(root, head, 0.8) };
  const { outline, rim } = tube(limb, [build.neckWidth * 1.15, build.neckWidth, build.neckWidth * 0.95]);
  sheet.mark(outline, { fill: skin.limb });
  sheet.mark(rim, { stroke: skin.line });
}

function drawSpots(sheet: Sheet, { torso }: Skeleton, coat: Coat): void {
  for (const [along, across] of [
    [0.1, -0.6],
    [0.24, -0.36],
    [0.26, -0.8],
    [0.44, -0.56],
    [0.6, -0.82],
    [0.62, -0.46],
  ] as const)
    sheet.mark(
      ellipse(0, 0, 1.1, 1.3),
      { fill: coat.pale, opacity: 0.85 },
      placed(torso(along, across), 0, 1),
    );
}

/** A mane of spines down the back, behind the trunk. */
function drawBackSpines(sheet: Sheet, { torso, build }: Skeleton, coat: Coat): void {
  const spines = surface(sheet.defs, coat.dark);
  const points = [torso(1, 0.2)];
  const steps = 10;
  for (let step = 0; step <= steps; step++) {
    const along = 1 - (step / steps) * 1.12;
    const foot = torso(along, -1);
    const back = direction(torso(along, 0), foot);
    const length = step % 2 === 1 ? 0.46 : 0.16;
    points.push(add(foot, back.x * build.belly * length, back.y * build.belly * length + (step % 2)));
  }
  sheet.mark(polygon([...points, torso(0, 0.2)]), { fill: spines.round, stroke: spines.line });
}

const FRONT_STATIONS = [0.02, 0.3, 0.6, 0.84, 0.97];

export function torsoOutline({ torso, hip, build, chest }: Skeleton): Curve {
  const down = point((hip.x - chest.x) / build.torso, (hip.y - chest.y) / build.torso);
  return closedCurve([
    ...FRONT_STATIONS.map((along) => torso(along, 1)).toReversed(),
    add(hip, down.x * build.rump * 0.72, down.y * build.rump * 0.72),
    ...FRONT_STATIONS.map((along) => torso(along, -1)),
  ]);
}

function drawBelly(sheet: Sheet, { torso }: Skeleton, pale: Surface): void {
  const patch = [
    torso(0.98, 0.9),
    torso(0.8, 0.97),
    torso(0.5, 0.98),
    torso(0.2, 0.9),
    torso(0.02, 0.5),
    torso(0.06, 0.02),
    torso(0.32, -0.2),
    torso(0.6, -0.22),
    torso(0.8, -0.3),
    torso(0.98, -0.5),
  ];
  sheet.mark(closedCurve(patch), { fill: pale.round });
  for (const [along, across] of [
    [0.62, 0.2],
    [0.44, 0.5],
    [0.52, -0.02],
  ] as const) {
    const tuft = [
      torso(along + 0.05, across - 0.12),
      torso(along - 0.04, across),
      torso(along + 0.05, across + 0.12),
    ];
    sheet.mark(openCurve(tuft), { stroke: pale.shade, width: 0.6 });
  }
}

/** Where the front of a foot is parted, as shares of its length. */
const TOES = [0.62, 0.82];
const HOOF = [0.7];

export function drawFoot(
  sheet: Sheet,
  limb: Limb,
  turn: number,
  { length, height }: { length: number; height: number },
  fur: Surface,
  creases: readonly number[] = [],
): void {
  const at = placed(limb.end, turn, 1);
  const sole = height * 0.8;
  const heel = -length * 0.34;
  const toe = length * 0.66;
  const foot = closedCurve([
    point(heel, sole * 0.2),
    point(heel * 0.4, -height * 0.55),
    point(toe * 0.45, -height * 0.42),
    point(toe * 0.95, -height * 0.02),
    point(toe * 0.96, sole * 0.72),
    point(toe * 0.6, sole),
    point(heel * 0.6, sole),
  ]);
  sheet.mark(foot, { fill: fur.round, stroke: fur.line }, at);
  for (const share of creases) {
    const crease = [point(toe * share, sole * 0.2), point(toe * (share + 0.04), sole * 0.75)];
    sheet.mark(openCurve(crease), { stroke: fur.line, width: 0.6 }, at);
  }
}

/** An open paw spreads its fingers, a pointing one stretches one of them. */
export function drawFingers({ sheet, skeleton, pose }: Stage, side: Side, limb: Limb, fur: Surface): void {
  const kind = pose[side].hand ?? "paw";
  const heading = headingAlong(limb, 0.97);
  const degrees = (Math.atan2(heading.y, heading.x) * 180) / Math.PI;
  const size = skeleton.build.armWidths[2];
  const at = placed(alongLimb(limb, 1), degrees, size);
  const palm = ellipse(0.3, 0, 1.12, 1.06);
  if (kind === "open") {
    const fingers = [-34, 0, 34].map((turn) => placed(alongLimb(limb, 1), degrees + turn, size));
    for (const finger of fingers)
      sheet.mark(ellipse(1.25, 0, 0.62, 0.38), { fill: fur.base, stroke: fur.line }, finger);
    sheet.mark(palm, { fill: fur.base }, at);
    return;
  }
  if (kind === "pointing") {
    sheet.mark(ellipse(1.35, -0.25, 1, 0.36), { fill: fur.base, stroke: fur.line }, at);
    sheet.mark(palm, { fill: fur.round, stroke: fur.line }, at);
  }
  for (const y of [-0.3, 0.3]) {
    const crease = [point(0.3, y), point(0.78, y * 0.9)];
    sheet.mark(openCurve(crease), { stroke: fur.line, width: 0.5 }, at);
  }
}
