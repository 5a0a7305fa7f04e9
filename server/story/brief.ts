import type { LongBrief } from "./long/long-brief.ts";
import type { StructureId } from "./structures.ts";

/** The two shapes a picture comes in, in pixels. */
export const PICTURE_FORMATS = {
  portrait: { width: 1024, height: 1536 },
  landscape: { width: 1536, height: 1024 },
} as const;
export type PictureFormat = keyof typeof PICTURE_FORMATS;

/** What was asked for, with every "surprise me" already resolved to a definite answer that the user can see. */
export interface PictureStoryBrief {
  kind: "picture-story";
  /** A `Hero.id`. */
  hero: string;
  structure: StructureId;
  /** By question key; only the questions that this path through the quiz asks. Never empty strings. */
  answers: Record<string, string>;
  /** The keys (`hero` and `structure` among them) that the studio chose because the user said "surprise me". */
  surprises: string[];
  format: PictureFormat;
  /** Same brief and seed, same story. A whole number from 0 to 2^32 - 1. */
  seed: number;
}
export type Brief = PictureStoryBrief;

/** Whatever a story may be asked for as. */
export type AnyBrief = Brief | LongBrief;

export const isLong = (brief: AnyBrief): brief is LongBrief => brief.kind !== "picture-story";
