import { createInterface } from "node:readline/promises";
import type { Readable, Writable } from "node:stream";
import { heroById } from "../story/heroes.ts";
import { ANSWER_CHARACTERS_MAX } from "../story/quiz.ts";
import type { QuizQuestion } from "../story/quiz.ts";
import { Interrupted } from "./command.ts";
import { choiceMeant } from "./fill-brief.ts";
import type { Answerer } from "./fill-brief.ts";

const SURPRISE = "s";

/** Asks a person, one question after another, with the choices numbered. `close` gives the terminal back. */
export function askAtTerminal({ input, output }: { input: Readable; output: Writable }): Answerer & {
  close(): void;
} {
  const terminal = createInterface({ input, output });
  // Line by line and not by `question`, which loses what is typed or pasted ahead.
  const lines = terminal[Symbol.asyncIterator]();
  terminal.on("SIGINT", () => terminal.close());
  const write = (text: string) => void output.write(text);

  const nextLine = async (prompt: string): Promise<string> => {
    terminal.setPrompt(prompt);
    terminal.prompt();
    const line = await lines.next();
    if (!line.done) return line.value.trim();
    write("\n");
    throw new Interrupted("Left before the last question, so no story was begun.");
  };

  return {
    async answer(question, hero) {
      write(asked(question, hero));
      for (;;) {
        const understood = understand(question, await nextLine("> "));
        if (!("problem" in understood)) return understood.answer;
        write(`${understood.problem}\n`);
      }
    },
    surprised(question, answer) {
      write(`A surprise: ${labelOf(question, answer)}.\n`);
    },
    close: () => terminal.close(),
  };
}

function asked(question: QuizQuestion, hero: string): string {
  const answers = question.chips.map((chip, index) => numbered(index + 1, labelOf(question, chip)));
  const ownWords = question.choices
    ? []
    : [`      or your own words, in up to ${ANSWER_CHARACTERS_MAX} characters`];
  return [
    "",
    spoken(question.question, hero),
    ...answers,
    `   ${SURPRISE}  surprise me`,
    ...ownWords,
    "",
  ].join("\n");
}

const numbered = (number: number, label: string): string => `${String(number).padStart(4)}  ${label}`;

/** An answer as people read it: of a choice its label, of all others itself. */
export const labelOf = ({ choices }: QuizQuestion, chip: string): string =>
  choices?.find(({ id }) => id === chip)?.label ?? chip;

/** A question as it is put to somebody who has chosen this hero, or none yet. */
export function spoken(question: string, heroId: string): string {
  const hero = heroById(heroId)?.character;
  return question
    .replaceAll("{hero}", hero?.phrase ?? "the hero")
    .replaceAll("{he}", hero?.pronoun ?? "the hero");
}

/** A number is a choice, an `s` a surprise, and anything else one's own words where the question takes them. */
function understand(question: QuizQuestion, line: string): { answer: string | null } | { problem: string } {
  const { chips, choices } = question;
  if (line.toLowerCase() === SURPRISE) return { answer: null };
  if (/^\d+$/.test(line)) {
    const chip = chips[Number(line) - 1];
    return chip === undefined
      ? { problem: `There is no ${line}; the last is ${chips.length}.` }
      : { answer: chip };
  }
  if (line === "") return { problem: `Please answer, or type ${SURPRISE} for a surprise.` };
  const choice = choiceMeant(question, line);
  if (choice !== undefined) return { answer: choice };
  if (choices)
    return { problem: `Please type a number from 1 to ${chips.length}, or ${SURPRISE} for a surprise.` };
  if (line.length > ANSWER_CHARACTERS_MAX) {
    return { problem: `That is ${line.length} characters; at most ${ANSWER_CHARACTERS_MAX} fit.` };
  }
  return { answer: line };
}
