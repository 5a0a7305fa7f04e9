import * as z from "zod";
import type { Finding } from "../../story/finding.ts";
import type { Call } from "../call.ts";
import type { ModelRequest } from "../language-model.ts";
import { isProviderError } from "../next-move.ts";
import { markOf } from "../prompt-mark.ts";
import { renderPrompt } from "../prompt.ts";
import { ProviderError } from "../provider-error.ts";
import type { Prompt, Writer, WritingTask, Written } from "../writer.ts";
import { faultOfScene, scenesBeingTold, scenesTold } from "./draft-answer.ts";
import { faultsOfPlan, planAnswer, planFromAnswer } from "./plan-answer.ts";

/** Has a request answered by whichever model the settings name for this stage, paid for and on record. */
export type Ask = (
  stage: Prompt["stage"],
  request: ModelRequest,
  call: Call,
  onText?: (piece: string) => void,
) => Promise<Answered>;

/** The whole answer, who gave it, and whether another could be asked should it be of no use. */
interface Answered {
  text: string;
  by: string;
  othersLeft: boolean;
}

export interface ModelWriterOptions {
  name: string;
  /** How many scenes one call tells: more share the price of the plan they all need, fewer come sooner. */
  chunksAtOnce: number;
  /** Which stages somebody is named for. */
  stages: ReadonlySet<Prompt["stage"]>;
  ask: Ask;
}

/** A writer that renders the prompts, has language models answer them, and takes nothing into the book unread. */
export function modelWriter({ name, chunksAtOnce, stages, ask }: ModelWriterOptions): Writer {
  const asked = async (task: WritingTask, call: Call, onText?: (piece: string) => void) => {
    const mistake = lastMistake(call.before);
    const prompt = renderPrompt(task, markOf(call.story), mistake ? mistakeInWords(mistake) : "");
    return ask(prompt.stage, requestFor(prompt, task, wasCutShort(call.before)), call, onText);
  };

  const works: { [Verb in WritingTask["verb"]]: (task: TaskOf<Verb>, call: Call) => Promise<Written[Verb]> } =
    {
      "plan-story": async (task, call) => {
        const { brief } = task.inputs;
        const answer = await asked(task, call);
        const plan = parsed(planAnswer, answer);
        const faults = faultsOfPlan(plan, brief);
        if (faults.length > 0) throw malformed(answer, faults.slice(0, FAULTS_TOLD_MAX).join(" "));
        return planFromAnswer(plan, brief);
      },

      "draft-chunk": async (task, call) => {
        let soFar = "";
        const told = new Map<number, string>();
        const wanted = task.inputs.cards.map(({ number }) => number);
        const onText = (piece: string) => {
          soFar += piece;
          for (const { number, text } of scenesBeingTold(soFar)) {
            if (!wanted.includes(number) || told.get(number) === text) continue;
            told.set(number, text);
            call.onText?.(number, text);
          }
        };
        const answer = await asked(task, call, onText).catch((error: unknown) => {
          // What came before the answer broke off is paid for: whole scenes of it go into the book.
          if (!isProviderError(error) || error.row.reaction.kind === "reword") throw error;
          if (inOrder(scenesTold(error.partial), wanted).length === 0) throw error;
          return { text: error.partial, by: error.by, othersLeft: error.othersLeft };
        });
        const chunks = inOrder(scenesTold(answer.text), wanted);
        if (chunks.length === 0) {
          const first = scenesTold(answer.text)[0];
          throw malformed(answer, (first && faultOfScene(first)) ?? `It does not hold scene ${wanted[0]}.`);
        }
        return { chunks };
      },

      "audit-story": async (task, call) => {
        const { findings } = parsed(findingsAnswer, await asked(task, call));
        const { chunks } = task.inputs;
        const sound = findings.flatMap((finding): Finding[] => {
          const chunk = chunks.find(({ text }) => text.includes(finding.quotes[0] ?? "\u0000"));
          const isQuoted = finding.quotes.every((quote) => chunks.some(({ text }) => text.includes(quote)));
          return chunk && isQuoted ? [{ ...finding, chunk: chunk.number }] : [];
        });
        return { findings: sound, thrownAway: findings.length - sound.length };
      },

      reword: async (task, call) => {
        const answer = await asked(task, call);
        const { wording, changed } = parsed(wordingAnswer, answer);
        if (wording.trim() === "" || wording.trim() === task.inputs.wording.trim())
          throw malformed(answer, "The wording is empty or the same as before.");
        return { wording: wording.trim(), changed: changed.trim() };
      },
    };

  return {
    name,
    chunksAtOnce,
    does: (verb) => stages.has(STAGE_OF[verb]),
    write: <Task extends WritingTask>(task: Task, call: Call) =>
      works[task.verb](task as never, call) as Promise<Written[Task["verb"]]>,
  };
}

