import type { Run } from "../../runtime/run.ts";
import type { ChunkCard } from "../../story/long/long-plan.ts";
import type { Desk } from "../desk.ts";
import type { PlannedCommission } from "./long-commission.ts";
import { reviseChunk } from "./revise-chunk.ts";

/** Has the writer read its own scene and mend what limps: point of view, who speaks, flow, variety, what is told that was shown. */
export const selfRefinement = (
  run: Run,
  story: PlannedCommission,
  card: ChunkCard,
  desk: Desk,
): Promise<void> =>
  reviseChunk(run, story, card, desk, { pass: "self-refinement", done: "read through once more" });
