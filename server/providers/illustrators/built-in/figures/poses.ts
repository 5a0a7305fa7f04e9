import type { Pose } from "../../../../story/scene-facts.ts";

/** Where a hand is, in arm lengths from its shoulder (or head radii from the face); x is forwards, y down. */
interface Reach {
  x: number;
  y: number;
  from?: "shoulder" | "face" | "chest";
  /** 1 bends the elbow down and back, -1 up and forwards. */
  elbow?: 1 | -1;
  hand?: "paw" | "open" | "pointing";
}

/** Where a foot is, in leg lengths: x from the hip, y above the ground; `turn` tips the toes down, in degrees. */
export interface Step {
  x: number;
  y: number;
  turn?: number;
  /** -1 bends the knee forwards, 1 backwards. */
  knee?: 1 | -1;
}

export interface PoseShape {
  /** Height of the hip above the ground in leg lengths. */
  hip: number;
  /** Of the back, forwards, in degrees from upright. */
  lean: number;
  /** How much the back is rounded (1) or hollow (-1). */
  bend: number;
  /** Of the head, downwards, in degrees. */
  nod: number;
  /** Shifts the head, in head radii. */
  crane: { x: number; y: number };
  near: Reach;
  far: Reach;
  nearFoot: Step;
  farFoot: Step;
  /** Lifts the tail, in degrees. */
  tail: number;
  /** The hand that takes what is held, and where that hand then is if not where it was. */
  grip: "near" | "far" | "both";
  carry?: Partial<Record<"near" | "far", Reach>>;
  /** Turns the held thing, forwards, in degrees. */
  tilt?: number;
  /** The far arm lies before the body; else it comes from behind it. */
  farArmBefore?: boolean;
  /** Both arms and the held thing are behind the head. */
  armsBehindHead?: boolean;
  /** Height above the ground, in leg lengths. */
  leap?: number;
  isLying?: boolean;
}

const UPRIGHT: PoseShape = {
  hip: 1,
  lean: 0,
  bend: 0,
  nod: 0,
  crane: { x: 0, y: 0 },
  near: { x: -0.22, y: 0.9 },
  far: { x: 0.3, y: 0.86 },
  nearFoot: { x: -0.34, y: 0 },
  farFoot: { x: 0.46, y: 0 },
  tail: 0,
  grip: "far",
  carry: { far: { x: 0.62, y: 0.28 } },
};

const posed = (change: Partial<PoseShape>): PoseShape => ({ ...UPRIGHT, ...change });

