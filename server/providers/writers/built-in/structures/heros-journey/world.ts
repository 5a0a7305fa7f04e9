import type { Brief } from "../../../../../story/brief.ts";
import { heroById, HEROES } from "../../../../../story/heroes.ts";
import type { Random } from "../../../../../story/random.ts";
import type { Place, Species } from "../../../../../story/scene-facts.ts";
import { bodyWords, CROWDS, FRIENDS, GUIDES, person, theHero, VILLAINS } from "../../bestiary.ts";
import type { Being } from "../../bestiary.ts";
import { item } from "../../item.ts";
import { itemFromAnswer } from "../../item-from-answer.ts";
import { articleFor } from "../../noun-phrase.ts";
import { personFromAnswer } from "../../person-from-answer.ts";
import { readAnswers } from "../../read-answers.ts";
import { isNamedIn, REGIONS } from "../../regions.ts";
import type { Region } from "../../regions.ts";
import type { Item, Spot, World } from "../../world.ts";
import { AILMENTS, COMPANIONS, GIFTS, HABITS, REASONS, SAYINGS } from "./lore.ts";
import type { GiftKind } from "./lore.ts";
import { BRINKS, HALTS, LETTERS, MARKS, NICHES, TOKENS, WASTES } from "./scenery.ts";

/** A home where something is missing, a keeper far away who has it, and somebody who never went past the crossing. */
export function imagineWorld(brief: Brief, random: Random): World {
  const { hero: heroId, answers } = brief;
  const said = readAnswers(brief);
  const hero = (heroById(heroId) ?? HEROES[0]!).character;
  const heroBare = hero.phrase.replace("the ", "");
  const isLoss = answers["call_kind"] === "B";
  const way = answers["winning_way"] === "B" ? "clever" : "brave";
  const one = <T>(purpose: string, from: readonly T[]): T => random.for(purpose).pick(from);

  const region = one("region", REGIONS.filter(suits(answers)));
  const missing = said["lost_who"] && personFromAnswer(said["lost_who"], MISSING, hero);
  const taken = new Set<Species>([hero.species, ...(missing ? [missing.character.species] : [])]);
  const cast = (purpose: string, from: readonly Being[]): Being => {
    const chosen = one(
      purpose,
      from.filter(({ species }) => !taken.has(species) && !isNamedIn(region, species)),
    );
    taken.add(chosen.species);
    return chosen;
  };
  const companion = cast("friend", FRIENDS);
  const { wants, can, saves, after } = COMPANIONS[companion.bare]!;
  const aid = itemFromAnswer("aid", said["aid"]!, "keepsake");
  const giftUses = GIFTS[kindOfGift(aid)];
  const ailment = one("ailment", AILMENTS);
  const habit = one("habit", HABITS);
  const saying = one("saying", SAYINGS[way]);
  const niche = one("niche", NICHES);
  const lastSeen = said["lost_where"];
  const { lair } = region.spots;

  return {
    tags: new Set([
      region.id,
      region.id === "peaks" ? "winter" : one("season", ["spring", "summer", "autumn"]),
      isLoss ? "loss" : "letter",
      way,
      ailment.id,
    ]),
    people: {
      hero: theHero(hero),
      crowd: person("crowd", "crowd", cast("crowd", CROWDS)),
      guide: person("guide", "guide", cast("guide", GUIDES)),
      keeper: person("keeper", "villain", cast("keeper", VILLAINS)),
      friend: person("friend", "friend", companion),
      ...(missing ? { lost_who: missing } : {}),
    },
    things: {
      aid,
      reward: itemFromAnswer("reward", said["reward"]!, "treasure"),
      niche: item("niche", niche),
      ...(lastSeen
        ? {
            token: item("token", one("token", TOKENS)),
            lost_where: itemFromAnswer("lost_where", lastSeen, "corner of the country"),
          }
        : { letter: item("letter", one("letter", LETTERS)), mark: item("mark", one("mark", MARKS)) }),
    },
    spots: {
      ...region.spots,
      waste: one("waste", WASTES),
      halt: one("halt", HALTS),
      brink: one("brink", BRINKS),
      under: {
        place: "cave",
        name: `the dark under ${lair.name}`,
        at: `in the dark under ${lair.name}`,
        to: `down into the dark under ${lair.name}`,
      },
      ...(lastSeen ? { seen: whereLastSeen(lastSeen.words, region.spots.field) } : {}),
    },
    words: {
      ...region.words,
      ...bodyWords(hero.species),
      ailment: ailment.name,
      ailHint: anyOf(ailment.hint),
      ailIll: anyOf(ailment.ill),
      ailWorse: anyOf(ailment.worse),
      ailGate: anyOf(ailment.gate),
      ailHealed: anyOf(ailment.healed),
      habit: anyOf(habit.told),
      habitKept: anyOf(habit.kept),
      habitSign: habit.sign,
      saying: saying.said,
      sayingSign: saying.sign,
      sayingKept: anyOf(saying.kept),
      giftTried: anyOf(giftUses.tried),
      giftWon: anyOf(giftUses[way]),
      wants: anyOf(wants),
      can: anyOf(can),
      saves: anyOf(saves),
      after: anyOf(after),
      reason: one("reason", REASONS),
      put: niche.put,
      heroA: `${articleFor(heroBare)} ${heroBare}`,
    },
    ownPose: way === "brave" ? "walking" : "thinking",
  };
}

