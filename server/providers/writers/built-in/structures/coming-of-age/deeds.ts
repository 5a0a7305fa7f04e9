import type { Place, Species } from "../../../../../story/scene-facts.ts";
import type { Region } from "../../regions.ts";
import type { Spot } from "../../world.ts";

/** What has to be done that nobody else will do, told so that it can be seen. */
export interface Deed {
  id: string;
  pattern: RegExp;
  /** Where it is done; left out, it is the region's lair. */
  spot?: Spot;
  /** The charges that are of use there. */
  charges: readonly string[];
  fog?: true;
  regions?: (region: Region) => boolean;
  /** Somebody who waits at the end of it, or several who come along. */
  other?: { species: Species; first: string; bare: string; pronoun: "he" | "she" };
  flock?: { species: Species; first: string; bare: string };
  /** Why it has to be done tonight. */
  need: readonly string[];
  /** How it begins. */
  start: readonly string[];
  /** The worst of it. */
  hard: readonly string[];
  /** The quick way and the right way, and which the hero takes. */
  fork: readonly string[];
  /** How it ends. */
  done: readonly string[];
}

const spot = (place: Place, name: string, at: string, to: string): Spot => ({ place, name, at, to });
const EVERYWHERE = ["lantern", "staff", "bell", "rope", "compass"];
const isSnowless = ({ id }: Region): boolean => id !== "peaks";

