import { extname } from "node:path";
import type { Writable } from "node:stream";
import { isLong } from "../story/brief.ts";
import { castSheetRound } from "../story/cast-sheet-of-story.ts";
import { folderCopies } from "../story/folder-copies.ts";
import { manuscriptOf } from "../story/manuscript.ts";
import type { PictureManuscript } from "../story/manuscript.ts";
import { auditReport } from "./audit-report.ts";
import type { EditionSource } from "./edition.ts";
import { changeLog, chunkAudit, longAuditReport, planInWords, userInputLog } from "./long-texts.ts";
import { zipWriter } from "./zip-writer.ts";
import { initialText, metadata, readMe, revisedText } from "./zip-texts.ts";

/** Streams the ZIP of a story into `output`. Rejects when a picture cannot be read; then `output` is destroyed. */
export async function writeZip(source: EditionSource, output: Writable): Promise<void> {
  const { story, openPicture } = source;
  const manuscript = manuscriptOf(story);
  const zip = zipWriter(output, new Date(story.updatedAt)); // the same story gives the same bytes
  const { add } = zip;

  await add("README.txt", readMe(source, manuscript));
  await add("01_initial_generation.txt", initialText(manuscript));
  const { brief, longPlan } = manuscript;
  await add(
    "02_audit_report.md",
    isLong(brief) ? longAuditReport(story, manuscript) : auditReport(story, manuscript as PictureManuscript),
  );
  await add("03_revised_story.txt", revisedText(manuscript));
  if (isLong(brief)) {
    await add("00_user_input_log.json", userInputLog(story, brief));
    await add("04_change_log.md", changeLog(story, manuscript));
    if (longPlan) {
      await add("plan.md", planInWords(longPlan));
      await add("plan.json", JSON.stringify(longPlan, null, 2) + "\n");
    }
    for (const { number, title } of manuscript.chunks) {
      const audit = chunkAudit(story, number, title);
      if (audit !== null) await add(`audits/audit_chunk_${String(number).padStart(2, "0")}.md`, audit);
    }
  }
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
  await zip.end();
}

/** In the book each scene has one picture, so its name says the scene and not the attempt. */
const bookPath = (scene: number, path: string): string =>
  `images/scene_${String(scene).padStart(2, "0")}${extname(path)}`;
