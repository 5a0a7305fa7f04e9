import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { folderShelf } from "../../server/backends/embedded/folder-shelf.ts";
import { hostedShelf } from "../../server/backends/hosted-shelf.ts";
import type { HostedShelf, Hosting } from "../../server/backends/hosted-shelf.ts";
import { PictureHostError } from "../../server/backends/picture-host.ts";
import type { PictureHost } from "../../server/backends/picture-host.ts";
import { unsignedCloudinaryHost } from "../../server/backends/picture-hosts/cloudinary-unsigned-host.ts";
import { s3Host } from "../../server/backends/picture-hosts/s3-host.ts";
import { picture } from "../contracts/picture-host.ts";
import { CLOUDINARY_ACCOUNT, standInCloudinary } from "../support/stand-in-cloudinary.ts";
import { S3_ACCOUNT, standInS3, wrong } from "../support/stand-in-s3.ts";
import type { StandInS3 } from "../support/stand-in-s3.ts";

const STORY = "red-fox-1";
const SCENE_1 = "images/scene_01.webp";
const SCENE_2 = "images/scene_02.webp";

/** Longer than any test: the host is left alone until the test says otherwise. */
const REST_MS = 600_000;
const SLOW_DOWN = wrong(503, "SlowDown", "Please reduce your request rate.");

let folder: string;
let standIn: StandInS3;
let failures: { storyId: string; path: string | null; message: string }[];
let hosted: string[];
const open: HostedShelf[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "talewright-hosted-"));
  standIn = await standInS3();
  [failures, hosted] = [[], []];
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((shelf) => shelf.stop()));
  await standIn.close();
  await rm(folder, { recursive: true, force: true });
});

describe("A shelf whose pictures are hosted", () => {
  it("keeps a picture locally first, then shows it from the host", async () => {
    const shelf = await started();
    await shelf.put(STORY, SCENE_1, await picture("red"));
    expect(shelf.urlOf(STORY, SCENE_1)).toBeNull();
    expect(await read(shelf, SCENE_1)).toEqual(await picture("red"));
    await until(() => hosted.length === 1);
    const response = await fetch(shelf.urlOf(STORY, SCENE_1)!);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(await picture("red"));
  });

  it("hosts pictures only", async () => {
    const shelf = await started();
    await shelf.put(STORY, "full_story.md", "Once");
    await shelf.put(STORY, SCENE_1, await picture("red"));
    await until(() => hosted.length === 1);
    expect([...standIn.objects.keys()]).toEqual([`talewright/${STORY}/${SCENE_1}`]);
    expect(shelf.urlOf(STORY, "full_story.md")).toBeNull();
  });

  it("does not wait for a host that never answers", async () => {
    standIn.fail("silence");
    const shelf = await started();
    for (const path of [SCENE_1, SCENE_2]) await shelf.put(STORY, path, await picture("red"));
    await until(() => standIn.requests.length === 1);
    await shelf.put(STORY, SCENE_1, await picture("blue"));
    expect(await read(shelf, SCENE_1)).toEqual(await picture("blue"));
    await shelf.remove(STORY, SCENE_2);
    expect(await shelf.open(STORY, SCENE_2)).toBeNull();
    expect(standIn.requests.length).toBe(1);
  });

  it("tries three times, then tells, serves the picture locally and hosts it later", async () => {
    standIn.fail(SLOW_DOWN, 3);
    const shelf = await started({ restMs: 20 });
    await shelf.put(STORY, SCENE_1, await picture("red"));
    await until(() => failures.length === 1);
    expect(standIn.requests.length).toBe(3);
    expect(failures[0]).toMatchObject({ storyId: STORY, path: SCENE_1 });
    expect(failures[0]!.message).toMatch(/cannot do this now\. It says 503: SlowDown/);
    expect(shelf.urlOf(STORY, SCENE_1)).toBeNull();
    expect(await read(shelf, SCENE_1)).toEqual(await picture("red"));
    await until(() => hosted.length === 1);
    expect(shelf.urlOf(STORY, SCENE_1)).not.toBeNull();
  });

  it("leaves a host that failed alone for a while, however many pictures wait", async () => {
    standIn.fail(SLOW_DOWN);
    const shelf = await started();
    for (let scene = 10; scene < 30; scene++) {
      await shelf.put(STORY, `images/scene_${scene}.webp`, await picture("red"));
    }
    await until(() => failures.length === 1);
    await shelf.put(STORY, SCENE_1, await picture("red"));
    expect(standIn.requests.length).toBe(3);
    expect(failures.length).toBe(1);
  });

  it("asks once only when the settings are wrong", async () => {
    const shelf = await started({}, storage({ secretAccessKey: "guessed" }));
    await shelf.put(STORY, SCENE_1, await picture("red"));
    await until(() => failures.length === 1);
    expect(standIn.requests.length).toBe(1);
    expect(await read(shelf, SCENE_1)).toEqual(await picture("red"));
  });

  it("goes on with other pictures when the host declines one", async () => {
    const cloudinary = await standInCloudinary();
    const uploadUrl = new URL(`${cloudinary.origin}/v1_1/${CLOUDINARY_ACCOUNT.cloud}/`);
    const shelf = await started({}, unsignedCloudinaryHost({ uploadUrl, preset: CLOUDINARY_ACCOUNT.preset }));
    await shelf.put(STORY, SCENE_1, "no picture");
    await shelf.put(STORY, SCENE_2, await picture("red"));
    await until(() => hosted.length === 1);
    expect(failures.map(({ path }) => path)).toEqual([SCENE_1]);
    expect(shelf.urlOf(STORY, SCENE_1)).toBeNull();
    await shelf.remove(STORY);
    await until(() => failures.length === 2);
    expect(failures[1]!.message).toMatch(/lets nobody delete without a key/);
    await cloudinary.close();
  });

  it("goes on with other stories when one story cannot be taken away", async () => {
    const host = storage();
    const mayNotDelete: PictureHost = {
      ...host,
      remove: () => Promise.reject(new PictureHostError("shut", "The key may not delete.")),
    };
    const shelf = await started({ restMs: 20 }, mayNotDelete);
    await shelf.remove("gone-1");
    await until(() => failures.length === 1);
    await shelf.put(STORY, SCENE_1, await picture("red"));
    await until(() => hosted.length === 1);
  });

  it("never shows a changed picture under the older address", async () => {
    const shelf = await started();
    await shelf.put(STORY, SCENE_1, await picture("red"));
    await until(() => hosted.length === 1);
    const older = shelf.urlOf(STORY, SCENE_1);
    standIn.fail("silence");
    await shelf.put(STORY, SCENE_1, await picture("blue"));
    expect(shelf.urlOf(STORY, SCENE_1)).toBeNull();
    await shelf.stop();
    standIn.fail(null);
    const again = await started();
    await until(() => hosted.length === 2);
    expect(again.urlOf(STORY, SCENE_1)).not.toBe(older);
    const response = await fetch(again.urlOf(STORY, SCENE_1)!);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(await picture("blue"));
  });

  it("ends with the newest of many that are put while older ones are on their way", async () => {
    const shelf = await started();
    const colours = ["red", "green", "blue", "white", "black"];
    for (const colour of colours) await shelf.put(STORY, SCENE_1, await picture(colour));
    await until(() => shelf.urlOf(STORY, SCENE_1) !== null);
    const response = await fetch(shelf.urlOf(STORY, SCENE_1)!);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(await picture("black"));
    expect(await read(shelf, SCENE_1)).toEqual(await picture("black"));
  });
});

