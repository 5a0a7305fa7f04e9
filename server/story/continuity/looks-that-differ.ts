import type { Finding } from "../finding.ts";
import { describedBy, ownerOf, subjectOf } from "./owner.ts";
import { pair } from "./pair.ts";
import { bareName } from "./reading.ts";
import type { Reading, Sentence, Word } from "./reading.ts";

/** What a word says a colour can be: "auburn" passes for red and for brown, and contradicts only what is neither. */
type Palette = ReadonlyMap<string, readonly string[]>;

const HAIR: Palette = palette({
  black: "black raven jet coal ink inky",
  brown: "brown mousy mouse-brown nut-brown",
  red: "red ginger copper coppery russet rust rusty carroty foxy flame-coloured fox",
  fair: "fair blond blonde yellow golden gold flaxen straw straw-coloured straw-colored honey-coloured corn-coloured wheat",
  white: "white grey gray silver silvery snow-white iron-grey iron-gray steel-grey",
  "black brown": "dark",
  "brown red": "auburn chestnut",
  "fair red brown": "sandy tawny",
});
const EYES: Palette = palette({
  grey: "grey gray slate slate-grey",
  blue: "blue cornflower sky-blue",
  green: "green emerald sea-green bottle-green",
  brown: "brown chestnut chocolate",
  black: "black sloe-black",
  violet: "violet",
  "brown amber": "amber",
  "brown black": "dark",
  "brown green amber": "hazel",
});

function palette(groups: Record<string, string>): Palette {
  return new Map(
    Object.entries(groups).flatMap(([of, words]) =>
      words.split(" ").map((word) => [word, of.split(" ")] as const),
    ),
  );
}

/** No hair on the head, or none on the chin. */
const BARE = ["none"];

const FEATURES: { name: string; nouns: RegExp; compound: RegExp; of: Palette }[] = [
  { name: "eyes", nouns: /^eyes?$/, compound: /^(.+)-eyed$/, of: EYES },
  {
    name: "hair",
    nouns: /^(?:hair|braids?|plaits?|pigtails?|ponytail|curls|ringlets|locks|fringe|topknot)$/,
    compound: /^(.+)-haired$|^(blonde?|redhead)(?:ed)?$/,
    of: HAIR,
  },
  { name: "beard", nouns: /^(?:beard|moustache|mustache|whiskers)$/, compound: /^(.+)-bearded$/, of: HAIR },
];

interface Look {
  owner: string;
  feature: string;
  word: string;
  /** What it can be; two that have nothing in common exclude each other. */
  is: readonly string[];
  sentence: Sentence;
}

/** Eyes, hair and beards of two colours that exclude each other, and hair where there is none. */
export function looksThatDiffer(reading: Reading): Finding[] {
  const looks = reading.sentences.flatMap((sentence) =>
    MAY_TELL.test(sentence.told) ? looksIn(sentence, reading) : [],
  );
  const told = new Set<string>();
  return looks.flatMap((later, index) => {
    const before = looks
      .slice(0, index)
      .filter(
        ({ owner, feature, sentence }) =>
          owner === later.owner && feature === later.feature && sentence !== later.sentence,
      );
    const [earlier] = before;
    const key = `${later.owner} ${later.feature}`;
    if (!earlier || told.has(key) || before.some((each) => !excludes(each, later))) return [];
    // Whoever has had two colours has changed them.
    if (before.some((each) => before.some((other) => excludes(each, other)))) return [];
    if (earlier.sentence.paragraph === later.sentence.paragraph || isAnothers(later, looks, reading))
      return [];
    told.add(key);
    const are = later.feature === "eyes" ? "are" : "is";
    const message = `The ${later.feature} of ${later.owner} ${are} first ${earlier.word}, then ${later.word}.`;
    return [pair("appearance", message, earlier.sentence, later.sentence)];
  });
}

const MAY_TELL =
  /\bleft\b|\bright\b|\bhead\b|eye|hair|braid|plait|pigtail|ponytail|curls|ringlets|locks|fringe|topknot|beard|moustache|mustache|whiskers|blond|redhead|\bbald\b|shaven/i;

