import { Agent, FormData as UndiciFormData, fetch as undiciFetch } from "undici";
import type { Fault } from "./faults.ts";
import { providerError } from "./seen-failure.ts";
import type { ProviderError } from "./provider-error.ts";
import type { Usage } from "./usage.ts";

/** How long each part of one call may take, in milliseconds. */
export interface Deadlines {
  /** Until the provider takes the connection. */
  connectMs: number;
  /** Until the first byte of its answer: the headers. */
  firstByteMs: number;
  /** From then until the first piece of content: the model may think before it speaks. */
  thoughtMs: number;
  /** Between two pieces of content. A ping is no content: a stalled stream pings for ever. */
  silenceMs: number;
  /** For all of it. */
  totalMs: number;
}

const MINUTE_MS = 60_000;

export const DEADLINES: Record<"text" | "localText" | "picture" | "localPicture", Deadlines> = {
  text: {
    connectMs: 10_000, // a handshake round the world takes under one second
    firstByteMs: MINUTE_MS, // providers send headers within seconds, or queue for longer than we want to wait
    thoughtMs: 4 * MINUTE_MS, // models of 2026 think for minutes, and not all of them send a word of it
    silenceMs: 90_000, // a model that speaks pauses for seconds
    totalMs: 15 * MINUTE_MS, // the longest answer we ask for, at the slowest pace we have seen, takes ten
  },
  localText: {
    connectMs: 10_000,
    firstByteMs: 10 * MINUTE_MS, // a server at home loads the model and reads the whole prompt before it says anything
    thoughtMs: 10 * MINUTE_MS,
    silenceMs: 90_000,
    totalMs: 30 * MINUTE_MS, // 4,000 tokens at the 3 a second of a processor without a graphics card
  },
  picture: {
    connectMs: 10_000,
    firstByteMs: 4 * MINUTE_MS, // a picture comes in one piece; fine ones were measured at up to 280 s, ours are medium
    thoughtMs: 4 * MINUTE_MS,
    silenceMs: 4 * MINUTE_MS,
    totalMs: 4 * MINUTE_MS,
  },
  localPicture: {
    connectMs: 10_000,
    firstByteMs: 15 * MINUTE_MS, // minutes a picture, and the model is loaded with the first
    thoughtMs: 15 * MINUTE_MS,
    silenceMs: 15 * MINUTE_MS,
    totalMs: 15 * MINUTE_MS,
  },
};

export type AllDeadlines = typeof DEADLINES;

/** Looking at a model is answered from a table: whoever takes longer is not well. */
const LOOK_MS_MAX = 20_000;

/** The deadlines for asking about a model, in place of those for asking it something. */
export const forALook = (deadlines: Deadlines): Deadlines => ({
  ...deadlines,
  totalMs: Math.min(deadlines.totalMs, LOOK_MS_MAX),
});

/** What both SDKs take to speak over our own connections: nothing is tried twice, nothing followed, nothing printed. */
export const transport = ({ connectMs, totalMs }: Deadlines) => ({
  fetch: fetchWithForms as unknown as typeof globalThis.fetch,
  fetchOptions: {
    // Node's own fetch refuses an agent of another undici, so both come from this one.
    dispatcher: new Agent({
      connect: { timeout: connectMs },
      headersTimeout: 0, // the watchdogs below know better what to wait for
      bodyTimeout: 0,
      allowH2: false, // over HTTP/2 one lost connection would take every call that shares it
    }),
    redirect: "manual" as const, // a redirect would send the prompt, and its price, to somebody nobody chose
  },
  maxRetries: 0, // retries have one owner, and it is not the SDK
  timeout: 2 * totalMs, // never reached, since the watchdogs end a call before
  logLevel: "off" as const, // the SDKs print what they cannot read, and that may be part of a story
});

/** undici reads only its own kind of form, and the SDKs build Node's. */
const fetchWithForms = Object.assign(
  (url: string | URL, init: RequestInit = {}) =>
    undiciFetch(url, {
      ...(init as unknown as Parameters<typeof undiciFetch>[1]),
      ...(init.body instanceof FormData && { body: formOfUndici(init.body) }),
    }),
  { Response: globalThis.Response }, // by which openai finds out whether forms are understood
);

const formOfUndici = (form: FormData): UndiciFormData => {
  const copy = new UndiciFormData();
  for (const [name, value] of form) {
    if (typeof value === "string") copy.append(name, value);
    else copy.append(name, value, value.name);
  }
  return copy;
};

/** One call, as `watched` needs to know it. */
export interface WatchedCall {
  /** How the provider and model are called where people read of them. */
  by: string;
  /** Kept out of every error, should the provider repeat it. */
  apiKey: string;
  deadlines: Deadlines;
  signal: AbortSignal;
  /** What has come so far, to be kept up to date by the work: it is paid for even when the rest never comes. */
  soFar?: { usage: Usage | null; partial: string };
}

export interface Watch {
  /** To be handed to whoever sends the request. */
  signal: AbortSignal;
  /** The headers are there. */
  begun(): void;
  /** Content came: a piece of prose or of thought, never a ping. */
  heard(): void;
}

/**
 * Does the work of one call within its deadlines. Throws a `ProviderError` for whatever goes wrong, and the reason of
 * `call.signal` when that aborts: at once, whether or not the work has noticed.
 */
export async function watched<Result>(
  call: WatchedCall,
  work: (watch: Watch) => Promise<Result>,
): Promise<Result> {
  call.signal.throwIfAborted();
  const dog = watchdog(call);
  try {
    // The bark wins although the work may end by itself: both SDKs end an aborted stream as if it were whole.
    return await Promise.race([dog.bark, work(dog.watch)]);
  } catch (raised) {
    dog.letGo();
    call.signal.throwIfAborted();
    throw failure(raised, call, dog);
  } finally {
    dog.lieDown();
  }
}

const failure = (raised: unknown, call: WatchedCall, dog: { hasBegun(): boolean }): ProviderError =>
  providerError(raised instanceof Overdue ? raised.fault : raised, {
    by: call.by,
    apiKey: call.apiKey,
    hasBegun: dog.hasBegun(),
    usage: call.soFar?.usage ?? null,
    partial: call.soFar?.partial ?? "",
  });

class Overdue extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault);
    this.fault = fault;
  }
}

const watchdog = ({ deadlines, signal }: WatchedCall) => {
  const overdue = new AbortController();
  const either = AbortSignal.any([signal, overdue.signal]);
  const bark = new Promise<never>((_resolve, reject) => {
    either.addEventListener("abort", () => reject(either.reason as Error), { once: true });
  });
  const bite = (fault: Fault) => () => overdue.abort(new Overdue(fault));

  const whole = setTimeout(bite("took-too-long"), deadlines.totalMs);
  let phase: "waiting" | "thinking" | "speaking" = "waiting";
  let patience = setTimeout(bite("no-first-byte"), deadlines.firstByteMs);
  const enter = (next: typeof phase, ms: number) => {
    phase = next;
    clearTimeout(patience);
    patience = setTimeout(bite("fell-silent"), ms);
  };

  const watch: Watch = {
    signal: either,
    begun: () => enter("thinking", deadlines.thoughtMs),
    heard: () => void (phase === "speaking" ? patience.refresh() : enter("speaking", deadlines.silenceMs)),
  };
  return {
    watch,
    bark,
    hasBegun: () => phase !== "waiting",
    letGo: () => overdue.abort(), // whoever failed half-way must not leave a request behind that goes on costing
    lieDown: () => {
      clearTimeout(whole);
      clearTimeout(patience);
    },
  };
};
