import * as z from "zod";
import type { Usage } from "../../../server/providers/usage.ts";
import { BadRequest, read, refuseLooseSchema } from "./bad-request.ts";
import { inPieces } from "./told.ts";
import type { Frame, StreamTrouble, TextAsked, TextDialect, Told } from "./told.ts";

const cacheControl = z.strictObject({ type: z.literal("ephemeral"), ttl: z.enum(["5m", "1h"]).optional() });
const textBlock = z.strictObject({
  type: z.literal("text"),
  text: z.string().min(1, "text content blocks must be non-empty"),
  cache_control: cacheControl.nullish(),
});
const content = z.union([z.string(), z.array(textBlock)]);
const request = z.strictObject({
  model: z.string(),
  max_tokens: z.int().min(1),
  system: content.optional(),
  messages: z.array(z.strictObject({ role: z.enum(["user", "assistant"]), content })).min(1),
  stream: z.boolean().optional(),
  temperature: z.number().min(0).max(1).optional(),
  top_p: z.number().optional(),
  stop_sequences: z.array(z.string()).optional(),
  thinking: z.looseObject({ type: z.enum(["enabled", "disabled", "adaptive"]) }).optional(),
  metadata: z.strictObject({ user_id: z.string().nullish() }).optional(),
  service_tier: z.enum(["auto", "standard_only"]).optional(),
  output_config: z
    .strictObject({
      effort: z.enum(["low", "medium", "high", "xhigh", "max"]).nullish(),
      format: z
        .strictObject({ type: z.literal("json_schema"), schema: z.record(z.string(), z.unknown()) })
        .nullish(),
    })
    .optional(),
});

/** Anthropic takes at most so many marks in one request. */
const CACHE_MARKS_MAX = 4;

export const anthropicMessages: TextDialect = {
  read(body): TextAsked {
    const asked = read(request, body);
    const schema = asked.output_config?.format?.schema ?? null;
    if (schema) refuseLooseSchema(schema, "output_config.format.schema");
    let prompt = schema ? JSON.stringify(schema) : "";
    const marks: number[] = [];
    const ends: number[] = [];
    for (const each of [asked.system ?? [], ...asked.messages.map((message) => message.content)]) {
      for (const block of typeof each === "string" ? [{ text: each, cache_control: null }] : each) {
        prompt += `\n${block.text}`;
        ends.push(prompt.length);
        if (block.cache_control) marks.push(prompt.length);
      }
    }
    if (marks.length > CACHE_MARKS_MAX) {
      throw new BadRequest(
        `A maximum of ${CACHE_MARKS_MAX} blocks with cache_control may be provided. Found ${marks.length}.`,
      );
    }
    return {
      model: asked.model,
      prompt,
      schema,
      cache: { marks, ends: ends.filter((end) => end <= (marks.at(-1) ?? 0)) },
      isStreamed: asked.stream ?? false,
      outputTokensMax: asked.max_tokens,
      wantsUsage: true,
    };
  },

  whole: (told) => ({ ...message(told), content: blocks(told), ...ending(told), usage: usageOf(told.usage) }),

  frames(told) {
    const usage = usageOf(told.usage);
    const frames: Frame[] = [
      event("opening", "message_start", {
        message: {
          ...message(told),
          content: [],
          stop_reason: null,
          stop_sequence: null,
          usage: usage && { ...usage, output_tokens: 1 },
        },
      }),
    ];
    for (const [index, block] of blocks(told).entries()) {
      const isThinking = block.type === "thinking";
      const empty = isThinking
        ? { type: "thinking", thinking: "", signature: "" }
        : { type: "text", text: "" };
      frames.push(event("opening", "content_block_start", { index, content_block: empty }));
      if (index === 0) frames.push({ kind: "opening", data: anthropicMessages.ping });
      for (const piece of inPieces(isThinking ? block.thinking : block.text)) {
        const delta = isThinking
          ? { type: "thinking_delta", thinking: piece }
          : { type: "text_delta", text: piece };
        frames.push(event("content", "content_block_delta", { index, delta }));
      }
      frames.push(event("closing", "content_block_stop", { index }));
    }
    frames.push(
      event("closing", "message_delta", {
        delta: ending(told),
        usage,
      }),
      event("closing", "message_stop", {}),
    );
    return frames;
  },

  ping: `event: ping\ndata: {"type": "ping"}\n\n`,

  trouble: (kind) => event("closing", "error", { error: TROUBLES[kind] }).data,

  failed: () => anthropicMessages.trouble("server-error"),
};

const TROUBLES: Record<StreamTrouble, { type: string; message: string }> = {
  overloaded: { type: "overloaded_error", message: "Overloaded" },
  "server-error": { type: "api_error", message: "Internal server error" },
  "rate-limited": {
    type: "rate_limit_error",
    message: "This request would exceed your organization's rate limit of output tokens per minute.",
  },
};

const event = (kind: Frame["kind"], type: string, fields: object): Frame => ({
  kind,
  data: `event: ${type}\ndata: ${JSON.stringify({ type, ...fields })}\n\n`,
});

const message = ({ id, model }: Told) => ({ id: `msg_${id}`, type: "message", role: "assistant", model });

type Block = { type: "thinking"; thinking: string; signature: string } | { type: "text"; text: string };

function blocks({ text, reasoning, isBare }: Told): Block[] {
  const thinking: Block[] = reasoning ? [{ type: "thinking", thinking: reasoning, signature: "c2ln" }] : [];
  return isBare ? thinking : [...thinking, { type: "text", text }];
}

const STOP_REASONS: Record<Told["ending"], string> = {
  finished: "end_turn",
  "out-of-room": "max_tokens",
  "window-full": "model_context_window_exceeded",
  refused: "refusal",
  filtered: "refusal",
};

const ending = (told: Told) => ({
  stop_reason: STOP_REASONS[told.ending],
  stop_sequence: null,
  ...(STOP_REASONS[told.ending] === "refusal" && {
    stop_details: {
      type: "refusal",
      category: "general_harms",
      explanation: "The request touches on something that is not written here.",
    },
  }),
});

/** Anthropic counts what it read from its cache, and what it put there, apart from the other input. */
const usageOf = (usage: Usage | null) =>
  usage && {
    input_tokens: usage.inputTokens - usage.cachedTokens - usage.cacheWriteTokens,
    cache_creation_input_tokens: usage.cacheWriteTokens,
    cache_read_input_tokens: usage.cachedTokens,
    cache_creation: { ephemeral_5m_input_tokens: usage.cacheWriteTokens, ephemeral_1h_input_tokens: 0 },
    output_tokens: usage.outputTokens,
    service_tier: "standard",
  };
