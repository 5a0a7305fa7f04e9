import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import * as z from "zod";
import { PictureHostError } from "./picture-host.ts";
import type { PictureHost } from "./picture-host.ts";
import type { Shelf } from "./shelf.ts";

/**
 * A shelf whose pictures (`images/…`) are also hosted elsewhere. All that a shelf promises it promises by the local
 * shelf alone: whatever becomes of the host, nothing is lost and nothing waits, but for the one read of a picture that
 * only the host still has. That read rejects with a `PictureHostError` when the host cannot be asked, for nobody knows
 * then whether the picture is there.
 */
export interface HostedShelf extends Shelf {
  /** The public address of a picture whose present content is hosted; `null` as long as it is not, or not publicly. */
  urlOf(storyId: string, path: string): string | null;
  /**
   * Recalls what is hosted, then begins to host what is not, and to take away what was removed, in the background: of
   * these stories, and whatever is put or removed later on. To be called once, before anything is put or removed.
   */
  start(storyIds: Iterable<string>): Promise<void>;
  /** Begins nothing more. What is under way at the host comes to nothing here, and is done again at the next start. */
  stop(): Promise<void>;
}

export interface Hosting {
  /**
   * Is told when the host failed three times in a row or declined something, and when a picture that was read back could
   * not be kept. The error says it in a sentence.
   */
  onFailure(failure: { storyId: string; path: string | null; error: unknown }): void;
  /** Is told when a picture is hosted and `urlOf` knows it. */
  onHosted?(picture: { storyId: string; path: string }): void;
  /** How long to wait before the second try and before the third. */
  waitsMs?: readonly number[];
  /** How long to leave a host alone that failed. */
  restMs?: number;
}

const WAITS_MS = [1000, 4000];

/** Long enough not to hammer a host that is down, short enough that nobody waits long for it when it is back. */
const REST_MS = 5 * 60_000;

