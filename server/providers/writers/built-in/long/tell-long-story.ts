import type { OutlinePart } from "../../../../story/long/long-plan.ts";
import type { Beat, Concept, Contract, World } from "../../../../story/long/long-plan.ts";
import type { BeatSlot } from "../../../../story/long/beat-slots.ts";
import type { LongBrief } from "../../../../story/long/long-brief.ts";
import { LENGTH_TOLERANCE } from "../../../../story/long/length-finding.ts";
import { PACKS } from "../../../../story/long/pack.ts";
import type { LongTask, Written } from "../../../writer.ts";
import { composeTale } from "./compose-tale.ts";
import type { ComposedTale } from "./compose-tale.ts";
import { fantasy } from "./fantasy-tale.ts";
import type { Genre, TaleWorld } from "./genre.ts";
import { horror } from "./horror-tale.ts";

const GENRES: Record<string, Genre> = { horror, fantasy };

/** What of long stories the built-in storyteller does: it plans and drafts, and does not read as an editor. */
const VERBS = [
  "plan-tale",
  "high-concept",
  "world",
  "beat-sheet",
  "character-profiles",
  "outline-beat",
  "draft-part",
] as const;
export type ToldVerb = (typeof VERBS)[number];

export const tellsLong = (verb: string): verb is ToldVerb => VERBS.some((each) => each === verb);

/** Does one task of a long story from hand-written passages. */
export function tellLongStory(task: Extract<LongTask, { verb: ToldVerb }>): Written[ToldVerb] {
  const { brief } = task.inputs;
  const tale = taleOf(brief);
  const { world } = tale;
  switch (task.verb) {
    case "plan-tale":
      return contractOf(tale, task.inputs.beats);
    case "high-concept":
      return conceptOf(world);
    case "world":
      return worldOf(world);
    case "beat-sheet":
      return beatsOf(tale, task.inputs.beats);
    case "character-profiles":
      return world.cast;
    case "outline-beat":
      return outlineOf(tale, task.inputs.first, task.inputs.beat.parts);
    case "draft-part":
      return { text: tale.chunks[task.inputs.card.number - 1]!.text };
  }
}

/** What keeps the built-in storyteller from telling a story that was asked for; `null` when nothing does. */
export function objectionToLong(brief: LongBrief): string | null {
  const { genre, idea, given, choices, words } = brief;
  const name = PACKS.get(genre)!.name;
  if (!GENRES[genre]) return `${ONLY} It has no material for ${name.toLowerCase()}.`;
  if (idea !== "") return `${ONLY} It cannot read an idea of your own.`;
  if (given.outline.length > 0 || given.notes !== "" || given.chapters.length > 0)
    return `${ONLY} It cannot read what you bring along.`;
  const own = PACKS.get(genre)!.groups.find(
    (group) =>
      group.takes !== "number" &&
      choices[group.id]!.some((value) => !group.options.some(({ id }) => id === value)),
  );
  if (own) return `${ONLY} It cannot read your own words for "${own.question}"; choose one of the list.`;
  const { leastWords } = GENRES[genre];
  if (words < leastWords)
    return `The built-in storyteller cannot tell ${name.toLowerCase()} whole in fewer than ${leastWords.toLocaleString("en")} words. Ask for more, or name a language model as writer.`;
  const { chunks } = taleOf(brief);
  const told = chunks.reduce((sum, chunk) => sum + chunk.words, 0);
  if (told < words * (1 - LENGTH_TOLERANCE)) {
    const most = Math.floor(told / ROUNDED_TO) * ROUNDED_TO;
    return `The built-in storyteller has material for about ${most.toLocaleString("en")} words of this, without saying anything twice. Ask for fewer, or name a language model as writer.`;
  }
  const filled = chunks.filter((chunk) => chunk.words > 0).length;
  return filled === chunks.length
    ? null
    : `The built-in storyteller can cut ${words.toLocaleString("en")} words of this into ${filled} scenes at most, not ${chunks.length}.`;
}

const ROUNDED_TO = 1000;

const ONLY =
  "The built-in storyteller tells rule-based horror and fantasy of the long road from what you choose in the form; for anything else name a language model as writer.";

