import { constants, setPriority } from "node:os";
import { isMainThread } from "node:worker_threads";
import { Resvg } from "@resvg/resvg-js";
import sharp from "sharp";
import { PICTURE_FORMATS } from "../../../story/brief.ts";
import type { DrawnPicture, PictureRequest } from "../../illustrator.ts";
import { composePicture } from "./compose-picture.ts";
import { grain } from "./grain.ts";

export interface RenderTask {
  request: PictureRequest;
  encoding: "webp" | "png";
  /** One number, set to something else than 0 when nobody wants the picture any more. */
  cancelled: Int32Array;
}

const WEBP_QUALITY = 84;
/** Higher efforts save a tenth of the bytes and take twice as long. */
const WEBP_EFFORT = 2;
/** The backdrop of a close picture is out of focus anyway, so it is drawn this many times smaller. */
const BACKDROP_SHRINK = 4;
const BACKDROP_BLUR = 1.6; // pixels of the small backdrop

// Every thread of the pool draws its own picture; more threads inside each would only take turns.
sharp.concurrency(1);

// Linux alone gives each thread a priority of its own: there whoever waits for a page goes before whoever draws.
if (process.platform === "linux" && !isMainThread) setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

/** Draws one picture, in a thread of its own. Gives nothing when it was cancelled on the way. */
export default async function renderPicture(task: RenderTask): Promise<DrawnPicture | undefined> {
  const unwanted = () => Atomics.load(task.cancelled, 0) !== 0;
  if (unwanted()) return undefined;
  const { svg, backdrop, alt, notUnderstood } = composePicture(task.request);
  if (unwanted()) return undefined;
  const size = PICTURE_FORMATS[task.request.format];
  const pixels = grain(
    backdrop ? await inFrontOf(backdrop, svg, size) : rasterise(svg, size.width),
    size.width,
  );
  if (unwanted()) return undefined;
  const picture = sharp(pixels, { raw: { ...size, channels: 4 } }).removeAlpha();
  const encoded =
    task.encoding === "webp"
      ? picture.webp({ quality: WEBP_QUALITY, effort: WEBP_EFFORT })
      : picture.png({ compressionLevel: 6 });
  const bytes = new Uint8Array(await encoded.toBuffer());
  return { bytes, mediaType: `image/${task.encoding}`, ...size, alt, notUnderstood };
}

const rasterise = (svg: string, width: number): Buffer =>
  new Resvg(svg, { font: { loadSystemFonts: false }, fitTo: { mode: "width", value: width } }).render()
    .pixels;

async function inFrontOf(
  backdrop: string,
  svg: string,
  size: { width: number; height: number },
): Promise<Buffer> {
  const small = { width: size.width / BACKDROP_SHRINK, height: size.height / BACKDROP_SHRINK };
  const soft = sharp(rasterise(backdrop, small.width), { raw: { ...small, channels: 4 } }).blur(
    BACKDROP_BLUR,
  );
  const wide = await sharp(await soft.raw().toBuffer(), { raw: { ...small, channels: 4 } })
    .resize(size)
    .raw()
    .toBuffer();
  return layOver(wide, rasterise(svg, size.width));
}

/** `front` has its colours multiplied by its opacity already, as the rasteriser leaves them. */
function layOver(back: Buffer, front: Buffer): Buffer {
  for (let at = 0; at < back.length; at += 4) {
    const through = 255 - front[at + 3]!;
    if (through === 255) continue;
    back[at] = front[at]! + (back[at]! * through) / 255;
    back[at + 1] = front[at + 1]! + (back[at + 1]! * through) / 255;
    back[at + 2] = front[at + 2]! + (back[at + 2]! * through) / 255;
  }
  return back;
}
