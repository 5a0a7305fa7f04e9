import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { saveDurably } from "./save-durably.ts";

/** Where the server that has a data folder listens, for the command line of the same machine; readable by the owner only. */
export interface ServerNote {
  url: string;
  localToken: string;
  pid: number;
}

const noteIn = (folder: string): string => join(folder, "server.json");

export const writeServerNote = (folder: string, note: ServerNote): Promise<void> =>
  saveDurably(noteIn(folder), JSON.stringify(note, null, 2) + "\n");

/** The newest note, which outlives a server that was killed; `null` when there never was one. */
export async function readServerNote(folder: string): Promise<ServerNote | null> {
  const text = await readFile(noteIn(folder), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  return text === null ? null : (JSON.parse(text) as ServerNote);
}

export const removeServerNote = (folder: string): Promise<void> => rm(noteIn(folder), { force: true });
