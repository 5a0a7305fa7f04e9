/** @import { SnapshotPicture } from "../../server/story/snapshot.ts" */

/** @typedef {"all" | "undecided" | "approved" | "redrawing" | "failed"} FilterName */

/** @type {{ name: FilterName, label: string, isIn: (picture: SnapshotPicture) => boolean }[]} */
export const FILTERS = [
  { name: "all", label: "All", isIn: () => true },
  { name: "undecided", label: "Undecided", isIn: ({ status }) => status === "undecided" },
  { name: "approved", label: "Approved", isIn: ({ status }) => status === "approved" },
  { name: "redrawing", label: "Redrawing", isIn: ({ status }) => status === "rejected" },
  { name: "failed", label: "Failed", isIn: ({ status }) => status === "failed" },
];

/**
 * @param {FilterName} name
 * @param {SnapshotPicture} picture
 */
export const passes = (name, picture) =>
  FILTERS.some((filter) => filter.name === name && filter.isIn(picture));

/**
 * The next picture to decide about: after this one, or from the beginning again.
 *
 * @param {SnapshotPicture[]} pictures
 * @param {number} number
 */
export function nextUndecided(pictures, number) {
  const undecided = pictures.filter((picture) => picture.status === "undecided" && picture.number !== number);
  return (undecided.find((picture) => picture.number > number) ?? undecided[0])?.number ?? null;
}
