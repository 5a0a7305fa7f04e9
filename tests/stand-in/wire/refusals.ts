import type { Family } from "../api.ts";

/** An answer that declines, as it goes over the wire. */
export interface Refusal {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** What an answer may decline for, one name a row of what providers document; each family words it in its own way. */
const DECLINES = {
  "rate-limited": {
    openai: openai(
      429,
      "requests",
      "rate_limit_exceeded",
      "Rate limit reached on requests per min (RPM): Limit 5.",
    ),
    anthropic: anthropic(
      429,
      "rate_limit_error",
      "This request would exceed your organization's rate limit.",
    ),
    gemini: gemini(429, "RESOURCE_EXHAUSTED", "You exceeded your current quota."),
  },
  "tokens-limited": {
    openai: openai(429, "tokens", "rate_limit_exceeded", "Rate limit reached on tokens per min (TPM)."),
    anthropic: anthropic(
      429,
      "rate_limit_error",
      "This request would exceed the rate limit of input tokens.",
    ),
  },
  "slow-down": {
    openai: openai(429, "requests", "slow_down", "Slow down: your traffic grew too fast."),
  },
  "ramp-limited": {
    openai: openai(
      429,
      "requests",
      "ramp_limit_exceeded",
      "Ramp limit exceeded: increase traffic gradually.",
    ),
  },
  "quota-gone": {
    openai: openai(
      429,
      "insufficient_quota",
      "insufficient_quota",
      "You exceeded your current quota, please check your plan and billing details.",
    ),
  },
  "credit-gone": {
    openai: openai(
      429,
      "insufficient_quota",
      "credit_balance_exhausted",
      "Your credit balance is exhausted.",
    ),
    anthropic: anthropic(
      400,
      "invalid_request_error",
      "Your credit balance is too low to access the Anthropic API. Please go to Plans & Billing to upgrade or purchase credits.",
    ),
  },
  "spend-limit-reached": {
    openai: openai(
      429,
      "insufficient_quota",
      "project_spend_limit_exceeded",
      "The project reached its spend limit.",
    ),
    anthropic: anthropic(429, "rate_limit_error", "You have reached your specified API usage limits.", {
      details: { error_code: "enforced_spend_limit_reached" },
    }),
  },
  "billing-limit-reached": {
    openai: openai(
      400,
      "image_generation_user_error",
      "billing_hard_limit_reached",
      "Billing hard limit has been reached.",
    ),
  },
  "payment-required": {
    openai: openai(402, null, 402, "Insufficient credits. Add more and try again."),
    anthropic: anthropic(402, "billing_error", "There is an issue with your organization's billing."),
  },
  "key-refused": {
    openai: openai(401, "invalid_request_error", "invalid_api_key", "Incorrect API key provided."),
    anthropic: anthropic(401, "authentication_error", "invalid x-api-key"),
    gemini: gemini(400, "INVALID_ARGUMENT", "API key not valid. Please pass a valid API key.", [
      {
        "@type": "type.googleapis.com/google.rpc.ErrorInfo",
        reason: "API_KEY_INVALID",
        domain: "googleapis.com",
      },
    ]),
    a1111: a1111(401, "Not authenticated"),
  },
  "key-lacks-permission": {
    openai: openai(
      403,
      "invalid_request_error",
      null,
      "Your organization must be verified to use this model.",
    ),
    anthropic: anthropic(
      403,
      "permission_error",
      "Your API key does not have permission to use this resource.",
    ),
    gemini: gemini(403, "PERMISSION_DENIED", "The caller does not have permission."),
  },
  "country-refused": {
    openai: openai(
      403,
      "request_forbidden",
      "unsupported_country_region_territory",
      "Country, region, or territory not supported",
    ),
  },
  "model-gone": {
    openai: openai(
      404,
      "invalid_request_error",
      "model_not_found",
      "The model does not exist or you do not have access.",
    ),
    anthropic: anthropic(404, "not_found_error", "model: not found"),
    gemini: gemini(404, "NOT_FOUND", "The model is not found for API version v1beta."),
    a1111: a1111(404, "Not Found"),
  },
  "context-too-long": {
    openai: openai(
      400,
      "invalid_request_error",
      "context_length_exceeded",
      "Your input exceeds the context window of this model.",
    ),
    anthropic: anthropic(
      400,
      "invalid_request_error",
      "prompt is too long: 1048577 tokens > 1000000 maximum",
    ),
  },
  "prompt-too-long": {
    openai: openai(
      400,
      "invalid_request_error",
      "string_above_max_length",
      "Invalid 'prompt': string too long. Expected a string with maximum length 32000.",
    ),
    gemini: gemini(
      400,
      "INVALID_ARGUMENT",
      "The input token count exceeds the maximum context length of 131072.",
    ),
  },
  "request-too-large": {
    openai: page(413, "Request Entity Too Large"),
    anthropic: anthropic(413, "request_too_large", "Request exceeds the maximum size"),
    gemini: page(413, "Request Entity Too Large"),
  },
  "parameter-refused": {
    openai: openai(
      400,
      "invalid_request_error",
      "unsupported_parameter",
      "Unsupported parameter: 'temperature'.",
    ),
    anthropic: anthropic(400, "invalid_request_error", "temperature: Extra inputs are not permitted"),
    gemini: gemini(400, "INVALID_ARGUMENT", 'Invalid JSON payload received. Unknown name "size".'),
    a1111: a1111(422, [
      { loc: ["body", "steps"], msg: "value is not a valid integer", type: "type_error.integer" },
    ]),
  },
  "blocked-before": { openai: moderated("input") },
  "blocked-after": { openai: moderated("output") },
  "policy-violated": {
    openai: openai(
      400,
      "image_generation_user_error",
      "content_policy_violation",
      "Your request was rejected as a result of our safety system.",
    ),
  },
  conflict: {
    openai: openai(409, "invalid_request_error", null, "The request conflicts with another."),
    anthropic: anthropic(409, "conflict_error", "The request conflicts with another."),
    gemini: gemini(409, "ABORTED", "The operation was aborted."),
  },
  "gave-up-waiting": {
    openai: openai(408, "server_error", "timeout_error", "The request timed out."),
    anthropic: anthropic(504, "timeout_error", "Request timed out."),
    gemini: gemini(504, "DEADLINE_EXCEEDED", "Deadline expired before operation could complete."),
    a1111: a1111(408, "Request Timeout"),
  },
  "server-error": {
    openai: openai(500, "server_error", null, "The server had an error while processing your request."),
    anthropic: anthropic(500, "api_error", "Internal server error"),
    gemini: gemini(500, "INTERNAL", "An internal error has occurred."),
    a1111: {
      status: 500,
      body: {
        error: "OutOfMemoryError",
        detail: "",
        body: "",
        errors: "CUDA out of memory. Tried to allocate 2 GiB.",
      },
    },
  },
  "bad-gateway": everywhere(page(502, "Bad Gateway")),
  "service-unavailable": everywhere(page(503, "Service Temporarily Unavailable")),
  "gateway-timed-out": everywhere(page(504, "Gateway Time-out")),
  "connection-timed-out-behind": everywhere(page(522, "Connection timed out")),
  overloaded: {
    openai: openai(503, "server_error", "server_is_overloaded", "The engine is currently overloaded."),
    anthropic: anthropic(529, "overloaded_error", "Overloaded"),
    gemini: gemini(503, "UNAVAILABLE", "The model is overloaded. Please try again later."),
  },
} satisfies Record<string, Partial<Record<Family, Wording>>>;

export type Decline = keyof typeof DECLINES;

/** Which families can decline so. */
export const familiesOf = (decline: Decline): Family[] => Object.keys(DECLINES[decline]) as Family[];

export function refusal(
  decline: Decline,
  family: Family,
  said: { message?: string; parameter?: string | null; requestId: string },
): Refusal {
  const wording = (DECLINES[decline] as Partial<Record<Family, Wording>>)[family];
  if (!wording) throw new Error(`No answer of the family ${family} declines with ${decline}.`);
  const { status, body } = wording;
  if (typeof body === "string") return { status, headers: { "Content-Type": "text/html" }, body };
  const whole: { error?: unknown } = structuredClone(body);
  const { error } = whole;
  if (typeof error === "object" && error !== null) {
    Object.assign(
      error,
      said.message && { message: said.message },
      said.parameter && { param: said.parameter },
    );
  }
  return {
    status,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(family === "anthropic" ? { ...whole, request_id: said.requestId } : whole),
  };
}

interface Wording {
  status: number;
  /** Text is a page of whatever stands before the provider. */
  body: object | string;
}

function openai(status: number, type: string | null, code: string | number | null, message: string): Wording {
  return { status, body: { error: { message, type, param: null, code } } };
}

function anthropic(status: number, type: string, message: string, more: object = {}): Wording {
  return { status, body: { type: "error", error: { type, message, ...more } } };
}

function gemini(code: number, status: string, message: string, details?: object[]): Wording {
  return { status: code, body: { error: { code, message, status, ...(details && { details }) } } };
}

function a1111(status: number, detail: string | object[]): Wording {
  return { status, body: { detail } };
}

function page(status: number, title: string): Wording {
  return {
    status,
    body: `<html>\r\n<head><title>${status} ${title}</title></head>\r\n<body>\r\n<center><h1>${status} ${title}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n`,
  };
}

function everywhere(wording: Wording): Record<Family, Wording> {
  return { openai: wording, anthropic: wording, gemini: wording, a1111: wording };
}

function moderated(stage: "input" | "output"): Wording {
  return {
    status: 400,
    body: {
      error: {
        message: "Your request was rejected by the safety system. safety_violations=[violence].",
        type: "image_generation_user_error",
        param: null,
        code: "moderation_blocked",
        moderation_details: { categories: ["violence"], moderation_stage: stage },
      },
    },
  };
}
