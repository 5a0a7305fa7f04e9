/** The studio does not do what was asked, and says why in a sentence a person can act on. Nothing was changed. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  /** More for a program to act on: which answers are missing, what stands there now. */
  readonly more: Record<string, unknown>;

  constructor(code: RefusalCode, sentence: string, more: Record<string, unknown> = {}) {
    super(sentence);
    this.name = "Refusal";
    this.code = code;
    this.more = more;
  }
}

/** Stable: pages and scripts tell refusals apart by these words. */
export type RefusalCode =
  | "story-unknown"
  | "scene-unknown"
  | "picture-unknown"
  | "edition-unknown"
  | "prompt-unknown"
  | "brief-incomplete"
  | "too-many-stories"
  | "key-reused"
  | "text-too-long"
  | "text-empty"
  | "edit-conflict"
  | "not-written-yet"
  | "not-drawn-yet"
  | "being-redrawn"
  | "too-many-attempts"
  | "nothing-failed"
  | "note-missing"
  | "note-too-long"
  | "nothing-declined"
  | "same-words"
  | "cast-sheet-needed"
  | "budget-invalid"
  | "nothing-to-approve"
  | "finding-unknown"
  | "paragraph-unknown"
  | "cannot-rewrite"
  | "pack-refused"
  | "nothing-to-check"
  | "story-ended";
