import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Request } from "express";
import { PACK_LIMITS, PackDamaged, openResumePack } from "../editions/resume-pack.ts";
import type { Studio } from "../studio.ts";
import { Problem } from "./problems.ts";

/** Takes in the resume pack that a request carries. It goes to the disk first: packs are larger than memory is spare. */
export async function importPack(req: Request, studio: Studio, folder: string): Promise<{ id: string }> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${crypto.randomUUID()}.tmp`); // swept at the next start when this process dies over it
  try {
    await pipeline(req, atMost(PACK_LIMITS.bytes), createWriteStream(file));
    const pack = await openResumePack(file);
    try {
      return await studio.importStory(pack);
    } finally {
      pack.close();
    }
  } catch (error) {
    throw error instanceof PackDamaged ? new Problem("pack-refused", error.message) : error;
  } finally {
    await rm(file, { force: true });
  }
}

function atMost(bytes: number): Transform {
  let passed = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      passed += chunk.length;
      if (passed > bytes)
        done(
          new Problem("body-too-large", `A resume pack has at most ${Math.floor(bytes / 1024 / 1024)} MB.`),
        );
      else done(null, chunk);
    },
  });
}
