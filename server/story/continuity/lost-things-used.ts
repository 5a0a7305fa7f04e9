import type { Finding } from "../finding.ts";
import { pair } from "./pair.ts";
import { perSentence } from "./reading.ts";
import type { Reading, Sentence } from "./reading.ts";
import { isSmall } from "./words.ts";

/** What is lost for good, and then in somebody's hand. */
export function lostThingsUsed(reading: Reading): Finding[] {
  const told = new Set<string>();
  return reading.sentences.flatMap((loss) =>
    [...lossesIn(loss), ...itsLoss(loss)].flatMap((noun) => {
      const use = told.has(noun) ? null : useAfter(loss, noun, reading);
      if (!use) return [];
      told.add(noun);
      return [
        pair("causal-logic", `“${noun}”: lost or broken in one place, in use in the other.`, loss, use),
      ];
    }),
  );
}

const THING = String.raw`(?:the|his|her|my|its|our|\p{L}+[’']s) ((?:[\p{Ll}’'-]+ ){0,2}?[\p{Ll}]{3,})`;
const ENDS = String.raw`(?=[.,;:!]| (?:and|to|into|in|on|against|when|as|so|before|after|with|at|there|that|for|by)\b)`;
const AWAY = String.raw`(?:in|into|on|onto|over|overboard|off|down|to) (?:the |a )?(?:fire|stove|flames|grate|furnace|hearth|sea|river|lake|water|waves|well|harbour|canal|side|cliff|cliffs|bridge|rail|deep|crack|gorge|ravine|abyss|dark|crevasse|overboard|bottom|ground|rocks|stones|ashes|pieces|bits|splinters)`;
const LOSSES: readonly RegExp[] = [
  // somebody loses it
  String.raw`\b(?:let go of|lets go of|lost|loses|burned|burnt|burns|smashed|smashes|shattered|shatters|crushed|crushes|tore up|threw away|throws away|melted down|destroyed|sold|pawned|buried) ${THING}${ENDS}`,
  String.raw`\b(?:dropped|threw|flung|hurled|tossed|tipped|pitched|cast|drops|throws|flings|tosses) ${THING} ${AWAY}\b`,
  String.raw`\b(?:gave|gives) ${THING} (?:away|to (?:a|an|the|\p{Lu}))\b`,
  // it is lost
  String.raw`\b(?:[Tt]he|[Hh]is|[Hh]er|[Mm]y) ((?:[\p{Ll}-]+ ){0,1}?[\p{Ll}]{3,}) (?:had |has |was |is )?(?:been |gone )?(?:broke|breaks|broken|snapped|snaps|shattered|sank|sunk|sinks|burned down|burnt down|burst|smashed|crushed|destroyed|swept away|washed away|torn (?:off|away)|tore (?:off|away)|tear off|stolen|lost|over the side|out of sight|clean off|over the edge|(?:fell|went|slid|dropped|thrown|flung|carried) ${AWAY})\b`,
  String.raw`\b(?:[Tt]he|[Hh]is|[Hh]er|[Mm]y) ((?:[\p{Ll}-]+ ){0,1}?[\p{Ll}]{3,}) (?:fell|slipped|went|dropped|hit|struck)\b[^.;]{0,40} and (?:broke|shattered|smashed|sank|burst|was gone|went under|went down)\b`,
  // it is said to be
  String.raw`\b(?:the end of|the loss of) ${THING}(?=[.,;:!])`,
].map((source) => new RegExp(source, "u"));
const MAYBE =
  /\b(?:if|would|might|could|may|nearly|almost|dream\w*|not|never|wanted|as though|as if|when|whenever|every|again|once)\b|n[’']t\b|\?/;
const NO_THINGS = new Set(
  (
    "way time temper sight place hand hands head eyes eye hair face voice breath balance thread count patience nerve mind heart life feet foot arm arms leg legs " +
    "body silence moment word words game case race battle war sun light colour color ground track fight seat thought hope day night door window wife husband son daughter " +
    "child man woman boy girl mother father sister brother baby back rest last first others other shoulder knees palm palms finger fingers thumb chin cheek ear ears neck chest elbow wrist knee heel toes skin blood tears smile money bet job post use trail road path mouth nose weight hat paper water"
  ).split(" "),
);

const lossesIn = perSentence(({ told }): string[] =>
  LOSSES.flatMap((pattern) => {
    const match = pattern.exec(told);
    const noun = match?.[1]?.split(" ").at(-1);
    return noun && !MAYBE.test(told.slice(Math.max(0, match!.index - BEFORE), match!.index)) && isThing(noun)
      ? [noun]
      : [];
  }),
);

const BEFORE = 30; // characters; what stands further off belongs to something else

const isThing = (noun: string): boolean =>
  !isSmall(noun) && !NO_THINGS.has(noun) && !/(?:\p{Ll}{3}ing|ly|ed)$/u.test(noun);

const ITS_LOSS =
  /\b(?:it|It) (?:had |was |has |is |then )?(?:been )?(?:broke|breaks|broken|snapped|snaps|shattered|sank|sinks|burned|burnt|melted|crushed|smashed|gone|went under|went to the bottom|went over|lost|in pieces|in two|useless)\b|\b(?:took|takes|carried|carries|tore|tears|swept|sweeps|knocked|knocks|threw|throws|flung) it (?:clean |straight )?(?:off|away|over|overboard)\b/u;
const NOUNS =
  /\b(?:the|his|her|my|its|our|The|His|Her|My|\p{L}+[’']s) (?:[\p{Ll}-]+ ){0,2}?([\p{Ll}]{3,})(?=[.,;:!—”]| (?:and|to|into|in|on|against|by|for|with|from|that|which|of|had|was|is|fell|slipped)\b)/gu;

/** "He picked up the torch, and it was crushed." What is spoken of just before is lost. */
const itsLoss = perSentence((loss): string[] => {
  const at = ITS_LOSS.exec(loss.told)?.index;
  if (at === undefined) return [];
  const before = loss.told.slice(0, at);
  if (MAYBE.test(before.slice(-BEFORE))) return [];
  return [...before.matchAll(NOUNS)]
    .map((match) => match[1]!)
    .slice(-1)
    .filter(isThing);
});

/** In somebody's hand, or under the feet. */
const usesOf = (noun: string): RegExp =>
  new RegExp(
    String.raw`\b(?:took|takes|take|drew|draws|pulled|pulls|lifted|lifts|lift|read|reads|wore|wears|opened|opens|open|lit|lights|unfolded|unfolds|wound|winds|rang|rings|blew|blows|raised|raises|picks? up|picked up|held|holds|hold|used|uses|use|sailed|rowed|rows|steered|swung|swings|reached for|set down|puts? down|tapped|unhooked|unhooks|unclipped|unclips|unclip|switched on|switch on|switches on|turned|turns|shone|shines|drank from|drinks from|with|inked|sent|sends|unlocked|locked|hung|puts? on|checked|checks|tucked|slipped|loaded|fired|aimed|grip(?:s|ped)|shoulders?|shouldered|looked at|looks at|glanced at|across|poured|filled|wiped|polished|played|plays|rode|drove|spread|showed|passed|handed|carried|carries) (?:out |up |down |on |off )?(?:the|his|her|my|\p{L}+[’']s) (?:[\p{Ll}’'-]+ ){0,2}?${noun}\b(?!-|[’']s? )`,
    "u",
  );
const BACK =
  /\b(?:mend\w*|repair\w*|new|found|finds?|another|second|cop(?:y|ies)|spare|replac\w*|rebuil\w*|return\w*|fetch\w*|other|again|glued|fixed|borrow\w*|next|one of|pieces?|half|stump|what was left|remains|like|instead|raised|dived|saved|lent|gave|bought|brought|whole|own|back|same|recover\w*|retriev\w*)\b/;
const USES_MAX = 2;

function useAfter(loss: Sentence, noun: string, { sentencesWith }: Reading): Sentence | null {
  const isOne = sentencesWith(`${noun}s`).length === 0;
  const later = sentencesWith(noun).filter(
    ({ index, paragraph, text }) => index > loss.index && paragraph > loss.paragraph && !/\bdream/.test(text),
  );
  // Several of the kind are told of, or it came back.
  if (!isOne || later.some((each) => BACK.test(near(each, noun)))) return null;
  const pattern = usesOf(noun);
  const uses = later.filter(({ told }) => pattern.test(told) && !/\b(?:had|once|would)\b/.test(told));
  return uses.length > 0 && uses.length <= USES_MAX ? uses[0]! : null;
}

function near({ words }: Sentence, noun: string): string {
  const at = words.findIndex(({ plain }) => plain === noun);
  return words
    .slice(Math.max(0, at - 5), at + 4)
    .map(({ plain }) => plain)
    .join(" ");
}
