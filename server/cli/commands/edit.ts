import { WrongUsage, readArguments, wholeNumber } from "../command.ts";
import type { Command } from "../command.ts";
import { findStory } from "../find-story.ts";
import { readText } from "../read-text.ts";
import { print } from "../say.ts";
import { withStudio } from "../with-studio.ts";

export const edit: Command = {
  name: "edit",
  takes: "ID SCENE --file FILE",
  summary: "Put your own words in place of a scene",
  details: ["--file FILE        the new text; - reads standard input. `show ID SCENE` shows the present one"],

  async run(args, readConfig) {
    const { values, words } = readArguments(args, { file: { type: "string" } }, { least: 2, most: 2 });
    const number = wholeNumber(words[1]!, "SCENE");
    if (values.file === undefined)
      throw new WrongUsage("Say with --file where the new text is; - is standard input.");
    const text = await readText(values.file);
    await withStudio(readConfig(), { isAtWork: false }, async (studio) => {
      const { id, chunks } = await findStory(studio, words[0]!);
      const version = chunks.find((chunk) => chunk.number === number)?.version ?? 1;
      await studio.ask(`/story/${id}/chunks/${number}`, {
        method: "PUT",
        json: { text },
        headers: { "If-Match": `"${version}"` },
      });
      const after = (await studio.story(id)).chunks.find((chunk) => chunk.number === number)!;
      print(
        after.version === version
          ? `Scene ${number} says that already; nothing was changed.`
          : `Scene ${number} is changed: ${after.words} words, version ${after.version}.`,
      );
    });
  },
};
