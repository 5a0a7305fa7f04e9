import type { Finding } from "../finding.ts";
import { perSentence } from "./reading.ts";
import type { Reading, Sentence } from "./reading.ts";

/** How language models tell when nobody stops them: filters, stock phrases, hollow intensifiers, weak verbs, named feelings. */
const HABITS = new RegExp(
  [
    String.raw`\b(?:couldn[’']t|could not) help but\b`,
    String.raw`\b(?:I|he|she|they) (?:found (?:myself|himself|herself|themselves)|noticed that|reali[sz]ed that)\b`,
    String.raw`\bfelt (?:a (?:sense|wave|surge|pang|flicker|rush|mix) of|(?:sad|happy|angry|afraid|scared|nervous|anxious|relieved|excited|lonely|guilty))\b`,
    String.raw`\b(?:suddenly|in that moment|before (?:I|he|she|they) knew it)\b`,
    String.raw`\b(?:whirlwind of emotions?|time seemed to (?:stop|slow)|electricity coursed|hearts? skipped a beat|butterflies in (?:my|his|her))\b`,
    String.raw`\b(?:incredibly|absolutely|utterly|completely|totally|truly)\b`,
    String.raw`\b(?:seem|appear|manag|proceed|beg[ai]n|start)(?:s|ed|e[ds]|n)? to (?=\p{Ll})`,
    String.raw`\ba mix(?:ture)? of \p{Ll}+ and \p{Ll}+`,
  ].join("|"),
  "giu",
);

const WORDS = 1000;
/** So many in a thousand words, and a reader hears the machine; in one chunk it may be chance. */
const PER_BOOK = 2;
const PER_CHUNK = 4;
const QUOTED = 3;

const habitsIn = perSentence(({ told }) => told.match(HABITS) ?? []);

/** Habits of language models, where there are too many in the whole or in a chunk. */
export function machineHabits({ sentences }: Reading): Finding[] {
  const inChunks = [...Map.groupBy(sentences, ({ part }) => part)].map(([part, all]) => ({
    part,
    ...tally(all),
  }));
  const whole = tally(sentences);
  return [
    ...(whole.rate >= PER_BOOK ? [finding(null, whole)] : []),
    ...inChunks.filter(({ rate }) => rate >= PER_CHUNK).map(({ part, ...each }) => finding(part, each)),
  ];
}

interface Tally {
  rate: number;
  worst: Sentence[];
  words: string[];
}

function tally(sentences: readonly Sentence[]): Tally {
  const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
  const withHabits = sentences.filter((sentence) => habitsIn(sentence).length > 0);
  const count = withHabits.reduce((sum, sentence) => sum + habitsIn(sentence).length, 0);
  const worst = withHabits.toSorted((a, b) => habitsIn(b).length - habitsIn(a).length).slice(0, QUOTED);
  const found = [
    ...new Set(worst.flatMap((sentence) => habitsIn(sentence)).map((each) => each.trim().toLowerCase())),
  ];
  return { rate: words < WORDS / PER_CHUNK ? 0 : (count * WORDS) / words, worst, words: found };
}

const finding = (chunk: number | null, { rate, worst, words }: Tally): Finding => ({
  kind: "style",
  severity: "minor",
  chunk,
  message: `It has ${rate.toFixed(1)} habits of language models in a thousand words, as ${words.map((word) => `"${word}"`).join(", ")}.`,
  quotes: [...new Set(worst.map(({ text }) => text))],
});