describe("A shelf whose pictures are hosted, after a restart", () => {
  it("knows the addresses again, and hosts only what is not hosted yet", async () => {
    const first = await started();
    await first.put(STORY, SCENE_1, await picture("red"));
    await until(() => hosted.length === 1);
    standIn.fail(SLOW_DOWN);
    await first.put(STORY, SCENE_2, await picture("blue"));
    await until(() => failures.length === 1);
    await first.stop();
    standIn.fail(null);
    const puts = () => standIn.requests.filter(({ method }) => method === "PUT").length;
    const before = puts();
    const second = await started();
    expect(second.urlOf(STORY, SCENE_1)).toBe(first.urlOf(STORY, SCENE_1));
    await until(() => hosted.length === 2);
    expect(hosted[1]).toBe(SCENE_2);
    expect(puts() - before).toBe(1);
  });

  it("hosts the pictures that were there before there was a host", async () => {
    await folderShelf(folder).put(STORY, SCENE_1, await picture("red"));
    await started();
    await until(() => hosted.length === 1);
  });

  it("hosts everything again at another host, and tells no address of the old", async () => {
    const first = await started();
    await first.put(STORY, SCENE_1, await picture("red"));
    await until(() => hosted.length === 1);
    await first.stop();
    standIn.fail("silence");
    const second = await started({}, storage({ publicUrl: new URL("https://elsewhere.example.org") }));
    expect(second.urlOf(STORY, SCENE_1)).toBeNull();
    await until(() => standIn.requests.at(-1)!.method === "PUT" && standIn.requests.length === 2);
  });

  it("takes away what was removed while the host was down", async () => {
    const first = await started();
    await first.put(STORY, SCENE_1, await picture("red"));
    await first.put("owl-1", SCENE_1, await picture("red"));
    await until(() => hosted.length === 2);
    standIn.fail(SLOW_DOWN);
    await first.remove(STORY);
    await first.remove("owl-1", SCENE_1);
    expect(await first.open(STORY, SCENE_1)).toBeNull();
    expect(first.urlOf(STORY, SCENE_1)).toBeNull();
    await until(() => failures.length === 1);
    await first.stop();
    standIn.fail(null);
    await started();
    await until(() => standIn.objects.size === 0);
    await until(async () => (await readdir(join(folder, ".hosting"))).length === 0);
  });

  it("starts in spite of a note that somebody damaged, and hosts those pictures anew", async () => {
    await folderShelf(folder).put(STORY, SCENE_1, await picture("red"));
    await folderShelf(folder).put(".hosting", `${STORY}.json`, "{ half");
    await started();
    await until(() => hosted.length === 1);
    expect(failures).toHaveLength(1);
  });

  it("writes nothing into the folder once it has stopped", async () => {
    const shelf = await started();
    standIn.fail("silence");
    await shelf.put(STORY, SCENE_1, await picture("red"));
    await until(() => standIn.requests.length === 1);
    await shelf.stop();
    expect(await readdir(folder)).toEqual([STORY]);
  });
});

