import type { Random } from "../../../server/story/random.ts";
import {
  ACTS,
  ADJECTIVES,
  COMPARISONS,
  LIGHTS,
  REASONS,
  REMARKS,
  REPLIES,
  SOUNDS,
  SURFACES,
  THINGS,
  TIMES,
} from "./words.ts";

/** What the stand-in knows of a part when it tells it. */
export interface Telling {
  /** At least one; as they are written in the contract. */
  names: string[];
  place: string;
  /** What is spoken of: the objects of the card. */
  things: string[];
  /** Said as it stands, once. */
  happens: string;
}

/** English sentences about these people in this place, in paragraphs, of about so many words. */
export function longProse(telling: Telling, words: number, random: Random): string {
  const said = new Set<string>();
  const paragraphs: string[] = [opening(telling, random)];
  let length = wordsIn(paragraphs[0]!);
  while (length < words) {
    const paragraph = sentences(
      telling,
      Math.min(2 + random.below(4), Math.ceil((words - length) / 12)),
      random,
      said,
    );
    paragraphs.push(paragraph);
    length += wordsIn(paragraph);
  }
  return paragraphs.join("\n\n");
}

/** So many new sentences about the same. */
export function sentences(telling: Telling, count: number, random: Random, said = new Set<string>()): string {
  const made: string[] = [];
  while (made.length < count) {
    const sentence = random.pick(SENTENCES)(pieces(telling, random));
    if (said.has(sentence)) continue;
    said.add(sentence);
    made.push(sentence);
  }
  return made.join(" ");
}

const opening = ({ names, place, things, happens }: Telling, random: Random): string => {
  const about = THINGS.filter((thing) => happens.includes(thing));
  const [thing] = [...things, ...about, random.pick(THINGS)];
  return `At ${place} ${random.pick(LIGHTS)}. ${inARow(names)} had come about the ${thing}, and ${random.pick(SOUNDS)}.`;
};

