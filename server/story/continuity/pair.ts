import type { Finding, Subtype } from "../finding.ts";
import type { Sentence } from "./reading.ts";

/** Two sentences that contradict each other, the earlier first. */
export const pair = (subtype: Subtype, message: string, earlier: Sentence, later: Sentence): Finding => ({
  kind: "continuity",
  subtype,
  severity: "moderate",
  chunk: later.part,
  message,
  quotes: [earlier.text, later.text],
});

/** So many words of a sentence that a reader finds it again. */
const BEGINNING_WORDS = 7;

export function beginningOf({ text }: Sentence): string {
  const words = text.split(/\s+/);
  return words.length > BEGINNING_WORDS ? `${words.slice(0, BEGINNING_WORDS).join(" ")} …` : text;
}
