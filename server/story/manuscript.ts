import type { Brief } from "./brief.ts";
import type { PictureDecision } from "./decision.ts";
import { PICTURE_ATTEMPTS_MAX } from "./decision.ts";
import { keys } from "./keys.ts";
import type { Plan, SceneCard } from "./plan.ts";

/** One unit of text as it stands: as the writer drafted it, or as a person left it. */
export interface Chunk {
  number: number;
  title: string;
  text: string;
  words: number;
  /** 1 as drafted, one more with every edit. */
  version: number;
  by: "writer" | "person";
  savedAt: string;
  /** The text as it was drafted, whatever became of it. */
  drafted: string;
}

/** What is kept under `keys.picture`: the bytes stand on the shelf. */
export interface KeptPicture {
  attempt: number;
  path: string;
  mediaType: string;
  width: number; // pixels
  height: number;
  bytes: number;
  alt: string;
  /** The notes it was drawn with, oldest first. */
  notes: string[];
  notUnderstood: string[];
  /** The version of the chunk it was drawn from. */
  chunkVersion: number;
  illustrator: string;
}

/** What is kept under `keys.edit`. */
export interface KeptEdit {
  text: string;
  version: number;
}

export interface ManuscriptPicture {
  number: number;
  /** Every attempt that was drawn, oldest first. */
  attempts: KeptPicture[];
  /** What was decided of the newest round; `null` when nothing was. */
  decision: PictureDecision | null;
  /** The approved attempt, else the newest, else none. */
  shown: KeptPicture | null;
  /** The attempt whose turn it is: the newest that is drawn, or the next after a rejection. */
  round: number;
}

/** The view that picks the latest version of each chunk and what is decided of each picture. */
export interface Manuscript {
  brief: Brief;
  title: string;
  plan: Plan | null;
  chunks: Chunk[];
  pictures: ManuscriptPicture[];
  textApproved: boolean;
}

/** What is kept of a story, as the runtime hands it over. */
export interface Kept {
  input: unknown;
  title: string;
  artifacts: ReadonlyMap<string, { value: unknown; madeBy: string; keptAt: string }>;
}

export function manuscriptOf(kept: Kept): Manuscript {
  const plan = valueOf<Plan>(kept, keys.plan) ?? null;
  const outline = plan?.outline ?? [];
  return {
    brief: kept.input as Brief,
    title: plan?.title ?? kept.title,
    plan,
    chunks: outline.flatMap((card) => chunkOf(kept, card) ?? []),
    pictures: outline.map(({ number }) => pictureOf(kept, number)),
    textApproved: kept.artifacts.has(keys.textDecision),
  };
}

export const countWords = (text: string): number =>
  text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

const valueOf = <T>(kept: Kept, key: string): T | undefined =>
  kept.artifacts.get(key)?.value as T | undefined;

function chunkOf(kept: Kept, card: SceneCard): Chunk | null {
  const drafted = kept.artifacts.get(keys.draft(card.number));
  if (!drafted) return null;
  const draft = (drafted.value as { text: string }).text;
  const edit = kept.artifacts.get(keys.edit(card.number));
  const { text, version } = edit ? (edit.value as KeptEdit) : { text: draft, version: 1 };
  return {
    number: card.number,
    title: card.title,
    text,
    words: countWords(text),
    version,
    by: edit ? "person" : "writer",
    savedAt: (edit ?? drafted).keptAt,
    drafted: draft,
  };
}

function pictureOf(kept: Kept, number: number): ManuscriptPicture {
  const attempts: KeptPicture[] = [];
  let round = 1;
  for (let attempt = 1; attempt <= PICTURE_ATTEMPTS_MAX; attempt++) {
    const picture = valueOf<KeptPicture>(kept, keys.picture(number, attempt));
    if (picture) attempts.push(picture);
    round = attempt;
    if (valueOf<PictureDecision>(kept, keys.pictureDecision(number, attempt))?.kind !== "rejected") break;
  }
  const decision = valueOf<PictureDecision>(kept, keys.pictureDecision(number, round)) ?? null;
  const approved =
    decision?.kind === "approved" ? attempts.find((each) => each.attempt === decision.attempt) : undefined;
  const shown = decision?.kind === "skipped" ? null : (approved ?? attempts.at(-1) ?? null);
  return { number, attempts, decision, shown, round };
}
