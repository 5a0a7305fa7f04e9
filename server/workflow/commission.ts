import type { Brief } from "../story/brief.ts";

/** The story that is to be made. */
export interface Commission {
  id: string;
  brief: Brief;
}
