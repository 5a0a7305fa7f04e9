import * as z from "zod";
import type { Usage } from "../../../server/providers/usage.ts";
import { read, refuseLooseSchema } from "./bad-request.ts";
import { inPieces } from "./told.ts";
import type { Frame, StreamTrouble, TextAsked, TextDialect, Told } from "./told.ts";

const part = z.looseObject({ type: z.literal("text"), text: z.string() });
/** Servers that are compatible take what they do not know, so this one does too. */
const request = z.looseObject({
  model: z.string(),
  messages: z
    .array(
      z.looseObject({
        role: z.enum(["system", "developer", "user", "assistant"]),
        content: z.union([z.string(), z.array(part)]),
      }),
    )
    .min(1),
  stream: z.boolean().nullish(),
  stream_options: z.looseObject({ include_usage: z.boolean().optional() }).nullish(),
  temperature: z.number().min(0).max(2).nullish(),
  max_tokens: z.int().min(1).nullish(),
  max_completion_tokens: z.int().min(1).nullish(),
  response_format: z
    .discriminatedUnion("type", [
      z.strictObject({ type: z.literal("text") }),
      z.strictObject({ type: z.literal("json_object") }),
      z.strictObject({
        type: z.literal("json_schema"),
        json_schema: z.looseObject({
          name: z.string(),
          schema: z.record(z.string(), z.unknown()),
          strict: z.boolean().nullish(),
        }),
      }),
    ])
    .nullish(),
});

/** What a small local model answers when nobody sets a limit. */
const OUTPUT_TOKENS_MAX = 32_000;

export const openaiChat: TextDialect = {
  read(body): TextAsked {
    const asked = read(request, body);
    const format = asked.response_format;
    const schema = format?.type === "json_schema" ? format.json_schema.schema : null;
    if (format?.type === "json_schema" && format.json_schema.strict)
      refuseLooseSchema(format.json_schema.schema, "response_format.json_schema.schema");
    const said = asked.messages.flatMap(({ content }) =>
      typeof content === "string" ? [content] : content.map(({ text }) => text),
    );
    const prompt = [...(schema ? [JSON.stringify(schema)] : []), ...said].join("\n");
    return {
      model: asked.model,
      prompt,
      schema,
      cache: null,
      isStreamed: asked.stream ?? false,
      outputTokensMax: asked.max_completion_tokens ?? asked.max_tokens ?? OUTPUT_TOKENS_MAX,
      wantsUsage: asked.stream ? (asked.stream_options?.include_usage ?? false) : true,
    };
  },

  whole: (told) => ({
    ...completion(told, "chat.completion"),
    choices: told.isBare
      ? []
      : [
          {
            index: 0,
            message: {
              role: "assistant",
              content: told.ending === "refused" ? null : told.text,
              refusal: told.ending === "refused" ? REFUSAL : null,
              ...(told.reasoning && { reasoning_content: told.reasoning }),
            },
            logprobs: null,
            finish_reason: FINISH_REASONS[told.ending],
          },
        ],
    ...(told.usage && { usage: usageOf(told.usage) }),
  }),

  frames(told, { wantsUsage }) {
    const base = completion(told, "chat.completion.chunk");
    const chunk = (kind: Frame["kind"], delta: object, finish_reason: string | null = null): Frame => ({
      kind,
      data: `data: ${JSON.stringify({
        ...base,
        choices: told.isBare ? [] : [{ index: 0, delta, logprobs: null, finish_reason }],
        ...(wantsUsage && told.usage && { usage: null }),
      })}\n\n`,
    });
    const isRefused = told.ending === "refused";
    const frames = [chunk("opening", { role: "assistant", content: isRefused ? null : "", refusal: null })];
    for (const piece of inPieces(told.reasoning ?? ""))
      frames.push(chunk("content", { reasoning_content: piece }));
    for (const piece of inPieces(isRefused ? REFUSAL : told.text))
      frames.push(chunk("content", isRefused ? { refusal: piece } : { content: piece }));
    frames.push(chunk("closing", {}, FINISH_REASONS[told.ending]));
    if (wantsUsage && told.usage) {
      const last = { ...base, choices: [], usage: usageOf(told.usage) };
      frames.push({ kind: "closing", data: `data: ${JSON.stringify(last)}\n\n` });
    }
    frames.push({ kind: "closing", data: "data: [DONE]\n\n" });
    return frames;
  },

  ping: ": OPENROUTER PROCESSING\n\n",

  trouble: (kind) => `data: ${JSON.stringify({ error: { ...TROUBLES[kind], param: null } })}\n\n`,

  failed: () => openaiChat.trouble("server-error"),
};

const REFUSAL = "I'm sorry, I can't help with that.";

const TROUBLES: Record<StreamTrouble, { message: string; type: string; code: string }> = {
  overloaded: {
    message: "The server is currently overloaded with other requests.",
    type: "server_error",
    code: "server_is_overloaded",
  },
  "server-error": {
    message: "The server had an error while processing your request. Sorry about that!",
    type: "server_error",
    code: "server_error",
  },
  "rate-limited": {
    message: "Rate limit reached on tokens per min (TPM).",
    type: "tokens",
    code: "rate_limit_exceeded",
  },
};

const FINISH_REASONS: Record<Told["ending"], string> = {
  finished: "stop",
  "out-of-room": "length",
  "window-full": "length",
  refused: "stop",
  filtered: "content_filter",
};

const completion = ({ id, model }: Told, object: string) => ({
  id: `chatcmpl-${id}`,
  object,
  created: Math.floor(Date.now() / 1000),
  model,
  system_fingerprint: "fp_stand_in",
});

const usageOf = (usage: Usage) => ({
  prompt_tokens: usage.inputTokens,
  completion_tokens: usage.outputTokens,
  total_tokens: usage.inputTokens + usage.outputTokens,
  prompt_tokens_details: { cached_tokens: usage.cachedTokens, audio_tokens: 0 },
  completion_tokens_details: { reasoning_tokens: 0, accepted_prediction_tokens: 0 },
});
