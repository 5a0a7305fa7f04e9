/** The protocols the stand-in speaks; `openai-images` generates, `openai-edits` draws from reference pictures. */
export const TEXT_APIS = ["anthropic-messages", "openai-responses", "openai-chat"] as const;
export const PICTURE_APIS = ["openai-images", "openai-edits", "gemini-images", "a1111"] as const;
export type TextApi = (typeof TEXT_APIS)[number];
export type PictureApi = (typeof PICTURE_APIS)[number];
export type Api = TextApi | PictureApi | "models";

/** Whose error bodies and headers an answer has. */
export type Family = "anthropic" | "openai" | "gemini" | "a1111";

export const FAMILY: Record<Exclude<Api, "models">, Family> = {
  "anthropic-messages": "anthropic",
  "openai-responses": "openai",
  "openai-chat": "openai",
  "openai-images": "openai",
  "openai-edits": "openai",
  "gemini-images": "gemini",
  a1111: "a1111",
};

export const isTextApi = (api: Api): api is TextApi => TEXT_APIS.includes(api as TextApi);
