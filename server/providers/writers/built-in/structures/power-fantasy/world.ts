import type { Brief } from "../../../../../story/brief.ts";
import { heroById, HEROES } from "../../../../../story/heroes.ts";
import type { Random } from "../../../../../story/random.ts";
import type { Character, Pose, Prop, Species, Thing } from "../../../../../story/scene-facts.ts";
import { bodyWords, CROWDS, FRIENDS, GUIDES, person, theHero, VILLAINS } from "../../bestiary.ts";
import type { Being } from "../../bestiary.ts";
import { named } from "../../noun-phrase.ts";
import { itemFromAnswer } from "../../item-from-answer.ts";
import { personFromAnswer } from "../../person-from-answer.ts";
import type { Reading } from "../../read-answer.ts";
import { readAnswers } from "../../read-answers.ts";
import { recognisePerson } from "../../recognise.ts";
import { REGIONS } from "../../regions.ts";
import type { Region } from "../../regions.ts";
import type { Item, Person, World } from "../../world.ts";

/** Somebody small in the eyes of others, a find, an art or a machine to master, and one who does wrong. */
export function imagineWorld(brief: Brief, random: Random): World {
  const { hero: heroId, answers } = brief;
  const said = readAnswers(brief);
  const hero = (heroById(heroId) ?? HEROES[0]!).character;
  const region = random.for("region").pick(regionsFor(answers));
  const season = random.for("season").pick(seasonsFor(region, answers));
  const isBuilding = answers["do_with_find"] === "B";
  const find = foundThing(said["find"]!, hero);
  const receiver = said["offering_who"] && personFromAnswer(said["offering_who"], RECEIVER, hero);
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
  const villain = larger(person("villain", "villain", cast(VILLAINS, "villain")), hero);
  const friend = person("friend", "friend", cast(FRIENDS, "friend"));

  const craft = isBuilding
    ? random.for("craft").pick(machinesFor(answers["find"] ?? "", hero.species))
    : random.for("craft").pick(ARTS.filter(({ bornTo }) => !bornTo?.includes(hero.species)));
  const keepsake = random.for("keepsake").pick(KEEPSAKES);
  const seat = random.for("seat").pick(SEATS);
  const rule = random.for("rule").pick(RULES);
  const offered = said["offering_what"] && offering(said["offering_what"]);

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
      hero: theHero(hero),
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
      ...showpiece(craft.machine ?? find.item),
    },
    spots: season === "winter" ? underSnow(region) : region.spots,
    words: {
      ...region.words,
      ...bodyWords(hero.species),
      villainPaw: bodyWords(villain.character.species).paw,
      villainPaws: bodyWords(villain.character.species).paws,
      season,
      ground: season === "winter" ? "snow" : "grass",
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
      rescued: craft.rescued,
      won: craft.won,
    },
    ownPose: craft.pose,
  };
}

const SEASONS = ["spring", "summer", "autumn", "winter"] as const;
const COLD_REGIONS = ["harbour", "mills", "peaks", "moor"]; // what is heard and smelled there is there in winter too
const WINTRY = /\b(?:winter|midwinter|snow|ice|frost)\b/i;
const WARM =
  /\b(?:flower|flowers|rose|blackberries|berries|pond|harvest|summer|spring|autumn|meadow|frogs?|swim)\b/i;

/** Where it snows, when an answer speaks of the winter. */
const regionsFor = (answers: Brief["answers"]): readonly Region[] =>
  isWintry(answers) ? REGIONS.filter(({ id }) => COLD_REGIONS.includes(id)) : REGIONS;

function seasonsFor({ id }: Region, answers: Brief["answers"]): readonly string[] {
  if (isWintry(answers)) return ["winter"];
  const isMild = !COLD_REGIONS.includes(id) || WARM.test(Object.values(answers).join(" "));
  return isMild ? SEASONS.filter((season) => season !== "winter") : SEASONS;
}

const isWintry = (answers: Brief["answers"]): boolean => {
  const told = Object.values(answers).join(" ");
  return WINTRY.test(told) && !WARM.test(told);
};

/** Open country lies under snow; the woods and the houses are drawn as ever. */
const underSnow = ({ spots }: Region): Region["spots"] => ({
  ...spots,
  field: { ...spots.field, place: "snowfield" },
});

const LARGER_BY = 1.2;

/** Whoever does wrong is larger than the hero, whatever kind the two of them are. */
const larger = (villain: Person, hero: Character): Person => ({
  ...villain,
  character: {
    ...villain.character,
    size: Math.max(villain.character.size, hero.size * LARGER_BY, LARGER_BY),
  },
});

