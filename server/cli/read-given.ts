import { Failure } from "./command.ts";

/** What a person brings along for a tale or a novel. */
export interface Given {
  outline: string[];
  notes: string;
  chapters: { title: string; text: string }[];
}

/**
 * Reads it out of JSON, `{outline, notes, chapters}`, or out of Markdown: under `# Outline` stands a list, under `# Notes` what is to
 * hold, and every other `# Title` begins a chapter. Text without a heading is one chapter.
 */
export function readGiven(file: string, name: string): Given {
  if (/^\s*\{/.test(file)) return givenInJson(file, name);
  const given: Given = { outline: [], notes: "", chapters: [] };
  for (const { title, text } of sectionsOf(file)) {
    if (/^outline$/i.test(title)) given.outline.push(...entriesOf(text));
    else if (/^notes$/i.test(title)) given.notes = text;
    else if (text !== "") given.chapters.push({ title, text });
  }
  return given;
}

function givenInJson(file: string, name: string): Given {
  try {
    const { outline = [], notes = "", chapters = [] } = JSON.parse(file) as Partial<Given>;
    return { outline, notes, chapters };
  } catch (cause) {
    throw new Failure(`${name} begins like JSON and is none: ${(cause as Error).message}.`, { cause });
  }
}

function sectionsOf(file: string): { title: string; text: string }[] {
  const [before, ...sections] = file.replaceAll("\r\n", "\n").split(/^# +/m);
  const named = sections.map((section) => {
    const [title, ...lines] = section.split("\n");
    return { title: title!.trim(), text: lines.join("\n").trim() };
  });
  return before!.trim() === "" ? named : [{ title: "", text: before!.trim() }, ...named];
}

/** A list, numbered or not; lines that are indented belong to the entry above. */
const entriesOf = (text: string): string[] =>
  text
    .split(/\n(?=\S)/)
    .map((entry) =>
      entry
        .replace(/^(?:[-*+]|\d+[.)])\s+/, "")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .filter(Boolean);
