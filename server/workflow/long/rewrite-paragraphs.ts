import { ProviderError } from "../../providers/provider-error.ts";
import { Declined } from "../../runtime/run.ts";
import type { Run } from "../../runtime/run.ts";
import type { RewriteWish } from "../../story/decision.ts";
import { keys } from "../../story/keys.ts";
import { foreignWords } from "../../story/long/chunk-faults.ts";
import { currentText } from "../../story/long/chunk-versions.ts";
import type { KeptRewrite } from "../../story/long/chunk-versions.ts";
import type { ChunkCard } from "../../story/long/long-plan.ts";
import { callOf } from "../desk.ts";
import type { Desk } from "../desk.ts";
import { line } from "../journal-line.ts";
import { isRefusal } from "../words-for.ts";
import { titled } from "./long-commission.ts";
import type { PlannedCommission } from "./long-commission.ts";

/** Has every paragraph told otherwise that a person asked for and that nobody has told otherwise yet. */
export async function rewriteParagraphs(run: Run, story: PlannedCommission, desk: Desk): Promise<void> {
  const wishes = story.plan.outline.flatMap((card) =>
    openWishes(run, card).map((wish) => ({ card, ...wish })),
  );
  const pieces = wishes.map(
    ({ card, time, wish }) =>
      () =>
        rewrite(run, story, card, { time, wish }, desk).catch(leaveIt),
  );
  await run.all(pieces, { atOnce: 1 }); // one after the other: two may be of one chunk
}

function openWishes(run: Run, { number }: ChunkCard): { time: number; wish: RewriteWish }[] {
  const open: { time: number; wish: RewriteWish }[] = [];
  for (let time = 1; ; time++) {
    const wish = run.kept<RewriteWish>(keys.rewriteWish(number, time));
    if (!wish) return open;
    const key = keys.rewrite(number, time);
    if (run.kept(key) === undefined && run.kept(keys.declined(key, 1)) === undefined)
      open.push({ time, wish });
  }
}

/** What a provider declines is on record, and the paragraph stays. */
function leaveIt(error: unknown): void {
  if (!(error instanceof Declined)) throw error;
}

async function rewrite(
  run: Run,
  { id, brief, plan }: PlannedCommission,
  card: ChunkCard,
  { time, wish }: { time: number; wish: RewriteWish },
  { writer, updateFolder }: Desk,
): Promise<void> {
  const { outline: _, promises: __, ...contract } = plan;
  const { number } = card;
  const about = { scene: number };
  const key = keys.rewrite(number, time);
  const text = currentText(run.kept, number)!;
  const paragraphs = text.split(/\n{2,}/);
  const at = paragraphs.indexOf(wish.paragraph);
  await run.step<KeptRewrite>(
    key,
    async (attempt) => {
      if (at === -1) return { text, version: 0, note: wish.note };
      const inputs = {
        brief,
        contract,
        card,
        before: paragraphs[at - 1] ?? "",
        paragraph: wish.paragraph,
        after: paragraphs[at + 1] ?? "",
        note: wish.note,
      };
      const { paragraph } = await writer.write({ verb: "rewrite-paragraph", inputs }, callOf(id, attempt));
      const fault = paragraph.trim() === "" ? "It is empty." : foreignWords(paragraph)[0];
      if (fault) throw new ProviderError("text-rejected", { by: writer.name, detail: fault });
      return {
        text: paragraphs.with(at, paragraph.trim()).join("\n\n"),
        version: wish.version + 1,
        note: wish.note,
      };
    },
    {
      madeBy: writer.name,
      kept: ({ version, text: now }) =>
        line(
          "chunk-rewritten",
          version === 0
            ? `The paragraph of ${titled(brief, card)}, no longer stands there, so nothing was changed.`
            : now === text
              ? `${titled(brief, card)}: no change.`
              : `A paragraph of ${titled(brief, card)}, was told otherwise: ${wish.note}`,
          about,
        ),
      failed: (reason) =>
        line(
          "step-failed",
          `A paragraph of ${titled(brief, card)}, could not be rewritten: ${reason}`,
          about,
        ),
      retried: (reason) => line("try-failed", `Rewriting a paragraph: ${reason}`, about),
      declined: (error) =>
        isRefusal(error)
          ? {
              key: keys.declined(key, 1),
              value: { by: error.by, category: error.category },
              told: line("text-declined", `${error.message} The paragraph stays as it is.`, about),
            }
          : null,
    },
  );
  await updateFolder(id);
}
