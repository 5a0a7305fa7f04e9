import type { PlanAnswer } from "../../server/providers/writers/plan-answer.ts";
import type { Plan } from "../../server/story/plan.ts";
import type { Thing } from "../../server/story/scene-facts.ts";

/** Says a plan in the form in which a language model is asked for one. */
export function answerWithPlan(plan: Plan): PlanAnswer {
  const things = new Map(Object.entries(plan.things));
  const nameOf = (thing: Thing | undefined): string | null => {
    if (!thing) return null;
    const known = [...things].find(
      ([, { phrase, prop }]) => phrase === thing.phrase && prop === thing.prop,
    )?.[0];
    const name = known ?? thing.phrase;
    things.set(name, thing);
    return name;
  };
  const scenes = plan.outline.map(({ title, summary, answers, facts }): PlanAnswer["scenes"][number] => ({
    title,
    summary,
    answers,
    place: facts.place,
    time: facts.time,
    weather: facts.weather,
    mood: facts.mood,
    distance: facts.distance,
    action: facts.action,
    figures: facts.figures.map(({ character, pose, expression, holding }) => ({
      character,
      pose,
      expression,
      holding: nameOf(holding),
    })),
    object: nameOf(facts.keyObject),
  }));
  return {
    title: plan.title,
    logline: plan.logline,
    cast: plan.cast.map(({ id, role, phrase, species, pronoun, colour, wears, size, count }) => ({
      id,
      role,
      phrase,
      species,
      pronoun,
      colour: colour ?? null,
      wears: wears ?? { item: "none", colour: "brown" },
      size,
      count: count ?? 1,
    })),
    things: [...things].map(([name, { phrase, prop, colour, glowing }]) => ({
      name,
      phrase,
      prop,
      colour: colour ?? null,
      glowing: glowing ?? false,
    })),
    threads: plan.threads.map(({ what, plantedIn, paidOffIn }) => ({ what, plantedIn, paidOffIn })),
    scenes,
  };
}
