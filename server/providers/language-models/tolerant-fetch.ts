/**
 * A fetch for one request to a compatible server. It puts errors into the one form the SDK reads, since the SDK drops
 * the body of any other, and notices the end mark `[DONE]`, which the SDK does not tell.
 */
export function tolerantFetch(fetch: typeof globalThis.fetch): {
  fetch: typeof globalThis.fetch;
  hasEndMark(): boolean;
} {
  let hasEndMark = false;
  const markSeen = () => (hasEndMark = true);
  return {
    fetch: async (url, init) => {
      const response = await fetch(url, init);
      if (!response.ok) return withError(response);
      return response.body
        ? withBody(response, response.body.pipeThrough(endMarkDetector(markSeen)))
        : response;
    },
    hasEndMark: () => hasEndMark,
  };
}

/** OpenAI has `{error: {…}}`, Google an array around that, vLLM and FastAPI the error itself. */
const withError = async (response: Response): Promise<Response> => {
  const text = await response.text();
  try {
    const body = JSON.parse(text) as Record<string, unknown> | [Record<string, unknown>];
    const said = Array.isArray(body) ? body[0] : body;
    return withBody(
      response,
      JSON.stringify("error" in said ? said : { error: { message: said["detail"], ...said } }),
    );
  } catch {
    return withBody(response, text); // a page of a proxy; the SDK makes its words the message
  }
};

const withBody = ({ status, headers }: Response, body: ConstructorParameters<typeof Response>[0]): Response =>
  new Response(body, { status, headers });

/** Within JSON a line end is always escaped, so that this at the beginning of a line can only be the protocol's own. */
const END_MARK = /[\r\n]data: ?\[DONE\]/;
const TAIL_CHARACTERS = 16; // the mark may come in two pieces

const endMarkDetector = (seen: () => void): TransformStream<Uint8Array, Uint8Array> => {
  const decoder = new TextDecoder("latin1"); // the mark is ASCII, and no other byte matters
  let tail = "\n"; // the beginning is the beginning of a line
  return new TransformStream({
    transform: (bytes, controller) => {
      tail += decoder.decode(bytes);
      if (END_MARK.test(tail)) seen();
      tail = tail.slice(-TAIL_CHARACTERS);
      controller.enqueue(bytes);
    },
  });
};
