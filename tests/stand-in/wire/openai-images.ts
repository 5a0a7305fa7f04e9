import * as z from "zod";
import type { Form } from "../read-body.ts";
import { BadRequest, read } from "./bad-request.ts";
import type { Painting, PictureAsked, PictureDialect } from "./painting.ts";

const both = {
  model: z.string(),
  prompt: z.string().min(1).max(32_000),
  n: z.coerce.number().int().min(1).max(10).default(1),
  size: z.string().default("1024x1024"),
  quality: z.enum(["low", "medium", "high", "xhigh", "max", "auto"]).default("auto"),
  output_format: z.enum(["png", "jpeg", "webp"]).default("png"),
  output_compression: z.coerce.number().int().min(0).max(100).optional(),
  background: z.enum(["transparent", "opaque", "auto"]).optional(),
  complexity: z.enum(["low", "medium", "high"]).optional(),
  safety_identifier: z.string().optional(),
};
/** What OpenAI's own models take, and nothing else. */
const own = {
  generate: z.strictObject({ ...both, moderation: z.enum(["auto", "low"]).optional() }),
  edit: z.strictObject(both),
};
/** Servers that are compatible take what they do not know. */
const compatible = z.looseObject({ ...both, response_format: z.enum(["b64_json", "url"]).default("url") });

const isOwn = (model: unknown): boolean => typeof model === "string" && model.startsWith("gpt-image");

const REFERENCES_MAX = 16;

export const openaiImages: PictureDialect = {
  read: (body) => asked(body as Record<string, unknown>, own.generate, []),
  whole,
};

export const openaiEdits: PictureDialect = {
  read(body) {
    const { fields, files } = body as Form;
    const images = files.filter(({ field }) => field === "image" || field === "image[]");
    if (images.length === 0) throw new BadRequest("Missing required parameter: 'image'.", "image");
    if (images.length > REFERENCES_MAX)
      throw new BadRequest(`Too many images: at most ${REFERENCES_MAX}.`, "image");
    if (images.length > 1 && images.some(({ field }) => field === "image"))
      throw new BadRequest("Duplicate parameter: 'image'. Use 'image[]' for several.", "image");
    return asked(
      fields,
      own.edit,
      images.map(({ bytes }) => bytes),
    );
  },
  whole,
};

function asked(
  body: Record<string, unknown>,
  ofOpenai: typeof own.generate | typeof own.edit,
  references: Uint8Array[],
): PictureAsked {
  const isOpenai = isOwn(body["model"]);
  const request = read(isOpenai ? ofOpenai : compatible, body);
  return {
    model: request.model,
    prompt: request.prompt,
    ...pixels(request.size, isOpenai),
    count: request.n,
    encoding: request.output_format,
    quality: request.quality === "auto" ? "medium" : request.quality,
    references,
    wantsUrl: "response_format" in request && request.response_format === "url",
  };
}

/** Sides in whole blocks, neither longer than three times the other, and neither too few pixels nor too many. */
const SIDE_STEP = 16;
const RATIO_MAX = 3;
const PIXELS = { min: 655_360, max: 8_294_400 };

function pixels(size: string, isOpenai: boolean): { width: number; height: number } {
  if (size === "auto") return { width: 1024, height: 1024 };
  const [, width, height] = (/^(\d+)x(\d+)$/.exec(size) ?? []).map(Number);
  const refuse = () =>
    new BadRequest(`Invalid value: '${size}'. Supported are 'auto' and WIDTHxHEIGHT.`, "size");
  if (!width || !height) throw refuse();
  const isFit =
    width % SIDE_STEP === 0 &&
    height % SIDE_STEP === 0 &&
    Math.max(width / height, height / width) <= RATIO_MAX &&
    width * height >= PIXELS.min &&
    width * height <= PIXELS.max;
  if (isOpenai && !isFit) throw refuse();
  return { width, height };
}

function whole({ pictures, urls, usage }: Painting, request: PictureAsked): object {
  const told = {
    background: "opaque",
    size: `${request.width}x${request.height}`,
    quality: request.quality,
    output_format: request.encoding,
  };
  return {
    created: Math.floor(Date.now() / 1000),
    ...(isOwn(request.model) && told),
    data: urls ? urls.map((url) => ({ url })) : pictures.map((b64_json) => ({ b64_json })),
    ...(usage &&
      isOwn(request.model) && {
        usage: {
          input_tokens: usage.inputTokens,
          input_tokens_details: {
            image_tokens: usage.imageInputTokens,
            text_tokens: usage.inputTokens - usage.imageInputTokens,
          },
          output_tokens: usage.outputTokens,
          total_tokens: usage.inputTokens + usage.outputTokens,
        },
      }),
  };
}
