import type { Brief } from "../story/brief.ts";
import { heroById } from "../story/heroes.ts";
import type { Plan } from "../story/plan.ts";
import { questionsOnPath } from "../story/quiz.ts";
import type { SceneFacts } from "../story/scene-facts.ts";
import { STRUCTURES } from "../story/structures.ts";
import { isLongTask, longPrompt } from "./long-prompt.ts";
import { fillIn, readPromptFile } from "./prompt-file.ts";
import type { LongTask, Prompt, RewordInputs, WritingTask } from "./writer.ts";

/**
 * Fills `prompts/{verb}.md` with a task. What people wrote stands between two lines with `mark`, which must be hard to
 * guess, so that no text can pretend that it has ended, and stays the same for a story, so that what comes first does.
 * `mistake` tells a model what was wrong with its last answer.
 */
export function renderPrompt(task: WritingTask, mark: string, mistake = ""): Prompt {
  const { file, inputs, before } = isLongTask(task) ? longPrompt(task, mark) : shortPrompt(task, mark);
  const { settings, system, user } = readPrompt(file);
  const fill = (words: string): string => fillIn(file, words, { mark, mistake, ...inputs });
  return {
    verb: task.verb,
    stage: settings["stage"] as Prompt["stage"],
    temperature: Number(settings["temperature"]),
    answersWith: settings["answers-with"]!,
    system: tidy(fill(system)),
    parts: [...before.map((text) => ({ text, stable: true })), { text: tidy(fill(user)), stable: false }],
  };
}

const tidy = (words: string): string => words.replace(/\n{3,}/g, "\n\n").trim();

/** A prompt file for a language model has the headings System and User. */
function readPrompt(verb: string): { settings: Record<string, string>; system: string; user: string } {
  const { settings, words } = readPromptFile(verb);
  const parts = /^# System\n(.*?)\n# User\n(.*)$/s.exec(words);
  if (!parts)
    throw new Error(`prompts/${verb}.md has not the shape of a prompt: front matter, # System, # User.`);
  const [, system, user] = parts;
  return { settings, system: system!, user: user! };
}

/** What a language model is asked for a picture story. */
type ShortTask = Exclude<WritingTask, LongTask>;

const shortPrompt = (task: ShortTask, mark: string) => ({
  file: task.verb,
  inputs: inputsOf(task, mark),
  before: scenesBefore(task, mark),
});

function inputsOf(task: ShortTask, mark: string): Record<string, string> {
  switch (task.verb) {
    case "plan-story":
      return planInputs(task.inputs.brief);
    case "draft-chunk":
      return { "the-story": theStory(task.inputs.plan, mark), ...draftInputs(task.inputs) };
    case "audit-story":
      return { "the-story": theStory(task.inputs.plan, mark) };
    case "reword":
      return rewordInputs(task.inputs);
  }
}

/** The scenes told so far, each a part of its own: what was sent before comes again, word for word, and then more. */
function scenesBefore(task: ShortTask, mark: string): string[] {
  const told =
    task.verb === "draft-chunk" ? task.inputs.earlier : task.verb === "audit-story" ? task.inputs.chunks : [];
  return told.map(({ number, text }) => `${mark}\n[${number}]\n${text}\n${mark}`);
}

function planInputs(brief: Brief): Record<string, string> {
  const { phrase, pronoun, species } = heroById(brief.hero)!.character;
  const { name, beats } = STRUCTURES[brief.structure];
  return {
    heroPhrase: phrase,
    heroPronoun: pronoun,
    heroSpecies: species,
    structureName: name,
    sceneCount: String(beats.length),
    beats: beats.map(({ purpose }, index) => `${index + 1}. ${purpose}`).join("\n"),
    answers: answersOf(brief, phrase, pronoun),
  };
}

const answersOf = (brief: Brief, phrase: string, pronoun: string): string =>
  questionsOnPath(brief.structure, brief.answers)
    .map(({ key, question, choices }) => {
      const asked = question.replaceAll("{hero}", phrase).replaceAll("{he}", pronoun);
      const answer = choices?.find(({ id }) => id === brief.answers[key])?.label ?? brief.answers[key];
      return `${key}: ${asked} ${answer}`;
    })
    .join("\n");

const theStory = ({ title, logline, cast, threads, outline }: Plan, mark: string): string =>
  fillIn("the-story", readPromptFile("the-story").words, {
    mark,
    title,
    logline,
    cast: cast
      .map(({ id, phrase, species, pronoun }) => `- ${id}: ${phrase} (${species}; ${pronoun})`)
      .join("\n"),
    threads: threads
      .map(({ what, plantedIn, paidOffIn }) => `- ${what}: ${plantedIn} → ${paidOffIn}`)
      .join("\n"),
    outline: outline
      .map(
        ({ number, title: heading, summary, facts }) =>
          `${number}. ${heading}: ${summary} → ${inWords(facts)}`,
      )
      .join("\n"),
  });

function draftInputs({
  brief,
  cards,
}: Extract<WritingTask, { verb: "draft-chunk" }>["inputs"]): Record<string, string> {
  const first = cards[0]!.number;
  const last = cards.at(-1)!.number;
  const shown = cards.flatMap(({ number, answers }) =>
    answers
      .filter((key) => brief.answers[key] !== undefined)
      .map((key) => `scene ${number}: ${brief.answers[key]}`),
  );
  return {
    numbers: first === last ? `scene ${first}` : `scenes ${first} to ${last}`,
    answersShown:
      shown.length > 0 ? `Words of the person that must stand as they are: ${shown.join("; ")}.` : "",
  };
}

const rewordInputs = ({ purpose, wording, declinedBy, category }: RewordInputs): Record<string, string> => ({
  purpose: purpose === "scene" ? "a scene" : "a picture",
  wording,
  declinedBy,
  category: category === null ? "" : ` (it speaks of: ${category})`,
});

const inWords = ({ place, time, weather, figures, keyObject }: SceneFacts): string =>
  [
    `${place}, ${time}, ${weather}`,
    ...figures.map(
      ({ character, pose, expression, holding }) =>
        `${character} ${pose}, ${expression}${holding ? `, with ${holding.phrase}` : ""}`,
    ),
    ...(keyObject ? [keyObject.phrase] : []),
  ].join("; ");
