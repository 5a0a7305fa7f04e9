import { join } from "node:path";
import type { SnapshotPicture } from "../story/snapshot.ts";

/** Every attempt at a picture or at the cast sheet, with its file and the note it was drawn with. */
export const describeAttempts = (
  { attempts, approvedAttempt, pendingNote }: Attempts,
  storyUrl: string,
  folder: string,
): string[] => [
  ...attempts.flatMap(({ attempt, url, alt, note, notUnderstood }) => [
    `  ${attempt}. ${fileOf(url, storyUrl, folder)}${attempt === approvedAttempt ? " (approved)" : ""}`,
    `     ${alt}`,
    ...(note ? [`     drawn with the note: ${note}`] : []),
    ...(notUnderstood.length > 0 ? [`     not understood: ${notUnderstood.join(", ")}`] : []),
  ]),
  ...(pendingNote ? [`  being drawn with the note: ${pendingNote}`] : []),
];

type Attempts = Pick<SnapshotPicture, "attempts" | "approvedAttempt" | "pendingNote">;

/**
 * The command line is on the machine of the data folder, so a file is more use to it than an address; a picture that is
 * hosted elsewhere has only the address.
 */
export const fileOf = (pictureUrl: string, storyUrl: string, folder: string): string =>
  pictureUrl.startsWith(`${storyUrl}/`) ? join(folder, pictureUrl.slice(storyUrl.length)) : pictureUrl;
