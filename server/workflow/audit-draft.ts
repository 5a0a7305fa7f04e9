import { Declined } from "../runtime/run.ts";
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
import { isRefusal } from "./words-for.ts";

type TextToAudit = Commission & { plan: Plan };

/** Reads the text as the writer left it, before a person is asked to. What is found then stays on record. */
export async function auditDraft(run: Run, story: TextToAudit, desk: Desk): Promise<void> {
  if (desk.writer.does("audit-story") && run.kept(DECLINED) === undefined)
    await auditByWriter(run, story, desk).catch(goOnUnread);
  await auditMechanically(run, story);
}

/** The book is finished without an editor rather than not at all; the same text is not sent to one again. */
const DECLINED = keys.declined(keys.writtenAudit, 1);

function goOnUnread(error: unknown): void {
  if (!(error instanceof Declined)) throw error;
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
      declined: (error) =>
        isRefusal(error)
          ? {
              key: DECLINED,
              value: { by: error.by, category: error.category },
              told: line(
                "text-declined",
                `${error.message} It was asked to read the text as an editor; nobody has.`,
              ),
            }
          : null,
    },
  );

const auditMechanically = (run: Run, { brief, plan }: TextToAudit): Promise<Finding[]> =>
  run.step(
    keys.audit,
    async () =>
      auditManuscript({
        brief,
        plan,
        longPlan: null,
        outline: plan.outline,
        logline: plan.logline,
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
