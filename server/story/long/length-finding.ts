import type { Finding } from "../finding.ts";

/** How far the whole may be from the length that was asked for. */
export const LENGTH_TOLERANCE = 0.05;

/** The book is longer or shorter than was asked for, by more than the tolerance. */
export function lengthFinding(words: number, wanted: number): Finding[] {
  const off = words / wanted - 1;
  if (Math.abs(off) <= LENGTH_TOLERANCE) return [];
  return [
    {
      kind: "length",
      severity: "moderate",
      chunk: null,
      message: `The book has ${words.toLocaleString("en")} words, ${Math.abs(Math.round(off * 100))} % ${off > 0 ? "more" : "fewer"} than the ${wanted.toLocaleString("en")} that were asked for.`,
      quotes: [],
    },
  ];
}
