import type { Character, Expression, Pose, Thing } from "../../../../story/scene-facts.ts";
import type { Defs } from "../svg.ts";

export interface FigureRequest {
  character: Character;
  pose: Pose;
  expression: Expression;
  holding?: Thing;
  facing: "left" | "right";
  /** Height of an ordinary grown fox (`size` 1) when it stands, in pixels; the figure scales itself by its own size. */
  unit: number;
  /** Tells the members of a crowd apart: 0 is the character as it is, others vary a little. */
  member?: number;
}

/** A drawn figure. The origin is the ground between its feet; x grows to the right, y downwards. */
export interface DrawnFigure {
  markup: string;
  /** The box everything drawn lies in, whatever is held included. */
  box: { left: number; top: number; right: number; bottom: number };
  /** The middle of the face, for close pictures and for whom others look at. */
  head: { x: number; y: number; radius: number };
}

export type DrawFigure = (request: FigureRequest, defs: Defs) => DrawnFigure;
