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
  /** What a writer found as an editor, where one is named for it. */
  writtenAudit: "audit/writer",
  textDecision: "text/decision",
  picture: (scene: number, attempt: number) => `pictures/${two(scene)}/attempt-${attempt}`,
  /** A drawing of one character alone, from which the cast sheet is made. */
  portrait: (character: string) => `cast/${character}/portrait`,
  castSheet: (attempt: number) => `cast/sheet/attempt-${attempt}`,
  castSheetDecision: (attempt: number) => `cast/sheet/decision-${attempt}`,
  /** Several chunks were declined in one call, so each is asked for alone; under the first of them. */
  declinedTogether: (chunk: number) => `chunks/${two(chunk)}/declined-together`,
  /** What a provider declined, of a draft or a picture key; then other words for it; then what a person chose. */
  declined: (of: string, time: number) => `${of}/declined-${time}`,
  rewording: (of: string, time: number) => `${of}/rewording-${time}`,
  wording: (of: string, time: number) => `${of}/wording-${time}`,
  /** How much a person lets this story cost, in place of the studio's own cap. */
  budget: "budget",
  /** Of long stories: what each planning pass made, then the cards of each beat; `plan` holds all of it together. */
  planPart: (part: "contract" | "concept" | "world" | "beats" | "cast") => `plan/${part}`,
  outline: (beat: string) => `plan/outline/${beat}`,
  /** A chunk after a pass over it: `self-refinement`, `mend` ... */
  pass: (chunk: number, pass: string) => `chunks/${two(chunk)}/${pass}`,
  chunkAudit: (chunk: number) => `chunks/${two(chunk)}/audit`,
  /** What an editor made of the whole book, stretch by stretch. */
  bookAudit: (stretch: number) => `audit/book-${stretch}`,
  /** A person said that this is intended; by `Finding` id. */
  waiver: (finding: string) => `findings/${finding}/waiver`,
  /** A paragraph that a person wants told otherwise, and the chunk after it was. */
  rewriteWish: (chunk: number, time: number) => `chunks/${two(chunk)}/rewrite-${time}/wish`,
  rewrite: (chunk: number, time: number) => `chunks/${two(chunk)}/rewrite-${time}`,
  pictureDecision: (scene: number, attempt: number) => `pictures/${two(scene)}/decision-${attempt}`,
} as const;
