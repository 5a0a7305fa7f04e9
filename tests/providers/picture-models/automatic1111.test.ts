import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PaintRequest } from "../../../server/providers/picture-model.ts";
import { automatic1111 } from "../../../server/providers/picture-models/automatic1111.ts";
import { startStandIn } from "../../stand-in/stand-in.ts";
import type { StandIn } from "../../stand-in/stand-in.ts";

const { signal } = new AbortController();
const request: PaintRequest = { prompt: "A red fox.", references: [], shape: "portrait", seed: 7 };

describe("AUTOMATIC1111", () => {
  let standIn: StandIn;
  beforeEach(async () => {
    standIn = await startStandIn();
  });
  afterEach(() => standIn.close());
  const bodyAfter = async (change: Partial<PaintRequest> = {}) => {
    const painter = automatic1111({
      baseUrl: standIn.url,
      model: "storybook-xl",
      login: "ana:secret",
      steps: 20,
    });
    await painter.paint({ ...request, ...change }, { signal });
    return standIn.requests[0]?.body as Record<string, unknown>;
  };

  it("draws from words with seed, steps and what not to draw, by the checkpoint of the settings", async () => {
    expect(await bodyAfter()).toMatchObject({
      prompt: "A red fox.",
      negative_prompt: expect.stringContaining("watermark") as string,
      seed: 7,
      steps: 20,
      width: 832,
      height: 1216,
      override_settings: { sd_model_checkpoint: "storybook-xl" },
    });
    expect(standIn.requests[0]?.headers["authorization"]).toBe(`Basic ${btoa("ana:secret")}`);
  });

  it("begins from the first reference when there is one", async () => {
    const bytes = Buffer.from("RIFF....WEBP");
    const body = await bodyAfter({ references: [{ bytes, mediaType: "image/webp" }] });
    expect(body["init_images"]).toEqual([bytes.toString("base64")]);
    expect(body["denoising_strength"]).toBeLessThan(1);
  });

  it("lets no story command it", async () => {
    const body = await bodyAfter({ prompt: "A fox (((huge))) [or:dog:5] <lora:other:2> AND a cat BREAK\\" });
    expect(body["prompt"]).toBe("A fox \\(\\(\\(huge\\)\\)\\) \\[or:dog:5\\]  and a cat break\\\\");
  });
});
