/** Servers that speak OpenAI's chat protocol, by the short names of the settings. The facts are of November 2026. */
export interface CompatibleServer {
  /** As people read it. */
  label: string;
  baseUrl: string;
  /** The setting that holds its key, or `null` where none is asked for. */
  keyVariable: string | null;
  /** How many requests it takes at the same time. */
  atOnce: number;
  /** It runs on a machine of the person's own: nothing leaves the house, nothing is paid, and everything takes longer. */
  isLocal: boolean;
  quirks: Quirks;
}

export interface Quirks {
  /**
   * How a form is asked for: with a `schema` that is enforced, as some JSON `object` whose schema is told in words, or
   * in `words` alone.
   */
  json: "schema" | "object" | "words";
  /** Some answer 422 to `stream_options`, and send the usage unasked. */
  takesStreamOptions: boolean;
  /** It serves the one model it was started with, whatever name is asked for. */
  takesAnyModelName: boolean;
  /** What `x-ratelimit-limit-requests` counts by. */
  requestsPer: "minute" | "day";
}

/** What is true of most, and safest to suppose of a server that nobody here knows. */
export const NO_QUIRKS: Quirks = {
  json: "schema",
  takesStreamOptions: true,
  takesAnyModelName: false,
  requestsPer: "minute",
};

const hosted = { atOnce: 4, isLocal: false, quirks: NO_QUIRKS }; // free plans allow little more
const local = { keyVariable: null, atOnce: 1, isLocal: true, quirks: NO_QUIRKS }; // a second request halves the first

export const KNOWN_SERVERS = {
  groq: {
    ...hosted,
    label: "Groq",
    baseUrl: "https://api.groq.com/openai/v1",
    keyVariable: "GROQ_API_KEY",
    quirks: { ...NO_QUIRKS, json: "object", requestsPer: "day" }, // few of its models take a schema; the rest answer 400
  },
  openrouter: {
    ...hosted,
    label: "OpenRouter",
    baseUrl: "https://openrouter.ai/api/v1",
    keyVariable: "OPENROUTER_API_KEY",
  },
  together: {
    ...hosted,
    label: "Together",
    baseUrl: "https://api.together.xyz/v1",
    keyVariable: "TOGETHER_API_KEY",
  },
  mistral: {
    ...hosted,
    label: "Mistral",
    baseUrl: "https://api.mistral.ai/v1",
    keyVariable: "MISTRAL_API_KEY",
    quirks: { ...NO_QUIRKS, takesStreamOptions: false },
  },
  deepseek: {
    ...hosted,
    label: "DeepSeek",
    baseUrl: "https://api.deepseek.com/v1",
    keyVariable: "DEEPSEEK_API_KEY",
    quirks: { ...NO_QUIRKS, json: "object" },
  },
  xai: { ...hosted, label: "xAI", baseUrl: "https://api.x.ai/v1", keyVariable: "XAI_API_KEY" },
  gemini: {
    ...hosted,
    label: "Google Gemini",
    baseUrl: "https://generativelanguage.googleapis.com/v1beta/openai",
    keyVariable: "GEMINI_API_KEY",
  },
  fireworks: {
    ...hosted,
    label: "Fireworks",
    baseUrl: "https://api.fireworks.ai/inference/v1",
    keyVariable: "FIREWORKS_API_KEY",
  },
  cerebras: {
    ...hosted,
    label: "Cerebras",
    baseUrl: "https://api.cerebras.ai/v1",
    keyVariable: "CEREBRAS_API_KEY",
    quirks: { ...NO_QUIRKS, requestsPer: "day" },
  },
  ollama: { ...local, label: "Ollama", baseUrl: "http://127.0.0.1:11434/v1" },
  llamacpp: {
    ...local,
    label: "llama.cpp",
    baseUrl: "http://127.0.0.1:8080/v1",
    quirks: { ...NO_QUIRKS, takesAnyModelName: true },
  },
  lmstudio: { ...local, label: "LM Studio", baseUrl: "http://127.0.0.1:1234/v1" },
  vllm: { ...local, label: "vLLM", baseUrl: "http://127.0.0.1:8000/v1" },
  localai: { ...local, label: "LocalAI", baseUrl: "http://127.0.0.1:8080/v1" },
} as const satisfies Record<string, CompatibleServer>;
