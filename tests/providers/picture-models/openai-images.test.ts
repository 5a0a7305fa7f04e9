import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PaintRequest } from "../../../server/providers/picture-model.ts";
import { openaiPictures } from "../../../server/providers/picture-models/openai-images.ts";
import { failureOf } from "../../contracts/picture-model.ts";
import type { Form } from "../../stand-in/read-body.ts";
import { startStandIn } from "../../stand-in/stand-in.ts";
import type { StandIn } from "../../stand-in/stand-in.ts";

const { signal } = new AbortController();
const request: PaintRequest = { prompt: "A red fox.", references: [], shape: "landscape", seed: 7 };
const reference = { bytes: Buffer.from("RIFF....WEBP"), mediaType: "image/webp" } as const;

describe("OpenAI's pictures", () => {
  let standIn: StandIn;
  beforeEach(async () => {
    standIn = await startStandIn();
  });
  afterEach(() => standIn.close());
  const openai = (model = "gpt-image-2.5-flare", quality?: "high") =>
    openaiPictures({ apiKey: "sk-x", model, baseUrl: `${standIn.url}/v1`, ...(quality && { quality }) });

  it("are asked for in WebP, of medium quality unless the settings say otherwise, and with no seed", async () => {
    await openai().paint(request, { signal });
    await openai("gpt-image-2", "high").paint({ ...request, shape: "portrait" }, { signal });
    expect(standIn.requests.map(({ body }) => body)).toEqual([
      {
        model: "gpt-image-2.5-flare",
        prompt: "A red fox.",
        n: 1,
        size: "1536x1024",
        quality: "medium",
        output_format: "webp",
        output_compression: 90,
      },
      expect.objectContaining({ model: "gpt-image-2", size: "1024x1536", quality: "high" }),
    ]);
  });

  it("are edits when there are references, which go as files of their kind", async () => {
    await openai().paint({ ...request, references: [reference, reference] }, { signal });
    const { fields, files } = standIn.requests[0]!.body as Form;
    expect(Object.keys(fields).toSorted()).toEqual(
      ["model", "n", "output_compression", "output_format", "prompt", "quality", "size"], // no input_fidelity
    );
    expect(files.map(({ field, name, mediaType }) => [field, name, mediaType])).toEqual([
      ["image[]", "image-1.webp", "image/webp"],
      ["image[]", "image-2.webp", "image/webp"],
    ]);
  });

  it.each(["blocked-before", "blocked-after"] as const)(
    "say what a refusal objects to: %s",
    async (course) => {
      standIn.course = () => course;
      const failure = await failureOf(openai().paint(request, { signal }));
      expect(failure).toMatchObject({ fault: "picture-refused", category: "violence" });
      expect(failure.message).toContain("OpenAI (gpt-image-2.5-flare) declined to draw this.");
    },
  );

  it("say when their model will be shut down", async () => {
    expect(await openai("gpt-image-1.5").look({ signal })).toEqual({
      isKnown: true,
      shutdownDate: "2026-12-01",
    });
  });
});
