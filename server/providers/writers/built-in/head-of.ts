/** What may stand before a noun. */
export const DETERMINER =
  /^(?:a|an|the|some|his|her|their|its|this|that|these|those|two|three|four|five|six|seven|many|several|every|another|all|half)$/;

const COLLECTIVE =
  /^(?:group|circle|family|flock|crowd|band|gang|pack|herd|pair|couple|swarm|bunch|team|class|row)$/;
const PART = /^(?:last|first|rest|best|worst|one|most|remains|youngest|oldest|eldest|\p{L}{3,}[^rn]est)$/u;
const AFTER_HEAD =
  /^(?:of|for|with|without|that|which|who|whose|whom|where|in|on|from|made|drawn|as|to|called|carved|named|by|at|under|behind|above|near|next|no|nobody|everybody|everyone|somebody|someone|so|beyond|inside|over|like|floating|full|and|but|because|wearing|holding|sitting|standing|living)$/;
const TWO_WORD_HEAD = /^(?:teddy bear|polar bear|guinea pig|sea lion|ice cream|music box|flying machine)$/i;

export interface Head {
  /** As it is written: "master". */
  head: string;
  /** Several of them: "a group of crows". */
  isGroup: boolean;
  /** A part of a whole that the head names: "the last of the swallows", "the last of the honey". */
  isPart: boolean;
}

/** The noun that a phrase is about: "master" of "a martial arts master floating on a stone", "honey" of "the last of the honey". */
export function headOf(phrase: string): Head {
  const parts = phrase.replace(/[^\p{L}\p{N}\s’'-]/gu, "").split(" ");
  const body = DETERMINER.test(parts[0]!.toLowerCase()) ? parts.slice(1) : parts;
  const end = body.findIndex((word, at) => at > 0 && AFTER_HEAD.test(word.toLowerCase()));
  const before = end < 0 ? body : body.slice(0, end);
  const last = before.at(-1) ?? phrase;
  const lastTwo = before.slice(-2).join(" ");
  const whole = end >= 0 && body[end] === "of" ? body.slice(end + 1).join(" ") : "";
  if (whole && COLLECTIVE.test(last.toLowerCase())) return { ...headOf(whole), isGroup: true };
  if (whole && PART.test(last.toLowerCase())) return { ...headOf(whole), isPart: true };
  return { head: TWO_WORD_HEAD.test(lastTwo) ? lastTwo : last, isGroup: false, isPart: false };
}

const IRREGULAR: Readonly<Record<string, string>> = {
  geese: "goose",
  mice: "mouse",
  children: "child",
  people: "person",
  men: "man",
  women: "woman",
  wolves: "wolf",
  elves: "elf",
  dwarves: "dwarf",
  oxen: "ox",
  teeth: "tooth",
  feet: "foot",
};

const PLURAL_ONLY = /^(?:folk|sheep|dice|villagers)$/;

export const isPluralNoun = (noun: string): boolean =>
  IRREGULAR[noun.toLowerCase()] !== undefined ||
  PLURAL_ONLY.test(noun.toLowerCase()) ||
  /[^su'’]s$/.test(noun.toLowerCase());

/** "Swallow" of "swallows". */
export const singularOf = (noun: string): string =>
  IRREGULAR[noun.toLowerCase()] ??
  noun
    .replace(/ies$/, "y")
    .replace(/(ch|sh|x|ss)es$/, "$1")
    .replace(/([^su'’])s$/, "$1");
