import type { Snapshot } from "../../story/snapshot.ts";
import { Failure, WrongUsage, readArguments, wholeNumber } from "../command.ts";
import type { Command } from "../command.ts";
import { decideAndGoOn } from "../decide-and-go-on.ts";
import { WAIT, WAIT_HELP } from "../go-on.ts";
import { REJECTION, REJECTION_HELP, noteIn } from "../rejection.ts";
import { commandLine } from "../say.ts";
import { readSceneNumbers } from "../scene-numbers.ts";
import type { StudioClient } from "../studio-client.ts";

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

  async run(args, readConfig) {
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

    await decideAndGoOn(readConfig(), id!, values.wait, async (studio, story) => {
      if (which === "text" || (which === undefined && story.waitingFor?.what === "text-approval")) {
        await studio.ask(`/story/${story.id}/decisions/text`, {
          method: "PUT",
          json: { decision: "approved" },
        });
        return [];
      }
      if (which === undefined && story.waitingFor?.what === "cast-sheet") {
        const decision = { decision: "approved" };
        await studio.ask(`/story/${story.id}/cast-sheet/decision`, { method: "PUT", json: decision });
        return [];
      }
      const chosen = isNumbers ? numbers : undecidedIn(story);
      return decidePictures(studio, story, chosen, { decision: "approved", attempt });
    });
  },
};

export const reject: Command = {
  name: "reject",
  takes: 'ID N "WHAT SHOULD BE DIFFERENT" [--fresh] [--wait]',
  summary: "Have a picture drawn again, with a note",
  details: [WHICH, ...REJECTION_HELP, WAIT_HELP],

  async run(args, readConfig) {
    const { values, words } = readArguments(args, { ...WAIT, ...REJECTION }, { least: 2, most: 3 });
    const note = noteIn(values.note, words[2]);
    const { fresh } = values;
    const numbers = readSceneNumbers(words[1]!);
    await decideAndGoOn(readConfig(), words[0]!, values.wait, (studio, story) =>
      decidePictures(studio, story, numbers, { decision: "rejected", note, fresh }),
    );
  },
};

export const skip: Command = {
  name: "skip",
  takes: "ID N [--wait]",
  summary: "Do without a picture",
  details: [WHICH, WAIT_HELP],

  async run(args, readConfig) {
    const { values, words } = readArguments(args, WAIT, { least: 2, most: 2 });
    const numbers = readSceneNumbers(words[1]!);
    await decideAndGoOn(readConfig(), words[0]!, values.wait, (studio, story) =>
      decidePictures(studio, story, numbers, { decision: "skipped" }),
    );
  },
};

export const retry: Command = {
  name: "retry",
  takes: "ID [cast|N] [--wait]",
  summary: "Try again what failed: the cast sheet, a picture, or everything",
  details: ["cast               the cast sheet", WHICH, WAIT_HELP],

  async run(args, readConfig) {
    const { values, words } = readArguments(args, WAIT, { least: 1, most: 2 });
    const [id, which] = words;
    const failures =
      which === undefined || which === "cast"
        ? []
        : readSceneNumbers(which).map((number) => `pictures/${number}`);
    if (which === "cast") failures.push("cast-sheet");
    await decideAndGoOn(readConfig(), id!, values.wait, async (studio, story) => {
      if (which === undefined) {
        await studio.ask(`/story/${story.id}/status`, { method: "PUT", json: { status: "running" } });
      }
      for (const failed of failures) {
        await studio.ask(`/story/${story.id}/${failed}/failure`, { method: "DELETE" });
      }
      return [];
    });
  },
};

/** Whatever else the story may wait for as well. */
function undecidedIn({ id, pictures, waitingFor }: Snapshot): number[] {
  const undecided = pictures.filter(({ status }) => status === "undecided").map(({ number }) => number);
  if (undecided.length > 0) return undecided;
  throw new Failure(
    waitingFor?.what === "wording"
      ? `No picture waits for a decision now, but for other words: ${commandLine(`words ${id}`)}`
      : "No picture of this story waits for a decision now.",
  );
}

/** Decides those that can be decided, and returns why others could not. */
async function decidePictures(
  studio: StudioClient,
  { id }: Snapshot,
  numbers: number[],
  wish: { decision: string; note?: string; fresh?: boolean; attempt?: number | undefined },
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
