import * as z from "zod";
import type { Usage } from "../../../server/providers/usage.ts";
import { read, refuseLooseSchema } from "./bad-request.ts";
import { inPieces } from "./told.ts";
import type { Frame, StreamTrouble, TextAsked, TextDialect, Told } from "./told.ts";

const part = z.strictObject({ type: z.enum(["input_text", "output_text"]), text: z.string() });
const item = z.strictObject({
  type: z.literal("message").optional(),
  role: z.enum(["user", "assistant", "system", "developer"]),
  content: z.union([z.string(), z.array(part)]),
});
const request = z.strictObject({
  model: z.string(),
  instructions: z.string().nullish(),
  input: z.union([z.string(), z.array(item)]),
  text: z
    .strictObject({
      verbosity: z.enum(["low", "medium", "high"]).nullish(),
      format: z
        .discriminatedUnion("type", [
          z.strictObject({ type: z.literal("text") }),
          z.strictObject({
            type: z.literal("json_schema"),
            name: z.string().regex(/^[\w-]{1,64}$/),
            description: z.string().optional(),
            schema: z.record(z.string(), z.unknown()),
            strict: z.boolean().nullish(),
          }),
        ])
        .optional(),
    })
    .optional(),
  stream: z.boolean().nullish(),
  store: z.boolean().nullish(),
  max_output_tokens: z.int().min(16).nullish(),
  temperature: z.number().min(0).max(2).nullish(),
  top_p: z.number().nullish(),
  reasoning: z.looseObject({}).nullish(),
  include: z.array(z.string()).nullish(),
  metadata: z.record(z.string(), z.string()).nullish(),
  prompt_cache_key: z.string().optional(),
  prompt_cache_retention: z.enum(["in_memory", "24h"]).nullish(),
  safety_identifier: z.string().optional(),
  service_tier: z.string().nullish(),
  truncation: z.enum(["auto", "disabled"]).nullish(),
});

const wordsOf = (content: z.infer<typeof item>["content"]): string[] =>
  typeof content === "string" ? [content] : content.map(({ text }) => text);

/** What the largest models answer when nobody sets a limit. */
const OUTPUT_TOKENS_MAX = 128_000;

export const openaiResponses: TextDialect = {
  read(body): TextAsked {
    const asked = read(request, body);
    const format = asked.text?.format;
    const schema = format?.type === "json_schema" ? format.schema : null;
    if (format?.type === "json_schema" && format.strict)
      refuseLooseSchema(format.schema, "text.format.schema");
    const items =
      typeof asked.input === "string"
        ? [asked.input]
        : asked.input.flatMap(({ content }) => wordsOf(content));
    const prompt = [...(schema ? [JSON.stringify(schema)] : []), asked.instructions ?? "", ...items].join(
      "\n",
    );
    return {
      model: asked.model,
      prompt,
      schema,
      cache: null,
      isStreamed: asked.stream ?? false,
      outputTokensMax: asked.max_output_tokens ?? OUTPUT_TOKENS_MAX,
      wantsUsage: true,
    };
  },

  whole: (told) => ({
    ...response(told),
    status: STATUS[told.ending],
    incomplete_details: incompleteDetails(told),
    output: output(told),
    usage: usageOf(told.usage),
  }),

  frames(told) {
    let number = 0;
    const event = (kind: Frame["kind"], type: string, fields: object): Frame => ({
      kind,
      data: `event: ${type}\ndata: ${JSON.stringify({ type, sequence_number: number++, ...fields })}\n\n`,
    });
    const begun = {
      ...response(told),
      status: "in_progress",
      incomplete_details: null,
      output: [],
      usage: null,
    };
    const frames = [
      event("opening", "response.created", { response: begun }),
      event("opening", "response.in_progress", { response: begun }),
    ];
    for (const [output_index, each] of output(told).entries()) {
      const place = { output_index, item_id: each.id };
      const isMessage = each.type === "message";
      const opened = isMessage ? { ...each, status: "in_progress", content: [] } : { ...each, summary: [] };
      frames.push(event("opening", "response.output_item.added", { output_index, item: opened }));
      for (const [content_index, said] of (isMessage ? each.content : []).entries()) {
        const [name, field, words] =
          said.type === "refusal" ? ["refusal", "refusal", said.refusal] : ["output_text", "text", said.text];
        const empty = said.type === "refusal" ? { ...said, refusal: "" } : { ...said, text: "" };
        const here = { ...place, content_index };
        frames.push(event("opening", "response.content_part.added", { ...here, part: empty }));
        for (const delta of inPieces(words))
          frames.push(event("content", `response.${name}.delta`, { ...here, delta, logprobs: [] }));
        frames.push(
          event("closing", `response.${name}.done`, { ...here, [field]: words, logprobs: [] }),
          event("closing", "response.content_part.done", { ...here, part: said }),
        );
      }
      frames.push(event("closing", "response.output_item.done", { output_index, item: each }));
    }
    const end = STATUS[told.ending] === "completed" ? "response.completed" : "response.incomplete";
    frames.push(event("closing", end, { response: openaiResponses.whole(told) }));
    return frames;
  },

  ping: ": keep-alive\n\n",

  trouble: (kind) =>
    `event: error\ndata: ${JSON.stringify({ type: "error", ...TROUBLES[kind], param: null, sequence_number: 9 })}\n\n`,

  failed(told) {
    const response = {
      ...openaiResponses.whole({ ...told, text: "", isBare: true, usage: null }),
      status: "failed",
      error: {
        code: "server_error",
        message: "The model failed to generate a response. Please include the request ID in your message.",
      },
    };
    const event = { type: "response.failed", sequence_number: 9, response };
    return `event: response.failed\ndata: ${JSON.stringify(event)}\n\n`;
  },
};

