import { toFile } from "openai";
import { refuseUnlessModel } from "../look-at-model.ts";
import type { PictureModel } from "../picture-model.ts";
import { DEADLINES } from "../transport.ts";
import type { Deadlines } from "../transport.ts";
import { PICTURE_FORMATS } from "../../story/brief.ts";
import { imagesApi } from "./ask-images-api.ts";

export interface OpenaiPictureSettings {
  apiKey: string;
  model: string;
  baseUrl?: string;
  /** What is paid for: a fine picture costs four times a medium one. */
  quality?: "low" | "medium" | "high" | "xhigh" | "max";
  deadlines?: Deadlines;
}

/** OpenAI's picture models. Reference pictures make it an edit, which is how a cast is held to its sheet. */
export function openaiPictures({
  apiKey,
  model,
  baseUrl = "https://api.openai.com/v1",
  quality = "medium",
  deadlines = DEADLINES.picture,
}: OpenaiPictureSettings): PictureModel {
  const by = `OpenAI (${model})`;
  const api = imagesApi({ by, apiKey, model, baseUrl, deadlines });
  return {
    provider: "openai",
    model,
    name: by,
    atOnce: AT_ONCE,
    referencesMax: REFERENCES_MAX,
    promptCharactersMax: PROMPT_CHARACTERS_MAX,
    size: (shape) => PICTURE_FORMATS[shape],

    paint: async ({ prompt, references, shape }, { signal }) => {
      const { width, height } = PICTURE_FORMATS[shape];
      const files = references.map(({ bytes, mediaType }, index) =>
        toFile(bytes, `image-${index + 1}.${mediaType.replace("image/", "")}`, { type: mediaType }),
      );
      const fields = {
        n: 1,
        size: `${width}x${height}`,
        quality,
        output_format: "webp",
        output_compression: COMPRESSION,
      };
      return api.paint({ prompt, fields, references: await Promise.all(files) }, signal);
    },

    look: ({ signal }) =>
      api.look(async (client, signalOfLook) => {
        const found = await client.models.retrieve(model, { signal: signalOfLook });
        refuseUnlessModel(found);
        return { isKnown: true, shutdownDate: found.shutdown_date ?? null };
      }, signal),
  };
}

/** So many a minute the smallest account may ask for; more at once would only wait. */
const AT_ONCE = 5;
// Both as OpenAI's reference of the Images API says.
const REFERENCES_MAX = 16;
const PROMPT_CHARACTERS_MAX = 32_000;
/** Of WebP, 0 to 100: a third of the bytes of a PNG, and nobody sees the difference on paper grain. */
const COMPRESSION = 90;
