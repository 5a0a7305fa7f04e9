/** What is kept when a provider declines to write or draw: `keys.declined`. */
export interface KeptDeclined {
  purpose: "scene" | "picture";
  /** The words it declined. */
  wording: string;
  by: string;
  category: string | null;
}

/** Other words that the writer found: `keys.rewording`. */
export interface KeptRewording {
  wording: string;
  changed: string;
}

/** How often other words are looked for: one is tried by itself, the second is shown to a person. */
export const REWORDINGS_MAX = 2;

/** How often the words for one thing may be declined before nothing but a placeholder is offered. */
export const DECLINED_MAX = 10;
