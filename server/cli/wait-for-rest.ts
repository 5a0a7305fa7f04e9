import { setTimeout as pause } from "node:timers/promises";
import type { Snapshot, StoryLine } from "../story/snapshot.ts";
import { atMinute } from "./at-minute.ts";
import { Failure, Interrupted } from "./command.ts";
import { allStories } from "./find-story.ts";
import { footLine } from "./foot-line.ts";
import { commandLine, tell } from "./say.ts";
import { Gone } from "./studio-client.ts";
import type { StudioClient } from "./studio-client.ts";

export interface Waiting {
  /** The newest journal line that the person knows of. */
  after: number;
  /** Whether the journal is shown as it is written. */
  isShown: boolean;
  /** Approves the text, the cast sheet and every picture as they come. */
  yesToAll?: boolean;
}

/** Fast enough to feel live, and nothing to a server on the same machine. */
const LOOK_EVERY_MS = 250;

/** Waits until the story rests: until nothing more can be done without a person, however long a provider keeps it. */
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
  let waitTold = "";
  const foot = footLine(process.stderr);
  try {
    for (;;) {
      const story = await studio.story(id);
      while (isShown && told < story.seq) {
        for (const line of await studio.journal(id, told)) {
          foot.wipe();
          tell(line.message);
          told = line.seq;
        }
      }
      const isAnswered = yesToAll && (await sayYes(studio, story));
      const wait = waitOf(story);
      if (!isAnswered && !wait && story.status !== "running") return story;
      if (wait && wait !== waitTold) {
        foot.wipe();
        tell(`${wait} Ctrl+C leaves; what is made is kept.`);
        waitTold = wait;
      }
      if (isShown && story.status === "running") foot.say(story.progress.doing);
      await pause(LOOK_EVERY_MS, undefined, { signal: studio.signal });
    }
  } finally {
    foot.wipe();
  }
}

/** What a story that rests waits for, in a sentence, when it then goes on by itself. */
const waitOf = ({ status, waitingFor }: Snapshot): string | null =>
  status === "waiting" && waitingFor?.what === "provider" && waitingFor.until !== null
    ? `${waitingFor.sentence} Not before ${atMinute(waitingFor.until)}.`
    : null;

/** Approves what there is to approve; `false` when there is nothing. Words that were declined are left to a person. */
async function sayYes(studio: StudioClient, story: Snapshot): Promise<boolean> {
  const { id, status, waitingFor, castSheet, pictures } = story;
  if (status === "paused" || status === "cancelled") return false;
  if (waitingFor?.what === "text-approval") {
    await studio.ask(`/story/${id}/decisions/text`, { method: "PUT", json: APPROVED });
    return true;
  }
  const undecided = pictures.filter((picture) => picture.status === "undecided");
  if (undecided.length > 0) {
    const decisions = undecided.map(({ number }) => ({ number, ...APPROVED }));
    await studio.ask(`/story/${id}/pictures/decisions`, { method: "PUT", json: { decisions } });
  }
  if (castSheet?.status === "undecided") {
    await studio.ask(`/story/${id}/cast-sheet/decision`, { method: "PUT", json: APPROVED });
  }
  return undecided.length > 0 || castSheet?.status === "undecided";
}

const APPROVED = { decision: "approved" };

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
