import { PICTURE_FORMATS, type PictureFormat } from "../../../story/brief.ts";
import type { Distance } from "../../../story/scene-facts.ts";
import { round } from "./svg.ts";

/**
 * Where the camera stands. A place is drawn once, in its own units: x from the middle, y from the horizon, an
 * ordinary grown fox at the front of the ground 100 high. The camera then moves in on it: near layers grow faster
 * than far ones, so that the same village is seen from nearer.
 */
export interface Camera {
  width: number; // pixels
  height: number;
  horizon: number; // pixels from the top
  /** Where the feet of those in front stand. */
  ground: number;
  /** The height in pixels of an ordinary grown fox in front. */
  unit: number;
  /** How many place units are seen to either side of the middle at the ground. */
  reach: number;
  /** Pixels per place unit at a depth: 0 on the horizon, 1 where the figures stand. */
  scale(depth: number): number;
  /** Puts a layer of the place into the picture. */
  transform(depth: number): string;
}

const UNITS_PER_FOX = 100;

interface Shot {
  /** Height of the fox, horizon and ground as shares of the picture's height. */
  unit: Record<PictureFormat, number>;
  horizon: number;
  ground: number;
}

const OUTDOOR_SHOTS: Record<Distance, Shot> = {
  wide: { unit: { landscape: 0.3, portrait: 0.25 }, horizon: 0.5, ground: 0.87 },
  medium: { unit: { landscape: 0.55, portrait: 0.44 }, horizon: 0.57, ground: 0.91 },
  close: { unit: { landscape: 1.05, portrait: 0.82 }, horizon: 0.62, ground: 1.3 },
};

/** Rooms are small: even the widest look at one stands nearer. */
const INDOOR_SHOTS: Record<Distance, Shot> = {
  wide: { unit: { landscape: 0.38, portrait: 0.3 }, horizon: 0.5, ground: 0.88 },
  medium: { unit: { landscape: 0.56, portrait: 0.45 }, horizon: 0.54, ground: 0.92 },
  close: { unit: { landscape: 1.05, portrait: 0.82 }, horizon: 0.62, ground: 1.3 },
};

/** How much of the camera's way in a layer at the horizon takes part in. */
const FAR_SHARE = 0.12;
/** In close pictures the background keeps its distance, else a single brick would fill it. */
const CLOSE_SHARE = 0.5;

export function cameraFor(options: {
  format: PictureFormat;
  distance: Distance;
  indoors: boolean;
  /** How far the camera has stepped aside, in place units. */
  aside: number;
}): Camera {
  const { width, height } = PICTURE_FORMATS[options.format];
  const shots = options.indoors ? INDOOR_SHOTS : OUTDOOR_SHOTS;
  const shot = shots[options.distance];
  const wide = (shots.wide.unit[options.format] * height) / UNITS_PER_FOX;
  const near = (shot.unit[options.format] * height) / UNITS_PER_FOX;
  const zoom = options.distance === "close" ? (near / wide - 1) * CLOSE_SHARE : near / wide - 1;
  const scale = (depth: number) => wide * (1 + zoom * (FAR_SHARE + (1 - FAR_SHARE) * depth ** 1.4));
  const horizon = shot.horizon * height;
  return {
    width,
    height,
    horizon,
    ground: shot.ground * height,
    unit: shot.unit[options.format] * height,
    reach: width / 2 / scale(1),
    scale,
    transform: (depth) => {
      const aside = options.aside * (0.25 + 0.75 * depth);
      const factor = scale(depth);
      return `translate(${round(width / 2 - aside * factor)} ${round(horizon)}) scale(${factor.toFixed(4)})`;
    },
  };
}
