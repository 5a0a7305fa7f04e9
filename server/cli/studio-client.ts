import type { JournalLine, Snapshot } from "../story/snapshot.ts";
import { Failure } from "./command.ts";

/** The studio as the command line sees it: through HTTP, like everybody else. */
export interface StudioClient {
  readonly url: string;
  /** Whether this process opened the studio, so that its work ends when the command does. */
  readonly isOwn: boolean;
  /** Whether unfinished stories go on in it. */
  readonly isAtWork: boolean;
  /** Aborts when the person leaves. */
  readonly signal: AbortSignal;
  /** Asks for JSON and returns what is answered; what the studio declines is a `Declined`. */
  ask<T>(path: string, request?: StudioRequest): Promise<T>;
  /** Opens what is not JSON. */
  open(path: string): Promise<Response>;
  story(id: string): Promise<Snapshot>;
  journal(id: string, after: number): Promise<JournalLine[]>;
}

interface StudioRequest {
  method?: "GET" | "POST" | "PUT" | "DELETE";
  json?: unknown;
  /** In place of JSON. */
  body?: Blob;
  headers?: Record<string, string>;
}

/** The studio does not do what was asked; the message is its own sentence. */
export class Declined extends Failure {
  readonly code: string;

  constructor(code: string, sentence: string) {
    super(sentence);
    this.code = code;
  }
}

/** The studio was there and is not any more. */
export class Gone extends Failure {}

/** No answer from this machine takes longer, unless the studio is stuck. */
const ANSWER_MS = 60_000;

export function studioClient(
  studio: Pick<StudioClient, "url" | "isOwn" | "isAtWork" | "signal"> & { localToken: string },
): StudioClient {
  const { url, localToken, signal } = studio;

  const request = async (
    path: string,
    { method = "GET", json, body, headers }: StudioRequest,
    until: AbortSignal,
  ) => {
    const answer = await fetch(url + path, {
      method,
      headers: {
        Authorization: `Bearer ${localToken}`,
        ...(json !== undefined && { "Content-Type": "application/json" }),
        ...headers,
      },
      ...(json !== undefined && { body: JSON.stringify(json) }),
      ...(body !== undefined && { body }),
      signal: until,
    }).catch((error: unknown) => {
      throw signal.aborted ? error : noAnswer(url, error);
    });
    if (!answer.ok) throw await declined(answer);
    return answer;
  };

  const ask: StudioClient["ask"] = async <T>(path: string, asked: StudioRequest = {}): Promise<T> => {
    const answer = await request(path, asked, AbortSignal.any([signal, AbortSignal.timeout(ANSWER_MS)]));
    return (answer.status === 204 ? undefined : await answer.json()) as T;
  };

  return {
    ...studio,
    ask,
    open: (path) => request(path, {}, signal),
    story: (id) => ask<Snapshot>(`/story/${id}`),
    journal: async (id, after) =>
      (await ask<{ lines: JournalLine[] }>(`/story/${id}/journal?after=${after}`)).lines,
  };
}

const noAnswer = (url: string, cause: unknown) =>
  new Gone(`The studio at ${url} does not answer any more. What was made is kept.`, { cause });

async function declined(answer: Response): Promise<Failure> {
  const text = await answer.text();
  try {
    const { code, detail } = JSON.parse(text) as { code: string; detail: string };
    return new Declined(code, detail);
  } catch (cause) {
    return new Failure(`The studio answered ${answer.status}, and not in a way that can be read.`, { cause });
  }
}
