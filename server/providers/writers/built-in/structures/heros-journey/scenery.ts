import type { Place, Prop } from "../../../../../story/scene-facts.ts";
import type { Spot } from "../../world.ts";

const spot = (place: Place, name: string, at: string, to: string): Spot => ({ place, name, at, to });

/** Beyond the crossing: wide, strange, and to be got through. */
export const WASTES: readonly Spot[] = [
  spot("moor", "Nine Bog Moor", "on Nine Bog Moor", "out on to Nine Bog Moor"),
  spot("forest", "the Leaning Wood", "in the Leaning Wood", "in under the Leaning Wood"),
  spot("mountain", "the Giants’ Staircase", "on the Giants’ Staircase", "up the Giants’ Staircase"),
  spot(
    "meadow",
    "the Hundred-Mile Meadow",
    "in the Hundred-Mile Meadow",
    "out across the Hundred-Mile Meadow",
  ),
  spot("seashore", "the Whispering Strand", "on the Whispering Strand", "along the Whispering Strand"),
  spot("ruin", "the Town Without Doors", "in the Town Without Doors", "through the Town Without Doors"),
];

/** Where travellers rest, and meet. */
export const HALTS: readonly Spot[] = [
  spot("cottage", "the Crossed Spoons", "at the Crossed Spoons", "up to the Crossed Spoons"),
  spot("market", "the Night Market", "at the Night Market", "in among the Night Market"),
  spot("village", "Three Chimneys", "in Three Chimneys", "down to Three Chimneys"),
  spot("workshop", "the Wheelwright’s Rest", "at the Wheelwright’s Rest", "round to the Wheelwright’s Rest"),
  spot("ruin", "the Half House", "in the Half House", "back to the Half House"),
];

/** The last of the open country before the lair. */
export const BRINKS: readonly Spot[] = [
  spot("lake", "Lake Hardly", "beside Lake Hardly", "round Lake Hardly"),
  spot("river", "the River Backwards", "on the bank of the River Backwards", "down to the River Backwards"),
  spot("harbour", "the Last Jetty", "on the Last Jetty", "out along the Last Jetty"),
  spot(
    "moor",
    "the Heath of Crooked Posts",
    "on the Heath of Crooked Posts",
    "out on to the Heath of Crooked Posts",
  ),
  spot(
    "meadow",
    "the Field of Tall Thistles",
    "in the Field of Tall Thistles",
    "through the Field of Tall Thistles",
  ),
  spot("mountain", "the Elbow", "at the Elbow", "as far as the Elbow"),
];

interface Object {
  first: string;
  bare: string;
  prop: Prop;
}

/** It stands in the square and holds nothing; `put` is where the treasure goes in the end. */
export const NICHES: readonly (Object & { put: string })[] = [
  {
    first: "an outstretched stone hand with nothing in it",
    bare: "stone hand",
    prop: "stone",
    put: "in the stone hand",
  },
  {
    first: "a stone bowl on a post with nothing in it",
    bare: "stone bowl",
    prop: "cup",
    put: "in the stone bowl",
  },
  {
    first: "an empty glass case on four iron feet",
    bare: "glass case",
    prop: "box",
    put: "in the glass case",
  },
  {
    first: "an iron nest on a pole with nothing to hatch",
    bare: "iron nest",
    prop: "basket",
    put: "in the iron nest",
  },
  {
    first: "a carved chair no bigger than a shoe with nobody on it",
    bare: "carved chair",
    prop: "box",
    put: "on the carved chair",
  },
  {
    first: "a little door in a wall with an empty shelf behind it",
    bare: "little door",
    prop: "box",
    put: "on the shelf behind the little door",
  },
];

export const LETTERS: readonly Object[] = [
  { first: "a letter folded as small as a tooth", bare: "letter", prop: "letter" },
  { first: "a strip of birch bark with writing on it", bare: "strip of bark", prop: "scroll" },
  { first: "a page torn from a very old ledger", bare: "torn page", prop: "letter" },
  { first: "a rolled-up scrap of sailcloth", bare: "scrap of sailcloth", prop: "scroll" },
  { first: "an envelope that had been a long time on the road", bare: "envelope", prop: "letter" },
  { first: "a luggage label with writing on both sides", bare: "luggage label", prop: "letter" },
];

/** In place of a name, under the message; seen again where it was written. */
export const MARKS: readonly Object[] = [
  { first: "a blue thumbprint", bare: "blue thumbprint", prop: "letter" },
  { first: "a drop of green wax", bare: "drop of green wax", prop: "letter" },
  { first: "a small moon drawn in ink", bare: "small moon", prop: "letter" },
  { first: "a black stitch pulled tight", bare: "black stitch", prop: "letter" },
  { first: "a ring of tea where a cup had stood", bare: "ring of tea", prop: "letter" },
  { first: "a crooked cross with one short arm", bare: "crooked cross", prop: "letter" },
];

/** Left behind by whoever is gone. */
export const TOKENS: readonly Object[] = [
  { first: "a blue ribbon with a bite in it", bare: "blue ribbon", prop: "scarf" },
  { first: "a wooden top with a chipped edge", bare: "wooden top", prop: "toy" },
  { first: "a striped sock", bare: "striped sock", prop: "boots" },
  { first: "a little tin cup on a string", bare: "tin cup", prop: "cup" },
  { first: "a bent spoon", bare: "bent spoon", prop: "key" },
  { first: "a paper boat with one wet end", bare: "paper boat", prop: "boat" },
  { first: "a straw hat with no crown to it", bare: "straw hat", prop: "hat" },
];
