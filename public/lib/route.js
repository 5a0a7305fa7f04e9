/**
 * @typedef {{ page: "library" } | { page: "quiz" } | { page: "long", kind: "tale" | "novel" } | { page: "providers" }
 *   | { page: "story", id: string }} Route
 *
 * @param {string} hash As in the address bar
 * @returns {Route}
 */
export function routeOf(hash) {
  const [page, id] = hash.replace(/^#?\/?/, "").split("/");
  if (page === "new" && (id === "tale" || id === "novel")) return { page: "long", kind: id };
  if (page === "new") return { page: "quiz" };
  if (page === "providers") return { page: "providers" };
  if (page === "story" && id) return { page: "story", id: decodeURIComponent(id) };
  return { page: "library" };
}

/** @param {"picture-story" | "tale" | "novel"} kind */
export const newStoryAddress = (kind) => (kind === "picture-story" ? "#/new" : `#/new/${kind}`);

export const PROVIDERS_ADDRESS = "#/providers";

/** @param {string} id */
export const storyAddress = (id) => `#/story/${encodeURIComponent(id)}`;
