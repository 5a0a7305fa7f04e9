import { openAsBlob } from "node:fs";
import { access } from "node:fs/promises";
import { Failure, readArguments } from "../command.ts";
import type { Command } from "../command.ts";
import { WAIT, WAIT_HELP, goOn, printOutcome } from "../go-on.ts";
import { tell } from "../say.ts";
import { withStudio } from "../with-studio.ts";

export const importStory: Command = {
  name: "import",
  takes: "FILE.zip [--wait]",
  summary: "Go on with a story from a resume pack, from exactly where it was",
  details: ["The pack comes from `export ID --pack`, here or in another Talewright.", WAIT_HELP],

  async run(args, readConfig) {
    const { values, words } = readArguments(args, WAIT, { least: 1, most: 1 });
    const file = words[0]!;
    const pack = await opened(file);
    await withStudio(readConfig(), { isAtWork: true }, async (studio) => {
      const { id } = await studio.ask<{ id: string }>("/story", {
        method: "POST",
        body: pack,
        headers: { "Content-Type": "application/zip" },
      });
      tell(`${id} is taken in.`);
      printOutcome(await goOn(studio, id, { after: 0, wait: values.wait }), studio);
    });
  },
};

async function opened(file: string): Promise<Blob> {
  try {
    await access(file); // openAsBlob says of no file why it cannot be opened
    return await openAsBlob(file);
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new Failure(`${file} cannot be read: ${code === "ENOENT" ? "there is no such file" : message}.`, {
      cause,
    });
  }
}
