/**
 * The form of a tale or a novel: what is typed, and what the studio is asked for. Pure.
 *
 * @import { Pass, Preset } from "../../server/story/long/long-brief.ts"
 * @import { Brought } from "./brought-along.js"
 *
 * @typedef {"tale" | "novel"} LongKind
 * @typedef {{ id: string, label: string, guidance: string }} FieldOption
 * @typedef {{ id: string, question: string, hint: string }} Asked
 * @typedef {Asked & { takes: "one", ownWords: boolean, options: FieldOption[] }} FieldForOne
 * @typedef {Asked & { takes: "several", max: number, ownWords: boolean, options: FieldOption[] }} FieldForSeveral
 * @typedef {Asked & { takes: "number", min: number, max: number, usual: number }} FieldForNumber
 * @typedef {FieldForOne | FieldForSeveral | FieldForNumber} Field
 *
 * @typedef {{ id: string, name: string, about: string, groups: Field[], objection: string | null }} Genre
 * @typedef {{ min: number, max: number, usual: number }} WordLimits
 * @typedef {{
 *   id: string,
 *   name: string,
 *   words?: WordLimits,
 *   scenes?: { min: number, max: number, wordsEach: number },
 *   passes?: Pass[],
 *   presets?: Record<Preset, Pass[]>,
 * }} KindOption
 * @typedef {{
 *   kinds: KindOption[],
 *   genres: Genre[],
 *   limits: { chunkCharacters: number, noteCharacters: number, draftingAtOnce: number, given: { idea: number, notes: number } },
 *   madeBy: { writer: string },
 * }} LongOptions
 *
 * @typedef {{ ids: string[], own: string, number: string }} Answer Nothing in it leaves the field to the studio
 * @typedef {{
 *   genre: string | null,
 *   words: string,
 *   scenes: string,
 *   idea: string,
 *   answers: Record<string, Record<string, Answer>>,
 *   preset: Preset,
 *   switched: Partial<Record<Pass, boolean>>,
 *   draftingAtOnce: string,
 *   brought: Brought,
 * }} LongDraft `answers` by genre, so that looking at another one loses nothing
 *
 * @typedef {string | number | string[]} Choice
 * @typedef {{
 *   genre: string | null,
 *   words?: number,
 *   scenes?: number,
 *   idea?: string,
 *   choices: Record<string, Choice>,
 *   preset?: Preset,
 *   passes?: Partial<Record<Pass, boolean>>,
 *   draftingAtOnce?: number,
 *   given?: { outline: string[], notes: string, chapters: { title: string, text: string }[] },
 * }} LongBriefAsked
 */

import { chaptersIn, entriesIn } from "./brought-along.js";

/** @returns {LongDraft} */
export const emptyLongDraft = () => ({
  genre: null,
  words: "",
  scenes: "",
  idea: "",
  answers: {},
  preset: "full",
  switched: {},
  draftingAtOnce: "",
  brought: { outline: "", notes: "", chapters: "" },
});

/** @returns {Answer} */
const emptyAnswer = () => ({ ids: [], own: "", number: "" });

/**
 * @param {LongDraft} draft
 * @param {string} field
 */
export const answerTo = ({ genre, answers }, field) => answers[genre ?? ""]?.[field] ?? emptyAnswer();

/**
 * @param {LongDraft} draft
 * @param {string} field
 * @param {Answer} answer
 * @returns {LongDraft}
 */
export function withAnswer(draft, field, answer) {
  const genre = draft.genre ?? "";
  return { ...draft, answers: { ...draft.answers, [genre]: { ...draft.answers[genre], [field]: answer } } };
}

/**
 * What is chosen when a person takes an option, or lets go of it.
 *
 * @param {Field} field
 * @param {Answer} before
 * @param {string} id
 * @returns {Answer}
 */
export function withOption({ takes }, before, id) {
  if (takes === "one") return { ...emptyAnswer(), ids: [id] };
  const ids = before.ids.includes(id) ? before.ids.filter((each) => each !== id) : [...before.ids, id];
  return { ...before, ids };
}

/**
 * In place of the one option, or beside several.
 *
 * @param {Field} field
 * @param {Answer} before
 * @param {string} own
 * @returns {Answer}
 */
