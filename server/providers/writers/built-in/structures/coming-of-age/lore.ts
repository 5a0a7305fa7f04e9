import type { Place, Prop } from "../../../../../story/scene-facts.ts";
import type { Being } from "../../bestiary.ts";
import type { Region } from "../../regions.ts";

/** Wants to be let in, is told to wait, and is helped in the end. */
export const SMALL_ONES: readonly Being[] = [
  {
    species: "mouse",
    first: "a small mouse who could have slept in a teacup",
    bare: "small mouse",
    pronoun: "she",
    look: { size: 0.45, wears: { item: "scarf", colour: "pink" } },
  },
  {
    species: "rabbit",
    first: "a small rabbit the size of a bun",
    bare: "small rabbit",
    pronoun: "he",
    look: { size: 0.5, wears: { item: "scarf", colour: "teal" } },
  },
  {
    species: "frog",
    first: "a small frog not long out of the water",
    bare: "small frog",
    pronoun: "she",
    look: { size: 0.45, wears: { item: "hat", colour: "yellow" } },
  },
  {
    species: "hedgehog",
    first: "a small hedgehog whose spines were still soft",
    bare: "small hedgehog",
    pronoun: "he",
    look: { size: 0.5, wears: { item: "scarf", colour: "purple" } },
  },
  {
    species: "squirrel",
    first: "a small squirrel with a gap where a tooth should be",
    bare: "small squirrel",
    pronoun: "she",
    look: { size: 0.5, wears: { item: "hat", colour: "green" } },
  },
  {
    species: "girl",
    first: "a small girl with only one mitten",
    bare: "small girl",
    pronoun: "she",
    look: { size: 0.62, wears: { item: "hat", colour: "pink" } },
  },
  {
    species: "boy",
    first: "a small boy with his boots on the wrong feet",
    bare: "small boy",
    pronoun: "he",
    look: { size: 0.62, wears: { item: "scarf", colour: "orange" } },
  },
];

/** What the guide carries for everybody, until somebody else does. */
export interface Charge {
  id: string;
  first: string;
  bare: string;
  prop: Prop;
  /** How the guide keeps the hero safe with it. */
  shelters: readonly string[];
  /** The hero takes it up. */
  taken: readonly string[];
  /** What it does on the hard stretch. */
  helps: readonly string[];
  /** The hero keeps somebody smaller safe with it. */
  passedOn: readonly string[];
}

