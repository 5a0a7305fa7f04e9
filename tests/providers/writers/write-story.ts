import { builtInStoryteller } from "../../../server/providers/writers/built-in-storyteller.ts";
import type { Brief } from "../../../server/story/brief.ts";
import type { Plan } from "../../../server/story/plan.ts";

export interface Story {
  brief: Brief;
  plan: Plan;
  scenes: string[];
}

const writer = builtInStoryteller();
const { signal } = new AbortController();

/** A whole story as the studio would have it written, scene by scene. */
export async function writeStory(brief: Brief): Promise<Story> {
  const plan = await writer.write({ verb: "plan-story", inputs: { brief } }, { signal });
  const scenes: string[] = [];
  for (const card of plan.outline) {
    const { chunks } = await writer.write(
      { verb: "draft-chunk", inputs: { brief, plan, cards: [card], earlier: [] } },
      { signal },
    );
    scenes.push(chunks[0]!.text);
  }
  return { brief, plan, scenes };
}
