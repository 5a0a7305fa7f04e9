import type { Api, PictureApi, TextApi } from "../stand-in/api.ts";
import { isTextApi } from "../stand-in/api.ts";
import type { Step } from "./story-before.ts";

/** Who is asked, and for what. */
export interface Trial {
  /** "anthropic, draft". */
  name: string;
  step: Step;
  /** The protocol of the step's requests; of a chain, that of whoever is asked first. */
  api: Exclude<Api, "models">;
  /** Who takes over, and how it is called in what is kept. */
  next: { api: Exclude<Api, "models">; name: RegExp } | null;
  /** Whether it takes one request at a time, so that a second is not sent before the first is answered. */
  isOneByOne: boolean;
  settings: Record<string, string>;
}

export const isPicture = ({ api }: Pick<Trial, "api">): boolean => !isTextApi(api);

/** No provider with a key and a price by default speaks the chat protocol with schemas; this one is given a price. */
const ON_OPENROUTER = "openrouter:openai/gpt-6-luna";

const STAGES = { plan: "PLAN", draft: "DRAFT", audit: "AUDIT", reword: "POLISH" } as const;
type TextStep = keyof typeof STAGES;

const WRITERS: Record<string, TextApi> = {
  anthropic: "anthropic-messages",
  openai: "openai-responses",
  [ON_OPENROUTER]: "openai-chat",
};

/** The step is asked of whoever is on trial, and all else of somebody else, so that their requests are told apart. */
function textTrial(writers: string, step: TextStep): Trial {
  const [first = "", second] = writers.split(",");
  const others = Object.keys(WRITERS).find((writer) => !writers.includes(writer)) ?? "none";
  const settings = Object.fromEntries(
    Object.entries(STAGES).map(([each, stage]) => [`${stage}_WRITERS`, each === step ? writers : others]),
  );
  return {
    name: `${writers.replace(ON_OPENROUTER, "openrouter")}, ${step}`,
    step,
    api: WRITERS[first]!,
    next: second === undefined ? null : { api: WRITERS[second]!, name: NAMES[second]! },
    isOneByOne: false,
    // A portrait is drawn beside the text, by somebody who has nothing to do with the trouble.
    settings: { ...settings, ILLUSTRATORS: step === "plan" ? "none" : "gemini" },
  };
}

const NAMES: Record<string, RegExp> = { openai: /^OpenAI/, gemini: /^Gemini/ };

const pictureTrial = (illustrators: string, step: "portrait" | "scene", api: PictureApi): Trial => {
  const [, second] = illustrators.split(",");
  return {
    name: `${illustrators}, ${step}`,
    step,
    api,
    next: second === undefined ? null : { api: "gemini-images", name: NAMES[second]! },
    isOneByOne: /^(?:a1111|compatible):/.test(illustrators),
    settings: { WRITERS: "anthropic", ILLUSTRATORS: illustrators },
  };
};

export const DRAFTS = Object.keys(WRITERS).map((writer) => textTrial(writer, "draft"));
export const PLANS = Object.keys(WRITERS).map((writer) => textTrial(writer, "plan"));
export const AUDITS = Object.keys(WRITERS).map((writer) => textTrial(writer, "audit"));
export const REWORDS = Object.keys(WRITERS).map((writer) => textTrial(writer, "reword"));
export const PICTURES = [
  pictureTrial("openai", "portrait", "openai-images"),
  pictureTrial("openai", "scene", "openai-edits"),
  pictureTrial("gemini", "scene", "gemini-images"),
  pictureTrial("a1111:storybook-xl", "scene", "a1111"),
  pictureTrial("compatible:flux", "scene", "openai-images"),
];
export const CHAINS = [
  textTrial("anthropic,openai", "draft"),
  textTrial("anthropic,openai", "plan"),
  pictureTrial("openai,gemini", "scene", "openai-edits"),
];

/** In every key, so that it can be looked for wherever no key may be. */
export const CANARY = "canary";

/** The owner's own prices, for those that the built-in table does not know. */
export const OWN_PRICES = JSON.stringify({
  date: "2026-11-21",
  prices: [
    { provider: "openrouter", model: "openai/gpt-6-luna", rates: { input: 0.1, cached: 0.01, output: 0.5 } },
    { provider: "compatible", model: "flux", rates: { input: 0, output: 0 }, picture: { dollars: 0.02 } },
  ].map((price) => ({ ...price, source: "the owner", date: "2026-11-21" })),
});

export const accountsAt = (url: string): Record<string, string> => ({
  ANTHROPIC_API_KEY: `sk-ant-${CANARY}-1f3a`,
  ANTHROPIC_BASE_URL: url,
  OPENAI_API_KEY: `sk-${CANARY}-77b2`,
  OPENAI_BASE_URL: `${url}/v1`,
  OPENROUTER_API_KEY: `sk-or-${CANARY}-90cd`,
  OPENROUTER_BASE_URL: `${url}/v1`,
  GEMINI_API_KEY: `AIza-${CANARY}-45ef`,
  GEMINI_BASE_URL: url,
  A1111_API_KEY: `somebody:${CANARY}-6b`,
  A1111_BASE_URL: url,
  COMPATIBLE_API_KEY: `sk-${CANARY}-2d`,
  COMPATIBLE_BASE_URL: `${url}/v1`,
});
