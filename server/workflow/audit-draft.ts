import type { Run } from "../runtime/run.ts";
import { auditManuscript } from "../story/audit-manuscript.ts";
import type { Finding } from "../story/finding.ts";
import { keys } from "../story/keys.ts";
import { countWords } from "../story/manuscript.ts";
import type { Plan } from "../story/plan.ts";
import type { Commission } from "./commission.ts";
import { line } from "./journal-line.ts";

/** Reads the text as the writer left it, before a person is asked to. What is found then stays on record. */
export const auditDraft = (run: Run, { brief, plan }: Commission & { plan: Plan }): Promise<Finding[]> =>
  run.step(
    keys.audit,
    async () =>
      auditManuscript({
        brief,
        plan,
        title: plan.title,
        textApproved: false,
        pictures: [],
        chunks: plan.outline.map(({ number, title }) => {
          const { text } = run.kept<{ text: string }>(keys.draft(number))!;
          return {
            number,
            title,
            text,
            words: countWords(text),
            version: 1,
            by: "writer",
            savedAt: "",
            drafted: text,
          };
        }),
      }),
    {
      madeBy: "mechanical audit",
      kept: ({ length }) =>
        line(
          "manuscript-audited",
          `The text was checked: ${length === 0 ? "nothing" : length} to point out.`,
        ),
      failed: (reason) => line("step-failed", `The text could not be checked: ${reason}`),
    },
  );
