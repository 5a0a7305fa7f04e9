import type { Run } from "../runtime/run.ts";
import { Declined, NotYet } from "../runtime/run.ts";
import { keys } from "../story/keys.ts";
import type { KeptEdit } from "../story/manuscript.ts";
import { countWords } from "../story/manuscript.ts";
import type { Plan, SceneCard } from "../story/plan.ts";
import type { Commission } from "./commission.ts";
import { callOf } from "./desk.ts";
import type { Desk } from "./desk.ts";
import { line } from "./journal-line.ts";
import { declinedBy, isRefusal, wordsFor } from "./words-for.ts";

type TextToWrite = Commission & { plan: Plan };

/** Writes every scene that is not written yet, in order; one whose words are declined holds up no other. */
export async function draftChunks(run: Run, story: TextToWrite, desk: Desk): Promise<void> {
  const waiting = new Set<number>();
  for (;;) {
    const cards = nextCards(run, story.plan, desk.writer.chunksAtOnce, waiting);
    const [first] = cards;
    if (!first) break;
    try {
      await draftTogether(run, story, cards, desk);
    } catch (error) {
      if (error instanceof Declined) continue; // the words for it are found in the next round
      if (!(error instanceof WordsWanted)) throw error;
      waiting.add(first.number);
    }
  }
  if (waiting.size > 0) throw new NotYet("The words for a scene are still to be chosen.");
}

/** A person must say how a scene is to be put; the others go on. */
class WordsWanted extends Error {}

/** The next scenes that one call may tell: those that follow each other, and one that was declined by itself. */
function nextCards(run: Run, plan: Plan, atOnce: number, waiting: ReadonlySet<number>): SceneCard[] {
  const isOpen = ({ number }: SceneCard) =>
    run.kept(keys.draft(number)) === undefined && !waiting.has(number);
  const start = plan.outline.findIndex(isOpen);
  if (start === -1) return [];
  const mustBeAlone = ({ number }: SceneCard) => isDeclined(run, plan, number);
  const cards = plan.outline.slice(start, start + atOnce);
  const end = cards.findIndex((card, index) => index > 0 && (!isOpen(card) || mustBeAlone(card)));
  return mustBeAlone(cards[0]!) ? cards.slice(0, 1) : cards.slice(0, end === -1 ? atOnce : end);
}

const isDeclined = (run: Run, plan: Plan, number: number): boolean =>
  run.kept(keys.declined(keys.draft(number), 1)) !== undefined ||
  plan.outline.some(({ number: first }) =>
    run.kept<{ numbers: number[] }>(keys.declinedTogether(first))?.numbers.includes(number),
  );

async function draftTogether(run: Run, story: TextToWrite, cards: SceneCard[], desk: Desk): Promise<void> {
  const { id, brief, plan } = story;
  const { number: first, title, summary } = cards[0]!;
  const last = cards.at(-1)!.number;
  const words = await wordsFor(
    run,
    keys.draft(first),
    { purpose: "scene", original: summary, scene: first },
    story,
    desk,
  ).catch((error: unknown) => {
    throw error instanceof NotYet ? new WordsWanted(error.message, { cause: error }) : error;
  });
  if (words.kind === "placeholder") {
    await run.step(keys.draft(first), async () => ({ text: summary }), {
      madeBy: "the summary of the scene",
      kept: () =>
        line("chunk-drafted", `Scene ${first} has its summary in place of a text.`, { scene: first }),
      failed: (reason) => line("step-failed", reason, { scene: first }),
    });
    return desk.updateFolder(id);
  }
  const inOtherWords = words.kind === "original" ? plan : withSummary(plan, first, words.wording);
  const earlier = plan.outline
    .filter(({ number }) => number < first)
    .flatMap(({ number }) => {
      const text = textSoFar(run, number);
      return text === undefined ? [] : [{ number, text }];
    });
  const inputs = {
    brief,
    plan: inOtherWords,
    cards: inOtherWords.outline.filter(({ number }) => number >= first && number <= last),
    earlier,
  };
  const which = first === last ? `Scene ${first}` : `Scenes ${first} to ${last}`;

  await run.steps(
    keys.draft(first),
    async (attempt) => {
      const call = {
        ...callOf(id, attempt),
        onText: (chunk: number, text: string) => desk.liveText.show(id, chunk, text),
      };
      const { chunks } = await desk.writer.write({ verb: "draft-chunk", inputs }, call);
      return chunks.map(({ number, text }) => ({
        key: keys.draft(number),
        value: { text },
        told: line(
          "chunk-drafted",
          `Scene ${number}, "${titleOf(plan, number)}", is written: ${countWords(text)} words.`,
          { scene: number },
        ),
      }));
    },
    {
      madeBy: desk.writer.name,
      failed: (reason) => line("step-failed", `${which} could not be written: ${reason}`, { scene: first }),
      retried: (reason) => line("try-failed", `${which}, "${title}": ${reason}`, { scene: first }),
      declined: (error) =>
        cards.length > 1
          ? declinedTogether(error, cards)
          : declinedBy(run, error, keys.draft(first), {
              purpose: "scene",
              wording: inputs.cards[0]!.summary,
              scene: first,
            }),
    },
  );
  await desk.updateFolder(id); // the file is there before anything depends on the scene
}

function declinedTogether(error: unknown, cards: SceneCard[]) {
  const numbers = cards.map(({ number }) => number);
  const first = numbers[0]!;
  if (!isRefusal(error)) return null;
  return {
    key: keys.declinedTogether(first),
    value: { numbers },
    told: line(
      "text-declined",
      `${error.message} It was asked for scenes ${first} to ${numbers.at(-1)} at once; now it is asked for each alone.`,
      { scene: first },
    ),
  };
}

const withSummary = (plan: Plan, number: number, summary: string): Plan => ({
  ...plan,
  outline: plan.outline.map((card) => (card.number === number ? { ...card, summary } : card)),
});

const titleOf = (plan: Plan, number: number): string =>
  plan.outline.find((card) => card.number === number)!.title;

const textSoFar = (run: Run, number: number): string | undefined =>
  (run.kept<KeptEdit>(keys.edit(number)) ?? run.kept<{ text: string }>(keys.draft(number)))?.text;
