import { createHash } from "node:crypto";
import { extname } from "node:path";
import { AwsClient } from "aws4fetch";
import type { PictureHost, PictureHostError, PictureHostFailure } from "../picture-host.ts";
import { DEADLINE_MS, askHost, hostAnswered, pictureIn } from "./host-failure.ts";
import type { HostAnswer } from "./host-failure.ts";

export interface S3Settings {
  /** `https://s3.eu-central-1.amazonaws.com`, `http://garage.local:3900`; the bucket is put into the path. */
  endpoint: URL;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** Where anybody may read the bucket; `null` when nobody may, and then the studio shows the pictures itself. */
  publicUrl: URL | null;
  deadlineMs?: number;
}

/** Storage that speaks S3: Amazon, Cloudflare R2, Backblaze, Garage, RustFS, SeaweedFS and others. */
export function s3Host(settings: S3Settings): PictureHost {
  const { endpoint, region, bucket, publicUrl, deadlineMs = DEADLINE_MS } = settings;
  const { accessKeyId, secretAccessKey } = settings;
  const name = `S3 storage (${publicUrl ? withoutSlash(publicUrl) : `${bucket} at ${endpoint.host}`})`;
  // It signs only. Its own way to ask tries ten more times, which is for whoever asks to decide.
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: "s3" });

  const ask = async (method: string, key: string, given: Given = {}): Promise<HostAnswer> => {
    const address = new URL(`${withoutSlash(endpoint)}/${bucket}${key ? `/${key}` : ""}`);
    for (const [field, value] of Object.entries(given.query ?? {})) address.searchParams.set(field, value);
    const body = given.content ?? null;
    const signed = await client.sign(address, {
      method,
      // Its digest is signed too, so that a body that was damaged on the way is not kept.
      headers: { ...given.headers, "X-Amz-Content-Sha256": sha256(body ?? "") },
      ...(body && { body: new Uint8Array(body) }),
    });
    const answer = await askHost(name, signed, { deadlineMs });
    const isThere = answer.status >= 200 && answer.status < 300;
    if (isThere || (answer.status === 404 && !isBucketGone(answer.body))) return answer;
    throw refusal(name, answer);
  };

  const keysOf = async (storyId: string): Promise<string[]> => {
    const keys: string[] = [];
    let token: string | null = null;
    do {
      const query = {
        "list-type": "2",
        prefix: folderOf(storyId),
        ...(token && { "continuation-token": token }),
      };
      const answer = await ask("GET", "", { query });
      if (!answer.body.includes("<ListBucketResult")) throw refusal(name, answer);
      keys.push(...textsIn(answer.body, "Key"));
      token = textsIn(answer.body, "NextContinuationToken")[0] ?? null;
    } while (token !== null);
    return keys;
  };

  // The content's digest makes the address its own; storage takes no notice of it.
  const urlOf = (key: string, content: Uint8Array): string | null =>
    publicUrl && `${withoutSlash(publicUrl)}/${key}?v=${sha256(content).slice(0, DIGEST_CHARACTERS)}`;

  return {
    name,
    origin: publicUrl && publicUrl.origin,

    async put(storyId, path, content) {
      const key = folderOf(storyId) + path;
      const answer = await ask("PUT", key, {
        content,
        headers: {
          "Content-Type": MEDIA_TYPES[extname(path)] ?? "application/octet-stream",
          "Cache-Control": "max-age=31536000, immutable", // one year, the most that is customary
        },
      });
      if (!answer.headers.has("etag")) throw refusal(name, answer); // the mark of everything that is kept
      return urlOf(key, content);
    },

    async read(storyId, path) {
      const key = folderOf(storyId) + path;
      const answer = await ask("GET", key);
      if (answer.status === 404) return null;
      const content = pictureIn(name, answer);
      return { content, url: urlOf(key, content) };
    },

    async remove(storyId, path) {
      const keys = path === undefined ? await keysOf(storyId) : [folderOf(storyId) + path];
      // One by one: to delete many at once needs a digest that compatible storage disagrees on.
      for (const key of keys) await ask("DELETE", key);
    },
  };
}

interface Given {
  query?: Record<string, string>;
  headers?: Record<string, string>;
  content?: Uint8Array;
}

/** Enough that two pictures of one path never share an address. */
const DIGEST_CHARACTERS = 12;

const MEDIA_TYPES: Record<string, string> = {
  ".webp": "image/webp",
  ".png": "image/png",
  ".jpg": "image/jpeg",
};

/** The slash at the end keeps `red-fox-1` apart from `red-fox-12`. */
const folderOf = (storyId: string): string => `talewright/${storyId}/`;

const withoutSlash = (url: URL): string => url.href.replace(/\/$/, "");

const sha256 = (content: Uint8Array | string): string => createHash("sha256").update(content).digest("hex");

const isBucketGone = (body: Buffer): boolean => textsIn(body, "Code")[0] === "NoSuchBucket";

/** S3 is given nothing that it could find wrong but the account, the settings and the size. */
function refusal(host: string, { status, body }: HostAnswer): PictureHostError {
  const code = textsIn(body, "Code")[0] ?? "";
  const detail = [code, textsIn(body, "Message")[0] ?? ""].filter(Boolean).join(", ") || "nothing more";
  const isAboutSettings = status >= 300 && status < 500 && ![408, 413, 429].includes(status);
  const kind: PictureHostFailure | undefined =
    code === "EntityTooLarge" ? "declined" : isAboutSettings ? "shut" : undefined;
  return hostAnswered(host, { status, detail, ...(kind && { kind }) });
}

/**
 * What stands between the tags of this name. Enough of XML for this: the elements wanted hold plain text, and no name of
 * ours has a character that XML writes otherwise.
 */
function textsIn(xml: Buffer, tag: string): string[] {
  return [...xml.toString().matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, "g"))].map(([, text]) => text!);
}
