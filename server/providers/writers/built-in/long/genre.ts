import type { LongBrief } from "../../../../story/long/long-brief.ts";
import type { Person } from "../../../../story/long/long-plan.ts";
import type { Candidate } from "./arrange-tale.ts";
import type { Slots } from "./told-passage.ts";

/** Everything that one story settles before it is told. */
export interface TaleWorld {
  slots: Slots;
  title: string;
  logline: string;
  premise: string;
  ending: string;
  person: "first" | "third";
  voice: string;
  motifs: string[];
  setting: string;
  places: { name: string; about: string }[];
  rules: { text: string; consequence: string }[];
  cast: Person[];
}

/** What the built-in storyteller must know to tell stories of one genre. */
export interface Genre {
  /** Below this many words it could not be told whole. */
  leastWords: number;
  imagine(brief: LongBrief): TaleWorld;
  /** All passages that this story might tell. */
  candidates(brief: LongBrief, world: TaleWorld): Candidate[];
  /** Titles for a chunk, from the passages it is made of, the best first; at least one. */
  titlesOf(ids: readonly string[], world: TaleWorld): string[];
  /** What happens in it. */
  happensIn(ids: readonly string[], world: TaleWorld): string;
}
