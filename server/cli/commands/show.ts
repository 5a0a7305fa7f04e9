import { join } from "node:path";
import type { Snapshot, SnapshotPicture } from "../../story/snapshot.ts";
import { Failure, readArguments, wholeNumber } from "../command.ts";
import type { Command } from "../command.ts";
import { describeAttempts, fileOf } from "../describe-attempts.ts";
import { findStory } from "../find-story.ts";
import { print } from "../say.ts";
import { withStudio } from "../with-studio.ts";

export const show: Command = {
  name: "show",
  takes: "ID [SCENE]",
  summary: "Read a story, or one scene of it, with the files of its pictures",
  details: ["SCENE              the number of a scene: also shows every attempt at its picture"],

  async run(args, readConfig) {
    const { words } = readArguments(args, {}, { least: 1, most: 2 });
    const scene = words[1] === undefined ? undefined : wholeNumber(words[1], "SCENE");
    const settings = readConfig();
    await withStudio(settings, { isAtWork: false }, async (studio) => {
      const story = await findStory(studio, words[0]!);
      const folder = join(settings.dataDir, story.id);
      const lines = scene === undefined ? wholeStory(story, folder) : oneScene(story, scene, folder);
      lines.forEach(print);
    });
  },
};

function wholeStory({ title, plan, chunks, pictures, url }: Snapshot, folder: string): string[] {
  if (!plan) return [title, "", "It is not planned yet."];
  const scenes = chunks.flatMap((chunk) => {
    const picture = pictures.find(({ number }) => number === chunk.number);
    const shown = picture?.url ? [`[${fileOf(picture.url, url, folder)}, ${picture.status}]`] : [];
    return ["", `${chunk.number}. ${chunk.title}`, "", chunk.text, ...shown];
  });
  return [title, plan.logline, ...scenes];
}

function oneScene(story: Snapshot, number: number, folder: string): string[] {
  const chunk = story.chunks.find((each) => each.number === number);
  const card = story.plan?.outline.find((each) => each.number === number);
  const picture = story.pictures.find((each) => each.number === number);
  if (!card) throw new Failure(`There is no scene ${number} in this story.`);
  return [
    `${number}. ${card.title}`,
    `${card.beat}: ${card.summary}`,
    "",
    ...(chunk
      ? [chunk.text, "", `${chunk.words} words, version ${chunk.version} by the ${chunk.by}`]
      : ["It is not written yet."]),
    ...(picture ? pictureLines(picture, story.url, folder) : []),
  ];
}

function pictureLines(picture: SnapshotPicture, storyUrl: string, folder: string): string[] {
  const { status, failure, stale, attempts, approvedAttempt, pendingNote } = picture;
  return [
    `Picture: ${status}${failure ? `, ${failure}` : ""}${stale ? ", drawn before the text was changed" : ""}`,
    ...describeAttempts({ attempts, approvedAttempt, pendingNote }, storyUrl, folder),
  ];
}
