import type { LiveText } from "../backends/live-text.ts";
import type { Shelf } from "../backends/shelf.ts";
import type { Call } from "../providers/call.ts";
import type { Illustrator } from "../providers/illustrator.ts";
import type { Writer } from "../providers/writer.ts";
import type { Attempt } from "../runtime/run.ts";

/** What lies on the desk while a story is made. */
export interface Desk {
  writer: Writer;
  illustrator: Illustrator;
  /** Draws in place of a provider that declined, when a person asks for it; never by itself. */
  placeholders: Illustrator;
  shelf: Shelf;
  /** Shows what is being written to whoever watches; nothing of it is kept. */
  liveText: Pick<LiveText, "show">;
  /** Brings the readable copies of a story up to date with what is kept. */
  updateFolder(storyId: string): Promise<void>;
}

/** One try of a step, as providers see it. */
export const callOf = (story: string, attempt: Attempt): Call => ({ story, ...attempt });
