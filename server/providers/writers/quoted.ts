import type { Finding } from "../../story/finding.ts";
import type { CanonFact, ChunkRecord } from "../../story/long/canon.ts";
import type { FindingAnswer } from "./long-answers.ts";

/** What a reader had before them: quotes must come from there. */
export interface Read {
  /** What was to be checked. */
  chunks: readonly { number: number; text: string }[];
  /** Text of the book that stands elsewhere. */
  passages: readonly string[];
  /** Of which the reader saw `fact`, and the book has `quote`. */
  facts: readonly CanonFact[];
  /** Whatever else they were told: the contract, the cards, summaries. */
  told: readonly string[];
}

/**
 * Those findings whose every quote was there to be read, and at least one of which stands in the text that was checked. What
 * a contradiction says against the plan stands in its message, so that all quotes that are left are the book's own words.
 */
export function verifiedFindings(
  found: readonly FindingAnswer[],
  read: Read,
): { findings: Finding[]; thrownAway: number } {
  const findings = found.flatMap((each) => verified(each, read) ?? []);
  return { findings, thrownAway: found.length - findings.length };
}

function verified({ kind, subtype, severity, message, quotes }: FindingAnswer, read: Read): Finding | null {
  const traced = quotes.map((quote) => traceOf(quote, read));
  if (!traced.every((trace) => trace !== null)) return null;
  const here = traced.filter(({ chunk }) => chunk !== null);
  const isOneSided = new Set(quotes).size < 2;
  if (here.length === 0 || (kind === "continuity" && (subtype === null || isOneSided))) return null;
  const planned = traced.filter(({ isOfBook }) => !isOfBook).map(({ words }) => `“${words}”`);
  return {
    kind,
    ...(kind === "continuity" && { subtype: subtype! }),
    severity,
    chunk: Math.max(...here.map(({ chunk }) => chunk!)), // of two places, the later is the one to be mended
    message: planned.length === 0 ? message : `${message} Settled is: ${planned.join("; ")}.`,
    quotes: [...new Set(traced.filter(({ isOfBook }) => isOfBook).map(({ words }) => words))],
  };
}

interface Trace {
  /** To the letter. */
  words: string;
  /** Where it stands, if in the text that was checked. */
  chunk: number | null;
  isOfBook: boolean;
}

function traceOf(quote: string, { chunks, passages, facts, told }: Read): Trace | null {
  if (quote.trim().split(/\s+/).length < QUOTE_WORDS_MIN) return null;
  for (const { number, text } of chunks) {
    const words = lettersOf(text, quote);
    if (words !== null) return { words, chunk: number, isOfBook: true };
  }
  const passage = firstLetters(passages, quote);
  if (passage !== null) return { words: passage, chunk: null, isOfBook: true };
  const fact = facts.find((each) => lettersOf(`${each.subject}: ${each.fact}`, quote) !== null);
  if (fact) return { words: fact.quote, chunk: null, isOfBook: true };
  const said = firstLetters(told, quote);
  return said === null ? null : { words: said, chunk: null, isOfBook: false };
}

/** One word stands everywhere and shows nothing. */
const QUOTE_WORDS_MIN = 2;

function firstLetters(texts: readonly string[], quote: string): string | null {
  for (const text of texts) {
    const words = lettersOf(text, quote);
    if (words !== null) return words;
  }
  return null;
}

/** The words of the text that a quote means, to the letter: models change the shape of quotation marks. `null` if none. */
export function lettersOf(text: string, quote: string): string | null {
  const wanted = quote.trim();
  const bare = wanted.replace(/^["“‘']|["”’']$|(?:…|\.\.\.)$/g, "").trim();
  for (const words of [wanted, bare]) {
    const at = words === "" ? -1 : plain(text).indexOf(plain(words));
    if (at !== -1) return text.slice(at, at + words.length);
  }
  return null;
}

/** Keeps every character in its place. */
const plain = (text: string): string =>
  text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—]/g, "-")
    .replace(/[\s\u00a0]/g, " ");

/** The facts that stand in the text of a chunk. */
export function verifiedFacts(
  facts: readonly Omit<CanonFact, "chunk">[],
  chunk: number,
  text: string,
): { facts: ChunkRecord["facts"]; thrownAway: number } {
  const sound = facts.flatMap(({ subject, fact, quote }) => {
    const words = lettersOf(text, quote);
    return words === null || fact.trim() === ""
      ? []
      : [{ subject: subject.trim(), fact: fact.trim(), quote: words, chunk }];
  });
  return { facts: sound, thrownAway: facts.length - sound.length };
}

/** Every string in a value, whatever its form. */
export const stringsIn = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : value && typeof value === "object"
      ? Object.values(value).flatMap(stringsIn)
      : [];
