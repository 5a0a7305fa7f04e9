import type { LiveText } from "../live-text.ts";

/** Live text for one process. */
export function localLiveText(): LiveText {
  const listeners = new Set<Parameters<LiveText["listen"]>[0]>();
  return {
    show: (storyId, chunk, textSoFar) => {
      for (const hear of listeners) hear(storyId, chunk, textSoFar);
    },
    listen: (hear) => {
      listeners.add(hear);
      return () => void listeners.delete(hear);
    },
  };
}
