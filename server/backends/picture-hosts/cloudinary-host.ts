import { Agent as PlainAgent } from "node:http";
import { Agent } from "node:https";
import type { UploadApiOptions, UploadApiResponse } from "cloudinary";
import type { PictureHost } from "../picture-host.ts";
import { folderOf, mustBeNamed, publicIdOf } from "./cloudinary-public-id.ts";
import { DEADLINE_MS, askHost, hostAnswered, hostSilent, pictureIn } from "./host-failure.ts";

export interface CloudinarySettings {
  cloud: string;
  key: string;
  secret: string;
  /** What stands after the question mark of `CLOUDINARY_URL`: `secure_distribution`, `upload_prefix` ... */
  options: Record<string, string | boolean>;
  preset: string | null;
  deadlineMs?: number;
}

/** As many as one request to delete may name. */
const NAMES_AT_ONCE = 100;

/** Cloudinary with key and secret: all that the port promises. */
export async function cloudinaryHost(settings: CloudinarySettings): Promise<PictureHost> {
  const { cloud, key, secret, options, preset, deadlineMs = DEADLINE_MS } = settings;
  // Imported only here, because the package reads CLOUDINARY_URL by itself as it loads, and ends the process when that
  // is an address for unsigned uploads.
  const { v2: cloudinary } = await import("cloudinary");
  const name = `Cloudinary (${cloud})`;
  // Given with each call rather than to `config`, which is one for the whole process.
  const account = { ...options, cloud_name: cloud, api_key: key, api_secret: secret };
  const isPlain = String(options["upload_prefix"]).startsWith("http:");

  const urlOf = (publicId: string, asset: { version?: number; format?: string } = {}): string =>
    cloudinary.url(publicId, { secure: true, ...account, ...asset, urlAnalytics: false });

  /**
   * The package cannot be called off, and some of its calls never end when the other side falls silent: so the deadline
   * is ours, and the connection goes with it. It rejects with plain objects, among them key and secret: so nothing of
   * them is passed on but status and message.
   */
  const ask = async <T>(call: (options: UploadApiOptions) => Promise<T>): Promise<T> => {
    const agent = isPlain ? new PlainAgent() : new Agent();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new DOMException("", "TimeoutError")), deadlineMs);
    });
    try {
      return await Promise.race([call({ ...account, agent, timeout: deadlineMs }), late]);
    } catch (thrown) {
      const error = (thrown as { error?: unknown }).error ?? thrown;
      const { http_code, message } = error as { http_code?: number; message?: unknown };
      const lost = [error, message].find((each) => each instanceof Error);
      if (lost) throw hostSilent(name, lost, deadlineMs);
      throw hostAnswered(name, {
        status: http_code ?? 500,
        detail: String(message).replaceAll(key, "…").replaceAll(secret, "…"),
      });
    } finally {
      clearTimeout(timer);
      agent.destroy();
    }
  };

  const upload = (publicId: string, content: Uint8Array): Promise<UploadApiResponse> =>
    ask(
      (withAccount) =>
        new Promise((resolve, reject) => {
          cloudinary.uploader
            .upload_stream(
              {
                ...withAccount,
                ...(preset !== null && { upload_preset: preset }),
                public_id: publicId,
                overwrite: true,
                invalidate: true,
              },
              (error, result) => (result ? resolve(result) : reject(error)),
            )
            .end(content);
        }),
    );

  return {
    name,
    origin: new URL(urlOf("picture")).origin,

    async put(storyId, path, content) {
      const publicId = publicIdOf(storyId, path);
      const { public_id, version, format } = await upload(publicId, content);
      mustBeNamed(name, publicId, public_id);
      return urlOf(publicId, { version, format });
    },

    async read(storyId, path) {
      const publicId = publicIdOf(storyId, path);
      const asset = await ask((withAccount): Promise<{ version: number; format: string } | null> =>
        cloudinary.api.resource(publicId, withAccount).catch(nullIfAbsent),
      );
      if (!asset) return null;
      const url = urlOf(publicId, { version: asset.version, format: asset.format });
      return { content: pictureIn(name, await askHost(name, new URL(url), { deadlineMs })), url };
    },

    async remove(storyId, path) {
      if (path !== undefined) {
        await ask((withAccount) =>
          cloudinary.uploader.destroy(publicIdOf(storyId, path), { ...withAccount, invalidate: true }),
        );
        return;
      }
      // By names rather than by prefix, because a prefix that came out wrong would empty the account.
      let cursor: string | undefined;
      do {
        const page: { resources: { public_id: string }[]; next_cursor?: string } = await ask((withAccount) =>
          cloudinary.api.resources({
            ...withAccount,
            type: "upload",
            prefix: folderOf(storyId),
            max_results: NAMES_AT_ONCE,
            ...(cursor !== undefined && { next_cursor: cursor }),
          }),
        );
        const names = page.resources
          .map(({ public_id }) => public_id)
          .filter((each) => each.startsWith(folderOf(storyId)));
        if (names.length > 0) {
          await ask((withAccount) =>
            cloudinary.api.delete_resources(names, { ...withAccount, invalidate: true }),
          );
        }
        cursor = page.next_cursor;
      } while (cursor !== undefined);
    },
  };
}

function nullIfAbsent(thrown: unknown): null {
  if ((thrown as { error?: { http_code?: number } }).error?.http_code === 404) return null;
  throw thrown;
}
