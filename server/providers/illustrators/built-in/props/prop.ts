import type { Thing } from "../../../../story/scene-facts.ts";
import type { Defs } from "../svg.ts";

/**
 * Draws a thing so that it stands on the origin (0, 0), centred, y growing downwards, in a box about `size` pixels
 * on its longer side. A held thing is drawn by the same function and gripped at `grip`.
 */
export type DrawProp = (thing: Thing, size: number, defs: Defs) => DrawnProp;

export interface DrawnProp {
  markup: string;
  /** The box everything drawn lies in, without the glow. */
  box: { left: number; top: number; right: number; bottom: number };
  /** Where a hand takes hold of it. */
  grip: { x: number; y: number };
  /** How big it is beside an ordinary grown fox of height 1: a ring 0.08, a boat 1.3. For `size`: multiply by the unit. */
  scale: number;
}
