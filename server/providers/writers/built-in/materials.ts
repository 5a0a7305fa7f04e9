import type { StructureId } from "../../../story/structures.ts";
import type { Material } from "./incident.ts";
import { powerFantasy } from "./structures/power-fantasy/material.ts";

/** The structures that the built-in storyteller can tell. */
export const MATERIALS: Partial<Record<StructureId, Material>> = {
  "power-fantasy": powerFantasy,
};
