import type { Brief } from "../story/brief.ts";
import type { Finding } from "../story/finding.ts";
import type { Plan, SceneCard } from "../story/plan.ts";
import type { Call } from "./call.ts";

/** What a writer can be asked for, by the verb of the workflow that asks. */
export type WritingTask =
  | { verb: "plan-story"; inputs: { brief: Brief } }
  | {
      verb: "draft-chunk";
      inputs: {
        brief: Brief;
        plan: Plan;
        /** The scenes to tell, in order; at most `chunksAtOnce` of the writer. */
        cards: SceneCard[];
        /** The scenes before these, oldest first, as they stand now: a person may have changed them. */
        earlier: { number: number; text: string }[];
      };
    }
  | { verb: "audit-story"; inputs: { brief: Brief; plan: Plan; chunks: { number: number; text: string }[] } }
  | { verb: "reword"; inputs: RewordInputs };

export interface RewordInputs {
  /** What the words are for. */
  purpose: "scene" | "picture";
  /** The words that were declined. */
  wording: string;
  /** Who declined them, and how it calls what it objects to. */
  declinedBy: string;
  category: string | null;
}

/** What comes back for each verb. */
export interface Written {
  "plan-story": Plan;
  /**
   * The scenes asked for, in order. At least the first of them; fewer than all when the answer broke off, and then only
   * those that are whole. Paragraphs separated by an empty line; no heading, no number, no mark-up.
   */
  "draft-chunk": { chunks: { number: number; text: string }[] };
  /** Each quote stands in the text, to the letter; what could not be found there was thrown away and counted. */
  "audit-story": { findings: Finding[]; thrownAway: number };
  /** Other words for the same thing, and what was changed, in a sentence. */
  reword: { wording: string; changed: string };
}

export interface Writer {
  /** How it is called wherever its work shows: "built-in storyteller (no AI)". */
  readonly name: string;
  /** How many scenes one call may tell. */
  readonly chunksAtOnce: number;
  /** Whether it does this sort of work at all. What it does not is left out of the production. */
  does(verb: WritingTask["verb"]): boolean;
  /**
   * Does the task and returns what was written.
   *
   * May be called again with the same task, and then may write something else, unless it says it is deterministic.
   * Throws a `ProviderError`, whose fault says what follows; stops early when the signal aborts.
   */
  write<Task extends WritingTask>(task: Task, call: Call): Promise<Written[Task["verb"]]>;
}

/** What a language model is asked for one task. */
export interface Prompt {
  verb: WritingTask["verb"];
  /** Which stage's model it is meant for. */
  stage: "plan" | "draft" | "audit" | "polish";
  /** For models that take one; those that do not are asked without. */
  temperature: number;
  /** What comes back: `text`, or the name of a schema. */
  answersWith: "text" | "plan" | "findings" | "wording";
  system: string;
  /** In order; `stable` parts come first and return word for word in later prompts of the same story. */
  parts: { text: string; stable: boolean }[];
}
