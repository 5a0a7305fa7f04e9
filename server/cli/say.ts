/** A line of the result, on standard output. */
export const print = (line: string): void => console.log(harmless(line));

/** A line about the work, on standard error, so that results can be piped. */
export const tell = (line: string): void => console.error(harmless(line));

export const printJson = (value: unknown): void => console.log(JSON.stringify(value, null, 2));

/** Titles and texts come from people and models: no control character of theirs may steer the terminal. */
export const harmless = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- exactly these are to go
  text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "");

/** Rows with their columns aligned. */
export function table(rows: string[][]): string[] {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, column) => Math.max(widest[column] ?? 0, cell.length)),
    [],
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join("  ")
      .trimEnd(),
  );
}

/** How a command is written by whoever has the project in front of them. */
export const commandLine = (words: string): string => `npm run talewright -- ${words}`;
