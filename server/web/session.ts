import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { CookieOptions, Request, RequestHandler, Router } from "express";
import express from "express";
import { rateLimit } from "express-rate-limit";
import * as z from "zod";
import type { Database } from "../backends/database.ts";
import { Problem, sendProblem } from "./problems.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const IDLE_MS = 7 * DAY_MS; // OWASP ASVS 7.3.1: a session ends when it is not used
const LIFETIME_MS = 30 * DAY_MS; // ASVS 7.3.2: and at some time in any case
const SIGN_INS_A_MINUTE = 5; // a person mistypes; a machine guesses
const SIGN_INS_AN_HOUR = 40; // from all addresses together

export interface Doors {
  /** POST and DELETE `/session`. */
  routes: Router;
  /** Lets only the signed-in pass. */
  guard: RequestHandler;
}

/**
 * The one owner's sign-in. Sessions are kept as hashes, so that a copy of the database opens nothing; `localToken`
 * lets the command line of this machine in.
 */
export function createDoors(
  ownerPassword: string | null,
  localToken: string,
  database: Database,
  now: () => Date,
): Doors {
  const routes = express.Router();
  const guard: RequestHandler = async (req, _res, next) => {
    if (ownerPassword === null || isSame(bearerOf(req), localToken) || (await isSignedIn(req))) return next();
    throw new Problem("sign-in-needed", "Please sign in first.");
  };

  const isSignedIn = async (req: Request): Promise<boolean> => {
    const token = cookieOf(req);
    if (token === null) return false;
    const [row] = await database.query<{ created_at: string; used_at: string }>(
      "select created_at, used_at from session where token_hash = $1",
      [hash(token)],
    );
    if (!row) return false;
    const age = (since: string) => now().getTime() - Date.parse(since);
    if (age(row.used_at) > IDLE_MS || age(row.created_at) > LIFETIME_MS) {
      await database.query("delete from session where token_hash = $1", [hash(token)]);
      return false;
    }
    if (age(row.used_at) > IDLE_MS / 100) {
      await database.query("update session set used_at = $2 where token_hash = $1", [
        hash(token),
        now().toISOString(),
      ]);
    }
    return true;
  };

  if (ownerPassword !== null) {
    routes.post(
      "/session",
      limited(60_000, SIGN_INS_A_MINUTE),
      limited(3_600_000, SIGN_INS_AN_HOUR, "all"),
      async (req, res) => {
        const { password } = z.object({ password: z.string() }).parse(req.body);
        if (!isSame(password, ownerPassword)) {
          req.log.warn({ event: "sign-in-refused" });
          throw new Problem("password-wrong", "That is not the password.");
        }
        const token = randomBytes(32).toString("base64url");
        const at = now().toISOString();
        await database.query("insert into session (token_hash, created_at, used_at) values ($1, $2, $2)", [
          hash(token),
          at,
        ]);
        req.log.info({ event: "signed-in" });
        res.cookie(cookieName(req), token, cookieOptions(req)).status(204).end();
      },
    );
    routes.delete("/session", async (req, res) => {
      const token = cookieOf(req);
      if (token !== null) await database.query("delete from session where token_hash = $1", [hash(token)]);
      res.clearCookie(cookieName(req), cookieOptions(req)).status(204).end();
    });
  }
  return { routes, guard };
}

const limited = (windowMs: number, limit: number, everybody?: "all"): RequestHandler =>
  rateLimit({
    windowMs,
    limit,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    ...(everybody && { keyGenerator: () => everybody }),
    handler: (_req, res) =>
      sendProblem(
        res,
        new Problem(
          "too-many-attempts-to-sign-in",
          "Too many attempts to sign in. Wait a little and try again.",
        ),
      ),
  });

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Compares hashes, so that neither length nor likeness shows in the time it takes. */
const isSame = (given: string | null, expected: string): boolean =>
  given !== null && timingSafeEqual(Buffer.from(hash(given)), Buffer.from(hash(expected)));

const bearerOf = (req: Request): string | null =>
  /^Bearer (.+)$/.exec(req.headers.authorization ?? "")?.[1] ?? null;

/** The `__Host-` prefix ties the cookie to this host; browsers take it on https only. */
const cookieName = (req: Request): string => (req.secure ? "__Host-sid" : "sid");

function cookieOf(req: Request): string | null {
  const wanted = `${cookieName(req)}=`;
  const found = (req.headers.cookie ?? "").split("; ").find((cookie) => cookie.startsWith(wanted));
  return found ? found.slice(wanted.length) : null;
}

const cookieOptions = (req: Request): CookieOptions => ({
  httpOnly: true,
  secure: req.secure,
  sameSite: "lax",
  path: "/",
  maxAge: LIFETIME_MS,
});
