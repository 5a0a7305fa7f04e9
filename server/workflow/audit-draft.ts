import type { Run } from "../runtime/run.ts";
import { auditManuscript } from "../story/audit-manuscript.ts";
import type { Finding } from "../story/finding.ts";
import { keys } from "../story/keys.ts";
import { countWords } from "../story/manuscript.ts";
import type { Plan } from "../story/plan.ts";
import type { Commission } from "./commission.ts";
import { callOf } from "./desk.ts";
import type { Desk } from "./desk.ts";
import { line } from "./journal-line.ts";

type TextToAudit = Commission & { plan: Plan };

/** Reads the text as the writer left it, before a person is asked to. What is found then stays on record. */
export async function auditDraft(run: Run, story: TextToAudit, desk: Desk): Promise<void> {
  if (desk.writer.does("audit-story")) await auditByWriter(run, story, desk);
  await auditMechanically(run, story);
}

const auditByWriter = (run: Run, { id, brief, plan }: TextToAudit, { writer }: Desk): Promise<unknown> =>
  run.step(
    keys.writtenAudit,
    (attempt) => {
      const chunks = draftsOf(run, plan).map(({ number, text }) => ({ number, text }));
      return writer.write({ verb: "audit-story", inputs: { brief, plan, chunks } }, callOf(id, attempt));
    },
    {
      madeBy: writer.name,
      kept: ({ findings, thrownAway }) =>
        line(
          "manuscript-audited",
          tellFound("An editor read the text", findings) + tellThrownAway(thrownAway),
        ),
      failed: (reason) => line("step-failed", `The text could not be read by an editor: ${reason}`),
      retried: (reason) => line("try-failed", `Reading the text: ${reason}`),
    },
  );

const auditMechanically = (run: Run, { brief, plan }: TextToAudit): Promise<Finding[]> =>
  run.step(
    keys.audit,
    async () =>
      auditManuscript({
        brief,
        plan,
        title: plan.title,
        textApproved: false,
        pictures: [],
        chunks: draftsOf(run, plan).map(({ number, title, text }) => ({
          number,
          title,
          text,
          words: countWords(text),
          version: 1,
          by: "writer",
          savedAt: "",
          drafted: text,
        })),
      }),
    {
      madeBy: "mechanical audit",
      kept: (findings) => line("manuscript-audited", tellFound("The text was checked", findings)),
      failed: (reason) => line("step-failed", `The text could not be checked: ${reason}`),
    },
  );

const draftsOf = (run: Run, { outline }: Plan) =>
  outline.map(({ number, title }) => ({
    number,
    title,
    text: run.kept<{ text: string }>(keys.draft(number))!.text,
  }));

const tellFound = (how: string, { length }: Finding[]): string =>
  `${how}: ${length === 0 ? "nothing" : length} to point out.`;

const tellThrownAway = (count: number): string =>
  count === 0 ? "" : ` ${count} more did not quote the text as it stands, and were thrown away.`;
