import { describe, expect, it } from "vitest";
import { openaiModel } from "../../../server/providers/language-models/openai-responses.ts";
import { body, loopback, stream } from "../loopback.ts";
import { ask, failureOf, QUESTION, QUESTION_FOR_JSON } from "./asking.ts";

const model = (url: string, id = "gpt-6-sol") =>
  openaiModel({ apiKey: "k", model: id, baseUrl: `${url}/v1` });
const { signal } = new AbortController();

const text = (delta: string) => ({ type: "response.output_text.delta", delta });
const completed = { type: "response.completed", response: { status: "completed" } };

describe("GPT, by the Responses API", () => {
  it("asks OpenAI to keep nothing, and to find the prefix in its cache", async () => {
    const { url, requests } = await loopback(stream(text("Once."), completed));
    await ask(model(url));
    await ask(model(url), {
      ...QUESTION,
      parts: [
        { text: "The plan.", stable: true },
        { text: "Another.", stable: true },
      ],
    });
    await ask(model(url), { ...QUESTION, parts: [{ text: "Another plan.", stable: true }] });
    const [first, sameStory, otherStory] = requests.map((request) => request.body);
    expect(first).toMatchObject({ store: false, instructions: "You write for children." });
    expect(sameStory?.["prompt_cache_key"]).toBe(first?.["prompt_cache_key"]);
    expect(otherStory?.["prompt_cache_key"]).not.toBe(first?.["prompt_cache_key"]);
  });

  it.each([
    ["gpt-6-sol", false],
    ["gpt-5.5", false],
    ["gpt-5-chat-latest", true],
    ["gpt-5.2-chat-latest", false],
    ["o4-mini", false],
    ["gpt-4.1-mini", true],
    ["ft:gpt-4o-2024-08-06:us::1", true],
  ])("sends %s a temperature: %s", async (id, takesOne) => {
    const { url, requests } = await loopback(stream(text("Once."), completed));
    await ask(model(url, id));
    expect("temperature" in (requests[0]?.body ?? {})).toBe(takesOne);
  });

  it("asks for a form by strict schema", async () => {
    const { url, requests } = await loopback(stream(text('{"word":"fox"}'), completed));
    await ask(model(url), QUESTION_FOR_JSON);
    expect(requests[0]?.body["text"]).toEqual({
      format: { type: "json_schema", name: "answer", strict: true, schema: QUESTION_FOR_JSON.schema?.json },
    });
  });

  it("counts the cached share", async () => {
    const usage = {
      input_tokens: 240,
      input_tokens_details: { cached_tokens: 200, cache_write_tokens: 30 },
      output_tokens: 7,
    };
    const done = { type: "response.completed", response: { status: "completed", usage } };
    const { url } = await loopback(stream(text("Once."), done));
    expect((await ask(model(url))).usage).toMatchObject({
      inputTokens: 240,
      cachedTokens: 200,
      cacheWriteTokens: 30,
      outputTokens: 7,
    });
  });

  it("takes a refusal for one even when the response is complete, and passes on its words", async () => {
    const refusal = { type: "response.refusal.delta", delta: "I cannot write that." };
    const { url } = await loopback(stream(refusal, completed));
    const failure = await failureOf(model(url));
    expect(failure.fault).toBe("refused");
    expect(failure.message).toContain("I cannot write that.");
  });

  it("takes a prompt that was flagged for a refusal", async () => {
    const error = {
      message: "Your prompt was flagged.",
      type: "invalid_request_error",
      code: "invalid_prompt",
    };
    const { url } = await loopback(body(400, { error }));
    expect((await failureOf(model(url))).fault).toBe("refused");
  });

  it("believes an error that is told in the stream without a wrapping", async () => {
    const { url } = await loopback(
      stream(text("On"), JSON.stringify({ type: "error", code: "rate_limit_exceeded", message: "Slower." })),
    );
    expect(await failureOf(model(url))).toMatchObject({ fault: "rate-limited", partial: "On" });
  });

  it("tells the day a model is shut down", async () => {
    const { url } = await loopback(
      body(200, { id: "gpt-5.5", object: "model", shutdown_date: "2027-04-23" }),
    );
    expect(await model(url, "gpt-5.5").look({ signal })).toEqual({
      isKnown: true,
      shutdownDate: "2027-04-23",
    });
  });
});
