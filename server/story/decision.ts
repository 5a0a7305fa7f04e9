/** What a person decided. Kept with who, when and why; never a flag. */
export type TextDecision = { kind: "approved"; by: string; at: string };

export type PictureDecision =
  /** `attempt` is the one that goes into the book: the newest, or an earlier one that was better after all. */
  | { kind: "approved"; by: string; at: string; attempt: number }
  | { kind: "rejected"; by: string; at: string; note: string }
  /** The book does without this picture. */
  | { kind: "skipped"; by: string; at: string };

/** How often one scene may be drawn: a person who is still not pleased then is better served by a changed text. */
export const PICTURE_ATTEMPTS_MAX = 20;

/** What a person may write into the note of a rejection, in characters. */
export const NOTE_CHARACTERS_MAX = 500;
