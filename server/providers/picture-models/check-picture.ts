import sharp from "sharp";
import { ProviderError } from "../provider-error.ts";
import type { Painted } from "../picture-model.ts";
import type { Usage } from "../usage.ts";

/** The largest any provider draws, 3840 x 2160 in PNG, takes about 25 MB. */
export const PICTURE_BYTES_MAX = 32 * 1024 * 1024;
/** 4096 x 4096, the largest size on offer, with some room: what says it is larger is made to fill the memory. */
const PIXELS_MAX = 20_000_000;
/** No picture model draws less; what is smaller stands in for a picture that failed. */
const EDGE_PX_MIN = 64;

/**
 * Decodes a picture from its first pixel to its last before anything is made of it: providers send half pictures, pages
 * of a proxy and black squares with a friendly status. Only PNG, WebP and JPEG are taken; an SVG could carry a script.
 */
export async function checkPicture(
  bytes: Uint8Array,
  { by, usage }: { by: string; usage: Usage },
): Promise<Pick<Painted, "bytes" | "mediaType" | "width" | "height">> {
  const broken = (detail: string, cause?: unknown) =>
    new ProviderError("picture-broken", { by, detail, usage, cause });

  if (bytes.length === 0) throw broken("No bytes at all.");
  if (bytes.length > PICTURE_BYTES_MAX) throw broken(`${bytes.length} bytes are more than a picture has.`);
  const mediaType = mediaTypeOf(bytes);
  if (!mediaType) throw broken("Neither PNG nor WebP nor JPEG.");

  const { data, info } = await decoded(bytes).catch((cause: unknown) => {
    throw broken(cause instanceof Error ? cause.message : String(cause), cause);
  });
  const { width, height } = info;
  if (Math.min(width, height) < EDGE_PX_MIN) throw broken(`Only ${width} x ${height} pixels.`);
  if (data.every((value) => value === 0)) throw broken("Black all over.");
  return { bytes, mediaType, width, height };
}

const decoded = (bytes: Uint8Array) =>
  sharp(bytes, { failOn: "warning", limitInputPixels: PIXELS_MAX })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });

function mediaTypeOf(bytes: Uint8Array): Painted["mediaType"] | null {
  const begins = (at: number, ...magic: number[]) =>
    magic.every((value, index) => bytes[at + index] === value);
  if (begins(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "image/png";
  if (begins(0, 0xff, 0xd8, 0xff)) return "image/jpeg";
  if (begins(0, 0x52, 0x49, 0x46, 0x46) && begins(8, 0x57, 0x45, 0x42, 0x50)) return "image/webp";
  return null;
}
