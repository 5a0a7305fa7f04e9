import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { checkPicture } from "../../../server/providers/picture-models/check-picture.ts";
import { NO_USAGE } from "../../../server/providers/usage.ts";
import { failureOf } from "../../contracts/picture-model.ts";

const usage = { ...NO_USAGE, outputTokens: 343, pictures: 1 };
const check = (bytes: Uint8Array) => checkPicture(bytes, { by: "Somebody (a-model)", usage });

const noise = () =>
  sharp({
    create: {
      width: 256,
      height: 384,
      channels: 3,
      background: "grey",
      noise: { type: "gaussian", mean: 128, sigma: 40 },
    },
  });
const plain = (width: number, height: number, background: string) =>
  sharp({ create: { width, height, channels: 3, background } });

describe("Checking a picture", () => {
  it.each(["png", "webp", "jpeg"] as const)("takes a whole %s and says what it is", async (format) => {
    const bytes = await noise().toFormat(format).toBuffer();
    expect(await check(bytes)).toEqual({ bytes, mediaType: `image/${format}`, width: 256, height: 384 });
  });

  it.each(["png", "webp", "jpeg"] as const)("refuses a %s that lacks its last hundredth", async (format) => {
    const bytes = await noise().toFormat(format).toBuffer();
    const { fault, usage: spent } = await failureOf(check(bytes.subarray(0, bytes.length * 0.99)));
    expect([fault, spent]).toEqual(["picture-broken", usage]);
  });

  it.each([
    ["nothing", ""],
    ["a page", "<html><body>Sign in first.</body></html>"],
    [
      "an SVG, which could carry a script",
      '<svg xmlns="http://www.w3.org/2000/svg" width="500" height="500"/>',
    ],
    ["a GIF", "GIF89a"],
  ])("refuses %s", async (_what, text) => {
    expect((await failureOf(check(Buffer.from(text)))).fault).toBe("picture-broken");
  });

  it.each([
    ["a thumbnail", plain(32, 48, "green")],
    ["a black square, which some servers send for what they will not show", plain(512, 512, "black")],
    ["a picture that would fill the memory", plain(5000, 5000, "green")],
  ])("refuses %s", async (_what, picture) => {
    expect((await failureOf(check(await picture.png().toBuffer()))).fault).toBe("picture-broken");
  });
});
