/**
 * The material of the built-in storyteller: what may happen (incidents) and how it may be told (slots).
 *
 * An incident belongs to one beat and is one concrete thing that happens. Its `facts` are what the illustrator draws,
 * so every alternative of its telling must agree with them: who is there, doing what, holding what, where, when and
 * in which weather. What differs between two tellings is the words, never what happened.
 *
 * A telling is a list of slots; a slot is a list of alternatives, of which one is told; `P` begins a new paragraph.
 * The planner picks the alternatives so that a scene has 40 to 90 words and that no two sentences of a story begin
 * with the same three words. Four alternatives a slot, four to six slots an incident, and five incidents a beat that
 * can happen in any one brief keep two stories apart.
 *
 * In an alternative:
 * - `{hero}` "the red fox"; `{he} {him} {his} {himself}` are always the hero's, and `{hers}` stands where no noun follows.
 * - `{friend}`, or any other key of the world's people and things: "a goose with a cold" the first time in the story,
 *   "the goose" after that. `{friend's}` is the possessive, `{friend.short}` the shortest definite form,
 *   `{friend.bare}` the noun alone (after "his" or "my"), `{friend.he} .him .his .himself` agree with it, and so do the
 *   verbs `.was .is .has`, as they stand beside the name ("Sam was", even where "they" is said of Sam).
 * - `{square}`, or any other key of the world's spots: its name; `{square.at}` with the preposition of rest ("on the
 *   quay"), `{square.to}` with that of motion ("down to the quay").
 * - any key of the world's words (`{smell}`), which may hold tokens itself.
 * - any key of the brief's answers that is no person or thing of the world (`{humiliation}`): the user's own words,
 *   without final punctuation. `“{Humiliation}.”` quotes them.
 * - a token with a capital begins with a capital letter: `{He}`. The start of an alternative and what follows
 *   ". ", "! " and "? " are capitalised anyway.
 * - `[soft|gentle|{smell}]` is one of the options; `[build? gear|train? drill]` only of those whose condition holds.
 */
import type { Brief } from "../../../story/brief.ts";
import type { Random } from "../../../story/random.ts";
import type {
  Distance,
  Expression,
  Mood,
  Pose,
  Prop,
  Thing,
  TimeOfDay,
  Weather,
} from "../../../story/scene-facts.ts";
import type { StructureId } from "../../../story/structures.ts";
import type { World } from "./world.ts";

/**
 * Tags that must hold, separated by spaces; `!tag` must not hold; `a/b` is either. Tags are those of the world, the
 * scene's time, weather, place and season, and for every answer `key:value` when it is a choice (`do_with_find:A`) or
 * else `key:noun`, `key:doing`, `key:done`, `key:did`, `key:clause` or `key:other`, with `key:native` when it is of the
 * shape its question asks for and `key:quoted` when it is not.
 */
export type Condition = string;

export interface Alternative {
  when: Condition;
  text: string;
}
export type Slot = readonly (string | Alternative)[];

/** Begins a new paragraph. */
export const P = "¶";

/** An alternative for some worlds only: `only("build night", "The lamp burned low…")`. */
export const only = (when: Condition, text: string): Alternative => ({ when, text });

/**
 * Who, how and with what: `["hero", "holding", "proud", "find"]`. Whoever is not in this world is left out; the pose
 * "own" is the one that the world has for what the hero does best.
 */
export type FigureNote = readonly [who: string, pose: Pose | "own", expression: Expression, holding?: string];

export interface Incident {
  /** Unique within its structure. */
  id: string;
  beat: string;
  when?: Condition;
  /** Alternatives; tokens allowed. */
  titles: readonly string[];
  /** What happens, in one or two sentences in the present tense. */
  summary: string;
  /** The key of a spot. */
  at: string;
  times: readonly TimeOfDay[];
  weathers: readonly Weather[];
  mood: Mood;
  distance: Distance;
  action: string;
  figures: readonly FigureNote[];
  /** The key of a thing that lies or stands where it is seen. */
  keyObject?: string;
  around?: readonly (Prop | Thing)[];
  /** The answers that every telling of this incident says in the user's own words. */
  shows?: readonly string[];
  telling: readonly (Slot | typeof P)[];
}

/** Something that every incident of one beat mentions and every incident of a later beat comes back to. */
export interface ThreadNote {
  id: string;
  what: string;
  planted: string;
  paidOff: string;
  when?: Condition;
  /** Words (tokens allowed) of which one is in both tellings; for the lint. */
  saidAs: readonly string[];
}

/** All there is for one structure. */
export interface Material {
  structure: StructureId;
  imagineWorld(brief: Brief, random: Random): World;
  titles: readonly string[];
  logline: string;
  incidents: readonly Incident[];
  threads: readonly ThreadNote[];
  /** Beats that happen on one day, in order: their times of day never go back. */
  days: readonly (readonly string[])[];
}
