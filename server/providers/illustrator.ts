import type { PictureFormat } from "../story/brief.ts";
import type { Character, SceneFacts } from "../story/scene-facts.ts";

export interface PictureRequest {
  facts: SceneFacts;
  /** The whole cast of the story, the same in every request, so that everybody stays recognisable. */
  cast: Character[];
  /** The text of the scene as it stands. */
  text: string;
  /** What people wished for when they rejected earlier attempts of this picture, oldest first. */
  notes: string[];
  format: PictureFormat;
  /** Of the story: what the illustrator leaves to chance (where the trees stand) follows from it. */
  seed: number;
  scene: number; // from 1
  attempt: number; // from 1
}

export interface DrawnPicture {
  bytes: Uint8Array;
  mediaType: "image/webp" | "image/jpeg" | "image/png";
  width: number; // pixels
  height: number;
  /** What can be seen, in one sentence, for those who cannot see it. */
  alt: string;
  /** Words of the notes that this illustrator could not follow, to be shown to the person who wrote them. */
  notUnderstood: string[];
}

export interface Illustrator {
  /** How it is called wherever its work shows: "built-in illustrator (no AI)". */
  readonly name: string;
  /** How many pictures may be asked for at the same time. */
  readonly atOnce: number;
  /**
   * Draws one picture in the size of `format`. A request with one more note gives a visibly different picture.
   * Throws a `ProviderError` that knows whether trying again makes sense; stops early when `signal` aborts.
   */
  draw(request: PictureRequest, options: { signal: AbortSignal }): Promise<DrawnPicture>;
  /** Lets go of threads and connections. May be called twice. */
  close(): Promise<void>;
}
