import type { Random } from "../../../story/random.ts";
import { holds } from "./conditions.ts";
import { agreeing, possessive, pronounOf, PRONOUN_FORMS } from "./noun-phrase.ts";
import type { NounPhrase, PronounForm } from "./noun-phrase.ts";
import { PROTECT_END, PROTECT_START, protectedWords } from "./read-answer.ts";
import type { Reading } from "./read-answer.ts";
import { capitalised } from "./sentences.ts";
import type { World } from "./world.ts";

/** What a telling knows while it goes on. */
export interface Telling {
  world: World;
  readings: Readonly<Record<string, Reading>>;
  tags: ReadonlySet<string>;
  /** The ids of noun phrases that have been mentioned; grows. */
  introduced: Set<string>;
  /** Whether this scene has said who "he" is; until then the hero's pronoun gives way to the hero's name. */
  isHeroNamed: boolean;
  /** Whether the hero’s name stands in the scene already, so that "his uncle Bob" is clear. */
  isHeroSaid: boolean;
}

/** Fills one alternative: options chosen, tokens replaced, sentences begun with capitals. */
export function tell(text: string, telling: Telling, random: Random): string {
  return withSentenceCapitals(fill(text, telling, random))
    .replaceAll(PROTECT_START, "")
    .replaceAll(PROTECT_END, "");
}

const NESTED_WORDS_MAX = 4; // a word of the world may name another; a circle would be an author's mistake

function fill(text: string, telling: Telling, random: Random, depth = 0): string {
  if (depth > NESTED_WORDS_MAX) throw new Error(`The words of the world go round in a circle at “${text}”.`);
  const chosen = text.replace(/\[([^[\]]*)\]/g, (_, options: string) => pickOption(options, telling, random));
  return withHeroNamed(chosen, telling).replace(
    /\{([A-Za-z][\w-]*)(['’]s)?(?:\.([a-z]+))?\}/g,
    (token, name: string, owner: string | undefined, form: string | undefined) => {
      const key = name[0]!.toLowerCase() + name.slice(1);
      if (key === "hero") telling.isHeroSaid = true;
      const words = resolve(key, owner ? "owner" : form, telling, random, depth);
      if (words === undefined) throw new Error(`Nothing in this world is called ${token} (in “${text}”).`);
      return key === name ? words : capitalisedInside(words);
    },
  );
}

/** The text with the hero's name in place of its first pronoun, if the scene has not said yet who "he" is. */
function withHeroNamed(text: string, telling: Telling): string {
  if (telling.isHeroNamed) return text;
  const pronoun =
    /\{[Hh]ero\b/.exec(text)?.[0] ?? /\{[Hh]e\}/.exec(text)?.[0] ?? /\{(?:[Hh]im|[Hh]is)\}/.exec(text)?.[0];
  if (!pronoun) return text;
  telling.isHeroNamed = true;
  if (pronoun.toLowerCase() === "{hero") return text;
  const hero = pronoun.startsWith("{H") ? "Hero" : "hero";
  return text.replace(pronoun, `{${hero}${pronoun.endsWith("is}") ? "'s" : ""}}`);
}

function pickOption(options: string, { tags }: Telling, random: Random): string {
  const open = options
    .split("|")
    .map((option) => /^(?:([!\w:/-]+(?: [!\w:/-]+)*)\? ?)?([^]*)$/.exec(option)!)
    .filter(([, condition]) => holds(condition, tags))
    .map(([, , words = ""]) => words);
  if (open.length === 0) throw new Error(`None of the options [${options}] fits this world.`);
  return random.pick(open);
}

function resolve(
  key: string,
  form: string | undefined,
  telling: Telling,
  random: Random,
  depth: number,
): string | undefined {
  const { world, readings } = telling;
  if (isPronounForm(key) && !form) return pronounOf(world.people["hero"]!.words.pronoun, key);
  const phrase = world.people[key]?.words ?? world.things[key]?.words;
  if (phrase) return phraseIn(form, phrase, telling);
  const spot = world.spots[key];
  if (spot) return form === "at" ? spot.at : form === "to" ? spot.to : spot.name;
  const words = world.words[key];
  if (words !== undefined) return fill(words, telling, random, depth + 1);
  const reading = readings[key];
  return (
    reading && (reading.isHeroOwned ? withOwner(reading.phrase, telling) : protectedWords(reading.words))
  );
}

const isPronounForm = (form: string | undefined): form is PronounForm =>
  PRONOUN_FORMS.includes(form as PronounForm);

function phraseIn(form: string | undefined, phrase: NounPhrase, telling: Telling): string | undefined {
  const { introduced } = telling;
  if (form === "bare") return phrase.bare;
  if (isPronounForm(form)) return agreeing(phrase, form);
  const isFirst = !introduced.has(phrase.id) && !phrase.isKnown;
  const first = isFirst && phrase.isHeroOwned ? withOwner(phrase.first, telling) : phrase.first;
  introduced.add(phrase.id);
  if (form === "owner") return possessive(isFirst ? first : phrase.short);
  if (isFirst) return first;
  return form === undefined ? phrase.later : form === "short" ? phrase.short : undefined;
}

/** "His uncle Bob", or "the red fox’s uncle Bob" as long as nobody knows who "he" is. */
function withOwner(words: string, telling: Telling): string {
  if (telling.isHeroSaid) return words;
  telling.isHeroSaid = true;
  return words.replace(/^\p{L}+/u, possessive(telling.world.people["hero"]!.words.later));
}

const capitalisedInside = (words: string): string =>
  words.startsWith(PROTECT_START) ? PROTECT_START + capitalised(words.slice(1)) : capitalised(words);

/** Capitals at the start and after a full stop, an exclamation or a question mark, never inside protected words. */
function withSentenceCapitals(text: string): string {
  return text
    .split(/(\u{E000}[^\u{E001}]*\u{E001})/u)
    .map((part, at, parts) => {
      if (!part.startsWith(PROTECT_START)) {
        const isStart = parts.slice(0, at).every((before) => before === "" || before === "“");
        const begun = isStart
          ? part.replace(/^(“?)(\p{Ll})/u, (_, quote: string, letter: string) => quote + letter.toUpperCase())
          : part;
        return begun.replace(
          /([.!?…] )(\p{Ll})/gu,
          (_, end: string, letter: string) => end + letter.toUpperCase(),
        );
      }
      const before = parts.slice(0, at).join("");
      return before === "" || /[.!?…] $/.test(before) ? capitalisedInside(part) : part;
    })
    .join("");
}
