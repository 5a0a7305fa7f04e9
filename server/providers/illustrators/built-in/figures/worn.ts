import type { Character } from "../../../../story/scene-facts.ts";
import { mix, PIGMENTS } from "../palette.ts";
import type { Body, HeadSpots, Stage } from "./body.ts";
import {
  add,
  closedCurve,
  compose,
  ellipse,
  openCurve,
  placed,
  point,
  polygon,
  type Curve,
  type Point,
} from "./geometry.ts";
import { alongLimb, headingAlong, tube } from "./limbs.ts";
import { surface, type Surface } from "./paint.ts";

/** The one thing worn; each kind is drawn at the layer it belongs to and is nothing at the others. */
export interface Worn {
  drawBehind(stage: Stage): void;
  drawOnTrunk(stage: Stage): void;
  drawOnHead(stage: Stage): void;
}

const NOTHING: Worn = { drawBehind() {}, drawOnTrunk() {}, drawOnHead() {} };

export function wornItem({ wears }: Character, { headSpots }: Body): Worn {
  if (!wears || wears.item === "none") return NOTHING;
  const cloth = ({ sheet }: Stage) => surface(sheet.defs, PIGMENTS[wears.colour]);
  const items: Record<typeof wears.item, Partial<Worn>> = {
    scarf: { drawOnTrunk: (stage) => drawScarf(stage, cloth(stage)) },
    apron: { drawOnTrunk: (stage) => drawApron(stage, cloth(stage)) },
    satchel: { drawOnTrunk: (stage) => drawSatchel(stage, cloth(stage)) },
    cloak: {
      drawBehind: (stage) => drawCloakBack(stage, cloth(stage)),
      drawOnTrunk: (stage) => drawCloakFront(stage, cloth(stage)),
    },
    hat: { drawOnHead: (stage) => drawHat(stage, headSpots, cloth(stage)) },
    crown: { drawOnHead: (stage) => drawCrown(stage, headSpots, cloth(stage)) },
    glasses: { drawOnHead: (stage) => drawGlasses(stage, headSpots, cloth(stage)) },
  };
  return { ...NOTHING, ...items[wears.item] };
}

/** Whether what hangs loose flies behind. */
const isFast = ({ pose }: Stage): boolean => pose.leap !== undefined;

function drawScarf(stage: Stage, wool: Surface): void {
  const { sheet, skeleton } = stage;
  const { torso, build } = skeleton;
  const root = torso(0.8, -0.45);
  const drop = build.torso * 0.52;
  const ends = isFast(stage)
    ? [add(root, -drop * 1.25, drop * 0.1), add(root, -drop * 1.1, drop * 0.55)]
    : [add(root, -2.5, drop), add(root, 3, drop * 0.8)];
  for (const end of ends) {
    const middle = point(
      (root.x + end.x) / 2 + (isFast(stage) ? 0 : -1.2),
      (root.y + end.y) / 2 - (isFast(stage) ? 3 : 0),
    );
    const strip = { root, joint: middle, end };
    const { outline } = tube(strip, [2.5, 3.1, 3.6]);
    sheet.mark(outline, { fill: wool.limb, stroke: wool.line });
    for (const share of [0.74, 0.86])
      sheet.mark(across(strip, share, 2.8), { stroke: wool.light, width: 1.1 });
  }
  const reach = (Math.max(build.neckWidth, 6) * 1.42) / build.neckWidth;
  const left = torso(0.95, -reach);
  const right = torso(0.95, reach / 1.08);
  const low = torso(0.78, 0.08);
  const sag = (from: Point, outwards: number) =>
    point((from.x + low.x) / 2 + outwards, (from.y + low.y) / 2 + 1.1);
  const band = openCurve([left, sag(left, -0.6), low, sag(right, 0.6), right]);
  sheet.mark(band, { stroke: wool.line, width: 7.6 });
  sheet.mark(band, { stroke: wool.base, width: 6.4 });
  const sheen = openCurve([add(left, 0.6, -1), add(low, -1, -1.2)]);
  sheet.mark(sheen, { stroke: wool.light, width: 1.3, opacity: 0.8 });
  sheet.mark(ellipse(0, 0, 2.9, 2.6), { fill: wool.round, stroke: wool.line }, placed(root, 0, 1));
}

function across(strip: Parameters<typeof alongLimb>[0], share: number, half: number): Curve {
  const at = alongLimb(strip, share);
  const heading = headingAlong(strip, share);
  return openCurve([
    point(at.x - heading.y * half, at.y + heading.x * half),
    point(at.x + heading.y * half, at.y - heading.x * half),
  ]);
}

