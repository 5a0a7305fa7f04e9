/**
 * What is true in one scene: who is there, doing what, where, when, in which weather, in which mood.
 *
 * A planner writes these facts, the storyteller tells them, the illustrator draws them: text and picture agree
 * because both come from here. Every list is closed, so that each illustrator can promise to draw all of it.
 */

export const PLACES = [
  "village",
  "market",
  "meadow",
  "forest",
  "mountain",
  "river",
  "lake",
  "seashore",
  "harbour",
  "moor",
  "snowfield",
  "cave",
  "castle",
  "ruin",
  "cottage", // indoors
  "workshop", // indoors
] as const;
export type Place = (typeof PLACES)[number];
export const INDOOR_PLACES: readonly Place[] = ["cottage", "workshop", "cave"];

export const TIMES_OF_DAY = ["dawn", "day", "dusk", "night"] as const;
export type TimeOfDay = (typeof TIMES_OF_DAY)[number];

export const WEATHERS = ["clear", "cloudy", "windy", "rain", "storm", "snow", "fog"] as const;
export type Weather = (typeof WEATHERS)[number];

export const MOODS = [
  "sad",
  "lonely",
  "peaceful",
  "hopeful",
  "determined",
  "tense",
  "frightening",
  "wondrous",
  "joyful",
  "proud",
] as const;
export type Mood = (typeof MOODS)[number];

export const DISTANCES = ["wide", "medium", "close"] as const;
/** How far the camera stands: `wide` shows the place, `medium` whole bodies, `close` a face and what is held. */
export type Distance = (typeof DISTANCES)[number];

export const POSES = [
  "standing",
  "walking",
  "running",
  "sitting",
  "lying",
  "cowering",
  "kneeling",
  "reaching",
  "pointing",
  "holding", // both hands before the chest, with the thing that is held
  "offering", // one arm stretched out with the thing that is held
  "pushing",
  "lifting", // both arms above the head
  "climbing",
  "working", // bent over something, a tool in one hand
  "training", // a braced, practising stance
  "leaping",
  "cheering",
  "waving",
  "laughing",
  "crying",
  "thinking",
  "bowing",
  "hugging",
] as const;
export type Pose = (typeof POSES)[number];

export const EXPRESSIONS = [
  "calm",
  "happy",
  "laughing",
  "sad",
  "crying",
  "afraid",
  "angry",
  "sly",
  "surprised",
  "determined",
  "proud",
  "tired",
] as const;
export type Expression = (typeof EXPRESSIONS)[number];

export const SPECIES = [
  "fox",
  "rabbit",
  "bear",
  "cat",
  "dog",
  "mouse",
  "hedgehog",
  "squirrel",
  "otter",
  "badger",
  "deer",
  "goat",
  "wolf",
  "boar",
  "frog",
  "owl", // owl, crow and goose are drawn on the bird's body
  "crow",
  "goose",
  "girl",
  "boy",
  "woman",
  "man",
  "old-woman",
  "old-man",
] as const;
export type Species = (typeof SPECIES)[number];

export const PROPS = [
  "relic", // a strange ancient thing that shines: also stands for what no other prop fits
  "blueprint",
  "book",
  "scroll",
  "map",
  "letter",
  "flower",
  "necklace",
  "ring",
  "crown",
  "lantern",
  "key",
  "bell",
  "compass",
  "mirror",
  "seed",
  "feather",
  "shell",
  "stone",
  "egg",
  "star",
  "bread",
  "basket",
  "cup",
  "sack",
  "box",
  "rope",
  "hammer",
  "axe",
  "broom",
  "sword",
  "shield",
  "staff",
  "bow",
  "flute",
  "drum",
  "kite",
  "boat",
  "cart",
  "wheel",
  "machine",
  "wings",
  "banner",
  "scarf",
  "hat",
  "boots",
  "blanket",
  "medal",
  "toy",
  "fire",
] as const;
export type Prop = (typeof PROPS)[number];

export const COLOURS = [
  "red",
  "orange",
  "yellow",
  "gold",
  "green",
  "teal",
  "blue",
  "purple",
  "pink",
  "brown",
  "black",
  "grey",
  "white",
  "silver",
] as const;
export type Colour = (typeof COLOURS)[number];

/** A thing that can be seen: its words in the text ("a glowing relic") and how it is drawn. */
export interface Thing {
  phrase: string;
  prop: Prop;
  colour?: Colour;
  glowing?: boolean;
}

/** Somebody who takes part. The same `Character` goes into every picture, so that it is recognised in each. */
export interface Character {
  /** Stable within a story: `hero`, `friend`, `guide`, `villain`, `crowd-1` ... */
  id: string;
  role: "hero" | "friend" | "guide" | "villain" | "loved-one" | "crowd" | "other";
  /** The definite phrase the text uses after the first mention: "the red fox". */
  phrase: string;
  species: Species;
  pronoun: "he" | "she" | "they" | "it";
  /** Fur, feathers or hair; what is left out is the natural colour of the species. */
  colour?: Colour;
  /** The one thing worn that tells this character from others of its kind in every picture. */
  wears?: {
    item: "scarf" | "hat" | "cloak" | "apron" | "satchel" | "glasses" | "crown" | "none";
    colour: Colour;
  };
  /** Height against an ordinary grown fox = 1. A mouse may be 0.6, a bear 1.35. */
  size: number;
  /** For a crowd: how many are drawn, 2 to 5. */
  count?: number;
}

/** One character in one scene. */
export interface Figure {
  /** A `Character.id` of the plan's cast. */
  character: string;
  pose: Pose;
  expression: Expression;
  holding?: Thing;
  /** Where in the picture; what is left out the illustrator arranges. */
  stands?: "left" | "centre" | "right" | "far";
  /** Whom the figure turns to: another figure's character id. Left out: towards the middle. */
  faces?: string;
}

export interface SceneFacts {
  place: Place;
  time: TimeOfDay;
  weather: Weather;
  mood: Mood;
  distance: Distance;
  /** Two words or more for what happens, for the caption and the alternative text: "the red fox climbs the wall". */
  action: string;
  /** The first is the one the picture is about. One to four. */
  figures: Figure[];
  /** The thing the scene turns on, when nobody holds it; it lies or stands where it is seen. */
  keyObject?: Thing;
  /** Things that stand about and belong to the scene. */
  around?: Thing[];
}
