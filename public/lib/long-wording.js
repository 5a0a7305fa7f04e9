/**
 * How the page speaks of tales and novels. Pure.
 *
 * @import { Pass } from "../../server/story/long/long-brief.ts"
 * @import { Snapshot } from "../../server/story/snapshot.ts"
 * @import { IconName } from "./icon.js"
 *
 * @typedef {NonNullable<Snapshot["long"]>} LongStory
 * @typedef {"to-come" | "being-written" | "written" | "checked" | "stale" | "rewriting" | "failed"} ChunkState
 */

/** @type {Record<Pass, { name: string, does: string }>} */
export const PASS_WORDS = {
  "high-concept": { name: "High concept", does: "Premise, theme, ending and voice, before anything else." },
  world: { name: "World", does: "Places and rules, and what breaking them costs." },
  "beat-sheet": { name: "Beat sheet", does: "The turns of the story, and how long each may be." },
  "character-profiles": { name: "Characters", does: "Who they are, what they want, how they speak." },
  "master-outline": { name: "Outline", does: "What happens in each scene, made beat by beat." },
  "scene-drafting": { name: "Drafting", does: "The scenes themselves, in order." },
  "self-refinement": { name: "Second thoughts", does: "Each scene is read again by its writer and mended." },
  "motif-infusion": { name: "Motifs", does: "What comes back, comes back on purpose." },
  "human-passes": {
    name: "Dialogue and showing",
    does: "People talk like people; less is told, more is seen.",
  },
  voice: { name: "Voice", does: "One voice from the first page to the last." },
  "continuity-audit": { name: "Continuity", does: "What contradicts itself is found and mended." },
  "output-validation": {
    name: "Last look",
    does: "Length, endings, and nothing left over from the workshop.",
  },
};

/** What made a version of a chunk. @type {Record<string, string>} */
const MADE_WORDS = {
  draft: "Draft",
  mend: "Mended",
  length: "Brought to length",
  "final-mend": "Mended after the whole was read",
  edit: "Edited",
  rewrite: "A paragraph told otherwise",
};

/** @param {string} made */
export const madeWords = (made) =>
  MADE_WORDS[made] ?? PASS_WORDS[/** @type {Pass} */ (made)]?.name ?? made.replaceAll("-", " ");

/** @type {Record<ChunkState, { label: string, icon: IconName }>} */
export const CHUNK_WORDS = {
  "to-come": { label: "Waiting", icon: "dots" },
  "being-written": { label: "Being written", icon: "pen" },
  written: { label: "Written", icon: "spread" },
  checked: { label: "Checked", icon: "check" },
  stale: { label: "Out of date", icon: "hand" },
  rewriting: { label: "Being told otherwise", icon: "pen" },
  failed: { label: "Failed", icon: "warning" },
};

/**
 * How far each chunk is. Where several things are true of one, that which a person should know first.
 *
 * @param {Snapshot} story
 * @param {ReadonlyMap<number, string>} drafts What is being written, as far as it has come
 * @returns {ReadonlyMap<number, ChunkState>} in the order of the story
 */
export function chunkStates({ status, long, chunks, progress }, drafts) {
  const written = new Set(chunks.map(({ number }) => number));
  const next = long?.chunks.find(({ number }) => !written.has(number))?.number;
  return new Map(
    (long?.chunks ?? []).map(({ number, failure, rewriting, stale, isAudited }) => {
      const isNext = number === next && progress.doing.startsWith("Writing");
      if (failure !== null) return [number, "failed"];
      if (drafts.has(number) || (status === "running" && isNext)) return [number, "being-written"];
      if (!written.has(number)) return [number, "to-come"];
      if (rewriting !== null) return [number, "rewriting"];
      if (stale !== null) return [number, "stale"];
      return [number, isAudited ? "checked" : "written"];
    }),
  );
}

/** What was found in it may be out of date. @param {{ stale: string | null }} chunk */
export const wasChangedSinceCheck = ({ stale }) =>
  stale?.startsWith("It was changed after it was checked") ?? false;

/** Words a person reads in a minute, for a story that is not hurried through. */
const WORDS_A_MINUTE = 230;
const MINUTES_SAID_AS_HOURS = 100;

/** How long it takes to read so many words. @param {number} words */
export function readingTime(words) {
  const minutes = Math.max(1, Math.round(words / WORDS_A_MINUTE));
  if (minutes < MINUTES_SAID_AS_HOURS) return minutes === 1 ? "a minute" : `${minutes} minutes`;
  const halfHours = Math.round(minutes / 30);
  return `${(halfHours / 2).toLocaleString("en-GB")} hours`;
}
