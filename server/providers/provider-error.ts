import { FAULTS } from "./faults.ts";
import type { Fault, FaultRow } from "./faults.ts";
import type { Usage } from "./usage.ts";

export interface ProviderErrorDetails {
  /** "OpenAI (gpt-6-sol)": how the provider and model are called wherever a person reads of them. */
  by: string;
  /** What the provider itself said, if that helps a person; never a key, never a prompt. */
  detail?: string;
  /** What was used up in spite of the failure, when the provider said so. */
  usage?: Usage | null;
  /** Text that had come before the failure. It was paid for, so whoever asked may keep what is whole of it. */
  partial?: string;
  /** What the provider said of when to come back, in milliseconds from now. */
  retryAfterMs?: number | null;
  /** For refusals: the provider's word for what it objects to. */
  category?: string | null;
  /** Nothing was sent: the provider is known to be out of order. */
  wasNotAsked?: boolean;
  isForPicture?: boolean;
  cause?: unknown;
}

/** A provider could not do what was asked. `message` says who, what and, where there is one, the next action. */
export class ProviderError extends Error {
  readonly fault: Fault;
  readonly by: string;
  /** What the provider said, or what was wrong with its answer. */
  readonly detail: string;
  readonly usage: Usage | null;
  readonly partial: string;
  readonly retryAfterMs: number | null;
  readonly category: string | null;
  readonly wasNotAsked: boolean;
  isForPicture: boolean;
  /** Another provider of the chain could be asked for the same; set by the chain. */
  othersLeft = false;

  constructor(fault: Fault, details: ProviderErrorDetails) {
    const { by, detail, usage, partial, retryAfterMs, category, cause } = details;
    const said = detail ? ` It says: ${tidy(detail)}` : "";
    super(`${by} ${FAULTS[fault].sentence}${said}`, { cause });
    this.name = "ProviderError";
    this.fault = fault;
    this.by = by;
    this.detail = tidy(detail ?? "");
    this.usage = usage ?? null;
    this.partial = partial ?? "";
    this.retryAfterMs = retryAfterMs ?? null;
    this.category = category ?? null;
    this.wasNotAsked = details.wasNotAsked ?? false;
    this.isForPicture = details.isForPicture ?? false;
  }

  /** A picture that may have been paid for is bought again less often than a text. */
  forPicture(): this {
    this.isForPicture = true;
    return this;
  }

  get row(): FaultRow {
    return FAULTS[this.fault];
  }
}

/** Long enough for any sentence a provider sends; shorter than a web page a proxy may send in its place. */
const DETAIL_CHARACTERS_MAX = 300;

const tidy = (detail: string): string => {
  const line = detail.replace(/\s+/g, " ").trim();
  return line.length > DETAIL_CHARACTERS_MAX ? `${line.slice(0, DETAIL_CHARACTERS_MAX)}…` : line;
};
