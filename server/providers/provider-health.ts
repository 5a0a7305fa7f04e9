import type { Fault } from "./faults.ts";
import { FAULTS } from "./faults.ts";
import { ProviderError } from "./provider-error.ts";

/**
 * Whether a provider is worth asking. A fault that only a person can mend (no money, no key, no model) shuts it until
 * somebody says that it is mended; a row of failures opens a circuit breaker for a while.
 */
export interface ProviderHealth {
  /** Why it is not to be asked now: a `ProviderError` of a call that was not made; `null` when it is well. */
  complaint(by: string, isForPicture: boolean): ProviderError | null;
  succeeded(): void;
  failed(error: ProviderError): void;
  /** A person has mended it, or wants it tried once more. */
  mended(): void;
  /** What a person must mend, in a sentence; `null` when there is nothing. */
  shutBecause(): string | null;
}

/** So many failures within so many milliseconds, and it is given a rest of so many. */
const FAILURES_MAX = 5;
const WITHIN_MS = 60_000;
const REST_MS = 60_000;

/** Faults of the provider itself; a bad request or a refusal says nothing about its health. */
const UNWELL: ReadonlySet<Fault> = new Set([
  "overloaded",
  "server-error",
  "connection-lost",
  "not-reachable",
  "no-first-byte",
  "fell-silent",
  "timed-out-there",
]);

export function createHealth(now: () => Date): ProviderHealth {
  let shut: ProviderError | null = null;
  let failures: { at: number; fault: Fault }[] = [];
  let restUntil = 0;

  return {
    complaint(by, isForPicture) {
      if (shut) {
        const { fault, detail } = shut;
        return new ProviderError(fault, { by, detail, wasNotAsked: true, isForPicture });
      }
      const restMs = restUntil - now().getTime();
      if (restMs <= 0) return null;
      const { fault } = failures.at(-1)!;
      return new ProviderError(fault, { by, retryAfterMs: restMs, wasNotAsked: true, isForPicture });
    },
    succeeded() {
      restUntil = 0;
      failures = [];
    },
    failed(error) {
      if (FAULTS[error.fault].reaction.kind === "shut") shut = error;
      if (!UNWELL.has(error.fault)) return;
      const at = now().getTime();
      failures = [...failures.filter((each) => each.at > at - WITHIN_MS), { at, fault: error.fault }];
      if (failures.length >= FAILURES_MAX) restUntil = at + REST_MS;
    },
    mended() {
      shut = null;
      restUntil = 0;
      failures = [];
    },
    shutBecause: () => shut && `${shut.message} ${shut.row.nextAction ?? ""}`.trim(),
  };
}
