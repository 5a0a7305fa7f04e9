import { createWriteStream } from "node:fs";
import { access, mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { manuscriptOf } from "../story/manuscript.ts";
import { writeZip } from "../editions/zip.ts";
import type { KeptStory } from "../story/snapshot-of-story.ts";
import type { Studio } from "../studio.ts";
import { storyIdOf } from "./endpoint.ts";
import type { Endpoint } from "./endpoint.ts";
import { Problem } from "./problems.ts";

/**
 * The downloads. An edition is written once for each state of a story into `cacheFolder` and sent from there, which
 * gives length, ranges and a strong ETag, so that a broken download can be taken up again.
 */
export function editionEndpoints(studio: Studio, cacheFolder: string): Endpoint[] {
  const making = new Map<string, Promise<string>>();

  const zipFile = (story: KeptStory): Promise<string> => {
    const file = join(cacheFolder, `${story.id}-${story.seq}.zip`);
    const present = making.get(file) ?? makeZip(story, file).finally(() => making.delete(file));
    making.set(file, present);
    return present;
  };

  const makeZip = async (story: KeptStory, file: string): Promise<string> => {
    if (await isThere(file)) return file;
    await mkdir(cacheFolder, { recursive: true });
    const older = (await readdir(cacheFolder)).filter((name) => name.startsWith(`${story.id}-`));
    await Promise.all(older.map((name) => rm(join(cacheFolder, name), { force: true })));
    const unfinished = `${file}.tmp`; // swept at the next start when this process dies over it
    const { writer, illustrator } = studio.makers;
    await writeZip(
      {
        story,
        madeBy: { writer, illustrator: illustrator.name },
        openPicture: (path) => studio.openPicture(story.id, path),
      },
      createWriteStream(unfinished),
    );
    await rename(unfinished, file);
    return file;
  };

  const sendZip: Endpoint["handle"] = async (req, res, next) => {
    const story = await studio.kept(storyIdOf(req));
    const file = await zipFile(story);
    const name = `${fileName(manuscriptOf(story).title)}.zip`;
    res.set({ ETag: `"${story.id}-${story.seq}"`, "Cache-Control": "private, no-cache" });
    res.attachment(name);
    res.sendFile(file, { cacheControl: false, lastModified: false, dotfiles: "allow" }, (error) => {
      if (error && !res.headersSent) next(error);
    });
  };

  return [
    {
      method: "get",
      path: "/story/{id}/editions/{edition}",
      summary: "Download a story, finished or half-way: zip. HEAD, Range and ETag",
      answers: { 200: "application/zip", 206: "application/zip" },
      handle: (req, res, next) => {
        if (req.params["edition"] === "zip") return sendZip(req, res, next);
        throw new Problem(
          "edition-unknown",
          `There is no edition "${String(req.params["edition"])}" of this story; there is: zip.`,
        );
      },
    },
    {
      method: "get",
      path: "/story/{id}/download",
      summary: "The same as editions/zip",
      answers: { 200: "application/zip", 206: "application/zip" },
      handle: sendZip,
    },
  ];
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** A file name every system takes: the title in plain letters. */
const fileName = (title: string): string =>
  title
    .normalize("NFKD")
    .replace(/[^\p{ASCII}]/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .toLowerCase() || "story";
