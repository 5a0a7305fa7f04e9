import type { Run } from "../runtime/run.ts";
import { keys } from "../story/keys.ts";
import { auditDraft } from "./audit-draft.ts";
import type { Commission } from "./commission.ts";
import type { Desk } from "./desk.ts";
import { draftChunk } from "./draft-chunk.ts";
import { illustrateScene } from "./illustrate-scene.ts";
import { planStory } from "./plan-story.ts";

/** The whole production of a picture story. What is done already is skipped; what waits for a person ends the run. */
export async function produceStory(run: Run, story: Commission, desk: Desk): Promise<void> {
  const plan = await planStory(run, story, desk);
  for (const card of plan.outline) {
    await draftChunk(run, { ...story, plan, card }, desk);
  }
  await auditDraft(run, { ...story, plan });
  await run.decision(keys.textDecision);

  const pictures = plan.outline.map((card) => () => illustrateScene(run, { ...story, plan, card }, desk));
  await run.all(pictures, { atOnce: desk.illustrator.atOnce });
}
