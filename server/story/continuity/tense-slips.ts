import { beginningOf, pair } from "./pair.ts";
import type { Finding } from "../finding.ts";
import type { Reading, Sentence } from "./reading.ts";

/** More passages than that are letters, customs or a frame, and meant. */
const SLIPS_MAX = 2;

/** A sentence or a passage of what somebody does, in the other tense than the story's. */
export function tenseSlips(reading: Reading): Finding[] {
  const { sentences, tense } = reading;
  if (!tense) return [];
  const slips = tense === "past" ? passagesInThePresent(reading) : passagesInThePast(reading);
  if (slips.length > SLIPS_MAX) return [];
  return slips.flatMap((passage) => {
    const slip = passage[0]!;
    const [before, after] = [toldBefore(slip, sentences), toldAfter(passage.at(-1)!, sentences)];
    if (!before || !after || ![before, after].every(isIn(tense))) return [];
    return [
      pair(
        "style-shift",
        `The story is told in the ${tense}, but "${beginningOf(slip)}" is told in the ${tense === "past" ? "present" : "past"}.`,
        before,
        slip,
      ),
    ];
  });
}

/** All that is told without a past tense, one sentence after the other, when somebody does something in it. */
function passagesInThePresent({ sentences, names }: Reading): Sentence[][] {
  const told = sentences.filter(isTold);
  const passages: Sentence[][] = [[]];
  for (const each of told)
    if (PAST.test(each.told)) passages.push([]);
    else passages.at(-1)!.push(each);
  return passages.filter(
    (passage) =>
      passage.filter(isPresentDeed(names)).length >= DEEDS_MIN &&
      !passage.some((each) => FOR_EVER.test(each.told) && each.told === each.text),
  );
}

/** One alone may be a thought or a custom. */
const DEEDS_MIN = 2;

const PASSAGE_MIN = 4; // sentences; fewer may look back

/** A whole paragraph that is told in the past and does not say that it looks back. */
function passagesInThePast({ sentences }: Reading): Sentence[][] {
  const paragraphs = [...Map.groupBy(sentences, ({ paragraph }) => paragraph).values()];
  return paragraphs.filter(
    (all) =>
      all.length >= PASSAGE_MIN &&
      all.every(
        ({ told, text }) => text === told && PAST.test(told) && !PRESENT.test(told) && !LONG_AGO.test(told),
      ) &&
      !/\bhad\b/.test(all[0]!.told),
  );
}

const isTold = ({ told }: Sentence): boolean => /\p{L}/u.test(told);
const toldBefore = ({ index }: Sentence, sentences: Sentence[]) => sentences.slice(0, index).findLast(isTold);
const toldAfter = ({ index }: Sentence, sentences: Sentence[]) => sentences.slice(index + 1).find(isTold);

const isIn =
  (tense: "past" | "present") =>
  ({ told }: Sentence): boolean =>
    tense === "past"
      ? PAST.test(told) && !/\b(?:is|are|has|tells|knows)\b/.test(told)
      : !PAST.test(told) || PRESENT.test(told);

export const PAST =
  /\b(?:was|were|had|did|said|went|came|took|looked|asked|stood|sat|saw|knew|thought|felt|found|gave|got|kept|left|let|made|put|ran|told|turned|walked|heard|held|began|spoke|rose|fell|lay|shook|drew|drove|broke|threw|grew|flew|blew|wore|bore|tore|swore|woke|wrote|rode|sang|rang|drank|swam|sank|shone|slept|kept|wept|crept|swept|leapt|meant|sent|spent|bent|lent|built|lost|shot|met|led|fed|fled|bled|read|set|hung|swung|clung|stuck|struck|dug|won|ate|bought|brought|caught|taught|fought|sought|paid|laid|hid|bit|lit|slid|chose|froze|stole|forgot|became|understood|sold|wound|bound|ground|could|would|might|should|[a-z]{3,}ed)\b/;
const PRESENT =
  /\b(?:is|are|am|has|have|does|do|says|goes|comes|takes|looks|can|will|may|[’'](?:s|re|m) \w+ing)\b/;
/** "she is", "she walks", not "she his" or "he always". */
const NO_VERBS = new Set(
  "was his hers its this thus as always perhaps sometimes besides towards afterwards besides indoors upstairs downstairs outdoors backwards forwards sideways news alas".split(
    " ",
  ),
);
/** What holds for ever, or still, may be told in the present. */
const FOR_EVER =
  /\b(?:still|today|nowadays|these days|always|never|every|some|sometimes|now|often|usually|ever|people|anyone|everyone|nobody|if|you|know|think|suppose|believe|remember|say|says|thought|wondered|wrote|read)\b|[:*_?‘]/i;

const DEEDS = new Set(
  "walk go turn stand take open shut close run sit reach step pull push hold put pick watch lift carry drop climb cross nod shake smile laugh follow lean lay light pour wipe catch throw set".split(
    " ",
  ),
);

const isPresentDeed =
  (names: Reading["names"]) =>
  ({ told, words, text }: Sentence): boolean => {
    if (text !== told || words.length < DEED_WORDS_MIN || FOR_EVER.test(told)) return false;
    return words.some(({ plain, word }, at) => {
      const subject = words[at - 1];
      if (!subject || at > 3 || NO_VERBS.has(plain) || word !== plain) return false;
      const isThird = ["he", "she"].includes(subject.plain) || Boolean(names.get(subject.word)?.gender);
      if (isThird)
        return /^(?:is|has|does|goes|\p{Ll}{2,}[^su'’]s|\p{Ll}{2,}(?:ss|sh|ch|x|z)es)$/u.test(plain);
      return subject.plain === "i" && DEEDS.has(plain);
    });
  };
const DEED_WORDS_MIN = 5;

const LONG_AGO =
  /\b(?:once|ago|last|before|used to|years?|that (?:day|night|morning|summer|winter|spring|autumn)|yesterday|earlier|since|as a (?:boy|girl|child)|told|said|was born|died|dream\w*)\b|[:*_?‘]|’d\b/i;
