import type { Run } from "../../runtime/run.ts";
import type { Contract, LongPlan } from "../../story/long/long-plan.ts";
import type { Desk } from "../desk.ts";
import { beatSheet } from "./beat-sheet.ts";
import { characterProfiles } from "./character-profiles.ts";
import { highConcept } from "./high-concept.ts";
import type { LongCommission } from "./long-commission.ts";
import { masterOutline } from "./master-outline.ts";
import { storyContract } from "./story-contract.ts";
import { world } from "./world.ts";

/** Settles everything that is to hold before the first word is drafted. */
export async function planLongStory(run: Run, story: LongCommission, desk: Desk): Promise<LongPlan> {
  const contract =
    story.brief.kind === "tale"
      ? await storyContract(run, story, desk)
      : await contractOfNovel(run, story, desk);
  return masterOutline(run, story, contract, desk);
}

async function contractOfNovel(run: Run, story: LongCommission, desk: Desk): Promise<Contract> {
  const concept = await highConcept(run, story, desk);
  const itsWorld = await world(run, story, concept, desk);
  const beats = await beatSheet(run, story, { concept, world: itsWorld }, desk);
  const cast = await characterProfiles(run, story, { concept, world: itsWorld, beats }, desk);
  return { concept, world: itsWorld, beats, cast };
}
