import { setTimeout as pause } from "node:timers/promises";
import sharp from "sharp";
import type { Illustrator, PictureRequest } from "../../server/providers/illustrator.ts";
import { ProviderError } from "../../server/providers/provider-error.ts";
import type { Writer, WritingTask, Written } from "../../server/providers/writer.ts";
import { aPlan } from "./builders.ts";

type Script = (call: { key: string; time: number }) => "well" | "fails" | "fails-for-now" | "hangs";

export interface Scripted {
  /** `plan`, `draft-3`, `picture-7`: every call there was, in order. */
  calls: string[];
  /** What happens at each call; `time` counts the calls of the same key from 1. */
  script: Script;
  /** How long each call takes, in milliseconds. */
  takesMs: number;
  /** The most that were under way at once. */
  mostAtOnce: number;
}

const scripted = (): Scripted => ({ calls: [], script: () => "well", takesMs: 0, mostAtOnce: 0 });

/** Follows the script for one call, then does the work. */
function follower(state: Scripted) {
  let underWay = 0;
  return async <T>(key: string, signal: AbortSignal, work: () => Promise<T> | T): Promise<T> => {
    signal.throwIfAborted();
    state.calls.push(key);
    const time = state.calls.filter((each) => each === key).length;
    underWay += 1;
    state.mostAtOnce = Math.max(state.mostAtOnce, underWay);
    try {
      const course = state.script({ key, time });
      if (course === "hangs") await pause(1_000_000, undefined, { signal, ref: false });
      if (state.takesMs > 0) await pause(state.takesMs, undefined, { signal });
      if (course === "fails") throw new ProviderError("unknown", { by: key, detail: "Out of paint." });
      if (course === "fails-for-now") throw new ProviderError("overloaded", { by: key, retryAfterMs: 5 });
      return await work();
    } finally {
      underWay -= 1;
    }
  };
}

/** A writer that does what a test tells it. Scene 3 reads "Scene 3. The red fox went on, ...". */
export function scriptedWriter(): Writer & { state: Scripted } {
  const state = scripted();
  const follow = follower(state);
  return {
    name: "scripted writer",
    chunksAtOnce: 1,
    does: (verb) => verb === "plan-story" || verb === "draft-chunk",
    objectionTo: () => "The scripted writer tells picture stories only.",
    state,
    write<Task extends WritingTask>(task: Task, { signal }: { signal: AbortSignal }) {
      const key = task.verb === "draft-chunk" ? `draft-${task.inputs.cards[0]!.number}` : "plan";
      return follow(key, signal, () => written(task)) as Promise<Written[Task["verb"]]>;
    },
  };
}

function written(task: WritingTask): Written[WritingTask["verb"]] {
  if (task.verb !== "draft-chunk") return aPlan();
  const { number } = task.inputs.cards[0]!;
  const words = Array.from({ length: 40 }, (_, index) => `word${number}x${index}`).join(" ");
  const answers = number === 1 ? Object.values(task.inputs.brief.answers).join(", ") : "nobody";
  const text = `Scene ${number}. The red fox went on, thinking of ${answers}.\n\nThere were ${words}.`;
  return { chunks: [{ number, text }] };
}

/** An illustrator that does what a test tells it, and gives small real pictures whose colour follows the request. */
export function scriptedIllustrator({ atOnce = 3 } = {}): Illustrator & {
  state: Scripted;
  requests: PictureRequest[];
} {
  const state = scripted();
  const follow = follower(state);
  const requests: PictureRequest[] = [];
  return {
    name: "scripted illustrator",
    atOnce,
    castSheet: null,
    state,
    requests,
    draw: (request, { signal }) =>
      follow(`picture-${request.scene}`, signal, async () => {
        requests.push(request);
        const background = { r: request.scene * 10, g: request.attempt * 50, b: 90 };
        const image = sharp({ create: { width: 32, height: 48, channels: 3, background } });
        return {
          bytes: await image.webp().toBuffer(),
          mediaType: "image/webp",
          width: 32,
          height: 48,
          alt: `Scene ${request.scene}, attempt ${request.attempt}.`,
          notUnderstood: [],
        };
      }),
    close: async () => undefined,
  };
}
