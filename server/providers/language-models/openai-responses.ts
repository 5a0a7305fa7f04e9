import { createHash } from "node:crypto";
import OpenAI from "openai";
import type { LanguageModel, ModelRequest } from "../language-model.ts";
import { lookAtModel, refuseUnlessModel } from "../look-at-model.ts";
import { rateLimits } from "../rate-limit-headers.ts";
import { AnswerThatIsNone } from "../seen-failure.ts";
import { DEADLINES, transport, watched } from "../transport.ts";
import type { Deadlines, Watch } from "../transport.ts";
import { NO_USAGE } from "../usage.ts";
import type { Usage } from "../usage.ts";
import { failed, refuseUnlessStream, wholeAnswer } from "./answering.ts";
import type { Answering } from "./answering.ts";

export interface OpenaiSettings {
  apiKey: string;
  model: string;
  baseUrl?: string;
  deadlines?: Deadlines;
}

/** A GPT model, by the Responses API. */
export function openaiModel({
  apiKey,
  model,
  baseUrl = "https://api.openai.com/v1",
  deadlines = DEADLINES.text,
}: OpenaiSettings): LanguageModel {
  const by = `OpenAI (${model})`;
  // Whatever is left out here, the SDK looks for in the environment.
  const client = new OpenAI({
    apiKey,
    baseURL: baseUrl,
    organization: null,
    project: null,
    ...transport(deadlines),
  });
  return {
    provider: "openai",
    model,
    name: by,
    atOnce: AT_ONCE,

    answer: (request, { signal, onText }) => {
      const answering: Answering = { by, request, usage: null, partial: "" };
      return watched({ by, apiKey, deadlines, signal, soFar: answering }, async (watch) => {
        const { data: events, response } = await client.responses
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
        const found = await client.models.retrieve(model, { signal: signalOfLook });
        refuseUnlessModel(found);
        return { isKnown: true, shutdownDate: found.shutdown_date ?? null };
      }),
  };
}

/** The account's own limits are counted by the minute; this many at once stay well below where a fresh account is braked. */
const AT_ONCE = 8;

const bodyOf = (model: string, { system, parts, schema, outputTokensMax, temperature }: ModelRequest) => ({
  model,
  instructions: system,
  input: [
    { role: "user" as const, content: parts.map(({ text }) => ({ type: "input_text" as const, text })) },
  ],
  max_output_tokens: outputTokensMax,
  prompt_cache_key: prefixOf(system, parts),
  store: false, // otherwise OpenAI keeps the story for 30 days
  ...(temperature !== null && takesTemperature(model) && { temperature }),
  ...(schema && {
    text: { format: { type: "json_schema" as const, name: schema.name, schema: schema.json, strict: true } },
  }),
  stream: true as const,
});

/**
 * Requests with the same key go to the same machine, where the prefix they share is in the cache. The first stable part
 * names the story; later ones grow with it and would change the key.
 */
const prefixOf = (system: string, parts: ModelRequest["parts"]): string => {
  const [first] = parts;
  const shared = first?.stable ? system + first.text : system;
  return createHash("sha256").update(shared).digest("hex").slice(0, CACHE_KEY_CHARACTERS);
};

const CACHE_KEY_CHARACTERS = 32; // 64 are taken; 128 bits never collide

/** Models that reason answer 400 to any temperature, and all since GPT-5 do, but for the first that was made for chat. */
const takesTemperature = (model: string): boolean => /^(ft:)?(gpt-[34]|chatgpt-4o|gpt-5-chat)/.test(model);

const follow = async (
  events: AsyncIterable<OpenAI.Responses.ResponseStreamEvent>,
  answering: Answering,
  { watch, onText }: { watch: Watch; onText: ((piece: string) => void) | undefined },
): Promise<void> => {
  let refusal = "";
  for await (const event of events) {
    switch (event.type) {
      case "response.output_text.delta":
        watch.heard();
        answering.partial += event.delta;
        onText?.(event.delta);
        break;
      case "response.refusal.delta":
        watch.heard();
        refusal += event.delta;
        break;
      case "response.reasoning_text.delta":
      case "response.reasoning_summary_text.delta":
        watch.heard();
        break;
      case "response.completed":
      case "response.incomplete":
      case "response.failed":
        answering.usage = usageOf(event.response.usage);
        return judge(event.response, refusal, answering);
      case "error":
        throw errorOf(event);
    }
  }
  throw failed("stream-cut", answering);
};

const judge = (
  { status, error, incomplete_details }: OpenAI.Responses.Response,
  refusal: string,
  answering: Answering,
): void => {
  if (error) throw errorOf(error);
  if (refusal !== "") throw failed("refused", answering, { detail: refusal });
  if (status === "completed") return;
  if (incomplete_details?.reason === "content_filter")
    throw failed("refused", answering, { category: "content_filter" });
  if (incomplete_details?.reason === "max_output_tokens") throw failed("answer-cut-short", answering);
  throw failed("unknown", answering, {
    detail: `status ${status}, ${incomplete_details?.reason ?? "no reason given"}`,
  });
};

/** An error told in the stream has no status of its own; its code says what it is. */
const errorOf = ({ code, message }: { code: string | null; message: string }): AnswerThatIsNone =>
  new AnswerThatIsNone(JSON.stringify({ error: { code, message } }));

const usageOf = (counted: OpenAI.Responses.ResponseUsage | undefined | null): Usage | null =>
  counted
    ? {
        ...NO_USAGE,
        inputTokens: counted.input_tokens,
        cachedTokens: counted.input_tokens_details?.cached_tokens ?? 0,
        cacheWriteTokens: counted.input_tokens_details?.cache_write_tokens ?? 0,
        outputTokens: counted.output_tokens,
      }
    : null;
