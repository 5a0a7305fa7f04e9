import { createHash } from "node:crypto";
import { findingsOfStory } from "./findings-of-story.ts";
import { keys } from "./keys.ts";
import { isLong } from "./brief.ts";
import type { ChunkRecord } from "./long/canon.ts";
import { findingsOfLongStory } from "./long/findings-of-long-story.ts";
import type { Chunk, Manuscript, PictureManuscript } from "./manuscript.ts";
import { manuscriptOf } from "./manuscript.ts";
import type { KeptStory } from "./kept-story.ts";

export interface FolderCopy {
  path: string;
  content: string;
}

/** The readable copies of a story, made anew from what is kept: for a person with a file manager, and for the ZIP. */
export function folderCopies(story: KeptStory): FolderCopy[] {
  const manuscript = manuscriptOf(story);
  return [
    ...manuscript.chunks.map((chunk) => ({ path: chunkPath(chunk.number), content: chunkFile(chunk) })),
    { path: "chunk_manifest.json", content: asJson(chunkManifest(story, manuscript)) },
    { path: "session_state.json", content: asJson(sessionState(story, manuscript)) },
    { path: "full_story.md", content: fullStory(manuscript) },
  ];
}

const chunkPath = (number: number): string => `chunks/chunk_${String(number).padStart(2, "0")}.md`;

const chunkFile = ({ number, title, text }: Chunk): string => `## ${number}. ${title}\n\n${text}\n`;

const fullStory = ({ title, logline, chunks }: Manuscript): string =>
  [
    `# ${title}`,
    ...(logline === null ? [] : [`*${logline}*`]),
    ...chunks.map((chunk) => chunkFile(chunk).trimEnd()),
  ].join("\n\n") + "\n";

const chunkManifest = (story: KeptStory, { chunks, title, outline }: Manuscript) => ({
  version: "1.0",
  story_id: story.id,
  title,
  status: story.status,
  total_chunks: outline?.length ?? null,
  finished_chunks: chunks.length,
  total_words: chunks.reduce((sum, { words }) => sum + words, 0),
  chunks: chunks.map((chunk) => ({
    number: chunk.number,
    title: chunk.title,
    file: chunkPath(chunk.number),
    words: chunk.words,
    saved_at: chunk.savedAt,
    sha256: createHash("sha256").update(chunkFile(chunk)).digest("hex"),
    version: chunk.version,
    by: chunk.by,
  })),
});

/** The canon as it stands: who and what the story has, what was promised, what was decided. */
const sessionState = (story: KeptStory, manuscript: Manuscript) => ({
  version: "1.0",
  story_id: story.id,
  status: story.status,
  brief: manuscript.brief,
  cast: manuscript.plan?.cast ?? manuscript.longPlan?.cast ?? [],
  things: manuscript.plan?.things ?? {},
  threads: manuscript.plan?.threads ?? manuscript.longPlan?.promises ?? [],
  canon: manuscript.longPlan ? canonOf(story, manuscript.longPlan.outline) : [],
  text_decision: story.artifacts.get(keys.textDecision)?.value ?? null,
  pictures: manuscript.pictures.map(({ number, attempts, decision }) => ({
    number,
    files: attempts.map(({ path }) => path),
    decision,
  })),
  findings: isLong(manuscript.brief)
    ? findingsOfLongStory(story, manuscript)
    : findingsOfStory(story, manuscript as PictureManuscript),
});

/** What the text has established so far, each fact with the words it comes from. */
const canonOf = ({ artifacts }: KeptStory, outline: { number: number }[]) =>
  outline.flatMap(({ number }) => {
    const audit = artifacts.get(keys.chunkAudit(number))?.value as { record: ChunkRecord | null } | undefined;
    return audit?.record?.facts ?? [];
  });

const asJson = (value: unknown): string => JSON.stringify(value, null, 2) + "\n";
