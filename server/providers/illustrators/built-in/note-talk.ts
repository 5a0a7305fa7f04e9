import type { Character, Figure, SceneFacts, Thing } from "../../../story/scene-facts.ts";
import type { Grading } from "./light.ts";
import type { Asked, Clause } from "./note-clauses.ts";
import type { Meaning } from "./note-words.ts";

/** What the notes have made of the scene so far. */
export interface Draft {
  facts: SceneFacts;
  cast: Character[];
  grading: Grading;
}

/** Who and what the wishes of one clause are about. */
export interface Talk {
  draft: Draft;
  clause: Clause;
  /** Character ids; nobody, where nobody was named. */
  subjects: string[];
}

export const characterNamed = (meaning: Asked, { cast, facts }: Draft): Character | undefined => {
  if (meaning.kind === "character") return cast.find(({ id }) => id === meaning.id);
  if (meaning.kind !== "species") return undefined;
  const alike = cast.filter(({ species }) => species === meaning.species);
  return alike.find(({ id }) => facts.figures.some((figure) => figure.character === id)) ?? alike[0];
};

export const namesSomeone = ({ kind }: Asked) =>
  ["character", "species", "pronoun", "everybody"].includes(kind);

/** Does it to those spoken of, or else to the first; whoever is not there yet comes in. False if there is no room. */
export function eachFigure({ draft, subjects }: Talk, act: (figure: Figure) => void): boolean {
  const ids = subjects.length ? subjects : [draft.facts.figures[0]!.character];
  const figures = ids.map((id) => figureOf(id, draft));
  for (const figure of figures) if (figure) act(figure);
  return figures.every((figure) => figure);
}

const FIGURES_MAX = 4;

export function figureOf(id: string, { facts }: Draft): Figure | undefined {
  const there = facts.figures.find((figure) => figure.character === id);
  if (there || facts.figures.length >= FIGURES_MAX) return there;
  const figure: Figure = { character: id, pose: "standing", expression: "calm" };
  facts.figures.push(figure);
  return figure;
}

export const thingsIn = ({ figures, keyObject, around = [] }: SceneFacts): Thing[] => [
  ...(keyObject ? [keyObject] : []),
  ...figures.flatMap(({ holding }) => (holding ? [holding] : [])),
  ...around,
];

export function grade(
  grading: Grading,
  { brightness = 0, warmth = 0, saturation = 0 }: Extract<Meaning, { kind: "light" }>,
  sign: number,
): true {
  const within = (amount: number) => Math.round(Math.min(1, Math.max(-1, amount)) * 100) / 100;
  grading.brightness = within(grading.brightness + sign * brightness);
  grading.warmth = within(grading.warmth + sign * warmth);
  grading.saturation = within(grading.saturation + sign * saturation);
  return true;
}
