import { extname } from "node:path";
import { PictureHostError } from "../picture-host.ts";

/** Whatever is in the account besides stands outside this folder, and is never touched. */
export const folderOf = (storyId: string): string => `talewright/${storyId}/`;

/**
 * What Cloudinary calls a picture. It puts a format after the id in addresses, so a dot in the id would read as one; the
 * ending is kept all the same, because `scene_01.webp` and `scene_01.png` are two pictures.
 */
export const publicIdOf = (storyId: string, path: string): string =>
  `${folderOf(storyId)}${path.slice(0, path.length - extname(path).length)}-${extname(path).slice(1)}`;

/** A folder or naming rule of an upload preset puts pictures where they would not be found again. */
export function mustBeNamed(host: string, asked: string, got: string): void {
  if (got === asked) return;
  throw new PictureHostError(
    "shut",
    `${host} named a picture "${got}" instead of "${asked}". Use an upload preset that has no folder and allows public ids.`,
  );
}