export function hostedShelf(shelf: Shelf, host: PictureHost, hosting: Hosting): HostedShelf {
  const { onFailure, onHosted, waitsMs = WAITS_MS, restMs = REST_MS } = hosting;
  const notes = new Map<string, Note>();
  /** What the host is still to be brought to, oldest first. A newer wish for the same thing takes the older's place. */
  const wishes = new Map<string, Wish>();
  const turns = new Map<string, Promise<unknown>>();
  /** Counts what was put and removed by story, so that an old picture read back never stands in place of a newer. */
  const changes = new Map<string, number>();
  const ending = new AbortController();
  let isStarted = false;
  let isWorking = false;
  let resting: NodeJS.Timeout | undefined;

  const noteOf = (storyId: string): Note => notes.get(storyId) ?? { urls: {}, toRemove: [] };

  const keepNote = async (storyId: string, note: Note): Promise<void> => {
    const isEmpty = Object.keys(note.urls).length === 0 && note.toRemove.length === 0;
    if (!isEmpty) await shelf.put(NOTES, noteFile(storyId), JSON.stringify({ host: host.name, ...note }));
    else if (notes.has(storyId)) await shelf.remove(NOTES, noteFile(storyId));
    if (isEmpty) notes.delete(storyId);
    else notes.set(storyId, note);
  };

  /** What is written for one story takes turns. Nothing that waits for the host is ever done in a turn. */
  const inTurn = <T>(storyId: string, work: () => Promise<T>): Promise<T> => {
    const turn = (turns.get(storyId) ?? Promise.resolve()).then(work);
    // Settled rather than awaited: a failure is told to whoever asked, and the next turn comes all the same.
    const over: Promise<void> = Promise.allSettled([turn]).then(() => {
      if (turns.get(storyId) === over) turns.delete(storyId);
      return undefined;
    });
    turns.set(storyId, over);
    return turn;
  };

  const changed = (storyId: string): void => void changes.set(storyId, (changes.get(storyId) ?? 0) + 1);

  const wish = (wanted: Wish): void => {
    wishes.set(wishKey(wanted), wanted);
    work();
  };

  const work = (): void => {
    if (isStarted && !isWorking && !resting && !ending.signal.aborted) void fulfilAll();
  };

  const fulfilAll = async (): Promise<void> => {
    isWorking = true;
    for (let wanted = firstOf(wishes); wanted && !ending.signal.aborted; wanted = firstOf(wishes)) {
      try {
        await withTries(wanted);
      } catch (error) {
        if (ending.signal.aborted) break;
        onFailure({ storyId: wanted.storyId, path: wanted.path, error });
        postpone(wanted.storyId);
        rest();
        break;
      }
    }
    isWorking = false;
  };

  const rest = (): void => {
    resting = setTimeout(() => {
      resting = undefined;
      work();
    }, restMs).unref();
  };

  /** Lets the other stories go first, so that one picture nobody can host does not keep back all others. */
  const postpone = (storyId: string): void => {
    for (const wanted of wishes.values().toArray()) {
      if (wanted.storyId !== storyId) continue;
      wishes.delete(wishKey(wanted));
      wishes.set(wishKey(wanted), wanted);
    }
  };

  const withTries = async (wanted: Wish): Promise<void> => {
    for (let number = 0; ; number++) {
      try {
        return await fulfil(wanted);
      } catch (error) {
        // What is no failure of the host is one of the local disk, which the host's rest would not mend.
        const kind = error instanceof PictureHostError ? error.kind : "declined";
        if (kind === "declined") return await giveUp(wanted, error);
        const waitMs = kind === "away" ? waitsMs[number] : undefined;
        if (waitMs === undefined) throw error;
        await sleep(waitMs, undefined, { signal: ending.signal, ref: false });
      }
    }
  };

  const fulfil = async (wanted: Wish): Promise<void> => {
    if (wanted.kind === "remove") {
      await host.remove(wanted.storyId, wanted.path ?? undefined);
      await settle(wanted, (note) => withoutRemoval(note, wanted.path));
      return;
    }
    const { storyId, path } = wanted;
    const opened = await shelf.open(storyId, path);
    if (!opened) return forget(wanted); // somebody took the file away by hand
    const url = await host.put(storyId, path, await buffer(opened.stream));
    const isSettled = await settle(wanted, (note) => ({ ...note, urls: { ...note.urls, [path]: url } }));
    if (isSettled) onHosted?.({ storyId, path });
  };

  /** A picture is offered again at the next start. A removal is not: its sentence said what a person can do. */
  const giveUp = async (wanted: Wish, error: unknown): Promise<void> => {
    if (ending.signal.aborted) return;
    onFailure({ storyId: wanted.storyId, path: wanted.path, error });
    if (wanted.kind === "host") forget(wanted);
    else await settle(wanted, (note) => withoutRemoval(note, wanted.path));
  };

  const isCurrent = (wanted: Wish): boolean =>
    !ending.signal.aborted && wishes.get(wishKey(wanted)) === wanted;

  const forget = (wanted: Wish): void => {
    if (isCurrent(wanted)) wishes.delete(wishKey(wanted));
  };

  /** Puts down what came of a wish, unless something newer is wished by now; tells whether it did. */
  const settle = (wanted: Wish, change: (note: Note) => Note): Promise<boolean> =>
    inTurn(wanted.storyId, async () => {
      if (!isCurrent(wanted)) return false;
      await keepNote(wanted.storyId, change(noteOf(wanted.storyId)));
      forget(wanted);
      return true;
    });

  const readBack = async (storyId: string, path: string, before: number | undefined) => {
    const hosted = await host.read(storyId, path);
    if (!hosted) return null;
    const { content, url } = hosted;
    await inTurn(storyId, async () => {
      if (ending.signal.aborted || changes.get(storyId) !== before) return;
      await shelf.put(storyId, path, content);
      await keepNote(storyId, { ...noteOf(storyId), urls: { ...noteOf(storyId).urls, [path]: url } });
    }).catch((error: unknown) => onFailure({ storyId, path, error }));
    return { stream: Readable.from([content]), bytes: content.byteLength };
  };

  const recall = async (): Promise<void> => {
    for (const file of await shelf.list(NOTES)) {
      const storyId = file.slice(0, -NOTE_ENDING.length);
      try {
        const { host: hostThen, ...note } = noteSchema.parse(
          JSON.parse((await shelf.readText(NOTES, file))!),
        );
        if (hostThen === host.name) notes.set(storyId, note);
      } catch (error) {
        onFailure({ storyId, path: null, error }); // a note somebody damaged; its pictures are hosted anew
      }
    }
  };

  return {
    ...shelf,

    async put(storyId, path, content) {
      if (!isPicture(path)) return shelf.put(storyId, path, content);
      changed(storyId);
      await inTurn(storyId, async () => {
        const { urls, toRemove } = noteOf(storyId);
        // Before the content changes: an address that belongs to the older content must not outlive it.
        if (path in urls || toRemove.includes(path)) {
          const { [path]: _older, ...others } = urls;
          await keepNote(storyId, { urls: others, toRemove: toRemove.filter((each) => each !== path) });
        }
        await shelf.put(storyId, path, content);
        wish({ kind: "host", storyId, path });
      });
    },

    async open(storyId, path) {
      const before = changes.get(storyId);
      const { toRemove } = noteOf(storyId);
      const opened = await shelf.open(storyId, path);
      if (opened || !isPicture(path) || toRemove.includes(path) || toRemove.includes(ALL)) return opened;
      return readBack(storyId, path, before);
    },

    async list(storyId) {
      const hosted = Object.keys(noteOf(storyId).urls);
      return [...new Set([...(await shelf.list(storyId)), ...hosted])];
    },

    async remove(storyId, path) {
      if (path !== undefined && !isPicture(path)) return shelf.remove(storyId, path);
      changed(storyId);
      await inTurn(storyId, async () => {
        const { urls, toRemove } = noteOf(storyId);
        if (path === undefined) {
          for (const [key, wanted] of wishes) if (wanted.storyId === storyId) wishes.delete(key);
          await keepNote(storyId, { urls: {}, toRemove: [ALL] });
          await shelf.remove(storyId);
        } else {
          const { [path]: _removed, ...others } = urls;
          await keepNote(storyId, { urls: others, toRemove: [...new Set([...toRemove, path])] });
          await shelf.remove(storyId, path);
        }
        wish({ kind: "remove", storyId, path: path ?? null });
      });
    },

    urlOf: (storyId, path) => noteOf(storyId).urls[path] ?? null,

    async start(storyIds) {
      await recall();
      for (const [storyId, { toRemove }] of notes) {
        for (const path of toRemove) wish({ kind: "remove", storyId, path: path === ALL ? null : path });
      }
      for (const storyId of storyIds) {
        const { urls } = noteOf(storyId);
        for (const path of await shelf.list(storyId)) {
          if (isPicture(path) && !(path in urls)) wish({ kind: "host", storyId, path });
        }
      }
      isStarted = true;
      work();
    },

    async stop() {
      ending.abort();
      clearTimeout(resting);
      await Promise.all(turns.values());
    },
  };
}

/** What is hosted of a story, and what is still to be taken away at the host: paths, or `ALL`. */
interface Note {
  urls: Record<string, string | null>;
  toRemove: string[];
}

type Wish =
  { kind: "host"; storyId: string; path: string } | { kind: "remove"; storyId: string; path: string | null };

const withoutRemoval = (note: Note, path: string | null): Note => ({
  ...note,
  toRemove: note.toRemove.filter((each) => each !== (path ?? ALL)),
});

const wishKey = ({ storyId, path }: Wish): string => `${storyId}/${path ?? ALL}`;

const firstOf = (wishes: Map<string, Wish>): Wish | undefined => wishes.values().next().value;

/** Where the notes stand on the local shelf: no story's id begins with a dot. */
const NOTES = ".hosting";
const NOTE_ENDING = ".json";
const noteFile = (storyId: string): string => storyId + NOTE_ENDING;
const ALL = ".";

const noteSchema = z.object({
  host: z.string(),
  urls: z.record(z.string(), z.string().nullable()),
  toRemove: z.array(z.string()),
});

const isPicture = (path: string): boolean => /^images\/\w[\w.-]*$/.test(path);