export const CHARGES: readonly Charge[] = [
  {
    id: "lantern",
    first: "a storm lantern with a dented cap",
    bare: "storm lantern",
    prop: "lantern",
    shelters: [
      "Wherever {hero} put a foot, the light had been there first.",
      "A ring of yellow moved along the ground, and {hero} lived in it like an egg in a cup.",
      "Dark corners were unknown to {hero}; all {his} corners had {guide} in them already.",
    ],
    taken: [
      "It was heavier in front than it had ever looked from behind.",
      "Carried at arm’s length, it lit everything except the one who carried it.",
      "The handle was still warm from somebody else.",
    ],
    helps: [
      "No more than three steps were lit by {charge}. So {he} took three, and by then it was lighting three others.",
      "A gust leaned on {charge}, the flame lay down flat, and {he} stood with {his} back to the wind until it sat up again.",
      "Nothing was to be seen but a plate of light, but it kept moving on to make room for {him}.",
    ],
    passedOn: [
      "In front swung {charge}, with {hero} under it, and behind came {small}, who had never met a dark corner.",
      "{Hero} held {charge} low, so that the light reached all the way round {small}.",
      "Not one foot did {small} put down where the light of {charge} had not been first.",
    ],
  },
  {
    id: "staff",
    first: "a blackthorn staff, worn to a shine",
    bare: "blackthorn staff",
    prop: "staff",
    shelters: [
      "Into every puddle it went first, and came out to report which of them had a bottom.",
      "Tap, tap, it said along the path, and {hero} walked on whatever it had already knocked on.",
      "Loose stones were turned over with it and brambles held aside, so that {hero} thought all paths were made smooth.",
    ],
    taken: [
      "Worn into the wood was a dip from forty years of being held, and it was too wide for {hero} by a little.",
      "It stood a little taller than {he} had planned for.",
      "The shine came off on {his} {paw} like a handshake.",
    ],
    helps: [
      "Tap, went {charge}, and waited for an answer, and only then came the foot.",
      "Twice {charge} went in where there should have been something, and twice {he} stepped back and tried beside it.",
      "{He} leaned on {charge} as one leans on a friend in a queue, and it did not complain.",
    ],
    passedOn: [
      "Tap, tap, went {charge} along the path, and {small} stepped exactly where it had knocked.",
      "“This one has a bottom,” {hero} said at each puddle, and {small} believed it and jumped.",
      "{Hero} held the brambles back with {charge}, and {small} walked through like a visiting queen.",
    ],
  },
  {
    id: "bell",
    first: "a hand bell with a wooden grip",
    bare: "hand bell",
    prop: "bell",
    shelters: [
      "One stroke meant soup, two meant rain, and three meant come here now.",
      "Carts stopped for it, doors opened for it, and {hero} came home by it as a boat comes in along a rope.",
      "So long as it was ringing somewhere, {hero} knew which way was home and never looked to see.",
    ],
    taken: [
      "It gave one small clink on the way over, like somebody clearing a throat.",
      "Unless one held the tongue still it would go on telling everyone how {his} {paw} shook.",
      "The wooden grip had been worn thin by somebody’s worry.",
    ],
    helps: [
      "Every hundred steps {he} rang {charge}, and every time, from far behind, someone banged a saucepan back.",
      "{He} rang {charge} once for soup, since there is nothing like a joke when nobody is laughing.",
      "Where nothing could be seen at all {he} rang {charge}, and listened to where the sound came back from and where it did not.",
    ],
    passedOn: [
      "Once, for soup, {hero} rang {charge}, and from under three hedges at once came {small}.",
      "With both arms {small} was allowed to ring {charge}. It meant nothing in any code, and everybody came.",
      "“If you hear {charge},” said {hero}, “I am at the other end of it,” and off went {small} to explore.",
    ],
  },
  {
    id: "rope",
    first: "a long rope with a red thread in it",
    bare: "long rope",
    prop: "rope",
    shelters: [
      "On steep bits one end of it went round {guide} and the other round {hero}, and no one had ever fallen farther than a yard.",
      "It was tied across every drop and round every maybe.",
      "With that round {his} middle {hero} had leaned over every edge there was, and called it courage.",
    ],
    taken: [
      "It hung from {his} shoulder as a sleeping thing does, with all its weight.",
      "Wound up, it was as big as a bucket, and it smelled of all the places it had been.",
      "One finds the red thread with one’s eyes shut, which is how you tell the good end.",
    ],
    helps: [
      "{He} had made {charge} fast to the last sure thing {he} passed, and it ran out behind {him}, knowing the way back.",
      "Where {he} slipped, {charge} said no, rather sharply, and there {he} hung until {he} had found {his} feet.",
      "Yard by yard {he} let out {charge}, counting the red thread as it went by.",
    ],
    passedOn: [
      "Round {hero}, now, went the one end of {charge}, and round {small}, twice, the other.",
      "“Over, under, and think of somebody,” said {hero}, and {small} tied {charge} with no help at all.",
      "{Small} leaned out with {charge} about the middle, and called it courage, and {hero}, at the other end, let it be.",
    ],
  },
  {
    id: "compass",
    first: "a brass compass with a scratched lid",
    bare: "brass compass",
    prop: "compass",
    shelters: [
      "At every corner the lid clicked open, and clicked shut, and that was how corners were done.",
      "Where north was had never been any business of {hero}, no more than where the moon slept.",
      "It was always asked first, and it always knew, and {hero} walked behind and looked at the clouds.",
    ],
    taken: [
      "Up clicked the lid. The needle ran about for a bit, to see who it was, and came to rest.",
      "It lay in {his} {paw}, no bigger than a biscuit and as heavy as a question.",
      "Under the scratches {he} could read an old N, and nothing else.",
    ],
    helps: [
      "Left was no different from yesterday out there, but inside {charge} the needle lay as quiet as a spoon in a drawer.",
      "The click of that lid had always come from in front. Now it came from {charge} in {his} own {paw}, and {he} went where it said.",
      "Only one opinion was to be had from {charge}, and it never raised its voice, and in all that noise {he} was glad of it.",
    ],
    passedOn: [
      "Click, went the lid at the corner, and {small} had to be lifted up to see the needle make up its mind.",
      "“That way is north,” said {hero}, and turned {charge} for {small}, “and the rest you can work out.”",
      "{Small} carried {charge} as far as the first corner, and for that whole way did not breathe once.",
    ],
  },
];

