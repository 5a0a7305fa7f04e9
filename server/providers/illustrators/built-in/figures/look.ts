import type { FaceLayout } from "./face.ts";
import type { Point } from "./geometry.ts";
import type { Build } from "./skeleton.ts";

/** The colours of an animal. */
export interface Coat {
  fur: string;
  /** Of belly, muzzle and cheeks. */
  pale: string;
  /** Of hands and feet, where they differ. */
  socks?: string;
  /** Of stripes, spines, ear tips and what else is dark. */
  dark: string;
  earInside: string;
  nose: string;
}

export interface HeadShape {
  width: number;
  height: number;
  /** Half width and height of the cheeks; below them the head narrows to the jaw. */
  cheek: number;
  cheekY: number;
  jaw: number;
  chin: number;
  /** Tufts of fur at the cheeks, and their length. */
  ruff?: number;
  paleRuff?: boolean;
}

export interface Ears {
  kind: "pointed" | "round" | "long" | "leaf" | "floppy";
  near: Point;
  far: Point;
  length: number;
  width: number;
  /** Turned outwards, in degrees. */
  turn: { near: number; far: number };
  hasDarkTip?: boolean;
  hasTuft?: boolean;
  /** Of the dark colour, not of the fur's. */
  isDark?: boolean;
}

export interface Snout {
  kind: "pointed" | "round" | "long" | "disc";
  at: Point;
  width: number;
  height: number;
  nose: { at: Point; size: number; kind: "oval" | "button" | "disc" };
  /** Fur instead of pale. */
  isFur?: boolean;
  whiskers?: boolean;
  /** Two front teeth show. */
  teeth?: boolean;
}

type Mark = "pale-cheeks" | "pale-chin" | "badger-stripes" | "tabby" | "patch";

export interface Tail {
  kind: "brush" | "plume" | "whip" | "puff" | "rudder" | "curl" | "flag";
  length: number;
  width: number;
  hasPaleTip?: boolean;
  hasDarkTip?: boolean;
  isPale?: boolean;
  /** Skin, not fur. */
  isBare?: boolean;
}

export type FacePlan = Omit<FaceLayout, "lid" | "brow">;

/** What animals with arms, paws and a soft trunk have below the head. */
export interface AnimalTrunk {
  build: Build;
  coat: Coat;
  tail?: Tail;
  hasBellyPatch: boolean;
  hasHooves?: boolean;
  hasSpots?: boolean;
  hasSpines?: boolean;
}

export interface MammalLook extends AnimalTrunk {
  head: HeadShape;
  ears: Ears;
  snout: Snout;
  face: FacePlan;
  mark?: Mark;
  crest?: "antlers" | "horns" | "tusks";
  hasBeard?: boolean;
}
