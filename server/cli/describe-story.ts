import type { Snapshot, SnapshotPicture, StoryStatus } from "../story/snapshot.ts";
import { atMinute } from "./at-minute.ts";
import { describeCost } from "./describe-cost.ts";
import { wordingSteps } from "./describe-declined.ts";
import type { Declined } from "./describe-declined.ts";
import { commandLine, table } from "./say.ts";
import { writeSceneNumbers } from "./scene-numbers.ts";
import type { StudioClient } from "./studio-client.ts";

/** How a story stands: everything a person would ask next, and what they can do next. */
export function describeStory(story: Snapshot, studio: Pick<StudioClient, "isAtWork">): string[] {
  const { id, title, counts, progress, madeBy, brief, cost, findings } = story;
  const rows = [
    ["id", id],
    ["status", statusSeen(story.status, studio)],
    ["progress", `${progress.percent} %, ${stageSeen(story)}`],
    [`${nounOf(story)}s`, `${counts.chunks} of ${counts.chunksTotal}, ${counts.words} words${wanted(story)}`],
    ...(counts.picturesTotal === 0
      ? []
      : [
          [
            "pictures",
            `${counts.picturesDrawn} of ${counts.picturesTotal} drawn, ${counts.picturesApproved} approved`,
          ],
        ]),
    ...castSheetSeen(story.castSheet),
    ...picturesByStatus(story.pictures),
    ...failuresSeen(story.pictures),
    ...declinedSeen(story.declined),
    ...brief.answers.map(({ answer, key, surprise }) => [key, answer + (surprise ? " (a surprise)" : "")]),
    brief.format === null ? ["seed", String(brief.seed)] : ["format, seed", `${brief.format}, ${brief.seed}`],
    ["made by", story.long ? madeBy.writer : `${madeBy.writer}, ${madeBy.illustrator}`],
    ...(story.long?.review
      ? [["review", `${story.long.review.score} of 100, ${story.long.review.grade}`]]
      : []),
    ...describeCost(cost),
    ...findingsSeen(findings),
  ];
  return [title, ...table(rows.map((row) => ["", ...row])), ...nextStep(story, studio)];
}

/** The same in one line, with what can be done next. */
export function describeBriefly(story: Snapshot, studio: Pick<StudioClient, "isAtWork">): string[] {
  return [
    `${story.id}  ${story.title}: ${statusSeen(story.status, studio)}, ${stageSeen(story)}.`,
    ...nextStep(story, studio),
  ];
}

/** A story that is to run does not when nobody is there to run it. */
export const statusSeen = (status: StoryStatus, { isAtWork }: Pick<StudioClient, "isAtWork">): string =>
  status === "running" && !isAtWork ? "unfinished" : status;

const nounOf = ({ long }: Snapshot): string => long?.noun ?? "scene";

const wanted = ({ long }: Snapshot): string => (long ? ` of ${long.wordsWanted}` : "");

function stageSeen(story: Snapshot): string {
  const { status, stage, counts, progress } = story;
  const pictures = story.long
    ? `${counts.words.toLocaleString("en")} words in ${counts.chunks} ${nounOf(story)}${counts.chunks === 1 ? "" : "s"}`
    : `${counts.picturesApproved} of ${counts.picturesTotal} pictures approved`;
  if (status === "running" && progress.etaSeconds) {
    const { low, high } = progress.etaSeconds;
    return `${progress.doing}, ${low} to ${high} s of work left`;
  }
  return {
    planning: "not planned yet",
    writing: `${counts.chunks} of ${counts.chunksTotal} ${nounOf(story)}s written`,
    checking: `all ${nounOf(story)}s written`,
    "text-approval": "all scenes written, the text not approved yet",
    illustrating: pictures,
    done: pictures,
  }[stage];
}

/** Pictures that failed for the same reason share its line. */
function failuresSeen(pictures: SnapshotPicture[]): string[][] {
  const failed = pictures.filter(({ failure }) => failure !== null);
  const byReason = Map.groupBy(failed, ({ failure }) => failure);
  return [...byReason].map(([reason, together]) => {
    const numbers = writeSceneNumbers(together.map(({ number }) => number));
    return ["", `picture${together.length > 1 ? "s" : ""} ${numbers}: ${reason}`];
  });
}

function castSheetSeen(castSheet: Snapshot["castSheet"]): string[][] {
  if (!castSheet) return [];
  const { status, failure, pendingNote } = castSheet;
  const note = pendingNote === null ? "" : `, being drawn with the note: ${pendingNote}`;
  return [["cast sheet", failure === null ? status + note : `${status}: ${failure}`]];
}

