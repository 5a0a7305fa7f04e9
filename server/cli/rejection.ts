import { WrongUsage } from "./command.ts";

/** For what is drawn again. */
export const REJECTION = { note: { type: "string" }, fresh: { type: "boolean", default: false } } as const;
export const REJECTION_HELP = [
  "--note NOTE        the same note as an option",
  "--fresh            begin anew, in place of changing what is there as the note says",
];

/** What should be different, as an option or as the last word. */
export function noteIn(option: string | undefined, word: string | undefined): string {
  if (option !== undefined && word !== undefined) throw new WrongUsage("The note is given twice.");
  const note = option ?? word;
  if (note?.trim()) return note;
  throw new WrongUsage('Say what should be different, for example "closer, and at night".');
}
