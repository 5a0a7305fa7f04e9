import type { Finding } from "../finding.ts";
import { pair } from "./pair.ts";
import { perSentence } from "./reading.ts";
import type { Reading, Sentence } from "./reading.ts";
import { isSmall, numberAt, stemOf } from "./words.ts";

interface Count {
  value: number;
  /** As it stands. */
  words: string;
  /** What there are so many of: "lamp". */
  of: string;
  sentence: Sentence;
  /** Its words within the sentence, from and up to. */
  from: number;
  to: number;
}

/** A number of the same things that is another the second time. */
export function countsThatDiffer(reading: Reading): Finding[] {
  const facts = reading.sentences.flatMap((sentence) =>
    countsIn(sentence).map((count) => ({ ...count, sentence })),
  );
  const conflicts = [
    ...groupsOf(facts.filter(isBare)).flatMap((group) => [...moreThanAll(group), ...fewerThanAll(group)]),
    ...neverCounted(reading),
  ];
  const told = new Set<Sentence>();
  return conflicts.flatMap(({ earlier, later }) => {
    // "three steps, a gate, nine steps": of these there are several.
    const inBoth = facts.filter(
      ({ of, sentence }) => of === later.of && [earlier, later].some((each) => each.sentence === sentence),
    );
    if (told.has(later.sentence) || inBoth.length > 2) return [];
    told.add(later.sentence);
    return [
      pair(
        "quantity",
        `First it is "${earlier.words}", then "${later.words}".`,
        earlier.sentence,
        later.sentence,
      ),
    ];
  });
}

const HEAD_MIN = 4; // letters; "bedrooms" are rooms

/** By what they are of; what is called "bedrooms" here and "rooms" there is one. */
function groupsOf(facts: Count[]): Count[][] {
  const nouns = [...new Set(facts.map(({ of }) => of))].filter(({ length }) => length >= HEAD_MIN);
  const nameOf = (of: string): string =>
    nouns.find((noun) => noun.length < of.length && of.endsWith(noun)) ?? of;
  return [...Map.groupBy(facts, ({ of }) => nameOf(of)).values()];
}

const stems = (words: string): ReadonlySet<string> => new Set(words.split(" ").map(stemOf));
const MEASURES = stems(
  "miles feet yards inches metres meters fathoms pounds pennies pence shillings crowns marks coins dollars tons kilos leagues steps paces people " +
    "persons men women children degrees gallons barrels times",
);
const ALL = new Set("the his her my its their our all these those".split(" "));

/** "three missing stones" are not all stones. */
const isBare = ({ words, sentence, to }: Count): boolean =>
  numberAt(sentence.words, to - 2) !== null || / (?:hundred|thousand|dozen) \S+$/.test(words);

/** Of things that were so many from the first, more cannot be had by "the" or "all" of them. */
function moreThanAll(facts: Count[]): { earlier: Count; later: Count }[] {
  const [first] = facts;
  if (!first || MEASURES.has(first.of)) return [];
  return facts.flatMap((later, index) => {
    const before = facts.slice(0, index);
    if (index === 0 || before.some(({ value }) => value >= later.value)) return [];
    const isAll = ALL.has(later.sentence.words[later.from - 1]?.plain ?? "");
    const near = before.some(({ sentence }) => sentence.paragraph === later.sentence.paragraph);
    const most = before.toSorted((a, b) => b.value - a.value)[0]!;
    return isAll && !near && isWhole(most) ? [{ earlier: most, later }] : [];
  });
}

/** "All ten chairs", where there were twelve, and never ten of anything. */
function fewerThanAll(facts: Count[]): { earlier: Count; later: Count }[] {
  const [first] = facts;
  if (!first || MEASURES.has(first.of)) return [];
  return facts.flatMap((later, index) => {
    const before = facts.slice(0, index);
    const { words } = later.sentence;
    const isAll = words[later.from - 1]?.plain === "all" || words[later.from - 2]?.plain === "all";
    const isPart = /^(?:of|in|on|at|from|that|which|who|we|i|he|she|they)$/.test(
      words[later.to]?.plain ?? "",
    );
    if (!isAll || isPart || index === 0 || before.some(({ value }) => value <= later.value)) return [];
    if (before.some(({ sentence }) => sentence.paragraph === later.sentence.paragraph) || !isWhole(first))
      return [];
    return [{ earlier: first, later }];
  });
}

/** "There were fourteen clocks", "its three seals", "the seven rules" */
function isWhole({ sentence, from }: Count): boolean {
  const before = sentence.words[from - 1]?.plain ?? "";
  return ALL.has(before) || ["are", "were", "had", "has", "and", "all", ""].includes(before) || from === 0;
}

/** What makes a number another number of the same: a part of it, a rest, or so many more. */
const NOT_THE_WHOLE = new Set(
  (
    "another other more last first next these those final extra further about almost nearly around over under than only every " +
    "some perhaps maybe least most or to between remaining left of spare new past with"
  ).split(" "),
);
const TIMES = stems(
  "seconds minutes hours days nights weeks months years times mornings evenings summers winters",
);

