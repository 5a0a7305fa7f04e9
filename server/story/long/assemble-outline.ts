import { countWords } from "../manuscript.ts";
import type { LongBrief } from "./long-brief.ts";
import type { Beat, ChunkCard, LongPlan, OutlinePart, PlotPromise } from "./long-plan.ts";

/** No part is planned longer or shorter than this against the average: a reader feels it, and a model does not manage it. */
const WEIGHT = { min: 0.6, max: 1.5 };

/**
 * Puts the beats of an outline together: numbers the cards, shares the words of the book out among them by weight, and finds
 * where each promise is made and kept. One that is never kept so far has `paidOffIn` 0.
 */
export function assembleOutline(
  brief: LongBrief,
  parts: readonly { beat: Beat; part: OutlinePart }[],
): Pick<LongPlan, "outline" | "promises"> {
  const { chapters } = brief.given;
  const cards = parts.flatMap(({ beat, part }) => part.cards.map((card) => ({ ...card, beat: beat.id })));
  const told = chapters.map(({ text }) => countWords(text));
  const toTell = brief.words - told.reduce((sum, words) => sum + words, 0);
  const weightOf = (weight: number) => Math.min(WEIGHT.max, Math.max(WEIGHT.min, weight));
  const weights = cards.slice(chapters.length).reduce((sum, { weight }) => sum + weightOf(weight), 0);
  const missing = Math.max(0, brief.parts - cards.length); // of beats that are not outlined yet
  const perWeight = toTell / Math.max(1, weights + missing);

  const afters = buildsOn(cards);
  const promises = new Map<string, PlotPromise>();
  const outline = cards.map((card, index): ChunkCard => {
    const number = index + 1;
    for (const { id, what } of card.plants)
      if (!promises.has(id)) promises.set(id, { id, what, plantedIn: number, paidOffIn: 0 });
    const kept = card.paysOff.filter((id) => promises.has(id));
    for (const id of kept) promises.get(id)!.paidOffIn = number;
    const chapter = chapters[index];
    return {
      number,
      beat: card.beat,
      title: chapter?.title || card.title,
      happens: card.happens,
      place: card.place,
      time: card.time,
      who: card.who,
      plants: card.plants.map(({ id }) => id),
      paysOff: kept,
      after: afters[index]!,
      words: chapter ? told[index]! : Math.round(perWeight * weightOf(card.weight)),
      ...(card.notes && { notes: card.notes }),
    };
  });
  return { outline, promises: [...promises.values()] };
}

/** So many chunks in a row may know nothing of each other: more would leave the reader where nobody remembers anything. */
const ALONE_MAX = 8;

/** For each card the number of the last one it builds on: the one before, or that of the one before if it stands alone. */
function buildsOn(cards: readonly { standsAlone: boolean }[]): number[] {
  const afters: number[] = [];
  for (const [index, { standsAlone }] of cards.entries()) {
    const before = afters.at(-1);
    const isAlone = standsAlone && before !== undefined && index - before < ALONE_MAX;
    afters.push(isAlone ? before : index);
  }
  return afters;
}
