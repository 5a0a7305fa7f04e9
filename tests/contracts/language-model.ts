import { inspect } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Fault } from "../../server/providers/faults.ts";
import type { LanguageModel, ModelRequest } from "../../server/providers/language-model.ts";
import { ProviderError } from "../../server/providers/provider-error.ts";
import { DEADLINES } from "../../server/providers/transport.ts";
import type { Deadlines } from "../../server/providers/transport.ts";
import { COURSES, coursesFor } from "../stand-in/courses.ts";
import type { Course, CourseRow } from "../stand-in/courses.ts";
import type { TextApi } from "../stand-in/api.ts";
import { startStandIn } from "../stand-in/stand-in.ts";
import type { StandIn } from "../stand-in/stand-in.ts";

export interface ModelOnTrial {
  /** The protocol it speaks. */
  api: TextApi;
  make(standIn: StandIn, settings: { apiKey: string; deadlines: Deadlines; model?: string }): LanguageModel;
}

const KEY = "sk-this-key-is-a-secret";

/** Longer than the block that a provider's cache keeps. */
const LONG = "Of the red fox, the compass and the road that was shorter than before. ".repeat(100);

const REQUEST: ModelRequest = {
  system: LONG,
  parts: [
    { text: `The story so far. ${LONG}`, stable: true },
    { text: "What happens next?", stable: false },
  ],
  schema: null,
  outputTokensMax: 2000,
  temperature: 0.8,
};

const REQUEST_FOR_JSON: ModelRequest = {
  ...REQUEST,
  schema: {
    name: "turn",
    json: {
      type: "object",
      properties: { what: { type: "string" }, who: { type: ["string", "null"] } },
      required: ["what", "who"],
      additionalProperties: false,
    },
  },
};

/** Where the provider hangs, the one deadline that has to end it is short, and all others are long. */
const IMPATIENT: Partial<Record<Course, Partial<Deadlines>>> = {
  "hang-before-headers": { firstByteMs: 400 },
  "silence-after-headers": { thoughtMs: 300 },
  "silence-in-the-middle": { thoughtMs: 400, silenceMs: 100 },
  "pings-only": { thoughtMs: 300 },
  "slow-drip": { thoughtMs: 500, totalMs: 800 },
};

/** JSON that is not of the form asked for is still JSON: whoever knows the form judges that. */
const LEFT_TO_OTHERS: readonly Course[] = ["other-json"];

