import type { Character, Species } from "../../../story/scene-facts.ts";
import { headOf, singularOf } from "./head-of.ts";
import { nounFromAnswer } from "./noun-from-answer.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import type { Reading } from "./read-answer.ts";
import { isFemale, namesThing, recogniseColour, recognisePerson, SIZE } from "./recognise.ts";
import type { Person } from "./world.ts";

/** What somebody whom an answer names is in the story. */
export interface Part {
  id: string;
  role: Character["role"];
  /** What it is called when the answer is nothing that somebody could be called. */
  stand: string;
  /** Whom to draw when the answer does not say. */
  otherwise: Species;
}

const SEVERAL = 3;
const SHORT_WORDS_MAX = 3; // "the little brother" is said as quickly as "the brother", and more kindly

/** Somebody whom an answer names: by a name, by a noun, or, when it names nobody, by the words in quotation marks. */
export function personFromAnswer(
  reading: Reading,
  { id, role, stand, otherwise }: Part,
  hero: Character,
): Person {
  const { name } = reading;
  const known = name ? name.species : speciesOf(reading);
  const isNobody = !name && !known && namesThing(reading.phrase);
  const words = spoken(nounFromAnswer(id, isNobody ? { ...reading, shape: "other" } : reading, stand));
  const species = known ?? otherwise;
  const pronoun =
    name?.pronoun ?? (words.isPlural ? "they" : isFemale(reading.phrase, species) ? "she" : "he");
  const colour = recogniseColour(reading.phrase);
  const isLikeHero = reading.shape === "noun" && hero.phrase.split(" ").includes(words.bare); // "the shepherd", "the shepherd boy"
  return {
    words: { ...words, pronoun },
    character: {
      id,
      role,
      phrase: isLikeHero ? words.first.replace(/^an? /, "the ") : words.later,
      species,
      pronoun,
      size: SIZE[species],
      ...(colour ? { colour } : {}),
      ...(words.isPlural ? { count: name ? countOf(reading.phrase) : SEVERAL } : {}),
    },
  };
}

const speciesOf = (reading: Reading): Species | undefined =>
  reading.shape === "noun"
    ? (recognisePerson(singularOf(headOf(reading.phrase).head)) ?? recognisePerson(reading.phrase))
    : undefined;

/** As it is comfortable to say again and again. */
function spoken(words: NounPhrase): NounPhrase {
  if (words.isPlural) return { ...words, later: words.short };
  return words.later.split(" ").length <= SHORT_WORDS_MAX ? { ...words, short: words.later } : words;
}

/** "Anna, Tom and Ben" are three. */
const countOf = (names: string): number => names.split(/, | and /).length;
