/**
 * @typedef {{ page: "library" } | { page: "quiz" } | { page: "providers" } | { page: "story", id: string }} Route
 *
 * @param {string} hash As in the address bar
 * @returns {Route}
 */
export function routeOf(hash) {
  const [page, id] = hash.replace(/^#?\/?/, "").split("/");
  if (page === "new") return { page: "quiz" };
  if (page === "providers") return { page: "providers" };
  if (page === "story" && id) return { page: "story", id: decodeURIComponent(id) };
  return { page: "library" };
}

export const PROVIDERS_ADDRESS = "#/providers";

/** @param {string} id */
export const storyAddress = (id) => `#/story/${encodeURIComponent(id)}`;
