import type { AnswerShape } from "../../../story/quiz.ts";
import { articleFor } from "./noun-phrase.ts";
import type { NounPhrase } from "./noun-phrase.ts";

/** What an answer turned out to be: `did` is what somebody did ("burned the bridge"), `other` fits no frame but a quotation. */
export type ReadShape = "noun" | "doing" | "done" | "did" | "clause" | "other";

export interface Reading {
  /** The user's own words, on one line, without final punctuation and with a small first letter where that is safe. */
  words: string;
  shape: ReadShape;
  /** It has the shape that the question asks for, so that the frames written for it fit. */
  isNative: boolean;
}

/** Reads free text, in any grammar, for the frame it can stand in. */
export function readAnswer(raw: string, asked: AnswerShape): Reading {
  const trimmed = cleaned(raw);
  const words = withSmallStart(trimmed);
  const shape = shapeOf(words, asked);
  return { words, shape, isNative: shape === asked };
}

/** The answer on one line, with what surrounds its words taken off; itself when nothing would be left. */
function cleaned(raw: string): string {
  const line = raw
    .replace(/[\p{Cc}\p{Cf}\p{Co}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  const unquoted = /^["“‘'].*["”’']$/.test(line) ? line.slice(1, -1) : line;
  return unquoted.replace(/[\s.!?…,;:]+$/u, "").replace(/^[\s.!?…,;:]+/u, "") || line;
}

function withSmallStart(text: string): string {
  const [first = "", ...rest] = text.split(" ");
  const looksProper =
    /^I(?:['’]|$)/.test(first) ||
    /^\P{L}*\p{Lu}{2}/u.test(first) ||
    /^\p{Lu}\p{Ll}+['’]s$/u.test(first) || // "Lucy's teddy bear"
    rest.some((word) => /^\p{Lu}\p{Ll}/u.test(word));
  return looksProper ? text : text.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
}

const NOUNS_IN_ING =
  /^(?:king|ring|thing|string|wing|spring|something|nothing|anything|everything|ceiling|evening|morning|sling|pudding|wedding|building|painting|darling|duckling|gosling|bring|sing|sting|cling|fling|swing|wring|spring)$/;
const PARTICIPLES =
  /^(?:chosen|sent|left|beaten|hit|told|made|thrown|stolen|forgotten|bitten|hurt|held|kept|lost|put|shut|caught|taken|given|shown|shaken|sold|stood|cut|let|cheated|fooled|hidden|bullied|outdone|overlooked|turned|cast|driven|called|robbed|spat|stung|bound|taught|forbidden|mistaken|seen|struck)$/;
const SIMPLE_PASTS =
  /^(?:stole|took|broke|burnt|hurt|ate|hid|shut|drove|froze|tore|threw|made|cut|set|sold|cheated|lost|caught|dug|bit|fought|poisoned|put|kept|let|left)$/;
const DETERMINER =
  /^(?:a|an|the|some|his|her|their|its|this|that|these|those|two|three|four|five|six|seven|many|several|every|another|all|half)$/;
const SUBJECT_PRONOUN =
  /^(?:he|she|they|it|we|i|you|everyone|everybody|nobody|somebody|someone|people|there)$/;
const FINITE =
  /^(?:is|are|was|were|am|has|have|had|did|does|do|will|would|can|could|must|should|never|isn['’]t|wasn['’]t|don['’]t|didn['’]t|can['’]t|won['’]t|took|ran|came|went|stopped|moved|quarrelled|said|stole|broke|ends|end|cry|mends|come|comes|stops|keeps|goes|got|gets|grew|fell|ate|flew|died)$/;
/** Where a sentence is asked for, these are its verb: "the circus left"; elsewhere they may follow a noun: "a drum made from ..." */
const FINITE_OR_PARTICIPLE =
  /^(?:left|made|lost|took|burned|burnt|closed|moved|turned|called|died|sold|told|broke)$/;
const RELATIVE = /^(?:that|who|which|where|when|whose)$/;
const FOREIGN =
  /^(?:le|la|les|un|une|der|die|das|ein|eine|einen|el|los|las|una|il|lo|gli|den|det|ett|het|een|du|des|und|et|il|elle|er|sie|ils|mon|ma|ses|mein|ich|uma|os|um)$/;
const WORDS_IN_A_NOUN_MAX = 14; // more than that reads as a tale of its own and is quoted
const WORDS_IN_A_BARE_NOUN_MAX = 5;
const IMPERATIVE =
  /^(?:come|bring|follow|go|help|find|look|run|save|keep|wake|stop|send|tell|listen|wait|fetch|take|give|steal|break|burn|kill|eat|hide|lock|destroy|kidnap|fight|cry|laugh|don['’]t|do|build|make|be|get|let)$/;

function shapeOf(words: string, asked: AnswerShape): ReadShape {
  const parts = words.split(" ");
  const lower = parts.map((part) => part.toLowerCase().replace(/[^\p{L}\p{N}’'-]/gu, ""));
  const first = lower[0] ?? "";
  if (/[.!?…;:"“”<>(){}[\]*_|/\\]/.test(words) || /[^\p{Script=Latin}\p{N}\p{P}\s]/u.test(words))
    return "other";
  if (
    /\p{Lu}{3}/u.test(words) ||
    FOREIGN.test(first) ||
    lower.some((word) => /^(?:my|me|i|our|your)$/.test(word))
  )
    return "other";
  if (parts.length > WORDS_IN_A_NOUN_MAX) return "other";
  if (/^[a-z-]{2,}ing$/.test(first) && !NOUNS_IN_ING.test(first)) return "doing";
  if (SUBJECT_PRONOUN.test(first)) return parts.length > 1 ? "clause" : "other";
  const participle = PARTICIPLES.test(first) || /^[a-z-]{2,}ed$/.test(first);
  if (asked === "doing" && (SIMPLE_PASTS.test(first) || /^[a-z-]{2,}ed$/.test(first))) return "did";
  if (asked === "done" && participle) return "done";
  if (IMPERATIVE.test(first)) return asked === "clause" ? "clause" : "other";
  if (hasFiniteVerb(lower, asked === "clause" ? FINITE_OR_PARTICIPLE : FINITE)) return "clause";
  if (DETERMINER.test(first) || /^[\p{L}-]+(?:['’]s|s['’])$/u.test(first))
    return parts.length > 1 ? "noun" : "other";
  const isPlain =
    lower.every((word) => /^[a-z’'-]+$/.test(word)) && lower.every((word) => !FOREIGN.test(word));
  return isPlain && !participle && parts.length <= WORDS_IN_A_BARE_NOUN_MAX ? "noun" : "other";
}

/** A verb of the main clause, before any "that" or "who" begins a clause inside the noun phrase. */
function hasFiniteVerb(lower: string[], finite: RegExp): boolean {
  const relative = lower.findIndex((word, at) => at > 0 && RELATIVE.test(word));
  const main = relative < 0 ? lower : lower.slice(0, relative);
  return main.some((word, at) => at > 0 && (FINITE.test(word) || finite.test(word)));
}

const COLLECTIVE =
  /^(?:group|circle|family|flock|crowd|band|gang|pack|herd|pair|couple|swarm|bunch|team|class|row)$/;
const AFTER_HEAD =
  /^(?:of|for|with|without|that|which|who|whose|whom|where|in|on|from|made|drawn|as|to|called|carved|named|by|at|under|behind|above|near|next|no|nobody|everybody|everyone|somebody|someone|so|beyond|inside|over|like|floating|full|and|but|because|wearing|holding|sitting|standing|living)$/;

/** The noun that a phrase is about: "master" of "a martial arts master floating on a stone". */
export function headOf(phrase: string): { head: string; isGroup: boolean } {
  const parts = phrase
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s’'-]/gu, "")
    .split(" ");
  const body = DETERMINER.test(parts[0] ?? "") ? parts.slice(1) : parts;
  const end = body.findIndex((word, at) => at > 0 && AFTER_HEAD.test(word));
  const head = (end < 0 ? body : body.slice(0, end)).at(-1) ?? phrase;
  const members = COLLECTIVE.test(head) && body[end] === "of" ? body.slice(end + 1) : undefined;
  return members?.length ? { head: headOf(members.join(" ")).head, isGroup: true } : { head, isGroup: false };
}

const IRREGULAR_PLURAL =
  /^(?:geese|mice|people|children|men|women|wolves|oxen|folk|sheep|teeth|feet|dice|villagers)$/;

const WORDS_SAID_AGAIN_MAX = 4; // "the martial arts master floating on a stone" is said once, after that "the master"

/** The phrases for somebody or something that an answer names; quoted where it is no noun. `stand` is what it is called then. */
export function nounFromAnswer(id: string, reading: Reading, stand: string): NounPhrase {
  if (reading.shape !== "noun") return quotedNoun(id, reading.words, stand);
  const { words } = reading;
  const [first = ""] = words.toLowerCase().split(" ");
  const rest = words.slice(first.length + 1);
  const { head, isGroup } = headOf(words);
  const isPlural =
    isGroup ||
    /^(?:two|three|four|five|six|seven|these|those|many|several|all)$/.test(first) ||
    IRREGULAR_PLURAL.test(head) ||
    /[^su'’]s$/.test(head);
  const plain: Omit<NounPhrase, "first" | "later"> = {
    id,
    short: `the ${head}`,
    bare: head,
    pronoun: isPlural ? "they" : "it",
    isPlural,
  };
  const afterwards = (phrase: string) =>
    phrase.split(" ").length > WORDS_SAID_AGAIN_MAX ? plain.short : phrase;
  if (/^(?:a|an|some|another)$/.test(first))
    return { ...plain, first: words, later: afterwards(`the ${rest}`) };
  if (/^(?:two|three|four|five|six|seven|many|several)$/.test(first))
    return { ...plain, first: words, later: afterwards(`the ${words}`) };
  if (DETERMINER.test(first) || /['’]s?$/.test(first))
    return { ...plain, first: words, later: afterwards(words) };
  const isName = /^\p{Lu}/u.test(words);
  if (isName) return { ...plain, first: words, later: words, short: words, bare: words, isKnown: true };
  const isMass =
    /^(?:bread|honey|gold|silver|water|music|love|money|food|courage|magic|hope|friendship|help|advice)$/.test(
      head,
    );
  return {
    ...plain,
    first: isPlural || isMass ? words : `${articleFor(words)} ${words}`,
    later: afterwards(`the ${words}`),
  };
}

/** What the user wrote stands once, in quotation marks; after that it has a plain name. */
function quotedNoun(id: string, words: string, stand: string): NounPhrase {
  const isPlural = stand.endsWith("s");
  const opening = isPlural ? stand : `${articleFor(stand)} ${stand}`;
  return {
    id,
    first: `${opening} that could only be called “${protectedWords(words)}”`,
    later: `the ${stand}`,
    short: `the ${stand}`,
    bare: stand,
    pronoun: isPlural ? "they" : "it",
    isPlural,
  };
}

/** Marks around words that the telling must leave as they are; from the private use area, which answers are cleaned of. */
export const PROTECT_START = "\u{E000}";
export const PROTECT_END = "\u{E001}";
export const protectedWords = (words: string): string => `${PROTECT_START}${words}${PROTECT_END}`;
