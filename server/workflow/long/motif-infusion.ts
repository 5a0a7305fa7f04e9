import type { Run } from "../../runtime/run.ts";
import type { ChunkCard } from "../../story/long/long-plan.ts";
import type { Desk } from "../desk.ts";
import type { PlannedCommission } from "./long-commission.ts";
import { reviseChunk } from "./revise-chunk.ts";

/** Adds to the scene what comes back through the book, with a light touch. The only pass that adds, so it comes before those that take away. */
export const motifInfusion = (
  run: Run,
  story: PlannedCommission,
  card: ChunkCard,
  desk: Desk,
): Promise<void> => reviseChunk(run, story, card, desk, { pass: "motif-infusion", done: "given its motifs" });
