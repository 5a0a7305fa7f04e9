import type {
  Character,
  Expression,
  Figure,
  Mood,
  Pose,
  SceneFacts,
  Species,
} from "../../../story/scene-facts.ts";
import type { Wish } from "./note-clauses.ts";
import { characterNamed, eachFigure, figureOf, namesSomeone } from "./note-talk.ts";
import type { Talk } from "./note-talk.ts";
import type { Meaning } from "./note-words.ts";
import { stepCamera } from "./wishes-for-setting.ts";

const OTHER_MOOD: Record<Mood, Mood> = {
  sad: "hopeful",
  lonely: "hopeful",
  peaceful: "tense",
  hopeful: "sad",
  determined: "peaceful",
  tense: "peaceful",
  frightening: "peaceful",
  wondrous: "peaceful",
  joyful: "peaceful",
  proud: "peaceful",
};
const OTHER_EXPRESSION: Record<Expression, Expression> = {
  calm: "surprised",
  happy: "calm",
  laughing: "calm",
  sad: "calm",
  crying: "calm",
  afraid: "calm",
  angry: "calm",
  sly: "happy",
  surprised: "calm",
  determined: "calm",
  proud: "calm",
  tired: "happy",
};
const LOW_MOODS: Mood[] = ["sad", "lonely", "tense", "frightening"];

export function feel({ meaning, denied }: Wish<Extract<Meaning, { kind: "feeling" }>>, talk: Talk): boolean {
  const { facts } = talk.draft;
  const { mood, expression, looks } = meaning;
  const named = talk.subjects.length > 0;
  if (mood && !named) facts.mood = denied ? OTHER_MOOD[mood] : mood;
  const asked = named ? looks : expression;
  return !asked || eachFigure(talk, (figure) => makeFace(figure, asked, denied));
}

function makeFace(figure: Figure, expression: Expression, denied: boolean): void {
  figure.expression = denied ? OTHER_EXPRESSION[expression] : expression;
  // A dry-eyed pose under a laughing face, or the reverse, would show two pictures in one.
  const acted = figure.pose === "crying" || figure.pose === "laughing" || figure.pose === "cowering";
  if (acted && figure.expression !== figure.pose && figure.expression !== "afraid") figure.pose = "standing";
}

export function cheer(by: number, talk: Talk): boolean {
  const { facts } = talk.draft;
  if (!talk.subjects.length) {
    if (by > 0) facts.mood = LOW_MOODS.includes(facts.mood) ? "hopeful" : "joyful";
    else facts.mood = facts.mood === "joyful" || facts.mood === "proud" ? "peaceful" : "sad";
  }
  return eachFigure(talk, (figure) => {
    const glad = figure.expression === "happy" || figure.expression === "laughing";
    const sad = figure.expression === "sad" || figure.expression === "crying";
    const expression = by > 0 ? (glad ? "laughing" : "happy") : sad ? "crying" : glad ? "calm" : "sad";
    makeFace(figure, expression, false);
  });
}

/** What somebody does who no longer does this. */
const OTHER_POSE: Partial<Record<Pose, Pose>> = { standing: "walking", running: "walking", lying: "sitting" };

export function strike({ meaning, denied }: Wish<Extract<Meaning, { kind: "pose" }>>, talk: Talk): boolean {
  return eachFigure(talk, (figure) => {
    const { pose, expression } = meaning;
    if (!denied) {
      figure.pose = pose;
      if (expression) figure.expression = expression;
      return;
    }
    if (figure.pose === pose) figure.pose = OTHER_POSE[pose] ?? "standing";
    if (expression && figure.expression === expression) figure.expression = OTHER_EXPRESSION[expression];
  });
}

const SIZE_STEP = 1.25;
const [SIZE_MIN, SIZE_MAX] = [0.45, 1.9]; // Smaller is no longer seen, bigger no longer fits beside the others.

export function resize(by: number, { draft, clause, subjects }: Talk): boolean {
  if (
    !subjects.length &&
    clause.wishes.some(({ meaning }) => meaning.kind === "prop" || meaning.kind === "worn")
  ) {
    return false;
  }
  const ids = subjects.length ? subjects : [draft.facts.figures[0]!.character];
  for (const character of draft.cast.filter(({ id }) => ids.includes(id))) {
    const size = character.size * SIZE_STEP ** by;
    character.size = Math.round(Math.min(SIZE_MAX, Math.max(SIZE_MIN, size)) * 100) / 100;
  }
  return true;
}

