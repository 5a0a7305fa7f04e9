import { join } from "node:path";
import type { Config } from "../../config.ts";
import type { Snapshot } from "../../story/snapshot.ts";
import { Failure, WrongUsage, readArguments, wholeNumber } from "../command.ts";
import type { Command } from "../command.ts";
import { decideAndGoOn } from "../decide-and-go-on.ts";
import { describeAttempts, fileOf } from "../describe-attempts.ts";
import { findStory } from "../find-story.ts";
import { WAIT, WAIT_HELP } from "../go-on.ts";
import { REJECTION, REJECTION_HELP, noteIn } from "../rejection.ts";
import { print } from "../say.ts";
import { withStudio } from "../with-studio.ts";

export const cast: Command = {
  name: "cast",
  takes: 'ID [approve [--attempt K] | reject "WHAT SHOULD BE DIFFERENT" [--fresh]] [--wait]',
  summary: "See the cast sheet that every picture holds to, approve it, or have it drawn again",
  details: [
    "approve            every picture holds to it; they begin when the text is approved, too",
    "--attempt K        an earlier sheet, which was better",
    "reject NOTE        draw it again",
    ...REJECTION_HELP,
    WAIT_HELP,
  ],

  async run(args, readConfig) {
    const options = { ...WAIT, ...REJECTION, attempt: { type: "string" } } as const;
    const { values, words } = readArguments(args, options, { least: 1, most: 3 });
    const [id, verb, note] = words;
    if (verb === undefined) return show(readConfig(), id!);
    const decision = decisionFor(verb, values, note);
    await decideAndGoOn(readConfig(), id!, values.wait, async (studio, story) => {
      await studio.ask(`/story/${story.id}/cast-sheet/decision`, { method: "PUT", json: decision });
      return [];
    });
  },
};

function decisionFor(
  verb: string,
  given: { note?: string; fresh: boolean; attempt?: string },
  word: string | undefined,
): object {
  if (verb === "reject") {
    if (given.attempt !== undefined) throw new WrongUsage("--attempt goes with approve.");
    return { decision: "rejected", note: noteIn(given.note, word), fresh: given.fresh };
  }
  if (verb !== "approve") throw new WrongUsage(`A cast sheet takes approve or reject, not "${verb}".`);
  if (given.note !== undefined || word !== undefined || given.fresh) {
    throw new WrongUsage("A note and --fresh go with reject.");
  }
  const attempt = given.attempt === undefined ? undefined : wholeNumber(given.attempt, "--attempt");
  return { decision: "approved", attempt };
}

async function show(settings: Config, idGiven: string): Promise<void> {
  await withStudio(settings, { isAtWork: false }, async (studio) => {
    const story = await findStory(studio, idGiven);
    describeCastSheet(story, join(settings.dataDir, story.id)).forEach(print);
  });
}

function describeCastSheet({ castSheet, url, madeBy }: Snapshot, folder: string): string[] {
  if (!castSheet) throw new Failure(`${madeBy.illustrator} needs no cast sheet.`);
  const { status, failure, portraits } = castSheet;
  return [
    `Cast sheet: ${status}${failure ? `, ${failure}` : ""}`,
    ...describeAttempts(castSheet, url, folder),
    ...portraits.map((portrait) => `Portrait of ${portrait.phrase}: ${fileOf(portrait.url, url, folder)}`),
  ];
}
