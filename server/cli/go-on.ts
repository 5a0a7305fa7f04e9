import type { Snapshot } from "../story/snapshot.ts";
import { Failure } from "./command.ts";
import { describeBriefly } from "./describe-story.ts";
import { print } from "./say.ts";
import type { StudioClient } from "./studio-client.ts";
import { untilRest } from "./wait-for-rest.ts";

/** For `--wait`, which every command takes that leads to work. */
export const WAIT = { wait: { type: "boolean", default: false } } as const;
export const WAIT_HELP =
  "--wait             show what happens until the story rests; without a server it waits in any case";

/**
 * Stays until the story rests when the person asked for it, or when nobody else would do the work; `after` is the
 * newest journal line before the command.
 */
export async function goOn(
  studio: StudioClient,
  id: string,
  { after, wait, yesToAll = false }: { after: number; wait: boolean; yesToAll?: boolean },
): Promise<Snapshot> {
  if (!studio.isOwn && !wait && !yesToAll) return studio.story(id);
  return untilRest(studio, id, { after, isShown: wait || process.stderr.isTTY, yesToAll });
}

/** Says how the story stands after a command. A story that needs attention makes a command that waited for it fail. */
export function printOutcome(story: Snapshot, studio: StudioClient): void {
  const [line, ...next] = describeBriefly(story, studio);
  print(line!);
  if (story.attention) throw new Failure(next.join("\n"));
  next.forEach(print);
}
