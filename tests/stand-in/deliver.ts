import type { ServerResponse } from "node:http";
import { finished } from "node:stream/promises";
import { setTimeout as pause } from "node:timers/promises";
import type { Break } from "./courses.ts";
import type { Frame, StreamTrouble } from "./wire/told.ts";

/** What goes over the wire as the answer. */
export interface Reply {
  /** Of a stream, its events in order; of anything else, one piece that is the whole body. */
  frames: readonly Frame[];
  stream: StreamManners | null;
}

/** How a stream behaves when it does not go well. */
export interface StreamManners {
  /** What keeps it alive and says nothing. */
  ping: string;
  /** How it tells of a trouble once it has begun. */
  trouble(kind: StreamTrouble): string;
  /** How it ends when the answer as a whole has failed. */
  failed: string;
}

type Headed = Reply & { headers: Record<string, string> };

/** Sends the answer whole, spread over `ms`. Whether all of it went out. */
export async function deliver(response: ServerResponse, reply: Headed, ms: number): Promise<boolean> {
  if (!reply.stream) await pause(ms);
  begin(response, reply);
  const pauseMs = reply.stream ? ms / reply.frames.length : 0;
  for (const { data } of reply.frames) {
    if (response.destroyed) return false; // the client left
    response.write(data);
    if (pauseMs > 0) await pause(pauseMs);
  }
  response.end();
  return finished(response).then(
    () => true,
    () => false,
  );
}

const PING_EVERY_MS = 25;
const DRIP_EVERY_MS = 25;
/** How much of an answer comes before what comes in its middle. */
const SHARE_BEFORE = 0.4;

/** Sends what comes of the answer when the connection breaks in this way; whatever hangs, hangs until somebody leaves. */
export async function breakOff(response: ServerResponse, reply: Headed, how: Break): Promise<void> {
  const { socket } = response;
  switch (how) {
    case "reset-before-headers":
      return void socket?.resetAndDestroy();
    case "end-before-headers":
      return void socket?.end();
    case "hang-before-headers":
      return;
    case "silence-after-headers":
      begin(response, reply);
      response.flushHeaders();
      return;
    case "silence-in-the-middle":
      return sendSome(response, reply);
    case "pings":
      begin(response, reply);
      for (const { data } of reply.frames.filter(({ kind }) => kind === "opening")) response.write(data);
      return untilGone(response, PING_EVERY_MS, () => response.write(reply.stream?.ping ?? " "));
    case "drip":
      return drip(response, reply);
    case "end-without-end-mark":
      await sendSome(response, reply, ({ kind }) => kind !== "closing");
      return void response.end();
    case "end-inside-a-line":
      await sendSome(response, reply);
      response.write(reply.stream ? 'data: {"type":"content_block_delta","ind' : "");
      return void response.end();
    case "end-inside-a-chunk":
      await sendSome(response, reply);
      return void socket?.end();
    case "reset-in-the-middle":
      await sendSome(response, reply);
      return void socket?.resetAndDestroy();
    case "trouble-overloaded":
      return endWith(response, reply, ({ trouble }) => trouble("overloaded"));
    case "trouble-server-error":
      return endWith(response, reply, ({ trouble }) => trouble("server-error"));
    case "trouble-rate-limited":
      return endWith(response, reply, ({ trouble }) => trouble("rate-limited"));
    case "response-failed":
      return endWith(response, reply, ({ failed }) => failed);
  }
}

function begin(response: ServerResponse, { headers, stream }: Headed): void {
  const type = stream ? "text/event-stream; charset=utf-8" : "application/json";
  response.writeHead(200, {
    "Content-Type": type,
    ...(stream && { "Cache-Control": "no-cache" }),
    ...headers,
  });
}

/** The beginning of the answer, and time for it to arrive. */
async function sendSome(
  response: ServerResponse,
  reply: Headed,
  isToGo: (frame: Frame) => boolean = () => true,
): Promise<void> {
  begin(response, reply);
  const frames = reply.frames.filter(isToGo);
  const begun = frames.findIndex(({ kind }) => kind === "content") + 1; // the middle of a short answer is one, too
  const some = reply.stream
    ? frames.slice(0, Math.max(begun, Math.ceil(frames.length * SHARE_BEFORE))).map(({ data }) => data)
    : frames.map(({ data }) => data.slice(0, data.length * SHARE_BEFORE));
  await new Promise<void>((resolve) => {
    response.write(some.join(""), () => resolve());
  });
  await pause(ARRIVAL_MS);
}

/** A reset overtakes what was sent right before it. */
const ARRIVAL_MS = 20;

async function endWith(
  response: ServerResponse,
  reply: Headed,
  last: (stream: StreamManners) => string,
): Promise<void> {
  if (!reply.stream) throw new Error("Only a stream can tell of a trouble in its middle.");
  await sendSome(response, reply);
  response.end(last(reply.stream));
}

/** A little now and then, for ever: a stream says its first word again and again, a body grows by blanks. */
async function drip(response: ServerResponse, reply: Headed): Promise<void> {
  begin(response, reply);
  const opening = reply.frames.filter(({ kind }) => kind === "opening").map(({ data }) => data);
  const drop = reply.stream
    ? (reply.frames.find(({ kind }) => kind === "content")?.data ?? reply.stream.ping)
    : " ";
  response.write(opening.join("") || " ");
  await untilGone(response, DRIP_EVERY_MS, () => response.write(drop));
}

async function untilGone(response: ServerResponse, everyMs: number, act: () => void): Promise<void> {
  while (!response.destroyed) {
    act();
    await pause(everyMs);
  }
}
