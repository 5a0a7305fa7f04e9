import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";

const option = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:[_-][a-z0-9]+)*$/),
  label: z.string().min(1),
  /** What it means for the story, to whoever writes it. */
  guidance: z.string().min(1),
});

const asked = {
  id: z.string().regex(/^[a-zA-Z0-9]+$/),
  question: z.string().min(1),
  hint: z.string(),
};

const group = z.discriminatedUnion("takes", [
  z.strictObject({
    ...asked,
    takes: z.literal("one"),
    ownWords: z.boolean(),
    options: z.array(option).min(2),
  }),
  z.strictObject({
    ...asked,
    takes: z.literal("several"),
    max: z.int().min(2),
    ownWords: z.boolean(),
    options: z.array(option).min(2),
  }),
  z.strictObject({ ...asked, takes: z.literal("number"), min: z.int(), max: z.int(), usual: z.int() }),
]);

const beat = z.strictObject({
  id: z.string(),
  name: z.string(),
  act: z.enum(["setup", "confrontation", "crisis", "resolution"]),
  /** Of the whole story's words, from 0 to 1; all beats together make 1. */
  share: z.number().positive(),
  purpose: z.string().min(1),
});

const packSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    name: z.string().min(1),
    about: z.string().min(1),
    /** How this genre is done well, to whoever writes it. */
    guidance: z.array(z.string().min(1)).min(1),
    /** Words of the workshop that never stand in the prose. */
    avoid: z.array(z.string()),
    groups: z.array(group).min(1),
    beats: z.array(beat).min(4),
  })
  .refine(
    ({ groups }) => new Set(groups.map(({ id }) => id)).size === groups.length,
    "Two groups have one id.",
  )
  .refine(
    ({ beats }) => Math.abs(beats.reduce((sum, { share }) => sum + share, 0) - 1) < 0.001,
    "The shares of the beats do not make 1.",
  );

/** What a genre asks and knows: the form, and how its stories go. One file a pack; to add one, put it beside the others. */
export type Pack = z.infer<typeof packSchema>;
export type PackGroup = Pack["groups"][number];

const FOLDER = join(import.meta.dirname, "packs");

/** Reads one pack; throws a sentence that names the file and what is wrong with it. */
export function readPack(file: string): Pack {
  const result = packSchema.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new Error(`The pack ${file} cannot be used. ${faults.join(" ")}`);
}

/** All packs, by id, in the order of their names. */
export const PACKS: ReadonlyMap<string, Pack> = new Map(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith(".json"))
    .toSorted()
    .map((name) => {
      const pack = readPack(join(FOLDER, name));
      return [pack.id, pack];
    }),
);
