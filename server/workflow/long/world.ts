import type { Run } from "../../runtime/run.ts";
import { keys } from "../../story/keys.ts";
import type { Concept, World } from "../../story/long/long-plan.ts";
import { plainWorld } from "../../story/long/plain-contract.ts";
import type { Desk } from "../desk.ts";
import type { LongCommission } from "./long-commission.ts";
import { planPart } from "./plan-part.ts";

/** Where it happens and what holds there: places, rules, and what breaking them costs. Left out, it is what the form says. */
export const world = async (run: Run, story: LongCommission, concept: Concept, desk: Desk): Promise<World> =>
  story.brief.passes.includes("world")
    ? planPart(run, story, desk, {
        key: keys.planPart("world"),
        what: "The world",
        task: { verb: "world", inputs: { brief: story.brief, concept } },
        told: ({ places, rules }) =>
          `The world: ${places.length} places, and ${rules.length === 1 ? "one rule that holds" : `${rules.length} rules that hold`}.`,
      })
    : plainWorld(story.brief);
