import type { Finding } from "../finding.ts";
import { perSentence } from "./reading.ts";
import type { Reading, Sentence } from "./reading.ts";
import { isSmall } from "./words.ts";

const PHRASE_WORDS = 5;
/** Of them, so many must say something: "at the end of the" is nobody's habit. */
const TELLING_MIN = 2;
/** Novels of a hundred thousand words repeat such a phrase three or four times. */
const TIMES_MIN = 5;
const WORDS_PER_TIME = 12_000;
/** The worst are enough to see the habit by. */
const FINDINGS_MAX = 5;

const OF_SOMEBODY = /^(?:an?|i|my|me|he|his|him|she|her|they|their|them|we|our|us|it|its|you|your)$/;

const phrasesIn = perSentence(({ words }): string[] => {
  const plain = words.map((word) => word.plain);
  return (
    plain
      .slice(PHRASE_WORDS - 1)
      .map((_, at) => plain.slice(at, at + PHRASE_WORDS))
      .filter((phrase) => phrase.filter((word) => !isSmall(word)).length >= TELLING_MIN)
      // "The shelf of road maps" is what a thing is called here, not how somebody writes.
      .filter(
        (phrase) => !phrase.slice(0, 2).includes("the") && phrase.some((word) => OF_SOMEBODY.test(word)),
      )
      .map((phrase) => phrase.join(" "))
  );
});

/** Phrases that a book leans on: they come back far more often than chance has it. */
export function wornPhrases({ sentences, names }: Reading): Finding[] {
  const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
  const timesMin = Math.max(TIMES_MIN, Math.ceil(words / WORDS_PER_TIME));
  const counts = new Map<string, number>();
  for (const sentence of sentences)
    for (const phrase of phrasesIn(sentence)) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  const often = new Map(
    [...counts].filter(([, count]) => count >= timesMin).map(([phrase]) => [phrase, [] as Sentence[]]),
  );
  if (often.size > 0)
    for (const sentence of sentences)
      for (const phrase of phrasesIn(sentence)) often.get(phrase)?.push(sentence);
  const isNamed = (sentence: Sentence, phrase: string) =>
    sentence.words.some(({ word, plain }) => names.has(word) && phrase.split(" ").includes(plain));
  const worn = [...often]
    .filter(
      ([phrase, all]) => new Set(all.map(({ text }) => text)).size >= timesMin && !isNamed(all[0]!, phrase),
    )
    .toSorted(([, a], [, b]) => b.length - a.length);
  const told = new Set<Sentence>();
  return worn
    .flatMap(([phrase, all]): Finding[] => {
      // Of a longer phrase, its first five words are enough.
      if (told.has(all[0]!)) return [];
      told.add(all[0]!);
      const last = all.at(-1)!;
      return [
        {
          kind: "style",
          severity: "minor",
          chunk: last.part,
          message: `"${phrase}" comes ${all.length} times.`,
          quotes: [last.text],
        },
      ];
    })
    .slice(0, FINDINGS_MAX);
}
