import { buffer } from "node:stream/consumers";
import { beforeEach, describe, expect, it } from "vitest";
import type { Shelf } from "../../server/backends/shelf.ts";

/** What every shelf promises. `open` gives an empty one. */
export function describeShelf(name: string, open: () => Promise<Shelf>): void {
  describe(`The shelf: ${name}`, () => {
    let shelf: Shelf;
    beforeEach(async () => {
      shelf = await open();
    });

    const read = async (path: string): Promise<Buffer | null> => {
      const opened = await shelf.open("red-fox-1", path);
      return opened && buffer(opened.stream);
    };

    it("keeps text and bytes, and gives them back as they were", async () => {
      await shelf.put("red-fox-1", "full_story.md", "Once – 🦊\n");
      await shelf.put("red-fox-1", "images/scene_01.webp", new Uint8Array([0, 255, 10, 13]));
      expect(await shelf.readText("red-fox-1", "full_story.md")).toBe("Once – 🦊\n");
      expect([...(await read("images/scene_01.webp"))!]).toEqual([0, 255, 10, 13]);
    });

    it("tells the size in bytes of what it opens", async () => {
      await shelf.put("red-fox-1", "full_story.md", "🦊");
      const { stream, bytes } = (await shelf.open("red-fox-1", "full_story.md"))!;
      stream.destroy();
      expect(bytes).toBe(4);
    });

    it("puts new content in place of the old", async () => {
      await shelf.put("red-fox-1", "full_story.md", "a long first text");
      await shelf.put("red-fox-1", "full_story.md", "short");
      await shelf.put("red-fox-1", "full_story.md", "short");
      expect(await shelf.readText("red-fox-1", "full_story.md")).toBe("short");
    });

    it("says null for what is not there", async () => {
      expect(await shelf.readText("red-fox-1", "full_story.md")).toBeNull();
      expect(await shelf.open("red-fox-1", "images/scene_01.webp")).toBeNull();
      expect(await shelf.list("red-fox-1")).toEqual([]);
    });

    it("lists the files of one story and of no other", async () => {
      await shelf.put("red-fox-1", "chunks/chunk_01.md", "one");
      await shelf.put("red-fox-1", "full_story.md", "one");
      await shelf.put("red-fox-12", "full_story.md", "another");
      expect((await shelf.list("red-fox-1")).toSorted()).toEqual(["chunks/chunk_01.md", "full_story.md"]);
    });

    it("takes one file away, or all of a story, and what is not there without complaint", async () => {
      await shelf.put("red-fox-1", "chunks/chunk_01.md", "one");
      await shelf.put("red-fox-1", "full_story.md", "one");
      await shelf.put("red-fox-2", "full_story.md", "two");
      await shelf.remove("red-fox-1", "full_story.md");
      await shelf.remove("red-fox-1", "full_story.md");
      expect(await shelf.list("red-fox-1")).toEqual(["chunks/chunk_01.md"]);
      await shelf.remove("red-fox-1");
      await shelf.remove("red-fox-1");
      expect(await shelf.list("red-fox-1")).toEqual([]);
      expect(await shelf.readText("red-fox-2", "full_story.md")).toBe("two");
    });

    it("shows a reader the old file or the new one, never a part of either", async () => {
      const contents = ["a".repeat(400_000), "b".repeat(200_000)];
      await shelf.put("red-fox-1", "full_story.md", contents[0]!);
      let isWriting = true;
      const writing = (async () => {
        for (let time = 0; time < 20; time++)
          await shelf.put("red-fox-1", "full_story.md", contents[time % 2]!);
      })().finally(() => (isWriting = false));
      while (isWriting) expect(contents).toContain(await shelf.readText("red-fox-1", "full_story.md"));
      await writing;
    });

    it("agrees on one whole file when many are put at once", async () => {
      const contents = Array.from({ length: 10 }, (_, index) => String(index).repeat(50_000 + index));
      await Promise.all(contents.map((content) => shelf.put("red-fox-1", "full_story.md", content)));
      expect(contents).toContain(await shelf.readText("red-fox-1", "full_story.md"));
      expect(await shelf.list("red-fox-1")).toEqual(["full_story.md"]);
    });

    it.each(["../red-fox-2/full_story.md", "../../outside.md", "/tmp/outside.md", "images/../../x.md", ".."])(
      "refuses %s, which leads out of the story",
      async (path) => {
        await shelf.put("red-fox-2", "full_story.md", "two");
        const doing = [
          async () => shelf.put("red-fox-1", path, "burglar"),
          async () => shelf.readText("red-fox-1", path),
          async () => shelf.open("red-fox-1", path),
          async () => shelf.remove("red-fox-1", path),
        ];
        for (const act of doing) await expect(act()).rejects.toThrow(/leads out/);
        expect(await shelf.readText("red-fox-2", "full_story.md")).toBe("two");
      },
    );
  });
}