const OTHER_STANDS = { left: "right", right: "left", centre: "left", far: "centre" } as const;

export function placeAt(
  { meaning, denied }: Wish<Extract<Meaning, { kind: "stands" }>>,
  at: number,
  talk: Talk,
): boolean {
  const { facts } = talk.draft;
  // "The village in the background" is about the village, "a boat on the left" about the boat.
  const about = talk.clause.wishes
    .slice(0, at)
    .findLast(({ meaning: { kind } }) => kind === "place" || kind === "prop");
  if (about) return about.meaning.kind === "place";
  if (meaning.at === "far" && !talk.subjects.length) {
    return stepCamera(facts, denied ? 1 : -1);
  }
  return eachFigure(talk, (figure) => (figure.stands = denied ? OTHER_STANDS[meaning.at] : meaning.at));
}

export function face(at: number, talk: Talk): boolean {
  const whom = talk.clause.wishes
    .slice(at + 1)
    .map(({ meaning }) => characterNamed(meaning, talk.draft))
    .find((character) => character);
  if (!whom) return true; // "Looking at the sea": nobody to turn to, and nothing that was not understood.
  const firstNamed = talk.clause.wishes.slice(0, at).some(({ meaning }) => namesSomeone(meaning));
  const looker = firstNamed ? talk.subjects[0] : talk.draft.facts.figures[0]!.character;
  if (!looker || looker === whom.id) return true;
  if (!figureOf(whom.id, talk.draft)) return false;
  return eachFigure({ ...talk, subjects: [looker] }, (figure) => (figure.faces = whom.id));
}

export function faceEachOther({ draft, subjects }: Talk): boolean {
  const [one, other] = subjects.length > 1 ? subjects : draft.facts.figures.map((figure) => figure.character);
  const [left, right] = [one, other].map((id) => (id ? figureOf(id, draft) : undefined));
  if (!left || !right) return false;
  [left.faces, right.faces] = [right.character, left.character];
  return true;
}

const NEWCOMER_SIZE: Partial<Record<Species, number>> = {
  mouse: 0.65,
  frog: 0.65,
  hedgehog: 0.7,
  squirrel: 0.75,
  crow: 0.7,
  owl: 0.8,
  goose: 0.85,
  rabbit: 0.85,
  cat: 0.85,
  otter: 0.85,
  bear: 1.35,
  boar: 1.15,
  wolf: 1.15,
  deer: 1.2,
  woman: 1.15,
  man: 1.2,
  "old-woman": 1.1,
  "old-man": 1.15,
};
const CROWD_MAX = 5;

export function admit(
  wish: Wish<Extract<Meaning, { kind: "character" | "species" }>>,
  at: number,
  { draft, clause }: Talk,
): boolean {
  const { meaning, denied, more } = wish;
  const someone = characterNamed(meaning, draft);
  if (denied) return !someone || dismiss(someone.id, draft.facts);
  const isNew = !someone && meaning.kind === "species";
  const character = isNew ? newcomer(meaning.species) : someone;
  if (!character || !figureOf(character.id, draft)) return false;
  if (isNew) draft.cast.push(character);
  const counted = clause.wishes[at - 1]?.meaning;
  const first = draft.facts.figures[0]!.character === character.id;
  if (counted?.kind === "count" && !first) character.count = counted.count;
  else if (more && character.count) character.count = Math.min(CROWD_MAX, character.count + 1);
  return true;
}

const newcomer = (species: Species): Character => ({
  id: `guest-${species}`,
  role: "other",
  phrase: `the ${species.replace("-", " ")}`,
  species,
  pronoun: "they",
  size: NEWCOMER_SIZE[species] ?? 1,
});

/** A picture without anybody is none: the last one stays, and the person is told. */
function dismiss(id: string, facts: SceneFacts): boolean {
  const remaining = facts.figures.filter((figure) => figure.character !== id);
  if (!remaining.length) return false;
  facts.figures = remaining;
  for (const figure of remaining) if (figure.faces === id) delete figure.faces;
  return true;
}
