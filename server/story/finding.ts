export const FINDING_KINDS = [
  // What the mechanical audit can be sure of.
  "length",
  "beat",
  "answer",
  "name",
  "repeat",
  // What a writer points out as an editor.
  "contradiction",
  "promise",
  "sense",
  "language",
] as const;

/** What an audit found. Each quote stands in the text, to the letter. */
export interface Finding {
  kind: (typeof FINDING_KINDS)[number];
  severity: "minor" | "major";
  /** The chunk it is about; `null` when it is about the whole. */
  chunk: number | null;
  /** What is wrong and what would mend it, in one sentence. */
  message: string;
  /** The words of the text that show it; empty only when something is missing. */
  quotes: string[];
}
