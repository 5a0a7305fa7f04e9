import { parseArgs } from "node:util";
import type { ParseArgsOptionsConfig } from "node:util";
import type { Config } from "../config.ts";

export interface Command {
  name: string;
  /** What follows the name: `ID [SCENE] [--json]`. */
  takes: string;
  /** One line for the list of commands. */
  summary: string;
  /** More, for `help COMMAND`; a line each. */
  details: string[];
  /**
   * Says why in an error when it cannot be done: `WrongUsage`, `Failure` or `Interrupted`. `readConfig` throws a
   * `ConfigError` when the settings cannot be used.
   */
  run(args: string[], readConfig: () => Config): Promise<void>;
}

/** The command was not written as it must be. */
export class WrongUsage extends Error {}

/** What was asked could not be done; the message is for the person who asked. */
export class Failure extends Error {}

/** The person left before the end; the message says what is kept and how to go on. */
export class Interrupted extends Error {}

/** Takes the words after a command apart; `words` says how many there must be besides the options. */
export function readArguments<const Options extends ParseArgsOptionsConfig>(
  args: string[],
  options: Options,
  words: { least: number; most: number },
) {
  const { values, positionals } = parsed(() => parseArgs({ args, options, allowPositionals: true }));
  // An empty word is a variable of a script that was never set, and must not stand for "any story".
  if (positionals.length < words.least || positionals.includes(""))
    throw new WrongUsage("Something is missing.");
  if (positionals.length > words.most) {
    throw new WrongUsage(`"${positionals[words.most]}" is more than this command takes.`);
  }
  return { values, words: positionals };
}

export function wholeNumber(text: string, what: string, most = Number.MAX_SAFE_INTEGER): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number > most) {
    throw new WrongUsage(
      `${what} is a whole number${most < Number.MAX_SAFE_INTEGER ? ` up to ${most}` : ""}, not "${text}".`,
    );
  }
  return number;
}

function parsed<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof TypeError) || !("code" in error)) throw error;
    throw new WrongUsage(`${error.message.split(". ")[0]}.`, { cause: error });
  }
}
