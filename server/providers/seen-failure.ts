import { faultSeen } from "./faults.ts";
import type { Fault, SeenFailure } from "./faults.ts";
import { ProviderError } from "./provider-error.ts";
import { retryAfterMs } from "./rate-limit-headers.ts";
import type { SaidHeaders } from "./rate-limit-headers.ts";
import type { Usage } from "./usage.ts";

export interface FailedCall {
  by: string;
  /** Taken out of every word, should the provider repeat it. */
  apiKey: string;
  /** Whether the headers of the answer had come. */
  hasBegun: boolean;
  usage: Usage | null;
  partial: string;
}

/**
 * Makes a `ProviderError` of whatever an SDK, fetch or a parser raised, or of a fault already known. A `ProviderError`
 * stays what it is. Nothing of what was raised is kept but its words, since SDKs hang whole requests onto their errors.
 */
export function providerError(raised: unknown, call: FailedCall): ProviderError {
  if (raised instanceof ProviderError) return raised;
  const { by, usage, partial } = call;
  if (isFault(raised)) return new ProviderError(raised, { by, usage, partial });

  const seen = seenFailure(raised);
  return new ProviderError(faultOf(raised, seen, call), {
    by,
    usage,
    partial,
    ...(isOfTheProvider(seen) && { detail: withoutKey(seen.message, call.apiKey) }),
    category: seen.category,
    retryAfterMs: retryAfterMs(seen.headers) ?? retryDelayMs(seen.body),
    cause: new Error(withoutKey(storyOf(raised), call.apiKey)),
  });
}

/** An answer that is a failure in spite of its friendly status: the body tells which, or nothing does. */
export class AnswerThatIsNone extends Error {
  readonly status = BAD_GATEWAY;
  readonly headers: SaidHeaders | null;
  readonly body: unknown;

  constructor(body: string, { headers }: { headers?: SaidHeaders } = {}) {
    super(body.trim() === "" ? "The answer was empty." : `The answer was not what it should be: ${body}`);
    this.name = "AnswerThatIsNone";
    this.headers = headers ?? null;
    this.body = parsed(body);
  }
}

/** Something stands between us and the provider and answers in its place. */
const BAD_GATEWAY = 502;

const isFault = (raised: unknown): raised is Fault => typeof raised === "string";

interface Seen extends SeenFailure {
  /** What a moderation objects to. */
  category: string | null;
  headers: SaidHeaders | null;
  body: unknown;
}

const seenFailure = (raised: unknown): Seen => {
  const error = asRecord(raised);
  const body = error["body"] ?? error["error"] ?? null;
  const said = innermost(body);
  return {
    status: statusOf(error, said),
    codes: codesOf(said),
    cause: causeOf(raised),
    message:
      textOf(said["message"]) ?? textOf(body) ?? (raised instanceof Error ? raised.message : String(raised)),
    category: categoryOf(said),
    headers: hasGet(error["headers"]) ? error["headers"] : null,
    body,
  };
};

/** Providers wrap what they say of an error once or twice in `error`; Google puts an array around it. */
const innermost = (body: unknown): Record<string, unknown> => {
  const record = asRecord(Array.isArray(body) ? body[0] : body);
  const inner = record["error"];
  if (typeof inner === "string") return { ...record, message: inner };
  return inner && typeof inner === "object" ? innermost(inner) : record;
};

/** A number where a code should be is a status: so tells OpenRouter in the middle of a stream. */
const statusOf = (error: Record<string, unknown>, said: Record<string, unknown>): number | null => {
  const isStatus = (value: unknown): value is number =>
    typeof value === "number" && value >= 300 && value < 600;
  return [said["code"], error["status"], said["status"], error["http_code"]].find(isStatus) ?? null;
};

const codesOf = (said: Record<string, unknown>): string[] => {
  const details = asRecord(said["details"]);
  const isModerated = Array.isArray(asRecord(said["metadata"])["reasons"]);
  return [
    isModerated ? "content_policy_violation" : null, // OpenRouter gives it no code, and the status of a wrong key
    details["error_code"],
    ...reasonsOf(said["details"]),
    said["code"],
    said["type"],
    said["status"],
  ].filter((code): code is string => typeof code === "string");
};

