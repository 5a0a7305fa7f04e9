import { automatic1111 } from "../../server/providers/picture-models/automatic1111.ts";
import { compatiblePictures } from "../../server/providers/picture-models/compatible-images.ts";
import { geminiPictures } from "../../server/providers/picture-models/gemini-images.ts";
import { openaiPictures } from "../../server/providers/picture-models/openai-images.ts";
import { testPictureModel } from "./picture-model.ts";

testPictureModel("OpenAI", {
  apis: { fromWords: "openai-images", fromReferences: "openai-edits" },
  countsTokens: true,
  make: ({ url }, { model = "gpt-image-2.5-flare", ...settings }) =>
    openaiPictures({ ...settings, model, baseUrl: `${url}/v1` }),
});

testPictureModel("a compatible server", {
  apis: { fromWords: "openai-images", fromReferences: "openai-edits" },
  countsTokens: true,
  make: ({ url }, { model = "gpt-image-2.5-flare", ...settings }) =>
    compatiblePictures({ ...settings, model, baseUrl: `${url}/v1`, takesReferences: true }),
});

testPictureModel("Gemini", {
  apis: { fromWords: "gemini-images", fromReferences: "gemini-images" },
  countsTokens: true,
  make: ({ url }, { model = "gemini-nano-banana-2.1", ...settings }) =>
    geminiPictures({ ...settings, model, baseUrl: url }),
});

testPictureModel("AUTOMATIC1111", {
  apis: { fromWords: "a1111", fromReferences: "a1111" },
  countsTokens: false,
  make: ({ url }, { model = "storybook-xl", apiKey, deadlines }) =>
    automatic1111({ baseUrl: url, model, login: `somebody:${apiKey}`, deadlines }),
});
