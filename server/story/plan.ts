import type { Character, SceneFacts, Thing } from "./scene-facts.ts";

/** What the outline says of one scene: what happens (`summary`), kept apart from how it will be told. */
export interface SceneCard {
  number: number; // from 1
  /** The beat of the structure that this scene fulfils: a `Beat.id`. */
  beat: string;
  title: string;
  /** What happens, in one or two plain sentences in the present tense. */
  summary: string;
  facts: SceneFacts;
  /** The answers of the brief that this scene must show, by question key. */
  answers: string[];
  /** What is planted here to be paid off later, and what is paid off here: ids of `Plan.threads`. */
  plants: string[];
  paysOff: string[];
  /** What the writer that planned it wants to find again when it drafts this scene. Others must not read it. */
  notes?: Record<string, string>;
}

/** Something planted in one scene and paid off in a later one. */
export interface Thread {
  id: string;
  what: string;
  plantedIn: number;
  paidOffIn: number;
}

/** Concept, cast and outline of a story; nothing in it is left open. */
export interface Plan {
  title: string;
  logline: string;
  cast: Character[];
  /** The things the story turns on, by a name of the plan's own: `find`, `gift`, `keepsake` ... */
  things: Record<string, Thing>;
  threads: Thread[];
  outline: SceneCard[];
}
