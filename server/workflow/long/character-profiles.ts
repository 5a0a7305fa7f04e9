import type { Run } from "../../runtime/run.ts";
import { keys } from "../../story/keys.ts";
import type { Beat, Concept, Person, World } from "../../story/long/long-plan.ts";
import { plainCast } from "../../story/long/plain-contract.ts";
import type { Desk } from "../desk.ts";
import type { LongCommission } from "./long-commission.ts";
import { planPart } from "./plan-part.ts";

/** Who is in it: looks that do not change, what each wants, how each speaks. Left out, there is a protagonist and no more. */
export const characterProfiles = async (
  run: Run,
  story: LongCommission,
  given: { concept: Concept; world: World; beats: Beat[] },
  desk: Desk,
): Promise<Person[]> =>
  story.brief.passes.includes("character-profiles")
    ? planPart(run, story, desk, {
        key: keys.planPart("cast"),
        what: "The cast",
        task: { verb: "character-profiles", inputs: { brief: story.brief, ...given } },
        told: (cast) => `The cast: ${cast.map(({ name }) => name).join(", ")}.`,
      })
    : plainCast();
