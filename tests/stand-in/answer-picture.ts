import sharp from "sharp";
import { NO_USAGE } from "../../server/providers/usage.ts";
import type { Usage } from "../../server/providers/usage.ts";
import type { PictureApi } from "./api.ts";
import type { Oddity } from "./courses.ts";
import type { Reply } from "./deliver.ts";
import type { Painter } from "./painter.ts";
import { tokensOf } from "./seen-prompts.ts";
import { a1111 } from "./wire/a1111.ts";
import { geminiImages } from "./wire/gemini-images.ts";
import { openaiEdits, openaiImages } from "./wire/openai-images.ts";
import type { Painting, PictureAsked, PictureDialect } from "./wire/painting.ts";

export const PICTURE_DIALECTS: Record<PictureApi, PictureDialect> = {
  "openai-images": openaiImages,
  "openai-edits": openaiEdits,
  "gemini-images": geminiImages,
  a1111,
};

/** A picture, or something else, that can be fetched from an address of the stand-in. */
export interface ShownPicture {
  mediaType: string;
  bytes: Buffer | string;
}

/** Has the painter paint, and makes of it what the course wants. `show` puts something up and gives its address. */
export async function answerPicture(
  asked: PictureAsked,
  { oddity, dialect, api }: { oddity: Oddity | null; dialect: PictureDialect; api: PictureApi },
  { painter, show }: { painter: Painter; show(picture: ShownPicture | null): string },
): Promise<{ reply: Reply; usage: Usage }> {
  const painted = await Promise.all(Array.from({ length: asked.count }, () => painter.paint(asked)));
  const odd: Odd = oddity ? ((await ODDITIES[oddity]?.(painted[0]!, show)) ?? {}) : {};
  const shown =
    asked.wantsUrl && !oddity
      ? { urls: painted.map((bytes) => show({ mediaType: `image/${asked.encoding}`, bytes })) }
      : {};
  const pictures = odd.pictures ?? painted.map((bytes) => bytes.toString("base64"));
  const usage = usageOf(asked, api, odd.blocked ? 0 : pictures.length);
  const painting: Painting = {
    urls: null,
    words: null,
    blocked: null,
    ...shown,
    ...odd,
    pictures,
    usage: oddity === "no-usage" ? null : usage,
  };
  const data = JSON.stringify(dialect.whole(painting, asked));
  return { usage, reply: { frames: [{ kind: "content", data }], stream: null } };
}

/** About what every provider counts for a picture that is sent along. */
const TOKENS_PER_REFERENCE = 1000;
/** Of one picture of about a megapixel, by Gemini. */
const GEMINI_TOKENS_PER_PICTURE = 1120;

function usageOf(asked: PictureAsked, api: PictureApi, pictures: number): Usage {
  if (api === "a1111") return { ...NO_USAGE, pictures };
  const imageInputTokens = asked.references.length * TOKENS_PER_REFERENCE;
  const perPicture = api === "gemini-images" ? GEMINI_TOKENS_PER_PICTURE : openaiTokens(asked);
  return {
    ...NO_USAGE,
    inputTokens: tokensOf(asked.prompt) + imageInputTokens,
    imageInputTokens,
    outputTokens: pictures * perPicture,
    pictures,
  };
}

/** Steps along the longer side, by quality; the community's formula, which meets OpenAI's published prices. */
const STEPS: Record<"2" | "2.5", Record<string, number>> = {
  "2": { low: 16, medium: 48, high: 96 },
  "2.5": { low: 16, medium: 24, high: 48, xhigh: 64, max: 96 },
};

export function openaiTokens({ model, quality, width, height }: PictureAsked): number {
  const steps = STEPS[/gpt-image-2\.[5-9]/.test(model) ? "2.5" : "2"][quality] ?? STEPS["2"]["medium"]!;
  const across = Math.round((steps * Math.min(width, height)) / Math.max(width, height));
  return Math.ceil((steps * across * (2_000_000 + width * height)) / 4_000_000);
}

type Odd = Partial<Pick<Painting, "pictures" | "urls" | "words" | "blocked">>;
type Show = (picture: ShownPicture | null) => string;

const SHARE_OF_CUT_PICTURE = 0.5;
const inBase64 = (bytes: Buffer | string): string => Buffer.from(bytes).toString("base64");
const PAGE = "<html><body>Sign in to the network first.</body></html>";

const ODDITIES: Partial<Record<Oddity, (painted: Buffer, show: Show) => Odd | Promise<Odd>>> = {
  "cut-picture": (painted) => ({
    pictures: [inBase64(painted.subarray(0, painted.length * SHARE_OF_CUT_PICTURE))],
  }),
  "no-picture-at-all": () => ({ pictures: [""] }),
  "text-for-picture": () => ({ pictures: [inBase64(PAGE)] }),
  garbage: () => ({ pictures: ["%%% this is no base64 at all %%%"] }),
  "missing-picture": () => ({ pictures: [], blocked: null }),
  "blocked-input": () => ({ pictures: [], blocked: { stage: "input", reason: "PROHIBITED_CONTENT" } }),
  "blocked-output": () => ({ pictures: [], blocked: { stage: "output", reason: "IMAGE_SAFETY" } }),
  "words-for-picture": () => ({ pictures: [], words: "I'm sorry, but I cannot draw that scene." }),
  "small-picture": async (painted) => ({ pictures: [inBase64(await sharp(painted).resize(512).toBuffer())] }),
  "tiny-picture": async (painted) => ({ pictures: [inBase64(await sharp(painted).resize(1, 1).toBuffer())] }),
  "by-url": (painted, show) => ({ urls: [show({ mediaType: "image/png", bytes: painted })] }),
  "url-gone": (_painted, show) => ({ urls: [show(null)] }),
  "url-page": (_painted, show) => ({ urls: [show({ mediaType: "text/html", bytes: PAGE })] }),
};
