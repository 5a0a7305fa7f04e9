import { draftScene } from "../../server/providers/writers/built-in/draft-scene.ts";
import { MATERIALS } from "../../server/providers/writers/built-in/materials.ts";
import { planStory } from "../../server/providers/writers/built-in/plan-story.ts";
import { planFromAnswer } from "../../server/providers/writers/plan-answer.ts";
import type { Brief } from "../../server/story/brief.ts";
import { DEFAULT_HERO, HEROES } from "../../server/story/heroes.ts";
import type { Plan } from "../../server/story/plan.ts";
import { questionsOnPath } from "../../server/story/quiz.ts";
import { hash32, seededRandom } from "../../server/story/random.ts";
import { resolveBrief } from "../../server/story/resolve-brief.ts";
import { STRUCTURES } from "../../server/story/structures.ts";
import type { StructureId } from "../../server/story/structures.ts";
import { answerWithPlan } from "./answer-with-plan.ts";
import { exampleOf } from "./example-of.ts";
import { findingsOf } from "./findings.ts";
import { answerLong } from "./long/long-storyteller.ts";

/** A story the stand-in planned, and so can tell and draw. */
export interface KnownStory {
  brief: Brief;
  /** With what only the storyteller knows of it: how each scene is to be told, how many a crowd is. */
  plan: Plan;
  /** As the studio knows it, and speaks of it in prompts. */
  told: Plan;
}

/** Reads prompts as a model would, and lets the built-in storyteller write what they ask for. */
export interface Storyteller {
  /** The text of the answer: prose, or JSON in the form of `schema`. */
  answer(prompt: string, schema: Record<string, unknown> | null): string;
  /** The planned stories, latest first. */
  stories(): KnownStory[];
}

export function createStoryteller(): Storyteller {
  const known = new Map<string, KnownStory>();
  const stories = () => [...known.values()].toReversed();
  return {
    stories,
    answer(prompt, schema) {
      const long = answerLong(prompt, schema);
      if (long !== null) return long;
      if (!schema) return draft(prompt, stories());
      const asksFor = (property: string) => Object.hasOwn(schema["properties"] ?? {}, property);
      if (asksFor("findings")) return JSON.stringify({ findings: findingsOf(prompt) });
      if (asksFor("wording")) return JSON.stringify(rewording(prompt));
      if (!asksFor("scenes")) return JSON.stringify(exampleOf(schema));
      const brief = briefOf(prompt);
      const plan = planStory(brief, MATERIALS[brief.structure]);
      const answer = answerWithPlan(plan);
      known.set(JSON.stringify(answer), { brief, plan, told: planFromAnswer(answer, brief) });
      return JSON.stringify(answer);
    },
  };
}

/** The brief a prompt for a plan was made from; what cannot be found in it is chosen as by "surprise me". */
function briefOf(prompt: string): Brief {
  const structures = Object.values(STRUCTURES);
  const structure =
    structures.find(({ name }) => prompt.includes(`The story is a ${name}.`)) ?? structures[0]!;
  const hero =
    HEROES.find(({ character }) => prompt.includes(`hero is ${character.phrase}`))?.id ?? DEFAULT_HERO;
  const answers = answersIn(prompt, structure.id);
  const seed = hash32(JSON.stringify([hero, structure.id, answers]));
  return resolveBrief({ hero, structure: structure.id, answers, seed }, seededRandom(seed));
}

/** `find: What does the red fox find? a glowing relic`, one a line. */
function answersIn(prompt: string, structure: StructureId): Record<string, string> {
  const answers: Record<string, string> = {};
  for (;;) {
    const next = questionsOnPath(structure, answers).find(({ key }) => !(key in answers));
    if (!next) return answers;
    const said = new RegExp(`^${next.key}: .*?\\? (.+)$`, "m").exec(prompt)?.[1]?.trim();
    const chosen = next.choices ? next.choices.find(({ label }) => label === said)?.id : said;
    answers[next.key] = chosen ?? seededRandom(prompt).pick(next.chips);
  }
}

/** The scenes a prompt for prose asks for, each under its heading; a few plain words to any other prompt. */
function draft(prompt: string, stories: KnownStory[]): string {
  const numbers = scenesAskedFor(prompt);
  if (numbers.length === 0) return PLAIN_WORDS;
  const story = stories.find((each) => isOutlinedIn(prompt, each));
  const scenes = numbers.map((number) => {
    const card = story?.plan.outline.find((each) => each.number === number);
    const text =
      story && card
        ? draftScene(story.brief, card, MATERIALS[story.brief.structure])
        : fromOutline(prompt, number);
    return `## ${number}\n\n${text}\n\n`;
  });
  return `${scenes.join("")}## end\n`;
}

const PLAIN_WORDS =
  "The fox looked at the compass for a long while. Then it looked at the road, and the road looked shorter than before.\n\nIt went home by the other way.";

/** "Tell scene 7.", "Tell scenes 5 to 8." */
function scenesAskedFor(prompt: string): number[] {
  const [, from, to] = [...prompt.matchAll(/\bTell scenes? (\d+)(?: to (\d+))?\./g)].at(-1) ?? [];
  if (!from) return [];
  const [first, last] = [Number(from), Number(to ?? from)];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** By its whole outline, since two stories may have the same title. */
const isOutlinedIn = (prompt: string, { told }: KnownStory): boolean =>
  prompt.includes(told.title) && told.outline.every(({ summary }) => prompt.includes(summary));

/** For a plan that somebody else made: what happens, as the outline in the prompt says it. */
function fromOutline(prompt: string, number: number): string {
  const happening = new RegExp(`^${number}\\. [^:\\n]+: (.+?)(?: → .*)?$`, "m").exec(prompt)?.[1];
  if (!happening) throw new Error(`The prompt for prose has no outline of scene ${number}.`);
  return `${happening}\n\nThat was how it was told afterwards (it was the story's ${number}th turn), and nobody told it otherwise, not even on the longest evening of the winter.`;
}

/** What a softer wording puts in place of what; the first that is found tells the person what was changed. */
const SOFTER: readonly [hard: RegExp, soft: string][] = [
  [/\b(?:attacks?|fights?|strikes?|hits?)\b/i, "steps towards"],
  [/\b(?:kills?|wounds?|hurts?)\b/i, "stops"],
  [/\b(?:steals?|stealing|robs?|robbing)\b/i, "taking along"],
  [/\b(?:swords?|knives|knife|axes?|weapons?)\b/i, "stick"],
  [/\b(?:blood|bloody)\b/i, "mud"],
];

/** Other words for what stands between the two marked lines. */
function rewording(prompt: string): { wording: string; changed: string } {
  const declined = /^(=== \w+ ===)\n([\s\S]*?)\n\1$/m.exec(prompt)?.[2]?.trim();
  if (!declined) throw new Error("The prompt for other words does not hold the words that were declined.");
  const found = SOFTER.find(([hard]) => hard.test(declined));
  if (!found)
    return {
      wording: `A quiet moment just before it: ${declined}`,
      changed: "The moment before is shown in place of the moment itself.",
    };
  const [hard, soft] = found;
  return {
    wording: declined.replace(new RegExp(hard, "gi"), soft),
    changed: `"${hard.exec(declined)![0]}" became "${soft}".`,
  };
}