export const DEEDS: readonly Deed[] = [
  {
    id: "ice",
    pattern: /\b(?:ice|icy|frozen)\b/i,
    spot: spot("lake", "the ice", "out on the ice", "down to the edge of the ice"),
    charges: EVERYWHERE,
    regions: ({ id }) => id === "peaks",
    need: [
      "At the inn someone lay burning with fever, and the only doctor lived over on the far shore.",
      "Three people stood round a sick bed, wringing their caps, and no doctor lived on this side of the ice.",
    ],
    start: [
      "Grey lay the ice at the edge, and looked as though it were thinking.",
      "The reeds stuck up out of the ice like the last of a beard, and after the reeds there was nothing.",
    ],
    hard: [
      "Under {him} a crack ran through the ice from shore to shore with a noise like a plate.",
      "Out in the middle the ice began to hum, one long low note, and the note came up through the soles of {his} feet.",
    ],
    fork: [
      "Straight on, short and black, lay the thin ice. The white ice went round by the reeds, and was twice as far. With all {his} heart {he} wanted the short way. The long one was the one {he} took.",
      "The quick way had water shining on it. But of what use to a fever is a drowned messenger? So {he} went round.",
    ],
    done: [
      "Then, on the far side, a window lit up. “Who’s there?” said a voice; and after that: “Let me get my bag.”",
      "The door across the ice had a brass plate and a cord. One pull, and it came off in {his} {paw}.",
    ],
  },
  {
    id: "dam",
    pattern: /\bdam\b/i,
    spot: spot("lake", "the dam", "up on the dam", "up to the dam"),
    charges: ["lantern", "staff", "bell", "rope"],
    need: [
      "The water stood a finger below the top of the dam, and the finger was getting thinner.",
      "On the wrong side of the dam a damp patch had come, and someone had to sit by it till daylight and shout if it grew.",
    ],
    start: [
      "{He} scratched a line in the clay at the water’s edge, sat down next to it, and looked at it.",
      "Every roof that the water would like to meet could be seen from the top.",
    ],
    hard: [
      "After midnight the line in the clay went under. {He} scratched another, higher up, and did not like how little room there was for a third.",
      "Sleep came along the dam like a kind aunt with a blanket, and {he} had to pinch {himself} to be rude to it.",
    ],
    fork: [
      "If {he} shouted too soon, no one would come a second time; too late, and no one could. {He} laid one {paw} flat on the wet clay and waited until it moved. Then {he} shouted.",
      "A trickle broke through. {He} could run for help and leave it, or stop it and stay. With {himself}, that being what {he} had brought, {he} plugged the hole, and yelled.",
    ],
    done: [
      "They came with doors and mattresses and a piano lid, and stuffed it all in, and the dam held.",
      "Before long forty of them were up there with shovels, and the water thought better of it.",
    ],
  },
  {
    id: "truth",
    pattern: /\bmayor\b/i,
    spot: spot("cottage", "the mayor’s house", "in the mayor’s house", "up to the mayor’s front door"),
    charges: ["lantern", "staff", "bell"],
    other: { species: "man", first: "the mayor", bare: "mayor", pronoun: "he" },
    need: [
      "Everybody knew who had been drinking the poor box dry, everybody had known it for a year, and all of them took off their hats when he went by.",
      "The mayor’s new well was poisoning the low end of the street. The whole street knew, and owed him money.",
    ],
    start: [
      "Ninety-nine steps go up to the mayor’s house, so that whoever arrives there has no breath left for complaints.",
      "Its knocker had the shape of a fist. {He} knocked, and it sounded exactly like one.",
    ],
    hard: [
      "First {he} was told to wait. Then {he} was told to wait somewhere else. A clock there ticked as if it were paid for it.",
      "They let {him} sit in a passage on a chair with one short leg, until the candles were down by half and so was {he}.",
    ],
    fork: [
      "“A cake first,” said {other}, all smiles, and pushed the plate across. It had cherries. “After,” said {hero}, and told him.",
      "{Other} looked so tired in his nightcap that {he} nearly said it was nothing. For about a minute that would have been kinder. Gently, {he} told him all of it.",
    ],
    done: [
      "It took eleven words. The mayor went as red as his carpet, then white, and after a long time he said, “Who else knows?” “Everyone,” said {hero}.",
      "The mayor took off his chain, put it on the table, and looked at it as you look at a dog that has bitten somebody. “Thank you,” he said.",
    ],
  },
  {
    id: "tower",
    pattern: /\b(?:tower|lighthouse|lamp|beacon)\b/i,
    spot: spot("castle", "the lamp tower", "on the stairs of the lamp tower", "across to the lamp tower"),
    charges: ["lantern", "staff", "bell", "rope"],
    need: [
      "The lamp on the tower was out, as it had never been in memory, and there were people on the road who steered by it.",
      "Someone was late, out there in the dark, and the lamp on the tower, which is lit for the late, had not been lit.",
    ],
    start: [
      "The tower door had swollen shut. So {he} leaned {his} back against it and thought about breakfast, until one of them gave way.",
      "Inside, the stairs went round and up, round and up, each one as hollow as a spoon.",
    ],
    hard: [
      "At the hundredth stair the rail stopped, and at the hundred-and-tenth so did the wall.",
      "Where there had been nine stairs there was a hole, with the wind coming up through it, singing.",
    ],
    fork: [
      "One match was left. {He} could strike it here, where {he} was afraid, or save it for the top and be afraid in the dark. The match went back in the box.",
      "A ladder stood there, quick and rotten; beside that the old stair went creeping round. {He} gave the ladder a push, watched it fall for some time, and crept.",
    ],
    done: [
      "The wick caught. Far below and far away, somebody cheered, and a cart that had been going wrong turned round.",
      "Light went out over the whole of {land}, slow and wide, like a door being opened by someone kind.",
    ],
  },
  {
    id: "lambs",
    pattern: /\b(?:lambs?|sheep)\b/i,
    spot: spot("meadow", "the high pasture", "in the high pasture", "up to the high pasture"),
    charges: ["lantern", "staff", "bell", "compass"],
    fog: true,
    regions: isSnowless,
    flock: { species: "goat", first: "three lost lambs", bare: "lambs" },
    need: [
      "Fog had come down over the high pasture like a lid, and there were lambs up there, with the quarry on two sides of them.",
      "No one could see the end of his own arm, and up in the high pasture the lambs were calling, each from another side.",
    ],
    start: [
      "Ten steps up the hill, {he} could no longer see the place where {he} had been brave.",
      "{He} shut {his} eyes, as they were no use, and walked uphill towards the bleating.",
    ],
    hard: [
      "{Flock} had been found by ear, one, two, and the third by falling over it, and not one of them knew the word follow.",
      "Every time {he} had counted {flock} there was one too few, and it was not always the same one.",
    ],
    fork: [
      "Down by the quarry went a quick way. {He} threw a pebble along it and counted a long time before it landed. So {he} and {flock} went round by the wall, touching every stone.",
      "Two of {flock} wanted to go, and one would not. That is no sum: nobody leaves with two. On the wet ground {he} sat till the third came to see why.",
    ],
    done: [
      "They came down out of the white together, and at the bottom gate someone counted, then counted again, and said all three.",
      "A shape turned into a gatepost, and the gatepost into home. {Flock} trotted in as if it had been their own idea.",
    ],
  },
  {
    id: "well",
    pattern: /\b(?:the|a|an) (?:[a-z]+ )?well\b/i,
    spot: spot("cave", "the dry well", "down in the dry well", "over to the dry well"),
    charges: ["lantern", "bell", "rope"],
    need: [
      "Deep down in the dry well something had been knocking since noon, three and a pause, three and a pause, as a thing knocks that has hopes.",
      "A bucket had come up from the dry well with a note in it, too wet to read but for one word, and the word was please.",
    ],
    start: [
      "The top ring of the well was warm from the day. The second was cold, and the third had never heard of days.",
      "{He} swung one leg over the edge, and then, because it is no use having only one there, the other.",
    ],
    hard: [
      "The sky shrank to a plate, to a penny, to a pinhead. Below {his} foot there was a step that was not there.",
      "Half way down a stone came loose under {his} {paw}. One heard it hit this side, that side, and then, a good while after, mud.",
    ],
    fork: [
      "Two tunnels lay at the bottom. From the wide one came fresh air, and from the narrow one the knocking. After one large helping of fresh air {he} went in at the narrow one.",
      "{He} could pull away the stone in front, quickly, and bring down all the rest, or take it apart from the top, pebble by pebble. That way would want an hour. It got the hour.",
    ],
    done: [
      "Behind the last stone sat a well-digger’s donkey, not at all surprised, who had been knocking with one hoof since noon.",
      "A very dusty pedlar crawled out, said good evening, and wished to know what day it was.",
    ],
  },
  {
    id: "boat",
    pattern: /\b(?:boat|rowing)\b/i,
    spot: spot("lake", "the open water", "out on the open water", "down to the landing"),
    charges: ["lantern", "bell", "rope", "compass"],
    regions: isSnowless,
    need: [
      "Out on the water a boat was drifting with its sail down and no one at the oars, and somebody in it was crying.",
      "A boat had slipped its mooring, and two babies and a basket of washing had gone along for the ride.",
    ],
    start: [
      "The only dinghy left was the one that leaked. Along went the bailing tin, and {he} was polite to it.",
      "A hundred strokes went by in going round in a ring. Then the oars made friends.",
    ],
    hard: [
      "When {he} had rowed towards it for an hour, the drifting boat was exactly as far off as before.",
      "A wave came in over the side, sat down next to {him}, and would not leave till it was bailed.",
    ],
    fork: [
      "{He} could row straight at it, and fight the current, and lose. Instead, and every part of {him} shouted against it, {he} shipped the oars and let the current carry {him} to where the boat would be.",
      "Jump across, said one voice. Tie up first, said another, and it sounded rather like {guide}. {He} tied up first.",
    ],
    done: [
      "Bump, said the two boats, and something small and cold took hold of {him} across the gap.",
      "Home they came, one boat towing another, and the whole landing stood up to its knees in the water to catch hold of them.",
    ],
  },
  {
    id: "wolf",
    pattern: /\bwolf\b/i,
    spot: spot("cave", "the old wolf’s den", "at the old wolf’s den", "up to the old wolf’s den"),
    charges: EVERYWHERE,
    other: { species: "wolf", first: "the old wolf", bare: "old wolf", pronoun: "he" },
    need: [
      "The pass was snapped shut with fallen stones, the bread was on the other side, and only one creature alive knew the old way round.",
      "A fever was going from door to door. The root that cures it grows in one place, and only one very bad-tempered nose could find it.",
    ],
    start: [
      "The path up to the den was marked with bones, most of which, when {he} looked closely, were sticks.",
      "Three warning signs stood beside the way. Somebody seemed to have fought with the spelling.",
    ],
    hard: [
      "A growl came down the hill and through {him} and out at the other side, and it took some of {his} knees with it.",
      "Something walked beside {him} in the dark, on the left, stopping when {he} stopped. “Good evening,” {he} told it, and it went on walking.",
    ],
    fork: [
      "{He} had prepared a threat, and a trick in case of need. But {other} had a thorn in his foot and nobody to pull it. {He} put away both, and held out {his} {paw}. “May I?”",
      "“What will you give me?” said {other}. Anything might have been promised. “I have nothing,” said {hero}. “Asking is all I brought.” For years nobody had just asked.",
    ],
    done: [
      "“Well,” said the old wolf. “Not one of them ever said please.” And he got up, one leg after another, and came along.",
      "The wolf laughed till he had to sit down. Then the hat went on, and off they went, the wolf in front.",
    ],
  },
];

