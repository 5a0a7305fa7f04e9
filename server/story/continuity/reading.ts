import { isSmall, stemOf } from "./words.ts";

/** A text read once for all checks: its sentences, what of them is told and what is said, and who is named. */
export interface Reading {
  sentences: Sentence[];
  /** Every capitalised word that stands within a sentence somewhere, so that its capital is its own. */
  names: ReadonlyMap<string, Name>;
  /** Who tells it: "I" or nobody. */
  person: "first" | "third";
  /** `null` when it is told now in one, now in the other. */
  tense: "past" | "present" | null;
  /** How rare a word is here: 0 for one of every sentence. */
  weightOf: (stem: string) => number;
  /** Whether a capitalised word also stands in lower case, so that it may be no name at all. */
  isPlainToo: (word: string) => boolean;
  /** How often a word stands with a capital. */
  timesOf: (word: string) => number;
  /** The sentences that hold a word, given in lower case, in order. */
  sentencesWith: (plain: string) => Sentence[];
}

/** What a sentence is, wherever it stands. */
interface Wording {
  /** Over its chunk or, in a `Sentence`, over the whole text, from 0. */
  index: number;
  paragraph: number;
  /** To the letter, with its closing marks. */
  text: string;
  /** The text with all that is said (or written in it, or thought in quotation marks) blanked; offsets stay. */
  told: string;
  /** All words, as they stand. The same array at every reading. */
  words: Word[];
}

export interface Sentence extends Wording {
  /** The number of its chunk. */
  part: number;
}

export interface Word {
  at: number;
  /** As it stands, but with straight apostrophes. */
  word: string;
  /** Lower case. */
  plain: string;
  isSaid: boolean;
}

export interface Name {
  name: string;
  count: number;
  /** The sentences that hold it, in order. */
  sentences: number[];
  /** By the pronouns that follow it in sentences where nobody else is named; `null` for a place, a thing, or when unsure. */
  gender: "he" | "she" | null;
  /** The name itself, or the first name of whoever has this for a last name. */
  person: string;
  /** "Captain", "Mr": what stood before it. */
  titles: ReadonlySet<string>;
}

export interface Part {
  number: number;
  text: string;
}

/** One chunk, apart from all others. */
interface ChunkReading {
  sentences: Wording[];
  paragraphs: number;
  names: ReadonlyMap<string, Named>;
  /** Words that stand in lower case somewhere. */
  lower: ReadonlySet<string>;
  /** "Ida Brandt", "Captain Brandt" */
  doubles: readonly [first: string, last: string][];
  told: number;
  saysI: number;
  past: number;
  present: number;
  /** In how many sentences a word stands. */
  stems: ReadonlyMap<string, number>;
  /** In which sentences it stands just so, in lower case. */
  places: ReadonlyMap<string, number[]>;
}

interface Named {
  count: number;
  /** How often its capital cannot come from where it stands. */
  within: number;
  /** How often it begins a sentence as somebody or something that does or is something. */
  acts: number;
  sentences: number[];
  he: number;
  she: number;
  /** How often it follows "the" or "in". */
  asPlace: number;
  titles: Set<string>;
}

/** One sentence in so many of those told says "I" in a story told by an "I". */
const FIRST_PERSON_SHARE = 0.12;
/** How many times as many verbs there must be of one tense. */
const SURE_OF_TENSE = 3;

export function readParts(parts: readonly Part[]): Reading {
  const chunks = parts.map(({ text }) => readingOf(text));
  const sentences: Sentence[] = [];
  const begins: number[] = [];
  let paragraphs = 0;
  for (const [at, chunk] of chunks.entries()) {
    const begin = sentences.length;
    begins.push(begin);
    for (const each of chunk.sentences)
      sentences.push({
        index: begin + each.index,
        paragraph: paragraphs + each.paragraph,
        text: each.text,
        told: each.told,
        words: each.words,
        part: parts[at]!.number,
      });
    paragraphs += chunk.paragraphs;
  }
  const sum = (of: (chunk: ChunkReading) => number) => chunks.reduce((total, chunk) => total + of(chunk), 0);
  const [past, present] = [sum((chunk) => chunk.past), sum((chunk) => chunk.present)];
  const known = new Map<string, number>();
  const weightOf = (stem: string): number => {
    const before = known.get(stem);
    if (before !== undefined) return before;
    const weight = Math.log2(sentences.length / (sum(({ stems }) => stems.get(stem) ?? 0) || 1));
    known.set(stem, weight);
    return weight;
  };
  const isPlainToo = (word: string) => chunks.some(({ lower }) => lower.has(word.toLowerCase()));
  return {
    sentences,
    names: namesOf(chunks, begins, isPlainToo),
    person: sum(({ saysI }) => saysI) > sum(({ told }) => told) * FIRST_PERSON_SHARE ? "first" : "third",
    tense: tenseBy(past, present),
    weightOf,
    isPlainToo,
    timesOf: (word) => sum((chunk) => chunk.names.get(word)?.count ?? 0),
    sentencesWith: (plain) =>
      chunks.flatMap((chunk, at) =>
        (chunk.places.get(plain) ?? []).map((index) => sentences[begins[at]! + index]!),
      ),
  };
}

