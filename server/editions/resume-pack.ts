import type { Writable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { openPromise } from "yauzl";
import type { Entry, ZipFile } from "yauzl";
import { PACK_VERSION, PICTURE_PATH, packOf, packSchema } from "../story/resume-pack.ts";
import type { ResumePack } from "../story/resume-pack.ts";
import type { EditionSource } from "./edition.ts";
import { zipWriter } from "./zip-writer.ts";

const PACK_FILE = "pack.json";

/** Limits of a pack that is taken in: some times what the largest story has, so that nothing else comes in by it. */
export const PACK_LIMITS = {
  /** Of the ZIP, as it is sent: twenty pictures in twenty attempts each, and then half. */
  bytes: 512 * 1024 * 1024,
  entries: 2000,
  /** Of `pack.json`, unpacked: a novel of 150,000 words in ten versions has about 12 MB. */
  jsonBytes: 64 * 1024 * 1024,
  pictureBytes: 20 * 1024 * 1024,
  /** Unpacked to packed: text packs to a fifth, a bomb to a thousandth. */
  ratio: 200,
} as const;

/** It is no pack that can be taken in; says why in a sentence. */
export class PackDamaged extends Error {}

/** Streams everything that is kept of a story into `output`, so that another Talewright goes on from exactly there. */
export async function writeResumePack(
  { story, openPicture }: EditionSource,
  output: Writable,
): Promise<void> {
  const zip = zipWriter(output, new Date(story.updatedAt)); // the same story gives the same bytes
  const pack = packOf(story);
  await zip.add("README.txt", READ_ME);
  await zip.add(PACK_FILE, JSON.stringify(pack));
  const paths = pack.artifacts.flatMap(({ value }) => {
    const { path, mediaType } = (value ?? {}) as { path?: string; mediaType?: string };
    return path !== undefined && mediaType !== undefined ? [path] : [];
  });
  for (const path of new Set(paths)) {
    const picture = await openPicture(path);
    if (!picture) throw new Error(`The bytes of the picture ${path} are missing.`);
    try {
      await zip.add(path, picture.stream, true);
    } finally {
      picture.stream.destroy(); // archiver leaves it open when the reader has gone
    }
  }
  await zip.end();
}

const READ_ME = `A resume pack of Talewright: everything that was kept of one story, to go on with elsewhere.

Load it in another Talewright under "New story", or with: npm run talewright -- import FILE
It holds no keys and no bills. For reading, take the ZIP edition instead.
`;

/** A pack, read and checked as far as its form goes. Pictures are read one by one, when they are asked for. */
export interface OpenPack {
  pack: ResumePack;
  files: ReadonlySet<string>;
  readPicture(path: string): Promise<Buffer>;
  close(): void;
}

/** Opens the ZIP at `path`. Throws `PackDamaged` for whatever is no resume pack, too large, or means harm. */
export async function openResumePack(path: string): Promise<OpenPack> {
  const zip = await openPromise(path, { autoClose: false }).catch((error: unknown) => {
    throw new PackDamaged(
      "This pack cannot be taken in. It is no ZIP that can be read, or only the beginning of one.",
      {
        cause: error,
      },
    );
  });
  try {
    const entries = await entriesOf(zip);
    const json = entries.get(PACK_FILE);
    if (!json) throw damaged("It has no pack.json. The ZIP edition is for reading; take the resume pack.");
    const pack = parsed((await bytesOf(zip, json, PACK_LIMITS.jsonBytes)).toString("utf8"));
    return {
      pack,
      files: new Set([...entries.keys()].filter((name) => PICTURE_PATH.test(name))),
      readPicture: (name) => bytesOf(zip, entries.get(name)!, PACK_LIMITS.pictureBytes),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** By name; names that lead elsewhere are refused by yauzl, and none of them is ever used as a path unchecked. */
async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > PACK_LIMITS.entries)
    throw damaged(`It has ${zip.entryCount} entries; no story has more than ${PACK_LIMITS.entries}.`);
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith("/")) continue;
      if (entries.has(entry.fileName)) throw damaged(`It has "${entry.fileName}" twice.`);
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    throw error instanceof PackDamaged
      ? error
      : damaged(`Its list of entries is damaged: ${withoutStop(error)}.`);
  }
  return entries;
}

async function bytesOf(zip: ZipFile, entry: Entry, max: number): Promise<Buffer> {
  const { fileName, uncompressedSize, compressedSize } = entry;
  if (uncompressedSize > max)
    throw damaged(`"${fileName}" has ${uncompressedSize} bytes; at most ${max} are read.`);
  if (uncompressedSize > PACK_LIMITS.ratio * Math.max(compressedSize, 1) && uncompressedSize > 1_000_000)
    throw damaged(
      `"${fileName}" unpacks to ${Math.round(uncompressedSize / compressedSize)} times its size.`,
    );
  try {
    return await buffer(await zip.openReadStreamPromise(entry)); // yauzl stops where the size it says is passed
  } catch (error) {
    throw damaged(`"${fileName}" cannot be unpacked: ${withoutStop(error)}.`);
  }
}

function parsed(json: string): ResumePack {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw damaged("Its pack.json is not JSON.");
  }
  const { format, version } = (value ?? {}) as { format?: unknown; version?: unknown };
  if (format !== undefined && typeof version === "number" && version > PACK_VERSION)
    throw damaged(
      `It was written by a newer Talewright (version ${version}); load it there, or bring this one up to date.`,
    );
  const result = packSchema.safeParse(value);
  if (result.success) return result.data;
  const { path, message } = result.error.issues[0]!;
  throw damaged(`Its pack.json is not what a Talewright writes (${path.join(".")}: ${message}).`);
}

const damaged = (sentence: string) => new PackDamaged(`This pack cannot be taken in. ${sentence}`);

const withoutStop = (error: unknown): string => (error as Error).message.replace(/\.$/, "");
