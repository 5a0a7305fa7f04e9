import type { Run } from "../../runtime/run.ts";
import { keys } from "../../story/keys.ts";
import { beatSlotsFor } from "../../story/long/beat-slots.ts";
import type { Beat, Concept, World } from "../../story/long/long-plan.ts";
import { plainBeats } from "../../story/long/plain-contract.ts";
import type { Desk } from "../desk.ts";
import type { LongCommission } from "./long-commission.ts";
import { planPart } from "./plan-part.ts";

/** What happens in each beat of the genre, and how many scenes it has. Left out, the genre's own words must do. */
export async function beatSheet(
  run: Run,
  story: LongCommission,
  given: { concept: Concept; world: World },
  desk: Desk,
): Promise<Beat[]> {
  const { brief } = story;
  const beats = beatSlotsFor(brief);
  if (!brief.passes.includes("beat-sheet")) return plainBeats(beats);
  return planPart(run, story, desk, {
    key: keys.planPart("beats"),
    what: "The beat sheet",
    task: { verb: "beat-sheet", inputs: { brief, ...given, beats } },
    told: (made) => `The story goes in ${made.length} beats.`,
  });
}
