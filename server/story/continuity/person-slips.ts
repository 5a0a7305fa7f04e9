import { beginningOf, pair } from "./pair.ts";
import type { Finding } from "../finding.ts";
import { PAST } from "./tense-slips.ts";
import { perSentence } from "./reading.ts";
import type { Reading, Sentence } from "./reading.ts";

/** More sentences than that are a letter, a diary or a frame, and meant. */
const SLIPS_MAX = 3;

/** A story told of others that says "I" once, or one told by an "I" who is once told of by name. */
export const personSlips = (reading: Reading): Finding[] =>
  reading.person === "third" ? tellersWhoSayI(reading) : tellersWhoAreNamed(reading);

const I = /(?<![\p{L}’'*_-])(?:I|I’m|I’d|I’ll|I’ve|me|my|myself)(?![\p{L}*_-])/u;
/** Thoughts, sayings, things read and initials. */
const QUOTED =
  /\b(?:thought|wondered|read|wrote|written|said|says?|sang|prayed|words?|sign|letter|note|label|song)\b|[:*_‘]/;

const saysI = perSentence(({ told }) => I.test(told));

function tellersWhoSayI({ sentences, tense }: Reading): Finding[] {
  const slips = sentences.filter(saysI);
  const plain = slips.filter(
    ({ told, index }) =>
      !QUOTED.test(told) &&
      // In another tense than the story's, it is somebody's thought or saying.
      (tense !== "past" || PAST.test(told)) &&
      !/[:—]$/.test(sentences[index - 1]?.text ?? ""),
  );
  if (slips.length > SLIPS_MAX) return [];
  return plain.flatMap((slip) => {
    const other = sentences.find(({ told, index }) => index < slip.index && /\b(?:he|she)\b/i.test(told));
    return other
      ? [
          pair(
            "perspective",
            `The story is told of others ("he", "she"), but its teller says "${I.exec(slip.told)![0]}" in "${beginningOf(slip)}".`,
            other,
            slip,
          ),
        ]
      : [];
  });
}

function tellersWhoAreNamed({ sentences, names }: Reading): Finding[] {
  // Whoever gives that for a name of his own where it is told, and is hardly ever told of.
  const tellers = [...new Set(sentences.flatMap(ownNamesIn))].filter(
    (name) =>
      names.has(name) &&
      names.get(name)!.sentences.filter((index) => isTold(name, sentences[index]!)).length <= SLIPS_MAX,
  );
  const [name] = tellers;
  if (name === undefined || tellers.length !== 1) return [];
  const own = sentences.find(({ told }) => /\bI\b/.test(told))!;
  const acts = new RegExp(
    String.raw`(?:^|[,;] |and )${name} (?:\p{Lu}\p{Ll}+ )?(?:had|was|could|\p{Ll}+(?:ed|ew|ook|aw|ent|ood|at|ame|an|elt|old|aid))\b`,
    "u",
  );
  const slips = (names.get(name)?.sentences ?? [])
    .map((index) => sentences[index]!)
    .filter(({ told }) => acts.test(told) && !/\b(?:I|my|me|we|us|our)\b/.test(told));
  if (slips.length > SLIPS_MAX) return [];
  return slips
    .filter(({ index }) => index > own.index)
    .map((slip) =>
      pair(
        "perspective",
        `${name} tells the story as "I", but is told of by name in "${beginningOf(slip)}".`,
        own,
        slip,
      ),
    );
}

const OWN_NAME =
  /\b(?:[Mm]y name|call(?:s|ed) me|I told (?:him|her|them)|(?:He|he|She|she|They|they) called me)\b[^.;!?]{0,40}?\b(\p{Lu}\p{Ll}+)(?=[.,;]| to )/gu;

const ownNamesIn = perSentence(({ told }): string[] =>
  [...told.matchAll(OWN_NAME)].map((match) => match[1]!),
);

const isTold = (name: string, { told }: Sentence): boolean => told.includes(name);
