import type { ReviseInputs } from "../../providers/writer.ts";
import { Declined } from "../../runtime/run.ts";
import type { Run } from "../../runtime/run.ts";
import { keys } from "../../story/keys.ts";
import { applyEdits } from "../../story/long/apply-edits.ts";
import type { LengthKept } from "../../story/long/apply-edits.ts";
import { currentText, isOfPerson } from "../../story/long/chunk-versions.ts";
import type { KeptPass, TextPass } from "../../story/long/chunk-versions.ts";
import type { ChunkCard } from "../../story/long/long-plan.ts";
import type { Pass } from "../../story/long/long-brief.ts";
import { callOf } from "../desk.ts";
import type { Desk } from "../desk.ts";
import { line } from "../journal-line.ts";
import { isRefusal } from "../words-for.ts";
import { titled } from "./long-commission.ts";
import type { PlannedCommission } from "./long-commission.ts";

interface Revision {
  pass: TextPass;
  /** What became of the chunk, after "was": "read through once more". */
  done: string;
  /** What is asked; left out for a pass that has its own prompt. */
  aim?: ReviseInputs["aim"];
  answers?: string[];
  length?: LengthKept;
}

/**
 * Has the writer change a chunk by single edits, of which only those are made that keep its names and its length. Nothing is
 * done where the brief leaves the pass out, where a person has put their own words, or where the writer does not revise.
 */
export async function reviseChunk(
  run: Run,
  { id, brief, plan }: PlannedCommission,
  card: ChunkCard,
  { writer, updateFolder }: Desk,
  { pass, done, aim, answers = [], length }: Revision,
): Promise<void> {
  const { outline: _, promises: __, ...contract } = plan;
  const isLeftOut = !aim && !brief.passes.includes(pass as Pass);
  const key = keys.pass(card.number, pass);
  const isTheirs = isOfPerson(run.kept, card.number) || card.number <= brief.given.chapters.length;
  if (
    isLeftOut ||
    isTheirs ||
    run.kept(key) ||
    run.kept(keys.declined(key, 1)) ||
    !writer.does("revise-part")
  )
    return;
  const text = currentText(run.kept, card.number)!;
  const names = plan.cast.map(({ name }) => name).filter((name) => name !== "");

  await run
    .step<KeptPass>(
      key,
      async (attempt) => {
        const inputs = { brief, contract, card, text, aim: aim ?? { pass: pass as never } };
        const { edits } = await writer.write({ verb: "revise-part", inputs }, callOf(id, attempt));
        const revised = applyEdits(text, edits, names, length);
        return { ...revised, text: revised.made.length > 0 ? revised.text : "", answers };
      },
      {
        madeBy: writer.name,
        kept: ({ made, refused }) =>
          line(
            "chunk-revised",
            `${titled(brief, card)}, was ${done}: ${tellChanges(made.length)}${tellRefused(refused)}`,
            {
              scene: card.number,
            },
          ),
        failed: (reason) =>
          line("step-failed", `${titled(brief, card)}, could not be revised: ${reason}`, {
            scene: card.number,
          }),
        retried: (reason) => line("try-failed", `${titled(brief, card)}: ${reason}`, { scene: card.number }),
        declined: (error) =>
          isRefusal(error)
            ? {
                key: keys.declined(key, 1),
                value: { by: error.by, category: error.category },
                told: line("text-declined", `${error.message} ${titled(brief, card)}, stays as it is.`, {
                  scene: card.number,
                }),
              }
            : null,
      },
    )
    .then(({ made }) => (made.length > 0 ? updateFolder(id) : undefined), staysAsItIs);
}

/** A chunk that is not revised is still a chunk: what its writer would not touch stays. */
export function staysAsItIs(error: unknown): void {
  if (!(error instanceof Declined)) throw error;
}

const tellChanges = (count: number): string =>
  count === 0 ? "no change." : count === 1 ? "one place was changed." : `${count} places were changed.`;

const tellRefused = ({ length }: string[]): string =>
  length === 0
    ? ""
    : ` ${length} other change${length === 1 ? " was" : "s were"} not made, since it would have lost words or names.`;
