import type { RateLimits } from "./pace.ts";
import type { Usage } from "./usage.ts";

/** What a language model is asked, already in words. */
export interface ModelRequest {
  /** The unchanging part, which goes first and is marked for the provider's cache. */
  system: string;
  /**
   * What follows, in order. Parts that are `stable` stand before all others and come again, word for word, at the same
   * place in later requests of the same story; the last of them carries the cache mark too.
   */
  parts: readonly { text: string; stable: boolean }[];
  /** The form of the answer: a plain JSON Schema (no $ref, no pattern, every property required); `null` for prose. */
  schema: { name: string; json: Record<string, unknown> } | null;
  /** The most the answer may have, thinking included. */
  outputTokensMax: number;
  /** Left out where a model takes none. */
  temperature: number | null;
}

export interface ModelAnswer {
  /** The whole answer: prose, or JSON text. Thinking is not part of it. */
  text: string;
  usage: Usage;
  /** What the provider said of its limits with this answer. */
  limits: RateLimits;
}

/** One model of one provider. */
export interface LanguageModel {
  /** The provider's short name, as in the settings: `anthropic`. */
  readonly provider: string;
  /** Its exact id at the provider: `claude-sonnet-5-5`. */
  readonly model: string;
  /** As people read it: "Anthropic (claude-sonnet-5-5)". */
  readonly name: string;
  /** How many requests it takes at the same time: one for a server on this machine. */
  readonly atOnce: number;
  /**
   * Sends exactly one request and returns when the whole answer is there, end mark included. `onText` is told each piece
   * of prose as it comes. Nothing is tried twice. Throws a `ProviderError` for whatever goes wrong, also for a refusal
   * or an answer that was cut; throws the reason of `signal` when that aborts.
   */
  answer(
    request: ModelRequest,
    options: { signal: AbortSignal; onText?: (piece: string) => void },
  ): Promise<ModelAnswer>;
  /** Asks the provider about the model, at no cost: whether it is there, and until when. */
  look(options: { signal: AbortSignal }): Promise<ModelLook>;
}

/** What the provider says of a model. */
export interface ModelLook {
  isKnown: boolean;
  /** The day it will be shut down, `YYYY-MM-DD`, where the provider tells. */
  shutdownDate: string | null;
}