/** The stories told last, whole: a story asks for its chunks one by one. */
const KNOWN_MAX = 8;
const known = new Map<string, ComposedTale>();

function taleOf(brief: LongBrief): ComposedTale {
  const key = JSON.stringify([brief.genre, brief.words, brief.parts, brief.choices, brief.seed]);
  const before = known.get(key);
  if (before) return before;
  const tale = composeTale(brief, GENRES[brief.genre]!);
  if (known.size >= KNOWN_MAX) known.delete(known.keys().next().value!);
  known.set(key, tale);
  return tale;
}

const conceptOf = ({ title, logline, premise, ending, person, voice, motifs }: TaleWorld): Concept => ({
  title,
  logline,
  premise,
  theme: "",
  ending,
  person,
  tense: "past",
  voice,
  motifs,
});

const worldOf = ({ setting, places, rules }: TaleWorld): World => ({ setting, places, rules });

const beatsOf = ({ chunks }: ComposedTale, slots: readonly BeatSlot[]): Beat[] => {
  let begun = 0;
  return slots.map(({ id, name, act, parts }) => {
    const happens = chunks.slice(begun, begun + parts).map((chunk) => chunk.title);
    begun += parts;
    return { id, name, act, parts, happens: `${happens.join("; ")}.` };
  });
};

const contractOf = (tale: ComposedTale, slots: readonly BeatSlot[]): Contract => ({
  concept: conceptOf(tale.world),
  world: worldOf(tale.world),
  cast: tale.world.cast,
  beats: beatsOf(tale, slots),
});

function outlineOf({ chunks, world }: ComposedTale, first: number, parts: number): OutlinePart {
  const average = chunks.reduce((sum, { words }) => sum + words, 0) / chunks.length;
  const promises = promisesOf(chunks);
  return {
    cards: chunks.slice(first - 1, first - 1 + parts).map(({ title, happens, words, text }, index) => {
      const number = first + index;
      return {
        title,
        happens,
        place: world.setting,
        time: "",
        who: world.cast
          .filter(({ pronoun, name }) => pronoun === "I" || text.includes(name))
          .map(({ id }) => id),
        weight: words / average,
        standsAlone: false,
        plants: promises
          .filter(({ plantedIn }) => plantedIn === number)
          .map(({ id, what }) => ({ id, what })),
        paysOff: promises.filter(({ paidOffIn }) => paidOffIn === number).map(({ id }) => id),
      };
    }),
  };
}

/** Passages that belong together promise and keep: the first of a family is the promise, the last keeps it. */
const FAMILIES = [
  { plant: /^(completeness-.*)-plant$/, pay: "$1-reveal", what: "what does not sit right about the sheet" },
  { plant: /^(theme-.*)-plant$/, pay: "$1-payoff", what: "an old thread: {}" },
  { plant: /^(?!ep-)(.*)-keep$/, pay: "$1-break", what: "the rule that will be broken: {}" },
  { plant: /^(token-.*)-plant$/, pay: "$1-use", what: "what is carried: {}" },
  { plant: /^(law-.*)-plant$/, pay: "$1-payoff", what: "what magic costs: {}" },
  { plant: /^(ep-.*)-2$/, pay: "$1-return", what: "what was given on the road: {}" },
  { plant: /^(trade-.*)$/, pay: "$1-use", what: "what the trade has taught: {}" },
];

function promisesOf(
  chunks: ComposedTale["chunks"],
): { id: string; what: string; plantedIn: number; paidOffIn: number }[] {
  const chunkOf = new Map(chunks.flatMap(({ ids }, at) => ids.map((id) => [id, at + 1] as const)));
  return [...chunkOf].flatMap(([id, plantedIn]) => {
    const family = FAMILIES.find(({ plant }) => plant.test(id));
    if (!family) return [];
    const paidOffIn = chunkOf.get(id.replace(family.plant, family.pay));
    if (paidOffIn === undefined || paidOffIn < plantedIn) return [];
    const name = id
      .replace(family.plant, "$1")
      .replace(/^[a-z]+-/, "")
      .replaceAll("-", " ");
    return [{ id, what: family.what.replace("{}", name), plantedIn, paidOffIn }];
  });
}
