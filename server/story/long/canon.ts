/** A fact that the text has established, with the exact words it comes from. */
export interface CanonFact {
  /** Whom or what it is about, as the text calls it. */
  subject: string;
  /** The fact, in a short plain sentence. */
  fact: string;
  /** Stands in the text of `chunk`, to the letter. */
  quote: string;
  chunk: number;
}

/** What was taken out of one chunk after it was kept: for the prompts of later ones. */
export interface ChunkRecord {
  /** What happened, in one or two sentences. */
  summary: string;
  facts: CanonFact[];
}
