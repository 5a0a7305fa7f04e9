import type { Character, Colour, Figure, Prop, SceneFacts, Thing } from "../../../story/scene-facts.ts";
import type { Asked, Clause, Wish } from "./note-clauses.ts";
import { characterNamed, eachFigure, grade, thingsIn } from "./note-talk.ts";
import type { Talk } from "./note-talk.ts";
import { LIGHT_STEP } from "./note-words.ts";
import type { Meaning, WornItem } from "./note-words.ts";

/** The thing a clause names, or else the one the scene turns on. */
function thingOf({ clause, draft }: Talk): Thing | undefined {
  const named = clause.wishes.find(({ meaning, denied }) => meaning.kind === "prop" && !denied);
  if (!named) return thingsIn(draft.facts)[0];
  return thingNamed((named.meaning as Extract<Meaning, { kind: "prop" }>).prop, draft.facts);
}

function thingNamed(prop: Prop, facts: SceneFacts): Thing {
  const there = thingsIn(facts).find((thing) => thing.prop === prop);
  if (there) return there;
  const thing = newThing(prop);
  if (facts.keyObject) facts.around = [...(facts.around ?? []), thing];
  else facts.keyObject = thing;
  return thing;
}

const newThing = (prop: Prop): Thing => ({
  phrase: /^[aeiou]/.test(prop) ? `an ${prop}` : `a ${prop}`,
  prop,
});

export function glow(glowing: boolean, talk: Talk): boolean {
  const thing = thingOf(talk);
  if (!thing) return false;
  if (glowing) thing.glowing = true;
  else delete thing.glowing;
  return true;
}

type Noun = Extract<Asked, { kind: "worn" | "prop" | "body" | "character" | "species" }>;
const isNoun = ({ meaning }: Wish): boolean =>
  ["worn", "prop", "body", "character", "species"].includes(meaning.kind);

/** What a colour is of: the noun right after it, else the one before, else the next. */
function colouredBy(at: number, { wishes }: Clause): Noun | undefined {
  const next = wishes[at + 1];
  const after = next?.joined && isNoun(next) ? next : undefined;
  const found = after ?? wishes.slice(0, at).findLast(isNoun) ?? wishes.slice(at + 1).find(isNoun);
  return found?.meaning as Noun | undefined;
}

export function paint(
  { meaning, denied }: Wish<Extract<Meaning, { kind: "colour" }>>,
  at: number,
  talk: Talk,
): boolean {
  const { clause, draft, subjects } = talk;
  const noun = colouredBy(at, clause);
  const has = (kind: Asked["kind"]) => clause.wishes.some((wish) => wish.meaning.kind === kind);
  if (!noun && has("light") && !has("glow"))
    return grade(draft.grading, lightOf(meaning.colour), denied ? -1 : 1);
  if (noun?.kind === "worn" && !isThing(noun, talk)) {
    return eachWearer(noun.item, talk, (character) => {
      if (!denied) wear(character, noun.item, meaning.colour);
      else if (character.wears?.item === noun.item) wear(character, noun.item, otherColour(meaning.colour));
    });
  }
  const thing =
    noun?.kind === "prop" || noun?.kind === "worn"
      ? thingNamed(noun.prop!, draft.facts)
      : has("glow") || (!noun && !subjects.length)
        ? thingOf(talk)
        : undefined;
  if (thing) return tint(thing, meaning.colour, denied);
  const someone = noun && noun.kind !== "body" ? characterNamed(noun, draft) : undefined;
  const ids = someone ? [someone.id] : subjects.length ? subjects : [draft.facts.figures[0]!.character];
  for (const character of draft.cast.filter(({ id }) => ids.includes(id)))
    tint(character, meaning.colour, denied);
  return true;
}

const WARM_COLOURS: Colour[] = ["red", "orange", "yellow", "gold", "pink", "brown"];

/** "More golden light" is not about a golden thing. */
const lightOf = (colour: Colour): Extract<Meaning, { kind: "light" }> => ({
  kind: "light",
  warmth: WARM_COLOURS.includes(colour) ? LIGHT_STEP : -LIGHT_STEP,
});

/** Without a colour of its own, everything has its natural one. */
function tint(what: { colour?: Colour }, colour: Colour, denied: boolean): true {
  if (denied) delete what.colour;
  else what.colour = colour;
  return true;
}

const otherColour = (unwanted: Colour): Colour => (unwanted === "red" ? "blue" : "red");

const NATURAL_WEAR: Record<WornItem, Colour> = {
  scarf: "red",
  hat: "green",
  cloak: "blue",
  apron: "white",
  satchel: "brown",
  glasses: "gold",
  crown: "gold",
  none: "white",
};