function drawApron({ sheet, skeleton }: Stage, cloth: Surface): void {
  const { torso } = skeleton;
  const hem = (along: number, side: number) => onGround(torso(along, side), skeleton.drop);
  for (const strap of [
    [torso(0.8, -0.2), torso(0.98, -0.7)],
    [torso(0.8, 0.75), torso(0.98, 0.9)],
  ])
    sheet.mark(openCurve(strap), { stroke: cloth.line, width: 1.6 });
  const sheetOfCloth = closedCurve([
    torso(0.8, -0.26),
    torso(0.82, 0.3),
    torso(0.8, 0.82),
    torso(0.46, 0.97),
    torso(0.1, 1.06),
    hem(-0.36, 0.94),
    hem(-0.42, 0.2),
    hem(-0.34, -0.56),
    torso(0.1, -0.66),
    torso(0.45, -0.48),
  ]);
  sheet.mark(sheetOfCloth, { fill: cloth.round, stroke: cloth.line });
  const tie = openCurve([torso(0.42, -1), torso(0.39, 0.1), torso(0.42, 1.02)]);
  sheet.mark(tie, { stroke: cloth.line, width: 1.7 });
  sheet.mark(tie, { stroke: cloth.base, width: 1 });
  const pocket = [
    torso(0.22, -0.1),
    torso(0.02, -0.08),
    torso(-0.04, 0.25),
    torso(0.02, 0.58),
    torso(0.22, 0.6),
  ];
  sheet.mark(openCurve(pocket), { stroke: cloth.line, width: 0.6 });
}

function drawSatchel({ sheet, skeleton }: Stage, leather: Surface): void {
  const { torso, build } = skeleton;
  const strap = openCurve([torso(0.97, 0.7), torso(0.62, 0.12), torso(0.12, -0.86)]);
  sheet.mark(strap, { stroke: leather.line, width: 2.6 });
  sheet.mark(strap, { stroke: leather.base, width: 1.7 });
  const size = Math.max(build.belly * 0.42, 5);
  const bag = placed(torso(0.06, -0.82), 4, size);
  sheet.mark(
    "M-0.95,-0.5C-0.9,-0.72 0.9,-0.72 0.95,-0.5C1.1,0.2 1.06,0.7 0.9,0.95C0.5,1.08 -0.5,1.08 -0.9,0.95C-1.06,0.7 -1.1,0.2 -0.95,-0.5Z",
    { fill: leather.round, stroke: leather.line },
    bag,
  );
  sheet.mark(
    "M-0.98,-0.48C-0.9,-0.74 0.9,-0.74 0.98,-0.48C1,0 0.6,0.36 0,0.38C-0.6,0.36 -1,0 -0.98,-0.48Z",
    { fill: leather.base, stroke: leather.line },
    bag,
  );
  sheet.mark(ellipse(0, 0.34, 0.16, 0.16), { fill: "#e7c46a", stroke: leather.line, width: 0.4 }, bag);
}

/** How far below the hip a cloak hangs, in lengths of the trunk. */
const CLOAK_LENGTH = 0.42;

/** A cloak is wide on a slender wearer too, flies behind a runner and lies close on one who lies down. */
function cloakFlow({ skeleton, pose }: Stage): number {
  const slenderness = Math.max(1, 11.5 / skeleton.build.belly);
  if (pose.isLying) return slenderness * 0.74;
  return pose.leap === undefined ? slenderness : slenderness * 1.45;
}

function drawCloakBack(stage: Stage, cloth: Surface): void {
  const { sheet, skeleton } = stage;
  const { torso } = skeleton;
  const flow = cloakFlow(stage);
  const hem = (along: number, side: number) => onGround(torso(along, side), skeleton.drop);
  const cloak = closedCurve([
    torso(1.02, 0.9),
    torso(1.04, -1),
    torso(0.8, -1.3 * flow),
    torso(0.3, -1.46 * flow),
    hem(-CLOAK_LENGTH, -1.75 * flow),
    hem(-CLOAK_LENGTH - 0.08, -0.6 * flow),
    hem(-CLOAK_LENGTH, 0.5),
    hem(-CLOAK_LENGTH * 0.9, 1.3),
    torso(0.3, 1.22),
    torso(0.8, 1.2),
  ]);
  const lining = surface(sheet.defs, mix(cloth.base, "#2b1a2e", 0.28));
  sheet.mark(cloak, { fill: lining.round, stroke: cloth.line });
}

function drawCloakFront(stage: Stage, cloth: Surface): void {
  const { sheet, skeleton } = stage;
  const { torso } = skeleton;
  const flow = cloakFlow(stage);
  const hem = (along: number, side: number) => onGround(torso(along, side), skeleton.drop);
  const panel = closedCurve([
    torso(1.02, 0.75),
    torso(0.9, 0.1),
    torso(0.6, -0.34),
    torso(0.1, -0.5),
    hem(-CLOAK_LENGTH * 0.9, -0.62),
    hem(-CLOAK_LENGTH, -1.2 * flow),
    hem(-CLOAK_LENGTH * 0.9, -1.76 * flow),
    torso(0.3, -1.42 * flow),
    torso(0.8, -1.28),
    torso(1.03, -1),
  ]);
  sheet.mark(panel, { fill: cloth.round, stroke: cloth.line });
  for (const side of [-0.86, -1.2])
    sheet.mark(
      openCurve([torso(0.56, side), torso(0.1, side * 1.06), hem(-CLOAK_LENGTH * 0.66, side * 1.14 * flow)]),
      {
        stroke: cloth.shade,
        width: 0.8,
      },
    );
  const far = closedCurve([
    torso(1.02, 0.7),
    torso(0.9, 0.78),
    torso(0.5, 1),
    torso(0.5, 1.2),
    torso(0.84, 1.22),
    torso(1.02, 1.05),
  ]);
  sheet.mark(far, { fill: cloth.round, stroke: cloth.line });
  const collar = openCurve([torso(1, -1.2), torso(0.92, -0.1), torso(0.92, 0.6), torso(1, 1.15)]);
  sheet.mark(collar, { stroke: cloth.line, width: 4.4 });
  sheet.mark(collar, { stroke: mix(cloth.base, cloth.light, 0.5), width: 3.4 });
  sheet.mark(ellipse(0, 0, 1.9), { fill: "#e7c46a", stroke: "#8a6420" }, placed(torso(0.91, 0.4), 0, 1));
}

