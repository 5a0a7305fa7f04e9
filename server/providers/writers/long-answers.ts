import * as z from "zod";
import { SEVERITIES, SUBTYPES } from "../../story/finding.ts";
import { BOOK_CHECKS } from "../../story/long/book-checks.ts";
import type { BookCheckId } from "../../story/long/book-checks.ts";
import { foreignWords } from "../../story/long/chunk-faults.ts";
import type { BeatSlot } from "../../story/long/beat-slots.ts";
import type { Beat, Contract, OutlinePart, Person } from "../../story/long/long-plan.ts";
import type { OutlineInputs } from "../writer.ts";

// The forms in which a language model answers for a long story. Every property is required and nothing is a free record,
// since that is what the providers' strict modes can promise. Ids, numbers and order are ours to give, not the model's.

const concept = z.object({
  title: z.string(),
  logline: z.string(),
  premise: z.string(),
  theme: z.string(),
  ending: z.string(),
  person: z.enum(["first", "third"]),
  tense: z.enum(["past", "present"]),
  voice: z.string(),
  motifs: z.array(z.string()),
});

const world = z.object({
  setting: z.string(),
  places: z.array(z.object({ name: z.string(), about: z.string() })),
  rules: z.array(z.object({ text: z.string(), consequence: z.string() })),
});

const person = z.object({
  name: z.string(),
  role: z.string(),
  pronoun: z.string(),
  look: z.string(),
  wants: z.string(),
  manner: z.string(),
});

const beat = z.object({ happens: z.string() });

const card = z.object({
  title: z.string(),
  happens: z.string(),
  place: z.string(),
  time: z.string(),
  who: z.array(z.string()),
  weight: z.number(),
  standsAlone: z.boolean(),
  plants: z.array(z.object({ id: z.string(), what: z.string() })),
  paysOff: z.array(z.string()),
});

const finding = z.object({
  kind: z.enum(["continuity", "promise", "sense", "language", "style", "ending"]),
  subtype: z.enum(SUBTYPES).nullable(),
  severity: z.enum(SEVERITIES),
  message: z.string(),
  quotes: z.array(z.string()),
});
export type FindingAnswer = z.infer<typeof finding>;

const BOOK_CHECK_IDS = BOOK_CHECKS.map(({ id }) => id) as [BookCheckId, ...BookCheckId[]];

export const LONG_ANSWERS = {
  contract: z.object({ concept, world, cast: z.array(person), beats: z.array(beat) }),
  concept,
  world,
  beats: z.object({ beats: z.array(beat) }),
  cast: z.object({ cast: z.array(person) }),
  outline: z.object({ cards: z.array(card) }),
  "part-audit": z.object({
    findings: z.array(finding),
    summary: z.string(),
    facts: z.array(z.object({ subject: z.string(), fact: z.string(), quote: z.string() })),
  }),
  "book-audit": z.object({
    findings: z.array(finding),
    checks: z.array(z.object({ id: z.enum(BOOK_CHECK_IDS), isPassed: z.boolean(), note: z.string() })),
  }),
  edits: z.object({ edits: z.array(z.object({ find: z.string(), replace: z.string() })) }),
  paragraph: z.object({ paragraph: z.string() }),
};

/** What keeps any part of a plan from being one: something is empty, or is not of the story. `may` be empty: names of fields. */
function faultsOfWords(value: unknown, may: readonly string[] = [], at = ""): string[] {
  if (typeof value === "string") {
    if (value.trim() === "") return [`${at} is empty.`];
    return foreignWords(value).map((fault) => `${at}: ${fault}`);
  }
  if (Array.isArray(value))
    return value.flatMap((each, index) => faultsOfWords(each, may, `${at} ${index + 1}`));
  if (!value || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, each]) =>
    may.includes(name) ? [] : faultsOfWords(each, may, `${at} ${name}`.trim()),
  );
}

type ConceptAnswer = z.infer<typeof concept>;
type WorldAnswer = z.infer<typeof world>;
type PersonAnswer = z.infer<typeof person>;
type BeatAnswer = z.infer<typeof beat>;
type CardAnswer = z.infer<typeof card>;

