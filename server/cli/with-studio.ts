import { setTimeout as pause } from "node:timers/promises";
import { pino } from "pino";
import { readServerNote } from "../backends/embedded/server-note.ts";
import type { ServerNote } from "../backends/embedded/server-note.ts";
import { FolderTaken } from "../build-studio.ts";
import type { Config } from "../config.ts";
import { openStudio } from "../open-studio.ts";
import type { OpenStudio } from "../open-studio.ts";
import { Failure, Interrupted } from "./command.ts";
import { tell } from "./say.ts";
import { studioClient } from "./studio-client.ts";
import type { StudioClient } from "./studio-client.ts";
import { untilAllRest } from "./wait-for-rest.ts";

/** How long steps in progress may take to finish when the command leaves; as for the server. */
const GRACE_MS = 6_000;
/** A studio that opens or closes, and so has the folder but no door, is through within this time. */
const PATIENCE_MS = 8_000;
const LOOK_AGAIN_MS = 100;
/** Long enough for a studio that is drawing on a slow machine. */
const HEALTH_MS = 3_000;

/**
 * Talks to the studio that has the data folder. When there is none, opens one in this process for the length of
 * `use`, so that never two processes are at one story; `isAtWork` says whether that one goes on with what is unfinished.
 */
export async function withStudio<T>(
  config: Config,
  { isAtWork }: { isAtWork: boolean },
  use: (studio: StudioClient) => Promise<T>,
): Promise<T> {
  const leaving = new AbortController();
  const leave = () => leaving.abort();
  // Not `once`: npm passes on what the terminal has sent already, and a second signal would cut the leaving short.
  process.on("SIGINT", leave).on("SIGTERM", leave);
  const found = await findOrOpen(config, isAtWork, PATIENCE_MS);
  const studio = studioClient({ ...found, signal: leaving.signal });
  try {
    const result = await use(studio);
    if (found.own && isAtWork) await untilAllRest(studio);
    return result;
  } catch (error) {
    if (!leaving.signal.aborted || error instanceof Interrupted) throw error;
    throw new Interrupted("Left. What has been made by now is kept.");
  } finally {
    if (leaving.signal.aborted && found.own) tell("Leaving as soon as the steps in progress are done.");
    await found.own?.close(GRACE_MS);
    process.off("SIGINT", leave).off("SIGTERM", leave);
  }
}

interface Found {
  url: string;
  localToken: string;
  isOwn: boolean;
  isAtWork: boolean;
  own: OpenStudio | null;
}

export async function findOrOpen(config: Config, isAtWork: boolean, patienceMs: number): Promise<Found> {
  for (const deadline = Date.now() + patienceMs; ; await pause(LOOK_AGAIN_MS)) {
    const own = await openOwn(config, isAtWork);
    if (own) return { url: own.url, localToken: own.localToken, isOwn: true, isAtWork, own };
    // Only now is the note worth reading: while the folder is free, it can only be that of a server that was killed.
    const note = await readServerNote(config.dataDir);
    if (note && (await isOpen(note))) {
      return {
        url: callable(note.url),
        localToken: note.localToken,
        isOwn: false,
        isAtWork: true,
        own: null,
      };
    }
    if (Date.now() > deadline) throw notAnswering(config.dataDir, note);
  }
}

/** `null` when another process has the data folder. */
async function openOwn(config: Config, isAtWork: boolean): Promise<OpenStudio | null> {
  // What a person needs to know stands in the journal; only what should not happen belongs beside it.
  const log = pino(
    { level: config.logLevel === "silent" ? "silent" : "error" },
    pino.destination({ dest: 2, sync: true }),
  );
  try {
    return await openStudio({ ...config, host: "127.0.0.1", port: 0 }, log, {}, { isAtWork });
  } catch (error) {
    if (error instanceof FolderTaken) return null;
    throw error;
  }
}

/** The folder is taken before the note is written, and freed after it is removed. */
const isOpen = ({ url }: ServerNote): Promise<boolean> =>
  fetch(`${callable(url)}/health`, { signal: AbortSignal.timeout(HEALTH_MS) }).then(
    ({ ok }) => ok,
    () => false,
  );

/** Some systems listen on "all addresses" but do not call it. */
const callable = (url: string): string =>
  url.replace("//0.0.0.0:", "//127.0.0.1:").replace("//[::]:", "//[::1]:");

const notAnswering = (folder: string, note: ServerNote | null) =>
  new Failure(
    note
      ? `Another Talewright (process ${note.pid}) has ${folder}, but does not answer at ${note.url}. Stop it, or wait until it has ended, and try again.`
      : `Another Talewright is using ${folder}, and does not say where it listens. Wait until it has ended, or stop it, and try again.`,
  );
