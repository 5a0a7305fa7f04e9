import type { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipArchive } from "archiver";

/** Writes the entries of a ZIP one after the other. */
export interface ZipWriter {
  /** `store`: its bytes are compressed already. */
  add(name: string, content: string | Readable, store?: boolean): Promise<void>;
  /** Resolves when everything has been written. */
  end(): Promise<void>;
}

/** Streams a ZIP into `output`. Rejects when an entry cannot be read; then `output` is destroyed. */
export function zipWriter(output: Writable, entryDate: Date): ZipWriter {
  const zip = new ZipArchive({ zlib: { level: 6 } });
  zip.on("warning", (warning) => zip.emit("error", warning));
  const piped = pipeline(zip, output);
  piped.catch(() => undefined); // told by whoever awaits it below
  const written = new Map<string, () => void>();
  zip.on("entry", ({ name }) => written.get(name)?.());
  return {
    /** One entry after the other, so that no more than one picture is open at a time. */
    async add(name, content, store = false) {
      const added = new Promise<void>((resolve) => written.set(name, resolve));
      // archiver does not listen for the errors of what it reads
      if (typeof content !== "string") content.once("error", (error) => zip.emit("error", error));
      zip.append(content, { name, date: entryDate, store });
      await Promise.race([added, piped]);
    },
    async end() {
      await Promise.race([zip.finalize(), piped]);
      await piped;
    },
  };
}
