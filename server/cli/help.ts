import type { Command } from "./command.ts";
import { commandLine, table } from "./say.ts";

export const helpFor = ({ name, takes, summary, details }: Command): string[] => [
  `${summary}.`,
  "",
  usageOf({ name, takes }),
  ...(details.length > 0 ? ["", ...details.map((line) => `  ${line}`.trimEnd())] : []),
];

export const usageOf = ({ name, takes }: Pick<Command, "name" | "takes">): string =>
  `Usage: ${commandLine(`${name} ${takes}`)}`;

export const helpForAll = (commands: Command[]): string[] => [
  "Talewright turns a short quiz into a complete, illustrated story.",
  "",
  `Usage: ${commandLine("COMMAND")}`,
  "",
  ...table([
    ...commands.map(({ name, summary }) => ["", name, summary]),
    ["", "help [COMMAND]", "How a command is used"],
  ]),
  "",
  "An ID may be shortened to its beginning, or the beginning of its last part. The commands speak to the server of the",
  "data folder (DATA_DIR) when it runs; otherwise they do the work themselves, and stay until the story rests.",
  "For scripts: npm run --silent talewright -- COMMAND. It ends with 0 when done, 1 when it could not be done or the",
  "story needs attention, 2 when it was not written as it must be, 130 when it was left with Ctrl+C.",
];
