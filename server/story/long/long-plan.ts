/** What the whole story is about and where it goes. */
export interface Concept {
  title: string;
  /** The story in one sentence. */
  logline: string;
  premise: string;
  theme: string;
  /** How it ends, definite. */
  ending: string;
  person: "first" | "third";
  tense: "past" | "present";
  /** How it is told: whose voice, which manner. */
  voice: string;
  /** Things that come back, a little changed each time. */
  motifs: string[];
}

/** Where it happens and what holds there. */
export interface World {
  setting: string;
  places: { name: string; about: string }[];
  /** What cannot be otherwise, and what follows when it is broken. */
  rules: { text: string; consequence: string }[];
}

/** One of the cast. The name is written this way throughout. */
export interface Person {
  id: string;
  name: string;
  role: string;
  /** he, she, they, it, or I. */
  pronoun: string;
  /** Age, hair, eyes, marks: what must not change. */
  look: string;
  wants: string;
  /** How this person speaks and moves. */
  manner: string;
}

/** A stretch of the story with one purpose. */
export interface Beat {
  id: string;
  name: string;
  act: string;
  /** What happens in it, in one to three sentences. */
  happens: string;
  /** How many parts of the outline belong to it. */
  parts: number;
}

/** Something the reader is made to wait for. */
export interface PlotPromise {
  id: string;
  what: string;
  plantedIn: number;
  paidOffIn: number;
}

/** What the outline says of one chunk: a scene of a novel, a part of a tale. */
export interface ChunkCard {
  number: number; // from 1
  /** A `Beat.id`. */
  beat: string;
  title: string;
  /** What happens, in one to three plain sentences in the present tense. */
  happens: string;
  place: string;
  time: string;
  /** Ids of `Person`s that are there. */
  who: string[];
  /** Ids of `PlotPromise`s. */
  plants: string[];
  paysOff: string[];
  /** The number of the last chunk this one builds on; 0 for none. Usually the one before. */
  after: number;
  /** How long it is meant to be, in words. */
  words: number;
  /** What the writer that planned it wants to find again when it drafts. Others must not read it. */
  notes?: string[];
}

/** Everything decided before the first word is drafted; nothing in it is left open. */
export interface LongPlan {
  concept: Concept;
  world: World;
  cast: Person[];
  beats: Beat[];
  promises: PlotPromise[];
  outline: ChunkCard[];
}

/** All of a plan but its outline. */
export type Contract = Omit<LongPlan, "outline" | "promises">;

/** What one call says of the outline: the cards of one beat, before they have their place in the whole. */
export interface OutlinePart {
  cards: (Pick<ChunkCard, "title" | "happens" | "place" | "time" | "who" | "notes"> & {
    /** Its length against the other parts of the story; 1 is usual. */
    weight: number;
    /** Whether it could be told without the one before it having been told. */
    standsAlone: boolean;
    /** What is promised here, and what promise of this or an earlier part is kept. */
    plants: { id: string; what: string }[];
    paysOff: string[];
  })[];
}
