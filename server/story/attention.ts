import type { AnyBrief } from "./brief.ts";
import { usdOf } from "./cost-of-story.ts";
import type { KeptStory } from "./kept-story.ts";
import type { Snapshot } from "./snapshot.ts";

/** Who paused a story whose budget is used up. */
const BUDGET = "the budget";

/** What went wrong, or why the budget paused the story, and the one next action. */
export function attentionTo(
  { status, statusBy, failures, input }: KeptStory,
  cap: number,
): Snapshot["attention"] {
  if (status === "paused" && statusBy === BUDGET) {
    return {
      sentence: `Paused by the budget: the next call might cost more than is left of this story's $${usdOf(cap).toFixed(2)}, of the day's or of the month's cap. Nothing is lost.`,
      action: "raise-budget",
      actionLabel: "Raise the cap and go on",
    };
  }
  const [first] = failures;
  if (status !== "needs-attention" || !first) return null;
  const [key, reason] = failures.has("story") ? ["story", failures.get("story")!] : first;
  const scene = /^pictures\/(\d+)\//.exec(key)?.[1];
  if (scene === undefined) {
    return { sentence: `${chunkInTrouble(key, input)}${reason}`, action: "retry", actionLabel: "Try again" };
  }
  const others = failures.size > 1 ? ` (and ${failures.size - 1} more)` : "";
  return {
    sentence: `Picture ${Number(scene)}${others} could not be drawn: ${reason}`,
    action: "retry-or-skip",
    actionLabel: "Try again, or do without it",
  };
}

/** "Part 7 could not be written: ..."; for what is about no chunk, that the story cannot go on. */
function chunkInTrouble(key: string, input: unknown): string {
  const [, number, what] = /^chunks\/(\d+)\/(.+)$/.exec(key) ?? [];
  if (number === undefined) return "The story cannot go on: ";
  const noun = (input as AnyBrief).kind === "tale" ? "Part" : "Scene";
  const done = what === "draft" ? "written" : what === "audit" ? "checked" : "revised";
  return `${noun} ${Number(number)} could not be ${done}: `;
}

/** What a story that can do nothing meanwhile waits for; `null` when it waits for no provider. */
export function providerWaitedFor({ parked, status }: KeptStory): Snapshot["waitingFor"] {
  const [wait] = [...parked.values()].toSorted((one, other) => one.until.localeCompare(other.until));
  if (!wait || status !== "waiting") return null;
  return {
    what: "provider",
    sentence: `${wait.reason} The story goes on by itself.`,
    pictures: [],
    until: wait.until,
  };
}

/** How a story rests, in words; `undefined` while it is worked on. */
export function restInWords({ status, failures, parked }: KeptStory): string | undefined {
  const settled: Partial<Record<KeptStory["status"], string>> = {
    waiting: parked.size > 0 ? "Waiting for a provider" : "Waiting for you",
    paused: "Paused",
    "needs-attention": failures.size === 1 ? "One thing needs you" : `${failures.size} things need you`,
    completed: "The story is complete",
    cancelled: "Cancelled",
  };
  return settled[status];
}
