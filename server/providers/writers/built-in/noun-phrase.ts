import type { Character } from "../../../story/scene-facts.ts";

/** What something is called: by its first mention, by every later one, and by the words that stand for it. */
export interface NounPhrase {
  /** One name a story: two keys of a world may share it. */
  id: string;
  first: string; // "a goose with a cold"
  later: string; // "the goose with a cold"
  short: string; // "the goose"
  bare: string; // "goose"
  pronoun: Character["pronoun"];
  isPlural: boolean;
  /** Begins with the hero’s own pronoun, "his uncle Bob", which says nothing until the hero has been named. */
  isHeroOwned?: boolean;
  /** Known from the start, as the hero is, or named by the user with "the". */
  isKnown?: boolean;
}

const PRONOUNS = {
  he: { he: "he", him: "him", his: "his", hers: "his", himself: "himself", was: "was", is: "is", has: "has" },
  she: {
    he: "she",
    him: "her",
    his: "her",
    hers: "hers",
    himself: "herself",
    was: "was",
    is: "is",
    has: "has",
  },
  they: {
    he: "they",
    him: "them",
    his: "their",
    hers: "theirs",
    himself: "themselves",
    was: "were",
    is: "are",
    has: "have",
  },
  it: {
    he: "it",
    him: "it",
    his: "its",
    hers: "its own",
    himself: "itself",
    was: "was",
    is: "is",
    has: "has",
  },
} as const;
export type PronounForm = keyof (typeof PRONOUNS)["he"];

export const PRONOUN_FORMS = Object.keys(PRONOUNS.he) as PronounForm[];

export const pronounOf = (pronoun: Character["pronoun"], form: PronounForm): string =>
  PRONOUNS[pronoun][form];

/** The form that agrees with a phrase: somebody of whom "they" is said is one all the same, "Sam was", and themself. */
export function agreeing({ pronoun, isPlural }: NounPhrase, form: PronounForm): string {
  if (isVerb(form)) return pronounOf(isPlural ? "they" : "it", form);
  return form === "himself" && pronoun === "they" && !isPlural ? "themself" : pronounOf(pronoun, form);
}

const isVerb = (form: PronounForm): boolean => /^(?:was|is|has)$/.test(form);

export const possessive = (phrase: string): string => (/s$/i.test(phrase) ? `${phrase}’` : `${phrase}’s`);

/** "a" or "an", by the sound that `phrase` begins with. */
export function articleFor(phrase: string): "a" | "an" {
  const word = phrase.toLowerCase().match(/[a-z’'-]+/)?.[0] ?? "";
  if (/^(?:hour|honest|honour|honor|heir)/.test(word)) return "an";
  if (/^(?:one\b|once|uni(?!n)|us[aeu]|eu|ewe|ukulele)/.test(word)) return "a";
  return /^[aeiou]/.test(word) ? "an" : "a";
}

/** A phrase made by hand: `named("goose", "a goose with a cold", …)` is "the goose" after the first time. */
export function named(
  id: string,
  first: string,
  bare: string,
  pronoun: Character["pronoun"] = "it",
  isPlural = pronoun === "they",
): NounPhrase {
  return { id, first, later: `the ${bare}`, short: `the ${bare}`, bare, pronoun, isPlural };
}
