import type { Run } from "../../runtime/run.ts";
import type { ChunkCard } from "../../story/long/long-plan.ts";
import type { Desk } from "../desk.ts";
import type { PlannedCommission } from "./long-commission.ts";
import { reviseChunk } from "./revise-chunk.ts";

/** Brings the telling nearer to the voice of the book and each speaker nearer to their own, without telling anything else. */
export const voice = (run: Run, story: PlannedCommission, card: ChunkCard, desk: Desk): Promise<void> =>
  reviseChunk(run, story, card, desk, { pass: "voice", done: "brought into voice" });
