import { DRAWING_UNIT, type Standing } from "./arrange.ts";
import type { Camera } from "./camera.ts";
import type { DrawFigure } from "./figures/figure.ts";
import type { Light } from "./light.ts";
import { lit, silhouette } from "./lit.ts";
import { ellipse } from "./places/scenery/shapes.ts";
import { glow } from "./sky.ts";
import { round, type Defs } from "./svg.ts";

/** What people are drawn with; `painted` holds what their own drawings define, the rest goes into `defs`. */
export interface Easel {
  light: Light;
  defs: Defs;
  painted: Defs;
  draw: DrawFigure;
  indoors: boolean;
  /** Where the ground is not seen nobody throws a shadow on it. */
  groundSeen: boolean;
}

const SHADOW = "#2b2450";
const CONTACT = "#241a3c";
const LIGHTNING = "#dfe6ff";

/** Somebody in the light of the picture, with shadow and edge. */
export function drawPerson(standing: Standing, easel: Easel): string {
  const { x, y, scale, drawn } = standing;
  const body = rim(standing, easel) + lit(drawn.markup, easel.light.paintFigure);
  const shadow = easel.groundSeen ? contactShadow(standing, easel) + castShadow(standing, easel) : "";
  return `${shadow}<g transform="translate(${round(x)} ${round(y)}) scale(${scale.toFixed(4)})">${body}</g>`;
}

function contactShadow({ x, y, scale, drawn }: Standing, { defs }: Easel): string {
  const wide = Math.max(drawn.head.radius * 1.5, (drawn.box.right - drawn.box.left) * 0.32) * scale;
  return ellipse(x, y, wide, wide * 0.2, glow(defs, CONTACT, 0.6), 0.85);
}

/** The sun stands in the sky before us, so shadows fall towards us, long in the morning and the evening. */
function castShadow(standing: Standing, easel: Easel): string {
  const { light, indoors } = easel;
  if (light.sunshine < 0.3 || indoors) return "";
  const { x, y, scale } = standing;
  const long = { dawn: 0.46, dusk: 0.46, day: 0.26, night: 0.3 }[light.time];
  const slant = light.from * (light.time === "day" ? 0.5 : 0.95);
  const onGround = `matrix(${scale.toFixed(3)} 0 ${(slant * scale).toFixed(3)} ${(-long * scale).toFixed(3)} 0 0)`;
  return (
    `<g opacity="${round(2.2 * light.sunshine) / 10}" transform="translate(${round(x)} ${round(y)}) ${onGround}">` +
    `${outline(standing, SHADOW, easel)}</g>`
  );
}

/** The edge that sun, moon or lightning draws around somebody. */
function rim(standing: Standing, easel: Easel): string {
  const { light, indoors } = easel;
  const dull = light.sunshine < 0.25 && light.time !== "night" && light.weather !== "storm";
  if (dull || indoors) return "";
  const width = (light.time === "day" ? 1.6 : 3.4) / Math.max(0.6, standing.scale);
  const colour = light.weather === "storm" ? LIGHTNING : light.source;
  return `<g transform="translate(${round(light.from * width)} ${round(-width * 0.8)})">${outline(standing, colour, easel)}</g>`;
}

/** The flat shape of somebody. What is held shines no more in it: a halo casts no shadow. */
function outline({ request, drawn }: Standing, colour: string, { draw, painted }: Easel): string {
  const { holding, ...others } = request;
  const plain = holding?.glowing
    ? draw({ ...others, holding: { ...holding, glowing: false } }, painted).markup
    : drawn.markup;
  return silhouette(plain, colour);
}

/** A breath of light behind whom the picture is about, so that they stand out from a dark or crowded place. */
export function aura(standing: Standing[], camera: Camera, { light, defs }: Easel): string {
  const first = standing.find(({ row }) => row === "front");
  if (!first) return "";
  const dark = light.time === "night" || light.weather === "storm";
  const colour = light.weather === "storm" ? LIGHTNING : dark ? light.source : light.sky.low;
  const reach = Math.min(camera.width * 0.55, first.scale * DRAWING_UNIT * 0.95);
  return ellipse(first.x, first.y - reach * 0.5, reach, reach, glow(defs, colour, dark ? 0.42 : 0.3));
}
