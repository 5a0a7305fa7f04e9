import { add, between, direction, distance, point, turned, type Point } from "./geometry.ts";
import type { PoseShape, Step } from "./poses.ts";

/** The proportions of a body; lengths in hundredths of an ordinary grown fox, widths are half widths. */
export interface Build {
  leg: number;
  torso: number;
  arm: number;
  shoulder: number;
  belly: number;
  rump: number;
  neckWidth: number;
  /** From the top of the torso to the middle of the head. */
  neck: number;
  head: number;
  armWidths: [root: number, joint: number, end: number];
  legWidths: [root: number, joint: number, end: number];
  foot: { length: number; height: number };
  /** How much farther from the face hands stay: wings would hide it. */
  handsOff?: number;
}

export interface Limb {
  root: Point;
  joint: Point;
  end: Point;
}

export interface Skeleton {
  build: Build;
  hip: Point;
  chest: Point;
  /** A point of the torso: `along` 0 at the hip and 1 at the neck, `across` -1 at the back and 1 at the front. */
  torso(along: number, across: number): Point;
  head: Point;
  nearArm: Limb;
  farArm: Limb;
  nearLeg: Limb;
  farLeg: Limb;
  tailRoot: Point;
  /** How far all is to be moved down for the lowest part to stand on the ground. */
  drop: number;
}

/** Longer legs do not take steps that are as much longer: a grown person's would be splits. */
const EASY_STRIDE = 24;

export function createSkeleton(build: Build, pose: PoseShape, isHolding: boolean): Skeleton {
  const trunk = trunkOf(build, pose);
  const { hip, chest, torso, up } = trunk;
  const neck = between(up, point(0, -1), pose.isLying ? 0 : 0.35);
  const head = add(
    chest,
    neck.x * build.neck + pose.crane.x * build.head,
    neck.y * build.neck + pose.crane.y * build.head,
  );
  const nearLeg = legOf(build, pose, hip, torso(0, -0.42), pose.nearFoot);
  const farLeg = legOf(build, pose, hip, torso(0, 0.46), pose.farFoot);
  const ground = Math.max(
    lowestOfTrunk(build, trunk),
    lowestOfLeg(build, nearLeg, pose.nearFoot),
    lowestOfLeg(build, farLeg, pose.farFoot),
    pose.isLying ? head.y + build.head * 0.84 : -Infinity,
  );
  const anchors = { face: head, chest };
  const arm = (shoulder: Point, side: "near" | "far"): Limb => {
    const { from, x, y, elbow = 1 } = (isHolding ? pose.carry?.[side] : undefined) ?? pose[side];
    const unit = from === "face" ? build.head * (build.handsOff ?? 1) : build.arm;
    const hand = add(from === "face" || from === "chest" ? anchors[from] : shoulder, x * unit, y * unit);
    const lowestHand = ground - build.armWidths[2];
    return limb(shoulder, point(hand.x, Math.min(hand.y, lowestHand)), build.arm, elbow);
  };
  return {
    build,
    hip,
    chest,
    torso,
    head,
    nearLeg,
    farLeg,
    nearArm: arm(torso(0.84, -0.62), "near"),
    farArm: arm(torso(0.84, 0.66), "far"),
    tailRoot: torso(-0.02, -0.7),
    drop: -ground - (pose.leap ?? 0) * build.leg,
  };
}

interface Trunk {
  hip: Point;
  chest: Point;
  /** The direction of the back, one long. */
  up: Point;
  torso: Skeleton["torso"];
}

function trunkOf(build: Build, pose: PoseShape): Trunk {
  const hip = point(0, -(build.foot.height + build.leg * pose.hip));
  const up = turned(point(0, -1), pose.lean);
  const chest = add(hip, up.x * build.torso, up.y * build.torso);
  const hunch = pose.bend * build.torso * 0.35;
  const middle = add(between(hip, chest, 0.5), up.y * hunch, -up.x * hunch);
  const torso = (along: number, across: number): Point => {
    const [lower, upper] = [between(hip, middle, along), between(middle, chest, along)];
    const spine = between(lower, upper, along);
    const heading = direction(lower, upper);
    // The chest is seen at a slant and bulges a little towards where the figure looks.
    const width = widthAlong(build, along) * across * (across > 0 ? 1.08 : 1);
    return add(spine, -heading.y * width, heading.x * width);
  };
  return { hip, chest, up, torso };
}

function legOf({ leg, foot }: Build, { isLying }: PoseShape, hip: Point, root: Point, step: Step): Limb {
  const stride = isLying ? leg : Math.min(leg, EASY_STRIDE + (leg - EASY_STRIDE) * 0.4);
  const ankle = point(hip.x + step.x * stride, -step.y * leg - foot.height * 0.8);
  return limb(root, ankle, leg, step.knee ?? -1);
}

const lowestOfTrunk = ({ rump }: Build, { hip, up, torso }: Trunk): number =>
  Math.max(hip.y - up.y * rump * 0.7, torso(0.1, 1).y, torso(0.4, 1).y, torso(0.1, -1).y);

const lowestOfLeg = ({ legWidths, foot }: Build, { joint, end }: Limb, { turn = 0 }: Step): number =>
  Math.max(
    joint.y + legWidths[1],
    end.y + foot.height * 0.8,
    end.y + turned(point(foot.length * 0.6, foot.height * 0.8), turn).y,
  );

function widthAlong({ neckWidth, shoulder, belly, rump }: Build, along: number): number {
  const stations: [number, number][] = [
    [0, rump],
    [0.4, belly],
    [0.82, shoulder],
    [1, neckWidth],
  ];
  let [fromAt, fromWidth] = stations[0] as [number, number];
  for (const [at, width] of stations) {
    if (along <= at)
      return at === fromAt ? width : fromWidth + ((width - fromWidth) * (along - fromAt)) / (at - fromAt);
    [fromAt, fromWidth] = [at, width];
  }
  return fromWidth;
}

/** Two bones of half the length each; a target out of reach stretches them, as picture books allow. */
function limb(root: Point, end: Point, length: number, bend: 1 | -1): Limb {
  const reach = distance(root, end);
  const bone = Math.max(length, reach * 1.005) / 2;
  const offset = Math.sqrt(Math.max(0, bone * bone - (reach * reach) / 4)) * bend;
  const along = direction(root, end);
  return { root, joint: add(between(root, end, 0.5), -along.y * offset, along.x * offset), end };
}
