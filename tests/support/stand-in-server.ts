import { createServer } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

export interface SeenRequest {
  method: string;
  url: URL;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** What goes wrong: the connection is reset, nobody ever answers, the answer breaks off, or it is another one. */
export type Trouble = "reset" | "silence" | "cut" | Answer;

export interface StandInServer {
  origin: string;
  /** All requests that came, those in trouble too. */
  requests: SeenRequest[];
  /** Sends the next requests into trouble: all from now on, or so many; with `null` none any more. */
  fail(trouble: Trouble | null, times?: number): void;
  close(): Promise<void>;
}

/** A server on loopback that answers as it is told to and can be made to fail. */
export async function standInServer(
  answer: (request: SeenRequest) => Answer | Promise<Answer>,
): Promise<StandInServer> {
  const requests: SeenRequest[] = [];
  let trouble: Trouble | null = null;
  let timesLeft = 0;

  const server = createServer((incoming, outgoing) => {
    const serve = async (): Promise<void> => {
      const request: SeenRequest = {
        method: incoming.method!,
        url: new URL(incoming.url!, origin),
        headers: incoming.headers,
        body: await buffer(incoming),
      };
      requests.push(request);
      const current = timesLeft > 0 ? trouble : null;
      timesLeft -= 1;
      if (current === "silence") return;
      if (current === "reset") return void incoming.socket.resetAndDestroy();
      const {
        status,
        headers,
        body = "",
      } = current === null || current === "cut" ? await answer(request) : current;
      const bytes = Buffer.from(body);
      outgoing.writeHead(status, { ...headers, "Content-Length": bytes.length });
      if (current !== "cut") return void outgoing.end(bytes);
      outgoing.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => incoming.socket.destroy());
    };
    serve().catch((error: unknown) => outgoing.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    origin,
    requests,
    fail(next, times = Infinity) {
      trouble = next;
      timesLeft = next === null ? 0 : times;
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
