/**
 * What a person can do with the story on the desk. Whatever the studio answers is shown at once, without waiting for
 * the feed.
 *
 * @import { Snapshot } from "../../server/story/snapshot.ts"
 * @import { ChunkVersion, PictureDecided, WordingChosen } from "./studio.js"
 * @typedef {ReturnType<typeof deskFor>} Desk
 *
 * @typedef {{
 *   decide: (decided: PictureDecided) => Promise<unknown>,
 *   retry: () => Promise<unknown>,
 * }} DrawingDesk What can be done about one thing that is drawn
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

    /** Of a tale or a novel. @type {(number: number) => Promise<ChunkVersion[]>} */
    versions: async (number) => (await studio.listVersions(id, number)).versions,

    /** @type {(number: number, wish: { paragraph: string, note: string }, version: number) => Promise<Snapshot>} */
    rewriteParagraph: (number, wish, version) => adopting(studio.rewriteParagraph(id, number, wish, version)),

    /** @type {(finding: string, reason: string | null) => Promise<Snapshot>} */
    waiveFinding: (finding, reason) => adopting(studio.waiveFinding(id, finding, reason)),

    checkAgain: () => adopting(studio.checkAgain(id)),

    /** @type {(decision: "approved" | "undecided") => Promise<Snapshot>} */
    decideText: (decision) => adopting(studio.decideText(id, decision)),

    /** @type {(number: number) => DrawingDesk} */
    picture: (number) => ({
      decide: (decided) => adopting(studio.decidePicture(id, number, decided)),
      retry: () => adopting(studio.retryPicture(id, number)),
    }),

    /** @type {DrawingDesk} */
    castSheet: {
      decide: (decided) => adopting(studio.decideCastSheet(id, decided)),
      retry: () => adopting(studio.retryCastSheet(id)),
    },

    /** @type {(of: "scene" | "picture", number: number, chosen: WordingChosen) => Promise<Snapshot>} */
    chooseWording: (of, number, chosen) => adopting(studio.chooseWording(id, of, number, chosen)),

    /** Lets the story cost more, and lets it go on. @param {number} usd */
    async raiseBudget(usd) {
      await adopting(studio.setBudget(id, usd));
      return adopting(studio.setStatus(id, "running"));
    },

    /** @type {(decisions: (PictureDecided & { number: number })[]) => Promise<string | null>} what was refused, if any */
    async decidePictures(decisions) {
      const { story, refused } = await studio.decidePictures(id, decisions);
      adopt(story);
      if (refused.length === 0) return null;
      return refused.map(({ number, detail }) => `Picture ${number}: ${detail}`).join(" ");
    },

    /** @type {(status: "paused" | "running" | "cancelled") => Promise<Snapshot>} */
    setStatus: (status) => adopting(studio.setStatus(id, status)),

    delete: () => studio.deleteStory(id),
  };
}
