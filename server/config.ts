import { resolve } from "node:path";
import * as z from "zod";

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
}

/** The settings cannot be used; one sentence a problem. */
export class ConfigError extends Error {}

/** Long enough not to be guessed at five tries a minute, and what OWASP ASVS asks of a password that stands alone. */
const PASSWORD_CHARACTERS_MIN = 15;

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
});

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
  };
  refuseUnsafe(config);
  return config;
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
