import type { NextFunction, Request, Response, Router } from "express";
import type * as z from "zod";
import { STORY_ID } from "../story/story-id.ts";
import { Problem } from "./problems.ts";

/** One thing the HTTP of the studio offers: how it is called, described and done, in one place. */
export interface Endpoint {
  method: "get" | "post" | "put" | "delete";
  /** With `{names}` for parameters, as OpenAPI writes them. */
  path: string;
  summary: string;
  query?: z.ZodObject;
  headers?: z.ZodObject;
  body?: z.ZodType;
  /** What it answers with, by status; `null` for an answer without a body, a string for another media type. */
  answers: Record<number, z.ZodType | string | null>;
  handle(req: Request, res: Response, next: NextFunction): unknown;
}

export function mount(router: Router, endpoints: Endpoint[]): void {
  for (const { method, path, handle } of endpoints) {
    router[method](path.replace(/\{(\w+)\}/g, ":$1"), handle);
  }
}

/** What came with a request, checked; a problem names the field and what it takes. */
export function checked<T>(schema: z.ZodType<T>, given: unknown): T {
  const parsed = schema.safeParse(given ?? {});
  if (parsed.success) return parsed.data;
  const sentences = parsed.error.issues.map(
    ({ path, message }) => `${path.join(".") || "The body"}: ${message}.`,
  );
  throw new Problem("request-invalid", sentences.join(" "));
}

export function storyIdOf(req: Request): string {
  const id = req.params["id"];
  if (typeof id !== "string" || !STORY_ID.test(id))
    throw new Problem("story-unknown", "That is no id of a story.");
  return id;
}

export function numberOf(req: Request): number {
  const number = Number(req.params["n"]);
  if (!Number.isSafeInteger(number) || number < 1) {
    throw new Problem(
      "request-invalid",
      `Scenes are numbered from 1; "${String(req.params["n"])}" is no number of one.`,
    );
  }
  return number;
}
