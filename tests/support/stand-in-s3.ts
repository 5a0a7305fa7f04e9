import { createHash, createHmac } from "node:crypto";
import { standInServer } from "./stand-in-server.ts";
import type { Answer, SeenRequest, StandInServer } from "./stand-in-server.ts";

export interface StandInS3 extends StandInServer {
  objects: Map<string, { content: Buffer; mediaType: string }>;
}

export const S3_ACCOUNT = {
  region: "eu-tales-1",
  bucket: "tales",
  accessKeyId: "AKIDSTANDIN",
  secretAccessKey: "stand-in/secret+of-the-bucket",
};

/** So few that a story of three pictures takes two pages. */
const KEYS_A_PAGE = 2;

/**
 * Storage that speaks S3 with the bucket in the path, and believes no signature it has not worked out itself. What is kept
 * can be read by anybody below `/public/`, as from a bucket with a public address.
 */
export async function standInS3(): Promise<StandInS3> {
  const objects: StandInS3["objects"] = new Map();
  const server = await standInServer((request) => {
    const path = decodeURIComponent(request.url.pathname);
    if (path.startsWith("/public/")) return deliver(objects.get(path.slice("/public/".length)));
    const objection = objectionTo(request);
    if (objection) return objection;
    const [, bucket, key] = /^\/([^/]+)\/?(.*)$/.exec(path)!;
    if (bucket !== S3_ACCOUNT.bucket)
      return wrong(404, "NoSuchBucket", "The specified bucket does not exist");
    if (key === "") return listed(objects, request.url.searchParams);
    if (request.method === "PUT") {
      objects.set(key!, { content: request.body, mediaType: request.headers["content-type"] ?? "" });
      return { status: 200, headers: { ETag: `"${createHash("md5").update(request.body).digest("hex")}"` } };
    }
    if (request.method === "DELETE") {
      objects.delete(key!);
      return { status: 204 };
    }
    return deliver(objects.get(key!));
  });
  return { ...server, objects };
}

/** The signature (version 4) that a request must carry. */
export function signatureOf(request: {
  method: string;
  path: string;
  query: readonly (readonly [string, string])[];
  /** Those that are signed, by name in small letters, in the order in which they are signed. */
  headers: readonly (readonly [string, string])[];
  contentSha256: string;
  date: string;
  region: string;
  secretAccessKey: string;
}): string {
  const { method, path, query, headers, contentSha256, date, region, secretAccessKey } = request;
  const canonical = [
    method,
    path.split("/").map(encode).join("/"),
    query
      .map(([name, value]) => `${encode(name)}=${encode(value)}`)
      .toSorted()
      .join("&"),
    ...headers.map(([name, value]) => `${name}:${value.trim().replace(/\s+/g, " ")}`),
    "",
    headers.map(([name]) => name).join(";"),
    contentSha256,
  ].join("\n");
  const scope = `${date.slice(0, 8)}/${region}/s3/aws4_request`;
  const toSign = ["AWS4-HMAC-SHA256", date, scope, sha256(canonical)].join("\n");
  const key = scope
    .split("/")
    .reduce<string | Buffer>((previous, part) => hmac(previous, part), `AWS4${secretAccessKey}`);
  return hmac(key, toSign).toString("hex");
}

function objectionTo({ method, url, headers, body }: SeenRequest): Answer | null {
  const { region, accessKeyId, secretAccessKey } = S3_ACCOUNT;
  const authorization =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=(\w+)$/.exec(
      headers.authorization ?? "",
    );
  if (!authorization) return wrong(403, "AccessDenied", "Access Denied");
  const [, givenId, , givenRegion, signedNames, signature] = authorization;
  if (givenId !== accessKeyId) {
    return wrong(
      403,
      "InvalidAccessKeyId",
      "The AWS Access Key Id you provided does not exist in our records.",
    );
  }
  if (givenRegion !== region) {
    const sentence = `The authorization header is malformed; the region '${givenRegion}' is wrong; expecting '${region}'`;
    return wrong(400, "AuthorizationHeaderMalformed", sentence);
  }
  const date = String(headers["x-amz-date"]);
  const contentSha256 = String(headers["x-amz-content-sha256"]);
  const signed = signedNames!.split(";").map((name) => [name, String(headers[name])] as const);
  const worth = signatureOf({
    method,
    path: decodeURIComponent(url.pathname),
    query: [...url.searchParams],
    headers: signed,
    contentSha256,
    date,
    region,
    secretAccessKey,
  });
  const mustBeSigned = ["host", "x-amz-content-sha256", "x-amz-date"];
  if (signature !== worth || !mustBeSigned.every((name) => signed.some(([each]) => each === name))) {
    return wrong(
      403,
      "SignatureDoesNotMatch",
      "The request signature we calculated does not match the signature you provided. Check your key and signing method.",
      `<AWSAccessKeyId>${givenId}</AWSAccessKeyId>`,
    );
  }
  if (method === "PUT" && headers["content-length"] === undefined) {
    return wrong(411, "MissingContentLength", "You must provide the Content-Length HTTP header.");
  }
  if (contentSha256 !== sha256(body)) {
    return wrong(
      400,
      "XAmzContentSHA256Mismatch",
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
    );
  }
  return null;
}

function listed(objects: StandInS3["objects"], query: URLSearchParams): Answer {
  if (query.get("list-type") !== "2") return wrong(501, "NotImplemented", "Only version 2 of listing.");
  const all = [...objects.keys()].filter((key) => key.startsWith(query.get("prefix") ?? "")).toSorted();
  const after = query.get("continuation-token");
  const rest = after === null ? all : all.filter((key) => key > Buffer.from(after, "base64").toString());
  const page = rest.slice(0, KEYS_A_PAGE);
  const isCut = page.length < rest.length;
  const next = isCut ? Buffer.from(page.at(-1)!).toString("base64") : null;
  return xml(
    200,
    `<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>${S3_ACCOUNT.bucket}</Name>` +
      `<KeyCount>${page.length}</KeyCount><IsTruncated>${isCut}</IsTruncated>` +
      page
        .map(
          (key) => `<Contents><Key>${key}</Key><Size>${objects.get(key)!.content.length}</Size></Contents>`,
        )
        .join("") +
      (next ? `<NextContinuationToken>${next}</NextContinuationToken>` : "") +
      `</ListBucketResult>`,
  );
}

const deliver = (object: { content: Buffer; mediaType: string } | undefined): Answer =>
  object
    ? { status: 200, headers: { "Content-Type": object.mediaType }, body: object.content }
    : wrong(404, "NoSuchKey", "The specified key does not exist.");

/** Trouble as S3 tells it. */
export const wrong = (status: number, code: string, message: string, more = ""): Answer =>
  xml(
    status,
    `<Error><Code>${code}</Code><Message>${message}</Message>${more}<RequestId>4442587FB7D0A2F9</RequestId></Error>`,
  );

const xml = (status: number, body: string): Answer => ({
  status,
  headers: { "Content-Type": "application/xml" },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n${body}`,
});

const sha256 = (content: string | Buffer): string => createHash("sha256").update(content).digest("hex");

const hmac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
