import type { Random } from "../../../server/story/random.ts";
import { sentences } from "./long-prose.ts";
import type { Telling } from "./long-prose.ts";
import { ADJECTIVES, COMPARISONS, REASONS } from "./words.ts";

interface Edit {
  find: string;
  replace: string;
}

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** Told sentences without speech that stand in the text once; only such can be changed by themselves. */
function plainSentences(text: string): string[] {
  const all = text
    .split("\n\n")
    .flatMap((paragraph) => [...segmenter.segment(paragraph)].map(({ segment }) => segment.trim()));
  return all.filter((each) => /^[A-Z][^“”]{30,160}\.$/.test(each) && text.split(each).length === 2);
}

const otherWords = (sentence: string, random: Random): string => {
  const adjective = ADJECTIVES.find((each) => new RegExp(`\\b${each}\\b`).test(sentence));
  return adjective
    ? sentence.replace(
        new RegExp(`\\b${adjective}\\b`),
        random.pick(ADJECTIVES.filter((each) => each !== adjective)),
      )
    : `${sentence.slice(0, -1)}, ${random.pick(COMPARISONS)}.`;
};

/** A few places said otherwise. */
export const tunedPlaces = (text: string, count: number, random: Random): Edit[] =>
  random
    .shuffle(plainSentences(text))
    .slice(0, count)
    .map((find) => ({ find, replace: otherWords(find, random) }));

/** One of the motifs, put where there was none. */
export const infused = (text: string, motif: string, random: Random): Edit[] =>
  random
    .shuffle(plainSentences(text))
    .slice(0, 2)
    .map((find) => ({
      find,
      replace: `${find.slice(0, -1)}, and there was ${motif} beside it, since ${random.pick(REASONS)}.`,
    }));

/** The sentences around these quotes, said otherwise. */
export const mended = (text: string, quotes: string[], random: Random): Edit[] =>
  quotes.flatMap((quote) => {
    const find = plainSentences(text).find((sentence) => sentence.includes(quote));
    return find ? [{ find, replace: otherWords(find, random) }] : [];
  });

const WORDS_A_SENTENCE = 16;

/** Longer or shorter, by about so many words. */
export function fitted(text: string, by: number, telling: Telling, random: Random): Edit[] {
  let left = Math.abs(by);
  const edits: Edit[] = [];
  for (const sentence of random.shuffle(plainSentences(text))) {
    if (left < WORDS_A_SENTENCE / 2) break;
    const count = Math.min(3, Math.max(1, Math.round(left / WORDS_A_SENTENCE)));
    const edit =
      by > 0
        ? { find: sentence, replace: `${sentence} ${sentences(telling, count, random)}` }
        : { find: ` ${sentence}`, replace: "" };
    if (text.split(edit.find).length !== 2) continue; // the first of a paragraph has no space before it
    edits.push(edit);
    left -= Math.abs(wordsIn(edit.replace) - wordsIn(edit.find));
  }
  return edits;
}

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;
