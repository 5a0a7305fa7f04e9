/**
 * What can be asked of the studio over HTTP, from the page that it served.
 *
 * @import { JournalLine, Snapshot, StoryLine } from "../../server/story/snapshot.ts"
 * @import { LongBriefAsked, LongKind, LongOptions } from "./long-form.js"
 * @import { Options } from "./quiz-path.js"
 * @import { PictureStoryBrief } from "../../server/story/brief.ts"
 *
 * @typedef {Options & LongOptions} StudioOptions
 * @typedef {{ key: string, sentence: string }} FieldProblem
 * @typedef {{ version: number, by: "writer" | "person", made: string, why: string[], text: string }} ChunkVersion
 * @typedef {Omit<PictureStoryBrief, "kind" | "seed">} BriefAsked
 * @typedef {{ decision: "approved" | "rejected" | "undecided" | "skipped", note?: string, fresh?: boolean, attempt?: number }} PictureDecided
 * @typedef {{ choice: "words", wording: string } | { choice: "placeholder" }} WordingChosen
 * @typedef {{ story: { capUsd: number }, day: Spent, month: Spent, pricesDate: string }} Budget
 * @typedef {{ spentUsd: number, capUsd: number }} Spent
 * @typedef {{ isReachable: boolean, isKnown: boolean, shutdownDate: string | null, sentence: string }} ProviderLook
 * @typedef {{
 *   name: string, provider: string, model: string, stages: string[], isConfigured: boolean, isPriced: boolean,
 *   price: string | null, shutdownDate: string | null, shut: string | null, look: ProviderLook | null,
 * }} Provider
 * @typedef {{ story: Snapshot, refused: { number: number, code: string, detail: string }[] }} PicturesDecided
 */

/** The studio answered that it would not, and why. */
export class StudioProblem extends Error {
  /** @param {{ status: number, code: string, detail: string, problems: FieldProblem[] }} problem */
  constructor({ status, code, detail, problems }) {
    super(detail);
    this.status = status;
    this.code = code;
    /** What is wrong with single fields of a form. */
    this.problems = problems;
  }
}

/** No answer came at all: the server is down, or the network is. */
export class StudioUnreachable extends Error {
  /** @param {unknown} cause */
  constructor(cause) {
    super("The studio cannot be reached just now. Nothing is lost; please try again in a moment.", { cause });
  }
}

/** Somebody else changed the same version meanwhile. @param {unknown} error @returns {error is StudioProblem} */
export const isConflict = (error) => error instanceof StudioProblem && error.code === "edit-conflict";

/** @type {Set<() => void>} */
const waiting = new Set();

/**
 * Once, when the studio answers again.
 *
 * @param {() => void} listener
 */
export const onceReached = (listener) => void waiting.add(listener);

function tellReached() {
  const listeners = [...waiting];
  waiting.clear();
  for (const listener of listeners) listener();
}

/** @param {unknown} error */
export const sentenceOf = (error) =>
  error instanceof StudioProblem || error instanceof StudioUnreachable
    ? error.message
    : `Something went wrong in this page: ${error instanceof Error ? error.message : String(error)}. Reload it to go on.`;

/** @returns {Promise<StudioOptions>} */
export const getOptions = () => answer("/options");

/**
 * @param {{ before?: string | null, limit: number }} page
 * @returns {Promise<{ stories: StoryLine[], next: string | null }>}
 */
export const listStories = ({ before, limit }) =>
  answer(`/story?limit=${limit}${before ? `&before=${encodeURIComponent(before)}` : ""}`);

/**
 * @param {BriefAsked} brief
 * @param {string} idempotencyKey The same key again gives the same story, not a second one
 * @returns {Promise<{ id: string, url: string }>}
 */
export const createStory = (brief, idempotencyKey) => begin({ kind: "picture-story", brief }, idempotencyKey);

/**
 * @param {LongKind} kind
 * @param {LongBriefAsked} brief
 * @param {string} idempotencyKey
 * @returns {Promise<{ id: string, url: string }>}
 */
export const createLongStory = (kind, brief, idempotencyKey) => begin({ kind, brief }, idempotencyKey);

/**
 * What it would cost; `null` when it costs nothing.
 *
 * @param {LongKind} kind
 * @param {LongBriefAsked} brief
 * @returns {Promise<{ estimate: import("./quiz-path.js").Estimate | null }>}
 */
