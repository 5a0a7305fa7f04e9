/** What kind of danger an answer names: it decides what is seen, what must be done and how it ends. */
export type DangerKind = "flood" | "fire" | "cold" | "slide" | "beast" | "fever" | "gale" | "other";

interface Danger {
  sign: readonly string[]; // how it shows
  press: readonly string[]; // what makes it worse
  rallied: readonly string[]; // what the hero's call brings about
  trap: readonly string[]; // where the wronged one is
  deed: readonly string[]; // how the hero gets there and back
  over: readonly string[]; // how it ends, at dawn
}

const WORDS: readonly (readonly [DangerKind, RegExp])[] = [
  ["fever", /\b(?:fever|plague|sickness|illness|pox|flu|disease|cough)\b/i],
  ["gale", /\b(?:storms?|gale|hurricane|tornado|wind|boats|lightning|thunder|thunderstorm)\b/i],
  ["cold", /\b(?:blizzard|snow|snowstorm|frost|ice|cold|winter|hail)\b/i],
  ["fire", /\b(?:fire|flames?|blaze|burning|volcano|lava)\b/i],
  ["slide", /\b(?:landslide|avalanche|earthquake|rockfall|mudslide|rocks)\b/i],
  ["flood", /\b(?:flood|leak|dam|wave|tide|tsunami|rain|river|water)\b/i],
  [
    "beast",
    /\b(?:wolf|wolves|bear|dragon|monster|giant|troll|beast|boar|snake|crows|robbers|pirates|bandits|thieves|witch)\b/i,
  ],
];

export const kindOfDanger = (answer: string): DangerKind =>
  WORDS.find(([, pattern]) => pattern.test(answer))?.[0] ?? "other";

