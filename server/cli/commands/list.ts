import { atMinute } from "../at-minute.ts";
import { readArguments } from "../command.ts";
import type { Command } from "../command.ts";
import { statusSeen } from "../describe-story.ts";
import { allStories } from "../find-story.ts";
import { commandLine, print, printJson, table } from "../say.ts";
import { withStudio } from "../with-studio.ts";

export const list: Command = {
  name: "list",
  takes: "[--json]",
  summary: "All stories, newest first",
  details: ["--json             print the stories as GET /story answers them, all pages in one list"],

  async run(args, readConfig) {
    const { values } = readArguments(args, { json: { type: "boolean" } }, { least: 0, most: 0 });
    await withStudio(readConfig(), { isAtWork: false }, async (studio) => {
      const stories = await allStories(studio);
      if (values.json) return printJson(stories);
      if (stories.length === 0)
        return print(`There are no stories yet. Begin one with: ${commandLine("new")}`);
      const rows = stories.map((story) => [
        story.id,
        statusSeen(story.status, studio),
        `${story.scenes} ${story.kind === "tale" ? "parts" : "scenes"}`,
        story.kind === "picture-story"
          ? `${story.picturesApproved}/${story.picturesTotal} pictures`
          : `${story.words} words`,
        atMinute(story.createdAt),
        story.title,
      ]);
      table(rows).forEach(print);
    });
  },
};