export const faultsOfConcept = (answer: ConceptAnswer): string[] => [
  ...faultsOfWords(answer),
  ...(answer.motifs.length === 0 ? ["There are no motifs."] : []),
];

export const faultsOfWorld = (answer: WorldAnswer): string[] => [
  ...faultsOfWords(answer),
  ...(answer.places.length === 0 ? ["There are no places."] : []),
];

export const faultsOfBeats = (answer: readonly BeatAnswer[], slots: readonly BeatSlot[]): string[] => [
  ...faultsOfWords(answer, [], "beat"),
  ...(answer.length === slots.length
    ? []
    : [`There are ${answer.length} beats; there must be ${slots.length}.`]),
];

export function faultsOfCast(cast: readonly PersonAnswer[]): string[] {
  const names = cast.map(({ name }) => name.trim().toLowerCase());
  const twice = names.find((name, at) => names.indexOf(name) < at);
  return [
    ...faultsOfWords(cast, [], "cast"),
    ...(cast.length === 0 ? ["There is nobody in the cast."] : []),
    ...(twice === undefined ? [] : [`Two of the cast are called "${twice}".`]),
  ];
}

export const faultsOfContract = (
  answer: z.infer<typeof LONG_ANSWERS.contract>,
  slots: readonly BeatSlot[],
): string[] => [
  ...faultsOfConcept(answer.concept),
  ...faultsOfWorld(answer.world),
  ...faultsOfCast(answer.cast),
  ...faultsOfBeats(answer.beats, slots),
];

export function faultsOfCards(
  cards: readonly CardAnswer[],
  { beat: { parts }, contract, open, first }: OutlineInputs,
): string[] {
  const ids = contract.cast.map(({ id }) => id);
  const promised = [
    ...open.map(({ id }) => id),
    ...cards.flatMap(({ plants }) => plants.map(({ id }) => id)),
  ];
  const twice = promised.find((id, at) => promised.indexOf(id) < at);
  const strangers = cards.flatMap(({ who }, at) =>
    who
      .filter((id) => !ids.includes(id))
      .map((id) => `Card ${first + at} has "${id}", who is not in the cast; there are: ${ids.join(", ")}.`),
  );
  return [
    ...(cards.length === parts ? [] : [`It has ${cards.length} cards; ${parts} were asked for.`]),
    ...faultsOfWords(cards, ["who", "paysOff"], "card"),
    ...strangers,
    ...(twice === undefined ? [] : [`"${twice}" is promised twice; each promise has an id of its own.`]),
  ];
}

export const contractFrom = (
  answer: z.infer<typeof LONG_ANSWERS.contract>,
  slots: readonly BeatSlot[],
): Contract => ({
  concept: answer.concept,
  world: answer.world,
  cast: castFrom(answer.cast),
  beats: beatsFrom(answer.beats, slots),
});

export const beatsFrom = (answer: readonly BeatAnswer[], slots: readonly BeatSlot[]): Beat[] =>
  slots.map(({ id, name, act, parts }, at) => ({
    id,
    name,
    act,
    parts,
    happens: answer[at]!.happens.trim(),
  }));

export function castFrom(cast: readonly PersonAnswer[]): Person[] {
  const taken = new Set<string>();
  return cast.map((each, at) => {
    const name = each.name.trim();
    const short =
      name
        .toLowerCase()
        .match(/[a-z]{2,}/g)
        ?.at(0) ?? "person";
    const id = taken.has(short) ? `${short}-${at + 1}` : short;
    taken.add(id);
    return { ...each, id, name };
  });
}

/** Models number the titles although nobody asked them to. */
const NUMBER_BEFORE_TITLE = /^(?:(?:scene|part|chapter)\s+)?\d+\s*[.:–-]\s*/i;

export const outlineFrom = (cards: readonly CardAnswer[]): OutlinePart => ({
  cards: cards.map((each) => ({ ...each, title: each.title.replace(NUMBER_BEFORE_TITLE, "").trim() })),
});