function wear(character: Character, item: WornItem, colour?: Colour): void {
  const now = character.wears;
  character.wears = { item, colour: colour ?? (now?.item === item ? now.colour : NATURAL_WEAR[item]) };
}

/** A scarf that lies in the scene or is held is a thing, as long as nobody there wears one. */
function isThing({ item, prop }: Extract<Meaning, { kind: "worn" }>, { clause, draft }: Talk): boolean {
  if (!prop) return false;
  if (clause.wishes.some(({ meaning }) => meaning.kind === "verb" && meaning.verb === "hold")) return true;
  const worn = draft.facts.figures.some(
    ({ character }) => draft.cast.find(({ id }) => id === character)?.wears?.item === item,
  );
  return !worn && thingsIn(draft.facts).some((thing) => thing.prop === prop);
}

/** Those spoken of, else those who wear it already, else the first. */
function eachWearer(item: WornItem, { draft, subjects }: Talk, act: (character: Character) => void): boolean {
  const { figures } = draft.facts;
  const there = draft.cast.filter(({ id }) => figures.some((figure) => figure.character === id));
  const wearers = there.filter(({ wears }) => wears?.item === item).slice(0, 1);
  const ids = subjects.length
    ? subjects
    : wearers.length
      ? wearers.map(({ id }) => id)
      : [figures[0]!.character];
  for (const character of draft.cast.filter(({ id }) => ids.includes(id))) act(character);
  return true;
}

export function dress(wish: Wish<Extract<Meaning, { kind: "worn" }>>, at: number, talk: Talk): boolean {
  const { meaning, denied } = wish;
  if (isThing(meaning, talk)) return handle(meaning.prop!, wish, at, talk);
  return eachWearer(meaning.item, talk, (character) => {
    if (!denied) wear(character, meaning.item);
    else if (character.wears?.item === meaning.item) delete character.wears;
  });
}

export function handle(prop: Prop, { denied }: Wish, at: number, talk: Talk): boolean {
  const { facts } = talk.draft;
  const before = talk.clause.wishes.slice(0, at);
  const verbs = before.flatMap(({ meaning }) => (meaning.kind === "verb" ? [meaning.verb] : []));
  if (denied) return takeAway(prop, facts);
  if (verbs.includes("drop")) return true; // Put down as the verb was read.
  const held = talk.clause.wishes.some(({ meaning }) => meaning.kind === "verb" && meaning.verb === "hold");
  const inHand =
    held ||
    before.some(({ meaning }) => meaning.kind === "pose" && ["offering", "lifting"].includes(meaning.pose)) ||
    (talk.subjects.length > 0 && (verbs.includes("give") || verbs.includes("with")));
  if (inHand) return hold(prop, held, talk);
  if (thingsIn(facts).some((thing) => thing.prop === prop)) return true;
  if (thingWished(at, talk)) thingNamed(prop, facts);
  else facts.around = [...(facts.around ?? []), newThing(prop)];
  return true;
}

/** "The relic should glow green" is about the relic the scene turns on, also where it was not seen yet. */
const thingWished = (at: number, { clause }: Talk): boolean =>
  clause.wishes.some(({ meaning }, index) => index !== at && ["glow", "colour"].includes(meaning.kind));

function takeAway(prop: Prop, facts: SceneFacts): true {
  if (facts.keyObject?.prop === prop) delete facts.keyObject;
  const remaining = facts.around?.filter((thing) => thing.prop !== prop);
  if (remaining?.length) facts.around = remaining;
  else delete facts.around;
  for (const figure of facts.figures) if (figure.holding?.prop === prop) delete figure.holding;
  return true;
}

function hold(prop: Prop, bothHands: boolean, talk: Talk): boolean {
  const { facts } = talk.draft;
  const thing = thingsIn(facts).find((each) => each.prop === prop) ?? newThing(prop);
  return eachFigure({ ...talk, subjects: talk.subjects.slice(0, 1) }, (figure) => {
    takeAway(prop, facts);
    layDown(figure, facts);
    figure.holding = thing;
    if (bothHands && figure.pose === "standing") figure.pose = "holding";
  });
}

export const letGo = (talk: Talk): boolean =>
  eachFigure(talk, (figure) => {
    layDown(figure, talk.draft.facts);
    if (["holding", "offering"].includes(figure.pose)) figure.pose = "standing";
  });

/** What was held lies where it is seen. */
function layDown(figure: Figure, facts: SceneFacts): void {
  const { holding } = figure;
  if (!holding) return;
  delete figure.holding;
  if (facts.keyObject) facts.around = [...(facts.around ?? []), holding];
  else facts.keyObject = holding;
}
