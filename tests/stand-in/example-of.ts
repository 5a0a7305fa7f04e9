interface Schema {
  type?: string | string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
}

/** The smallest value in the form of a schema, for tasks that are none of the studio's. */
export function exampleOf(schema: Schema): unknown {
  const { type, properties, items, enum: allowed, const: only, anyOf } = schema;
  if (only !== undefined) return only;
  if (allowed) return allowed[0];
  if (anyOf) return exampleOf(anyOf[0]!);
  switch ([type].flat()[0]) {
    case "object":
      return Object.fromEntries(
        Object.entries(properties ?? {}).map(([key, each]) => [key, exampleOf(each)]),
      );
    case "array":
      return [exampleOf(items ?? {})];
    case "string":
      return "something";
    case "number":
    case "integer":
      return 1;
    case "boolean":
      return true;
    default:
      return null;
  }
}
