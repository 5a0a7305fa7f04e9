import { describe, expect, it, vi } from "vitest";
import { ProviderError } from "../../server/providers/provider-error.ts";
import { DEADLINES, transport, watched } from "../../server/providers/transport.ts";
import type { Watch, WatchedCall } from "../../server/providers/transport.ts";
import { NO_USAGE } from "../../server/providers/usage.ts";
import { loopback } from "./loopback.ts";

const call = (more: Partial<WatchedCall> = {}): WatchedCall => ({
  by: "Somebody (a model)",
  apiKey: "sk-secret",
  deadlines: DEADLINES.text,
  signal: new AbortController().signal,
  ...more,
});

const failureOf = async (work: Promise<unknown>): Promise<ProviderError> => {
  const failure: unknown = await work.then(
    () => expect.fail("It went well."),
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(ProviderError);
  return failure as ProviderError;
};

describe("Watching a call", () => {
  const pending = () => new Promise<never>(() => {});

  const ended = async (work: (watch: Watch) => Promise<unknown>, afterMs: number) => {
    vi.useFakeTimers();
    try {
      const failure = failureOf(watched(call(), work));
      let isOver = false;
      void failure.finally(() => (isOver = true));
      await vi.advanceTimersByTimeAsync(afterMs - 1);
      expect(isOver).toBe(false);
      await vi.advanceTimersByTimeAsync(1);
      expect(isOver).toBe(true);
      return (await failure).fault;
    } finally {
      vi.useRealTimers();
    }
  };

  it("waits a minute for the first byte", async () => {
    expect(await ended(pending, 60_000)).toBe("no-first-byte");
  });

  it("gives the model four minutes to think", async () => {
    expect(
      await ended((watch) => {
        watch.begun();
        return pending();
      }, 240_000),
    ).toBe("fell-silent");
  });

  it("takes ninety seconds between two pieces for silence", async () => {
    const speaks = async (watch: Watch) => {
      watch.begun();
      watch.heard();
      await new Promise((resolve) => setTimeout(resolve, 80_000));
      watch.heard();
      return pending();
    };
    expect(await ended(speaks, 80_000 + 90_000)).toBe("fell-silent");
  });

  it("ends after fifteen minutes whoever speaks for ever", async () => {
    const speaks = (watch: Watch) => {
      watch.begun();
      setInterval(() => watch.heard(), 1000);
      return pending();
    };
    expect(await ended(speaks, 900_000)).toBe("took-too-long");
  });

  it("lets the work go when a deadline passes", async () => {
    let signal: AbortSignal | undefined;
    const work = (watch: Watch) => {
      ({ signal } = watch);
      return pending();
    };
    await failureOf(watched(call({ deadlines: { ...DEADLINES.text, firstByteMs: 1 } }), work));
    expect(signal?.aborted).toBe(true);
  });

  it("lets the request go that a failing work leaves behind", async () => {
    let signal: AbortSignal | undefined;
    const work = (watch: Watch) => {
      ({ signal } = watch);
      return Promise.reject(new SyntaxError("That is no answer."));
    };
    await failureOf(watched(call(), work));
    expect(signal?.aborted).toBe(true);
  });

  it("keeps what had come by then", async () => {
    const soFar = { usage: { ...NO_USAGE, inputTokens: 7 }, partial: "Once" };
    const deadlines = { ...DEADLINES.text, firstByteMs: 1 };
    expect(await failureOf(watched(call({ soFar, deadlines }), pending))).toMatchObject(soFar);
  });

  it("takes no end for a good one that was an abort", async () => {
    const caller = new AbortController();
    const reason = new Error("The story was deleted.");
    const work = async () => {
      caller.abort(reason);
      await Promise.resolve();
      return "half of it";
    };
    await expect(watched(call({ signal: caller.signal }), work)).rejects.toBe(reason);
  });

  it("lets no key out that a provider repeats", async () => {
    const work = () =>
      Promise.reject(
        Object.assign(new Error("401"), { status: 401, error: { message: "sk-secret is wrong" } }),
      );
    const failure = await failureOf(watched(call(), work));
    expect(failure.message).toBe("Somebody (a model) does not accept the key. It says: (the key) is wrong");
    expect(`${failure.stack} ${String(failure.cause)}`).not.toContain("sk-secret");
  });
});

describe("The transport", () => {
  const post = (url: string, content: FormData | string) => {
    const { fetch, fetchOptions } = transport(DEADLINES.picture);
    return fetch(url, { ...fetchOptions, method: "POST", body: content } as unknown as RequestInit);
  };

  it("follows nobody", async () => {
    const elsewhere = await loopback((response) => response.end("Got you."));
    const { url } = await loopback((response) => response.writeHead(307, { location: elsewhere.url }).end());
    const response = await post(url, "a prompt");
    expect(response.status).toBe(307);
    expect(elsewhere.requests).toEqual([]);
  });

  it("sends forms with files", async () => {
    const { url, requests } = await loopback((response) => response.end());
    const form = new FormData();
    form.append("prompt", "a fox");
    form.append("image[]", new File(["bytes of it"], "fox.png", { type: "image/png" }));
    await post(url, form);
    expect(requests[0]?.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
    expect(requests[0]?.body["text"]).toContain('name="image[]"; filename="fox.png"');
    expect(requests[0]?.body["text"]).toContain("bytes of it");
  });
});
