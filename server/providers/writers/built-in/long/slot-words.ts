import type { LongBrief } from "../../../../story/long/long-brief.ts";
import { answersInWords } from "../../../../story/long/plain-contract.ts";
import type { Slots } from "./told-passage.ts";

/** Fills `{name}`s in words that are no passage: rules, titles. What is not known stays as it is. */
export const filledIn = (text: string, slots: Slots): string =>
  text.replace(/\{(\w+)\}/g, (token, name: string) => slots[name] ?? token);

/** As a sentence. */
export const filled = (text: string, slots: Slots): string => capital(filledIn(text, slots));

/** Small words of a title. */
const SMALL = new Set("a an the of and or in at on to with for by from who that".split(" "));

/** Words as they stand over a chapter. */
export const titleInWords = (words: string, slots: Slots): string =>
  filled(words, slots)
    .split(" ")
    .map((word, at) => (at > 0 && SMALL.has(word) ? word : capital(word)))
    .join(" ");

export const capital = (text: string): string => (text[0] ?? "").toUpperCase() + text.slice(1);

/** What was chosen for a field of the form, as a person reads it. */
export const labelOf = (brief: LongBrief, group: string): string =>
  answersInWords(brief).find(({ id }) => id === group)!.answer;
