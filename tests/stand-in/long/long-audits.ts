import type { Random } from "../../../server/story/random.ts";
import type { CardRead, PersonRead } from "./read-long-prompt.ts";

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
const QUOTE_WORDS = 8;
const FACTS = 4;
/** One part in so many has something that must be mended. */
const GRAVE_EVERY = 6;

const sentencesOf = (text: string): string[] =>
  text
    .split("\n\n")
    .flatMap((paragraph) => [...segmenter.segment(paragraph)].map(({ segment }) => segment.trim()))
    .filter((sentence) => /^[A-Z][^“”]{40,}\.$/.test(sentence));

const quoteOf = (sentence: string): string => sentence.split(" ").slice(0, QUOTE_WORDS).join(" ");

export function partAudit(text: string, card: CardRead, people: PersonRead[], random: Random) {
  const told = random.shuffle(sentencesOf(text));
  const [one, other, third] = told;
  const grave =
    one && other && random.below(GRAVE_EVERY) === 0
      ? [
          {
            kind: "continuity",
            subtype: "causal-logic",
            severity: "major",
            message: "Both cannot have happened in this order; change what is done in the first.",
            quotes: [quoteOf(one), quoteOf(other)],
          },
        ]
      : [];
  const slight =
    third && random.below(3) === 0
      ? [
          {
            kind: "language",
            subtype: null,
            severity: "minor",
            message: "The sentence says too much at once; shorten it.",
            quotes: [quoteOf(third)],
          },
        ]
      : [];
  const facts = told
    .flatMap((sentence) => {
      const subject = people.map(({ name }) => name).find((name) => sentence.includes(name.split(" ")[0]!));
      return subject ? [{ subject, fact: quoteOf(sentence), quote: quoteOf(sentence) }] : [];
    })
    .slice(0, FACTS);
  return { findings: [...grave, ...slight], summary: card.happens, facts };
}

export function bookAudit(prompt: string, schema: Record<string, unknown>, random: Random) {
  const chunks = [...prompt.matchAll(/^\[(\d+)\]\n([\s\S]*?)\n=== /gm)].map(([, , text]) => text!);
  const [sentence] = random.shuffle(sentencesOf(random.pick(chunks)));
  const failed = "handwave";
  return {
    findings: sentence
      ? [
          {
            kind: "promise",
            subtype: null,
            severity: "minor",
            message: "It is made much of and comes to little; leave it out or come back to it.",
            quotes: [quoteOf(sentence)],
          },
        ]
      : [],
    checks: idsIn(schema).map((id) => ({
      id,
      isPassed: id !== failed,
      note:
        id === failed
          ? "One return to the town is covered by half a sentence."
          : "The middle and the end bear it out.",
    })),
  };
}

function idsIn(schema: Record<string, unknown>): string[] {
  const { properties } = schema as {
    properties: { checks: { items: { properties: { id: { enum: string[] } } } } };
  };
  return properties.checks.items.properties.id.enum;
}
