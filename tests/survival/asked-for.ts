import { renderPrompt } from "../../server/providers/prompt.ts";
import type { Brief } from "../../server/story/brief.ts";
import { keys } from "../../server/story/keys.ts";
import type { Plan } from "../../server/story/plan.ts";
import { PICTURE_DIALECTS } from "../stand-in/answer-picture.ts";
import { TEXT_DIALECTS } from "../stand-in/answer-text.ts";
import { isTextApi } from "../stand-in/api.ts";
import type { SeenRequest } from "../stand-in/stand-in.ts";

/** What a request asks for, by its own words. */
export interface Asked {
  prompt: string;
  /** Whose answer is to have the form of a plan, or of findings; `null` for prose and pictures. */
  form: "plan" | "findings" | "other" | null;
  /** The scenes whose text is asked for. */
  scenes: number[];
  isPicture: boolean;
}

export function readAsked({ api, body, model }: SeenRequest): Asked {
  if (api === "models") throw new Error("A question about a model asks for nothing that is kept.");
  if (!isTextApi(api)) {
    const { prompt } = PICTURE_DIALECTS[api].read(body, model);
    return { prompt, form: null, scenes: [], isPicture: true };
  }
  const { prompt, schema } = TEXT_DIALECTS[api].read(body);
  return { prompt, form: schema && formOf(schema), scenes: scenesIn(prompt), isPicture: false };
}

function formOf(schema: Record<string, unknown>): NonNullable<Asked["form"]> {
  const properties = Object.keys(schema["properties"] ?? {});
  if (properties.includes("scenes")) return "plan";
  return properties.includes("findings") ? "findings" : "other";
}

/** "Tell scene 7.", "Tell scenes 5 to 8." */
function scenesIn(prompt: string): number[] {
  const [, from, to] = [...prompt.matchAll(/\bTell scenes? (\d+)(?: to (\d+))?\./g)].at(-1) ?? [];
  if (!from) return [];
  return Array.from({ length: Number(to ?? from) - Number(from) + 1 }, (_, at) => Number(from) + at);
}

/** What the requests of a story are made from. */
export interface StoryToAskFor {
  brief: Brief;
  /** `null` until there is one. */
  plan: Plan | null;
  /** By the step of a draft or a picture: the words for it that were declined, found or chosen. */
  words: Map<string, string[]>;
}

/** Whether a request may be one for this step of a story. */
export function mayBeFor(
  { prompt, form, scenes, isPicture }: Asked,
  step: string,
  { brief, plan, words }: StoryToAskFor,
): boolean {
  if (step === keys.plan) return form === "plan" && isOfBrief(prompt, brief);
  if (!plan) return false;
  const holdsOtherWords = (of: string) => words.get(of)?.some((wording) => prompt.includes(wording)) ?? false;
  const [, reworded] = /^(.+)\/rewording-\d+$/.exec(step) ?? [];
  if (reworded) return form === "other" && holdsOtherWords(reworded);

  const summaries = plan.outline.map(({ summary }) => summary);
  const isOfStory = (except: number | null) =>
    summaries.every((summary, at) => at + 1 === except || prompt.includes(summary));
  const [room, name, kind] = step.split("/");
  if (room === "chunks") return isOfStory(Number(name)) && scenes[0] === Number(name);
  if (room === "audit") return isOfStory(null) && form === "findings";
  if (!isPicture) return false;

  const phrases = plan.cast.map(({ phrase }) => phrase);
  const isOfWholeCast = phrases.every((phrase) => prompt.includes(phrase));
  const isOfNoScene = !summaries.some((summary) => prompt.includes(summary));
  if (room === "pictures") {
    const isChange = isOfNoScene && isOfWholeCast && kind !== "attempt-1";
    return isChange || prompt.includes(summaries[Number(name) - 1]!) || holdsOtherWords(step);
  }
  if (kind !== "portrait") return isOfNoScene && isOfWholeCast;
  const character = plan.cast.find(({ id }) => id === name)!;
  return isOfNoScene && prompt.includes(`\n${character.phrase}: `);
}

/** Between such lines, another pair in every process, stands what people said. */
const MARK = /=== \w+ ===/g;

function isOfBrief(prompt: string, brief: Brief): boolean {
  const plain = prompt.replaceAll(MARK, "");
  const { parts } = renderPrompt({ verb: "plan-story", inputs: { brief } }, "=== 0 ===");
  return parts.every(({ text }) => plain.includes(text.replaceAll(MARK, "")));
}
