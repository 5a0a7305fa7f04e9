/** What an audit found. Each quote stands in the text, to the letter. */
export interface Finding {
  kind: "length" | "beat" | "answer" | "name" | "repeat";
  severity: "minor" | "major";
  /** The chunk it is about; `null` when it is about the whole. */
  chunk: number | null;
  /** What is wrong and what would mend it, in one sentence. */
  message: string;
  /** The words of the text that show it; empty only when something is missing. */
  quotes: string[];
}
