import { describe, expect, it } from "vitest";
import { rateLimits, retryAfterMs } from "../../server/providers/rate-limit-headers.ts";

const NOW = Date.parse("2026-11-21T12:00:00Z");
const wait = (headers: Record<string, string>) => retryAfterMs(new Headers(headers), NOW);

describe("When to come back", () => {
  it.each([
    [{ "retry-after-ms": "250", "retry-after": "1" }, 250],
    [{ "retry-after": "12" }, 12_000],
    [{ "retry-after": "Sat, 21 Nov 2026 12:00:30 GMT" }, 30_000],
    [{ "retry-after": "Sat, 21 Nov 2026 11:00:00 GMT" }, 0],
    [{ "x-ratelimit-remaining-requests": "0", "x-ratelimit-reset-requests": "1m0.5s" }, 60_500],
    [{ "x-ratelimit-remaining-tokens": "0", "x-ratelimit-reset-tokens": "20ms" }, 20],
    [{ "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(NOW + 5000) }, 5000],
    [{ "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(NOW / 1000 + 5) }, 5000],
    [{ "retry-after": "soon" }, null],
    [{}, null],
  ])("is read from %j", (headers, ms) => {
    expect(wait(headers as Record<string, string>)).toBe(ms);
  });

  it("is when the last of what has run out fills again, and nothing else counts", () => {
    expect(
      wait({
        "anthropic-ratelimit-requests-remaining": "49",
        "anthropic-ratelimit-requests-reset": "2026-11-21T12:59:00Z",
        "anthropic-ratelimit-input-tokens-remaining": "0",
        "anthropic-ratelimit-input-tokens-reset": "2026-11-21T12:00:20Z",
        "anthropic-ratelimit-output-tokens-remaining": "0",
        "anthropic-ratelimit-output-tokens-reset": "2026-11-21T12:00:40Z",
      }),
    ).toBe(40_000);
  });
});

describe("Limits", () => {
  it("are read where they are told, and not made up where they are not", () => {
    const said = new Headers({ "x-ratelimit-limit-requests": "500", "x-ratelimit-limit-tokens": "none" });
    expect(rateLimits(said)).toEqual({ requestsPerMinute: 500, tokensPerMinute: null });
  });
});
