import { describe, expect, it } from "vitest";
import type { ProviderError } from "../../server/providers/provider-error.ts";
import { AnswerThatIsNone, providerError } from "../../server/providers/seen-failure.ts";

const seen = (raised: unknown, { hasBegun = false } = {}): ProviderError =>
  providerError(raised, { by: "Somebody", apiKey: "sk-secret", hasBegun, usage: null, partial: "" });

const causedBy = (code: string) =>
  new Error("Connection error.", {
    cause: new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code }) }),
  });

describe("What was raised", () => {
  it.each([
    ["ECONNREFUSED", "not-reachable"],
    ["ENOTFOUND", "not-reachable"],
    ["CERT_HAS_EXPIRED", "certificate-refused"],
    ["UND_ERR_SOCKET", "connection-lost"],
    ["ECONNRESET", "connection-lost"],
    ["HPE_INVALID_HEADER_TOKEN", "connection-lost"],
    ["ERR_INVALID_URL", "unknown"],
  ])("is told by the innermost cause: %s", (code, fault) => {
    expect(seen(causedBy(code)).fault).toBe(fault);
  });

  it("is told by fetch's own words where it declined to connect", () => {
    const raised = new TypeError("fetch failed", { cause: new Error("bad port") });
    expect(seen(raised).fault).toBe("not-reachable");
    expect(seen(new Error("Connection error.", { cause: raised })).fault).toBe("not-reachable");
  });

  it.each([301, 302, 303, 307, 308])("is an address of somebody else when it sends us on: %i", (status) => {
    expect(seen({ status }).fault).toBe("not-reachable");
  });

  it("is a cut stream once the answer had begun, whatever the socket calls it", () => {
    for (const raised of [
      causedBy("ECONNRESET"),
      causedBy("UND_ERR_SOCKET"),
      new SyntaxError("Unexpected end"),
    ])
      expect(seen(raised, { hasBegun: true }).fault).toBe("stream-cut");
  });

  it("is no failure of the provider when it is our own mistake", () => {
    expect(seen(new TypeError("x is not a function"), { hasBegun: true }).fault).toBe("unknown");
  });

  it("may be a plain object", () => {
    expect(seen({ http_code: 420, message: "Slower." }).fault).toBe("unknown");
    expect(seen({ status: 503, error: { message: "Busy." } }).message).toContain("It says: Busy.");
  });

  it("may be a friendly page, an empty answer or an error in disguise", () => {
    expect(seen(new AnswerThatIsNone("<html>Welcome</html>")).fault).toBe("server-error");
    expect(seen(new AnswerThatIsNone("")).fault).toBe("server-error");
    expect(seen(new AnswerThatIsNone('{"error":{"code":"insufficient_quota"}}')).fault).toBe("money-gone");
  });

  it("says when to come back where Google says it in the body", () => {
    const details = [{ "@type": "type.googleapis.com/google.rpc.RetryInfo", retryDelay: "31s" }];
    const error = { code: 429, status: "RESOURCE_EXHAUSTED", message: "Slower.", details };
    expect(seen({ status: 429, error })).toMatchObject({ fault: "rate-limited", retryAfterMs: 31_000 });
  });

  it("says what a moderation objects to", () => {
    const error = {
      code: "moderation_blocked",
      message: "No.",
      moderation_details: { categories: ["violence"] },
    };
    expect(seen({ status: 400, error })).toMatchObject({ fault: "picture-refused", category: "violence" });
  });

  it("stays what it is when it is told already", () => {
    const told = seen({ status: 503 });
    expect(seen(told)).toBe(told);
  });

  it("drags nothing along that the SDK hung onto it", () => {
    const raised = Object.assign(causedBy("ECONNRESET"), {
      request: { prompt: "a whole story", key: "sk-secret" },
    });
    const { cause } = seen(raised);
    expect(Object.keys(cause as Error)).toEqual([]);
    expect((cause as Error).message).toBe(
      "Error: Connection error., because of TypeError: fetch failed, because of Error: ECONNRESET",
    );
  });
});
