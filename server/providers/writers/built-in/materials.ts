import type { StructureId } from "../../../story/structures.ts";
import type { Material } from "./incident.ts";
import { comingOfAge } from "./structures/coming-of-age/material.ts";
import { herosJourney } from "./structures/heros-journey/material.ts";
import { powerFantasy } from "./structures/power-fantasy/material.ts";
import { redemptionArc } from "./structures/redemption-arc/material.ts";

/** What the built-in storyteller tells each structure from. */
export const MATERIALS: Record<StructureId, Material> = {
  "power-fantasy": powerFantasy,
  "redemption-arc": redemptionArc,
  "heros-journey": herosJourney,
  "coming-of-age": comingOfAge,
};
