import { createHmac, randomBytes } from "node:crypto";

const SECRET = randomBytes(32);

/**
 * The line between which material stands in the prompts of a story. Not to be guessed from the story, and the same for all
 * its prompts as long as the process lives, since what comes first in them must not change.
 */
export const markOf = (story: string): string =>
  `=== ${createHmac("sha256", SECRET).update(story).digest("hex").slice(0, 16)} ===`;
