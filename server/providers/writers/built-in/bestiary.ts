import type { Character, Species } from "../../../story/scene-facts.ts";
import { named } from "./noun-phrase.ts";
import { SIZE } from "./recognise.ts";
import type { Person } from "./world.ts";

type Look = Partial<Pick<Character, "colour" | "wears" | "size" | "count">>;
type Pronoun = Character["pronoun"];

/** Somebody whom a story can take in; `first` is how it comes in, `bare` its noun ever after. */
export interface Being {
  species: Species;
  first: string;
  bare: string;
  pronoun: Pronoun;
  look: Look;
}

const being = (species: Species, first: string, bare: string, pronoun: Pronoun, look: Look = {}): Being => ({
  species,
  first,
  bare,
  pronoun,
  look,
});

/** Small and kind: friends and those who are loved. */
export const FRIENDS: readonly Being[] = [
  being("mouse", "a mouse with flour on her whiskers", "mouse", "she", {
    wears: { item: "apron", colour: "white" },
  }),
  being("hedgehog", "a hedgehog who was always a little late", "hedgehog", "he", {
    wears: { item: "scarf", colour: "orange" },
  }),
  being("goose", "a goose with a cold in her head", "goose", "she", {
    wears: { item: "scarf", colour: "pink" },
  }),
  being("frog", "a frog who collected buttons", "frog", "he", {
    wears: { item: "satchel", colour: "brown" },
  }),
  being("squirrel", "a squirrel with half a tail", "squirrel", "she", {
    wears: { item: "scarf", colour: "yellow" },
  }),
  being("rabbit", "a rabbit who could not whisper", "rabbit", "he", {
    wears: { item: "scarf", colour: "green" },
  }),
  being("otter", "an otter with a chipped tooth", "otter", "she", { wears: { item: "hat", colour: "blue" } }),
  being("girl", "a ferry girl with odd boots", "ferry girl", "she", {
    wears: { item: "cloak", colour: "red" },
  }),
  being("boy", "a lamp boy with sooty knees", "lamp boy", "he", { wears: { item: "hat", colour: "brown" } }),
  being("dog", "a dog that belonged to nobody", "dog", "he", { colour: "brown" }),
];

/** Old and hard to please: those who teach. */
export const GUIDES: readonly Being[] = [
  being("goat", "an old goat with one cracked horn", "old goat", "he", {
    wears: { item: "cloak", colour: "grey" },
  }),
  being("badger", "a badger as broad as a cupboard", "badger", "she", {
    wears: { item: "glasses", colour: "gold" },
  }),
  being("owl", "an owl who slept with one eye open", "owl", "she", {
    wears: { item: "glasses", colour: "black" },
  }),
  being("old-woman", "an old woman with a pipe and no teeth", "old woman", "she", {
    wears: { item: "cloak", colour: "purple" },
  }),
  being("old-man", "an old man who walked on his heels", "old man", "he", {
    wears: { item: "hat", colour: "grey" },
  }),
  being("deer", "a lame deer with silver on her muzzle", "lame deer", "she", { colour: "silver" }),
  being("crow", "a grey crow older than any gate", "grey crow", "she", {
    colour: "grey",
    wears: { item: "hat", colour: "purple" },
  }),
  being("cat", "a one-eyed cat with a torn ear", "one-eyed cat", "he", {
    wears: { item: "cloak", colour: "green" },
  }),
];

/** Those who do the wrong that has to be stopped. */
export const VILLAINS: readonly Being[] = [
  being("wolf", "a wolf in a collar of keys", "wolf", "he", {
    colour: "black",
    wears: { item: "cloak", colour: "red" },
  }),
  being("boar", "a boar with a cracked tusk", "boar", "he", { wears: { item: "cloak", colour: "purple" } }),
  being("bear", "a bear in a soldier’s coat", "bear", "he", {
    colour: "black",
    wears: { item: "cloak", colour: "blue" },
  }),
  being("man", "a tall man in a tin crown", "tall man", "he", { wears: { item: "crown", colour: "silver" } }),
  being("woman", "a nettle woman in a cloak of leaves", "nettle woman", "she", {
    wears: { item: "cloak", colour: "green" },
  }),
  being("badger", "a badger with a ledger under her arm", "badger", "she", {
    wears: { item: "hat", colour: "black" },
  }),
  being("goat", "an iron-shod goat as white as a wall", "iron-shod goat", "he", {
    colour: "white",
    size: 1.25,
    wears: { item: "cloak", colour: "black" },
  }),
  being("cat", "a big cat the size of a calf", "big cat", "she", {
    colour: "orange",
    size: 1.2,
    wears: { item: "crown", colour: "gold" },
  }),
];

/** Several of a kind, who laugh, turn away, and cheer in the end. */
export const CROWDS: readonly Being[] = [
  being("crow", "a row of crows", "crows", "they", { count: 4 }),
  being("goose", "a gaggle of geese", "geese", "they", { count: 4 }),
  being("squirrel", "a gang of squirrels", "squirrels", "they", { count: 4 }),
  being("rabbit", "a crowd of rabbits", "rabbits", "they", { count: 4 }),
  being("goat", "a huddle of goats", "goats", "they", { count: 3 }),
  being("frog", "a choir of frogs", "frogs", "they", { count: 4 }),
  being("otter", "a family of otters", "otters", "they", { count: 4 }),
  being("hedgehog", "a bench full of hedgehogs", "hedgehogs", "they", { count: 4 }),
];

/** Whom it is all about, known from the cover. */
export function theHero(character: Character): Person {
  const { phrase, pronoun } = character;
  return {
    character,
    words: { ...named("hero", phrase, phrase.replace("the ", ""), pronoun), isKnown: true },
  };
}

/** Makes a being somebody in the story. */
export function person(
  id: string,
  role: Character["role"],
  { species, first, bare, pronoun, look }: Being,
): Person {
  const words = named(id, first, bare, pronoun);
  return {
    words,
    character: { id, role, phrase: words.later, species, pronoun, size: SIZE[species], ...look },
  };
}

/** Words for a body: what the hero holds with, is covered in, smells with. */
export function bodyWords(species: Species): Record<"paw" | "paws" | "coat" | "nose", string> {
  if (/^(?:girl|boy|woman|man|old-woman|old-man)$/.test(species))
    return { paw: "hand", paws: "hands", coat: "hair", nose: "nose" };
  if (/^(?:owl|crow|goose)$/.test(species))
    return { paw: "wing", paws: "wings", coat: "feathers", nose: "beak" };
  if (species === "deer" || species === "goat")
    return { paw: "hoof", paws: "hooves", coat: "coat", nose: "nose" };
  if (species === "frog") return { paw: "hand", paws: "hands", coat: "skin", nose: "nose" };
  return { paw: "paw", paws: "paws", coat: species === "hedgehog" ? "spines" : "fur", nose: "nose" };
}
