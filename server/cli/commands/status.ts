import { readArguments } from "../command.ts";
import type { Command } from "../command.ts";
import { describeStory } from "../describe-story.ts";
import { findStory } from "../find-story.ts";
import { print, printJson } from "../say.ts";
import { withStudio } from "../with-studio.ts";

export const status: Command = {
  name: "status",
  takes: "ID [--json]",
  summary: "How a story stands, what it was asked to be, and what it waits for",
  details: ["--json             print the story as GET /story/{id} answers it"],

  async run(args, readConfig) {
    const { values, words } = readArguments(args, { json: { type: "boolean" } }, { least: 1, most: 1 });
    await withStudio(readConfig(), { isAtWork: false }, async (studio) => {
      const story = await findStory(studio, words[0]!);
      if (values.json) printJson(story);
      else describeStory(story, studio).forEach(print);
    });
  },
};
