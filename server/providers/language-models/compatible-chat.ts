import OpenAI, { NotFoundError } from "openai";
import { NO_QUIRKS } from "../known-servers.ts";
import type { CompatibleServer, Quirks } from "../known-servers.ts";
import type { LanguageModel, ModelRequest } from "../language-model.ts";
import { lookAtModel } from "../look-at-model.ts";
import { ProviderError } from "../provider-error.ts";
import { rateLimits } from "../rate-limit-headers.ts";
import { AnswerThatIsNone } from "../seen-failure.ts";
import { DEADLINES, transport, watched } from "../transport.ts";
import type { Deadlines, Watch } from "../transport.ts";
import { NO_USAGE } from "../usage.ts";
import type { Usage } from "../usage.ts";
import { failed, isStream, wholeAnswer } from "./answering.ts";
import type { Answering } from "./answering.ts";
import { tolerantFetch } from "./tolerant-fetch.ts";
import { afterThought, thoughtFilter } from "./thought-filter.ts";

export interface CompatibleSettings extends Pick<CompatibleServer, "label" | "baseUrl"> {
  /** Its short name in the settings: `groq`. */
  provider: string;
  /** Empty for servers that ask for none. */
  apiKey: string;
  model: string;
  atOnce?: number;
  isLocal?: boolean;
  quirks?: Quirks;
  deadlines?: Deadlines;
}

/** A model of any server that speaks OpenAI's chat protocol, more or less. */
export function compatibleModel({
  provider,
  label,
  baseUrl,
  apiKey,
  model,
  atOnce = 1,
  isLocal = false,
  quirks = NO_QUIRKS,
  deadlines = isLocal ? DEADLINES.localText : DEADLINES.text,
}: CompatibleSettings): LanguageModel {
  const by = `${label} (${model})`;
  const overOurWire = transport(deadlines);
  const clientOver = (fetch: typeof globalThis.fetch) =>
    new OpenAI({
      apiKey: apiKey || NO_KEY,
      baseURL: baseUrl,
      organization: null, // whatever is left out here, the SDK looks for in the environment
      project: null,
      ...overOurWire,
      fetch,
    });
  return {
    provider,
    model,
    name: by,
    atOnce,

    answer: (request, { signal, onText }) => {
      const answering: Answering = { by, request, usage: null, partial: "" };
      return watched({ by, apiKey, deadlines, signal, soFar: answering }, async (watch) => {
        const wire = tolerantFetch(overOurWire.fetch);
        const { data, response } = await clientOver(wire.fetch)
          .chat.completions.create(bodyOf(model, request, quirks), { signal: watch.signal })
          .withResponse();
        watch.begun();
        const chunks = isStream(response) ? data : await inOnePiece(response);
        const ending = await follow(chunks, answering, { watch, onText });
        judge(ending, wire.hasEndMark(), answering);
        return wholeAnswer(answering, rateLimits(response.headers, quirks));
      });
    },

    look: ({ signal }) =>
      lookAtModel({ by, apiKey, deadlines, signal }, async (signalOfLook) => {
        const list = await clientOver(overOurWire.fetch)
          .get<ModelList>("/models", { signal: signalOfLook })
          .catch((raised: unknown) => {
            if (!(raised instanceof NotFoundError)) throw raised;
            throw new ProviderError("unknown", { by, detail: "There is no list of models at this address." });
          });
        const models = Array.isArray(list) ? list : list?.data; // Together sends a bare array
        if (!models) throw new AnswerThatIsNone(JSON.stringify(list) ?? "");
        const isServed = models.some(({ id }) => quirks.takesAnyModelName || isSameModel(id, model));
        return { isKnown: isServed, shutdownDate: null };
      }),
  };
}

type ModelList = { id: string }[] | { data?: { id: string }[] } | null | undefined;

/** The SDK insists on a key, and so do some servers that never look at it. */
const NO_KEY = "none";

const bodyOf = (
  model: string,
  { system, parts, schema, outputTokensMax, temperature }: ModelRequest,
  { json, takesStreamOptions }: Quirks,
) => {
  const words = parts.map(({ text }) => text);
  if (schema && json !== "schema") words.push(schemaInWords(schema.json));
  return {
    model,
    messages: [
      { role: "system" as const, content: system },
      { role: "user" as const, content: words.join("\n\n") }, // not every server takes a message in parts
    ],
    max_tokens: outputTokensMax, // the newer max_completion_tokens is unknown to many, and then no limit holds
    ...(temperature !== null && { temperature }),
    ...(schema && json === "schema" && { response_format: strictly(schema) }),
    ...(schema && json === "object" && { response_format: { type: "json_object" as const } }),
    ...(takesStreamOptions && { stream_options: { include_usage: true } }),
    stream: true as const,
  };
};

const strictly = ({ name, json }: { name: string; json: Record<string, unknown> }) => ({
  type: "json_schema" as const,
  json_schema: { name, schema: json, strict: true },
});

