import { randomInt } from "node:crypto";

// Without letters and digits that are taken for one another when read aloud.
const LETTERS = "23456789abcdefghjkmnpqrstvwxyz";
const RANDOM_LETTERS = 10; // 49 bits: not to be guessed, and no two alike

/** A new id that says whose story it is: `red-fox-7k3m9qx2hd`. Good as a folder name everywhere. */
export function newStoryId(hero: string): string {
  const random = Array.from({ length: RANDOM_LETTERS }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  return `${hero}-${random}`;
}

export const STORY_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
