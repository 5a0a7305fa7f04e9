import type { Prop } from "../../../story/scene-facts.ts";
import { named } from "./noun-phrase.ts";
import type { Item } from "./world.ts";

/** Makes something a thing of the story. */
export const item = (
  id: string,
  { first, bare, prop }: { first: string; bare: string; prop: Prop },
): Item => ({
  words: named(id, first, bare),
  thing: { phrase: first, prop },
});
