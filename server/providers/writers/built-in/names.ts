import type { Species } from "../../../story/scene-facts.ts";
import { isCommonWord } from "./common-words.ts";
import { pronounOfName } from "./first-names.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import { isFemale, recognisePerson } from "./recognise.ts";
import { capitalised } from "./sentences.ts";
import { beginsWithVerb } from "./verbs.ts";

/** What a question asks for: its answers are names in different cases. */
export type Subject = "somebody" | "something" | "somewhere";

/** Somebody, something or some place called by a name of its own. */
export interface Name {
  /** All of it: "his best friend Tom". */
  whole: string;
  /** What is said ever after: "Tom". */
  called: string;
  pronoun: NounPhrase["pronoun"];
  isPlural: boolean;
  /** Whom the words around the name, or the name itself, would have drawn. */
  species?: Species;
  /** A small letter and no list knows it: "zorblax" may be a name, and is brought in as one. */
  isGuess?: true;
}

const TITLES: Readonly<Record<string, "he" | "she" | "they">> = {
  mr: "he",
  mister: "he",
  master: "he",
  sir: "he",
  lord: "he",
  king: "he",
  prince: "he",
  duke: "he",
  uncle: "he",
  father: "he",
  brother: "he",
  grandpa: "he",
  grandad: "he",
  granddad: "he",
  opa: "he",
  mrs: "she",
  ms: "she",
  miss: "she",
  madam: "she",
  madame: "she",
  lady: "she",
  queen: "she",
  princess: "she",
  duchess: "she",
  aunt: "she",
  auntie: "she",
  aunty: "she",
  mother: "she",
  sister: "she",
  granny: "she",
  grandma: "she",
  nana: "she",
  oma: "she",
  doctor: "they",
  dr: "they",
  professor: "they",
  captain: "they",
  saint: "they",
  st: "they",
  cousin: "they",
};

/** Words for one's own people that are used as their names, and whom to draw. */
const KIN: Readonly<Record<string, readonly ["he" | "she", Species]>> = Object.fromEntries([
  ..."grandma grandmama granny gran nana nan nanna oma nonna abuela babushka yiayia mormor farmor"
    .split(" ")
    .map((word) => [word, ["she", "old-woman"]]),
  ..."grandpa grandad granddad gramps opa nonno abuelo papi pops"
    .split(" ")
    .map((word) => [word, ["he", "old-man"]]),
  ..."mum mummy mom mommy mama mamma mutti maman mother auntie aunty"
    .split(" ")
    .map((word) => [word, ["she", "woman"]]),
  ..."dad daddy papa vati father".split(" ").map((word) => [word, ["he", "man"]]),
]);

const OWNER = /^(?:his|her|their)$/;
const OWNED = /^(?:his|her|their) /;
const ARTICLE = /^(?:a|an|the|this|that|some|another)$/;
const CLOSE =
  /^(?:friend|buddy|pal|mate|brother|sister|cousin|neighbour|neighbor|teacher|dog|cat|uncle|aunt)$/;
const WORDS_IN_A_NAMED_PHRASE_MAX = 9;

