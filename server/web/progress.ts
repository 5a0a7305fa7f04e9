import { setImmediate as nextTurn } from "node:timers/promises";
import { createSession } from "better-sse";
import type { Request, Response } from "express";
import type { JournalLine } from "../story/snapshot.ts";
import { JOURNAL_LINES_MAX } from "../studio.ts";
import type { Studio } from "../studio.ts";
import { Problem } from "./problems.ts";

/** Proxies drop what is silent for 30 s and more. A real event, not a comment: pages can see only those. */
const BEAT_MS = 10_000;
/** What a reader may leave unread before it is cut off; it comes back and catches up by Last-Event-ID. */
const UNREAD_BYTES_MAX = 256 * 1024;
/** Open streams; each costs about 50 kB. Beyond it pages poll. */
const STREAMS_MAX = 500;
/** Of a live stream. A proxy that compresses it would hold it back to the end. */
export const UNCHANGED_ON_THE_WAY = { "Cache-Control": "no-store, no-transform" };

export interface Progress {
  /** Answers with the live journal of a story: all lines after `Last-Event-ID` (or `?after=`), then each new one. */
  stream(req: Request, res: Response, storyId: string): Promise<void>;
  /** Ends all streams, so that the server can close. */
  close(): void;
}

export function createProgress(studio: Studio): Progress {
  /** The streams, each with what ends its telling. */
  const open = new Map<Response, () => void>();

  return {
    async stream(req, res, storyId) {
      const seq = await studio.seq(storyId); // an unknown story is a 404, not a silent stream
      if (open.size >= STREAMS_MAX) {
        res.set("Retry-After", "60");
        throw new Problem(
          "too-many-watchers",
          `${open.size} pages are watching already. This page will ask instead.`,
        );
      }
      if (req.socket.destroyed || res.destroyed) return; // better-sse would keep such a session for ever
      const session = await createSession(req, res, {
        keepAlive: null,
        retry: 2000,
        headers: UNCHANGED_ON_THE_WAY,
      });
      if (!session.isConnected || res.destroyed) return;

      // The id says what the page has had, so every event carries that of the newest line told.
      const write = async (name: string, data: object, id: number): Promise<void> => {
        if (!session.isConnected) return; // gone, and about to be told so
        session.push(data, name, String(id));
        if (res.writableLength <= UNREAD_BYTES_MAX) return;
        // What is written in one turn is sent at the end of it; only then it shows how much stays unread.
        await nextTurn();
        if (res.writableLength > UNREAD_BYTES_MAX) res.destroy();
      };
      const after = firstWanted(req, session.lastId);
      void write("hello", { seq }, after);
      const follow = followJournal(
        studio,
        storyId,
        after,
        (line) => write("journal", line, line.seq),
        () => {
          stopTelling(); // a line after the end would be an error
          res.end();
        },
      );
      follow.look();
      const stopListening = studio.listen(storyId, follow.look);
      const stopShowing = showText(studio, storyId, (text) => void write("text", text, follow.seq()));
      const beat = setInterval(() => void write("beat", { seq: follow.seq() }, follow.seq()), BEAT_MS);
      const stopTelling = () => {
        open.delete(res);
        clearInterval(beat);
        stopListening();
        stopShowing();
        follow.stop();
      };
      open.set(res, stopTelling);
      res.once("close", stopTelling);
    },

    close() {
      for (const [res, stopTelling] of open) {
        stopTelling(); // a line after the end would be an error
        res.end();
      }
    },
  };
}

/** Shows text while it is being written, a few times a second; the newest of each interval, so that none lags behind. */
function showText(
  studio: Studio,
  storyId: string,
  show: (text: { scene: number; text: string }) => void,
): () => void {
  let newest: { scene: number; text: string } | null = null;
  let timer: NodeJS.Timeout | undefined;
  const stopListening = studio.listenToText(storyId, (scene, text) => {
    if (newest && newest.scene !== scene) show(newest); // or its last words would never be seen
    newest = { scene, text };
    timer ??= setTimeout(() => {
      timer = undefined;
      if (newest) show(newest);
    }, SHOW_EVERY_MS);
  });
  return () => {
    stopListening();
    clearTimeout(timer);
  };
}

/** Text that grows four times a second looks as if it were being written; more often only costs. */
const SHOW_EVERY_MS = 250;

export interface Follower {
  /** Looks for new lines; may be called at any time, also while it is looking. */
  look(): void;
  /** The number of the newest line told. */
  seq(): number;
  stop(): void;
}

/**
 * Tells every journal line after `after`, each once and in order, whenever it is made to look. A `tell` that returns
 * a promise is waited for before the next line. A story that was deleted, or a studio that closes, ends the telling.
 */
export function followJournal(
  studio: Studio,
  storyId: string,
  after: number,
  tell: (line: JournalLine) => void | Promise<void>,
  end: () => void = () => undefined,
): Follower {
  let told = after;
  let isLooking = false;
  let lookAgain = false;
  let isStopped = false;

  const look = async (): Promise<void> => {
    if (isLooking) {
      lookAgain = true;
      return;
    }
    isLooking = true;
    do {
      lookAgain = false;
      const lines = await studio.journal(storyId, told);
      for (const line of lines) {
        if (isStopped) return;
        told = line.seq;
        await tell(line);
      }
      if (lines.length === JOURNAL_LINES_MAX) lookAgain = true;
    } while (lookAgain);
    isLooking = false;
  };

  return {
    look: () =>
      void look().catch(() => {
        if (!isStopped) end(); // whoever comes back learns why by asking
        isStopped = true;
      }),
    seq: () => told,
    stop: () => (isStopped = true),
  };
}

/** A reader that never had anything gets everything. */
const firstWanted = (req: Request, lastEventId: string): number => {
  const asked = Number(lastEventId || req.query.after);
  return Number.isSafeInteger(asked) && asked > 0 ? asked : 0;
};
