import * as z from "zod";
import { read } from "./bad-request.ts";
import type { PictureDialect } from "./painting.ts";

const part = z.strictObject({
  text: z.string().optional(),
  inlineData: z.strictObject({ mimeType: z.string(), data: z.string() }).optional(),
});
const request = z.looseObject({
  contents: z.array(z.looseObject({ role: z.string().optional(), parts: z.array(part) })).min(1),
  systemInstruction: z.looseObject({ parts: z.array(part) }).optional(),
  generationConfig: z.looseObject({
    responseModalities: z.array(z.enum(["TEXT", "IMAGE"])),
    imageConfig: z
      .strictObject({ aspectRatio: z.string().optional(), imageSize: z.enum(["1K", "2K", "4K"]).optional() })
      .optional(),
  }),
});

/** What "1K" means in each shape, in pixels. */
const SIZES: Record<string, { width: number; height: number }> = {
  "1:1": { width: 1024, height: 1024 },
  "2:3": { width: 848, height: 1264 },
  "3:2": { width: 1264, height: 848 },
  "3:4": { width: 896, height: 1200 },
  "4:3": { width: 1200, height: 896 },
};

export const geminiImages: PictureDialect = {
  read(body, model) {
    const { contents, generationConfig, systemInstruction } = read(request, body);
    const parts = [...(systemInstruction?.parts ?? []), ...contents.flatMap((content) => content.parts)];
    const { aspectRatio = "1:1" } = generationConfig.imageConfig ?? {};
    return {
      model,
      prompt: parts.flatMap(({ text }) => text ?? []).join("\n"),
      ...(SIZES[aspectRatio] ?? SIZES["1:1"]!),
      count: 1,
      encoding: "png",
      quality: "1K",
      references: parts.flatMap(({ inlineData }) =>
        inlineData ? [Buffer.from(inlineData.data, "base64")] : [],
      ),
      wantsUrl: false,
    };
  },

  whole({ pictures, words, blocked, usage }, asked) {
    const shown = [
      ...(words ? [{ text: words }] : []),
      ...pictures.map((data) => ({ inlineData: { mimeType: `image/${asked.encoding}`, data } })),
    ];
    const isRefusedBefore = blocked?.stage === "input";
    return {
      ...(isRefusedBefore
        ? { promptFeedback: { blockReason: blocked.reason } }
        : {
            candidates: [
              {
                ...(shown.length > 0 && { content: { role: "model", parts: shown } }),
                finishReason: blocked?.reason ?? "STOP",
                index: 0,
              },
            ],
          }),
      ...(usage && {
        usageMetadata: {
          promptTokenCount: usage.inputTokens,
          candidatesTokenCount: usage.outputTokens,
          totalTokenCount: usage.inputTokens + usage.outputTokens,
          promptTokensDetails: [
            { modality: "TEXT", tokenCount: usage.inputTokens - usage.imageInputTokens },
            { modality: "IMAGE", tokenCount: usage.imageInputTokens },
          ],
          ...(pictures.length > 0 && {
            candidatesTokensDetails: [{ modality: "IMAGE", tokenCount: usage.outputTokens }],
          }),
        },
      }),
      modelVersion: asked.model,
      responseId: "stand-in",
    };
  },
};
