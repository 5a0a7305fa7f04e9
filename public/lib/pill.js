import { icon } from "./icon.js";
import { h } from "./render.js";

/** @import { IconName } from "./icon.js" */

/**
 * A state, said by its word, its sign and its colour.
 *
 * @param {string} kind
 * @param {{ label: string, icon: IconName }} words
 */
export const pill = (kind, words) =>
  h("span", { class: "pill", "data-kind": kind }, icon(words.icon), h("span", {}, words.label));
