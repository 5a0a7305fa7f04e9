import type { Usage } from "../../server/providers/usage.ts";
import { NO_USAGE } from "../../server/providers/usage.ts";
import type { TextApi } from "./api.ts";
import type { Oddity } from "./courses.ts";
import type { Reply } from "./deliver.ts";
import { CHARACTERS_PER_TOKEN, tokensOf } from "./seen-prompts.ts";
import type { SeenPrompts } from "./seen-prompts.ts";
import type { Storyteller } from "./storyteller.ts";
import { anthropicMessages } from "./wire/anthropic-messages.ts";
import { openaiChat } from "./wire/openai-chat.ts";
import { openaiResponses } from "./wire/openai-responses.ts";
import type { TextAsked, TextDialect, Told } from "./wire/told.ts";

export const TEXT_DIALECTS: Record<TextApi, TextDialect> = {
  "anthropic-messages": anthropicMessages,
  "openai-responses": openaiResponses,
  "openai-chat": openaiChat,
};

/** Has the storyteller answer, and makes of it what the course wants. */
export function answerText(
  asked: TextAsked,
  { oddity, id, dialect }: { oddity: Oddity | null; id: string; dialect: TextDialect },
  { storyteller, seenPrompts }: { storyteller: Storyteller; seenPrompts: SeenPrompts },
): { reply: Reply; usage: Usage } {
  const written = storyteller.answer(asked.prompt, asked.schema);
  const odd = oddity ? (ODDITIES[oddity]?.(written) ?? {}) : {};
  const told: Told = {
    id,
    model: asked.model,
    text: written,
    reasoning: null,
    ending: "finished",
    isBare: false,
    usage: null,
    ...withinRoom(written, asked.outputTokensMax),
    ...odd,
  };
  const usage: Usage = {
    ...NO_USAGE,
    inputTokens: tokensOf(asked.prompt),
    ...seenPrompts.read(asked.model, asked.prompt, asked.cache),
    outputTokens: Math.max(1, tokensOf((told.reasoning ?? "") + told.text)),
  };
  const said: Told = oddity === "no-usage" ? told : { ...told, usage };
  const frames = asked.isStreamed
    ? dialect.frames(said, asked)
    : [{ kind: "content" as const, data: JSON.stringify(dialect.whole(said)) }];
  const stream = { ping: dialect.ping, trouble: dialect.trouble, failed: dialect.failed(said) };
  return { usage, reply: { frames, stream: asked.isStreamed ? stream : null } };
}

function withinRoom(text: string, tokensMax: number): Partial<Told> {
  const room = tokensMax * CHARACTERS_PER_TOKEN;
  return text.length <= room ? {} : { text: text.slice(0, room), ending: "out-of-room" };
}

/** Of an answer that is broken off, so much comes. */
const SHARE_BEFORE = 0.6;
const begun = (text: string): string => text.slice(0, Math.ceil(text.length * SHARE_BEFORE));

const ODDITIES: Partial<Record<Oddity, (text: string) => Partial<Told>>> = {
  "out-of-room": (text) => ({ text: begun(text), ending: "out-of-room" }),
  "window-full": (text) => ({ text: begun(text), ending: "window-full" }),
  refused: () => ({ text: "", ending: "refused", isBare: false }),
  "refused-half-way": (text) => ({ text: begun(text), ending: "refused" }),
  filtered: (text) => ({ text: begun(text), ending: "filtered" }),
  empty: () => ({ text: "" }),
  blank: () => ({ text: " \n\n  \n" }),
  "only-reasoning": () => ({
    text: "",
    isBare: true,
    reasoning: "First I should think about the fox. It is red.",
  }),
  bare: () => ({ text: "", isBare: true }),
  "broken-json": (text) => ({ text: begun(text) }),
  "other-json": () => ({ text: JSON.stringify({ story: "The fox went home.", chapters: [1, "two", null] }) }),
  "fenced-json": (text) => ({ text: `\`\`\`json\n${text}\n\`\`\`` }),
};
