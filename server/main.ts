import { pino } from "pino";
import { FolderTaken } from "./build-studio.ts";
import { ConfigError, readConfig } from "./config.ts";
import { openStudio } from "./open-studio.ts";
import type { OpenStudio } from "./open-studio.ts";

/** How long steps in progress may take to finish when the process is asked to leave; Render gives it 30 s in all. */
const GRACE_MS = 6_000;

const EXIT_CONFIG = 78; // EX_CONFIG of sysexits.h

const config = orSay(() => readConfig(process.env));
const log = pino({ level: config.logLevel });

let open: OpenStudio;
try {
  open = await openStudio(config, log);
} catch (error) {
  if (error instanceof FolderTaken || isAddressTrouble(error)) leave(error.message);
  throw error;
}

console.log(`Talewright is listening on ${open.url}`);
console.log(
  `Stories are kept in ${config.dataDir}. Stop with Ctrl+C; unfinished ones go on at the next start.`,
);

let isLeaving = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  // The handler stays: npm passes a Ctrl+C on that the terminal has sent already, and without it that one would kill.
  process.on(signal, () => {
    if (isLeaving) return;
    isLeaving = true;
    console.log(
      `Leaving (${signal}). What is finished is kept; to go on, start Talewright again with \`npm start\`.`,
    );
    open.close(GRACE_MS).then(
      () => process.exit(0),
      (error: unknown) => {
        log.fatal({ err: error }, "could not leave cleanly");
        process.exit(1);
      },
    );
  });
}

function orSay<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof ConfigError) leave(error.message);
    throw error;
  }
}

function leave(sentence: string): never {
  console.error(sentence);
  process.exit(EXIT_CONFIG);
}

function isAddressTrouble(error: unknown): error is NodeJS.ErrnoException {
  return (
    error instanceof Error &&
    "code" in error &&
    ["EADDRINUSE", "EACCES", "EADDRNOTAVAIL"].includes(String(error.code))
  );
}
