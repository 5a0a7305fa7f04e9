import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import * as z from "zod";
import type { PictureHostSettings } from "./backends/picture-hosts/picture-host-from.ts";
import { KNOWN_SERVERS } from "./providers/known-servers.ts";

/** Everything that can be set from outside; read once, here and nowhere else. */
export interface Config {
  host: string;
  port: number;
  dataDir: string;
  /** With it, everything but the sign-in page and `/health` needs a session. */
  ownerPassword: string | null;
  /** Where browsers find the studio, when that is not this machine: `https://tales.example.org`. */
  publicUrl: URL | null;
  /** How many proxies stand before the studio: 0, or 1 on Render. */
  trustProxy: number;
  logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "silent";
  /** Threads that draw pictures; `null` leaves it to the built-in illustrator. */
  drawingThreads: number | null;
  /** How the built-in illustrator keeps its pictures; PNG is about thirty times larger and has no loss. */
  pictureEncoding: "webp" | "png";
  /** Who writes, stage by stage, each a chain: the next is asked when the one before cannot. Empty: the built-in storyteller. */
  writers: Record<WriterStage, ModelChoice[]>;
  /** Who draws. Empty: the built-in illustrator. */
  illustrators: ModelChoice[];
  /** Keys, addresses and limits of every provider that is named above. */
  accounts: Record<string, AccountSettings>;
  /** How many scenes one call of a language model tells. */
  scenesPerCall: number;
  pictureQuality: "low" | "medium" | "high" | "xhigh" | "max";
  /** Millionths of a dollar, reservations included; days and months are those of UTC. */
  caps: { story: number; day: number; month: number };
  /** The owner's own price table, as JSON text. */
  prices: string | null;
  pictureHost: PictureHostSettings;
}

export type WriterStage = "plan" | "draft" | "audit" | "polish";

export interface ModelChoice {
  provider: string;
  model: string;
}

export interface AccountSettings {
  /** Empty for servers that ask for none. */
  apiKey: string;
  /** `null`: the provider's own. */
  baseUrl: string | null;
  requestsPerMinute: number | null;
  tokensPerMinute: number | null;
  picturesPerMinute: number | null;
  /** `null`: what suits the provider. */
  atOnce: number | null;
}

/** The settings cannot be used; one sentence a problem. */
export class ConfigError extends Error {}

/** Long enough not to be guessed at five tries a minute, and what OWASP ASVS asks of a password that stands alone. */
const PASSWORD_CHARACTERS_MIN = 15;

const DOLLARS = "must be an amount in dollars from 0 to 100000, like 5 or 7.50";
const dollars = (byDefault: number) =>
  z.coerce.number(DOLLARS).min(0, DOLLARS).max(100_000, DOLLARS).default(byDefault);
const MICROS_PER_USD = 1_000_000;

/** Fast enough, and known to keep to a form. */
const DEFAULT_TEXT_MODELS: Record<string, string> = { groq: "openai/gpt-oss-120b" };

const environmentSchema = z.object({
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  DATA_DIR: z.string().min(1).default("generated"),
  OWNER_PASSWORD: z.string().optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  RENDER_EXTERNAL_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("warn"),
  DRAWING_THREADS: z.coerce.number().int().min(1).max(64).optional(),
  PICTURE_ENCODING: z.enum(["webp", "png"]).default("webp"),

  WRITERS: z.string().optional(),
  PLAN_WRITERS: z.string().optional(),
  DRAFT_WRITERS: z.string().optional(),
  AUDIT_WRITERS: z.string().optional(),
  POLISH_WRITERS: z.string().optional(),
  ILLUSTRATORS: z.string().optional(),
  SCENES_PER_CALL: z.coerce.number().int().min(1).max(20).default(10),
  PICTURE_QUALITY: z.enum(["low", "medium", "high", "xhigh", "max"]).default("medium"),

  BUDGET_STORY_USD: dollars(5),
  BUDGET_DAY_USD: dollars(10),
  BUDGET_MONTH_USD: dollars(50),
  PRICES_FILE: z.string().optional(),

  CLOUDINARY_URL: z.string().optional(),
  CLOUDINARY_PRESET: z.string().optional(),
  S3_ENDPOINT: z.string().optional(),
  S3_REGION: z.string().optional(),
  S3_BUCKET: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  S3_PUBLIC_URL: z.string().optional(),
});