export const estimateLongStory = (kind, brief) =>
  answer("/estimates", { method: "POST", body: { kind, brief } });

/** @param {object} wish @param {string} idempotencyKey */
const begin = (wish, idempotencyKey) =>
  answer("/story", { method: "POST", body: wish, headers: { "Idempotency-Key": idempotencyKey } });

/**
 * Goes on with a story from a resume pack.
 *
 * @param {File} pack
 * @returns {Promise<{ id: string, url: string }>}
 */
export const bringBack = (pack) =>
  answer("/story", {
    method: "POST",
    body: pack,
    headers: { "Content-Type": "application/zip" },
    msMax: UPLOAD_MS_MAX,
  });

/**
 * @param {string} id
 * @param {string | null} etag
 * @returns {Promise<{ snapshot: Snapshot, etag: string | null } | "unchanged">}
 */
export async function getStory(id, etag) {
  const response = await ask(storyPath(id), { headers: etag ? { "If-None-Match": etag } : {} });
  if (response.status === 304) return "unchanged";
  return { snapshot: await response.json(), etag: response.headers.get("ETag") };
}

/**
 * @param {string} id
 * @param {number} number
 * @param {string} text
 * @param {number} version The one that was edited
 * @returns {Promise<Snapshot>}
 */
export const saveChunk = (id, number, text, version) =>
  answer(`${storyPath(id)}/chunks/${number}`, {
    method: "PUT",
    body: { text },
    headers: { "If-Match": `"${version}"` },
  });

/**
 * @param {string} id
 * @param {number} number
 * @returns {Promise<{ versions: ChunkVersion[] }>} oldest first
 */
export const listVersions = (id, number) => answer(`${storyPath(id)}/chunks/${number}/versions`);

/**
 * @param {string} id
 * @param {number} number
 * @param {{ paragraph: string, note: string }} wish
 * @param {number} version The one that the paragraph stands in
 * @returns {Promise<Snapshot>}
 */
export const rewriteParagraph = (id, number, wish, version) =>
  answer(`${storyPath(id)}/chunks/${number}/rewrites`, {
    method: "POST",
    body: wish,
    headers: { "If-Match": `"${version}"` },
  });

/**
 * @param {string} id
 * @param {string} finding
 * @param {string | null} reason `null` takes it back
 * @returns {Promise<Snapshot>}
 */
export const waiveFinding = (id, finding, reason) =>
  answer(
    `${storyPath(id)}/findings/${encodeURIComponent(finding)}/waiver`,
    reason === null ? { method: "DELETE" } : { method: "PUT", body: { reason } },
  );

/**
 * Has what was changed after it was checked read again.
 *
 * @param {string} id
 * @returns {Promise<Snapshot>}
 */
export const checkAgain = (id) => answer(`${storyPath(id)}/checks`, { method: "POST" });

/**
 * @param {string} id
 * @param {"approved" | "undecided"} decision
 * @returns {Promise<Snapshot>}
 */
export const decideText = (id, decision) =>
  answer(`${storyPath(id)}/decisions/text`, { method: "PUT", body: { decision } });

/**
 * @param {string} id
 * @param {number} number
 * @param {PictureDecided} decided
 * @returns {Promise<Snapshot>}
 */
export const decidePicture = (id, number, decided) =>
  answer(`${storyPath(id)}/pictures/${number}/decision`, { method: "PUT", body: decided });

/**
 * @param {string} id
 * @param {(PictureDecided & { number: number })[]} decisions
 * @returns {Promise<PicturesDecided>}
 */
export const decidePictures = (id, decisions) =>
  answer(`${storyPath(id)}/pictures/decisions`, { method: "PUT", body: { decisions } });

/**
 * @param {string} id
 * @param {number} number
 * @returns {Promise<Snapshot>}
 */
export const retryPicture = (id, number) =>
  answer(`${storyPath(id)}/pictures/${number}/failure`, { method: "DELETE" });

/**
 * @param {string} id
 * @param {PictureDecided} decided
 * @returns {Promise<Snapshot>}
 */
export const decideCastSheet = (id, decided) =>
  answer(`${storyPath(id)}/cast-sheet/decision`, { method: "PUT", body: decided });

/**
 * @param {string} id
 * @returns {Promise<Snapshot>}
 */
