import type * as z from "zod";

/** The provider would not take this request. */
export class BadRequest extends Error {
  readonly parameter: string | null;

  constructor(message: string, parameter: string | null = null) {
    super(message);
    this.parameter = parameter;
  }
}

export function read<Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  const path = issue.path.join(".") || (issue.code === "unrecognized_keys" ? issue.keys.join(", ") : "");
  throw new BadRequest(`${path}: ${issue.message}`, path || null);
}

/** What both strict modes ask of a schema: closed objects whose every property is required. */
export function refuseLooseSchema(schema: unknown, path = "schema"): void {
  if (Array.isArray(schema)) {
    for (const [at, each] of schema.entries()) refuseLooseSchema(each, `${path}[${at}]`);
    return;
  }
  if (typeof schema !== "object" || schema === null) return;
  const { type, properties, required, additionalProperties } = schema as Record<string, unknown>;
  if (type === "object" || (Array.isArray(type) && type.includes("object"))) {
    if (additionalProperties !== false)
      throw new BadRequest(
        `${path}: 'additionalProperties' is required to be supplied and to be false.`,
        path,
      );
    const missing = Object.keys(properties ?? {}).filter(
      (key) => !(required as string[] | undefined)?.includes(key),
    );
    if (missing.length > 0)
      throw new BadRequest(
        `${path}: 'required' is required to include every key. Missing '${missing[0]}'.`,
        path,
      );
    for (const [key, each] of Object.entries(properties ?? {})) refuseLooseSchema(each, `${path}.${key}`);
  }
  for (const key of ["items", "anyOf", "$defs"] as const) {
    const inner = (schema as Record<string, unknown>)[key];
    if (inner !== undefined)
      refuseLooseSchema(key === "$defs" ? Object.values(inner as object) : inner, `${path}.${key}`);
  }
}
