import type { Budget } from "../studio.ts";
import { Interrupted } from "./command.ts";
import { confirm } from "./confirm.ts";
import { describeEstimate } from "./estimate.ts";
import type { Estimate } from "./estimate.ts";
import { tell } from "./say.ts";
import type { StudioClient } from "./studio-client.ts";

/** Says what a story may cost, if anything, and asks for a yes where somebody is there to give it. */
export async function agreeOnCost(
  studio: StudioClient,
  estimate: Estimate | null,
  isAgreed: boolean,
): Promise<void> {
  if (!estimate) return;
  const { story } = await studio.ask<Budget>("/budget");
  describeEstimate(estimate, story.capUsd).forEach(tell);
  if (isAgreed || !isAtTerminal()) return;
  if (!(await confirm("Begin it?", { input: process.stdin, output: process.stderr }))) {
    throw new Interrupted("No story was begun, and nothing was spent.");
  }
}

export const isAtTerminal = (): boolean => process.stdin.isTTY && process.stderr.isTTY;
