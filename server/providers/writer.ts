import type { Brief } from "../story/brief.ts";
import type { Plan, SceneCard } from "../story/plan.ts";

/** What a writer can be asked for, by the verb of the workflow that asks. */
export type WritingTask =
  | { verb: "plan-story"; inputs: { brief: Brief } }
  | {
      verb: "draft-chunk";
      inputs: {
        brief: Brief;
        plan: Plan;
        card: SceneCard;
        /** The scenes before this one, oldest first, as they stand now: a person may have changed them. */
        earlier: { number: number; text: string }[];
      };
    };

/** What comes back for each verb. */
export interface Written {
  "plan-story": Plan;
  /** Paragraphs separated by an empty line; no heading, no number, no mark-up. */
  "draft-chunk": { text: string };
}

export interface Writer {
  /** How it is called wherever its work shows: "built-in storyteller (no AI)". */
  readonly name: string;
  /**
   * Does the task and returns what was written, whole.
   *
   * May be called again with the same task, and then may write something else, unless it says it is deterministic.
   * Throws a `ProviderError` that knows whether trying again makes sense; stops early when `signal` aborts.
   */
  write<Task extends WritingTask>(
    task: Task,
    options: { signal: AbortSignal },
  ): Promise<Written[Task["verb"]]>;
}

/** What a language model is asked for one task. */
export interface Prompt {
  verb: WritingTask["verb"];
  /** Which sort of model it is meant for: `planner` or `drafter`. */
  model: string;
  /** For models that take one; those that do not are asked without. */
  temperature: number;
  answersWith: "plan" | "text";
  system: string;
  user: string;
}
