import { describe, expect, it } from "vitest";
import type { ModelRequest } from "../../../server/providers/language-model.ts";
import { ProviderError } from "../../../server/providers/provider-error.ts";
import { endMarkOf, markOf } from "../../../server/providers/prompt-mark.ts";
import type { LongTask, Writer, Written } from "../../../server/providers/writer.ts";
import { modelWriter } from "../../../server/providers/writers/model-writer.ts";
import { BOOK_CHECKS } from "../../../server/story/long/book-checks.ts";
import { beatSlots } from "../../../server/story/long/beat-slots.ts";
import { PACKS } from "../../../server/story/long/pack.ts";
import { aCall } from "../../support/builders.ts";
import { aLongBook } from "../../support/long-book.ts";

const book = aLongBook(12, 200);
const { brief, plan } = book;
const { outline, promises, ...contract } = plan;
const call = aCall();
const MARK = endMarkOf(markOf(call.story));

/** A writer whose model says this, piece by piece; `asked` holds what it was asked. */
function writerThatHears(answer: unknown): { writer: Writer; asked: ModelRequest[] } {
  const asked: ModelRequest[] = [];
  const text = typeof answer === "string" ? answer : JSON.stringify(answer);
  const writer = modelWriter({
    name: "a model",
    chunksAtOnce: 10,
    stages: new Set(["plan", "draft", "audit", "polish"]),
    ask: async (_stage, request, _call, onText) => {
      asked.push(request);
      for (const piece of text.match(/[\s\S]{1,7}/g) ?? []) onText?.(piece);
      return { text, by: "a model", othersLeft: false };
    },
  });
  return { writer, asked };
}

const written = <Task extends LongTask>(
  task: Task,
  answer: unknown,
  change = {},
): Promise<Written[Task["verb"]]> => writerThatHears(answer).writer.write(task, { ...call, ...change });

