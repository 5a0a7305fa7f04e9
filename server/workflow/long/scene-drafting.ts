import { NotYet } from "../../runtime/run.ts";
import type { Run } from "../../runtime/run.ts";
import { keys } from "../../story/keys.ts";
import type { ChunkCard } from "../../story/long/long-plan.ts";
import type { Desk } from "../desk.ts";
import { draftPart } from "./draft-part.ts";
import type { PlannedCommission } from "./long-commission.ts";

/**
 * Drafts every chunk that is not drafted yet, and has each polished as soon as it is there, while the next is drafted. Several
 * are drafted at once where the outline says that they do not build on each other. What one is told from is settled by
 * the outline, not by who was quicker, so the book is the same either way; one that fails holds up only those that build on it.
 */
export async function sceneDrafting(
  run: Run,
  story: PlannedCommission,
  desk: Desk,
  polish: (card: ChunkCard) => Promise<void>,
): Promise<void> {
  const { outline } = story.plan;
  const drafted = new Map(outline.map(({ number }) => [number, Promise.withResolvers<boolean>()]));
  const polished = new Map(outline.map(({ number }) => [number, Promise.withResolvers<void>()]));
  const upTo = (last: number) => outline.filter(({ number }) => number <= last).map(({ number }) => number);

  const draft = (card: ChunkCard) => async () => {
    try {
      const areThere = await Promise.all(upTo(card.after).map((number) => drafted.get(number)!.promise));
      if (run.kept(keys.draft(card.number)) === undefined) {
        if (areThere.includes(false))
          throw new NotYet(`Chunk ${card.number} builds on one that is not there yet.`);
        await Promise.all(upTo(card.after - 1).map((number) => polished.get(number)!.promise));
        await draftPart(run, story, card, desk);
      }
      drafted.get(card.number)!.resolve(true);
    } finally {
      drafted.get(card.number)!.resolve(false); // means nothing once it is there
    }
  };

  /** One after the other: each is read against what was read before. */
  const polishAll = async () => {
    const errors: unknown[] = [];
    for (const card of outline) {
      if (await drafted.get(card.number)!.promise)
        await polish(card).catch((error: unknown) => errors.push(error));
      polished.get(card.number)!.resolve();
    }
    const worst = errors.find((error) => !(error instanceof NotYet)) ?? errors[0];
    if (worst !== undefined) throw worst;
  };

  await run.all([polishAll, () => run.all(outline.map(draft), { atOnce: story.brief.draftingAtOnce })], {
    atOnce: 2,
  });
}
