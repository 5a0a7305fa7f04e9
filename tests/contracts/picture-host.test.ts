import { execFileSync } from "node:child_process";
import { describe, expect, it, onTestFinished } from "vitest";
import { cloudinaryHost } from "../../server/backends/picture-hosts/cloudinary-host.ts";
import { unsignedCloudinaryHost } from "../../server/backends/picture-hosts/cloudinary-unsigned-host.ts";
import {
  PictureHostSettingsError,
  pictureHostFrom,
} from "../../server/backends/picture-hosts/picture-host-from.ts";
import { s3Host } from "../../server/backends/picture-hosts/s3-host.ts";
import { CLOUDINARY_ACCOUNT, said, standInCloudinary } from "../support/stand-in-cloudinary.ts";
import { S3_ACCOUNT, signatureOf, standInS3, wrong } from "../support/stand-in-s3.ts";
import type { StandInServer } from "../support/stand-in-server.ts";
import { SHORT_DEADLINE_MS, describePictureHost, failureOf, picture } from "./picture-host.ts";

const { cloud, key, secret, preset, presetWithFolder } = CLOUDINARY_ACCOUNT;
const deadlineMs = SHORT_DEADLINE_MS;

const signed = ({ origin }: StandInServer, change: Partial<Parameters<typeof cloudinaryHost>[0]> = {}) =>
  cloudinaryHost({
    cloud,
    key,
    secret,
    preset: null,
    // Everything, delivery included, goes to the stand-in.
    options: { upload_prefix: origin, secure: false, cname: new URL(origin).host },
    deadlineMs,
    ...change,
  });

const unsigned = ({ origin }: StandInServer, usedPreset = preset) =>
  unsignedCloudinaryHost({ uploadUrl: new URL(`${origin}/v1_1/${cloud}/`), preset: usedPreset, deadlineMs });

const storage = ({ origin }: StandInServer, change: Partial<Parameters<typeof s3Host>[0]> = {}) =>
  s3Host({
    ...S3_ACCOUNT,
    endpoint: new URL(origin),
    publicUrl: new URL(`${origin}/public`),
    deadlineMs,
    ...change,
  });

const cloudinaryFaults = {
  "a 500": said(500, "Internal Server Error"),
  "a 503 of a proxy": { status: 503, body: "<html>Service Unavailable</html>" },
  "a 420 for too many requests": said(420, "Rate Limit Exceeded"),
  "no answer": "silence",
  "a reset": "reset",
} as const;
const s3Faults = {
  "a 500": wrong(500, "InternalError", "We encountered an internal error. Please try again."),
  "a 503 that asks to slow down": wrong(503, "SlowDown", "Please reduce your request rate."),
  "a 507 for a full disk": wrong(
    507,
    "XMinioStorageFull",
    "Storage backend has reached its minimum free drive.",
  ),
  "no answer": "silence",
  "a reset": "reset",
} as const;

describePictureHost("Cloudinary", standInCloudinary, signed, {
  copies: ({ assets }) => assets.size,
  isPublic: true,
  canRemove: true,
  faults: cloudinaryFaults,
  secrets: [key, secret],
});
describePictureHost("Cloudinary, unsigned", standInCloudinary, async (standIn) => unsigned(standIn), {
  copies: ({ assets }) => assets.size,
  isPublic: true,
  canRemove: false,
  faults: cloudinaryFaults,
  secrets: [],
});
describePictureHost("S3 storage with a public address", standInS3, async (standIn) => storage(standIn), {
  copies: ({ objects }) => objects.size,
  isPublic: true,
  canRemove: true,
  faults: s3Faults,
  secrets: [S3_ACCOUNT.accessKeyId, S3_ACCOUNT.secretAccessKey],
});
describePictureHost(
  "private S3 storage",
  standInS3,
  async (standIn) => storage(standIn, { publicUrl: null }),
  {
    copies: ({ objects }) => objects.size,
    isPublic: false,
    canRemove: true,
    faults: s3Faults,
    secrets: [S3_ACCOUNT.accessKeyId, S3_ACCOUNT.secretAccessKey],
  },
);

