import { seededRandom } from "../../../story/random.ts";

const TILE = 256; // pixels; must be a power of two
/** How far a grain of the paper lightens or darkens, of 255. It also keeps soft skies from showing bands. */
const STRENGTH = 3.2;

/** The tooth of the paper, over pixels of four channels. Changes them in place and returns them. */
export function grain(pixels: Buffer, width: number): Buffer {
  for (let at = 0, x = 0, row = 0; at < pixels.length; at += 4) {
    const tooth = TOOTH[row + (x & (TILE - 1))]!;
    pixels[at] = clamped(pixels[at]! + tooth);
    pixels[at + 1] = clamped(pixels[at + 1]! + tooth);
    pixels[at + 2] = clamped(pixels[at + 2]! + tooth);
    if (++x === width) {
      x = 0;
      row = (row + TILE) & (TILE * TILE - 1);
    }
  }
  return pixels;
}

const clamped = (channel: number): number => (channel < 0 ? 0 : channel > 255 ? 255 : channel);

/** Noise softened a little to the right and downwards, as paper fibres are longer than one pixel. */
const TOOTH: Float32Array = (() => {
  const random = seededRandom("paper");
  const raw = Float32Array.from({ length: TILE * TILE }, () => random.next() + random.next() - 1);
  const at = (index: number) => raw[index & (TILE * TILE - 1)]!;
  return raw.map(
    (value, index) =>
      STRENGTH * (value + 0.7 * at(index + 1) + 0.7 * at(index + TILE) + 0.4 * at(index + TILE + 1)),
  );
})();
