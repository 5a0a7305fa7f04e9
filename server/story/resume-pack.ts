import * as z from "zod";
import { briefOf } from "./manuscript.ts";
import { isLong } from "./brief.ts";
import type { KeptStory, Makers } from "./kept-story.ts";
import { NOVEL_SCENES, WORDS } from "./long/long-brief.ts";
import { PACKS } from "./long/pack.ts";
import { heroById } from "./heroes.ts";
import { folderCopies } from "./folder-copies.ts";
import { snapshotOfStory, storyLineOf } from "./snapshot-of-story.ts";
import { snapshotSchema } from "./snapshot.ts";
import { STRUCTURES } from "./structures.ts";

const PACK_FORMAT = "talewright-resume-pack";
/** Counts up when an older Talewright could not go on from what a newer one writes. */
export const PACK_VERSION = 1;

const isoTime = z.iso.datetime();

/** All that is kept of a story, as it stands in `pack.json`; the bytes of its pictures stand beside it. */
export const packSchema = z.object({
  format: z.literal(PACK_FORMAT),
  version: z.literal(PACK_VERSION),
  story: z.object({
    id: z.string(),
    title: z.string().min(1).max(500),
    status: z.enum(["running", "waiting", "paused", "needs-attention", "completed", "cancelled"]),
    input: z.looseObject({ kind: z.string() }),
  }),
  artifacts: z.array(
    z.object({
      key: z
        .string()
        .regex(/^[a-z0-9]+(?:[/-][a-z0-9-]+)*$/)
        .max(200),
      value: z.unknown(),
      madeBy: z.string().max(200),
      keptAt: isoTime,
    }),
  ),
});
export type ResumePack = z.infer<typeof packSchema>;

export const packOf = ({ id, title, status, input, artifacts }: KeptStory): ResumePack => ({
  format: PACK_FORMAT,
  version: PACK_VERSION,
  story: { id, title, status, input: input as ResumePack["story"]["input"] },
  artifacts: [...artifacts].map(([key, { value, madeBy, keptAt }]) => ({ key, value, madeBy, keptAt })),
});

/** Where pictures of a story may stand: nothing else in a pack becomes a file. */
export const PICTURE_PATH = /^images\/[A-Za-z0-9_-]+\.(?:webp|png|jpe?g|svg)$/;

/** What keeps a story from being taken out of a pack, in a sentence; `null` when it can be shown and gone on with. */
export function objectionToPack(pack: ResumePack, files: ReadonlySet<string>, makers: Makers): string | null {
  const story = storyFrom(pack);
  const unknown = unknownToUs(story);
  if (unknown) return unknown;
  const paths = pack.artifacts.flatMap(({ value }) => {
    const { path, mediaType } = (value ?? {}) as { path?: unknown; mediaType?: unknown };
    return mediaType === undefined ? [] : [String(path)];
  });
  const missing = paths.find((path) => !PICTURE_PATH.test(path) || !files.has(path));
  if (missing !== undefined) return `The pack speaks of the picture "${missing}" and does not hold it.`;
  try {
    snapshotSchema.parse(snapshotOfStory(story, makers));
    storyLineOf(story);
    folderCopies(story);
    return null;
  } catch {
    return "What the pack holds of the story does not fit together, so nothing of it was taken in.";
  }
}

function unknownToUs(story: KeptStory): string | null {
  const brief = briefOf(story);
  if (!isLong(brief)) {
    const isKnown = brief.kind === "picture-story" && heroById(brief.hero) && brief.structure in STRUCTURES;
    return isKnown ? null : "The pack holds a kind of story that this Talewright does not know.";
  }
  if (brief.kind !== "tale" && brief.kind !== "novel")
    return "The pack holds a kind of story that this Talewright does not know.";
  if (!PACKS.has(brief.genre))
    return `The pack needs the genre "${brief.genre}", which this Talewright does not have.`;
  const { min, max } = WORDS[brief.kind];
  const isWithin =
    brief.words >= min && brief.words <= max && brief.parts >= 1 && brief.parts <= NOVEL_SCENES.max;
  return isWithin ? null : "The pack asks for a length that this Talewright does not make.";
}

/** As it would be kept. */
const storyFrom = ({ story: { id, title, input }, artifacts }: ResumePack): KeptStory => ({
  id,
  title,
  input,
  status: "waiting",
  statusBy: "studio",
  seq: 1,
  createdAt: new Date(0).toISOString(),
  updatedAt: new Date(0).toISOString(),
  artifacts: new Map(artifacts.map(({ key, ...artifact }) => [key, artifact])),
  failures: new Map(),
  parked: new Map(),
  underWay: new Set(),
  ledger: [],
});
