import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Logger } from "pino";
import { removeServerNote, writeServerNote } from "./backends/embedded/server-note.ts";
import { buildStudio } from "./build-studio.ts";
import type { Parts } from "./build-studio.ts";
import type { Config } from "./config.ts";
import type { Studio } from "./studio.ts";
import { createApp } from "./web/app.ts";

export interface OpenStudio {
  url: string;
  /** For the command line of this machine. */
  localToken: string;
  studio: Studio;
  /** Stops listening, lets steps in progress finish for `graceMs`, and frees the data folder. */
  close(graceMs: number): Promise<void>;
}

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, "..", "package.json"), "utf8")) as {
  version: string;
};

/** Longer than proxies keep an idle connection (60 s is usual), so that none is closed under a request. */
const KEEP_ALIVE_MS = 120_000;

/**
 * A studio with its door open: built, listening, and at work on what was unfinished. With `isAtWork` false it only
 * shows and changes what is kept: it begins no work, and no note invites others to ask for any.
 */
export async function openStudio(
  config: Config,
  log: Logger,
  parts: Partial<Parts> = {},
  { isAtWork = true }: { isAtWork?: boolean } = {},
): Promise<OpenStudio> {
  const built = await buildStudio(config, log, parts);
  const localToken = randomBytes(32).toString("base64url");
  const { app, close } = createApp({
    studio: built.studio,
    database: built.database,
    config,
    log,
    version,
    localToken,
    now: parts.now ?? (() => new Date()),
  });
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS, headersTimeout: KEEP_ALIVE_MS + 1000 }, app);
  try {
    server.listen(config.port, config.host);
    await once(server, "listening");
  } catch (error) {
    await built.stop(0);
    throw error;
  }
  const url = urlOf(server.address() as AddressInfo);
  if (isAtWork) {
    await writeServerNote(config.dataDir, { url, localToken, pid: process.pid });
    await built.start();
  }

  return {
    url,
    localToken,
    studio: built.studio,
    async close(graceMs) {
      close();
      server.close();
      server.closeIdleConnections();
      await removeServerNote(config.dataDir); // while the folder is still ours
      await built.stop(graceMs);
      server.closeAllConnections();
    },
  };
}

const urlOf = ({ address, family, port }: AddressInfo): string =>
  `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;
