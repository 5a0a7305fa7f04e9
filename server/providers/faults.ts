/**
 * What can go wrong at a provider, and what to do about it: one row a fault. Adapters say what they saw; which fault that
 * is, and what follows, is decided here and nowhere else. The rows follow what the providers document and what their
 * SDKs were seen to raise in 2026.
 */
export type Fault =
  // The provider declined before doing anything.
  | "rate-limited"
  | "ramp-limited"
  | "money-gone"
  | "key-refused"
  | "model-gone"
  | "not-reachable"
  | "certificate-refused"
  | "request-invalid"
  | "prompt-too-long"
  | "conflict"
  // We declined ourselves.
  | "price-unknown"
  // Nobody can say whether it did the work.
  | "overloaded"
  | "server-error"
  | "connection-lost"
  | "no-first-byte"
  | "fell-silent"
  | "took-too-long"
  | "stream-cut"
  | "timed-out-there"
  // It did the work, and the work is not usable.
  | "answer-cut-short"
  | "answer-empty"
  | "answer-malformed"
  | "text-rejected"
  | "picture-broken"
  | "picture-missing"
  | "refused"
  | "picture-refused"
  // What no row knows.
  | "unknown";

export interface FaultRow {
  /** What happened, to be read after the provider's name: "OpenAI is overloaded." */
  sentence: string;
  /**
   * Whether it may ask for money: `no`, it declined before working; `perhaps`, the reservation stays booked as in
   * doubt; `yes`, it worked, and the usage it reported (or the reservation) is booked.
   */
  charged: "no" | "perhaps" | "yes";
  reaction: Reaction;
  /** The one thing a person can do, when it comes to that. */
  nextAction?: string;
  /** How it is told apart: by the provider's own words first (`code`, `type`), then by what the socket said. */
  codes?: readonly string[];
  causes?: readonly string[];
  /** A part of the message, only where providers send no code. */
  messages?: RegExp;
  /** The last resort. */
  statuses?: readonly number[];
}

export type Reaction =
  /** The same request when the provider says it may come back. Such waits are no tries. */
  | { kind: "wait" }
  /** The same request again, at most so many times, after `waitsMs`; then another provider, then a person. */
  | { kind: "again"; times: { text: number; picture: number }; waitsMs: readonly number[] }
  /** A changed request, once: told what was wrong with the answer, or given more room. Then another provider. */
  | { kind: "otherwise" }
  /** The next provider of the chain at once; a person when there is none. */
  | { kind: "switch" }
  /** Other words for what was refused; never the same again. */
  | { kind: "reword" }
  /** This provider is asked nothing more until a person has mended it; another of the chain may go on. */
  | { kind: "shut" }
  /** This step alone waits for a person. */
  | { kind: "leave" };

const once = { text: 1, picture: 1 };
const twiceForText = { text: 2, picture: 1 }; // a picture that may have been paid for is bought again once at most
const NO_WAITS_MS = [0, 0]; // it is told what was wrong, so there is nothing to wait for
const SHORT_WAITS_MS = [1000, 4000];
const LONG_WAITS_MS = [2000, 8000];

/** When there are no other words to be had: for a plan, a portrait, the cast sheet. */
const DECLINED_FOR_GOOD =
  "The same words would be declined again: name another model for this stage, or begin a story with other answers.";

