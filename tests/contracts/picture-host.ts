import { inspect } from "node:util";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PictureHost } from "../../server/backends/picture-host.ts";
import { PictureHostError } from "../../server/backends/picture-host.ts";
import type { StandInServer, Trouble } from "../support/stand-in-server.ts";

export interface HostTraits<StandIn> {
  /** How many pictures stand there. */
  copies(standIn: StandIn): number;
  isPublic: boolean;
  canRemove: boolean;
  /** What may go wrong there, by its name in a sentence. */
  faults: Record<string, Trouble>;
  /** What must never be read anywhere. */
  secrets: readonly string[];
}

/** Far above what loopback takes, and no more than a test can wait for. */
export const SHORT_DEADLINE_MS = 800;

/** What every picture host promises. `open` gives one that is new to a stand-in. */
export function describePictureHost<StandIn extends StandInServer>(
  name: string,
  stand: () => Promise<StandIn>,
  open: (standIn: StandIn) => Promise<PictureHost>,
  { copies, isPublic, canRemove, faults, secrets }: HostTraits<StandIn>,
): void {
  describe(`The picture host: ${name}`, () => {
    let standIn: StandIn;
    let host: PictureHost;
    beforeEach(async () => {
      standIn = await stand();
      host = await open(standIn);
    });
    afterEach(() => standIn.close());

    it("keeps a picture, and a machine that remembers nothing reads it back byte for byte", async () => {
      const red = await picture("red");
      const url = await host.put("red-fox-1", "images/scene_01.webp", red);
      const read = await (await open(standIn)).read("red-fox-1", "images/scene_01.webp");
      expect(read!.content).toEqual(red);
      expect(typeof read!.url).toBe(typeof url);
    });

    it("tells an address from which anybody loads it, or none when the store is private", async () => {
      const red = await picture("red");
      const url = await host.put("red-fox-1", "images/scene_01.webp", red);
      if (!isPublic) {
        expect([url, host.origin]).toEqual([null, null]);
        return;
      }
      expect(new URL(url!).origin).toBe(host.origin);
      const response = await fetch(url!);
      expect(response.headers.get("content-type")).toBe("image/webp");
      expect(Buffer.from(await response.arrayBuffer())).toEqual(red);
      const readBack = await host.read("red-fox-1", "images/scene_01.webp");
      expect(Buffer.from(await (await fetch(readBack!.url!)).arrayBuffer())).toEqual(red);
    });

    it("may be given the same picture again, and has it once", async () => {
      await host.put("red-fox-1", "images/scene_01.webp", await picture("red"));
      await host.put("red-fox-1", "images/scene_01.webp", await picture("red"));
      expect((await host.read("red-fox-1", "images/scene_01.webp"))!.content).toEqual(await picture("red"));
      expect(copies(standIn)).toBe(1);
    });

    it("puts another picture in place of the first, under another address", async () => {
      const first = await host.put("red-fox-1", "images/scene_01.webp", await picture("red"));
      const second = await host.put("red-fox-1", "images/scene_01.webp", await picture("blue"));
      expect((await host.read("red-fox-1", "images/scene_01.webp"))!.content).toEqual(await picture("blue"));
      if (isPublic) expect(second).not.toBe(first);
    });

    it("keeps apart pictures that differ in story, name or ending", async () => {
      const places = [
        { story: "red-fox-1", path: "images/scene_01.webp", content: await picture("red") },
        { story: "red-fox-12", path: "images/scene_01.webp", content: await picture("green") },
        { story: "red-fox-1", path: "images/scene_01-2.webp", content: await picture("blue") },
        { story: "red-fox-1", path: "images/scene_01.png", content: await picture("white", "png") },
      ];
      for (const { story, path, content } of places) await host.put(story, path, content);
      for (const { story, path, content } of places) {
        expect((await host.read(story, path))!.content).toEqual(content);
      }
    });

    it("says null for what it does not have", async () => {
      expect(await host.read("red-fox-1", "images/scene_01.webp")).toBeNull();
    });

    it.runIf(canRemove)("takes one picture away, and what is not there without complaint", async () => {
      await host.put("red-fox-1", "images/scene_01.webp", await picture("red"));
      await host.put("red-fox-1", "images/scene_02.webp", await picture("red"));
      await host.remove("red-fox-1", "images/scene_01.webp");
      await host.remove("red-fox-1", "images/scene_01.webp");
      expect(await host.read("red-fox-1", "images/scene_01.webp")).toBeNull();
      expect(await host.read("red-fox-1", "images/scene_02.webp")).not.toBeNull();
    });

    it.runIf(canRemove)("takes all of a story away, page by page, and nothing of any other", async () => {
      const paths = [1, 2, 3, 4, 5].map((scene) => `images/scene_0${scene}.webp`);
      for (const path of paths) await host.put("red-fox-1", path, await picture("red"));
      await host.put("red-fox-12", "images/scene_01.webp", await picture("blue"));
      await host.remove("red-fox-1");
      await host.remove("red-fox-1");
      for (const path of paths) expect(await host.read("red-fox-1", path)).toBeNull();
      expect(await host.read("red-fox-12", "images/scene_01.webp")).not.toBeNull();
    });

    it.runIf(!canRemove)("says that it cannot delete, and asks nobody", async () => {
      for (const path of [undefined, "images/scene_01.webp"]) {
        const error = await failureOf(host.remove("red-fox-1", path));
        expect(error.kind).toBe("declined");
        expect(error.message).toMatch(
          /talewright\/red-fox-1\/.* stays there\. Delete it in the Media Library/,
        );
      }
      expect(standIn.requests).toEqual([]);
    });

    it.each(Object.entries(faults))(
      "%s: is away, asks once only, and works again afterwards",
      async (_, trouble) => {
        const red = await picture("red");
        await host.put("red-fox-1", "images/scene_01.webp", red);
        const acts: (() => Promise<unknown>)[] = [
          () => host.put("red-fox-1", "images/scene_02.webp", red),
          () => host.read("red-fox-1", "images/scene_01.webp"),
          ...(canRemove
            ? [() => host.remove("red-fox-1", "images/scene_01.webp"), () => host.remove("red-fox-1")]
            : []),
        ];
        const before = standIn.requests.length;
        standIn.fail(trouble);
        const errors = await Promise.all(acts.map((act) => failureOf(act())));
        expect(errors.map(({ kind }) => kind)).toEqual(acts.map(() => "away"));
        expect(standIn.requests.length - before).toBe(acts.length);
        standIn.fail(null);
        expect((await host.read("red-fox-1", "images/scene_01.webp"))!.content).toEqual(red);
      },
    );

    it("never takes a part of a picture for the whole", async () => {
      await host.put("red-fox-1", "images/scene_01.webp", await picture("red"));
      standIn.fail("cut");
      expect((await failureOf(host.read("red-fox-1", "images/scene_01.webp"))).kind).toBe("away");
    });

    it("lets nobody read a key or secret in what it says, or in what stands behind it", async () => {
      const red = await picture("red");
      for (const trouble of [
        ...Object.values(faults).filter((each) => each !== "silence"), // waits long, and says nothing to repeat
        { status: 200, body: `<html>Sign in to this network ${secrets.join(" ")}</html>` },
        { status: 400, body: `{"error":{"message":"Bad ${secrets.join(" ")}"}}` },
        {
          status: 403,
          body: `<Error><Code>AccessDenied</Code><AWSAccessKeyId>${secrets[0]}</AWSAccessKeyId></Error>`,
        },
        { status: 418, body: "?" },
      ]) {
        standIn.fail(trouble);
        const acts = [
          host.put("red-fox-1", "images/scene_01.webp", red),
          host.read("red-fox-1", "images/scene_01.webp"),
          host.remove("red-fox-1"),
        ];
        for (const error of await Promise.all(acts.map(failureOf))) {
          const all = inspect(error, { depth: null, showHidden: true });
          for (const secret of secrets) expect(all).not.toContain(secret);
        }
      }
    });
  });
}

export async function failureOf(act: Promise<unknown>): Promise<PictureHostError> {
  const error: unknown = await act.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(PictureHostError);
  return error as PictureHostError;
}

/** A real picture, so that a host that looks at what it is given takes it. */
export const picture = (colour: string, format: "webp" | "png" = "webp"): Promise<Buffer> =>
  sharp({ create: { width: 16, height: 16, channels: 3, background: colour } })
    .toFormat(format)
    .toBuffer();
