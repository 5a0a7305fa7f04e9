import type { Readable } from "node:stream";

/**
 * Where the files of the stories stand: pictures, and readable copies of the text. `path` is relative to the story,
 * with forward slashes: `images/scene_01.webp`.
 */
export interface Shelf {
  /**
   * Keeps `content` under the path; when the promise resolves it survives a loss of power. A reader sees the old
   * file or the new one, never a part. May be called again with the same or with other content.
   */
  put(storyId: string, path: string, content: string | Uint8Array): Promise<void>;
  /** The text of a file, or `null` when there is none. */
  readText(storyId: string, path: string): Promise<string | null>;
  /** Opens a file to read, and tells its size in bytes; `null` when there is none. Destroy the stream if unused. */
  open(storyId: string, path: string): Promise<{ stream: Readable; bytes: number } | null>;
  /** The paths of all files of a story, in no particular order. */
  list(storyId: string): Promise<string[]>;
  /** Takes one file away, or with no path everything of the story. What is not there is no error. */
  remove(storyId: string, path?: string): Promise<void>;
}