export const FAULTS: Record<Fault, FaultRow> = {
  "rate-limited": {
    sentence: "asks to be called more slowly.",
    charged: "no",
    reaction: { kind: "wait" },
    codes: ["rate_limit_exceeded", "rate_limit_error", "tokens", "requests", "RESOURCE_EXHAUSTED", "429"],
    statuses: [429],
  },
  "ramp-limited": {
    sentence: "asks for a slower start.",
    charged: "no",
    reaction: { kind: "wait" },
    codes: ["slow_down", "ramp_limit_exceeded"],
  },
  "money-gone": {
    sentence: "has no money left for us.",
    charged: "no",
    reaction: { kind: "shut" },
    nextAction: "Add credit or raise the limit in your account there, then press Try again.",
    codes: [
      "insufficient_quota",
      "credit_balance_exhausted",
      "billing_hard_limit_reached",
      "billing_error",
      "billing_not_active",
      "organization_spend_limit_exceeded",
      "project_spend_limit_exceeded",
      "organization_usage_limit_exceeded",
      "enforced_spend_limit_reached",
      "contract_spend_limit_reached",
      "linked_organization_spend_limit_reached",
      "linked_organization_billing_unavailable",
    ],
    messages: /credit balance is too low/i,
    statuses: [402],
  },
  "key-refused": {
    sentence: "does not accept the key.",
    charged: "no",
    reaction: { kind: "shut" },
    nextAction: "Put a valid key into the settings, restart, then press Try again.",
    codes: [
      "invalid_api_key",
      "authentication_error",
      "permission_error",
      "permission_denied",
      "PERMISSION_DENIED",
      "UNAUTHENTICATED",
      "API_KEY_INVALID",
      "unsupported_country_region_territory",
      "account_deactivated",
    ],
    messages: /api key not valid/i,
    statuses: [401, 403],
  },
  "model-gone": {
    sentence: "does not offer this model any more.",
    charged: "no",
    reaction: { kind: "shut" },
    nextAction: "Choose another model in the settings, restart, then press Try again.",
    codes: ["model_not_found", "not_found_error", "model_deprecated", "NOT_FOUND"],
    statuses: [404, 410],
  },
  "not-reachable": {
    sentence: "could not be reached.",
    charged: "no",
    reaction: { kind: "again", times: { text: 2, picture: 2 }, waitsMs: [5000, 20_000] },
    nextAction: "Look whether the network and the address in the settings are right, then press Try again.",
    causes: [
      "ENOTFOUND",
      "EAI_AGAIN",
      "ECONNREFUSED",
      "EHOSTUNREACH",
      "ENETUNREACH",
      "UND_ERR_CONNECT_TIMEOUT",
      "bad port",
    ],
    statuses: [301, 302, 303, 307, 308], // providers do not redirect: the address is somebody else's
  },
  "certificate-refused": {
    sentence: "shows a certificate that cannot be trusted.",
    charged: "no",
    reaction: { kind: "shut" },
    nextAction: "Check the address in the settings and the clock of this machine, then press Try again.",
    causes: [
      "CERT_HAS_EXPIRED",
      "CERT_NOT_YET_VALID",
      "DEPTH_ZERO_SELF_SIGNED_CERT",
      "SELF_SIGNED_CERT_IN_CHAIN",
      "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
      "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
      "ERR_TLS_CERT_ALTNAME_INVALID",
    ],
  },
  "request-invalid": {
    sentence: "did not accept the request.",
    charged: "no",
    reaction: { kind: "switch" },
    nextAction: "Choose another model in the settings, or report this with the words above.",
    codes: [
      "invalid_request_error",
      "invalid_value",
      "unsupported_parameter",
      "unsupported_value",
      "INVALID_ARGUMENT",
    ],
    statuses: [400, 405, 415, 422],
  },
  "prompt-too-long": {
    sentence: "cannot read as much at once.",
    charged: "no",
    reaction: { kind: "switch" },
    nextAction: "Choose a model with a larger context in the settings.",
    codes: [
      "context_length_exceeded",
      "request_too_large",
      "model_context_window_exceeded",
      "string_above_max_length",
      "exceed_context_size_error",
    ],
    messages: /prompt is too long|context (?:length|window)|maximum context/i,
    statuses: [413],
  },
  conflict: {
    sentence: "was busy with something that conflicts.",
    charged: "no",
    reaction: { kind: "again", times: once, waitsMs: SHORT_WAITS_MS },
    statuses: [409],
  },
  "price-unknown": {
    sentence: "has no price in our table, so that no cap could hold.",
    charged: "no",
    reaction: { kind: "shut" },
    nextAction: "Set its price in the file that PRICES_FILE names, restart, then press Try again.",
  },
  overloaded: {
    sentence: "is overloaded.",
    charged: "no",
    reaction: { kind: "again", times: { text: 2, picture: 2 }, waitsMs: LONG_WAITS_MS },
    codes: ["overloaded_error", "server_is_overloaded", "engine_overloaded", "UNAVAILABLE"],
    statuses: [503, 529],
  },
  "server-error": {
    sentence: "failed inside.",
    charged: "perhaps",
    reaction: { kind: "again", times: twiceForText, waitsMs: SHORT_WAITS_MS },
    codes: ["server_error", "api_error", "internal_error", "INTERNAL"],
    statuses: [500, 502, 504, 520, 521, 522, 523, 524],
  },
  "connection-lost": {
    sentence: "cut the connection before answering.",
    charged: "perhaps",
    reaction: { kind: "again", times: twiceForText, waitsMs: SHORT_WAITS_MS },
    causes: ["ECONNRESET", "ETIMEDOUT", "EPIPE", "ECONNABORTED", "UND_ERR_SOCKET", "HPE_INVALID_CONSTANT"],
  },
  "no-first-byte": {
    sentence: "did not begin to answer in time.",
    charged: "perhaps",
    reaction: { kind: "again", times: once, waitsMs: SHORT_WAITS_MS },
    causes: ["UND_ERR_HEADERS_TIMEOUT"],
  },
  "fell-silent": {
    sentence: "fell silent in the middle of the answer.",
    charged: "perhaps",
    reaction: { kind: "again", times: once, waitsMs: SHORT_WAITS_MS },
    causes: ["UND_ERR_BODY_TIMEOUT"],
  },
  "took-too-long": {
    sentence: "took longer than it may.",
    charged: "perhaps",
    reaction: { kind: "again", times: once, waitsMs: SHORT_WAITS_MS },
  },
  "timed-out-there": {
    sentence: "gave up waiting for itself.",
    charged: "perhaps",
    reaction: { kind: "again", times: once, waitsMs: SHORT_WAITS_MS },
    codes: ["timeout_error", "DEADLINE_EXCEEDED"],
    statuses: [408],
  },
  "stream-cut": {
    sentence: "ended the answer without its end mark.",
    charged: "perhaps",
    reaction: { kind: "again", times: once, waitsMs: SHORT_WAITS_MS },
  },
  "answer-cut-short": {
    sentence: "ran out of room before the end of the answer.",
    charged: "yes",
    reaction: { kind: "otherwise" },
    nextAction: "Choose a model that may answer at greater length, then press Try again.",
  },
  "answer-empty": {
    sentence: "answered with nothing.",
    charged: "yes",
    reaction: { kind: "again", times: once, waitsMs: SHORT_WAITS_MS },
  },
  "answer-malformed": {
    sentence: "did not answer in the form that was asked for.",
    charged: "yes",
    reaction: { kind: "otherwise" },
    codes: ["json_validate_failed"], // Groq's, with a status as if the request were to blame
    nextAction: "Choose a stronger model in the settings, then press Try again.",
  },
  // Of our own making: the answer came whole, and what it says cannot go into a book.
  "text-rejected": {
    sentence: "wrote what cannot go into the book.",
    charged: "yes",
    reaction: { kind: "again", times: twiceForText, waitsMs: NO_WAITS_MS },
    nextAction: "Press Try again, or choose a stronger model in the settings first.",
  },
  "picture-broken": {
    sentence: "sent a picture that is broken.",
    charged: "yes",
    reaction: { kind: "again", times: once, waitsMs: SHORT_WAITS_MS },
  },
  "picture-missing": {
    sentence: "answered without a picture.",
    charged: "yes",
    reaction: { kind: "again", times: once, waitsMs: SHORT_WAITS_MS },
  },
  refused: {
    sentence: "declined to write this.",
    charged: "yes",
    reaction: { kind: "reword" },
    codes: [
      "content_filter",
      "content_policy_violation",
      "refusal",
      "invalid_prompt",
      "bio_policy",
      "misalignment_policy_violation",
    ],
    nextAction: DECLINED_FOR_GOOD,
  },
  "picture-refused": {
    sentence: "declined to draw this.",
    charged: "perhaps",
    reaction: { kind: "reword" },
    codes: ["moderation_blocked", "image_generation_user_error", "IMAGE_SAFETY", "PROHIBITED_CONTENT"],
    nextAction: DECLINED_FOR_GOOD,
  },
  unknown: {
    sentence: "failed in a way that is not known.",
    charged: "perhaps",
    reaction: { kind: "leave" }, // what nobody understands is not paid for twice
    nextAction: "Press Try again; if it stays, report it with the words above.",
  },
};

