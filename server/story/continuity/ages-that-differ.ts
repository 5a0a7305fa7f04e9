import type { Finding } from "../finding.ts";
import { describedBy, subjectOf } from "./owner.ts";
import { pair } from "./pair.ts";
import { bareName, perSentence } from "./reading.ts";
import type { Reading, Sentence } from "./reading.ts";
import { numberAt } from "./words.ts";

interface Age {
  owner: string;
  value: number;
  sentence: Sentence;
}

/** Grown by so many years within one text without a word about it, somebody has had a birthday. */
const BIRTHDAY = 1;

/** One person of two ages. */
export function agesThatDiffer(reading: Reading): Finding[] {
  const ages = reading.sentences.flatMap((sentence) => agesIn(sentence, reading));
  const told = new Set<string>();
  return ages.flatMap((later, index) => {
    const before = ages.slice(0, index).filter(({ owner }) => owner === later.owner);
    const [earlier] = before;
    if (
      !earlier ||
      told.has(later.owner) ||
      before.some(({ value }) => Math.abs(value - later.value) <= BIRTHDAY)
    )
      return [];
    told.add(later.owner);
    const message = `${later.owner} is ${earlier.value} years old first, then ${later.value}.`;
    return [pair("quantity", message, earlier.sentence, later.sentence)];
  });
}

/** Of another time, or not sure. */
const OTHER_TIME =
  /\b(?:when|since|until|till|turned|turning|turns|would be|will be|had been|birthday|years? (?:ago|later|before|after|earlier)|at the age|by the time|once|next|last|looked|looks|seemed|felt|about|nearly|almost|if|then|not|more than|over|under|past|as though|as if|used to|now|still|when|before|after|married|born|ago|younger|older)\b/i;
const AGE = { min: 3, max: 110 };

interface Said {
  value: number;
  /** The word before which whoever it is stands, and whether it is said of a noun: "a woman of thirty". */
  at: number;
  isOfNoun: boolean;
}

const saidIn = perSentence(({ words, text, told }): Said[] => {
  if (OTHER_TIME.test(told)) return [];
  return words.flatMap(({ plain, isSaid }, at): Said[] => {
    if (isSaid) return [];
    const hyphened = /^(.+)-year-old$/.exec(plain)?.[1];
    const number = numberAt(
      hyphened === undefined ? words : [{ plain: hyphened }],
      hyphened === undefined ? at : 0,
    );
    if (!number || number.value < AGE.min || number.value > AGE.max) return [];
    if (hyphened !== undefined) return [{ value: number.value, at, isOfNoun: true }];
    const last = words[at + number.length - 1]!;
    const after = text.slice(last.at + last.word.length);
    const before = words[at - 1]?.plain ?? "";
    const isAge =
      /^(?: years (?:old|of age)\b|[.,;]|$| and (?!a |the |\p{L}+ (?:feet|miles|hundred|thousand)))/u.test(
        after,
      );
    if (!isAge) return [];
    if (
      before === "of" &&
      /^(?:man|woman|boy|girl|child|lad|widow|bachelor)$/.test(words[at - 2]?.plain ?? "")
    )
      return [{ value: number.value, at: at - 2, isOfNoun: true }];
    if (/^(?:was|is|aged)$/.test(before)) return [{ value: number.value, at: at - 1, isOfNoun: false }];
    return [];
  });
});

function agesIn(sentence: Sentence, reading: Reading): Age[] {
  return saidIn(sentence).flatMap(({ value, at, isOfNoun }) => {
    const owner = isOfNoun
      ? describedBy(sentence, at, reading)
      : (justBefore(sentence, at, reading) ?? subjectOf(sentence, at, reading));
    return owner === null || owner === "I" || owner.startsWith("the ") ? [] : [{ owner, value, sentence }];
  });
}

/** "… her brother Jonah, who was ten" */
function justBefore({ words }: Sentence, at: number, { names }: Reading): string | null {
  const place = words[at - 1]?.plain === "who" ? at - 2 : at - 1;
  const word = words[place]?.word ?? "";
  return bareName(word) === word ? (names.get(word)?.person ?? null) : null;
}
