import type { Prop } from "../../../../story/scene-facts.ts";
import type { DrawProp } from "../props/prop.ts";
import { createDefs, round } from "../svg.ts";
import type { Body, Stage } from "./body.ts";
import { castBody } from "./cast.ts";
import { EXPRESSION_SHAPES } from "./expressions.ts";
import type { DrawFigure, FigureRequest } from "./figure.ts";
import { between, placed, point, type Point } from "./geometry.ts";
import { alongLimb } from "./limbs.ts";
import { POSE_SHAPES } from "./poses.ts";
import { createSheet } from "./sheet.ts";
import { createSkeleton } from "./skeleton.ts";
import { wornItem, type Worn } from "./worn.ts";

/** Bodies are measured in hundredths of an ordinary grown fox. */
const UNITS_OF_A_FOX = 100;

/** What is held is drawn smaller when it is a boat or a cart, or nobody would see who holds it. */
const LARGEST_HELD_SHARE = 0.62;

export const figureDrawer =
  (drawProp: DrawProp): DrawFigure =>
  (request, defs) => {
    const { character, facing, unit } = request;
    const body = castBody(character, request.member ?? 0);
    const pose = POSE_SHAPES[request.pose];
    const shape = EXPRESSION_SHAPES[request.expression];
    const skeleton = createSkeleton(body.build, pose, request.holding !== undefined);
    const sheet = createSheet(
      defs,
      (unit * character.size * crowdSize(request.member ?? 0)) / UNITS_OF_A_FOX,
      facing === "left",
      skeleton.drop,
    );
    const headAt = placed(skeleton.head, pose.nod + shape.nod, body.build.head);
    const stage: Stage = { sheet, skeleton, pose, shape, headAt };
    const worn = wornItem(character, body);
    drawParts(body, worn, stage, () => drawHeld(request, stage, drawProp));
    const head = sheet.pixel(skeleton.head);
    return {
      markup: sheet.markup(),
      box: sheet.box(),
      head: { ...head, radius: body.build.head * sheet.scale },
    };
  };

/** The first of a crowd has the size of the character, the others a little less or more. */
const CROWD_SIZES = [1, 0.94, 1.05, 0.98, 1.02];
const crowdSize = (member: number): number => CROWD_SIZES[member % CROWD_SIZES.length] ?? 1;

function drawParts(body: Body, worn: Worn, stage: Stage, drawHolding: () => void): void {
  const { pose } = stage;
  body.drawBack(stage);
  worn.drawBehind(stage);
  body.drawLeg(stage, "far");
  if (!pose.farArmBefore && !pose.armsBehindHead) {
    if (pose.grip === "far") drawHolding();
    body.drawArm(stage, "far");
  }
  body.drawTorso(stage);
  body.drawLeg(stage, "near");
  worn.drawOnTrunk(stage);
  if (pose.armsBehindHead) {
    drawHolding();
    body.drawArm(stage, "far");
    body.drawArm(stage, "near");
  }
  body.drawHead(stage);
  worn.drawOnHead(stage);
  if (pose.armsBehindHead) return;
  if (pose.farArmBefore) {
    if (pose.grip === "far") drawHolding();
    body.drawArm(stage, "far");
  }
  if (pose.grip !== "far") drawHolding();
  body.drawArm(stage, "near");
}

/** Things with a handle or a blade lean with the work; a cup or a lantern stays upright. */
const TOOLS: readonly Prop[] = [
  "hammer",
  "axe",
  "broom",
  "sword",
  "staff",
  "feather",
  "banner",
  "bow",
  "key",
];

function drawHeld({ holding, unit, character }: FigureRequest, stage: Stage, drawProp: DrawProp): void {
  if (!holding) return;
  const { sheet, pose, skeleton } = stage;
  const { scale } = drawProp(holding, unit, createDefs());
  const size = Math.min(scale * unit, LARGEST_HELD_SHARE * unit * Math.max(character.size, 0.8));
  const { markup, box, grip } = drawProp(holding, size, sheet.defs);
  const isTool = TOOLS.includes(holding.prop);
  const isCarriedAloft = pose.armsBehindHead === true && pose.grip === "both" && !isTool;
  const held = isCarriedAloft ? { x: grip.x, y: box.bottom } : grip;
  const shifted = {
    left: box.left - held.x,
    right: box.right - held.x,
    top: box.top - held.y,
    bottom: box.bottom - held.y,
  };
  const hand = handPoint(stage, isTool);
  const ground = -skeleton.drop - shifted.bottom / sheet.scale;
  const at = point(hand.x, pose.leap === undefined ? Math.min(hand.y, ground) : hand.y);
  const tilt = isTool ? (pose.tilt ?? 0) : 0;
  sheet.paste(
    `<g transform="translate(${round(-held.x)} ${round(-held.y)})">${markup}</g>`,
    shifted,
    at,
    tilt,
  );
}

/** A tool is in one hand even where another thing would lie in both. */
function handPoint({ skeleton, pose }: Stage, isTool: boolean): Point {
  const near = alongLimb(skeleton.nearArm, 1);
  const far = alongLimb(skeleton.farArm, 1);
  if (pose.grip === "both" && !isTool) return between(near, far, 0.5);
  return pose.grip === "near" ? near : far;
}
