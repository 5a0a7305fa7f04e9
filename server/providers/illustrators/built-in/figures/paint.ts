import { mix, type Tones, tonesOf } from "../palette.ts";
import type { Defs } from "../svg.ts";

/** A surface with everything that is painted on it; figures are lit from the upper left. */
export interface Surface extends Tones {
  /** Rounded forms: light, base and a firm crescent of shade, as one lays gouache. */
  round: string;
  /** Limbs: quieter, so that they melt into the body they grow from. */
  limb: string;
  line: string;
}

export function surface(defs: Defs, base: string): Surface {
  const { light, shade } = tonesOf(base);
  const tones = { base, light: mix(base, light, 0.75), shade: mix(base, shade, 0.8) };
  const round = defs.define(
    (id) =>
      `<radialGradient id="${id}" cx=".34" cy=".26" r=".86"><stop offset="0" stop-color="${tones.light}"/>` +
      `<stop offset=".42" stop-color="${base}"/><stop offset=".66" stop-color="${base}"/>` +
      `<stop offset=".84" stop-color="${tones.shade}"/></radialGradient>`,
  );
  const limb = defs.define(
    (id) =>
      `<linearGradient id="${id}" x1="0" y1="0" x2="1" y2=".5"><stop offset=".1" stop-color="${mix(base, tones.light, 0.4)}"/>` +
      `<stop offset=".4" stop-color="${base}"/><stop offset=".62" stop-color="${base}"/>` +
      `<stop offset="1" stop-color="${mix(base, tones.shade, 0.8)}"/></linearGradient>`,
  );
  return { ...tones, round, limb, line: contour(base) };
}

/** The outline of a surface: its own hue, darker, never black. */
export const contour = (base: string): string => mix(base, "#4a1d22", 0.5);

/** The same surface on the side away from the viewer. */
export const distant = (base: string): string => mix(base, "#43284a", 0.2);
