import type { Finding } from "../finding.ts";
import { pair } from "./pair.ts";
import { perSentence } from "./reading.ts";
import type { Reading, Sentence } from "./reading.ts";
import { isSmall, numberAt, ordinalOf, stemOf } from "./words.ts";

/** A date or an hour, and where it stands. */
interface Moment {
  value: number;
  words: string;
  sentence: Sentence;
  /** Its words within the sentence, from and up to. */
  from: number;
  to: number;
}

/** How much two sentences must share to be about the same event: so many words, so rare, and not names alone. */
const SAME_EVENT = { sharedMin: 3, weightMin: 15, deedsMin: 2 };

/** The same event of two dates, or at two hours. */
export function timesThatDiffer(reading: Reading): Finding[] {
  const stemsOfNames = new Set([...reading.names.keys()].map((name) => stemOf(name.toLowerCase())));
  const told = new Set<Sentence>();
  return [datesIn, hoursIn].flatMap((find) => {
    const moments = reading.sentences
      .flatMap((sentence) => find(sentence).map((moment) => ({ ...moment, sentence })))
      .map((moment) => ({ ...moment, topics: topicsOf(moment) }));
    return moments.flatMap((later, index) =>
      moments.slice(0, index).flatMap((earlier) => {
        const isOther =
          earlier.value !== later.value && earlier.sentence.paragraph !== later.sentence.paragraph;
        if (!isOther || told.has(later.sentence)) return [];
        const shared = [...later.topics].filter((topic) => earlier.topics.has(topic));
        const weight = shared.reduce((sum, topic) => sum + reading.weightOf(topic), 0);
        const deeds = shared.filter((topic) => !stemsOfNames.has(topic)).length;
        const { sharedMin, weightMin, deedsMin } = SAME_EVENT;
        if (shared.length < sharedMin || weight < weightMin || deeds < deedsMin) return [];
        told.add(later.sentence);
        const message = `First it is "${earlier.words}", then "${later.words}", and both seem to speak of the same.`;
        return [pair("absolute-time", message, earlier.sentence, later.sentence)];
      }),
    );
  });
}

/** Whatever happens, happens in an hour or on a day. */
const TIMES =
  /^(?:minut|hour|day|night|week|month|year|morn|afternoon|even|midnight|noon|date|time|sinc|earli|later|last|next|start|finish|end|begin|began|spring|summer|autumn|winter|january|february|march|april|june|july|august|september|october|november|december|\d+)$/;
const WINDOW = 14; // words to either side

function topicsOf({ sentence: { words }, from, to }: Moment): Set<string> {
  const near = [...words.slice(Math.max(0, from - WINDOW), from), ...words.slice(to, to + WINDOW)];
  const stems = near.filter(({ plain }) => !isSmall(plain)).map(({ plain }) => stemOf(plain));
  return new Set(stems.filter((stem) => stem.length > 2 && !TIMES.test(stem)));
}

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);

/** "the third of March", "3 March", "March 3" */
const datesIn = perSentence(({ words, text }): Omit<Moment, "sentence">[] =>
  words.flatMap(({ plain }, at) => {
    const month = MONTHS.indexOf(plain);
    if (month === -1) return [];
    const isOf = words[at - 1]?.plain === "of";
    const before = words[at - (isOf ? 2 : 1)];
    const day =
      before && (ordinalOf(before.plain) ?? (/^\d{1,2}$/.test(before.plain) ? Number(before.plain) : null));
    if (!day) return [];
    const from = at - (isOf ? 2 : 1);
    // The heading of an entry dates whatever is told in it.
    if (from === 0 && /^[.:—–]/.test(text.slice(words[at]!.at + plain.length))) return [];
    return [
      {
        value: month * 31 + day,
        words: text.slice(words[from]!.at, words[at]!.at + plain.length),
        from,
        to: at + 1,
      },
    ];
  }),
);

/** "half past ten", "a quarter to four", "ten minutes to nine", "at noon" */
const hoursIn = perSentence(({ words, text }): Omit<Moment, "sentence">[] =>
  words.flatMap(({ plain }, at) => {
    if (plain !== "past" && plain !== "to") return [];
    const hour = numberAt(words, at + 1);
    if (!hour || hour.value > 12) return [];
    const back = words[at - 1]?.plain ?? "";
    const minutes =
      back === "half"
        ? 30
        : back === "quarter"
          ? 15
          : (numberAt(words, at - 1)?.value ?? numberAt(words, at - 2)?.value);
    if (minutes === undefined || minutes > 30) return [];
    const value = hour.value * 60 + (plain === "past" ? minutes : -minutes);
    return [
      {
        value,
        words: text.slice(words[at - 1]!.at, words[at + 1]!.at + words[at + 1]!.word.length),
        from: at - 1,
        to: at + 2,
      },
    ];
  }),
);
