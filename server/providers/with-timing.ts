import { performance } from "node:perf_hooks";
import type { Illustrator } from "./illustrator.ts";
import type { Writer } from "./writer.ts";

type Took = (milliseconds: number) => void;

/** A writer that tells how long each scene took. */
export const timedWriter = (writer: Writer, took: Took): Writer => ({
  name: writer.name,
  write: async (task, options) => {
    const start = performance.now();
    const written = await writer.write(task, options);
    if (task.verb === "draft-chunk") took(performance.now() - start);
    return written;
  },
});

/** An illustrator that tells how long each picture took, waiting in its own queue included. */
export const timedIllustrator = (illustrator: Illustrator, took: Took): Illustrator => ({
  ...illustrator,
  draw: async (request, options) => {
    const start = performance.now();
    const picture = await illustrator.draw(request, options);
    took(performance.now() - start);
    return picture;
  },
});
