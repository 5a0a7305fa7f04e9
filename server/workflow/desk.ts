import type { Shelf } from "../backends/shelf.ts";
import type { Illustrator } from "../providers/illustrator.ts";
import type { Writer } from "../providers/writer.ts";

/** What lies on the desk while a story is made. */
export interface Desk {
  writer: Writer;
  illustrator: Illustrator;
  shelf: Shelf;
  /** Brings the readable copies of a story up to date with what is kept. */
  updateFolder(storyId: string): Promise<void>;
}
