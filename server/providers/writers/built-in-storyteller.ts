import { setImmediate as nextTurn } from "node:timers/promises";
import { ProviderError } from "../provider-error.ts";
import type { Writer, WritingTask, Written } from "../writer.ts";
import { objectionToLong, tellLongStory, tellsLong } from "./built-in/long/tell-long-story.ts";
import { draftScene } from "./built-in/draft-scene.ts";
import { MATERIALS } from "./built-in/materials.ts";
import { planStory } from "./built-in/plan-story.ts";

/** Costs nothing, so it needs nothing of a call but the signal. */
interface FreeWriter extends Writer {
  write<Task extends WritingTask>(task: Task, call: { signal: AbortSignal }): Promise<Written[Task["verb"]]>;
}

/** Plans and tells picture stories, tales and novels from hand-written material. The same brief and seed give the same bytes. */
export function builtInStoryteller(): FreeWriter {
  let lastTurn: Promise<void> = Promise.resolve();
  return {
    name: "built-in storyteller (no AI)",
    chunksAtOnce: 1, // a scene takes a millisecond, so nothing is gained by waiting for ten
    does: (verb) => verb === "plan-story" || verb === "draft-chunk" || tellsLong(verb),
    objectionTo: objectionToLong,
    async write<Task extends WritingTask>(task: Task, { signal }: { signal: AbortSignal }) {
      // A plan takes ten milliseconds and more. One task a turn, so that twenty stories do not hold up everything else.
      lastTurn = lastTurn.then(() => nextTurn());
      await lastTurn;
      signal.throwIfAborted();
      return written(task) as Written[Task["verb"]];
    },
  };
}

function written(task: WritingTask): Written[WritingTask["verb"]] {
  if (tellsLong(task.verb)) return tellLongStory(task as never);
  switch (task.verb) {
    case "plan-story": {
      const { brief } = task.inputs;
      return planStory(brief, MATERIALS[brief.structure]);
    }
    case "draft-chunk": {
      const { brief, cards } = task.inputs;
      return {
        chunks: cards.map((card) => ({
          number: card.number,
          text: draftScene(brief, card, MATERIALS[brief.structure]),
        })),
      };
    }
    default:
      throw new ProviderError("request-invalid", {
        by: "The built-in storyteller",
        detail: `It does not know how to ${task.verb}.`,
      });
  }
}
