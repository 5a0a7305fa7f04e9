import { createHash } from "node:crypto";
import type { Finding } from "./finding.ts";

/** The same finding has the same id, whenever it is found: by what it is about and the words that show it. */
export const findingId = ({ kind, chunk, quotes, message }: Finding): string =>
  createHash("sha256")
    .update(JSON.stringify([kind, chunk, quotes.length > 0 ? quotes : message]))
    .digest("hex")
    .slice(0, 12);
