import type { Prop } from "../../../../../story/scene-facts.ts";
import type { Being } from "../../bestiary.ts";
import type { Spot } from "../../world.ts";

interface Belonging {
  first: string;
  bare: string;
  prop: Prop;
}

/** What is dear to the hero; `dear` goes after "which". */
export const KEEPSAKES: readonly (Belonging & { dear: readonly string[] })[] = [
  {
    first: "a tin whistle",
    bare: "tin whistle",
    prop: "flute",
    dear: ["{he} had owned since before {he} could play it", "had kept {him} company on every lonely road"],
  },
  {
    first: "a blue glass star",
    bare: "blue glass star",
    prop: "star",
    dear: ["had hung over {his} very first bed", "made a blue patch on the wall when the sun came in"],
  },
  {
    first: "a compass with a cracked lid",
    bare: "compass",
    prop: "compass",
    dear: [
      "had brought {him} home from everywhere",
      "{he} had once been given for being brave at the dentist’s",
    ],
  },
  {
    first: "a kite of yellow silk",
    bare: "kite",
    prop: "kite",
    dear: ["{he} had flown on the best day of {his} life", "had cost {him} two years of pennies"],
  },
  {
    first: "a pink shell from a warm sea",
    bare: "pink shell",
    prop: "shell",
    dear: ["hummed when {he} held it to {his} ear", "had come to {him} in the post with no letter"],
  },
  {
    first: "a hand mirror with a silver back",
    bare: "hand mirror",
    prop: "mirror",
    dear: ["had only ever been smiled into", "{he} had polished every Sunday since {he} was small"],
  },
  {
    first: "a wooden horse with one ear",
    bare: "wooden horse",
    prop: "toy",
    dear: ["had sat by {him} through the measles", "had been kissed until its nose was flat"],
  },
  {
    first: "a feather as long as a spoon, gold at the tip",
    bare: "feather",
    prop: "feather",
    dear: [
      "had come down out of a clear sky on {his} birthday",
      "{he} had always taken for a promise of some kind",
    ],
  },
];

interface Mark extends Omit<Belonging, "first"> {
  first: (his: string) => string;
  custom: string;
  gone: readonly string[];
  back: readonly string[];
}

/** What each of them has among the others', and the hero has too; `gone` and `back` go after its name. */
export const MARKS: readonly Mark[] = [
  {
    first: (his) => `a brown cup with ${his} name on it`,
    bare: "brown cup",
    prop: "cup",
    custom: "Everybody has a cup on the long shelf {square.at}",
    gone: ["had been turned to face the wall", "stood upside down at the very end, behind the vinegar"],
    back: ["stood in the middle of the shelf, right way up and steaming", "was back on the shelf, and full"],
  },
  {
    first: (his) => `a lantern hook with ${his} name burnt above it`,
    bare: "lantern hook",
    prop: "lantern",
    custom: "A beam {square.at} has a lantern hook for each of {folk}",
    gone: ["had been pulled out, and the hole filled with wax", "was bent flat against the beam"],
    back: [
      "was in the beam again, of new iron, with a lantern swinging on it",
      "had a lantern on it, already lit",
    ],
  },
  {
    first: (his) => `a flat stone with ${his} mark on it`,
    bare: "flat stone",
    prop: "stone",
    custom: "{Folk} sit of an evening on a ring of marked stones {square.at}",
    gone: [
      "had been rolled out of the ring, face down",
      "was gone, and the others had moved up to close the gap",
    ],
    back: [
      "lay in the ring again, and somebody had warmed it",
      "was back in the ring, scrubbed, with a cushion on it",
    ],
  },
  {
    first: (his) => `a red knot of ${his} own tying`,
    bare: "red knot",
    prop: "rope",
    custom: "On the bell rope {square.at} each of {folk} has a knot",
    gone: ["had been picked undone, and the rope was smooth there", "was cut away, and the two ends spliced"],
    back: [
      "was in the rope again, tied by so many hands that it would hold a ship",
      "sat in its old place, twice as fat as before",
    ],
  },
  {
    first: (his) => `a green flag with ${his} sign on it`,
    bare: "green flag",
    prop: "banner",
    custom: "A line of little flags hangs {square.at}, one for each of {folk}",
    gone: [
      "had been unpegged and put out with the rags",
      "was off the line, and only the two pegs hung there",
    ],
    back: ["was flying again, ironed and in the middle", "was up on the line, darned where it had torn"],
  },
  {
    first: (his) => `a wooden bowl with ${his} name on the bottom`,
    bare: "wooden bowl",
    prop: "cup",
    custom: "Beside the soup pot {square.at} everyone has a bowl",
    gone: ["had been put out on the step for the rain to drink from", "was under the short leg of a table"],
    back: [
      "was first in the row and full to the brim",
      "was back by the pot, with the biggest dumpling in it",
    ],
  },
];

