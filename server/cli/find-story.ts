import type { Snapshot, StoryLine } from "../story/snapshot.ts";
import { STORY_ID } from "../story/story-id.ts";
import { Failure } from "./command.ts";
import { commandLine } from "./say.ts";
import { Declined } from "./studio-client.ts";
import type { StudioClient } from "./studio-client.ts";

/** The story whose id is given, or begins so, or whose last part does, when it is the only one. */
export async function findStory(studio: StudioClient, given: string): Promise<Snapshot> {
  return (await withExactId(studio, given)) ?? studio.story(await wholeId(studio, given));
}

async function withExactId(studio: StudioClient, given: string): Promise<Snapshot | null> {
  if (!STORY_ID.test(given)) return null;
  return studio.story(given).catch((error: unknown) => {
    if (error instanceof Declined && error.code === "story-unknown") return null;
    throw error;
  });
}

async function wholeId(studio: StudioClient, given: string): Promise<string> {
  const ids = (await allStories(studio)).map(({ id }) => id);
  const like = ids.filter((id) => id.startsWith(given) || id.split("-").at(-1)!.startsWith(given));
  const [only, another] = like;
  if (only === undefined) {
    throw new Failure(`There is no story "${given}". See them all with: ${commandLine("list")}`);
  }
  if (another !== undefined) {
    throw new Failure(
      `"${given}" may be any of ${like.length} stories; write more of the id:\n${like.map((id) => `  ${id}`).join("\n")}`,
    );
  }
  return only;
}

/** The whole library, newest first. */
export async function allStories(studio: StudioClient): Promise<StoryLine[]> {
  const stories: StoryLine[] = [];
  for (let before: string | null = ""; before !== null;) {
    const query: string = before && `&before=${encodeURIComponent(before)}`;
    const page: { stories: StoryLine[]; next: string | null } = await studio.ask(`/story?limit=100${query}`);
    stories.push(...page.stories);
    before = page.next;
  }
  return stories;
}
