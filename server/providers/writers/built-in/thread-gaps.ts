import type { Brief } from "../../../story/brief.ts";
import type { Plan } from "../../../story/plan.ts";
import type { Material } from "./incident.ts";
import { randomOf, tagsOf } from "./plan-story.ts";
import { readAnswers } from "./read-answers.ts";
import { tell } from "./tell.ts";

/** Threads of a plan that the scenes do not mention where they are planted or paid off. */
export function threadGaps(
  brief: Brief,
  { imagineWorld, threads }: Material,
  plan: Plan,
  scenes: readonly string[],
): { scene: number; quote: string }[] {
  const random = randomOf(brief);
  const world = imagineWorld(brief, random.for("world"));
  const readings = readAnswers(brief);
  const everyone = [...Object.values(world.people), ...Object.values(world.things)];
  const telling = {
    world,
    readings,
    tags: tagsOf(world, brief, readings),
    introduced: new Set(everyone.map(({ words }) => words.id)),
    isHeroNamed: true,
    isHeroSaid: true,
  };
  return plan.threads.flatMap(({ id, plantedIn, paidOffIn }) => {
    const { saidAs } = threads.find((thread) => thread.id === id)!;
    const words = saidAs.map((each) => tell(each, telling, random).toLowerCase());
    return [plantedIn, paidOffIn]
      .filter((scene) => !words.some((each) => scenes[scene - 1]!.toLowerCase().includes(each)))
      .map((scene) => ({ scene, quote: `${id}: ${words.join(", ")}` }));
  });
}