/** Where the belief is chalked up. */
export const BOARDS: readonly { at: keyof Region["spots"]; name: string; by: string; to: string }[] = [
  {
    at: "home",
    name: "the back of the pantry door",
    by: "behind the pantry door",
    to: "in behind the pantry door",
  },
  {
    at: "work",
    name: "the side of the tool cupboard",
    by: "beside the tool cupboard",
    to: "round the tool cupboard",
  },
  {
    at: "square",
    name: "the dry side of the pump",
    by: "on the dry side of the pump",
    to: "round the back of the pump",
  },
  {
    at: "water",
    name: "the hull of a worn-out rowing boat",
    by: "beside a worn-out rowing boat",
    to: "down to the old boat",
  },
  {
    at: "crossing",
    name: "the flat face of the milestone",
    by: "by the milestone",
    to: "as far as the milestone",
  },
];

/** The little word that is chalked behind the belief in the end. */
export const SECOND_THOUGHTS = ["sometimes", "mostly", "so far", "on good days", "now and then", "perhaps"];

/** What the guide has never told; after "{guide} said". */
export const CONFESSIONS: readonly string[] = [
  "“Every single evening I was frightened. I walked in front so that nobody should see my face.”",
  "“Half of the time I had no idea where we were. I looked sure and kept walking, and something always turned up.”",
  "“I counted the steps as well. I still do. There are never as many as I am afraid of.”",
  "“Nobody looked after me, so I looked after you. I may have put a little too much in.”",
  "“I only ever knew the next bit. Beyond that I guessed.”",
  "“When they first sent me out alone, I hid under a cart till supper and said that I had been.”",
];

/** A place that is gone: how, what is left of it, and the piece that is kept. */
export interface Haunt {
  kind: string;
  pattern: RegExp;
  place: Place;
  games: readonly string[];
  gone: readonly string[];
  left: readonly string[];
  token: { first: string; bare: string; prop: Prop };
  /** How the token finds its use at the end. */
  anew: readonly string[];
}

export const HAUNTS: readonly Haunt[] = [
  {
    kind: "island",
    pattern: /\b(?:island|isle|rock|sandbank|beach|shore|cove)\b/i,
    place: "river",
    games: [
      "shipwreck, which took all morning and needed nine sticks",
      "pirates, with no one to rob but each other’s pockets",
      "kings and exiles, turn and turn about",
    ],
    gone: [
      "In the night the water had risen, quite quietly, and taken it for itself.",
      "Too much water had come down at once, and it had not gone round.",
    ],
    left: [
      "Brown water went over it in a hurry, with a hen coop and half a fence.",
      "One branch still stuck up, waving, and then it did not.",
    ],
    token: { first: "a flat grey stone with a white ring", bare: "flat grey stone", prop: "stone" },
    anew: [
      "A new jetty was begun, and the first stone of it was {token}, at the end where one can sit.",
      "In the shallows they laid {token}, and it was the start of some stepping stones.",
    ],
  },
  {
    kind: "water",
    pattern: /\b(?:pond|lake|pool|stream|brook|creek|river|sea|spring|well)\b/i,
    place: "lake",
    games: [
      "boats of bark, with crews of beetles who had not been asked",
      "skimming stones, best of a hundred",
      "dragons of the deep, which are mostly logs",
    ],
    gone: [
      "The sluice had been opened for a new road, and all of it had run away downhill.",
      "Somebody who wanted a turnip field had dug a ditch, and the whole of it had gone down that.",
    ],
    left: [
      "There was mud, there was one boot, and there was a very large silence.",
      "What remained was a brown bowl with a puddle at the bottom, and a bucket that had been lost for years.",
    ],
    token: { first: "a flat grey stone with a white ring", bare: "flat grey stone", prop: "stone" },
    anew: [
      "Over another water altogether, hop, hop, hop, went {token}, and {small} counted the hops.",
      "The ditch was dammed with turf, with {token} on top, and behind it a puddle began to have ambitions.",
    ],
  },
  {
    kind: "tree",
    pattern: /\b(?:oak|tree|trees|orchard|wood|woods|forest|roots|grove|willow|elm|branch|hollow|den)\b/i,
    place: "forest",
    games: [
      "crow’s nests and captains",
      "who can hang on the longest, which nobody ever wins twice",
      "squirrel bank, in which acorns are money and nobody may laugh",
    ],
    gone: [
      "Men with a long saw had been and gone before the milk was fetched.",
      "A new cart road was to come through, and the saw had come first.",
    ],
    left: [
      "There was sawdust, pale as cheese, and a great deal of sky where no sky had been.",
      "The air still smelled of cut wood, sweet and dreadful, and twigs lay about like spilled matches.",
    ],
    token: { first: "an acorn with its cap on", bare: "acorn", prop: "seed" },
    anew: [
      "Planted by then, with pebbles round it to keep off boots, was {token}, and it had split.",
      "Where {token} had been dug in, there stood a green thing with two leaves, as tall as a thumb.",
    ],
  },
  {
    kind: "house",
    pattern:
      /\b(?:attic|house|barn|shed|mill|tower|hut|cottage|cabin|school|castle|chapel|church|loft|room|cellar|home|shop|library|treehouse|theatre)\b/i,
    place: "ruin",
    games: [
      "ghosts, with the good sheet",
      "shops, where everything cost one button",
      "storms at sea, up and down the ladder",
    ],
    gone: [
      "The roof had been let go for years, and in the night it had gone the rest of the way.",
      "Somebody had sold it for its boards, and two carts had taken it away before breakfast.",
    ],
    left: [
      "A square of flattened nettles showed where the floor had been, and a nail with nothing hanging on it.",
      "One step was left, and it led up to nothing at all.",
    ],
    token: { first: "a brass door knob with no door to it", bare: "brass door knob", prop: "key" },
    anew: [
      "Once more {token} had a door, and behind that a hut, small and crooked. Anybody might turn it.",
      "A playhouse was made from a packing case; {token} went on the front, and {small} opened it forty times.",
    ],
  },
  {
    kind: "field",
    pattern: /\b(?:meadow|field|garden|hill|park|green|pasture|playground|yard|path|lane|bridge|gate)\b/i,
    place: "meadow",
    games: [
      "grandmother’s footsteps, without a grandmother",
      "kings of the gate, with a cabbage for a crown",
      "rolling down and getting up dizzy",
    ],
    gone: [
      "Stakes and string had been run straight across it, and on the other side of the string a plough was at work.",
      "A fence stood there, as new as a tooth, and behind that the ground had been turned upside down.",
    ],
    left: [
      "Furrows ran where the games had run, each one as straight as a scolding.",
      "All that was left lay in the ditch: a gate, off its hinges, looking at the sky.",
    ],
    token: { first: "a rusty gate latch", bare: "gate latch", prop: "key" },
    anew: [
      "On a new gate hung {token}, and the gate was never shut.",
      "In the hedge, at a gap, stood a post with {token} nailed to it, and so it was a gate.",
    ],
  },
];

