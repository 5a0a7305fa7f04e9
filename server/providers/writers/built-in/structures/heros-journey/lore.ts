/** What is wrong at home since something was taken, and how it goes away. */
interface Ailment {
  id: string;
  name: string;
  /** Hardly noticed, in the first scene. */
  hint: readonly string[];
  /** In the square. */
  ill: readonly string[];
  /** When it is time to go. */
  worse: readonly string[];
  /** It has come to the crossing itself, to keep the treasure out. */
  gate: readonly string[];
  healed: readonly string[];
}

export const AILMENTS: readonly Ailment[] = [
  {
    id: "chill",
    name: "the Chill",
    hint: [
      "Tea went cold on the way from the pot to the cup, but one got used to that.",
      "The fire burned brightly and warmed nothing, and one learned to wear two of everything.",
      "Toast came out of the flames cold on both sides; people spread the butter with a chisel.",
    ],
    ill: [
      "People called it the Chill. Soup froze between two spoonfuls, and on the doorsteps the cats had stopped purring to save breath.",
      "What ailed the place was called the Chill: every stove roared, every window glowed, and inside sat {folk} in their coats.",
      "By now everybody knew the Chill, which crept up out of the cobbles and had put out its hand to the babies’ bathwater.",
    ],
    worse: [
      "Icicles had begun to grow upwards, out of the hearths, where the Chill was strongest.",
      "That week the Chill had reached the beds, and people slept standing up, in bunches.",
      "A kettle in the next house had boiled all day, and its steam came down as hail.",
    ],
    gate: [
      "Ahead of them sat the Chill itself, wide and white, with its skirts of frost spread over the whole way.",
      "White breath came rolling along the ground to meet them: the Chill had heard, and had come out to keep the door.",
      "Right across the way lay the Chill, as an old dog lies on a rug, and would not be stepped over.",
    ],
    healed: [
      "All round the square the chimneys cleared their throats, and warmth came walking out of the doors in its slippers.",
      "Somebody took off a scarf. Then coats came off, one after the other, until the benches looked like sheep.",
      "Under every foot the cobbles grew warm as bread, and an old man took off his boots and wept for pleasure.",
    ],
  },
  {
    id: "tuneless",
    name: "the Hush",
    hint: [
      "Songs stopped there in the second line, all of them, and people hummed as far as that and went on with the washing.",
      "The church bell said “thup”, and nobody remembered that it used to say anything else.",
      "No whistle lasted longer than the length of a street; it wore out at the corner.",
    ],
    ill: [
      "They called it the Hush. A fiddle was drawn across and gave out dust; the choir met on Fridays to sit together.",
      "All of it was the Hush’s doing: lullabies broke off short, and the babies lay awake waiting for the end.",
      "With the Hush the town band had shrunk to a drummer, who struck as hard as he could, and it sounded like a hat put down on a bed.",
    ],
    worse: [
      "Lately the Hush had started on the birds, who opened their beaks at sunrise and looked embarrassed.",
      "Now even the doors closed without a click, and mothers had to go and look whether anybody was crying.",
      "Laughter was going too. One saw people shaking at a joke with nothing coming out.",
    ],
    gate: [
      "Between them and home stood the Hush, tall as a curtain, and whatever they called to each other fell down at its hem.",
      "All at once their own footsteps were gone: the Hush had come out to meet them, with one finger on its lips.",
      "Grey as felt, the Hush hung over the whole way, and into its folds went every word they said.",
    ],
    healed: [
      "Somewhere a baby was sung to, all the way to the end of the third verse, and fell asleep with its mouth open.",
      "The bell swung once and said, after all those years, “Dong,” and looked as surprised as a bell can.",
      "First one whistled, then nine, and then the whole choir came in on the wrong note and held it for joy.",
    ],
  },
  {
    id: "doze",
    name: "the Doze",
    hint: [
      "It was a yawning sort of place; one said “good mor—” to people, and the rest came about noon.",
      "Most clocks there had stopped for a nap at one time or another, and were not woken.",
      "A postman slept in the hedge that spring, and nobody liked to take the letters from under his head.",
    ],
    ill: [
      "This was the Doze. It took the pastry cook with his arms in the dough, and the loaf rose round him up to the elbows.",
      "People blamed the Doze, when they could keep awake to blame anything: the hammer stopped in the air, the broom against the wall.",
      "For years now the Doze had gone from house to house like a cat, and lay down on whoever was busiest.",
    ],
    worse: [
      "Three streets had not got up at all since Sunday; through their doors came one long snore, in parts.",
      "The Doze had reached the school by then, and the teacher too, and the sum on the board was never finished.",
      "That evening the night watchman asked to be woken in the spring.",
    ],
    gate: [
      "There in the middle of the way lay the Doze, soft and enormous, and patted the ground beside it.",
      "A drowsy warm weight came down on their eyelids: the Doze had come to the edge of its country to stop them.",
      "Over the whole way the Doze had shaken out its feather bed, and it looked the most comfortable thing in the world.",
    ],
    healed: [
      "Up went the blinds, one, two, eleven, forty, and people leaned out with the pillow still printed on their cheeks.",
      "The pastry cook looked down at his arms, pulled them out of a loaf as big as a pony, and sent for butter.",
      "Every clock in the place struck something, to show willing, and a postman ran by with four years of letters.",
    ],
  },
  {
    id: "muddle",
    name: "the Muddle",
    hint: [
      "People there kept their boots in the oven and their bread in the hall, and were always a little surprised at supper.",
      "On each thing at home there hung a label, since otherwise one forgot: CUP, CHAIR, NOT A CHAIR.",
      "Names were lent about in those days; whoever needed one took the nearest.",
    ],
    ill: [
      "It went by the name of the Muddle, as far as anyone could remember. The barber was shaving a pumpkin; the pumpkin’s owner waited.",
      "The Muddle, they said, or the Puddle, or the Thursday. Mothers brought home whichever child was standing nearest to the door.",
      "Here the Muddle was at its thickest. Two men shook hands, forgot how one stops, and had been there since lunch.",
    ],
    worse: [
      "By the end of the week they had mislaid Wednesday, and the way to the well.",
      "An old couple met that day on their own stairs and were introduced.",
      "Someone had begun to milk the fence, and, worse, nobody who went by could say why not.",
    ],
    gate: [
      "What hung across the way was the Muddle itself, a fog of half-names and lost errands, and it asked them politely who they were.",
      "They knew the Muddle by this: on the last stretch, left and right quietly changed places, and then changed back.",
      "Ahead, the Muddle had taken the one road home and tied it in a bow.",
    ],
    healed: [
      "“Edith!” shouted the barber, who had not known his wife’s name since the wedding; and it was hers.",
      "Boots came out of ovens all over town, and bread came home, and the right children were kissed by the right people.",
      "One after the other they looked at their own two hands, and then at the person next to them, and remembered.",
    ],
  },
  {
    id: "dimming",
    name: "the Dimming",
    hint: [
      "A candle there lit itself and not much more, so that one read with one’s finger on the flame’s neck.",
      "Lamps burned small and brown in that country, like tea.",
      "Even at midday there was something of a cellar about the corners.",
    ],
    ill: [
      "Its name was the Dimming. Matches struck and lit up nothing but the word “match” on the box.",
      "The Dimming had been eating lamps for years, wick first; lately it had taken the shine off the spoons.",
      "Blame the Dimming, people said, feeling along the wall; in the lamp shop they were selling shelves.",
    ],
    worse: [
      "Now the glow-worms had gone out, and sat in the grass like commas.",
      "The Dimming had got into the looking-glasses, and one combed one’s hair by hearsay.",
      "Every evening came a little sooner than it was asked for, and left a little dark behind in the cups.",
    ],
    gate: [
      "The Dimming stood there, as high as a barn and quite without edges, drinking the last of the light off the road.",
      "All the way across, somebody had poured out ink; it was the Dimming, and it had come to drown what they carried.",
      "Something bent over the way and blew, the way one blows out a candle. So this was what the Dimming looked like.",
    ],
    healed: [
      "Lamps nobody had lit sat up straight in the windows, and the spoons in all the kitchens began to shine.",
      "People looked up, and there in each other’s eyes was a small bright square, as in the windows of a house where someone is home.",
      "Under the table a child opened a picture book, turned it the right way up, and said, “Oh! It’s a horse.”",
    ],
  },
  {
    id: "grumbles",
    name: "the Grumbles",
    hint: [
      "Down the middle of the street ran a chalk line, and down the middle of the chalk line ran another.",
      "One wished nobody a good morning there, for fear of being asked what was meant by it.",
      "Every garden had a fence, and the fences had spikes, and the spikes had notices.",
    ],
    ill: [
      "It was a case of the Grumbles. Twin brothers had sawn their house in half, and both halves leaned.",
      "They were down with the Grumbles, all of them: somebody had counted the raindrops on each side of a wall and sent a bill.",
      "The Grumbles, it was called, and it was catching; two grandmothers stood nose to nose over the matter of a plum.",
    ],
    worse: [
      "The bread queue went round the houses now, since nobody in it would stand behind anybody.",
      "Somebody had put a lock on the rain barrel, and somebody else had put a lock on the lock.",
      "That week the last two friends in the place fell out, over which of them was the more forgiving.",
    ],
    gate: [
      "In the narrow of the way sat the Grumbles, all elbows, building a wall with both hands and throwing stones with the others.",
      "“Mine,” said something enormous, and it meant the way, and the air over it: the Grumbles had come down to bar the door.",
      "A fence of black thorns had grown up there overnight. Behind it, muttering, the Grumbles walked up and down.",
    ],
    healed: [
      "A saw was thrown down a well. Two halves of a house were pushed together, and from inside somebody said, “There’s your other slipper.”",
      "Out came the buckets, and they washed the chalk off the street, splashing each other on purpose.",
      "One grandmother cut the plum in two. The other gave her the bigger half back.",
    ],
  },
  {
    id: "thinning",
    name: "the Thinning",
    hint: [
      "Loaves were flat in those parts, and the hens laid eggs the size of peas and apologised.",
      "One saw the pattern of the plate through the stew.",
      "Apples came one to a tree, and were passed from hand to hand on a Sunday to be smelled.",
    ],
    ill: [
      "“The Thinning,” people said, and tightened whatever they wore round the middle. One could read a newspaper through the cheese.",
      "Year by year the Thinning had pared things down, until a family of six came out to share a radish.",
      "It was called the Thinning: the cows gave something like rain, and the pastry cook sold the holes and kept the rings.",
    ],
    worse: [
      "The Thinning had come to the blankets now, and one felt every star through them.",
      "Supper that week was the word “dumpling”, said slowly.",
      "A wind got up, and three people had to be tied to the pump by their aprons.",
    ],
    gate: [
      "There it stood, the Thinning, thin as a crack in a door and exactly as wide as the way.",
      "Hunger itself had come down to meet them: the Thinning, with its long spoon, scraping the last green off the ground.",
      "Nearer home the path grew narrow as a belt, then as a bootlace. At the end of it the Thinning was pulling.",
    ],
    healed: [
      "In the pastry cook’s window the dough rose, went on rising, lifted the lid, and looked out.",
      "A hen walked into the square, sat down with an odd expression, and laid an egg she had to climb off.",
      "Branches came down all along the lane under the weight of apples, and for once nobody minded being hit.",
    ],
  },
];

