import type { Finding } from "../finding.ts";
import { pair } from "./pair.ts";
import { bareName, perSentence } from "./reading.ts";
import type { Reading, Sentence } from "./reading.ts";
import { isSmall, stemOf } from "./words.ts";

const OPPOSITE = new Map([
  ["north", "south"],
  ["south", "north"],
  ["east", "west"],
  ["west", "east"],
]);
/** A named place that lies to the one side first and to the opposite one later. */
export function placesThatMove(reading: Reading): Finding[] {
  const lies = new Map<string, { side: string; sentence: Sentence }[]>();
  for (const sentence of reading.sentences) {
    const side = sideIn(sentence);
    if (side === null) continue;
    for (const place of placesIn(sentence, reading))
      lies.set(place, [...(lies.get(place) ?? []), { side, sentence }]);
  }
  const told = new Set<Sentence>();
  return [...lies].flatMap(([place, all]) => {
    const [first] = all;
    const later = all.find(({ side }) => side !== first!.side);
    if (!first || !later || OPPOSITE.get(first.side) !== later.side || told.has(later.sentence)) return [];
    if (later.sentence.paragraph === first.sentence.paragraph) return [];
    told.add(later.sentence);
    return [
      pair(
        "geography",
        `"${place}" lies ${first.side} first, then ${later.side}.`,
        first.sentence,
        later.sentence,
      ),
    ];
  });
}

/** "to the north", "the east side", "its western wall" */
const STANDING = /\b(?:[Tt]he|[Ii]ts|their|his|her|my|our) (north|south|east|west)(?:ern)?\b(?!-)/g;
const GOING = /(?<!-)\b(north|south|east|west|North|South|East|West)(?:ern|wards?)?\b(?!-)/g;
/** "the East Cliff" is a name, and what is dreamt lies anywhere. */
const NO_SIDE = /\S (?:North|South|East|West)|\b(?:dream\w*|compass|winds?)\b/;

/** The one side that a sentence speaks of: where something stands, or else where somebody goes. */
const sideIn = perSentence(({ text }): string | null => {
  if (NO_SIDE.test(text)) return null;
  const [side, ...others] =
    [STANDING, GOING]
      .map((pattern) => [...new Set([...text.matchAll(pattern)].map((match) => match[1]!.toLowerCase()))])
      .find((sides) => sides.length > 0) ?? [];
  return side !== undefined && others.length === 0 ? side : null;
});

/** Things of the sky and of the road are now here, now there; a river has two banks, and a house four walls. */
const NOWHERE =
  /^(?:sun|moon|stars?|sky|clouds?|light|storm|rain|snow|fog|mist|smoke|wave|tide|sea|ocean|water|ship|boat|train|car|carriage|cart|road|street|lane|track|path|line|river|stream|bank|shore|bridge|border|wall|walls|side|sides|door|doors|window|windows|gate|corner|end|edge|rest|way|day|night|morning|evening|others?|land|coast|country|world|horizon|distance|air|ground|floor|roof|man|woman|boy|girl|men|horses?|birds?|guns?|house|room)$/;
const ROUND = 5; // log2: rarer than one sentence in thirty-two

/** What is named, or is "the pier" and rarely spoken of; "south of the pier" says nothing of where the pier is. */
function placesIn({ words, text }: Sentence, { names, weightOf }: Reading): string[] {
  return words.flatMap(({ word, plain, at: from }, at) => {
    if (
      /(?:(?:north|south|east|west|wards|side|bank|end|part|edge|shore|face|slope|coast) of|\bleft|\bleaving) (?:the )?(?:\p{Lu}[\p{L}.]+ )*$/u.test(
        text.slice(0, from),
      ) ||
      /'s?$/.test(word)
    )
      return [];
    const name = names.get(bareName(word));
    if (name) return name.gender ? [] : [name.name];
    const isThing =
      words[at - 1]?.plain === "the" && !isSmall(plain) && !NOWHERE.test(plain) && !OPPOSITE.has(plain);
    return isThing && weightOf(stemOf(plain)) > ROUND ? [`the ${plain}`] : [];
  });
}
