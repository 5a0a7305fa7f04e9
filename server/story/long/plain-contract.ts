import type { BeatSlot } from "./beat-slots.ts";
import type { LongBrief } from "./long-brief.ts";
import type { Beat, Concept, Person, World } from "./long-plan.ts";
import { PACKS } from "./pack.ts";

// What stands in the place of a planning pass that the brief leaves out: what the form says, and nothing invented.

/** Every answer of the form in words: "Where does it happen? A ferry terminal: ...". */
export const answersInWords = ({
  genre,
  choices,
}: LongBrief): { id: string; question: string; answer: string; guidance: string }[] =>
  PACKS.get(genre)!.groups.map((group) => {
    const options = group.takes === "number" ? [] : group.options;
    const chosen = choices[group.id]!.map(
      (value) => options.find(({ id }) => id === value) ?? { label: value, guidance: "" },
    );
    return {
      id: group.id,
      question: group.question,
      answer: chosen.map(({ label }) => label).join("; "),
      guidance: chosen
        .map(({ guidance }) => guidance)
        .filter(Boolean)
        .join(" "),
    };
  });

const firstAnswer = (brief: LongBrief): string => answersInWords(brief)[0]!.answer;

export const plainConcept = (brief: LongBrief): Concept => {
  const { name } = PACKS.get(brief.genre)!;
  const premise =
    brief.idea ||
    answersInWords(brief)
      .map(({ question, answer }) => `${question} ${answer}.`)
      .join(" ");
  return {
    title: `${name}: ${firstAnswer(brief)}`,
    logline: brief.idea.split("\n")[0] || `A ${name.toLowerCase()} of ${firstAnswer(brief)}.`,
    premise,
    theme: "",
    ending: "",
    person: "third",
    tense: "past",
    voice: "",
    motifs: [],
  };
};

export const plainWorld = (brief: LongBrief): World => ({
  setting: firstAnswer(brief),
  places: [],
  rules: [],
});

export const plainBeats = (slots: readonly BeatSlot[]): Beat[] =>
  slots.map(({ id, name, act, purpose, parts }) => ({ id, name, act, happens: purpose, parts }));

export const plainCast = (): Person[] => [
  { id: "protagonist", name: "", role: "protagonist", pronoun: "they", look: "", wants: "", manner: "" },
];
