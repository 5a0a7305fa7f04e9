import OpenAI from "openai";
import type { Uploadable } from "openai";
import type { ModelLook } from "../language-model.ts";
import { lookAtModel } from "../look-at-model.ts";
import type { Painted } from "../picture-model.ts";
import { ProviderError } from "../provider-error.ts";
import { rateLimits } from "../rate-limit-headers.ts";
import { transport } from "../transport.ts";
import type { Deadlines } from "../transport.ts";
import { NO_USAGE } from "../usage.ts";
import type { Usage } from "../usage.ts";
import { checkPicture } from "./check-picture.ts";
import { fetchPicture } from "./fetch-picture.ts";
import type { Fetching } from "./fetch-picture.ts";
import { painting } from "./painting.ts";
import { bytesOfBase64, readJson } from "./read-answer.ts";
import { sender } from "./sender.ts";

/** A server that speaks OpenAI's Images API: OpenAI itself, or one that is compatible. */
export interface ImagesServer {
  by: string;
  apiKey: string;
  model: string;
  baseUrl: string;
  deadlines: Deadlines;
}

export interface ImagesApi {
  /** Sends one request: to generate, or, with references, to edit. `fields` are its fields besides the prompt. */
  paint(
    wish: { prompt: string; fields: Record<string, string | number>; references: Uploadable[] },
    signal: AbortSignal,
  ): Promise<Painted>;
  look(
    ask: (client: OpenAI, signal: AbortSignal) => Promise<ModelLook>,
    signal: AbortSignal,
  ): Promise<ModelLook>;
}

export function imagesApi({ by, apiKey, model, baseUrl, deadlines }: ImagesServer): ImagesApi {
  // Whatever is left out here, the SDK looks for in the environment.
  const client = new OpenAI({
    apiKey,
    baseURL: baseUrl,
    organization: null,
    project: null,
    ...transport(deadlines),
  });
  const get = sender(deadlines);
  const call = { by, apiKey, deadlines };
  return {
    paint: ({ prompt, fields, references }, signal) =>
      painting({ ...call, signal }, async (watch) => {
        const body = { ...fields, model, prompt };
        const response = await send(client, { body, references, signal: watch.signal });
        watch.begun();
        const answer = await readJson<ImagesAnswer>(response);
        const usage = usageOf(answer);
        const bytes = await bytesOf(answer.data?.[0], { by, usage, baseUrl, send: get, watch });
        return { ...(await checkPicture(bytes, { by, usage })), usage, limits: rateLimits(response.headers) };
      }),

    look: (ask, signal) => lookAtModel({ ...call, signal }, (signalOfLook) => ask(client, signalOfLook)),
  };
}

interface Sending {
  body: Record<string, string | number> & { model: string; prompt: string };
  references: Uploadable[];
  signal: AbortSignal;
}

/** The raw answer, since the SDK takes a page of a proxy, or nothing at all, for one. */
const send = (client: OpenAI, { body, references, signal }: Sending): Promise<Response> =>
  references.length > 0
    ? client.images.edit({ ...body, image: references } as OpenAI.ImageEditParams, { signal }).asResponse()
    : client.images.generate(body as OpenAI.ImageGenerateParams, { signal }).asResponse();

/** What is used of an answer, all of which some server or other leaves out. */
interface ImagesAnswer {
  data?: { b64_json?: string | null; url?: string | null }[] | null;
  usage?: {
    input_tokens?: number;
    output_tokens?: number;
    input_tokens_details?: { image_tokens?: number; cached_tokens?: number } | null;
  } | null;
}

const usageOf = ({ usage, data }: ImagesAnswer): Usage => ({
  ...NO_USAGE,
  inputTokens: usage?.input_tokens ?? 0,
  cachedTokens: usage?.input_tokens_details?.cached_tokens ?? 0,
  imageInputTokens: usage?.input_tokens_details?.image_tokens ?? 0,
  outputTokens: usage?.output_tokens ?? 0,
  pictures: data?.length ?? 0,
});

function bytesOf(
  picture: NonNullable<ImagesAnswer["data"]>[number] | undefined,
  fetching: Fetching,
): Promise<Uint8Array> | Uint8Array {
  const { b64_json: base64, url } = picture ?? {};
  if (typeof base64 === "string") return bytesOfBase64(base64);
  if (url?.startsWith("data:")) return bytesOfBase64(url);
  if (url) return fetchPicture(url, fetching);
  throw new ProviderError("picture-missing", { by: fetching.by, usage: fetching.usage });
}
