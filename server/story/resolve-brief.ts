import { ANSWER_CHARACTERS_MAX, STRUCTURE_QUESTION, questionsOnPath } from "./quiz.ts";
import type { QuizQuestion } from "./quiz.ts";
import type { Brief, PictureFormat } from "./brief.ts";
import { HEROES, heroById } from "./heroes.ts";
import type { Random } from "./random.ts";
import { STRUCTURES } from "./structures.ts";
import type { StructureId } from "./structures.ts";

/** What a person asks for; `null` is "surprise me". */
export interface BriefWish {
  hero: string | null;
  structure: string | null;
  answers: Record<string, string | null>;
  /** Keys that were surprised before, by a page that let the person see what was chosen. */
  surprises?: string[] | undefined;
  format?: PictureFormat | undefined;
  seed?: number | undefined;
}

/** The wish cannot be made into a brief: one sentence a problem, each naming the answer it is about. */
export class BriefIncomplete extends Error {
  readonly problems: { key: string; sentence: string }[];

  constructor(problems: { key: string; sentence: string }[]) {
    super(problems.map(({ sentence }) => sentence).join(" "));
    this.problems = problems;
  }
}

/** Makes a wish definite: every surprise is chosen now, by `random`, and every answer is one its question takes. */
export function resolveBrief(wish: BriefWish, random: Random): Brief {
  const problems: { key: string; sentence: string }[] = [];
  const surprises = new Set<string>();
  const resolve = (key: string, wished: string | null | undefined, choices: string[]): string => {
    if (wished !== null) return (wished ?? "").trim();
    surprises.add(key);
    return random.pick(choices);
  };

  const hero = resolve(
    "hero",
    wish.hero,
    HEROES.map(({ id }) => id),
  );
  if (!heroById(hero)) problems.push({ key: "hero", sentence: `There is no hero "${hero}".` });
  const structure = resolve("structure", wish.structure, STRUCTURE_QUESTION.chips);
  if (!(structure in STRUCTURES)) {
    throw new BriefIncomplete([
      ...problems,
      {
        key: "structure",
        sentence: `There is no kind of story "${structure}": choose one of ${STRUCTURE_QUESTION.chips.join(", ")}.`,
      },
    ]);
  }

  const answers: Record<string, string> = {};
  for (const question of pathWhileAnswering(structure as StructureId, answers)) {
    const answer = resolve(question.key, wish.answers[question.key], question.chips);
    const problem = problemWith(question, answer);
    if (problem) problems.push({ key: question.key, sentence: problem });
    answers[question.key] = answer;
  }
  if (problems.length > 0) throw new BriefIncomplete(problems);

  for (const key of wish.surprises ?? []) {
    if (key === "hero" || key === "structure" || key in answers) surprises.add(key);
  }
  return {
    kind: "picture-story",
    hero,
    structure: structure as StructureId,
    answers,
    surprises: [...surprises],
    format: wish.format ?? "portrait",
    seed: wish.seed ?? random.below(2 ** 32),
  };
}

/** Question after question, since the way on depends on what was answered. */
function* pathWhileAnswering(
  structure: StructureId,
  answers: Record<string, string>,
): Generator<QuizQuestion> {
  for (let index = 0; ; index++) {
    const question = questionsOnPath(structure, answers)[index];
    if (!question) return;
    yield question;
  }
}

function problemWith(question: QuizQuestion, answer: string): string | null {
  const asked = question.question.replaceAll("{hero}", "the hero").replaceAll("{he}", "the hero");
  if (answer === "") return `"${asked}" has no answer yet (${question.key}).`;
  if (question.choices && !question.choices.some(({ id }) => id === answer)) {
    return `"${asked}" takes ${question.choices.map(({ id }) => id).join(" or ")}, not "${answer}" (${question.key}).`;
  }
  if (answer.length > ANSWER_CHARACTERS_MAX) {
    return `The answer to "${asked}" has ${answer.length} characters; at most ${ANSWER_CHARACTERS_MAX} fit (${question.key}).`;
  }
  return null;
}
