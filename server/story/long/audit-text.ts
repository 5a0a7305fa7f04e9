import { contradictionsIn } from "../continuity/audit-continuity.ts";
import { machineHabits } from "../continuity/machine-habits.ts";
import { castNamesMisspelt } from "../continuity/names-spelt-otherwise.ts";
import { readParts, tellingOf } from "../continuity/reading.ts";
import type { Reading } from "../continuity/reading.ts";
import { repeatedSentences } from "../continuity/repeated-sentences.ts";
import { workshopWords } from "../continuity/workshop-words.ts";
import { wornPhrases } from "../continuity/worn-phrases.ts";
import type { Finding } from "../finding.ts";
import { earlyEnding } from "./chunk-faults.ts";
import type { LongPlan } from "./long-plan.ts";
import { PACKS } from "./pack.ts";

/** A long text as it is to be audited. */
export interface TextToAudit {
  plan: LongPlan;
  /** A `Pack.id`: what its workshop calls things does not belong into the prose. */
  genre: string;
  /** In order; as many as there are. */
  chunks: readonly { number: number; title: string; text: string }[];
}

/** The mechanical audit of a long text: what can be seen without understanding it. Each quote stands in the text to the letter. */
export function auditText(text: TextToAudit): Finding[] {
  const { plan, genre, chunks } = text;
  const { person, tense } = plan.concept;
  const reading: Reading = { ...readParts(chunks), person, tense };
  const contradictions = contradictionsIn(reading);
  const named = new Set(
    contradictions.filter(({ subtype }) => subtype === "naming").flatMap(({ quotes }) => quotes),
  );
  const findings = [
    ...contradictions,
    ...repeatedSentences(
      reading,
      plan.world.rules.map((rule) => rule.text),
    ),
    ...toldOtherwise(text),
    ...castNamesMisspelt(
      reading,
      plan.cast.map(({ name }) => name),
    ).filter(({ quotes }) => !quotes.some((quote) => named.has(quote))),
    ...castNeverNamed(text, reading),
    ...endedEarly(text),
    ...promisesLeftOpen(plan),
    ...wornPhrases(reading),
    ...machineHabits(reading),
    ...workshopWords(reading, PACKS.get(genre)?.avoid ?? []),
  ];
  const told = new Set<string>();
  return findings.filter(({ kind, subtype, chunk, quotes, message }) => {
    const key = JSON.stringify([kind, subtype, chunk, quotes.length > 0 ? quotes : message]);
    return !told.has(key) && told.add(key);
  });
}

const TOLD_MIN = 12; // sentences; fewer may be a letter

/** Whole chunks in another person or tense than the plan's. */
function toldOtherwise({ plan: { concept }, chunks }: TextToAudit): Finding[] {
  return chunks.flatMap((chunk): Finding[] => {
    const { person, tense } = tellingOf(chunk);
    const slips = [
      ...(person !== null && person !== concept.person
        ? [`in the ${person} person, and the story in the ${concept.person}`]
        : []),
      ...(tense !== null && tense !== concept.tense
        ? [`in the ${tense} tense, and the story in the ${concept.tense}`]
        : []),
    ];
    if (slips.length === 0) return [];
    const { sentences } = readParts([chunk]);
    const first = sentences.find(({ told, text }) => told === text);
    if (!first || sentences.length < TOLD_MIN) return [];
    return [
      {
        kind: "style",
        severity: "moderate",
        chunk: chunk.number,
        message: `It is told ${slips.join("; and ")}.`,
        quotes: [first.text],
      },
    ];
  });
}

function castNeverNamed({ plan, chunks }: TextToAudit, { timesOf }: Reading): Finding[] {
  if (chunks.length < plan.outline.length) return [];
  return (
    plan.cast
      // Whoever tells the story may well keep the name back.
      .filter(
        ({ pronoun, role }) =>
          !(plan.concept.person === "first" && (pronoun === "I" || role === "protagonist")),
      )
      .filter(
        ({ name }) =>
          !namesIn(name).some((word) => timesOf(word) > 0) && !chunks.some(({ text }) => text.includes(name)),
      )
      .map(({ name, role }) => ({
        kind: "name",
        severity: "minor",
        chunk: null,
        message: `${name}, ${role}, is of the cast and never named.`,
        quotes: [],
      }))
  );
}

const namesIn = (name: string): string[] => name.match(/\p{Lu}[\p{L}'’-]+/gu) ?? [];

function endedEarly({ plan, chunks }: TextToAudit): Finding[] {
  return chunks
    .filter(({ number }) => number < plan.outline.length)
    .flatMap(({ number, text }): Finding[] => {
      const ending = earlyEnding(text);
      if (ending === undefined) return [];
      return [
        {
          kind: "ending",
          severity: "moderate",
          chunk: number,
          message: "The story is not at its end.",
          quotes: [ending],
        },
      ];
    });
}

const promisesLeftOpen = ({ promises }: LongPlan): Finding[] =>
  promises
    .filter(({ paidOffIn }) => paidOffIn === 0)
    .map(({ what, plantedIn }) => ({
      kind: "promise",
      severity: "moderate",
      chunk: null,
      message: `No part keeps what is promised in ${plantedIn}: ${what}`,
      quotes: [],
    }));
