import type { Character } from "../../story/scene-facts.ts";
import type { PictureRequest } from "../illustrator.ts";
import { fillIn, readPromptFile } from "../prompt-file.ts";
import {
  describeCharacter,
  describeFigures,
  describeHeight,
  describeSetting,
  describeView,
  inPlainWords,
} from "./describe-scene.ts";

/** What a picture model can be asked for. */
export type PaintingTask =
  | {
      verb: "draw-scene";
      inputs: {
        request: PictureRequest;
        /** Whether the cast sheet goes along, as Image 1. */
        hasSheet: boolean;
      };
    }
  | {
      /** The picture to change goes along as Image 1, then the cast sheet or else the portraits, where there are any. */
      verb: "change-picture";
      inputs: { note: string; sheet: Character[]; portraits: Character[] };
    }
  | { verb: "draw-portrait"; inputs: { character: Character; cast: Character[] } }
  | { verb: "draw-cast-sheet"; inputs: { cast: Character[]; portraits: Character[]; notes: string[] } };

/**
 * Fills `prompts/{verb}.md` with a task. A paragraph that asks for something that is not there is left out. What people
 * wrote stands between two lines with `mark`, which must be hard to guess.
 *
 * What is the same for every picture of a story comes first, word for word.
 */
export function renderPicturePrompt(task: PaintingTask, mark: string): string {
  const inputs: Record<string, string> = {
    mark,
    style: readPromptFile("picture-style").words,
    ...inputsOf(task),
  };
  return readPromptFile(task.verb)
    .words.split(/\n{2,}/)
    .filter((paragraph) => asksFor(paragraph).every((name) => inputs[name] !== ""))
    .map((paragraph) => fillIn(task.verb, paragraph, inputs))
    .join("\n\n");
}

const asksFor = (paragraph: string): string[] =>
  Array.from(paragraph.matchAll(/\{\{(\w+)\}\}/g), ([, name]) => name!);

function inputsOf(task: PaintingTask): Record<string, string> {
  switch (task.verb) {
    case "draw-scene":
      return sceneInputs(task.inputs);
    case "change-picture":
      return {
        sheet: phrases(task.inputs.sheet),
        portraits: phrases(task.inputs.portraits),
        notes: task.inputs.note,
      };
    case "draw-portrait":
      return portraitInputs(task.inputs);
    case "draw-cast-sheet":
      return castSheetInputs(task.inputs);
  }
}

type InputsOf<Verb extends PaintingTask["verb"]> = Extract<PaintingTask, { verb: Verb }>["inputs"];

function sceneInputs({ request, hasSheet }: InputsOf<"draw-scene">): Record<string, string> {
  const { cast, summary, notes, wording, editedText } = request;
  const facts = wording === null ? request.facts : inPlainWords(request.facts);
  return {
    sheet: hasSheet ? phrases(cast) : "",
    figures: describeFigures(facts, cast),
    happening: wording === null ? `${facts.action}. ${summary}` : "",
    wording: wording ?? "",
    editedText: wording === null ? (editedText ?? "") : "",
    setting: describeSetting(facts),
    view: describeView(facts),
    notes: listed(notes),
  };
}

const portraitInputs = ({ character, cast }: InputsOf<"draw-portrait">): Record<string, string> => ({
  look: `${character.phrase}: ${describeCharacter(character, cast)}`,
});

function castSheetInputs({ cast, portraits, notes }: InputsOf<"draw-cast-sheet">): Record<string, string> {
  const hero = cast.find(({ role }) => role === "hero") ?? cast[0]!;
  return {
    portraits: phrases(portraits),
    cast: cast
      .map((character, index) => {
        const height = character.id === hero.id ? "" : `; ${describeHeight(character, hero)}`;
        return `${index + 1}. ${character.phrase}: ${describeCharacter(character, cast)}${height}`;
      })
      .join("\n"),
    notes: listed(notes),
  };
}

const phrases = (characters: Character[]): string => characters.map(({ phrase }) => phrase).join(", ");

const listed = (notes: string[]): string => notes.map((note) => `- ${note}`).join("\n");
