import { ProviderError } from "../../providers/provider-error.ts";
import type { Run } from "../../runtime/run.ts";
import { keys } from "../../story/keys.ts";
import { assembleOutline } from "../../story/long/assemble-outline.ts";
import type { Beat, Contract, LongPlan, OutlinePart } from "../../story/long/long-plan.ts";
import { callOf } from "../desk.ts";
import type { Desk } from "../desk.ts";
import { line } from "../journal-line.ts";
import { nounOf } from "./long-commission.ts";
import type { LongCommission } from "./long-commission.ts";

/** The outline, made beat by beat: who is asked for fifty scenes at once gives five. Keeps the whole plan. */
export async function masterOutline(
  run: Run,
  story: LongCommission,
  contract: Contract,
  desk: Desk,
): Promise<LongPlan> {
  const parts: { beat: Beat; part: OutlinePart }[] = [];
  for (const beat of contract.beats) {
    const part = await outlineBeat(run, story, contract, beat, parts, desk);
    parts.push({ beat, part });
  }
  return run.step(keys.plan, async () => ({ ...contract, ...assembleOutline(story.brief, parts) }), {
    madeBy: "the outline, put together",
    kept: ({ concept, outline }) =>
      line(
        "story-planned",
        `"${concept.title}" is planned in ${outline.length} ${nounOf(story.brief)}${outline.length === 1 ? "" : "s"}.`,
      ),
    failed: (reason) => line("step-failed", `The outline could not be put together: ${reason}`),
  });
}

const outlineBeat = (
  run: Run,
  { id, brief }: LongCommission,
  contract: Contract,
  beat: Beat,
  earlier: { beat: Beat; part: OutlinePart }[],
  { writer }: Desk,
): Promise<OutlinePart> => {
  const { outline: before, promises } = assembleOutline(brief, earlier);
  const first = before.length + 1;
  const last = before.length + beat.parts;
  const wanted = brief.given.outline
    .map((happens, at) => ({ number: at + 1, happens }))
    .filter(({ number }) => number >= first && number <= last);
  const inputs = {
    brief,
    contract,
    beat,
    first,
    before: before.map(({ number, title, happens }) => ({ number, title, happens })),
    open: promises
      .filter(({ paidOffIn }) => paidOffIn === 0)
      .map(({ id: promise, what }) => ({ id: promise, what })),
    wanted,
  };
  return run.step(
    keys.outline(beat.id),
    async (attempt) => {
      const part = await writer.write({ verb: "outline-beat", inputs }, callOf(id, attempt));
      if (part.cards.length !== beat.parts)
        throw new ProviderError("answer-malformed", {
          by: writer.name,
          detail: `It has ${part.cards.length} cards; ${beat.parts} were asked for.`,
        });
      return part;
    },
    {
      madeBy: writer.name,
      kept: ({ cards }) =>
        line(
          "plan-part-made",
          `"${beat.name}" is outlined in ${cards.length} ${nounOf(brief)}${cards.length === 1 ? "" : "s"}.`,
        ),
      failed: (reason) => line("step-failed", `"${beat.name}" could not be outlined: ${reason}`),
      retried: (reason) => line("try-failed", `The outline of "${beat.name}": ${reason}`),
    },
  );
};
