import type { Usage } from "../../../server/providers/usage.ts";

/** What a text request asks for, whatever its protocol. */
export interface TextAsked {
  model: string;
  /** Everything that counts as input, in the order in which a cache sees it. */
  prompt: string;
  /** The schema of the answer; `null` for prose. */
  schema: Record<string, unknown> | null;
  isStreamed: boolean;
  /** Where a cache may begin again; `null` where the provider decides by itself. */
  cache: CacheMarks | null;
  outputTokensMax: number;
  /** Chat servers tell the usage of a stream only when they are asked to. */
  wantsUsage: boolean;
}

/** Places in a prompt, in characters from its beginning, shortest first. */
export interface CacheMarks {
  /** What comes before these is kept. */
  marks: number[];
  /** Where parts of the prompt end: what an earlier prompt kept is found at each of them. */
  ends: number[];
}

/** What a text request is answered with, whatever its protocol. */
export interface Told {
  id: string;
  model: string;
  text: string;
  /** Thinking that comes before the text; `null` when there is none. */
  reasoning: string | null;
  ending: "finished" | "out-of-room" | "window-full" | "refused" | "filtered";
  /** Not even an empty place for a text: no block, no item, no choice. */
  isBare: boolean;
  /** `null` for a provider that does not tell it. */
  usage: Usage | null;
}

/** One piece of a streamed answer, as it goes over the wire. */
export interface Frame {
  kind: "opening" | "content" | "closing";
  data: string;
}

export interface TextDialect {
  /** Reads a request as the provider does. Throws a `BadRequest` where that one would not take it. */
  read(body: unknown): TextAsked;
  whole(told: Told): object;
  frames(told: Told, asked: TextAsked): Frame[];
  /** What keeps the connection alive and says nothing. */
  ping: string;
  /** How the provider tells of a trouble once the answer has begun. */
  trouble(kind: StreamTrouble): string;
  /** How a stream ends when the answer as a whole has failed. */
  failed(told: Told): string;
}

export type StreamTrouble = "overloaded" | "server-error" | "rate-limited";

const PIECE_CHARACTERS = 40; // about ten tokens, as providers send them under load

export const inPieces = (text: string): string[] =>
  text.match(new RegExp(`[\\s\\S]{1,${PIECE_CHARACTERS}}`, "g")) ?? [];
