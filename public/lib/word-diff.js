// A path that holds in the browser, where it begins at the root, as well as on the disk, for the type checker.
import { diffWordsWithSpace } from "../../node_modules/diff/libesm/diff/word.js";
import { h } from "./render.js";

/**
 * What became of some words: those taken out beside those put in.
 *
 * @param {string} before
 * @param {string} after
 */
export const wordDiff = (before, after) =>
  h(
    "p",
    { class: "word-diff" },
    diffWordsWithSpace(before, after).map(({ value, added, removed }, index) =>
      h(added ? "ins" : removed ? "del" : "span", { key: index }, value),
    ),
  );
