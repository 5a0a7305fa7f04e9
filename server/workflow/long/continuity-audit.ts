import type { Run } from "../../runtime/run.ts";
import { isGrave } from "../../story/finding.ts";
import { keys } from "../../story/keys.ts";
import { auditText } from "../../story/long/audit-text.ts";
import { currentText } from "../../story/long/chunk-versions.ts";
import { findingsKept } from "../../story/long/findings-of-long-story.ts";
import { isWaived, waivedSentences } from "../../story/long/waivers.ts";
import type { ChunkCard } from "../../story/long/long-plan.ts";
import { callOf } from "../desk.ts";
import type { Desk } from "../desk.ts";
import { line } from "../journal-line.ts";
import { isRefusal } from "../words-for.ts";
import { chunksNow, titled } from "./long-commission.ts";
import type { KeptAudit, PlannedCommission } from "./long-commission.ts";
import { partInputs } from "./part-inputs.ts";
import { reviseChunk, staysAsItIs } from "./revise-chunk.ts";

/** Every so many chunks, and at the end of each beat, the editor looks at more than whether the chunk may stand. */
const DEEP_EVERY = 3;

/** Reads one chunk against all that is established before it, takes down what it establishes itself, and has grave faults mended. */
export async function continuityAudit(
  run: Run,
  story: PlannedCommission,
  card: ChunkCard,
  desk: Desk,
): Promise<void> {
  if (!story.brief.passes.includes("continuity-audit")) return;
  await auditChunk(run, story, card, desk).catch(staysAsItIs);
  const audit = run.kept<KeptAudit>(keys.chunkAudit(card.number));
  const grave = [...(audit?.findings ?? []), ...(audit?.mechanical ?? [])].filter(
    (finding) => isGrave(finding) && !isWaived(run.kept, finding),
  );
  if (grave.length === 0) return;
  await reviseChunk(run, story, card, desk, {
    pass: "mend",
    done: "mended",
    aim: { pass: "mend", findings: grave },
    answers: grave.map(({ message }) => message),
  });
}

const auditChunk = (
  run: Run,
  story: PlannedCommission,
  card: ChunkCard,
  { writer }: Desk,
): Promise<KeptAudit> => {
  const { id, brief, plan } = story;
  const { number } = card;
  const key = keys.chunkAudit(number);
  const text = currentText(run.kept, number)!;
  const mechanical = () =>
    auditText({
      plan,
      genre: brief.genre,
      chunks: chunksNow(run, plan).filter((each) => each.number <= number),
    }).filter(({ chunk }) => chunk === number);
  return run.step<KeptAudit>(
    key,
    async (attempt) => {
      if (!writer.does("audit-part") || run.kept(keys.declined(key, 1)) !== undefined)
        return { findings: [], thrownAway: 0, mechanical: mechanical(), record: null };
      const isDeep = number % DEEP_EVERY === 0 || plan.outline[number]?.beat !== card.beat;
      const inputs = {
        ...partInputs(run.kept, story, card),
        text,
        isDeep,
        waived: waivedSentences(run.kept, findingsKept(run.kept, plan.outline)),
      };
      const { findings, thrownAway, record } = await writer.write(
        { verb: "audit-part", inputs },
        callOf(id, attempt),
      );
      return { findings, thrownAway, mechanical: mechanical(), record };
    },
    {
      madeBy: writer.does("audit-part") ? writer.name : "mechanical audit",
      kept: ({ findings, mechanical: seen, thrownAway }) =>
        line(
          "chunk-audited",
          `${titled(brief, card)}, was checked: ${tellFound(findings.length + seen.length, thrownAway)}`,
          { scene: number },
        ),
      failed: (reason) =>
        line(
          "step-failed",
          `${titled(brief, card)}, could not be checked; it stands all the same: ${reason}`,
          { scene: number },
        ),
      retried: (reason) =>
        line("try-failed", `Checking ${titled(brief, card)}: ${reason}`, { scene: number }),
      declined: (error) =>
        isRefusal(error)
          ? {
              key: keys.declined(key, 1),
              value: { by: error.by, category: error.category },
              told: line("text-declined", `${error.message} It was asked to check ${titled(brief, card)}.`, {
                scene: number,
              }),
            }
          : null,
    },
  );
};

/** "nothing to point out"; "2 things to point out, 1 thrown away ..." */
export const tellFound = (found: number, thrownAway: number): string =>
  `${found === 0 ? "nothing" : found === 1 ? "one thing" : `${found} things`} to point out.` +
  (thrownAway === 0
    ? ""
    : ` ${thrownAway} more did not quote the text as it stands, and ${thrownAway === 1 ? "was" : "were"} thrown away.`);
