import type { Finding } from "../finding.ts";
import { perSentence } from "./reading.ts";
import type { Reading } from "./reading.ts";

const WORDS_MIN = 7; // shorter ones may well come back

const plainOf = perSentence(({ words }) =>
  words.length < WORDS_MIN ? null : words.map(({ plain }) => plain).join(" "),
);

/** Sentences that stand twice, word for word. Rules are meant to be said again. */
export function repeatedSentences({ sentences }: Reading, rules: readonly string[]): Finding[] {
  const sayings = rules.map((rule) =>
    (
      rule
        .toLowerCase()
        .replaceAll("’", "'")
        .match(/[\p{L}\p{N}'-]+/gu) ?? []
    ).join(" "),
  );
  const first = new Map<string, (typeof sentences)[number]>();
  const told = new Set<string>();
  return sentences.flatMap((sentence): Finding[] => {
    const plain = plainOf(sentence);
    if (plain === null) return [];
    const before = first.get(plain);
    if (!before) first.set(plain, sentence);
    if (
      !before ||
      told.has(plain) ||
      sayings.some((rule) => rule.includes(plain) || (rule !== "" && plain.includes(rule)))
    )
      return [];
    told.add(plain);
    return [
      {
        kind: "repeat",
        severity: "moderate",
        chunk: sentence.part,
        message: `It says again what stands in ${before.part}, word for word.`,
        quotes: [...new Set([before.text, sentence.text])],
      },
    ];
  });
}
