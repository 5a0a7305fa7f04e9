import { renderPrompt } from "../../server/providers/prompt.ts";
import type { PartInputs, Prompt } from "../../server/providers/writer.ts";
import {
  beatsFrom,
  castFrom,
  outlineFrom,
  LONG_ANSWERS,
} from "../../server/providers/writers/long-answers.ts";
import { keys } from "../../server/story/keys.ts";
import { assembleOutline } from "../../server/story/long/assemble-outline.ts";
import { beatSlots } from "../../server/story/long/beat-slots.ts";
import type { LongBrief } from "../../server/story/long/long-brief.ts";
import type { ChunkCard, Contract, LongPlan } from "../../server/story/long/long-plan.ts";
import { PACKS } from "../../server/story/long/pack.ts";
import { resolveLongBrief } from "../../server/story/long/resolve-long-brief.ts";
import { seededRandom } from "../../server/story/random.ts";
import { partInputs } from "../../server/workflow/long/part-inputs.ts";
import { partAudit } from "../stand-in/long/long-audits.ts";
import {
  beatsAnswer,
  castAnswer,
  conceptAnswer,
  outlineAnswer,
  worldAnswer,
} from "../stand-in/long/long-plans.ts";
import { longProse } from "../stand-in/long/long-prose.ts";

/** A novel that is told to its end, as the studio has it on record. */
export interface LongBook {
  brief: LongBrief;
  plan: LongPlan;
  /** What part `number` is, or would be, told from. */
  inputs(number: number): PartInputs;
  /** What a model is asked for part `number`. */
  prompt(number: number): Prompt;
}

const MARK = "=== 5f1c9a2b44d0e713 ===";

/** A made-up novel of so many scenes, each of `words` words. `change` alters cards before they are told, and texts after. */
export function aLongBook(
  scenes: number,
  words: number,
  change: { card?(card: ChunkCard): ChunkCard; text?(number: number, text: string): string } = {},
): LongBook {
  const random = seededRandom(11);
  const brief = resolveLongBrief(
    { kind: "novel", genre: "horror", words: 150_000, scenes, idea: "", choices: {}, seed: 11 },
    random,
  );
  const beats = beatSlots(PACKS.get(brief.genre)!, scenes);
  const contract: Contract = {
    concept: LONG_ANSWERS.concept.parse(conceptAnswer(random)),
    world: worldAnswer(random),
    cast: castFrom(castAnswer(random, 8)),
    beats: beatsFrom(beatsAnswer(random, beats.length), beats),
  };
  const outlined = outline(brief, contract);
  const plan = { ...outlined, outline: outlined.outline.map((card) => change.card?.(card) ?? card) };
  const kept = new Map<string, unknown>();
  for (const card of plan.outline) {
    const { number, happens, place, title } = card;
    const names = card.who.map((id) => plan.cast.find((person) => person.id === id)!.name);
    const told = longProse({ names, place, things: [], happens }, words, random.for(String(number)));
    const text = change.text?.(number, told) ?? told;
    const { summary, facts } = partAudit(
      told,
      { title, happens, place, names, things: [] },
      plan.cast,
      random,
    );
    kept.set(keys.draft(number), { text, asked: words });
    kept.set(keys.chunkAudit(number), {
      findings: [],
      thrownAway: 0,
      record: { summary, facts: facts.map((fact) => ({ ...fact, chunk: number })) },
    });
  }
  const inputs = (number: number) =>
    partInputs((key) => kept.get(key), { brief, plan }, plan.outline[number - 1]!);
  return {
    brief,
    plan,
    inputs,
    prompt: (number) => renderPrompt({ verb: "draft-part", inputs: inputs(number) }, MARK),
  };
}

function outline(brief: LongBrief, contract: Contract): LongPlan {
  const random = seededRandom(12);
  const parts: Parameters<typeof assembleOutline>[1][number][] = [];
  for (const beat of contract.beats) {
    const { outline: before, promises } = assembleOutline(brief, parts);
    const open = promises.filter(({ paidOffIn }) => paidOffIn === 0);
    const inputs = { brief, contract, beat, first: before.length + 1, before, open, wanted: [] };
    const { system, parts: said } = renderPrompt({ verb: "outline-beat", inputs }, MARK);
    const { cards } = outlineAnswer([system, ...said.map(({ text }) => text)].join("\n"), random);
    parts.push({ beat, part: outlineFrom(cards) });
  }
  return { ...contract, ...assembleOutline(brief, parts) };
}

/** All that is sent, in the order in which it is read. */
export const wordsOf = ({ system, parts }: Prompt): string =>
  [system, ...parts.map(({ text }) => text)].join("\n");

/** How much of a prompt is word for word what the prompt before it began with. */
export function sharedShare(before: Prompt, prompt: Prompt): number {
  const [one, other] = [wordsOf(before), wordsOf(prompt)];
  let length = 0;
  while (length < other.length && one[length] === other[length]) length += 1;
  return length / other.length;
}
