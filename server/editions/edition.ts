import type { Readable } from "node:stream";
import type { KeptStory } from "../story/kept-story.ts";

/** What an edition is made from. It is a view: making one changes nothing, and half-way is as good a time as any. */
export interface EditionSource {
  story: KeptStory;
  madeBy: { writer: string; illustrator: string };
  /** Opens a picture by its path on the shelf; `null` when it is not there. */
  openPicture(path: string): Promise<{ stream: Readable; bytes: number } | null>;
}
