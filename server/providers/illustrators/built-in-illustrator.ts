import { availableParallelism } from "node:os";
import { Piscina } from "piscina";
import type { DrawnPicture, Illustrator, PictureRequest } from "../illustrator.ts";
import { ProviderError } from "../provider-error.ts";
import type { RenderTask } from "./built-in/render-worker.ts";

/** More threads than this only crowd the memory: about 80 MB each while drawing. */
const THREADS_MAX = 4;
/** Left to the event loop and to whoever else uses the machine. */
const CORES_SPARED = 1;
/** How many pictures may wait for a thread, so that none stands idle between two. */
const WAITING = 1;

/** Costs nothing, so it needs nothing of a call but the signal. */
interface FreeIllustrator extends Illustrator {
  draw(request: PictureRequest, call: { signal: AbortSignal }): Promise<DrawnPicture>;
}

/**
 * Draws every picture itself, by code, in threads of its own: the event loop stays free. The same request gives the
 * same bytes. `encoding` is WebP unless somebody needs lossless PNG.
 */
export function builtInIllustrator(
  options: { threads?: number; encoding?: RenderTask["encoding"] } = {},
): FreeIllustrator {
  const threads =
    options.threads ?? Math.max(1, Math.min(THREADS_MAX, availableParallelism() - CORES_SPARED));
  const pool = new Piscina<RenderTask, DrawnPicture | undefined>({
    filename: new URL("./built-in/render-worker.ts", import.meta.url).href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 60_000, // ms; loading the renderer anew takes longer than a picture
  });
  return {
    name: "built-in illustrator (no AI)",
    atOnce: threads + WAITING,
    castSheet: null, // the same cast gives the same figures
    async draw(request, { signal }) {
      signal.throwIfAborted();
      const cancelled = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
      const { promise: aborted, reject } = Promise.withResolvers<never>();
      const cancel = () => {
        Atomics.store(cancelled, 0, 1);
        reject(signal.reason as Error);
      };
      signal.addEventListener("abort", cancel, { once: true });
      try {
        const drawing = pool
          .run({ request, encoding: options.encoding ?? "webp", cancelled })
          .catch((cause: unknown) => failed(request, cause));
        return (await Promise.race([drawing, aborted]))!;
      } finally {
        signal.removeEventListener("abort", cancel);
      }
    },
    close: () => pool.destroy(),
  };
}

function failed(request: PictureRequest, cause: unknown): never {
  const reason = cause instanceof Error ? cause.message : String(cause);
  throw new ProviderError("unknown", {
    by: "The built-in illustrator",
    detail: `Scene ${request.scene} could not be drawn: ${reason}`,
    isForPicture: true,
    cause,
  });
}
