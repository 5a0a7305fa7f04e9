import { createHash } from "node:crypto";
import sharp from "sharp";
import { standInServer } from "./stand-in-server.ts";
import type { Answer, SeenRequest, StandInServer } from "./stand-in-server.ts";

export interface StandInCloudinary extends StandInServer {
  assets: Map<string, Asset>;
}

interface Asset {
  content: Buffer;
  format: string;
  version: number;
}

export const CLOUDINARY_ACCOUNT = {
  cloud: "demo",
  key: "874837483274837",
  secret: "a-secret_of.the-cloud",
  preset: "tales-unsigned",
  /** A preset that puts what it is given into a folder of its own. */
  presetWithFolder: "tales-in-a-folder",
};

/** So few that a story of three pictures takes two pages. */
const NAMES_A_PAGE_MAX = 2;

/**
 * Cloudinary's upload, admin and delivery addresses for one cloud. A signature is worked out from the secret; unsigned
 * uploads replace nothing; an address delivers only in the format that was uploaded.
 */
export async function standInCloudinary(): Promise<StandInCloudinary> {
  const assets: StandInCloudinary["assets"] = new Map();
  let version = 1_700_000_000;
  const { cloud } = CLOUDINARY_ACCOUNT;

  const upload = async (fields: Fields): Promise<Answer> => {
    const isUnsigned = fields.get("signature") === null;
    const objection = isUnsigned ? objectionToUnsigned(fields) : objectionToSigned(fields);
    if (objection) return objection;
    const content = fields.file ?? Buffer.alloc(0);
    const format = await formatOf(content);
    if (!format) return said(400, "Invalid image file");
    const folder = fields.get("upload_preset") === CLOUDINARY_ACCOUNT.presetWithFolder ? "fairy/" : "";
    const publicId = folder + fields.get("public_id")!;
    const existing = isUnsigned ? assets.get(publicId) : undefined;
    const asset = existing ?? { content, format, version: ++version };
    assets.set(publicId, asset);
    const { origin } = server;
    return json(200, {
      asset_id: "b54fbcc5",
      public_id: publicId,
      version: asset.version,
      format: asset.format,
      resource_type: "image",
      type: "upload",
      bytes: asset.content.length,
      etag: createHash("md5").update(asset.content).digest("hex"),
      secure_url: `${origin}/${cloud}/image/upload/v${asset.version}/${publicId}.${asset.format}`,
      ...(existing && { existing: true }),
    });
  };

  const destroy = (fields: Fields): Answer =>
    objectionToSigned(fields) ??
    json(200, { result: assets.delete(fields.get("public_id")!) ? "ok" : "not found" });

  const administer = ({ method, url, headers, body }: SeenRequest, publicId: string): Answer => {
    const { key, secret } = CLOUDINARY_ACCOUNT;
    const given = Buffer.from((headers.authorization ?? "").replace(/^Basic /, ""), "base64").toString();
    if (given !== `${key}:${secret}`)
      return said(401, `Invalid credentials for api_key ${given.split(":")[0]}`);
    if (method === "DELETE") {
      const names = new URLSearchParams(body.toString()).getAll("public_ids[]");
      const deleted = names.map((name) => [name, assets.delete(name) ? "deleted" : "not_found"]);
      return json(200, { deleted: Object.fromEntries(deleted), partial: false });
    }
    if (publicId !== "") {
      const asset = assets.get(publicId);
      if (!asset) return said(404, `Resource not found - ${publicId}`);
      return json(200, { public_id: publicId, version: asset.version, format: asset.format });
    }
    const prefix = url.searchParams.get("prefix") ?? "";
    const after = url.searchParams.get("next_cursor") ?? "";
    const rest = [...assets.keys()].filter((name) => name.startsWith(prefix) && name > after).toSorted();
    const page = rest.slice(0, NAMES_A_PAGE_MAX);
    return json(200, {
      resources: page.map((name) => ({ public_id: name })),
      ...(page.length < rest.length && { next_cursor: page.at(-1) }),
    });
  };

  const deliver = (path: string): Answer => {
    const [, name, format] = /^(?:v\d+\/)?(.+)\.(\w+)$/.exec(path) ?? [];
    const asset = assets.get(name ?? "");
    if (!asset || asset.format !== format)
      return { status: 404, headers: { "X-Cld-Error": "Resource not found" } };
    return { status: 200, headers: { "Content-Type": `image/${format}` }, body: asset.content };
  };

  const server = await standInServer(async (request): Promise<Answer> => {
    const path = decodeURIComponent(request.url.pathname);
    const [, resources] = new RegExp(`^/v1_1/${cloud}/resources/image/upload/?(.*)$`).exec(path) ?? [];
    if (resources !== undefined) return administer(request, resources);
    if (path === `/v1_1/${cloud}/image/upload`) return upload(await fieldsOf(request));
    if (path === `/v1_1/${cloud}/image/destroy`) return destroy(await fieldsOf(request));
    if (path.startsWith(`/${cloud}/image/upload/`))
      return deliver(path.slice(`/${cloud}/image/upload/`.length));
    return said(401, `Invalid cloud_name ${path.split("/")[2]}`);
  });
  return { ...server, assets };
}

/** Trouble as Cloudinary tells it. */
export const said = (status: number, message: string): Answer => json(status, { error: { message } });

const json = (status: number, body: unknown): Answer => ({
  status,
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(body),
});

interface Fields {
  get(name: string): string | null;
  names: string[];
  file: Buffer | null;
}

async function fieldsOf({ headers, body }: SeenRequest): Promise<Fields> {
  const form = await new Response(new Uint8Array(body), {
    headers: { "Content-Type": headers["content-type"]! },
  }).formData();
  const file = form.get("file");
  return {
    get: (name) => form.get(name) as string | null,
    names: [...form.keys()],
    file: file instanceof Blob ? Buffer.from(await file.arrayBuffer()) : null,
  };
}

const NEVER_SIGNED = new Set(["file", "api_key", "signature", "resource_type", "cloud_name"]);

function objectionToSigned(fields: Fields): Answer | null {
  const { key, secret } = CLOUDINARY_ACCOUNT;
  if (fields.get("api_key") !== key) return said(401, `Unknown API key ${fields.get("api_key")}`);
  const toSign = fields.names
    .filter((name) => !NEVER_SIGNED.has(name))
    .toSorted()
    .map((name) => `${name}=${fields.get(name)!.replaceAll("&", "%26")}`)
    .join("&");
  const signature = createHash("sha1")
    .update(toSign + secret)
    .digest("hex");
  if (fields.get("signature") === signature) return null;
  return said(401, `Invalid Signature ${fields.get("signature")}. String to sign - '${toSign}'.`);
}

const UNSIGNED_MAY_SAY = new Set(["file", "upload_preset", "public_id", "folder", "tags", "context"]);

function objectionToUnsigned(fields: Fields): Answer | null {
  const { preset, presetWithFolder } = CLOUDINARY_ACCOUNT;
  if (fields.get("upload_preset") === null)
    return said(400, "Upload preset must be specified when using unsigned upload");
  if (![preset, presetWithFolder].includes(fields.get("upload_preset")!))
    return said(400, "Upload preset not found");
  const forbidden = fields.names.find((name) => !UNSIGNED_MAY_SAY.has(name));
  return forbidden ? said(400, `${forbidden} parameter is not allowed when using unsigned upload`) : null;
}

async function formatOf(content: Buffer): Promise<string | null> {
  try {
    const { format } = await sharp(content).metadata();
    return format === "jpeg" ? "jpg" : format;
  } catch {
    return null;
  }
}
