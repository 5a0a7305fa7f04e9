import type { Thing } from "../../../story/scene-facts.ts";
import type { DrawProp } from "./props/prop.ts";
import type { Defs } from "./svg.ts";

const HEX_COLOUR = /#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})(?![0-9a-f])/gi;
const PAINT_ATTRIBUTE = /\b(fill|stroke|stop-color)="(?!none)[^"]*"/g;

/** The same drawing in another light: every colour of it painted anew. What shines of itself stays as it is. */
export const lit = (markup: string, paint: (colour: string) => string): string =>
  markup.replace(HEX_COLOUR, (colour) => paint(colour.toLowerCase()));

/** The same drawing as one flat shape, for a shadow or an edge of light. */
export const silhouette = (markup: string, colour: string): string =>
  markup.replace(PAINT_ATTRIBUTE, (_, attribute: string) => `${attribute}="${inOwnLight(colour)}"`);

/** Draws things that glow in colours that `lit` leaves alone: a lantern is as bright by night as by day. */
export const shining =
  (drawProp: DrawProp): DrawProp =>
  (thing: Thing, size: number, defs: Defs) => {
    if (!thing.glowing && thing.prop !== "fire") return drawProp(thing, size, defs);
    const own: Defs = { ...defs, define: (markup) => defs.define((id) => inOwnLight(markup(id))) };
    const drawn = drawProp(thing, size, own);
    return { ...drawn, markup: inOwnLight(drawn.markup) };
  };

/** `#rrggbb` as `rgb(r,g,b)`, which looks the same and is told apart by `lit`. */
const inOwnLight = (markup: string): string =>
  markup.replace(
    HEX_COLOUR,
    (_, red: string, green: string, blue: string) =>
      `rgb(${parseInt(red, 16)},${parseInt(green, 16)},${parseInt(blue, 16)})`,
  );
