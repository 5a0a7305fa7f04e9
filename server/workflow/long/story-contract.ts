import type { Run } from "../../runtime/run.ts";
import { keys } from "../../story/keys.ts";
import { beatSlotsFor } from "../../story/long/beat-slots.ts";
import type { Contract } from "../../story/long/long-plan.ts";
import type { Desk } from "../desk.ts";
import type { LongCommission } from "./long-commission.ts";
import { planPart } from "./plan-part.ts";

/** What every part of a tale must hold to, made in one go: concept, world with its rules, cast, and what happens in each act. */
export const storyContract = (run: Run, story: LongCommission, desk: Desk): Promise<Contract> =>
  planPart(run, story, desk, {
    key: keys.planPart("contract"),
    what: "The contract of the tale",
    task: {
      verb: "plan-tale",
      inputs: {
        brief: story.brief,
        beats: beatSlotsFor(story.brief),
      },
    },
    told: ({ concept, world }) =>
      `"${concept.title}": ${concept.logline} ${world.rules.length === 1 ? "One rule holds" : `${world.rules.length} rules hold`}.`,
  });
