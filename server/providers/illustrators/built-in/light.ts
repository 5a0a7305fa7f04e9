import type { Mood, SceneFacts, TimeOfDay, Weather } from "../../../story/scene-facts.ts";
import { mix } from "./palette.ts";

/** All that the hour, the weather and the mood do to the colours of one picture. */
export interface Light {
  time: TimeOfDay;
  weather: Weather;
  mood: Mood;
  sky: { top: string; middle: string; low: string };
  cloud: { light: string; shade: string };
  /** The colour of the sun or the moon, and of the edges it catches. */
  source: string;
  /** What far things fade into. */
  haze: string;
  /** 0 clear as glass, 1 a wall of fog. */
  haziness: number;
  /** Whether lamps are lit: at night, at dusk, in a storm. */
  lampsLit: boolean;
  /** How strongly things throw a shadow: 0 under cloud, 1 in the sun. */
  sunshine: number;
  /** Where the light comes from: -1 left, 1 right. */
  from: -1 | 1;
  vignette: { colour: string; strength: number };
  /** The colour of a surface at a depth of the place: 0 on the horizon, 1 where the figures stand. */
  paint(colour: string, depth?: number): string;
  /** The colour of somebody or something the picture is about: the same light, held back so that it stays readable. */
  paintFigure(colour: string): string;
}

/** What a person wished for the whole picture, each from -1 to 1. */
export interface Grading {
  brightness: number;
  warmth: number;
  saturation: number;
}
const AS_IT_IS: Grading = { brightness: 0, warmth: 0, saturation: 0 };

type Rgb = [red: number, green: number, blue: number];

interface Hour {
  sky: Light["sky"];
  overcast: string;
  cloud: Light["cloud"];
  source: string;
  haze: string;
  /** What is left of each channel of a surface. */
  ambient: Rgb;
  cast: { colour: string; amount: number };
  from: -1 | 1;
}

const HOURS: Record<TimeOfDay, Hour> = {
  dawn: {
    sky: { top: "#86b0d8", middle: "#f6c6bd", low: "#ffe7b8" },
    overcast: "#c9bcc0",
    cloud: { light: "#fff0e2", shade: "#e7b1b4" },
    source: "#fff1c4",
    haze: "#f8d3bf",
    ambient: [1, 0.93, 0.88],
    cast: { colour: "#f0a08c", amount: 0.1 },
    from: -1,
  },
  day: {
    sky: { top: "#57a8d8", middle: "#a5daea", low: "#f3f3d9" },
    overcast: "#bccbd0",
    cloud: { light: "#ffffff", shade: "#c6dcea" },
    source: "#fff6cf",
    haze: "#cfe8ea",
    ambient: [1, 1, 0.98],
    cast: { colour: "#ffe7a8", amount: 0.03 },
    from: -1,
  },
  dusk: {
    sky: { top: "#4f4d8f", middle: "#d7708a", low: "#ffc373" },
    overcast: "#a18fb6",
    cloud: { light: "#ffb58c", shade: "#96609a" },
    source: "#ffd48a",
    haze: "#e09a8e",
    ambient: [0.95, 0.78, 0.77],
    cast: { colour: "#8c4a80", amount: 0.14 },
    from: 1,
  },
  night: {
    sky: { top: "#0f1a4a", middle: "#26418a", low: "#6d8cc4" },
    overcast: "#2f3c66",
    cloud: { light: "#7186b8", shade: "#34457f" },
    source: "#fbf2cd",
    haze: "#4a63a0",
    ambient: [0.5, 0.6, 0.84],
    cast: { colour: "#22357e", amount: 0.2 },
    from: 1,
  },
};

/** Rooms have their own light: daylight through a window, at night the fire. A cave has hardly any. */
const ROOM_HOURS: Record<TimeOfDay, Pick<Hour, "ambient" | "cast">> = {
  dawn: { ambient: [1, 0.93, 0.86], cast: { colour: "#d98a5c", amount: 0.1 } },
  day: { ambient: [1, 0.98, 0.93], cast: { colour: "#f0cf94", amount: 0.06 } },
  dusk: { ambient: [0.98, 0.84, 0.76], cast: { colour: "#b0583e", amount: 0.1 } },
  night: { ambient: [0.84, 0.7, 0.66], cast: { colour: "#5a3464", amount: 0.17 } },
};
const CAVE_HOURS: Record<TimeOfDay, Pick<Hour, "ambient" | "cast">> = {
  dawn: { ambient: [0.86, 0.78, 0.82], cast: { colour: "#5c4a80", amount: 0.16 } },
  day: { ambient: [0.84, 0.84, 0.9], cast: { colour: "#4a5a8c", amount: 0.14 } },
  dusk: { ambient: [0.78, 0.68, 0.76], cast: { colour: "#5c3f78", amount: 0.2 } },
  night: { ambient: [0.56, 0.58, 0.78], cast: { colour: "#2a2f6c", amount: 0.26 } },
};

