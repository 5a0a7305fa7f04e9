import type { PictureHost } from "../picture-host.ts";
import { cloudinaryHost } from "./cloudinary-host.ts";
import { unsignedCloudinaryHost } from "./cloudinary-unsigned-host.ts";
import { s3Host } from "./s3-host.ts";

/** The settings as they stand in the environment; `null` where nothing is set. */
export interface PictureHostSettings {
  CLOUDINARY_URL: string | null;
  CLOUDINARY_PRESET: string | null;
  S3_ENDPOINT: string | null;
  S3_REGION: string | null;
  S3_BUCKET: string | null;
  S3_ACCESS_KEY_ID: string | null;
  S3_SECRET_ACCESS_KEY: string | null;
  S3_PUBLIC_URL: string | null;
}

/** The settings for a picture host cannot be used; the message names the setting and never quotes its value. */
export class PictureHostSettingsError extends Error {}

/** What most storage that one runs oneself goes by, and Amazon's first. */
const USUAL_REGION = "us-east-1";

/** The host that the settings ask for, or `null` when they ask for none. Asks nobody over the network. */
export async function pictureHostFrom(settings: PictureHostSettings): Promise<PictureHost | null> {
  const asksForS3 = Object.entries(settings).some(
    ([name, value]) => name.startsWith("S3_") && value !== null,
  );
  const asksForCloudinary = settings.CLOUDINARY_URL !== null || settings.CLOUDINARY_PRESET !== null;
  if (asksForS3 && asksForCloudinary) {
    throw new PictureHostSettingsError("Set either CLOUDINARY_URL or the S3 settings, not both.");
  }
  if (asksForS3) return s3From(settings);
  return asksForCloudinary ? cloudinaryFrom(settings) : null;
}

function s3From(settings: PictureHostSettings): PictureHost {
  const needed = ["S3_ENDPOINT", "S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const;
  const missing = needed.filter((name) => settings[name] === null);
  if (missing.length > 0) throw new PictureHostSettingsError(`S3 storage also needs ${missing.join(", ")}.`);
  const { S3_REGION, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_PUBLIC_URL } = settings;
  if (!/^[\w.-]+$/.test(S3_BUCKET!)) throw new PictureHostSettingsError("S3_BUCKET is not a bucket's name.");
  return s3Host({
    endpoint: webAddress("S3_ENDPOINT", settings.S3_ENDPOINT!),
    region: S3_REGION ?? USUAL_REGION,
    bucket: S3_BUCKET!,
    accessKeyId: S3_ACCESS_KEY_ID!,
    secretAccessKey: S3_SECRET_ACCESS_KEY!,
    publicUrl: S3_PUBLIC_URL === null ? null : webAddress("S3_PUBLIC_URL", S3_PUBLIC_URL),
  });
}

async function cloudinaryFrom(settings: PictureHostSettings): Promise<PictureHost> {
  const { CLOUDINARY_URL, CLOUDINARY_PRESET: preset } = settings;
  if (CLOUDINARY_URL === null) {
    throw new PictureHostSettingsError("CLOUDINARY_PRESET also needs CLOUDINARY_URL.");
  }
  if (CLOUDINARY_URL.startsWith("cloudinary:"))
    return cloudinaryHost({ ...signedForm(CLOUDINARY_URL), preset });
  const uploadUrl = webAddress("CLOUDINARY_URL", CLOUDINARY_URL);
  if (!/^\/v1_1\/[\w-]+\/?$/.test(uploadUrl.pathname)) throw new PictureHostSettingsError(TWO_FORMS);
  if (preset === null) {
    throw new PictureHostSettingsError(
      "CLOUDINARY_URL without key and secret also needs CLOUDINARY_PRESET, the name of an unsigned upload preset.",
    );
  }
  return unsignedCloudinaryHost({ uploadUrl, preset });
}

const TWO_FORMS =
  "CLOUDINARY_URL must read cloudinary://KEY:SECRET@CLOUD, or https://api.cloudinary.com/v1_1/CLOUD/ together with CLOUDINARY_PRESET.";

function signedForm(text: string) {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url?.hostname || !url.username || !url.password) throw new PictureHostSettingsError(TWO_FORMS);
  const options: Record<string, string | boolean> = {};
  if (url.pathname.length > 1) {
    options["private_cdn"] = true;
    options["secure_distribution"] = url.pathname.slice(1);
  }
  for (const [name, value] of url.searchParams) {
    options[name] = value === "true" || value === "false" ? value === "true" : value;
  }
  return {
    cloud: url.hostname,
    key: decodeURIComponent(url.username),
    secret: decodeURIComponent(url.password),
    options,
  };
}

function webAddress(name: string, text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash) {
    throw new PictureHostSettingsError(
      `${name} must be a web address, https://…, with nothing after its path.`,
    );
  }
  return url;
}