/** A small thing the hero always does, and what it is good for in the dark. */
interface Habit {
  /** In every way of telling it. */
  sign: string;
  told: readonly string[];
  kept: readonly string[];
}

export const HABITS: readonly Habit[] = [
  {
    sign: "knock",
    told: [
      "Before any door, even {his} own, {he} knocked twice and waited for an answer.",
      "{He} knocked twice on everything that could be opened, cupboards too, so as not to startle anyone.",
    ],
    kept: [
      "So {he} did what {he} did at every door: {he} knocked twice on the wall. From the other side something knocked twice.",
      "Twice, out of old habit, {he} knocked upon the dark. And the dark, which sounded hollow just there, knocked back.",
    ],
  },
  {
    sign: "count",
    told: [
      "{He} counted things in sevens: seven hooks, seven steps, seven breaths before getting up.",
      "All day long {he} counted under {his} breath, up to seven and then round again.",
    ],
    kept: [
      "There was nothing left to do but count. “Five, six, seven,” {he} whispered; and down in the dark somebody said, “Eight?”",
      "As always, {he} counted: seven stones along the wall, seven back. The second time there were six, for one of them was a door.",
    ],
  },
  {
    sign: "whoever",
    told: [
      "{He} always left the last bite on the plate, for whoever came after.",
      "Of every meal, however small, {he} put one crumb aside for whoever might come after.",
    ],
    kept: [
      "The last crust {he} laid down, as always, for whoever came after. Something small came, ate it, and scuttled off through a gap.",
      "Out of habit {he} set the last bite aside for whoever came next. It was drawn away, politely, under the wall: so the wall had an under.",
    ],
  },
  {
    sign: "good night",
    told: [
      "Every night, and sometimes by day for safety, {he} said good night to {far}.",
      "{He} never lay down without saying good night to {far}, out loud, by name.",
    ],
    kept: [
      "“Good night,” {he} said to {far}. And from that side came a thread of fresh air.",
      "It was bedtime somewhere, so {he} said good night to {far}. From three walls there was an echo. From the fourth there was none.",
    ],
  },
  {
    sign: "three notes",
    told: [
      "{He} hummed at work, always the same three notes, and always stopped before the fourth.",
      "Three notes went with {him} wherever {he} went, hummed through the {nose}, and never a fourth.",
    ],
    kept: [
      "Without meaning to, {he} hummed the three notes. Below, in the dark, somebody very deep hummed the fourth.",
      "Three notes, hummed low, were company of a kind. The stones kept the first two; the third one slipped through between them, and that meant a gap.",
    ],
  },
  {
    sign: "pebble",
    told: [
      "{He} put one pebble a day in {his} bundle or on {his} window sill, to show that the day had been there.",
      "Each day {he} picked up a pebble, just one, and kept it until the next.",
    ],
    kept: [
      "There was still the day’s pebble. {He} set it on the floor, and it rolled; and what rolls, rolls on to somewhere.",
      "{He} dropped the pebble of that day into the black and listened. “Tock,” it said, and a long while after: “tock, tock, tock.” Stairs.",
    ],
  },
  {
    sign: "pat",
    told: [
      "{He} gave each gatepost a pat on {his} way, and went back if {he} had missed one.",
      "No post, no tree and no corner did {he} pass without giving it a pat.",
    ],
    kept: [
      "Along the wall {he} went with one {paw}, patting each stone good evening. Stone, stone, stone, wood. Wood was a door.",
      "Since there was nobody else to pat, {he} patted the pillars one after the other. The fifth was warm, and drew in its breath.",
    ],
  },
  {
    sign: "upside down",
    told: [
      "Whatever {he} found upside down, a beetle or a bucket, {he} set on its feet again.",
      "{He} could not walk past anything that lay upside down; beetles came from all over.",
    ],
    kept: [
      "Something ticked at {his} feet: a beetle, upside down. {He} turned it over, as {he} did at home, and it ran straight into a crack that breathed.",
      "A bucket lay upside down against {his} foot. {He} set it upright, from habit, and under it was an iron ring.",
    ],
  },
];

