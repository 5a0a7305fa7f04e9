import { createWriteStream } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { Failure, readArguments } from "../command.ts";
import type { Command } from "../command.ts";
import { findStory } from "../find-story.ts";
import { print } from "../say.ts";
import { withStudio } from "../with-studio.ts";

export const exportStory: Command = {
  name: "export",
  takes: "ID [--pack] [--to FILE.zip] [--force]",
  summary: "Take a story away as a ZIP, finished or half-way",
  details: [
    "--pack             the resume pack, to go on with in another Talewright: `import FILE.zip`",
    "--to FILE.zip      where to, or into which folder; without it here, under the title of the story",
    "--force            overwrite a file that is there",
  ],

  async run(args, readConfig) {
    const options = {
      pack: { type: "boolean", default: false },
      to: { type: "string" },
      force: { type: "boolean" },
    } as const;
    const { values, words } = readArguments(args, options, { least: 1, most: 1 });
    await withStudio(readConfig(), { isAtWork: false }, async (studio) => {
      const { id } = await findStory(studio, words[0]!);
      const answer = await studio.open(`/story/${id}/editions/${values.pack ? "pack" : "zip"}`);
      const file = await targetFile(values.to, nameOffered(answer) ?? `${id}.zip`);
      if (!values.force && (await kindOf(file)) !== null) {
        await answer.body?.cancel();
        throw new Failure(
          `${file} is there already. Choose another place with --to, or overwrite it with --force.`,
        );
      }
      await save(answer, file);
      print(file);
    });
  },
};

/** A folder stands for the file of the name offered in it. */
async function targetFile(to: string | undefined, name: string): Promise<string> {
  if (to === undefined) return resolve(name);
  return (await kindOf(to)) === "folder" ? join(resolve(to), name) : resolve(to);
}

const kindOf = (path: string): Promise<"folder" | "file" | null> =>
  stat(path).then(
    (found) => (found.isDirectory() ? "folder" : "file"),
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return null;
      throw new Failure(`It cannot be written there: ${error.message}`, { cause: error });
    },
  );

function nameOffered(answer: Response): string | null {
  const name = /filename="?([^";]+)"?/.exec(answer.headers.get("content-disposition") ?? "")?.[1];
  return name === undefined ? null : basename(name);
}

/** Under another name until it is whole, so that a broken download never looks like a book. */
async function save(answer: Response, file: string): Promise<void> {
  const unfinished = `${file}.part`;
  try {
    await pipeline(Readable.fromWeb(answer.body as ReadableStream), createWriteStream(unfinished));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw new Failure(`It could not be written: ${(error as Error).message}`, { cause: error });
  }
}