const schemaInWords = (json: Record<string, unknown>): string =>
  `Answer with one JSON object and nothing else, in the form of this JSON Schema:\n${JSON.stringify(json)}`;

/** Some servers do not know `stream`, and send the whole answer as one object. */
const inOnePiece = async (response: Response): Promise<LooseChunk[]> => {
  const body = await response.text();
  const whole = completion(body);
  if (!whole) throw new AnswerThatIsNone(body, response);
  const { choices, usage } = whole;
  return [
    { choices: choices.map(({ message, finish_reason }) => ({ delta: message, finish_reason })), usage },
  ];
};

const completion = (body: string): LooseCompletion | null => {
  try {
    const parsed = JSON.parse(body) as LooseCompletion | null;
    return Array.isArray(parsed?.choices) ? parsed : null;
  } catch {
    return null; // a page of a proxy, or nothing; the caller says which
  }
};

/** What is read of a chunk. Any of it may be missing. */
interface LooseChunk {
  choices?: readonly LooseChoice[] | null;
  usage?: LooseUsage | null | undefined;
  x_groq?: { usage?: LooseUsage };
}

interface LooseChoice {
  delta?: LooseMessage | undefined;
  finish_reason?: string | null | undefined;
}

interface LooseMessage {
  content?: string | null;
  refusal?: string | null;
  /** Thought, by whom it comes from: DeepSeek, vLLM and llama.cpp say the one, OpenRouter, Groq and Ollama the other. */
  reasoning_content?: string | null;
  reasoning?: string | null;
}

interface LooseUsage {
  prompt_tokens?: number;
  completion_tokens?: number;
  total_tokens?: number;
  prompt_tokens_details?: { cached_tokens?: number; cache_write_tokens?: number } | null;
  /** DeepSeek's. */
  prompt_cache_hit_tokens?: number;
}

interface LooseCompletion {
  choices: readonly { message?: LooseMessage; finish_reason?: string | null }[];
  usage?: LooseUsage | null;
}

interface Ending {
  finishReason: string | null;
  refusal: string;
}

const follow = async (
  chunks: AsyncIterable<LooseChunk> | Iterable<LooseChunk>,
  answering: Answering,
  { watch, onText }: { watch: Watch; onText: ((piece: string) => void) | undefined },
): Promise<Ending> => {
  const ending: Ending = { finishReason: null, refusal: "" };
  const spoken = thoughtFilter();
  const say = (piece: string) => {
    if (piece === "") return;
    answering.partial += piece;
    onText?.(piece);
  };
  for await (const { choices, usage, x_groq } of chunks) {
    answering.usage = usageOf(usage ?? x_groq?.usage) ?? answering.usage;
    const [choice] = choices ?? []; // the last chunk may bring the usage and no choice
    const { content, refusal, reasoning_content, reasoning } = choice?.delta ?? {};
    if (content || refusal || reasoning_content || reasoning) watch.heard();
    if (content) say(spoken.of(content));
    ending.refusal += refusal ?? "";
    ending.finishReason = choice?.finish_reason ?? ending.finishReason;
  }
  say(spoken.rest());
  answering.partial = afterThought(answering.partial);
  return ending;
};

/** The end mark is a reason to finish or, from servers that give none, `[DONE]`. */
const judge = ({ finishReason, refusal }: Ending, hasEndMark: boolean, answering: Answering): void => {
  if (finishReason === null && !hasEndMark) throw failed("stream-cut", answering);
  if (refusal !== "") throw failed("refused", answering, { detail: refusal });
  if (finishReason?.startsWith("content_filter"))
    throw failed("refused", answering, { category: finishReason });
  if (finishReason !== null && CUT_SHORT.includes(finishReason)) throw failed("answer-cut-short", answering);
  if (finishReason === "error") throw failed("server-error", answering); // OpenRouter's, when the server behind it broke
};

/** `model_length` is Mistral's for a full context. */
const CUT_SHORT = ["length", "max_tokens", "model_length"];

/** Some leave thinking out of `completion_tokens`, but it is paid for, and all have it in `total_tokens`. */
const usageOf = (counted: LooseUsage | null | undefined): Usage | null => {
  if (!counted) return null;
  const { prompt_tokens = 0, completion_tokens = 0, total_tokens = 0, prompt_tokens_details } = counted;
  return {
    ...NO_USAGE,
    inputTokens: prompt_tokens,
    cachedTokens: prompt_tokens_details?.cached_tokens ?? counted.prompt_cache_hit_tokens ?? 0,
    cacheWriteTokens: prompt_tokens_details?.cache_write_tokens ?? 0,
    outputTokens: Math.max(completion_tokens, total_tokens - prompt_tokens),
  };
};

/** Ollama lists "llama3.2:latest" for llama3.2; Gemini "models/gemini-3-flash" for gemini-3-flash. */
const isSameModel = (listed: string, model: string): boolean =>
  [model, `${model}:latest`, `models/${model}`].includes(listed);
