import { createHash } from "node:crypto";
import type { Shelf } from "../backends/shelf.ts";
import { folderCopies } from "../story/folder-copies.ts";
import type { KeptStory } from "../story/kept-story.ts";

/** A file of this name in a story's folder pauses the story for as long as it is there. */
export const PAUSE_FILE = "pause";

/**
 * Makes the function that brings the folder of a story up to date with what is kept: readable copies are written anew
 * where they differ, and of a story that was deleted everything is taken away. Calls for one story take turns, so that
 * an older state never overwrites a newer one; calls that wait share a turn.
 */
export function folderUpdater(
  records: { load(storyId: string): Promise<KeptStory | null> },
  shelf: Shelf,
): (storyId: string) => Promise<void> {
  const running = new Map<string, Promise<void>>();
  const waiting = new Map<string, Promise<void>>();
  /** Digests of what stands there, by story and path, so that each copy is read at most once in a process. */
  const standing = new Map<string, Map<string, string>>();

  const write = async (storyId: string): Promise<void> => {
    const story = await records.load(storyId);
    if (!story) {
      standing.delete(storyId);
      return shelf.remove(storyId);
    }
    const digests = standing.get(storyId) ?? new Map<string, string>();
    standing.set(storyId, digests);
    for (const { path, content } of folderCopies(story)) {
      const digest = createHash("sha256").update(content).digest("base64");
      if (digests.get(path) === digest) continue;
      const isKnown = digests.has(path);
      if (isKnown || (await shelf.readText(storyId, path)) !== content)
        await shelf.put(storyId, path, content);
      digests.set(path, digest);
    }
  };

  const begin = (storyId: string): Promise<void> => {
    const turn = write(storyId).finally(() => running.delete(storyId));
    running.set(storyId, turn);
    return turn;
  };

  return (storyId) => {
    const current = running.get(storyId);
    if (!current) return begin(storyId);
    const next =
      waiting.get(storyId) ??
      current
        .catch(() => undefined) // told by whoever asked for it
        .then(() => {
          waiting.delete(storyId);
          return begin(storyId);
        });
    waiting.set(storyId, next);
    return next;
  };
}
