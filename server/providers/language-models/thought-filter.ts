/**
 * Leaves out the `<think>…</think>` with which models begin that speak their thoughts aloud. Told the pieces in order,
 * it gives back what may be passed on of each; at the end, `rest` gives what it had held back.
 */
export function thoughtFilter(): { of(piece: string): string; rest(): string } {
  let held = "";
  let place: "before" | "inside" | "after" = "before";

  const of = (piece: string): string => {
    if (place === "after") return piece;
    held += piece;
    if (place === "before") {
      const begun = held.trimStart();
      if (OPENING.startsWith(begun.slice(0, OPENING.length)) && begun.length < OPENING.length) return "";
      place = begun.startsWith(OPENING) ? "inside" : "after";
    }
    if (place === "after") return release();
    const end = held.indexOf(CLOSING);
    if (end < 0) return "";
    place = "after";
    held = held.slice(end + CLOSING.length).trimStart();
    return release();
  };

  const release = () => {
    const all = held;
    held = "";
    return all;
  };

  return { of, rest: () => (place === "inside" ? "" : release()) };
}

/**
 * Some servers keep the opening mark to themselves, so that nobody knows of a thought until it ends. Its pieces have been
 * told by then; the answer need not have them.
 */
export const afterThought = (text: string): string => {
  const end = text.lastIndexOf(CLOSING);
  return end < 0 ? text : text.slice(end + CLOSING.length).trimStart();
};

const OPENING = "<think>";
const CLOSING = "</think>";
