import { createInterface } from "node:readline/promises";
import type { Readable, Writable } from "node:stream";

/** Asks a person for a yes; whatever is not one, and leaving, is a no. */
export async function confirm(
  question: string,
  { input, output }: { input: Readable; output: Writable },
): Promise<boolean> {
  const terminal = createInterface({ input, output });
  terminal.on("SIGINT", () => terminal.close());
  try {
    terminal.setPrompt(`${question} [y/N] `);
    terminal.prompt();
    const answer = await terminal[Symbol.asyncIterator]().next();
    if (answer.done) output.write("\n");
    return !answer.done && /^y(?:es)?$/i.test(answer.value.trim());
  } finally {
    terminal.close();
  }
}
