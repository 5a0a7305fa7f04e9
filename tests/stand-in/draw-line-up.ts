import { Resvg } from "@resvg/resvg-js";
import { figureDrawer } from "../../server/providers/illustrators/built-in/figures/draw-figure.ts";
import { drawProp } from "../../server/providers/illustrators/built-in/props/draw-prop.ts";
import { createDefs } from "../../server/providers/illustrators/built-in/svg.ts";
import type { Character } from "../../server/story/scene-facts.ts";

const GROUND = "#f7ecd6"; // cream
const SHADOW = "#e5d5b7";
/** Of the width, all gaps together; of the height, what stays free above the tallest and below the feet. */
const GAPS = 0.22;
const MARGIN = 0.12;
/** Pixels of a grown fox before all are scaled to the picture. */
const UNIT = 400;

const draw = figureDrawer(drawProp);

/** Each once, side by side on a plain ground, on one line and at one scale, as PNG. */
export function drawLineUp(cast: Character[], { width, height }: { width: number; height: number }): Buffer {
  const defs = createDefs();
  const people = cast.map((character) => {
    const { markup, box } = draw(
      { character, pose: "standing", expression: "happy", facing: "right", unit: UNIT },
      defs,
    );
    return { markup, box, width: box.right - box.left };
  });
  const total = people.reduce((sum, each) => sum + each.width, 0);
  const tallest = Math.max(...people.map(({ box }) => -box.top));
  const scale = Math.min((width * (1 - GAPS)) / total, (height * (1 - 2 * MARGIN)) / tallest);
  const gap = (width - scale * total) / (people.length + 1);
  const ground = (height + scale * tallest) / 2;

  let left = gap;
  const drawn = people.map((person) => {
    const wide = person.width * scale;
    const at = left - person.box.left * scale;
    const shadow = `<ellipse cx="${left + wide / 2}" cy="${ground}" rx="${wide * 0.48}" ry="${wide * 0.06}" fill="${SHADOW}"/>`;
    left += wide + gap;
    return `${shadow}<g transform="translate(${at} ${ground}) scale(${scale})">${person.markup}</g>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs>${defs.toString()}</defs>
    <rect width="${width}" height="${height}" fill="${GROUND}"/>${drawn.join("")}</svg>`;
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}
