import { HEROES } from "../story/heroes.ts";
import { QUIZ, STRUCTURE_QUESTION, questionsOnPath } from "../story/quiz.ts";
import type { QuizQuestion, QuizSet } from "../story/quiz.ts";
import type { Random } from "../story/random.ts";
import type { BriefWish } from "../story/resolve-brief.ts";
import { WrongUsage } from "./command.ts";

/** What was given beforehand, by options or a file: `null` is "surprise me", and what is missing is still open. */
export type GivenBrief = Omit<BriefWish, "hero" | "structure"> & {
  hero?: BriefWish["hero"] | undefined;
  structure?: BriefWish["structure"] | undefined;
};

/** How what is open is answered. */
export interface Answerer {
  /** `null` is "surprise me"; `undefined` leaves the question open. `hero` is the id of the hero, once there is one. */
  answer(question: QuizQuestion, hero: string): Promise<string | null | undefined>;
  /** Is told what a surprise turned out to be. */
  surprised(question: QuizQuestion, answer: string): void;
}

const WHICH_HERO: QuizQuestion = {
  key: "hero",
  question: "Who is the hero?",
  hint: "",
  shape: "choice",
  choices: HEROES.map(({ id, label }) => ({ id, label })),
  chips: HEROES.map(({ id }) => id),
  next: null,
};

const WHICH_STRUCTURE: QuizQuestion = { ...STRUCTURE_QUESTION, key: "structure" };

/**
 * Goes through the quiz from its first question to its last: takes what was given, and has the rest answered. A
 * surprise is chosen here, so that the person sees it, and so that it leads to every answer that was given.
 */
export async function fillBrief(given: GivenBrief, answerer: Answerer, random: Random): Promise<BriefWish> {
  const surprises = new Set(given.surprises);
  let hero = "";
  const take = async (
    question: QuizQuestion,
    before: string | null | undefined,
    leadsOn: LeadsOn = anywhere,
  ) => {
    const answer = before === undefined ? await answerer.answer(question, hero) : before;
    if (answer !== null) return answer === undefined ? "" : asChosen(question, answer);
    const good = question.chips.filter(leadsOn);
    const surprise = random.pick(good.length > 0 ? good : question.chips);
    surprises.add(question.key);
    answerer.surprised(question, surprise);
    return surprise;
  };

  hero = await take(WHICH_HERO, given.hero);
  const structure = await take(WHICH_STRUCTURE, given.structure, (id) => {
    const set = QUIZ[id as keyof typeof QUIZ];
    return asksAll(set, given.answers, chosenOf(set, given.answers));
  });
  if (!isStructure(structure)) return { ...given, hero, structure };

  const set = QUIZ[structure];
  const wanted = chosenOf(set, given.answers);
  const answers: Record<string, string> = {};
  for (let index = 0; ; index++) {
    const question = questionsOnPath(structure, answers)[index];
    if (!question) break;
    const leadsOn = (chip: string) =>
      asksAll(set, given.answers, { ...wanted, ...answers, [question.key]: chip });
    answers[question.key] = await take(question, given.answers[question.key], leadsOn);
  }
  refuseUnasked(given, answers, set);
  return { ...given, hero, structure, answers, surprises: [...surprises] };
}

/** Whether a surprise still leads to every answer that was given. */
type LeadsOn = (chip: string) => boolean;

const anywhere: LeadsOn = () => true;

const isStructure = (id: string): id is keyof typeof QUIZ => Object.hasOwn(QUIZ, id);

/** The id of the choice that is meant, by its id or as a person reads it. */
export function choiceMeant({ choices }: QuizQuestion, answer: string): string | undefined {
  const said = answer.trim().toLowerCase();
  return choices?.find(({ id, label }) => id.toLowerCase() === said || label.toLowerCase() === said)?.id;
}

const asChosen = (question: QuizQuestion, answer: string): string => choiceMeant(question, answer) ?? answer;

function chosenOf({ questions }: QuizSet, given: BriefWish["answers"]): Record<string, string> {
  const chosen: Record<string, string> = {};
  for (const question of questions) {
    const answer = given[question.key];
    if (answer) chosen[question.key] = asChosen(question, answer);
  }
  return chosen;
}

const asksAll = (set: QuizSet, given: BriefWish["answers"], answers: Record<string, string>): boolean => {
  const ahead = keysAhead(set, answers);
  return Object.keys(given).every((key) => ahead.has(key));
};

/** The questions that may come for these answers, whichever way is taken where it is still open. */
function keysAhead({ first, questions }: QuizSet, answers: Record<string, string>): Set<string> {
  const ahead = new Set<string>();
  const walk = (key: string | null | undefined): void => {
    const question = questions.find((each) => each.key === key);
    if (!question || ahead.has(question.key)) return;
    ahead.add(question.key);
    const { next } = question;
    if (next === null || typeof next === "string") return walk(next);
    const chosen = answers[question.key] ?? "";
    (chosen in next ? [next[chosen]] : Object.values(next)).forEach(walk);
  };
  walk(first);
  return ahead;
}

/** An answer that no question asks for would be dropped without a word. */
function refuseUnasked(given: GivenBrief, answers: Record<string, string>, set: QuizSet): void {
  const ahead = keysAhead(set, answers);
  const unasked = Object.keys(given.answers).filter((key) => !ahead.has(key));
  if (unasked.length === 0) return;
  throw new WrongUsage(
    `This way through the quiz does not ask for ${unasked.join(", ")}. It asks for ${[...ahead].join(", ")}.`,
  );
}