/** OpenAI's of pictures, and OpenRouter's. */
const categoryOf = (said: Record<string, unknown>): string | null => {
  const named = asRecord(said["moderation_details"])["categories"] ?? asRecord(said["metadata"])["reasons"];
  return Array.isArray(named) && named.length > 0 ? named.join(", ") : null;
};

/** Google's: `details: [{"@type": ".../ErrorInfo", "reason": "API_KEY_INVALID"}]`. */
const reasonsOf = (details: unknown): unknown[] =>
  Array.isArray(details) ? details.map((detail) => asRecord(detail)["reason"]) : [];

/** Google's again: `{"@type": ".../RetryInfo", "retryDelay": "31s"}`. */
const retryDelayMs = (body: unknown): number | null => {
  const { details } = innermost(body);
  const delays = Array.isArray(details)
    ? details.map((detail) => textOf(asRecord(detail)["retryDelay"]))
    : [];
  const seconds = parseFloat(delays.find((delay) => delay !== null) ?? "");
  return Number.isFinite(seconds) ? seconds * 1000 : null;
};

/**
 * The code nearest to the socket says most: "fetch failed" is caused by "other side closed" is UND_ERR_SOCKET. What fetch
 * itself declines to do, it says in words alone.
 */
const causeOf = (raised: unknown): string | null => {
  const codes = chainOf(raised)
    .map((link) => asRecord(link)["code"])
    .filter((code): code is string => typeof code === "string" && /^[A-Z][A-Z0-9_]+$/.test(code));
  if (isConnectTimeout(raised)) return codes.at(-1) ?? "UND_ERR_CONNECT_TIMEOUT";
  return codes.at(-1) ?? (chainOf(raised).some(isBadPort) ? BAD_PORT : null);
};

/** Anthropic's SDK drops the cause of this one; since our deadlines end every other wait, only connecting is left. */
const isConnectTimeout = (raised: unknown): boolean =>
  raised instanceof Error && raised.constructor.name === "APIConnectionTimeoutError";

/** Ports of other protocols, which fetch never connects to, so that no page can make a browser speak them. */
const BAD_PORT = "bad port";
const isBadPort = (link: unknown): boolean => link instanceof Error && link.message === BAD_PORT;

/** Whether the provider itself said something, or only the socket did. */
const isOfTheProvider = ({ status, body }: Seen) => status !== null || body !== null;

/** By all that was said; and where only the socket spoke, by how far the call had come. */
const faultOf = (raised: unknown, seen: Seen, { hasBegun }: FailedCall): Fault => {
  const isBroken =
    seen.body === null && seen.status === null && (seen.cause !== null || raised instanceof SyntaxError);
  if (isBroken && hasBegun) return "stream-cut";
  const fault = faultSeen(seen);
  const isOurs = seen.cause?.startsWith("ERR_") ?? true; // Node's word for what was asked of it wrongly
  return fault === "unknown" && isBroken && !isOurs ? "connection-lost" : fault;
};

const CHAIN_LINKS_MAX = 8;

const chainOf = (raised: unknown): unknown[] => {
  const chain: unknown[] = [];
  for (let link = raised; link && chain.length < CHAIN_LINKS_MAX; link = asRecord(link)["cause"])
    chain.push(link);
  return chain;
};

/** Of a web page in place of an answer, so much tells whose page it is. */
const LINK_CHARACTERS_MAX = 300;

/** For the log: what led to what, in a line. */
const storyOf = (raised: unknown): string =>
  chainOf(raised)
    .map((link) => (link instanceof Error ? `${link.name}: ${link.message}` : String(link)))
    .map((words) => words.slice(0, LINK_CHARACTERS_MAX))
    .join(", because of ");

const withoutKey = (words: string, apiKey: string): string =>
  apiKey === "" ? words : words.replaceAll(apiKey, "(the key)");

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return null; // a page of a proxy, then, and its words stay in the message
  }
};

const textOf = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

const hasGet = (value: unknown): value is SaidHeaders => typeof asRecord(value)["get"] === "function";

const asRecord = (value: unknown): Record<string, unknown> =>
  value !== null && typeof value === "object" ? (value as Record<string, unknown>) : {};
