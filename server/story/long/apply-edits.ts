import { countWords } from "../manuscript.ts";
import { foreignWords } from "./chunk-faults.ts";

/** A change to a text: these words of it, which stand there exactly once, give way to others. */
export interface TextEdit {
  find: string;
  replace: string;
}

/** A revision that keeps less than this much of the length has cut, not mended. */
const LENGTH_KEPT_MIN = 0.8;
/** And one that makes it longer than this has written something new. */
const LENGTH_GROWN_MAX = 1.25;

/** Between which shares of its length a text stays. */
export interface LengthKept {
  min: number;
  max: number;
}

export interface Revised {
  text: string;
  /** Those that were made, in the order given. */
  made: TextEdit[];
  /** Why others were not, a sentence each. */
  refused: string[];
}

/**
 * Makes those edits that can be made: each finds its words exactly once, brings nothing foreign into the text, and together
 * they keep most of its length and every one of the `names` that stand in it.
 */
export function applyEdits(
  text: string,
  edits: readonly TextEdit[],
  names: readonly string[],
  length: LengthKept = { min: LENGTH_KEPT_MIN, max: LENGTH_GROWN_MAX },
): Revised {
  let revised = text;
  const made: TextEdit[] = [];
  const refused: string[] = [];
  for (const edit of edits) {
    const { find, replace } = edit;
    if (find === replace) continue;
    const next = revised.replace(find, () => replace);
    const fault =
      find.trim() === "" || revised.split(find).length !== 2
        ? `"${short(find)}" does not stand in the text exactly once.`
        : (foreignWords(replace)[0] ?? lostName(text, next, names) ?? wrongLength(text, next, length));
    if (fault) refused.push(fault);
    else {
      revised = next;
      made.push(edit);
    }
  }
  return { text: revised, made, refused };
}

function lostName(before: string, after: string, names: readonly string[]): string | null {
  const lost = names.find((name) => before.includes(name) && !after.includes(name));
  return lost === undefined ? null : `"${lost}" would no longer be named.`;
}

function wrongLength(before: string, after: string, { min, max }: LengthKept): string | null {
  const share = countWords(after) / Math.max(1, countWords(before));
  if (share < min) return `Only ${Math.round(share * 100)} % of the length would be left.`;
  return share > max ? `It would grow to ${Math.round(share * 100)} % of its length.` : null;
}

const SHOWN_MAX = 60;
const short = (words: string): string => (words.length > SHOWN_MAX ? `${words.slice(0, SHOWN_MAX)}…` : words);
