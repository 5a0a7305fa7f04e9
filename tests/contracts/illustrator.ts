import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Illustrator, PictureRequest } from "../../server/providers/illustrator.ts";
import { PICTURE_FORMATS } from "../../server/story/brief.ts";
import { aCall, aPlan } from "../support/builders.ts";

export interface IllustratorTraits {
  /** The same request gives the same bytes. */
  isDeterministic: boolean;
  /** It draws in the pixels of the format, and not only in its shape. */
  drawsInFullSize: boolean;
}

/** What every illustrator promises. */
export function describeIllustrator(name: string, make: () => Illustrator, traits: IllustratorTraits): void {
  describe(`The illustrator: ${name}`, () => {
    let illustrator: Illustrator;
    beforeAll(() => {
      illustrator = make();
    });
    afterAll(() => illustrator.close());

    const { cast, outline } = aPlan();
    const aRequest = (change: Partial<PictureRequest> = {}): PictureRequest => ({
      facts: outline[0]!.facts,
      cast,
      summary: "The red fox walks over the meadow.",
      editedText: null,
      notes: [],
      wording: null,
      references: { castSheet: null, current: null },
      format: "portrait",
      seed: 7,
      scene: 1,
      attempt: 1,
      ...change,
    });
    const draw = (change?: Partial<PictureRequest>) => illustrator.draw(aRequest(change), aCall());

    it("has a name to show, and draws at least one at a time", () => {
      expect(illustrator.name.trim()).not.toBe("");
      expect(illustrator.atOnce).toBeGreaterThanOrEqual(1);
    });

    it.each(["portrait", "landscape"] as const)(
      "gives a whole picture in %s, of the size it says",
      async (format) => {
        const picture = await draw({ format });
        const decoded = await sharp(picture.bytes, { failOn: "warning" })
          .raw()
          .toBuffer({ resolveWithObject: true });
        const { format: encoding } = await sharp(picture.bytes).metadata();
        expect(`image/${encoding}`).toBe(picture.mediaType);
        expect(decoded.info).toMatchObject({ width: picture.width, height: picture.height });
        if (traits.drawsInFullSize) expect(decoded.info).toMatchObject(PICTURE_FORMATS[format]);
      },
    );

    it("says in a sentence what can be seen", async () => {
      expect((await draw()).alt).toMatch(/\S.*[.!?]$/);
    });

    it("draws a visibly different picture when there is a note", async () => {
      const [first, second] = await Promise.all([
        draw(),
        draw({ attempt: 2, notes: ["at night, in the snow"] }),
      ]);
      const [before, after] = await Promise.all([first, second].map(({ bytes }) => thumbnail(bytes)));
      const difference = before!.reduce((sum, value, index) => sum + Math.abs(value - after![index]!), 0);
      expect(difference / before!.length).toBeGreaterThan(VISIBLE_DIFFERENCE);
    });

    it.runIf(traits.isDeterministic)("draws the same bytes for the same request", async () => {
      const [one, other] = await Promise.all([draw(), draw()]);
      expect(Buffer.from(one.bytes).equals(other.bytes)).toBe(true);
    });

    it("draws as many at once as it says", async () => {
      const scenes = Array.from({ length: illustrator.atOnce }, (_, index) => index + 1);
      const pictures = await Promise.all(scenes.map((scene) => draw({ scene })));
      for (const { bytes } of pictures) expect(bytes.length).toBeGreaterThan(0);
    });

    it("does not begin when nobody wants the picture any more, and stops when nobody does on the way", async () => {
      const never = illustrator.draw(aRequest(), aCall({ signal: AbortSignal.abort() }));
      await expect(never).rejects.toThrow();
      const abort = new AbortController();
      const stopped = illustrator.draw(aRequest(), aCall({ signal: abort.signal }));
      setImmediate(() => abort.abort());
      await expect(stopped).rejects.toThrow();
      expect((await draw()).bytes.length).toBeGreaterThan(0); // the next one is drawn as ever
    });

    it("is closed twice without complaint", async () => {
      const another = make();
      await another.close();
      await another.close();
    });
  });
}

/** Mean difference of a thumbnail's channels, of 255, that nobody overlooks. */
const VISIBLE_DIFFERENCE = 4;

const thumbnail = (bytes: Uint8Array): Promise<Buffer> =>
  sharp(bytes).resize(32, 48, { fit: "fill" }).removeAlpha().raw().toBuffer();
