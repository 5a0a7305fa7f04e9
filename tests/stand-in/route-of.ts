import type { IncomingMessage } from "node:http";
import { FAMILY } from "./api.ts";
import type { Api, Family } from "./api.ts";

/** What is asked for, by method and path alone. */
export interface Route {
  api: Api;
  /** Where the path names it; "" for a list of models; `null` where the body does. */
  model: string | null;
  /** Whose models are asked for. */
  family: Family;
}

/** The protocol of a request; `null` when it is none of those that the stand-in speaks itself. */
export function routeOf({ method, url, headers }: IncomingMessage): Route | null {
  const { pathname } = new URL(url ?? "/", "http://127.0.0.1");
  const post = POSTS[pathname];
  if (post && method === "POST") return { api: post, model: null, family: FAMILY[post] };
  const generating = /^\/v1beta\/models\/([^:/]+):generateContent$/.exec(pathname)?.[1];
  if (generating) return { api: "gemini-images", model: decodeURIComponent(generating), family: "gemini" };
  if (method !== "GET") return null;
  if (pathname === "/sdapi/v1/sd-models") return { api: "models", model: "", family: "a1111" };
  const [, version, model = ""] = /^\/(v1|v1beta)\/models(?:\/([^:]+))?$/.exec(pathname) ?? [];
  if (!version) return null;
  const ofV1 = headers["anthropic-version"] === undefined ? "openai" : "anthropic";
  return { api: "models", model: decodeURIComponent(model), family: version === "v1" ? ofV1 : "gemini" };
}

const POSTS: Record<string, Exclude<Api, "models">> = {
  "/v1/messages": "anthropic-messages",
  "/v1/responses": "openai-responses",
  "/v1/chat/completions": "openai-chat",
  "/v1/images/generations": "openai-images",
  "/v1/images/edits": "openai-edits",
  "/sdapi/v1/txt2img": "a1111",
  "/sdapi/v1/img2img": "a1111",
};
