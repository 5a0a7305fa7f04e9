import { createWriteStream } from "node:fs";
import { access, mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { manuscriptOf } from "../story/manuscript.ts";
import { writeResumePack } from "../editions/resume-pack.ts";
import { writeZip } from "../editions/zip.ts";
import type { KeptStory } from "../story/kept-story.ts";
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

  const fileOf = (story: KeptStory, edition: EditionName): Promise<string> => {
    const file = join(cacheFolder, `${story.id}-${edition}-${story.seq}.zip`);
    const present = making.get(file) ?? make(story, edition, file).finally(() => making.delete(file));
    making.set(file, present);
    return present;
  };

  const make = async (story: KeptStory, edition: EditionName, file: string): Promise<string> => {
    if (await isThere(file)) return file;
    await mkdir(cacheFolder, { recursive: true });
    const older = (await readdir(cacheFolder)).filter((name) => name.startsWith(`${story.id}-${edition}-`));
    await Promise.all(older.map((name) => rm(join(cacheFolder, name), { force: true })));
    const unfinished = `${file}.tmp`; // swept at the next start when this process dies over it
    const { writer, illustrator } = studio.makers;
    await WRITERS[edition](
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

  const send =
    (edition: EditionName): Endpoint["handle"] =>
    async (req, res, next) => {
      const story = await studio.kept(storyIdOf(req));
      const file = await fileOf(story, edition);
      const name = `${fileName(manuscriptOf(story).title)}${edition === "pack" ? "-resume-pack" : ""}.zip`;
      res.set({ ETag: `"${story.id}-${edition}-${story.seq}"`, "Cache-Control": "private, no-cache" });
      res.attachment(name);
      res.sendFile(file, { cacheControl: false, lastModified: false, dotfiles: "allow" }, (error) => {
        if (error && !res.headersSent) next(error);
      });
    };

  return [
    {
      method: "get",
      path: "/story/{id}/editions/{edition}",
      summary:
        "Download a story, finished or half-way: zip, to read; pack, to go on with in another Talewright. HEAD, Range and ETag",
      answers: { 200: "application/zip", 206: "application/zip" },
      handle: (req, res, next) => {
        const edition = req.params["edition"];
        if (edition === "zip" || edition === "pack") return send(edition)(req, res, next);
        throw new Problem(
          "edition-unknown",
          `There is no edition "${String(req.params["edition"])}" of this story; there are: zip, pack.`,
        );
      },
    },
    {
      method: "get",
      path: "/story/{id}/download",
      summary: "The same as editions/zip",
      answers: { 200: "application/zip", 206: "application/zip" },
      handle: send("zip"),
    },
  ];
}

const WRITERS = { zip: writeZip, pack: writeResumePack };
type EditionName = keyof typeof WRITERS;

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
