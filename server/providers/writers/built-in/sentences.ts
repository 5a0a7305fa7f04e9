/** The sentences of a text, each with its closing quotation mark; `given` words (the user's) never end one. */
export function sentencesOf(text: string, given: readonly string[] = []): string[] {
  return text
    .split(/\n+/)
    .flatMap((paragraph) => shielded(paragraph, given).split(/(?<=[.!?…][”’]?)\s+(?=[“‘]?[\p{Lu}\d])/u))
    .filter((sentence) => sentence.trim() !== "");
}

/** `text` with the punctuation inside `given` words taken away, so that it cannot be mistaken for the telling's own. */
export const shielded = (text: string, given: readonly string[]): string =>
  given.reduce((masked, words) => withoutCase(masked, words), text);

function withoutCase(text: string, words: string): string {
  if (!/[^\p{L}\p{N}\s]/u.test(words)) return text;
  const plain = words.replace(/[^\p{L}\p{N}\s’'-]/gu, "_").replace(/ (?=\p{Lu})/gu, "_");
  return text.replaceAll(words, () => plain).replaceAll(capitalised(words), () => capitalised(plain));
}

export const capitalised = (text: string): string =>
  text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

const OPENING_WORDS = 3;

/** Names as `openingOf` compares them. */
export const spelled = (names: readonly string[]): string[] =>
  [...new Set(names)].map((name) => wordsOf(name).join(" "));

/**
 * The first three words of a sentence, by which a reader would notice that it begins like another. One of `names`
 * (`spelled`) counts as one word: that two sentences are about the red fox does not make them alike.
 */
export function openingOf(sentence: string, names: readonly string[] = []): string {
  const words = wordsOf(sentence);
  const begun = words.join(" ");
  const name = names.find((each) => begun.startsWith(`${each} `));
  const nameWords = name ? name.split(" ").length - 1 : 0;
  return words.slice(0, OPENING_WORDS + nameWords).join(" ");
}

export const wordsOf = (text: string): string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? [];
