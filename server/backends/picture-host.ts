/**
 * Where copies of the pictures stand so that browsers load them from there, and from where they are read back when the
 * local disk was lost. A host is never the only place a picture is first kept in: see `hosted-shelf.ts`. `path` is as
 * on the shelf, `images/scene_01.webp`; what a host calls a picture follows from story and path alone, so that it is
 * found again by a machine that remembers nothing.
 *
 * Everything rejects with a `PictureHostError` and nothing else; a call ends, one way or the other, within its deadline.
 * Nothing is tried twice here; whoever asks decides on that.
 */
export interface PictureHost {
  /** "Cloudinary (demo)": how it is called wherever a person reads of it. Another account has another name. */
  readonly name: string;
  /** Where browsers load its pictures from, for the page's policy; `null` when the store is private. */
  readonly origin: string | null;
  /**
   * Keeps a copy, in place of whatever was kept for the path, and tells its public address, or `null` when the store is
   * private. The address belongs to this content: other content under the same path has another one, so browsers and
   * caches may keep what they have. May be called again with the same content, which leaves one copy.
   */
  put(storyId: string, path: string, content: Uint8Array): Promise<string | null>;
  /** The content as it was put, byte for byte, and its public address; `null` when the host has none. */
  read(storyId: string, path: string): Promise<HostedPicture | null>;
  /**
   * Takes one picture away, or with no path all of the story. What is not there is no error, so it may be called again.
   * A host that cannot delete says so as `declined`.
   */
  remove(storyId: string, path?: string): Promise<void>;
}

export interface HostedPicture {
  content: Uint8Array;
  url: string | null;
}

/** A host could not do what was asked. `message` says who, what and, where there is one, the next action. */
export class PictureHostError extends Error {
  readonly kind: PictureHostFailure;

  constructor(kind: PictureHostFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "PictureHostError";
    this.kind = kind;
  }
}

export type PictureHostFailure =
  /** Out of reach, slow, overloaded or full: the same may succeed later. */
  | "away"
  /** It does not accept the account or the settings: nothing succeeds until a person has mended that. */
  | "shut"
  /** It will never do this one thing; others may succeed. */
  | "declined";
