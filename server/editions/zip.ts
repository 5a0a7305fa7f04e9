import { extname } from "node:path";
import type { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipArchive } from "archiver";
import { castSheetRound } from "../story/cast-sheet-of-story.ts";
import { folderCopies } from "../story/folder-copies.ts";
import { manuscriptOf } from "../story/manuscript.ts";
import { auditReport } from "./audit-report.ts";
import type { EditionSource } from "./edition.ts";
import { initialText, metadata, readMe, revisedText } from "./zip-texts.ts";

/** Streams the ZIP of a story into `output`. Rejects when a picture cannot be read; then `output` is destroyed. */
export async function writeZip(source: EditionSource, output: Writable): Promise<void> {
  const { story, openPicture } = source;
  const manuscript = manuscriptOf(story);
  const zip = new ZipArchive({ zlib: { level: 6 } });
  zip.on("warning", (warning) => zip.emit("error", warning));
  const piped = pipeline(zip, output);
  piped.catch(() => undefined); // told by whoever awaits it below

  const entryDate = new Date(story.updatedAt); // the same story gives the same bytes
  const written = new Map<string, () => void>();
  zip.on("entry", ({ name }) => written.get(name)?.());

  /** One entry after the other, so that no more than one picture is open at a time. */
  const add = async (name: string, content: string | Readable, store = false): Promise<void> => {
    const added = new Promise<void>((resolve) => written.set(name, resolve));
    // archiver does not listen for the errors of what it reads
    if (typeof content !== "string") content.once("error", (error) => zip.emit("error", error));
    zip.append(content, { name, date: entryDate, store });
    await Promise.race([added, piped]);
  };

  await add("README.txt", readMe(source, manuscript));
  await add("01_initial_generation.txt", initialText(manuscript));
  await add("02_audit_report.md", auditReport(story, manuscript));
  await add("03_revised_story.txt", revisedText(manuscript));
  await add("metadata.json", metadata(source, manuscript));
  for (const { path, content } of folderCopies(story)) await add(path, content);

  const addPicture = async (name: string, path: string): Promise<void> => {
    const picture = await openPicture(path);
    if (!picture) throw new Error(`The bytes of the picture ${path} are missing.`);
    try {
      await add(name, picture.stream, true); // compressed already
    } finally {
      picture.stream.destroy(); // archiver leaves it open when the reader has gone
    }
  };
  for (const { number, shown } of manuscript.pictures) {
    if (shown) await addPicture(bookPath(number, shown.path), shown.path);
  }
  const sheet = castSheetRound(story).attempts.at(-1);
  if (sheet) await addPicture(`images/cast_sheet${extname(sheet.path)}`, sheet.path);
  await Promise.race([zip.finalize(), piped]);
  await piped;
}

/** In the book each scene has one picture, so its name says the scene and not the attempt. */
const bookPath = (scene: number, path: string): string =>
  `images/scene_${String(scene).padStart(2, "0")}${extname(path)}`;
