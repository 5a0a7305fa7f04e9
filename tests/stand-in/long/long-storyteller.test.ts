import { describe, expect, it } from "vitest";
import { faultsOfChunk } from "../../../server/story/long/chunk-faults.ts";
import { applyEdits } from "../../../server/story/long/apply-edits.ts";
import { countWords } from "../../../server/story/manuscript.ts";
import { endMarkOf } from "../../../server/providers/prompt-mark.ts";
import { renderPrompt } from "../../../server/providers/prompt.ts";
import type { LongTask } from "../../../server/providers/writer.ts";
import { requestFor } from "../../../server/providers/writers/model-writer.ts";
import { aLongBook, wordsOf } from "../../support/long-book.ts";
import { openHouse } from "../../support/house.ts";
import { settingsFor } from "../../support/paid-house.ts";
import { startStandIn } from "../stand-in.ts";
import { answerLong } from "./long-storyteller.ts";

const MARK = "=== 0123456789abcdef ===";
const book = aLongBook(20, 400);
const { brief, plan } = book;
const { outline, promises: _, ...contract } = plan;

const answer = (task: LongTask, mark = MARK): string => {
  const prompt = renderPrompt(task, mark);
  return answerLong(wordsOf(prompt), requestFor(prompt, task).schema?.json ?? null)!;
};
const drafted = (number: number): string =>
  answer({ verb: "draft-part", inputs: book.inputs(number) })
    .replace(endMarkOf(MARK), "")
    .trim();

describe("The stand-in as a writer of long stories", () => {
  it("tells parts of the length asked for, about the people of the card, none like another", () => {
    const earlier: { number: number; text: string }[] = [];
    for (const { number, who } of outline) {
      const text = drafted(number);
      const { words } = book.inputs(number);
      expect(Math.abs(countWords(text) / words - 1)).toBeLessThan(0.1);
      expect(faultsOfChunk({ text, words, isLast: false, names: [], earlier })).toEqual([]);
      for (const id of who) expect(text).toContain(plan.cast.find((person) => person.id === id)!.name);
      earlier.push({ number, text });
    }
  });

  it("says the same to the same prompt, whatever marks the studio put into it", () => {
    const task: LongTask = { verb: "draft-part", inputs: book.inputs(3) };
    const other = "=== fedcba9876543210 ===";
    const bare = (text: string) => text.split("<END_PROSE")[0];
    expect(bare(answer(task, other))).toBe(bare(answer(task)));
  });

  it("makes a text longer or shorter by about as much as it is asked to", () => {
    const card = outline[4]!;
    const text = drafted(5);
    for (const by of [-80, 80]) {
      const { edits } = JSON.parse(
        answer({ verb: "revise-part", inputs: { brief, contract, card, text, aim: { pass: "length", by } } }),
      ) as { edits: { find: string; replace: string }[] };
      const fitted = applyEdits(text, edits, [], { min: 0.5, max: 1.5 });
      expect(fitted.refused).toEqual([]);
      const change = countWords(fitted.text) - countWords(text);
      expect(Math.abs(change - by)).toBeLessThan(40);
    }
  });

  it.each(["anthropic", "openai", "ollama:a-model"])("makes a whole tale as %s", async (writers) => {
    const standIn = await startStandIn();
    const house = await openHouse(
      { ...settingsFor(standIn.url), OLLAMA_BASE_URL: `${standIn.url}/v1`, WRITERS: writers },
      { areProvidersReal: true },
    );
    try {
      const begun = await house.ask("/story", {
        method: "POST",
        json: { kind: "tale", brief: { genre: "horror", words: 5000, seed: 3 } },
      });
      const { id } = (await begun.json()) as { id: string };
      const tale = await house.until(id, ({ status }) => status !== "running");
      expect(tale.status).toBe("completed");
      expect(Math.abs(tale.counts.words / 5000 - 1)).toBeLessThan(0.05);
      expect(tale.long!.review!.checks).toHaveLength(22);
    } finally {
      await house.end();
      await standIn.close();
    }
  });
});
