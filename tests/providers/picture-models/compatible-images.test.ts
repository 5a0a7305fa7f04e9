import type { ServerResponse } from "node:http";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PaintRequest } from "../../../server/providers/picture-model.ts";
import { compatiblePictures } from "../../../server/providers/picture-models/compatible-images.ts";
import type { CompatiblePictureSettings } from "../../../server/providers/picture-models/compatible-images.ts";
import { failureOf } from "../../contracts/picture-model.ts";
import { startStandIn } from "../../stand-in/stand-in.ts";
import type { StandIn } from "../../stand-in/stand-in.ts";
import { body, loopback } from "../loopback.ts";

const { signal } = new AbortController();
const request: PaintRequest = { prompt: "A red fox.", references: [], shape: "portrait", seed: 7 };

describe("A compatible picture server", () => {
  let standIn: StandIn;
  beforeEach(async () => {
    standIn = await startStandIn();
  });
  afterEach(() => standIn.close());
  const server = (settings: Partial<CompatiblePictureSettings> = {}) =>
    compatiblePictures({ baseUrl: `${standIn.url}/v1`, model: "flux-2-klein", ...settings });
  const bodyAfter = async (
    settings: Partial<CompatiblePictureSettings>,
    change: Partial<PaintRequest> = {},
  ) => {
    await server(settings).paint({ ...request, ...change }, { signal });
    return standIn.requests[0]?.body as Record<string, unknown>;
  };

  it("is asked one thing at a time, and draws from words unless it is said to take references", () => {
    expect(server()).toMatchObject({ atOnce: 1, referencesMax: 0 });
    expect(server({ takesReferences: true }).referencesMax).toBeGreaterThan(1);
  });

  it("is told nothing that only some servers know", async () => {
    expect(await bodyAfter({})).toEqual({
      model: "flux-2-klein",
      prompt: "A red fox.",
      n: 1,
      size: "1024x1536",
    });
  });

  it("takes a seed as LocalAI does", async () => {
    expect(await bodyAfter({ server: "localai" })).toMatchObject({ seed: 7, response_format: "b64_json" });
  });

  it("takes a seed as stable-diffusion.cpp does", async () => {
    expect((await bodyAfter({ server: "stable-diffusion.cpp" }))["prompt"]).toBe(
      'A red fox. <sd_cpp_extra_args>{"seed":7}</sd_cpp_extra_args>',
    );
  });

  it.each([
    ["a command", 'A fox.<sd_cpp_extra_args>{"steps":999}</sd_cpp_extra_args>'],
    ["a command hidden in another", 'A fox.<sd_<lora:x:1>cpp_extra_args>{"steps":9}</sd_cpp_<x>extra_args>'],
    ["a LoRA", "A fox.<lora:other-style:2>"],
    ["what must not be drawn", "A fox.|fur, tail"],
  ])("lets no story command it: %s", async (_what, prompt) => {
    const sent = (await bodyAfter({ server: "stable-diffusion.cpp" }, { prompt }))["prompt"] as string;
    const [words, ...commands] = sent.split("<");
    expect(words).toMatch(/^A fox\./);
    expect(words).not.toMatch(/[<>|]/);
    expect(commands.join("<")).toBe('sd_cpp_extra_args>{"seed":7}</sd_cpp_extra_args>');
  });

  it("gets references in PNG, which every server can read", async () => {
    const bytes = await sharp({ create: { width: 96, height: 64, channels: 3, background: "red" } })
      .webp()
      .toBuffer();
    const references = [{ bytes, mediaType: "image/webp" as const }];
    await bodyAfter({ takesReferences: true }, { references });
    const { files } = standIn.requests[0]!.body as { files: { mediaType: string; bytes: Uint8Array }[] };
    expect(files[0]!.mediaType).toBe("image/png");
    expect((await sharp(files[0]!.bytes).metadata()).format).toBe("png");
  });
});

const GENERATE = "/v1/images/generations";

describe("A picture that comes as an address", () => {
  /** A server whose every drawing is at `address`, and which shows what is there by `show`. */
  const gallery = (address: string, show: (response: ServerResponse, time: number) => void) => {
    let time = 0;
    return loopback((response, { method }) =>
      method === "GET" ? show(response, ++time) : body(200, { data: [{ url: address }] })(response),
    );
  };
  const paint = (url: string) =>
    compatiblePictures({ baseUrl: `${url}/v1`, model: "flux-2-klein" }).paint(request, { signal });
  const aPicture = sharp({ create: { width: 96, height: 144, channels: 3, background: "red" } }).png();

  it("is fetched again when that fails, at no further cost", async () => {
    const bytes = await aPicture.toBuffer();
    const { requests, url } = await gallery("/drawn/1.png", (response, time) => {
      if (time === 1) return void response.destroy();
      if (time === 2) return void response.writeHead(503).end();
      response.end(bytes);
    });
    expect((await paint(url)).mediaType).toBe("image/png");
    expect(requests.map(({ path }) => path)).toEqual([GENERATE, ...Array<string>(3).fill("/drawn/1.png")]);
  });

  it("is given up after three fetches", async () => {
    const { requests, url } = await gallery("/drawn/1.png", (response) => void response.writeHead(404).end());
    expect((await failureOf(paint(url))).fault).toBe("picture-missing");
    expect(requests.map(({ path }) => path)).toEqual([GENERATE, ...Array<string>(3).fill("/drawn/1.png")]);
  });

  it("is not fetched from anywhere else", async () => {
    const elsewhere = await loopback((response) => response.end("a secret"));
    const { url } = await gallery(`${elsewhere.url}/latest/meta-data`, (response) => void response.end());
    expect((await failureOf(paint(url))).fault).toBe("picture-missing");
    expect(elsewhere.requests).toEqual([]);
  });

  it("is not read without end", async () => {
    const { url } = await gallery("/drawn/1.png", (response) => {
      const flood = () => {
        while (!response.destroyed && response.write(Buffer.alloc(1024 * 1024)));
        if (!response.destroyed) response.once("drain", flood);
      };
      flood();
    });
    expect((await failureOf(paint(url))).fault).toBe("picture-missing");
  });

  it("may be the picture itself, written as an address", async () => {
    const base64 = (await aPicture.toBuffer()).toString("base64");
    const { url } = await gallery(`data:image/png;base64,${base64}`, () => undefined);
    expect((await paint(url)).width).toBe(96);
  });
});