const countsIn = perSentence(({ words, text }): Omit<Count, "sentence">[] => {
  const facts: Omit<Count, "sentence">[] = [];
  for (let at = 0; at < words.length; at++) {
    const number = numberAt(words, at);
    if (!number) continue;
    const before = words[at - 1]?.plain ?? "";
    const to = at + number.length;
    const isRange = before === "and" && numberAt(words, at - 2) !== null;
    if (number.value >= 2 && !NOT_THE_WHOLE.has(before) && !isRange) {
      const noun = headOf({ words, text }, to);
      if (noun !== null && !TIMES.has(stemOf(words[noun]!.plain)))
        facts.push({
          value: number.value,
          words: text.slice(words[at]!.at, words[noun]!.at + words[noun]!.word.length),
          of: stemOf(words[noun]!.plain),
          from: at,
          to: noun + 1,
        });
    }
    at = to - 1;
  }
  return facts;
});

const PLURALS = new Set("men women children people feet teeth mice geese sheep fish oxen".split(" "));

/** The plural that the number is of, up to two words on: "seven small lamps". */
function headOf({ words, text }: Pick<Sentence, "words" | "text">, from: number): number | null {
  for (let at = from; at < Math.min(words.length, from + 3); at++) {
    const { plain } = words[at]!;
    if (/[^\s]/.test(text.slice(words[at - 1]!.at + words[at - 1]!.word.length, words[at]!.at))) return null;
    if (isSmall(plain)) return null;
    if (/[^su]s$/.test(plain) || PLURALS.has(plain)) return at;
  }
  return null;
}

interface Bare {
  value: number;
  words: string;
  sentence: Sentence;
  from: number;
  to: number;
  /** "all eighty-four", "the last of the eighty-four" */
  isDefinite: boolean;
  /** Nothing that it is a number of follows. */
  isAlone: boolean;
  isAge: boolean;
}

/** Below that a number may be of anything. */
const TELLING_MIN = 13;

/** "All three hundred and sixty", where nothing was ever three hundred and sixty, but two hundred and fourteen. */
function neverCounted({ sentences, weightOf }: Reading): { earlier: Count; later: Count }[] {
  const all = sentences.flatMap((sentence) => numbersIn(sentence).map((number) => ({ ...number, sentence })));
  return all.flatMap((later, index) => {
    if (!later.isDefinite || !later.isAlone || later.value < TELLING_MIN) return [];
    if (all.some((each) => each !== later && each.value === later.value)) return [];
    const topics = topicsNear(later, sentences);
    const weightWith = (each: Bare) =>
      [...topicsNear(each, sentences)]
        .filter((topic) => topics.has(topic))
        .reduce((sum, topic) => sum + weightOf(topic), 0);
    const [best] = all
      .slice(0, index)
      .filter(
        ({ value, sentence, isAge }) =>
          value >= TELLING_MIN && !isAge && sentence.paragraph < later.sentence.paragraph,
      )
      .map((each) => ({
        each,
        weight: weightWith(each),
        times: all.filter(({ value }) => value === each.value).length,
      }))
      .filter(({ weight }) => weight >= TELLING_WEIGHT)
      .toSorted((a, b) => b.times - a.times || b.weight - a.weight);
    if (!best) return [];
    return [{ earlier: { ...best.each, of: "" }, later: { ...later, of: "" } }];
  });
}

const TELLING_WEIGHT = 6;

const numbersIn = perSentence(({ words, text }): Omit<Bare, "sentence">[] => {
  const found: Omit<Bare, "sentence">[] = [];
  for (let at = 0; at < words.length; at++) {
    const number = numberAt(words, at);
    if (!number) continue;
    const to = at + number.length;
    const last = words[to - 1]!;
    const next = words[to];
    const before = words[at - 1]?.plain ?? "";
    const gap = text.slice(last.at + last.word.length, next?.at ?? text.length);
    found.push({
      value: number.value,
      words: text.slice(words[at]!.at, last.at + last.word.length),
      from: at,
      to,
      isAge: /^(?:was|is)$/.test(before) && /^(?:he|she|i|who)$/.test(words[at - 2]?.plain ?? ""),
      isDefinite: before === "all" || before === "the",
      isAlone:
        !next ||
        /[^\s]/.test(gap) ||
        (isSmall(next.plain) && !/^(?:first|second|third)$/.test(next.plain)) ||
        next.plain === "none",
    });
    at = to - 1;
  }
  return found;
});

/** What the sentence and the one before it are about. */
function topicsNear({ sentence }: Bare, sentences: Sentence[]): Set<string> {
  const around = [sentences[sentence.index - 1], sentence].flatMap((each) => each?.words ?? []);
  return new Set(around.filter(({ plain }) => !isSmall(plain)).map(({ plain }) => stemOf(plain)));
}
