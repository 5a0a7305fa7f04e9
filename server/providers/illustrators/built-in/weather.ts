import type { Random } from "../../../story/random.ts";
import type { Camera } from "./camera.ts";
import type { Light } from "./light.ts";
import { mix } from "./palette.ts";
import { between, disc, ellipse, shape, stroke } from "./places/scenery/shapes.ts";
import { glow } from "./sky.ts";
import { round, type Defs } from "./svg.ts";

/** What hangs in the air between the place and the figures: fog, and lightning far behind. */
export function weatherBehind(camera: Camera, light: Light, random: Random, defs: Defs): string {
  if (light.weather === "fog") return fogBands(camera, light, random, defs, [0.9, 0.8]);
  return "";
}

/** What falls or drifts before everybody. */
export function weatherBefore(camera: Camera, light: Light, random: Random, defs: Defs): string {
  switch (light.weather) {
    case "rain":
      return rain(camera, light, random, 1);
    case "storm":
      return rain(camera, light, random, 1.7);
    case "snow":
      return snowfall(camera, light, random);
    case "fog":
      return fogBands(camera, light, random, defs, [0.55]);
    case "windy":
      return gusts(camera, light, random);
    case "clear":
    case "cloudy":
      return "";
  }
}

/** A fork of lightning in the sky of a storm. */
export function lightning({ width, horizon }: Camera, random: Random, defs: Defs): string {
  let x = width * (random.next() < 0.5 ? between(random, 0.12, 0.3) : between(random, 0.7, 0.9));
  const start = x;
  const turns: string[] = [];
  const branches: string[] = [];
  const steps = 7;
  for (let step = 1; step <= steps; step++) {
    x += between(random, -1, 1) * width * 0.045;
    const y = (horizon * 0.95 * step) / steps;
    turns.push(`L${round(x)} ${round(y)}`);
    if (step === 3 || step === 5)
      branches.push(
        `M${round(x)} ${round(y)}l${round(width * 0.05)} ${round(horizon * 0.1)}l${round(-width * 0.012)} ${round(horizon * 0.07)}`,
      );
  }
  const bolt = `M${round(start)} 0${turns.join("")}`;
  return (
    ellipse(start, horizon * 0.3, width * 0.42, horizon * 0.62, glow(defs, "#dfe4ff", 0.6)) +
    stroke(bolt + branches.join(""), "#c8cfff", 12, 0.35) +
    stroke(branches.join(""), "#fdfbff", 2.5) +
    stroke(bolt, "#fffdf2", 5)
  );
}

function rain({ width, height }: Camera, light: Light, random: Random, force: number): string {
  const slant = 0.16 * force;
  const colour = mix(light.sky.low, "#ffffff", 0.6);
  return [
    { count: 150, length: 34, thickness: 1.3, opacity: 0.4 },
    { count: 80, length: 62, thickness: 2, opacity: 0.42 },
    { count: 26, length: 105, thickness: 2.8, opacity: 0.36 },
  ]
    .map(({ count, length, thickness, opacity }) => {
      const drops = Array.from({ length: Math.round(count * force) }, () => {
        const long = length * between(random, 0.7, 1.2);
        return `M${round(random.next() * width * 1.1)} ${round((random.next() * 1.1 - 0.1) * height)}l${round(-long * slant)} ${round(long)}`;
      });
      return stroke(drops.join(""), colour, thickness, opacity);
    })
    .join("");
}

function snowfall({ width, height }: Camera, light: Light, random: Random): string {
  const colour = mix("#ffffff", light.sky.low, 0.12);
  return [
    { count: 150, size: 2.2, opacity: 0.7 },
    { count: 80, size: 4, opacity: 0.8 },
    { count: 22, size: 8, opacity: 0.72 },
    { count: 6, size: 17, opacity: 0.4 },
  ]
    .map(({ count, size, opacity }) =>
      shape(
        Array.from({ length: count }, () =>
          disc(random.next() * width, random.next() * height, size * between(random, 0.6, 1.3)),
        ).join(""),
        colour,
        opacity,
      ),
    )
    .join("");
}

