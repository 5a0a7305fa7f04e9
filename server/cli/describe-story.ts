import type { Snapshot, SnapshotPicture, StoryStatus } from "../story/snapshot.ts";
import { commandLine, table } from "./say.ts";
import { writeSceneNumbers } from "./scene-numbers.ts";
import type { StudioClient } from "./studio-client.ts";

/** How a story stands: everything a person would ask next, and what they can do next. */
export function describeStory(story: Snapshot, studio: Pick<StudioClient, "isAtWork">): string[] {
  const { id, title, counts, progress, madeBy, brief, findings } = story;
  const rows = [
    ["id", id],
    ["status", statusSeen(story.status, studio)],
    ["progress", `${progress.percent} %, ${stageSeen(story)}`],
    ["scenes", `${counts.chunks} of ${counts.chunksTotal}, ${counts.words} words`],
    [
      "pictures",
      `${counts.picturesDrawn} of ${counts.picturesTotal} drawn, ${counts.picturesApproved} approved`,
    ],
    ...picturesByStatus(story.pictures),
    ...story.pictures.flatMap(({ number, failure }) =>
      failure ? [["", `picture ${number}: ${failure}`]] : [],
    ),
    ...brief.answers.map(({ answer, key, surprise }) => [key, answer + (surprise ? " (a surprise)" : "")]),
    ["format, seed", `${brief.format}, ${brief.seed}`],
    ["made by", `${madeBy.writer}, ${madeBy.illustrator}`],
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

function stageSeen({ status, stage, counts, progress }: Snapshot): string {
  const pictures = `${counts.picturesApproved} of ${counts.picturesTotal} pictures approved`;
  if (status === "running" && progress.etaSeconds) {
    const { low, high } = progress.etaSeconds;
    return `${progress.doing}, ${low} to ${high} s of work left`;
  }
  return {
    planning: "not planned yet",
    writing: `${counts.chunks} of ${counts.chunksTotal} scenes written`,
    checking: "all scenes written",
    "text-approval": "all scenes written, the text not approved yet",
    illustrating: pictures,
    done: pictures,
  }[stage];
}

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

function nextStep(
  { id, status, waitingFor, attention }: Snapshot,
  { isAtWork }: Pick<StudioClient, "isAtWork">,
): string[] {
  const toGoOn = [`Go on with: ${commandLine(`resume ${id}`)}`];
  if (status === "paused" || status === "cancelled" || (status === "running" && !isAtWork)) return toGoOn;
  const steps = attention
    ? [
        attention.sentence,
        `Try again: ${commandLine(`retry ${id}`)}`,
        ...(attention.action === "retry-or-skip" ? [`Or do without it: ${commandLine(`skip ${id} N`)}`] : []),
      ]
    : [];
  if (status === "completed") return [`Take it away with: ${commandLine(`export ${id}`)}`];
  if (!waitingFor) return steps;
  if (waitingFor.what === "text-approval") {
    return [
      ...steps,
      waitingFor.sentence,
      `Read it: ${commandLine(`show ${id}`)}`,
      `Approve it: ${commandLine(`approve ${id} text`)}`,
    ];
  }
  return [...steps, waitingFor.sentence, `Approve all: ${commandLine(`approve ${id} all`)}`];
}
