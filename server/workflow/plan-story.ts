import type { Run } from "../runtime/run.ts";
import { keys } from "../story/keys.ts";
import type { Plan } from "../story/plan.ts";
import type { Commission } from "./commission.ts";
import { callOf } from "./desk.ts";
import type { Desk } from "./desk.ts";
import { line } from "./journal-line.ts";

/** Makes the brief into a plan: title, cast, and a card for each scene. */
export const planStory = (run: Run, { id, brief }: Commission, { writer }: Desk): Promise<Plan> =>
  run.step(
    keys.plan,
    (attempt) => writer.write({ verb: "plan-story", inputs: { brief } }, callOf(id, attempt)),
    {
      madeBy: writer.name,
      kept: ({ title, outline }) =>
        line("story-planned", `"${title}" is planned in ${outline.length} scenes.`),
      failed: (reason) => line("step-failed", `The story could not be planned: ${reason}`),
      retried: (reason) => line("try-failed", `The plan: ${reason}`),
    },
  );