interface Signal extends Belonging {
  part: Belonging;
  pieces: readonly string[]; // after "it was"
  work: readonly string[]; // after "he"
  mended: readonly string[]; // after its name
  signalled: readonly string[];
}

/** What is carried to be seen or heard from far off at night. */
export const SIGNALS: readonly Signal[] = [
  {
    first: "a storm lantern with blue panes",
    bare: "storm lantern",
    prop: "lantern",
    part: { first: "a square of blue glass", bare: "blue glass", prop: "mirror" },
    pieces: ["eleven blue splinters and a ring", "a bent ring with some blue teeth in it"],
    work: [
      "fitted splinter to splinter, as one puts together a letter that has been torn up",
      "leaded the seams, drop by silver drop",
    ],
    mended: [
      "burned as blue as before, with one seam in it like a hair",
      "threw a blue patch on the wall, with a thin dark river running through it",
    ],
    signalled: [
      "A blue light went down the dark like a small piece of noon.",
      "Behind every window there was blue on the ceiling.",
    ],
  },
  {
    first: "a hand bell with a pearwood grip",
    bare: "hand bell",
    prop: "bell",
    part: { first: "a lump of bell bronze", bare: "bell bronze", prop: "stone" },
    pieces: ["a crack with some bell round it", "two halves that could only clack"],
    work: [
      "filed the crack to a clean edge and ran the hot bronze in",
      "tapped round the rim, listening, and tapped again",
    ],
    mended: [
      "rang once more, one note deeper than before",
      "had a seam as bright as a ring on a finger, and sang",
    ],
    signalled: [
      "The note went through every wall like a warm knife.",
      "It rang under doors and down chimneys and into dreams.",
    ],
  },
  {
    first: "a watch drum with a sailcloth head",
    bare: "watch drum",
    prop: "drum",
    part: { first: "a round of waxed sailcloth", bare: "waxed sailcloth", prop: "blanket" },
    pieces: ["a split hoop and a skin like a torn pocket", "a hoop, a hole and some string"],
    work: [
      "steamed the hoop, bent it a finger’s breadth, and steamed it again",
      "sewed round the edge with stitches no bigger than ants",
    ],
    mended: ["said “boom” when a moth sat down on it", "had a new head as tight as a good secret"],
    signalled: [
      "The beat came up through the floors and into the bed legs.",
      "Every cup {land} owned began to hop on its hook.",
    ],
  },
  {
    first: "a curled brass horn",
    bare: "brass horn",
    prop: "flute",
    part: { first: "a stick of silver solder", bare: "silver solder", prop: "staff" },
    pieces: [
      "flat where no horn should be flat, and split along the curl",
      "three lengths of brass that had forgotten one another",
    ],
    work: [
      "rolled a marble through the tube, over and over, to push the dents out from inside",
      "joined curl to curl with a bead of silver",
    ],
    mended: ["had three silver seams and one big golden note", "could be heard as far as {far}"],
    signalled: [
      "One long note rolled down the lanes and sat up in every bed.",
      "It mooed like a cow the size of a church.",
    ],
  },
];

/** What is good for a cough. */
export const REMEDIES: readonly Belonging[] = [
  { first: "a bottle of elder syrup", bare: "elder syrup", prop: "cup" },
  { first: "a woollen quilt as thick as a loaf", bare: "woollen quilt", prop: "blanket" },
  { first: "a lozenge box full of liquorice", bare: "lozenge box", prop: "box" },
  { first: "a herb sack full of camomile and thyme", bare: "herb sack", prop: "sack" },
];

