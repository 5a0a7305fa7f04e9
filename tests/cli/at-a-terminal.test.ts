import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { confirm } from "../../server/cli/confirm.ts";
import { footLine } from "../../server/cli/foot-line.ts";

describe("A question about money", () => {
  const answered = async (typed: string) => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    input.end(typed);
    const answer = await confirm("Begin it?", { input, output });
    output.end();
    return { answer, shown: await text(output) };
  };

  it("is answered yes only by a yes", async () => {
    expect((await answered("y\n")).answer).toBe(true);
    expect((await answered(" YES \n")).answer).toBe(true);
    for (const typed of ["\n", "n\n", "yeah\n", ""]) expect((await answered(typed)).answer).toBe(false);
    expect((await answered("y\n")).shown).toContain("Begin it? [y/N] ");
  });
});

describe("The line at the foot of a terminal", () => {
  const terminal = (isTTY: boolean) => {
    const written: string[] = [];
    return {
      isTTY,
      columns: 20,
      write: (piece: string | Uint8Array) => written.push(String(piece)) > 0,
      written,
    };
  };

  it("says what is being done, once, no wider than the terminal, and makes room", () => {
    const wide = terminal(true);
    const foot = footLine(wide);
    foot.wipe();
    foot.say("Writing scene 7: the\u001b[2J bridge at dusk");
    foot.say("Writing scene 7: the\u001b[2J bridge at dusk");
    foot.wipe();
    expect(wide.written).toEqual(["\r\u001b[KWriting scene 7: th", "\r\u001b[K"]);
  });

  it("is nothing where nobody looks on", () => {
    const pipe = terminal(false);
    const foot = footLine(pipe);
    foot.say("Writing scene 7");
    foot.wipe();
    expect(pipe.written).toEqual([]);
  });
});