const inARow = (names: string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

const wordsIn = (text: string): number => text.split(/\s+/).length;

const pieces = ({ names, place, things }: Telling, random: Random) => {
  const [one = "Somebody", other = "The other one"] = random.shuffle(
    names.map((name) => name.split(" ")[0]!),
  );
  const thing = random.next() < 0.35 && things.length > 0 ? random.pick(things) : random.pick(THINGS);
  return {
    one,
    other,
    place,
    thing,
    another: random.pick(THINGS),
    adjective: random.pick(ADJECTIVES),
    quality: random.pick(ADJECTIVES),
    surface: random.pick(SURFACES),
    sound: random.pick(SOUNDS),
    light: random.pick(LIGHTS),
    act: random.pick(ACTS),
    deed: random.pick(ACTS),
    reason: random.pick(REASONS),
    comparison: random.pick(COMPARISONS),
    time: random.pick(TIMES),
    remark: random.pick(REMARKS),
    reply: random.pick(REPLIES),
  };
};
type Pieces = ReturnType<typeof pieces>;

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Each holds so much that is chosen that hardly any comes twice in a book. */
const SENTENCES: readonly ((of: Pieces) => string)[] = [
  ({ one, act, adjective, thing, reason }) =>
    `${one} ${act} beside the ${adjective} ${thing}, since ${reason}.`,
  ({ one, act, other, deed, thing }) => `${one} ${act}; ${other}, with the ${thing} under one arm, ${deed}.`,
  ({ time, one, act, another, comparison }) =>
    `${capital(time)} ${one} ${act}, and the ${another} stood there ${comparison}.`,
  ({ time, sound, other, act, adjective, surface }) =>
    `${capital(time)} ${sound}, and ${other} ${act} at the ${adjective} ${surface}.`,
  ({ adjective, thing, quality, surface, comparison }) =>
    `The ${adjective} ${thing} lay on the ${quality} ${surface} ${comparison}.`,
  ({ remark, one, adjective, thing, act }) =>
    `“${remark},” said ${one} over the ${adjective} ${thing}, and ${act}.`,
  ({ reply, other, deed, quality, surface }) =>
    `“${reply},” said ${other}, and ${deed} at the ${quality} ${surface}.`,
  ({ one, remark, thing, adjective, surface }) =>
    `${one} pointed past the ${thing} to the ${adjective} ${surface}: “${remark}.”`,
  ({ light, one, adjective, thing, surface }) =>
    `${capital(light)}, and ${one} found the ${adjective} ${thing} by touch, behind the ${surface}.`,
  ({ sound, surface, quality, thing }) =>
    `Outside ${sound}; on the ${surface} the ${quality} ${thing} had not been moved.`,
  ({ one, adjective, thing, other, reason }) =>
    `${one} held out the ${adjective} ${thing} to ${other}, for ${reason}.`,
  ({ other, thing, quality, another, reason }) =>
    `${other} would have taken the ${quality} ${another} over the ${thing}, but ${reason}.`,
  ({ adjective, another, quality, surface, time }) =>
    `There was a ${adjective} ${another} under the ${quality} ${surface}, ${time}, where none had been.`,
  ({ one, act, quality, another, comparison }) =>
    `${one} ${act}, and set down the ${quality} ${another} ${comparison}.`,
  ({ sound, other, reply, thing, deed }) =>
    `Then ${sound}, and ${other} told the ${thing} “${reply}” and ${deed}.`,
  ({ one, other, adjective, thing, surface, sound }) =>
    `${one} and ${other} carried the ${adjective} ${thing} past the ${surface} while ${sound}.`,
  ({ reason, one, deed, time, thing }) =>
    `Because ${reason}, ${one} ${deed} ${time} and forgot the ${thing}.`,
  ({ adjective, thing, quality, another, one, surface }) =>
    `A ${adjective} ${thing} had been put where the ${quality} ${another} belonged, and ${one} leaned on the ${surface}.`,
  ({ other, remark, act, time, another }) =>
    `${other} ${act} and said, ${time}, to the ${another}, “${remark}.”`,
  ({ one, surface, quality, light, thing }) =>
    `${one} ran a hand along the ${quality} ${surface} as far as the ${thing}; ${light}.`,
  ({ place, sound, adjective, another, one, act }) =>
    `From the far end of ${place}, past the ${adjective} ${another}, ${sound}, and ${one} ${act}.`,
  ({ adjective, thing, comparison, one, deed }) =>
    `The ${adjective} ${thing} stood there ${comparison}, so ${one} ${deed}.`,
  ({ one, another, adjective, surface, reply, sound }) =>
    `${one} set the ${another} on the ${adjective} ${surface}, said “${reply}” and listened: ${sound}.`,
  ({ other, thing, quality, reason, deed }) =>
    `${other} asked after the ${quality} ${thing} as if ${reason}, and ${deed}.`,
  ({ time, light, one, act, thing }) => `${capital(time)}, when ${light}, ${one} ${act} beside the ${thing}.`,
  ({ sound, one, act, other, deed }) => `While ${sound}, ${one} ${act}, and ${other} ${deed}.`,
  ({ adjective, surface, thing, another, other, time }) =>
    `Between the ${thing} and the ${another}, on the ${adjective} ${surface}, ${other} left a gap ${time}.`,
  ({ one, remark, other, reason, thing }) =>
    `“${remark},” said ${one}, though ${reason}, and ${other} looked at the ${thing} instead.`,
  ({ one, quality, surface, adjective, another, other }) =>
    `${one} dusted the ${quality} ${surface} with a sleeve and found a ${adjective} ${another} that ${other} knew.`,
  ({ light, adjective, thing, quality, another, surface }) =>
    `${capital(light)}; the ${adjective} ${thing} and the ${quality} ${another} threw one shadow on the ${surface}.`,
  ({ other, act, place, time, quality, thing }) =>
    `${other} knew every corner of ${place} and ${act} ${time}, with the ${quality} ${thing} for company.`,
  ({ one, other, reason, deed, surface }) =>
    `${one} asked nothing, because ${reason}; ${other} ${deed} and kept to the ${surface}.`,
];