/** What each provider can do, and the model that is asked unless another is named. */
const PROVIDERS: Record<string, ProviderFacts> = {
  ...Object.fromEntries(
    Object.entries(KNOWN_SERVERS).map(([name, { keyVariable }]): [string, ProviderFacts] => [
      name,
      { needsKey: keyVariable !== null, text: DEFAULT_TEXT_MODELS[name] ?? "" },
    ]),
  ),
  anthropic: { needsKey: true, text: "claude-sonnet-5-5" },
  openai: { needsKey: true, text: "gpt-6.2-sol", pictures: "gpt-image-2.5-flare" },
  gemini: { needsKey: true, text: "gemini-3.8-flash", pictures: "gemini-nano-banana-2.1" },
  compatible: { needsKey: false, text: "", pictures: "", needsAddress: true },
  localai: { needsKey: false, text: "", pictures: "" },
  sdcpp: { needsKey: false, pictures: "default" },
  a1111: { needsKey: false, pictures: "" },
};

interface ProviderFacts {
  needsKey: boolean;
  /** The default model for text; empty where one must be named; left out where it writes no text. */
  text?: string;
  pictures?: string;
  needsAddress?: boolean;
}

export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}.`).join("\n"),
    );
  }
  const settings = parsed.data;
  const publicUrl = settings.PUBLIC_URL ?? settings.RENDER_EXTERNAL_URL;
  const config: Config = {
    host: settings.HOST,
    port: settings.PORT,
    dataDir: resolve(settings.DATA_DIR),
    ownerPassword: settings.OWNER_PASSWORD ?? null,
    publicUrl: publicUrl ? new URL(publicUrl) : null,
    trustProxy: settings.TRUST_PROXY,
    logLevel: settings.LOG_LEVEL,
    drawingThreads: settings.DRAWING_THREADS ?? null,
    pictureEncoding: settings.PICTURE_ENCODING,
    ...readProviders(given as Record<string, string>, settings),
    scenesPerCall: settings.SCENES_PER_CALL,
    pictureQuality: settings.PICTURE_QUALITY,
    caps: {
      story: Math.round(settings.BUDGET_STORY_USD * MICROS_PER_USD),
      day: Math.round(settings.BUDGET_DAY_USD * MICROS_PER_USD),
      month: Math.round(settings.BUDGET_MONTH_USD * MICROS_PER_USD),
    },
    prices: settings.PRICES_FILE === undefined ? null : readPricesFile(settings.PRICES_FILE),
    pictureHost: {
      CLOUDINARY_URL: settings.CLOUDINARY_URL ?? null,
      CLOUDINARY_PRESET: settings.CLOUDINARY_PRESET ?? null,
      S3_ENDPOINT: settings.S3_ENDPOINT ?? null,
      S3_REGION: settings.S3_REGION ?? null,
      S3_BUCKET: settings.S3_BUCKET ?? null,
      S3_ACCESS_KEY_ID: settings.S3_ACCESS_KEY_ID ?? null,
      S3_SECRET_ACCESS_KEY: settings.S3_SECRET_ACCESS_KEY ?? null,
      S3_PUBLIC_URL: settings.S3_PUBLIC_URL ?? null,
    },
  };
  refuseUnsafe(config);
  return config;
}

type Settings = z.infer<typeof environmentSchema>;

function readProviders(
  environment: Record<string, string>,
  settings: Settings,
): Pick<Config, "writers" | "illustrators" | "accounts"> {
  const chain = (setting: keyof Settings, sort: "text" | "pictures"): ModelChoice[] | undefined => {
    const value = settings[setting] as string | undefined;
    return value === undefined ? undefined : readChain(setting, value, sort);
  };
  const writers = chain("WRITERS", "text") ?? [];
  const config = {
    writers: {
      plan: chain("PLAN_WRITERS", "text") ?? writers,
      draft: chain("DRAFT_WRITERS", "text") ?? writers,
      audit: chain("AUDIT_WRITERS", "text") ?? writers,
      polish: chain("POLISH_WRITERS", "text") ?? writers,
    },
    illustrators: chain("ILLUSTRATORS", "pictures") ?? [],
  };
  if ((config.writers.plan.length === 0) !== (config.writers.draft.length === 0)) {
    throw new ConfigError(
      "PLAN_WRITERS and DRAFT_WRITERS go together: the built-in storyteller tells only what it has planned. Set both, or set WRITERS.",
    );
  }
  const named = new Set(
    [...Object.values(config.writers).flat(), ...config.illustrators].map(({ provider }) => provider),
  );
  return {
    ...config,
    accounts: Object.fromEntries([...named].map((name) => [name, readAccount(name, environment)])),
  };
}

/** `anthropic, groq:openai/gpt-oss-120b`: providers in the order they are asked, each with its model if not the usual one. */
function readChain(setting: string, value: string, sort: "text" | "pictures"): ModelChoice[] {
  const names = value
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
  const isWithout = ({ length }: string[], name: string) => length === 1 && names[0] === name;
  if (isWithout(names, "none") || isWithout(names, "built-in")) return [];
  return names.map((name) => {
    const [provider = "", model = ""] = name.split(/:(.*)/s);
    const usual = PROVIDERS[provider]?.[sort];
    if (usual === undefined) {
      const known = Object.keys(PROVIDERS).filter((each) => PROVIDERS[each]?.[sort] !== undefined);
      throw new ConfigError(
        provider === "built-in"
          ? `${setting}: built-in stands alone; a story is not handed over to it in the middle.`
          : `${setting}: there is no provider "${provider}"; there are ${known.toSorted().join(", ")}.`,
      );
    }
    if (model === "" && usual === "")
      throw new ConfigError(`${setting}: say which model of ${provider}, as ${provider}:MODEL.`);
    return { provider, model: model || usual };
  });
}

const variableOf = (provider: string, what: string): string => `${provider.toUpperCase()}_${what}`;

function readAccount(provider: string, environment: Record<string, string>): AccountSettings {
  const { needsKey, needsAddress } = PROVIDERS[provider]!;
  const read = (what: string) => environment[variableOf(provider, what)];
  const limit = (what: string): number | null => {
    const value = read(what);
    if (value === undefined) return null;
    if (!/^[1-9]\d*$/.test(value.trim()))
      throw new ConfigError(`${variableOf(provider, what)}: must be a whole number from 1.`);
    return Number(value);
  };
  const apiKey = read("API_KEY")?.trim() ?? "";
  if (needsKey && apiKey === "")
    throw new ConfigError(
      `${variableOf(provider, "API_KEY")} is missing: ${provider} is named to write or draw. .env.example says where each setting belongs.`,
    );
  const baseUrl = read("BASE_URL")?.trim() ?? null;
  if (needsAddress && baseUrl === null)
    throw new ConfigError(`${variableOf(provider, "BASE_URL")} is missing: where is the server?`);
  if (baseUrl !== null && !/^https?:\/\/\S+$/.test(baseUrl))
    throw new ConfigError(`${variableOf(provider, "BASE_URL")}: must begin with http:// or https://.`);
  return {
    apiKey,
    baseUrl,
    requestsPerMinute: limit("RPM"),
    tokensPerMinute: limit("TPM"),
    picturesPerMinute: limit("IPM"),
    atOnce: limit("AT_ONCE"),
  };
}

function readPricesFile(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new ConfigError(`PRICES_FILE: ${path} cannot be read.`, { cause });
  }
}

export const isLoopback = (host: string): boolean =>
  host === "localhost" || host === "::1" || host === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(host);

function refuseUnsafe({ host, ownerPassword }: Config): void {
  if (ownerPassword !== null && ownerPassword.length < PASSWORD_CHARACTERS_MIN) {
    throw new ConfigError(
      `OWNER_PASSWORD has ${ownerPassword.length} characters; it must have at least ${PASSWORD_CHARACTERS_MIN}. A short sentence is easy to remember.`,
    );
  }
  if (!isLoopback(host) && ownerPassword === null) {
    throw new ConfigError(
      `HOST=${host} lets other machines in, and there is no password. Set OWNER_PASSWORD (${PASSWORD_CHARACTERS_MIN} characters or more), or leave HOST at 127.0.0.1.`,
    );
  }
}
