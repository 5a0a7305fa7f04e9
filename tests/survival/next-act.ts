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
/** Raised by so much when a story has used up what it may cost. */
const MORE_USD = 5;

/**
 * What a person would do with the story as they see it, one thing at a time: approves most, edits some scenes, sends
 * some pictures back, pauses now and then. Empty when there is nothing to do but wait.
 */
export function nextActs(story: Snapshot, random: Random): Act[] {
  const chance = random.next();
  const isAtRest = story.status === "paused" || story.status === "needs-attention";
  if (!isAtRest && story.status !== "completed" && story.status !== "cancelled") {
    if (chance < 0.02) return [{ path: "/status", body: { status: "paused" } }];
    if (chance < 0.1 && story.chunks.length > 0) return [anEdit(story, random)];
  }
  return askedForActs(story, random);
}

/** What the story itself asks a person for, and nothing else; empty when it asks for nothing. */
export function askedForActs(story: Snapshot, random: Random): Act[] {
  if (story.status === "completed" || story.status === "cancelled") return [];
  if (story.attention?.action === "raise-budget") {
    const usd = (story.cost?.capUsd ?? 0) + MORE_USD;
    return [{ path: "/budget", body: { usd } }, GO_ON];
  }
  if (story.status === "paused" || story.status === "needs-attention") return [GO_ON];
  const act =
    aWording(story) ?? anApproval(story) ?? aSheetDecision(story, random) ?? aDecision(story, random);
  return act ? [act] : [];
}

const GO_ON: Act = { path: "/status", body: { status: "running" } };

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

/** The suggested words for what a provider declined; where there are none, something plain in its place. */
function aWording({ declined }: Snapshot): Act | null {
  const waiting = declined.find(({ waitsForYou }) => waitsForYou);
  if (!waiting) return null;
  const room = waiting.of === "scene" ? "chunks" : "pictures";
  return {
    path: `/${room}/${waiting.scene}/wording`,
    body: waiting.suggestion ? { choice: "words", wording: waiting.suggestion } : { choice: "placeholder" },
  };
}

const anApproval = ({ waitingFor, status }: Snapshot): Act | null =>
  waitingFor?.what === "text-approval" && status === "waiting"
    ? { path: "/decisions/text", body: { decision: "approved" } }
    : null;

function aSheetDecision({ castSheet }: Snapshot, random: Random): Act | null {
  if (castSheet?.status !== "undecided") return null;
  const isSentBack = castSheet.attempts.length < 3 && random.next() < 0.3;
  return {
    path: "/cast-sheet/decision",
    body: isSentBack ? aRejection(random) : { decision: "approved" },
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
    body: isSentBack ? aRejection(random) : { decision: "approved" },
  };
}

const aRejection = (random: Random) => ({
  decision: "rejected",
  note: random.pick(NOTES),
  fresh: random.next() < 0.5,
});
