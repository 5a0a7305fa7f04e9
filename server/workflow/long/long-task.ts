import type { WritingTask } from "../../providers/writer.ts";
import { beatSlotsFor } from "../../story/long/beat-slots.ts";
import { currentText } from "../../story/long/chunk-versions.ts";
import type { LongBrief } from "../../story/long/long-brief.ts";
import type { LongPlan } from "../../story/long/long-plan.ts";
import { partInputs } from "./part-inputs.ts";

/** What can be looked at of a long story before anything is asked. */
export const LONG_PROMPTS = [
  "plan-tale",
  "high-concept",
  "draft-part",
  "audit-part",
  "self-refinement",
  "motif-infusion",
  "human-passes",
  "voice",
] as const;

/** A task as it would be given to the writer now; `null` when the story is not there yet, `undefined` when there is no such task. */
export function longTask(
  verb: string,
  number: number,
  kept: (key: string) => unknown,
  brief: LongBrief,
  plan: LongPlan | null,
): WritingTask | null | undefined {
  switch (verb) {
    case "plan-tale":
      return {
        verb,
        inputs: { brief, beats: beatSlotsFor(brief) },
      };
    case "high-concept":
      return { verb, inputs: { brief } };
    case "draft-part":
    case "audit-part":
    case "self-refinement":
    case "motif-infusion":
    case "human-passes":
    case "voice": {
      const card = plan?.outline.find((each) => each.number === number);
      if (!plan || !card) return null;
      const inputs = partInputs(kept, { brief, plan }, card);
      if (verb === "draft-part") return { verb, inputs };
      const text = currentText(kept, number) ?? "";
      if (verb === "audit-part") return { verb, inputs: { ...inputs, text, isDeep: true, waived: [] } };
      return {
        verb: "revise-part",
        inputs: { brief, contract: inputs.contract, card, text, aim: { pass: verb } },
      };
    }
    default:
      return undefined;
  }
}
