import type { PictureFormat } from "../story/brief.ts";
import type { Character, SceneFacts } from "../story/scene-facts.ts";
import type { Call } from "./call.ts";

export interface PictureRequest {
  facts: SceneFacts;
  /** The whole cast of the story, the same in every request, so that everybody stays recognisable. */
  cast: Character[];
  /** What happens in the scene, in a sentence or two. */
  summary: string;
  /** The text of the scene, if a person changed it: where it says otherwise than the summary, it is right. */
  editedText: string | null;
  /** What people wished for when they rejected earlier attempts of this picture, oldest first. */
  notes: string[];
  /** Words to draw from in place of the summary and the text, after a provider declined those. */
  wording: string | null;
  references: {
    /** The approved sheet of the whole cast, for illustrators that hold to one. */
    castSheet: ReferencePicture | null;
    /** The attempt that was rejected, when it is to be changed and not drawn afresh. */
    current: ReferencePicture | null;
  };
  format: PictureFormat;
  /** Of the story: what the illustrator leaves to chance (where the trees stand) follows from it. */
  seed: number;
  scene: number; // from 1
  attempt: number; // from 1
}

export interface ReferencePicture {
  bytes: Uint8Array;
  mediaType: "image/webp" | "image/jpeg" | "image/png";
}

export interface PortraitRequest {
  character: Character;
  cast: Character[];
  seed: number;
}

export interface CastSheetRequest {
  cast: Character[];
  /** One portrait of each character, in the order of `cast`. */
  portraits: ReferencePicture[];
  /** What people wished for when they rejected earlier sheets, oldest first. */
  notes: string[];
  /** The sheet that was rejected, when it is to be changed and not drawn afresh. */
  current: ReferencePicture | null;
  seed: number;
}

export interface DrawnPicture extends ReferencePicture {
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
  /** How it keeps a cast recognisable: by a sheet that is drawn and approved first, or (`null`) by itself. */
  readonly castSheet: CastSheetIllustrator | null;
  /**
   * Draws one picture in the shape of `format`, in whatever size the illustrator has. A request with one more note gives a visibly different picture.
   * Throws a `ProviderError`, whose fault says what follows; stops early when the signal aborts.
   */
  draw(request: PictureRequest, call: Call): Promise<DrawnPicture>;
  /** Lets go of threads and connections. May be called twice. */
  close(): Promise<void>;
}

/** The two drawings that come before the first scene. */
export interface CastSheetIllustrator {
  /** One character alone, whole, on a plain ground. */
  drawPortrait(request: PortraitRequest, call: Call): Promise<DrawnPicture>;
  /** Everybody side by side, each as in the portrait, with the right heights. */
  drawCastSheet(request: CastSheetRequest, call: Call): Promise<DrawnPicture>;
}
