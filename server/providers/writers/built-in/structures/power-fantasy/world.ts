import type { Brief } from "../../../../../story/brief.ts";
import { heroById, HEROES } from "../../../../../story/heroes.ts";
import type { Random } from "../../../../../story/random.ts";
import type { Character, Pose, Prop, Species, Thing } from "../../../../../story/scene-facts.ts";
import { bodyWords, CROWDS, FRIENDS, GUIDES, person, VILLAINS } from "../../bestiary.ts";
import type { Being } from "../../bestiary.ts";
import { named } from "../../noun-phrase.ts";
import { nounFromAnswer, readAnswer } from "../../read-answer.ts";
import type { Reading } from "../../read-answer.ts";
import { isFemale, recogniseColour, recognisePerson, recogniseThing, SIZE } from "../../recognise.ts";
import { REGIONS } from "../../regions.ts";
import type { Item, Person, World } from "../../world.ts";

/** Somebody small in the eyes of others, a find, an art or a machine to master, and one who does wrong. */
export function imagineWorld({ hero: heroId, answers }: Brief, random: Random): World {
  const hero = (heroById(heroId) ?? HEROES[0]!).character;
  const region = random.for("region").pick(REGIONS);
  const season = random.for("season").pick(SEASONS);
  const isBuilding = answers["do_with_find"] === "B";
  const find = foundThing(answers["find"] ?? "");
  const receiver = answers["offering_who"] === undefined ? undefined : whoReceives(answers["offering_who"]);
  const taken = new Set<Species>([hero.species]);
  for (const each of [find.person, receiver]) if (each) taken.add(each.character.species);
  const cast = (from: readonly Being[], purpose: string) => pickOther(from, taken, random.for(purpose));

  const laughing = CROWDS.find(({ bare }) =>
    new RegExp(`\\b${bare}\\b`, "i").test(answers["humiliation"] ?? ""),
  );
  const crowd = receiver?.words.isPlural
    ? { ...receiver, character: { ...receiver.character, id: "crowd" } }
    : person(
        "crowd",
        "crowd",
        laughing ? { ...laughing, first: `the ${laughing.bare}` } : cast(CROWDS, "crowd"),
      );
  taken.add(crowd.character.species);
  const guide = find.person ?? person("guide", "guide", cast(GUIDES, "guide"));
  const villain = person("villain", "villain", cast(VILLAINS, "villain"));
  const friend = person("friend", "friend", cast(FRIENDS, "friend"));

  const craft = isBuilding
    ? random.for("craft").pick(machinesFor(answers["find"] ?? ""))
    : random.for("craft").pick(ARTS);
  const keepsake = random.for("keepsake").pick(KEEPSAKES);
  const seat = random.for("seat").pick(SEATS);
  const rule = random.for("rule").pick(RULES);
  const offered = answers["offering_what"] === undefined ? undefined : offering(answers["offering_what"]);

  return {
    tags: new Set([
      region.id,
      season,
      isBuilding ? "build" : "train",
      find.person ? "person" : "thing",
      craft.id,
      receiver ? "offering" : "humbled",
      ...(receiver ? [receiver.words.isPlural ? "group" : "single"] : []),
      ...(offered?.isGesture ? ["gesture"] : []),
    ]),
    people: {
      hero: {
        character: hero,
        words: {
          ...named("hero", hero.phrase, hero.phrase.replace("the ", ""), hero.pronoun),
          isKnown: true,
        },
      },
      crowd,
      friend,
      guide,
      villain,
      ...(find.person ? { find: find.person } : {}),
      ...(receiver ? { offering_who: receiver.words.isPlural ? crowd : receiver } : {}),
    },
    things: {
      keepsake: {
        thing: { phrase: keepsake[0], prop: keepsake[2] },
        words: named("keepsake", keepsake[0], keepsake[1]),
      },
      seat: { thing: { phrase: seat.first, prop: seat.prop }, words: named("seat", seat.first, seat.bare) },
      ...(find.item ? { find: find.item } : {}),
      ...(offered ? { offering_what: offered.item } : {}),
      ...(craft.machine ? { machine: craft.machine } : {}),
    },
    spots: region.spots,
    words: {
      ...region.words,
      ...bodyWords(hero.species),
      season,
      taunt: random.for("taunt").pick(TAUNTS),
      seatAt: seat.at,
      reason: random.for("reason").pick(REASONS),
      threat: random.for("threat").pick(THREATS),
      rule: rule[0],
      ruleKept: rule[1],
      art: craft.art,
      failed: craft.failed,
      drilled: craft.drilled,
      showed: craft.showed,
      won: craft.won,
    },
    ownPose: craft.pose,
  };
}

const SEASONS = ["spring", "summer", "autumn"] as const;

const pickOther = (from: readonly Being[], taken: Set<Species>, random: Random): Being => {
  const chosen = random.pick(from.filter(({ species }) => !taken.has(species)));
  taken.add(chosen.species);
  return chosen;
};

