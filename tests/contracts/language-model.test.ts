import { KNOWN_SERVERS } from "../../server/providers/known-servers.ts";
import { anthropicModel } from "../../server/providers/language-models/anthropic.ts";
import { compatibleModel } from "../../server/providers/language-models/compatible-chat.ts";
import { openaiModel } from "../../server/providers/language-models/openai-responses.ts";
import { testLanguageModel } from "./language-model.ts";

testLanguageModel("Anthropic", {
  api: "anthropic-messages",
  make: ({ url }, { model = "claude-sonnet-5-5", ...settings }) =>
    anthropicModel({ ...settings, model, baseUrl: url }),
});

testLanguageModel("OpenAI", {
  api: "openai-responses",
  make: ({ url }, { model = "gpt-6-sol", ...settings }) =>
    openaiModel({ ...settings, model, baseUrl: `${url}/v1` }),
});

testLanguageModel("a compatible server", {
  api: "openai-chat",
  make: ({ url }, { model = "gpt-6-luna", ...settings }) =>
    compatibleModel({
      ...KNOWN_SERVERS.openrouter,
      ...settings,
      provider: "openrouter",
      model,
      baseUrl: `${url}/v1`,
    }),
});
