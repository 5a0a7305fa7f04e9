/**
 * Under which key each artifact of a story is kept. This is a file format: stories made by an earlier Talewright are
 * read by these keys, so none may change (`tests/story/keys.test.ts` pins them).
 */
const two = (number: number): string => String(number).padStart(2, "0");

export const keys = {
  plan: "plan",
  draft: (chunk: number) => `chunks/${two(chunk)}/draft`,
  /** The chunk as a person left it; the newest edit replaces the one before, its version counts on. */
  edit: (chunk: number) => `chunks/${two(chunk)}/edit`,
  audit: "audit",
  textDecision: "text/decision",
  picture: (scene: number, attempt: number) => `pictures/${two(scene)}/attempt-${attempt}`,
  pictureDecision: (scene: number, attempt: number) => `pictures/${two(scene)}/decision-${attempt}`,
} as const;
