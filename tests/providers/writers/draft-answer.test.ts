import { describe, expect, it } from "vitest";
import { faultOfScene, scenesBeingTold, scenesTold } from "../../../server/providers/writers/draft-answer.ts";

const REST = "\n\nShe put the pencil down and looked out at the harbour, where the last boat was coming in.";
const faultOf = (text: string) => faultOfScene({ number: 7, text: text + REST, isWhole: true });

describe("The scenes in an answer of a model", () => {
  it("are told apart by their headings, and the last is whole only when the end mark came", () => {
    const told = scenesTold("## 1\nOne.\n\n### Scene 2: The Hill\n**Two** was *tall*.\n\n---\n## 3\nThree");
    expect(told).toEqual([
      { number: 1, text: "One.", isWhole: true },
      { number: 2, text: "Two was tall.", isWhole: true },
      { number: 3, text: "Three", isWhole: false },
    ]);
    expect(scenesTold("## 3\nThree.\n## end").map(({ isWhole }) => isWhole)).toEqual([true]);
  });

  it("show no heading of which only a part has come", () => {
    for (const part of ["", "\n", "\n\n#", "\n\n## ", "\n\n## 1"])
      expect(scenesBeingTold(`## 11\nThe boat came in.${part}`).at(-1)).toMatchObject({
        number: 11,
        text: "The boat came in.",
      });
  });

  it("are shown to their last word, also when that comes together with the next heading", () => {
    const shown = scenesBeingTold("## 10\nFog.\n\n## 11\nThe boat came in.\n\n## 12\nSo");
    expect(shown.map(({ number, text }) => `${number}: ${text}`)).toEqual([
      "11: The boat came in.",
      "12: So",
    ]);
  });

  it.each([
    ["I'm sorry, but I can't help with writing this scene.", "I'm sorry, but I can't help"],
    ["As an AI language model, I do not tell such things.", "As an AI"],
    ["I cannot write that, since it goes against what I may do.", "I cannot write"],
    ["[Insert a description of the harbour here]", "[Insert"],
    ["Thought: the story needs a storm here.", "Thought:"],
    ["The lighthouse stood AI_SELECT_MOOD in the rain.", "AI_SELECT_MOOD"],
    ["Here are your scenes, as you asked.", "Here are your scenes"],
  ])("are not taken into the book with %j", (text, found) => {
    expect(faultOf(text)).toBe(`Scene 7 holds "${found}", which is not part of the story.`);
  });

  it.each([
    "“I can't write!” said Ana, and threw the pencil across the room.",
    '"I cannot help you," said the ferryman. "Not tonight."',
    "The robot bowed. “As an AI, I have no hat to take off,” it said.",
    "Ana stared at the page. I can't write about him, she thought, not yet.",
    "On the door hung a card with the words: Here is the scene of the crime.",
  ])("may say of people %j", (text) => {
    expect(faultOf(text)).toBeNull();
  });

  it("must have enough words to be one", () => {
    expect(faultOfScene({ number: 2, text: "They went home.", isWhole: true })).toBe("Scene 2 has 3 words.");
  });
});
