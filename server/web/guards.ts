import { isIP } from "node:net";
import type { RequestHandler } from "express";
import { isLoopback } from "../config.ts";
import { Problem } from "./problems.ts";

/**
 * Turns away requests for a name that is not ours: a web page whose name was made to point here (DNS rebinding)
 * could otherwise talk to the studio. An address in figures cannot be rebound, so it passes.
 */
export function hostGuard(publicUrl: URL | null): RequestHandler {
  return (req, _res, next) => {
    const host = req.headers.host ?? "";
    const name = host.replace(/:\d+$/, "");
    const isOurs = isLoopback(name) || isIP(name.replace(/^\[|\]$/g, "")) !== 0 || host === publicUrl?.host;
    if (isOurs) return next();
    throw new Problem(
      "host-unknown",
      `This studio does not answer to the name "${name}". If it should, set PUBLIC_URL to the address people use.`,
    );
  };
}

/**
 * Turns away what another site's page sends on a person's behalf, by the rules of Go's CrossOriginProtection:
 * reading is free; for the rest the browser must say that it comes from here. Without either header it is no browser.
 */
export const crossSiteGuard: RequestHandler = (req, _res, next) => {
  if (["GET", "HEAD", "OPTIONS"].includes(req.method)) return next();
  const site = req.headers["sec-fetch-site"];
  if (site === "same-origin" || site === "none") return next();
  const { origin } = req.headers;
  const isSame = origin !== undefined && URL.canParse(origin) && new URL(origin).host === req.headers.host;
  if (site === undefined && (origin === undefined || isSame)) return next();
  throw new Problem(
    "cross-site",
    "This was sent from another site's page. Open the studio itself and try there.",
  );
};
