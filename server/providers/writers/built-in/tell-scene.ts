import type { Random } from "../../../story/random.ts";
import { holds } from "./conditions.ts";
import { P } from "./incident.ts";
import type { Incident, Slot } from "./incident.ts";
import { openingOf, sentencesOf, wordsOf } from "./sentences.ts";
import { tell } from "./tell.ts";
import type { Telling } from "./tell.ts";

export const SCENE_WORDS = { min: 40, max: 90 } as const;

/** Which alternative of each slot is told (slots at the end may be left out), and the attempt that coloured its options. */
export interface Choices {
  attempt: number;
  slots: number[];
}

/** Tells an incident in the words that were chosen for it. */
export function tellScene(incident: Incident, choices: Choices, telling: Telling, random: Random): string {
  telling.isHeroNamed = false;
  telling.isHeroSaid = false;
  let slotAt = 0;
  let text = "";
  for (const slot of incident.telling) {
    if (slot === P) {
      text += "\n\n";
      continue;
    }
    const chosen = choices.slots[slotAt];
    if (chosen === undefined) break;
    const sentence = tell(textOf(slot[chosen]!), telling, colouring(random, choices.attempt, slotAt, chosen));
    text += text === "" || text.endsWith("\n") ? sentence : ` ${sentence}`;
    slotAt++;
  }
  return text.trimEnd();
}

/** A source of its own for each alternative, so that telling it again colours it the same. */
const colouring = (random: Random, attempt: number, slot: number, alternative: number) =>
  random.for(`${attempt}/${slot}/${alternative}`);

/** What a story has used up so far: no two of its sentences begin alike. */
export interface Told {
  openings: Set<string>;
  /** What the people are called, `spelled`, which does not make two openings alike. */
  names: readonly string[];
  given: readonly string[];
}

const ATTEMPTS_MAX = 45; // a scene with a long answer may need several before its length fits
const ATTEMPTS_BEFORE_SHORTER = 25; // after these the last slot is left out
const ATTEMPTS_BEFORE_SHORTEST = 35; // after these the last two are
const PENALTY = {
  length: 50,
  opening: 50,
  unsaid: 50,

  sameName: 2,
  sameStart: 1,
  doubled: 100,
} as const;

/** Chooses how an incident is told, with one word of each list of `owed`: of a number of attempts the first without a fault, else the one with the fewest. */
export function chooseTelling(
  incident: Incident,
  telling: Telling,
  told: Told,
  owed: readonly string[][],
  random: Random,
): { choices: Choices; text: string } {
  let best: { choices: Choices; text: string; penalty: number } | undefined;
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
    const fresh = { ...telling, introduced: new Set(telling.introduced) };
    if (best && attempt >= ATTEMPTS_BEFORE_SHORTER && best.penalty < PENALTY.length) break;
    const slots = toldSlots(incident, attempt).map((slot, at) =>
      pickAlternative(slot, telling, random.for(`pick/${attempt}/${at}`), incident),
    );
    const choices = { attempt, slots };
    const text = tellScene(incident, choices, fresh, random);
    const penalty = penaltyOf(text, told, owed);
    if (!best || penalty < best.penalty) best = { choices, text, penalty };
    if (penalty === 0) break;
  }
  return best!;
}

/** The slots that an attempt tells: all, or all but the last or last two, yet every one that shows an answer. */
function toldSlots({ telling, shows = [] }: Incident, attempt: number): Slot[] {
  const slots = telling.filter((slot) => slot !== P);
  const needed = slots.findLastIndex((slot) =>
    shows.some((key) => slot.some((each) => new RegExp(`\\{${key}\\b`, "i").test(textOf(each)))),
  );
  const left = attempt < ATTEMPTS_BEFORE_SHORTER ? 0 : attempt < ATTEMPTS_BEFORE_SHORTEST ? 1 : 2;
  return slots.slice(0, Math.max(needed + 1, slots.length - left));
}

const textOf = (alternative: Slot[number]): string =>
  typeof alternative === "string" ? alternative : alternative.text;

function pickAlternative(slot: Slot, { tags }: Telling, random: Random, { id }: Incident): number {
  const open = slot.flatMap((alternative, at) =>
    typeof alternative === "string" || holds(alternative.when, tags) ? [at] : [],
  );
  if (open.length === 0) throw new Error(`No alternative of a slot of ${id} fits this world.`);
  return random.pick(open);
}

function penaltyOf(text: string, { openings, names, given }: Told, owed: readonly string[][]): number {
  const length = wordsOf(text).length;
  const sentences = sentencesOf(text, given);
  const begun = sentences.map((sentence) => openingOf(sentence, names));
  const named = sentences.filter((sentence, at) => begun[at] !== openingOf(sentence));
  const repeated = begun.filter((opening, at) => openings.has(opening) || begun.indexOf(opening) !== at);
  const starts = sentences.map((sentence) => wordsOf(sentence)[0]);
  const unsaid = owed.filter((words) => !words.some((word) => text.toLowerCase().includes(word)));
  const sameStarts = starts.filter((start, at) => at > 0 && start === starts[at - 1]);
  return (
    (length < SCENE_WORDS.min || length > SCENE_WORDS.max ? PENALTY.length : 0) +
    repeated.length * PENALTY.opening +
    unsaid.length * PENALTY.unsaid +
    Math.max(0, named.length - 1) * PENALTY.sameName +
    sameStarts.length * PENALTY.sameStart +
    (/\b(\p{L}+) \1\b/iu.test(text) ? PENALTY.doubled : 0)
  );
}
