import { diffWordsWithSpace } from "diff";
import { readArguments, wholeNumber } from "../command.ts";
import type { Command } from "../command.ts";
import { findStory } from "../find-story.ts";
import { print } from "../say.ts";
import { withStudio } from "../with-studio.ts";

interface Version {
  version: number;
  by: string;
  made: string;
  why: string[];
  text: string;
}

export const versions: Command = {
  name: "versions",
  takes: "ID CHUNK",
  summary: "See how a chunk of a tale or a novel came to be what it is, word for word",
  details: ["What was taken out stands as [-words-], what was put in as {+words+}."],

  async run(args, readConfig) {
    const { words } = readArguments(args, {}, { least: 2, most: 2 });
    const number = wholeNumber(words[1]!, "CHUNK");
    await withStudio(readConfig(), { isAtWork: false }, async (studio) => {
      const { id } = await findStory(studio, words[0]!);
      const { versions: all } = await studio.ask<{ versions: Version[] }>(
        `/story/${id}/chunks/${number}/versions`,
      );
      for (const [at, { version, by, made, why, text }] of all.entries()) {
        print(`Version ${version}: ${made}, by ${by}.`);
        for (const each of why) print(`    answers: ${each}`);
        const before = all[at - 1];
        if (before) print(changes(before.text, text));
      }
      if (all.length === 1) print("No change since it was drafted.");
    });
  },
};

/** So many characters around a change are shown. */
const AROUND = 60;

const changes = (before: string, after: string): string =>
  diffWordsWithSpace(before, after)
    .map(({ value, added, removed }) => {
      if (added) return `{+${value}+}`;
      if (removed) return `[-${value}-]`;
      if (value.length <= 2 * AROUND) return value;
      return `${value.slice(0, AROUND).replace(/\S*$/, "")}… ${value.slice(-AROUND).replace(/^\S*\s/, "")}`;
    })
    .join("");
