import { randomUUID } from "node:crypto";
import { mkdir, open, rename, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Writes a file so that it is whole or absent whatever happens, and there after a loss of power.
 *
 * Our own, because the well-known packages replace the good file with a truncated one when the disk fills up, and
 * none of them syncs the folder.
 */
export async function saveDurably(file: string, content: string | Uint8Array): Promise<void> {
  const folder = dirname(file);
  await makeFolder(folder);
  const temporary = join(folder, `.${basename(file)}.${randomUUID()}${TEMPORARY_ENDING}`);
  try {
    const handle = await open(temporary, "wx", 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await unlink(temporary).catch(() => undefined); // the first error is the one to tell
    throw error;
  }
  await syncFolder(folder);
}

/** What a file is called until it is whole. Whatever carries this ending after a crash is rubbish. */
export const TEMPORARY_ENDING = ".tmp";

async function makeFolder(folder: string): Promise<void> {
  const firstMade = await mkdir(folder, { recursive: true });
  if (firstMade) await syncFolder(dirname(firstMade));
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
