import type { ModelLook } from "./language-model.ts";
import type { RateLimits } from "./pace.ts";
import type { Usage } from "./usage.ts";

/** What a picture model is asked, already in words. */
export interface PaintRequest {
  prompt: string;
  /** Pictures to hold to, in the order in which the prompt counts them: "Image 1" is the first. At most `referencesMax`. */
  references: readonly { bytes: Uint8Array; mediaType: "image/png" | "image/webp" | "image/jpeg" }[];
  shape: "portrait" | "landscape";
  /** For servers that take one; others are asked without. */
  seed: number;
}

export interface Painted {
  /** As the provider sent them, decoded once to be sure that they are whole. */
  bytes: Uint8Array;
  mediaType: "image/webp" | "image/jpeg" | "image/png";
  width: number; // pixels
  height: number;
  usage: Usage;
  limits: RateLimits;
}

/** One picture model of one provider. */
export interface PictureModel {
  readonly provider: string;
  readonly model: string;
  /** As people read it: "OpenAI (gpt-image-2.5-flare)". */
  readonly name: string;
  /** How many requests it takes at the same time. */
  readonly atOnce: number;
  /** How many reference pictures one request may carry; 0 for a model that draws from words alone. */
  readonly referencesMax: number;
  /** The most characters a prompt may have. */
  readonly promptCharactersMax: number;
  /** Pixels it is asked for. */
  size(shape: PaintRequest["shape"]): { width: number; height: number };
  /**
   * Sends exactly one request for one picture. Nothing is tried twice. Throws a `ProviderError` for whatever goes wrong,
   * also for a refusal or bytes that do not decode; throws the reason of `signal` when that aborts.
   */
  paint(request: PaintRequest, options: { signal: AbortSignal }): Promise<Painted>;
  /** Asks the provider about the model, at no cost. */
  look(options: { signal: AbortSignal }): Promise<ModelLook>;
}
