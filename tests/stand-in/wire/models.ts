import type { Family } from "../api.ts";
import { LOADED_CHECKPOINT } from "../read-body.ts";

/** The models a provider lists: all that anybody asks for, but for those that it has shut down. */
const SHUT_DOWN = ["dall-e-2", "dall-e-3", "gpt-image-1"];
/** Said of no model that a provider ever had. */
const NEVER_THERE = /no-such/;

/** Announced ends, of November 2026. */
const ENDS: Record<string, string> = {
  "gpt-image-1-mini": "2026-12-01",
  "gpt-image-1.5": "2026-12-01",
  "chatgpt-image-latest": "2026-12-01",
  "claude-sonnet-4-5": "2026-11-30",
};

/** What each provider's list begins with; other models are known all the same. */
const LISTED = {
  openai: ["gpt-6.2-sol", "gpt-6-luna", "gpt-image-2.5-flare", "gpt-image-2.5-sunburst", "gpt-image-1.5"],
  anthropic: ["claude-opus-5-5", "claude-sonnet-5-5", "claude-haiku-5-5", "claude-sonnet-4-5"],
  gemini: ["gemini-3.8-flash", "gemini-nano-banana-2.1", "gemini-3-pro-image"],
};

export const isKnown = (model: string): boolean => !SHUT_DOWN.includes(model) && !NEVER_THERE.test(model);

const describe = {
  openai: (id: string) => ({
    id,
    object: "model",
    created: 1_790_000_000,
    owned_by: "openai",
    shutdown_date: ENDS[id] ?? null,
  }),
  anthropic: (id: string) => ({
    type: "model",
    id,
    display_name: id,
    created_at: "2026-09-01T00:00:00Z",
    deprecated_at: ENDS[id] ? "2026-06-01T00:00:00Z" : null,
    retires_at: ENDS[id] ? `${ENDS[id]}T00:00:00Z` : null,
    lifecycle: ENDS[id] ? "deprecated" : "active",
    line: null,
    capabilities: null,
    max_input_tokens: 1_000_000,
    max_tokens: 128_000,
  }),
  gemini: (id: string) => ({
    name: `models/${id}`,
    version: "1",
    displayName: id,
    inputTokenLimit: 131_072,
    outputTokenLimit: 32_768,
    supportedGenerationMethods: ["generateContent", "countTokens"],
  }),
};

/** One model, or (`null`) the list. */
export function answerModels(family: Family, model: string | null): object {
  if (family === "a1111")
    return [{ title: `${LOADED_CHECKPOINT}.safetensors`, model_name: LOADED_CHECKPOINT }];
  if (model !== null) return describe[family](model);
  const models = LISTED[family].map((id) => describe[family](id));
  if (family === "gemini") return { models };
  const paged = { has_more: false, first_id: LISTED[family][0], last_id: LISTED[family].at(-1) };
  return { data: models, ...(family === "anthropic" ? paged : { object: "list" }) };
}
