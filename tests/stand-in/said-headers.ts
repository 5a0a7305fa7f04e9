import type { Family } from "./api.ts";
import type { Wait } from "./courses.ts";
import type { StandIn } from "./stand-in.ts";
import type { Refusal } from "./wire/refusals.ts";

const MINUTE_MS = 60_000;

/** What the headers of every answer say: the request's id, and what is left of the limits. */
export function saidHeaders(
  family: Family,
  requestId: string,
  { limits, requests, served }: StandIn,
): Record<string, string> {
  const since = Date.now() - MINUTE_MS;
  const recent = requests.filter(({ at }) => at > since);
  const numbers = new Set(recent.map(({ number }) => number));
  const tokens = served
    .filter(({ number }) => numbers.has(number))
    .reduce((sum, { usage }) => sum + usage.inputTokens + usage.outputTokens, 0);
  const left = {
    requests: Math.max(0, limits.requests - recent.length),
    tokens: Math.max(0, limits.tokens - tokens),
  };
  if (family === "openai")
    return {
      "x-request-id": requestId,
      "openai-version": "2020-10-01",
      "openai-processing-ms": "12",
      "x-ratelimit-limit-requests": String(limits.requests),
      "x-ratelimit-remaining-requests": String(left.requests),
      "x-ratelimit-reset-requests": "20ms",
      "x-ratelimit-limit-tokens": String(limits.tokens),
      "x-ratelimit-remaining-tokens": String(left.tokens),
      "x-ratelimit-reset-tokens": "6m0s",
    };
  if (family === "anthropic") {
    const reset = new Date(Date.now() + 1000).toISOString();
    return {
      "request-id": requestId,
      "anthropic-organization-id": "stand-in",
      "anthropic-ratelimit-requests-limit": String(limits.requests),
      "anthropic-ratelimit-requests-remaining": String(left.requests),
      "anthropic-ratelimit-requests-reset": reset,
      "anthropic-ratelimit-tokens-limit": String(limits.tokens),
      "anthropic-ratelimit-tokens-remaining": String(left.tokens),
      "anthropic-ratelimit-tokens-reset": reset,
    };
  }
  return {};
}

/** The same refusal, saying when to come back in the way of its family. */
export function waiting(declined: Refusal, family: Family, { by, ms }: Wait): Refusal {
  if (family === "gemini") return { ...declined, body: withRetryInfo(declined.body, ms) };
  return { ...declined, headers: { ...declined.headers, ...waitHeaders(family, by, ms) } };
}

function waitHeaders(family: Family, by: Wait["by"], ms: number): Record<string, string> {
  if (by === "retry-after") return { "retry-after": String(ms / 1000) };
  if (by === "retry-after-ms")
    return { "retry-after-ms": String(ms), "retry-after": String(Math.ceil(ms / 1000)) };
  if (family === "anthropic")
    return {
      "anthropic-ratelimit-requests-remaining": "0",
      "anthropic-ratelimit-requests-reset": new Date(Date.now() + ms).toISOString(),
    };
  return { "x-ratelimit-remaining-requests": "0", "x-ratelimit-reset-requests": `${ms / 1000}s` };
}

/** Google says it in the body. */
function withRetryInfo(body: string, ms: number): string {
  const said = JSON.parse(body) as { error: { details?: object[] } };
  said.error.details = [
    ...(said.error.details ?? []),
    { "@type": "type.googleapis.com/google.rpc.RetryInfo", retryDelay: `${ms / 1000}s` },
  ];
  return JSON.stringify(said);
}
