/** The passes over a long story, in the order in which they are made. */
export const PASSES = [
  "high-concept",
  "world",
  "beat-sheet",
  "character-profiles",
  "master-outline",
  "scene-drafting",
  "self-refinement",
  "motif-infusion",
  "human-passes",
  "voice",
  "continuity-audit",
  "output-validation",
] as const;
export type Pass = (typeof PASSES)[number];

/** Without these there is no book. */
export const NEEDED_PASSES: readonly Pass[] = ["master-outline", "scene-drafting"];

/** What a novel goes through, by the name of a preset. */
export const PRESETS: Record<"quick" | "full", readonly Pass[]> = {
  quick: [
    "high-concept",
    "beat-sheet",
    "character-profiles",
    "master-outline",
    "scene-drafting",
    "continuity-audit",
    "output-validation",
  ],
  full: PASSES,
};
export type Preset = keyof typeof PRESETS;

/** A tale is planned in one go and read by an editor; it is not polished pass by pass. */
export const TALE_PASSES: readonly Pass[] = [
  "master-outline",
  "scene-drafting",
  "continuity-audit",
  "output-validation",
];

/** How long a story of each kind may be, in words. */
export const WORDS = {
  tale: { min: 1000, max: 50_000, usual: 10_000 },
  novel: { min: 10_000, max: 150_000, usual: 60_000 },
} as const;

/** How many scenes a novel may have: below, they are no scenes any more; above, no reader finds the way back. */
export const NOVEL_SCENES = { min: 5, max: 250, wordsEach: 1200 } as const;

/** A part of a tale has about so many words: long enough to share the price of what every call must know. */
export const TALE_PART_WORDS = 2600;

/** What a person brings along; what it says is not contradicted. */
export interface Given {
  /** What is to happen, one entry a part or scene, in order. May be shorter than the story. */
  outline: string[];
  /** Of people, places and rules, in the person's own words. */
  notes: string;
  /** The first chapters, as they stand; the story goes on after them. */
  chapters: { title: string; text: string }[];
}

/** What was asked of a long story, with every "let the studio choose" already resolved. */
export interface LongBrief {
  kind: "tale" | "novel";
  /** A `Pack.id`. */
  genre: string;
  /** How long it is to be; the book comes within 5 % of it. */
  words: number;
  /** How many parts (tale) or scenes (novel) it is told in, those brought along included. */
  parts: number;
  /** What it is about, in the person's own words; may be empty. */
  idea: string;
  /** By group id: ids of options, own words, or a number. Never empty. */
  choices: Record<string, string[]>;
  /** The groups that the studio chose because the person left them to it. */
  surprises: string[];
  passes: Pass[];
  /** How many scenes may be drafted at once where the outline says that they do not build on each other. */
  draftingAtOnce: number;
  given: Given;
  /** Same brief and seed, same story from the built-in storyteller. A whole number from 0 to 2^32 - 1. */
  seed: number;
}
