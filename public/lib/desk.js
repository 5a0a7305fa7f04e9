/**
 * What a person can do with the story on the desk. Whatever the studio answers is shown at once, without waiting for
 * the feed.
 *
 * @import { Snapshot } from "../../server/story/snapshot.ts"
 * @import { PictureDecided } from "./studio.js"
 * @typedef {ReturnType<typeof deskFor>} Desk
 */

import * as studio from "./studio.js";

/**
 * @param {string} id
 * @param {(snapshot: Snapshot) => void} adopt
 */
export function deskFor(id, adopt) {
  /** @param {Promise<Snapshot>} answer */
  const adopting = async (answer) => {
    const snapshot = await answer;
    adopt(snapshot);
    return snapshot;
  };
  return {
    id,

    /** @type {(number: number, text: string, version: number) => Promise<Snapshot>} */
    saveChunk: (number, text, version) => adopting(studio.saveChunk(id, number, text, version)),

    /** What is kept now, for somebody whose edit met another one. */
    async look() {
      const answer = await studio.getStory(id, null);
      if (answer === "unchanged") throw new Error("asked without an ETag, answered 304");
      return answer.snapshot;
    },

    /** @type {(decision: "approved" | "undecided") => Promise<Snapshot>} */
    decideText: (decision) => adopting(studio.decideText(id, decision)),

    /** @type {(number: number, decided: PictureDecided) => Promise<Snapshot>} */
    decidePicture: (number, decided) => adopting(studio.decidePicture(id, number, decided)),

    /** @type {(decisions: (PictureDecided & { number: number })[]) => Promise<string | null>} what was refused, if any */
    async decidePictures(decisions) {
      const { story, refused } = await studio.decidePictures(id, decisions);
      adopt(story);
      if (refused.length === 0) return null;
      return refused.map(({ number, detail }) => `Picture ${number}: ${detail}`).join(" ");
    },

    /** @type {(number: number) => Promise<Snapshot>} */
    retryPicture: (number) => adopting(studio.retryPicture(id, number)),

    /** @type {(status: "paused" | "running" | "cancelled") => Promise<Snapshot>} */
    setStatus: (status) => adopting(studio.setStatus(id, status)),

    delete: () => studio.deleteStory(id),
  };
}
