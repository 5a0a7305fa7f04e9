import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** A piece of hand-written prose that stands by itself, with places to be filled and paragraphs that may be left out. */
export interface Passage {
  id: string;
  /** The lines at its head: `tier: 2`. */
  head: Record<string, string>;
  paragraphs: { text: string; isOptional: boolean }[];
}

export type Passages = ReadonlyMap<string, Passage>;

const read = new Map<string, Passages>();

/** All passages of a genre, by id; its files are read once. */
export function passagesOf(genre: string): Passages {
  const known = read.get(genre);
  if (known) return known;
  const folder = join(import.meta.dirname, genre);
  const passages = new Map<string, Passage>();
  for (const name of readdirSync(folder).toSorted()) {
    for (const passage of passagesIn(readFileSync(join(folder, name), "utf8"))) {
      if (passages.has(passage.id)) throw new Error(`There are two passages "${passage.id}" in ${genre}.`);
      passages.set(passage.id, passage);
    }
  }
  read.set(genre, passages);
  return passages;
}

/** `## id`, then lines `key: value`, an empty line, and paragraphs of one line each; `+ ` marks one that may be left out. */
const passagesIn = (file: string): Passage[] =>
  file
    .split(/^## /m)
    .slice(1)
    .map((block) => {
      const [id, ...lines] = block.split("\n");
      const end = lines.findIndex((line) => line.trim() === "");
      const head = lines.slice(0, end === -1 ? lines.length : end);
      const rest = end === -1 ? [] : lines.slice(end);
      return {
        id: id!.trim(),
        head: Object.fromEntries(head.map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string])),
        paragraphs: rest
          .map((line) => line.trim())
          .filter(Boolean)
          .map((line) => ({ text: line.replace(/^\+ /, ""), isOptional: line.startsWith("+ ") })),
      };
    });

/** The passage of that id; a story that was planned with another stock of passages cannot be told. */
export function passageOf(passages: Passages, id: string): Passage {
  const passage = passages.get(id);
  if (!passage) throw new Error(`The built-in storyteller has no passage "${id}".`);
  return passage;
}
