import { transport } from "../transport.ts";
import type { Deadlines } from "../transport.ts";

interface Sent {
  headers: Record<string, string>;
  /** To be sent as JSON. Without it, it is only asked. */
  body?: object;
  signal: AbortSignal;
}

export type Send = (address: string, sent: Sent) => Promise<Response>;

/** Speaks to a server that has no SDK worth its weight, over the same connections as the SDKs. */
export function sender(deadlines: Deadlines): Send {
  const { fetch, fetchOptions } = transport(deadlines);
  return (address, { headers, body, signal }) => {
    const init = {
      ...fetchOptions,
      signal,
      headers: { ...headers, ...(body && { "Content-Type": "application/json" }) },
      ...(body && { method: "POST", body: JSON.stringify(body) }),
    };
    return fetch(address, init as unknown as RequestInit); // Node's types know no agent of undici's own
  };
}
