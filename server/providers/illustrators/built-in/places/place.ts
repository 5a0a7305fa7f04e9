import type { Random } from "../../../../story/random.ts";
import type { Light } from "../light.ts";
import type { Defs } from "../svg.ts";

/** What a place is drawn with. Its units: see `Camera`. */
export interface Stage {
  light: Light;
  /** The light under the open sky, for what is seen through a window; outdoors the same as `light`. */
  outside: Light;
  defs: Defs;
  /** The same for every picture of this place in one story, so that the place is recognised. */
  random: Random;
  snowy: boolean;
  wet: boolean;
  /** 0 still, 1 a gale; blows to the right. */
  wind: number;
}

/** Everything at one distance. Layers are given from far to near. */
export interface Layer {
  /** 0 on the horizon, 1 where the figures stand. */
  depth: number;
  markup: string;
}

export type DrawPlace = (stage: Stage) => Layer[];

/** How far down the ground must reach to fill the picture, in place units below the horizon. */
export const GROUND_BOTTOM = 330;
/** How far to either side a layer must reach to be seen in landscape format by a camera that stepped aside. */
export const SIDE = 470;
/** Where the feet of those in front stand; size grows evenly from the horizon to here. */
export const FEET = 138;
