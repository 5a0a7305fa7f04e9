import Anthropic from "@anthropic-ai/sdk";
import { transformJSONSchema } from "@anthropic-ai/sdk/lib/transform-json-schema";
import type { LanguageModel, ModelRequest } from "../language-model.ts";
import { lookAtModel, refuseUnlessModel } from "../look-at-model.ts";
import { rateLimits } from "../rate-limit-headers.ts";
import { DEADLINES, transport, watched } from "../transport.ts";
import type { Deadlines, Watch } from "../transport.ts";
import { NO_USAGE } from "../usage.ts";
import type { Usage } from "../usage.ts";
import { failed, refuseUnlessStream, wholeAnswer } from "./answering.ts";
import type { Answering } from "./answering.ts";

export interface AnthropicSettings {
  apiKey: string;
  model: string;
  baseUrl?: string;
  deadlines?: Deadlines;
}

/** A Claude model, by the Messages API. */
export function anthropicModel({
  apiKey,
  model,
  baseUrl = "https://api.anthropic.com",
  deadlines = DEADLINES.text,
}: AnthropicSettings): LanguageModel {
  const by = `Anthropic (${model})`;
  // Whatever is left out here, the SDK looks for in the environment and in files of the person.
  const client = new Anthropic({ apiKey, authToken: null, baseURL: baseUrl, ...transport(deadlines) });
  return {
    provider: "anthropic",
    model,
    name: by,
    atOnce: AT_ONCE,

    answer: (request, { signal, onText }) => {
      const answering: Answering = { by, request, usage: null, partial: "" };
      return watched({ by, apiKey, deadlines, signal, soFar: answering }, async (watch) => {
        const { data: events, response } = await client.messages
          .create(bodyOf(model, request), { signal: watch.signal })
          .withResponse();
        watch.begun();
        await refuseUnlessStream(response);
        await follow(events, answering, { watch, onText });
        return wholeAnswer(answering, rateLimits(response.headers));
      });
    },

    look: ({ signal }) =>
      lookAtModel({ by, apiKey, deadlines, signal }, async (signalOfLook) => {
        const found = await client.models.retrieve(model, {}, { signal: signalOfLook });
        refuseUnlessModel(found);
        const { lifecycle, retires_at } = found;
        return {
          isKnown: lifecycle !== "retired",
          shutdownDate: retires_at?.slice(0, "YYYY-MM-DD".length) ?? null,
        };
      }),
  };
}

/** The account's own limits are counted by the minute; this many at once stay well below where a fresh account is braked. */
const AT_ONCE = 8;

const bodyOf = (model: string, { system, parts, schema, outputTokensMax }: ModelRequest) => {
  const lastStable = parts.findLastIndex(({ stable }) => stable);
  return {
    model,
    max_tokens: outputTokensMax,
    system: [{ type: "text" as const, text: system, cache_control: KEEP }],
    messages: [
      {
        role: "user" as const,
        content: parts.map(({ text }, at) => ({
          type: "text" as const,
          text,
          ...(at === lastStable && { cache_control: KEEP }),
        })),
      },
    ],
    ...(schema && {
      output_config: { format: { type: "json_schema" as const, schema: transformJSONSchema(schema.json) } },
    }),
    stream: true as const,
  }; // no temperature: since its version of 2026-10-21 this API refuses one
};

const KEEP = { type: "ephemeral" as const };

const follow = async (
  events: AsyncIterable<Anthropic.RawMessageStreamEvent>,
  answering: Answering,
  { watch, onText }: { watch: Watch; onText: ((piece: string) => void) | undefined },
): Promise<void> => {
  let counted: Usage | null = null;
  let ending: Anthropic.RawMessageDeltaEvent.Delta | null = null;
  for await (const event of events) {
    // What is counted at the start is no more than the input, so it must not pass for what the call cost.
    if (event.type === "message_start") counted = usageOf(event.message.usage);
    if (event.type === "content_block_delta") {
      watch.heard(); // thinking too is a sign of life
      if (event.delta.type === "text_delta") {
        answering.partial += event.delta.text;
        onText?.(event.delta.text);
      }
    }
    if (event.type === "message_delta") {
      ending = event.delta;
      answering.usage = usageOf(event.usage, counted);
    }
    if (event.type === "message_stop" && ending) return judge(ending, answering);
  }
  throw failed("stream-cut", answering);
};

const judge = (
  { stop_reason, stop_details }: Anthropic.RawMessageDeltaEvent.Delta,
  answering: Answering,
): void => {
  switch (stop_reason) {
    case "end_turn":
    case "stop_sequence":
      return;
    case "max_tokens":
      throw failed("answer-cut-short", answering);
    case "model_context_window_exceeded":
      throw failed("prompt-too-long", answering);
    case "refusal": {
      const { explanation, category } = stop_details ?? {};
      throw failed("refused", answering, {
        ...(explanation && { detail: explanation }),
        category: category ?? null,
      });
    }
    default:
      throw failed("unknown", answering, { detail: `stop_reason ${stop_reason}` });
  }
};

type CountedUsage = Partial<
  Pick<Anthropic.Usage, "cache_read_input_tokens" | "cache_creation_input_tokens">
> & {
  input_tokens: number | null;
  output_tokens: number;
};

/** Anthropic counts what went through its cache beside the other input, not within it; later counts may leave out earlier ones. */
const usageOf = (counted: CountedUsage | null, before: Usage | null = null): Usage | null => {
  if (!counted) return before;
  const { input_tokens, cache_read_input_tokens, cache_creation_input_tokens, output_tokens } = counted;
  const cachedTokens = cache_read_input_tokens ?? before?.cachedTokens ?? 0;
  const cacheWriteTokens = cache_creation_input_tokens ?? before?.cacheWriteTokens ?? 0;
  const otherTokens =
    input_tokens ?? (before ? before.inputTokens - before.cachedTokens - before.cacheWriteTokens : 0);
  return {
    ...NO_USAGE,
    inputTokens: otherTokens + cachedTokens + cacheWriteTokens,
    cachedTokens,
    cacheWriteTokens,
    outputTokens: output_tokens,
  };
};