/** The wise one's word for the road; `kept` when it is needed most. */
interface Saying {
  /** In every way of saying it. */
  sign: string;
  said: string;
  kept: readonly string[];
}

export const SAYINGS: Record<"brave" | "clever", readonly Saying[]> = {
  brave: [
    {
      sign: "not begun",
      said: "Shaking is only walking that has not begun yet",
      kept: [
        "Both {his} knees were shaking. It was only walking that had not begun; and so it began.",
        "“Walking that has not begun yet,” {he} told {his} knees, and put one of them in front of the other.",
      ],
    },
    {
      sign: "breath",
      said: "Fear runs fast and has no breath; let it go on ahead",
      kept: [
        "On ahead ran the fear. After ten steps {he} caught it up; it was leaning on a wall, out of breath.",
        "Off went the fear, as fast as it could, and soon had no breath left, and then {he} overtook it at a walk.",
      ],
    },
    {
      sign: "milk",
      said: "Go the way you would go to fetch the milk",
      kept: [
        "So {he} went as one goes to fetch the milk: down the middle, looking neither brave nor sorry.",
        "The milk, {he} thought. I am going to fetch the milk. And {his} feet, who knew about milk, went.",
      ],
    },
    {
      sign: "bowl",
      said: "Carry your fear like a full bowl, and do not spill it",
      kept: [
        "In both {paws} {he} took {his} fear, like a full bowl, and was so busy carrying it that {he} was half way there.",
        "Full to the brim it was, that bowl of fear, and {he} walked very straight, and not one drop went over.",
      ],
    },
    {
      sign: "one more",
      said: "When you would rather turn round, take one more step first, and ask again",
      kept: [
        "Turning round would have been nicer. {He} took one more step first, and asked again; and one more; and asked again.",
        "“One more, and then we’ll see,” {he} said to {himself}, nineteen times.",
      ],
    },
  ],
  clever: [
    {
      sign: "back",
      said: "Everybody tries the front of a thing; have a look at its back",
      kept: [
        "Everybody tried the front. So {he} sat down and thought about the back.",
        "The back of it, {he} thought; nobody has ever so much as said good evening to the back of it.",
      ],
    },
    {
      sign: "guard",
      said: "Whoever guards a thing has it behind him and cannot see it",
      kept: [
        "Behind the guard, where no guard looks: there it was, the whole answer, and it had been standing in plain sight.",
        "A guard looks outwards, {he} remembered, and never at what he guards. Well, then.",
      ],
    },
    {
      sign: "push",
      said: "What is too big to be pushed can often be asked",
      kept: [
        "Too big to be pushed. {He} put down the stick and considered what could be asked.",
        "There was no pushing that. So {he} folded {his} {paws} and began to think of a really good question.",
      ],
    },
    {
      sign: "small",
      said: "Look for the small thing that the big thing stands on",
      kept: [
        "Somewhere down below there had to be the small thing that the big one stood on; and there was.",
        "Every big thing stands on a small one: {he} got down on the floor and searched for it, humming.",
      ],
    },
    {
      sign: "cry",
      said: "Turn it over once more before you cry; most things have a second side",
      kept: [
        "{He} was just going to cry. First, though, {he} turned the whole matter over, and it had a second side.",
        "Once more, before crying, {he} turned it upside down in {his} head. Something fell out: an idea.",
      ],
    },
  ],
};

