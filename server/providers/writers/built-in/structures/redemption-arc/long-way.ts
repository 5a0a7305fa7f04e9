import { only, P } from "../../incident.ts";
import type { Incident } from "../../incident.ts";

/** Somebody shows a way, and it is walked although no one wants it walked. */
export const LONG_WAY: readonly Incident[] = [
  // guide
  {
    id: "somebody-on-the-stile",
    beat: "guide",
    titles: ["Somebody on the stile", "Good advice, half price"],
    summary: "{Hero} meets somebody who shows {him} the way back: {guide}.",
    at: "field",
    times: ["dawn", "day"],
    weathers: ["clear", "cloudy", "windy"],
    mood: "hopeful",
    distance: "medium",
    action: "{elder} hands {hero} {tool}",
    figures: [
      ["elder", "offering", "calm", "tool"],
      ["hero", "standing", "surprised"],
    ],
    shows: ["guide"],
    telling: [
      [
        "On the stile {field.at} sat {elder}, and there was no way over except past.",
        "{Hero} had meant to walk until {he} fell off the edge of {land}; but {field.at} {he} met {elder}.",
        "“You walk like somebody carrying a piano,” called a voice {field.at}. It belonged to {elder}.",
        "Breakfast was being eaten {field.at}, by {elder}, who pushed half of it over without a word.",
        "{Field.at} sat {elder}.",
      ],
      [
        "{Hero} told everything. It took as long as an egg takes.",
        "“I have heard,” said {elder.short}, before {hero} could begin. “Now I would like to hear it from you.” And {he} told it, with nothing left out.",
        "“What does one do,” asked {hero}, “when it cannot be undone?”",
        "{Hero} told everything.",
      ],
      P,
      [
        "“{Saying},” said {elder.short}, [chewing|with {elder.his} mouth full].",
        "{Elder.short} thought about it for the length of a crust. “{Saying}.”",
        "“{Saying},” was all {elder.short} said, as if it were the price of eggs.",
        "“{Saying}.”",
      ],
      [
        only("mend", "And out of a bundle came {tool}. “There are pieces somewhere, I suppose.”"),
        only("mend", "Then {hero} was given {tool}. “It hits what you aim at. So aim at something broken.”"),
        only("mend", "“Here.” It was {tool}. “I never lend it to people who have broken nothing.”"),
        only(
          "serve",
          "And from behind the hedge {elder.he} pulled {tool}. “It is empty, I am afraid. That is the point of it.”",
        ),
        only("serve", "Then {hero} was given {tool}. “Somebody’s arms are tired. Find out whose.”"),
        only("serve", "“Here.” It was {tool}. “Fill it for somebody. Then do that again.”"),
        "And with that {he} was given {tool}.",
      ],
    ],
  },
  {
    id: "smoke-in-the-wild",
    beat: "guide",
    titles: ["Smoke among the trees", "A kettle in the wilderness"],
    summary: "Far out {hero} finds a fire and {guide} beside it, who shows {him} a way.",
    at: "wild",
    times: ["dawn", "day"],
    weathers: ["fog", "cloudy", "clear"],
    mood: "peaceful",
    distance: "medium",
    action: "{hero} comes to the fire of {elder}",
    figures: [
      ["elder", "sitting", "calm"],
      ["hero", "walking", "tired"],
    ],
    keyObject: "tool",
    around: ["fire", "cup"],
    shows: ["guide"],
    telling: [
      [
        "{Wild.at} there was smoke where no chimney was. Beside a very small fire sat {elder}.",
        "A kettle was singing {wild.at}, and keeping it company {elder.was} {elder}.",
        "By the time {hero} was thoroughly lost {wild.at}, {he} had been found, by {elder}.",
        "Nobody lives {wild.at} but {elder}, who would rather not be called wise before breakfast.",
        "{Wild.at} sat {elder}.",
      ],
      [
        "“Running away or running to?” “I do not know,” said {hero}, and {elder.short} nodded and fetched a second cup.",
        "“Whatever you did, it has not curdled the milk,” said {elder.short}, having listened to the whole of it.",
        "Two cups had been set out. “There is generally somebody,” {elder.short} explained, “about the third day after.”",
        "{Hero} told it all.",
      ],
      P,
      [
        "{Elder.short} stirred the pot both ways. “{Saying}. It is not much, but it keeps.”",
        "“I knew a saying once,” said {elder.short}. “How did it go? {Saying}.”",
        "“My advice is short, because the wood is damp. {Saying}.”",
        "“{Saying}.”",
      ],
      [
        only(
          "mend",
          "Then {elder.he} rummaged for {tool}, and blew the dust off. “For the pieces,” {elder.he} said.",
        ),
        only(
          "mend",
          "When {he} got up to go there was {tool} in {his} {paw}, and {he} had been told which end to hold.",
        ),
        only(
          "mend",
          "“You break loudly,” said {elder.short}. “Mending is quieter.” And {he} was handed {tool}.",
        ),
        only(
          "serve",
          "Then {elder.he} tipped the kindling out of {tool} and hung it on {hero’s} shoulders. “Try it full,” {elder.he} said.",
        ),
        only(
          "serve",
          "When {he} got up to go there was {tool} on {his} back. Nothing had ever fitted {him} so well.",
        ),
        only(
          "serve",
          "“You have two good shoulders there,” said {elder.short}, “doing nothing.” And {he} was handed {tool}.",
        ),
        "And with that {he} was given {tool}.",
      ],
    ],
  },
  {
    id: "only-one-who-sat-down",
    beat: "guide",
    titles: ["The one who sat down", "Company"],
    summary: "{Guide} sits down beside {hero}, when nobody else will, and tells {him} how to begin.",
    at: "crossing",
    times: ["dawn", "day"],
    weathers: ["windy", "cloudy", "rain"],
    mood: "hopeful",
    distance: "close",
    action: "{elder} sits down next to {hero}",
    figures: [
      ["hero", "sitting", "sad"],
      ["elder", "sitting", "calm"],
    ],
    keyObject: "tool",
    shows: ["guide"],
    telling: [
      [
        "For a whole day everybody had walked round {hero}. Then, {crossing.at}, somebody sat down next to {him}: {elder}.",
        "“Is this place taken?” It was {elder} who asked, {crossing.at}.",
        "{Crossing.at} {hero} sat and looked at where the road went out of the country. Beside {him}, with a grunt, sat down {elder}.",
        "Some people come when they are sent for. {Elder} came along {crossing} just when {hero} had given up sending.",
        "{Crossing.at} sat {elder}.",
      ],
      [
        "“So you did it,” {elder.short} said. “And now you would like it not to hurt.” That was so exactly it that {hero} laughed.",
        "“It was me who,” {hero} began, to be fair. “I know which one you are,” said {elder.short}.",
        "{Elder.short} had a bad knee, and talked to it for a while, to give {hero} time.",
        "{Hero} told it from the start.",
      ],
      P,
      [
        "And then, to the knee or to {hero}: “{Saying}.”",
        "“When I had done mine,” said {elder.short}, “they told me this. {Saying}. I was annoyed for a week.”",
        "“{Saying},” said {elder.short}, and {hero} waited for the rest, but that was the rest.",
        "“{Saying}.”",
      ],
      [
        only(
          "mend",
          "Between them on the ground lay {tool}, and when {elder.short} had gone it still lay there, and pointed toward the broken thing.",
        ),
        only(
          "mend",
          "“Take that,” and it was {tool}. “And bring it back when the edge has gone off being sorry.”",
        ),
        only(
          "mend",
          "{He} was left holding {tool}. It was worn to the shape of somebody’s grip, and not one of {his} excuses would fit round it.",
        ),
        only(
          "serve",
          "Between them on the ground lay {tool}, and when {elder.short} had gone it still lay there, with its straps toward {him}.",
        ),
        only(
          "serve",
          "“Take that,” and it was {tool}. “Somewhere there is a well at one end of a road and a bed at the other.”",
        ),
        only(
          "serve",
          "{He} was left holding {tool}. It held [forty pounds|four buckets’ worth] of anything but pity.",
        ),
        "And with that {he} was given {tool}.",
      ],
    ],
  },
  {
    id: "workshop-lesson",
    beat: "guide",
    titles: ["Come in and hold this", "The lesson with the wedge"],
    summary: "{Guide} calls {hero} in to hold something, and teaches {him} how to begin.",
    at: "work",
    times: ["dawn", "day"],
    weathers: ["rain", "cloudy", "fog"],
    mood: "hopeful",
    distance: "medium",
    action: "{hero} helps {elder} at the bench",
    figures: [
      ["elder", "working", "calm"],
      ["hero", "holding", "surprised", "tool"],
    ],
    around: ["wheel"],
    shows: ["guide"],
    telling: [
      [
        "“You there, come in and hold this,” said {elder} {work.at}, without asking who it was.",
        "A door stood open {work.at}, and in it, with a bent nail between {elder.his} teeth, stood {elder}.",
        "It was warm {work.at}, and smelled of {smell}, and somebody was whistling: {elder}.",
        "{Hero} only went in to be out of people’s sight, {work.to}; and there {elder.was} {elder}.",
        "{Work.at} sat {elder}.",
      ],
      [
        "What {he} had to hold was a wheel, and it took the whole [morning|forenoon], and not once was {he} asked to explain {himself}. So {he} did.",
        "There was a good deal of holding, and lifting, and handing over. In between, bit by bit, {hero} told it.",
        "“Most things that come in here are broken,” said {elder.short}. “You will feel at home.”",
        "{Hero} held, and told.",
      ],
      P,
      [
        "“Hm,” said {elder.short}, squinting along a spoke. “{Saying}.”",
        "{Elder.short} drove in a wedge with three taps. One for each part: “{Saying}.”",
        "“Up here,” said {elder.short}, and showed {him} a beam, and there somebody had carved: “{Saying}.”",
        "“{Saying}.”",
      ],
      [
        only(
          "mend",
          "By way of wages {he} got {tool}. “Go and fetch the pieces before somebody sweeps them up.”",
        ),
        only(
          "mend",
          "At the door {elder.he} put {tool} into {hero’s} {paw}. “Now mend one thing properly. It spreads.”",
        ),
        only(
          "mend",
          "“Can I mend it, do you think?” “No,” said {elder.short}, and gave {him} {tool}. “Not today. Begin anyway.”",
        ),
        only("serve", "By way of wages {he} got {tool}. “Go and find out who has no one to carry for them.”"),
        only(
          "serve",
          "At the door {elder.he} hung {tool} on {him}. “There is your sentence,” {elder.he} said. “It is about forty doors long.”",
        ),
        only(
          "serve",
          "“What can I bring them?” “Water,” said {elder.short}, and gave {him} {tool}. “Wood. Bread. It is not difficult, it is only heavy.”",
        ),
        "And with that {he} was given {tool}.",
      ],
    ],
  },
  {
    id: "bottom-of-the-deep",
    beat: "guide",
    titles: ["A light in there", "The one who had been there first"],
    summary: "In the dark place {hero} is not alone: there sits {guide}, and knows a way out.",
    at: "deep",
    times: ["dawn", "day"],
    weathers: ["cloudy", "rain", "windy"],
    mood: "wondrous",
    distance: "medium",
    action: "{elder} lights the way for {hero}",
    figures: [
      ["elder", "standing", "calm"],
      ["hero", "sitting", "surprised"],
    ],
    keyObject: "tool",
    around: ["lantern"],
    shows: ["guide"],
    telling: [
      [
        "“You are sitting on my bread,” said somebody {deep.at}. A match was struck, and behind the match {elder.was} {elder}.",
        "{Hero} crept {deep.to}, to be where no one was; but there already, darning, sat {elder}.",
        "Somebody had swept {deep.at}, and hung up a lamp. That was {elder}, who came there when it grew noisy above.",
        "At the very back of the dark {deep.at} there was a light, and {elder} beside it, sorting beans.",
        "{Deep.at} sat {elder}.",
      ],
      [
        "“I live down here on Thursdays,” {elder.short} said. “What did you do?” {Hero} told it, while the beans clicked.",
        "“Is it a bad one?” asked {elder.short}, and when {hero} had told it: “Middling,” {elder.he} said. “I have seen worse, and done it.”",
        "“I shall stay here for good,” {hero} declared. “Then you will want to know about the damp,” said {elder.short}.",
        "So {hero} told it.",
      ],
      P,
      [
        "“As to the way out. {Saying}. After that it is left, and up the steps.”",
        "“{Saying},” said {elder.short}, and held the lamp so that {he} could see the stairs.",
        "Nothing was said for twenty beans. Then: “{Saying}.”",
        "“{Saying}.”",
      ],
      [
        only(
          "mend",
          "On the lowest step was {tool}, and {he} understood that it had been put there for whoever came.",
        ),
        only(
          "mend",
          "{Elder.short} pressed {tool} into {his} {paw}. “Up there is something in pieces. Go and be introduced.”",
        ),
        only("mend", "“And this is for the work.” It was {tool}, still warm from {elder’s} apron."),
        only(
          "serve",
          "On the lowest step was {tool}, and {he} understood that it had been put there for whoever came.",
        ),
        only(
          "serve",
          "{Elder.short} helped {him} into the straps of {tool}. “Up there somebody is waiting for water, and has stopped expecting it.”",
        ),
        only(
          "serve",
          "“And this is for the work.” It was {tool}. The beans went in first: “For whoever is hungriest. You will see.”",
        ),
        "And with that {he} was given {tool}.",
      ],
    ],
  },
  // accepts
  {
    id: "sieve-for-splinters",
    beat: "accepts",
    when: "mend",
    titles: ["Every last piece", "Nose to the ground"],
    summary: "{Hero} goes back to where {broken} was broken and gathers up every piece.",
    at: "field",
    times: ["day", "dusk"],
    weathers: ["clear", "cloudy", "windy"],
    mood: "determined",
    distance: "medium",
    action: "{hero} searches the grass for pieces",
    figures: [["hero", "kneeling", "determined", "tool"]],
    around: ["sack"],
    telling: [
      [
        "The near end of it lay in the long grass {field.at}, in bits.",
        "{Hero} did not go home. {He} went {field.to}, with a sieve and a cloth, and knelt down.",
        "“Well,” said {hero} {field.at} to the thistles, “which of you has got it?”",
      ],
      [
        "What had not been swept up of {broken} was still there, trodden in, and {he} went over the ground a hand’s breadth at a time.",
        "{He} was looking for what was left of {broken}, down to the crumbs, and {he} looked as {wronged} had looked, under every leaf.",
        "No one had troubled to pick up the rest of {broken}. {He} did. It pricked.",
      ],
      P,
      [
        "A beetle was carrying off one of the screws. They came to an agreement.",
        "Two boys stopped to watch. “Lost something?” “Yes,” said {hero}. “But that is not what I am looking for.”",
        "Once {he} had thrown a piece away for a pebble, and had to go back and ask all the pebbles.",
      ],
      [
        "When the light was going {he} knotted the cloth. It clinked, and {he} carried it in both arms like something asleep.",
        "{He} laid {tool} on top of the bundle. It was the first thing for days that {he} had begun at the beginning.",
        "Toward evening there was one piece missing still, so small that nobody would ever know. {He} found it by lying down flat.",
      ],
    ],
  },
  {
    id: "asks-for-the-bits",
    beat: "accepts",
    when: "mend",
    titles: ["A bucket of bits", "May I?"],
    summary: "{Hero} fetches the pieces of {broken} and begins, although {he} has never mended anything.",
    at: "work",
    times: ["day", "dusk"],
    weathers: ["cloudy", "rain", "clear"],
    mood: "determined",
    distance: "close",
    action: "{hero} lays out the pieces on a bench",
    figures: [["hero", "working", "determined", "tool"]],
    around: ["lantern"],
    telling: [
      [
        "In a bucket, under the stairs {work.at}, they had put the bits. {Hero} tipped them out on a cloth.",
        "Nobody wanted the corner {work.at} behind the rain barrel, so nobody could object to {hero} in it.",
        "There is a bench {work.at} with one leg too few, and that was where {hero} began.",
      ],
      [
        "Here lay {broken}. {He} had last seen it whole, and had not looked.",
        "This, then, had been {broken}. {He} turned over the pieces one by one, and said good day to each, so as to be on some sort of terms.",
        "Of {broken} there was everything but the most important part. {He} arranged what there was in a ring, and there was a hole in the middle.",
      ],
      P,
      [
        "With {tool} {he} gave one piece one tap. It bent the wrong way. {He} gave it another.",
        "{He} had no idea how it was done. By dusk {he} knew eleven ways in which it was not.",
        "The first thing {tool} hit was {his} own {paw}. Next time it was better.",
      ],
      [
        "Two pieces fitted. Only two, with a click no bigger than a tick; but {he} sat up very straight.",
        "When it was too dark to see, {he} went on by feel, and the pieces felt less cross.",
        "{He} counted what still had to be done. It came to a month. {He} began with the smallest.",
      ],
    ],
  },
  {
    id: "forty-doors",
    beat: "accepts",
    when: "serve",
    titles: ["The first bucket", "Forty doors"],
    summary:
      "{Hero} fills {tool} with water and carries it to {wronged} and to everyone who cannot fetch their own.",
    at: "square",
    times: ["day", "dusk"],
    weathers: ["cloudy", "windy", "clear"],
    mood: "determined",
    distance: "medium",
    action: "{hero} carries water from the well",
    figures: [["hero", "lifting", "determined", "tool"]],
    around: ["cup"],
    telling: [
      [
        "There were forty doors round about {square}. {Hero} counted them, and went to the pump.",
        "A pump with a long handle and a short temper stands {square.at}. {Hero} took hold of it.",
        "“First water,” said {hero} to {himself} {square.at}, because one has to begin with something, and everybody drinks.",
      ],
      [
        "{He} put four cans into {tool} and stood up, and sat down, and put in three.",
        "With {tool} filled to the top {he} rose like an old camel, hind end first.",
        "{Tool} was so heavy, once there was something in it, that {he} walked like someone in a very long dress.",
      ],
      P,
      [
        "The first can was for {wronged}, who had no one to fetch any. {He} put it down softly and tiptoed off.",
        "At the house of {wronged} {he} left one can, and a second for washing, and did not knock.",
        "{He} began with {wronged}, then came the old, then those with small children, then the ones who had laughed.",
      ],
      [
        "Half of it went down {his} own neck. “That leaves half,” {he} said.",
        "By the [ninth|seventh] door {his} legs had stopped complaining, since nobody listened.",
        "In the end there was a wet line from the pump to every step, as if somebody had tied them all together.",
      ],
    ],
  },
  {
    id: "wood-for-the-stove",
    beat: "accepts",
    when: "serve",
    titles: ["Who has cold feet?", "A list of stoves"],
    summary: "{Hero} finds out who has nobody to carry for them and sets out with {tool}.",
    at: "wild",
    times: ["day", "dusk"],
    weathers: ["windy", "cloudy", "clear"],
    mood: "determined",
    distance: "medium",
    action: "{hero} gathers firewood",
    figures: [["hero", "working", "determined", "tool"]],
    around: ["axe"],
    telling: [
      [
        "{Hero} went {wild.to} before anyone could tell {him} not to.",
        "Dead branches lie about {wild.at} for whoever is willing to bend. {Hero} bent.",
        "All afternoon there was a sound {wild.at} of somebody breaking sticks across a knee.",
      ],
      [
        "On a scrap of bark {he} had written down all those who could not fetch their own, and the first name was that of {wronged}.",
        "{He} made a bundle for {wronged}, dry and thin, the kind that lights at once, and then bundles for nine others.",
        "A cough burns a lot of wood. {He} cut enough for {wronged} first, and then began upon the neighbours.",
      ],
      P,
      [
        "It all went into {tool}, and when no more went in, {he} tied some on outside, until one saw only feet and firewood.",
        "With {tool} full there was nothing to be seen of {him} from behind, which seemed to {him} an improvement.",
        "The straps of {tool} cut in, left and right. {He} shifted it. Now they cut in right and left.",
      ],
      [
        "{He} had always thought of good people as somehow lighter.",
        "A twig had got down {his} back, and it kept {him} company as far as the first gate.",
        "At the edge of the trees {he} met the moon, and they went down the lane together, both carrying something.",
      ],
    ],
  },
  {
    id: "back-through-the-gate",
    beat: "accepts",
    titles: ["Back the same way", "In by the front"],
    summary: "With {tool} on {his} shoulder {hero} walks back in, in daylight, past {crowd}.",
    at: "square",
    times: ["day", "dusk"],
    weathers: ["clear", "cloudy", "windy"],
    mood: "determined",
    distance: "medium",
    action: "{hero} walks back past staring {crowd}",
    figures: [
      ["hero", "walking", "determined", "tool"],
      ["crowd", "standing", "angry"],
    ],
    telling: [
      [
        "{Hero} could have gone in by night. {He} went in by day, straight across {square}.",
        "The bravest thing {hero} did that year was to cross {square} at an ordinary pace.",
        "From {field} to {square} it is not far, unless everybody is looking.",
        "“{He} is back,” it went round {square}, and people came out with the washing-up in their hands.",
      ],
      [
        "{Crowd} stopped chewing. “What have you got there?” “{Tool},” said {hero}.",
        "On {his} shoulder was {tool}, and {crowd} stared at it as if it might go off.",
        "{Crowd} looked for the trick in it. There was only {tool}, and somebody holding it tightly.",
      ],
      P,
      [
        only(
          "mend",
          "“I have come for the pieces of {broken},” {he} said, “if nobody wants them.” Nobody did.",
        ),
        only(
          "mend",
          "“Where did you put what is left of {broken}?” {he} asked, and somebody pointed with a spoon.",
        ),
        only(
          "mend",
          "{He} swept up {broken}, every crumb of it, under all those eyes, and the noise of it was terrible.",
        ),
        only(
          "serve",
          "“Whose water is not fetched yet?” {he} asked. No one answered, so {he} began at the left.",
        ),
        only(
          "serve",
          "“I am going round with wood and water,” {he} said. “You need not say anything.” They did not.",
        ),
        only(
          "serve",
          "At each door {he} bent, took the empty bucket, and went to the pump, under all those eyes.",
        ),
      ],
      [
        "{His} ears burned, but {his} feet had made up their mind.",
        "Somebody whistled after {him}. It happened to be a tune to which one can work.",
        "“It will not last,” said a voice. {Hero} thought so too, and did one more.",
        "There is only one way to begin a long job, and it looks silly.",
      ],
    ],
  },
  {
    id: "early-star",
    beat: "accepts",
    titles: ["The plan with one line", "Where to put one’s feet"],
    summary: "{Hero} makes up {his} mind on the way home and says so aloud; {tool} goes with {him}.",
    at: "crossing",
    times: ["dusk"],
    weathers: ["clear", "windy"],
    mood: "hopeful",
    distance: "wide",
    action: "{hero} turns back toward the lights",
    figures: [["hero", "walking", "determined", "tool"]],
    telling: [
      [
        "{Crossing.at} the way parts: out into the world, or back to where they know you.",
        "It was the last place, {crossing}, where {hero} could have gone on walking.",
        "Beyond {crossing} nobody knew {hero}, and {he} could have been anyone by [Friday|Tuesday].",
      ],
      [
        "{He} put {tool} on the other shoulder, as one does before turning round.",
        "{He} looked at {tool}. It had not been given to {him} for out there.",
        "“You are meant for somebody,” {he} told {tool}, “and so, I suppose, am I.”",
      ],
      P,
      [
        only(
          "mend",
          "{Broken} was still lying about in pieces. Well, thought {he}, and how many pieces can there be?",
        ),
        only(
          "mend",
          "What {he} had broken was {broken}. It was not the worst of it, but it was the part one could get hold of.",
        ),
        only("mend", "“{Broken} first,” {he} said. “How, I shall know tomorrow.”"),
        only(
          "serve",
          "There was a stove back there gone cold, and a row of dry buckets. It was not much of a plan, but it was a plan with handles.",
        ),
        only("serve", "Whoever cannot get up needs someone who can. {He} could, and tried it: yes."),
        only(
          "serve",
          "“Water, wood, bread,” {he} said, and learned it by heart on the spot, “and then again from the beginning.”",
        ),
      ],
      [
        "And {he} went back, into the smell of {smell}, a bit faster than {he} had come.",
        "An early star stood over the roofs, quite unconcerned, exactly where it always stood.",
        "{He} turned round. {His} shadow, which had been dragging behind, went on ahead.",
        "A dog barked at {him} from the first yard, and {he} took it for a welcome.",
      ],
    ],
  },
  // refused
  {
    id: "through-the-letter-slot",
    beat: "refused",
    titles: ["Through the crack", "No, thank you, no"],
    summary: "{Hero} comes to the door of {wronged} to help, and is refused.",
    at: "door",
    times: ["day"],
    weathers: ["cloudy", "rain", "windy"],
    mood: "sad",
    distance: "medium",
    action: "the door is shut in {hero’s} face",
    figures: [["hero", "standing", "sad", "tool"]],
    around: ["basket"],
    telling: [
      [
        "{Door.at} {hero} knocked, with {tool} on {his} shoulder and {his} heart in {his} ears.",
        "It took {hero} three turns round {door} before {he} could lift {his} {paw} to knock.",
        "A knock can sound sorry. {Hero} tried several, {door.at}.",
      ],
      [
        "The door opened as wide as a slice of bread. In the crack stood {wronged}, wrapped in a quilt.",
        "“Who is it?” called {wronged} from inside, and when {hero} said who it was, there was a long cough and then a bolt.",
        "{Wronged} looked at {him} through the crack, neither angry nor glad, the way one looks at weather.",
      ],
      [
        only(
          "mend",
          "“I would like to mend {broken},” said {hero}. “You have done enough to it,” said {wronged.short}.",
        ),
        only("mend", "“Let me mend {broken}.” “That is not a thing to practise on,” said {wronged.short}."),
        only(
          "mend",
          "“If I could have {broken} for a month?” said {hero}. “I lent it to the night once,” said {wronged.short}. “That will do.”",
        ),
        only(
          "serve",
          "“Here is wood, and here is water.” “I would rather be cold,” said {wronged.short}. “And thirsty.”",
        ),
        only(
          "serve",
          "“May I do the stove?” “Somebody else may,” said {wronged.short}, although there was nobody else.",
        ),
        only(
          "serve",
          "“Whatever you need carried,” said {hero}, “I can carry it.” “Then carry yourself off,” said {wronged.short}.",
        ),
      ],
      P,
      [
        "The bolt went home. [rain? It rained on {him}, as it would have rained on anybody.|!rain? A curtain twitched, and hung straight.]",
        "{He} stood there till {he} had read the grain of the wood from top to bottom. Then {he} said “Good day” to it.",
        "“That is only fair,” {he} said to the step, and it was; and it stung all the same.",
        "Nobody had slammed it. It had been closed with great care, and that was what {he} remembered afterwards.",
      ],
    ],
  },
  {
    id: "poured-on-the-roses",
    beat: "refused",
    titles: ["Poured away", "What the nettles got"],
    summary:
      "What {hero} has brought is thrown out before {his} eyes by {crowd}; {wronged} will not see {him}.",
    at: "door",
    times: ["day"],
    weathers: ["clear", "windy", "cloudy"],
    mood: "sad",
    distance: "medium",
    action: "{crowd} bar the way to {hero}",
    figures: [
      ["crowd", "standing", "angry"],
      ["hero", "bowing", "sad"],
    ],
    around: ["cup"],
    telling: [
      [
        "On the wall {door.at} sat {crowd}, to see to it that no one was disturbed, and by no one they meant {hero}.",
        "{Hero} had got as far as the gate {door.at} when {crowd} came round the corner with folded arms.",
        "“Delivery?” asked {crowd} {door.at}, barring the path.",
      ],
      [
        only(
          "mend",
          "{He} held up {tool} and the box of pieces. “Nobody asked you to touch those,” they said, and took the lid off, and put it on again crooked.",
        ),
        only(
          "mend",
          "“It is about {broken},” {he} said. They looked at {tool}, and at what it was held with, and laughed.",
        ),
        only(
          "mend",
          "{He} had one finished corner of {broken} to show. It was passed from one to the next, and the last one dropped it.",
        ),
        only(
          "serve",
          "They lifted the cans out of {tool}, one after another, and watered the nettles with them.",
        ),
        only(
          "serve",
          "Out of {tool} they took the bread, sniffed it, and threw it to the hens, and the hens made no objection.",
        ),
        only(
          "serve",
          "The wood went out of {tool} and over the hedge, stick by stick. “There. Delivered,” they said.",
        ),
      ],
      P,
      [
        "At the window stood {wronged}, and saw, and drew the curtain.",
        "“{Wronged} says no,” came the message, down the stairs and out at the door and through nine mouths.",
        "From the upper window {wronged} said, “Please go away,” and it was the “please” that {he} carried home.",
      ],
      [
        "“I shall come again tomorrow,” said {hero}. “The gate will be shut.” “Then I shall come as far as the gate.”",
        "{He} picked up what they had let fall, said thank you, from habit, and went.",
        "Nettles do very well on well water. {He} noticed that, in passing, and was almost cheered.",
        "{His} knees were shaking, so {he} walked extra slowly, to make it look like thinking.",
      ],
    ],
  },
  {
    id: "sorry-in-the-square",
    beat: "refused",
    titles: ["Standing on a crate", "An offer to everyone"],
    summary:
      "Before everybody {hero} offers to make it good, and {crowd} laugh; {wronged} turns {his} offer down.",
    at: "square",
    times: ["day"],
    weathers: ["clear", "cloudy"],
    mood: "lonely",
    distance: "wide",
    action: "{hero} speaks and nobody listens",
    figures: [
      ["hero", "standing", "afraid"],
      ["crowd", "laughing", "sly"],
      ["wronged", "sitting", "angry"],
    ],
    around: ["box"],
    telling: [
      [
        "{Hero} climbed on a crate {square.at}. It had held herrings, and one could tell.",
        "It grew quiet {square.at} when {hero} began to speak, and that made it worse.",
        "“Friends,” began {hero} {square.at}, and saw at once that it was the wrong word.",
      ],
      [
        only(
          "mend",
          "“I want to mend what I broke. Give me till the end of the month for {broken}.” Somebody asked what {he} would break in return.",
        ),
        only("mend", "“This,” {he} said, holding up {tool}, “is for {broken}.” {He} had meant to say more."),
        only(
          "mend",
          "“I shall mend it, all of it,” {he} said. “Beginning with {broken}.” It sounded smaller than it had at home.",
        ),
        only(
          "serve",
          "“I shall fetch your water and chop your wood,” {he} said, “and I want nothing for it.” They thought that one over for the catch.",
        ),
        only(
          "serve",
          "{He} held up {tool}. “Whoever was hurt by it, I will carry for.” One heard a pigeon change feet.",
        ),
        only(
          "serve",
          "“If anyone needs a pair of shoulders,” {he} said, “I have some.” It sounded smaller than it had at home.",
        ),
      ],
      [
        "“Is that a promise?” called {crowd}, and everybody fell about.",
        "{Crowd} clapped, once, and that was {crowd.his} whole applause.",
        "“Let us count the spoons first,” said {crowd}.",
      ],
      P,
      [
        "In the sun by the wall, in three shawls, sat {wronged}, and that was where {he} was looking. {Wronged.short} shook {wronged.his} head.",
        "{Wronged} had been carried out for the air. “No,” {wronged.he} said, not loudly. “I have stopped waiting for things.”",
        "Only {wronged}, on a chair with a rug, did not laugh. “I cannot, I am sorry,” said {wronged.short}. As if it were {wronged.he} who had to be.",
      ],
      [
        "So {he} got down. It is a long way down from a herring crate.",
        "{He} took the crate back where it belonged. That, at least, nobody refused.",
        "When {he} looked round at the corner, they were already talking of the price of onions.",
      ],
    ],
  },
  {
    id: "note-came-back",
    beat: "refused",
    titles: ["Returned to sender", "The basket on the step"],
    summary: "{Hero} leaves an offering for {wronged}; next morning it stands on {his} own step, untouched.",
    at: "home",
    times: ["dawn", "day"],
    weathers: ["fog", "cloudy", "rain"],
    mood: "sad",
    distance: "close",
    action: "{hero} finds {his} basket returned",
    figures: [["hero", "kneeling", "sad"]],
    around: ["basket", "letter"],
    telling: [
      [
        "In the morning something stood on the step of {home}, and for one breath {hero} was happy.",
        "{Hero} fell over it, going out: {his} own basket, back again {home.at}.",
        "Somebody had been {home.at} in the night, and had taken care not to wake {him}.",
      ],
      [
        "It was what {he} had carried over to {wronged} the evening before: soup, a scarf, a note. The soup had a skin on it, and the note had not been unfolded.",
        "{Wronged} had sent everything back. Not a crumb was gone; the cloth had even been ironed.",
        "It had all been for {wronged}. On the lid was chalked one word, “No”, and below it, since {wronged.short} had been well brought up, “thank you”.",
      ],
      P,
      [
        only("mend", "The note had asked whether {he} might mend {broken}. So now {he} knew."),
        only(
          "mend",
          "Under the cloth lay the smallest piece of {broken}, which {he} had polished, to show what it could be. It had come back too.",
        ),
        only(
          "mend",
          "On top, wrapped in paper, lay the first bit of {broken} that {he} had put right. The paper had been folded differently. Somebody had looked.",
        ),
        only("serve", "The note had asked at what time {he} should come with the water. So now {he} knew."),
        only(
          "serve",
          "The wood was there as well, stacked against {his} own wall, more neatly than {he} had ever stacked anything.",
        ),
        only(
          "serve",
          "{Tool} had been hung back on {his} own latch, with its straps tied in a bow, so that nobody should trip over them.",
        ),
      ],
      [
        "{He} sat down on the step and ate the soup {himself}, cold. It wanted salt, and then it did not.",
        "A thing can be quite polite and go in up to the handle.",
        "“Well,” {he} said to {tool}, “nobody told us they would be pleased.”",
        "The ironed cloth was still a little warm. {He} could not stop thinking of that.",
      ],
    ],
  },
  {
    id: "work-bench-taken",
    beat: "refused",
    titles: ["Not in here", "The wrong pair of hands"],
    summary: "At {work} {crowd} send {hero} off; {wronged} {wronged.has} asked for anyone but {him}.",
    at: "work",
    times: ["day"],
    weathers: ["rain", "windy", "cloudy"],
    mood: "tense",
    distance: "medium",
    action: "{crowd} turn {hero} out of {work}",
    figures: [
      ["crowd", "pointing", "angry"],
      ["hero", "walking", "sad", "tool"],
    ],
    telling: [
      [
        "There was plenty to do {work.at}, and not enough to do it, and still they did not want {hero}.",
        "“Hands off that,” somebody said {work.at}, before {hero} had so much as touched a nail.",
        "“We are full up,” said {crowd} {work.at}, where two benches stood empty.",
      ],
      [
        "{Crowd} had put their tools under a cloth. One does not do that for the dust.",
        "{Crowd} followed {him} round at three paces, counting things.",
        "Wherever {he} stood, {crowd} just needed to sweep.",
      ],
      P,
      [
        only(
          "mend",
          "“I only need a corner. It is for {broken},” said {hero}. “{Wronged} says, anyone but you,” was the answer, and it was true.",
        ),
        only(
          "mend",
          "“{Wronged} {wronged.has} asked us to throw {broken} out,” they said, “sooner than let you have it.” But nobody had had the heart to throw it.",
        ),
        only(
          "mend",
          "{He} said it was for {wronged}. “We asked,” said {crowd}. “{Wronged.he} would rather have {broken} broken.”",
        ),
        only(
          "serve",
          "“I could carry for you, too,” said {hero}. “{Wronged} says, anyone but you,” was the answer, and it was true.",
        ),
        only(
          "serve",
          "“There is soup to go over to {wronged},” they said, “and it will go over cold, sooner than by you.”",
        ),
        only(
          "serve",
          "{He} said it was for {wronged}. “We asked,” said {crowd}. “{Wronged.he} would rather wait for somebody {wronged.he} can believe.”",
        ),
      ],
      [
        "{He} wiped {his} feet on the way out as well.",
        "Outside there was [rain? a good deal of rain|!rain? a cold wind], and {tool}, and {hero}, and none of the three went home.",
        "The door closed on the warm smell of {smell}. {He} stayed a minute longer to breathe what had come out with {him}.",
        "Behind {him} they began to hammer, loudly and not very well.",
      ],
    ],
  },
  // persists
  {
    id: "as-far-as-the-gate",
    beat: "persists",
    titles: ["As far as the gate", "Day nine, day ten"],
    summary: "Every day {hero} comes to the gate and goes on with the work; only {friend} watches.",
    at: "door",
    times: ["dawn"],
    weathers: ["fog", "windy", "clear"],
    mood: "determined",
    distance: "medium",
    action: "{hero} works at the gate before dawn",
    figures: [
      ["hero", "own", "determined", "tool"],
      ["friend", "sitting", "surprised"],
    ],
    telling: [
      [
        "Next morning {he} was there again, as far as the gate, and the morning after.",
        "Before the first window lit up {door.at}, there was a sound at the gate, every day the same.",
        "On the tenth day the gatepost {door.at} had a worn place on it, just where {he} leaned to get {his} breath.",
      ],
      [
        only(
          "mend",
          "Outside the fence {he} had set up a crate, and on the crate lay {broken}, and over it bent {hero}. {He} {mendWork}.",
        ),
        only(
          "mend",
          "In full view, on a plank by the wayside, where {wronged} could see it or not, {he} {mendWork}.",
        ),
        only(
          "mend",
          "{Hero} sat in the road like a cobbler with {broken} across {his} knees, and {mendWork}.",
        ),
        only(
          "serve",
          "Two cans of water, a stack of kindling, half a loaf: {he} put them down and went. By evening they stood there still. In the morning {he} brought fresh.",
        ),
        only(
          "serve",
          "{He} set {tool} down by the gate, took out yesterday’s untouched loaf, put in its place a warm one, and ate the old one {himself}.",
        ),
        only(
          "serve",
          "What {wronged.short} would not have, {he} left on the post. Then {he} took {tool} round the other thirty-nine doors.",
        ),
      ],
      P,
      [
        "On the wall sat {friend}, and swung {friend.his} legs, and looked on. “Why do you do that, if they do not want it?”",
        "Nobody took any notice except {friend}, who came by on the third day, and on the fourth brought a stool to see better.",
        "“You have missed a bit,” said somebody. It was {friend}, on top of the wall, with an apple.",
      ],
      [
        "“I have begun,” said {hero}, as though that were a reason. By the next week it was one.",
        "{He} thought of what {he} had been told: {saying}. And {he} thought that it might have mentioned the blisters.",
        "“Because it is Tuesday,” said {hero}. On Wednesday {he} had another answer.",
        "{His} back ached. It ached in the right direction.",
      ],
    ],
  },
  {
    id: "rain-or-no-rain",
    beat: "persists",
    titles: ["In all weathers", "The wettest day"],
    summary: "In the worst weather {hero} does not stay at home, and {friend} sees it.",
    at: "crossing",
    times: ["day", "dusk"],
    weathers: ["rain", "windy"],
    mood: "determined",
    distance: "medium",
    action: "{hero} leans into the weather",
    figures: [
      ["hero", "walking", "determined", "tool"],
      ["friend", "standing", "surprised"],
    ],
    telling: [
      [
        "It [rain? rained so hard|windy? blew so hard] {crossing.at} that even the ducks had gone indoors.",
        "On the nastiest day of the whole year there was one person out of doors, {crossing.at}.",
        "No one would have said a word if {hero} had stayed in bed that day. No one was saying a word to {him} anyhow.",
      ],
      [
        only(
          "mend",
          "{He} was on {his} way from one scrap heap to the next, hunting for a screw that {broken} could not do without.",
        ),
        only(
          "mend",
          "Under an oilcloth, where it was dry, {he} had {broken}, and {he} was taking it to where there was a better fire.",
        ),
        only(
          "mend",
          "All night {he} had worked on {broken}. {He} {mendWork}. Now {he} needed charcoal, and charcoal is sold on the far side.",
        ),
        only(
          "serve",
          "{Tool} was full of somebody’s potatoes, and {he} had them under a lid and {himself} under nothing.",
        ),
        only(
          "serve",
          "Thirty-nine doors had had their wood, and the fortieth was on the wrong side of the weather.",
        ),
        only(
          "serve",
          "There was soup to be got across to people who did not like {him}, and {he} was walking round it so as to keep off the [rain? rain|windy? wind].",
        ),
      ],
      P,
      [
        "“You are mad,” somebody shouted from a doorway. It was {friend}, and it was meant as a question.",
        "Under a [rain? dripping|windy? groaning] tree stood {friend}, and watched {him} slip, and get up, and slip.",
        "{Friend} was waiting there for it to stop. Only somebody with nothing better to do sees so much.",
      ],
      [
        "“It is only [rain? water|windy? air],” said {hero}, and went under it, and came out lower down.",
        "Three steps forward, one back. That makes two, {he} reckoned, and two is a number.",
        "When {he} had got over, {he} looked as if {he} had been wrung out. What {he} carried was [rain? dry|windy? whole].",
        "Something small and loud was cheering in {him}, against all reason.",
      ],
    ],
  },
  {
    id: "again-from-the-top",
    beat: "persists",
    titles: ["Again", "The forty-first time"],
    summary: "What {hero} has done is spoilt overnight, and {he} begins again; {friend} passes {him} things.",
    at: "work",
    times: ["day", "dusk"],
    weathers: ["cloudy", "rain", "windy"],
    mood: "determined",
    distance: "close",
    action: "{hero} starts again from the beginning",
    figures: [
      ["hero", "own", "tired", "tool"],
      ["friend", "standing", "calm"],
    ],
    telling: [
      [
        "They let {him} use the lean-to behind {work} in the end, because it was less trouble than saying no.",
        "Somebody had been {work.at} in the night and kicked things over. It may have been the wind.",
        "“Back again?” they said {work.at}. “Yes,” said {hero}, for the [eleventh|twentieth] time.",
      ],
      [
        only(
          "mend",
          "Three weeks of work on {broken} had come unstuck. {He} breathed in. Then {he} {mendWork}, again from the top.",
        ),
        only(
          "mend",
          "{Broken} had been almost something. Now it was nearly nothing. {He} {mendWork}; one learns where the pieces live.",
        ),
        only(
          "mend",
          "A joint in {broken} had cracked, right beside the first crack. {He} {mendWork}, and this time {he} did it slowly.",
        ),
        only(
          "serve",
          "A whole day’s bread for forty doors lay in the dirt. {He} picked it up, said nothing, and lit the oven.",
        ),
        only(
          "serve",
          "The bottom had gone out of {tool}. {He} wove in a new one, with a willow rod and a good many pricks.",
        ),
        only(
          "serve",
          "Every log that {he} had stacked had been unstacked. {He} stacked them. It was even a better stack.",
        ),
      ],
      P,
      [
        "After a time a pair of hands passed {him} the thing {he} was groping for. They belonged to {friend}.",
        "“Is it this one you want?” asked {friend}, from under the bench, where {friend.he} had apparently been since morning.",
        "“I am not helping,” said {friend} from the door, holding the lamp so that {he} could see.",
      ],
      [
        "It was done when the stars were out, and it was not quite straight. “Again tomorrow,” {he} said.",
        "Where others swear, {he} hummed, which frightened people more.",
        "{His} {paws} had learned something in the meantime without telling {him}.",
        "“How many times?” “I stopped counting,” said {hero}. “It goes quicker.”",
      ],
    ],
  },
  {
    id: "chalk-marks",
    beat: "persists",
    titles: ["Thirty strokes of chalk", "A wall of days"],
    summary: "On {his} wall {hero} chalks up the days; {friend} has followed {him} and counts with {him}.",
    at: "home",
    times: ["dusk", "night"],
    weathers: ["clear", "cloudy", "windy", "rain"],
    mood: "peaceful",
    distance: "medium",
    action: "{hero} chalks a stroke on the wall",
    figures: [
      ["hero", "reaching", "tired"],
      ["friend", "standing", "surprised"],
    ],
    keyObject: "tool",
    telling: [
      [
        "On the wall {home.at} there was a stroke of chalk for every day, and there got to be a lot of wall.",
        "Every evening {home.at} {hero} made a mark with chalk, and then {he} fell into bed, or beside it.",
        "There were eleven strokes {home.at}, then nineteen, then thirty.",
      ],
      [
        only(
          "mend",
          "Each stroke was a hand’s breadth of {broken}. {He} {mendWork}, [and it grew|and slept, and did it again].",
        ),
        only(
          "mend",
          "A stroke was worth one piece of {broken} in its right place; on some days half a stroke.",
        ),
        only(
          "mend",
          "{Broken} had begun to look like itself, in the way somebody in bandages looks like somebody.",
        ),
        only(
          "serve",
          "A stroke meant forty doors. {He} knew them all by now: which step was loose, which bolt stuck, who slept behind which wall, and who was hard of hearing.",
        ),
        only(
          "serve",
          "In those days {he} learned every stair and every latch, who could not walk and who would not, and where each of them kept the matches.",
        ),
        only(
          "serve",
          "{He} could have gone the whole round blindfold: three steps, a donkey, the deaf cobbler, nine steps, the twins.",
        ),
      ],
      P,
      [
        "“That one is crooked,” said a voice at the window. {Friend} had followed {him} home to see what {he} did when nobody was watching.",
        "One night there were two strokes. The second was lower down, and it had been made by {friend}, who had come in by the window.",
        "{Friend} put {friend.his} head in at the door. “Do you get anything for a hundred?”",
      ],
      [
        "“Does anybody know that you do it?” “You do.” “But I do not count,” said {friend.short}. “I do,” said {hero}, and chalked.",
        "They looked at it together. It looked like rain, or like a fence, or like somebody knocking.",
        "The chalk was nearly used up. {He} broke what there was in two, and they each had a half.",
        "{He} was asleep before {he} could answer, with {tool} for a pillow.",
      ],
    ],
  },
  {
    id: "the-smallest-nod",
    beat: "persists",
    titles: ["Nobody said thank you", "A long month"],
    summary: "For a month {hero} works and no one thanks {him}; only {friend} walks alongside.",
    at: "field",
    times: ["day"],
    weathers: ["clear", "windy", "cloudy"],
    mood: "peaceful",
    distance: "medium",
    action: "{hero} trudges along with {friend} behind",
    figures: [
      ["hero", "walking", "tired", "tool"],
      ["friend", "walking", "happy"],
    ],
    telling: [
      [
        "A month is four weeks, and each of them has a Monday.",
        "{Field.to} {he} went daily that month, and wore a path there that was just {his} width.",
        "The whole month long nobody said thank you, and the weather was no politer.",
      ],
      [
        only(
          "mend",
          "Out there, with room to make a noise, {he} tried {broken} after each repair. It was bad. It was bad. It was less bad.",
        ),
        only(
          "mend",
          "{He} carried {broken} out to where the light was best, sat down on a stone, and {mendWork}.",
        ),
        only(
          "mend",
          "At noon, on the wall there, {he} took out {broken} in place of lunch. {He} {mendWork}.",
        ),
        only(
          "serve",
          "The farthest doors of all are out there, and they have the biggest stoves. {He} carried {tool} full and brought it back empty.",
        ),
        only(
          "serve",
          "{He} hauled hay for people who counted the bales, and milk for people who measured the jug.",
        ),
        only(
          "serve",
          "With {tool} on {his} back {he} looked from far away like a house that had made up its mind to move.",
        ),
      ],
      P,
      [
        "About ten steps behind {him} walked {friend}, who said that {friend.he} happened to be going that way. So it happened every day.",
        "{Friend} took to walking along, first behind {him}, then beside {him}, talking the whole time of something else.",
        "“I am allowed to walk where I like,” said {friend}, who had been told not to walk with {him}.",
      ],
      [
        "On the [twentieth|last] day an old man by a hedge nodded to them. It may have been a fly. They talked of it all the way home.",
        "“Are you finished soon?” asked {friend.short}. “No,” said {hero}, and was surprised how cheerful it sounded.",
        "{He} had stopped looking to see if anyone was looking.",
        "It was the first time in weeks that {he} had noticed a lark.",
      ],
    ],
  },
];