const TROUBLES: Record<StreamTrouble, { code: string; message: string }> = {
  overloaded: {
    code: "server_is_overloaded",
    message: "Our servers are currently overloaded. Please try again later.",
  },
  "server-error": {
    code: "server_error",
    message: "An error occurred while processing your request. You can retry your request.",
  },
  "rate-limited": { code: "rate_limit_exceeded", message: "Rate limit reached on tokens per min (TPM)." },
};

const STATUS: Record<Told["ending"], "completed" | "incomplete"> = {
  finished: "completed",
  refused: "completed",
  "out-of-room": "incomplete",
  "window-full": "incomplete",
  filtered: "incomplete",
};

const incompleteDetails = ({ ending }: Told) => {
  if (STATUS[ending] === "completed") return null;
  return { reason: ending === "filtered" ? "content_filter" : "max_output_tokens" };
};

const response = ({ id, model }: Told) => ({
  id: `resp_${id}`,
  object: "response",
  created_at: Math.floor(Date.now() / 1000),
  model,
  error: null,
  instructions: null,
  metadata: {},
  parallel_tool_calls: true,
  temperature: 1,
  tool_choice: "auto",
  tools: [],
  top_p: 1,
});

type Part = { type: "output_text"; text: string; annotations: [] } | { type: "refusal"; refusal: string };
type Item =
  | { type: "reasoning"; id: string; summary: { type: "summary_text"; text: string }[] }
  | { type: "message"; id: string; role: "assistant"; status: string; content: Part[] };

function output({ id, text, reasoning, ending, isBare }: Told): Item[] {
  const thought: Item[] = reasoning
    ? [{ type: "reasoning", id: `rs_${id}`, summary: [{ type: "summary_text", text: reasoning }] }]
    : [];
  if (isBare) return thought;
  const content: Part[] =
    ending === "refused"
      ? [{ type: "refusal", refusal: "I'm sorry, but I can't help with that." }]
      : [{ type: "output_text", text, annotations: [] }];
  return [
    ...thought,
    { type: "message", id: `item_${id}`, role: "assistant", status: STATUS[ending], content },
  ];
}

const usageOf = (usage: Usage | null) =>
  usage && {
    input_tokens: usage.inputTokens,
    input_tokens_details: { cached_tokens: usage.cachedTokens },
    output_tokens: usage.outputTokens,
    output_tokens_details: { reasoning_tokens: 0 },
    total_tokens: usage.inputTokens + usage.outputTokens,
  };
