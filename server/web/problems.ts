import { PictureHostError } from "../backends/picture-host.ts";
import type { ErrorRequestHandler, Response } from "express";
import * as z from "zod";
import { Refusal } from "../story/refusal.ts";
import type { RefusalCode } from "../story/refusal.ts";

/** RFC 9457, with a stable `code` for programs and a `detail` a person can act on. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
  })
  .meta({ id: "Problem" });

type ProblemCode =
  | RefusalCode
  | "request-invalid"
  | "body-not-json"
  | "body-too-large"
  | "not-found"
  | "host-unknown"
  | "cross-site"
  | "sign-in-needed"
  | "password-wrong"
  | "too-many-attempts-to-sign-in"
  | "version-missing"
  | "too-many-watchers"
  | "studio-closing"
  | "picture-host-away"
  | "disk-full"
  | "fault";

/** The only place in the house where errors meet status codes. */
const STATUS: Record<ProblemCode, number> = {
  "request-invalid": 400,
  "body-not-json": 400,
  "body-too-large": 413,
  "not-found": 404,
  "story-unknown": 404,
  "scene-unknown": 404,
  "picture-unknown": 404,
  "edition-unknown": 404,
  "prompt-unknown": 404,
  "brief-incomplete": 422,
  "too-many-stories": 429,
  "key-reused": 422,
  "text-too-long": 422,
  "text-empty": 422,
  "edit-conflict": 412,
  "version-missing": 428,
  "not-written-yet": 409,
  "not-drawn-yet": 409,
  "being-redrawn": 409,
  "too-many-attempts": 409,
  "nothing-failed": 409,
  "note-missing": 422,
  "note-too-long": 422,
  "nothing-declined": 409,
  "same-words": 422,
  "cast-sheet-needed": 409,
  "budget-invalid": 422,
  "nothing-to-approve": 409,
  "finding-unknown": 404,
  "paragraph-unknown": 422,
  "cannot-rewrite": 409,
  "pack-refused": 422,
  "nothing-to-check": 409,
  "story-ended": 409,
  "host-unknown": 421,
  "cross-site": 403,
  "sign-in-needed": 401,
  "password-wrong": 401,
  "too-many-attempts-to-sign-in": 429,
  "too-many-watchers": 503,
  "studio-closing": 503,
  "picture-host-away": 503,
  "disk-full": 507,
  fault: 500,
};

export class Problem extends Error {
  readonly code: ProblemCode;
  readonly more: Record<string, unknown>;

  constructor(code: ProblemCode, sentence: string, more: Record<string, unknown> = {}) {
    super(sentence);
    this.code = code;
    this.more = more;
  }
}

export function sendProblem(res: Response, { code, message, more }: Problem | Refusal): void {
  const title = code.replaceAll("-", " ");
  res
    .status(STATUS[code])
    .type("application/problem+json")
    .send(
      JSON.stringify({
        type: `https://talewright.dev/problems/${code}`,
        title: title[0]!.toUpperCase() + title.slice(1),
        status: STATUS[code],
        code,
        detail: message,
        ...more,
      }),
    );
}

export const problemHandler: ErrorRequestHandler = (error: unknown, req, res, next) => {
  if (res.headersSent) {
    next(error);
    return;
  }
  const problem = asProblem(error);
  if (problem.code === "fault") req.log.error({ err: error }, "fault");
  sendProblem(res, problem);
};

function asProblem(error: unknown): Problem | Refusal {
  if (error instanceof Problem || error instanceof Refusal) return error;
  const { type, code, status } = error as { type?: string; code?: string; status?: number };
  if (type === "entity.too.large") {
    return new Problem("body-too-large", "The request is larger than the studio takes. Send less at once.");
  }
  if (type === "entity.parse.failed") {
    return new Problem(
      "body-not-json",
      "The body of the request is not JSON. Check it for a missing quote or comma.",
    );
  }
  if (error instanceof PictureHostError) {
    return new Problem(
      "picture-host-away",
      `The picture stands only at its host, and that cannot be asked now: ${error.message}`,
    );
  }
  if (status === 400 && error instanceof Error) return new Problem("request-invalid", `${error.message}.`);
  if (code === "ENOSPC" || /database or disk is full/i.test(error instanceof Error ? error.message : "")) {
    return new Problem(
      "disk-full",
      "The disk is full, so nothing was changed. Free some space and try again.",
    );
  }
  return new Problem(
    "fault",
    "Something went wrong in the studio. It is written in its log; what was kept is safe.",
  );
}