/** How one chunk is told, apart from all others; `null` where it is told now in one way, now in the other. */
export function tellingOf({ text }: Part): Pick<Reading, "tense"> & { person: Reading["person"] | null } {
  const { saysI, told, past, present } = readingOf(text);
  const isFirst = saysI > told * FIRST_PERSON_SHARE;
  return {
    person: isFirst ? "first" : saysI === 0 && told > 0 ? "third" : null,
    tense: tenseBy(past, present),
  };
}

const tenseBy = (past: number, present: number): Reading["tense"] =>
  past >= SURE_OF_TENSE * present && past > 0
    ? "past"
    : present >= SURE_OF_TENSE * past && present > 0
      ? "present"
      : null;

/** What is found in a sentence by its words alone is looked for once, however often its text is read. */
export function perSentence<Found>(find: (sentence: Wording) => Found): (sentence: Wording) => Found {
  const known = new WeakMap<Word[], { found: Found }>();
  return (sentence) => {
    const before = known.get(sentence.words);
    if (before !== undefined) return before.found;
    const found = find(sentence);
    known.set(sentence.words, { found });
    return found;
  };
}

/** The chunks of the longest novel, twice: as they are, and as they were before a revision. */
const READINGS_MAX = 600;
const readings = new Map<string, ChunkReading>();

/** A text is audited after each of its chunks, and the others have hardly changed: each is read once, and that is remembered. */
function readingOf(text: string): ChunkReading {
  const known = readings.get(text);
  if (known) return known;
  if (readings.size >= READINGS_MAX) readings.delete(readings.keys().next().value!);
  const reading = readChunk(text);
  readings.set(text, reading);
  return reading;
}

function readChunk(text: string): ChunkReading {
  const sentences: Wording[] = [];
  let paragraphs = 0;
  for (const each of text.split(/\n\s*\n/)) {
    if (!each.trim()) continue;
    const said = saidIn(each);
    for (const { from, to } of sentencesIn(each))
      sentences.push({ ...wordingOf(each, from, to, said), index: sentences.length, paragraph: paragraphs });
    paragraphs++;
  }
  const stems = new Map<string, number>();
  const lower = new Set<string>();
  const places = new Map<string, number[]>();
  for (const { words, index } of sentences)
    for (const plain of new Set(words.map((word) => word.plain)))
      places.set(plain, [...(places.get(plain) ?? []), index]);
  for (const { words } of sentences) {
    for (const stem of new Set(words.map(({ plain }) => stemOf(plain))))
      stems.set(stem, (stems.get(stem) ?? 0) + 1);
    for (const { word, plain } of words) if (word === plain) lower.add(word);
  }
  const told = sentences.filter(({ told: each }) => /\p{L}/u.test(each));
  const count = (pattern: RegExp) =>
    told.reduce((sum, { told: each }) => sum + (each.match(pattern)?.length ?? 0), 0);
  const names = namesIn(sentences);
  return {
    sentences,
    paragraphs,
    names,
    doubles: doublesIn(sentences, names),
    lower,
    told: told.length,
    saysI: told.filter(({ told: each }) => /\b(?:I|my|me|we|our)\b/.test(each)).length,
    past: count(/\b(?:was|were|had|said|went|came|took|looked|asked|stood)\b/g),
    present: count(/\b(?:is|are|am|has|says|goes|comes|takes|looks|asks|stands)\b/g),
    stems,
    places,
  };
}

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

function sentencesIn(paragraph: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const { segment, index } of segmenter.segment(paragraph)) {
    const from = index + segment.length - segment.trimStart().length;
    const to = index + segment.trimEnd().length;
    if (to <= from) continue;
    const before = found.at(-1);
    if (before && goesOn(paragraph.slice(before.from, before.to), segment.trim())) before.to = to;
    else found.push({ from, to });
  }
  return found;
}