const excludes = (a: Look, b: Look): boolean => !a.is.some((each) => b.is.includes(each));

/** "Her grey braid" may be that of somebody who is known for it and was not named just there. */
const isAnothers = ({ owner, feature, is, sentence }: Look, looks: Look[], { names }: Reading): boolean =>
  !sentence.words.some(({ word }) => names.get(bareName(word))?.person === owner) &&
  looks.some(
    (each) => each.owner !== owner && each.feature === feature && each.is.some((value) => is.includes(value)),
  );

function looksIn(sentence: Sentence, reading: Reading): Look[] {
  const { words } = sentence;
  const look = (
    feature: string,
    word: string,
    is: readonly string[] | undefined,
    owner: string | null,
  ): Look[] => (is && owner !== null ? [{ owner, feature, word, is, sentence }] : []);
  return [
    ...bareIn(sentence).flatMap(({ feature, word, at }) =>
      look(
        feature,
        word,
        BARE,
        ownerOf(sentence, at, reading) ??
          describedBy(sentence, at, reading) ??
          subjectOf(sentence, at, reading),
      ),
    ),
    ...FEATURES.flatMap(({ name, nouns, compound, of }) =>
      words.flatMap(({ plain, isSaid }, at) => {
        if (isSaid) return [];
        const [, first, second] = compound.exec(plain) ?? [];
        const joined = (first ?? second)?.replace("redhead", "red");
        if (joined !== undefined)
          return look(name, joined, of.get(joined), describedBy(sentence, at, reading));
        if (!nouns.test(plain) || CHANGED.test(aroundOf(sentence, at))) return [];
        const word = colourBefore(sentence, at, of) ?? colourAfter(sentence, at, of);
        return word === null ? [] : look(name, word, of.get(word), ownerOf(sentence, at, reading));
      }),
    ),
    ...lengthIn(sentence).flatMap(({ word, at, is }) =>
      look("length of hair", word, is, ownerOf(sentence, at, reading)),
    ),
    ...sideIn(sentence).flatMap(({ feature, word, at, is }) =>
      look(feature, word, is, ownerOf(sentence, at, reading)),
    ),
  ];
}

/** "her long hair", "her braid", "his cropped head", "her hair was cut short" */
function lengthIn({ words }: Sentence): { word: string; at: number; is: string[] }[] {
  return words.flatMap(({ plain, isSaid }, at) => {
    if (isSaid || !/^(?:hair|head|braids?|plaits?|pigtails?|ponytail)$/.test(plain)) return [];
    const before = words.slice(Math.max(0, at - 3), at).map((each) => each.plain);
    const after = words.slice(at + 1, at + 4).map((each) => each.plain);
    const short =
      before.find((each) => /^(?:cropped|close-cropped|short|shorn|shaven|shaved)$/.test(each)) ??
      after.find((each) => /^(?:cropped|short|shorn)$/.test(each));
    if (short !== undefined) return [{ word: short, at, is: ["short"] }];
    const isLong =
      (plain === "hair" && before.includes("long")) || /^(?:braids?|plaits?|pigtails?|ponytail)$/.test(plain);
    return isLong ? [{ word: "long", at, is: ["long"] }] : [];
  });
}

/** "the scar on his left cheek", "a patch over her right eye", "he limped; his left leg was stiff" */
function sideIn({ words, told }: Sentence): { feature: string; word: string; at: number; is: string[] }[] {
  const mark = MARK.exec(told)?.[1];
  const sides = new Set(
    words.filter(({ plain, isSaid }) => !isSaid && /^(?:left|right)$/.test(plain)).map(({ plain }) => plain),
  );
  if (mark === undefined || sides.size !== 1) return [];
  return words.flatMap(({ plain, isSaid }, at) => {
    const side = words[at - 1]?.plain ?? "";
    if (isSaid || !sides.has(side) || !PART.test(plain)) return [];
    const sort = /^(?:limp|lame|stiff|bad|drag)/.test(mark) ? "bad" : mark;
    return [{ feature: `${sort} ${plain}`, word: side, at, is: [side] }];
  });
}

