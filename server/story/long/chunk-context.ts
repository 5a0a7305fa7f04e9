import MiniSearch from "minisearch";
import type { CanonFact, ChunkRecord } from "./canon.ts";
import type { ChunkCard, LongPlan } from "./long-plan.ts";

/** A chunk that is told, as later ones see it. */
export interface ToldChunk {
  number: number;
  text: string;
  /** `null` until it was read for it; then the outline must do. */
  record: ChunkRecord | null;
}

/** What a chunk's prompt carries besides the contract. Each part has its limit, so that it does not grow with the book. */
export interface ChunkContext {
  /** The story up to the beginning of this beat; the same for all chunks of the beat. */
  storySoFar: string;
  /** What happened since, chunk by chunk. */
  lately: string[];
  canon: CanonFact[];
  openPromises: string[];
  /** Passages of earlier chunks that speak of what this one is about. */
  passages: { chunk: number; text: string }[];
  /** The last words of the chunk before, as they stand. */
  tail: string;
}

/** How much of each may be in a prompt, in characters; four make about a token. */
const LIMITS = {
  storySoFar: 1600,
  lately: 500,
  canon: 440,
  promises: 280,
  passages: 760,
  passage: 300,
  tail: 600,
};

/**
 * What whoever tells `card` should know of the chunks before it. Only chunks up to `card.after` are read, so it comes out
 * the same in whichever order the others are told.
 */
export function contextFor(card: ChunkCard, plan: LongPlan, told: readonly ToldChunk[]): ChunkContext {
  const before = told
    .filter(({ number }) => number <= card.after)
    .toSorted((one, other) => one.number - other.number);
  const firstOfBeat = plan.outline.find(({ beat }) => beat === card.beat)?.number ?? card.number;
  const last = before.at(-1);
  const about = aboutOf(card, plan);
  return {
    storySoFar: storySoFar(plan, before, firstOfBeat),
    lately: newestWithin(
      before
        .filter(({ number }) => number >= firstOfBeat || number > card.after - 2)
        .map((each) => `[${each.number}] ${summaryOf(each, plan)}`),
      LIMITS.lately,
    ),
    canon: canonFor(about, before),
    openPromises: openPromises(card, plan),
    passages: passagesFor(about, before),
    tail: last ? tailOf(last.text) : "",
  };
}

const summaryOf = ({ number, record }: ToldChunk, { outline }: LongPlan): string =>
  record?.summary ?? outline.find((each) => each.number === number)?.happens ?? "";

/** Whole beats in the words of the plan, and the newest of what came before this beat in its own, as far as there is room. */
function storySoFar(plan: LongPlan, before: readonly ToldChunk[], firstOfBeat: number): string {
  const chunks = before.filter(({ number }) => number < firstOfBeat);
  const lines = chunks.map((each) => summaryOf(each, plan));
  const early = chunks.slice(0, chunks.length - newestWithin(lines, LIMITS.storySoFar / 2).length);
  const beats = plan.beats.filter(({ id }) =>
    early.some(({ number }) => plan.outline[number - 1]?.beat === id),
  );
  const coarse = newestWithin(
    beats.map(({ happens }) => happens),
    LIMITS.storySoFar / 2,
  );
  const recent = newestWithin(lines, LIMITS.storySoFar - coarse.join(" ").length);
  return [...coarse, ...recent].join(" ");
}

function newestWithin(lines: readonly string[], characters: number): string[] {
  let left = characters;
  const kept: string[] = [];
  for (const line of lines.toReversed()) {
    left -= line.length + 1;
    if (left < 0) break;
    kept.unshift(line);
  }
  return kept;
}

function firstWithin<T>(items: readonly T[], lengthOf: (item: T) => number, characters: number): T[] {
  let left = characters;
  return items.filter((item) => {
    const fits = lengthOf(item) <= left;
    if (fits) left -= lengthOf(item);
    return fits;
  });
}

/** The words by which earlier text is looked for. */
interface About {
  /** What happens, and what is to be kept. */
  matter: string;
  /** Where and with whom: it is much the same in many chunks, and tells little of what one is about. */
  stage: string;
}

function aboutOf(
  { title, happens, place, who, plants, paysOff }: ChunkCard,
  { cast, promises }: LongPlan,
): About {
  const names = who.map((id) => cast.find((person) => person.id === id)?.name ?? "");
  const promised = promises
    .filter(({ id }) => plants.includes(id) || paysOff.includes(id))
    .map(({ what }) => what);
  return { matter: [title, happens, ...promised].join(" "), stage: [place, ...names].join(" ") };
}

/** Words that are in every chunk tell nothing about any. */
const SILENT = new Set(
  "the a an and or but of to in on at by for with from into is are was were be been has have had it its he she they his her their him them that this there then than as not no so what who when where which out up down over under after before again all one two".split(
    " ",
  ),
);

