import { diffWordsWithSpace } from "diff";
import type { Snapshot } from "../story/snapshot.ts";
import { commandLine } from "./say.ts";

export type Declined = Snapshot["declined"][number];

/** What a provider declined, the other words that were found, and what a person can do about it. */
export const describeDeclined = (storyId: string, declined: Declined): string[] => {
  const { of, scene, by, category, wording, rewordings, waitsForYou } = declined;
  return [
    `${by} declined ${of} ${scene}${category ? `, and speaks of: ${category}` : ""}.`,
    ...rewordings.flatMap(({ before, after, changed, wasDeclined }) => [
      "",
      `${wasDeclined ? "Tried, and declined too" : "Suggested"}: ${changed}`,
      ...indented(markedDiff(before, after)),
    ]),
    ...(rewordings.length === 0 ? ["", ...indented(wording)] : []),
    "",
    ...(waitsForYou ? wordingSteps(storyId, declined) : ["Nothing of it waits for you any more."]),
  ];
};

/** What a person can choose, as commands. */
export function wordingSteps(storyId: string, { of, scene, suggestion }: Declined): string[] {
  const command = (choice: string) =>
    commandLine(`words ${storyId} ${scene} ${choice}${of === "scene" ? " --text" : ""}`);
  return [
    ...(suggestion === null ? [] : [`Use the suggested words: ${command("use")}`]),
    `Write others: ${command('edit "WORDS"')}`,
    of === "scene"
      ? `Put the summary in place of the scene: ${command("placeholder")}`
      : `Take a plain picture by the built-in illustrator: ${command("placeholder")}`,
    ...(of === "picture" ? [`Do without it: ${commandLine(`skip ${storyId} ${scene}`)}`] : []),
  ];
}

/** As `git diff --word-diff` writes it, which needs no colours. */
const markedDiff = (before: string, after: string): string =>
  diffWordsWithSpace(before, after)
    .map(({ value, added, removed }) => (added ? `{+${value}+}` : removed ? `[-${value}-]` : value))
    .join("");

const indented = (text: string): string[] => text.split("\n").map((line) => `  ${line}`.trimEnd());