export type GiftKind = "light" | "sound" | "line" | "mirror" | "compass" | "cup" | "other";

/** `tried` on the way, with the companion; `brave` and `clever` before the keeper. */
interface GiftUses {
  tried: readonly string[];
  brave: readonly string[];
  clever: readonly string[];
}

export const GIFTS: Record<GiftKind, GiftUses> = {
  light: {
    tried: [
      "They tried out {aid} on the underside of things, and learned that most shadows are shy rather than wicked.",
      "By {aid} they told each other’s faces apart from the faces in the bark, and were polite to both.",
    ],
    brave: [
      "Beside {his} own face {he} lifted {aid}, so that {keeper} could see how small {he} was, and still coming.",
      "Step by step {he} carried {aid} closer, until one circle of light had both of them in it.",
    ],
    clever: [
      "Down behind {him} went {aid}; and up the wall rose {his} shadow, nine times as big as {keeper}, and bowed.",
      "Far off to the left {he} set {aid}, and winked it. {Keeper} ran to look, and the way stood open.",
    ],
  },
  sound: {
    tried: [
      "Once for yes, twice for no, three times for supper: with {aid} they made up a language, and used it mostly for supper.",
      "They took {aid} in turns, each to one side of a hill, and learned what the other meant by it.",
    ],
    brave: [
      "Once for each step {he} let {aid} be heard. It sounded like a heart, and then like two.",
      "“Present!” said {aid.short}, louder than {he} would have dared to, and {he} walked behind it.",
    ],
    clever: [
      "Where the water dripped {he} left {aid}. Drip by drip it called from the wrong corner, and {keeper} went to see.",
      "Softly {he} made {aid} ask a question. {Keeper}, alone so long, came out to answer.",
    ],
  },
  line: {
    tried: [
      "With {aid} between them they could lose sight of each other and still feel somebody tug good night.",
      "They tied {aid} to both their middles, fell over, laughed, and by the third try were going along like one animal with too many legs.",
    ],
    brave: [
      "One end of {aid} was round {his} middle. “Take the other,” {he} told {keeper}, “in case one of us falls.”",
      "Paying out {aid} behind {him}, for whoever might want a way back, {he} went up to {keeper}.",
    ],
    clever: [
      "From the handle to that great heavy collar {he} looped {aid}, and called. {Keeper} came, and pulled everything open.",
      "Round three pillars went {aid}, and back, and under; {keeper} followed, to see where it went, and it went out.",
    ],
  },
  mirror: {
    tried: [
      "Each in turn held {aid}, and was told by it that there was mud on the left ear.",
      "In {aid} one could look back without turning round, and so the one in front always knew how the one behind was getting on.",
    ],
    brave: [
      "In {aid} {he} saw somebody very frightened, who was standing up all the same. “Good,” {he} said, and went on.",
      "Close up, {he} held out {aid}, and {keeper} saw a face in it, and put up a slow hand to find out whose.",
    ],
    clever: [
      "With a twist of {aid} {he} sent a spot of light skipping along the wall, and {keeper} went after it like a kitten.",
      "Where a window might be {he} propped {aid}. {Keeper} saw somebody in it, and opened up to look.",
    ],
  },
  compass: {
    tried: [
      "They asked {aid} for a dry place to sleep, and then for second helpings, and found that it was strict about “need”.",
      "Whoever held {aid} saw the needle swing to the other one, again and again, until they stopped shaking it.",
    ],
    brave: [
      "Straight ahead, at {keeper}, pointed {aid}, and did not tremble. “If you say so,” {he} said.",
      "Eyes on {aid}, {he} walked along the line of the needle until {his} toes met the toes of {keeper}.",
    ],
    clever: [
      "“What is it that you need?” {he} asked, and held out {aid}. The needle swung from {keeper} to the small person asking.",
      "Over the floor {he} slid {aid}, which would point for anybody. {Keeper} picked it up, and followed the needle away.",
    ],
  },
  cup: {
    tried: [
      "They took {aid} by turns, one sip each, and made a rule that the thirsty one did not have to say please.",
      "Whatever was in {aid} tasted of whatever one had last been happy about: first elderberries, then somebody’s kitchen.",
    ],
    brave: [
      "In both {paws} {he} carried {aid} the whole way across to {keeper}. “You must be thirsty,” {he} said.",
      "Under the very chin of {keeper} {he} stopped, and held up {aid}, as one does for a guest.",
    ],
    clever: [
      "Over the rusty old hinges {he} tipped {aid}, and what had needed nine to move it moved with one.",
      "Out of {aid} {he} poured a little ring on the floor. {Keeper} bent to see what was in it, and nobody was on guard.",
    ],
  },
  other: {
    tried: [
      "They spread a cloth, laid out {aid}, and took turns at guessing what for; the best guess was “company”.",
      "Neither quite knew what to do with {aid}. They agreed to take it in turns not to know.",
    ],
    brave: [
      "Holding on to {aid} with all {his} might, {he} arrived, still shaking, in front of {keeper}.",
      "Across the whole long floor {he} held out {aid}. Nobody had given {keeper} anything for a hundred years.",
    ],
    clever: [
      "Half way down the floor {he} put {aid}, and stepped back. {Keeper} had to come and look, and left the door.",
      "“Guess what it is for,” {he} said, and showed {aid}. Thirty guesses later {keeper} was sitting down, and nobody was on guard.",
    ],
  },
};

