import { describe, expect, it } from "vitest";
import { auditText } from "../../../server/story/long/audit-text.ts";
import type { LongPlan, Person } from "../../../server/story/long/long-plan.ts";
import type { Finding } from "../../../server/story/finding.ts";

const IDA = person("Ida Brandt");
const TOLD =
  "Ida Brandt came up from the harbour with a basket of eels. She was late, and the door was shut. The baker looked out of the " +
  "window and said nothing. It had rained since noon. She put the basket down and knocked twice. Nobody came to the door. " +
  "The street was empty but for a dog. She sat on the step and counted her eels. A cart went by without a light. The driver " +
  "was asleep, and the horse knew the way. She called after it all the same. Then the bolt was drawn. Ida took up the basket again.";

function person(name: string, pronoun = "she"): Person {
  return { id: name, name, role: "protagonist", pronoun, look: "", wants: "", manner: "" };
}

function plan(
  changed: { cast?: Person[]; rules?: string[]; parts?: number; promises?: LongPlan["promises"] } = {},
): LongPlan {
  const { cast = [IDA], rules = [], parts = 2, promises = [] } = changed;
  return {
    concept: {
      title: "",
      logline: "",
      premise: "",
      theme: "",
      ending: "",
      person: "third",
      tense: "past",
      voice: "",
      motifs: [],
    },
    world: { setting: "", places: [], rules: rules.map((text) => ({ text, consequence: "" })) },
    cast,
    beats: [],
    promises,
    outline: Array.from({ length: parts }, (_, at) => ({
      number: at + 1,
      beat: "",
      title: "",
      happens: "",
      place: "",
      time: "",
      who: [],
      plants: [],
      paysOff: [],
      after: at,
      words: 0,
    })),
  };
}

const audit = (texts: string[], of = plan({ parts: texts.length }), genre = "horror"): Finding[] =>
  auditText({ plan: of, genre, chunks: texts.map((text, at) => ({ number: at + 1, title: "", text })) });

describe("The mechanical audit of a long text", () => {
  it("has nothing to say of a text without fault", () => {
    expect(audit([TOLD])).toEqual([]);
    expect(audit([TOLD, ""], plan({ parts: 3 }))).toEqual([]);
  });

  it("quotes to the letter, and never finds the same thing twice", () => {
    const texts = [
      `${TOLD} Her eyes were grey. She suddenly seemed to begin to laugh.`,
      `${TOLD}\n\nOutside, Ida’s brown eyes were completely, utterly and truly wet. She left. ${LONG}\n\nThe End`,
    ];
    const findings = audit(
      texts,
      plan({ parts: 3, promises: [{ id: "p", what: "The bell.", plantedIn: 1, paidOffIn: 0 }] }),
    );
    expect(new Set(findings.map(({ kind }) => kind))).toEqual(
      new Set(["continuity", "repeat", "ending", "promise", "style"]),
    );
    for (const { chunk, quotes } of findings)
      for (const [at, quote] of quotes.entries())
        expect(
          texts.some(
            (text, index) =>
              text.includes(quote) && (at < quotes.length - 1 || chunk === null || index + 1 <= chunk),
          ),
        ).toBe(true);
    const keys = findings.map(({ kind, chunk, quotes, message }) =>
      JSON.stringify([kind, chunk, quotes, message]),
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(auditText({ plan: plan(), genre: "horror", chunks: [] })).toEqual([]);
  });

  it("finds sentences that stand twice, but not the rules, which are meant to be said again", () => {
    const rule = "Nobody goes up to the mezzanine after midnight.";
    const again = "The horse knew the way to the mill and home again.";
    const texts = [`${TOLD} ${rule} ${again}`, `She read it once more. ${rule} ${again}`];
    expect(audit(texts, plan({ rules: [rule] }))).toMatchObject([
      { kind: "repeat", chunk: 2, quotes: [again] },
    ]);
    expect(audit(texts)).toHaveLength(2);
  });

  it("finds phrases that are leant on", () => {
    const worn = ["Monday", "Tuesday", "Thursday", "Friday", "Saturday"].map(
      (day) => `On ${day} she let out a long breath and went to bed.`,
    );
    expect(audit([TOLD, worn.join(" ")])).toMatchObject([
      { kind: "style", severity: "minor", chunk: 2, message: '"let out a long breath" comes 5 times.' },
    ]);
  });

  it("finds habits of language models, in the whole and in a chunk, and quotes the worst", () => {
    const habits =
      "She couldn’t help but smile. Suddenly she felt a wave of relief. Time seemed to stop, and she was utterly alone.";
    const [whole, chunk, ...more] = audit([
      TOLD,
      `${TOLD.replaceAll("Ida Brandt", "The girl").slice(0, 40)}. ${habits.repeat(1)} ${LONG}`,
    ]);
    expect(more).toEqual([]);
    expect(whole).toMatchObject({ kind: "style", severity: "minor", chunk: null });
    expect(chunk).toMatchObject({ kind: "style", severity: "minor", chunk: 2 });
    expect(chunk!.quotes).toContain("She couldn’t help but smile.");
  });

  it("finds words of the workshop, but not those that are avoided for their ring, nor what is said", () => {
    const [finding, ...more] = audit([
      `${TOLD} This was the climax of the night. She stood upon the threshold. “A climax,” he said.`,
    ]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      kind: "style",
      severity: "minor",
      quotes: ["This was the climax of the night."],
    });
  });

  it("finds chunks that are told by another or in another tense", () => {
    const first = TOLD.replaceAll("She", "I")
      .replaceAll("her eels", "my eels")
      .replaceAll("Ida Brandt", "I")
      .replaceAll("Ida", "I");
    expect(audit([TOLD, first]).filter(({ kind }) => kind === "style")).toMatchObject([
      {
        severity: "moderate",
        chunk: 2,
        message: "It is told in the first person, and the story in the third.",
      },
    ]);
  });

  it("finds names of the cast that are misspelt, and people of the cast who are never named", () => {
    const texts = [`${TOLD} At the corner Brandd turned round.`];
    expect(audit(texts, plan({ cast: [IDA, person("Otto Kern", "he")], parts: 1 }))).toMatchObject([
      { kind: "name", severity: "moderate", chunk: 1, quotes: ["At the corner Brandd turned round."] },
      {
        kind: "name",
        severity: "minor",
        chunk: null,
        message: "Otto Kern, protagonist, is of the cast and never named.",
      },
    ]);
    expect(audit([TOLD], plan({ cast: [IDA, person("Otto Kern", "he")], parts: 2 }))).toEqual([]);
  });

  it("finds an ending before the end, and none at the end", () => {
    expect(audit([`${TOLD}\n\nThe End`, "It went on."])).toMatchObject([
      { kind: "ending", chunk: 1, quotes: ["The End"] },
    ]);
    expect(audit([TOLD, "It went on.\n\nThe End"])).toEqual([]);
  });
});

const LONG = Array.from(
  { length: 30 },
  (_, at) => `There were ${at + 40} stones beside the road, and she looked at each of them.`,
).join(" ");
