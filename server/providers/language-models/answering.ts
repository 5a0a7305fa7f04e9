import type { ModelAnswer, ModelRequest } from "../language-model.ts";
import type { RateLimits } from "../pace.ts";
import { ProviderError } from "../provider-error.ts";
import type { ProviderErrorDetails } from "../provider-error.ts";
import type { Fault } from "../faults.ts";
import { AnswerThatIsNone } from "../seen-failure.ts";
import { NO_USAGE } from "../usage.ts";
import type { Usage } from "../usage.ts";

/** An answer while it comes. */
export interface Answering {
  by: string;
  request: ModelRequest;
  usage: Usage | null;
  partial: string;
}

/**
 * The answer, now that its end mark has come: with something in it, and JSON where that was asked for. Where the
 * provider did not count what was used up, that is estimated from the characters.
 */
export function wholeAnswer(answering: Answering, limits: RateLimits): ModelAnswer {
  const { partial, request } = answering;
  const usage = answering.usage ?? estimatedUsage(answering);
  if (partial.trim() === "") throw failed("answer-empty", { ...answering, usage });
  const text = request.schema ? jsonIn(partial) : partial;
  if (text === null) throw failed("answer-malformed", { ...answering, usage });
  return { text, usage, limits };
}

/** A failure the provider told by its answer: the work is paid for, so what came of it goes along. */
export const failed = (
  fault: Fault,
  { by, usage, partial }: Answering,
  details: Pick<ProviderErrorDetails, "detail" | "category"> = {},
): ProviderError => new ProviderError(fault, { by, usage, partial, ...details });

/** Some 200s are no stream: a proxy's page, an error, nothing at all. The SDKs read them as a stream without events. */
export async function refuseUnlessStream(response: Response): Promise<void> {
  if (!isStream(response)) throw new AnswerThatIsNone(await response.text(), response);
}

export const isStream = (response: Response): boolean =>
  response.headers.get("content-type")?.includes("text/event-stream") ?? false;

/** Models that are not held to a schema like to put their JSON between fences, or words around it. */
const jsonIn = (text: string): string | null => {
  const [, fenced] = /```(?:json)?\s*\n([\s\S]*?)\n?\s*```/.exec(text) ?? [];
  const braced = text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1);
  return [text, fenced, braced].find((candidate) => candidate !== undefined && isJson(candidate)) ?? null;
};

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false; // which is all that is asked here
  }
};

const estimatedUsage = ({ request, partial }: Answering): Usage => {
  const { system, parts, schema } = request;
  const form = schema ? JSON.stringify(schema.json) : ""; // providers count it as part of the prompt
  const inputTokens = tokensOf(
    parts.reduce((sum, { text }) => sum + text.length, system.length + form.length),
  );
  // Put into the cache is the dearest that input can be.
  return { ...NO_USAGE, inputTokens, cacheWriteTokens: inputTokens, outputTokens: tokensOf(partial.length) };
};

/** English prose has a little more than four characters to a token with every tokeniser of these years. */
const tokensOf = (characters: number): number => Math.ceil(characters / 4);
