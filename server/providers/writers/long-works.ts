import { BOOK_CHECKS } from "../../story/long/book-checks.ts";
import type { Call } from "../call.ts";
import { endMarkOf, markOf } from "../prompt-mark.ts";
import type { LongTask, Written } from "../writer.ts";
import { cutShort, malformed, parsed, refuseIfFaulty } from "./answered.ts";
import type { Answered } from "./answered.ts";
import {
  beatsFrom,
  castFrom,
  contractFrom,
  faultsOfBeats,
  faultsOfCards,
  faultsOfCast,
  faultsOfConcept,
  faultsOfContract,
  faultsOfWorld,
  LONG_ANSWERS,
  outlineFrom,
} from "./long-answers.ts";
import { partBeingTold, partTold } from "./part-answer.ts";
import { lettersOf, stringsIn, verifiedFacts, verifiedFindings } from "./quoted.ts";

/** Has a task answered. */
export type Asked = (task: LongTask, call: Call, onText?: (piece: string) => void) => Promise<Answered>;

type LongWorks = {
  [Verb in LongTask["verb"]]: (task: Extract<LongTask, { verb: Verb }>, call: Call) => Promise<Written[Verb]>;
};

/** How a language model does what is asked for tales and novels, and what of its answers is taken. */
export const longWorks = (asked: Asked): LongWorks => ({
  "plan-tale": async (task, call) => {
    const { beats } = task.inputs;
    const answer = await asked(task, call);
    const contract = parsed(LONG_ANSWERS.contract, answer);
    refuseIfFaulty(answer, faultsOfContract(contract, beats));
    return contractFrom(contract, beats);
  },

  "high-concept": async (task, call) => {
    const answer = await asked(task, call);
    const concept = parsed(LONG_ANSWERS.concept, answer);
    refuseIfFaulty(answer, faultsOfConcept(concept));
    return concept;
  },

  world: async (task, call) => {
    const answer = await asked(task, call);
    const world = parsed(LONG_ANSWERS.world, answer);
    refuseIfFaulty(answer, faultsOfWorld(world));
    return world;
  },

  "beat-sheet": async (task, call) => {
    const answer = await asked(task, call);
    const { beats } = parsed(LONG_ANSWERS.beats, answer);
    refuseIfFaulty(answer, faultsOfBeats(beats, task.inputs.beats));
    return beatsFrom(beats, task.inputs.beats);
  },

  "character-profiles": async (task, call) => {
    const answer = await asked(task, call);
    const { cast } = parsed(LONG_ANSWERS.cast, answer);
    refuseIfFaulty(answer, faultsOfCast(cast));
    return castFrom(cast);
  },

  "outline-beat": async (task, call) => {
    const answer = await asked(task, call);
    const { cards } = parsed(LONG_ANSWERS.outline, answer);
    refuseIfFaulty(answer, faultsOfCards(cards, task.inputs));
    return outlineFrom(cards);
  },

  "draft-part": async (task, call) => {
    const { number, title } = task.inputs.card;
    const endMark = endMarkOf(markOf(call.story));
    let soFar = "";
    let shown = "";
    const answer = await asked(task, call, (piece) => {
      soFar += piece;
      const text = partBeingTold(soFar, endMark, title);
      if (text !== shown) call.onText?.(number, (shown = text));
    });
    const text = partTold(answer.text, endMark, title);
    if (text === null) throw cutShort(answer, `It does not end with the line ${endMark}.`);
    if (text === "") throw malformed(answer, "There is no text before the end mark.");
    return { text };
  },

  "audit-part": async (task, call) => {
    const { card, text, contract, beatCards, context } = task.inputs;
    const answer = await asked(task, call);
    const { findings, summary, facts } = parsed(LONG_ANSWERS["part-audit"], answer);
    if (summary.trim() === "") throw malformed(answer, "The summary is empty.");
    const audit = verifiedFindings(findings, {
      chunks: [{ number: card.number, text }],
      passages: [...context.passages.map((passage) => passage.text), context.tail],
      facts: context.canon,
      told: stringsIn([contract, beatCards, card, context.storySoFar, context.lately, context.openPromises]),
    });
    const established = verifiedFacts(facts, card.number, text);
    return {
      findings: audit.findings,
      thrownAway: audit.thrownAway + established.thrownAway,
      record: { summary: summary.trim(), facts: established.facts },
    };
  },

  "audit-book": async (task, call) => {
    const { chunks, contract, promises, others } = task.inputs;
    const answer = await asked(task, call);
    const { findings, checks } = parsed(LONG_ANSWERS["book-audit"], answer);
    const missing = BOOK_CHECKS.filter(({ id }) => !checks.some((each) => each.id === id)).map(
      ({ id }) => id,
    );
    if (missing.length > 0) throw malformed(answer, `These checks are not answered: ${missing.join(", ")}.`);
    return {
      ...verifiedFindings(findings, {
        chunks,
        passages: [],
        facts: [],
        told: stringsIn([contract, promises, others]),
      }),
      checks: BOOK_CHECKS.map(({ id }) => checks.find((each) => each.id === id)!),
    };
  },

  "revise-part": async (task, call) => {
    const { edits } = parsed(LONG_ANSWERS.edits, await asked(task, call));
    return {
      edits: edits.map(({ find, replace }) => ({ find: lettersOf(task.inputs.text, find) ?? find, replace })),
    };
  },

  "rewrite-paragraph": async (task, call) => {
    const answer = await asked(task, call);
    const { paragraph } = parsed(LONG_ANSWERS.paragraph, answer);
    const oneParagraph = paragraph.trim().replace(/\n{2,}/g, " ");
    if (oneParagraph === "") throw malformed(answer, "The paragraph is empty.");
    return { paragraph: oneParagraph };
  },
});
