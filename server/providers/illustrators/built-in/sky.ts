import { seededRandom, type Random } from "../../../story/random.ts";
import type { Camera } from "./camera.ts";
import type { Light } from "./light.ts";
import { mix } from "./palette.ts";
import { between, disc, ellipse, placed, shape, stroke } from "./places/scenery/shapes.ts";
import { round, type Defs } from "./svg.ts";

/** A soft light that fades out evenly. */
export const glow = (defs: Defs, colour: string, strength: number): string =>
  defs.define(
    (id) =>
      `<radialGradient id="${id}"><stop offset="0" stop-color="${colour}" stop-opacity="${strength}"/>` +
      `<stop offset="0.45" stop-color="${colour}" stop-opacity="${round(strength * 38) / 100}"/>` +
      `<stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient>`,
  );

/** Heaven down to the horizon, with sun or moon, stars, clouds and birds. */
export function drawSky(camera: Camera, light: Light, random: Random, defs: Defs): string {
  const { width, horizon } = camera;
  const gradient = defs.define(
    (id) =>
      `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${light.sky.top}"/>` +
      `<stop offset="0.58" stop-color="${light.sky.middle}"/><stop offset="1" stop-color="${light.sky.low}"/></linearGradient>`,
  );
  return (
    `<rect width="${width}" height="${round(horizon + 60)}" fill="${gradient}"/>` +
    stars(camera, light, random.for("stars")) +
    sunOrMoon(camera, light, random.for("sun"), defs) +
    clouds(camera, light, random.for("clouds")) +
    birds(camera, light, random.for("birds"))
  );
}

/** Seen only when the sky is open: what share of it is. */
const openness = (light: Light): number =>
  ({ clear: 1, windy: 0.9, cloudy: 0.55, rain: 0, storm: 0, snow: 0.25, fog: 0.15 })[light.weather];

function stars({ width, horizon }: Camera, light: Light, random: Random): string {
  const open = openness(light) * { night: 1, dusk: 0.35, dawn: 0.15, day: 0 }[light.time];
  const count = Math.round(110 * open);
  if (count === 0) return "";
  const spots = (number: number, size: number) =>
    Array.from({ length: number }, () =>
      disc(random.next() * width, random.next() ** 1.3 * horizon * 0.92, size * between(random, 0.6, 1.3)),
    ).join("");
  const sparkles = Array.from({ length: Math.round(7 * open) }, () => {
    const [x, y, size] = [random.next() * width, random.next() * horizon * 0.6, between(random, 5, 10)];
    return `M${round(x)} ${round(y - size)}Q${round(x)} ${round(y)} ${round(x + size)} ${round(y)}Q${round(x)} ${round(y)} ${round(x)} ${round(y + size)}Q${round(x)} ${round(y)} ${round(x - size)} ${round(y)}Q${round(x)} ${round(y)} ${round(x)} ${round(y - size)}Z`;
  });
  return (
    shape(spots(count, 1.3), "#e9ecff", 0.7) +
    shape(spots(count >> 2, 2.2), "#fff6d8", 0.9) +
    shape(sparkles.join(""), "#fff9e4", 0.95)
  );
}

function sunOrMoon({ width, height, horizon }: Camera, light: Light, random: Random, defs: Defs): string {
  const open = openness(light);
  if (open === 0) return "";
  const side = light.from < 0 ? between(random, 0.14, 0.34) : between(random, 0.64, 0.86);
  const x = width * side;
  const low = { dawn: 0.74, dusk: 0.78, day: 0.3, night: 0.32 }[light.time];
  const y = horizon * between(random, low - 0.06, low + 0.06);
  const radius = height * (light.time === "day" ? 0.036 : 0.045);
  const halo = ellipse(
    x,
    y,
    radius * 6,
    radius * 6,
    glow(defs, light.source, light.time === "night" ? 0.4 : 0.75),
    open,
  );
  const inner = ellipse(x, y, radius * 1.5, radius * 1.5, light.source, 0.35 * open);
  if (light.time !== "night")
    return halo + inner + ellipse(x, y, radius, radius, mix(light.source, "#ffffff", 0.45), open);
  const moon =
    ellipse(x, y, radius, radius, light.source) +
    shape(
      disc(x - radius * 0.3, y - radius * 0.2, radius * 0.2) +
        disc(x + radius * 0.35, y + radius * 0.25, radius * 0.26) +
        disc(x + radius * 0.1, y - radius * 0.5, radius * 0.12),
      "#e2d6ac",
      0.65,
    );
  return halo + moon;
}

