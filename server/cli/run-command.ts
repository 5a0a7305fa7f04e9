import { ConfigError } from "../config.ts";
import type { Config } from "../config.ts";
import { Failure, Interrupted, WrongUsage } from "./command.ts";
import type { Command } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { helpFor, helpForAll, usageOf } from "./help.ts";
import { commandLine, print, tell } from "./say.ts";

const EXIT_FAILURE = 1;
const EXIT_WRONG_USAGE = 2;
const EXIT_INTERRUPTED = 130; // as a shell gives it for SIGINT

/** Does what the words of a command line ask for, and returns the exit code. The settings are read only by who needs them. */
export async function runCommand(words: string[], readConfig: () => Config): Promise<number> {
  const [name, ...args] = words;
  const isHelp = name === undefined || ["help", "--help", "-h"].includes(name);
  const wanted = isHelp ? args[0] : name;
  if (wanted === undefined) {
    helpForAll(COMMANDS).forEach(print);
    return 0;
  }
  const command = COMMANDS.find((each) => each.name === wanted);
  if (!command) {
    tell(`There is no command "${wanted}". See them all with: ${commandLine("help")}`);
    return EXIT_WRONG_USAGE;
  }
  if (isHelp || args.includes("--help") || args.includes("-h")) {
    helpFor(command).forEach(print);
    return 0;
  }
  return outcomeOf(command, args, readConfig);
}

async function outcomeOf(command: Command, args: string[], readConfig: () => Config): Promise<number> {
  try {
    await command.run(args, readConfig);
    return 0;
  } catch (error) {
    const code = exitCodeOf(error);
    tell((error as Error).message);
    if (code === EXIT_WRONG_USAGE) tell(`${usageOf(command)}\nMore: ${commandLine(`help ${command.name}`)}`);
    return code;
  }
}

/** What is none of these is an error of ours, and shows where it comes from. */
function exitCodeOf(error: unknown): number {
  if (error instanceof WrongUsage) return EXIT_WRONG_USAGE;
  if (error instanceof Interrupted) return EXIT_INTERRUPTED;
  if (error instanceof Failure || error instanceof ConfigError) return EXIT_FAILURE;
  throw error;
}