/** The name that an answer is, or ends with; `words` have their capitals settled. `his` is the hero's own. */
export function nameIn(words: string, subject: Subject, his: string): Name | undefined {
  const parts = words.split(" ");
  if (parts.length > WORDS_IN_A_NAMED_PHRASE_MAX || !/^[\p{Script=Latin}\s’',&-]+$/u.test(words))
    return undefined;
  if (parts.length > 1 && beginsWithVerb(words) && !isKnownName(parts[0]!)) return undefined;
  if (subject === "somewhere") return placeName(parts);
  return several(words, subject) ?? oneName(parts, subject, his);
}

/** "Narnia", "Central Park", "the Eiffel Tower". */
function placeName(parts: string[]): Name | undefined {
  const [first = "", ...rest] = parts;
  const isSomebodys = isKin([first]) && hasCapital(first);
  const isSingle = rest.length === 0 && (isSomebodys || !isCommonWord(first)) && /^\p{L}+$/u.test(first);
  const isTitled = parts.length > 1 && !isOwned(parts) && parts.every(hasCapital);
  if (!isSingle && !isTitled && !isUnique(parts)) return undefined;
  const called = isSingle ? capitalised(first) : parts.join(" ");
  return { whole: called, called, pronoun: "it", isPlural: false };
}

/** "The Grinch": there is only one. */
const isUnique = ([article, ...rest]: string[]): boolean =>
  article === "the" &&
  rest.length > 0 &&
  rest.every(hasCapital) &&
  !rest.every(isCommonWord) &&
  !isOwned(rest);

const isOwned = (parts: string[]): boolean => parts.some((part) => /['’]s?$/.test(part));

/** "Anna and Ben", "his mum and dad", "Katie and his mum". */
function several(words: string, subject: Subject): Name | undefined {
  const written = words.split(/,? (?:and|&|und) |, /);
  const each = written.map((part) => part.replace(OWNED, "").split(" "));
  const isOfPeople = each.every(([one = ""]) => isKnownName(one) || KIN[one.toLowerCase()]);
  if (each.length < 2 || (subject !== "somebody" && !isOfPeople)) return undefined;
  const names = each.map((part) => plainName(part, "somebody"));
  if (names.some((name) => !name)) return undefined;
  const called = names.map((name) => name!.called);
  const species = names.find((name) => name!.species)?.species;
  const isTheirs = OWNED.test(words); // "his mum and dad" keeps its small letters
  return {
    whole: listed(written.map((part, at) => (isTheirs || OWNED.test(part) ? part : called[at]!))),
    called: listed(called),
    pronoun: "they",
    isPlural: true,
    ...(species ? { species } : {}),
  };
}

const isKin = ([word = "", ...rest]: string[]): boolean =>
  rest.length === 0 && KIN[word.toLowerCase()] !== undefined;

const listed = (names: string[]): string => `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

function oneName(parts: string[], subject: Subject, his: string): Name | undefined {
  return (
    plainName(parts, subject) ??
    calledName(parts) ??
    ownedName(parts, subject, his) ??
    namedKind(parts, subject, his) ??
    nameWithMore(parts, subject)
  );
}

/** Nothing but a name: "Katie", "Mr Whiskers", "uncle Bob", "Grandma", "Robin Hood", "Excalibur". */
function plainName(parts: string[], subject: Subject): Name | undefined {
  const [first = "", ...rest] = parts;
  const title = TITLES[first.toLowerCase()];
  const kin = KIN[first.toLowerCase()];
  const isName = hasCapital(first) || (isKnownName(first) && subject === "somebody");
  if (parts.length === 1 && kin) return named([first], kin[0], kin[1]);
  const isAddress = /^(?:mr|mrs|ms|miss|mister|dr)$/i.test(first); // nobody but a name comes after these
  if (
    title &&
    rest.length > 0 &&
    (isAddress || rest.every((part) => hasCapital(part) || isKnownName(part)))
  ) {
    const pronoun = title === "they" ? (pronounOfName(rest[0]!) ?? title) : title;
    return named(parts, pronoun, recognisePerson(rest.at(-1)!) ?? kin?.[1] ?? grown(first, pronoun));
  }
  if (!isName || isOwned(parts) || ARTICLE.test(first.toLowerCase())) return undefined;
  if (parts.length === 1 && subject === "something" && isCommonWord(first)) return undefined;
  if (parts.length === 1 && !pronounOfName(first) && isCommonWord(first)) return undefined;
  if (!rest.every(hasCapital)) return undefined;
  if (subject === "something" && parts.every(isCommonWord)) return undefined;
  const spoken = parts.map(pronounOfName).find((pronoun) => pronoun);
  const species = parts.length > 1 && !pronounOfName(first) ? recognisePerson(parts.at(-1)!) : undefined;
  if (subject === "something") return named(parts, spoken ?? "it", species);
  return named(parts, spoken ?? (species ? spokenKind(parts.join(" "), species) : "they"), species);
}

function named(parts: string[], pronoun: NounPhrase["pronoun"], species: Species | undefined): Name {
  const called = parts.map(capitalised).join(" ");
  const drawn = species ?? (pronoun === "she" ? "girl" : pronoun === "he" ? "boy" : undefined);
  return { whole: called, called, pronoun, isPlural: false, ...(drawn ? { species: drawn } : {}) };
}

const grown = (title: string, pronoun: "he" | "she" | "they"): Species =>
  recognisePerson(title.toLowerCase()) ?? (pronoun === "she" ? "woman" : "man");

const spokenKind = (kind: string, species: Species) => (isFemale(kind, species) ? "she" : "he");

/** "A fox called Max": Max ever after. */
function calledName(parts: string[]): Name | undefined {
  const at = parts.findIndex((part) => /^(?:called|named)$/.test(part));
  const name = at > 0 ? plainName(parts.slice(at + 1), "somebody") : undefined;
  return (
    name && ofKind(name, parts.slice(0, at).join(" "), [...parts.slice(0, at + 1), name.called].join(" "))
  );
}

/** "His mum", who is Mum ever after, "his Uncle Bob", "the Grinch". */
function ownedName(parts: string[], subject: Subject, his: string): Name | undefined {
  const [owner = "", ...rest] = parts;
  const kin = owner === his && isKin(rest) ? plainName(rest, subject) : undefined;
  if (kin) return { ...kin, whole: `${owner} ${rest[0]!.toLowerCase()}` };
  if (!isUnique(parts) && !isOwner(owner)) return undefined;
  const name = rest.length > 0 && rest.every(hasCapital) ? plainName(rest, subject) : undefined;
  const whole = `${owner} ${name?.called}`;
  return name && { ...name, whole, called: owner === "the" ? whole : name.called };
}

const isOwner = (word: string): boolean => OWNER.test(word) || /[’']s?$/.test(word);

/** "The dragon Smaug", "his best friend Tom", "the sword Excalibur". */
function namedKind(parts: string[], subject: Subject, his: string): Name | undefined {
  const [first = "", ...rest] = parts.map((part) => part.replace(/,$/, ""));
  const isDefinite = isOwner(first) || first === "the";
  const body = isDefinite ? rest : [first, ...rest];
  const at = body.findIndex((part, index) => index > 0 && (hasCapital(part) || isKnownName(part)));
  const kind = body.slice(0, at);
  const called = body.slice(at);
  const name = at > 0 ? (several(called.join(" "), subject) ?? plainName(called, subject)) : undefined;
  if (!name || hasCapital(kind[0]!) || !kind.every(isNounLike)) return undefined;
  const noun = kind.at(-1)!;
  const article = isDefinite ? first : CLOSE.test(noun) ? his : recognisePerson(noun) ? "the" : "";
  const isTitled = TITLES[noun] !== undefined && kind.length === 1;
  return ofKind(
    isTitled ? { ...name, called: `${capitalised(noun)} ${name.called}` } : name,
    kind.join(" "),
    [article, ...kind, name.called].filter((part) => part !== "").join(" "),
  );
}

const isNounLike = (word: string): boolean => isCommonWord(word) && !FUNCTION_WORD.test(word);

/** "Katie from school", "Smaug the dragon". */
function nameWithMore(parts: string[], subject: Subject): Name | undefined {
  const at = parts.findIndex((part, index) => index > 0 && /^(?:the|from|who|with|in|of)$/.test(part));
  const name = at > 0 ? plainName(parts.slice(0, at), subject) : undefined;
  const isKnown = parts.slice(0, at).some((part) => isKnownName(part) || KIN[part.toLowerCase()]);
  if (!name || !(isKnown || parts[at] === "the")) return undefined;
  const whole = [name.called, ...parts.slice(at)].join(" ");
  return parts[at] === "the" ? ofKind(name, parts.slice(at + 1).join(" "), whole) : { ...name, whole };
}

/** The name with what its kind says of it: the dragon is drawn as one, and she when it is a queen. */
function ofKind(name: Name, kind: string, whole: string): Name {
  const species = recognisePerson(kind.toLowerCase());
  const isSpoken = name.called.split(" ").some((part) => /^s?he$/.test(pronounOfName(part) ?? ""));
  return {
    ...name,
    whole,
    ...(species
      ? { species, ...(isSpoken || name.isPlural ? {} : { pronoun: spokenKind(kind, species) }) }
      : {}),
  };
}

const hasCapital = (word: string): boolean => /^\p{Lu}[\p{L}’'-]*$/u.test(word);

/** A name even with a small letter; "rose" and "robin" are not. */
const isKnownName = (word: string): boolean =>
  pronounOfName(word) !== undefined && (hasCapital(word) || !isCommonWord(word));

const FUNCTION_WORD = /^(?:of|and|the|in|on|at|from|to|for|with|by|&|a|an|und|de|la|von|van)$/;
const VERB_TOO = /^(?:will|mark|sue|rob|grant|drew|pat|bob|frank|bill|jack|may|pip|art|ray|don)$/i;

/** Whether a capital at the very beginning of a sentence is somebody's: "Katie moved away", not "Will it end". */
export const beginsWithName = ([first = ""]: readonly string[]): boolean =>
  (pronounOfName(first) !== undefined && !isCommonWord(first) && !VERB_TOO.test(first)) ||
  (KIN[first.toLowerCase()] !== undefined && hasCapital(first));

/** The words with the capitals of a line's beginning, of a title and of shouting taken off, and those of names kept. */
export function withCapitalsSettled(text: string, subject: Subject): string {
  const isShouted = /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
  const shouted = text.toLowerCase().split(" ");
  if (isShouted)
    return shouted.length === 1 && !isCommonWord(text) ? capitalised(shouted[0]!) : shouted.join(" ");
  const parts = text.split(" ");
  const [first = "", ...rest] = parts;
  if (!/^\P{L}*\p{Lu}/u.test(first)) return text;
  if (ARTICLE.test(first.toLowerCase()) || OWNER.test(first.toLowerCase()) || /^my$/i.test(first))
    return [
      first.toLowerCase(),
      ...(rest.every(isPlain) ? rest.map((part) => part.toLowerCase()) : rest),
    ].join(" ");
  const isAName = nameIn(text, subject, "his") !== undefined;
  if (isAName || isOwned(parts.slice(0, 2)) || beginsWithName(parts) || /^I(?:['’]|$)/.test(first))
    return text;
  return parts.every(isPlain) ? text.toLowerCase() : first.toLowerCase() + text.slice(first.length);
}

/** A word that says nothing by its capital. */
const isPlain = (part: string): boolean =>
  !hasCapital(part) || FUNCTION_WORD.test(part.toLowerCase()) || isCommonWord(part);

/** A single word in small letters that no list knows, where somebody is asked for. */
export function guessedName(word: string): Name | undefined {
  if (!/^\p{Ll}[\p{Script=Latin}-]{2,}$/u.test(word) || isCommonWord(word) || recognisePerson(word))
    return undefined;
  const called = capitalised(word);
  return { whole: called, called, pronoun: "they", isPlural: false, isGuess: true };
}
