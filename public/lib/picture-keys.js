/** What the keys do among the pictures, for the help and for those who see it there. */
export const PICTURE_KEYS = [
  { keys: "← → ↑ ↓", deed: "go from picture to picture" },
  { keys: "Home, End", deed: "the first, the last picture" },
  { keys: "Enter", deed: "look closely" },
  { keys: "A", deed: "approve, and go on to the next undecided one" },
  { keys: "X", deed: "reject, with a note" },
  { keys: "U", deed: "undo the decision" },
  { keys: "Esc", deed: "close" },
  { keys: "?", deed: "this help" },
];

/**
 * Does what a single key asks for, never while somebody is typing.
 *
 * @param {KeyboardEvent} event
 * @param {Record<string, () => void>} deeds By key; letters small
 */
export function keyDeed(event, deeds) {
  const target = /** @type {Element} */ (event.target);
  const isTyping = target.closest("textarea, input:not([type=checkbox])") !== null;
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  const deed = deeds[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!deed) return;
  event.preventDefault();
  deed();
}
