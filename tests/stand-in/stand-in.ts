import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { LLMock } from "@copilotkit/aimock";
import type { Mountable } from "@copilotkit/aimock";
import type { Usage } from "../../server/providers/usage.ts";
import type { ShownPicture } from "./answer-picture.ts";
import { answerRequest } from "./answer-request.ts";
import type { Workshop } from "./answer-request.ts";
import type { Api } from "./api.ts";
import type { Course } from "./courses.ts";
import { drawingPainter, plainPainter } from "./painter.ts";
import { modelIn, readBody } from "./read-body.ts";
import { routeOf } from "./route-of.ts";
import type { Route } from "./route-of.ts";
import { createSeenPrompts } from "./seen-prompts.ts";
import { createStoryteller } from "./storyteller.ts";

/** A request as it came. */
export interface SeenRequest {
  number: number; // from 1
  api: Api;
  model: string;
  /** Parsed JSON; of a multipart form `{ fields, files }`; `null` without a body. */
  body: unknown;
  headers: Record<string, string | string[] | undefined>;
  at: number; // milliseconds since 1970
  /** The client left before the answer had ended. */
  aborted: boolean;
}

/** What the provider would have charged for. */
export interface Served {
  number: number; // of the request
  api: Api;
  model: string;
  course: Course;
  usage: Usage;
  /** The whole answer went out; an answer that was cut is charged for all the same. */
  isDelivered: boolean;
}

export interface StandInOptions {
  port?: number;
  /** One colour, or drawn by the built-in illustrator. */
  pictures?: "plain" | "drawn";
  msPerAnswer?: number;
  msPerPicture?: number;
  course?: StandIn["course"];
  /** Further doors of the same server. */
  doors?: { path: string; handler: Mountable }[];
}

/** Providers on this machine: real protocols, no network, no money. */
export interface StandIn {
  /** `http://127.0.0.1:PORT`. OpenAI's base is this with `/v1`, everybody else's is this. */
  url: string;
  requests: SeenRequest[];
  /** What becomes of a request; may be set at any time. */
  course: (request: SeenRequest) => Course;
  /** One entry a request that the provider would have charged for. */
  served: Served[];
  /** What the headers of answers say of the limits, per minute. */
  limits: { requests: number; tokens: number };
  /** Cuts all connections. Throws the first failure of the stand-in itself, of which its clients cannot know. */
  close(): Promise<void>;
}

/** Where each protocol is spoken. */
const PATHS = [
  "/v1/messages",
  "/v1/responses",
  "/v1/chat/completions",
  "/v1/images",
  "/v1/models",
  "/v1beta/models",
  "/sdapi/v1",
];

/** So high that they slow nobody down who does not ask to be. */
const LIMITS = { requests: 60_000, tokens: 100_000_000 };

export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const { port = 0, pictures = "plain", doors = [] } = options;
  const server = new LLMock({ port, host: "127.0.0.1", logLevel: "silent", journalMaxEntries: 1 });
  const storyteller = createStoryteller();
  const painter = pictures === "drawn" ? drawingPainter(storyteller.stories) : plainPainter();
  const sockets = new Set<Socket>();
  const failures: unknown[] = [];
  let isClosing = false;
  const follow = (socket: Socket) => {
    if (sockets.has(socket)) return;
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  };

  const standIn: StandIn = {
    url: "",
    requests: [],
    course: options.course ?? (() => "well"),
    served: [],
    limits: { ...LIMITS },
    async close() {
      isClosing = true;
      const stopped = server.stop();
      for (const socket of sockets) socket.destroy();
      await stopped;
      await painter.close();
      if (failures.length > 0) throw new Error("The stand-in itself failed.", { cause: failures[0] });
    },
  };
  const shown = new Map<string, ShownPicture>();
  const workshop: Workshop = {
    standIn,
    storyteller,
    painter,
    seenPrompts: createSeenPrompts(),
    msPerAnswer: options.msPerAnswer ?? 0,
    msPerPicture: options.msPerPicture ?? 0,
    show(picture) {
      const path = `/pictures/${shown.size + 1}${picture ? "" : "-gone"}`;
      if (picture) shown.set(path, picture);
      return standIn.url + path;
    },
  };

  const answer = async (message: IncomingMessage, response: ServerResponse, route: Route): Promise<void> => {
    response.removeHeader("X-Request-Id"); // aimock's; each provider has a name of its own for it
    try {
      const body = await readBody(message);
      const seen: SeenRequest = {
        number: standIn.requests.length + 1,
        api: route.api,
        model: route.model ?? modelIn(body),
        body,
        headers: message.headers,
        at: Date.now(),
        aborted: false,
      };
      standIn.requests.push(seen);
      let isCutByUs = false;
      response.on("close", () => {
        seen.aborted = !response.writableFinished && !isCutByUs && !isClosing;
      });
      const family = route.family;
      await answerRequest(seen, { response, family, cuts: () => (isCutByUs = true) }, workshop);
    } catch (failure) {
      if (isClosing || response.destroyed) return;
      failures.push(failure);
      const words = failure instanceof Error ? failure.message : String(failure);
      response.writeHead(500, { "Content-Type": "application/json" });
      response.end(JSON.stringify({ error: { message: `The stand-in itself failed: ${words}` } }));
    }
  };
  for (const { path, handler } of doors) server.mount(path, handler);
  for (const path of PATHS) {
    server.mount(path, {
      async handleRequest(message, response) {
        const route = routeOf(message);
        if (!route) return false; // and aimock answers as well as it can
        follow(message.socket);
        await answer(message, response, route);
        return true;
      },
    });
  }
  server.mount("/pictures", {
    async handleRequest(message, response) {
      follow(message.socket);
      showPicture(response, shown.get(message.url ?? ""));
      return true;
    },
  });
  standIn.url = await server.start();
  return standIn;
}

function showPicture(response: ServerResponse, picture: ShownPicture | undefined): void {
  response.writeHead(picture ? 200 : 404, { "Content-Type": picture?.mediaType ?? "text/html" });
  response.end(picture?.bytes ?? "<html><body><h1>404 Not Found</h1></body></html>");
}