/** What calls the hero away from its promise, and calls again; `more` is what keeps it there. */
export const LURES: readonly (Belonging & { sound: string; more: string })[] = [
  {
    first: "a fair with a swing boat",
    bare: "fair",
    prop: "boat",
    sound: "the swing boat creaking, up and back",
    more: "one more ride",
  },
  {
    first: "a dance with seven fiddles",
    bare: "dance",
    prop: "flute",
    sound: "seven fiddles, all in a hurry",
    more: "one more dance",
  },
  {
    first: "a puppet wagon with gold curtains",
    bare: "puppet wagon",
    prop: "cart",
    sound: "wooden feet on a wooden stage",
    more: "one more act",
  },
  {
    first: "a conjuror’s tent",
    bare: "conjuror’s tent",
    prop: "star",
    sound: "a drum roll and then a gasp",
    more: "one more trick",
  },
  {
    first: "a pancake feast with a pan as wide as a pond",
    bare: "pancake feast",
    prop: "bread",
    sound: "batter hissing in a great deal of butter",
    more: "one more pancake",
  },
];

/** What the guide says, and how the hero keeps to it. */
export const SAYINGS: readonly { said: string; kept: string }[] = [
  {
    said: "a knot comes undone the way it went in, only backwards",
    kept: "went backwards through the knot, loop by loop, and there {he} was at the end of it",
  },
  {
    said: "mend the near end first",
    kept: "looked for the near end, and it was {his} own two feet, and {he} turned them round",
  },
  {
    said: "sorry is a good spade, but somebody still has to dig",
    kept: "thought of the spade, and spat on {his} {paws}, so to speak",
  },
  {
    said: "small and daily gets there before big and once",
    kept: "weighed the big thing and the small daily thing, and the small one was heavier",
  },
  {
    said: "do it as if nobody would ever find out",
    kept: "chose as if nobody would ever find out, which made it curiously easy",
  },
  {
    said: "of two roads, take the one you could tell about at supper",
    kept: "tried telling it at supper, in {his} head, and one half of it would not be told",
  },
  { said: "the long way round has no holes in it", kept: "looked at the short way, and it was mostly hole" },
  {
    said: "carry it in front, where you can see it",
    kept: "took what {he} had done and held it in front, where {he} could see it",
  },
];

/** Those who buy and sell. */
export const TEMPTERS: readonly Being[] = [
  {
    species: "cat",
    first: "a pedlar cat in a coat of forty pockets",
    bare: "pedlar cat",
    pronoun: "she",
    look: { wears: { item: "cloak", colour: "purple" }, colour: "black" },
  },
  {
    species: "fox",
    first: "a fox with a shop in his suitcase",
    bare: "fox",
    pronoun: "he",
    look: { wears: { item: "satchel", colour: "black" } },
  },
  {
    species: "man",
    first: "a pedlar with a squeaking cart",
    bare: "pedlar",
    pronoun: "he",
    look: { wears: { item: "hat", colour: "purple" } },
  },
  {
    species: "boar",
    first: "a boar hung all over with watches",
    bare: "boar",
    pronoun: "he",
    look: { wears: { item: "cloak", colour: "gold" } },
  },
  {
    species: "woman",
    first: "a pedlar woman under nine hats",
    bare: "pedlar woman",
    pronoun: "she",
    look: { wears: { item: "hat", colour: "red" } },
  },
  {
    species: "goat",
    first: "a goat who carried his shop on his back",
    bare: "goat",
    pronoun: "he",
    look: { wears: { item: "satchel", colour: "red" } },
  },
];

const house = (name: string, room: string): { door: Spot; bedside: Spot } => ({
  door: { place: "village", name: `the ${name}`, at: `at the ${name}`, to: `over to the ${name}` },
  bedside: { place: "cottage", name: room, at: `in ${room}`, to: `into ${room}` },
});

/** Where the one who was wronged lives: the front of it, and the room. */
export const DOORS: readonly { door: Spot; bedside: Spot }[] = [
  house("house with the green door", "the room behind the green door"),
  house("house with two chimneys", "the room under the two chimneys"),
  house("house with the tin roof", "the room under the tin roof"),
  house("house with the round window", "the room with the round window"),
];
