import type { Usage } from "../../../server/providers/usage.ts";

export type Encoding = "png" | "webp" | "jpeg";

/** What a picture request asks for, whatever its protocol. */
export interface PictureAsked {
  model: string;
  prompt: string;
  width: number; // pixels
  height: number;
  count: number;
  encoding: Encoding;
  quality: string;
  references: readonly Uint8Array[];
  /** Servers of one's own may answer with the address of the picture. */
  wantsUrl: boolean;
}

/** What a picture request is answered with, whatever its protocol. */
export interface Painting {
  /** As they go over the wire: base64, whole or not. Empty for an answer without a picture. */
  pictures: string[];
  /** Addresses in place of the pictures themselves. */
  urls: string[] | null;
  /** Words that come in place of a picture, where a protocol has room for them. */
  words: string | null;
  /** The provider's name for why there is no picture. */
  blocked: { stage: "input" | "output"; reason: string } | null;
  usage: Usage | null;
}

export interface PictureDialect {
  read(body: unknown, model: string): PictureAsked;
  whole(painting: Painting, asked: PictureAsked): object;
}
