import type { Character } from "./scene-facts.ts";

export interface Hero {
  id: string;
  /** For the card in the quiz: "The red fox". */
  label: string;
  character: Character;
}

export const DEFAULT_HERO = "red-fox";

type Look = Pick<Character, "species" | "pronoun" | "size"> & Partial<Pick<Character, "colour" | "wears">>;

const hero = (id: string, phrase: string, look: Look): Hero => ({
  id,
  label: phrase.replace(/^t/, "T"),
  character: { id: "hero", role: "hero", phrase, ...look },
});

/** The heroes a picture story can have; the first is the default. */
export const HEROES: Hero[] = [
  hero("red-fox", "the red fox", { species: "fox", pronoun: "he", size: 1 }),
  hero("little-mouse", "the little mouse", {
    species: "mouse",
    pronoun: "she",
    size: 0.68,
    wears: { item: "scarf", colour: "red" },
  }),
  hero("brown-bear", "the brown bear", { species: "bear", pronoun: "he", size: 1.35 }),
  hero("white-rabbit", "the white rabbit", {
    species: "rabbit",
    pronoun: "she",
    size: 0.85,
    colour: "white",
    wears: { item: "scarf", colour: "blue" },
  }),
  hero("grey-cat", "the grey cat", { species: "cat", pronoun: "she", size: 0.85, colour: "grey" }),
  hero("spotted-dog", "the spotted dog", {
    species: "dog",
    pronoun: "he",
    size: 0.95,
    colour: "white",
    wears: { item: "scarf", colour: "green" },
  }),
  hero("small-hedgehog", "the small hedgehog", { species: "hedgehog", pronoun: "he", size: 0.7 }),
  hero("young-otter", "the young otter", { species: "otter", pronoun: "she", size: 0.85 }),
  hero("red-squirrel", "the quick squirrel", { species: "squirrel", pronoun: "she", size: 0.75 }),
  hero("brown-owl", "the brown owl", { species: "owl", pronoun: "he", size: 0.8 }),
  hero("green-frog", "the green frog", { species: "frog", pronoun: "he", size: 0.65 }),
  hero("young-deer", "the young deer", { species: "deer", pronoun: "she", size: 1.1 }),
  hero("lighthouse-girl", "the lighthouse girl", {
    species: "girl",
    pronoun: "she",
    size: 1,
    colour: "brown",
    wears: { item: "cloak", colour: "yellow" },
  }),
  hero("shepherd-boy", "the shepherd boy", {
    species: "boy",
    pronoun: "he",
    size: 1,
    colour: "black",
    wears: { item: "hat", colour: "green" },
  }),
  hero("old-fisherman", "the old fisherman", {
    species: "old-man",
    pronoun: "he",
    size: 1.15,
    wears: { item: "hat", colour: "blue" },
  }),
  hero("baker-woman", "the baker", {
    species: "woman",
    pronoun: "she",
    size: 1.15,
    colour: "orange",
    wears: { item: "apron", colour: "white" },
  }),
];

export const heroById = (id: string): Hero | undefined => HEROES.find((each) => each.id === id);
