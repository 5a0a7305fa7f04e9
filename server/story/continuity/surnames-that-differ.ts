import { pair } from "./pair.ts";
import type { Finding } from "../finding.ts";
import { TITLES, bareName, perSentence } from "./reading.ts";
import type { Reading } from "./reading.ts";
import { isSmall } from "./words.ts";

/** One first name with two last names, one last name with two first ones that look alike, or so with "Mr" or "Captain". */
export function surnamesThatDiffer({ sentences, names, isPlainToo, timesOf }: Reading): Finding[] {
  const full = sentences
    .flatMap((sentence) => fullNamesIn(sentence).map((each) => ({ ...each, sentence })))
    // "Sometimes Hale" and "Hale Woods" are no names of people.
    .filter(
      ({ first, last }) =>
        timesOf(last) > 0 && !isPlainToo(last) && (TITLES.has(first) || !isPlainToo(first)),
    )
    .filter(({ first }) => !/(?:ly|times|wards?|ing|ed|ever)$/.test(first));
  const told = new Set<string>();
  return (["last", "first"] as const).flatMap((changed) => {
    const kept = changed === "last" ? "first" : "last";
    const alike = Map.groupBy(full, (each) => each[kept]);
    return full.flatMap((slip) => {
      const name = slip[changed];
      // Whoever is greeted by a wrong name may have been taken for another.
      if (timesOf(name) !== 1 || TITLES.has(name) || told.has(name) || slip.isSaid || slip.isNew) return [];
      const all = alike
        .get(slip[kept])!
        .filter((each) => each[changed] !== name && !TITLES.has(each[changed]));
      const isFirstName = kept === "first" && !TITLES.has(slip.first);
      const others = all.filter((each) => {
        const other = each[changed];
        // Another captain, or another of the family, may well be named once; one with the same initial hardly.
        return (
          (isFirstName && timesOf(other) <= SELDOM) ||
          (isFirstName && timesOf(slip.first) >= OFTEN && all.every((one) => one[changed] === other)) ||
          (other[0] === name[0] &&
            (isFirstName || timesOf(other) >= OFTEN || (kept === "last" && timesOf(slip.last) >= OFTEN)))
        );
      });
      const [other] = others;
      if (!other || new Set(others.map((each) => each[changed])).size > 1) return [];
      const meant = other[changed];
      if (
        Math.min(name.length, meant.length) < NAME_MIN ||
        isShortFor(name, meant) ||
        isShortFor(meant, name)
      )
        return [];
      if (name === `${meant}s` || (names.has(name.replace(/s$/, "")) && name.endsWith("s"))) return [];
      if (
        slip.sentence.text.includes(meant) ||
        NAMESAKES[kept].test(slip.sentence.text + other.sentence.text)
      )
        return [];
      told.add(name).add(meant);
      const [earlier, later] = other.sentence.index < slip.sentence.index ? [other, slip] : [slip, other];
      const message = `Are "${earlier.first} ${earlier.last}" and "${later.first} ${later.last}" one and the same?`;
      return [pair("naming", message, earlier.sentence, later.sentence)];
    });
  });
}

const OFTEN = 3; // times
const SELDOM = 2;
/** Letters; "Jim" is short for James. */
const NAME_MIN = 4;

/** Why one first name may go with two last ones, and one last name with two first ones. */
const RENAMED =
  /\b(?:née|married|maiden|formerly|alias|used to be|now called|real name|calls? (?:him|her)self)\b/;
const FAMILY =
  /\b(?:born|named|called|widow|grand\w+|uncle|aunt|cousin|father|mother|sons?|daughters?|brothers?|sisters?|wife|husband|twins?|family)\b/;

const NAMESAKES = { first: RENAMED, last: FAMILY };

/** "Tom" holds no letter that "Thomas" does not, in its order. */
function isShortFor(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long.toLowerCase()) if (letter === short.toLowerCase()[at]) at++;
  return at === short.length;
}

interface FullName {
  first: string;
  last: string;
  isSaid: boolean;
  /** "a Mr Hale", "Mr Hale, the grocer": somebody who was not there before. */
  isNew: boolean;
}

/** "Ida Brandt", "Captain Brandt", "Mr. Brandt" */
const fullNamesIn = perSentence(({ words, text }): FullName[] => {
  const gap = (at: number) =>
    text.slice(words[at]!.at + words[at]!.word.length, words[at + 1]?.at ?? text.length);
  return words.flatMap(({ word: first, isSaid }, at) => {
    const next = words[at + 1];
    const isTitle = TITLES.has(first);
    if (!next || !/^\p{Lu}\p{Ll}+$/u.test(first) || !(gap(at) === " " || (isTitle && gap(at) === ". ")))
      return [];
    const last = bareName(next.word);
    if (!/^\p{Lu}\p{Ll}{2,}$/u.test(last) || isSmall(first.toLowerCase()) || TITLES.has(last)) return [];
    const goesOn =
      /^\p{Lu}\p{Ll}/u.test(words[at + 2]?.word ?? "") && gap(at + 1) === " " && last === next.word;
    const before = words[at - 1]?.plain ?? "";
    const isNew =
      /^(?:an?|one|some)$/.test(before) ||
      /^, (?:an?|the|who)\b/.test(text.slice(next.at + next.word.length));
    return goesOn || before === "the" ? [] : [{ first, last, isSaid, isNew: isTitle && isNew }];
  });
});
