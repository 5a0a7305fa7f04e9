import { performance } from "node:perf_hooks";
import type { Illustrator } from "./illustrator.ts";
import type { Writer, WritingTask, Written } from "./writer.ts";

type Took = (milliseconds: number) => void;

/** A writer that tells how long each scene took: a call that told several, its share for each. */
export const timedWriter = (writer: Writer, took: Took): Writer => ({
  ...writer,
  write: async <Task extends WritingTask>(task: Task, call: Parameters<Writer["write"]>[1]) => {
    const start = performance.now();
    const written = await writer.write(task, call);
    if (task.verb === "draft-chunk") {
      const { length } = (written as Written["draft-chunk"]).chunks;
      for (let told = 0; told < length; told++) took((performance.now() - start) / length);
    }
    if (task.verb === "draft-part") took(performance.now() - start);
    return written;
  },
});

/** An illustrator that tells how long each picture took, waiting in its own queue included. */
export const timedIllustrator = (illustrator: Illustrator, took: Took): Illustrator => ({
  ...illustrator,
  draw: async (request, call) => {
    const start = performance.now();
    const picture = await illustrator.draw(request, call);
    took(performance.now() - start);
    return picture;
  },
});