const MARK =
  /\b(scar|birthmark|mole|tattoo|patch|limp|lame|stiff|bad|drag|glass|wooden|missing|lost|withered)(?:s|ed|ged|ging|ing)?\b/;
const PART = /^(?:cheek|eye|eyebrow|ear|hand|arm|wrist|shoulder|leg|knee|foot|ankle|thumb|temple|hip)$/;

/** Colours change in the light, by dye and by age; whoever says so does not contradict himself. */
const CHANGED =
  /\b(?:dyed?|dyeing|bleached|turned|turning|went|gone|going|wig|powder\w*|flour|soot\w*|ash(?:es)?|snow|frost\w*|dust(?:y|ed)|lamplight|moonlight|firelight|candlelight|painted|streaked|once|used to|dream\w*|as if|looked|seemed|almost|nearly|not|no|touch of|traces? of)\b/;

/** A few words before it, and after it up to the next comma. */
const aroundOf = ({ words, text }: Sentence, at: number): string =>
  text.slice(words[Math.max(0, at - 4)]!.at, words[at]!.at) +
  text.slice(words[at]!.at, words[at + 5]?.at).replace(/[,;:.—].*$/su, "");

const BARENESS = [
  {
    feature: "hair",
    pattern: /\b(?:bald|hairless|(?:not|never) (?:a|one) hair|had no hair)\b(?!-|ing)/,
    noun: /^(?:head|bald|pate|scalp|skull|hair)$/,
  },
  {
    feature: "beard",
    pattern: /\b(?:clean-shaven|smooth-shaven|beardless)\b/,
    noun: /^(?:chin|face|cheeks?|jaw|\w+-shaven|beardless)$/,
  },
];

/** "Ida was bald", "not one hair on Ida’s head", "his smooth-shaven chin" */
function bareIn({ told, words }: Sentence): { feature: string; word: string; at: number }[] {
  return BARENESS.flatMap(({ feature, pattern, noun }) => {
    const word = pattern.exec(told)?.[0];
    const at = word ? words.findLastIndex(({ plain, isSaid }) => !isSaid && noun.test(plain)) : -1;
    return word && at !== -1 && !/\b(?:going|getting|nearly|almost|half) bald\b/.test(told)
      ? [{ feature, word: /^(?:not|never)/.test(word) ? "gone" : word, at }]
      : [];
  });
}

/** "her long red hair" */
function colourBefore({ words, text }: Sentence, noun: number, of: Palette): string | null {
  for (let at = noun - 1; at >= Math.max(0, noun - 3); at--) {
    const { plain, at: from } = words[at]!;
    if (of.has(plain)) return isMixed(words, at) ? null : plain;
    if (/[,;:.]/.test(text.slice(from, words[at + 1]!.at))) return null;
  }
  return null;
}

/** "her eyes were a clear green", "a beard the colour of rust" */
function colourAfter({ words, text }: Sentence, noun: number, of: Palette): string | null {
  let at = noun + 1;
  if (["that", "which"].includes(words[at]?.plain ?? "")) at++;
  if (!["was", "were", "is", "are", "of", "the", "as"].includes(words[at]?.plain ?? "")) return null;
  for (const end = at + 6; at < end && at < words.length; at++) {
    const { plain } = words[at]!;
    if (plain === "with") return null;
    if (of.has(plain)) return isMixed(words, at) ? null : plain;
    if (/[,;:.]/.test(text.slice(words[at]!.at, words[at + 1]?.at ?? text.length))) return null;
  }
  return null;
}

/** "red and gold", "black or brown", "red with dust" */
const isMixed = (words: Word[], at: number): boolean =>
  words[at + 1]?.plain === "with" ||
  (["and", "or"].includes(words[at + 1]?.plain ?? "") && isColour(words[at + 2])) ||
  (["and", "or"].includes(words[at - 1]?.plain ?? "") && isColour(words[at - 2]));

const isColour = (word: Word | undefined): boolean =>
  word !== undefined && (EYES.has(word.plain) || HAIR.has(word.plain));
