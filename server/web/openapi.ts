import * as z from "zod";
import { createDocument } from "zod-openapi";
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from "zod-openapi";
import type { Endpoint } from "./endpoint.ts";
import { problemSchema } from "./problems.ts";

/** The OpenAPI 3.1 description of what is served, made from what serves it. */
export function openApiDocument(endpoints: Endpoint[], version: string): object {
  const paths: ZodOpenApiPathsObject = {};
  for (const endpoint of endpoints) {
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method]: operation(endpoint) };
  }
  return createDocument({
    openapi: "3.1.1",
    info: { title: "Talewright", version, description: "A studio that writes and illustrates stories." },
    paths,
  });
}

function operation({ path, summary, query, headers, body, answers }: Endpoint): ZodOpenApiOperationObject {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  const inPath = z.object(Object.fromEntries(names.map((name) => [name, z.string()])));
  return {
    summary,
    requestParams: {
      ...(names.length > 0 && { path: inPath }),
      ...(query && { query }),
      ...(headers && { header: headers }),
    },
    ...(body && { requestBody: { content: { "application/json": { schema: body } } } }),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, answer]) => [status, response(status, answer)]),
      ),
      default: {
        description: "A problem, with a stable code and a sentence that says what to do",
        content: { "application/problem+json": { schema: problemSchema } },
      },
    },
  };
}

function response(status: string, answer: Endpoint["answers"][number]) {
  const description =
    { "201": "Made", "204": "Done", "206": "A part", "304": "Nothing new" }[status] ?? "As asked";
  if (answer === null) return { description };
  if (typeof answer === "string") return { description, content: { [answer]: {} } };
  return { description, content: { "application/json": { schema: answer } } };
}
