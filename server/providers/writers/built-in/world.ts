import type { Character, Place, Pose, Thing } from "../../../story/scene-facts.ts";
import type { NounPhrase } from "./noun-phrase.ts";

/** A place with a name of its own and the prepositions that go with it. */
export interface Spot {
  place: Place;
  name: string; // "the quay"
  at: string; // "on the quay"
  to: string; // "down to the quay"
}

export interface Person {
  character: Character;
  words: NounPhrase;
}

export interface Item {
  thing: Thing;
  words: NounPhrase;
}

/** The concrete world of one story: everything that may be named in it, and what is true of it. */
export interface World {
  tags: ReadonlySet<string>;
  people: Readonly<Record<string, Person>>;
  things: Readonly<Record<string, Item>>;
  spots: Readonly<Record<string, Spot>>;
  words: Readonly<Record<string, string>>;
  /** How the hero stands when doing what it does best. */
  ownPose: Pose;
}