describe("Cloudinary", () => {
  const open = async () => {
    const standIn = await standInCloudinary();
    onTestFinished(() => standIn.close());
    return standIn;
  };

  it("is shut when key, secret or cloud are wrong", async () => {
    const standIn = await open();
    for (const change of [{ key: "1" }, { secret: "guessed" }, { cloud: "another" }]) {
      const host = await signed(standIn, change);
      const error = await failureOf(host.put("red-fox-1", "images/scene_01.webp", await picture("red")));
      expect(error.kind).toBe("shut");
      expect(error.message).toMatch(/does not accept the settings.*Put it right in the settings/);
    }
  });

  it("declines what is no picture, and goes on with others", async () => {
    const standIn = await open();
    for (const host of [await signed(standIn), unsigned(standIn)]) {
      const error = await failureOf(host.put("red-fox-1", "images/scene_01.webp", Buffer.from("no picture")));
      expect(error.kind).toBe("declined");
      expect(error.message).toContain("did not accept this. It says 400: Invalid image file.");
      await host.put("red-fox-1", "images/scene_01.webp", await picture("red"));
    }
  });

  it("keeps two accounts apart in one process", async () => {
    const standIn = await open();
    await Promise.all([
      signed(standIn, { key: "1" }).then((host) => failureOf(host.remove("red-fox-1"))),
      signed(standIn).then((host) => host.remove("red-fox-1")),
    ]);
  });

  it("is shut when the preset is unknown, or puts pictures where they would not be found again", async () => {
    const standIn = await open();
    const put = async (usedPreset: string) =>
      failureOf(unsigned(standIn, usedPreset).put("red-fox-1", "images/scene_01.webp", await picture("red")));
    expect(await put("unknown")).toMatchObject({ kind: "shut" });
    expect(await put(presetWithFolder)).toMatchObject({
      kind: "shut",
      message: expect.stringMatching(/has no folder and allows public ids/) as string,
    });
  });

  it("leaves alone what else stands in the account", async () => {
    const standIn = await open();
    const host = await signed(standIn);
    await host.put("red-fox-1", "images/scene_01.webp", await picture("red"));
    const asset = [...standIn.assets.values()][0]!;
    standIn.assets.set("red-fox-1/holiday", asset);
    await host.remove("red-fox-1");
    expect([...standIn.assets.keys()]).toEqual(["red-fox-1/holiday"]);
  });
});

describe("S3 storage", () => {
  const open = async () => {
    const standIn = await standInS3();
    onTestFinished(() => standIn.close());
    return standIn;
  };

  it("is shut when key, secret, region or bucket are wrong", async () => {
    const standIn = await open();
    const wrongs = [
      [{ accessKeyId: "AKIDOTHER" }, /InvalidAccessKeyId/],
      [{ secretAccessKey: "guessed" }, /SignatureDoesNotMatch/],
      [{ region: "us-east-1" }, /AuthorizationHeaderMalformed.*expecting 'eu-tales-1'/],
      [{ bucket: "others" }, /NoSuchBucket/],
    ] as const;
    for (const [change, sentence] of wrongs) {
      const host = storage(standIn, change);
      const acts = [
        host.put("red-fox-1", "images/scene_01.webp", await picture("red")),
        host.read("red-fox-1", "images/scene_01.webp"),
        host.remove("red-fox-1"),
      ];
      for (const error of await Promise.all(acts.map(failureOf))) {
        expect(error.kind).toBe("shut");
        expect(error.message).toMatch(sentence);
      }
    }
    expect(standIn.objects.size).toBe(0);
  });

  it("keeps nothing that was changed on the way", async () => {
    // The stand-in works signatures out as Amazon documents it: this is the example of its reference.
    const EMPTY_SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    const signature = signatureOf({
      method: "GET",
      path: "/test.txt",
      query: [],
      headers: [
        ["host", "examplebucket.s3.amazonaws.com"],
        ["range", "bytes=0-9"],
        ["x-amz-content-sha256", EMPTY_SHA256],
        ["x-amz-date", "20130524T000000Z"],
      ],
      contentSha256: EMPTY_SHA256,
      date: "20130524T000000Z",
      region: "us-east-1",
      secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    });
    expect(signature).toBe("f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");

    const standIn = await open();
    await storage(standIn).put("red-fox-1", "images/scene_01.webp", await picture("red"));
    const { url, headers } = standIn.requests[0]!;
    const replayed = await fetch(url, {
      method: "PUT",
      headers: Object.fromEntries(
        Object.entries(headers).filter(([name]) => /^(authorization|x-amz|content-type|cache)/.test(name)),
      ) as Record<string, string>,
      body: new Uint8Array(await picture("blue")),
    });
    expect([replayed.status, await replayed.text()]).toEqual([
      400,
      expect.stringContaining("XAmzContentSHA256Mismatch"),
    ]);
  });

  it("goes by the public address in its name, because addresses that were told belong to it", async () => {
    const standIn = await open();
    expect(storage(standIn).name).toBe(`S3 storage (${standIn.origin}/public)`);
    expect(storage(standIn, { publicUrl: null }).name).toBe(
      `S3 storage (tales at ${new URL(standIn.origin).host})`,
    );
  });
});

