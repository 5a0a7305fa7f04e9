import { h } from "./render.js";

/** Line icons on a grid of 24, drawn with round ends. */
const PATHS = {
  back: "M15 5l-7 7 7 7",
  forward: "M9 5l7 7-7 7",
  check: "M5 12.5l4.5 4.5L19 7.5",
  cross: "M6.5 6.5l11 11M17.5 6.5l-11 11",
  pause: "M9 6v12M15 6v12",
  play: "M8 5.5l10 6.5-10 6.5z",
  pen: "M5 19l1-4L16.5 4.5l3 3L9 18z M14 7l3 3",
  hand: "M12 7v5l3 2 M12 3.5a8.5 8.5 0 1 0 .01 0",
  warning: "M12 4l9 16H3z M12 10v4 M12 17v.01",
  dots: "M6 12v.01M12 12v.01M18 12v.01",
  redraw: "M19 12a7 7 0 1 1-2-4.9M19 4v4h-4",
  download: "M12 4v11M7.5 11l4.5 4.5L16.5 11M5 20h14",
  dice: "M5 5h14v14H5z M9 9v.01 M15 15v.01 M15 9v.01 M9 15v.01 M12 12v.01",
  book: "M12 6.5C10 5 7 4.5 4 5v13c3-.5 6 0 8 1.5 2-1.5 5-2 8-1.5V5c-3-.5-6 0-8 1.5z M12 6.5v13",
  grid: "M4.5 4.5h6v6h-6z M13.5 4.5h6v6h-6z M4.5 13.5h6v6h-6z M13.5 13.5h6v6h-6z",
  spread: "M4 5h7v14H4z M14 8h6 M14 12h6 M14 16h4",
  bin: "M5 7h14M10 7V4.5h4V7M7 7l1 12.5h8L17 7",
  undo: "M8 5L4 9l4 4 M4.5 9H14a5 5 0 0 1 0 10h-3",
  add: "M12 5v14M5 12h14",
  zoom: "M11 4.5a6.5 6.5 0 1 0 .01 0 M16 16l4 4",
};

/** @typedef {keyof typeof PATHS} IconName */

/** @param {IconName} name Only beside words that say the same: it is hidden from those who listen */
export const icon = (name) =>
  h("svg", { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true" }, h("path", { d: PATHS[name] }));
