import { keys } from "../keys.ts";
import type { KeptEdit } from "../manuscript.ts";
import type { TextEdit } from "./apply-edits.ts";

/** The passes that may change the text of a chunk, in the order in which they are made. */
export const TEXT_PASSES = [
  "self-refinement",
  "motif-infusion",
  "human-passes",
  "voice",
  "mend",
  "length",
  "final-mend",
] as const;
export type TextPass = (typeof TEXT_PASSES)[number];

/** What is kept under `keys.draft` of a long story. */
export interface KeptPart {
  text: string;
  /** The length that was asked for, in words; 0 for what a person brought along. */
  asked: number;
}

/** What is kept under `keys.pass`. */
export interface KeptPass {
  /** Empty when nothing was changed. */
  text: string;
  made: TextEdit[];
  /** Why other changes were not made, a sentence each. */
  refused: string[];
  /** The findings it answers: their messages. */
  answers: string[];
}

/** What is kept under `keys.rewrite`. */
export interface KeptRewrite {
  text: string;
  /** 0 when the paragraph no longer stood there, and nothing was changed. */
  version: number;
  note: string;
}

/** A chunk as it stood at one time. */
export interface ChunkVersion {
  version: number; // from 1
  by: "writer" | "person";
  /** What made it: `draft`, a pass, `edit`, `rewrite`. */
  made: "draft" | TextPass | "edit" | "rewrite";
  /** What it answers, in sentences. */
  why: string[];
  text: string;
}

/** All versions of a chunk that there are, oldest first; empty before it is drafted. The last is the one that counts. */
export function chunkVersions(kept: (key: string) => unknown, number: number): ChunkVersion[] {
  const draft = kept(keys.draft(number)) as KeptPart | undefined;
  if (!draft) return [];
  const versions: ChunkVersion[] = [
    { version: 1, by: draft.asked === 0 ? "person" : "writer", made: "draft", why: [], text: draft.text },
  ];
  for (const pass of TEXT_PASSES) {
    const changed = kept(keys.pass(number, pass)) as KeptPass | undefined;
    if (!changed || changed.made.length === 0) continue;
    versions.push({
      version: versions.length + 1,
      by: "writer",
      made: pass,
      why: changed.answers,
      text: changed.text,
    });
  }
  for (const each of askedFor(kept, number))
    versions.push({ ...each, version: Math.max(each.version, versions.at(-1)!.version + 1) });
  return versions;
}

/** What people did, by the version they made; where two made the same, a person's own words come last. */
function askedFor(kept: (key: string) => unknown, number: number): ChunkVersion[] {
  const asked: ChunkVersion[] = [];
  for (let time = 1; kept(keys.rewriteWish(number, time)) !== undefined; time++) {
    const rewrite = kept(keys.rewrite(number, time)) as KeptRewrite | undefined;
    if (rewrite && rewrite.version > 0)
      asked.push({
        version: rewrite.version,
        by: "writer",
        made: "rewrite",
        why: [rewrite.note],
        text: rewrite.text,
      });
  }
  const edit = kept(keys.edit(number)) as KeptEdit | undefined;
  if (edit) asked.push({ version: edit.version, by: "person", made: "edit", why: [], text: edit.text });
  return asked.toSorted(
    (one, other) =>
      one.version - other.version || Number(one.made === "edit") - Number(other.made === "edit"),
  );
}

/** A person changed it, or had it changed: no pass touches it any more. */
export const isOfPerson = (kept: (key: string) => unknown, number: number): boolean =>
  askedFor(kept, number).length > 0;

/** The text of a chunk as it stands, or `undefined` before it is drafted. */
export const currentText = (kept: (key: string) => unknown, number: number): string | undefined =>
  chunkVersions(kept, number).at(-1)?.text;
