import type { WritingTask, Written } from "../../providers/writer.ts";
import type { Run } from "../../runtime/run.ts";
import { callOf } from "../desk.ts";
import type { Desk } from "../desk.ts";
import { line } from "../journal-line.ts";
import type { LongCommission } from "./long-commission.ts";

/** Has the writer make one part of the plan and keeps it. `what` begins a sentence: "The world". */
export const planPart = <Task extends WritingTask>(
  run: Run,
  { id }: LongCommission,
  { writer }: Desk,
  {
    key,
    what,
    task,
    told,
  }: { key: string; what: string; task: Task; told?: (made: Written[Task["verb"]]) => string },
): Promise<Written[Task["verb"]]> =>
  run.step(key, (attempt) => writer.write(task, callOf(id, attempt)), {
    madeBy: writer.name,
    kept: (made) => line("plan-part-made", told ? told(made) : `${what} is settled.`),
    failed: (reason) => line("step-failed", `${what} could not be made: ${reason}`),
    retried: (reason) => line("try-failed", `${what}: ${reason}`),
  });
