import { setImmediate as nextTurn } from "node:timers/promises";
import type { Writer, WritingTask, Written } from "../writer.ts";
import { draftScene } from "./built-in/draft-scene.ts";
import { MATERIALS } from "./built-in/materials.ts";
import { planStory } from "./built-in/plan-story.ts";

/** Plans and tells picture stories from hand-written material. The same brief and seed give the same bytes. */
export function builtInStoryteller(): Writer {
  let lastTurn: Promise<void> = Promise.resolve();
  return {
    name: "built-in storyteller (no AI)",
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
  const material = MATERIALS[task.inputs.brief.structure];
  switch (task.verb) {
    case "plan-story":
      return planStory(task.inputs.brief, material);
    case "draft-chunk":
      return { text: draftScene(task.inputs.brief, task.inputs.card, material) };
  }
}
