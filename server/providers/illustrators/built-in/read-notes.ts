import { INDOOR_PLACES } from "../../../story/scene-facts.ts";
import type { Character, SceneFacts } from "../../../story/scene-facts.ts";
import type { Grading } from "./light.ts";
import { readClauses } from "./note-clauses.ts";
import type { Clause, Wish } from "./note-clauses.ts";
import { characterNamed, grade, namesSomeone, thingsIn } from "./note-talk.ts";
import type { Draft, Talk } from "./note-talk.ts";
import type { Meaning } from "./note-words.ts";
import { admit, cheer, face, faceEachOther, feel, placeAt, resize, strike } from "./wishes-for-figures.ts";
import {
  goIndoors,
  setDistance,
  setPlace,
  setTime,
  setWeather,
  shiftTime,
  stepCamera,
} from "./wishes-for-setting.ts";
import { dress, glow, handle, letGo, paint } from "./wishes-for-things.ts";

export interface ReadNotes {
  facts: SceneFacts;
  /** As it is in this picture only: somebody may wear another scarf, or be new. */
  cast: Character[];
  /** Words of the notes that nothing in the picture follows from, as they were written, each once. */
  notUnderstood: string[];
  /** How the whole picture is toned, each from -1 to 1; left out where nobody asked. The composer applies it last. */
  grading?: Grading;
  /**
   * How many notes changed nothing that is seen: unknown words, or night where it was night. The composer arranges
   * the picture another way for each, so that a rejected picture never comes back the same.
   */
  reshuffle: number;
}

/** The people who wrote the notes read this many phrases back at most. */
const NOT_UNDERSTOOD_MAX = 20;
const PHRASE_CHARACTERS_MAX = 80;

/** What people wrote when they rejected a picture, oldest first, worked into the facts it is drawn from. */
export function readNotes(notes: string[], facts: SceneFacts, cast: Character[]): ReadNotes {
  const draft: Draft = {
    facts: structuredClone(facts),
    cast: structuredClone(cast),
    grading: { brightness: 0, warmth: 0, saturation: 0 },
  };
  const notUnderstood = new Set<string>();
  let reshuffle = 0;
  for (const note of notes) {
    const before = seenIn(draft);
    for (const words of applyNote(note, draft)) notUnderstood.add(words.slice(0, PHRASE_CHARACTERS_MAX));
    if (seenIn(draft) === before) reshuffle++;
  }
  const graded = Object.values(draft.grading).some((amount) => amount !== 0);
  return {
    facts: draft.facts,
    cast: draft.cast,
    notUnderstood: [...notUnderstood].slice(0, NOT_UNDERSTOOD_MAX),
    ...(graded && { grading: draft.grading }),
    reshuffle,
  };
}

/** All that can be seen of a draft, for comparing; the weather is not seen indoors. */
function seenIn({ facts, cast, grading }: Draft): string {
  const weather = INDOOR_PLACES.includes(facts.place) ? undefined : facts.weather;
  return JSON.stringify([{ ...facts, weather, action: "" }, cast, grading]);
}

/** Works one note into the draft and returns what could not be followed. */
function applyNote(note: string, draft: Draft): string[] {
  const { clauses, unknown } = readClauses(note, namesIn(draft));
  const helpless: string[] = [];
  let subjects: string[] = [];
  let onlyNamed = false;
  for (const clause of clauses) {
    const named = subjectsOf(clause, draft, subjects);
    // "The fox and the crow are sad" is about both, "The fox runs and waves" about the one.
    const together = clause.goesOn && onlyNamed ? [...new Set([...subjects, ...named])] : named;
    subjects = named.length || !clause.goesOn ? together : subjects;
    onlyNamed = clause.wishes.every(({ meaning, denied }) => !denied && namesSomeone(meaning));
    for (const [at, wish] of clause.wishes.entries()) {
      const followed = follow(wish, at, {
        draft,
        clause,
        subjects: closestTo(at, clause, draft) ?? subjects,
      });
      if (!followed) helpless.push(wish.words);
    }
  }
  return [...unknown, ...helpless];
}

const ROLE_WORDS: Record<Character["role"], string[]> = {
  hero: ["hero", "heroine", "protagonist", "main character"],
  friend: ["friend", "companion", "buddy", "pal"],
  guide: ["guide", "mentor", "teacher", "master"],
  villain: ["villain", "baddie", "bad guy", "enemy", "thief", "bully"],
  "loved-one": ["loved one", "sweetheart", "beloved"],
  crowd: ["crowd", "group", "onlookers", "others"],
  other: [],
};

