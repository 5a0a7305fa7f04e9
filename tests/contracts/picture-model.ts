import { inspect } from "node:util";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Fault } from "../../server/providers/faults.ts";
import type { PaintRequest, PictureModel } from "../../server/providers/picture-model.ts";
import { ProviderError } from "../../server/providers/provider-error.ts";
import { DEADLINES } from "../../server/providers/transport.ts";
import type { Deadlines } from "../../server/providers/transport.ts";
import type { PictureApi } from "../stand-in/api.ts";
import { COURSES, coursesFor } from "../stand-in/courses.ts";
import type { Course } from "../stand-in/courses.ts";
import { startStandIn } from "../stand-in/stand-in.ts";
import type { StandIn } from "../stand-in/stand-in.ts";

export interface PictureModelOnTrial {
  /** The protocol it speaks: without references, and with some. */
  apis: { fromWords: PictureApi; fromReferences: PictureApi | null };
  /** Whether it says what it used; all say how many pictures came. */
  countsTokens: boolean;
  make(standIn: StandIn, settings: { apiKey: string; deadlines: Deadlines; model?: string }): PictureModel;
}

const KEY = "sk-this-key-is-a-secret";

const REQUEST: PaintRequest = {
  prompt: "The red fox walks over a wide flowering meadow at dusk.",
  references: [],
  shape: "portrait",
  seed: 7,
};

/** Where the provider hangs, the one deadline that has to end it is short, and all others are long. */
const IMPATIENT: Partial<Record<Course, Partial<Deadlines>>> = {
  "hang-before-headers": { firstByteMs: 400 },
  "silence-after-headers": { thoughtMs: 400 },
  "silence-in-the-middle": { thoughtMs: 400 },
  "picture-slowly-dripping": { thoughtMs: 400 },
};

