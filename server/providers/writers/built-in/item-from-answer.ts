import { nounFromAnswer } from "./noun-from-answer.ts";
import type { Reading } from "./read-answer.ts";
import { recogniseThing } from "./recognise.ts";
import type { Item } from "./world.ts";

/** Something that an answer names; `stand` is what it is called when the answer is no noun. */
export function itemFromAnswer(id: string, reading: Reading, stand: string): Item {
  const words = nounFromAnswer(id, reading, stand);
  return { words, thing: { ...recogniseThing(reading.words), phrase: words.first } };
}