/** For a task that is like no other; it is done where few go. */
export const SOME_DEED: Deed = {
  id: "other",
  pattern: /(?:)/,
  charges: ["lantern", "staff", "bell", "compass"],
  need: [
    "It could not be put off till morning; it had been put off till morning for a week, and that was the trouble.",
    "Someone would have to go {lair.to} to do it, and go tonight, and nobody had ever come back from there with dry feet.",
  ],
  start: [
    "Past the last house the path got narrow, as if it too would rather not.",
    "In time with {his} steps {he} told {himself} over and over what had to be done, until it was no bigger than a list for the shop.",
  ],
  hard: [
    "Three times {he} began, and three times it went wrong, each in a new way, as though it had been practising.",
    "Every bit of it was harder than it had looked by daylight, and there was no one to say so to.",
  ],
  fork: [
    "It could be done badly in a minute, and nobody would ever look. That was worth thinking about, for the whole of the minute. Then {he} began at the beginning and did it well.",
    "{He} could pretend that it was finished. But {he} had learned how that goes. A good look, then, at what was left, and the worst part first.",
  ],
  done: [
    "And then it was done. It made no noise. A bird that had been holding its breath let go of it.",
    "Finished, {he} stood there for a moment, with nothing to hold, and heard {his} own heart, quite steady.",
  ],
};