export type Shelter = "open" | "room" | "cave";

interface WeatherEffect {
  /** How much of the sky is cloud: 0 to 1. */
  cover: number;
  /** What it leaves of each channel. */
  dim: Rgb;
  saturation: number;
  haziness: number;
}

const WEATHER_EFFECTS: Record<Weather, WeatherEffect> = {
  clear: { cover: 0, dim: [1, 1, 1], saturation: 1.1, haziness: 0.5 },
  windy: { cover: 0.15, dim: [1, 1, 1], saturation: 1.06, haziness: 0.46 },
  cloudy: { cover: 0.5, dim: [0.95, 0.96, 0.98], saturation: 0.96, haziness: 0.56 },
  rain: { cover: 0.85, dim: [0.82, 0.88, 0.94], saturation: 0.92, haziness: 0.7 },
  storm: { cover: 0.92, dim: [0.68, 0.75, 0.88], saturation: 0.96, haziness: 0.58 },
  snow: { cover: 0.7, dim: [0.98, 0.99, 1.02], saturation: 0.96, haziness: 0.68 },
  fog: { cover: 0.7, dim: [0.97, 0.98, 1], saturation: 0.82, haziness: 0.96 },
};

/** Rain clouds are darker than what shows between them. */
const RAIN_CLOUD = "#76879a";
const STORM_SLATE = "#39446b";

interface MoodEffect {
  saturation: number;
  tint: string;
  tinting: number;
  vignette: number;
}

const MOOD_EFFECTS: Record<Mood, MoodEffect> = {
  sad: { saturation: 0.84, tint: "#7f93c4", tinting: 0.09, vignette: 0.28 },
  lonely: { saturation: 0.88, tint: "#8b9ad0", tinting: 0.07, vignette: 0.32 },
  peaceful: { saturation: 1, tint: "#e3efc4", tinting: 0.03, vignette: 0.1 },
  hopeful: { saturation: 1.06, tint: "#ffe3a0", tinting: 0.07, vignette: 0.12 },
  determined: { saturation: 1.08, tint: "#f0a868", tinting: 0.04, vignette: 0.24 },
  tense: { saturation: 0.92, tint: "#7a6aa8", tinting: 0.08, vignette: 0.4 },
  frightening: { saturation: 0.9, tint: "#4a4688", tinting: 0.12, vignette: 0.5 },
  wondrous: { saturation: 1.1, tint: "#b79ae8", tinting: 0.08, vignette: 0.24 },
  joyful: { saturation: 1.14, tint: "#fff0b0", tinting: 0.05, vignette: 0.06 },
  proud: { saturation: 1.1, tint: "#ffce7a", tinting: 0.09, vignette: 0.16 },
};

/** How much of the darkness a figure is spared. */
const FIGURE_SPARED = 0.48;

