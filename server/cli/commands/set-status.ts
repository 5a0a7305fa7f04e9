import { readArguments } from "../command.ts";
import type { Command } from "../command.ts";
import { findStory } from "../find-story.ts";
import { WAIT, WAIT_HELP, goOn, printOutcome } from "../go-on.ts";
import { withStudio } from "../with-studio.ts";

export const pause: Command = {
  name: "pause",
  takes: "ID",
  summary: "Stop a story after the step in progress, until it is resumed",
  details: [],
  run: (args, readConfig) => stop("paused", args, readConfig),
};

export const cancel: Command = {
  name: "cancel",
  takes: "ID",
  summary: "Stop a story for good; what was made is kept",
  details: ["A cancelled story can be resumed after all."],
  run: (args, readConfig) => stop("cancelled", args, readConfig),
};

export const resume: Command = {
  name: "resume",
  takes: "ID [--wait]",
  summary: "Go on with a story that was paused, interrupted, cancelled or stuck",
  details: [WAIT_HELP],

  async run(args, readConfig) {
    const { values, words } = readArguments(args, WAIT, { least: 1, most: 1 });
    await withStudio(readConfig(), { isAtWork: true }, async (studio) => {
      const { id, seq } = await findStory(studio, words[0]!);
      await studio.ask(`/story/${id}/status`, { method: "PUT", json: { status: "running" } });
      printOutcome(await goOn(studio, id, { after: seq, wait: values.wait }), studio);
    });
  },
};

async function stop(
  status: "paused" | "cancelled",
  ...[args, readConfig]: Parameters<Command["run"]>
): Promise<void> {
  const { words } = readArguments(args, {}, { least: 1, most: 1 });
  await withStudio(readConfig(), { isAtWork: false }, async (studio) => {
    const { id } = await findStory(studio, words[0]!);
    await studio.ask(`/story/${id}/status`, { method: "PUT", json: { status } });
    printOutcome(await studio.story(id), studio);
  });
}
