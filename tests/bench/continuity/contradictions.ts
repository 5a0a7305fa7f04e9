/**
 * The kinds of contradiction in long stories, after ConStory-Bench ("Lost in Stories", arXiv 2603.05890): five categories,
 * nineteen subtypes.
 */
export const CONTRADICTIONS = {
  characterization: ["memory", "knowledge", "skill", "forgotten-ability"],
  factual: ["appearance", "naming", "quantity"],
  style: ["perspective", "tone", "style-shift"],
  plot: ["absolute-time", "duration", "simultaneity", "causeless-effect", "causal-logic", "abandoned-plot"],
  world: ["rules", "social-norms", "geography"],
} as const;
