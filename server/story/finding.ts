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
  // What either finds in a long story.
  "continuity",
  "style",
  "ending",
] as const;

/** In what two places of a text can contradict each other: the five categories and nineteen subtypes of ConStory-Bench. */
export const CONTINUITY = {
  characterization: ["memory", "knowledge", "skill", "forgotten-ability"],
  factual: ["appearance", "naming", "quantity"],
  style: ["perspective", "tone", "style-shift"],
  plot: ["absolute-time", "duration", "simultaneity", "causeless-effect", "causal-logic", "abandoned-plot"],
  world: ["rules", "social-norms", "geography"],
} as const;
export const SUBTYPES = Object.values(CONTINUITY).flat();
export type Subtype = (typeof SUBTYPES)[number];

export const SEVERITIES = ["minor", "moderate", "major", "critical"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What an audit found. Each quote stands in the text, to the letter. */
export interface Finding {
  kind: (typeof FINDING_KINDS)[number];
  /** Only with `continuity`: in what. */
  subtype?: Subtype | undefined;
  severity: Severity;
  /** The chunk it is about; `null` when it is about the whole. */
  chunk: number | null;
  /** What is wrong and what would mend it, in one sentence. */
  message: string;
  /** The words of the text that show it; empty only when something is missing. */
  quotes: string[];
}

/** So grave that the text is mended before it is shown as done. */
export const isGrave = ({ severity }: Finding): boolean => severity === "major" || severity === "critical";