const STAGE_OF: Record<WritingTask["verb"], Prompt["stage"]> = {
  "plan-story": "plan",
  "draft-chunk": "draft",
  "audit-story": "audit",
  reword: "polish",
};

type TaskOf<Verb> = Extract<WritingTask, { verb: Verb }>;

const findingsAnswer = z.object({
  findings: z.array(
    z.object({
      kind: z.enum(["contradiction", "promise", "sense", "language"]),
      severity: z.enum(["minor", "major"]),
      message: z.string(),
      quotes: z.array(z.string()),
    }),
  ),
});

const wordingAnswer = z.object({ wording: z.string(), changed: z.string() });

const SCHEMAS = { plan: planAnswer, findings: findingsAnswer, wording: wordingAnswer };

/**
 * Room for the answer, in tokens: a plan of twenty scenes has about 4,000, a scene of a hundred words 150, and models
 * that think first do so at the cost of the same room.
 */
const ROOM = { plan: 16_000, findings: 6000, wording: 3000, text: 2500, textAScene: 400 };
/** After an answer that ran out of room. */
const MORE_ROOM = 2;

/** The request that a prompt makes of a language model; also what `npm run prompt` shows and prices. */
export function requestFor(prompt: Prompt, task: WritingTask, needsMoreRoom = false): ModelRequest {
  const { answersWith, system, parts, temperature } = prompt;
  const scenes = task.verb === "draft-chunk" ? task.inputs.cards.length : 0;
  const room = answersWith === "text" ? ROOM.text + scenes * ROOM.textAScene : ROOM[answersWith];
  return {
    system,
    parts,
    schema: answersWith === "text" ? null : { name: answersWith, json: jsonSchemaOf(SCHEMAS[answersWith]) },
    outputTokensMax: needsMoreRoom ? room * MORE_ROOM : room,
    temperature,
  };
}

const jsonSchemaOf = (schema: z.ZodType): Record<string, unknown> => {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema);
  return json;
};

/** A few are enough to show a model what is wrong. */
const FAULTS_TOLD_MAX = 5;

const lastMistake = (before: readonly unknown[]): ProviderError | undefined =>
  before.filter(isProviderError).findLast(({ fault }) => fault === "answer-malformed");

const mistakeInWords = ({ detail }: ProviderError): string =>
  `Your last answer could not be used: ${detail} Answer again, whole, without this mistake.`;

const wasCutShort = (before: readonly unknown[]): boolean =>
  before.filter(isProviderError).some(({ fault }) => fault === "answer-cut-short");

function malformed({ by, othersLeft }: Answered, detail: string): ProviderError {
  const error = new ProviderError("answer-malformed", { by, detail });
  error.othersLeft = othersLeft;
  return error;
}

function parsed<T>(schema: z.ZodType<T>, answer: Answered): T {
  let json: unknown;
  try {
    json = JSON.parse(withoutFence(answer.text));
  } catch (cause) {
    throw malformed(answer, `It is not JSON: ${(cause as Error).message}`);
  }
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const faults = result.error.issues
    .slice(0, FAULTS_TOLD_MAX)
    .map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw malformed(answer, faults.join(". "));
}

/** Servers that do not know strict modes let models wrap JSON into a code block. */
const withoutFence = (text: string): string => /^\s*```(?:json)?\s*(.*?)\s*```\s*$/s.exec(text)?.[1] ?? text;

/** The whole and sound scenes with which the answer begins, in the order they were wanted. */
function inOrder(
  scenes: ReturnType<typeof scenesTold>,
  wanted: number[],
): { number: number; text: string }[] {
  const chunks: { number: number; text: string }[] = [];
  for (const number of wanted) {
    const scene = scenes.find((each) => each.number === number);
    if (!scene?.isWhole || faultOfScene(scene)) break;
    chunks.push({ number, text: scene.text });
  }
  return chunks;
}
