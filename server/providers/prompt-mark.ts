import { createHmac, randomBytes } from "node:crypto";

const SECRET = randomBytes(32);

/**
 * The line between which material stands in the prompts of a story. Not to be guessed from the story, and the same for all
 * its prompts as long as the process lives, since what comes first in them must not change.
 */
export const markOf = (story: string): string =>
  `=== ${createHmac("sha256", SECRET).update(story).digest("hex").slice(0, 16)} ===`;

/** What the prose of a part ends with, so that one that was cut can be told from one that is whole. */
export const endMarkOf = (mark: string): string =>
  `<END_PROSE_${createHmac("sha256", SECRET).update(mark).digest("hex").slice(0, 8)}>`;
