import { setTimeout as pause } from "node:timers/promises";
import type { Snapshot, StoryLine } from "../story/snapshot.ts";
import { Failure, Interrupted } from "./command.ts";
import { allStories } from "./find-story.ts";
import { commandLine, tell } from "./say.ts";
import { Gone } from "./studio-client.ts";
import type { StudioClient } from "./studio-client.ts";

export interface Waiting {
  /** The newest journal line that the person knows of. */
  after: number;
  /** Whether the journal is shown as it is written. */
  isShown: boolean;
  /** Approves the text and every picture as they come. */
  yesToAll?: boolean;
}

/** Fast enough to feel live, and nothing to a server on the same machine. */
const LOOK_EVERY_MS = 250;

/** Waits until the story rests: until nothing more can be done without a person. */
export async function untilRest(studio: StudioClient, id: string, waiting: Waiting): Promise<Snapshot> {
  try {
    return await follow(studio, id, waiting);
  } catch (error) {
    const goOn = `Go on with: ${commandLine(`resume ${id}`)}`;
    if (error instanceof Gone) throw new Failure(`${error.message} ${goOn}`, { cause: error });
    if (!studio.signal.aborted) throw error;
    throw new Interrupted(
      studio.isOwn
        ? `What is made of ${id} is kept. ${goOn}`
        : `${id} goes on in the studio at ${studio.url}. Look with: ${commandLine(`status ${id}`)}`,
    );
  }
}

async function follow(
  studio: StudioClient,
  id: string,
  { after, isShown, yesToAll = false }: Waiting,
): Promise<Snapshot> {
  let told = after;
  for (;;) {
    const story = await studio.story(id);
    while (isShown && told < story.seq) {
      for (const line of await studio.journal(id, told)) {
        tell(line.message);
        told = line.seq;
      }
    }
    const isAnswered = yesToAll && (await sayYes(studio, story));
    if (!isAnswered && story.status !== "running") return story;
    await pause(LOOK_EVERY_MS, undefined, { signal: studio.signal });
  }
}

/** Approves what the story waits for; `false` when it waits for nothing. */
async function sayYes(studio: StudioClient, { id, status, waitingFor }: Snapshot): Promise<boolean> {
  if (!waitingFor || status === "paused" || status === "cancelled") return false;
  if (waitingFor.what === "text-approval") {
    await studio.ask(`/story/${id}/decisions/text`, { method: "PUT", json: { decision: "approved" } });
  } else {
    const decisions = waitingFor.pictures.map((number) => ({ number, decision: "approved" }));
    await studio.ask(`/story/${id}/pictures/decisions`, { method: "PUT", json: { decisions } });
  }
  return true;
}

/** Waits for the other stories at work in a studio that is about to close: nobody else would go on with them. */
export async function untilAllRest(studio: StudioClient): Promise<void> {
  let known = "";
  for (;;) {
    const running = (await allStories(studio)).filter(({ status }) => status === "running");
    if (running.length === 0) return;
    const ids = running.map(({ id }: StoryLine) => id).join(", ");
    if (ids !== known) tell(`Still at work here: ${ids}. Ctrl+C leaves; what is made is kept.`);
    known = ids;
    await pause(LOOK_EVERY_MS, undefined, { signal: studio.signal });
  }
}
