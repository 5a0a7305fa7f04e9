import type { AnyBrief, Brief } from "./brief.ts";
import { isLong } from "./brief.ts";
import type { PictureDecision } from "./decision.ts";
import { PICTURE_ATTEMPTS_MAX } from "./decision.ts";
import { keys } from "./keys.ts";
import { chunkVersions } from "./long/chunk-versions.ts";
import type { LongPlan } from "./long/long-plan.ts";
import type { Plan } from "./plan.ts";

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
  brief: AnyBrief;
  title: string;
  /** The story in one sentence; `null` before it is planned. */
  logline: string | null;
  /** Of a picture story. */
  plan: Plan | null;
  /** Of a tale or a novel. */
  longPlan: LongPlan | null;
  /** Every chunk there is to be; `null` before it is planned. */
  outline: { number: number; title: string }[] | null;
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

/** The manuscript of a picture story. */
export interface PictureManuscript extends Manuscript {
  brief: Brief;
}

export function manuscriptOf(kept: Kept): Manuscript {
  const brief = briefOf(kept);
  const plan = isLong(brief) ? null : (valueOf<Plan>(kept, keys.plan) ?? null);
  const longPlan = isLong(brief) ? (valueOf<LongPlan>(kept, keys.plan) ?? null) : null;
  const outline = plan?.outline ?? longPlan?.outline ?? null;
  return {
    brief,
    title: plan?.title ?? longPlan?.concept.title ?? kept.title,
    logline: plan?.logline ?? longPlan?.concept.logline ?? null,
    plan,
    longPlan,
    outline,
    chunks: (outline ?? []).flatMap((card) => chunkOf(kept, card, isLong(brief)) ?? []),
    pictures: (plan?.outline ?? []).map(({ number }) => pictureOf(kept, number)),
    textApproved: kept.artifacts.has(keys.textDecision),
  };
}

export const briefOf = ({ input }: Pick<Kept, "input">): AnyBrief => input as AnyBrief;

export const countWords = (text: string): number =>
  text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

const valueOf = <T>(kept: Kept, key: string): T | undefined =>
  kept.artifacts.get(key)?.value as T | undefined;

function chunkOf(kept: Kept, card: { number: number; title: string }, isOfLong: boolean): Chunk | null {
  const drafted = kept.artifacts.get(keys.draft(card.number));
  if (!drafted) return null;
  const draft = (drafted.value as { text: string }).text;
  const edit = kept.artifacts.get(keys.edit(card.number));
  const { text, version, by } = isOfLong
    ? chunkVersions((key) => kept.artifacts.get(key)?.value, card.number).at(-1)!
    : {
        text: draft,
        version: 1,
        by: "writer" as const,
        ...(edit && { ...(edit.value as KeptEdit), by: "person" as const }),
      };
  return {
    number: card.number,
    title: card.title,
    text,
    words: countWords(text),
    version,
    by,
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