export const POSE_SHAPES: Record<Pose, PoseShape> = {
  standing: posed({}),
  walking: posed({
    hip: 0.97,
    lean: 5,
    near: { x: -0.55, y: 0.7 },
    far: { x: 0.6, y: 0.66 },
    nearFoot: { x: 0.78, y: 0.04, turn: -16 },
    farFoot: { x: -0.78, y: 0.14, turn: 32 },
    tail: 12,
  }),
  running: posed({
    hip: 1.12,
    lean: 24,
    nod: -8,
    near: { x: -0.8, y: 0.35 },
    far: { x: 0.78, y: 0.12 },
    nearFoot: { x: 1.15, y: 0.42, turn: -22 },
    farFoot: { x: -1.45, y: 0.62, turn: 62 },
    tail: 30,
    leap: 0.12,
    carry: { far: { x: 0.8, y: 0.1 } },
  }),
  sitting: posed({
    tilt: 42,
    hip: 0.3,
    lean: -6,
    near: { x: 0.22, y: 0.78 },
    far: { x: 0.55, y: 0.62 },
    nearFoot: { x: 1.0, y: 0.12, turn: -58 },
    farFoot: { x: 1.3, y: 0.12, turn: -58 },
    tail: -8,
    carry: { far: { x: 0.62, y: 0.42 } },
  }),
  lying: posed({
    tilt: 74,
    hip: 0.3,
    lean: 86,
    nod: 6,
    crane: { x: 0.5, y: 0.34 },
    near: { from: "face", x: 0.5, y: 0.86 },
    far: { from: "face", x: 1.02, y: 0.82 },
    nearFoot: { x: -0.95, y: 0, turn: 24 },
    farFoot: { x: -0.78, y: 0, turn: 24 },
    tail: -52,
    carry: { far: { from: "face", x: 1.3, y: 0.7 } },
    armsBehindHead: true,
    isLying: true,
  }),
  cowering: posed({
    tilt: 42,
    hip: 0.42,
    lean: 38,
    bend: 1,
    nod: 18,
    crane: { x: 0.05, y: 0.3 },
    near: { from: "face", x: 0.08, y: 0.78 },
    far: { from: "face", x: 0.66, y: 0.7 },
    farArmBefore: true,
    nearFoot: { x: 0.3, y: 0 },
    farFoot: { x: 0.75, y: 0 },
    tail: -34,
    carry: {},
  }),
  kneeling: posed({
    hip: 0.5,
    lean: 4,
    near: { x: 0.2, y: 0.8 },
    far: { x: 0.62, y: 0.6 },
    nearFoot: { x: -0.95, y: 0.12, turn: 66 },
    farFoot: { x: 0.78, y: 0 },
    tail: -10,
  }),
  reaching: posed({
    hip: 1.04,
    lean: 8,
    nod: -18,
    near: { x: -0.4, y: 0.78 },
    far: { x: 0.72, y: -0.85, hand: "open" },
    nearFoot: { x: -0.5, y: 0.16, turn: 30 },
    farFoot: { x: 0.4, y: 0.1, turn: 24 },
    tail: 14,
    carry: { far: { x: 0.72, y: -0.8 } },
  }),
  pointing: posed({
    lean: 4,
    near: { x: -0.5, y: 0.62 },
    far: { x: 1.08, y: -0.22, hand: "pointing" },
    nearFoot: { x: -0.42, y: 0 },
    farFoot: { x: 0.62, y: 0 },
    tail: 8,
    grip: "near",
    carry: { near: { x: 0.02, y: 0.66 } },
  }),
  holding: posed({
    tilt: 42,
    nod: 8,
    near: { from: "chest", x: 0.36, y: 0.42 },
    far: { from: "chest", x: 0.66, y: 0.36 },
    farArmBefore: true,
    grip: "both",
    carry: {},
  }),
  offering: posed({
    lean: 9,
    near: { x: -0.36, y: 0.8 },
    far: { x: 1.12, y: 0.06, hand: "open" },
    nearFoot: { x: -0.5, y: 0 },
    farFoot: { x: 0.66, y: 0 },
    carry: { far: { x: 1.12, y: 0.08 } },
  }),
  pushing: posed({
    hip: 0.86,
    lean: 34,
    nod: -6,
    near: { x: 0.95, y: -0.22, hand: "open" },
    far: { x: 1.02, y: -0.3, hand: "open" },
    nearFoot: { x: -1.25, y: 0.08, turn: 34 },
    farFoot: { x: 0.3, y: 0 },
    tail: 16,
    grip: "far",
    carry: {},
  }),
  lifting: posed({
    near: { x: -0.62, y: -1.42, hand: "open" },
    far: { x: 0.74, y: -1.42, hand: "open" },
    nod: -6,
    crane: { x: 0, y: 0.12 },
    nearFoot: { x: -0.55, y: 0 },
    farFoot: { x: 0.66, y: 0 },
    tail: 10,
    grip: "both",
    tilt: 18,
    carry: { near: { x: -0.26, y: -1.56, hand: "open" }, far: { x: 0.36, y: -1.56, hand: "open" } },
    armsBehindHead: true,
  }),
  climbing: posed({
    hip: 1.2,
    lean: 14,
    nod: -22,
    near: { x: 1.05, y: -1.35 },
    far: { x: 1.12, y: -0.42 },
    nearFoot: { x: 1, y: 0.8, turn: -28 },
    farFoot: { x: 0.2, y: 0, turn: 30 },
    tail: -20,
    carry: {},
    armsBehindHead: true,
  }),
  working: posed({
    hip: 0.92,
    lean: 32,
    bend: 0.6,
    nod: 16,
    near: { x: 0.62, y: 0.62 },
    far: { x: 0.82, y: 0.1 },
    nearFoot: { x: -0.5, y: 0 },
    farFoot: { x: 0.6, y: 0 },
    tail: 6,
    carry: { far: { x: 0.88, y: 0.02 } },
    tilt: 38,
  }),
  training: posed({
    hip: 0.74,
    lean: 10,
    nod: 2,
    near: { x: -0.62, y: 0.12, elbow: 1 },
    far: { x: 0.88, y: -0.3 },
    nearFoot: { x: -0.95, y: 0 },
    farFoot: { x: 1.05, y: 0 },
    tail: 22,
    carry: { far: { x: 0.85, y: -0.2 } },
    tilt: 20,
  }),
  leaping: posed({
    hip: 1.1,
    lean: 34,
    nod: -16,
    near: { x: -0.75, y: -0.5, hand: "open" },
    far: { x: 0.95, y: -0.5, hand: "open" },
    nearFoot: { x: 0.95, y: 0.75, turn: -26 },
    farFoot: { x: -1.4, y: 0.5, turn: 58 },
    tail: 40,
    leap: 1.1,
    carry: { far: { x: 0.95, y: -0.35 } },
  }),
  cheering: posed({
    hip: 1.04,
    nod: -10,
    near: { x: -0.78, y: -0.8, hand: "open" },
    far: { x: 0.86, y: -0.78, hand: "open" },
    nearFoot: { x: -0.5, y: 0, turn: 8 },
    farFoot: { x: 0.62, y: 0.1, turn: 20 },
    tail: 34,
    carry: { far: { x: 0.86, y: -0.74 } },
  }),
  waving: posed({
    near: { x: -0.3, y: 0.84 },
    far: { x: 0.74, y: -0.72, hand: "open" },
    tail: 14,
    grip: "near",
    carry: { near: { x: 0.02, y: 0.66 } },
  }),
  laughing: posed({
    tilt: 42,
    lean: -10,
    nod: -16,
    near: { from: "chest", x: 0.2, y: 0.82 },
    far: { from: "chest", x: 0.72, y: 0.72 },
    farArmBefore: true,
    tail: 20,
    grip: "far",
  }),
  crying: posed({
    lean: 8,
    bend: 0.5,
    nod: 14,
    near: { from: "face", x: -0.46, y: 0.5 },
    far: { from: "face", x: 0.66, y: 0.46 },
    farArmBefore: true,
    tail: -24,
    grip: "near",
    carry: { near: { x: -0.1, y: 0.7 } },
  }),
  thinking: posed({
    tilt: 42,
    nod: -6,
    near: { from: "chest", x: 0.5, y: 0.7 },
    far: { from: "face", x: 0.5, y: 0.78 },
    farArmBefore: true,
    tail: 4,
    grip: "near",
    carry: { near: { from: "chest", x: 0.45, y: 0.7 } },
  }),
  bowing: posed({
    hip: 0.98,
    lean: 62,
    bend: 0.35,
    nod: 34,
    crane: { x: 0.1, y: 0.3 },
    near: { x: 0.3, y: 0.62 },
    far: { x: -0.95, y: -0.2 },
    nearFoot: { x: -0.3, y: 0 },
    farFoot: { x: 0.5, y: 0 },
    tail: 30,
    grip: "near",
    carry: { near: { x: 0.5, y: 0.6 } },
  }),
  hugging: posed({
    tilt: 42,
    lean: 10,
    nod: 2,
    near: { x: 1.02, y: 0.2, elbow: 1 },
    far: { x: 1.04, y: -0.42 },
    nearFoot: { x: -0.46, y: 0 },
    farFoot: { x: 0.5, y: 0.06, turn: 14 },
    tail: 18,
    carry: {},
  }),
};
