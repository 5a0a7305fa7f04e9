import { PictureHostError } from "../picture-host.ts";
import type { PictureHostFailure } from "../picture-host.ts";

/**
 * Long enough for a picture of some megabytes on a slow line, short enough that a host that hangs is soon known to.
 */
export const DEADLINE_MS = 60_000;

/** What a host answered in place of what was asked. */
export function hostAnswered(
  host: string,
  answer: { status: number; kind?: PictureHostFailure; detail: string },
) {
  const { status, kind = kindOf(status), detail } = answer;
  return new PictureHostError(
    kind,
    `${host} ${SENTENCES[kind]} It says ${status}: ${tidy(detail)}${NEXT_ACTIONS[kind]}`,
  );
}

/** What became of a request that nobody answered. */
export function hostSilent(host: string, error: unknown, deadlineMs: number): PictureHostError {
  if (error instanceof Error && error.name === "TimeoutError") {
    return new PictureHostError("away", `${host} did not answer within ${deadlineMs / 1000} s.`);
  }
  const code = innermost(error);
  return new PictureHostError("away", `${host} could not be reached${code ? ` (${code})` : ""}.`);
}

export interface HostAnswer {
  status: number;
  headers: Headers;
  body: Buffer;
}

/** The picture that was answered with: a sign-in page of the network, say, is none and must not be kept as one. */
export function pictureIn(host: string, { status, headers, body }: HostAnswer): Buffer {
  const mediaType = headers.get("content-type") ?? "nothing known";
  if (status === 200 && mediaType.startsWith("image/")) return body;
  throw hostAnswered(host, { status, detail: `${mediaType} in place of a picture` });
}

/** Asks over HTTP and gives the whole answer, whatever its status. Redirects are answers: a host does not move. */
export async function askHost(
  host: string,
  request: Request | URL,
  { deadlineMs, ...init }: RequestInit & { deadlineMs: number },
): Promise<HostAnswer> {
  try {
    const response = await fetch(request, {
      ...init,
      redirect: "manual",
      signal: AbortSignal.timeout(deadlineMs),
    });
    const { status, headers } = response;
    return { status, headers, body: Buffer.from(await response.arrayBuffer()) };
  } catch (error) {
    throw hostSilent(host, error, deadlineMs);
  }
}

const SENTENCES: Record<PictureHostFailure, string> = {
  away: "cannot do this now.",
  shut: "does not accept the settings.",
  declined: "did not accept this.",
};

const NEXT_ACTIONS: Record<PictureHostFailure, string> = {
  away: "",
  shut: " Put it right in the settings or in the account there.",
  declined: "",
};

function kindOf(status: number): PictureHostFailure {
  if (status < 400) return "away"; // something on the way answers in the host's place: a sign-in page, a proxy
  if (status === 401 || status === 402 || status === 403 || status === 404) return "shut";
  if (status === 408 || status === 420 || status === 429 || status === 499 || status >= 500) return "away";
  return "declined";
}

/** Long enough for any sentence a host sends; shorter than a web page a proxy may send in its place. */
const DETAIL_CHARACTERS_MAX = 300;

const tidy = (detail: string): string => {
  const line = detail.replace(/\s+/g, " ").trim().slice(0, DETAIL_CHARACTERS_MAX);
  return /[.!?…]$/.test(line) ? line : `${line}.`;
};

function innermost(error: unknown): string | null {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  return (cause ? innermost(cause) : null) ?? (typeof code === "string" ? code : null);
}
