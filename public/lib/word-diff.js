// A path that holds in the browser, where it begins at the root, as well as on the disk, for the type checker.
import { diffWordsWithSpace } from "../../node_modules/diff/libesm/diff/word.js";
import { h } from "./render.js";
import { countWords } from "./wording.js";

/** @typedef {{ kept: string } | { removed: string, added: string }} Change */

/**
 * What became of some words: those taken out beside those put in.
 *
 * @param {string} before
 * @param {string} after
 * @param {{ isAbridged?: boolean }} [how] Abridged, a long stretch that was kept shows only where it begins and ends
 */
export const wordDiff = (before, after, { isAbridged = false } = {}) =>
  h(
    "p",
    { class: "word-diff" },
    wordChanges(before, after).map((change) =>
      "kept" in change
        ? isAbridged
          ? abridged(change.kept)
          : change.kept
        : [change.removed && h("del", {}, change.removed), change.added && h("ins", {}, change.added)],
    ),
  );

/** So much of a stretch that was kept is shown at each of its ends, in characters: a sentence or two. */
const CONTEXT = 160;

/** @param {string} kept */
function abridged(kept) {
  const begin = kept.slice(0, CONTEXT).replace(/\S*$/, "");
  const end = kept.slice(-CONTEXT).replace(/^\S*/, "");
  const leftOut = countWords(kept) - countWords(begin) - countWords(end);
  if (kept.length <= 3 * CONTEXT || leftOut <= 0) return kept;
  return [begin, h("span", { class: "left-out" }, `[${leftOut.toLocaleString()} words as before]`), end];
}

/** Up to so many words between two changes belong to one change; else a rewritten sentence falls to crumbs. */
const WORDS_BETWEEN_MAX = 2;

/**
 * Word by word, but a phrase that changed as a whole is shown as a whole.
 *
 * @param {string} before
 * @param {string} after
 * @returns {Change[]}
 */
export function wordChanges(before, after) {
  const parts = diffWordsWithSpace(before, after);
  /** @type {Change[]} */
  const changes = [];
  parts.forEach(({ value, added, removed }, index) => {
    const open = changes.at(-1);
    const isBetween = open && "removed" in open && index < parts.length - 1;
    const isCrumb = !added && !removed && isBetween && countWords(value) <= WORDS_BETWEEN_MAX;
    if (!added && !removed && !isCrumb) changes.push({ kept: value });
    else if (open && "removed" in open) {
      if (!added) open.removed += value;
      if (!removed) open.added += value;
    } else changes.push({ removed: removed ? value : "", added: added ? value : "" });
  });
  return changes;
}
