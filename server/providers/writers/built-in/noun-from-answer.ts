import { DETERMINER, headOf, isPluralNoun, singularOf } from "./head-of.ts";
import type { Name } from "./names.ts";
import { articleFor } from "./noun-phrase.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import { protectedWords } from "./read-answer.ts";
import type { Reading } from "./read-answer.ts";

const WORDS_SAID_AGAIN_MAX = 4; // "the martial arts master floating on a stone" is said once, after that "the master"

/** The phrases for somebody or something that an answer names; quoted where it is no noun. `stand` is what it is called then. */
export function nounFromAnswer(id: string, reading: Reading, stand: string): NounPhrase {
  const phrase = phraseFor(id, reading, stand);
  return reading.isHeroOwned ? { ...phrase, isHeroOwned: true } : phrase;
}

function phraseFor(id: string, reading: Reading, stand: string): NounPhrase {
  const { phrase: words, shape, subject, name, isHeroOwned } = reading;
  if (name) return nameNoun(id, name, stand);
  if (shape !== "noun") return quotedNoun(id, reading, stand);
  if (subject === "somebody" && PAIR.test(words)) return pairNoun(id, words);
  const [first = ""] = words.toLowerCase().split(" ");
  const rest = words.slice(first.length + 1);
  const { head: written, isGroup, isPart } = headOf(words);
  const isOneOf = isPart && subject === "somebody"; // "the last of the swallows" is a swallow
  const head = isOneOf ? singularOf(written) : written;
  const isPlural = isGroup || COUNT.test(first) || (!isOneOf && isPluralNoun(head));
  const isOwned = !isHeroOwned && (OWNER.test(first) || NAMED_OWNER.test(words));
  const plain: Omit<NounPhrase, "first" | "later"> = {
    id,
    short: isOwned && OWNER.test(first) ? `${words.split(" ")[0]} ${head}` : `the ${head}`,
    bare: head,
    pronoun: isPlural ? "they" : "it",
    isPlural,
  };
  const afterwards = (phrase: string) =>
    phrase.split(" ").length > WORDS_SAID_AGAIN_MAX ? plain.short : phrase;
  if (isHeroOwned && /['’]s? /.test(rest)) return { ...plain, first: words, later: plain.short };
  if (isHeroOwned || /^(?:a|an|some|another)$/.test(first))
    return { ...plain, first: words, later: afterwards(`the ${rest}`) };
  if (/^(?:two|three|four|five|six|seven|many|several)$/.test(first))
    return { ...plain, first: words, later: afterwards(`the ${words}`) };
  if (DETERMINER.test(first) || isOwned) return { ...plain, first: words, later: afterwards(words) };
  if (ABSTRACT.test(head) || IN_NESS.test(head))
    return { ...plain, first: words, later: afterwards(words), short: head };
  return {
    ...plain,
    first: isPlural || MASS.test(head) ? words : `${articleFor(words)} ${words}`,
    later: afterwards(`the ${words}`),
  };
}

const COUNT = /^(?:two|three|four|five|six|seven|these|those|many|several|all)$/;
const OWNER = /^(?:his|her|their)$|['’]s?$/;
const NAMED_OWNER = /^\p{Lu}\p{L}* \p{Lu}\p{L}*['’]s? /u; // "Harry Potter’s wand"
const MASS =
  /^(?:bread|honey|gold|silver|water|money|food|sugar|milk|rice|corn|wheat|flour|sand|snow|ice|fire|rain|fog|smoke|wool|wood|paper|ink|medicine|chocolate|cheese|butter|jam|soup|tea|jewelry|jewellery|treasure|armour|armor|clothing|furniture|rope|glass)$/;
/** What can be had but not pointed at: "world peace", and never "the world peace". */
const ABSTRACT =
  /^(?:peace|courage|love|hope|friendship|freedom|justice|joy|luck|wisdom|knowledge|help|advice|magic|music|time|trust|faith|beauty|strength|bravery|honesty|patience|confidence|fame|glory|respect|health|silence|sleep|laughter|power|truth|sunshine|comfort|fun|energy|pride|mercy|forever|home|everything|nothing|something|anything)$/;
const IN_NESS =
  /^(?!(?:witness|harness|wilderness|business|illness|likeness|governess|lioness|baroness)$)\p{L}+ness$/u;

function nameNoun(
  id: string,
  { whole, called, pronoun, isPlural, isGuess }: Name,
  stand: string,
): NounPhrase {
  return {
    id,
    first: isGuess ? `${articleFor(stand)} ${stand} called ${called}` : whole,
    later: called,
    short: called,
    bare: called,
    pronoun,
    isPlural,
    ...(whole === called && !isGuess ? { isKnown: true } : {}),
  };
}

const PAIR = /^(?:a|an|the|his|her) (?:\p{L}+ ){1,3}and (?:a|an|the|his|her) (?:\p{L}+ ?){1,3}$/u;

/** "A fox and a hare": the two of them, always in one breath. */
function pairNoun(id: string, words: string): NounPhrase {
  const later = words.replace(/\ban?\b/g, "the");
  return {
    id,
    first: words,
    later,
    short: later,
    bare: later.replace(/^the /, ""),
    pronoun: "they",
    isPlural: true,
  };
}

/** What the user wrote stands once, in quotation marks; after that it has a plain name. */
function quotedNoun(id: string, { words, subject }: Reading, stand: string): NounPhrase {
  const isPlural = stand.endsWith("s");
  const opening = isPlural ? stand : `${articleFor(stand)} ${stand}`;
  return {
    id,
    first: `${opening} ${subject === "somebody" ? "who" : "that"} could only be called “${protectedWords(words)}”`,
    later: `the ${stand}`,
    short: `the ${stand}`,
    bare: stand,
    pronoun: isPlural ? "they" : "it",
    isPlural,
  };
}
