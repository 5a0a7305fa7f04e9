import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PaintRequest } from "../../../server/providers/picture-model.ts";
import { geminiPictures } from "../../../server/providers/picture-models/gemini-images.ts";
import { failureOf } from "../../contracts/picture-model.ts";
import { startStandIn } from "../../stand-in/stand-in.ts";
import type { StandIn } from "../../stand-in/stand-in.ts";
import { body, loopback } from "../loopback.ts";

const { signal } = new AbortController();
const request: PaintRequest = { prompt: "A red fox.", references: [], shape: "landscape", seed: 7 };
const model = "gemini-nano-banana-2.1";

describe("Gemini's pictures", () => {
  let standIn: StandIn;
  beforeEach(async () => {
    standIn = await startStandIn();
  });
  afterEach(() => standIn.close());
  const paint = (change: Partial<PaintRequest> = {}) =>
    geminiPictures({ apiKey: "AIza-x", model, baseUrl: standIn.url }).paint(
      { ...request, ...change },
      { signal },
    );

  it("are asked for with the references first, in the order in which the prompt counts them", async () => {
    const bytes = Buffer.from("RIFF....WEBP");
    await paint({ references: [{ bytes, mediaType: "image/webp" }] });
    expect(standIn.requests[0]?.body).toEqual({
      contents: [
        {
          role: "user",
          parts: [
            { inlineData: { mimeType: "image/webp", data: bytes.toString("base64") } },
            { text: "A red fox." },
          ],
        },
      ],
      generationConfig: {
        responseModalities: ["IMAGE"],
        imageConfig: { aspectRatio: "3:2", imageSize: "1K" },
      },
    });
    expect(standIn.requests[0]?.headers["x-goog-api-key"]).toBe("AIza-x");
  });

  it.each([
    ["blocked-input", "PROHIBITED_CONTENT"],
    ["blocked-output", "IMAGE_SAFETY"],
    ["words-for-picture", null],
  ] as const)("are refused with a friendly status: %s", async (course, category) => {
    standIn.course = () => course;
    const failure = await failureOf(paint());
    expect(failure).toMatchObject({ fault: "picture-refused", category });
    expect(failure.usage?.inputTokens).toBeGreaterThan(0);
  });

  it("are the finished drawing, not the drafts it made for itself; and the key is in no address", async () => {
    const drawn = async (width: number) =>
      (
        await sharp({ create: { width, height: 96, channels: 3, background: "red" } })
          .png()
          .toBuffer()
      ).toString("base64");
    const parts = [
      { thought: true, text: "First a sketch." },
      { thought: true, inlineData: { mimeType: "image/png", data: await drawn(80) } },
      { inlineData: { mimeType: "image/png", data: await drawn(144) } },
    ];
    const candidates = [{ finishReason: "STOP", content: { parts } }];
    const { url, requests } = await loopback(body(200, { candidates }));
    const gemini = geminiPictures({ apiKey: "AIza-x", model, baseUrl: `${url}/` });
    expect((await gemini.paint(request, { signal })).width).toBe(144);
    expect(requests.map(({ path }) => path)).toEqual([`/v1beta/models/${model}:generateContent`]);
  });
});