export const withOwnWords = ({ takes }, before, own) =>
  takes === "several" ? { ...before, own } : { ...emptyAnswer(), own };

/**
 * What is left of it for a writer that tells from the choices alone.
 *
 * @param {LongDraft} draft
 * @returns {LongDraft}
 */
export function withoutOwnWords(draft) {
  const answers = Object.entries(draft.answers).map(([genre, answered]) => {
    const chosen = Object.entries(answered).map(([field, answer]) => [field, { ...answer, own: "" }]);
    return [genre, Object.fromEntries(chosen)];
  });
  const { idea, brought } = emptyLongDraft();
  return { ...draft, idea, brought, answers: Object.fromEntries(answers) };
}

/**
 * What several genres have against being told is said once for all of them: the sentence that they share.
 *
 * @param {Genre[]} genres
 */
export function sharedObjection(genres) {
  const sentences = genres.flatMap(({ objection }) => (objection === null ? [] : [firstSentence(objection)]));
  return sentences.find((sentence, at) => sentences.indexOf(sentence) < at) ?? null;
}

/** @param {string} words */
const firstSentence = (words) => words.split(/(?<=\.) /)[0] ?? words;

/** @param {Answer} answer */
export const isLeftToStudio = ({ ids, own, number }) =>
  ids.length === 0 && own.trim() === "" && number === "";

/** No further option can be taken. @param {Field} field @param {Answer} answer */
export const isFull = (field, { ids, own }) =>
  field.takes === "several" && ids.length + (own.trim() ? 1 : 0) >= field.max;

/** The answer as a person reads it. @param {Field} field @param {Answer} answer */
export function answerShown(field, { ids, own, number }) {
  if (field.takes === "number") return number;
  const labels = ids.map((id) => field.options.find((option) => option.id === id)?.label ?? id);
  return [...labels, own.trim()].filter(Boolean).join(" · ");
}

/**
 * The passes that will be made over a novel.
 *
 * @param {KindOption} kind
 * @param {LongDraft} draft
 * @returns {ReadonlySet<Pass>}
 */
export const passesOf = ({ passes = [], presets }, { preset, switched }) =>
  new Set(passes.filter((pass) => switched[pass] ?? presets?.[preset].includes(pass) ?? false));

/**
 * What to ask the studio for. What is left open is not sent: the studio chooses it, and says what.
 *
 * @param {LongKind} kind
 * @param {LongDraft} draft
 * @param {Genre | undefined} genre
 * @returns {LongBriefAsked}
 */
export function longBriefOf(kind, draft, genre) {
  const { words, scenes, idea, preset, switched, draftingAtOnce } = draft;
  const given = givenOf(draft.brought);
  /** @type {LongBriefAsked} */
  const brief = { genre: genre?.id ?? null, choices: choicesOf(draft, genre) };
  if (words) brief.words = Math.round(Number(words));
  if (idea.trim()) brief.idea = idea.trim();
  if (given) brief.given = given;
  if (kind === "tale") return brief;
  if (scenes) brief.scenes = Math.round(Number(scenes));
  if (draftingAtOnce) brief.draftingAtOnce = Math.round(Number(draftingAtOnce));
  return { ...brief, preset, passes: switched };
}

/** @param {LongDraft} draft @param {Genre | undefined} genre @returns {Record<string, Choice>} */
function choicesOf(draft, genre) {
  const answered = (genre?.groups ?? [])
    .map((field) => ({ field, answer: answerTo(draft, field.id) }))
    .filter(({ answer }) => !isLeftToStudio(answer));
  return Object.fromEntries(answered.map(({ field, answer }) => [field.id, choiceOf(field, answer)]));
}

/** @param {Field} field @param {Answer} answer @returns {Choice} */
function choiceOf({ takes }, { ids, own, number }) {
  if (takes === "number") return Number(number);
  const all = [...ids, own.trim()].filter(Boolean);
  return takes === "one" ? (all[0] ?? "") : all;
}

/** @param {Brought} brought */
function givenOf({ outline, notes, chapters }) {
  const given = { outline: entriesIn(outline), notes: notes.trim(), chapters: chaptersIn(chapters) };
  return given.outline.length + given.notes.length + given.chapters.length > 0 ? given : undefined;
}
