/**
 * The way through the quiz: which screens there are, in which order, for the answers given so far. Pure.
 *
 * @import { QuizQuestion, QuizSet } from "../../server/story/quiz.ts"
 * @import { StructureId } from "../../server/story/structures.ts"
 * @import { BriefAsked } from "./studio.js"
 *
 * @typedef {"portrait" | "landscape"} PictureFormat
 * @typedef {{ id: string, label: string, species: string, phrase: string, pronoun: string }} HeroOption
 * @typedef {{
 *   heroes: HeroOption[],
 *   defaultHero: string,
 *   structures: { id: StructureId, name: string, promise: string }[],
 *   structureQuestion: QuizQuestion,
 *   quiz: Record<StructureId, QuizSet>,
 *   formats: PictureFormat[],
 *   limits: { answerCharacters: number, noteCharacters: number, sceneCharacters: number, pictureAttempts: number },
 *   madeBy: {
 *     writer: string, illustrator: string, costsMoney: boolean, rewritesParagraphs: boolean, readsOwnWords: boolean,
 *   },
 *   estimate: Estimate | null,
 * }} Options
 *
 * @typedef {{ low: number, high: number }} Range
 * @typedef {{ usd: Range, seconds: Range, passes: { name: string, calls: Range, usd: Range }[] }} Estimate
 *
 * @typedef {{
 *   hero: string | null,
 *   structure: StructureId | null,
 *   answers: Record<string, string>,
 *   surprises: string[],
 *   format: PictureFormat,
 * }} QuizDraft `answers` keeps those of ways not taken, so that going back loses nothing
 *
 * @typedef {{ kind: "hero", key: "hero" }
 *   | { kind: "structure", key: "structure", question: QuizQuestion }
 *   | { kind: "question", key: string, question: QuizQuestion }
 *   | { kind: "format", key: "format" }
 *   | { kind: "summary", key: "summary" }} QuizStep
 */

/** @returns {QuizDraft} */
export const emptyDraft = () => ({
  hero: null,
  structure: null,
  answers: {},
  surprises: [],
  format: "portrait",
});

/**
 * @param {QuizSet} set
 * @param {Record<string, string>} answers
 * @returns {{ questions: QuizQuestion[], isWhole: boolean }} as far as the answers decide it
 */
export function questionsOnPath({ first, questions }, answers) {
  /** @type {QuizQuestion[]} */
  const path = [];
  /** @type {string | null | undefined} */
  let key = first;
  while (key) {
    const question = questions.find((each) => each.key === key);
    if (!question || path.includes(question)) break;
    path.push(question);
    key =
      question.next !== null && typeof question.next === "object"
        ? question.next[answers[key] ?? ""]
        : question.next;
  }
  return { questions: path, isWhole: key === null };
}

/**
 * The screens as far as the answers decide them; format and summary come once the way is known to its end.
 *
 * @param {Options} options
 * @param {QuizDraft} draft
 * @returns {QuizStep[]}
 */
export function stepsOf(options, draft) {
  /** @type {QuizStep[]} */
  const opening = [
    { kind: "hero", key: "hero" },
    { kind: "structure", key: "structure", question: options.structureQuestion },
  ];
  if (!draft.structure) return opening;
  const { questions, isWhole } = questionsOnPath(options.quiz[draft.structure], draft.answers);
  /** @type {QuizStep[]} */
  const asked = questions.map((question) => ({ kind: "question", key: question.key, question }));
  /** @type {QuizStep[]} */
  const closing = [
    { kind: "format", key: "format" },
    { kind: "summary", key: "summary" },
  ];
  return [...opening, ...asked, ...(isWhole ? closing : [])];
}

/**
 * How many questions there will be. Where a choice is still open its first way is counted: a guess that the answer
 * may change by one.
 *
 * @param {Options} options
 * @param {QuizDraft} draft
 */
export function questionCount(options, draft) {
  const structure = draft.structure ?? /** @type {StructureId} */ (options.structureQuestion.chips[0]);
  const set = options.quiz[structure];
  const guesses = Object.fromEntries(set.questions.map(({ key, chips }) => [key, chips[0] ?? ""]));
  const { questions } = questionsOnPath(set, { ...guesses, ...draft.answers });
  const HERO_STRUCTURE_AND_FORMAT = 3;
  return questions.length + HERO_STRUCTURE_AND_FORMAT;
}

