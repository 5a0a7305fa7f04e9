import type { Colour } from "../../../story/scene-facts.ts";

/** A surface in the three tones every shape of the pictures is painted with. */
export interface Tones {
  base: string;
  shade: string;
  light: string;
}

/** The pigments of the picture book: a little earthy, so that any two stand well beside each other. */
export const PIGMENTS: Record<Colour, string> = {
  red: "#c8402f",
  orange: "#dd7a34",
  yellow: "#f0c24b",
  gold: "#d9a02c",
  green: "#5f9150",
  teal: "#2f8583",
  blue: "#3f6fae",
  purple: "#7c559c",
  pink: "#e493a4",
  brown: "#8a5a3a",
  black: "#34303a",
  grey: "#8e8f96",
  white: "#f4efe6",
  silver: "#c3cad2",
};

export const INK = "#3a2b2b";

export const tonesOf = (base: string): Tones => ({
  base,
  shade: mix(base, "#3b2240", 0.24),
  light: mix(base, "#fff3d6", 0.32),
});

/** `amount` 0 gives `from`, 1 gives `to`; both as `#rrggbb`. */
export function mix(from: string, to: string, amount: number): string {
  const channel = (at: number) => {
    const start = parseInt(from.slice(at, at + 2), 16);
    const end = parseInt(to.slice(at, at + 2), 16);
    return Math.round(start + (end - start) * amount)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
