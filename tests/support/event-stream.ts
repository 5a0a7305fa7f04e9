export interface StreamEvent {
  event: string;
  id: string;
  data: unknown;
}

/**
 * The events of one connection, as a browser would read them, until it ends or `signal` aborts. An event
 * that was cut in the middle is not given.
 */
export async function* eventsOf(
  url: string,
  options: { lastEventId?: number; signal?: AbortSignal } = {},
): AsyncGenerator<StreamEvent> {
  const headers: Record<string, string> = { Accept: "text/event-stream" };
  if (options.lastEventId !== undefined) headers["Last-Event-ID"] = String(options.lastEventId);
  const answer = await fetch(url, { headers, ...(options.signal && { signal: options.signal }) });
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);

  let unread = "";
  for await (const part of answer.body!.pipeThrough(new TextDecoderStream())) {
    const blocks = (unread + part).split("\n\n");
    unread = blocks.pop()!;
    for (const block of blocks) {
      const event = eventIn(block);
      if (event) yield event;
    }
  }
}

function eventIn(block: string): StreamEvent | null {
  const fields = new Map(
    block.split("\n").map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon), line.slice(colon + 1).trimStart()] as const;
    }),
  );
  const data = fields.get("data");
  if (data === undefined) return null; // a comment, or the advice when to come back
  return { event: fields.get("event") ?? "message", id: fields.get("id") ?? "", data: JSON.parse(data) };
}
