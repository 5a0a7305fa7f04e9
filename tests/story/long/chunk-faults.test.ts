import { describe, expect, it } from "vitest";
import { faultsOfChunk } from "../../../server/story/long/chunk-faults.ts";

const sentences = (count: number, of = "salt"): string =>
  Array.from(
    { length: count },
    (_, at) => `Ada counted ${of} number${at} by lamp${at} and went on home.`,
  ).join(" ");
const sound = { text: sentences(100), words: 1000, isLast: false, names: ["Ada"], earlier: [] };

describe("A chunk is taken into the book", () => {
  it("when it is whole, of about the length asked for, and new", () => {
    expect(faultsOfChunk(sound)).toEqual([]);
  });

  it("not when it has less than half or more than one and a half times the words", () => {
    expect(faultsOfChunk({ ...sound, text: sentences(40) })[0]).toMatch(/400 words; 1000 were asked for/);
    expect(faultsOfChunk({ ...sound, text: sentences(160) })[0]).toMatch(/1600 words/);
    expect(faultsOfChunk({ ...sound, text: sentences(51) })).toEqual([]);
    expect(faultsOfChunk({ ...sound, text: sentences(149) })).toEqual([]);
  });

  it.each([
    ["They met at AI_SELECT_LOCATION.", "AI_SELECT_LOCATION"],
    ["[Insert a storm here]", "[Insert a storm here]"],
    ["Hello {{name}}.", "{{name}}"],
    ["Thought: now the ending.", "Thought:"],
    ["Here is the next part of the story:", "Here is"],
    ["TODO the bridge", "TODO"],
    ["## Chapter two", "##"],
    ["```", "```"],
  ])("not with %s in it", (leak, quoted) => {
    expect(faultsOfChunk({ ...sound, text: `${sound.text}\n\n${leak}` }).join(" ")).toContain(quoted);
  });

  it("not when it begins with an excuse; but somebody in the story may say as much", () => {
    expect(
      faultsOfChunk({ ...sound, text: `I'm sorry, but I can't write that.\n\n${sound.text}` }),
    ).toHaveLength(1);
    expect(faultsOfChunk({ ...sound, text: `“I can’t write that,” said Ada.\n\n${sound.text}` })).toEqual([]);
  });

  it("not when it says that it is at its end before it is", () => {
    const text = `${sound.text}\n\nThe End`;
    expect(faultsOfChunk({ ...sound, text })).toEqual([
      'It says "The End", and the story is not at its end.',
    ]);
    expect(faultsOfChunk({ ...sound, text, isLast: true })).toEqual([]);
  });

  it("not when it names nobody of those who are to be in it; a part of a name is enough", () => {
    expect(faultsOfChunk({ ...sound, names: ["Ines", "Tomas Reve"] })).toEqual([
      "It names nobody of those who are in it (Ines, Tomas Reve): it is another story.",
    ]);
    expect(faultsOfChunk({ ...sound, names: ["Mrs Ada Calder"] })).toEqual([]);
    expect(faultsOfChunk({ ...sound, names: [] })).toEqual([]);
  });

  it("not when it is nearly an earlier one; a refrain may come back", () => {
    const earlier = [{ number: 3, text: sound.text }];
    expect(faultsOfChunk({ ...sound, earlier })).toEqual(["It repeats part 3 almost word for word."]);
    const other = `${sentences(90, "bread")} ${sentences(10)}`;
    expect(faultsOfChunk({ ...sound, text: other, earlier })).toEqual([]);
  });
});