export const DANGERS: Record<DangerKind, Danger> = {
  flood: {
    sign: [
      "Water came up the lane on its belly, quietly, carrying somebody’s shoe.",
      "Under the doors slid a brown tongue, and then a brown blanket.",
      "The wash tubs had got up and were going from house to house.",
    ],
    press: [
      "Every time one looked, there was one stair less.",
      "The water was in the cellars already, knocking the barrels together.",
      "A chair went by, and after it a table, like a family on an outing.",
    ],
    rallied: [
      "Out they came in their nightshirts, holding hens and clocks, and went up to the dry ground in a line",
      "Before the water had reached the window sills, there was nobody left behind any of the windows",
    ],
    trap: [
      "On the kitchen table stood {wronged}, and the table had begun to turn.",
      "High up on a gatepost, with water all round it, sat {wronged}.",
      "The water had gone round {wronged} on both sides and shut behind like a door.",
    ],
    deed: [
      "{Hero} felt for the fence under the water, post by post, and led {wronged.short} back along it.",
      "{Hero} knotted a washing line to the railing, took the other end, and came across sideways like a crab; then they went back along it together.",
      "A barn door came floating by. {Hero} got it by the latch, laid it alongside, and {wronged.short} stepped aboard as if on to a ferry.",
    ],
    over: [
      "By dawn the water had grown tired and was looking for the way out.",
      "The flood went down with the moon, leaving a fish in the letter box.",
    ],
  },
  fire: {
    sign: [
      "The sky over the roofs was the wrong colour for the hour, and it flickered.",
      "First came the smell, then a crackling, like someone walking on eggshells, then sparks.",
      "Smoke sat down {square.at} and would not be moved.",
    ],
    press: [
      "A spark landed on a hat, and a bigger one on a haystack.",
      "The wind was blowing just the way nobody wanted.",
      "Somebody had the first bucket, and nobody had the second.",
    ],
    rallied: [
      "In no time they stood in two rows, full buckets going up and empty ones coming down",
      "Every roof got somebody on it with a wet sack, and every somebody got somebody to hold the ladder",
    ],
    trap: [
      "On the far side of the smoke, crawling on the floor, {wronged.was} {wronged}.",
      "Where the sparks fell thickest stood {wronged}, with a wet sack and no way back.",
      "A burning beam had come down across the road, and behind it {wronged.was} {wronged}.",
    ],
    deed: [
      "{Hero} soaked a blanket, crept in low where the air was, and brought {wronged.short} out under it like a tortoise with extra legs.",
      "{Hero} knew that smoke climbs; {he} lay flat, felt along the wall, and led {wronged.short} back by the hem.",
      "{Hero} rolled a water barrel in ahead of {him} and kicked the bung out, and for as long as the barrel lasted there was a path.",
    ],
    over: [
      "Toward morning the fire lay down and was only smoke, then only a smell.",
      "At first light there was nothing left of it but a black patch, and everybody’s eyebrows.",
    ],
  },
  cold: {
    sign: [
      "The far hills went out, then the near ones, then the other side of the street.",
      "Snow came in sideways, as if it had been thrown.",
      "In the time it takes to find a glove, there was no road any more.",
    ],
    press: [
      "The snow drifted as high as the latches, and went on to the bell pulls.",
      "Anyone who took ten steps could not have found the eleventh, or the first.",
      "Breath froze, and fell off, and tinkled.",
    ],
    rallied: [
      "Out of the white they came, one holding on to another’s coat, into one house and round one stove",
      "By and by all who had been snowed in apart were snowed in together, which is much warmer",
    ],
    trap: [
      "Out there, going slowly round in a circle, {wronged.was} {wronged}.",
      "Under the lee of a wall, already half a snowdrift, sat {wronged}.",
      "What looked like a snow-covered bush {wronged.was} {wronged}, asking to be left to sleep a little.",
    ],
    deed: [
      "{Hero} tied a rope to the last post and walked out to the end of it in widening rings, until the rope went round {wronged.short}.",
      "{Hero} poked the drifts with a pole, and at the ninth poke one of them coughed; arm in arm they came back along the holes.",
      "{Hero} lay down on the windy side until {wronged.short} {wronged.was} warm enough to be cross, and cross enough to walk.",
    ],
    over: [
      "At sunrise the wind fell over and the whole land lay there, white and innocent.",
      "The snow had run out by morning, and somebody’s chimney was smoking at knee height.",
    ],
  },
  slide: {
    sign: [
      "The hill cleared its throat. Then a pebble came down the street, all alone, in a hurry.",
      "Cups walked along the shelves. The slope above had a crack in it like a grin.",
      "A fir tree that had stood there for a hundred years was standing somewhere else.",
    ],
    press: [
      "The mud put one foot over the first garden wall.",
      "A boulder as big as a cow rolled up to a door and stopped there, for now.",
      "Each minute the grumbling above went on a little longer.",
    ],
    rallied: [
      "They were out of bed and across on the safe side before the second rumble, some with the bed",
      "From every house under the slope they came running, and behind the last of them the slope shut the street",
    ],
    trap: [
      "Behind a heap of mud and roots, calling, {wronged.was} {wronged}.",
      "On the wrong side of the rubble, with more of it ticking down all the time, stood {wronged}.",
      "A wall had leaned over and not quite fallen, and in the not-quite {wronged.was} {wronged}.",
    ],
    deed: [
      "{Hero} dug from the near end, passing each stone back, until there was a hole the size of a soup plate, and then of a window, and {wronged.short} came through.",
      "{Hero} wedged a cart under the leaning wall. It held for as long as it takes {wronged.short} to crawl, and a breath more.",
      "{Hero} laid planks over the mud, two planks, always picking up the last to lay it first, and fetched {wronged.short} across.",
    ],
    over: [
      "At dawn the slope lay still, with grass on parts of it, as if it had always been there.",
      "The hill gave one last hiccup before sunrise, and was done.",
    ],
  },
  beast: {
    sign: [
      "There were prints round the well that were too big to put a foot into.",
      "All the hens had stopped talking. Then something breathed at the keyhole, for quite a while.",
      "A howl went round the houses, trying the windows.",
    ],
    press: [
      "The gate was found in the horse trough, chewed.",
      "Whatever was out there had not eaten for a week, and sounded like it.",
      "Two eyes came out from between the trees, then went back in to fetch the rest.",
    ],
    rallied: [
      "They slipped out by their back doors and in at one stout one, and put all the benches against it",
      "In a minute there was a fire on each of the four sides, and everybody in the middle of them",
    ],
    trap: [
      "Up a thin tree that was bending sat {wronged}.",
      "Backed against a rock, with nothing but a broom, {wronged.was} {wronged}.",
      "Still as a post, not ten steps from those teeth, stood {wronged}.",
    ],
    deed: [
      "{Hero} came crashing out of the bushes with two pot lids and every word {he} knew, and teeth or no teeth it was too loud to stay for.",
      "{Hero} threw the bacon to the left, and the string of sausages farther left, and led {wronged.short} off to the right.",
      "{Hero} walked backwards with a burning branch, slowly, {wronged.short} holding on behind, until the dark had no more eyes in it.",
    ],
    over: [
      "At dawn the big prints led away over the hill, close together, like somebody who is not proud of his night.",
      "Before sunrise something slunk off north, with a dent from a pot lid.",
    ],
  },
  fever: {
    sign: [
      "On Monday three chimneys did not smoke. By Wednesday it was easier to count the ones that did.",
      "The pump stood idle, since everyone who used to pump was in bed with hot ears.",
      "Nobody came to open the shutters. Behind them there was shivering.",
    ],
    press: [
      "Those who nursed in the morning lay down beside the nursed at noon.",
      "There was one doctor, and he was seeing double.",
      "The spoons ran out first, and then the dry sheets.",
    ],
    rallied: [
      "All who could still stand got up, and to each who could stand was given one who could not",
      "From as far as {far} people came with lemons and clean sheets",
    ],
    trap: [
      "Worst of all, on two chairs pushed together, lay {wronged}, too hot to know the day.",
      "Against the cold stove, burning like a hot one, sat {wronged}.",
      "On the floor, beside a tipped-up bucket, lay {wronged}.",
    ],
    deed: [
      "{Hero} changed the wet cloth every hundred breaths, and counted them aloud, until {wronged.short} began counting too.",
      "{Hero} spooned in willow tea, a drop for every drop that ran down the chin, all night, and sang the only song {he} knew.",
      "{Hero} fetched ice from the bottom of the deepest cellar, wrapped it in a sock, and held it on {wronged’s} forehead until the sock was warm.",
    ],
    over: [
      "At cockcrow the fever broke like an egg, and somebody asked for toast.",
      "Morning brought snoring, all down the street, of the healthy kind.",
    ],
  },
  gale: {
    sign: [
      "Gulls were walking. When gulls walk, {folk} used to say, tie down the roof.",
      "The wind took the washing, then the line, then the posts.",
      "Small lights out on the water went up, and down, and were a long time coming up.",
    ],
    press: [
      "Masts were out there that ought to have been home by tea.",
      "The wind blew so hard that one had to shout to think.",
      "Spray came over the roofs and rapped on the far side of the windows.",
    ],
    rallied: [
      "They ran down in oilskins with every lamp they owned, and made a bright row that said: land is here",
      "All along the edge of the water stood people with ropes, each one tied to the next",
    ],
    trap: [
      "In the last boat, the smallest, without an oar, {wronged.was} {wronged}.",
      "Clinging to a post that the waves kept swallowing {wronged.was} {wronged}.",
      "On the wrong side of the breakers, holding on to a barrel, {wronged.was} {wronged}.",
    ],
    deed: [
      "{Hero} waded in on a rope to the chest, to the chin, to the ears, and came back with {wronged.short} by the collar.",
      "{Hero} waited for the seventh wave, which is the kind one, and let it throw {him} out and fetch them both back in.",
      "{Hero} swung a line with a boot tied to it, round and round, and at the fourth throw {wronged.short} caught the boot.",
    ],
    over: [
      "By dawn the wind had blown itself inside out, and every boat lay on dry land, if not the right way up.",
      "The morning was as flat as a plate, with bits of the night lying all over it.",
    ],
  },
  other: {
    sign: [
      "The hens were up on the roof in the middle of the night, which hens do not do for fun.",
      "Doors banged that had been bolted. Somebody ran past without a hat and did not stop.",
      "First the lamps went out, one street after another, as if someone were counting.",
    ],
    press: [
      "No one could say how big it was, only that it was nearer than before.",
      "Whoever went to look came back walking very fast.",
      "Nobody had a plan, and three people had three.",
    ],
    rallied: [
      "They came out with blankets and grandmothers and stood together in one place, where fear is thinner",
      "From every door came someone, holding on to someone, until there was nobody left to be afraid alone",
    ],
    trap: [
      "On the far side of it all, quite alone, stood {wronged}.",
      "Just where no one dared to go, one could make out {wronged}.",
      "The only one who had not got away {wronged.was} {wronged}.",
    ],
    deed: [
      "Nobody can run past such a thing, so {hero} walked, and then {he} walked back with {wronged.short} beside {him}.",
      "{Hero} took the lid of a copper for a shield, went in under it, and came out under it with {wronged.short}.",
      "{Hero} tied a rope round {his} middle, gave the end to whoever would hold it, and followed it back with {wronged.short} in tow.",
    ],
    over: [
      "By sunrise the worst was over, and by breakfast people had begun to argue about how big it had been.",
      "With the first light the trouble went as it had come, and nobody waved.",
    ],
  },
};
