import type { Brief } from "../../../../../story/brief.ts";
import { heroById, HEROES } from "../../../../../story/heroes.ts";
import type { Random } from "../../../../../story/random.ts";
import type { Species } from "../../../../../story/scene-facts.ts";
import { bodyWords, CROWDS, FRIENDS, person, theHero } from "../../bestiary.ts";
import type { Being } from "../../bestiary.ts";
import { item } from "../../item.ts";
import { itemFromAnswer } from "../../item-from-answer.ts";
import { pronounOf } from "../../noun-phrase.ts";
import { personFromAnswer } from "../../person-from-answer.ts";
import { readAnswers } from "../../read-answers.ts";
import { isNamedIn, REGIONS } from "../../regions.ts";
import type { Region } from "../../regions.ts";
import type { Spot, World } from "../../world.ts";
import { DANGERS, kindOfDanger } from "./dangers.ts";
import type { DangerKind } from "./dangers.ts";
import { DOORS, KEEPSAKES, LURES, MARKS, REMEDIES, SAYINGS, SIGNALS, TEMPTERS } from "./belongings.ts";

/**
 * Somebody who was let down and caught a cough by it (`wronged`: the one to whom the promise was made, or who had the
 * watch over what was taken), somebody who buys and sells, a place of the hero's own among all the others (`mark`),
 * and one thing that is dear.
 */
export function imagineWorld(brief: Brief, random: Random): World {
  const { hero: heroId, answers } = brief;
  const said = readAnswers(brief);
  const hero = (heroById(heroId) ?? HEROES[0]!).character;
  const one = <T>(purpose: string, from: readonly T[]): T => random.for(purpose).pick(from);
  const hasTaken = answers["wrong_kind"] !== "B";
  const mends = answers["amends_way"] !== "B";
  const kind = kindOfDanger(answers["danger"] ?? "");
  const elder = personFromAnswer(said["guide"]!, ELDER, hero);
  const promised = said["promised_who"] && personFromAnswer(said["promised_who"], PROMISED, hero);
  const calledSo = [elder, ...(promised ? [promised] : [])].map(({ words }) => words.bare);
  const region = one(
    "region",
    REGIONS.filter((each) => isCountryFor(kind, each.id) && !calledSo.some((bare) => isNamedIn(each, bare))),
  );
  const taken = new Set<Species>([hero.species, elder.character.species]);
  if (promised) taken.add(promised.character.species);
  const cast = (purpose: string, from: readonly Being[]): Being => {
    const chosen = one(
      purpose,
      from.filter(
        ({ species }) => !taken.has(species) && !isNamedIn(region, species) && !isSpokenOf(answers, species),
      ),
    );
    taken.add(chosen.species);
    return chosen;
  };

  const wronged = promised ?? person("wronged", "loved-one", cast("wronged", FRIENDS));
  const signal = one("signal", SIGNALS);
  const keepsake = one("keepsake", KEEPSAKES);
  const mark = one("mark", MARKS);
  const lure = one("lure", LURES);
  const saying = one("saying", SAYINGS);
  const house = one("door", DOORS);
  const danger = DANGERS[kind];
  const his = pronounOf(hero.pronoun, "his");
  const isWordy = wordCount(answers["promised_who"]) + wordCount(answers["promised_what"]) > ANSWER_WORDS_MAX;

  return {
    tags: new Set([
      region.id,
      kind === "cold" || region.id === "peaks" ? "winter" : one("season", SEASONS),
      hasTaken ? "took" : "vowed",
      mends ? "mend" : "serve",
      kind,
      wronged.words.isPlural ? "several" : "single",
      ...(isWordy ? ["wordy"] : []),
      ...(said["promised_what"]?.isNative ? ["gerund"] : []),
    ]),
    people: {
      hero: theHero(hero),
      wronged,
      elder,
      crowd: person("crowd", "crowd", cast("crowd", CROWDS)),
      tempter: person("tempter", "villain", cast("tempter", TEMPTERS)),
      friend: person("friend", "friend", cast("friend", FRIENDS)),
    },
    things: {
      keepsake: item("keepsake", keepsake),
      mark: item("mark", { ...mark, first: mark.first(his) }),
      need: item("need", mends ? signal.part : one("remedy", REMEDIES)),
      tool: item("tool", mends ? HAMMER : BASKET),
      peril: itemFromAnswer("peril", said["danger"]!, "trouble"),
      ...(mends ? { broken: item("broken", signal) } : {}),
      ...(said["taken_what"]
        ? { loot: itemFromAnswer("loot", said["taken_what"], "treasure") }
        : { lure: item("lure", lure) }),
    },
    spots: {
      ...region.spots,
      ...house,
      brink: brinkOf(kind, region, house),
    },
    words: {
      ...region.words,
      ...bodyWords(hero.species),
      dear: one("dear", keepsake.dear),
      custom: mark.custom,
      markGone: one("mark gone", mark.gone),
      markBack: one("mark back", mark.back),
      saying: saying.said,
      sayingKept: saying.kept,
      lureSound: lure.sound,
      lureMore: lure.more,
      pieces: one("pieces", signal.pieces),
      mendWork: one("mend work", signal.work),
      mended: one("mended", signal.mended),
      signalled: one("signalled", signal.signalled),
      sign: one("sign", danger.sign),
      press: one("press", danger.press),
      rallied: one("rallied", danger.rallied),
      trap: one("trap", danger.trap),
      deed: one("deed", danger.deed),
      over: one("over", danger.over),
    },
    ownPose: mends ? "working" : "lifting",
  };
}

const ELDER = { id: "elder", role: "guide", stand: "stranger", otherwise: "old-man" } as const;
const PROMISED = { id: "wronged", role: "loved-one", stand: "neighbour", otherwise: "old-woman" } as const;

const SEASONS = ["spring", "summer", "autumn"] as const;
const ANSWER_WORDS_MAX = 26; // two longer answers and their scene would not fit into 90 words

const HAMMER = { first: "a small hammer with an ash handle", bare: "small hammer", prop: "hammer" } as const;
const BASKET = {
  first: "a carrying basket with two straps",
  bare: "carrying basket",
  prop: "basket",
} as const;

const wordCount = (answer = ""): number => answer.trim().split(/\s+/).length;

/** Snow where it lies, storms where there is no winter. */
const isCountryFor = (kind: DangerKind, region: string): boolean =>
  kind === "cold"
    ? /^(?:peaks|moor|forest|locks|mills)$/.test(region)
    : kind !== "gale" || region !== "peaks";

const isSpokenOf = (answers: Record<string, string>, species: Species): boolean =>
  new RegExp(`\\b${species}s?\\b`, "i").test(Object.values(answers).join(" "));

/** Where the one who was wronged is caught when the danger comes. */
function brinkOf(
  kind: DangerKind,
  { spots }: Region,
  { door, bedside }: { door: Spot; bedside: Spot },
): Spot {
  if (kind === "gale") return spots.water;
  if (kind === "beast") return spots.wild;
  if (kind === "cold") return spots.field;
  if (kind === "fever") return bedside;
  return kind === "other" ? spots.crossing : door;
}
