import { toFile } from "openai";
import sharp from "sharp";
import { PICTURE_FORMATS } from "../../story/brief.ts";
import type { PaintRequest, PictureModel } from "../picture-model.ts";
import { DEADLINES } from "../transport.ts";
import type { Deadlines } from "../transport.ts";
import { imagesApi } from "./ask-images-api.ts";
import { withoutCommands } from "./plain-prompt.ts";
import { readJson } from "./read-answer.ts";

export interface CompatiblePictureSettings {
  /** With the version: `http://127.0.0.1:8080/v1`. */
  baseUrl: string;
  model: string;
  /** Most servers at home ask for none. */
  apiKey?: string;
  /** How the server is called where people read of it. */
  name?: string;
  /** What it is, for what goes beyond the protocol: how it takes a seed, and how it is asked for the bytes themselves. */
  server?: "any" | "localai" | "stable-diffusion.cpp";
  /** Whether it has `/images/edits` and a model that looks at reference pictures. */
  takesReferences?: boolean;
  deadlines?: Deadlines;
}

/** Whatever speaks OpenAI's Images API at an address of one's own: LocalAI, stable-diffusion.cpp, gateways. */
export function compatiblePictures({
  baseUrl,
  model,
  apiKey = "",
  name = new URL(baseUrl).host,
  server = "any",
  takesReferences = false,
  deadlines = DEADLINES.localPicture,
}: CompatiblePictureSettings): PictureModel {
  const by = `${name} (${model})`;
  const api = imagesApi({ by, apiKey: apiKey || KEY_OF_NOBODY, model, baseUrl, deadlines });
  return {
    provider: "compatible",
    model,
    name: by,
    atOnce: 1, // one graphics card draws one picture; a second would only crowd its memory
    referencesMax: takesReferences ? REFERENCES_MAX : 0,
    promptCharactersMax: PROMPT_CHARACTERS_MAX,
    size: (shape) => PICTURE_FORMATS[shape],

    paint: async ({ prompt, references, shape, seed }, { signal }) => {
      const { width, height } = PICTURE_FORMATS[shape];
      const { fields, suffix } = extras(server, seed);
      return api.paint(
        {
          prompt: `${withoutCommands(prompt)}${suffix}`,
          fields: { n: 1, size: `${width}x${height}`, ...fields },
          references: await Promise.all(references.map(pngFile)),
        },
        signal,
      );
    },

    look: ({ signal }) =>
      api.look(async (client, signalOfLook) => {
        // The list is what every such server has; many know no address for one model alone.
        const response = await client.models.list({ signal: signalOfLook }).asResponse();
        const { data = [] } = await readJson<{ data?: { id?: string }[] }>(response);
        return { isKnown: data.some(({ id }) => id === model), shutdownDate: null };
      }, signal),
  };
}

/** The SDK insists on a key, and servers without one read none. */
const KEY_OF_NOBODY = "none";
/** Models that can be run at home (FLUX.2 klein, Qwen-Image-Edit) lose sight of more. */
const REFERENCES_MAX = 4;
/** Longer ones overflow the text encoders of 512 tokens that such models have. */
const PROMPT_CHARACTERS_MAX = 4000;

function extras(
  server: NonNullable<CompatiblePictureSettings["server"]>,
  seed: number,
): { fields: Record<string, string | number>; suffix: string } {
  switch (server) {
    case "localai":
      return { fields: { seed, response_format: "b64_json" }, suffix: "" };
    case "stable-diffusion.cpp":
      return {
        fields: { response_format: "b64_json" },
        suffix: ` <sd_cpp_extra_args>${JSON.stringify({ seed })}</sd_cpp_extra_args>`,
      };
    case "any": // a gateway may hand everything on to one that takes no field it does not know
      return { fields: {}, suffix: "" };
  }
}

/** stable-diffusion.cpp reads no WebP. */
const pngFile = async ({ bytes }: PaintRequest["references"][number], index: number) =>
  toFile(await sharp(bytes).png().toBuffer(), `image-${index + 1}.png`, { type: "image/png" });