const searchable = () => ({
  tokenize: (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [],
  processTerm: (term: string) =>
    SILENT.has(term) || term.length < 3 ? null : term.replace(/(?:'s|s|ed|ing)$/, ""),
});

function canonFor({ matter, stage }: About, before: readonly ToldChunk[]): CanonFact[] {
  const facts = before.flatMap(({ record }) => record?.facts ?? []);
  const index = new MiniSearch<{ id: number; subject: string; fact: string }>({
    fields: ["subject", "fact"],
    ...searchable(),
  });
  index.addAll(facts.map(({ subject, fact }, id) => ({ id, subject, fact })));
  const found = index
    .search(`${matter} ${stage}`, { boost: { subject: 2 } })
    .map(({ id }) => facts[id as number]!);
  return firstWithin(found, ({ fact }) => fact.length + 8, LIMITS.canon);
}

const openPromises = ({ number, plants, paysOff }: ChunkCard, { promises }: LongPlan): string[] =>
  firstWithin(
    promises
      .filter(
        ({ id, plantedIn, paidOffIn }) =>
          paysOff.includes(id) || plants.includes(id) || (plantedIn < number && paidOffIn > number),
      )
      .toSorted((one, other) => one.paidOffIn - other.paidOffIn)
      .map(({ what, plantedIn, paidOffIn }) => `${what} (${plantedIn} → ${paidOffIn})`),
    ({ length }) => length + 3,
    LIMITS.promises,
  );

/** What a word counts that says where and with whom, against one of the matter. */
const STAGE_WEIGHT = 0.2;
/** And one that a passage chosen before holds already, so that each thing spoken of finds its own. */
const FOUND_WEIGHT = 0.2;

/** In characters; less says nothing. */
const PASSAGE_MIN = 40;

/** Paragraphs by what they hold that is rare; the neighbour of the chunk is in the prompt as the tail. */
function passagesFor({ matter, stage }: About, before: readonly ToldChunk[]): ChunkContext["passages"] {
  const paragraphs = before.slice(0, -1).flatMap(({ number, text }) =>
    text
      .split(/\n{2,}/)
      .filter((paragraph) => paragraph.length > PASSAGE_MIN)
      .map((paragraph) => ({ chunk: number, text: paragraph })),
  );
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ["text"], ...searchable() });
  index.addAll(paragraphs.map(({ text }, id) => ({ id, text })));

  const { tokenize, processTerm } = searchable();
  const staging = new Set(tokenize(stage).map(processTerm));
  const weights = new Map<string, number>();
  const words = new Set(tokenize(`${matter} ${stage}`));
  for (const word of words) {
    const term = processTerm(word);
    const held = index.search(word).length;
    if (term === null || held === 0) continue;
    weights.set(term, Math.log(1 + paragraphs.length / held) * (staging.has(term) ? STAGE_WEIGHT : 1));
  }
  const weigh = (terms: readonly string[]) => terms.reduce((sum, term) => sum + (weights.get(term) ?? 0), 0);

  const open = new Set(index.search([...words].join(" ")));
  const found: ChunkContext["passages"] = [];
  for (let left = LIMITS.passages; open.size > 0 && left > PASSAGE_MIN;) {
    const best = [...open].reduce((one, other) => (weigh(other.terms) > weigh(one.terms) ? other : one));
    open.delete(best);
    const { chunk, text } = paragraphs[best.id as number]!;
    const passage = { chunk, text: shortened(text, weights, Math.min(LIMITS.passage, left)) };
    if (passage.text === "") continue; // not even its best sentence fits
    left -= passage.text.length;
    found.push(passage);
    for (const term of best.terms) weights.set(term, (weights.get(term) ?? 0) * FOUND_WEIGHT);
  }
  return found.toSorted((one, other) => one.chunk - other.chunk);
}

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** Of a long paragraph, the sentences that have most to do with the matter, in their order: what is named rarely counts most. */
function shortened(paragraph: string, weights: ReadonlyMap<string, number>, characters: number): string {
  if (paragraph.length <= characters) return paragraph;
  const { tokenize, processTerm } = searchable();
  const weigh = (sentence: string) =>
    [...new Set(tokenize(sentence).map(processTerm))].reduce(
      (sum, term) => sum + (term === null ? 0 : (weights.get(term) ?? 0)),
      0,
    );
  const sentences = [...segmenter.segment(paragraph)].map(({ segment }, at) => ({
    segment,
    at,
    weight: weigh(segment),
  }));
  const best = sentences
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight || one.at - other.at);
  return firstWithin(best, ({ segment }) => segment.length, characters)
    .toSorted((one, other) => one.at - other.at)
    .map(({ segment }) => segment.trim())
    .join(" ");
}

function tailOf(text: string): string {
  if (text.length <= LIMITS.tail) return text;
  const end = text.slice(-LIMITS.tail);
  const start = end.search(/(?<=[.!?”’]\s)\S/);
  return start === -1 ? end : end.slice(start);
}
