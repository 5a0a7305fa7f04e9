import type { Run } from "../runtime/run.ts";
import { keys } from "../story/keys.ts";
import { auditDraft } from "./audit-draft.ts";
import type { Commission } from "./commission.ts";
import type { Desk } from "./desk.ts";
import { draftChunks } from "./draft-chunk.ts";
import { drawCastSheet } from "./draw-cast-sheet.ts";
import { illustrateScene } from "./illustrate-scene.ts";
import { planStory } from "./plan-story.ts";

/** The whole production of a picture story. What is done already is skipped; what waits for a person ends the run. */
export async function produceStory(run: Run, story: Commission, desk: Desk): Promise<void> {
  const plan = await planStory(run, story, desk);
  const planned = { ...story, plan };

  const text = async () => {
    await draftChunks(run, planned, desk);
    await auditDraft(run, planned, desk);
    await run.decision(keys.textDecision);
  };
  const cast = () => drawCastSheet(run, planned, desk); // needs nothing of the text
  await run.all([text, cast], { atOnce: 2 });

  const pictures = plan.outline.map((card) => () => illustrateScene(run, { ...planned, card }, desk));
  await run.all(pictures, { atOnce: desk.illustrator.atOnce });
}
