import { WrongUsage, readArguments } from "../command.ts";
import type { Command } from "../command.ts";
import { findStory } from "../find-story.ts";
import { print } from "../say.ts";
import { withStudio } from "../with-studio.ts";

export const deleteStory: Command = {
  name: "delete",
  takes: "ID --yes",
  summary: "Take a story and all its files away, for good",
  details: ["--yes              you mean it"],

  async run(args, readConfig) {
    const { values, words } = readArguments(args, { yes: { type: "boolean" } }, { least: 1, most: 1 });
    if (!values.yes)
      throw new WrongUsage("A deleted story cannot be brought back. If you mean it, add --yes.");
    await withStudio(readConfig(), { isAtWork: false }, async (studio) => {
      const { id, title } = await findStory(studio, words[0]!);
      await studio.ask(`/story/${id}`, { method: "DELETE" });
      print(`${id}  ${title}: deleted.`);
    });
  },
};
