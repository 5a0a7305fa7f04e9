import { describe, expect, it } from "vitest";
import * as path from "../../public/lib/quiz-path.js";
import type { Options, QuizDraft, QuizStep } from "../../public/lib/quiz-path.js";
import { DEFAULT_HERO, HEROES } from "../../server/story/heroes.ts";
import { QUIZ, STRUCTURE_QUESTION, questionsOnPath } from "../../server/story/quiz.ts";
import { STRUCTURES } from "../../server/story/structures.ts";
import type { StructureId } from "../../server/story/structures.ts";

const options: Options = {
  heroes: HEROES.map(({ id, label, character: { species, phrase, pronoun } }) => ({
    id,
    label,
    species,
    phrase,
    pronoun,
  })),
  defaultHero: DEFAULT_HERO,
  structures: Object.values(STRUCTURES).map(({ id, name, promise }) => ({ id, name, promise })),
  structureQuestion: STRUCTURE_QUESTION,
  quiz: QUIZ,
  formats: ["portrait", "landscape"],
  limits: { answerCharacters: 160, noteCharacters: 500, sceneCharacters: 2000, pictureAttempts: 20 },
  madeBy: {
    writer: "a writer",
    illustrator: "an illustrator",
    costsMoney: false,
    rewritesParagraphs: true,
    readsOwnWords: true,
  },
  estimate: null,
};
const structures = Object.keys(STRUCTURES) as StructureId[];
const first = () => 0;

const aDraft = (change: Partial<QuizDraft> = {}): QuizDraft => ({
  ...path.emptyDraft(),
  hero: "red-fox",
  structure: "power-fantasy",
  ...change,
});
const keysOf = (steps: QuizStep[]) => steps.map(({ key }) => key);
const stepOf = (key: string, draft = aDraft()) =>
  path.stepsOf(options, draft).find((step) => step.key === key)!;

describe("The way through the quiz", () => {
  it("asks who and which kind before anything else", () => {
    expect(keysOf(path.stepsOf(options, path.emptyDraft()))).toEqual(["hero", "structure"]);
  });

  it("stops at a choice on which the way depends", () => {
    expect(keysOf(path.stepsOf(options, aDraft()))).toEqual(["hero", "structure", "humiliation_type"]);
  });

  it("takes the way of the answer, and ends with format and summary", () => {
    const way = (answer: string) =>
      keysOf(path.stepsOf(options, aDraft({ answers: { humiliation_type: answer } }))).slice(3);
    expect(way("A")).toEqual(["humiliation", "find", "do_with_find", "villain_crime", "format", "summary"]);
    expect(way("B")).toEqual([
      "offering_who",
      "offering_what",
      "find",
      "do_with_find",
      "villain_crime",
      "format",
      "summary",
    ]);
  });

  it.each(structures)(
    "agrees with the studio about the questions of %s, whichever way is taken",
    (structure) => {
      for (const chip of QUIZ[structure].questions[0]!.chips) {
        const answers = { [QUIZ[structure].first]: chip };
        const { questions, isWhole } = path.questionsOnPath(QUIZ[structure], answers);
        expect(questions).toEqual(questionsOnPath(structure, answers));
        expect(isWhole).toBe(true);
      }
    },
  );

  it("guesses how many questions there will be, and knows once the way is chosen", () => {
    expect(path.questionCount(options, aDraft())).toBe(8);
    expect(path.questionCount(options, aDraft({ answers: { humiliation_type: "B" } }))).toBe(9);
  });
});

describe("An answer", () => {
  it("that was a surprise is marked, until the person writes another", () => {
    const step = stepOf("humiliation_type");
    const surprised = path.withAnswer(step, aDraft(), "A", { isSurprise: true });
    expect(surprised.surprises).toEqual(["humiliation_type"]);
    expect(path.withAnswer(step, surprised, "B", { isSurprise: false }).surprises).toEqual([]);
  });

  it("is shown by its label", () => {
    const draft = aDraft({ answers: { humiliation_type: "B" } });
    expect(path.answerShown(options, stepOf("humiliation_type"), draft)).toBe("Offering");
    expect(path.answerShown(options, stepOf("hero"), draft)).toBe("The red fox");
  });

  it("by surprise is another one each time", () => {
    const step = stepOf("humiliation_type");
    expect(path.surpriseFor(options, step, aDraft(), first)).toBe("A");
    expect(path.surpriseFor(options, step, aDraft({ answers: { humiliation_type: "A" } }), first)).toBe("B");
  });

  it("names the hero in the question", () => {
    const mouse = options.heroes.find(({ id }) => id === "little-mouse");
    expect(path.spoken("What does {he} do with what {he} finds?", mouse)).toBe(
      "What does she do with what she finds?",
    );
    expect(path.spoken("{hero} finds what?", mouse)).toBe("The little mouse finds what?");
  });
});

describe("The brief", () => {
  it("is not there while something is unanswered", () => {
    expect(path.briefOf(options, aDraft())).toBeNull();
    expect(
      path.briefOf(options, aDraft({ answers: { humiliation_type: "A", humiliation: "  " } })),
    ).toBeNull();
  });

  it.each(structures)("of %s is whole when everything is left to surprise", (structure) => {
    for (const luck of [0, 0.4, 0.99]) {
      const draft = path.surpriseTheRest(options, { ...path.emptyDraft(), structure }, () => luck);
      const brief = path.briefOf(options, draft)!;
      expect(Object.keys(brief.answers)).toEqual(
        questionsOnPath(structure, brief.answers).map(({ key }) => key),
      );
      expect(brief.surprises).toEqual(["hero", ...Object.keys(brief.answers)]);
    }
  });

  it("keeps what the person answered and leaves out the way not taken", () => {
    const draft = aDraft({ answers: { humiliation_type: "A", offering_who: "a frog", find: " a drum " } });
    const brief = path.briefOf(options, path.surpriseTheRest(options, draft, first))!;
    expect(brief.answers.find).toBe("a drum");
    expect(brief.answers).not.toHaveProperty("offering_who");
    expect(brief.surprises).not.toContain("find");
  });
});
