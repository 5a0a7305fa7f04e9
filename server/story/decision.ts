/** What a person decided. Kept with who, when and why; never a flag. */
export type TextDecision = { kind: "approved"; by: string; at: string };

export type PictureDecision =
  /** `attempt` is the one that goes into the book: the newest, or an earlier one that was better after all. */
  | { kind: "approved"; by: string; at: string; attempt: number }
  /** The next attempt changes this one; with `fresh` it begins anew. */
  | { kind: "rejected"; by: string; at: string; note: string; fresh?: boolean }
  /** The book does without this picture. */
  | { kind: "skipped"; by: string; at: string };

/** Of the sheet that every picture holds to. */
export type CastSheetDecision = Exclude<PictureDecision, { kind: "skipped" }>;

/** What a person chose after a provider declined the words for a scene or a picture. */
export type WordingDecision =
  /** These words: the suggested ones, or their own. */
  | { kind: "words"; by: string; at: string; wording: string }
  /** A plain picture by the built-in illustrator, or the summary of the scene in place of its text. */
  | { kind: "placeholder"; by: string; at: string };

/** A person said of a finding that it is intended. */
export interface Waiver {
  reason: string;
  /** What the finding was about, so that later audits can be told. */
  message: string;
  by: string;
  at: string;
}

/** What a person wants of one paragraph. */
export interface RewriteWish {
  paragraph: string;
  note: string;
  /** The version of the chunk that they saw. */
  version: number;
  by: string;
  at: string;
}

/** What a story may cost, in millionths of a dollar. */
export interface BudgetDecision {
  micros: number;
  by: string;
  at: string;
}

/** How often one scene may be drawn: a person who is still not pleased then is better served by a changed text. */
export const PICTURE_ATTEMPTS_MAX = 20;

/** What a person may write into the note of a rejection, in characters. */
export const NOTE_CHARACTERS_MAX = 500;
