import * as z from "zod";
import { read } from "./bad-request.ts";
import type { PictureDialect } from "./painting.ts";

const request = z.looseObject({
  prompt: z.string().default(""),
  negative_prompt: z.string().default(""),
  width: z.int().min(64).max(2048).default(512),
  height: z.int().min(64).max(2048).default(512),
  steps: z.int().min(1).max(150).default(50),
  seed: z.int().default(-1),
  batch_size: z.int().min(1).default(1),
  n_iter: z.int().min(1).default(1),
  init_images: z.array(z.string()).default([]),
});

export const a1111: PictureDialect = {
  read(body, model) {
    const asked = read(request, body);
    return {
      model,
      prompt: asked.prompt,
      width: asked.width,
      height: asked.height,
      count: asked.batch_size * asked.n_iter,
      encoding: "png",
      quality: `${asked.steps} steps`,
      references: asked.init_images.map((image) => Buffer.from(image.replace(/^data:[^,]*,/, ""), "base64")),
      wantsUrl: false,
    };
  },

  whole: ({ pictures }, { prompt, width, height, model }) => ({
    images: pictures,
    parameters: { prompt, width, height },
    info: JSON.stringify({ prompt, width, height, sd_model_name: model, all_seeds: pictures.map(() => 1) }),
  }),
};