/** What kept an answer from being taken. */
async function fault(task: LongTask, answer: unknown): Promise<ProviderError> {
  const failure = await written(task, answer).then(
    () => null,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(ProviderError);
  return failure as ProviderError;
}

describe("Planning a long story with a model", () => {
  const slots = beatSlots(PACKS.get("horror")!, 12, 4);
  const task = { verb: "plan-tale", inputs: { brief, beats: slots } } as const;
  const answer = {
    concept: contract.concept,
    world: contract.world,
    cast: contract.cast.slice(0, 3).map(({ id: _id, ...person }) => person),
    beats: slots.map(({ name }) => ({ happens: `What is meant by ${name} happens.` })),
  };

  it("gives the ids and the parts itself, and takes from the model what happens", async () => {
    const made = await written(task, answer);
    expect(made.beats.map(({ id, parts }) => ({ id, parts }))).toEqual(
      slots.map(({ id, parts }) => ({ id, parts })),
    );
    expect(made.beats[0]!.happens).toContain(slots[0]!.name);
    expect(new Set(made.cast.map(({ id }) => id)).size).toBe(3);
  });

  it.each([
    ["a beat too few", { ...answer, beats: answer.beats.slice(1) }, /3 beats; there must be 4/],
    ["nobody in it", { ...answer, cast: [] }, /nobody in the cast/],
    ["two of one name", { ...answer, cast: [answer.cast[0], answer.cast[0]] }, /Two of the cast/],
    ["an empty name", { ...answer, cast: [{ ...answer.cast[0]!, name: " " }] }, /name is empty/],
    [
      "a mark of the form",
      { ...answer, concept: { ...answer.concept, ending: "AI_SELECT_ENDING" } },
      /AI_SELECT_ENDING/,
    ],
    ["no ending", { ...answer, concept: { ...answer.concept, ending: "" } }, /ending is empty/],
  ])("refuses a contract with %s, and says why", async (_what, wrong, why) => {
    const { fault: found, detail } = await fault(task, wrong);
    expect(found).toBe("answer-malformed");
    expect(detail).toMatch(why);
  });

  const beat = contract.beats[0]!;
  const outlining: LongTask = {
    verb: "outline-beat",
    inputs: { brief, contract, beat, first: 1, before: [], open: [{ id: "key", what: "a key" }], wanted: [] },
  };
  const cards = Array.from({ length: beat.parts }, (_, at) => ({
    title: `${at + 1}. The Door`,
    happens: "Somebody opens it.",
    place: "the door",
    time: "day 1",
    who: [contract.cast[0]!.id],
    weight: 1,
    standsAlone: false,
    plants: at === 0 ? [{ id: "rope", what: "a rope" }] : [],
    paysOff: ["key"],
  }));

  it("takes exactly the cards that were asked for, without numbers in their titles", async () => {
    const made = await written(outlining, { cards });
    expect(made).toMatchObject({ cards: cards.map(() => ({ title: "The Door", paysOff: ["key"] })) });
  });

  it.each([
    ["a card too many", [...cards, cards[0]], /cards; .* were asked for/],
    [
      "a stranger",
      [{ ...cards[0]!, who: ["nobody"] }, ...cards.slice(1)],
      /"nobody", who is not in the cast/,
    ],
    [
      "a promise made before",
      [{ ...cards[0]!, plants: [{ id: "key", what: "x y" }] }, ...cards.slice(1)],
      /"key" is promised twice/,
    ],
  ])("refuses an outline with %s", async (_what, wrong, why) => {
    expect((await fault(outlining, { cards: wrong })).detail).toMatch(why);
  });
});

describe("Drafting a part with a model", () => {
  const inputs = book.inputs(7);
  const task: LongTask = { verb: "draft-part", inputs };
  const prose = "The lamp was lit.\n\nNobody had lit it.";

  it("takes the prose before the mark, and neither a heading nor what comes after", async () => {
    const answer = `## ${inputs.card.title}\n\n${prose}\n\n${MARK}\nShall I go on?`;
    expect(await written(task, answer)).toEqual({ text: prose });
  });

  it("shows the text as it comes, and never a piece of the mark", async () => {
    const shown: string[] = [];
    const onText = (_chunk: number, text: string) => shown.push(text);
    await written(task, `${prose}\n${MARK}`, { onText });
    expect(shown.at(-1)).toBe(prose);
    expect(shown.join("")).not.toContain("<");
  });

  it("counts prose without the mark as cut, and gives the next try more room and the reason", async () => {
    const error = await fault(task, prose);
    expect(error.fault).toBe("answer-cut-short");
    const { writer, asked } = writerThatHears(`${prose}\n${MARK}`);
    await writer.write(task, call);
    await writer.write(task, { ...call, before: [error] });
    expect(asked[1]!.outputTokensMax).toBe(2 * asked[0]!.outputTokensMax);
    expect(asked[1]!.parts.at(-1)!.text).toContain(`does not end with the line ${MARK}`);
  });

  it("is refused when there is nothing but the mark", async () => {
    expect((await fault(task, MARK)).fault).toBe("answer-malformed");
  });
});

describe("Auditing with a model", () => {
  const text = "The door stood open. Agnes said it’s been shut since noon, and nobody had a key to it.";
  const inputs = { ...book.inputs(7), text, isDeep: false, waived: [] };
  const context = {
    ...inputs.context,
    passages: [{ chunk: 2, text: "The door had no lock." }],
    canon: [{ subject: "The door", fact: "The door is nailed up.", quote: "they nailed it up", chunk: 3 }],
  };
  const task: LongTask = { verb: "audit-part", inputs: { ...inputs, context } };
  const finding = (quotes: string[], change = {}) => ({
    kind: "continuity",
    subtype: "appearance",
    severity: "major",
    message: "Both cannot be.",
    quotes,
    ...change,
  });
  const audit = (findings: object[], facts: object[] = []) =>
    written(task, { findings, summary: "A door stands open.", facts });

  it("keeps a contradiction whose two sides stand in the text, to the letter, whatever the quotation marks", async () => {
    const { findings, thrownAway } = await audit([
      finding(["The door stood open", "it's been shut since noon"]),
    ]);
    expect(thrownAway).toBe(0);
    expect(findings).toEqual([
      {
        kind: "continuity",
        subtype: "appearance",
        severity: "major",
        chunk: 7,
        message: "Both cannot be.",
        quotes: ["The door stood open", "it’s been shut since noon"],
      },
    ]);
  });

  it("takes the other side from an earlier passage, or from the words a fact was taken from", async () => {
    const { findings } = await audit([
      finding(["The door stood open", "The door had no lock"]),
      finding(["The door stood open", "The door is nailed up"]),
    ]);
    expect(findings.map(({ quotes }) => quotes[1])).toEqual(["The door had no lock", "they nailed it up"]);
  });

  it("says in the message what stands in the contract, so that every quote is the book's own", async () => {
    const rule = plan.world.rules[0]!.text;
    const { findings } = await audit([finding(["The door stood open", rule])]);
    expect(findings[0]).toMatchObject({ quotes: ["The door stood open"] });
    expect(findings[0]!.message).toContain(rule);
  });

  it.each([
    ["words that nobody wrote", finding(["The door stood open", "The window was blue"])],
    ["only one side of a contradiction", finding(["The door stood open"])],
    ["the same side twice", finding(["The door stood open", "The door stood open"])],
    ["nothing of the text", finding(["The door had no lock", "The door is nailed up"])],
    [
      "a contradiction in nothing",
      finding(["The door stood open", "The door had no lock"], { subtype: null }),
    ],
    ["one word", finding(["door"], { kind: "language", subtype: null })],
  ])("throws away and counts %s", async (_what, wrong) => {
    expect(await audit([wrong])).toMatchObject({ findings: [], thrownAway: 1 });
  });

  it("takes down only facts whose quote stands in the text", async () => {
    const fact = (quote: string) => ({ subject: "The door", fact: "It stands open.", quote });
    const { record, thrownAway } = await audit([], [fact("The door stood open"), fact("The door was green")]);
    expect(record).toEqual({
      summary: "A door stands open.",
      facts: [{ subject: "The door", fact: "It stands open.", quote: "The door stood open", chunk: 7 }],
    });
    expect(thrownAway).toBe(1);
  });

  it("has a whole book answered in all of its checks, or not at all", async () => {
    const chunks = [
      { number: 1, text: "The cup was full." },
      { number: 2, text: "The cup had never been filled." },
    ];
    const book22: LongTask = {
      verb: "audit-book",
      inputs: { brief, contract, promises, others: [], chunks, waived: [] },
    };
    const checks = BOOK_CHECKS.map(({ id }) => ({ id, isPassed: true, note: "It holds." }));
    const findings = [finding(["The cup was full", "The cup had never been filled"])];
    const made = await written(book22, { findings, checks });
    expect(made.checks).toHaveLength(22);
    expect(made.findings[0]).toMatchObject({ chunk: 2 });
    const { detail } = await fault(book22, { findings, checks: checks.slice(1) });
    expect(detail).toContain(BOOK_CHECKS[0].id);
  });
});

describe("Revising with a model", () => {
  const card = outline[6]!;
  const text =
    "“It’s late,” she said. The lamp went out.\n\nFar.\n\nAway.\n\nThe end of the street was dark.";

  it("answers with edits, their words as they stand in the text", async () => {
    const task: LongTask = {
      verb: "revise-part",
      inputs: { brief, contract, card, text, aim: { pass: "voice" } },
    };
    const edits = [{ find: '"It\'s late," she said.', replace: "“Late,” she said." }];
    expect(await written(task, { edits })).toEqual({
      edits: [{ find: "“It’s late,” she said.", replace: "“Late,” she said." }],
    });
  });

  it("shows of a text that is to be mended only what stands around the faults", async () => {
    const quotes = ["The lamp went out"];
    const findings = [{ kind: "sense", severity: "major", chunk: 7, message: "Why?", quotes }] as const;
    const aim = { pass: "mend" as const, findings: findings.map((each) => ({ ...each, quotes })) };
    const { writer, asked } = writerThatHears({ edits: [] });
    await writer.write({ verb: "revise-part", inputs: { brief, contract, card, text, aim } }, call);
    const { text: said } = asked[0]!.parts.at(-1)!;
    expect(said).toContain("The lamp went out.\n\nFar.\n\n[…]");
    expect(said).not.toContain("Away.");
  });

  it("tells one paragraph otherwise, as one paragraph", async () => {
    const task: LongTask = {
      verb: "rewrite-paragraph",
      inputs: { brief, contract, card, before: "", paragraph: "Far.", after: "Away.", note: "Say how far." },
    };
    expect(await written(task, { paragraph: "A mile.\n\nOr two." })).toEqual({
      paragraph: "A mile. Or two.",
    });
    expect((await fault(task, { paragraph: "  " })).detail).toMatch(/empty/);
  });
});
