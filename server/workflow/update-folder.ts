import type { Shelf } from "../backends/shelf.ts";
import { folderCopies } from "../story/folder-copies.ts";
import type { KeptStory } from "../story/snapshot-of-story.ts";

/** A file of this name in a story's folder pauses the story for as long as it is there. */
export const PAUSE_FILE = "pause";

/**
 * Makes the function that writes the readable copies of a story anew, where they differ from what is kept. Calls for
 * one story take turns, so that an older state never overwrites a newer one; calls that wait share a turn.
 */
export function folderUpdater(
  records: { load(storyId: string): Promise<KeptStory | null> },
  shelf: Shelf,
): (storyId: string) => Promise<void> {
  const running = new Map<string, Promise<void>>();
  const waiting = new Map<string, Promise<void>>();

  const write = async (storyId: string): Promise<void> => {
    const story = await records.load(storyId);
    if (!story) return;
    for (const { path, content } of folderCopies(story)) {
      if ((await shelf.readText(storyId, path)) !== content) await shelf.put(storyId, path, content);
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