const pickOther = (from: readonly Being[], taken: Set<Species>, random: Random): Being => {
  const chosen = random.pick(from.filter(({ species }) => !taken.has(species)));
  taken.add(chosen.species);
  return chosen;
};

const RECEIVER = { id: "other", role: "other", stand: "proud ones", otherwise: "deer" } as const;
const MASTER = { id: "guide", role: "guide", stand: "stranger", otherwise: "old-man" } as const;

/** What is found is a thing, or, when its name or its head noun says so, somebody who then is the guide. */
function foundThing(reading: Reading, hero: Character): { item?: Item; person?: Person } {
  const species = reading.name ? reading.name.species : recognisePerson(reading.words);
  return species && reading.shape === "noun"
    ? { person: personFromAnswer(reading, MASTER, hero) }
    : { item: itemFromAnswer("find", reading, "strange thing") };
}

const GESTURES =
  /\b(?:song|dance|hug|kiss|hand|hands|joke|word|words|story|poem|friendship|help|love|smile)\b/i;

function offering(reading: Reading): { item: Item; isGesture: boolean } {
  const isGesture = GESTURES.test(reading.words) || reading.shape !== "noun";
  return { item: itemFromAnswer("offering_what", reading, "present"), isGesture };
}

/** What is seen when the work is done: the machine with the find at its heart, or else the find. */
const showpiece = (item: Item | undefined): Record<string, Item> => (item ? { showpiece: item } : {});

/** What the hero masters or makes; the deeds are what it did, after "he". */
interface Craft {
  id: string;
  art: string;
  /** The first attempt, in front of those who laugh. */
  failed: string;
  drilled: string;
  /** Before everybody, for the first time. */
  showed: string;
  /** How a cart that ran away, full of barrels, was stopped. */
  rescued: string;
  /** What was done to the villain, who had just slipped or turned away. */
  won: string;
  pose: Pose;
  /** Kinds for whom it would be no art. */
  bornTo?: readonly Species[];
  machine?: Item;
}

const ARTS: readonly Craft[] = [
  {
    id: "leap",
    art: "the long leap",
    failed: "jumped, turned over once in the air, and landed sitting down in a bucket",
    drilled: "jumped the same ditch forty times, and the ditch got tired first",
    showed:
      "jumped, from a standstill, right over all their heads, hats and all, and landed behind them without a sound",
    rescued: "leapt from the nearest roof to the driver’s seat and pulled the brake with all {his} weight",
    won: "leapt clean over {villain}, and in passing pulled an empty sack down over the big head",
    pose: "leaping",
    bornTo: ["frog", "rabbit", "deer", "squirrel", "cat"],
  },
  {
    id: "root",
    art: "the rooted stance",
    failed: "planted both feet, leaned into the wind, and was bowled over by a passing hen",
    drilled: "stood on one leg until a sparrow took {him} for a post",
    showed: "stood on one leg and asked six strong people to push; and it was the six who fell over",
    rescued:
      "planted both feet in the way, and the cart ran up against {him} and stopped as if it had met a wall",
    won: "took hold of the big belt and stood like a rooted tree, and {villain} could not get one step farther",
    pose: "training",
  },
  {
    id: "spin",
    art: "the whirling step",
    failed: "spun round twice the right way and once the wrong one, straight into somebody’s washing",
    drilled: "spun round with a full cup on {his} head until not a drop went over the rim",
    showed:
      "spun round on one heel and caught eleven apples out of the air before the first could touch the ground",
    rescued:
      "whirled the cart round by its shaft as it went by, so that it rolled in a circle until it was out of breath",
    won: "whirled round {villain} with a rope and wound {villain.him} up like a ball of wool",
    pose: "training",
  },
  {
    id: "sprint",
    art: "the quick run",
    failed: "set off like an arrow, and stopped like one, with {his} head in a heap of straw",
    drilled: "ran to the crooked tree and back until {he} knew each stone on the way by name",
    showed: "dropped a cup, ran once round everybody, and was back in time to catch the cup",
    rescued:
      "overtook the cart twice, the first time with a stone for the left wheel and the second with a stone for the right",
    won: "ran nine times round {villain} with a rope, all in one breath, and pulled the knot tight",
    pose: "running",
    bornTo: ["deer"],
  },
  {
    id: "throw",
    art: "the true throw",
    failed: "threw, missed the mark, and was hit on the head by {his} own pebble on its way back",
    drilled: "threw a pebble at a tin cup from ten steps off, then from eleven, then from twelve",
    showed:
      "threw one pebble, and it rang a bell, knocked the caps off three heads and came back into {his} {paw}",
    rescued:
      "threw one stone, and it knocked away the wedge of the woodpile, and the logs rolled down and stopped the cart",
    won: "threw a rope with a loop in it, and the loop dropped over {villain} and held {villain.him} tight",
    pose: "reaching",
  },
];