const onGround = (at: Point, drop: number): Point => point(at.x, Math.min(at.y, -drop - 0.4));

function drawHat({ sheet, headAt }: Stage, { crown, crownWidth }: HeadSpots, felt: Surface): void {
  const at = compose(headAt, placed(crown, -6, crownWidth));
  sheet.mark(
    "M-0.8,0C-0.86,-0.5 -0.6,-1.1 -0.1,-1.2C0.1,-1.3 0.3,-1.16 0.42,-1.02C0.7,-0.8 0.84,-0.4 0.8,0.04Z",
    { fill: felt.round, stroke: felt.line },
    at,
  );
  const band = surface(sheet.defs, mix(felt.base, "#2b1a2e", 0.45));
  sheet.mark(
    "M-0.81,-0.32C-0.4,-0.12 0.4,-0.1 0.8,-0.28L0.81,0.02C0.4,0.2 -0.4,0.2 -0.81,0Z",
    { fill: band.round },
    at,
  );
  sheet.mark(
    "M-1.32,0.02C-1.2,-0.22 -0.9,-0.14 -0.8,-0.06C-0.4,0.12 0.4,0.12 0.8,-0.04C0.94,-0.14 1.22,-0.2 1.32,0.04C1.2,0.34 0.5,0.44 0,0.42C-0.5,0.44 -1.2,0.32 -1.32,0.02Z",
    { fill: felt.round, stroke: felt.line },
    at,
  );
  sheet.mark(
    "M-0.62,-0.1C-0.9,-0.5 -1.1,-0.9 -1.06,-1.36C-0.78,-1.06 -0.56,-0.6 -0.5,-0.12Z",
    { fill: "#f6ead2", stroke: "#a88c66", width: 0.45 },
    at,
  );
}

function drawCrown({ sheet, headAt }: Stage, { crown, crownWidth }: HeadSpots, metal: Surface): void {
  const at = compose(headAt, placed(crown, -4, Math.min(crownWidth, 0.62)));
  const points = [-0.9, -0.62, -0.34, 0, 0.34, 0.62, 0.9].map((x, index) =>
    point(x * (index % 2 ? 0.94 : 1.08), index % 2 ? -0.42 : -0.95 - (x === 0 ? 0.1 : 0)),
  );
  sheet.mark(
    polygon([point(-0.86, 0.16), ...points, point(0.86, 0.16), point(0.3, 0.3), point(-0.3, 0.3)]),
    { fill: metal.round, stroke: metal.line },
    at,
  );
  for (const tip of points.filter((_point, index) => index % 2 === 0))
    sheet.mark(ellipse(tip.x, tip.y, 0.13), { fill: metal.light, stroke: metal.line, width: 0.4 }, at);
  for (const x of [-0.46, 0, 0.46])
    sheet.mark(ellipse(x, 0.02 + (x === 0 ? 0.04 : 0), 0.12), { fill: x === 0 ? "#c8402f" : "#3f6fae" }, at);
}

function drawGlasses({ sheet, headAt }: Stage, { nearEye, farEye, eye }: HeadSpots, frame: Surface): void {
  const ink = { stroke: frame.line, width: 1.5 };
  const size = eye * 1.45;
  const rims = [ellipse(nearEye.x, nearEye.y, size, size), ellipse(farEye.x, farEye.y, size * 0.86, size)];
  const bridge = openCurve([
    point(nearEye.x + size, nearEye.y - 0.02),
    point((nearEye.x + farEye.x) / 2 + 0.02, nearEye.y - 0.09),
    point(farEye.x - size * 0.86, farEye.y - 0.02),
  ]);
  const temple = openCurve([
    point(nearEye.x - size, nearEye.y - 0.04),
    point(nearEye.x - size - 0.36, nearEye.y - 0.02),
  ]);
  for (const rim of rims) sheet.mark(rim, { fill: "#ffffff", opacity: 0.16 }, headAt);
  for (const line of [...rims, bridge, temple]) {
    sheet.mark(line, ink, headAt);
    sheet.mark(line, { stroke: frame.base, width: 0.9 }, headAt);
  }
}
