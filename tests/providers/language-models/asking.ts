import { expect } from "vitest";
import type { LanguageModel, ModelAnswer, ModelRequest } from "../../../server/providers/language-model.ts";
import { ProviderError } from "../../../server/providers/provider-error.ts";

export const QUESTION: ModelRequest = {
  system: "You write for children.",
  parts: [
    { text: "The plan.", stable: true },
    { text: "The scenes so far.", stable: true },
    { text: "Write scene 3.", stable: false },
  ],
  schema: null,
  outputTokensMax: 1000,
  temperature: 0.7,
};

export const QUESTION_FOR_JSON: ModelRequest = {
  ...QUESTION,
  schema: {
    name: "answer",
    json: {
      type: "object",
      properties: { word: { type: "string" } },
      required: ["word"],
      additionalProperties: false,
    },
  },
};

const { signal } = new AbortController();

export const ask = (model: LanguageModel, question: ModelRequest = QUESTION): Promise<ModelAnswer> =>
  model.answer(question, { signal });

export const failureOf = async (model: LanguageModel, question?: ModelRequest): Promise<ProviderError> => {
  const failure: unknown = await ask(model, question).then(
    ({ text }) => expect.fail(`It answered: ${text}`),
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(ProviderError);
  return failure as ProviderError;
};
