import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Brief } from "../story/brief.ts";
import { heroById } from "../story/heroes.ts";
import { questionsOnPath } from "../story/quiz.ts";
import type { SceneFacts } from "../story/scene-facts.ts";
import { STRUCTURES } from "../story/structures.ts";
import type { Prompt, WritingTask } from "./writer.ts";

/**
 * Fills `prompts/{verb}.md` with a task. What people wrote stands between two lines with `mark`, which must be hard to
 * guess, so that no text can pretend that it has ended.
 */
export function renderPrompt(task: WritingTask, mark: string): Prompt {
  const { settings, system, user } = readPrompt(task.verb);
  const inputs: Record<string, string> = { mark, ...inputsOf(task) };
  const fill = (text: string): string =>
    text.replace(/\{\{(\w+)\}\}/g, (_token, name: string) => {
      const input = inputs[name];
      if (input === undefined)
        throw new Error(`prompts/${task.verb}.md asks for {{${name}}}, which the task has not.`);
      return input;
    });
  return {
    verb: task.verb,
    model: settings["model"]!,
    temperature: Number(settings["temperature"]),
    answersWith: settings["answers-with"] as Prompt["answersWith"],
    system: fill(system),
    user: fill(user).replace(/\n{3,}/g, "\n\n"),
  };
}

const PROMPTS_FOLDER = join(import.meta.dirname, "..", "..", "prompts");

/** A prompt file: front matter of `name: value` lines, then the headings System and User. */
function readPrompt(verb: string): { settings: Record<string, string>; system: string; user: string } {
  const file = readFileSync(join(PROMPTS_FOLDER, `${verb}.md`), "utf8");
  const parts = /^---\n(.*?)\n---\n\s*# System\n(.*?)\n# User\n(.*)$/s.exec(file);
  if (!parts)
    throw new Error(`prompts/${verb}.md has not the shape of a prompt: front matter, # System, # User.`);
  const [, frontMatter, system, user] = parts;
  return {
    settings: Object.fromEntries(frontMatter!.split("\n").map((line) => line.split(/: (.*)/s).slice(0, 2))),
    system: system!.trim(),
    user: user!.trim(),
  };
}

function inputsOf(task: WritingTask): Record<string, string> {
  return task.verb === "plan-story" ? planInputs(task.inputs.brief) : draftInputs(task.inputs);
}

function planInputs(brief: Brief): Record<string, string> {
  const { phrase, pronoun } = heroById(brief.hero)!.character;
  const { name, beats } = STRUCTURES[brief.structure];
  return {
    heroPhrase: phrase,
    heroPronoun: pronoun,
    structureName: name,
    sceneCount: String(beats.length),
    beats: beats.map(({ id, purpose }, index) => `${index + 1}. ${id}: ${purpose}`).join("\n"),
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

function draftInputs({
  brief,
  plan,
  card,
  earlier,
}: Extract<WritingTask, { verb: "draft-chunk" }>["inputs"]): Record<string, string> {
  const shown = card.answers.filter((key) => brief.answers[key] !== undefined);
  return {
    title: plan.title,
    logline: plan.logline,
    cast: plan.cast
      .map(({ phrase, role, species, pronoun }) => `- ${phrase} (${role}; ${species}; ${pronoun})`)
      .join("\n"),
    threads: plan.threads
      .map(
        ({ what, plantedIn, paidOffIn }) =>
          `- ${what}: planted in scene ${plantedIn}, paid off in scene ${paidOffIn}`,
      )
      .join("\n"),
    outline: plan.outline.map(({ number, title, summary }) => `${number}. ${title}: ${summary}`).join("\n"),
    earlier:
      earlier.length > 0
        ? earlier.map(({ number, text }) => `[${number}]\n${text}`).join("\n\n")
        : "None yet.",
    number: String(card.number),
    sceneCount: String(plan.outline.length),
    sceneTitle: card.title,
    summary: card.summary,
    facts: factsInWords(card.facts),
    answersShown:
      shown.length > 0
        ? `Words of the person that must stand in it: ${shown.map((key) => brief.answers[key]).join("; ")}`
        : "",
  };
}

const factsInWords = ({ place, time, weather, mood, action, figures, keyObject }: SceneFacts): string =>
  [
    `${action}; ${place}, ${time}, ${weather}, ${mood}`,
    ...figures.map(
      ({ character, pose, expression, holding }) =>
        `${character} ${pose}, ${expression}${holding ? `, with ${holding.phrase}` : ""}`,
    ),
    ...(keyObject ? [`in sight: ${keyObject.phrase}`] : []),
  ].join("; ");