/** What is found is a thing, or, when its head noun says so, somebody who then is the guide. */
function foundThing(answer: string): { item?: Item; person?: Person } {
  const reading = readAnswer(answer, "noun");
  const species = reading.shape === "noun" ? recognisePerson(reading.words) : undefined;
  if (species) return { person: personFromAnswer("guide", "guide", reading, species) };
  return { item: itemFromAnswer("find", reading, "strange thing") };
}

function whoReceives(answer: string): Person {
  const reading = readAnswer(answer, "noun");
  const species = recognisePerson(reading.words) ?? "deer";
  return personFromAnswer("other", "other", reading, species);
}

function personFromAnswer(id: string, role: Character["role"], reading: Reading, species: Species): Person {
  const words = nounFromAnswer(id, reading, id === "guide" ? "stranger" : "proud ones");
  const pronoun = words.isPlural ? "they" : isFemale(reading.words, species) ? "she" : "he";
  const colour = recogniseColour(reading.words);
  return {
    words: { ...words, pronoun },
    character: {
      id,
      role,
      phrase: words.later,
      species,
      pronoun,
      size: SIZE[species],
      ...(colour ? { colour } : {}),
      ...(words.isPlural ? { count: 4 } : {}),
    },
  };
}

function itemFromAnswer(id: string, reading: Reading, stand: string): Item {
  const words = nounFromAnswer(id, reading, stand);
  const thing = recogniseThing(reading.words);
  return { words, thing: { ...thing, phrase: words.first } };
}

const GESTURES =
  /\b(?:song|dance|hug|kiss|hand|hands|joke|word|words|story|poem|friendship|help|love|smile)\b/i;

function offering(answer: string): { item: Item; isGesture: boolean } {
  const reading = readAnswer(answer, "noun");
  const isGesture = GESTURES.test(reading.words) || reading.shape !== "noun";
  return { item: itemFromAnswer("offering_what", reading, "present"), isGesture };
}

/** What the hero masters or makes; the deeds are what it did, after "he". */
interface Craft {
  id: string;
  art: string;
  failed: string;
  drilled: string;
  showed: string;
  won: string;
  pose: Pose;
  machine?: Item;
}

const ARTS: readonly Craft[] = [
  {
    id: "leap",
    art: "the long leap",
    failed: "jumped, turned over once, and sat down in a water trough",
    drilled: "jumped the same ditch forty times, and the ditch got tired first",
    showed: "went up from a standstill, over three carts and a ladder, and landed without a sound",
    won: "leapt where nobody could leap, and came down behind {villain} like a full stop",
    pose: "leaping",
  },
  {
    id: "root",
    art: "the rooted stance",
    failed: "planted both feet, leaned into the wind, and was bowled over by a passing hen",
    drilled: "stood on one leg until a sparrow took {him} for a post",
    showed: "stood on one leg and let six strong people pull, and it was the six who fell over",
    won: "planted both feet and grew roots, and {villain} ran into {him} the way a wave runs into a cliff",
    pose: "training",
  },
  {
    id: "spin",
    art: "the whirling step",
    failed: "spun twice the right way and once the wrong one, straight into somebody’s washing",
    drilled: "spun with a full cup on {his} head until not a drop went over the rim",
    showed: "turned on one heel and caught eleven tumbling apples before the first could touch the ground",
    won: "spun so quickly that {villain} struck at six places and found nobody in any of them",
    pose: "training",
  },
  {
    id: "sprint",
    art: "the quick run",
    failed: "set off like an arrow and stopped like one, with {his} head in a haystack",
    drilled: "raced {his} own shadow until it asked for a rest",
    showed: "was gone and back before a dropped cup could reach the ground, and was holding the cup",
    won: "ran rings round {villain} until the rings lay tight as a rope",
    pose: "running",
  },
];

const machine = (id: string, first: string, bare: string, prop: Prop, plural = false): Item => ({
  thing: { phrase: first, prop, ...(id === "lamp" ? { glowing: true } : {}) },
  words: named("machine", first, bare, plural ? "they" : "it", plural),
});

