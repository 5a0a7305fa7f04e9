import { readFile, readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import * as z from "zod";
import { CONTRADICTIONS } from "./contradictions.ts";

/** A text that is free of contradictions, and what is to be changed in it so that it holds some. */
export interface PlantedText {
  slug: string;
  clean: string;
  /** The clean text after all edits. */
  planted: string;
  plants: Plant[];
}

export interface Part {
  number: number; // from 1
  text: string;
}

/** Those the checks may be made with, and those they may only be measured with. */
export const FOLDERS = ["seen", "unseen"] as const;
export type Folder = (typeof FOLDERS)[number];

const subtypes = Object.values(CONTRADICTIONS).flat();
const plantsFile = z.strictObject({
  title: z.string(),
  genre: z.string(),
  person: z.enum(["first", "third"]),
  tense: z.enum(["past", "present"]),
  by: z.string(),
  plants: z.array(
    z.strictObject({
      id: z.string(),
      subtype: z.enum(subtypes),
      what: z.string(),
      edits: z.array(z.strictObject({ find: z.string().min(1), replace: z.string() })).min(1),
      quotes: z.tuple([z.string().min(1), z.string().min(1)]),
    }),
  ),
});
/** One contradiction: what is to be changed for it, and the words of both its sides. */
type Plant = z.infer<typeof plantsFile>["plants"][number];

/** All texts of a folder, planted. Throws when what is to be changed does not stand in its text exactly once. */
export async function readTexts(folder: Folder): Promise<PlantedText[]> {
  const path = join(import.meta.dirname, folder);
  const names = (await readdir(path)).filter((name) => name.endsWith(".md")).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const slug = basename(name, ".md");
      const [clean, json] = await Promise.all([
        readFile(join(path, name), "utf8"),
        readFile(join(path, `${slug}.json`), "utf8"),
      ]);
      const { plants } = plantsFile.parse(JSON.parse(json));
      return { slug, clean, planted: plant(slug, clean, plants), plants };
    }),
  );
}

/** Its parts, each under a heading of its own, without the headings. */
export const partsOf = (text: string): Part[] =>
  text
    .split(/^## .*$/m)
    .slice(1)
    .map((part, index) => ({ number: index + 1, text: part.trim() }));

function plant(slug: string, clean: string, plants: Plant[]): string {
  const edits = plants
    .flatMap((each) => each.edits.map((edit) => ({ ...edit, at: onlyPlaceOf(edit.find, clean, slug) })))
    .toSorted((a, b) => a.at - b.at);
  let planted = "";
  let upTo = 0;
  for (const { find, replace, at } of edits) {
    if (at < upTo) throw new Error(`${slug}: two edits overlap at "${find}".`);
    planted += clean.slice(upTo, at) + replace;
    upTo = at + find.length;
  }
  planted += clean.slice(upTo);
  for (const quote of plants.flatMap(({ quotes }) => quotes)) onlyPlaceOf(quote, planted, slug);
  return planted;
}

function onlyPlaceOf(words: string, text: string, slug: string): number {
  const at = text.indexOf(words);
  if (at === -1 || text.includes(words, at + 1))
    throw new Error(`${slug}: "${words}" stands ${at === -1 ? "nowhere" : "more than once"}.`);
  return at;
}
