// `npm run heroes` draws the portraits of the quiz, public/heroes/{hero}.webp, anew. They are kept in the repository,
// so that choosing a hero costs nothing, whichever illustrator is at work.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import sharp from "sharp";
import { HEROES } from "../../../story/heroes.ts";
import type { Hero } from "../../../story/heroes.ts";
import { figureDrawer } from "./figures/draw-figure.ts";
import { PIGMENTS, mix } from "./palette.ts";
import { drawProp } from "./props/draw-prop.ts";
import { createDefs, verticalGradient } from "./svg.ts";

const SIDE = 384; // pixels; three times the size it has on the page
const FOLDER = join(import.meta.dirname, "..", "..", "..", "..", "public", "heroes");
const GROUNDS = [PIGMENTS.green, PIGMENTS.blue, PIGMENTS.gold, PIGMENTS.pink, PIGMENTS.teal, PIGMENTS.purple];

const drawFigure = figureDrawer(drawProp);

mkdirSync(FOLDER, { recursive: true });
for (const [index, hero] of HEROES.entries()) {
  const png = new Resvg(portrait(hero, GROUNDS[index % GROUNDS.length]!)).render().asPng();
  await sharp(png)
    .webp({ quality: 86 })
    .toFile(join(FOLDER, `${hero.id}.webp`));
  console.log(`${hero.id}.webp`);
}

/** Head and shoulders before a soft ground, whatever the size of the hero. */
function portrait({ character }: Hero, pigment: string): string {
  const defs = createDefs();
  const figure = drawFigure(
    { character, pose: "standing", expression: "happy", facing: "right", unit: SIDE / character.size },
    defs,
  );
  const { head } = figure;
  const scale = (SIDE * 0.27) / head.radius;
  const ground = verticalGradient(defs, mix(pigment, "#fff8ea", 0.78), mix(pigment, "#fff8ea", 0.45));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}"><defs>${defs.toString()}</defs>
    <rect width="${SIDE}" height="${SIDE}" fill="${ground}"/>
    <g transform="translate(${SIDE * 0.48} ${SIDE * 0.5}) scale(${scale}) translate(${-head.x} ${-head.y})">${figure.markup}</g>
  </svg>`;
}