describe("The picture host from the settings", () => {
  const none = {
    CLOUDINARY_URL: null,
    CLOUDINARY_PRESET: null,
    S3_ENDPOINT: null,
    S3_REGION: null,
    S3_BUCKET: null,
    S3_ACCESS_KEY_ID: null,
    S3_SECRET_ACCESS_KEY: null,
    S3_PUBLIC_URL: null,
  };
  const s3 = {
    S3_ENDPOINT: "https://s3.example.org",
    S3_BUCKET: "tales",
    S3_ACCESS_KEY_ID: "AKID",
    S3_SECRET_ACCESS_KEY: "hidden",
  };

  it.each([
    ["nothing", {}, null, null],
    [
      "Cloudinary with a key",
      { CLOUDINARY_URL: "cloudinary://1:hidden@demo" },
      "Cloudinary (demo)",
      "https://res.cloudinary.com",
    ],
    [
      "Cloudinary with an address of one's own",
      { CLOUDINARY_URL: "cloudinary://1:hidden@demo/pictures.example.org" },
      "Cloudinary (demo)",
      "https://pictures.example.org",
    ],
    [
      "Cloudinary with a preset",
      { CLOUDINARY_URL: "https://api.cloudinary.com/v1_1/demo/", CLOUDINARY_PRESET: "tales" },
      "Cloudinary (demo, unsigned)",
      "https://res.cloudinary.com",
    ],
    ["private storage", s3, "S3 storage (tales at s3.example.org)", null],
    [
      "public storage",
      { ...s3, S3_PUBLIC_URL: "https://cdn.example.org/tales/" },
      "S3 storage (https://cdn.example.org/tales)",
      "https://cdn.example.org",
    ],
  ])("understands %s", async (_, settings, name, origin) => {
    const host = await pictureHostFrom({ ...none, ...settings });
    expect(host && [host.name, host.origin]).toEqual(name && [name, origin]);
  });

  it.each([
    [{ CLOUDINARY_URL: "cloudinary://1:hidden@demo", ...s3 }, /either CLOUDINARY_URL or the S3 settings/],
    [{ S3_BUCKET: "tales", S3_ACCESS_KEY_ID: "AKID" }, /needs S3_ENDPOINT, S3_SECRET_ACCESS_KEY/],
    [{ S3_REGION: "auto" }, /needs S3_ENDPOINT, S3_BUCKET/],
    [{ ...s3, S3_ENDPOINT: "hidden" }, /S3_ENDPOINT must be a web address/],
    [{ ...s3, S3_PUBLIC_URL: "https://cdn.example.org/?hidden" }, /S3_PUBLIC_URL must be a web address/],
    [{ ...s3, S3_BUCKET: "a/b" }, /S3_BUCKET is not/],
    [{ CLOUDINARY_PRESET: "tales" }, /CLOUDINARY_PRESET also needs CLOUDINARY_URL/],
    [{ CLOUDINARY_URL: "https://api.cloudinary.com/v1_1/demo/" }, /also needs CLOUDINARY_PRESET/],
    [{ CLOUDINARY_URL: "https://api.cloudinary.com/" }, /must read cloudinary:\/\/KEY:SECRET@CLOUD/],
    [{ CLOUDINARY_URL: "cloudinary://hidden@demo" }, /must read cloudinary:\/\/KEY:SECRET@CLOUD/],
    [{ CLOUDINARY_URL: "hidden" }, /CLOUDINARY_URL must be a web address/],
  ])("says what is wrong with %o, and quotes no value", async (settings, sentence) => {
    const asked = pictureHostFrom({ ...none, ...settings });
    await expect(asked).rejects.toThrow(PictureHostSettingsError);
    await expect(asked).rejects.toThrow(sentence);
    await expect(asked).rejects.not.toThrow(/hidden/);
  });

  it("starts with the address for unsigned uploads in the environment, which ends Cloudinary's own package", () => {
    const address = "https://api.cloudinary.com/v1_1/demo/";
    const file = new URL("../../server/backends/picture-hosts/picture-host-from.ts", import.meta.url);
    const settings = { ...none, CLOUDINARY_URL: address, CLOUDINARY_PRESET: "tales" };
    const code = `import { pictureHostFrom } from ${JSON.stringify(file)};
      console.log((await pictureHostFrom(${JSON.stringify(settings)})).name);
      await import("cloudinary").catch((error) => console.log(error.message));`;
    const printed = execFileSync(process.execPath, ["--input-type=module", "-e", code], {
      encoding: "utf8",
      env: { ...process.env, CLOUDINARY_URL: address },
    });
    expect(printed).toContain("Cloudinary (demo, unsigned)");
    expect(printed).toContain("Invalid CLOUDINARY_URL protocol"); // or else the import may as well stand at the top
  });
});
