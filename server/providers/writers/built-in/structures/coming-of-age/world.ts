import type { Brief } from "../../../../../story/brief.ts";
import { heroById, HEROES } from "../../../../../story/heroes.ts";
import type { Random } from "../../../../../story/random.ts";
import type { Character, Species } from "../../../../../story/scene-facts.ts";
import { bodyWords, CROWDS, FRIENDS, GUIDES, person, theHero } from "../../bestiary.ts";
import type { Being } from "../../bestiary.ts";
import { item } from "../../item.ts";
import { nounFromAnswer } from "../../noun-from-answer.ts";
import { personFromAnswer } from "../../person-from-answer.ts";
import type { Reading } from "../../read-answer.ts";
import { readAnswers } from "../../read-answers.ts";
import { isNamedIn, REGIONS } from "../../regions.ts";
import type { Region } from "../../regions.ts";
import type { Item, Person, World } from "../../world.ts";
import { DEEDS, SOME_DEED } from "./deeds.ts";
import type { Deed } from "./deeds.ts";
import {
  BOARDS,
  CHARGES,
  CONFESSIONS,
  DEAR_THINGS,
  HALVES,
  HAUNTS,
  LIES,
  RUN_LEGS,
  SECOND_THOUGHTS,
  SMALL_ONES,
  SOME_HAUNT,
} from "./lore.ts";

/** Somebody who is looked after, an elder who carries everything, a small one who waits, and a first friend of one's own. */
export function imagineWorld(brief: Brief, random: Random): World {
  const { hero: heroId, answers } = brief;
  const said = readAnswers(brief);
  const hero = (heroById(heroId) ?? HEROES[0]!).character;
  const one = <T>(purpose: string, from: readonly T[]): T => random.for(purpose).pick(from);
  const losesFriend = answers["loss_kind"] === "B";
  const lies = answers["poor_choice"] === "B";

  const deed = matching(DEEDS, answers["challenge"]) ?? SOME_DEED;
  const region = one("region", regionsFor(answers, deed));
  const pal = said["friend"] && friendFromAnswer(said["friend"], hero);
  const spoken = [deed.other?.species, deed.flock?.species, pal?.character.species];
  const taken = new Set<Species>([hero.species, ...spoken.filter((species) => species !== undefined)]);
  const cast = (purpose: string, from: readonly Being[]): Being => {
    const chosen = one(
      purpose,
      from.filter(({ species }) => !taken.has(species) && !isNamedIn(region, species)),
    );
    taken.add(chosen.species);
    return chosen;
  };

  const haunt = matching(HAUNTS, answers["lost_place"]) ?? SOME_HAUNT;
  const half = one("half", HALVES);
  const token = losesFriend ? half : haunt.token;
  const charge = one(
    "charge",
    CHARGES.filter(({ id }) => deed.charges.includes(id)),
  );
  const board = one("board", BOARDS);
  const dear = one("dear", DEAR_THINGS);
  const lie = one("lie", LIES);
  const deedSpot = deed.spot ?? region.spots.lair;

  return {
    tags: new Set([
      region.id,
      seasonOf(region, answers, random),
      losesFriend ? "parted" : "placeless",
      lies ? "lie" : "run",
      charge.id,
      `deed-${deed.id}`,
      ...(deed.fog ? ["fogbound"] : []),
      ...(pal?.words.isPlural ? ["pals"] : []),
    ]),
    people: {
      hero: theHero(hero),
      guide: person("guide", "guide", cast("guide", GUIDES)),
      mate: person("mate", "friend", cast("mate", FRIENDS)),
      small: person("small", "other", cast("small", SMALL_ONES)),
      crowd: person("crowd", "crowd", cast("crowd", CROWDS)),
      ...(pal ? { pal } : {}),
      ...(deed.other ? { other: waiting(deed.other) } : {}),
      ...(deed.flock ? { flock: following(deed.flock) } : {}),
    },
    things: {
      charge: lit(item("charge", charge)),
      token: lit(item("token", token)),
      dear: lit(item("dear", dear)),
      ...(said["lost_place"] ? { haunt: placeFromAnswer(said["lost_place"]) } : {}),
    },
    spots: {
      ...region.spots,
      deed: deedSpot,
      board: { place: region.spots[board.at].place, name: board.name, at: board.by, to: board.to },
      haunt: { ...region.spots.field, ...(losesFriend ? {} : { place: haunt.place }) },
    },
    words: {
      ...region.words,
      ...bodyWords(hero.species),
      game: one("game", haunt.games),
      gone: one("gone", haunt.gone),
      left: one("left", haunt.left),
      anew: one("anew", losesFriend ? half.back : haunt.anew),
      shelters: one("shelters", charge.shelters),
      taken: one("taken", charge.taken),
      helps: one("helps", charge.helps),
      passedOn: one("passed on", charge.passedOn),
      lost: losesFriend ? "{pal}" : "{haunt}",
      ...(said["lost_place"] ? atPlace(restingPreposition(said["lost_place"])) : {}),
      board: board.name,
      secondThought: one("second thought", SECOND_THOUGHTS),
      confession: one("confession", CONFESSIONS),
      said: lie.said,
      grew: one("grew", lie.grew),
      cost: one("cost", lie.cost),
      leg: one("leg", lies ? lie.leg : RUN_LEGS),
      truth: lie.truth,
      need: one("need", deed.need),
      start: one("start", deed.start),
      hard: one("hard", deed.hard),
      fork: one("fork", deed.fork),
      done: one("done", deed.done),
    },
    ownPose: "thinking",
  };
}

