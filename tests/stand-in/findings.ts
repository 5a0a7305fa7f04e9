/** So many words in a row are no accident when they come twice. */
const WORDS_IN_A_ROW = 5;
const FINDINGS_MAX = 3;

interface ModelFinding {
  kind: "language";
  severity: "minor";
  message: string;
  quotes: string[];
}

/** What an attentive reader of the scenes in a prompt would point out: turns of phrase that two of them share. */
export function findingsOf(prompt: string): ModelFinding[] {
  const scenes = [...prompt.matchAll(/^\[(\d+)\]\n([\s\S]*?)\n=== /gm)].map(([, number, text]) => ({
    number: number!,
    text: text!,
  }));
  const seen = new Map<string, string>();
  const findings: ModelFinding[] = [];
  for (const { number, text } of scenes) {
    const shared = inARow(text).find((words) => (seen.get(words) ?? number) !== number);
    for (const words of inARow(text)) if (!seen.has(words)) seen.set(words, number);
    if (!shared) continue;
    findings.push({
      kind: "language",
      severity: "minor",
      message: `Scene ${number} says this as scene ${seen.get(shared)} does; say it otherwise in one of them.`,
      quotes: [shared],
    });
  }
  return findings.slice(0, FINDINGS_MAX);
}

/** Never across a stop, so that the words can be quoted as they stand. */
const inARow = (text: string): string[] =>
  text.split(/[.,;:!?"“”\n]+/).flatMap((clause) => {
    const words = clause.trim().split(" ");
    const count = Math.max(0, words.length - WORDS_IN_A_ROW + 1);
    return Array.from({ length: count }, (_, at) => words.slice(at, at + WORDS_IN_A_ROW).join(" "));
  });
