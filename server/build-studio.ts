import { join } from "node:path";
import type { Logger } from "pino";
import type { Bell } from "./backends/bell.ts";
import type { Database } from "./backends/database.ts";
import type { Shelf } from "./backends/shelf.ts";
import { lockFolder } from "./backends/embedded/folder-lock.ts";
import { folderShelf, sweepTemporaryFiles } from "./backends/embedded/folder-shelf.ts";
import { localLiveText } from "./backends/embedded/local-live-text.ts";
import { localBell } from "./backends/embedded/local-bell.ts";
import { localDispatch } from "./backends/embedded/local-dispatch.ts";
import { openSqliteDatabase } from "./backends/embedded/sqlite-database.ts";
import { ConfigError } from "./config.ts";
import type { Config } from "./config.ts";
import { buildProviders } from "./build-providers.ts";
import { hostedShelf } from "./backends/hosted-shelf.ts";
import { PictureHostSettingsError, pictureHostFrom } from "./backends/picture-hosts/picture-host-from.ts";
import type { Illustrator } from "./providers/illustrator.ts";
import { nextMove } from "./providers/next-move.ts";
import type { Clock } from "./providers/rolling-pace.ts";
import type { AllDeadlines } from "./providers/transport.ts";
import { timedIllustrator, timedWriter } from "./providers/with-timing.ts";
import type { Writer } from "./providers/writer.ts";
import { createRecords } from "./runtime/records.ts";
import type { Records } from "./runtime/records.ts";
import type { RunTools } from "./runtime/run.ts";
import { migrate } from "./runtime/schema.ts";
import { createWorker } from "./runtime/worker.ts";
import { isLong } from "./story/brief.ts";
import { briefOf } from "./story/manuscript.ts";
import { stepInWords, usdOf } from "./story/cost-of-story.ts";
import { createEstimator } from "./story/estimate.ts";
import type { Random } from "./story/random.ts";
import { seededRandom } from "./story/random.ts";
import { capOf } from "./story/kept-story.ts";
import type { KeptStory } from "./story/kept-story.ts";
import { STORIES_AT_ONCE_MAX, createStudio } from "./studio.ts";
import type { Studio } from "./studio.ts";
import { line } from "./workflow/journal-line.ts";
import { produceLongStory } from "./workflow/long/produce-long-story.ts";
import { produceStory } from "./workflow/produce-story.ts";
import { folderUpdater } from "./workflow/update-folder.ts";

export interface BuiltStudio {
  studio: Studio;
  records: Records;
  database: Database;
  /** Takes up unfinished stories and begins to heed pause files. */
  start(): Promise<void>;
  /** Lets what is in progress finish for `graceMs`, stops, and frees the data folder. May be called twice. */
  stop(graceMs: number): Promise<void>;
}

/** What may be put in place of the concrete parts; for tests and, later, for a scaled-out studio. */
export interface Parts {
  writer: Writer;
  illustrator: Illustrator;
  shelf: Shelf;
  bell: Bell;
  now: () => Date;
  random: Random;
  /** How the waits before another try are sat out, and by which clock calls are paced. */
  pause: NonNullable<RunTools["pause"]>;
  paceClock: Clock;
  deadlines: AllDeadlines;
}

/** Another process has the data folder. */
export class FolderTaken extends Error {}

/** A pause file is heeded within this time; often enough for a person who waits, and cheap. */
const PAUSE_FILES_EVERY_MS = 1000;

/** Before anything was measured: what is made on this machine, and what providers usually take. */
const FIRST_GUESSES_MS = {
  builtIn: { chunk: { low: 5, high: 60 }, picture: { low: 300, high: 1200 } },
  paid: { chunk: { low: 1500, high: 6000 }, picture: { low: 15_000, high: 60_000 } },
};

