import type { Dispatch } from "../dispatch.ts";

/** Runs the stories in this process, `atOnce` of them at the same time, in the order they were asked for. */
export function localDispatch({ atOnce }: { atOnce: number }): Dispatch {
  const waiting = new Set<string>();
  const running = new Map<string, Promise<void>>();
  const askedAgain = new Set<string>();
  let runStory: ((storyId: string) => Promise<void>) | null = null;
  let isStopped = false;

  const next = () => {
    while (runStory && !isStopped && running.size < atOnce && waiting.size > 0) {
      const storyId = waiting.values().next().value!;
      waiting.delete(storyId);
      running.set(
        storyId,
        runStory(storyId).finally(() => {
          running.delete(storyId);
          if (askedAgain.delete(storyId)) waiting.add(storyId);
          next();
        }),
      );
    }
  };

  return {
    submit(storyId) {
      (running.has(storyId) ? askedAgain : waiting).add(storyId);
      next();
    },
    start(run) {
      runStory = run;
      next();
    },
    async stop() {
      isStopped = true;
      await Promise.allSettled(running.values());
    },
  };
}
