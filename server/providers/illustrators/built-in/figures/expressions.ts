import type { Expression } from "../../../../story/scene-facts.ts";

export interface ExpressionShape {
  /** How the eyes are: open, laughing arcs, eyes cast down in sleep or content, squeezed shut. */
  eyes: "open" | "smiling" | "shut" | "squeezed";
  /** Size of the open eye. */
  wide: number;
  /** Size of the iris within the eye. */
  iris: number;
  /** How far the upper lid hangs, 0 to 1, and how its edge slopes: positive is lower towards the nose. */
  lid: number;
  lidSlope: number;
  gaze: { x: number; y: number };
  /** Height above the eye, and slope: positive is lower towards the nose. The near brow may differ. */
  brow: { lift: number; slope: number; nearLift?: number; nearSlope?: number };
  mouth: Mouth;
  blush: number;
  /** Lets the ears hang, in degrees. */
  ears: number;
  /** Turns the head downwards, in degrees. */
  nod: number;
  tears?: boolean;
  sweat?: boolean;
  bags?: boolean;
}

export type Mouth =
  | "smile"
  | "grin"
  | "laugh"
  | "frown"
  | "wail"
  | "tremble"
  | "snarl"
  | "smirk"
  | "round"
  | "firm"
  | "content"
  | "weary";

const CALM: ExpressionShape = {
  eyes: "open",
  wide: 1,
  iris: 0.86,
  lid: 0.06,
  lidSlope: 0,
  gaze: { x: 0.12, y: 0 },
  brow: { lift: 0, slope: -0.1 },
  mouth: "smile",
  blush: 0.32,
  ears: 0,
  nod: 0,
};

const shown = (change: Partial<ExpressionShape>): ExpressionShape => ({ ...CALM, ...change });

export const EXPRESSION_SHAPES: Record<Expression, ExpressionShape> = {
  calm: CALM,
  happy: shown({
    mouth: "grin",
    blush: 0.6,
    brow: { lift: 0.1, slope: -0.16 },
    wide: 1.04,
    lid: 0,
    ears: -4,
  }),
  laughing: shown({
    eyes: "smiling",
    mouth: "laugh",
    blush: 0.7,
    brow: { lift: 0.18, slope: -0.2 },
    ears: 6,
    nod: -6,
  }),
  sad: shown({
    mouth: "frown",
    lid: 0.24,
    lidSlope: -0.34,
    gaze: { x: 0.05, y: 0.28 },
    brow: { lift: 0.08, slope: -0.55 },
    blush: 0.2,
    ears: 34,
    nod: 9,
  }),
  crying: shown({
    eyes: "squeezed",
    mouth: "wail",
    brow: { lift: 0.05, slope: -0.6 },
    blush: 0.55,
    ears: 40,
    nod: 4,
    tears: true,
  }),
  afraid: shown({
    mouth: "tremble",
    wide: 1.2,
    iris: 0.5,
    lid: 0,
    brow: { lift: 0.24, slope: -0.6 },
    blush: 0.08,
    ears: 46,
    sweat: true,
  }),
  angry: shown({
    mouth: "snarl",
    lid: 0.3,
    lidSlope: 0.5,
    iris: 0.76,
    brow: { lift: -0.14, slope: 0.62 },
    blush: 0.42,
    ears: 26,
    nod: 4,
  }),
  sly: shown({
    mouth: "smirk",
    lid: 0.42,
    lidSlope: 0.06,
    iris: 0.8,
    gaze: { x: 0.34, y: 0.08 },
    brow: { lift: -0.02, slope: 0.24, nearLift: 0.3, nearSlope: -0.2 },
    blush: 0.25,
    ears: 4,
  }),
  surprised: shown({
    mouth: "round",
    wide: 1.24,
    iris: 0.6,
    lid: 0,
    brow: { lift: 0.42, slope: -0.16 },
    ears: -8,
    nod: -4,
  }),
  determined: shown({
    mouth: "firm",
    lid: 0.16,
    lidSlope: 0.26,
    iris: 0.84,
    brow: { lift: -0.06, slope: 0.4 },
    ears: -4,
  }),
  proud: shown({
    eyes: "shut",
    mouth: "content",
    brow: { lift: 0.24, slope: -0.12 },
    blush: 0.5,
    ears: -6,
    nod: -12,
  }),
  tired: shown({
    mouth: "weary",
    lid: 0.55,
    lidSlope: -0.12,
    gaze: { x: 0.05, y: 0.25 },
    brow: { lift: 0.12, slope: -0.3 },
    blush: 0.15,
    ears: 28,
    nod: 8,
    bags: true,
  }),
};
