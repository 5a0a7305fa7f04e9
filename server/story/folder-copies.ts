import { createHash } from "node:crypto";
import { findingsOfStory } from "./findings-of-story.ts";
import { keys } from "./keys.ts";
import type { Chunk, Manuscript } from "./manuscript.ts";
import { manuscriptOf } from "./manuscript.ts";
import type { KeptStory } from "./snapshot-of-story.ts";

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

const fullStory = ({ title, plan, chunks }: Manuscript): string =>
  [
    `# ${title}`,
    ...(plan ? [`*${plan.logline}*`] : []),
    ...chunks.map((chunk) => chunkFile(chunk).trimEnd()),
  ].join("\n\n") + "\n";

const chunkManifest = (story: KeptStory, { chunks, title, plan }: Manuscript) => ({
  version: "1.0",
  story_id: story.id,
  title,
  status: story.status,
  total_chunks: plan?.outline.length ?? null,
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
  cast: manuscript.plan?.cast ?? [],
  things: manuscript.plan?.things ?? {},
  threads: manuscript.plan?.threads ?? [],
  text_decision: story.artifacts.get(keys.textDecision)?.value ?? null,
  pictures: manuscript.pictures.map(({ number, attempts, decision }) => ({
    number,
    files: attempts.map(({ path }) => path),
    decision,
  })),
  findings: findingsOfStory(story, manuscript),
});

const asJson = (value: unknown): string => JSON.stringify(value, null, 2) + "\n";
