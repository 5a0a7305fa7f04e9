import { createServer } from "node:http";
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export interface Loopback {
  url: string;
  requests: { path: string; body: Record<string, unknown>; headers: IncomingHttpHeaders }[];
}

/** A server on this machine that answers as the test says, until the test ends. */
export async function loopback(
  answer: (response: ServerResponse, request: IncomingMessage) => unknown,
): Promise<Loopback> {
  const requests: Loopback["requests"] = [];
  const hear = async (request: IncomingMessage, response: ServerResponse) => {
    const body = Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>)).toString();
    requests.push({
      path: request.url ?? "",
      body: (body.startsWith("{") ? JSON.parse(body) : { text: body }) as Record<string, unknown>,
      headers: request.headers,
    });
    answer(response, request);
  };
  const server = createServer((request, response) => void hear(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

/** Answers with server-sent events, each given as its data. */
export const stream =
  (...events: (object | string)[]) =>
  (response: ServerResponse): void => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    for (const event of events) response.write(frame(event));
    response.end();
  };

const frame = (event: object | string): string => {
  if (typeof event === "string") return `data: ${event}\n\n`;
  const name = "type" in event ? `event: ${String(event.type)}\n` : "";
  return `${name}data: ${JSON.stringify(event)}\n\n`;
};

/** Answers with one body; a string goes out as a web page. */
export const body =
  (status: number, content: object | string, headers: Record<string, string> = {}) =>
  (response: ServerResponse): void => {
    const isPage = typeof content === "string";
    response.writeHead(status, { "content-type": isPage ? "text/html" : "application/json", ...headers });
    response.end(isPage ? content : JSON.stringify(content));
  };
