import { join } from "node:path";
import express from "express";
import type { Express } from "express";
import helmet from "helmet";
import type { Logger } from "pino";
import { pinoHttp } from "pino-http";
import type { Database } from "../backends/database.ts";
import type { Config } from "../config.ts";
import type { Studio } from "../studio.ts";
import { editionEndpoints } from "./editions.ts";
import { mount } from "./endpoint.ts";
import { crossSiteGuard, hostGuard } from "./guards.ts";
import { openApiDocument } from "./openapi.ts";
import { Problem, problemHandler } from "./problems.ts";
import { createProgress } from "./progress.ts";
import { redFoxDoors } from "./red-fox.ts";
import { createDoors } from "./session.ts";
import { storyEndpoints } from "./stories.ts";

export interface WebOptions {
  studio: Studio;
  database: Database;
  config: Config;
  log: Logger;
  version: string;
  /** Lets the command line of this machine in where a password is asked. */
  localToken: string;
  now: () => Date;
}

/** Room for the chapters of a book that somebody brings along, which is the largest body anybody sends as JSON. */
const BODY_BYTES_MAX = 3 * 1024 * 1024;

/** The studio over HTTP. `close` ends the live streams, so that the server can stop. */
export function createApp(options: WebOptions): { app: Express; close(): void } {
  const { studio, database, config, log, version, localToken, now } = options;
  const app = express();
  app.set("trust proxy", config.trustProxy);
  app.disable("x-powered-by");
  app.set("etag", false); // ours are made of journal numbers

  const isHttps = config.publicUrl?.protocol === "https:";
  app.use(securityHeaders(isHttps, studio.pictureOrigin));
  app.use(requestLog(log));
  app.get("/health", (_req, res) => {
    res.set("Cache-Control", "no-store").json({
      status: "online",
      version,
      mode: "embedded",
      providers: { writer: studio.makers.writer, illustrator: studio.makers.illustrator.name },
    });
  });
  app.use(hostGuard(config.publicUrl), crossSiteGuard);
  app.use(express.static(PUBLIC_FOLDER, PAGE_FILES));
  app.use("/node_modules/diff/libesm", express.static(DIFF_FOLDER, PAGE_FILES));
  app.use((_req, res, next) => {
    res.set("Cache-Control", "no-store");
    next();
  });

  const doors = createDoors(config.ownerPassword, localToken, database, now);
  app.use(express.json({ limit: BODY_BYTES_MAX }));
  app.use(doors.routes);
  app.use(doors.guard);

  const progress = createProgress(studio);
  const endpoints = [
    ...storyEndpoints(studio, progress, join(config.dataDir, "editions")),
    ...editionEndpoints(studio, join(config.dataDir, "editions")),
  ];
  const description = openApiDocument(endpoints, version);
  app.get("/openapi.json", (_req, res) => void res.json(description));
  const redFox = redFoxDoors(studio);
  mount(app, endpoints);
  app.use(redFox.routes);
  app.use((req) => {
    throw new Problem("not-found", `There is nothing at ${req.path}.`);
  });
  app.use(problemHandler);

  return {
    app,
    close: () => {
      progress.close();
      redFox.close();
    },
  };
}

const PROJECT = join(import.meta.dirname, "..", "..");
const PUBLIC_FOLDER = join(PROJECT, "public");
/** The page shows what was reworded with the same library as the command line, under the same path as on the disk. */
const DIFF_FOLDER = join(PROJECT, "node_modules", "diff", "libesm");
const PAGE_FILES = { etag: true, cacheControl: false, lastModified: true, index: "index.html" };

const securityHeaders = (isHttps: boolean, pictureOrigin: string | null) =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "blob:", "data:", ...(pictureOrigin ? [pictureOrigin] : [])],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
      },
    },
    referrerPolicy: { policy: "no-referrer" },
    strictTransportSecurity: isHttps, // on plain http it would lock people out of a studio in their own network
  });

const requestLog = (log: Logger) =>
  pinoHttp({
    logger: log,
    customLogLevel: (_req, res, error) => (error || res.statusCode >= 500 ? "error" : "debug"),
    redact: ["req.headers.authorization", "req.headers.cookie", 'res.headers["set-cookie"]'],
  });
