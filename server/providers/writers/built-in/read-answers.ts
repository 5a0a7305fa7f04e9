import type { Brief } from "../../../story/brief.ts";
import { heroById, HEROES } from "../../../story/heroes.ts";
import { questionsOnPath } from "../../../story/quiz.ts";
import type { Subject } from "./names.ts";
import { pronounOf } from "./noun-phrase.ts";
import { readAnswer } from "./read-answer.ts";
import type { Reading } from "./read-answer.ts";

/** Questions that ask for somebody or for a place; every other noun is a thing. */
const SUBJECTS: Readonly<Record<string, Subject>> = {
  offering_who: "somebody",
  promised_who: "somebody",
  guide: "somebody",
  lost_who: "somebody",
  friend: "somebody",
  lost_where: "somewhere",
  lost_place: "somewhere",
};

/** The answers as they can be told, by question key. */
export function readAnswers({ structure, answers, hero }: Brief): Record<string, Reading> {
  const { pronoun } = (heroById(hero) ?? HEROES[0]!).character;
  return Object.fromEntries(
    questionsOnPath(structure, answers).flatMap(({ key, shape }) => {
      const answer = answers[key];
      if (answer === undefined || shape === "choice") return [];
      const asked = { shape, subject: SUBJECTS[key] ?? "something", his: pronounOf(pronoun, "his") };
      return [[key, readAnswer(answer, asked)]];
    }),
  );
}
