import { TITLES, bareName } from "./reading.ts";
import type { Reading, Sentence } from "./reading.ts";

const HE = new Set(["he", "his", "him"]);
const SHE = new Set(["she", "her", "hers"]);
const genderOf = (plain: string): "he" | "she" | null =>
  HE.has(plain) ? "he" : SHE.has(plain) ? "she" : null;

/**
 * Whose it is, of a noun that is told: "Ida" for "Ida’s grey eyes", "her grey eyes", "Ida had grey eyes"; "the ferryman" for
 * "the ferryman’s eyes"; "I" for "my eyes". `null` wherever it might be somebody else.
 */
export function ownerOf(sentence: Sentence, noun: number, reading: Reading): string | null {
  const { words } = sentence;
  for (let at = noun - 1; at >= Math.max(0, noun - 5); at--) {
    const { word, plain, isSaid } = words[at]!;
    if (isSaid) return null;
    if (plain === "my") return "I";
    if (["your", "our", "their", "whose"].includes(plain)) return null;
    const gender = genderOf(plain);
    if (gender) return referent(gender, sentence, at, reading);
    if (/'s?$/.test(word)) return possessor(sentence, at, reading);
    if (plain === "the") return ofTheRest(sentence, at, reading);
    if (/^(?:an?|of|with|had|has|have|wore|wears|in|and)$/.test(plain)) break;
  }
  return havingOwner(sentence, noun, reading);
}

/** "Her hood was stiff, and the red braid had come out of it" */
function ofTheRest(sentence: Sentence, at: number, reading: Reading): string | null {
  const before = sentence.words.slice(0, at).filter(({ isSaid }) => !isSaid);
  const genders = new Set(before.map(({ plain }) => genderOf(plain)).filter((gender) => gender !== null));
  const isNamed = before.some(({ word }) => reading.names.has(bareName(word)));
  const [gender] = genders;
  if (genders.size !== 1 || isNamed || !gender) return null;
  const pronoun = before.findIndex(({ plain }) => genderOf(plain) === gender);
  return referent(gender, sentence, pronoun, reading);
}

function possessor({ words }: Sentence, at: number, { names }: Reading): string | null {
  const named = names.get(bareName(words[at]!.word));
  if (named) return named.person;
  return words[at - 1]?.plain === "the" ? roleOf(bareName(words[at]!.plain), names) : null;
}

/** "the captain" is the one Captain of the story, when there is one. */
function roleOf(role: string, names: Reading["names"]): string {
  const capital = role.slice(0, 1).toUpperCase() + role.slice(1);
  const bearers = new Set(
    [...names.values()].filter(({ titles }) => titles.has(capital)).map(({ person }) => person),
  );
  return bearers.size === 1 ? [...bearers][0]! : `the ${role}`;
}

const PERSON = /^(?:man|woman|boy|girl|lad|lass|child|fellow|lady|gentleman)$/;
const SOMEBODY_ELSE = /^(?:who|whose|people|others?|mother|father|sister|brother|wife|husband|son|daughter)$/;

/** "Ida had grey eyes", "She was twelve, with grey eyes": whoever the sentence is about, when nobody else comes between. */
function havingOwner(sentence: Sentence, noun: number, reading: Reading): string | null {
  const words = sentence.words.slice(0, noun);
  if (words.some(({ isSaid }) => isSaid)) return null;
  const has = words.findLastIndex(({ plain }) =>
    ["had", "has", "have", "with", "wore", "wears"].includes(plain),
  );
  const and = words.findLastIndex(({ plain }) => plain === "and");
  if (has === -1 || (noun - has > 5 && (and === -1 || noun - and > 5))) return null;
  return describedBy(sentence, has, reading) ?? subjectOf(sentence, has, reading);
}

/** "Ida, the baker, a thin woman of thirty with …", "the red-haired Ida", "a red-haired man named Ida": said of whom, at a word. */
export function describedBy(sentence: Sentence, at: number, reading: Reading): string | null {
  const { words } = sentence;
  const { names } = reading;
  const next = names.get(bareName(words[at + 1]?.word ?? ""));
  if (next?.gender) return next.person;
  const person = words.findIndex(
    ({ plain }, index) => index >= at - 4 && index <= at + 2 && PERSON.test(plain),
  );
  if (person === -1) return predicateOf(sentence, at, reading);
  const naming = words.findIndex(
    ({ plain }, index) => index > person && index < person + 8 && /^(?:named|called|was|is)$/.test(plain),
  );
  const named = naming === -1 ? undefined : names.get(bareName(words[naming + 1]?.word ?? ""));
  if (named) return named.person;
  const before = words.findLastIndex(({ word }, index) => index < person && Boolean(names.get(word)?.gender));
  const between = words.slice(before + 1, person).map(({ plain }) => plain);
  if (
    before !== -1 &&
    between.length <= 8 &&
    !between.some((each) => /^(?:and|with|to|at|for|from|saw|met|beside|by)$/.test(each))
  )
    return names.get(words[before]!.word)!.person;
  return words.slice(0, person).some(({ word }) => names.has(bareName(word)))
    ? null
    : introduced(sentence, reading);
}

/** "Ida was red-haired": nobody else named before it. */
function predicateOf(sentence: Sentence, at: number, reading: Reading): string | null {
  const before = sentence.words.slice(0, at);
  const isCopula = before.some(({ plain }) => /^(?:was|is|were|are|am)$/.test(plain));
  const isNamed = before.some(({ plain }) => /^(?:named|called)$/.test(plain));
  return isCopula || isNamed ? subjectOf(sentence, at, reading, isNamed) : null;
}

/** Whoever the sentence begins with, or, when it introduces somebody, whoever that is; `null` when others come between. */
export function subjectOf(
  sentence: Sentence,
  at: number,
  reading: Reading,
  isIntroduction = false,
): string | null {
  const { names } = reading;
  const words = sentence.words.slice(0, at);
  if (words.some(({ isSaid }) => isSaid)) return null;
  const named = words.map(({ word }) => names.get(bareName(word))).filter((name) => name?.gender);
  if (isIntroduction) return named.at(-1)?.person ?? null;
  const start = Math.max(
    0,
    words.findIndex(({ word }) => !TITLES.has(word)),
  );
  const first = words[start];
  if (!first) return null;
  const isRole = first.plain === "the" && words[start + 1] !== undefined;
  // "My younger sister Clara"
  const kin = /^(?:my|his|her|our|their|the)$/.test(first.plain)
    ? words.slice(start + 1, start + 4).find(({ word }) => names.get(word)?.gender)
    : undefined;
  const own = names.get(bareName(first.word)) ?? names.get(kin?.word ?? words[start + 1]?.word ?? "");
  const others = new Set(named.map((name) => name!.person));
  if (own?.gender) others.delete(own.person);
  if (
    others.size > 0 ||
    words
      .slice(start + (kin ? 4 : 2))
      .some(({ plain }) => SOMEBODY_ELSE.test(plain) && plain !== "who" && !isPredicate(words))
  )
    return null;
  const gender = genderOf(first.plain);
  if (gender && first.plain !== "his" && first.plain !== "her") return referent(gender, sentence, 0, reading);
  if (first.plain === "i") return "I";
  if (isRole && PERSON.test(words[start + 1]!.plain)) return introduced(sentence, reading);
  if (isRole && !own) return roleOf(words[start + 1]!.plain, names);
  return own?.gender ? own.person : null;
}

const isPredicate = (words: Sentence["words"]): boolean =>
  words.some(({ plain }) => plain === "was" || plain === "is");

const LOOKED_BACK = 8; // sentences
const NAMELESS = {
  he: /\b(?:the|a|an|this|that) (?:[\w-]+ ){0,2}(man|boy|father|brother|husband|son|lad|gentleman|clerk|guard|porter|driver|doctor|captain|priest|sergeant|king|fisherman|farmer|miller|smith|cook|waiter|judge|soldier)\b/i,
  she: /\b(?:the|a|an|this|that) (?:[\w-]+ ){0,2}(woman|girl|mother|sister|wife|daughter|lady|maid|nurse|widow|queen|waitress|cook|doctor|captain|judge)\b/i,
};

/** The one person whom a pronoun can mean: named before it, of its gender, with no other such person near. */
export function referent(
  gender: "he" | "she",
  sentence: Sentence,
  at: number,
  reading: Reading,
): string | null {
  for (let back = 0; back <= LOOKED_BACK; back++) {
    const there = reading.sentences[sentence.index - back];
    if (!there || there.part !== sentence.part) return null;
    const words = back === 0 ? there.words.slice(0, at) : there.words;
    const fitting = new Set(
      words
        .filter(({ isSaid }) => !isSaid)
        .map(({ word }) => reading.names.get(bareName(word)))
        .filter((name) => name?.gender === gender)
        .map((name) => name!.person),
    );
    const subject = reading.names.get(bareName(there.words[0]?.word ?? ""));
    if (fitting.size > 1)
      return back > 0 && subject?.gender === gender && !there.words[0]!.isSaid ? subject.person : null;
    if (fitting.size === 1) return [...fitting][0]!;
    // A person without a name ("the woman") may be whom the pronoun means.
    const nameless = NAMELESS[gender].exec(
      back === 0 ? there.told.slice(0, sentence.words[at]?.at ?? 0) : there.told,
    )?.[1];
    if (nameless === undefined) continue;
    const role = PERSON.test(nameless.toLowerCase()) ? null : roleOf(nameless.toLowerCase(), reading.names);
    return (
      introduced(there, reading) ??
      (there.told.trim().toLowerCase().startsWith(`the ${nameless}`) ? role : null)
    );
  }
  return onlyOneIn(sentence.part, gender, reading);
}

const SURE_OF_PERSON = 3; // times named; fewer, and the gender may be guessed wrong

/** Whoever alone of that gender is named in a whole chunk. */
function onlyOneIn(part: number, gender: "he" | "she", { sentences, names }: Reading): string | null {
  const people = new Set<string>();
  for (const name of names.values())
    if (
      name.gender === gender &&
      name.count >= SURE_OF_PERSON &&
      name.sentences.some((index) => sentences[index]!.part === part)
    )
      people.add(name.person);
  return people.size === 1 ? [...people][0]! : null;
}

const LOOKED_AHEAD = 12; // sentences
const INTRODUCTION =
  /\b(?:I['’]m|I am|[Mm]y name is|[Hh]is name was|[Hh]er name was|was called|is called|was named) (?:(?:Mr|Mrs|Miss|Dr)\.? )?(\p{Lu}\p{Ll}+)/u;

/** Who is described before the name is given: "The man who opened it was bald. … “I’m Osei Lamptey.”" */
function introduced(sentence: Sentence, { sentences, names }: Reading): string | null {
  for (const { text, part } of sentences.slice(sentence.index, sentence.index + LOOKED_AHEAD)) {
    if (part !== sentence.part) return null;
    const name = INTRODUCTION.exec(text)?.[1];
    const known = name === undefined ? undefined : names.get(name);
    if (known) return known.sentences[0]! >= sentence.index ? known.person : null;
  }
  return null;
}
