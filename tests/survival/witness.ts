import { createHash } from "node:crypto";
import type { JournalLine, Snapshot } from "../../server/story/snapshot.ts";

/**
 * Remembers all that the server ever showed or acknowledged, and holds it against what it shows later. Every
 * acknowledgement of a person's act comes with a snapshot that contains it, so the newest snapshot seen stands for
 * all acts acknowledged so far.
 */
export interface Witness {
  sawStory(story: Snapshot): void;
  sawLine(storyId: string, line: JournalLine): void;
  sawPicture(url: string, bytes: Uint8Array): void;
  /** A text that was sent, and may or may not have been taken. */
  sentText(storyId: string, scene: number, text: string): void;

  newestOf(storyId: string): Snapshot | undefined;
  newestLine(storyId: string): number;
  hasSeenPicture(url: string): boolean;
  /** The picture URLs of a story whose bytes were seen. */
  picturesOf(storyId: string): string[];
  /** Every text this scene was ever shown or sent with. */
  textsOf(storyId: string, scene: number): Set<string>;

  /** What was shown before and is not there any more, a sentence each. */
  missingFrom(story: Snapshot, journal: JournalLine[]): string[];
  isSamePicture(url: string, bytes: Uint8Array): boolean;
  totals(): { lines: number; pictures: number };
}

export function createWitness(): Witness {
  const stories = new Map<string, Snapshot>();
  const lines = new Map<string, Map<number, string>>();
  const pictures = new Map<string, string>();
  const texts = new Map<string, Set<string>>();

  const of = <V>(map: Map<string, V>, key: string, empty: () => V): V => {
    if (!map.has(key)) map.set(key, empty());
    return map.get(key)!;
  };
  const linesOf = (storyId: string) => of(lines, storyId, () => new Map<number, string>());
  const textsOf = (storyId: string, scene: number) =>
    of(texts, `${storyId} ${scene}`, () => new Set<string>());

  return {
    sawStory(story) {
      for (const { number, text } of story.chunks) textsOf(story.id, number).add(text);
      const newest = stories.get(story.id);
      if (!newest || story.seq >= newest.seq) stories.set(story.id, story);
    },
    sawLine: (storyId, line) => void linesOf(storyId).set(line.seq, JSON.stringify(line)),
    sawPicture: (url, bytes) => void pictures.set(url, sha256(bytes)),
    sentText: (storyId, scene, text) => void textsOf(storyId, scene).add(text),

    newestOf: (storyId) => stories.get(storyId),
    newestLine: (storyId) => Math.max(0, ...linesOf(storyId).keys()),
    hasSeenPicture: (url) => pictures.has(url),
    picturesOf: (storyId) => [...pictures.keys()].filter((url) => url.startsWith(`/story/${storyId}/`)),
    textsOf,

    missingFrom: (story, journal) => [
      ...missingLines(story.id, linesOf(story.id), journal),
      ...missingFromStory(stories.get(story.id), story),
    ],
    isSamePicture: (url, bytes) => pictures.get(url) === sha256(bytes),
    totals: () => ({
      lines: [...lines.values()].reduce((sum, { size }) => sum + size, 0),
      pictures: pictures.size,
    }),
  };
}

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

function* missingLines(storyId: string, seen: Map<number, string>, journal: JournalLine[]) {
  for (const [index, { seq }] of journal.entries()) {
    if (seq !== index + 1) yield `${storyId}: line ${seq} of the journal stands at place ${index + 1}.`;
  }
  for (const [seq, line] of seen) {
    const now = journal[seq - 1];
    if (JSON.stringify(now) !== line)
      yield `${storyId}: line ${seq} was ${line} and is ${JSON.stringify(now)}.`;
  }
}

function* missingFromStory(before: Snapshot | undefined, now: Snapshot) {
  if (!before) return;
  const { id } = now;
  if (now.seq < before.seq) yield `${id}: was at line ${before.seq} and is at ${now.seq}.`;
  if (before.plan && JSON.stringify(before.plan) !== JSON.stringify(now.plan)) yield `${id}: another plan.`;
  if (before.textApproved && !now.textApproved) yield `${id}: the text is no longer approved.`;
  for (const status of ["paused", "completed"] as const) {
    if (before.status === status && now.status !== status && now.seq === before.seq)
      yield `${id}: was ${status} and is ${now.status}.`;
  }
  for (const chunk of before.chunks) {
    const kept = now.chunks.find(({ number }) => number === chunk.number);
    if (!kept || kept.version < chunk.version || (kept.version === chunk.version && kept.text !== chunk.text))
      yield `${id}: scene ${chunk.number} at version ${chunk.version} is gone.`;
  }
  for (const picture of before.pictures)
    yield* missingFromPicture(id, picture, now.pictures[picture.number - 1]);
}

function* missingFromPicture(
  id: string,
  before: Snapshot["pictures"][number],
  now: Snapshot["pictures"][number] | undefined,
) {
  const { number, attempts, approvedAttempt, pendingNote } = before;
  for (const attempt of attempts) {
    const kept = now?.attempts.find((each) => each.attempt === attempt.attempt);
    if (JSON.stringify(kept) !== JSON.stringify(attempt))
      yield `${id}: attempt ${attempt.attempt} of picture ${number} is gone.`;
  }
  if (approvedAttempt !== null && now?.approvedAttempt !== approvedAttempt)
    yield `${id}: picture ${number} was approved and is ${now?.status}.`;
  const notes = [now?.pendingNote, ...(now?.attempts.map(({ note }) => note) ?? [])];
  if (pendingNote !== null && !notes.includes(pendingNote))
    yield `${id}: the note "${pendingNote}" on picture ${number} is gone.`;
}
