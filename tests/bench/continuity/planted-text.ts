import { readFile, readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import * as z from "zod";
import { SUBTYPES } from "../../../server/story/finding.ts";
import type { Subtype } from "../../../server/story/finding.ts";

/** A text that is free of contradictions, and what is to be changed in it so that it holds some. */
export interface PlantedText {
  slug: string;
  title: string;
  genre: string;
  person: "first" | "third";
  tense: "past" | "present";
  clean: string;
  /** The clean text after all edits. */
  planted: string;
  plants: Plant[];
}

/** One contradiction, and where it stands in the planted text. */
export interface Plant {
  id: string;
  subtype: Subtype;
  what: string;
  quotes: [string, string];
  /** From and to, of everything that was changed for it. */
  places: { from: number; to: number }[];
}

export interface Part {
  number: number; // from 1
  text: string;
}

/** Those the checks may be made with, and those they may only be measured with. */
export const FOLDERS = ["seen", "unseen"] as const;
export type Folder = (typeof FOLDERS)[number];

const plantsFile = z.strictObject({
  title: z.string(),
  genre: z.string(),
  person: z.enum(["first", "third"]),
  tense: z.enum(["past", "present"]),
  by: z.string(),
  plants: z.array(
    z.strictObject({
      id: z.string(),
      subtype: z.enum(SUBTYPES),
      what: z.string(),
      edits: z.array(z.strictObject({ find: z.string().min(1), replace: z.string() })).min(1),
      quotes: z.tuple([z.string().min(1), z.string().min(1)]),
    }),
  ),
});
type PlantOnFile = z.infer<typeof plantsFile>["plants"][number];

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
      const { title, genre, person, tense, plants } = plantsFile.parse(JSON.parse(json));
      return { slug, title, genre, person, tense, clean, ...plant(slug, clean, plants) };
    }),
  );
}

/** Its parts, each under a heading of its own, without the headings. */
export const partsOf = (text: string): Part[] =>
  text
    .split(/^## .*$/m)
    .slice(1)
    .map((part, index) => ({ number: index + 1, text: part.trim() }));

function plant(slug: string, clean: string, plants: PlantOnFile[]): Pick<PlantedText, "planted" | "plants"> {
  const edits = plants
    .flatMap(({ id, edits: each }) =>
      each.map((edit) => ({ id, ...edit, at: onlyPlaceOf(edit.find, clean, slug) })),
    )
    .toSorted((a, b) => a.at - b.at);
  let planted = "";
  let upTo = 0;
  const places = new Map<string, Plant["places"]>(plants.map(({ id }) => [id, []]));
  for (const { id, find, replace, at } of edits) {
    if (at < upTo) throw new Error(`${slug}: two edits overlap at "${find}".`);
    planted += clean.slice(upTo, at);
    places.get(id)!.push({ from: planted.length, to: planted.length + replace.length });
    planted += replace;
    upTo = at + find.length;
  }
  planted += clean.slice(upTo);
  for (const quote of plants.flatMap(({ quotes }) => quotes)) onlyPlaceOf(quote, planted, slug);
  return {
    planted,
    plants: plants.map(({ id, subtype, what, quotes }) => ({
      id,
      subtype,
      what,
      quotes,
      places: places.get(id)!,
    })),
  };
}

function onlyPlaceOf(words: string, text: string, slug: string): number {
  const at = text.indexOf(words);
  if (at === -1 || text.includes(words, at + 1))
    throw new Error(`${slug}: "${words}" stands ${at === -1 ? "nowhere" : "more than once"}.`);
  return at;
}
