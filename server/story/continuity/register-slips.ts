import { pair } from "./pair.ts";
import type { Finding } from "../finding.ts";
import { perSentence } from "./reading.ts";
import type { Reading, Sentence } from "./reading.ts";

/** Words of chats, of offices and of adverts, which no story tells itself in unless it does so throughout. */
const GROSS = new RegExp(
  String.raw`\p{Extended_Pictographic}|\b(?:lol|guys|full-on|meltdown|lmao|omg|wtf|btw|imo|imho|tbh|rofl|yolo|fomo|smh|ngl|idk|dudes?|bros?|vibes?|vibing|vibed|no cap|lowkey|highkey|totally|super (?:cool|awkward|weird|annoying|chill|stoked)|awesome|badass|game[- ]changer|no biggie|my bad|yikes|yeet|legit|kinda|sorta|gonna|wanna|gotta|stoked|freaking|friggin|hashtag|bummer|freaked out|chill out|chilling|literally (?:the|so|dying)|like, (?:so|totally|really)|a total (?:mess|disaster|legend|boss)|whatever, right|big mood|hot mess|stakeholders?|synerg\w+|leverag(?:e|ed|ing)|deliverables?|kpis?|roi|key takeaways?|action items?|pain points?|touch(?:ed|ing)? base|circl(?:e|ed|ing) back|going forward|best practices?|value proposition|user experience|workflow|low-hanging fruit|win-win|optimi[sz](?:e|ed|ing) (?:the|her|his|their|our|my)|onboarding|actionable|scalab\w+|proactive(?:ly)?|end users?|risk profile|stakeholder|core competenc\w+|return on investment|performance review|human resources)\b`,
  "giu",
);

/** One such word may have another sense ("totally blind"). */
const GROSS_MIN = 2;
const SURE = /\p{Extended_Pictographic}|\b(?:lol|lmao|omg|wtf|btw|rofl|yolo|ngl|idk|kpis?)\b/iu;
const GROSS_MAX = 3; // sentences; more of them are how this story speaks

const isGross = perSentence(({ told }) => new Set(told.match(GROSS)).size >= GROSS_MIN || SURE.test(told));

/** A sentence that is told in the words of a chat or a meeting, in a story that is not. */
export function registerSlips({ sentences }: Reading): Finding[] {
  const slips = sentences.filter(isGross);
  if (slips.length > GROSS_MAX) return [];
  return slips.filter(isSure(sentences)).flatMap((slip) => {
    const other = sentences.find(({ told, index }) => index < slip.index && told.trim().length > 40);
    const words = slip.told.match(GROSS)!.map((each) => `"${each}"`);
    return other
      ? [
          pair(
            "tone",
            `${[...new Set(words)].join(", ")}: the story is not told in such words elsewhere.`,
            other,
            slip,
          ),
        ]
      : [];
  });
}

/** One such word may be at home in a story in which it is said elsewhere, too. */
const isSure =
  (sentences: Sentence[]) =>
  (slip: Sentence): boolean =>
    slip.told.match(GROSS)!.some((word) => {
      const again = new RegExp(
        String.raw`(?<!\p{L})${word.toLowerCase().replace(/[^\p{L} -]/gu, ".")}(?!\p{L})`,
        "iu",
      );
      return !sentences.some((each) => each !== slip && again.test(each.text));
    });
