import type { Brief } from "../../../story/brief.ts";
import type { SceneCard } from "../../../story/plan.ts";
import { ProviderError } from "../../provider-error.ts";
import type { Material } from "./incident.ts";
import { randomOf, tagsOf } from "./plan-story.ts";
import { readAnswers } from "./read-answers.ts";
import { tellScene } from "./tell-scene.ts";

/** Tells the scene of a card that `planStory` made, in the words it chose. */
export function draftScene(brief: Brief, card: SceneCard, material: Material): string {
  const { notes } = card;
  const incident = material.incidents.find(({ id }) => id === notes?.["incident"]);
  if (!notes || !incident)
    throw new ProviderError("request-invalid", {
      by: "The built-in storyteller",
      detail: `It did not plan scene ${card.number} and so cannot tell it. Let it plan the story, or choose the writer that did.`,
    });
  const random = randomOf(brief);
  const world = material.imagineWorld(brief, random.for("world"));
  const readings = readAnswers(brief);
  const tags = new Set([...tagsOf(world, brief, readings), ...listed(notes["tags"])]);
  const choices = { attempt: Number(notes["attempt"]), slots: listed(notes["slots"]).map(Number) };
  const telling = {
    world,
    readings,
    tags,
    introduced: new Set(listed(notes["introduced"])),
    isHeroNamed: false,
    isHeroSaid: false,
  };
  return tellScene(incident, choices, telling, random.for(`scene/${card.number}`));
}

const listed = (note: string | undefined): string[] => (note ? note.split(",") : []);