const declinedSeen = (declined: Declined[]): string[][] =>
  declined
    .filter(({ waitsForYou }) => waitsForYou)
    .map(({ by, of, scene }) => ["", `${of} ${scene}: declined by ${by}, waits for other words`]);

/** A line for each state a picture can be in, for those that a person may want to act on. */
const picturesByStatus = (pictures: SnapshotPicture[]): string[][] =>
  [...new Set(pictures.map(({ status }) => status))].flatMap((status) => {
    const numbers = pictures.filter((picture) => picture.status === status).map(({ number }) => number);
    return numbers.length > 0 && numbers.length < pictures.length
      ? [["", `${status}: ${writeSceneNumbers(numbers)}`]]
      : [];
  });

/** What the audit found, as far as it helps to know at a glance; the export has the whole report. */
const FINDINGS_SHOWN = 5;

function findingsSeen(findings: Snapshot["findings"]): string[][] {
  const more = findings.length - FINDINGS_SHOWN;
  const messages = findings.slice(0, FINDINGS_SHOWN).map(({ message }) => message);
  if (more > 0) messages.push(`and ${more} more, all in the report of the export`);
  return messages.map((message, index) => [index === 0 ? "findings" : "", message]);
}

/** What can be done next, as commands. */
export function nextStep(story: Snapshot, studio: Pick<StudioClient, "isAtWork">): string[] {
  const { id, status, waitingFor, attention } = story;
  if (attention?.action === "raise-budget") {
    return [
      attention.sentence,
      `See the caps of day and month: ${commandLine("budget")}`,
      `Raise that of this story: ${commandLine(`budget ${id} USD`)}`,
      `Then go on with: ${commandLine(`resume ${id}`)}`,
    ];
  }
  if (status === "paused" || status === "cancelled" || (status === "running" && !studio.isAtWork)) {
    return [toGoOn(id)];
  }
  if (status === "completed") return [`Take it away with: ${commandLine(`export ${id}`)}`];
  const steps = attention
    ? [
        attention.sentence,
        `Try again: ${commandLine(`retry ${id}`)}`,
        ...(attention.action === "retry-or-skip" ? [`Or do without it: ${commandLine(`skip ${id} N`)}`] : []),
      ]
    : [];
  if (waitingFor) steps.push(...stepsFor(waitingFor, story, studio));
  return [...steps, ...whatElseWaits(story)];
}

function stepsFor(
  { what, sentence, until }: NonNullable<Snapshot["waitingFor"]>,
  { id, declined }: Snapshot,
  { isAtWork }: Pick<StudioClient, "isAtWork">,
): string[] {
  switch (what) {
    case "text-approval":
      return [
        sentence,
        `Read it: ${commandLine(`show ${id}`)}`,
        `Approve it: ${commandLine(`approve ${id} text`)}`,
      ];
    case "cast-sheet":
      return [
        sentence,
        `Look at it: ${commandLine(`cast ${id}`)}`,
        `Approve it: ${commandLine(`cast ${id} approve`)}`,
        `Or have it drawn again: ${commandLine(`cast ${id} reject "WHAT SHOULD BE DIFFERENT"`)}`,
      ];
    case "wording": {
      const [first] = declined.filter(({ waitsForYou }) => waitsForYou);
      return [
        sentence,
        `See what was declined: ${commandLine(`words ${id}`)}`,
        ...(first ? wordingSteps(id, first) : []),
      ];
    }
    case "picture-decisions":
      return [sentence, `Approve all: ${commandLine(`approve ${id} all`)}`];
    case "provider":
      return [
        until === null ? sentence : `${sentence} Not before ${atMinute(until)}.`,
        ...(isAtWork ? [] : [toGoOn(id)]), // by itself it goes on only in a studio that is open
      ];
  }
}

/** A story waits for one thing after the other, but these can be decided at any time. */
function whatElseWaits({ id, waitingFor, castSheet, declined }: Snapshot): string[] {
  const needsWords = declined.some(({ waitsForYou }) => waitsForYou);
  return [
    ...(castSheet?.status === "undecided" && waitingFor?.what !== "cast-sheet"
      ? [`The cast sheet waits for you too: ${commandLine(`cast ${id}`)}`]
      : []),
    ...(needsWords && waitingFor?.what !== "wording"
      ? [`Declined words wait for you too: ${commandLine(`words ${id}`)}`]
      : []),
  ];
}

export const toGoOn = (id: string): string => `Go on with: ${commandLine(`resume ${id}`)}`;
