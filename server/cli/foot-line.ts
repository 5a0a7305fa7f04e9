import type { WriteStream } from "node:tty";
import { harmless } from "./say.ts";

/** One line at the foot of a terminal that says what is being done now, and is written over. Elsewhere it is nothing. */
export interface FootLine {
  say(doing: string): void;
  /** Makes room for a line that stays. */
  wipe(): void;
}

const WIPE = "\r\u001b[K"; // to the first column, and away with what stands there

/** Of a terminal that does not say how wide it is. */
const USUAL_COLUMNS = 80;

export function footLine(terminal: Pick<WriteStream, "isTTY" | "columns" | "write">): FootLine {
  let shown = "";
  return {
    say(doing) {
      // A line that reached the last column would move on to the next, and could not be written over.
      const line = `${harmless(doing).replace(/\s+/g, " ")} ...`.slice(
        0,
        (terminal.columns || USUAL_COLUMNS) - 1,
      );
      if (!terminal.isTTY || line === shown) return;
      terminal.write(WIPE + line);
      shown = line;
    },
    wipe() {
      if (shown !== "") terminal.write(WIPE);
      shown = "";
    },
  };
}