describe("A shelf whose pictures are hosted, after the local disk was lost", () => {
  beforeEach(async () => {
    const shelf = await started();
    await shelf.put(STORY, SCENE_1, await picture("red"));
    await until(() => hosted.length === 1);
    await shelf.stop();
    await rm(folder, { recursive: true });
  });

  it("reads a picture back from the host, keeps it locally again and knows its address", async () => {
    const shelf = await started();
    expect(await read(shelf, SCENE_1)).toEqual(await picture("red"));
    expect(shelf.urlOf(STORY, SCENE_1)).toMatch(/scene_01\.webp/);
    const before = standIn.requests.length;
    expect(await read(shelf, SCENE_1)).toEqual(await picture("red"));
    expect(standIn.requests.length).toBe(before);
  });

  it("tells the size of what it reads back, and null for what the host has not either", async () => {
    const shelf = await started();
    const opened = await shelf.open(STORY, SCENE_1);
    opened!.stream.destroy();
    expect(opened!.bytes).toBe((await picture("red")).length);
    expect(await shelf.open(STORY, SCENE_2)).toBeNull();
  });

  it("says that the host is away rather than that there is no picture", async () => {
    const shelf = await started();
    standIn.fail(SLOW_DOWN);
    await expect(shelf.open(STORY, SCENE_1)).rejects.toThrow(/SlowDown/);
  });

  it("never puts the old picture over a new one that came meanwhile", async () => {
    const host = storage();
    let release = (): void => undefined;
    const isAsked = Promise.withResolvers<void>();
    const slow: PictureHost = {
      ...host,
      read: async (storyId, path) => {
        const found = await host.read(storyId, path);
        isAsked.resolve();
        await new Promise<void>((resolve) => (release = resolve));
        return found;
      },
    };
    const shelf = await started({}, slow);
    const reading = read(shelf, SCENE_1);
    await isAsked.promise;
    await shelf.put(STORY, SCENE_1, await picture("blue"));
    release();
    await reading;
    expect(await read(shelf, SCENE_1)).toEqual(await picture("blue"));
  });
});

/** A shelf on the folder of the test, started with the stories that are kept. */
async function started(change: Partial<Hosting> = {}, host: PictureHost = storage()): Promise<HostedShelf> {
  const shelf = hostedShelf(folderShelf(folder), host, {
    onFailure: ({ storyId, path, error }) =>
      failures.push({ storyId, path, message: (error as Error).message }),
    onHosted: ({ path }) => hosted.push(path),
    waitsMs: [1, 1],
    restMs: REST_MS,
    ...change,
  });
  open.push(shelf);
  await shelf.start([STORY]);
  return shelf;
}

function storage(change: Partial<Parameters<typeof s3Host>[0]> = {}): PictureHost {
  const { origin } = standIn;
  return s3Host({
    ...S3_ACCOUNT,
    endpoint: new URL(origin),
    publicUrl: new URL(`${origin}/public`),
    ...change,
  });
}

async function read(shelf: HostedShelf, path: string): Promise<Buffer | null> {
  const opened = await shelf.open(STORY, path);
  return opened && buffer(opened.stream);
}

const until = (isSo: () => boolean | Promise<boolean>): Promise<void> =>
  vi.waitFor(async () => expect(await isSo()).toBe(true), { timeout: 4000, interval: 5 });
