import { setTimeout as sleep } from "node:timers/promises";
import { ProviderError } from "../provider-error.ts";
import type { Watch } from "../transport.ts";
import type { Usage } from "../usage.ts";
import { PICTURE_BYTES_MAX } from "./check-picture.ts";
import type { Send } from "./sender.ts";

/** The picture is paid for and to fetch it is free, so that one slip of the network does not lose it. */
const TRIES = 3;
const WAIT_MS = 200; // a server that has just drawn may still be writing its file

export interface Fetching {
  by: string;
  usage: Usage;
  /** Of the server that was asked. Pictures of any other host are not fetched: it might be one behind our own wall. */
  baseUrl: string;
  send: Send;
  watch: Watch;
}

/** Fetches a picture that an answer only gives the address of. */
export async function fetchPicture(address: string, fetching: Fetching): Promise<Uint8Array> {
  const { by, usage, baseUrl, watch } = fetching;
  const missing = (detail: string, cause?: unknown) =>
    new ProviderError("picture-missing", { by, usage, detail, cause });

  const url = URL.parse(address, baseUrl);
  if (!url || url.host !== new URL(baseUrl).host) throw missing("The picture is kept at another server.");
  for (let attempt = 1; ; attempt++) {
    try {
      return await get(url, fetching);
    } catch (error) {
      watch.signal.throwIfAborted();
      if (attempt === TRIES) throw missing("The picture could not be fetched from its address.", error);
      await sleep(WAIT_MS * attempt, undefined, { signal: watch.signal });
    }
  }
}

async function get(url: URL, { send, watch }: Fetching): Promise<Uint8Array> {
  const response = await send(url.href, { headers: {}, signal: watch.signal });
  if (!response.ok || !response.body) {
    await response.body?.cancel(); // what is left unread would fail, unheard, when the call is ended
    throw new Error(`The address of the picture answered ${response.status}.`);
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body) {
    length += chunk.length;
    if (length > PICTURE_BYTES_MAX) throw new Error("What was at the address of the picture had no end.");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