export const SOME_HAUNT: Haunt = {
  kind: "other",
  pattern: /(?:)/,
  place: "meadow",
  games: [
    "kings and cabbages, from breakfast until somebody called",
    "a game with a hoop, two sticks and no rules",
    "hide and seek, in which being found was the best part",
  ],
  gone: [
    "Carts had come for it before anyone was up, and had not come back.",
    "Somebody had bought it, somebody with a paper and a hat, and it had been taken away.",
  ],
  left: [
    "A pale patch lay on the ground, and the wind went over that as if nothing had ever been in the way.",
    "All round the empty spot the footpaths still ran up, met, and looked for it.",
  ],
  token: { first: "a blue splinter of painted wood", bare: "blue splinter", prop: "toy" },
  anew: [
    "Into the back of a new bench, just where you lean, they let {token}.",
    "From a string hung {token}, for a plumb line, and with that they built the next one straight.",
  ],
};

/** Half of a pair, left by the friend; the other half comes back at the end. */
export const HALVES: readonly { first: string; bare: string; prop: Prop; back: readonly string[] }[] = [
  {
    first: "one half of a walnut shell",
    bare: "walnut shell",
    prop: "seed",
    back: [
      "By the morning cart had come a matchbox, from {pal}, with the other half of the walnut in it.",
      "Wrapped in a leaf, the other half of the walnut had come back from where {pal} {pal.was}.",
    ],
  },
  {
    first: "one red mitten, the left",
    bare: "red mitten",
    prop: "scarf",
    back: [
      "A parcel had come from {pal}, flat as a pancake, and in it was the right-hand mitten.",
      "By three carts and a pedlar the other mitten had arrived from {pal}, rather grubby.",
    ],
  },
  {
    first: "one brass button, cut from a pair",
    bare: "brass button",
    prop: "medal",
    back: [
      "By the first cart of the month {pal} had sent the second button, and a thread to sew it on with.",
      "Twice round the table had rolled the other brass button, fresh from a letter sent by {pal}.",
    ],
  },
  {
    first: "the lower half of a picture card",
    bare: "picture card",
    prop: "letter",
    back: [
      "The upper half of the picture card had come by post, from {pal}. On the two together was a ship.",
      "On the step, one morning, lay the half of the card that {pal} had kept, and when the edges met there was a whole sky.",
    ],
  },
  {
    first: "one end of a plaited blue string",
    bare: "blue string",
    prop: "rope",
    back: [
      "A thin letter had come from {pal}, tied up with the other end of the blue string.",
      "The rest of the blue string had come home round a parcel, in a knot that only {pal} could tie.",
    ],
  },
];

