import { point } from "./geometry.ts";
import type { Coat, FacePlan, Tail } from "./look.ts";
import type { Build } from "./skeleton.ts";

export type Bird = "owl" | "crow" | "goose";

export interface BirdLook {
  build: Build;
  coat: Coat;
  /** Bill and legs. */
  horn: string;
  bill: "hooked" | "pointed" | "flat";
  face: FacePlan;
  tail: Tail;
  hasDiscs?: boolean;
  isSpeckled?: boolean;
}

const BODY: Build = {
  leg: 15,
  torso: 34,
  arm: 29,
  shoulder: 12,
  belly: 16.5,
  rump: 13,
  neckWidth: 10,
  neck: 11,
  head: 18.5,
  armWidths: [6.5, 7.6, 3.6],
  legWidths: [1.7, 1.4, 1.3],
  foot: { length: 12, height: 3 },
  handsOff: 1.4,
};

export const BIRDS: Record<Bird, BirdLook> = {
  owl: {
    build: { ...BODY, head: 20.5, belly: 17, shoulder: 14, neckWidth: 13 },
    coat: {
      fur: "#8d6544",
      pale: "#ecd6ae",
      dark: "#54382a",
      earInside: "#8d6544",
      nose: "#d99a35",
    },
    horn: "#d99a35",
    bill: "hooked",
    face: {
      nearEye: point(-0.24, -0.06),
      farEye: point(0.54, -0.08),
      eye: 0.27,
      eyeShape: 0.94,
      iris: "#dd9a26",
      browLift: 0.06,
      browWidth: 1.7,
      mouth: { at: point(0.2, 0.36), width: 0.2, turn: 0 },
      nearCheek: point(-0.5, 0.36),
      farCheek: point(0.74, 0.34),
    },
    tail: { kind: "flag", length: 15, width: 6 },
    hasDiscs: true,
    isSpeckled: true,
  },
  crow: {
    build: { ...BODY, belly: 14, rump: 11.5, shoulder: 11, head: 17, leg: 18, neck: 13 },
    coat: {
      fur: "#454557",
      pale: "#5c5d73",
      dark: "#23222d",
      earInside: "#454557",
      nose: "#5a5660",
    },
    horn: "#5f5a62",
    bill: "pointed",
    face: {
      nearEye: point(-0.08, -0.12),
      farEye: point(0.56, -0.16),
      eye: 0.22,
      eyeShape: 0.9,
      iris: "#8a6a3a",
      browLift: 0.08,
      browWidth: 1.5,
      mouth: { at: point(0.6, 0.3), width: 0.3, turn: 0 },
      nearCheek: point(-0.4, 0.26),
      farCheek: point(0.86, 0.2),
    },
    tail: { kind: "flag", length: 30, width: 5.4 },
  },
  goose: {
    build: {
      ...BODY,
      leg: 16,
      torso: 31,
      belly: 17,
      rump: 14.5,
      shoulder: 11,
      neckWidth: 6,
      neck: 30,
      head: 12.6,
      handsOff: 1.7,
    },
    coat: {
      fur: "#f1ece1",
      pale: "#fbf8f0",
      dark: "#b9ad9f",
      earInside: "#f1ece1",
      nose: "#e2893a",
    },
    horn: "#e2893a",
    bill: "flat",
    face: {
      nearEye: point(-0.12, -0.2),
      farEye: point(0.54, -0.24),
      eye: 0.23,
      eyeShape: 0.84,
      iris: "#4b6a86",
      browLift: 0.08,
      browWidth: 1.1,
      mouth: { at: point(0.6, 0.3), width: 0.3, turn: 0 },
      nearCheek: point(-0.36, 0.24),
      farCheek: point(0.84, 0.12),
    },
    tail: { kind: "flag", length: 17, width: 6 },
  },
};
