import type { Fault } from "../../server/providers/faults.ts";
import { FAMILY, PICTURE_APIS, TEXT_APIS } from "./api.ts";
import type { Api } from "./api.ts";
import { familiesOf } from "./wire/refusals.ts";
import type { Decline } from "./wire/refusals.ts";

export interface CourseRow {
  /** How the failure is to be told apart, by the protocol it is met in; `null` where the answer can be used all the same. */
  faults: Partial<Record<Api, Fault | null>>;
  /** Whether the provider asks for money. */
  isCharged: boolean;
  /** It can only be met by a request that asks for JSON, or for a stream. */
  needs?: "schema" | "stream";
  what: Happening;
}

/** What happens on the wire. */
export type Happening =
  | { kind: "decline"; decline: Decline; wait?: Wait }
  | { kind: "break"; how: Break }
  | { kind: "stray"; how: Stray }
  | { kind: "answer"; how: Oddity };

/** How the provider says when to come back: by the usual header, by that in milliseconds, or by its reset headers alone. */
export type Wait = { by: "retry-after" | "retry-after-ms" | "reset"; ms: number };

/** The connection does not do what it should. */
export type Break =
  | "reset-before-headers"
  | "end-before-headers"
  | "hang-before-headers"
  | "silence-after-headers"
  | "silence-in-the-middle"
  | "drip"
  | "pings"
  | "end-without-end-mark"
  | "end-inside-a-line"
  | "end-inside-a-chunk"
  | "reset-in-the-middle"
  | "trouble-overloaded"
  | "trouble-server-error"
  | "trouble-rate-limited"
  | "response-failed";

/** A friendly status, and something else than an answer. */
export type Stray = "page" | "error-inside" | "nothing" | "no-content" | "redirect";

/** The answer comes whole, and is not what was asked for. */
export type Oddity =
  | "out-of-room"
  | "window-full"
  | "refused"
  | "refused-half-way"
  | "filtered"
  | "empty"
  | "blank"
  | "only-reasoning"
  | "bare"
  | "broken-json"
  | "other-json"
  | "fenced-json"
  | "no-usage"
  | "cut-picture"
  | "no-picture-at-all"
  | "text-for-picture"
  | "garbage"
  | "missing-picture"
  | "blocked-input"
  | "blocked-output"
  | "words-for-picture"
  | "small-picture"
  | "tiny-picture"
  | "by-url"
  | "url-gone"
  | "url-page";

const everywhere: readonly Api[] = [...TEXT_APIS, ...PICTURE_APIS];
const openaiPictures: readonly Api[] = ["openai-images", "openai-edits"];

const declines = (
  decline: Decline,
  fault: Fault,
  { on = everywhere, wait }: { on?: readonly Api[]; wait?: Wait } = {},
) =>
  row(
    { kind: "decline", decline, ...(wait && { wait }) },
    on.filter((api) => api !== "models" && familiesOf(decline).includes(FAMILY[api])),
    fault,
    false,
  );

const breaks = (how: Break, fault: Fault, on: readonly Api[] = everywhere, isCharged = true) =>
  row({ kind: "break", how }, on, fault, isCharged);

const strays = (how: Stray, fault: Fault) => row({ kind: "stray", how }, everywhere, fault, false);

const answers = (how: Oddity, fault: Fault | null, on: readonly Api[]) =>
  row({ kind: "answer", how }, on, fault, true);

function row(what: Happening, on: readonly Api[], fault: Fault | null, isCharged: boolean): CourseRow {
  return { what, isCharged, faults: Object.fromEntries(on.map((api) => [api, fault])) };
}

const streamed = (course: CourseRow): CourseRow => ({ ...course, needs: "stream" });
const inJson = (course: CourseRow): CourseRow => ({ ...course, needs: "schema" });

const afterSeconds = (seconds: number): Wait => ({ by: "retry-after", ms: seconds * 1000 });
const withRetryAfter = everywhere.filter((api) => api !== "a1111");
const ofOpenai = everywhere.filter((api) => api.startsWith("openai"));

