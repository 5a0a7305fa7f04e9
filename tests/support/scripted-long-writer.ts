import { setTimeout as pause } from "node:timers/promises";
import { ProviderError } from "../../server/providers/provider-error.ts";
import type { Writer, WritingTask, Written } from "../../server/providers/writer.ts";
import { BOOK_CHECKS } from "../../server/story/long/book-checks.ts";
import type { Contract } from "../../server/story/long/long-plan.ts";

/** `draft-part-7`: the verb, and the chunk it is about where there is one. */
export type LongScript = (call: { key: string; time: number; task: WritingTask }) => unknown;

export interface ScriptedLongWriter extends Writer {
  /** Every call there was, in order. */
  calls: string[];
  /** The tasks of these calls. */
  tasks: WritingTask[];
  /**
   * What happens at each call; `time` counts the calls of the same key from 1. What it throws is thrown, what it returns is
   * the answer; `undefined` is the usual one.
   */
  script: LongScript;
  takesMs: number;
  /** Left out of what it does. */
  cannot: Set<WritingTask["verb"]>;
}

/** A writer of tales and novels that does what a test tells it. Its parts are plain, all different, and of the length asked for. */
export function scriptedLongWriter(): ScriptedLongWriter {
  const writer: ScriptedLongWriter = {
    name: "scripted writer",
    chunksAtOnce: 1,
    calls: [],
    tasks: [],
    script: () => undefined,
    takesMs: 0,
    cannot: new Set(),
    does: (verb) => !writer.cannot.has(verb),
    objectionTo: () => null,
    async write<Task extends WritingTask>(task: Task, { signal }: { signal: AbortSignal }) {
      signal.throwIfAborted();
      const key = keyOf(task);
      writer.calls.push(key);
      writer.tasks.push(task);
      const time = writer.calls.filter((each) => each === key).length;
      if (writer.takesMs > 0) await pause(writer.takesMs, undefined, { signal });
      return (writer.script({ key, time, task }) ?? usual(task)) as Written[Task["verb"]];
    },
  };
  return writer;
}

/** A failure that is tried again. */
export const failsForNow = (): never => {
  throw new ProviderError("overloaded", { by: "scripted writer", retryAfterMs: 1 });
};

function keyOf(task: WritingTask): string {
  switch (task.verb) {
    case "draft-part":
    case "audit-part":
    case "rewrite-paragraph":
      return `${task.verb}-${task.inputs.card.number}`;
    case "revise-part":
      return `${task.inputs.aim.pass}-${task.inputs.card.number}`;
    case "outline-beat":
      return `${task.verb}-${task.inputs.first}`;
    default:
      return task.verb;
  }
}

const PEOPLE = ["Ada", "Bruno", "Cleo"];

const CONTRACT: Omit<Contract, "beats"> = {
  concept: {
    title: "The Salt Door",
    logline: "Ada keeps a door that must not be opened, and opens it.",
    premise: "A door in the harbour wall.",
    theme: "what is owed",
    ending: "She shuts it from the other side.",
    person: "third",
    tense: "past",
    voice: "plain",
    motifs: ["salt"],
  },
  world: {
    setting: "A harbour.",
    places: [],
    rules: [{ text: "The door stays shut.", consequence: "Salt comes." }],
  },
  cast: PEOPLE.map((name) => ({
    id: name.toLowerCase(),
    name,
    role: "keeper",
    pronoun: "they",
    look: "grey eyes",
    wants: "rest",
    manner: "short",
  })),
};

function usual(task: WritingTask): Written[WritingTask["verb"]] {
  switch (task.verb) {
    case "plan-tale":
      return {
        ...CONTRACT,
        beats: task.inputs.beats.map(({ purpose, ...beat }) => ({ ...beat, happens: purpose })),
      };
    case "high-concept":
      return CONTRACT.concept;
    case "world":
      return CONTRACT.world;
    case "beat-sheet":
      return task.inputs.beats.map(({ purpose, ...beat }) => ({ ...beat, happens: purpose }));
    case "character-profiles":
      return CONTRACT.cast;
    case "outline-beat": {
      const { first, beat } = task.inputs;
      return {
        cards: Array.from({ length: beat.parts }, (_, at) => ({
          title: `Turn ${first + at}`,
          happens: `Ada does thing ${first + at}.`,
          place: "the harbour",
          time: "evening",
          who: ["ada"],
          weight: 1,
          standsAlone: false,
          plants: first + at === 1 ? [{ id: "key", what: "the key under the stone" }] : [],
          paysOff: [],
        })),
      };
    }
    case "draft-part":
      return { text: prose(task.inputs.card.number, task.inputs.words) };
    case "audit-part":
      return {
        findings: [],
        thrownAway: 0,
        record: {
          summary: `Ada did thing ${task.inputs.card.number}.`,
          facts: [
            {
              subject: "Ada",
              fact: `Ada did thing ${task.inputs.card.number}`,
              quote: task.inputs.text.split(".")[0]!,
              chunk: task.inputs.card.number,
            },
          ],
        },
      };
    case "revise-part":
      return { edits: [] };
    case "audit-book":
      return {
        findings: [],
        thrownAway: 0,
        checks: BOOK_CHECKS.map(({ id }) => ({ id, isPassed: true, note: "It does." })),
      };
    case "rewrite-paragraph":
      return { paragraph: `Told otherwise: ${task.inputs.note}.` };
    default:
      throw new Error(`Nobody asked for ${task.verb}.`);
  }
}

const SENTENCE_WORDS = 8;
const SENTENCES_A_PARAGRAPH = 6;

/** So many words in sentences that no other chunk has. */
export function prose(number: number, words: number): string {
  const count = Math.max(1, Math.round(words / SENTENCE_WORDS));
  const sentences = Array.from(
    { length: count },
    (_, at) =>
      `${PEOPLE[at % PEOPLE.length]!} counted salt${number}x${at} at door${number}n${at} by lamp${at}.`,
  );
  const padded = sentences.map((sentence) => sentence.replace(" by ", " and waited by "));
  return Array.from({ length: Math.ceil(count / SENTENCES_A_PARAGRAPH) }, (_, at) =>
    padded.slice(at * SENTENCES_A_PARAGRAPH, (at + 1) * SENTENCES_A_PARAGRAPH).join(" "),
  ).join("\n\n");
}
