import type { Random } from "../../server/story/random.ts";
import type { Snapshot } from "../../server/story/snapshot.ts";

/** One thing a person does, as it goes over the wire. */
export interface Act {
  path: string;
  body: object;
  ifMatch?: number;
  /** The text that is sent, when the act is an edit. */
  edit?: { scene: number; text: string };
}

const NOTES = [
  "closer, and at night",
  "in the rain",
  "farther away, please",
  "brighter, in the morning",
  "happier",
];

/**
 * What a person would do with the story as they see it, one thing at a time: approves most, edits some scenes, sends
 * some pictures back, pauses now and then. `null` when there is nothing to do but wait.
 */
export function nextAct(story: Snapshot, random: Random): Act | null {
  const chance = random.next();
  if (story.status === "paused" || story.status === "needs-attention")
    return { path: "/status", body: { status: "running" } };
  if (story.status === "completed" || story.status === "cancelled") return null;
  if (chance < 0.02) return { path: "/status", body: { status: "paused" } };
  if (chance < 0.1 && story.chunks.length > 0) return anEdit(story, random);
  if (story.waitingFor?.what === "text-approval" && story.status === "waiting")
    return { path: "/decisions/text", body: { decision: "approved" } };
  return aDecision(story, random);
}

function anEdit({ chunks }: Snapshot, random: Random): Act {
  const { number, text, version } = random.pick(chunks);
  const edited = `${text.split(" ").slice(0, 60).join(" ")} So it was, change ${version}.`;
  return {
    path: `/chunks/${number}`,
    body: { text: edited },
    ifMatch: version,
    edit: { scene: number, text: edited },
  };
}

function aDecision({ pictures }: Snapshot, random: Random): Act | null {
  const undecided = pictures.filter(({ status }) => status === "undecided");
  if (undecided.length === 0) return null;
  if (undecided.length > 3) {
    const decisions = undecided.slice(1).map(({ number }) => ({ number, decision: "approved" }));
    return { path: "/pictures/decisions", body: { decisions } };
  }
  const { number, attempts } = random.pick(undecided);
  const isSentBack = attempts.length < 3 && random.next() < 0.3;
  return {
    path: `/pictures/${number}/decision`,
    body: isSentBack ? { decision: "rejected", note: random.pick(NOTES) } : { decision: "approved" },
  };
}
