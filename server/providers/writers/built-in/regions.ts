import type { Place } from "../../../story/scene-facts.ts";
import type { Spot } from "./world.ts";

const spot = (place: Place, name: string, at: string, to: string): Spot => ({ place, name, at, to });

/** A stretch of country where a story can happen; every one has the same keys of spots and words. */
export interface Region {
  id: string;
  spots: Record<
    | "home" // where the hero lives, indoors
    | "square" // where everybody meets
    | "field" // open ground near by
    | "wild" // where few go
    | "high" // from where one sees far
    | "water"
    | "deep" // dark, old, half forgotten
    | "work" // indoors, with tools
    | "lair" // where trouble lives
    | "crossing", // the way out and in
    Spot
  >;
  words: {
    land: string; // the whole of it, with its article
    folk: string; // everybody who lives there, plural
    smell: string; // what the air smells of, after "smelled of"
    sound: string; // a sound of the place, as a noun phrase
    food: string; // what is eaten on good days, without article
    far: string; // the farthest thing one sees, with its article
  };
}

export const REGIONS: readonly Region[] = [
  {
    id: "harbour",
    spots: {
      home: spot("cottage", "the net shed", "in the net shed", "home to the net shed"),
      square: spot("harbour", "the quay", "on the quay", "down to the quay"),
      field: spot("meadow", "the cliff pasture", "on the cliff pasture", "up to the cliff pasture"),
      wild: spot("moor", "the gorse heath", "on the gorse heath", "out on to the gorse heath"),
      high: spot("castle", "the signal tower", "on the signal tower", "up the signal tower"),
      water: spot("seashore", "the shingle beach", "on the shingle beach", "along to the shingle beach"),
      deep: spot("cave", "the smugglers’ cave", "in the smugglers’ cave", "into the smugglers’ cave"),
      work: spot("workshop", "the sail loft", "in the sail loft", "up into the sail loft"),
      lair: spot("ruin", "the drowned chapel", "at the drowned chapel", "out to the drowned chapel"),
      crossing: spot("river", "the tide ford", "at the tide ford", "down to the tide ford"),
    },
    words: {
      land: "the herring country",
      folk: "the harbour folk",
      smell: "tar and wet rope",
      sound: "the slap of halyards",
      food: "smoked herring",
      far: "the last lighthouse",
    },
  },
  {
    id: "mills",
    spots: {
      home: spot(
        "cottage",
        "the miller’s old barn",
        "in the miller’s old barn",
        "back to the miller’s old barn",
      ),
      square: spot("village", "the village green", "on the village green", "across to the village green"),
      field: spot("meadow", "the long hayfield", "in the long hayfield", "out to the long hayfield"),
      wild: spot("forest", "the alder wood", "in the alder wood", "deep into the alder wood"),
      high: spot("mountain", "Windmill Hill", "on top of Windmill Hill", "up Windmill Hill"),
      water: spot("lake", "the mill pond", "by the mill pond", "round to the mill pond"),
      deep: spot("ruin", "the burnt mill", "in the burnt mill", "inside the burnt mill"),
      work: spot(
        "workshop",
        "the cartwright’s shop",
        "in the cartwright’s shop",
        "over to the cartwright’s shop",
      ),
      lair: spot("castle", "the toll castle", "under the toll castle", "up to the toll castle"),
      crossing: spot("river", "the plank bridge", "on the plank bridge", "as far as the plank bridge"),
    },
    words: {
      land: "the valley of five mills",
      folk: "the mill people",
      smell: "flour and warm straw",
      sound: "the clack of the water wheels",
      food: "plum dumplings",
      far: "the blue edge of the downs",
    },
  },
  {
    id: "peaks",
    spots: {
      home: spot("cottage", "the goat hut", "in the goat hut", "up home to the goat hut"),
      square: spot("village", "the bell square", "in the bell square", "down into the bell square"),
      field: spot("meadow", "the goat pasture", "on the goat pasture", "up to the goat pasture"),
      wild: spot("forest", "the larch forest", "in the larch forest", "into the larch forest"),
      high: spot("mountain", "the Giant’s Shoulder", "on the Giant’s Shoulder", "up the Giant’s Shoulder"),
      water: spot("lake", "the glass tarn", "beside the glass tarn", "up to the glass tarn"),
      deep: spot("cave", "the whistling cave", "in the whistling cave", "inside the whistling cave"),
      work: spot("workshop", "the bell forge", "in the bell forge", "round to the bell forge"),
      lair: spot("castle", "the toppled fort", "at the toppled fort", "as high as the toppled fort"),
      crossing: spot("river", "the gorge bridge", "on the gorge bridge", "down to the gorge bridge"),
    },
    words: {
      land: "the bell mountains",
      folk: "the mountain folk",
      smell: "pine smoke and snow",
      sound: "a goat bell, three slopes away",
      food: "toasted cheese",
      far: "the pass where the sun comes in",
    },
  },
  {
    id: "moor",
    spots: {
      home: spot(
        "cottage",
        "the peat cutter’s hut",
        "in the peat cutter’s hut",
        "back to the peat cutter’s hut",
      ),
      square: spot("market", "the wool market", "at the wool market", "over to the wool market"),
      field: spot("meadow", "the sheep walk", "on the sheep walk", "out along the sheep walk"),
      wild: spot("moor", "the black moor", "on the black moor", "out over the black moor"),
      high: spot("mountain", "Crow Tor", "at the top of Crow Tor", "up Crow Tor"),
      water: spot("river", "the brown river", "by the brown river", "down to the brown river"),
      deep: spot("ruin", "the ring of stones", "inside the ring of stones", "out to the ring of stones"),
      work: spot("workshop", "the weaving house", "in the weaving house", "along to the weaving house"),
      lair: spot("cave", "the fox-fire mine", "in the fox-fire mine", "down the fox-fire mine"),
      crossing: spot("river", "the stepping stones", "at the stepping stones", "down to the stepping stones"),
    },
    words: {
      land: "the heather country",
      folk: "the moor people",
      smell: "peat and wet wool",
      sound: "a curlew, complaining",
      food: "oatcakes with honey",
      far: "the road to the sea",
    },
  },
  {
    id: "island",
    spots: {
      home: spot("cottage", "the upturned boat", "under the upturned boat", "home to the upturned boat"),
      square: spot("market", "the shell market", "in the shell market", "along to the shell market"),
      field: spot("meadow", "the thyme terraces", "on the thyme terraces", "up to the thyme terraces"),
      wild: spot(
        "forest",
        "the crooked olive grove",
        "among the crooked olives",
        "in among the crooked olives",
      ),
      high: spot("mountain", "the sleeping volcano", "on the sleeping volcano", "up the sleeping volcano"),
      water: spot("seashore", "the white cove", "in the white cove", "down to the white cove"),
      deep: spot("cave", "the echo grotto", "in the echo grotto", "into the echo grotto"),
      work: spot(
        "workshop",
        "the boat builder’s shed",
        "in the boat builder’s shed",
        "round to the boat builder’s shed",
      ),
      lair: spot("castle", "the pirate fort", "at the pirate fort", "over to the pirate fort"),
      crossing: spot("harbour", "the ferry steps", "on the ferry steps", "down to the ferry steps"),
    },
    words: {
      land: "the bay of thyme",
      folk: "the islanders",
      smell: "salt and hot thyme",
      sound: "the sea, turning over in its sleep",
      food: "lemon cakes",
      far: "the next island, thin as a line of ink",
    },
  },
  {
    id: "forest",
    spots: {
      home: spot(
        "cottage",
        "the charcoal burner’s hut",
        "in the charcoal burner’s hut",
        "back to the charcoal burner’s hut",
      ),
      square: spot("village", "the oak clearing", "in the oak clearing", "over to the oak clearing"),
      field: spot("meadow", "the bee meadow", "in the bee meadow", "out to the bee meadow"),
      wild: spot("forest", "the deep firs", "among the deep firs", "in under the deep firs"),
      high: spot(
        "ruin",
        "the roofless watchtower",
        "on the roofless watchtower",
        "up the roofless watchtower",
      ),
      water: spot("river", "the trout stream", "by the trout stream", "down to the trout stream"),
      deep: spot("cave", "the ivy cave", "in the ivy cave", "into the ivy cave"),
      work: spot(
        "workshop",
        "the clockmaker’s shed",
        "in the clockmaker’s shed",
        "across to the clockmaker’s shed",
      ),
      lair: spot("castle", "the bramble castle", "at the bramble castle", "through to the bramble castle"),
      crossing: spot("lake", "the reed ferry", "at the reed ferry", "along to the reed ferry"),
    },
    words: {
      land: "the hundred-oak forest",
      folk: "the forest folk",
      smell: "moss and mushrooms",
      sound: "a woodpecker, knocking to be let in",
      food: "chestnut soup",
      far: "the place where the trees stop",
    },
  },
  {
    id: "locks",
    spots: {
      home: spot("cottage", "the lock cottage", "in the lock cottage", "home to the lock cottage"),
      square: spot("market", "the barge market", "at the barge market", "along to the barge market"),
      field: spot("meadow", "the towpath meadow", "on the towpath meadow", "out to the towpath meadow"),
      wild: spot("forest", "the willow swamp", "in the willow swamp", "off into the willow swamp"),
      high: spot("castle", "the clock tower", "up in the clock tower", "up the clock tower"),
      water: spot("river", "the wide canal", "beside the wide canal", "down to the wide canal"),
      deep: spot("ruin", "the dry lock", "at the bottom of the dry lock", "down into the dry lock"),
      work: spot("workshop", "the boiler house", "in the boiler house", "round to the boiler house"),
      lair: spot("ruin", "the sunken mill", "at the sunken mill", "out to the sunken mill"),
      crossing: spot("harbour", "the barge basin", "at the barge basin", "through to the barge basin"),
    },
    words: {
      land: "the canal country",
      folk: "the barge people",
      smell: "coal smoke and water lilies",
      sound: "a horn from a passing barge",
      food: "treacle buns",
      far: "the chimneys of the river town",
    },
  },
  {
    id: "orchards",
    spots: {
      home: spot("cottage", "the apple loft", "in the apple loft", "up home to the apple loft"),
      square: spot("village", "the well square", "in the well square", "over to the well square"),
      field: spot("meadow", "the clover slope", "on the clover slope", "up the clover slope"),
      wild: spot("forest", "the hazel wood", "in the hazel wood", "away into the hazel wood"),
      high: spot("mountain", "Lark Hill", "on Lark Hill", "up Lark Hill"),
      water: spot("lake", "the duck lake", "by the duck lake", "round to the duck lake"),
      deep: spot("cave", "the cider caves", "in the cider caves", "down to the cider caves"),
      work: spot("workshop", "the cooper’s yard", "in the cooper’s yard", "along to the cooper’s yard"),
      lair: spot("ruin", "the fallen abbey", "in the fallen abbey", "out to the fallen abbey"),
      crossing: spot("river", "the stone bridge", "on the stone bridge", "down to the stone bridge"),
    },
    words: {
      land: "the orchard hills",
      folk: "the orchard people",
      smell: "windfalls and woodsmoke",
      sound: "wasps, busy in the plums",
      food: "baked apples",
      far: "the blue church spire two valleys off",
    },
  },
];

/** Whether a place of the region has the word in its name: "the bear cave" would bring in a bear before it comes. */
export const isNamedIn = ({ spots }: Region, noun: string): boolean =>
  Object.values(spots).some(({ name }) =>
    name
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .includes(noun.toLowerCase()),
  );
