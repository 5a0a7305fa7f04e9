import { ProviderError } from "../../providers/provider-error.ts";
import { Declined } from "../../runtime/run.ts";
import type { Run } from "../../runtime/run.ts";
import { keys } from "../../story/keys.ts";
import { countWords } from "../../story/manuscript.ts";
import { faultsOfChunk } from "../../story/long/chunk-faults.ts";
import type { KeptPart } from "../../story/long/chunk-versions.ts";
import type { ChunkCard } from "../../story/long/long-plan.ts";
import { callOf } from "../desk.ts";
import type { Desk } from "../desk.ts";
import { line } from "../journal-line.ts";
import { declinedBy, wordsFor } from "../words-for.ts";
import { titled, toldBefore } from "./long-commission.ts";
import type { PlannedCommission } from "./long-commission.ts";
import { partInputs } from "./part-inputs.ts";

/** Has one chunk drafted and takes it into the book if nothing speaks against it: it is kept before anything is made of it. */
export async function draftPart(
  run: Run,
  story: PlannedCommission,
  card: ChunkCard,
  desk: Desk,
): Promise<void> {
  const brought = story.brief.given.chapters[card.number - 1];
  if (brought) await keepBrought(run, story, card, brought.text);
  else {
    for (;;) {
      try {
        await draft(run, story, card, desk);
        break;
      } catch (error) {
        if (!(error instanceof Declined)) throw error; // else the words for it are found in the next round
      }
    }
  }
  await desk.updateFolder(story.id); // the file is there before anything depends on the chunk
}

const keepBrought = (run: Run, { brief }: PlannedCommission, card: ChunkCard, text: string) =>
  run.step<KeptPart>(keys.draft(card.number), async () => ({ text, asked: 0 }), {
    madeBy: "brought along",
    kept: () =>
      line("chunk-drafted", `${titled(brief, card)}, is as you brought it along.`, { scene: card.number }),
    failed: (reason) => line("step-failed", reason, { scene: card.number }),
  });

async function draft(run: Run, story: PlannedCommission, card: ChunkCard, desk: Desk): Promise<void> {
  const { id, brief, plan } = story;
  const { number } = card;
  const about = { scene: number };
  const key = keys.draft(number);
  const words = await wordsFor(
    run,
    key,
    { purpose: "scene", original: card.happens, scene: number },
    story,
    desk,
  );
  if (words.kind === "placeholder") {
    await run.step<KeptPart>(key, async () => ({ text: card.happens, asked: card.words }), {
      madeBy: "the summary of the scene",
      kept: () => line("chunk-drafted", `${titled(brief, card)}, has its summary in place of a text.`, about),
      failed: (reason) => line("step-failed", reason, about),
    });
    return;
  }
  const inputs = partInputs(
    run.kept,
    story,
    words.kind === "words" ? { ...card, happens: words.wording } : card,
  );
  const earlier = toldBefore(run.kept, plan, number);
  await run.step<KeptPart>(
    key,
    async (attempt) => {
      const call = {
        ...callOf(id, attempt),
        onText: (_chunk: number, text: string) => desk.liveText.show(id, number, text),
      };
      const { text } = await desk.writer.write({ verb: "draft-part", inputs }, call);
      const isLast = number === plan.outline.length;
      const names = namesIn(plan, card);
      const faults = faultsOfChunk({ text, words: inputs.words, isLast, names, earlier });
      if (faults.length > 0)
        throw new ProviderError("text-rejected", { by: desk.writer.name, detail: faults.join(" ") });
      return { text, asked: inputs.words };
    },
    {
      madeBy: desk.writer.name,
      kept: ({ text }) =>
        line(
          "chunk-drafted",
          `${titled(brief, card)}, is written: ${countWords(text).toLocaleString("en")} words.`,
          about,
        ),
      failed: (reason) =>
        line("step-failed", `${titled(brief, card)}, could not be written: ${reason}`, about),
      retried: (reason) => line("try-failed", `${titled(brief, card)}: ${reason}`, about),
      declined: (error) =>
        declinedBy(run, error, key, { purpose: "scene", wording: inputs.card.happens, scene: number }),
    },
  );
}

/** Of those who are in a chunk, as the text will call them; somebody who tells it says "I". */
const namesIn = ({ cast }: PlannedCommission["plan"], { who }: ChunkCard): string[] =>
  cast
    .filter(({ id, name, pronoun }) => who.includes(id) && pronoun !== "I" && name !== "")
    .map(({ name }) => name);
