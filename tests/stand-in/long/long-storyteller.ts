import { seededRandom } from "../../../server/story/random.ts";
import type { Random } from "../../../server/story/random.ts";
import { bookAudit, partAudit } from "./long-audits.ts";
import { fitted, infused, mended, tunedPlaces } from "./long-edits.ts";
import { beatsAnswer, castAnswer, conceptAnswer, outlineAnswer, worldAnswer } from "./long-plans.ts";
import { longProse } from "./long-prose.ts";
import type { Telling } from "./long-prose.ts";
import { cardIn, fencedAfter, peopleIn, withoutMarks } from "./read-long-prompt.ts";
import type { CardRead } from "./read-long-prompt.ts";
import { PLACES } from "./words.ts";

/**
 * What a model that plans and tells well would answer to a prompt of a long story: the same to the same prompt, whatever marks
 * the studio put into it. `null` when the prompt is of something else.
 */
export function answerLong(prompt: string, schema: Record<string, unknown> | null): string | null {
  const random = seededRandom(withoutMarks(prompt));
  if (!schema) return draftedPart(prompt, random);
  const fields = Object.keys(schema["properties"] ?? {})
    .toSorted()
    .join(" ");
  const answer = ANSWERS[fields]?.({ prompt, schema, random });
  return answer === undefined ? null : JSON.stringify(answer);
}

interface Asked {
  prompt: string;
  schema: Record<string, unknown>;
  random: Random;
}

/** By the fields of the form, in the order of the alphabet. */
const ANSWERS: Record<string, (asked: Asked) => unknown> = {
  "beats cast concept world": ({ prompt, random }) => ({
    concept: conceptAnswer(random),
    world: worldAnswer(random),
    cast: castAnswer(random, 4),
    beats: beatsAnswer(random, slotsIn(prompt)),
  }),
  [Object.keys(conceptAnswer(seededRandom(1)))
    .toSorted()
    .join(" ")]: ({ random }) => conceptAnswer(random),
  "places rules setting": ({ random }) => worldAnswer(random),
  beats: ({ prompt, random }) => ({ beats: beatsAnswer(random, slotsIn(prompt)) }),
  cast: ({ random }) => ({ cast: castAnswer(random, 6) }),
  cards: ({ prompt, random }) => outlineAnswer(prompt, random),
  "facts findings summary": ({ prompt, random }) => {
    const card = cardIn(/^Its card: (.+)$/m.exec(prompt)![1]!);
    return partAudit(
      fencedAfter(prompt, /^This is (?:part|scene) \d+ of \d+:$/m),
      card,
      peopleIn(prompt),
      random,
    );
  },
  "checks findings": ({ prompt, schema, random }) => bookAudit(prompt, schema, random),
  edits: ({ prompt, random }) => ({ edits: editsFor(prompt, random) }),
  paragraph: ({ prompt, random }) => {
    const paragraph = fencedAfter(prompt, /^The paragraph:$/m);
    const [edit] = tunedPlaces(paragraph, 1, random);
    return {
      paragraph: edit ? paragraph.replace(edit.find, edit.replace) : `${paragraph} Nobody said otherwise.`,
    };
  },
};

const slotsIn = (prompt: string): number =>
  Number(/(?:There are|The tale goes in) (\d+) (?:beats|stretches)/.exec(prompt)![1]);

function draftedPart(prompt: string, random: Random): string | null {
  const order =
    /^Write (?:part|scene) (\d+) of \d+, ".*", in about (\d+) words, .* and then (<END_PROSE_\w+>)/m.exec(
      prompt,
    );
  if (!order) return null;
  const [, number, words, endMark] = order;
  const card = cardIn(
    new RegExp(`^${number}\\. .+$`, "m").exec(prompt.split("The cards of this stretch:\n")[1]!)![0],
  );
  const length = Number(words) * (0.94 + random.below(13) / 100);
  return `${longProse(tellingOf(card), length, random)}\n\n${endMark}`;
}

const tellingOf = ({ names, place, things, happens }: CardRead): Telling => ({
  names: names.length > 0 ? names : ["The stranger"],
  place: place || PLACES[0]!,
  things,
  happens,
});

/** A scene has so many places that a pass over it changes. */
const PLACES_TUNED = 5;

function editsFor(prompt: string, random: Random) {
  const text = fencedAfter(prompt, /^=== /m);
  const found = prompt.split("\nWhat was found:\n")[1];
  if (found !== undefined) {
    return mended(
      text,
      [...found.matchAll(/“([^”]+)”/g)].map(([, quote]) => quote!),
      random,
    );
  }
  const by = /^Make it (longer|shorter) by about (\d+) words/m.exec(prompt);
  const names = /^The names: (.+)\.$/m.exec(prompt)?.[1]?.split(", ") ?? [];
  if (by) {
    const change = Number(by[2]) * (by[1] === "longer" ? 1 : -1);
    const telling = { names: names.slice(0, 2), place: PLACES[0]!, things: [], happens: "" };
    return fitted(text, change, telling, random);
  }
  const motif = /^Some things come back .*? remarks on them: ([^.;]+)/ms.exec(prompt)?.[1];
  return motif ? infused(text, motif, random) : tunedPlaces(text, PLACES_TUNED, random);
}
