import { readConfig } from "../config.ts";
import { runCommand } from "./run-command.ts";

// Whoever reads the output may have had enough (`| head`); that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

process.exitCode = await runCommand(process.argv.slice(2), () => readConfig(process.env));