/** What each companion is looking for, is good at, does at the crossing, and does ever after. */
interface Companion {
  wants: readonly string[];
  can: readonly string[];
  saves: readonly string[];
  after: readonly string[];
}

export const COMPANIONS: Record<string, Companion> = {
  mouse: {
    wants: [
      "The mouse was looking for an oven, she said; the last one had been sold with the shelf she slept on.",
      "The mouse’s bakery had blown away, roof first. She had set out after it, and so far had found the sign.",
    ],
    can: [
      "The mouse could make a dumpling out of next to nothing, and wherever she had sat one saw it, for she left a small white print.",
      "Flour fell off the mouse at every step. They never had to look for the way they had come.",
    ],
    saves: [
      "Then the mouse shook out her apron, all of it, seams and all. Flour settled over everything, and there, white upon black, lay the way through.",
      "“Stand back,” said the mouse, and emptied her pockets into the wind; the flour came down on each sure step and on nothing else.",
    ],
    after: [
      "The mouse was given the corner oven, and had to be stopped from thanking it.",
      "By morning there was a sign up that said MOUSE, BAKER, and under it a queue.",
    ],
  },
  hedgehog: {
    wants: [
      "The hedgehog was on his way to a wedding, he said, and had been since the spring before last.",
      "The hedgehog had missed three boats, two breakfasts and a war, he explained, and would be glad to be on time for something.",
    ],
    can: [
      "What the hedgehog could do was come along behind and find everything that had been dropped.",
      "Being late had taught the hedgehog patience; he could wait for a kettle, a procession of ducks, or the end of somebody’s temper.",
    ],
    saves: [
      "And because the hedgehog was late, as ever, he was still behind them; and from behind is where one pushes. He put down his spines and pushed.",
      "Just then, a good five minutes late, the hedgehog arrived at a trot, could not stop, and knocked them all through to the other side.",
    ],
    after: [
      "The hedgehog came in last, found that they had waited, and had to go out again to blow his nose.",
      "They gave the hedgehog the town clock to look after. It has been a little late ever since, and so has everyone, comfortably.",
    ],
  },
  goose: {
    wants: [
      "The goose had missed the great autumn flight on account of her cold, and was now going south on foot.",
      "Nobody would fly next to the goose, she said, because of the sneezing; so she walked, and looked for someone deaf.",
    ],
    can: [
      "The goose knew every wind by its first name, and could sneeze so that snow came off the trees.",
      "When the goose felt a sneeze coming she held up one wing, and whoever was wise took hold of something.",
    ],
    saves: [
      "The goose held up one wing. They just had time to crouch. It was the sneeze of a whole winter, and it blew a hole right through the thing, door-shaped.",
      "“Ah,” said the goose. “Ah—” And then came the sneeze, and when their ears had stopped ringing the way was swept from end to end.",
    ],
    after: [
      "To the goose somebody lent a handkerchief the size of a sheet, and after one more blast the cold was gone.",
      "The goose never went south at all. She said that she had found the warm.",
    ],
  },
  frog: {
    wants: [
      "The frog was after a certain button, he said, mother-of-pearl, four holes, lost at sea; he had all the others.",
      "One button was missing from the frog’s collection, and he had asked at every coat between there and the coast.",
    ],
    can: [
      "The frog owned a button for every occasion, and could say with his eyes shut whose coat it came from.",
      "At every fork the frog laid down a button, so that the road should know they had been there.",
    ],
    saves: [
      "Down went a button, and another. The frog, weeping a little, was laying out his whole collection, one on every firm place; and they ran across on buttons.",
      "“Follow the brass ones!” cried the frog, and flung his satchel wide. Where the buttons lay still it was safe; where they sank it was not.",
    ],
    after: [
      "A child came up to the frog with her fist closed, and in it was a button: mother-of-pearl, four holes.",
      "Everyone in the place cut off one button for the frog, and held up their trousers with both hands while he chose.",
    ],
  },
  squirrel: {
    wants: [
      "The other half of the squirrel’s tail was somewhere up ahead, she said, and she meant to have a word with whoever had it.",
      "The squirrel had been told that with half a tail she would fall; she was looking for something high enough to prove it wrong.",
    ],
    can: [
      "The squirrel could hang from anything, by anything, and saw most of the country upside down.",
      "With half a tail the squirrel steered in half circles, which, she said, brought one past everything twice.",
    ],
    saves: [
      "Overhead the squirrel let go with her hands and hung by her knees. “The tail! Take the tail!” she called; and half a tail was exactly long enough.",
      "Up a post and along a thread went the squirrel, swung once, and kicked the thing where it had its one thin place.",
    ],
    after: [
      "Half a tail became the fashion. The squirrel pretended not to notice, and tied up her half with a ribbon.",
      "From the highest gable the squirrel kept watch for them all, upside down, and called out the weather wrong.",
    ],
  },
  rabbit: {
    wants: [
      "The rabbit had been asked to leave eleven burrows, he shouted, and was looking for one with thick walls.",
      "“I AM LOOKING FOR A QUIET PLACE,” said the rabbit, and two fields off a gate fell shut.",
    ],
    can: [
      "The rabbit could not whisper; but on the other hand he never had to say anything twice.",
      "They learned to let the rabbit ask the way, because then one heard the answer from people indoors.",
    ],
    saves: [
      "“LEFT!” roared the rabbit, who had never in his life been told that this was useful. “NOW RIGHT! NOW JUMP!” And they heard, and jumped.",
      "Nobody can say what the rabbit shouted. It was one word, it came up from his toes, and the thing split like a plate.",
    ],
    after: [
      "They made the rabbit town crier on the spot, and he thanked them, and a window fell out.",
      "Just once the rabbit leaned over and said something behind his paw; and it was, very nearly, a whisper.",
    ],
  },
  otter: {
    wants: [
      "The otter was looking, she said, for something she could not crack; with that tooth it had become a question of honour.",
      "The otter had bitten into a star once, she claimed, thinking it was a mussel, and had come to find the piece.",
    ],
    can: [
      "The otter could open whatever had been closed, tins or knots or faces, with one chipped tooth.",
      "There was not a string the otter could not bite through or a stream she had not an opinion about.",
    ],
    saves: [
      "With her one chipped tooth the otter went to work on what held them, and gnawed and spat and gnawed; and it parted with a twang.",
      "The otter dived under the whole of it, found the place where it was fastened, and bit. All along its length the thing came undone.",
    ],
    after: [
      "Somebody brought the otter a nut that had beaten four blacksmiths. One crack, and she passed the halves round.",
      "At the river end of town a card was put up: OTTER. OPENINGS. Children brought her their jam jars.",
    ],
  },
  "ferry girl": {
    wants: [
      "The ferry girl’s boat had gone off without her, she said; she had found one of its oars, and somebody’s left boot.",
      "The ferry girl had never yet been the one who was carried across, and had gone to see what it was like.",
    ],
    can: [
      "The ferry girl had one boot for water and one for land, and knew of any puddle which it was.",
      "No one could read a current like the ferry girl; she did it with her eyes closed and one foot out.",
    ],
    saves: [
      "The ferry girl kicked off the bigger boot, set it down, and said, “Get in.” Nobody has understood it since, but they all fitted.",
      "“I’ve taken worse than that across,” said the ferry girl. She stuck out one odd boot, felt for the current in the thing, and led them over it like a ford.",
    ],
    after: [
      "The ferry girl was carried twice round the square on people’s shoulders, to see what it was like.",
      "Along the wall next morning stood a row of odd boots, washed, in her size, the left ones and the right.",
    ],
  },
  "lamp boy": {
    wants: [
      "All the lamp boy’s lamps had been stolen in one night, he said, and he had come out to see where the light had got to.",
      "The lamp boy had been told to fetch some oil. That had been a year ago; he was conscientious.",
    ],
    can: [
      "The lamp boy could walk in the blackest night without a bump, and drew little suns on everything with a sooty finger.",
      "Soot came off the lamp boy’s knees wherever he knelt, and he could draw you a map with either.",
    ],
    saves: [
      "On hands and knees the lamp boy crept ahead, and at each safe place he pressed a sooty knee: black print, black print, black print, home.",
      "The lamp boy had one match, kept dry in his ear for a year. He struck it on his boot, held it up to the thing, and the thing, which had never been looked at, shrank.",
    ],
    after: [
      "That night it was the lamp boy who went round with the pole, and he drew a small sun on every doorpost.",
      "They washed the lamp boy’s knees with three kinds of soap, out of gratitude, and it made no difference.",
    ],
  },
  dog: {
    wants: [
      "The dog was not looking for anybody, he said, and wagged; he only happened to be going their way, whichever it was.",
      "There had been a name on the dog’s collar once, but the rain had read it so often that it was gone.",
    ],
    can: [
      "The dog could smell what a person was going to say, and lay down beforehand if it was sad.",
      "Twice in the night the dog went round the two of them in a ring, and nothing crossed that ring, not even the draught.",
    ],
    saves: [
      "It was the dog who made up his mind. He took his person by the scruff, which settled whose dog he was, and pulled.",
      "The dog put back his ears, went straight at the thing and through it, barking, and left a hole in the shape of a dog. One could crawl through that.",
    ],
    after: [
      "Somebody had scratched a name on the dog’s collar, and underneath, so that no rain should read it off, the word OURS.",
      "The dog lay down on {hero’s} feet, sighed, and belonged.",
    ],
  },
};

/** Why the keeper took it and never gave it back; after "because". */
export const REASONS: readonly string[] = [
  "nobody back there had looked at it for years, and {keeper.he} could not bear that",
  "{keeper.he} had only meant to warm {keeper.himself} at it for one night, and then was ashamed to bring it back",
  "a thing that is guarded, {keeper.he} had thought, can never be lost; and so both of them had been",
  "{keeper.he} had come to a feast once, and there had been no chair, and so {keeper.he} had taken that instead",
  "it was the first beautiful thing that had ever stood within {keeper.his} reach",
  "people who come to ask for a thing are, for a minute or two, company",
];
