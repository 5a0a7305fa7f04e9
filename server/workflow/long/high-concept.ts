import type { Run } from "../../runtime/run.ts";
import { keys } from "../../story/keys.ts";
import { plainConcept } from "../../story/long/plain-contract.ts";
import type { Concept } from "../../story/long/long-plan.ts";
import type { Desk } from "../desk.ts";
import type { LongCommission } from "./long-commission.ts";
import { planPart } from "./plan-part.ts";

/** The idea in one piece: what it is about, how it ends, in whose voice. Left out, it is what the form says. */
export const highConcept = async (run: Run, story: LongCommission, desk: Desk): Promise<Concept> =>
  story.brief.passes.includes("high-concept")
    ? planPart(run, story, desk, {
        key: keys.planPart("concept"),
        what: "The high concept",
        task: { verb: "high-concept", inputs: { brief: story.brief } },
        told: ({ title, logline }) => `"${title}": ${logline}`,
      })
    : plainConcept(story.brief);
