import type { Plan } from "../../../story/plan.ts";
import { headOf } from "./head-of.ts";
import { articleFor } from "./noun-phrase.ts";
import { capitalised, openingOf, sentencesOf, shielded, spelled, wordsOf } from "./sentences.ts";
import { SCENE_WORDS } from "./tell-scene.ts";

export interface ProseFinding {
  kind:
    | "empty-slot"
    | "doubled-word"
    | "wrong-article"
    | "unknown-definite"
    | "repeated-opening"
    | "punctuation"
    | "small-start"
    | "length"
    | "quotation"
    | "same-start";
  scene: number;
  quote: string;
}

export interface WholeStory {
  plan: Plan;
  /** In order. */
  scenes: readonly string[];
  /** The user's words as they stand in the text: nothing in them is the storyteller's fault. */
  given: readonly string[];
}

/** The mechanical faults of a whole story, each with the exact words. */
export function lintProse({ plan, scenes, given }: WholeStory): ProseFinding[] {
  return [
    ...scenes.flatMap((text, at) => lintScene(text, at + 1, given)),
    ...repeatedOpenings(plan, scenes, given),
    ...adjacentStarts(scenes, given),
    ...unknownDefinites(plan, scenes, given),
  ];
}

function lintScene(text: string, scene: number, given: readonly string[]): ProseFinding[] {
  const length = wordsOf(text).length;
  return [
    ...lintText(text, scene, given),
    ...(length < SCENE_WORDS.min || length > SCENE_WORDS.max
      ? [{ kind: "length" as const, scene, quote: `${length} words` }]
      : []),
  ];
}

/** The faults of a text of any length that no reader would forgive: slots, doubled words, articles, stops, quotation marks. */
export function lintText(text: string, scene: number, given: readonly string[]): ProseFinding[] {
  const own = withoutGiven(text, given);
  const found = (kind: ProseFinding["kind"], pattern: RegExp, within = own): ProseFinding[] =>
    [...within.matchAll(pattern)].map(([quote]) => ({ kind, scene, quote }));
  return [
    ...found("empty-slot", /\{[^}]*\}?|\}|\[|\]|\bundefined\b|\bnull\b|\bNaN\b|¶|“[\s.,]*”/g),
    ...found("doubled-word", /\b(?!(?:had|that)\b)(\p{L}+)\s+\1\b/giu),
    ...found("punctuation", / {2,}|\s[,.;:!?]|,\.|[,;:]{2,}|\.\.(?!\.)|[.!?],|\n{3,}|[^\S\n]\n|—\s*[.,]/g),
    ...wrongArticles(own).map((quote) => ({ kind: "wrong-article" as const, scene, quote })),
    ...smallStarts(text, given).map((quote) => ({ kind: "small-start" as const, scene, quote })),
    ...unbalanced(own).map((quote) => ({ kind: "quotation" as const, scene, quote })),
  ];
}

/** The text with the user's words reduced to a word that offends no rule. */
const withoutGiven = (text: string, given: readonly string[]): string =>
  given.reduce(
    (rest, words) =>
      rest
        .replaceAll(words, () => answerStandIn(words))
        .replaceAll(capitalised(words), () => answerStandIn(words)),
    text,
  );

/** Keeps the article question alive: the first word stays when it is plain. */
const answerStandIn = (words: string): string => `${/^[\p{L}’'-]+/u.exec(words)?.[0] ?? "Words"} ◇`;

const wrongArticles = (text: string): string[] =>
  [...text.matchAll(/\b(an?) ([\p{L}’'-]+)/giu)].flatMap(
    ([quote, article, next]) =>
      /^[A-Z]$/.test(next!) || articleFor(next!) === article!.toLowerCase() ? [] : [quote], // "an R" is right
  );

const smallStarts = (text: string, given: readonly string[]): string[] =>
  shielded(text, given)
    .split(/\n+|(?<=[.!?…]) /)
    .filter((sentence) => /^[“‘]?\p{Ll}/u.test(sentence));

const unbalanced = (text: string): string[] =>
  text
    .split("\n\n")
    .filter(
      (paragraph) => paragraph.split("“").length !== paragraph.split("”").length || /["]/.test(paragraph),
    );

function repeatedOpenings(plan: Plan, scenes: readonly string[], given: readonly string[]): ProseFinding[] {
  const seen = new Set<string>();
  const names = spelled(plan.cast.flatMap(({ phrase }) => [phrase, shortOf(phrase)]));
  return scenes.flatMap((text, at) =>
    sentencesOf(text, given).flatMap((sentence): ProseFinding[] => {
      const opening = openingOf(sentence, names);
      if (!seen.has(opening)) {
        seen.add(opening);
        return [];
      }
      return [{ kind: "repeated-opening", scene: at + 1, quote: sentence.slice(0, 60) }];
    }),
  );
}

/** "the master" for "the martial arts master floating on a stone". */
const shortOf = (phrase: string): string => `the ${headOf(phrase.replace(/^the /, "")).head}`;

const SAME_STARTS_MAX = 6; // a refrain here and there is wanted ("No trumpet. No map."), a habit is not

function adjacentStarts(scenes: readonly string[], given: readonly string[]): ProseFinding[] {
  const pairs = scenes.flatMap((text, at) => {
    const sentences = sentencesOf(text, given);
    return sentences.flatMap((sentence, index): ProseFinding[] =>
      index > 0 && wordsOf(sentence)[0] === wordsOf(sentences[index - 1]!)[0]
        ? [{ kind: "same-start", scene: at + 1, quote: sentence.slice(0, 60) }]
        : [],
    );
  });
  return pairs.length > SAME_STARTS_MAX ? pairs : [];
}

/** Somebody or something called by "the" before it was brought in. The hero is known from the cover. */
function unknownDefinites(plan: Plan, scenes: readonly string[], given: readonly string[]): ProseFinding[] {
  const whole = scenes.join("\n").toLowerCase();
  const known = given.map((words) => words.toLowerCase());
  return plan.cast
    .filter(
      ({ role, phrase }) => role !== "hero" && !known.some((words) => words.includes(phrase.toLowerCase())),
    )
    .flatMap(({ phrase }): ProseFinding[] => {
      const noun = phrase.toLowerCase().replace(/^the /, "");
      const at = whole.search(new RegExp(`(?<![\\p{L}])${escaped(noun)}(?![\\p{L}])`, "u"));
      if (at < 0 || !/\bthe $/.test(whole.slice(0, at))) return [];
      const scene = whole.slice(0, at).split("\n").length;
      return [
        {
          kind: "unknown-definite",
          scene: sceneOfLine(scenes, scene),
          quote: whole.slice(Math.max(0, at - 20), at + 40),
        },
      ];
    });
}

function sceneOfLine(scenes: readonly string[], line: number): number {
  let lines = 0;
  return scenes.findIndex((text) => (lines += text.split("\n").length) >= line) + 1;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
