import type { Dispatch } from "../backends/dispatch.ts";
import { NotYet, WHOLE_STORY, createRun } from "./run.ts";
import type { Run, RunTools } from "./run.ts";
import { Stopped } from "./records.ts";
import type { Claim, Status, StoryRecord, StoryRow, Told } from "./records.ts";

/** Runs the stories that are to run, until there is nothing left that can be done without a person. */
export interface Worker {
  /** Takes up every story that is to run, and from then on all that are submitted; meanwhile tidies the others. */
  start(): Promise<void>;
  /** Lets steps in progress finish for `graceMs`, then aborts them; what was kept stays kept. */
  stop(graceMs: number): Promise<void>;
}

/** How a run that was not stopped leaves a story. */
export type RestStatus = Extract<Status, "waiting" | "needs-attention" | "completed">;

export interface Workflow {
  /** Brings the story as far as it can be brought now; returns when it is completed, throws `NotYet` when not. */
  produce(run: Run, record: StoryRecord): Promise<void>;
  /** The journal line that says how the story rests. */
  tellRest(outcome: RestStatus): Told;
  /**
   * Brings the files of a story up to date with what is kept. Is called at the beginning and the end of every run, and at the start of the
   * worker for stories that are not to run.
   */
  tidy(storyId: string): Promise<void>;
}

export interface WorkerOptions extends Omit<RunTools, "closing" | "signal"> {
  dispatch: Dispatch;
  workflow: Workflow;
  /** The journal line of a story of which steps were under way when the process before this one ended. */
  tellInterrupted(keys: string[]): Told;
  /** The journal line of a story that goes on by itself after a wait. */
  tellAwake(): Told;
  /** Told of what should not happen: an error of ours, not of a provider. The story rests and needs attention. */
  onFault(storyId: string, error: unknown): void;
}

export function createWorker(options: WorkerOptions): Worker {
  const { records, dispatch, workflow, tellInterrupted, tellAwake, onFault } = options;
  const closing = new AbortController();
  const aborting = new AbortController();
  const tools: RunTools = { ...options, closing: closing.signal, signal: aborting.signal };

  const runStory = async (storyId: string): Promise<void> => {
    for (let isAtRest = false; !isAtRest && !closing.signal.aborted;) {
      const claim = await records.claim(storyId);
      const record = claim && (await records.load(storyId));
      if (!claim || !record) return;
      const outcome = await runOnce(claim, record);
      isAtRest = outcome === "stopped" || (await records.rest(claim, outcome, workflow.tellRest(outcome)));
    }
  };

  const runOnce = async (claim: Claim, record: StoryRecord): Promise<RestStatus | "stopped"> => {
    try {
      await workflow.tidy(record.id);
      const outcome = await produce(claim, record);
      await workflow.tidy(record.id);
      return outcome;
    } catch (error) {
      if (error instanceof Stopped) {
        await workflow.tidy(record.id); // the story may have been deleted under its last step
        return "stopped";
      }
      onFault(record.id, error);
      const reason = error instanceof Error ? error.message : String(error);
      await records.fail(claim, { key: WHOLE_STORY, number: 0 }, { reason });
      return "needs-attention";
    }
  };

  const produce = async (claim: Claim, record: StoryRecord): Promise<RestStatus> => {
    try {
      await workflow.produce(createRun(claim, record, tools), record);
      return "completed";
    } catch (error) {
      if (!(error instanceof NotYet)) throw error;
      const after = await records.load(record.id);
      return after && after.failures.size > 0 ? "needs-attention" : "waiting";
    }
  };

  /** The process may have died after it kept what a person did to a story at rest, and before it copied that. */
  const tidyAll = async (stories: StoryRow[]): Promise<void> => {
    for (const { id } of stories.toSorted(newestChangeFirst)) {
      if (closing.signal.aborted) return;
      await workflow.tidy(id).catch((error: unknown) => onFault(id, error));
    }
  };
  let tidying: Promise<void> = Promise.resolve();

  const wake = async (): Promise<void> => {
    for (const id of await records.wake(tellAwake)) dispatch.submit(id);
  };
  let waking: NodeJS.Timeout | undefined;

  return {
    async start() {
      await records.interrupt(tellInterrupted);
      for (const { id } of await records.withStatus("running")) dispatch.submit(id);
      const atRest = await records.withStatus(...AT_REST);
      dispatch.start((storyId) =>
        runStory(storyId).catch((error: unknown) => {
          onFault(storyId, error);
          setTimeout(() => dispatch.submit(storyId), AFTER_FAULT_MS).unref();
        }),
      );
      tidying = tidyAll(atRest);
      waking = setInterval(() => {
        wake().catch((error: unknown) => onFault("", error));
      }, WAKE_EVERY_MS);
    },
    async stop(graceMs) {
      clearInterval(waking);
      closing.abort();
      const grace = setTimeout(() => aborting.abort(), graceMs);
      await Promise.all([dispatch.stop(), tidying]);
      clearTimeout(grace);
    },
  };
}

/** When not even a failure could be written down, as on a full disk, the story is looked at again after this time. */
const AFTER_FAULT_MS = 30_000;

/**
 * How often to look for stories whose wait is over. Looking again and again, and not one long timer, keeps the hour even when
 * the machine slept meanwhile.
 */
const WAKE_EVERY_MS = 1000;

const AT_REST: Status[] = ["waiting", "paused", "needs-attention", "completed", "cancelled"];

const newestChangeFirst = (one: StoryRow, other: StoryRow): number =>
  other.updatedAt.localeCompare(one.updatedAt);
