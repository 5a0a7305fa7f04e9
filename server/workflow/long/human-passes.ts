import type { Run } from "../../runtime/run.ts";
import type { ChunkCard } from "../../story/long/long-plan.ts";
import type { Desk } from "../desk.ts";
import type { PlannedCommission } from "./long-commission.ts";
import { reviseChunk } from "./revise-chunk.ts";

/** Takes out what gives a machine away: filters, stock phrases, hollow intensifiers, feelings explained. */
export const humanPasses = (run: Run, story: PlannedCommission, card: ChunkCard, desk: Desk): Promise<void> =>
  reviseChunk(run, story, card, desk, { pass: "human-passes", done: "freed of stock phrases" });
