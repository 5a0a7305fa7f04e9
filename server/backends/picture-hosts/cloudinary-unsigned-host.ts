import { createHash } from "node:crypto";
import { extname } from "node:path";
import * as z from "zod";
import { PictureHostError } from "../picture-host.ts";
import type { PictureHost } from "../picture-host.ts";
import { folderOf, mustBeNamed, publicIdOf } from "./cloudinary-public-id.ts";
import { DEADLINE_MS, askHost, hostAnswered, pictureIn } from "./host-failure.ts";

export interface UnsignedCloudinarySettings {
  /** `https://api.cloudinary.com/v1_1/demo/` */
  uploadUrl: URL;
  preset: string;
  deadlineMs?: number;
}

/** How often the content of one path may change. A path is drawn once; more than twice takes a row of crashes. */
const VERSIONS_MAX = 20;

/**
 * Cloudinary without key or secret, through an upload preset. Such uploads replace and delete nothing: other content for
 * the same path therefore stands beside the older, under a name of its own, and `remove` always declines.
 */
export function unsignedCloudinaryHost(settings: UnsignedCloudinarySettings): PictureHost {
  const { uploadUrl, preset, deadlineMs = DEADLINE_MS } = settings;
  const cloud = uploadUrl.pathname.split("/").findLast((part) => part !== "")!;
  const name = `Cloudinary (${cloud}, unsigned)`;
  const origin = deliveryOriginOf(uploadUrl);

  const nameOf = (storyId: string, path: string, version: number): string =>
    publicIdOf(storyId, path) + (version === 1 ? "" : `-${version}`);

  const upload = async (publicId: string, content: Uint8Array): Promise<Uploaded> => {
    const form = new FormData();
    form.set("upload_preset", preset);
    form.set("public_id", publicId);
    form.set("file", new Blob([new Uint8Array(content)]), "picture");
    const address = new URL("image/upload", uploadUrl.href.replace(/\/?$/, "/"));
    const { status, body } = await askHost(name, address, { method: "POST", body: form, deadlineMs });
    const answer = answerSchema.safeParse(jsonOf(body)).data;
    if (status === 200 && answer && "public_id" in answer) return answer;
    const detail = answer && "error" in answer ? answer.error.message : body.toString();
    // An unknown preset is answered like a bad picture, and told apart by its words only.
    throw hostAnswered(name, { status, detail, ...(/preset/i.test(detail) && { kind: "shut" as const }) });
  };

  return {
    name,
    origin,

    async put(storyId, path, content) {
      const digest = createHash("md5").update(content).digest("hex"); // what Cloudinary's `etag` is
      for (let version = 1; version <= VERSIONS_MAX; version++) {
        const publicId = nameOf(storyId, path, version);
        const uploaded = await upload(publicId, content);
        mustBeNamed(name, publicId, uploaded.public_id);
        if (!uploaded.existing || uploaded.etag === digest) return uploaded.secure_url;
      }
      throw new PictureHostError(
        "declined",
        `${name} has ${VERSIONS_MAX} older versions of ${path} and cannot replace them. Delete those in its Media Library.`,
      );
    },

    async read(storyId, path) {
      let newest = null;
      for (let version = 1; version <= VERSIONS_MAX; version++) {
        const url = new URL(
          `/${cloud}/image/upload/${nameOf(storyId, path, version)}${extname(path)}`,
          origin,
        );
        const answer = await askHost(name, url, { deadlineMs });
        if (answer.status === 404) break;
        newest = { content: pictureIn(name, answer), url: url.href };
      }
      return newest;
    },

    async remove(storyId, path) {
      const what = path === undefined ? folderOf(storyId) : publicIdOf(storyId, path);
      throw new PictureHostError(
        "declined",
        `${name} lets nobody delete without a key, so ${what} stays there. Delete it in the Media Library, or use CLOUDINARY_URL=cloudinary://KEY:SECRET@${cloud}.`,
      );
    },
  };
}

/** Regions have upload addresses of their own and deliver from the same; a stand-in delivers by itself. */
function deliveryOriginOf({ hostname, origin }: URL): string {
  return hostname.endsWith(".cloudinary.com") ? "https://res.cloudinary.com" : origin;
}

const uploadedSchema = z.object({
  public_id: z.string(),
  secure_url: z.url(),
  etag: z.string().optional(),
  existing: z.boolean().optional(),
});
type Uploaded = z.infer<typeof uploadedSchema>;

const answerSchema = z.union([uploadedSchema, z.object({ error: z.object({ message: z.string() }) })]);

/** `null` for what stands before Cloudinary and answers in a form of its own. */
function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return null;
  }
}
