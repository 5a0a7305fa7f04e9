import { describe, expect, it } from "vitest";
import { anthropicModel } from "../../../server/providers/language-models/anthropic.ts";
import { body, loopback, stream } from "../loopback.ts";
import { ask, failureOf, QUESTION_FOR_JSON } from "./asking.ts";

const model = (url: string) => anthropicModel({ apiKey: "k", model: "claude-sonnet-5-5", baseUrl: url });
const { signal } = new AbortController();

const start = { type: "message_start", message: { usage: { input_tokens: 5, output_tokens: 1 } } };
const text = (words: string) => ({
  type: "content_block_delta",
  index: 0,
  delta: { type: "text_delta", text: words },
});
const end = (stop_reason: string, usage: object = { output_tokens: 7 }, more: object = {}) => ({
  type: "message_delta",
  delta: { stop_reason, stop_sequence: null, ...more },
  usage,
});
const stop = { type: "message_stop" };

describe("Claude, by the Messages API", () => {
  it("marks the system and the last stable part for the cache, and nothing else", async () => {
    const { url, requests } = await loopback(stream(start, text("Once."), end("end_turn"), stop));
    await ask(model(url));
    const mark = { type: "ephemeral" };
    expect(requests[0]?.body).toMatchObject({
      system: [{ text: "You write for children.", cache_control: mark }],
      messages: [
        {
          role: "user",
          content: [
            { type: "text", text: "The plan." },
            { type: "text", text: "The scenes so far.", cache_control: mark },
            { type: "text", text: "Write scene 3." },
          ],
        },
      ],
    });
    expect(JSON.stringify(requests[0]?.body).match(/cache_control/g)).toHaveLength(2);
  });

  it("sends no temperature, since the API refuses one", async () => {
    const { url, requests } = await loopback(stream(start, text("Once."), end("end_turn"), stop));
    await ask(model(url));
    expect(requests[0]?.body).not.toHaveProperty("temperature");
  });

  it("asks for a form by schema, without what the strict mode does not take", async () => {
    const { url, requests } = await loopback(stream(start, text('{"word":"fox"}'), end("end_turn"), stop));
    const schema = {
      name: "answer",
      json: {
        type: "object",
        properties: { word: { type: "string", minLength: 2 } },
        required: ["word"],
        additionalProperties: false,
      },
    };
    const { text: answer } = await ask(model(url), { ...QUESTION_FOR_JSON, schema });
    expect(answer).toBe('{"word":"fox"}');
    expect(requests[0]?.body["output_config"]).toEqual({
      format: {
        type: "json_schema",
        schema: {
          type: "object",
          properties: { word: { type: "string", description: "{minLength: 2}" } },
          required: ["word"],
          additionalProperties: false,
        },
      },
    });
  });

  it("counts what went through the cache within the input", async () => {
    const counted = { input_tokens: 10, cache_read_input_tokens: 200, cache_creation_input_tokens: 30 };
    const opening = { type: "message_start", message: { usage: { ...counted, output_tokens: 1 } } };
    const { url } = await loopback(stream(opening, text("Once."), end("end_turn"), stop));
    expect((await ask(model(url))).usage).toEqual({
      inputTokens: 240,
      cachedTokens: 200,
      cacheWriteTokens: 30,
      imageInputTokens: 0,
      outputTokens: 7,
      pictures: 0,
    });
  });

  it("leaves thinking out of the answer", async () => {
    const thought = {
      type: "content_block_delta",
      index: 0,
      delta: { type: "thinking_delta", thinking: "Hm." },
    };
    const { url } = await loopback(stream(start, thought, text("Once."), end("end_turn"), stop));
    expect((await ask(model(url))).text).toBe("Once.");
  });

  it("says what a refusal objects to", async () => {
    const details = { stop_details: { type: "refusal", category: "bio", explanation: "Not this." } };
    const { url } = await loopback(stream(start, text("On"), end("refusal", undefined, details), stop));
    const failure = await failureOf(model(url));
    expect(failure).toMatchObject({ fault: "refused", category: "bio", usage: { outputTokens: 7 } });
    expect(failure.message).toBe("Anthropic (claude-sonnet-5-5) declined to write this. It says: Not this.");
  });

  it("takes no reason to stop for the end mark, as long as that itself has not come", async () => {
    const { url } = await loopback(stream(start, text("Once."), end("end_turn")));
    expect(await failureOf(model(url))).toMatchObject({ fault: "stream-cut", partial: "Once." });
  });

  it("takes the count of the beginning for no count of the whole", async () => {
    const { url } = await loopback(stream(start, text("Once.")));
    expect((await failureOf(model(url))).usage).toBeNull();
  });

  it("tells the day a model is shut down, and that a retired one is gone", async () => {
    const found = { id: "claude-sonnet-4-5", retires_at: "2026-11-30T00:00:00Z" };
    const ending = await loopback(body(200, { ...found, lifecycle: "deprecated" }));
    const over = await loopback(body(200, { ...found, lifecycle: "retired" }));
    expect(await model(ending.url).look({ signal })).toEqual({ isKnown: true, shutdownDate: "2026-11-30" });
    expect((await model(over.url).look({ signal })).isKnown).toBe(false);
  });

  it("takes no friendly page for a model", async () => {
    const { url } = await loopback(body(200, "<html>Welcome to the hotel</html>"));
    await expect(model(url).look({ signal })).rejects.toMatchObject({ fault: "server-error" });
  });
});
