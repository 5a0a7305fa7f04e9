import { readFileSync } from "node:fs";
import { join } from "node:path";

const PROMPTS_FOLDER = join(import.meta.dirname, "..", "..", "prompts");

/** A prompt file: front matter of `name: value` lines, then words. */
export function readPromptFile(name: string): { settings: Record<string, string>; words: string } {
  const file = readFileSync(join(PROMPTS_FOLDER, `${name}.md`), "utf8");
  const parts = /^---\n(.*?)\n---\n(.*)$/s.exec(file);
  if (!parts) throw new Error(`prompts/${name}.md does not begin with front matter.`);
  const [, frontMatter, words] = parts;
  return {
    settings: Object.fromEntries(frontMatter!.split("\n").map((line) => line.split(/: (.*)/s).slice(0, 2))),
    words: words!.trim(),
  };
}

/**
 * Puts the inputs where the words of `prompts/{verb}.md` ask for {{name}}. A paragraph that begins with {{?name}} is left out
 * when there is nothing under that name.
 */
export function fillIn(verb: string, words: string, inputs: Record<string, string>): string {
  const inputCalled = (name: string): string => {
    const input = inputs[name];
    if (input === undefined)
      throw new Error(`prompts/${verb}.md asks for {{${name}}}, which the task has not.`);
    return input;
  };
  return words
    .split("\n\n")
    .flatMap((paragraph) => {
      const condition = /^\s*\{\{\?([\w-]+)\}\}/.exec(paragraph);
      if (!condition) return [paragraph];
      return inputCalled(condition[1]!) === "" ? [] : [paragraph.slice(condition[0].length)];
    })
    .join("\n\n")
    .replace(/\{\{([\w-]+)\}\}/g, (_token, name: string) => inputCalled(name));
}
