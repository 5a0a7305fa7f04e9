import type { ExpressionShape } from "./expressions.ts";
import type { Matrix, Point } from "./geometry.ts";
import type { PoseShape } from "./poses.ts";
import type { Sheet } from "./sheet.ts";
import type { Build, Skeleton } from "./skeleton.ts";

export type Side = "near" | "far";

/** Everything there is to know while one figure is drawn. */
export interface Stage {
  sheet: Sheet;
  skeleton: Skeleton;
  pose: PoseShape;
  shape: ExpressionShape;
  /** Puts what is drawn in head radii around the middle of a head that looks to the right. */
  headAt: Matrix;
}

/** Where things are worn on the head, in head radii from its middle. */
export interface HeadSpots {
  crown: Point;
  /** Half width of the hat that fits. */
  crownWidth: number;
  nearEye: Point;
  farEye: Point;
  eye: number;
}

/** One kind of body; its parts are drawn one by one, so that what is worn and held can come in between. */
export interface Body {
  build: Build;
  headSpots: HeadSpots;
  /** What is behind all else: a tail, long hair. */
  drawBack(stage: Stage): void;
  drawLeg(stage: Stage, side: Side): void;
  drawTorso(stage: Stage): void;
  drawArm(stage: Stage, side: Side): void;
  drawHead(stage: Stage): void;
}