/** What every picture model promises. */
export function testPictureModel(name: string, { apis, countsTokens, make }: PictureModelOnTrial): void {
  describe(`The picture model: ${name}`, () => {
    let standIn: StandIn;
    beforeEach(async () => {
      standIn = await startStandIn();
    });
    afterEach(() => standIn.close());

    const { signal } = new AbortController();
    const model = (course: Course = "well") =>
      make(standIn, { apiKey: KEY, deadlines: { ...DEADLINES.picture, ...IMPATIENT[course] } });
    const paint = (change: Partial<PaintRequest> = {}, course: Course = "well") =>
      model(course).paint({ ...REQUEST, ...change }, { signal });

    it.each(["portrait", "landscape"] as const)(
      "paints a whole picture in %s, of the size it says",
      async (shape) => {
        const picture = await paint({ shape });
        const { info } = await sharp(picture.bytes, { failOn: "warning" })
          .raw()
          .toBuffer({ resolveWithObject: true });
        const { format } = await sharp(picture.bytes).metadata();
        expect(`image/${format}`).toBe(picture.mediaType);
        expect({ width: picture.width, height: picture.height }).toEqual(model().size(shape));
        expect(info).toMatchObject({ width: picture.width, height: picture.height });
        expect(standIn.requests.map(({ api }) => api)).toEqual([apis.fromWords]);
      },
    );

    it("sends the prompt and names the model", async () => {
      await paint();
      expect(JSON.stringify(standIn.requests[0]?.body)).toContain(REQUEST.prompt);
      expect(standIn.requests[0]?.model).toBe(model().model);
      expect(model().name).toContain(model().model);
    });

    it("counts as the provider counts", async () => {
      const { usage } = await paint();
      expect(usage).toEqual(standIn.served[0]?.usage);
      expect(usage.pictures).toBe(1);
      expect(usage.outputTokens > 0).toBe(countsTokens);
    });

    it.runIf(apis.fromReferences)("sends reference pictures along, whole and in their order", async () => {
      const { referencesMax } = model();
      const colours = ["red", "lime", "blue"].slice(0, referencesMax);
      const references = await Promise.all(colours.map(aReference));
      const { usage } = await paint({ references });
      expect(standIn.requests.map(({ api }) => api)).toEqual([apis.fromReferences]);
      const sent = await Promise.all(referencesIn(standIn.requests[0]!.body).map(colourOf));
      expect(sent).toEqual(await Promise.all(references.map(({ bytes }) => colourOf(bytes))));
      if (countsTokens) expect(usage.imageInputTokens).toBeGreaterThan(0);
    });

    const faultAfter = (course: Course, api: PictureApi): Fault | null | undefined =>
      course === "well" ? null : COURSES[course].faults[api];

    const ways = [apis.fromWords, ...(apis.fromReferences === apis.fromWords ? [] : [apis.fromReferences])];
    describe.each(ways.filter((api) => api !== null))("by %s", (api) => {
      const references = async () => (api === apis.fromWords ? [] : [await aReference("red")]);
      const courses = coursesFor(api, { isJson: false, isStreamed: false });

      it.each(courses.filter((course) => faultAfter(course, api)))(
        "asks once and says what failed: %s",
        async (course) => {
          standIn.course = () => course;
          const failure = await failureOf(paint({ references: await references() }, course));
          expect(failure.fault).toBe(faultAfter(course, api));
          expect(failure.by).toBe(model().name);
          expect(standIn.requests).toHaveLength(1);
          expect(inspect(failure, { depth: null, showHidden: true })).not.toContain(KEY);
        },
      );

      it.each(courses.filter((course) => !faultAfter(course, api)))("makes do with: %s", async (course) => {
        standIn.course = () => course;
        const { bytes, usage } = await paint({ references: await references() });
        expect(bytes.length).toBeGreaterThan(0);
        expect(usage.pictures).toBe(1);
        expect(standIn.requests).toHaveLength(1);
      });
    });

    it.each(["cut-picture", "missing-picture"] as const)(
      "says what was used up in vain: %s",
      async (course) => {
        standIn.course = () => course;
        expect((await failureOf(paint())).usage).toEqual(standIn.served[0]?.usage);
      },
    );

    const waits = [
      ["rate-limited-a-second", 1000],
      ["rate-limited-an-hour", 3_600_000],
    ] as const;
    it.each(waits.filter(([course]) => faultAfter(course, apis.fromWords)))(
      "passes on when to come back: %s",
      async (course, ms) => {
        standIn.course = () => course;
        expect((await failureOf(paint())).retryAfterMs).toBe(ms);
      },
    );

    it.each(["hang-before-headers", "silence-in-the-middle"] as const)(
      "lets go at once when the caller does, and of the connection too: %s",
      async (course) => {
        standIn.course = () => course;
        const caller = new AbortController();
        const reason = new Error("The person paused the story.");
        const outcome = model()
          .paint(REQUEST, { signal: caller.signal })
          .then(
            () => "painted",
            (error: unknown) => error,
          );
        await vi.waitFor(() => expect(standIn.requests).toHaveLength(1));
        caller.abort(reason);
        const nextTick = new Promise((resolve) => setImmediate(resolve, "still waiting"));
        expect(await Promise.race([outcome, nextTick])).toBe(reason);
        await vi.waitFor(() => expect(standIn.requests[0]?.aborted).toBe(true));
      },
    );

    it("asks nothing when the caller has already let go", async () => {
      const painted = model().paint(REQUEST, { signal: AbortSignal.abort(new Error("Too late.")) });
      await expect(painted).rejects.toThrow("Too late.");
      expect(standIn.requests).toEqual([]);
    });

    it("says that a server which is not there could not be reached", async () => {
      const gone = await startStandIn();
      await gone.close();
      const lost = make(gone, { apiKey: KEY, deadlines: DEADLINES.picture });
      expect((await failureOf(lost.paint(REQUEST, { signal }))).fault).toBe("not-reachable");
    });

    it("looks at the model without asking it anything", async () => {
      expect((await model().look({ signal })).isKnown).toBe(true);
      expect(standIn.requests.map(({ api }) => api)).toEqual(["models"]);
      expect(standIn.served).toEqual([]);
    });

    it("sees that there is no such model", async () => {
      const none = make(standIn, { apiKey: KEY, deadlines: DEADLINES.picture, model: "no-such-model" });
      expect(await none.look({ signal })).toEqual({ isKnown: false, shutdownDate: null });
    });
  });
}

const aReference = async (background: string): Promise<PaintRequest["references"][number]> => ({
  bytes: await sharp({ create: { width: 96, height: 64, channels: 3, background } })
    .webp()
    .toBuffer(),
  mediaType: "image/webp",
});

/** The pictures of a request, wherever its protocol puts them. */
function referencesIn(body: unknown): Uint8Array[] {
  const { files, contents, init_images } = body as {
    files?: { bytes: Uint8Array }[];
    contents?: { parts: { inlineData?: { data: string } }[] }[];
    init_images?: string[];
  };
  const base64 =
    init_images ?? contents?.flatMap(({ parts }) => parts.flatMap((part) => part.inlineData?.data ?? []));
  return files?.map(({ bytes }) => bytes) ?? base64?.map((data) => Buffer.from(data, "base64")) ?? [];
}

/** To the nearest of a few shades, since encoders round. */
const colourOf = async (bytes: Uint8Array): Promise<number[]> => {
  const { dominant } = await sharp(bytes).stats();
  return [dominant.r, dominant.g, dominant.b].map((value) => Math.round(value / 64));
};

export const failureOf = async (painted: Promise<unknown>): Promise<ProviderError> => {
  const failure: unknown = await painted.then(
    () => expect.fail("It painted."),
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(ProviderError);
  return failure as ProviderError;
};
