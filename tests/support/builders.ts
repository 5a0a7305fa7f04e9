import type { Call } from "../../server/providers/call.ts";
import type { BriefWish } from "../../server/story/resolve-brief.ts";
import type { Plan } from "../../server/story/plan.ts";
import { STRUCTURES } from "../../server/story/structures.ts";

/** A wish that takes the Offering branch of Power Fantasy. */
export const aWish = (change: Partial<BriefWish> = {}): BriefWish => ({
  hero: "red-fox",
  structure: "power-fantasy",
  answers: {
    humiliation_type: "B",
    offering_who: "a girl fox",
    offering_what: "a wild flower",
    find: "an old brass compass",
    do_with_find: "A",
    villain_crime: "stealing from the village",
  },
  seed: 7,
  ...change,
});

/** A try of a step that costs nothing. */
export const aCall = (change: Partial<Call> = {}): Call => ({
  signal: new AbortController().signal,
  story: "red-fox-1",
  before: [],
  reserve: async () => undefined,
  spent: () => undefined,
  ...change,
});

/** A small, whole plan of 20 scenes. */
export function aPlan(): Plan {
  return {
    title: "The Red Fox and the Compass",
    logline: "A red fox is turned away and finds its way.",
    cast: [{ id: "hero", role: "hero", phrase: "the red fox", species: "fox", pronoun: "he", size: 1 }],
    things: { find: { phrase: "an old brass compass", prop: "compass" } },
    threads: [],
    outline: STRUCTURES["power-fantasy"].beats.map((beat, index) => ({
      number: index + 1,
      beat: beat.id,
      title: `Scene of the ${beat.id}`,
      summary: `The red fox lives through ${beat.purpose}.`,
      facts: {
        place: "meadow",
        time: "day",
        weather: "clear",
        mood: "hopeful",
        distance: "medium",
        action: "the red fox walks",
        figures: [{ character: "hero", pose: "walking", expression: "happy" }],
      },
      answers: [],
      plants: [],
      paysOff: [],
    })),
  };
}
