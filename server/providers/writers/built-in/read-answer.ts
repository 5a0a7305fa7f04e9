import type { AnswerShape } from "../../../story/quiz.ts";
import { DETERMINER } from "./head-of.ts";
import { beginsWithName, guessedName, nameIn, withCapitalsSettled } from "./names.ts";
import type { Name, Subject } from "./names.ts";
import { beginsWithGerund, beginsWithImperative, beginsWithSimplePast } from "./verbs.ts";

/** What an answer turned out to be: `did` is what somebody did ("burned the bridge"), `other` fits no frame but a quotation. */
export type ReadShape = "noun" | "doing" | "done" | "did" | "clause" | "other";

export interface Reading {
  /** The user's own words, on one line, without final punctuation and with a small first letter where that is safe. */
  words: string;
  shape: ReadShape;
  /** It has the shape that the question asks for, so that the frames written for it fit. */
  isNative: boolean;
  /** What is asked for, when it is a noun. */
  subject: Subject;
  /** The words as the telling may say them: "his uncle Bob" for "my uncle Bob", of which `words` are "uncle Bob". */
  phrase: string;
  /** `phrase` begins with the hero’s own pronoun. */
  isHeroOwned: boolean;
  /** The answer calls somebody or something by a name: "his uncle Bob". */
  name?: Name;
}

/** What the reading of one answer has to know about its question and its story. */
export interface Asked {
  shape: AnswerShape;
  subject: Subject;
  /** The hero's own: "my uncle Bob" is his, or hers. */
  his: string;
}

/** Reads free text, in any grammar, for the frame it can stand in. */
export function readAnswer(raw: string, { shape: asked, subject, his }: Asked): Reading {
  const trimmed = cleaned(raw);
  if (asked !== "noun") {
    const words = withSmallStart(trimmed);
    const shape = shapeOf(words, asked);
    return { words, shape, isNative: shape === asked, subject, phrase: words, isHeroOwned: false };
  }
  const settled = withCapitalsSettled(trimmed, subject);
  const placed = subject === "somewhere" ? settled.replace(PREPOSITION, "") : settled;
  const owned = placed.replace(/^our /i, `${his} `).replace(/\bmy\b/gi, his);
  const name = nameIn(owned, subject, his) ?? (subject === "somebody" ? guessedName(owned) : undefined);
  const shape = name ? "noun" : shapeOf(owned, asked);
  // Whatever is no noun is quoted, in the very words.
  const phrase = name?.whole ?? (shape === "noun" ? owned : settled);
  const isHeroOwned = shape === "noun" && phrase.startsWith(`${his} `);
  const words = isHeroOwned ? phrase.slice(his.length + 1) : phrase;
  return { words, shape, isNative: shape === asked, subject, phrase, isHeroOwned, ...(name ? { name } : {}) };
}

const PREPOSITION = /^(?:in|at|on|near|by|inside|to) (?=(?:the|a|an|my|our|his|her|their)\b)/i; // the telling has its own

/** The answer on one line, with what surrounds its words taken off; itself when nothing would be left. */
function cleaned(raw: string): string {
  const line = raw
    .replace(/[\p{Cc}\p{Cf}\p{Co}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  const unquoted = /^["“‘'].*["”’']$/.test(line) ? line.slice(1, -1) : line;
  const bare = unquoted.replace(/[\s.!?…,;:]+$/u, "").replace(/^[\s.!?…,;:]+/u, "") || line;
  return withCurledApostrophes(bare).replace(/\b(Mr|Mrs|Ms|Dr|St)\. /gi, "$1 ");
}

/** As the telling writes them: between letters, and after the s of several owners. */
const withCurledApostrophes = (text: string): string =>
  text.replace(/(?<=\p{L})'(?=\p{L})/gu, "’").replace(/(?<=s)'(?=\s|$)/g, "’");

function withSmallStart(text: string): string {
  const words = text.split(" ");
  const [first = "", ...rest] = words;
  const looksProper =
    /^I(?:['’]|$)/.test(first) ||
    /^\P{L}*\p{Lu}{2}/u.test(first) ||
    /^\p{Lu}\p{Ll}+['’]s$/u.test(first) || // "Lucy's teddy bear"
    beginsWithName(words) ||
    rest.some((word) => /^\p{Lu}\p{Ll}/u.test(word));
  return looksProper ? text : text.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
}

const PARTICIPLES =
  /^(?:chosen|sent|left|beaten|hit|told|made|thrown|stolen|forgotten|bitten|hurt|held|kept|lost|put|shut|caught|taken|given|shown|shaken|sold|stood|cut|let|cheated|fooled|hidden|bullied|outdone|overlooked|turned|cast|driven|called|robbed|spat|stung|bound|taught|forbidden|mistaken|seen|struck)$/;
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
  if (beginsWithGerund(words)) return "doing";
  if (SUBJECT_PRONOUN.test(first)) return parts.length > 1 ? "clause" : "other";
  const participle = PARTICIPLES.test(first) || /^[a-z-]{2,}ed$/.test(first);
  if (asked === "doing" && beginsWithSimplePast(words)) return "did";
  if (asked === "done" && participle) return "done";
  if (beginsWithImperative(words)) return asked === "clause" ? "clause" : "other";
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
  const subjectEnds = DETERMINER.test(main[0] ?? "") ? 2 : 1; // "the end of the world" has no verb
  return main.some((word, at) => at >= subjectEnds && (FINITE.test(word) || finite.test(word)));
}

/** Marks around words that the telling must leave as they are; from the private use area, which answers are cleaned of. */
export const PROTECT_START = "\u{E000}";
export const PROTECT_END = "\u{E001}";
export const protectedWords = (words: string): string => `${PROTECT_START}${words}${PROTECT_END}`;
