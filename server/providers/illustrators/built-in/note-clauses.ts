import { LONGEST_PHRASE, NOTE_WORDS } from "./note-words.ts";
import type { Meaning } from "./note-words.ts";

type Kind = Meaning["kind"];
/** A meaning that asks for something to be seen, or names who or what it is about. */
export type Asked = Exclude<Meaning, { kind: "denial" | "more" | "link" | "filler" | "several" }>;

/** A meaning where it stands in a note. */
export interface Wish<Of extends Asked = Asked> {
  meaning: Of;
  /** The words as they were written. */
  words: string;
  denied: boolean;
  /** Said with "more": "more rain". */
  more: boolean;
  /** Nothing but a space stands between it and the wish before. */
  joined: boolean;
  /** It opens its clause with "the": what is said is said about it. */
  opens: boolean;
}

export interface Clause {
  wishes: Wish[];
  /** It goes on from the clause before by "and" or "or". */
  goesOn: boolean;
}

interface Word {
  text: string;
  from: number;
  to: number;
  /** A mark that ends a clause stands before it. */
  breaks: boolean;
}

interface Phrase {
  meaning: Meaning | undefined;
  words: Word[];
}

const CLAUSE_MARK = /[,.;:!?()\n\r–—…/]/;
/** Beyond this many characters nobody describes a picture any more, and a server should not read on. */
const NOTE_CHARACTERS_MAX = 2_000;

/**
 * A note as clauses of wishes, and the words in it that mean nothing here, as they were written. `names` are words
 * for those in the story; they go before all others.
 */
export function readClauses(
  note: string,
  names: ReadonlyMap<string, Meaning>,
): { clauses: Clause[]; unknown: string[] } {
  const text = note.slice(0, NOTE_CHARACTERS_MAX);
  const phrases = coloursOfUnknown(phrasesOf(wordsOf(text), names));
  return { clauses: clausesOf(phrases, text), unknown: unknownOf(phrases, text) };
}

function wordsOf(text: string): Word[] {
  let end = 0;
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*|&/gu)].map((match) => {
    const [from, to] = [match.index, match.index + match[0].length];
    const breaks = CLAUSE_MARK.test(text.slice(end, from));
    end = to;
    return { text: match[0].toLowerCase().replaceAll("’", "'"), from, to, breaks };
  });
}

/** Cuts the words into phrases, at each place the longest that is known. */
function phrasesOf(words: Word[], names: ReadonlyMap<string, Meaning>): Phrase[] {
  const phrases: Phrase[] = [];
  for (let at = 0; at < words.length;) {
    const reach = reachOf(words, at);
    let length = reach;
    let meaning: Meaning | undefined;
    for (; length > 0 && !meaning; length--) {
      meaning = meaningOf(
        words.slice(at, at + length).map((word) => word.text),
        names,
      );
    }
    const taken = meaning ? length + 1 : 1;
    phrases.push({ meaning, words: words.slice(at, at + taken) });
    at += taken;
  }
  return phrases;
}

/** How many words from `at` on a phrase may have: it never crosses the end of a clause. */
function reachOf(words: Word[], at: number): number {
  const end = words.findIndex((word, index) => index > at && word.breaks);
  return Math.min(LONGEST_PHRASE, (end < 0 ? words.length : end) - at);
}

function meaningOf(texts: string[], names: ReadonlyMap<string, Meaning>): Meaning | undefined {
  const phrase = texts.join(" ");
  return spellings(phrase)
    .map((spelling) => names.get(spelling) ?? NOTE_WORDS.get(spelling))
    .find((meaning) => meaning);
}

