/** A scene in the answer of a language model, as far as it has come. */
export interface ToldScene {
  number: number;
  text: string;
  /** Something stands after it: the next scene, or the end mark. */
  isWhole: boolean;
}

/** A line `## 7` before scene 7, and `## end` after the last. */
const HEADING = /^#{1,3}\s*(?:scene\s+)?(\d+|end)\b.*$/gim;

/** Reads scenes out of an answer to `prompts/draft-chunk.md`, also of one that is still coming or was cut. */
export function scenesTold(answer: string): ToldScene[] {
  const headings = [...answer.matchAll(HEADING)];
  return headings.flatMap((heading, index) => {
    if (heading[1]!.toLowerCase() === "end") return [];
    const next = headings[index + 1];
    const text = answer.slice(heading.index + heading[0].length, next?.index).trim();
    return [{ number: Number(heading[1]), text: tidy(text), isWhole: next !== undefined }];
  });
}

/**
 * The scene at which an answer that is still coming has arrived, after the one before it, whose last words may have come
 * together with the new heading. A last line that may become a heading is left out.
 */
export const scenesBeingTold = (soFar: string): ToldScene[] =>
  scenesTold(soFar.replace(/(?:^|\n)#[^\n]*$/, "")).slice(-2);

/** Models set lines and stars where plain paragraphs were asked for. */
export const tidy = (text: string): string =>
  text
    .replace(/^\s*(?:-{3,}|\*{3,}|_{3,})\s*$/gm, "")
    .replace(/(\*\*|__)(\S(?:.*?\S)?)\1/g, "$2")
    .replace(/(?<![\w*])\*(\S(?:[^*\n]*\S)?)\*(?![\w*])/g, "$1")
    .replace(/[ \t]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();

/** Fewer words than this are no scene: the book's shortest has forty. */
const WORDS_MIN = 15;

/** What models leave in a text that is not the story: their notes, and what they meant to fill in. */
const SCAFFOLDING = [
  /\[(?:insert|placeholder)\b/i,
  /\bAI_SELECT_\w*/,
  /^\s*(?:TODO|Thought|Note|Scene \d+):/m,
  /^\s*here (?:is|are) (?:the|your) scenes?\b/im,
];

/** The excuses of models open the answer, unspoken. A child who says "I can't write!" in the story is no model. */
const EXCUSES = [
  /^\s*(?:i['’]m sorry, but |i apologi[sz]e, but |sorry, )?as an ai\b/i,
  /^\s*(?:i['’]m sorry, but |i apologi[sz]e, but |sorry, )?i (?:can(?:no|['’])t|am unable to|['’]m unable to) (?:help|write|assist|continue|create|generate)\b/i,
];

/** Speech within one paragraph, in any of the quotation marks that English and its neighbours use. */
const SPEECH = /“[^”\n]*”?|"[^"\n]*"?|«[^»\n]*»?|„[^“”\n]*[“”]?/g;

/** What keeps a whole scene from being taken into the book, in a sentence to the model; `null` when nothing does. */
export function faultOfScene({ number, text }: ToldScene): string | null {
  const words = text.split(/\s+/).filter(Boolean).length;
  if (words < WORDS_MIN) return `Scene ${number} has ${words} words.`;
  const unspoken = text.replace(SPEECH, "“…”");
  const found =
    SCAFFOLDING.map((pattern) => pattern.exec(text)?.[0].trim()).find(Boolean) ??
    EXCUSES.map((pattern) => pattern.exec(unspoken)?.[0].trim()).find(Boolean);
  return found ? `Scene ${number} holds "${found}", which is not part of the story.` : null;
}
