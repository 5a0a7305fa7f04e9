import * as z from "zod";
import type { Finding } from "../../story/finding.ts";
import type { Call } from "../call.ts";
import type { ModelRequest } from "../language-model.ts";
import { isProviderError } from "../next-move.ts";
import { markOf } from "../prompt-mark.ts";
import { renderPrompt } from "../prompt.ts";
import type { ProviderError } from "../provider-error.ts";
import type { Prompt, Writer, WritingTask, Written } from "../writer.ts";
import { malformed, parsed, refuseIfFaulty } from "./answered.ts";
import type { Answered } from "./answered.ts";
import { faultOfScene, scenesBeingTold, scenesTold } from "./draft-answer.ts";
import { LONG_ANSWERS } from "./long-answers.ts";
import { longWorks } from "./long-works.ts";
import { faultsOfPlan, planAnswer, planFromAnswer } from "./plan-answer.ts";

/** Has a request answered by whichever model the settings name for this stage, paid for and on record. */
export type Ask = (
  stage: Prompt["stage"],
  request: ModelRequest,
  call: Call,
  onText?: (piece: string) => void,
) => Promise<Answered>;

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
        refuseIfFaulty(answer, faultsOfPlan(plan, brief));
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

      ...longWorks(asked),
    };

  return {
    name,
    chunksAtOnce,
    does: (verb) => stages.has(STAGE_OF[verb]),
    objectionTo: () => null,
    write: <Task extends WritingTask>(task: Task, call: Call) =>
      works[task.verb](task as never, call) as Promise<Written[Task["verb"]]>,
  };
}

const STAGE_OF: Record<WritingTask["verb"], Prompt["stage"]> = {
  "plan-story": "plan",
  "draft-chunk": "draft",
  "audit-story": "audit",
  reword: "polish",
  "plan-tale": "plan",
  "high-concept": "plan",
  world: "plan",
  "beat-sheet": "plan",
  "character-profiles": "plan",
  "outline-beat": "plan",
  "draft-part": "draft",
  "audit-part": "audit",
  "audit-book": "audit",
  "revise-part": "polish",
  "rewrite-paragraph": "polish",
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

const SCHEMAS = { plan: planAnswer, findings: findingsAnswer, wording: wordingAnswer, ...LONG_ANSWERS };

/**
 * Room for the answer, in tokens: a plan of twenty scenes has about 4,000, a scene of a hundred words 150, and models
 * that think first do so at the cost of the same room.
 */
const ROOM: Record<keyof typeof SCHEMAS, number> = {
  plan: 16_000,
  findings: 6000,
  wording: 3000,
  contract: 12_000,
  concept: 6000,
  world: 8000,
  beats: 8000,
  cast: 8000,
  outline: 10_000,
  "part-audit": 6000,
  "book-audit": 10_000,
  edits: 6000,
  paragraph: 4000,
};
const ROOM_FOR_TEXT = 2500;
const ROOM_A_SCENE = 400;
/** English prose has about one and a half tokens a word, and a part may be half as long again as was asked. */
const ROOM_A_WORD = 2.5;
/** After an answer that ran out of room. */
const MORE_ROOM = 2;

/** The request that a prompt makes of a language model; also what `npm run prompt` shows and prices. */
export function requestFor(prompt: Prompt, task: WritingTask, needsMoreRoom = false): ModelRequest {
  const { system, parts, temperature } = prompt;
  const form = prompt.answersWith === "text" ? null : (prompt.answersWith as keyof typeof SCHEMAS);
  const room = form === null ? ROOM_FOR_TEXT + roomForProse(task) : ROOM[form];
  return {
    system,
    parts,
    schema: form === null ? null : { name: form, json: jsonSchemaOf(SCHEMAS[form]) },
    outputTokensMax: needsMoreRoom ? room * MORE_ROOM : room,
    temperature,
  };
}

function roomForProse(task: WritingTask): number {
  if (task.verb === "draft-chunk") return task.inputs.cards.length * ROOM_A_SCENE;
  return task.verb === "draft-part" ? Math.ceil(task.inputs.words * ROOM_A_WORD) : 0;
}

const jsonSchemaOf = (schema: z.ZodType): Record<string, unknown> => {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema);
  return json;
};

/** What a provider itself said of room is no mistake that a model could mend. */
const lastMistake = (before: readonly unknown[]): ProviderError | undefined =>
  before
    .filter(isProviderError)
    .findLast(
      ({ fault, detail }) => fault === "answer-malformed" || (fault === "answer-cut-short" && detail !== ""),
    );

const mistakeInWords = ({ detail }: ProviderError): string =>
  `Your last answer could not be used: ${detail} Answer again, whole, without this mistake.`;

const wasCutShort = (before: readonly unknown[]): boolean =>
  before.filter(isProviderError).some(({ fault }) => fault === "answer-cut-short");

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
