import type { Config } from "../../config.ts";
import type { Snapshot } from "../../story/snapshot.ts";
import { Failure, WrongUsage, readArguments, wholeNumber } from "../command.ts";
import type { Command } from "../command.ts";
import { findStory } from "../find-story.ts";
import { WAIT, WAIT_HELP, goOn, printOutcome } from "../go-on.ts";
import { readSceneNumbers } from "../scene-numbers.ts";
import type { StudioClient } from "../studio-client.ts";
import { withStudio } from "../with-studio.ts";

const WHICH = "N                  the number of a picture, or several: 2,5-9";

export const approve: Command = {
  name: "approve",
  takes: "ID [text|N|N,N-M|all] [--attempt K] [--wait]",
  summary: "Approve the text, so that the pictures begin, or pictures",
  details: [
    "text               the scenes",
    WHICH,
    "all                every picture that waits for a decision",
    "                   When nothing is said: whatever the story waits for",
    "--attempt K        with one picture: an earlier attempt that was better",
    WAIT_HELP,
  ],

  async run(args, config) {
    const { values, words } = readArguments(
      args,
      { ...WAIT, attempt: { type: "string" } },
      { least: 1, most: 2 },
    );
    const [id, which] = words;
    const isNumbers = which !== undefined && which !== "text" && which !== "all";
    const numbers = isNumbers ? readSceneNumbers(which) : [];
    const attempt = values.attempt === undefined ? undefined : wholeNumber(values.attempt, "--attempt");
    if (attempt !== undefined && numbers.length !== 1)
      throw new WrongUsage("--attempt goes with one picture.");

    await decideAndGoOn(config, id!, values.wait, async (studio, story) => {
      if (which === "text" || (which === undefined && story.waitingFor?.what === "text-approval")) {
        await studio.ask(`/story/${story.id}/decisions/text`, {
          method: "PUT",
          json: { decision: "approved" },
        });
        return [];
      }
      const chosen = isNumbers ? numbers : (story.waitingFor?.pictures ?? []);
      if (chosen.length === 0) throw new Failure("No picture of this story waits for a decision now.");
      return decidePictures(studio, story, chosen, { decision: "approved", attempt });
    });
  },
};

export const reject: Command = {
  name: "reject",
  takes: 'ID N --note "WHAT SHOULD BE DIFFERENT" [--wait]',
  summary: "Have a picture drawn again, with a note",
  details: [WHICH, '--note TEXT         for example "closer, and at night"', WAIT_HELP],

  async run(args, config) {
    const { values, words } = readArguments(
      args,
      { ...WAIT, note: { type: "string" } },
      { least: 2, most: 2 },
    );
    const { note } = values;
    if (!note?.trim())
      throw new WrongUsage('Say with --note what should be different, for example "closer, and at night".');
    const numbers = readSceneNumbers(words[1]!);
    await decideAndGoOn(config, words[0]!, values.wait, (studio, story) =>
      decidePictures(studio, story, numbers, { decision: "rejected", note }),
    );
  },
};

export const skip: Command = {
  name: "skip",
  takes: "ID N [--wait]",
  summary: "Do without a picture",
  details: [WHICH, WAIT_HELP],

  async run(args, config) {
    const { values, words } = readArguments(args, WAIT, { least: 2, most: 2 });
    const numbers = readSceneNumbers(words[1]!);
    await decideAndGoOn(config, words[0]!, values.wait, (studio, story) =>
      decidePictures(studio, story, numbers, { decision: "skipped" }),
    );
  },
};

export const retry: Command = {
  name: "retry",
  takes: "ID [N] [--wait]",
  summary: "Try again what failed: one picture, or everything",
  details: [WHICH, WAIT_HELP],

  async run(args, config) {
    const { values, words } = readArguments(args, WAIT, { least: 1, most: 2 });
    const numbers = words[1] === undefined ? [] : readSceneNumbers(words[1]);
    await decideAndGoOn(config, words[0]!, values.wait, async (studio, { id }) => {
      if (words[1] === undefined) {
        await studio.ask(`/story/${id}/status`, { method: "PUT", json: { status: "running" } });
      }
      for (const number of numbers) {
        await studio.ask(`/story/${id}/pictures/${number}/failure`, { method: "DELETE" });
      }
      return [];
    });
  },
};

/** Decides, goes on, says how the story stands, and at last what `decide` returns: what could not be done. */
async function decideAndGoOn(
  config: Config,
  idGiven: string,
  wait: boolean,
  decide: (studio: StudioClient, story: Snapshot) => Promise<string[]>,
): Promise<void> {
  await withStudio(config, { isAtWork: true }, async (studio) => {
    const story = await findStory(studio, idGiven);
    const undone = await decide(studio, story);
    printOutcome(await goOn(studio, story.id, { after: story.seq, wait }), studio);
    if (undone.length > 0) throw new Failure(undone.join("\n"));
  });
}

/** Decides those that can be decided, and returns why others could not. */
async function decidePictures(
  studio: StudioClient,
  { id }: Snapshot,
  numbers: number[],
  wish: { decision: string; note?: string; attempt?: number | undefined },
): Promise<string[]> {
  const decisions = numbers.map((number) => ({ number, ...wish }));
  const { refused } = await studio.ask<{ refused: { detail: string }[] }>(`/story/${id}/pictures/decisions`, {
    method: "PUT",
    json: { decisions },
  });
  const reasons = [...new Set(refused.map(({ detail }) => detail))];
  if (refused.length === numbers.length) throw new Failure(reasons.join("\n"));
  return reasons;
}