export function lightOf(
  facts: Pick<SceneFacts, "time" | "weather" | "mood">,
  shelter: Shelter,
  { brightness, warmth, saturation: vividness }: Grading = AS_IT_IS,
): Light {
  const hour: Hour = { ...HOURS[facts.time], ...SHELTERED[shelter]?.[facts.time] };
  const weather =
    shelter === "open" ? WEATHER_EFFECTS[facts.weather] : sheltered(WEATHER_EFFECTS[facts.weather]);
  const mood = MOOD_EFFECTS[facts.mood];
  const dimmed = hour.ambient.map(
    (channel, at) => channel * weather.dim[at]! * (1 + brightness * 0.28),
  ) as Rgb;
  const ambient: Rgb = [dimmed[0] * (1 + warmth * 0.1), dimmed[1], dimmed[2] * (1 - warmth * 0.14)];
  const saturation = weather.saturation * mood.saturation * (1 + 0.5 * vividness);

  const grade = (colour: string, amount: number): string =>
    mix(saturated(colour, saturation), mood.tint, mood.tinting * amount);
  const overcast =
    facts.weather === "storm"
      ? mix(hour.overcast, STORM_SLATE, 0.72)
      : facts.weather === "rain"
        ? mix(hour.overcast, RAIN_CLOUD, 0.3)
        : hour.overcast;
  const sky = (colour: string, share: number) =>
    grade(
      multiplied(mix(colour, overcast, weather.cover * share), lifted(ambientOfSky(brightness, warmth), 0)),
      1,
    );
  const haze = mix(
    sky(hour.haze, 0.8),
    "#ffffff",
    facts.weather === "fog" && facts.time !== "night" ? 0.14 : 0,
  );
  const heavy = facts.weather === "rain" || facts.weather === "storm";
  const darkCloud = mix(
    facts.weather === "storm" ? STORM_SLATE : RAIN_CLOUD,
    hour.sky.top,
    facts.time === "night" ? 0.7 : 0.15,
  );

  const lit = (colour: string, spared: number): string => {
    const inLight = multiplied(colour, lifted(ambient, spared));
    return grade(mix(inLight, hour.cast.colour, hour.cast.amount * (1 - spared)), 1 - spared);
  };
  return {
    time: facts.time,
    weather: facts.weather,
    mood: facts.mood,
    sky: { top: sky(hour.sky.top, 0.85), middle: sky(hour.sky.middle, 0.9), low: sky(hour.sky.low, 0.72) },
    cloud: heavy
      ? {
          light: mix(sky(hour.cloud.light, 0.9), darkCloud, 0.35),
          shade: mix(sky(hour.cloud.shade, 0.9), darkCloud, 0.6),
        }
      : { light: sky(hour.cloud.light, 0.4), shade: sky(hour.cloud.shade, 0.8) },
    source: hour.source,
    haze,
    haziness: weather.haziness,
    lampsLit: facts.time === "night" || facts.time === "dusk" || facts.weather === "storm",
    sunshine: (1 - weather.cover) * (facts.time === "night" ? 0.6 : 1),
    from: hour.from,
    vignette: { colour: mix("#2a1d3d", hour.cast.colour, 0.35), strength: mood.vignette },
    paint: remembering((colour, depth) =>
      mix(lit(colour, 0), haze, Math.min(0.94, (1 - depth) ** 1.15 * weather.haziness)),
    ),
    paintFigure: remembering((colour) => lit(colour, FIGURE_SPARED)),
  };
}

const SHELTERED = { open: undefined, room: ROOM_HOURS, cave: CAVE_HOURS };

/** Under a roof the weather only takes a little of the light. */
const sheltered = ({ cover, dim, saturation }: WeatherEffect): WeatherEffect => ({
  cover,
  dim: dim.map((channel) => (1 + channel) / 2) as Rgb,
  saturation: (1 + saturation) / 2,
  haziness: 0,
});

const ambientOfSky = (brightness: number, warmth: number): Rgb => {
  const level = 1 + brightness * 0.2;
  return [level * (1 + warmth * 0.08), level, level * (1 - warmth * 0.12)];
};

const lifted = (ambient: Rgb, spared: number): Rgb =>
  ambient.map((channel) => channel + (1 - channel) * spared) as Rgb;

function multiplied(colour: string, by: Rgb): string {
  const [red, green, blue] = channels(colour);
  return hex([red * by[0], green * by[1], blue * by[2]]);
}

function saturated(colour: string, amount: number): string {
  const [red, green, blue] = channels(colour);
  const grey = 0.3 * red + 0.59 * green + 0.11 * blue;
  return hex([grey + (red - grey) * amount, grey + (green - grey) * amount, grey + (blue - grey) * amount]);
}

const channels = (colour: string): Rgb =>
  [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)) as Rgb;

const hex = (rgb: Rgb): string =>
  `#${rgb
    .map((channel) =>
      Math.round(Math.min(255, Math.max(0, channel)))
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;

/** A place asks for the same few colours some hundred times. */
function remembering(paint: (colour: string, depth: number) => string) {
  const known = new Map<string, string>();
  return (colour: string, depth = 1): string => {
    const key = `${colour}${depth}`;
    const painted = known.get(key) ?? paint(colour, depth);
    known.set(key, painted);
    return painted;
  };
}
