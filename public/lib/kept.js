/**
 * What this browser keeps until the studio has it: answers of a quiz that was not started yet, and edits that were not
 * saved yet. Where the browser keeps nothing (private windows may refuse) the page goes on without.
 *
 * @import { LongDraft, LongKind } from "./long-form.js"
 * @import { QuizDraft } from "./quiz-path.js"
 */

const QUIZ = "talewright:quiz";

/** @typedef {{ draft: QuizDraft, at: string }} KeptQuiz `at` is the key of the step that was open */

/** @returns {KeptQuiz | null} */
export const keptQuiz = () => read(QUIZ);

/** @param {KeptQuiz} quiz */
export const keepQuiz = (quiz) => write(QUIZ, quiz);

export const dropQuiz = () => write(QUIZ, null);

/** @param {LongKind} kind @returns {LongDraft | null} */
export const keptForm = (kind) => read(formName(kind));

/** @param {LongKind} kind @param {LongDraft | null} draft `null` once the studio has it */
export const keepForm = (kind, draft) => write(formName(kind), draft);

/** @typedef {{ text: string, version: number }} UnsavedEdit `version` is the one that was edited */

/**
 * @param {string} story
 * @param {number} chunk
 * @returns {UnsavedEdit | null}
 */
export const unsavedEdit = (story, chunk) => read(editName(story, chunk));

/**
 * @param {string} story
 * @param {number} chunk
 * @param {UnsavedEdit | null} edit `null` once the studio has it
 */
export const keepUnsavedEdit = (story, chunk, edit) => write(editName(story, chunk), edit);

const SIGNED_IN = "talewright:signed-in";

/** Whether this browser signed in, so that there is something to sign out of. */
export const isSignedIn = () => read(SIGNED_IN) === true;

/** @param {boolean} signedIn */
export const keepSignedIn = (signedIn) => write(SIGNED_IN, signedIn || null);

/** @param {LongKind} kind */
const formName = (kind) => `talewright:form:${kind}`;

/** @type {(story: string, chunk: number) => string} */
const editName = (story, chunk) => `talewright:unsaved:${story}:${chunk}`;

/** @param {string} name */
function read(name) {
  try {
    return JSON.parse(localStorage.getItem(name) ?? "null");
  } catch {
    return null; // refused, or written by something else
  }
}

/**
 * @param {string} name
 * @param {unknown} value
 */
function write(name, value) {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // Refused or full: the page itself still holds it.
  }
}