/** What every language model promises. */
export function testLanguageModel(name: string, { api, make }: ModelOnTrial): void {
  describe(`The language model: ${name}`, () => {
    let standIn: StandIn;
    beforeAll(async () => {
      standIn = await startStandIn();
    });
    beforeEach(() => {
      standIn.course = () => "well";
      standIn.requests.length = 0;
      standIn.served.length = 0;
    });
    afterAll(() => standIn.close());

    const { signal } = new AbortController();
    const model = (course: Course = "well") =>
      make(standIn, { apiKey: KEY, deadlines: { ...DEADLINES.text, ...IMPATIENT[course] } });

    it("tells the text piece by piece, and the pieces are the answer", async () => {
      const pieces: string[] = [];
      const { text } = await model().answer(REQUEST, { signal, onText: (piece) => pieces.push(piece) });
      expect(text).toContain("The fox looked at the compass");
      expect(pieces.length).toBeGreaterThan(2);
      expect(pieces.join("")).toBe(text);
      expect(standIn.requests.map((request) => request.api)).toEqual([api]);
    });

    it("answers in the form that was asked for", async () => {
      const { text } = await model().answer(REQUEST_FOR_JSON, { signal });
      expect(Object.keys(JSON.parse(text) as object)).toEqual(["what", "who"]);
    });

    it("sends everything it was given, the key as the provider wants it", async () => {
      await model().answer(REQUEST, { signal });
      const [request] = standIn.requests;
      const body = JSON.stringify(request?.body);
      for (const words of [REQUEST.system, ...REQUEST.parts.map(({ text }) => text)])
        expect(body).toContain(words);
      expect(body).toContain("2000");
      expect(request?.headers["authorization"]).toBe(`Bearer ${KEY}`);
    });

    it("counts as the provider counts, the cached share too", async () => {
      const first = await model().answer(REQUEST, { signal });
      const second = await model().answer(REQUEST, { signal });
      expect([first.usage, second.usage]).toEqual(standIn.served.map(({ usage }) => usage));
      expect(second.usage.cachedTokens).toBeGreaterThan(second.usage.inputTokens / 2);
    });

    it("passes on what the provider says of its limits", async () => {
      standIn.limits = { requests: 50, tokens: 40_000 };
      const { limits } = await model().answer(REQUEST, { signal });
      expect(limits).toEqual({ requestsPerMinute: 50, tokensPerMinute: 40_000 });
    });

    describe.each([
      ["prose", REQUEST],
      ["JSON", REQUEST_FOR_JSON],
    ] as const)("asked for %s", (_form, request) => {
      const courses = coursesFor(api, { isJson: request.schema !== null, isStreamed: true });
      const failing = courses.filter((course) => faultAfter(course) && !LEFT_TO_OTHERS.includes(course));

      it.each(failing)("asks once and says what failed: %s", async (course) => {
        standIn.course = () => course;
        const failure = await failureOf(model(course).answer(request, { signal }));
        expect(failure.fault).toBe(faultAfter(course));
        expect(failure.by).toBe(model().name);
        expect(standIn.requests).toHaveLength(1);
        expect(inspect(failure, { depth: null, showHidden: true })).not.toContain(KEY);
      });

      it.each(courses.filter((course) => !faultAfter(course)))("makes do with: %s", async (course) => {
        standIn.course = () => course;
        const { text, usage } = await model().answer(request, { signal });
        expect(usage.inputTokens).toBeGreaterThan(0);
        expect(usage.outputTokens).toBeGreaterThan(0);
        if (request.schema) expect(Object.keys(JSON.parse(text) as object)).toEqual(["what", "who"]);
        expect(standIn.requests).toHaveLength(1);
      });
    });

    const faultAfter = (course: Course): Fault | null | undefined =>
      course === "well" ? null : rowOf(course).faults[api];

    it.each([
      ["rate-limited-a-second", 1000],
      ["rate-limited-75-seconds", 75_000],
      ["rate-limited-an-hour", 3_600_000],
    ] as const)("passes on when to come back: %s", async (course, ms) => {
      standIn.course = () => course;
      expect((await failureOf(model().answer(REQUEST, { signal }))).retryAfterMs).toBe(ms);
    });

    it("finds out when to come back from the reset headers alone", async () => {
      standIn.course = () => "rate-limited-until-reset";
      const { retryAfterMs } = await failureOf(model().answer(REQUEST, { signal }));
      expect(retryAfterMs).not.toBeNull();
      expect(retryAfterMs).toBeLessThanOrEqual(3000); // a reset is told to the second
    });

    it("keeps what had come of an answer that is cut, with what it cost", async () => {
      standIn.course = () => "out-of-room";
      const { partial, usage } = await failureOf(model().answer(REQUEST, { signal }));
      expect(partial).not.toBe("");
      expect(usage).toEqual(standIn.served[0]?.usage);
    });

    it("keeps what had come when the stream just ends", async () => {
      standIn.course = () => "end-without-end-mark";
      const told: string[] = [];
      const { partial } = await failureOf(
        model().answer(REQUEST, { signal, onText: (piece) => told.push(piece) }),
      );
      expect(partial).toBe(told.join(""));
    });

    it("lets go at once when the caller does, and of the connection too", async () => {
      standIn.course = () => "silence-in-the-middle";
      const caller = new AbortController();
      const reason = new Error("The person paused the story.");
      const begun = Promise.withResolvers<void>();
      const answer = model().answer(REQUEST, { signal: caller.signal, onText: () => begun.resolve() });
      const outcome = answer.then(
        () => "answered",
        (error: unknown) => error,
      );
      await begun.promise;
      caller.abort(reason);
      const nextTick = new Promise((resolve) => setImmediate(resolve, "still waiting"));
      expect(await Promise.race([outcome, nextTick])).toBe(reason);
      await vi.waitFor(() => expect(standIn.requests[0]?.aborted).toBe(true));
    });

    it("asks nothing when the caller has already let go", async () => {
      const answer = model().answer(REQUEST, { signal: AbortSignal.abort(new Error("Too late.")) });
      await expect(answer).rejects.toThrow("Too late.");
      expect(standIn.requests).toEqual([]);
    });

    it("looks at the model without asking it anything", async () => {
      expect((await model().look({ signal })).isKnown).toBe(true);
      expect(standIn.requests.map((request) => request.api)).toEqual(["models"]);
    });

    it("sees that there is no such model", async () => {
      const none = make(standIn, { apiKey: KEY, deadlines: DEADLINES.text, model: "no-such-model" });
      expect(await none.look({ signal })).toEqual({ isKnown: false, shutdownDate: null });
    });
  });
}

const rowOf = (course: Exclude<Course, "well">): CourseRow => COURSES[course];

const failureOf = async (answer: Promise<unknown>): Promise<ProviderError> => {
  const failure: unknown = await answer.then(
    (answered) => expect.fail(`It answered: ${inspect(answered)}`),
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(ProviderError);
  return failure as ProviderError;
};
