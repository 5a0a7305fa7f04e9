import { lookAtModel } from "../look-at-model.ts";
import { NOTHING_SAID } from "../pace.ts";
import type { PaintRequest, PictureModel } from "../picture-model.ts";
import { ProviderError } from "../provider-error.ts";
import { DEADLINES } from "../transport.ts";
import type { Deadlines } from "../transport.ts";
import { NO_USAGE } from "../usage.ts";
import type { Usage } from "../usage.ts";
import { checkPicture } from "./check-picture.ts";
import { painting } from "./painting.ts";
import { bytesOfBase64, readJson } from "./read-answer.ts";
import { sender } from "./sender.ts";

export interface GeminiPictureSettings {
  apiKey: string;
  model: string;
  baseUrl?: string;
  deadlines?: Deadlines;
}

/** Google's picture models, which draw from up to fourteen reference pictures. */
export function geminiPictures({
  apiKey,
  model,
  baseUrl = "https://generativelanguage.googleapis.com",
  deadlines = DEADLINES.picture,
}: GeminiPictureSettings): PictureModel {
  const by = `Gemini (${model})`;
  const send = sender(deadlines);
  const address = `${baseUrl.replace(/\/+$/, "")}/v1beta/models/${encodeURIComponent(model)}`;
  // In a header, since addresses are written into the logs of everybody in between.
  const headers = { "x-goog-api-key": apiKey };
  return {
    provider: "gemini",
    model,
    name: by,
    atOnce: AT_ONCE,
    referencesMax: REFERENCES_MAX,
    promptCharactersMax: PROMPT_CHARACTERS_MAX,
    size: (shape) => SHAPES[shape].size,

    paint: (request, { signal }) =>
      painting({ by, apiKey, deadlines, signal }, async (watch) => {
        const body = bodyOf(request);
        const response = await send(`${address}:generateContent`, { headers, body, signal: watch.signal });
        watch.begun();
        const answer = await readJson<GeminiAnswer>(response);
        const { bytes, usage } = pictureOf(answer, by);
        return { ...(await checkPicture(bytes, { by, usage })), usage, limits: NOTHING_SAID };
      }),

    look: ({ signal }) =>
      lookAtModel({ by, apiKey, deadlines, signal }, async (signalOfLook) => {
        const found = await readJson<{ name?: string }>(
          await send(address, { headers, signal: signalOfLook }),
        );
        return { isKnown: found.name === `models/${model}`, shutdownDate: null };
      }),
  };
}

/** Smallest paid accounts are granted about ten pictures a minute, and each takes about half of one. */
const AT_ONCE = 5;
const REFERENCES_MAX = 14;
/** Far below the 131,072 tokens that Google allows, and above any prompt of ours. */
const PROMPT_CHARACTERS_MAX = 32_000;
/** What "1K" gives, in pixels. */
const SHAPES = {
  portrait: { aspectRatio: "2:3", size: { width: 848, height: 1264 } },
  landscape: { aspectRatio: "3:2", size: { width: 1264, height: 848 } },
} as const;

const bodyOf = ({ prompt, references, shape }: PaintRequest): object => ({
  contents: [
    {
      role: "user",
      parts: [
        ...references.map(({ bytes, mediaType }) => ({
          inlineData: { mimeType: mediaType, data: Buffer.from(bytes).toString("base64") },
        })),
        { text: prompt },
      ],
    },
  ],
  generationConfig: {
    responseModalities: ["IMAGE"],
    imageConfig: { aspectRatio: SHAPES[shape].aspectRatio, imageSize: "1K" },
  },
});

/** What is used of an answer. */
interface GeminiAnswer {
  promptFeedback?: { blockReason?: string };
  candidates?: {
    finishReason?: string;
    finishMessage?: string;
    content?: { parts?: { text?: string; thought?: boolean; inlineData?: { data?: string } }[] };
  }[];
  usageMetadata?: {
    promptTokenCount?: number;
    cachedContentTokenCount?: number;
    candidatesTokenCount?: number;
    thoughtsTokenCount?: number;
    promptTokensDetails?: { modality?: string; tokenCount?: number }[];
  };
}

/** Why a candidate has no picture when it was not for want of trying. */
const REFUSALS = /SAFETY|PROHIBITED_CONTENT|BLOCKLIST|RECITATION|SPII/;

function pictureOf(answer: GeminiAnswer, by: string): { bytes: Uint8Array; usage: Usage } {
  const [candidate] = answer.candidates ?? [];
  const parts = (candidate?.content?.parts ?? []).filter(({ thought }) => !thought); // it may draw drafts for itself
  const data = parts.findLast(({ inlineData }) => inlineData)?.inlineData?.data;
  const usage = usageOf(answer, data === undefined ? 0 : 1);
  if (data !== undefined) return { bytes: bytesOfBase64(data), usage };

  // A refusal has a friendly status here, and a polite one only says that it is sorry.
  const { blockReason } = answer.promptFeedback ?? {};
  const reason = blockReason ?? candidate?.finishReason ?? "";
  const words = parts.map(({ text }) => text ?? "").join(" ");
  const isBlocked = blockReason !== undefined || REFUSALS.test(reason);
  const isSorry = reason === "STOP" && words.trim() !== "";
  throw new ProviderError(isBlocked || isSorry ? "picture-refused" : "picture-missing", {
    by,
    detail: candidate?.finishMessage ?? words,
    usage,
    category: isBlocked ? reason : null,
  });
}

const usageOf = ({ usageMetadata: used }: GeminiAnswer, pictures: number): Usage => ({
  ...NO_USAGE,
  inputTokens: used?.promptTokenCount ?? 0,
  cachedTokens: used?.cachedContentTokenCount ?? 0,
  imageInputTokens: used?.promptTokensDetails?.find(({ modality }) => modality === "IMAGE")?.tokenCount ?? 0,
  outputTokens: (used?.candidatesTokenCount ?? 0) + (used?.thoughtsTokenCount ?? 0),
  pictures,
});
