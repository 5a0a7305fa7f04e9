import { describe, expect, it } from "vitest";
import { KNOWN_SERVERS, NO_QUIRKS } from "../../../server/providers/known-servers.ts";
import type { Quirks } from "../../../server/providers/known-servers.ts";
import { compatibleModel } from "../../../server/providers/language-models/compatible-chat.ts";
import { body, loopback, stream } from "../loopback.ts";
import { ask, failureOf, QUESTION, QUESTION_FOR_JSON } from "./asking.ts";

const model = (url: string, { quirks, id = "llama3.2" }: { quirks?: Partial<Quirks>; id?: string } = {}) =>
  compatibleModel({
    provider: "home",
    label: "The server at home",
    baseUrl: `${url}/v1`,
    apiKey: "",
    model: id,
    quirks: { ...NO_QUIRKS, ...quirks },
  });
const { signal } = new AbortController();

const delta = (content: object) => ({ choices: [{ index: 0, delta: content, finish_reason: null }] });
const text = (content: string) => delta({ content });
const finish = (finish_reason: string) => ({ choices: [{ index: 0, delta: {}, finish_reason }] });
const DONE = "[DONE]";

describe("A server that is compatible with OpenAI's chat", () => {
  it("may send the usage in a last chunk without a choice", async () => {
    const usage = { prompt_tokens: 40, completion_tokens: 5, total_tokens: 45 };
    const { url } = await loopback(stream(text("Once."), finish("stop"), { choices: [], usage }, DONE));
    expect((await ask(model(url))).usage).toMatchObject({ inputTokens: 40, outputTokens: 5 });
  });

  it("may hide the usage in a corner of its own, and keep thinking out of the tokens of the answer", async () => {
    const usage = { prompt_tokens: 40, completion_tokens: 5, total_tokens: 145 };
    const { url } = await loopback(stream(text("Once."), { ...finish("stop"), x_groq: { usage } }, DONE));
    expect((await ask(model(url))).usage).toMatchObject({ inputTokens: 40, outputTokens: 105 });
  });

  it("may count nothing, and then the characters are", async () => {
    const { url } = await loopback(stream(text("Once upon a time."), finish("stop"), DONE));
    const asked = QUESTION.system + QUESTION.parts.map((part) => part.text).join("");
    expect((await ask(model(url))).usage).toMatchObject({
      inputTokens: Math.ceil(asked.length / 4),
      outputTokens: 5,
    });
  });

  it("may give no reason to finish, if it says that it is done", async () => {
    const { url } = await loopback(stream(text("Once."), DONE));
    expect((await ask(model(url))).text).toBe("Once.");
  });

  it("may not tell a story that only speaks of being done", async () => {
    const { url } = await loopback(stream(text("Once.\ndata: [DONE]\n")));
    expect((await failureOf(model(url))).fault).toBe("stream-cut");
  });

  it("may think aloud, in a field of its own or in the text", async () => {
    const pieces = [" <th", "ink>The fox ", "is red.</thi", "nk>\n\nOnce", " more."].map(text);
    const { url } = await loopback(
      stream(delta({ reasoning_content: "Hm." }), ...pieces, finish("stop"), DONE),
    );
    const told: string[] = [];
    const answer = await model(url).answer(QUESTION, { signal, onText: (piece) => told.push(piece) });
    expect(answer.text).toBe("Once more.");
    expect(told.join("")).toBe("Once more.");
  });

  it("may begin in the middle of a thought", async () => {
    const { url } = await loopback(stream(text("It is red.</think>\n"), text("Once."), finish("stop"), DONE));
    expect((await ask(model(url))).text).toBe("Once.");
  });

  it("may think until nothing is left of the answer", async () => {
    const { url } = await loopback(stream(text("<think>The fox, the fox"), finish("stop"), DONE));
    expect((await failureOf(model(url))).fault).toBe("answer-empty");
  });

  it("may begin with an angle that is no thought", async () => {
    const { url } = await loopback(stream(text("<"), text("3 said the fox."), finish("stop"), DONE));
    expect((await ask(model(url))).text).toBe("<3 said the fox.");
  });

  it.each([
    '```json\n{"word":"fox"}\n```',
    'Here it is:\n\n```\n{"word":"fox"}\n```\nEnjoy!',
    'Sure! {"word":"fox"}',
  ])("may wrap its JSON: %s", async (wrapped) => {
    const { url } = await loopback(stream(text(wrapped), finish("stop"), DONE));
    expect((await ask(model(url), QUESTION_FOR_JSON)).text).toBe('{"word":"fox"}');
  });

  it("may not know streams at all", async () => {
    const whole = {
      choices: [{ message: { content: "Once." }, finish_reason: "stop" }],
      usage: { prompt_tokens: 40, completion_tokens: 5, total_tokens: 45 },
    };
    const { url } = await loopback(body(200, whole));
    expect(await ask(model(url))).toMatchObject({ text: "Once.", usage: { inputTokens: 40 } });
  });

  it("is told the form in the way it understands", async () => {
    const { url, requests } = await loopback(stream(text('{"word":"fox"}'), finish("stop"), DONE));
    for (const json of ["schema", "object", "words"] as const)
      await ask(model(url, { quirks: { json } }), QUESTION_FOR_JSON);
    const [schema, object, words] = requests.map((request) => request.body);
    expect(schema?.["response_format"]).toMatchObject({ type: "json_schema", json_schema: { strict: true } });
    expect(object?.["response_format"]).toEqual({ type: "json_object" });
    expect(words).not.toHaveProperty("response_format");
    expect(JSON.stringify(schema?.["messages"])).not.toContain("JSON Schema");
    for (const each of [object, words]) expect(JSON.stringify(each?.["messages"])).toContain("JSON Schema");
  });

  it("is spared what it does not take", async () => {
    const { url, requests } = await loopback(stream(text("Once."), finish("stop"), DONE));
    await ask(model(url, { quirks: { takesStreamOptions: false } }), { ...QUESTION, temperature: null });
    expect(requests[0]?.body).not.toHaveProperty("stream_options");
    expect(requests[0]?.body).not.toHaveProperty("temperature");
  });

  it("gets some key even if it asks for none", async () => {
    const { url, requests } = await loopback(stream(text("Once."), finish("stop"), DONE));
    await ask(model(url));
    expect(requests[0]?.headers.authorization).toMatch(/^Bearer .+/);
  });

  it("may count its requests by the day, which says nothing of a minute", async () => {
    const { url } = await loopback((response) => {
      response.setHeader("x-ratelimit-limit-requests", "14400");
      response.setHeader("x-ratelimit-limit-tokens", "6000");
      stream(text("Once."), finish("stop"), DONE)(response);
    });
    const { limits } = await ask(model(url, { quirks: KNOWN_SERVERS.groq.quirks }));
    expect(limits).toEqual({ requestsPerMinute: null, tokensPerMinute: 6000 });
  });

  it.each([
    [
      "in an array, as Google",
      400,
      [{ error: { code: 400, message: "API key not valid.", status: "INVALID_ARGUMENT" } }],
      "key-refused",
    ],
    ["bare, as vLLM", 404, { object: "error", message: "There is no such model.", code: 404 }, "model-gone"],
    ["as a detail, as FastAPI", 503, { detail: "Loading." }, "overloaded"],
    ["as a string, as Ollama", 404, { error: "model not found, try pulling it first" }, "model-gone"],
    [
      "in a friendly answer, as OpenRouter",
      200,
      { error: { code: 429, message: "Slower." } },
      "rate-limited",
    ],
    [
      "of a moderation, as OpenRouter",
      403,
      { error: { code: 403, message: "Flagged.", metadata: { reasons: ["violence"] } } },
      "refused",
    ],
    [
      "of a grammar, as Groq",
      400,
      { error: { message: "Failed.", type: "invalid_request_error", code: "json_validate_failed" } },
      "answer-malformed",
    ],
    [
      "of a full context, as llama.cpp",
      400,
      {
        error: {
          code: 400,
          message: "It exceeds the available context size.",
          type: "exceed_context_size_error",
        },
      },
      "prompt-too-long",
    ],
  ] as const)("may tell of errors %s", async (_how, status, content, fault) => {
    const { url, requests } = await loopback(body(status, content));
    expect((await failureOf(model(url))).fault).toBe(fault);
    expect(requests).toHaveLength(1);
  });

  it("says what a moderation objects to", async () => {
    const error = { code: 403, message: "Flagged.", metadata: { reasons: ["violence", "gore"] } };
    const { url } = await loopback(body(403, { error }));
    expect((await failureOf(model(url))).category).toBe("violence, gore");
  });

  it("may fail in the middle, by number", async () => {
    const { url } = await loopback(
      stream(text("On"), { error: { code: 502, message: "Provider returned error" } }),
    );
    expect(await failureOf(model(url))).toMatchObject({ fault: "server-error", partial: "On" });
  });

  it.each([
    ["length", "answer-cut-short"],
    ["model_length", "answer-cut-short"],
    ["content_filter: PROHIBITED_CONTENT", "refused"],
    ["error", "server-error"],
  ])("may end for the reason %s", async (reason, fault) => {
    const { url } = await loopback(stream(text("Once."), finish(reason), DONE));
    expect((await failureOf(model(url))).fault).toBe(fault);
  });

  it.each([
    [{ object: "list", data: [{ id: "llama3.2:latest" }] }, true],
    [{ object: "list", data: [{ id: "models/llama3.2" }] }, true],
    [[{ id: "llama3.2" }], true],
    [{ object: "list", data: [{ id: "llama3.1" }] }, false],
  ])("lists its models in its own way: %j", async (list, isKnown) => {
    const { url, requests } = await loopback(body(200, list));
    expect(await model(url).look({ signal })).toEqual({ isKnown, shutdownDate: null });
    expect(requests[0]?.path).toBe("/v1/models");
  });

  it("may serve the one model it has under any name", async () => {
    const { url } = await loopback(body(200, { data: [{ id: "/models/some-file.gguf" }] }));
    expect((await model(url, { quirks: { takesAnyModelName: true } }).look({ signal })).isKnown).toBe(true);
  });

  it("may have no list, and then nobody says that the model is gone", async () => {
    const { url } = await loopback(body(404, { detail: "Not Found" }));
    await expect(model(url).look({ signal })).rejects.toMatchObject({ fault: "unknown" });
  });
});
