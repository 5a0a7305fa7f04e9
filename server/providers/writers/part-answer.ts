import { tidy } from "./draft-answer.ts";

/** The prose in an answer to `prompts/draft-part.md`; `null` when it does not end with the mark, and so is not whole. */
export function partTold(answer: string, endMark: string, title: string): string | null {
  const end = answer.indexOf(endMark);
  return end === -1 ? null : proseIn(answer.slice(0, end), title);
}

/** The prose of an answer that is still coming, without what may become the mark. */
export const partBeingTold = (soFar: string, endMark: string, title: string): string =>
  proseIn(
    soFar.includes(endMark) ? soFar.slice(0, soFar.indexOf(endMark)) : soFar.replace(/<[^<]*$/, ""),
    title,
  );

/** A first line that only repeats the title is a heading, whatever it looks like. */
function proseIn(text: string, title: string): string {
  const prose = tidy(text).trim();
  const [first = ""] = prose.split("\n");
  const bare = first.replace(/^#+\s*/, "").replace(/^(?:(?:part|scene|chapter)\s+)?\d*\s*[.:–-]?\s*/i, "");
  const isHeading =
    first.startsWith("#") || bare.replace(/["“”]/g, "").trim().toLowerCase() === title.toLowerCase();
  return isHeading ? prose.slice(first.length).trim() : prose;
}
