import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { Failure } from "./command.ts";

/** The text of a file, or of standard input for `-`. */
export const readText = (path: string): Promise<string> =>
  (path === "-" ? text(process.stdin) : readFile(path, "utf8")).catch((cause: Error) => {
    throw new Failure(`The file cannot be read: ${cause.message}`, { cause });
  });
