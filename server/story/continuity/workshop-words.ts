import type { Finding } from "../finding.ts";
import { perSentence } from "./reading.ts";
import type { Reading } from "./reading.ts";

/** Words of those who make stories. What else a pack avoids ("threshold") is avoided for its ring, and may well stand. */
const OF_THE_WORKSHOP =
  /\b(?:narrative|narrator|protagonist|antagonist|climax|escalation|foreshadowing|(?:story|character) arc|arc|plot twist|plot point|subplot|backstory|worldbuilding|world-building|magic system|trope|denouement|red herring|whodunit|meet-cute|love interest|inciting incident|act (?:one|two|three)|genre|third act|technobabble|space opera|dystopian?|theme)\b/i;

const hasCraft = perSentence(({ told }) => OF_THE_WORKSHOP.test(told));

/** Words of the workshop that a pack avoids, where the story is told in them. */
export function workshopWords({ sentences }: Reading, avoid: readonly string[]): Finding[] {
  const words = avoid.filter((word) => OF_THE_WORKSHOP.test(word));
  if (words.length === 0) return [];
  const pattern = new RegExp(String.raw`\b(?:${words.map((word) => RegExp.escape(word)).join("|")})\b`, "i");
  return sentences.flatMap((sentence): Finding[] => {
    const word = hasCraft(sentence) ? pattern.exec(sentence.told)?.[0] : undefined;
    if (word === undefined) return [];
    return [
      {
        kind: "style",
        severity: "minor",
        chunk: sentence.part,
        message: `"${word}" is a word of those who make stories, not of those who are in one.`,
        quotes: [sentence.text],
      },
    ];
  });
}
