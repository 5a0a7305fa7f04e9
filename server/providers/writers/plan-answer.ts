import * as z from "zod";
import type { Brief } from "../../story/brief.ts";
import type { Plan, SceneCard } from "../../story/plan.ts";
import {
  COLOURS,
  DISTANCES,
  EXPRESSIONS,
  MOODS,
  PLACES,
  POSES,
  PROPS,
  SPECIES,
  TIMES_OF_DAY,
  WEATHERS,
} from "../../story/scene-facts.ts";
import type { Figure, Thing } from "../../story/scene-facts.ts";
import { STRUCTURES } from "../../story/structures.ts";

const GARMENTS = ["scarf", "hat", "cloak", "apron", "satchel", "glasses", "crown", "none"] as const;

/**
 * The form in which a language model answers with a plan. Every property is required and nothing is a free record, since
 * that is what the providers' strict modes can promise; things are named once, so that they look the same throughout.
 */
export const planAnswer = z.object({
  title: z.string(),
  logline: z.string(),
  cast: z.array(
    z.object({
      id: z.string(),
      role: z.enum(["hero", "friend", "guide", "villain", "loved-one", "crowd", "other"]),
      phrase: z.string(),
      species: z.enum(SPECIES),
      pronoun: z.enum(["he", "she", "they", "it"]),
      colour: z.enum(COLOURS).nullable(),
      wears: z.object({ item: z.enum(GARMENTS), colour: z.enum(COLOURS) }),
      size: z.number(),
      count: z.int(),
    }),
  ),
  things: z.array(
    z.object({
      name: z.string(),
      phrase: z.string(),
      prop: z.enum(PROPS),
      colour: z.enum(COLOURS).nullable(),
      glowing: z.boolean(),
    }),
  ),
  threads: z.array(z.object({ what: z.string(), plantedIn: z.int(), paidOffIn: z.int() })),
  scenes: z.array(
    z.object({
      title: z.string(),
      summary: z.string(),
      answers: z.array(z.string()),
      place: z.enum(PLACES),
      time: z.enum(TIMES_OF_DAY),
      weather: z.enum(WEATHERS),
      mood: z.enum(MOODS),
      distance: z.enum(DISTANCES),
      action: z.string(),
      figures: z.array(
        z.object({
          character: z.string(),
          pose: z.enum(POSES),
          expression: z.enum(EXPRESSIONS),
          holding: z.string().nullable(),
        }),
      ),
      object: z.string().nullable(),
    }),
  ),
});
export type PlanAnswer = z.infer<typeof planAnswer>;

/** Heights outside of this cannot be drawn beside each other. */
const SIZE = { min: 0.4, max: 1.6 };
const FIGURES_MAX = 4;
/** As many of a crowd as are drawn. */
const CROWD_MAX = 5;

/** What keeps an answer from being a plan for this brief; empty when nothing does. Said so that a model can mend it. */
export function faultsOfPlan(answer: PlanAnswer, brief: Brief): string[] {
  const { beats } = STRUCTURES[brief.structure];
  const ids = answer.cast.map(({ id }) => id);
  const names = new Set(answer.things.map(({ name }) => name));
  const faults: string[] = [];
  if (answer.scenes.length !== beats.length)
    faults.push(
      `There are ${answer.scenes.length} scenes; there must be ${beats.length}, one for each beat.`,
    );
  if (!ids.includes("hero")) faults.push("The cast has nobody with the id `hero`.");
  if (new Set(ids).size < ids.length) faults.push("Two of the cast have the same id.");
  if (answer.title.trim() === "") faults.push("The title is empty.");
  for (const [index, scene] of answer.scenes.entries()) {
    const number = index + 1;
    if (scene.summary.trim() === "") faults.push(`Scene ${number} has no summary.`);
    if (scene.figures.length === 0) faults.push(`Scene ${number} shows nobody.`);
    for (const { character, holding } of scene.figures) {
      if (!ids.includes(character))
        faults.push(`Scene ${number} shows "${character}", who is not in the cast.`);
      if (holding !== null && !names.has(holding))
        faults.push(`In scene ${number} somebody holds "${holding}", which is not among the things.`);
    }
    if (scene.object !== null && !names.has(scene.object))
      faults.push(`The object of scene ${number}, "${scene.object}", is not among the things.`);
  }
  return faults;
}

/** The plan that an answer without faults stands for. */
export function planFromAnswer(answer: PlanAnswer, brief: Brief): Plan {
  const things = Object.fromEntries(answer.things.map(({ name, ...thing }) => [name, thingOf(thing)]));
  const threads = answer.threads
    .filter(
      ({ plantedIn, paidOffIn }) =>
        plantedIn >= 1 && paidOffIn <= answer.scenes.length && plantedIn < paidOffIn,
    )
    .map((thread, index) => ({ id: `thread-${index + 1}`, ...thread }));
  return {
    title: answer.title.trim(),
    logline: answer.logline.trim(),
    cast: answer.cast.map(({ colour, wears, size, count, ...character }) => ({
      ...character,
      ...(colour && { colour }),
      ...(wears.item !== "none" && { wears }),
      ...(count > 1 && { count: Math.min(count, CROWD_MAX) }),
      size: Math.min(SIZE.max, Math.max(SIZE.min, size)),
    })),
    things,
    threads,
    outline: answer.scenes.map((scene, index): SceneCard => {
      const number = index + 1;
      return {
        number,
        beat: STRUCTURES[brief.structure].beats[index]!.id,
        title: scene.title.trim(),
        summary: scene.summary.trim(),
        facts: factsOf(scene, things),
        answers: scene.answers.filter((key) => brief.answers[key] !== undefined),
        plants: threads.filter(({ plantedIn }) => plantedIn === number).map(({ id }) => id),
        paysOff: threads.filter(({ paidOffIn }) => paidOffIn === number).map(({ id }) => id),
      };
    }),
  };
}

const thingOf = ({ phrase, prop, colour, glowing }: Omit<PlanAnswer["things"][number], "name">): Thing => ({
  phrase,
  prop,
  ...(colour && { colour }),
  ...(glowing && { glowing }),
});

function factsOf(
  { place, time, weather, mood, distance, action, figures, object }: PlanAnswer["scenes"][number],
  things: Record<string, Thing>,
): SceneCard["facts"] {
  return {
    place,
    time,
    weather,
    mood,
    distance,
    action,
    figures: figures.slice(0, FIGURES_MAX).map(({ character, pose, expression, holding }): Figure => ({
      character,
      pose,
      expression,
      ...(holding !== null && { holding: things[holding]! }),
    })),
    ...(object !== null && { keyObject: things[object]! }),
  };
}
