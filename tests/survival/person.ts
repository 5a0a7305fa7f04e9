import { setTimeout as pause } from "node:timers/promises";
import { QUIZ } from "../../server/story/quiz.ts";
import type { Random } from "../../server/story/random.ts";
import type { JournalLine, Snapshot } from "../../server/story/snapshot.ts";
import { eventsOf } from "../support/event-stream.ts";
import { nextActs } from "./next-act.ts";
import type { Act } from "./next-act.ts";
import type { Witness } from "./witness.ts";

/** One life of a server, from its first answer until it is killed. */
export interface Life {
  url: string;
  over: AbortSignal;
}

/** Somebody with a page open on every story, who keeps beginning new ones and tells the witness all that is shown. */
export interface Person {
  /** Every story that was begun. */
  stories(): string[];
  openStories(): string[];
  /** Works at the stories until the life is over, with `inTheMaking` of them at any time. */
  work(life: Life, inTheMaking: number): Promise<void>;
  /** Looks at the stories again, and says what is not there any more of all that was shown. */
  review(url: string, storyIds: string[]): Promise<string[]>;
}

/** A little quicker than anybody clicks. */
const ACT_EVERY_MS = 120;

export function createPerson(
  witness: Witness,
  random: Random,
  onLine: (id: string, line: JournalLine) => void,
): Person {
  const stories: string[] = [];
  /** The key of a story that was asked for and not acknowledged: asking again must not make a second one. */
  let pendingKey: string | null = null;

  const isOpen = (id: string) => witness.newestOf(id)?.status !== "completed";
  const openStories = () => stories.filter(isOpen);

  const beginStory = async ({ url }: Life): Promise<string> => {
    pendingKey ??= `survival-${stories.length}-${random.below(1e9)}`;
    const answer = await fetch(`${url}/story`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "Idempotency-Key": pendingKey },
      body: JSON.stringify({ kind: "picture-story", brief: SURPRISE_ME }),
    });
    if (answer.status !== 201) throw new Error(`A story was refused: ${await answer.text()}`);
    const { id } = (await answer.json()) as { id: string };
    pendingKey = null;
    stories.push(id);
    return id;
  };

  const watch = async ({ url }: Life, id: string): Promise<void> => {
    const events = eventsOf(`${url}/story/${id}/journal`, { lastEventId: witness.newestLine(id) });
    for await (const { event, data } of events) {
      if (event !== "journal") continue;
      witness.sawLine(id, data as JournalLine);
      onLine(id, data as JournalLine);
    }
  };

  const lookAtPictures = async ({ url }: Life, { pictures }: Snapshot): Promise<void> => {
    for (const { url: path } of pictures.flatMap(({ attempts }) => attempts)) {
      if (!witness.hasSeenPicture(path)) witness.sawPicture(path, await bytesAt(url + path));
    }
  };

  const doIt = async ({ url }: Life, id: string, act: Act): Promise<void> => {
    if (act.edit) witness.sentText(id, act.edit.scene, act.edit.text);
    const answer = await fetch(`${url}/story/${id}${act.path}`, {
      method: "PUT",
      headers: { "Content-Type": "application/json", "If-Match": `"${act.ifMatch ?? 0}"` },
      body: JSON.stringify(act.body),
    });
    if (answer.status >= 500) throw new Error(`${act.path} of ${id}: ${await answer.text()}`);
    const after = (await answer.json()) as Snapshot | { story: Snapshot };
    if (answer.ok) witness.sawStory("story" in after ? after.story : after);
  };

  const attend = async (life: Life, id: string): Promise<void> => {
    while (!life.over.aborted && isOpen(id)) {
      const story = await jsonAt<Snapshot>(`${life.url}/story/${id}`);
      witness.sawStory(story);
      await lookAtPictures(life, story);
      for (const act of nextActs(story, random)) await doIt(life, id, act);
      await pause(ACT_EVERY_MS * (0.5 + random.next()));
    }
  };

  return {
    stories: () => [...stories],
    openStories,

    async work(life, inTheMaking) {
      const untilOver = (work: Promise<void>) =>
        work.catch((error: unknown) => {
          if (!life.over.aborted) throw error; // a connection that breaks is the point of it all; anything else is not
        });
      const keepBeginning = async () => {
        const attended = new Set<string>();
        const all: Promise<void>[] = [];
        while (!life.over.aborted) {
          if (openStories().length < inTheMaking) await beginStory(life);
          for (const id of openStories().filter((each) => !attended.has(each))) {
            attended.add(id);
            all.push(untilOver(watch(life, id)), untilOver(attend(life, id)));
          }
          await pause(ACT_EVERY_MS);
        }
        await Promise.all(all);
      };
      await untilOver(keepBeginning());
    },

    async review(url, storyIds) {
      const missing: string[] = [];
      for (const id of storyIds) {
        const answer = await fetch(`${url}/story/${id}`);
        if (answer.status !== 200) {
          missing.push(`${id}: the story is gone.`);
          continue;
        }
        const story = (await answer.json()) as Snapshot;
        missing.push(...witness.missingFrom(story, await wholeJournal(url, id)));
        witness.sawStory(story);
        for (const path of witness.picturesOf(id)) {
          const picture = await fetch(url + path);
          if (!picture.ok || !witness.isSamePicture(path, new Uint8Array(await picture.arrayBuffer())))
            missing.push(`${path} is gone or another one (${picture.status}).`);
        }
      }
      return missing;
    },
  };
}

/** A brief that leaves everything to the studio. */
export const SURPRISE_ME = {
  hero: null,
  structure: null,
  answers: Object.fromEntries(
    Object.values(QUIZ).flatMap(({ questions }) => questions.map(({ key }) => [key, null])),
  ),
};

async function wholeJournal(url: string, id: string): Promise<JournalLine[]> {
  const journal: JournalLine[] = [];
  for (;;) {
    const after = journal.at(-1)?.seq ?? 0;
    const { lines } = await jsonAt<{ lines: JournalLine[] }>(`${url}/story/${id}/journal?after=${after}`);
    if (lines.length === 0) return journal;
    journal.push(...lines);
  }
}

async function jsonAt<T>(url: string): Promise<T> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

async function bytesAt(url: string): Promise<Uint8Array> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
  return new Uint8Array(await answer.arrayBuffer());
}
