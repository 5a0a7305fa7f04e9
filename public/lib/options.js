import { getOptions } from "./studio.js";

/** @import { Options } from "./quiz-path.js" */

/** @type {Promise<Options> | null} */
let asked = null;

/** The studio's options, asked for once; after a failure the next caller asks again. */
export function studioOptions() {
  asked ??= getOptions().catch((error) => {
    asked = null;
    throw error;
  });
  return asked;
}
