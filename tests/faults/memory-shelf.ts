import { Readable } from "node:stream";
import type { Shelf } from "../../server/backends/shelf.ts";

/** A shelf in memory, since a thousand studios that sync twenty files each would only measure the disk. */
export function memoryShelf(): Shelf {
  const files = new Map<string, Buffer>();
  const nameOf = (storyId: string, path: string) => `${storyId}/${path}`;
  return {
    put: async (storyId, path, content) => void files.set(nameOf(storyId, path), Buffer.from(content)),
    readText: async (storyId, path) => files.get(nameOf(storyId, path))?.toString() ?? null,
    async open(storyId, path) {
      const content = files.get(nameOf(storyId, path));
      return content ? { stream: Readable.from([content]), bytes: content.length } : null;
    },
    list: async (storyId) =>
      [...files.keys()].flatMap((name) =>
        name.startsWith(`${storyId}/`) ? name.slice(storyId.length + 1) : [],
      ),
    async remove(storyId, path = "") {
      for (const name of files.keys()) {
        if (name === nameOf(storyId, path) || (path === "" && name.startsWith(`${storyId}/`)))
          files.delete(name);
      }
    },
  };
}
