import { AnswerThatIsNone } from "../seen-failure.ts";

/** What a server said in place of what it was asked for; `providerError` reads from it which fault that is. */
class Declined extends Error {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;

  constructor({ status, headers }: Response, text: string) {
    super(text);
    this.name = "Declined";
    this.status = status;
    this.headers = headers;
    this.body = tryJson(text);
  }
}

/** The JSON of an answer. What is none comes from somebody who stands before the provider, or was cut. */
export async function readJson<Answer extends object>(response: Response): Promise<Answer> {
  const text = await response.text();
  if (!response.ok) throw new Declined(response, text);
  const answer = tryJson(text);
  if (answer === undefined && /^\s*[{[]/.test(text)) throw new SyntaxError("The answer broke off.");
  // Some tell of a failure with a friendly status.
  if (answer === null || typeof answer !== "object" || "error" in answer)
    throw new AnswerThatIsNone(text, response);
  return answer as Answer;
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // a page of a proxy, or half an answer
  }
}

/** Some put an address in front: "data:image/png;base64,". */
export const bytesOfBase64 = (base64: string): Uint8Array =>
  Buffer.from(base64.replace(/^data:[^,]*,/, ""), "base64");
