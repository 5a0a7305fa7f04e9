import type { Build } from "./skeleton.ts";

export type Person = "girl" | "boy" | "woman" | "man" | "old-woman" | "old-man";

export type Hair = "plaits" | "tousled" | "bun" | "short" | "wreath";

/** What a person wears by day; the first is a hero's, the others tell people of one kind apart. */
export interface Outfit {
  top: string;
  /** Of a skirt or of trousers. */
  bottom: string;
  shoes: string;
  trim: string;
}

export interface PersonLook {
  build: Build;
  hair: Hair;
  hairColours: string[];
  outfits: Outfit[];
  /** How far down the legs skirt or coat reaches, as a share of the leg. */
  hem: number;
  isSkirt: boolean;
  hasBeard?: boolean;
  hasWrinkles?: boolean;
}

const CHILD: Build = {
  leg: 31,
  torso: 27,
  arm: 30,
  shoulder: 8.4,
  belly: 9.2,
  rump: 9.4,
  neckWidth: 3.6,
  neck: 17,
  head: 17.4,
  armWidths: [4.3, 3.7, 3.3],
  legWidths: [5.6, 4.4, 3.6],
  foot: { length: 11, height: 4.6 },
};

const GROWN: Build = {
  leg: 40,
  torso: 31,
  arm: 36,
  shoulder: 9.6,
  belly: 9.4,
  rump: 9.8,
  neckWidth: 3.6,
  neck: 15,
  head: 14.2,
  armWidths: [4.6, 3.9, 3.2],
  legWidths: [5.8, 4.4, 3.6],
  foot: { length: 12, height: 4.8 },
};

const BOOTS = "#5b3c2c";

export const PEOPLE: Record<Person, PersonLook> = {
  girl: {
    build: CHILD,
    hair: "plaits",
    hairColours: ["#6d4226", "#b3562b", "#2f2728", "#d5a552"],
    outfits: [
      { top: "#3a7d84", bottom: "#3a7d84", shoes: BOOTS, trim: "#f3e7cd" },
      { top: "#b2523f", bottom: "#b2523f", shoes: BOOTS, trim: "#f3e7cd" },
      { top: "#75608f", bottom: "#75608f", shoes: BOOTS, trim: "#f0dcae" },
      { top: "#6e8c4f", bottom: "#6e8c4f", shoes: BOOTS, trim: "#f3e7cd" },
    ],
    hem: 0.5,
    isSkirt: true,
  },
  boy: {
    build: CHILD,
    hair: "tousled",
    hairColours: ["#5a3824", "#2f2728", "#c98b3d", "#a4502a"],
    outfits: [
      { top: "#e8d9b8", bottom: "#6f5340", shoes: BOOTS, trim: "#8c5a38" },
      { top: "#587fa6", bottom: "#5a4a44", shoes: BOOTS, trim: "#efe2c4" },
      { top: "#b7693f", bottom: "#4e5a50", shoes: BOOTS, trim: "#efe2c4" },
      { top: "#7a9460", bottom: "#6f5340", shoes: BOOTS, trim: "#efe2c4" },
    ],
    hem: 0.2,
    isSkirt: false,
  },
  woman: {
    build: { ...GROWN, shoulder: 8.8, belly: 8.6, rump: 10.4 },
    hair: "bun",
    hairColours: ["#7a4526", "#33292b", "#b3562b", "#cfa055"],
    outfits: [
      { top: "#e9dcc2", bottom: "#8c4a52", shoes: BOOTS, trim: "#8c4a52" },
      { top: "#7f9aa8", bottom: "#47566f", shoes: BOOTS, trim: "#f3e7cd" },
      { top: "#d9b26a", bottom: "#5f6f4a", shoes: BOOTS, trim: "#5f6f4a" },
      { top: "#c98a7a", bottom: "#6d5478", shoes: BOOTS, trim: "#f3e7cd" },
    ],
    hem: 0.72,
    isSkirt: true,
  },
  man: {
    build: { ...GROWN, shoulder: 11.4, belly: 10, rump: 9.4 },
    hair: "short",
    hairColours: ["#4b3226", "#2b2628", "#a8663a", "#7a5a3c"],
    outfits: [
      { top: "#5f7a52", bottom: "#5a4a44", shoes: BOOTS, trim: "#e8d9b8" },
      { top: "#8a5b42", bottom: "#4c5468", shoes: BOOTS, trim: "#e8d9b8" },
      { top: "#4f6e8c", bottom: "#54473f", shoes: BOOTS, trim: "#e8d9b8" },
      { top: "#a2493f", bottom: "#4a4a50", shoes: BOOTS, trim: "#e8d9b8" },
    ],
    hem: 0.26,
    isSkirt: false,
    hasBeard: true,
  },
  "old-woman": {
    build: { ...GROWN, leg: 35, shoulder: 9, belly: 10.6, rump: 11.4 },
    hair: "bun",
    hairColours: ["#cfcac6", "#e8e3dc", "#a9a4a4"],
    outfits: [
      { top: "#6b5a86", bottom: "#6b5a86", shoes: "#4a3a36", trim: "#efe3cc" },
      { top: "#4f7a76", bottom: "#4f7a76", shoes: "#4a3a36", trim: "#efe3cc" },
      { top: "#96594f", bottom: "#96594f", shoes: "#4a3a36", trim: "#efe3cc" },
    ],
    hem: 0.84,
    isSkirt: true,
    hasWrinkles: true,
  },
  "old-man": {
    build: { ...GROWN, leg: 36, shoulder: 10.4, belly: 11.4, rump: 10.2 },
    hair: "wreath",
    hairColours: ["#ebe7df", "#c9c6c4", "#dcd2bf"],
    outfits: [
      { top: "#d8cdb4", bottom: "#4d5a6b", shoes: BOOTS, trim: "#8b7a5c" },
      { top: "#7b6a58", bottom: "#4f4640", shoes: BOOTS, trim: "#e8d9b8" },
      { top: "#6e7f62", bottom: "#5a4a44", shoes: BOOTS, trim: "#e8d9b8" },
    ],
    hem: 0.22,
    isSkirt: false,
    hasBeard: true,
    hasWrinkles: true,
  },
};

/** From the fairest to the darkest. */
export const SKINS = ["#f2c7a2", "#d99f72", "#a86f4b", "#7c4e36"];