const MACHINES: readonly Craft[] = [
  {
    id: "wings",
    art: "{machine}",
    failed: "flapped twice, rose as high as a hat, and came down among the cabbages",
    drilled: "sewed every seam twice and jumped off the woodpile to ask the air about it",
    showed: "rose higher than the swallows, drew a circle on the sky, and landed on one foot",
    won: "dropped out of the dark on canvas and wind, and {villain} looked up much too late",
    pose: "leaping",
    machine: machine("wings", "a pair of canvas wings", "canvas wings", "wings", true),
  },
  {
    id: "wagon",
    art: "{machine}",
    failed: "set sail past the pump, backwards, and parked in a hedge",
    drilled: "greased the axles, trimmed the sail and learned to steer by leaning",
    showed: "sailed once round everybody, dead against the wind, ringing a little bell",
    won: "steered straight in under full sail, so that {villain} had the choice of jumping or being fetched",
    pose: "pointing",
    machine: machine("wagon", "a wagon that sailed on wheels", "sailing wagon", "cart"),
  },
  {
    id: "lifter",
    art: "{machine}",
    failed: "pulled the cord and was lifted, kicking, by the scruff of the neck",
    drilled: "oiled the long neck, counted the cogs and practised on pumpkins",
    showed: "picked up a loaded cart as gently as an egg, and set it down facing the other way",
    won: "swung the long neck once, and {villain} was hanging in the air by the collar, running",
    pose: "working",
    machine: machine("lifter", "a lifting machine with a long wooden neck", "lifting machine", "machine"),
  },
  {
    id: "lamp",
    art: "{machine}",
    failed: "lit the wick, turned one mirror too many, and toasted {his} own supper",
    drilled: "polished nine mirrors and taught them, one by one, to look the same way",
    showed: "turned the nine mirrors together and made noon, right there, in the shade",
    won: "opened the shutters all at once, and {villain} stood in nine suns without a shadow to hide in",
    pose: "pointing",
    machine: machine("lamp", "a lamp engine with nine mirrors", "lamp engine", "lantern"),
  },
  {
    id: "kite",
    art: "{machine}",
    failed: "let out the string and was towed, on {his} stomach, through a great deal of mud",
    drilled: "knotted the long tail, waxed the string and argued with every breeze that came by",
    showed: "sent it up until it was a speck, and the speck lifted a full water barrel off the ground",
    won: "let the string go singing round {villain}, twice, and gave the other end to the sky",
    pose: "reaching",
    machine: machine("kite", "a kite as big as a barn door", "great kite", "kite"),
  },
];

const machinesFor = (find: string): readonly Craft[] =>
  /\b(?:flying|wings?|jetpack|fly|rocket)\b/i.test(find)
    ? MACHINES.filter(({ id }) => id === "wings")
    : MACHINES;

/** Small, round and hard: it has to roll. */
const KEEPSAKES: readonly (readonly [first: string, bare: string, prop: Prop])[] = [
  ["a brass button", "brass button", "medal"],
  ["a dented thimble", "thimble", "cup"],
  ["a green glass marble", "glass marble", "stone"],
  ["a walnut that had never been cracked", "walnut", "seed"],
  ["a copper penny with a hole in it", "copper penny", "medal"],
  ["a round white pebble", "white pebble", "stone"],
  ["a little bell without a tongue", "little bell", "bell"],
  ["a wooden bead, worn smooth", "wooden bead", "seed"],
];

const SEATS: readonly (Pick<Thing, "prop"> & { first: string; bare: string; at: string })[] = [
  { first: "a long table hung with lanterns", bare: "long table", at: "at the long table", prop: "lantern" },
  {
    first: "a striped rug as wide as a pond",
    bare: "striped rug",
    at: "on the striped rug",
    prop: "blanket",
  },
  {
    first: "a supper fire with seats all round it",
    bare: "supper fire",
    at: "round the supper fire",
    prop: "fire",
  },
  { first: "a painted cart full of cushions", bare: "painted cart", at: "in the painted cart", prop: "cart" },
  { first: "a red boat made into a bench", bare: "red boat", at: "in the red boat", prop: "boat" },
];

const TAUNTS = [
  "crumb",
  "puddle",
  "half-a-thing",
  "leftover",
  "teaspoon",
  "last-in-line",
  "mudpie",
  "nobody-much",
];

const RULES: readonly (readonly [said: string, kept: string])[] = [
  ["breathe out before you push", "breathed out before {he} pushed"],
  ["look where you mean to be", "looked, hard, at the place where {he} meant to be"],
  ["when it gets hard, get slower", "got slower, and slower still"],
  ["use the other {paw}", "used the other {paw}"],
  ["let the wind do half", "let the wind do half"],
  ["count to three and mean three", "counted to three and meant three"],
  ["never fight the big end", "left the big end alone and went for the little one"],
  ["bend first, then stand", "bent first, low as grass, and then stood"],
];

/** Why the villain is as it is; after "who". */
const REASONS = [
  "had once knocked at a warm house on a cold night and been told to try next door",
  "kept everything and enjoyed nothing",
  "had been afraid of the dark for so long that being feared felt like a lamp",
  "had never in all those years been asked to sit down",
  "believed that a thing is only yours when somebody else is crying for it",
  "had counted every slight since childhood and wanted them all paid back with interest",
];

const THREATS = [
  "“Go home, crumb of a crumb,”",
  "“Could they find nothing bigger to send?”",
  "“I have eaten bigger things than you between meals,”",
  "“Run along before I notice you,”",
  "“You are standing in my evening,”",
  "“I shall count to two,”",
];
