import type { Finding } from "./finding.ts";
import type { Chunk, PictureManuscript } from "./manuscript.ts";
import { QUIZ } from "./quiz.ts";

export const SCENE_WORDS = { min: 40, max: 110 };

/**
 * The mechanical audit of a picture story: it reads no meaning, so what it finds is sure. Length, beats covered,
 * answers present, names, repeats; every quote stands in the text to the letter.
 */
export function auditManuscript(manuscript: PictureManuscript): Finding[] {
  const { chunks } = manuscript;
  return [
    ...beatsWithoutText(manuscript),
    ...chunks.flatMap(wrongLength),
    ...answersMissing(manuscript),
    ...heroMissing(manuscript),
    ...doubledWords(chunks),
    ...repeatedOpenings(chunks),
    ...repeatedSentences(chunks),
  ];
}

function beatsWithoutText({ plan, chunks }: PictureManuscript): Finding[] {
  const written = new Set(chunks.filter(({ text }) => text.trim()).map(({ number }) => number));
  return (plan?.outline ?? [])
    .filter(({ number }) => !written.has(number))
    .map(({ number, beat, title }) => ({
      kind: "beat",
      severity: "major",
      chunk: number,
      message: `Scene ${number}, "${title}", has no text, so the beat "${beat}" is not covered.`,
      quotes: [],
    }));
}

function wrongLength({ number, text, words }: Chunk): Finding[] {
  if (words === 0 || (words >= SCENE_WORDS.min && words <= SCENE_WORDS.max)) return [];
  const isShort = words < SCENE_WORDS.min;
  return [
    {
      kind: "length",
      severity: "minor",
      chunk: number,
      message: `Scene ${number} has ${words} words; ${SCENE_WORDS.min} to ${SCENE_WORDS.max} read well beside one picture.`,
      quotes: [isShort ? text : readingOf(text).sentences.at(-1)!.quote],
    },
  ];
}

function answersMissing({ brief, plan, chunks }: PictureManuscript): Finding[] {
  if (!plan || chunks.length < plan.outline.length) return [];
  const book = chunks.map(({ text }) => readingOf(text).words).join(" ");
  return QUIZ[brief.structure].questions
    .filter(({ key, shape }) => shape !== "choice" && brief.answers[key] !== undefined)
    .filter(({ key }) => !book.includes(plainWords(brief.answers[key]!)))
    .map(({ key }) => ({
      kind: "answer",
      severity: "major",
      chunk: plan.outline.find(({ answers }) => answers.includes(key))?.number ?? null,
      message: `The answer "${brief.answers[key]}" (${key}) no longer stands in any scene.`,
      quotes: [],
    }));
}

function heroMissing({ plan, chunks }: PictureManuscript): Finding[] {
  const hero = plan?.cast.find(({ role }) => role === "hero");
  if (!hero) return [];
  const name = plainWords(hero.phrase.replace(/^the /, ""));
  const told = chunks.filter(({ text }) => readingOf(text).words.includes(name));
  if (chunks.length === 0 || told.length * 2 >= chunks.length) return [];
  return [
    {
      kind: "name",
      severity: "major",
      chunk: null,
      message: `Only ${told.length} of ${chunks.length} scenes call ${hero.phrase} by that name: was it renamed on the way?`,
      quotes: told[0] ? [readingOf(told[0].text).sentences[0]!.quote] : [],
    },
  ];
}

/** "that that" and "had had" are English. */
const MAY_DOUBLE = new Set(["that", "had"]);

function doubledWords(chunks: Chunk[]): Finding[] {
  return chunks.flatMap(({ number, text }) =>
    readingOf(text)
      .doubled.filter(({ word }) => !MAY_DOUBLE.has(word.toLowerCase()))
      .map(({ quote, word }) => ({
        kind: "repeat" as const,
        severity: "minor" as const,
        chunk: number,
        message: `Scene ${number} says "${word}" twice in a row.`,
        quotes: [quote],
      })),
  );
}

const OPENING_WORDS = 4;

function repeatedOpenings(chunks: Chunk[]): Finding[] {
  const openings = chunks.map(({ number, text }) => ({
    number,
    quote: readingOf(text).sentences[0]?.quote ?? "",
    opening: readingOf(text).words.split(" ").slice(0, OPENING_WORDS).join(" "),
  }));
  return openings.flatMap(({ number, quote, opening }, index) => {
    const before = openings.slice(0, index).find((each) => each.opening === opening && opening !== "");
    if (!before) return [];
    return [
      {
        kind: "repeat" as const,
        severity: "minor" as const,
        chunk: number,
        message: `Scene ${number} begins with the same words as scene ${before.number}.`,
        quotes: [before.quote, quote],
      },
    ];
  });
}

const SENTENCE_WORDS_MIN = 5; // shorter ones ("He waited.") may well come back

function repeatedSentences(chunks: Chunk[]): Finding[] {
  const seen = new Map<string, number>();
  return chunks.flatMap(({ number, text }) =>
    readingOf(text).sentences.flatMap(({ quote, words }) => {
      if (words.split(" ").length < SENTENCE_WORDS_MIN) return [];
      const before = seen.get(words);
      seen.set(words, before ?? number);
      if (before === undefined) return [];
      return [
        {
          kind: "repeat" as const,
          severity: "major" as const,
          chunk: number,
          message: `Scene ${number} repeats a sentence of scene ${before}.`,
          quotes: [quote],
        },
      ];
    }),
  );
}

/** What the audit needs to know of a text, apart from all others. */
interface Reading {
  /** Plain, of the whole text. */
  words: string;
  /** As they stand, each with its closing marks, and in plain words. */
  sentences: { quote: string; words: string }[];
  doubled: { quote: string; word: string }[];
}

/** The scenes of a hundred stories, about 2 MB. */
const READINGS_MAX = 2000;
const readings = new Map<string, Reading>();

/** Every look at a story audits it, and texts hardly ever change: so each is read once, and that is remembered. */
function readingOf(text: string): Reading {
  const known = readings.get(text);
  if (known) return known;
  if (readings.size >= READINGS_MAX) readings.delete(readings.keys().next().value!);
  const reading = read(text);
  readings.set(text, reading);
  return reading;
}

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

const read = (text: string): Reading => ({
  words: plainWords(text),
  sentences: [...segmenter.segment(text)]
    .map(({ segment }) => segment.trim())
    .filter(Boolean)
    .map((quote) => ({ quote, words: plainWords(quote) })),
  doubled: [...text.matchAll(/(?<![\p{L}\p{N}'’])(\p{L}+)\s+\1(?![\p{L}\p{N}'’])/giu)].map(
    ([quote, word]) => ({
      quote,
      word: word!,
    }),
  ),
});

/** Lower case, words only: what an answer and the text that shows it have in common. */
const plainWords = (text: string): string =>
  (
    text
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[\p{L}\p{N}']+/gu) ?? []
  ).join(" ");