const matching = <T extends { pattern: RegExp }>(
  from: readonly T[],
  answer: string | undefined,
): T | undefined => from.find(({ pattern }) => answer !== undefined && pattern.test(answer));

/** Ice needs the winter country; a summer that ends, and whatever swims or grazes, needs another. */
function regionsFor(answers: Brief["answers"], deed: Deed): readonly Region[] {
  if (deed.regions) return REGIONS.filter(deed.regions);
  const said = `${answers["parting"] ?? ""} ${answers["lost_place"] ?? ""} ${answers["friend"] ?? ""}`;
  const isWarm = /\b(?:summer|spring|autumn|swallow|pond|lake|meadow|garden|ferry|boat|river)\b/i.test(said);
  return isWarm ? REGIONS.filter(({ id }) => id !== "peaks") : REGIONS;
}

function seasonOf({ id }: Region, answers: Brief["answers"], random: Random): string {
  if (id === "peaks") return "winter";
  if (/\b(?:summer|autumn|winter)\b/i.test(answers["parting"] ?? "")) return "autumn";
  return random.for("season").pick(["spring", "summer", "autumn"]);
}

const lit = ({ thing, words }: Item): Item => ({
  words,
  thing: thing.prop === "lantern" ? { ...thing, glowing: true } : thing,
});

function placeFromAnswer(reading: Reading): Item {
  const words = nounFromAnswer("haunt", reading, "secret place");
  return { words, thing: { phrase: words.first, prop: "relic" } };
}

const atPlace = (preposition: string) => ({
  atHaunt: `${preposition} {haunt}`,
  atLostPlace: `${preposition} {lost_place}`,
});

/** One plays in an attic, in Narnia and on an island; anywhere else "at" will do. */
function restingPreposition({ words, name }: Reading): string {
  if (name) return "in";
  if (/\b(?:attic|loft|cellar|room|barn|shed|garden|meadow|field|orchard|hollow|wood|forest)\b/i.test(words))
    return "in";
  return /\b(?:island|hill|beach|bridge)\b/i.test(words) ? "on" : "at";
}

const FRIENDLY_SIZE_MAX = 1.1;

function friendFromAnswer(reading: Reading, hero: Character): Person {
  const part = { id: "pal", role: "loved-one", stand: "playfellow", otherwise: "deer" } as const;
  const { words, character } = personFromAnswer(reading, part, hero);
  return { words, character: { ...character, size: Math.min(character.size, FRIENDLY_SIZE_MAX) } };
}

function waiting({ species, first, bare, pronoun }: NonNullable<Deed["other"]>): Person {
  const look = { wears: { item: "hat", colour: "black" } } satisfies Being["look"];
  const being = person("other", "other", { species, first, bare, pronoun, look });
  return { ...being, words: { ...being.words, isKnown: true } };
}

function following({ species, first, bare }: NonNullable<Deed["flock"]>): Person {
  const look = { colour: "white", size: 0.6, count: 3 } satisfies Partial<Character>;
  return person("flock", "other", { species, first, bare, pronoun: "they", look });
}
