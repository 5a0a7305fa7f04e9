import type { Run } from "../../runtime/run.ts";
import type { Desk } from "../desk.ts";
import type { LongCommission } from "./long-commission.ts";
import { continuityAudit } from "./continuity-audit.ts";
import { humanPasses } from "./human-passes.ts";
import { motifInfusion } from "./motif-infusion.ts";
import { outputValidation } from "./output-validation.ts";
import { planLongStory } from "./plan-long-story.ts";
import { rewriteParagraphs } from "./rewrite-paragraphs.ts";
import { sceneDrafting } from "./scene-drafting.ts";
import { selfRefinement } from "./self-refinement.ts";
import { voice } from "./voice.ts";

/**
 * The whole production of a tale or a novel. Each scene is polished while the next is drafted; what adds comes before what
 * takes away, and the audit last, since nothing can be judged that is not there yet.
 */
export async function produceLongStory(run: Run, story: LongCommission, desk: Desk): Promise<void> {
  const plan = await planLongStory(run, story, desk);
  const planned = { ...story, plan };
  const rest = async () => {
    await sceneDrafting(run, planned, desk, async (card) => {
      await selfRefinement(run, planned, card, desk);
      await motifInfusion(run, planned, card, desk);
      await humanPasses(run, planned, card, desk);
      await voice(run, planned, card, desk);
      await continuityAudit(run, planned, card, desk);
    });
    await outputValidation(run, planned, desk);
  };
  // A person waits for what they want told otherwise, so it comes first; should that fail, the book goes on all the same.
  await run.all([() => rewriteParagraphs(run, planned, desk), rest], { atOnce: 1 });
}
