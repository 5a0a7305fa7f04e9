import { beforeEach, describe, expect, it } from "vitest";
import { FAULTS } from "../../server/providers/faults.ts";
import type { Fault } from "../../server/providers/faults.ts";
import { ProviderError } from "../../server/providers/provider-error.ts";
import { createHealth } from "../../server/providers/provider-health.ts";
import type { ProviderHealth } from "../../server/providers/provider-health.ts";

const BY = "Open Meadow (meadow-1)";

describe("The health of a provider", () => {
  let nowMs: number;
  let health: ProviderHealth;
  beforeEach(() => {
    nowMs = Date.parse("2026-11-21T12:00:00Z");
    health = createHealth(() => new Date(nowMs));
  });

  const fail = (fault: Fault, times = 1) => {
    for (let time = 0; time < times; time++) {
      health.failed(new ProviderError(fault, { by: BY, detail: "Sorry." }));
    }
  };
  const complaint = () => health.complaint("Open Meadow (meadow-2)", true);

  it("is good at first", () => {
    expect(complaint()).toBeNull();
    expect(health.shutBecause()).toBeNull();
  });

  it("is bad after five failures within a minute, for a minute", () => {
    fail("overloaded", 4);
    nowMs += 59_000;
    expect(complaint()).toBeNull();
    fail("server-error");
    expect(complaint()).toMatchObject({
      fault: "server-error",
      by: "Open Meadow (meadow-2)",
      retryAfterMs: 60_000,
      wasNotAsked: true,
      isForPicture: true,
    });
    nowMs += 59_999;
    expect(complaint()).toMatchObject({ retryAfterMs: 1 });
    nowMs += 1;
    expect(complaint()).toBeNull();
    fail("overloaded", 4);
    expect(complaint()).toBeNull();
  });

  it("stays good when five failures are spread over more than a minute", () => {
    fail("overloaded");
    nowMs += 60_000;
    fail("overloaded", 4);
    expect(complaint()).toBeNull();
  });

  it("is good again with every answer that comes, also from a call that was under way", () => {
    fail("overloaded", 4);
    health.succeeded();
    fail("overloaded");
    expect(complaint()).toBeNull();
    fail("overloaded", 4);
    expect(complaint()).not.toBeNull();
    health.succeeded();
    expect(complaint()).toBeNull();
  });

  const isShutBy = (fault: Fault) => FAULTS[fault].reaction.kind === "shut";
  const faults = Object.keys(FAULTS) as Fault[];

  it.each(faults.filter(isShutBy))("is bad until a person has mended it after %s", (fault) => {
    fail(fault);
    nowMs += 24 * 3_600_000;
    health.succeeded();
    expect(complaint()).toMatchObject({ fault, wasNotAsked: true, by: "Open Meadow (meadow-2)" });
    expect(health.shutBecause()).toBe(
      `${BY} ${FAULTS[fault].sentence} It says: Sorry. ${FAULTS[fault].nextAction}`,
    );
    health.mended();
    expect(complaint()).toBeNull();
    expect(health.shutBecause()).toBeNull();
  });

  it("is good at once when a person wants it tried once more", () => {
    fail("overloaded", 5);
    health.mended();
    expect(complaint()).toBeNull();
  });

  it.each(["request-invalid", "refused", "answer-malformed", "rate-limited"] as const)(
    "has nothing to do with %s",
    (fault) => {
      fail(fault, 10);
      expect(complaint()).toBeNull();
    },
  );
});
