import type { Config } from "../config.ts";
import type { Snapshot } from "../story/snapshot.ts";
import { Failure } from "./command.ts";
import { findStory } from "./find-story.ts";
import { goOn, printOutcome } from "./go-on.ts";
import type { StudioClient } from "./studio-client.ts";
import { withStudio } from "./with-studio.ts";

/** Decides, goes on, says how the story stands, and at last what `decide` returns: what could not be done. */
export async function decideAndGoOn(
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