const ABBREVIATION = /(?:^|[\s“"(])(?:Mr|Mrs|Ms|Dr|St|No|Capt|Col|Sgt)\.$/;

/** "Mr. Hale", and “Where?” she asked. */
const goesOn = (before: string, next: string): boolean =>
  ABBREVIATION.test(before) || /^[\p{Ll}—–…,;]/u.test(next);

/** From and to of all that stands in quotation marks; what is not closed goes on to the paragraph's end, as print has it. */
function saidIn(paragraph: string): { from: number; to: number }[] {
  const pattern = /“[^”]*(?:”|$)|"[^"]*(?:"|$)|(?<![\p{L}\p{N}])‘[^‘“”]*?[.,!?…—]’(?![\p{L}\p{N}])/gu;
  return [...paragraph.matchAll(pattern)].map(({ 0: match, index }) => ({
    from: index,
    to: index + match.length,
  }));
}

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

function wordingOf(
  paragraph: string,
  from: number,
  to: number,
  said: { from: number; to: number }[],
): Pick<Wording, "text" | "told" | "words"> {
  const text = paragraph.slice(from, to);
  let told = text;
  for (const each of said) {
    const [begin, end] = [Math.max(each.from, from) - from, Math.min(each.to, to) - from];
    if (begin < end) told = told.slice(0, begin) + " ".repeat(end - begin) + told.slice(end);
  }
  const words = [...text.matchAll(WORD)].map(({ 0: match, index: at }) => {
    const word = match.replaceAll("’", "'");
    return { at, word, plain: word.toLowerCase(), isSaid: told[at] === " " };
  });
  return { text, told, words };
}

/** Before a name, and no part of it. */
export const TITLES: ReadonlySet<string> = new Set(
  (
    "Mr Mrs Miss Ms Dr Sir Lady Lord Captain Old Young Aunt Great-Aunt Uncle Father Mother Brother Sister King Queen Prince " +
    "Princess Saint St Master Mistress Madam Major Colonel Sergeant Doctor Professor Judge Inspector Nurse Widow Frau Herr " +
    "Councillor Councilor Reverend Commodore Constable Lieutenant General Bishop Matron Grandma Grandad Grandpa Mum Dad Little " +
    "Big Great Port Mount Lake New North South East West"
  ).split(" "),
);

const NO_NAMES = new Set(
  (
    "i i'm i'd i'll i've monday tuesday wednesday thursday friday saturday sunday january february march april may june july " +
    "august september october november december mr mrs ms miss dr sir lady lord madam god christmas easter ok english french"
  ).split(" "),
);

export const bareName = (word: string): string => word.replace(/'s?$/, "");

const isOwn = (word: string): boolean =>
  /^\p{Lu}/u.test(word) &&
  !NO_NAMES.has(word.toLowerCase()) &&
  !TITLES.has(word) &&
  !isSmall(word.toLowerCase()) &&
  word !== word.toUpperCase();

const DOES =
  /^(?:was|is|had|has|did|does|could|would|said|says|[a-z]{2,}ed|came|went|took|gave|sat|sits|stood|stands|ran|runs|saw|sees|knew|knows|thought|felt|found|got|kept|left|let|made|put|told|heard|held|began|spoke|rose|fell|lay|shook|drew|wore|woke|read|comes|goes|takes|looks|turns|opens|puts|did|laughs|smiles|nods|asks|walks)$/;
/** So often does a name begin a sentence that never stands within one. */
const ACTS_MIN = 2;

/** All that begins with a capital in one chunk, and how often within a sentence. */
function namesIn(sentences: Wording[]): Map<string, Named> {
  const names = new Map<string, Named>();
  for (const { words, text, index } of sentences)
    for (const [place, { word, at }] of words.entries()) {
      const name = bareName(word);
      if (!isOwn(name)) continue;
      const before = text.slice(0, at);
      const isWithin = place > 0 && (!/[.!?:“‘"—…]\s*$/.test(before) || ABBREVIATION.test(before.trimEnd()));
      const known = names.get(name) ?? {
        count: 0,
        within: 0,
        acts: 0,
        sentences: [],
        he: 0,
        she: 0,
        asPlace: 0,
        titles: new Set<string>(),
      };
      known.count++;
      if (TITLES.has(words[place - 1]?.word ?? "")) known.titles.add(words[place - 1]!.word);
      if (isWithin) known.within++;
      else if (/'s?$/.test(word) || DOES.test(words[place + 1]?.plain ?? "")) known.acts++;
      if (known.sentences.at(-1) !== index) known.sentences.push(index);
      const ahead = bareName(words[place - 1]?.word ?? "");
      const lead = words[place - (names.has(ahead) ? 2 : 1)]?.plain ?? "";
      if (["the", "in", "at", "near", "into"].includes(lead)) known.asPlace++;
      names.set(name, known);
    }
  for (const [name, known] of names) if (known.within + known.acts > 0) voteOn(name, known, names, sentences);
  return names;
}

const PRONOUNS = new Map<string, "he" | "she">([
  ["he", "he"],
  ["his", "he"],
  ["him", "he"],
  ["himself", "he"],
  ["she", "she"],
  ["her", "she"],
  ["hers", "she"],
  ["herself", "she"],
]);
const HIS_TITLE = /^(?:Mr|Sir|Herr|Father|Uncle|Brother|Lord|King)$/;
const HER_TITLE = /^(?:Mrs|Miss|Ms|Lady|Frau|Aunt|Sister|Mother|Queen|Great-Aunt)$/;

const isNamed = (known: Named | undefined): boolean => known !== undefined && known.within + known.acts > 0;

/** By the first pronoun after it, with nobody else named between, in its sentence or at the beginning of the next. */
function voteOn(name: string, known: Named, names: Map<string, Named>, all: Wording[]): void {
  const isName = (word: string) => isNamed(names.get(bareName(word)));
  for (const place of known.sentences) {
    const told = all[place]!.words.filter(({ isSaid }) => !isSaid);
    const at = told.findLastIndex(({ word }) => bareName(word) === name);
    if (at === -1) continue;
    const title = told[at - 1]?.word ?? "";
    if (HIS_TITLE.test(title)) known.he += 2;
    if (HER_TITLE.test(title)) known.she += 2;
    let rest = told.slice(at + 1);
    if (isName(rest[0]?.word ?? "") && rest[0]!.at - told[at]!.at === name.length + 1) rest = rest.slice(1);
    const others = told
      .slice(0, Math.max(0, at - 1))
      .some(({ word }) => isName(word) && bareName(word) !== name);
    const next = rest.find(({ word, plain }) => PRONOUNS.has(plain) || isName(word));
    const pronoun = next && PRONOUNS.get(next.plain);
    if (pronoun && !others) known[pronoun]++;
    const following = all[place + 1];
    const first =
      following?.paragraph === all[place]!.paragraph && !following.words[0]?.isSaid
        ? following.words[0]?.word
        : "";
    if (((!next && !others) || at === 0) && /^(?:He|She|His|Her)$/.test(first ?? ""))
      known[PRONOUNS.get(first!.toLowerCase())!]++;
  }
}

/** Pairs of names, a blank between. */
const doublesIn = (sentences: Wording[], names: Map<string, Named>): [string, string][] =>
  sentences.flatMap(({ words }) =>
    words.flatMap(({ word, at }, index): [string, string][] => {
      const next = words[index + 1];
      const last = bareName(next?.word ?? "");
      const isDouble =
        next &&
        next.at - at === word.length + 1 &&
        names.has(word) &&
        names.has(last) &&
        words[index - 1]?.plain !== "the";
      return isDouble ? [[word, last]] : [];
    }),
  );

/** How many times as many there must be of one pronoun than of the other, that it is sure. */
const SURE_OF_GENDER = 2;

function namesOf(
  chunks: ChunkReading[],
  begins: number[],
  isPlainToo: Reading["isPlainToo"],
): Map<string, Name> {
  const all = new Map<string, Named>();
  for (const [at, { names }] of chunks.entries())
    for (const [name, { count, within, acts, sentences, he, she, asPlace, titles }] of names) {
      const known = all.get(name) ?? {
        count: 0,
        within: 0,
        acts: 0,
        sentences: [],
        he: 0,
        she: 0,
        asPlace: 0,
        titles: new Set<string>(),
      };
      known.count += count;
      known.within += within;
      known.acts += acts;
      known.he += he;
      known.she += she;
      known.asPlace += asPlace;
      for (const title of titles) known.titles.add(title);
      for (const index of sentences) known.sentences.push(begins[at]! + index);
      all.set(name, known);
    }
  const names = new Map<string, Name>();
  for (const [name, { count, within, acts, sentences, he, she, asPlace, titles }] of all)
    if (within > 0 || (acts >= ACTS_MIN && !isPlainToo(name))) {
      const isPlace = asPlace * 3 > count;
      const gender =
        isPlace || he === she
          ? null
          : he >= SURE_OF_GENDER * she
            ? "he"
            : she >= SURE_OF_GENDER * he
              ? "she"
              : null;
      names.set(name, { name, count, sentences, gender, person: name, titles });
    }
  joinLastNames(names, chunks);
  return names;
}

/** Whoever has a first and a last name is one person, whichever is used; a last name that several have is nobody's. */
function joinLastNames(names: Map<string, Name>, chunks: ChunkReading[]): void {
  const firsts = new Map<string, Set<string>>();
  for (const { doubles } of chunks)
    for (const [first, last] of doubles)
      if (names.has(first) && names.has(last)) firsts.set(last, (firsts.get(last) ?? new Set()).add(first));
  for (const [last, all] of firsts) {
    const [first] = all;
    const [a, b] = [names.get(first!)!, names.get(last)!];
    if (all.size !== 1 || a.person !== a.name || a === b) continue;
    const gender = a.gender === b.gender || !b.gender ? a.gender : a.gender ? null : b.gender;
    a.gender = b.gender = gender;
    b.person = a.name;
  }
}