/** Everything that can become of a request but "well": one row a course. */
export const COURSES = {
  // Asked to wait.
  "rate-limited-a-second": declines("rate-limited", "rate-limited", { wait: afterSeconds(1) }),
  "rate-limited-75-seconds": declines("rate-limited", "rate-limited", { wait: afterSeconds(75) }),
  "rate-limited-an-hour": declines("rate-limited", "rate-limited", { wait: afterSeconds(3600) }),
  "rate-limited-250-ms": declines("rate-limited", "rate-limited", {
    on: ofOpenai,
    wait: { by: "retry-after-ms", ms: 250 },
  }),
  "rate-limited-until-reset": declines("rate-limited", "rate-limited", {
    on: withRetryAfter.filter((api) => api !== "gemini-images"),
    wait: { by: "reset", ms: 2000 },
  }),
  "rate-limited-without-a-word": declines("rate-limited", "rate-limited"),
  "tokens-limited": declines("tokens-limited", "rate-limited", { wait: afterSeconds(2) }),
  "slow-down": declines("slow-down", "ramp-limited", { wait: afterSeconds(1) }),
  "ramp-limited": declines("ramp-limited", "ramp-limited"),

  // No money, no key, no model.
  "quota-gone": declines("quota-gone", "money-gone"),
  "credit-gone": declines("credit-gone", "money-gone"),
  "spend-limit-reached": declines("spend-limit-reached", "money-gone", { wait: afterSeconds(1) }),
  "billing-limit-reached": declines("billing-limit-reached", "money-gone", { on: openaiPictures }),
  "payment-required": declines("payment-required", "money-gone"),
  "key-refused": declines("key-refused", "key-refused"),
  "key-lacks-permission": declines("key-lacks-permission", "key-refused"),
  "country-refused": declines("country-refused", "key-refused"),
  "model-gone": declines("model-gone", "model-gone"),

  // The request itself.
  "context-too-long": declines("context-too-long", "prompt-too-long", { on: TEXT_APIS }),
  "prompt-too-long": declines("prompt-too-long", "prompt-too-long", { on: PICTURE_APIS }),
  "request-too-large": declines("request-too-large", "prompt-too-long"),
  "parameter-refused": declines("parameter-refused", "request-invalid"),
  "blocked-before": declines("blocked-before", "picture-refused", { on: openaiPictures }),
  "blocked-after": declines("blocked-after", "picture-refused", { on: openaiPictures }),
  "policy-violated": declines("policy-violated", "picture-refused", { on: openaiPictures }),
  conflict: declines("conflict", "conflict"),

  // The provider is unwell.
  "gave-up-waiting": declines("gave-up-waiting", "timed-out-there"),
  "server-error": declines("server-error", "server-error"),
  "bad-gateway": declines("bad-gateway", "server-error"),
  "service-unavailable": declines("service-unavailable", "overloaded"),
  "gateway-timed-out": declines("gateway-timed-out", "server-error"),
  "connection-timed-out-behind": declines("connection-timed-out-behind", "server-error"),
  overloaded: declines("overloaded", "overloaded"),

  // The connection.
  "reset-before-headers": breaks("reset-before-headers", "connection-lost"),
  "end-before-headers": breaks("end-before-headers", "connection-lost"),
  "hang-before-headers": breaks("hang-before-headers", "no-first-byte"),
  "silence-after-headers": breaks("silence-after-headers", "fell-silent"),
  "silence-in-the-middle": breaks("silence-in-the-middle", "fell-silent"),
  "slow-drip": breaks("drip", "took-too-long", TEXT_APIS),
  "picture-slowly-dripping": breaks("drip", "fell-silent", PICTURE_APIS), // a picture is content only when it is whole
  "pings-only": streamed(breaks("pings", "fell-silent", TEXT_APIS)),
  "end-without-end-mark": streamed(breaks("end-without-end-mark", "stream-cut", TEXT_APIS)),
  "end-inside-a-line": breaks("end-inside-a-line", "stream-cut"),
  "end-inside-a-chunk": breaks("end-inside-a-chunk", "stream-cut"),
  "reset-in-the-middle": breaks("reset-in-the-middle", "stream-cut"),
  "overloaded-in-the-middle": streamed(breaks("trouble-overloaded", "overloaded", TEXT_APIS, false)),
  "server-error-in-the-middle": streamed(breaks("trouble-server-error", "server-error", TEXT_APIS)),
  "rate-limited-in-the-middle": streamed(breaks("trouble-rate-limited", "rate-limited", TEXT_APIS, false)),
  "response-failed": streamed(breaks("response-failed", "server-error", ["openai-responses"])),

  // A friendly status without an answer.
  "page-for-answer": strays("page", "server-error"),
  "error-for-answer": strays("error-inside", "server-error"),
  "nothing-for-answer": strays("nothing", "server-error"),
  "no-content": strays("no-content", "server-error"),
  redirected: strays("redirect", "not-reachable"),

  // Texts that cannot be used, and some that can.
  "out-of-room": answers("out-of-room", "answer-cut-short", TEXT_APIS),
  "window-full": answers("window-full", "prompt-too-long", ["anthropic-messages"]),
  refused: answers("refused", "refused", TEXT_APIS),
  "refused-half-way": answers("refused-half-way", "refused", ["anthropic-messages"]),
  filtered: answers("filtered", "refused", ["openai-responses", "openai-chat"]),
  "empty-text": answers("empty", "answer-empty", TEXT_APIS),
  "blank-text": answers("blank", "answer-empty", TEXT_APIS),
  "only-reasoning": answers("only-reasoning", "answer-empty", TEXT_APIS),
  "nothing-in-answer": answers("bare", "answer-empty", TEXT_APIS),
  "broken-json": inJson(answers("broken-json", "answer-malformed", TEXT_APIS)),
  // JSON it is: only whoever asked for it, the writer, sees that its form is another.
  "other-json": inJson(answers("other-json", "answer-malformed", TEXT_APIS)),
  "fenced-json": inJson(answers("fenced-json", null, TEXT_APIS)),
  "no-usage": answers("no-usage", null, everywhere),

  // Pictures that cannot be used, and some that can.
  "cut-picture": answers("cut-picture", "picture-broken", PICTURE_APIS),
  "no-picture-at-all": answers("no-picture-at-all", "picture-broken", PICTURE_APIS),
  "text-for-picture": answers("text-for-picture", "picture-broken", PICTURE_APIS),
  "garbage-for-picture": answers("garbage", "picture-broken", PICTURE_APIS),
  "tiny-picture": answers("tiny-picture", "picture-broken", PICTURE_APIS),
  "missing-picture": answers("missing-picture", "picture-missing", PICTURE_APIS),
  "blocked-input": answers("blocked-input", "picture-refused", ["gemini-images"]),
  "blocked-output": answers("blocked-output", "picture-refused", ["gemini-images"]),
  "words-for-picture": answers("words-for-picture", "picture-refused", ["gemini-images"]),
  "small-picture": answers("small-picture", null, PICTURE_APIS),
  "picture-by-url": answers("by-url", null, openaiPictures),
  "url-gone": answers("url-gone", "picture-missing", openaiPictures),
  "page-for-url": answers("url-page", "picture-broken", openaiPictures),
} satisfies Record<string, CourseRow>;

export type Trouble = keyof typeof COURSES;

/** What becomes of a request. */
export type Course = "well" | Trouble;

const NAMES = Object.keys(COURSES) as Trouble[];

/** The courses, other than "well", that a request can take. */
export const coursesFor = (api: Api, { isJson, isStreamed }: { isJson: boolean; isStreamed: boolean }) =>
  NAMES.filter((course) => {
    const { faults, needs }: CourseRow = COURSES[course];
    return api in faults && (needs !== "schema" || isJson) && (needs !== "stream" || isStreamed);
  });