/**
 * @param {QuizStep} step
 * @param {QuizDraft} draft
 */
export function answerTo(step, draft) {
  if (step.kind === "hero") return draft.hero ?? "";
  if (step.kind === "structure") return draft.structure ?? "";
  if (step.kind === "format") return draft.format;
  return draft.answers[step.key] ?? "";
}

/**
 * @param {QuizStep} step
 * @param {QuizDraft} draft
 * @param {string} answer
 * @param {{ isSurprise: boolean }} how
 * @returns {QuizDraft}
 */
export function withAnswer(step, draft, answer, { isSurprise }) {
  const others = draft.surprises.filter((key) => key !== step.key);
  const surprises = isSurprise ? [...others, step.key] : others;
  if (step.kind === "hero") return { ...draft, surprises, hero: answer };
  if (step.kind === "structure")
    return { ...draft, surprises, structure: /** @type {StructureId} */ (answer) };
  if (step.kind === "format") return { ...draft, surprises, format: /** @type {PictureFormat} */ (answer) };
  return { ...draft, surprises, answers: { ...draft.answers, [step.key]: answer } };
}

/**
 * What "surprise me" picks: never the same twice running, where there is a choice.
 *
 * @param {Options} options
 * @param {QuizStep} step
 * @param {QuizDraft} draft
 * @param {() => number} random From 0 up to 1
 */
export function surpriseFor(options, step, draft, random) {
  const all = chipsOf(options, step);
  const fresh = all.filter((chip) => chip !== answerTo(step, draft));
  const from = fresh.length > 0 ? fresh : all;
  return from[Math.floor(random() * from.length)] ?? "";
}

/**
 * @param {Options} options
 * @param {QuizStep} step
 */
function chipsOf(options, step) {
  if (step.kind === "hero") return options.heroes.map(({ id }) => id);
  if (step.kind === "structure" || step.kind === "question") return step.question.chips;
  return step.kind === "format" ? options.formats : [];
}

/**
 * Answers everything that has no answer yet by a surprise, to the end of the way.
 *
 * @param {Options} options
 * @param {QuizDraft} draft
 * @param {() => number} random
 * @returns {QuizDraft}
 */
export function surpriseTheRest(options, draft, random) {
  const open = stepsOf(options, draft).find(
    (step) => step.kind !== "summary" && !answerTo(step, draft).trim(),
  );
  if (!open) return draft;
  const answer = surpriseFor(options, open, draft, random);
  return surpriseTheRest(options, withAnswer(open, draft, answer, { isSurprise: true }), random);
}

/**
 * @param {string} wording With `{hero}` and `{he}`
 * @param {HeroOption | undefined} hero
 */
export function spoken(wording, hero) {
  const said = wording
    .replaceAll("{hero}", hero?.phrase ?? "your hero")
    .replaceAll("{he}", hero?.pronoun ?? "they");
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/**
 * The answer as a person reads it.
 *
 * @param {Options} options
 * @param {QuizStep} step
 * @param {QuizDraft} draft
 */
export function answerShown(options, step, draft) {
  const answer = answerTo(step, draft);
  if (step.kind === "hero") return options.heroes.find(({ id }) => id === answer)?.label ?? "";
  if (step.kind === "format") return answer === "landscape" ? "Landscape" : "Portrait";
  if (step.kind === "summary") return "";
  return step.question.choices?.find(({ id }) => id === answer)?.label ?? answer;
}

/**
 * What to ask the studio for; only the answers on the way that was taken.
 *
 * @param {Options} options
 * @param {QuizDraft} draft
 * @returns {BriefAsked | null} `null` while something is unanswered
 */
export function briefOf(options, draft) {
  const { hero, structure, format } = draft;
  if (!hero || !structure) return null;
  const { questions, isWhole } = questionsOnPath(options.quiz[structure], draft.answers);
  const answers = Object.fromEntries(questions.map(({ key }) => [key, (draft.answers[key] ?? "").trim()]));
  if (!isWhole || Object.values(answers).includes("")) return null;
  const asked = new Set(["hero", "structure", ...Object.keys(answers)]);
  return { hero, structure, answers, surprises: draft.surprises.filter((key) => asked.has(key)), format };
}
