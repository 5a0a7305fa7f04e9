import { execFileSync } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { folderShelf, sweepTemporaryFiles } from "../../server/backends/embedded/folder-shelf.ts";
import { hostedShelf } from "../../server/backends/hosted-shelf.ts";
import { s3Host } from "../../server/backends/picture-hosts/s3-host.ts";
import { S3_ACCOUNT, standInS3 } from "../support/stand-in-s3.ts";
import { describeShelf } from "./shelf.ts";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "talewright-shelf-"));
});
afterAll(() => rm(root, { recursive: true }));
const newFolder = () => mkdtemp(join(root, "shelf-"));

describeShelf("a folder", async () => folderShelf(await newFolder()));

describeShelf("a folder whose pictures are also hosted", async () => {
  const storage = await standInS3();
  const host = s3Host({ ...S3_ACCOUNT, endpoint: new URL(storage.origin), publicUrl: null });
  const onFailure = ({ error }: { error: unknown }): never => expect.fail(String(error));
  const shelf = hostedShelf(folderShelf(await newFolder()), host, { onFailure });
  await shelf.start([]);
  onTestFinished(async () => {
    await shelf.stop();
    await storage.close();
  });
  return shelf;
});

describe("A shelf that is a folder", () => {
  it("does not list what is not whole yet, and sweeps it away at a start", async () => {
    const folder = await newFolder();
    const shelf = folderShelf(folder);
    await shelf.put("red-fox-1", "images/scene_01.webp", "whole");
    await writeFile(join(folder, "red-fox-1", "images", ".scene_02.webp.1.tmp"), "hal");
    expect(await shelf.list("red-fox-1")).toEqual(["images/scene_01.webp"]);
    await sweepTemporaryFiles(folder);
    expect(await readdir(join(folder, "red-fox-1", "images"))).toEqual(["scene_01.webp"]);
  });

  it("keeps the old file whole, and leaves no rubbish, when the disk is full", async ({ skip }) => {
    const disk = mountSmallDisk();
    if (disk === null) return skip("This process may not mount a small disk; root may.");
    try {
      const shelf = folderShelf(disk);
      const good = "a".repeat(300_000);
      await shelf.put("red-fox-1", "full_story.md", good);
      const tooMuch = "b".repeat(900_000);
      await expect(shelf.put("red-fox-1", "full_story.md", tooMuch)).rejects.toThrow(/ENOSPC/);
      await expect(shelf.put("red-fox-1", "images/scene_01.webp", tooMuch)).rejects.toThrow(/ENOSPC/);
      expect(await shelf.readText("red-fox-1", "full_story.md")).toBe(good);
      expect((await readdir(disk, { recursive: true })).toSorted()).toEqual([
        "red-fox-1",
        "red-fox-1/full_story.md",
        "red-fox-1/images",
      ]);
    } finally {
      execFileSync("umount", [disk]);
      await rm(disk, { recursive: true });
    }
  });
});

/** A disk of 1 MB, or `null` where this process may not mount one. */
function mountSmallDisk(): string | null {
  const folder = execFileSync("mktemp", ["-d", join(tmpdir(), "talewright-disk-XXXXXX")], {
    encoding: "utf8",
  }).trim();
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder], { stdio: "ignore" });
    return folder;
  } catch {
    execFileSync("rmdir", [folder]);
    return null;
  }
}
