import { open, readFile, readdir, rm, unlink } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import type { Shelf } from "../shelf.ts";
import { TEMPORARY_ENDING, saveDurably } from "./save-durably.ts";

/** A file may be written into a folder while it is taken away; then it is tried again, 0.1 s later each time. */
const REMOVE_TRIES = 5;

/** A shelf that is a folder, with one folder a story in it. */
export function folderShelf(root: string): Shelf {
  const placeOf = (storyId: string, path = "."): string => {
    const home = resolve(root, storyId);
    const place = resolve(home, path);
    if (place !== home && !place.startsWith(home + sep)) {
      throw new RangeError(`"${path}" leads out of the folder of the story.`);
    }
    return place;
  };

  return {
    put: (storyId, path, content) => saveDurably(placeOf(storyId, path), content),
    readText: (storyId, path) => readFile(placeOf(storyId, path), "utf8").catch(nullIfAbsent),
    open: async (storyId, path) => {
      const handle = await open(placeOf(storyId, path), "r").catch(nullIfAbsent);
      if (!handle) return null;
      const { size } = await handle.stat();
      return { stream: handle.createReadStream(), bytes: size };
    },
    list: async (storyId) => {
      const entries = await readdir(placeOf(storyId), { recursive: true, withFileTypes: true }).catch(
        nullIfAbsent,
      );
      return (entries ?? [])
        .filter((entry) => entry.isFile() && !entry.name.endsWith(TEMPORARY_ENDING))
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(placeOf(storyId).length + 1)
            .replaceAll(sep, "/"),
        );
    },
    remove: (storyId, path) =>
      rm(placeOf(storyId, path), { recursive: true, force: true, maxRetries: REMOVE_TRIES }),
  };
}

/** Takes away what a crash left half-written. For the start of a process, before anything is written. */
export async function sweepTemporaryFiles(root: string): Promise<void> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(nullIfAbsent);
  const leftOver = (entries ?? []).filter((entry) => entry.isFile() && entry.name.endsWith(TEMPORARY_ENDING));
  await Promise.all(leftOver.map((entry) => unlink(join(entry.parentPath, entry.name))));
}

function nullIfAbsent(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