/** What an adapter saw of a failed call. */
export interface SeenFailure {
  status: number | null;
  /** The provider's own codes, most telling first: `error.code`, `error.type`, `error.status`. */
  codes: readonly string[];
  /** The `code` of the innermost cause: `ECONNRESET`, `UND_ERR_SOCKET` ...; or fetch's own words, where it has none. */
  cause: string | null;
  message: string;
}

/** Which row it is: by code, then by cause, then by the words of the message, then by status. */
export function faultSeen({ status, codes, cause, message }: SeenFailure): Fault {
  const rows = Object.entries(FAULTS) as [Fault, FaultRow][];
  const find = (fits: (row: FaultRow) => boolean | undefined) => rows.find(([, row]) => fits(row))?.[0];
  const byMessage = find((row) => row.messages?.test(message));
  const byStatus = find((row) => status !== null && row.statuses?.includes(status));
  for (const code of codes) {
    const byCode = find((row) => row.codes?.includes(code));
    // "invalid_request_error" is what providers call many things that only the message or the status tells apart.
    if (byCode) return byCode === "request-invalid" ? (byMessage ?? byStatus ?? byCode) : byCode;
  }
  return (
    find((row) => cause !== null && row.causes?.includes(cause)) ??
    byMessage ??
    byStatus ??
    (status !== null && status >= 500 ? "server-error" : "unknown")
  );
}
