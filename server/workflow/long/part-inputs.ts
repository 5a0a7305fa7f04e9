import type { PartInputs } from "../../providers/writer.ts";
import { contextFor } from "../../story/long/chunk-context.ts";
import type { ChunkCard } from "../../story/long/long-plan.ts";
import { countWords } from "../../story/manuscript.ts";
import { toldBefore } from "./long-commission.ts";
import type { PlannedCommission } from "./long-commission.ts";

/** What a chunk is told from, and later read against. */
export function partInputs(
  kept: (key: string) => unknown,
  { brief, plan }: Omit<PlannedCommission, "id">,
  card: ChunkCard,
): PartInputs {
  const { outline, promises: _, ...contract } = plan;
  // What the chunk just before was read for may not be there yet when this one is drafted: so it never counts.
  const told = toldBefore(kept, plan, card.number).map((each) =>
    each.number < card.after ? each : { ...each, record: null },
  );
  return {
    brief,
    contract,
    card,
    beatCards: outline.filter(({ beat }) => beat === card.beat),
    parts: outline.length,
    words: wordsNow(card, plan.outline, told, brief.words),
    context: contextFor(card, plan, told),
  };
}

/** How far one chunk may make up for those before it. */
const MAKING_UP = { min: 0.75, max: 1.33 };

/** The length a chunk is to have so that the book comes out right, now that the length of those before is known. */
function wordsNow(
  card: ChunkCard,
  outline: readonly ChunkCard[],
  told: readonly { number: number; text: string }[],
  wanted: number,
): number {
  const before = outline
    .filter(({ number }) => number < card.number)
    .map(({ number, words }) => {
      const known = number <= card.after ? told.find((each) => each.number === number) : undefined;
      return known ? countWords(known.text) : words;
    });
  const left = wanted - before.reduce((sum, words) => sum + words, 0);
  const planned = outline
    .filter(({ number }) => number >= card.number)
    .reduce((sum, { words }) => sum + words, 0);
  const share = Math.min(MAKING_UP.max, Math.max(MAKING_UP.min, left / planned));
  return Math.round(card.words * share);
}
