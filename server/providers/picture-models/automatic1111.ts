import { lookAtModel } from "../look-at-model.ts";
import { NOTHING_SAID } from "../pace.ts";
import type { PaintRequest, PictureModel } from "../picture-model.ts";
import { ProviderError } from "../provider-error.ts";
import { DEADLINES } from "../transport.ts";
import type { Deadlines } from "../transport.ts";
import { NO_USAGE } from "../usage.ts";
import { checkPicture } from "./check-picture.ts";
import { painting } from "./painting.ts";
import { withoutCommands } from "./plain-prompt.ts";
import { bytesOfBase64, readJson } from "./read-answer.ts";
import { sender } from "./sender.ts";

export interface Automatic1111Settings {
  /** Of the page: `http://127.0.0.1:7860`. */
  baseUrl: string;
  /** A checkpoint, as the page lists it. */
  model: string;
  /** `user:password`, where the server was started with `--api-auth`. */
  login?: string;
  steps?: number;
  deadlines?: Deadlines;
}

/** AUTOMATIC1111, Forge, and whatever else speaks `/sdapi/v1`. */
export function automatic1111({
  baseUrl,
  model,
  login = "",
  steps = STEPS,
  deadlines = DEADLINES.localPicture,
}: Automatic1111Settings): PictureModel {
  const by = `AUTOMATIC1111 (${model})`;
  const send = sender(deadlines);
  const address = `${baseUrl.replace(/\/+$/, "")}/sdapi/v1`;
  const headers: Record<string, string> = login
    ? { Authorization: `Basic ${Buffer.from(login).toString("base64")}` }
    : {};
  const call = { by, apiKey: login, deadlines };
  return {
    provider: "automatic1111",
    model,
    name: by,
    atOnce: 1, // it queues what comes together
    referencesMax: 1, // a picture to begin from, not a sheet to hold to
    promptCharactersMax: PROMPT_CHARACTERS_MAX,
    size: (shape) => SIZES[shape],

    paint: (request, { signal }) =>
      painting({ ...call, signal }, async (watch) => {
        const verb = request.references.length > 0 ? "img2img" : "txt2img";
        const body = bodyOf(request, { model, steps });
        const response = await send(`${address}/${verb}`, { headers, body, signal: watch.signal });
        watch.begun();
        const { images } = await readJson<{ images?: string[] | null }>(response);
        const [picture] = images ?? [];
        if (picture === undefined) throw new ProviderError("picture-missing", { by, usage: NO_USAGE });
        const usage = { ...NO_USAGE, pictures: 1 };
        return {
          ...(await checkPicture(bytesOfBase64(picture), { by, usage })),
          usage,
          limits: NOTHING_SAID,
        };
      }),

    look: ({ signal }) =>
      lookAtModel({ ...call, signal }, async (signalOfLook) => {
        const response = await send(`${address}/sd-models`, { headers, signal: signalOfLook });
        const models = await readJson<{ title?: string; model_name?: string }[]>(response);
        const isKnown = models.some(({ title, model_name }) => [title, model_name].includes(model));
        return { isKnown, shutdownDate: null };
      }),
  };
}

/** What most checkpoints are whole after; more takes longer and changes little. */
const STEPS = 28;
/** The sizes nearest to 2:3 that SDXL was trained on; larger ones grow second heads. */
const SIZES = { portrait: { width: 832, height: 1216 }, landscape: { width: 1216, height: 832 } } as const;
/** It reads a prompt in pieces of 75 tokens, and of the later ones little is seen. */
const PROMPT_CHARACTERS_MAX = 4000;
/** How far a picture may leave the one it begins from: 0.5 follows a note and keeps the composition. */
const DENOISING_STRENGTH = 0.5;
/** What such models draw unasked. */
const NEGATIVE_PROMPT =
  "text, letters, signature, watermark, frame, border, photograph, 3d render, extra limbs, extra fingers, deformed hands, blurry";

const bodyOf = (
  { prompt, references, shape, seed }: PaintRequest,
  { model, steps }: { model: string; steps: number },
): object => ({
  prompt: unweighted(withoutCommands(prompt)),
  negative_prompt: NEGATIVE_PROMPT,
  seed,
  steps,
  ...SIZES[shape],
  batch_size: 1,
  n_iter: 1,
  override_settings: { sd_model_checkpoint: model },
  ...(references[0] && {
    init_images: [Buffer.from(references[0].bytes).toString("base64")],
    denoising_strength: DENOISING_STRENGTH,
  }),
});

/** Brackets would give weight to words, and these words in capitals cut a prompt up. */
const unweighted = (prompt: string): string =>
  prompt.replace(/[()[\]\\]/g, "\\$&").replace(/\b(?:AND|BREAK)\b/g, (word) => word.toLowerCase());