/** As an option, so that another is told where one of them would not go with what is there already. */
const anyOf = (sentences: readonly string[]): string => `[${sentences.join("|")}]`;

/** Ice needs the winter country; whoever is to come before the snow must still have time. */
const suits =
  (answers: Brief["answers"]) =>
  ({ id }: Region): boolean => {
    if (/\b(?:ice|icy|snow|frozen|glacier)\b/i.test(answers["lost_where"] ?? "")) return id === "peaks";
    return id !== "peaks" || !/\bbefore the (?:snow|winter|frost)\b/i.test(answers["message"] ?? "");
  };

const MISSING = { id: "lost_who", role: "loved-one", stand: "old friend", otherwise: "deer" } as const;

const SEEN: readonly (readonly [pattern: RegExp, place: Place])[] = [
  [/\b(?:ice|snow|glacier)\b/i, "snowfield"],
  [/\b(?:moor|heath|bog|swamp)\b/i, "moor"],
  [/\b(?:cave|mine|tunnel|hole)\b/i, "cave"],
  [/\b(?:bridge|river|stream|ford)\b/i, "river"],
  [/\b(?:shore|beach|sea|island|coast)\b/i, "seashore"],
  [/\b(?:castle|tower|palace|fort)\b/i, "castle"],
  [/\b(?:wood|woods|forest|trees)\b/i, "forest"],
  [/\b(?:mountain|hill|cliff|pass)\b/i, "mountain"],
  [/\b(?:lake|pond)\b/i, "lake"],
  [/\b(?:harbour|harbor|quay|pier)\b/i, "harbour"],
  [/\b(?:market|fair)\b/i, "market"],
  [/\b(?:well|village|street|church|school|town)\b/i, "village"],
];

const whereLastSeen = (answer: string, elsewhere: Spot): Spot => ({
  ...elsewhere,
  place: SEEN.find(([pattern]) => pattern.test(answer))?.[1] ?? elsewhere.place,
});

/** What can be done with it; a thing of no known use is at least something to hold on to. */
function kindOfGift({ thing, words }: Item): GiftKind {
  if (words.isPlural) return "other";
  if (/\b(?:drum|flute|bell|whistle|horn|pipe|fiddle|harp|trumpet)\b/i.test(words.first)) return "sound";
  if (thing.prop === "lantern" || thing.prop === "fire") return "light";
  if (thing.prop === "rope") return "line";
  if (thing.prop === "mirror") return "mirror";
  if (thing.prop === "compass" && /\bcompass\b/i.test(words.first)) return "compass";
  return thing.prop === "cup" ? "cup" : "other";
}