/** As written, without a possessive, and as a singular. */
function spellings(phrase: string): string[] {
  const bare = phrase.replace(/'s$/, "");
  return [phrase, bare, ...(/[^s]s$/.test(bare) ? [bare.slice(0, -1), bare.replace(/es$/, "")] : [])];
}

const BEFORE_A_NOUN = new Set([
  "a",
  "an",
  "the",
  "his",
  "her",
  "their",
  "its",
  "with",
  "some",
  "my",
  "and",
  "no",
]);

/** "A purple dinosaur", "the tent should be red": the colour of something unknown must not stain the fox. */
function coloursOfUnknown(phrases: Phrase[]): Phrase[] {
  return phrases.map((phrase, at) => {
    if (phrase.meaning?.kind !== "colour") return phrase;
    const [before, after] = [phrases[at - 1], phrases[at + 1]];
    const opensUnknown =
      after &&
      !after.meaning &&
      !after.words[0]!.breaks &&
      before &&
      BEFORE_A_NOUN.has(before.words.at(-1)!.text);
    return opensUnknown || saidOfUnknown(phrases, at) ? { ...phrase, meaning: undefined } : phrase;
  });
}

/** Whether what was named last before `at`, in the same clause, is unknown. */
function saidOfUnknown(phrases: Phrase[], at: number): boolean {
  for (let back = at; !phrases[back]!.words[0]!.breaks && back > 0; back--) {
    const { meaning } = phrases[back - 1]!;
    if (!meaning) return !isNamed(phrases[at + 1]);
    if (!["filler", "denial", "more"].includes(meaning.kind)) return false;
  }
  return false;
}

const isNamed = (phrase: Phrase | undefined) =>
  !!phrase?.meaning && !phrase.words[0]!.breaks && NOUNS.includes(phrase.meaning.kind);

function unknownOf(phrases: Phrase[], text: string): string[] {
  const runs: Word[][] = [];
  let previous: Phrase | undefined;
  for (const phrase of phrases) {
    if (!phrase.meaning) {
      if (previous && !previous.meaning && !phrase.words[0]!.breaks) runs.at(-1)!.push(...phrase.words);
      else runs.push([...phrase.words]);
    }
    previous = phrase;
  }
  return runs.map((run) => text.slice(run[0]!.from, run.at(-1)!.to));
}

/** "He is laughing too much" denies what was said before it. */
const DENIES_BEFORE = new Set(["too much", "way too much", "far too much", "less", "much less"]);

interface Denial {
  of: "noun" | "verb" | "any";
  /** What was denied last, for "no rain or snow". */
  last: Wish | undefined;
  spent: boolean;
}

function clausesOf(phrases: Phrase[], text: string): Clause[] {
  const clauses: Clause[] = [{ wishes: [], goesOn: false }];
  let denial: Denial | undefined;
  let link: "and" | "or" | undefined;
  let more = false;
  let first = true;
  let previous: Phrase | undefined;
  const begin = (goesOn: boolean) => {
    clauses.push({ wishes: [], goesOn });
    [more, first] = [false, true];
  };
  phrases.forEach((phrase, at) => {
    const { meaning, words } = phrase;
    if (words[0]!.breaks) {
      begin(false);
      [denial, link] = [undefined, undefined];
    }
    if (meaning?.kind === "link") {
      begin(meaning.link !== "but");
      link = meaning.link === "but" ? undefined : meaning.link;
      if (!link) denial = undefined;
    } else if (meaning?.kind === "denial") {
      denial = { of: meaning.of, last: undefined, spent: false };
      const said = clauses.at(-1)!.wishes.at(-1);
      const closes =
        DENIES_BEFORE.has(words.map((word) => word.text).join(" ")) && !aheadOf(phrases, at).some(isSaying);
      if (said && closes && isSaying(said.meaning.kind)) {
        said.denied = true;
        denial = { ...denial, last: said, spent: true };
      }
    } else if (meaning?.kind === "more") {
      more = true;
    } else if (meaning && meaning.kind !== "filler") {
      for (const part of meaning.kind === "several" ? meaning.of : [meaning]) {
        const wish: Wish = {
          meaning: part as Asked,
          words: text.slice(words[0]!.from, words.at(-1)!.to),
          denied: false,
          more,
          joined: previous === phrases[at - 1] && isAsked(previous?.meaning) && !words[0]!.breaks,
          opens: first && phrases[at - 1]?.words.at(-1)?.text === "the",
        };
        if (denial && denies(denial, wish, link, aheadOf(phrases, at))) {
          wish.denied = true;
          denial = { ...denial, last: wish, spent: true };
        }
        clauses.at(-1)!.wishes.push(wish);
      }
      [link, more, first] = [undefined, false, false];
    }
    previous = phrase;
  });
  return clauses.filter((clause) => clause.wishes.length);
}

const isAsked = (meaning: Meaning | undefined) =>
  !!meaning && !["denial", "more", "link", "filler"].includes(meaning.kind);

/** The kinds that follow in the same clause. */
function aheadOf(phrases: Phrase[], at: number): Kind[] {
  const rest = phrases.slice(at + 1);
  const end = rest.findIndex(({ meaning, words }) => words[0]!.breaks || meaning?.kind === "link");
  return rest.slice(0, end < 0 ? undefined : end).flatMap(({ meaning }) => (meaning ? [meaning.kind] : []));
}

const NOUNS: Kind[] = ["character", "species", "prop", "worn", "body"];
const WHO: Kind[] = [...NOUNS, "pronoun", "everybody"];
const SILENT: Kind[] = ["verb", "pronoun", "everybody", "count"];
const SAYINGS: Kind[] = [
  "pose",
  "feeling",
  "happier",
  "colour",
  "light",
  "size",
  "glow",
  "stands",
  "facing",
  "distance",
  "nearer",
  "time",
  "weather",
  "place",
];

const isSaying = (kind: Kind): boolean => SAYINGS.includes(kind);

function denies(denial: Denial, { meaning }: Wish, link: "and" | "or" | undefined, ahead: Kind[]): boolean {
  const { kind } = meaning;
  if (denial.spent) return carriesOn(denial, meaning, link);
  if (SILENT.includes(kind)) return false;
  // "No blue scarf" is about the scarf.
  if (kind === "colour" && ahead.some((next) => NOUNS.includes(next)) && denial.of !== "verb") return false;
  // "Do not let the crow run" is about running.
  return !(denial.of === "verb" && WHO.includes(kind) && ahead.some(isSaying));
}

/** "No rain or wind" and "too dark and sad" deny twice, "not sad and happy" does not. */
function carriesOn({ last }: Denial, meaning: Meaning, link: "and" | "or" | undefined): boolean {
  if (!last || !link) return false;
  return link === "or" || leaning(last.meaning) === leaning(meaning);
}

const DOWNCAST = new Set(["sad", "lonely", "tense", "frightening", "afraid", "angry", "crying", "tired"]);

/** What is alike enough to be denied in one breath. */
function leaning(meaning: Meaning): string {
  switch (meaning.kind) {
    case "feeling":
      return DOWNCAST.has(meaning.mood ?? meaning.expression!) ? "low" : "high";
    case "pose":
      return meaning.expression ? (DOWNCAST.has(meaning.expression) ? "low" : "high") : "pose";
    case "light":
      return (meaning.brightness ?? meaning.saturation ?? meaning.warmth)! < 0 ? "low" : "high";
    case "character":
    case "species":
      return "who";
    case "worn":
    case "prop":
      return "what";
    default:
      return meaning.kind;
  }
}
