import { getOptions } from "./studio.js";

/** @import { StudioOptions } from "./studio.js" */

/** @type {Promise<StudioOptions> | null} */
let asked = null;

/** The studio's options, asked for once; after a failure the next caller asks again. */
export function studioOptions() {
  asked ??= getOptions().catch((error) => {
    asked = null;
    throw error;
  });
  return asked;
}
