import type { RateLimits } from "./pace.ts";

export interface SaidHeaders {
  get(name: string): string | null;
}

/**
 * What the headers of an answer say of the limits. `requestsPer` is for servers that count their requests by the day,
 * which tells nothing about a minute.
 */
export function rateLimits(
  headers: SaidHeaders,
  { requestsPer = "minute" }: { requestsPer?: "minute" | "day" } = {},
): RateLimits {
  const first = (...names: string[]) =>
    names.map((name) => count(headers.get(name))).find((n) => n !== null) ?? null;
  return {
    requestsPerMinute:
      requestsPer === "day"
        ? null
        : first("anthropic-ratelimit-requests-limit", "x-ratelimit-limit-requests"),
    tokensPerMinute: first(
      "anthropic-ratelimit-tokens-limit",
      "anthropic-ratelimit-input-tokens-limit",
      "x-ratelimit-limit-tokens",
    ),
  };
}

/** When to come back, in milliseconds from `now`: what the provider asks for, else when what is used up fills again. */
export function retryAfterMs(headers: SaidHeaders | null, now = Date.now()): number | null {
  if (!headers) return null;
  return (
    number(headers.get("retry-after-ms")) ??
    waitMs(headers.get("retry-after"), now) ??
    longest(RESETS.map((reset) => resetMs(headers, reset, now)))
  );
}

const RESETS = [
  ...["requests", "tokens", "input-tokens", "output-tokens"].map((what) => ({
    remaining: `anthropic-ratelimit-${what}-remaining`,
    reset: `anthropic-ratelimit-${what}-reset`,
  })),
  ...["requests", "tokens"].map((what) => ({
    remaining: `x-ratelimit-remaining-${what}`,
    reset: `x-ratelimit-reset-${what}`,
  })),
  { remaining: "x-ratelimit-remaining", reset: "x-ratelimit-reset" }, // OpenRouter's
];

/** Every answer carries these, and only what has run out is worth waiting for. */
const resetMs = (headers: SaidHeaders, { remaining, reset }: (typeof RESETS)[number], now: number) =>
  number(headers.get(remaining)) === 0 ? waitMs(headers.get(reset), now) : null;

const longest = (waits: (number | null)[]): number | null => {
  const known = waits.filter((wait) => wait !== null);
  return known.length > 0 ? Math.max(...known) : null;
};

/** From here on a bare number is no time to wait (of 31 years) but a moment since 1970: in seconds, then in milliseconds. */
const MOMENT_S_MIN = 1e9;
const MOMENT_MS_MIN = 1e11;

/** "12", "1.5", "6m0s", "20ms", "Wed, 21 Oct 2026 07:28:00 GMT", "2026-10-21T07:28:00Z", "1792567680000". */
const waitMs = (said: string | null, now: number): number | null => {
  const bare = number(said);
  if (bare !== null && bare < MOMENT_S_MIN) return bare * 1000;
  if (bare !== null) return Math.max(0, (bare < MOMENT_MS_MIN ? bare * 1000 : bare) - now);
  if (!said) return null;
  const parts = [...said.matchAll(/([\d.]+)(ms|h|m|s)/g)];
  if (parts.length > 0 && parts.map(([part]) => part).join("") === said)
    return parts.reduce(
      (sum, [, amount, unit]) => sum + Number(amount) * UNIT_MS[unit as keyof typeof UNIT_MS],
      0,
    );
  const moment = Date.parse(said);
  return Number.isNaN(moment) ? null : Math.max(0, moment - now);
};

const UNIT_MS = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 };

const number = (said: string | null): number | null => {
  const value = said === null || said.trim() === "" ? NaN : Number(said);
  return Number.isFinite(value) && value >= 0 ? value : null;
};

const count = (said: string | null): number | null => {
  const value = number(said);
  return value !== null && value >= 1 ? Math.floor(value) : null;
};