export const retryCastSheet = (id) => answer(`${storyPath(id)}/cast-sheet/failure`, { method: "DELETE" });

/**
 * @param {string} id
 * @param {"scene" | "picture"} of
 * @param {number} number
 * @param {WordingChosen} chosen
 * @returns {Promise<Snapshot>}
 */
export const chooseWording = (id, of, number, chosen) =>
  answer(`${storyPath(id)}/${of === "scene" ? "chunks" : "pictures"}/${number}/wording`, {
    method: "PUT",
    body: chosen,
  });

/**
 * @param {string} id
 * @param {number} usd
 * @returns {Promise<Snapshot>}
 */
export const setBudget = (id, usd) => answer(`${storyPath(id)}/budget`, { method: "PUT", body: { usd } });

/**
 * @param {{ look: boolean }} how Whether each is asked if it is there, which costs nothing
 * @returns {Promise<{ providers: Provider[] }>}
 */
export const listProviders = ({ look }) => answer(look ? "/providers?look=true" : "/providers");

/** @returns {Promise<Budget>} */
export const getBudget = () => answer("/budget");

/**
 * @param {string} id
 * @param {number} after
 * @returns {Promise<{ lines: JournalLine[], seq: number }>}
 */
export const getJournal = (id, after) => answer(`${journalPath(id)}?after=${after}`);

/**
 * @param {string} id
 * @param {"paused" | "running" | "cancelled"} status
 * @returns {Promise<Snapshot>}
 */
export const setStatus = (id, status) =>
  answer(`${storyPath(id)}/status`, { method: "PUT", body: { status } });

/** @param {string} id */
export const deleteStory = (id) => ask(storyPath(id), { method: "DELETE" });

/** @param {string} id */
export const zipPath = (id) => `${storyPath(id)}/editions/zip`;

/** Another studio goes on from it. @param {string} id */
export const packPath = (id) => `${storyPath(id)}/editions/pack`;

/** @param {string} id */
export const journalPath = (id) => `${storyPath(id)}/journal`;

const SESSION = "/session";

/** @param {string} password */
export const signIn = (password) => ask(SESSION, { method: "POST", body: { password } });

export const signOut = () => ask(SESSION, { method: "DELETE" });

/** @param {string} id */
const storyPath = (id) => `/story/${encodeURIComponent(id)}`;

/** @typedef {{ method?: string, body?: object, headers?: Record<string, string>, msMax?: number }} Request */

/**
 * @param {string} path
 * @param {Request} [request]
 */
async function answer(path, request) {
  const response = await ask(path, request);
  return response.json();
}

/** How long an answer may take, in ms: the studio answers in a few; past this the line is taken to be dead. */
const ANSWER_MS_MAX = 20_000;
/** A pack of some megabytes takes its time on a slow line. */
const UPLOAD_MS_MAX = 120_000;

/**
 * @param {string} path
 * @param {Request} [request]
 */
async function ask(path, { method = "GET", body, headers = {}, msMax = ANSWER_MS_MAX } = {}) {
  const response = await fetch(path, {
    method,
    headers: {
      Accept: "application/json",
      ...(body ? { "Content-Type": "application/json" } : {}),
      ...headers,
    },
    // The page minds the ETag itself; the browser's cache would hide the 304.
    cache: "no-store",
    signal: AbortSignal.timeout(msMax),
    ...(body ? { body: body instanceof Blob ? body : JSON.stringify(body) } : {}),
  }).catch((error) => {
    throw new StudioUnreachable(error);
  });
  tellReached();
  if (response.ok || response.status === 304) return response;
  const problem = await problemIn(response);
  if (problem.code === "sign-in-needed" && path !== SESSION) goToSignIn();
  throw new StudioProblem(problem);
}

/** @param {Response} response */
async function problemIn(response) {
  const body = await response.json().catch(() => ({})); // an answer of something between us and the studio
  return {
    status: response.status,
    code: String(body.code ?? "unknown"),
    detail: String(body.detail ?? `The studio answered ${response.status} ${response.statusText}.`),
    problems: Array.isArray(body.problems) ? body.problems : [],
  };
}

function goToSignIn() {
  const here = location.pathname + location.hash;
  location.assign(`/sign-in.html?to=${encodeURIComponent(here)}`);
}