/** Words for those in the story and for the things in this scene, beyond what everybody is called. */
function namesIn({ facts, cast }: Draft): Map<string, Meaning> {
  const names = new Map<string, Meaning>();
  const add = (words: string, meaning: Meaning) => {
    if (words && !names.has(words)) names.set(words, meaning);
  };
  const present = (character: Character) => facts.figures.some((figure) => figure.character === character.id);
  const inOrder = [...cast.filter(present), ...cast.filter((character) => !present(character))];
  for (const { id, phrase } of inOrder) add(plain(phrase), { kind: "character", id });
  for (const { id, phrase } of inOrder) add(headOf(plain(phrase)), { kind: "character", id });
  for (const { id, species, role } of inOrder) {
    for (const word of [species.replace("-", " "), ...ROLE_WORDS[role]]) add(word, { kind: "character", id });
  }
  for (const { phrase, prop } of thingsIn(facts)) add(headOf(plain(phrase)), { kind: "prop", prop });
  return names;
}

const plain = (phrase: string): string =>
  phrase
    .toLowerCase()
    .replaceAll("’", "'")
    .replaceAll("-", " ")
    .replace(/^(the|an?|his|her|their|some) /, "")
    .trim();

/** The noun a phrase is about: "relic" of "glowing relic of the north", "crows" of "group of crows". */
function headOf(phrase: string): string {
  const collective = /^(?:[a-z]+ )*(?:group|circle|flock|family|pair|band|crowd|pack) of (.+)$/.exec(
    phrase,
  )?.[1];
  const core = (collective ?? phrase).split(
    / (?:of|with|from|in|on|at|who|that|for|to|by|behind|under|no|floating|carved|made) /,
  )[0];
  return core?.split(" ").at(-1)?.replace(/'s$/, "") ?? "";
}

function subjectsOf(clause: Clause, draft: Draft, before: string[]): string[] {
  for (const { meaning, denied } of clause.wishes) {
    if (denied) continue;
    if (meaning.kind === "everybody") return draft.facts.figures.map((figure) => figure.character);
    if (meaning.kind === "pronoun") return pronounced(meaning.pronoun, draft, before);
    const someone = characterNamed(meaning, draft);
    if (someone) return [someone.id];
  }
  return [];
}

/** Whom a pronoun means: the one just spoken of, else the first in the picture it fits, else the first. */
function pronounced(pronoun: Character["pronoun"], { facts, cast }: Draft, before: string[]): string[] {
  const ids = facts.figures.map((figure) => figure.character);
  const fits = (id: string) => cast.some((character) => character.id === id && character.pronoun === pronoun);
  const fitting = before.find(fits) ?? ids.find(fits);
  if (fitting) return [fitting];
  return pronoun === "they" ? ids : ids.slice(0, 1);
}

/** "A happy fox hugs the sad crow": a word right before a name is about that one. */
function closestTo(at: number, { wishes }: Clause, draft: Draft): string[] | undefined {
  const next = wishes[at + 1];
  const someone = next?.joined && !next.denied ? characterNamed(next.meaning, draft) : undefined;
  return someone && [someone.id];
}

/** Does what a wish asks; false if that cannot be done. */
function follow(wish: Wish, at: number, talk: Talk): boolean {
  const { meaning, denied } = wish;
  const { facts, grading } = talk.draft;
  const sign = denied ? -1 : 1;
  switch (meaning.kind) {
    case "time":
      return setTime(facts, meaning.time, denied);
    case "later":
      return shiftTime(facts, sign * meaning.by);
    case "weather":
      return setWeather(facts, meaning.weather, wish);
    case "place":
      // "The trees are too dark" stays where it is.
      return (wish.opens && talk.clause.wishes.length > 1) || setPlace(facts, meaning.place, denied);
    case "indoors":
      return goIndoors(facts, meaning.indoors !== denied);
    case "distance":
      return setDistance(facts, meaning.distance, denied);
    case "nearer":
      return stepCamera(facts, sign * meaning.by);
    case "feeling":
      return feel(wish as Wish<typeof meaning>, talk);
    case "happier":
      return cheer(sign * meaning.by, talk);
    case "pose":
      return strike(wish as Wish<typeof meaning>, talk);
    case "light":
      return grade(grading, meaning, sign);
    case "size":
      return resize(sign * meaning.by, talk);
    case "stands":
      return placeAt(wish as Wish<typeof meaning>, at, talk);
    case "facing":
      return meaning.mutual ? faceEachOther(talk) : face(at, talk);
    case "glow":
      return glow(!denied, talk);
    case "colour":
      return paint(wish as Wish<typeof meaning>, at, talk);
    case "worn":
      return dress(wish as Wish<typeof meaning>, at, talk);
    case "prop":
      return handle(meaning.prop, wish, at, talk);
    case "body":
      return !denied;
    case "character":
    case "species":
      return admit(wish as Wish<typeof meaning>, at, talk);
    case "verb":
      return meaning.verb !== "drop" || letGo(talk);
    default:
      return true; // Who is meant, how many, and "another, please" are followed with what stands beside them.
  }
}