/** A lie told for coming home late, with what it grew into. */
export interface Lie {
  said: string;
  grew: readonly string[];
  cost: readonly string[];
  leg: readonly string[];
  truth: string;
}

export const LIES: readonly Lie[] = [
  {
    said: "I met a beast {wild.at}, with yellow eyes, and it would not let me by.",
    grew: [
      "By supper the beast had a second head, and by candlelight a taste for doors.",
      "The beast’s eyes were yellow the first time, red the second, and by the third telling it could do locks.",
    ],
    cost: [
      "Shutters were nailed up, nobody would fetch wood, and the soup was eaten cold.",
      "Every axe in the place was being sharpened, and no one had dared to go out for water.",
    ],
    leg: [
      "With only a broom {guide} had gone to meet that beast, had met a ditch, and come home with a leg in splints.",
      "Sitting up on a cold wall to watch for the beast, {guide} had fallen asleep, and then off, and hurt a leg.",
    ],
    truth: "I made that beast up, teeth and all, because I was late.",
  },
  {
    said: "I got stuck {deep.at}. Under the ground there is a chest with seven locks.",
    grew: [
      "At the second telling the chest had a golden lid, and at the third it hummed.",
      "By supper somebody’s cousin had heard the chest, and by candlelight somebody’s cousin had seen it.",
    ],
    cost: [
      "Everybody had gone off to dig, and the bread, the washing and the babies were left to see to themselves.",
      "Spades were not to be had for money, and there was a hole in every path.",
    ],
    leg: [
      "{Guide} had put a leg down one of the new holes, and could not now put it anywhere.",
      "Carrying soup to all those diggers, {guide} had found the deepest of their holes and broken a leg in it.",
    ],
    truth: "I dug that chest up out of nothing, because I was late.",
  },
  {
    said: "A stranger in a grey coat stood at {crossing}. Nothing I said would make him let me go.",
    grew: [
      "At supper the coat reached down to the ground, and there was a sack in the story, and the sack moved.",
      "The stranger was tall at first, then very tall, and by candlelight nobody had ever seen his face.",
    ],
    cost: [
      "Doors were locked that had never been locked, and a tinker in a quite ordinary coat had been chased off without his dinner.",
      "Nobody said good morning any more; they said who goes there.",
    ],
    leg: [
      "Someone had strung a chain across the path against the stranger, and it was {guide} who fell over that, and hurt a leg.",
      "Up a ladder {guide} had gone, to bolt the high window against a stranger, and had come down without the ladder.",
    ],
    truth: "I made the stranger up, coat and all, because I was late.",
  },
  {
    said: "{Crossing} is giving way. I had to come home the long way round.",
    grew: [
      "By supper {crossing} had sunk by a foot, and by candlelight had swallowed a cart.",
      "First {crossing} had shaken; then came a crack; by the third telling there had been screams.",
    ],
    cost: [
      "Nobody would go over, so that the flour stood on that side and the hungry on this.",
      "The post stopped, the milk stopped, and a wedding had to be called off because the bride was over there.",
    ],
    leg: [
      "Nine miles of stones {guide} had gone, the long way round for flour, and been brought back on a door with a bad leg.",
      "For the sake of a sack of flour {guide} had climbed round by the top and come down faster, on one leg.",
    ],
    truth: "Nothing is giving way but me. I was late, and I invented it.",
  },
];

export const RUN_LEGS: readonly string[] = [
  "Calling and calling in the dark, {guide} had stepped into a drain, and the leg was now as thick as a bolster.",
  "{Guide} had climbed a wall to look farther, and the wall had been older than it looked. Now there were splints.",
  "In the search {guide} had slipped on the steep bit, with no one there to hold on to, and had hurt a leg.",
  "About midnight {guide} had thought a log was {hero}, and run, and now lay with one leg tied to a broomstick.",
];

/** What the friend wears on a string round the neck, and loses in the search for the hero. */
export const DEAR_THINGS: readonly { first: string; bare: string; prop: Prop }[] = [
  { first: "a mouth organ with one dead note", bare: "mouth organ", prop: "flute" },
  { first: "a tin star that had once been a button", bare: "tin star", prop: "star" },
  { first: "a ring of green glass", bare: "green ring", prop: "ring" },
  { first: "a silver thimble", bare: "silver thimble", prop: "cup" },
  { first: "a penny flattened by a mill wheel", bare: "flat penny", prop: "medal" },
  { first: "a snail shell with a lid of wax", bare: "snail shell", prop: "shell" },
];