/** The only place that knows which concrete parts a studio is made of. */
export async function buildStudio(
  config: Config,
  log: Logger,
  given: Partial<Parts> = {},
): Promise<BuiltStudio> {
  const now = given.now ?? (() => new Date());
  // What the settings say wrongly is found out before anything is taken hold of.
  const providers = buildProviders(config, now, given);
  const host = await pictureHostFrom(config.pictureHost).catch((error: unknown) => {
    throw error instanceof PictureHostSettingsError ? new ConfigError(error.message) : error;
  });

  const lock = lockFolder(config.dataDir);
  if (!lock) {
    throw new FolderTaken(
      `Another Talewright is using ${config.dataDir}. Stop it first, or set DATA_DIR to another folder.`,
    );
  }
  await sweepTemporaryFiles(config.dataDir);
  const database = openSqliteDatabase(join(config.dataDir, "studio.db"));
  await migrate(database);

  const bell = given.bell ?? localBell();
  const localShelf = given.shelf ?? folderShelf(config.dataDir);
  const hosted =
    host &&
    hostedShelf(localShelf, host, {
      onFailure: ({ storyId, path, error }) =>
        log.warn({ event: "hosting-failed", story: storyId, path, err: error }),
    });
  const shelf = hosted ?? localShelf;
  const writer = given.writer ?? providers.writer;
  const illustrator = given.illustrator ?? providers.illustrator;
  const liveText = localLiveText();
  const dispatch = localDispatch({ atOnce: STORIES_AT_ONCE_MAX });
  const records = createRecords(database, bell, now);
  const updateFolder = folderUpdater(records, shelf);
  const estimator = createEstimator(FIRST_GUESSES_MS[providers.costsMoney ? "paid" : "builtIn"]);
  const desk = {
    writer: timedWriter(writer, (milliseconds) => estimator.took("chunk", milliseconds)),
    illustrator: timedIllustrator(illustrator, (milliseconds) => estimator.took("picture", milliseconds)),
    placeholders: providers.placeholders,
    shelf,
    liveText,
    updateFolder,
  };
  const capsFor = (record: Pick<KeptStory, "artifacts">) => ({
    ...config.caps,
    story: capOf(record, { storyCapMicros: config.caps.story }),
  });

  const worker = createWorker({
    records,
    dispatch,
    workflow: {
      produce: (run, record) => {
        const brief = briefOf(record);
        const { id } = record;
        return isLong(brief)
          ? produceLongStory(run, { id, brief }, desk)
          : produceStory(run, { id, brief }, desk);
      },
      tellRest: (status) => line(`story-${status}`, TELL_REST[status]),
      tidy: updateFolder,
    },
    now,
    ...(given.pause && { pause: given.pause }),
    capsFor,
    nextMove: (failures) => nextMove(failures, Math.random()),
    tellStopped: (reason) => line("step-failed", `The story stops: ${reason}`),
    tellNearCap: ({ cap, limit, booked }) =>
      line("budget-near", `${inUsd(booked)} of ${inUsd(limit)} are used up, the cap of the ${cap}.`),
    tellCapReached: ({ cap, limit, booked }) =>
      line(
        "budget-reached",
        `Paused: the next call might pass the ${cap}'s cap of ${inUsd(limit)}; ${inUsd(booked)} are used up.`,
      ),
    tellInterrupted: (keys) =>
      line("try-failed", `The studio stopped in the middle of ${keys.map(stepInWords).join(", ")}.`),
    tellAwake: () => line("story-running", "The wait is over; the story goes on."),
    onCall: (story, step, attempt) => log.info({ event: "provider-call", story, step, attempt }),
    onFailure: (story, step, error) => log.warn({ event: "step-failed", story, step, err: error }),
    onFault: (story, error) => log.error({ event: "fault", story, err: error }),
  });
  const studio = createStudio({
    records,
    bell,
    shelf,
    dispatch,
    liveText,
    makers: {
      writer: writer.name,
      illustrator: {
        name: illustrator.name,
        atOnce: illustrator.atOnce,
        usesCastSheet: illustrator.castSheet !== null,
        picturesPerMinute: providers.picturesPerMinute,
      },
      estimator,
      storyCapMicros: config.caps.story,
    },
    providers,
    writer,
    caps: config.caps,
    hosting: hosted && { origin: host.origin, urlOf: hosted.urlOf },
    updateFolder,
    now,
    random: given.random ?? seededRandom(crypto.getRandomValues(new Uint32Array(1))[0]!),
  });

  let pauseFiles: NodeJS.Timeout | undefined;
  let stopping: Promise<void> | undefined;
  const stop = async (graceMs: number): Promise<void> => {
    clearInterval(pauseFiles);
    await worker.stop(graceMs);
    await illustrator.close();
    await providers.placeholders.close();
    await hosted?.stop();
    await database.close();
    lock.release();
  };

  return {
    studio,
    records,
    database,
    async start() {
      if (hosted) {
        const stories = await records.withStatus(...EVERY_STATUS);
        await hosted.start(stories.map(({ id }) => id));
      }
      await worker.start();
      pauseFiles = setInterval(() => {
        studio.heedPauseFiles().catch((error: unknown) => log.error({ event: "pause-files", err: error }));
      }, PAUSE_FILES_EVERY_MS);
    },
    stop: (graceMs) => (stopping ??= stop(graceMs)),
  };
}

const EVERY_STATUS = ["running", "waiting", "paused", "needs-attention", "completed", "cancelled"] as const;

const inUsd = (micros: number): string => `$${usdOf(micros).toFixed(2)}`;

const TELL_REST = {
  waiting: "The story waits for a decision.",
  "needs-attention": "The story needs attention.",
  completed: "The story is complete.",
} as const;