function fogBands(
  { width, horizon, height }: Camera,
  light: Light,
  random: Random,
  defs: Defs,
  strengths: number[],
): string {
  return strengths
    .flatMap((strength, row) =>
      [0, 1, 2].map((index) => {
        const y =
          horizon + (height - horizon) * (-0.08 + index * 0.3 + row * 0.15) + between(random, -20, 20);
        const x = width * between(random, 0.1, 0.9);
        return ellipse(x, y, width * 0.85, height * 0.11, glow(defs, light.haze, strength));
      }),
    )
    .join("");
}

function gusts({ width, height }: Camera, light: Light, random: Random): string {
  const curls = Array.from({ length: 6 }, () => {
    const [x, y] = [between(random, -0.1, 0.8) * width, between(random, 0.08, 0.75) * height];
    const long = between(random, 0.14, 0.3) * width;
    const up = between(random, 8, 20);
    return (
      `M${round(x)} ${round(y)}q${round(long * 0.35)} ${round(-up)} ${round(long * 0.7)} 0t${round(long * 0.42)} ${round(-up * 0.6)}` +
      `q${round(up * 1.3)} ${round(-up)} 0 ${round(-up * 1.6)}q${round(-up)} ${round(up * 0.1)} ${round(-up * 0.5)} ${round(up)}`
    );
  });
  const leaf = (colour: string) =>
    shape(
      Array.from({ length: 11 }, () => {
        const [x, y, size] = [random.next() * width, random.next() * height * 0.92, between(random, 7, 15)];
        const tilt = between(random, -0.7, 0.7);
        return `M${round(x)} ${round(y)}q${round(size * 0.5)} ${round(-size * (0.7 + tilt))} ${round(size * 1.4)} ${round(-size * tilt)}q${round(-size * 0.6)} ${round(size * 0.8)} ${round(-size * 1.4)} ${round(size * tilt)}Z`;
      }).join(""),
      light.paint(colour),
      0.92,
    );
  return (
    stroke(curls.join(""), mix(light.sky.low, "#ffffff", 0.55), 3, 0.55) +
    leaf("#d98a3d") +
    leaf("#b8b14a") +
    leaf("#c45f3c")
  );
}

/** What the mood puts into the air: beams of light, floating sparks. */
export function atmosphere(
  camera: Camera,
  light: Light,
  random: Random,
  defs: Defs,
  indoors: boolean,
): string {
  if (light.mood === "wondrous") return sparks(camera, random, defs, light.source);
  const bright = light.mood === "hopeful" || light.mood === "proud" || light.mood === "joyful";
  return bright && !indoors && light.sunshine > 0.3 && light.time !== "night"
    ? beams(camera, light, random, defs)
    : "";
}

function sparks({ width, height }: Camera, random: Random, defs: Defs, colour: string): string {
  const halo = glow(defs, colour, 0.8);
  return Array.from({ length: 34 }, () => {
    const [x, y, size] = [
      random.next() * width,
      (0.12 + random.next() * 0.78) * height,
      between(random, 1.6, 4.6),
    ];
    return ellipse(x, y, size * 4, size * 4, halo, 0.8) + ellipse(x, y, size, size, "#fffbe6");
  }).join("");
}

function beams({ width, height }: Camera, light: Light, random: Random, defs: Defs): string {
  const x = light.from < 0 ? width * 0.06 : width * 0.94;
  const fade = defs.define(
    (id) =>
      `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${light.source}" stop-opacity="0.5"/>` +
      `<stop offset="1" stop-color="${light.source}" stop-opacity="0"/></linearGradient>`,
  );
  const rays = Array.from({ length: 5 }, (_, index) => {
    const lean = -light.from * (0.12 + index * 0.2 + between(random, -0.04, 0.04)) * width;
    const wide = between(random, 0.03, 0.075) * width;
    return `M${round(x)} ${round(-height * 0.05)}L${round(x + lean - wide)} ${round(height * 0.92)}H${round(x + lean + wide)}Z`;
  });
  return shape(rays.join(""), fade, 0.5);
}

/** The edges of the picture sink back, the more the graver the mood. */
export function vignette({ width, height }: Camera, light: Light, defs: Defs): string {
  const { colour, strength } = light.vignette;
  const fill = defs.define(
    (id) =>
      `<radialGradient id="${id}" cx="0.5" cy="0.5" r="0.76"><stop offset="0.52" stop-color="${colour}" stop-opacity="0"/>` +
      `<stop offset="1" stop-color="${colour}" stop-opacity="${strength}"/></radialGradient>`,
  );
  return `<rect width="${width}" height="${height}" fill="${fill}"/>`;
}
