import type { Brief } from "../story/brief.ts";
import type { Finding } from "../story/finding.ts";
import type { ChunkRecord } from "../story/long/canon.ts";
import type { ChunkContext } from "../story/long/chunk-context.ts";
import type { TextEdit } from "../story/long/apply-edits.ts";
import type { LongBrief, Pass } from "../story/long/long-brief.ts";
import type { BeatSlot } from "../story/long/beat-slots.ts";
import type {
  Beat,
  ChunkCard,
  Concept,
  Contract,
  OutlinePart,
  Person,
  PlotPromise,
  World,
} from "../story/long/long-plan.ts";
import type { BookCheck } from "../story/long/book-checks.ts";
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
  | { verb: "reword"; inputs: RewordInputs }
  | LongTask;

/** What is asked for long stories: tales and novels. */
export type LongTask =
  /** Everything about a tale but its outline, in one go. */
  | { verb: "plan-tale"; inputs: { brief: LongBrief; beats: BeatSlot[] } }
  | { verb: "high-concept"; inputs: { brief: LongBrief } }
  | { verb: "world"; inputs: { brief: LongBrief; concept: Concept } }
  | { verb: "beat-sheet"; inputs: { brief: LongBrief; concept: Concept; world: World; beats: BeatSlot[] } }
  | {
      verb: "character-profiles";
      inputs: { brief: LongBrief; concept: Concept; world: World; beats: Beat[] };
    }
  | { verb: "outline-beat"; inputs: OutlineInputs }
  | { verb: "draft-part"; inputs: PartInputs }
  | { verb: "audit-part"; inputs: PartInputs & { text: string; isDeep: boolean; waived: string[] } }
  | { verb: "revise-part"; inputs: ReviseInputs }
  | { verb: "audit-book"; inputs: AuditBookInputs }
  | { verb: "rewrite-paragraph"; inputs: RewriteInputs };

export interface OutlineInputs {
  brief: LongBrief;
  contract: Contract;
  beat: Beat;
  /** The number of the first card of this beat. */
  first: number;
  /** The cards before, oldest first. */
  before: Pick<ChunkCard, "number" | "title" | "happens">[];
  /** Promised so far, and not kept. */
  open: Pick<PlotPromise, "id" | "what">[];
  /** What the person who brought an outline along wants of these cards, by number. */
  wanted: { number: number; happens: string }[];
}

export interface PartInputs {
  brief: LongBrief;
  contract: Contract;
  card: ChunkCard;
  /** The cards of the same beat, this one among them. */
  beatCards: ChunkCard[];
  parts: number;
  /** How long it is to be, in words, now that the length of those before is known. */
  words: number;
  context: ChunkContext;
}

export interface ReviseInputs {
  brief: LongBrief;
  contract: Contract;
  card: ChunkCard;
  text: string;
  aim:
    | { pass: "mend"; findings: Finding[] }
    | { pass: Extract<Pass, "self-refinement" | "motif-infusion" | "human-passes" | "voice"> }
    /** Longer or shorter, by so many words. */
    | { pass: "length"; by: number };
}

export interface AuditBookInputs {
  brief: LongBrief;
  contract: Contract;
  promises: PlotPromise[];
  /** In one sentence each, the chunks that are not given in full. */
  others: { number: number; summary: string }[];
  chunks: { number: number; text: string }[];
  /** What a person said is intended. */
  waived: string[];
}

export interface RewriteInputs {
  brief: LongBrief;
  contract: Contract;
  card: ChunkCard;
  before: string;
  paragraph: string;
  after: string;
  /** What the person wants of it. */
  note: string;
}

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
  "plan-tale": Contract;
  "high-concept": Concept;
  world: World;
  /** One for each slot, in their order. */
  "beat-sheet": Beat[];
  "character-profiles": Person[];
  /** As many cards as the beat has parts. */
  "outline-beat": OutlinePart;
  /** Whole; paragraphs separated by an empty line; no heading, no number, no mark-up. */
  "draft-part": { text: string };
  /** Quotes as in `audit-story`; those of facts stand in the text, too. */
  "audit-part": { findings: Finding[]; thrownAway: number; record: ChunkRecord };
  /** May be empty: then nothing is to be changed. */
  "revise-part": { edits: TextEdit[] };
  "audit-book": { findings: Finding[]; thrownAway: number; checks: BookCheck[] };
  "rewrite-paragraph": { paragraph: string };
}

export interface Writer {
  /** How it is called wherever its work shows: "built-in storyteller (no AI)". */
  readonly name: string;
  /** How many scenes one call may tell. */
  readonly chunksAtOnce: number;
  /** Whether it does this sort of work at all. What it does not is left out of the production. */
  does(verb: WritingTask["verb"]): boolean;
  /** What keeps it from telling this story, in a sentence to the person who asked for it; `null` when nothing does. */
  objectionTo(brief: LongBrief): string | null;
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
  answersWith: string;
  system: string;
  /** In order; `stable` parts come first and return word for word in later prompts of the same story. */
  parts: { text: string; stable: boolean }[];
}