const machine = (id: string, first: string, bare: string, prop: Prop): Item => ({
  thing: { phrase: first, prop, ...(id === "lamp" ? { glowing: true } : {}) },
  words: named("machine", first, bare),
});

const MACHINES: readonly Craft[] = [
  {
    id: "wings",
    art: "{machine}",
    failed: "flapped twice, rose as high as a hat, and came down in somebody’s cabbages",
    drilled: "sewed every seam twice and jumped off the woodpile to ask the air about it",
    showed: "rose higher than the swallows, drew a circle on the sky, and landed on one foot",
    rescued: "swooped down into the driver’s seat and pulled the brake with all {his} weight",
    won: "swooped down, took {villain} by the collar, and did not put {villain.him} down until {villain.he} said please",
    pose: "leaping",
    bornTo: ["owl"],
    machine: machine("wings", "a wing machine of sticks and canvas", "wing machine", "wings"),
  },
  {
    id: "wagon",
    art: "{machine}",
    failed: "set sail backwards, past everybody, and parked in a hedge",
    drilled: "greased the axles, trimmed the sail and learned to steer by leaning",
    showed: "sailed once round everybody, dead against the wind, ringing a little bell",
    rescued: "sailed up alongside, threw a rope round the cart, and slowly brought the two of them to a stop",
    won: "came on under full sail and scooped up {villain}, who sat in the wagon with both legs in the air",
    pose: "pointing",
    machine: machine("wagon", "a wagon that sailed on wheels", "sailing wagon", "cart"),
  },
  {
    id: "lifter",
    art: "{machine}",
    failed: "pulled the cord and was lifted up, kicking, by {his} own belt",
    drilled: "oiled the long neck, counted the cogs and practised on pumpkins",
    showed: "picked up a loaded cart as gently as an egg, and set it down facing the other way",
    rescued:
      "reached out with the long wooden neck and lifted the cart off the ground with its wheels still turning",
    won: "swung the long wooden neck, and {villain} hung in the air by the collar, running and getting nowhere",
    pose: "working",
    machine: machine("lifter", "a lifting machine with a long wooden neck", "lifting machine", "machine"),
  },
  {
    id: "lamp",
    art: "{machine}",
    failed: "lit the wick, turned one mirror too many, and toasted {his} own supper",
    drilled: "polished nine mirrors and taught them, one by one, to look the same way",
    showed:
      "turned the nine mirrors together and lit up every face, and every cobweb, as far as the eye could see",
    rescued:
      "turned nine beams on the ropes of the big awning, and they burned through, and the awning fell down and caught the cart like a net",
    won: "opened all nine mirrors, and {villain} had to cover both eyes and sit down",
    pose: "pointing",
    machine: machine("lamp", "a lamp engine with nine mirrors", "lamp engine", "lantern"),
  },
  {
    id: "kite",
    art: "{machine}",
    failed: "let out the string and was towed, on {his} stomach, through a great deal of mud",
    drilled: "knotted the long tail, waxed the string and argued with every breeze that came by",
    showed: "sent it up until it was a speck, and the speck lifted a full water barrel off the ground",
    rescued:
      "threw a loop of the string over the cart, and the kite pulled uphill as hard as the cart pulled down, until it stood",
    won: "let the kite string go twice round {villain}, and up in the air {villain.he} went, kicking",
    pose: "reaching",
    machine: machine("kite", "a kite as big as a barn door", "great kite", "kite"),
  },
];

const IS_FLYING = /\b(?:flying|wings?|jetpack|fly|rocket)\b/i;

/** What flies, when the find is to fly with; and nothing that the hero could do without a machine. */
function machinesFor(find: string, species: Species): readonly Craft[] {
  const open = MACHINES.filter(({ bornTo }) => !bornTo?.includes(species));
  return IS_FLYING.test(find) ? open.filter(({ id }) => id === (species === "owl" ? "kite" : "wings")) : open;
}

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
  "was afraid of the dark, and had found out that it helps to frighten others",
  "had never in all those years been asked to sit down",
  "only liked a thing when somebody else was crying for it",
  "had counted every unkind word since childhood and wanted them all paid back",
];

const THREATS = [
  "“Go home, you speck,”",
  "“Could they find nothing bigger to send?”",
  "“I have eaten bigger things than you between meals,”",
  "“Run along before I notice you,”",
  "“You are standing in my evening,”",
  "“I shall count to two,”",
];
