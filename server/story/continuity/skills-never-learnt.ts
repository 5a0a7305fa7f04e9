import type { Finding } from "../finding.ts";
import { referent } from "./owner.ts";
import { pair } from "./pair.ts";
import { TITLES, bareName, perSentence } from "./reading.ts";
import type { Reading, Sentence } from "./reading.ts";

/** What is learnt once and for all, and how a text says that somebody does it. */
const SKILLS: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    swim: String.raw`swims|swam|dives|dived|dove (?:in|off|under)`,
    ski: String.raw`skied|skis (?:down|over|across|after|past|ahead)|(?:clicks|clicked|steps|stepped) into (?:his|her|my|the) skis|on (?:his|her|my) skis`,
    read: String.raw`reads? (?:it|them|the|aloud|out|his|her|every|through)`,
    write: String.raw`writes|wrote`,
    ride: String.raw`rides|rode|gallops|galloped|swung into the saddle`,
    drive: String.raw`drives|drove`,
    dance: String.raw`dances|danced|waltzes|waltzed`,
    sing: String.raw`sings|sang`,
    whistle: String.raw`whistles|whistled`,
    row: String.raw`rows|rowed`,
    sail: String.raw`sails|sailed`,
    sew: String.raw`sews|sewed`,
    knit: String.raw`knits|knitted`,
    cook: String.raw`cooks|cooked`,
    skate: String.raw`skates|skated`,
    shoot: String.raw`shoots|shot`,
    cycle: String.raw`cycles|cycled`,
    fly: String.raw`flies|flew (?:the|her|his|it)`,
    play: String.raw`(?:plays|played) (?:the (?:piano|violin|fiddle|organ|flute|guitar|cello)|it)`,
  }).map(([skill, deeds]) => [skill, new RegExp(String.raw`\b(?:${deeds})\b`)]),
);

const NEVER = new RegExp(
  String.raw`\b(?:could not|couldn[’']t|cannot|can[’']t|can not|(?:has|had|have) never learn(?:t|ed) (?:how )?to|never learn(?:t|ed) (?:how )?to|(?:did|does|do) not know how to|(?:has|had) never been taught to) (${[...SKILLS.keys()].join("|")})(?=[.,;:]| at all| and| but| a word| or|$)`,
);
const UNSURE =
  /\b(?:not|never|no|if|would|could|might|wish\w*|dream\w*|tried|try|pretend\w*|as though|as if|like|asked|wanted|for (?:him|her|me|them)|to (?:him|her|me|them))\b|n[’']t\b|\?/;

const LANGUAGE =
  "French|German|English|Latin|Spanish|Italian|Russian|Greek|Polish|Dutch|Welsh|Gaelic|Norwegian|Danish|Swedish";
const NO_LANGUAGE = new RegExp(
  String.raw`\b(?:spoke|speaks|knew|knows|had) (?:no|not a word of|no word of) (${LANGUAGE})\b|\b(?:did not|does not|could not|cannot) (?:speak|understand|read) (?:a word of )?(${LANGUAGE})\b`,
);

const OF_OTHERS = /\b(?:who|which|that|those|nobody|no one|none|if|whoever|when|because|so)\b/i;

interface Lack {
  skill: string;
  doing: RegExp;
  /** Whoever says it of himself, or else whoever the sentence is about. */
  isSaid: boolean;
}

const lackIn = perSentence(({ told, text }): Lack | null => {
  const isSaid =
    /\bI (?:can[’']t|cannot|never learn(?:t|ed)|don[’']t know how)/.test(text) && !NEVER.test(told);
  const never = NEVER.exec(isSaid ? text : told);
  const skill = never?.[1];
  if (skill !== undefined && !OF_OTHERS.test(never!.input.slice(0, never!.index)))
    return { skill, doing: SKILLS.get(skill)!, isSaid };
  const match = NO_LANGUAGE.exec(told);
  const language = match?.[1] ?? match?.[2];
  if (language === undefined) return null;
  const doing = new RegExp(
    String.raw`\b(?:said|answered|asked|spoke|replied|read|wrote|swore|sang)\b[^.]{0,30}\bin (?:\p{Ll}+ )?${language}\b`,
    "u",
  );
  return { skill: `speak ${language}`, doing, isSaid: false };
});

/** Somebody does what it was told that he never learnt, and nothing is told of his learning it. */
export function skillsNeverLearnt(reading: Reading): Finding[] {
  const { sentences } = reading;
  return sentences.flatMap((sentence) => {
    const lack = lackIn(sentence);
    const who = lack && (lack.isSaid ? speakerOf(sentence, reading) : doerOf(sentence, reading));
    if (!lack || !who) return [];
    const { skill, doing } = lack;
    const deed = sentences
      .slice(sentence.index + 1)
      .find(
        (each) =>
          each.paragraph > sentence.paragraph && isDone(each, doing) && doerOf(each, reading, doing) === who,
      );
    if (!deed) return [];
    const until = sentences.slice(sentence.index + 1, deed.index);
    if (until.some(({ text }) => LEARNS.test(text) && text.includes(skill.split(" ").at(-1)!))) return [];
    return [
      pair(
        "skill",
        `In one place ${who === "I" ? "the teller" : who} cannot ${skill}, in the other it is done.`,
        sentence,
        deed,
      ),
    ];
  });
}

const LEARNS = /\b(?:learn\w*|taught|teach\w*|lessons?)\b/;

/** Done by whoever the sentence is about, and nothing that makes it doubtful before it. */
function isDone({ told }: Sentence, doing: RegExp): boolean {
  const at = doing.exec(told)?.index;
  if (at === undefined) return false;
  const before = told.slice(0, at);
  return !UNSURE.test(before) && !/\b(?:who|that|which|while|as|when)\b/.test(before);
}

/** Whoever stands just before the deed, or else whoever the sentence begins with. */
function doerOf(sentence: Sentence, reading: Reading, doing?: RegExp): string | null {
  const at = doing?.exec(sentence.told)?.index;
  const before = at === undefined ? undefined : sentence.words.findLast((word) => word.at < at);
  if (before && !before.isSaid) {
    if (before.plain === "he" || before.plain === "she")
      return referent(before.plain, sentence, sentence.words.indexOf(before), reading);
    const named = reading.names.get(before.word);
    if (named) return named.person;
  }
  const words = sentence.words.filter(
    ({ isSaid, plain }) => !isSaid && !["but", "and", "then", "so", "yet"].includes(plain),
  );
  const [first, second] = TITLES.has(words[0]?.word ?? "") ? words.slice(1) : words;
  if (!first) return null;
  if (first.plain === "i") return "I";
  if (first.plain === "he" || first.plain === "she") return referent(first.plain, sentence, 0, reading);
  const isSubject =
    /^(?:\p{Ll}|\p{Lu}\p{Ll}+$)/u.test(second?.word ?? "") && first.word === bareName(first.word);
  return isSubject ? (reading.names.get(first.word)?.person ?? null) : null;
}

/** "“I can’t swim,” said Nora." */
function speakerOf({ words }: Sentence, { names }: Reading): string | null {
  const people = new Set(
    words.filter(({ isSaid }) => !isSaid).flatMap(({ word }) => names.get(word)?.person ?? []),
  );
  return people.size === 1 ? [...people][0]! : null;
}
