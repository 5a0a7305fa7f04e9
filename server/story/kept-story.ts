import type { KeptPurchase } from "./cost-of-story.ts";
import type { BudgetDecision } from "./decision.ts";
import type { Estimator } from "./estimate.ts";
import { keys } from "./keys.ts";
import type { Kept } from "./manuscript.ts";
import type { StoryStatus } from "./snapshot.ts";

/** All that is kept of a story, as the runtime hands it over. */
export interface KeptStory extends Kept {
  id: string;
  status: StoryStatus;
  seq: number;
  createdAt: string;
  updatedAt: string;
  statusBy: string;
  failures: ReadonlyMap<string, string>;
  parked: ReadonlyMap<string, { reason: string; until: string }>;
  underWay: ReadonlySet<string>;
  ledger: readonly KeptPurchase[];
}

export interface Makers {
  writer: string;
  illustrator: { name: string; atOnce: number; usesCastSheet: boolean; picturesPerMinute: number | null };
  estimator: Estimator;
  /** What one story may cost, in millionths of a dollar, unless a person says otherwise for it. */
  storyCapMicros: number;
}

/** What this story may cost, in millionths of a dollar. */
export const capOf = (
  { artifacts }: Pick<KeptStory, "artifacts">,
  { storyCapMicros }: Pick<Makers, "storyCapMicros">,
): number => (artifacts.get(keys.budget)?.value as BudgetDecision | undefined)?.micros ?? storyCapMicros;
