import { EventEmitter } from "node:events";
import type { Bell } from "../bell.ts";

/** A bell that is heard within this process. */
export function localBell(): Bell {
  const emitter = new EventEmitter();
  emitter.setMaxListeners(0); // one listener for each open page
  return {
    ring: (storyId) => void emitter.emit("ring", storyId),
    listen: (hear) => {
      emitter.on("ring", hear);
      return () => void emitter.off("ring", hear);
    },
  };
}
