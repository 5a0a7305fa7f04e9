/**
 * How the page says counts, times and states. Pure.
 *
 * @import { Snapshot, SnapshotPicture, StoryStatus } from "../../server/story/snapshot.ts"
 * @import { IconName } from "./icon.js"
 */

const LANGUAGE = "en-GB";
const SECONDS_SAID_AS_MINUTES = 90;

/**
 * @param {number} count
 * @param {string} one
 * @param {string} [many]
 */
export const counted = (count, one, many = `${one}s`) =>
  `${count.toLocaleString(LANGUAGE)} ${count === 1 ? one : many}`;

/** @param {{ low: number, high: number } | null} range */
export function timeLeft(range) {
  if (!range || range.high <= 0) return "";
  if (range.high < SECONDS_SAID_AS_MINUTES) return `about ${between(range.low, range.high)} s left`;
  const MINUTE = 60;
  return `about ${between(Math.floor(range.low / MINUTE), Math.ceil(range.high / MINUTE))} min left`;
}

/** @type {(low: number, high: number) => string} */
const between = (low, high) =>
  low >= high ? String(high) : `${Math.max(low, 1)}–${high}`.replace(/^(\d+)–\1$/, "$1");

/** @param {string} iso */
export const dayOf = (iso) =>
  new Date(iso).toLocaleDateString(LANGUAGE, { day: "numeric", month: "short", year: "numeric" });

/** As the studio counts them. @param {string} text */
export const countWords = (text) => text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

/** @param {string} text */
export const paragraphsOf = (text) =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);

/** @type {Record<StoryStatus, { label: string, icon: IconName }>} */
export const STATUS_WORDS = {
  running: { label: "Being made", icon: "pen" },
  waiting: { label: "Waiting for you", icon: "hand" },
  paused: { label: "Paused", icon: "pause" },
  "needs-attention": { label: "Needs attention", icon: "warning" },
  completed: { label: "Finished", icon: "check" },
  cancelled: { label: "Cancelled", icon: "cross" },
};

/** @type {Record<SnapshotPicture["status"], { label: string, icon: IconName }>} */
export const PICTURE_WORDS = {
  "not-started": { label: "Not begun", icon: "dots" },
  drawing: { label: "Being drawn", icon: "pen" },
  undecided: { label: "Undecided", icon: "hand" },
  approved: { label: "Approved", icon: "check" },
  rejected: { label: "Being redrawn", icon: "redraw" },
  failed: { label: "Could not be drawn", icon: "warning" },
  skipped: { label: "Left out", icon: "cross" },
};

/** Half a story misses much that is still to come. @param {Snapshot} story */
export const isChecked = ({ stage }) => !["planning", "writing", "checking"].includes(stage);

/** @param {Snapshot} story */
export const isOver = ({ status }) => status === "completed" || status === "cancelled";
