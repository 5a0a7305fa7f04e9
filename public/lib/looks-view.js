import { icon } from "./icon.js";
import { h } from "./render.js";

/**
 * The switch between ways to look at a story.
 *
 * @template {string} Name
 * @param {readonly { name: Name, label: string, sign: Parameters<typeof icon>[0] }[]} looks
 * @param {Name} chosen
 * @param {(name: Name) => void} choose
 */
export const looksView = (looks, chosen, choose) =>
  h(
    "div",
    { class: "looks", role: "group", "aria-label": "How to look at the story", key: "looks" },
    looks.map(({ name, label, sign }) =>
      h(
        "button",
        {
          type: "button",
          key: name,
          class: "look",
          "aria-pressed": String(chosen === name),
          onclick: () => choose(name),
        },
        icon(sign),
        label,
      ),
    ),
  );