function clouds({ width, horizon }: Camera, light: Light, random: Random): string {
  const count = { clear: 3, windy: 5, cloudy: 9, rain: 11, storm: 13, snow: 8, fog: 4 }[light.weather];
  const heavy = light.weather === "rain" || light.weather === "storm";
  return Array.from({ length: count }, (_, index) => {
    const share = (index + 0.5) / count;
    const y =
      horizon * (heavy ? between(random, -0.02, 0.42) : 0.1 + 0.62 * share * between(random, 0.7, 1.2));
    const size =
      (heavy ? 1.5 : 1.15 - share * 0.5) * between(random, 0.75, 1.25) * (width > 1200 ? 150 : 128);
    const x = width * (((index * 0.618 + random.next() * 0.3) % 1.2) - 0.1);
    return cloud(light, random, { x, y, size, stretch: light.weather === "windy" ? 1.5 : 1 });
  }).join("");
}

/** A paper-cut cumulus: puffs on a flat foot, lighter above. */
function cloud(
  light: Light,
  random: Random,
  at: { x: number; y: number; size: number; stretch: number },
): string {
  const { size, stretch } = at;
  const puffs = Array.from({ length: 6 }, (_, index) => {
    const share = index / 5;
    const radius = size * (0.16 + 0.2 * Math.sin(share * Math.PI) * between(random, 0.75, 1.2));
    return { x: (share - 0.5) * size * 1.5 * stretch, radius };
  });
  const foot = size * 0.12;
  const outline = (shrink: number, lift: number) =>
    puffs
      .map(({ x, radius }) => disc(x - lift * 0.4, foot - radius * 0.75 - lift, radius * shrink))
      .join("") +
    `M${round(size * 0.8 * stretch)} ${round(foot - lift)}q0 ${round(-size * 0.2)} ${round(-size * 0.2)} ${round(-size * 0.2)}h${round(-size * (1.6 * stretch - 0.4))}q${round(-size * 0.2)} 0 ${round(-size * 0.2)} ${round(size * 0.2)}Z`;
  const thick = light.weather === "clear" || light.weather === "windy" ? 0.92 : 0.82;
  return placed(
    at.x,
    at.y,
    shape(outline(1, 0), light.cloud.shade, thick) +
      shape(outline(0.9, size * 0.05), light.cloud.light, thick),
  );
}

function birds({ width, horizon }: Camera, light: Light, random: Random): string {
  const calm = light.weather === "clear" || light.weather === "cloudy" || light.weather === "windy";
  if (!calm || light.time === "night" || random.next() < 0.3) return "";
  const [x, y] = [width * between(random, 0.25, 0.75), horizon * between(random, 0.2, 0.5)];
  const flock = Array.from({ length: 3 + random.below(4) }, () => {
    const size = between(random, 7, 13);
    return `M${round(x + between(random, -90, 90))} ${round(y + between(random, -40, 40))}q${round(size * 0.6)} ${round(-size * 0.9)} ${round(size)} 0q${round(size * 0.5)} ${round(-size * 0.9)} ${round(size * 1.1)} ${round(-size * 0.1)}`;
  });
  return stroke(flock.join(""), mix(light.sky.top, "#34304a", 0.6), 2.6, 0.8);
}

/** A piece of sky for a window or the mouth of a cave, in the units and the box of whoever asks. */
export function skyThroughWindow(
  light: Light,
  defs: Defs,
  window: { x: number; y: number; width: number; height: number; seed: number },
): string {
  const { x, y, width, height } = window;
  const random = seededRandom(window.seed);
  const fill = defs.define(
    (id) =>
      `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${light.sky.top}"/>` +
      `<stop offset="0.65" stop-color="${light.sky.middle}"/><stop offset="1" stop-color="${light.sky.low}"/></linearGradient>`,
  );
  const nightly = light.time === "night" && openness(light) > 0.2;
  const twinkles = nightly
    ? Array.from({ length: 12 }, () =>
        disc(x + random.next() * width, y + random.next() * height * 0.7, 0.5),
      ).join("")
    : "";
  const orb =
    openness(light) > 0.2
      ? ellipse(
          x + width * 0.68,
          y + height * (light.time === "dusk" || light.time === "dawn" ? 0.62 : 0.3),
          width * 0.11,
          width * 0.11,
          light.source,
          0.95,
        )
      : "";
  return (
    `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"/>` +
    shape(twinkles, "#fff6d8", 0.9) +
    orb
  );
}
