import type { IncomingMessage } from "node:http";

/** A multipart body, read. */
export interface Form {
  fields: Record<string, string>;
  files: { field: string; name: string; mediaType: string; bytes: Uint8Array }[];
}

/** JSON, parsed; a form, taken apart; `null` for nothing. */
export async function readBody(message: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  if (bytes.length === 0) return null;
  const type = message.headers["content-type"] ?? "";
  return type.startsWith("multipart/form-data")
    ? formOf(bytes, type)
    : (JSON.parse(bytes.toString()) as unknown);
}

async function formOf(bytes: Buffer, type: string): Promise<Form> {
  const given = await new Response(new Uint8Array(bytes), { headers: { "Content-Type": type } }).formData();
  const form: Form = { fields: {}, files: [] };
  for (const [field, value] of given) {
    // In a form every line ends with both, whatever was put into it.
    if (typeof value === "string") form.fields[field] = value.replaceAll("\r\n", "\n");
    else
      form.files.push({
        field,
        name: value.name,
        mediaType: value.type,
        bytes: new Uint8Array(await value.arrayBuffer()),
      });
  }
  return form;
}

/** The model a body names. A1111 draws with what is loaded, unless it is told otherwise. */
export function modelIn(body: unknown): string {
  const said = (body ?? {}) as { fields?: object; override_settings?: { sd_model_checkpoint?: unknown } };
  const model = (said.fields ?? said)["model" as never] ?? said.override_settings?.sd_model_checkpoint;
  return typeof model === "string" ? model : LOADED_CHECKPOINT;
}

export const LOADED_CHECKPOINT = "storybook-xl";
