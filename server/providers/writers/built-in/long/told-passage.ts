import { countWords } from "../../../../story/manuscript.ts";
import { seededRandom } from "../../../../story/random.ts";
import { capitalised } from "../sentences.ts";
import type { Passage } from "./passages.ts";

/** What stands for each `{name}` in a passage. */
export type Slots = Readonly<Record<string, string>>;

/** A passage as one story tells it. */
export interface ToldPassage {
  id: string;
  paragraphs: { text: string; words: number; isOptional: boolean }[];
  /** How many words it has without, and with, all that may be left out. */
  least: number;
  most: number;
}

/** Fills a passage for one story: the same seed and slots give the same words, whatever stands around it. */
export function toldPassage(passage: Passage, slots: Slots, seed: number): ToldPassage {
  const random = seededRandom(`${seed}/${passage.id}`);
  const paragraphs = passage.paragraphs.map(({ text, isOptional }) => {
    const told = fill(
      text.replace(/\[([^\]]*)\]/g, (_, choices: string) => random.pick(choices.split("|"))),
      slots,
    );
    return { text: told, words: countWords(told), isOptional };
  });
  const words = (of: { words: number }[]) => of.reduce((sum, each) => sum + each.words, 0);
  return {
    id: passage.id,
    paragraphs,
    least: words(paragraphs.filter(({ isOptional }) => !isOptional)),
    most: words(paragraphs),
  };
}

const fill = (text: string, slots: Slots): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = slots[name] ?? slots[name[0]!.toLowerCase() + name.slice(1)];
    if (value === undefined) throw new Error(`Nothing is known of {${name}}.`);
    return name in slots ? value : capitalised(value);
  });
