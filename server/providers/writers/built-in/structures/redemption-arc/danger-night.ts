import type { Weather } from "../../../../../story/scene-facts.ts";
import { only, P } from "../../incident.ts";
import type { Incident } from "../../incident.ts";

type AnyWeather = Omit<Incident, "weathers" | "times">;

/** The same in each of the weathers that a danger brings with it; all of it is one night. */
const inItsWeather = (incident: AnyWeather): Incident[] =>
  SKIES.map(({ id, when, weathers }) => ({
    ...incident,
    id: `${incident.id}-${id}`,
    when: [when, incident.when].filter(Boolean).join(" "),
    times: ["night"],
    weathers,
  }));

const SKIES: readonly { id: string; when: string; weathers: readonly Weather[] }[] = [
  { id: "storm", when: "gale", weathers: ["storm", "windy"] },
  { id: "rain", when: "flood", weathers: ["rain"] },
  { id: "snow", when: "cold", weathers: ["snow", "windy"] },
  { id: "dry", when: "fire/slide/beast/fever/other", weathers: ["windy", "cloudy", "clear"] },
];

const CRISIS: readonly AnyWeather[] = [
  {
    id: "in-their-nightshirts",
    beat: "crisis",
    titles: ["The bad night", "Everybody up"],
    summary: "In the night comes {danger}, and {crowd} do not know what to do.",
    at: "square",
    mood: "frightening",
    distance: "wide",
    action: "{crowd} run about in fright",
    figures: [
      ["crowd", "running", "afraid"],
      ["hero", "standing", "surprised"],
    ],
    shows: ["danger"],
    telling: [
      [
        "A week went by like any other, and then there was a night like no other.",
        "It was one of those nights on which even the clocks tick more quietly.",
        "Nobody in {land} had gone to bed expecting anything but Thursday.",
        "{Hero} woke because it was too still, and then it was not still at all.",
        "Then came that night.",
      ],
      [
        "It was {peril}.",
        "Then came {peril}.",
        "What had come was {peril}.",
        "There was no mistaking {peril}.",
      ],
      ["{sign}", "{sign} Someone screamed, or it was a hinge.", "{sign} That was how it began."],
      P,
      [
        "{Crowd} ran to the left, met {crowd} running to the right, and all fell down.",
        "{Crowd} were out of doors in their nightcaps, every one of them shouting for somebody else to do something.",
        "“What shall we do?” cried {crowd}. They asked it forty times, and once is enough.",
        "{Crowd} held on to one another and to a number of unsuitable things: a clock, a ham, a birdcage.",
        "{Crowd} ran in circles.",
      ],
      ["{press}", "And {hero} saw it all. {press}", "It did not wait for them to finish. {press}"],
    ],
  },
  {
    id: "first-seen-from-above",
    beat: "crisis",
    titles: ["Seen from above", "The one who was awake"],
    summary: "{Hero}, who is up early, or late, is the first to see it: {danger}.",
    at: "high",
    mood: "frightening",
    distance: "wide",
    action: "{hero} sees the danger from above",
    figures: [["hero", "standing", "afraid"]],
    shows: ["danger"],
    telling: [
      [
        "{Hero} had not been sleeping well, and stood that night {high.at}.",
        "On account of a loose shutter {hero} had climbed {high.to}.",
        "From {high} one sees trouble before it sees you, and {hero} was up there.",
        "{Hero} stood {high.at} that night.",
      ],
      [
        "{He} thought at first it was something else. It was {peril}.",
        "And there, clear as a bell, was {peril}.",
        "What {he} saw coming was {peril}.",
      ],
      P,
      ["{sign}", "{sign} {He} could see it all, as on a plate.", "{He} rubbed {his} eyes. {sign}"],
      ["{press}", "{He} gripped the wall. {press}", "And not one window was lit yet. {press}"],
      [
        "Below lay all those doors, and behind them, with their noses in their pillows, all those who did not know yet.",
        "“Wake up!” {he} shouted. It was like shouting into a cushion.",
        "{He} was alone with it. {He} had been alone with things before, but this belonged to everybody.",
        "There were ninety steps down. {He} took them in four jumps.",
      ],
    ],
  },
  {
    id: "supper-interrupted",
    beat: "crisis",
    titles: ["The dance that ended early", "Lights out"],
    summary: "On the evening of a feast there comes {danger}. {Hero}, who was not invited, is outside.",
    at: "square",
    mood: "tense",
    distance: "medium",
    action: "the lamps go out over {crowd}",
    figures: [
      ["crowd", "cowering", "afraid"],
      ["hero", "running", "afraid"],
    ],
    around: ["lantern", "bread"],
    shows: ["danger"],
    telling: [
      [
        "There was to be a late supper {square.at}, with {food}. {Hero} was peeling things for it, round the back.",
        "They were still up {square.at}, for it was somebody’s birthday, and {hero} had brought the wood and was going.",
        "Late as it was, {folk} sat at table. {Hero} did not; {he} was seeing to the stove.",
        "They sat late {square.at}.",
      ],
      [
        "Between the soup and the song there was {peril}.",
        "That was when it reached them: {peril}.",
        "Somebody lifted a spoon, and did not put it in. It was {peril}.",
      ],
      [
        "{sign}",
        "{sign} The song stopped, one singer after another.",
        "The spoons began it, by rattling. {sign}",
      ],
      P,
      [
        "{Crowd} got under the table, all of them, and it was a small table.",
        "The mayor stood up to make a speech, and found {crowd} behind him, holding on to his coat-tails.",
        "{Crowd} blew the lamps out, so as not to be seen, and then could not see.",
        "{Crowd} got under the table.",
      ],
      ["{press}", "{press} Nobody laughed at anybody.", "A dish broke. {press}"],
    ],
  },
  {
    id: "the-knocking",
    beat: "crisis",
    titles: ["A noise at the door", "Who knocks so late?"],
    summary: "{Friend} fetches {hero} out of bed: there is {danger}.",
    at: "home",
    mood: "tense",
    distance: "close",
    action: "{friend} wakes {hero}",
    figures: [
      ["friend", "reaching", "afraid"],
      ["hero", "lying", "surprised"],
    ],
    around: ["lantern"],
    shows: ["danger"],
    telling: [
      [
        "There was a banging {home.at}, in the very bottom of the night.",
        "{Hero} dreamt of being forgiven, and woke {home.at}, being shaken.",
        "“Get up, get up, get up!” It was {friend}, {home.at}, in one sock.",
        "Somebody hammered on the door of {home}.",
      ],
      [
        "“Come! There is {peril}!” cried {friend.short}.",
        "{Friend.short} had seen {peril}.",
        "Outside, said {friend.short}, was {peril}.",
      ],
      P,
      ["{sign}", "{Hero} looked out. {sign}", "“Look!” somebody said. {sign}"],
      [
        "{press}",
        "“And the others?” “They are standing about.” {press}",
        "{press} {Friend.short} began to cry, rather angrily.",
        "“And nobody knows what to do!”",
      ],
      [
        "“Why do you come to me?” asked {hero}. “Because you go on,” said {friend.short}.",
        "{Hero} was out of the house before the door had stopped swinging.",
        "They ran. {Friend.short} had hold of {his} {paw}, and did not let go of it.",
        "They ran.",
      ],
    ],
  },
  {
    id: "clock-that-stopped",
    beat: "crisis",
    titles: ["The wrong hour", "Something on the way"],
    summary: "As {hero} is out on {his} round, there comes {danger}, straight for {square}.",
    at: "crossing",
    mood: "frightening",
    distance: "medium",
    action: "{hero} meets the danger on the way",
    figures: [["hero", "cowering", "afraid"]],
    around: ["lantern"],
    shows: ["danger"],
    telling: [
      [
        "{Crossing.at}, where trouble comes in, when it comes, {hero} was the only one about.",
        "One last can of milk had to go out past {crossing} that night, and therefore {hero} was there.",
        "{Hero} was on {his} way home past {crossing}, with {his} mind on bed.",
        "Late that night {hero} came by {crossing}.",
      ],
      [
        "All at once {he} was face to face with {peril}.",
        "And coming the other way was {peril}.",
        "In the middle of the road {he} met {peril}.",
      ],
      ["{sign}", "{sign} The can fell over and said so.", "{He} did not believe it at first. {sign}"],
      P,
      [
        "It was bound for {square}. From there one saw {crowd} at a lit window, at cards, with their backs to it.",
        "Between that and all of {folk} was nothing at all but {hero}, and {crowd}, down the road, who had been told off to stand guard and were having a pancake.",
        "Then {crowd} saw it too, farther down, and threw up whatever they had in the way of arms, and ran in circles.",
        "Down the road {crowd}, on guard, were eating pancakes.",
      ],
      ["{press}", "{press} {He} felt {his} {coat} stand up.", "So this was what it was like. {press}"],
    ],
  },
];

const RISES: readonly AnyWeather[] = [
  {
    id: "off-its-hook",
    beat: "rises",
    titles: ["Somebody had to", "The second time"],
    summary:
      "{Hero} steps forward and [mend? takes {broken} to wake them all|serve? goes to all the doors, which {he} knows by heart].",
    at: "square",
    mood: "determined",
    distance: "medium",
    action: "{hero} calls everyone together",
    figures: [
      ["hero", "lifting", "determined", "broken"],
      ["crowd", "standing", "surprised"],
    ],
    telling: [
      [
        "Nobody had asked {hero}. That had stopped mattering some time ago.",
        "In the middle of all that running somebody was standing still, and it was {hero}.",
        "“This way!” No one looked round. It was only {hero}.",
        "{Hero} felt {his} knees, and they were there, and {he} went forward on them.",
      ],
      [
        only(
          "mend",
          "From {wronged’s} porch {he} took down {broken}, without asking. It was the last thing {he} ever took, and {he} did it at the top of {his} voice.",
        ),
        only(
          "mend",
          "{He} ran to where {broken} hung, and had it off its hook. “I am taking this!” {he} shouted. “Everybody look!”",
        ),
        only(
          "mend",
          "There was {broken}, on its nail; and every seam of it {he} knew as one knows a scar. {He} swung it up over {his} head.",
        ),
        only(
          "serve",
          "{He} knew every door there. Forty of them, each with its own trick; {he} went through them like a key.",
        ),
        only(
          "serve",
          "Three steps, the donkey, the deaf cobbler: that one has to be shaken. Nine steps, the twins: they sleep in the trough. {He} ran {his} round, in the dark, without a light.",
        ),
        only(
          "serve",
          "Who could not walk? Who would not? Whose latch stuck? There was only one in all of {land} who knew, and {he} was already on the second stairs.",
        ),
      ],
      P,
      [
        only("mend", "{signalled} They came to it as moths come, and children."),
        only("mend", "It held. Seam and all, it held. {signalled}"),
        only("mend", "{signalled} In the end even the shouting listened."),
        only(
          "serve",
          "“Up, and bring the blanket,” {he} said, and “Your stick is behind the door,” and “I have got you.” They knew the step. It was the one that brought the water.",
        ),
        only("serve", "Behind {him} the doors came open, one after another, like buttons."),
        only(
          "serve",
          "{He} did not knock. For once in {his} life {he} simply came in, and nobody asked what {he} was doing there.",
        ),
      ],
      [
        "{rallied}.",
        "{rallied}. Nobody asked whose idea it was.",
        "{rallied}; and {crowd} came last, and came.",
      ],
    ],
  },
  {
    id: "on-the-pump",
    beat: "rises",
    titles: ["Up on the pump", "A voice they knew"],
    summary:
      "On top of the pump stands {hero}, and [mend? with {broken}|serve? calling each of them by name] brings them together.",
    at: "square",
    mood: "determined",
    distance: "close",
    action: "{hero} stands above the crowd and gives the signal",
    figures: [["hero", "lifting", "determined", "broken"]],
    telling: [
      [
        "{Hero} climbed on the pump. It had known {him} for some time, and kept still.",
        "When everyone is shouting, it is best to be higher up. {Hero} got on the horse trough {square.at}, and from there on the pump.",
        "The highest thing {square.at} is the pump, and all of a sudden there was someone on it.",
      ],
      [
        only(
          "mend",
          "{He} had {broken} with {him}. {He} had mended it for one person’s hook. Now it would have to do for everybody.",
        ),
        only(
          "mend",
          "In {his} {paws} was {broken}. “Please,” {he} said to the seams, and let it have its say.",
        ),
        only("mend", "“Hold together,” {he} told {broken}, “as long as I do.”"),
        only("serve", "No horn had {he}, and no bell. {He} had their names, every one of them."),
        only(
          "serve",
          "“Corner house! Two pairs of stairs, left, and bring the baby! Tailor, your crutch is under the bench!” It was as if {he} were reading it off.",
        ),
        only(
          "serve",
          "“I know you can hear me,” {he} called. “I have filled your jugs for a month. Now do as I say, and I shall never say anything again.”",
        ),
      ],
      P,
      [
        only("mend", "{signalled}"),
        only("mend", "{signalled} A hundred heads turned round on a hundred necks."),
        only("mend", "Then, small at first: {signalled}"),
        only("serve", "One by one they stopped running, as one does on hearing one’s own name."),
        only(
          "serve",
          "A shutter opened. “Who is that?” “The water,” said someone. “Then it is all right,” said the shutter.",
        ),
        only("serve", "It went quiet from the pump outward, in a ring."),
      ],
      [
        "{rallied}.",
        "{Hero} pointed, and they went where {he} pointed. {rallied}.",
        "{rallied}. {He} counted them as they passed under {him}, and {he} did not let one of them off.",
      ],
      [
        "“Look who it is,” panted somebody. “Later,” said {hero}.",
        "{He} was shaking all over. From below it looked like waving.",
        "There was no time to be ashamed of anything.",
      ],
    ],
  },
  {
    id: "against-the-stream",
    beat: "rises",
    titles: ["Against the stream", "The wrong way"],
    summary:
      "All run away; {hero} runs toward it, [mend? with {broken}|serve? from bed to bed], and they follow {him}.",
    at: "crossing",
    mood: "determined",
    distance: "wide",
    action: "{hero} leads everyone through the dark",
    figures: [
      ["hero", "running", "determined", "broken"],
      ["crowd", "running", "afraid"],
      ["friend", "running", "determined"],
    ],
    telling: [
      [
        "Everybody came pouring past {crossing}, all in one direction, and one came in the other. That was {hero}.",
        "{Crowd} ran away. It is the natural thing to do. {Hero} saw them go by {crossing}, and did the other thing.",
        "“You are going the wrong way!” {crowd} called out to {hero} {crossing.at}. “So are you,” said {hero}.",
      ],
      [
        only(
          "mend",
          "{Broken} was under {his} arm. Where the road forked, {he} planted both feet and made use of it.",
        ),
        only(
          "mend",
          "From {friend}, who had run to fetch it, {he} took {broken}, and lifted it up as high as {he} went, and then as high as it went.",
        ),
        only(
          "mend",
          "{He} had snatched up {broken} in passing. It was not {hers}. It was everyone’s, for tonight.",
        ),
        only(
          "serve",
          "“There are nine who cannot run,” {he} told {friend}, “and I know which nine. Bring the handcart.”",
        ),
        only(
          "serve",
          "{He} went back for the ones who had been left: the bad leg over the bakery, the grandmother at number four, the twins, the deaf cobbler.",
        ),
        only(
          "serve",
          "Only {he} knew about the back bedroom at the smith’s, and the lodger under the stairs. {Friend} held the lamp, and {he} fetched.",
        ),
      ],
      P,
      [
        only("mend", "{signalled} The running slowed. It turned. It began to make sense."),
        only(
          "mend",
          "{signalled} Then they knew where to go, and being told where is half of not being afraid.",
        ),
        only(
          "serve",
          "They came out on {his} back, on {his} arm, in a wheelbarrow, in their slippers, complaining. {He} liked the complaining best.",
        ),
        only(
          "serve",
          "When {crowd} saw who was being brought out last and by whom, they stopped, and looked at each other, and came back to carry.",
        ),
      ],
      [
        "{rallied}.",
        "{rallied}. So that was what they could do, all together.",
        "It took a while, and then it went very quickly. {rallied}.",
      ],
    ],
  },
  {
    id: "the-mayor-asked",
    beat: "rises",
    titles: ["Who knows what to do?", "A {paw} in the air"],
    summary:
      "No one knows what to do. {Hero} does, and is heard: [mend? with {broken}|serve? {he} knows every house].",
    at: "square",
    mood: "tense",
    distance: "medium",
    action: "{hero} steps out in front of {crowd}",
    figures: [
      ["hero", "pointing", "determined", "broken"],
      ["crowd", "standing", "surprised"],
    ],
    around: ["lantern"],
    telling: [
      [
        "“Who knows what to do?” asked the mayor, and the look went round until it came to {hero}.",
        "{Crowd} turned to the mayor, and the mayor turned to the wall. So there was a gap. Into it stepped {hero}.",
        "“Somebody say something,” begged the mayor. {Hero} opened {his} mouth, and this time it was not empty.",
        "{Hero} stepped forward.",
      ],
      [
        "“I do,” {he} said. “You?” said {crowd}. “Me,” said {hero}. “You can go on being angry tomorrow.”",
        "“You have no reason to believe me,” {he} said to {crowd}. “So watch.”",
        "{Crowd} began to murmur, until {friend} trod on their toes.",
        "“I do,” {he} told {crowd}.",
      ],
      P,
      [
        only("mend", "Then {he} held up {broken}, and they saw it whole. {signalled}"),
        only(
          "mend",
          "“First we wake the rest.” {He} took {broken}, and all at once everyone was sure that it would work. {signalled}",
        ),
        only(
          "serve",
          "“You two, the cobbler. He cannot hear, so pull his toe. You, the widow upstairs: mind the fourth step. You three, the smith’s back room.” {He} had it all in {his} legs.",
        ),
        only(
          "serve",
          "“I have been in and out of every one of your houses since the new moon,” {he} said. “Give me three who can lift.” {He} got thirty.",
        ),
        only("mend", "Up went {broken}. {signalled}"),
      ],
      [
        "{rallied}.",
        "{rallied}. The mayor carried somebody’s hen.",
        "They did as they were told, and were amazed at it. {rallied}.",
      ],
    ],
  },
  {
    id: "lit-one-from-another",
    beat: "rises",
    titles: ["One to begin with", "Door after door"],
    summary:
      "{Hero} is alone at first, then there are two, then all: {he} [mend? gives the signal with {broken}|serve? goes from door to door].",
    at: "door",
    mood: "hopeful",
    distance: "medium",
    action: "{hero} and {friend} wake the street",
    figures: [
      ["hero", "lifting", "determined", "broken"],
      ["friend", "waving", "determined"],
    ],
    around: ["lantern"],
    telling: [
      [
        "One has to begin somewhere. {Hero} began {door.at}, since {he} was used to it.",
        "At first there was just the one of them, {door.at}, out of breath. That was {hero}.",
        "Down the lane past {door} tore {hero}, with {friend} at {his} heels.",
      ],
      [
        only(
          "mend !fever",
          "In the porch hung {broken}. The house was empty, with the door open. “Borrowed,” {he} said, aloud and clearly, so that the house should hear it.",
        ),
        only(
          "mend",
          "{He} reached into the porch for {broken}. {He} had hung it there {himself}. {He} knew the height.",
        ),
        only(
          "serve",
          "{He} hammered at the first door with both {paws}. “Get up! It is me!” And who else would it be, at such an hour, with such a knock?",
        ),
        only(
          "serve",
          "{He} knew which window had no latch, which dog wanted a crust, and which stair to leave out. In a minute the first house was awake.",
        ),
      ],
      [
        only("mend", "{signalled} {Friend} stood right beside it and grinned, in spite of everything."),
        only("mend", "“Now,” said {friend}. {signalled}"),
        only(
          "serve",
          "“You do the left,” {he} told {friend}, “I do the right. And do not let them look for their teeth.”",
        ),
        only(
          "serve",
          "Then the first house woke the second, and {friend} the third, and {he} had time to carry.",
        ),
      ],
      P,
      [
        "{rallied}.",
        "{rallied}. It had begun with one.",
        "You might have thought they had practised. {rallied}.",
      ],
    ],
  },
];

const AMENDS: readonly AnyWeather[] = [
  {
    id: "one-was-missing",
    beat: "amends",
    titles: ["One too few", "Back again"],
    summary:
      "When they count, {wronged} {wronged.is} missing; {hero} goes back and brings {wronged.him} out.",
    at: "brink",
    mood: "frightening",
    distance: "medium",
    action: "{hero} goes to save {wronged}",
    figures: [
      ["hero", "reaching", "determined"],
      ["wronged", "cowering", "afraid"],
    ],
    telling: [
      [
        "They counted. Then they counted again, by lamplight, and there was one too few.",
        "“Are we all here?” {Hero} knew the number by heart, and it was not the right one.",
        "“Everybody has somebody,” said {friend} slowly. “Only, who has got {wronged}?”",
      ],
      ["{trap}", "{Hero} ran. {trap}", "It was not far, only nobody else would have gone. {trap}"],
      [
        only(
          "took !fever",
          "In {wronged.his} arms was {loot}. {Wronged.short} had gone back for {loot.him}, so that it should not be lost a second time.",
        ),
        only(
          "took !fever",
          "“I had to fetch {loot}!” {wronged.short} called. “They would have said it was me!”",
        ),
        only(
          "took fever",
          "On the blanket, where {wronged.he} could see it, stood {loot}. {Wronged.short} had asked to have the watch just one night more.",
        ),
        only(
          "vowed !fever",
          "“I could not find you!” {wronged.short} called. “I went to look for you.” It was the second time. {Hero’s} heart turned right over.",
        ),
        only(
          "vowed !fever",
          "“I thought you were still in there,” called {wronged.short}, who had done it again: had gone to look.",
        ),
        only(
          "vowed fever",
          "“You will forget me again,” {wronged.short} muttered, far off in the heat. “I shall not,” said {hero}. “I promise.” And {he} sat down.",
        ),
      ],
      P,
      [
        "{deed}",
        "“I am coming,” {he} said, and {he} was. {deed}",
        "{deed} It took all {he} had, and a bit that {he} had not.",
      ],
      [
        "“You came,” said {wronged.short}. {Hero} had no breath for an answer, so that had to be it.",
        "“Got you,” said {hero}, and found that {he} could not open {his} {paws} again afterwards.",
        "Neither of them said anything. They were both holding on.",
      ],
    ],
  },
  {
    id: "the-last-trip",
    beat: "amends",
    titles: ["The last trip", "A promise at the top of the voice"],
    summary: "Everyone is safe but {wronged}. {Hero} goes alone, although they would hold {him} back.",
    at: "brink",
    mood: "tense",
    distance: "medium",
    action: "{hero} reaches {wronged} at last",
    figures: [
      ["hero", "kneeling", "determined"],
      ["wronged", "sitting", "afraid"],
    ],
    around: ["rope"],
    telling: [
      [
        "{Hero} could have sat down then. {He} had in fact begun to, when {he} saw a chair with nobody in it.",
        "“Stay here, it is madness,” said {crowd}, and took hold of {him}. But {he} had been [mend? mending|serve? carrying] for a month, and they had not.",
        "Somebody was not there. {Hero} had felt it for some time, as one feels a missing tooth.",
      ],
      [
        "{trap}",
        "{He} heard it before {he} saw it, a cough {he} would have known anywhere. {trap}",
        only("!fever", "{trap} “Hold on!” shouted {hero}."),
      ],
      P,
      [
        "{deed}",
        "{He} did not think of how it would be told. {deed}",
        "{He} remembered a stool, a moon, a {paw} in the dark, all the things one can do in a moment; and this was one, too. {deed}",
        only("vowed", "“I promise,” {he} called, and it carried. {deed}"),
      ],
      [
        only(
          "took !fever",
          "{Loot} came too, held in between them. Neither would have said which of them was carrying it.",
        ),
        only("took !fever", "“Take {loot} first,” said {wronged.short}. “No,” said {hero}. “You first.”"),
        only(
          "took fever",
          "“Is {loot} still there?” asked {wronged.short} toward morning. “It is,” said {hero}. “I have been looking at it for you.”",
        ),
        only(
          "vowed",
          "It was the first promise {he} had made to {wronged} since that one, and it had taken {him} no time at all to keep.",
        ),
        only(
          "vowed !fever",
          "“This time,” {he} panted, “you see, this time,” and {wronged.short} said, “I see.”",
        ),
      ],
    ],
  },
  {
    id: "rope-of-hands",
    beat: "amends",
    when: "!fever",
    titles: ["A rope of hands", "All of them holding"],
    summary: "{Hero} goes in for {wronged}, and behind {him} {crowd} make a chain.",
    at: "brink",
    mood: "determined",
    distance: "medium",
    action: "{crowd} make a chain behind {hero}",
    figures: [
      ["hero", "reaching", "determined"],
      ["wronged", "reaching", "afraid"],
      ["crowd", "holding", "determined"],
    ],
    telling: [
      ["{trap}", "Then the lamps showed it to all of them. {trap}", "“There!” cried {friend}. {trap}"],
      P,
      ["{deed}", "{deed} It looked easy. It was not.", "It went wrong once. {deed}"],
      [
        "And behind {him} stood {crowd}, each with a grip on the next, the foremost with a grip on {hero}. Not one of them had been asked.",
        "{Crowd} had taken hold of {him} from behind, by the {coat}. {He} had not been touched by anyone for so long that {he} nearly let go from surprise.",
        "When {he} slipped, something held: {crowd}, in a row, with their heels dug in.",
      ],
      [
        only(
          "took",
          "“I have got {loot},” sobbed {wronged.short}. “I have got you,” said {hero}. It was not {loot} that {he} had come for.",
        ),
        only(
          "took",
          "“You left {loot} lying there,” somebody told {hero} later. “Did I?” {he} said. {Wronged.short} {wronged.was} the one who had gone back for it.",
        ),
        only(
          "vowed",
          "“Was it far?” asked {wronged.short}, through chattering teeth. “It was a month,” said {hero}.",
        ),
        only(
          "vowed",
          "“You are late,” said {wronged.short}. It was said into {hero’s} shoulder, so the rest was lost.",
        ),
      ],
    ],
  },
  {
    id: "by-the-cough",
    beat: "amends",
    when: "!fever",
    titles: ["The cough in the dark", "Found by ear"],
    summary: "In the dark {hero} finds {wronged} by that cough, and makes good what {he} did.",
    at: "brink",
    mood: "frightening",
    distance: "close",
    action: "{hero} holds on to {wronged}",
    figures: [
      ["hero", "hugging", "determined"],
      ["wronged", "standing", "tired"],
    ],
    around: ["lantern"],
    telling: [
      [
        "Far off, under all that noise, {hero} heard a cough.",
        "One sound {hero} could have picked out of a hundred, and there it was: that cough.",
        "Somebody coughed, and {hero} had been listening for that cough since the beginning.",
      ],
      ["{trap}", "It led {him} straight to the spot. {trap}", "Once {he} lost it, then had it again. {trap}"],
      P,
      [
        "{deed}",
        "Now {he} could do something about it. {deed}",
        "“It is only me,” {he} said. “Only you?” said {wronged.short}. {deed}",
      ],
      [
        only(
          "took",
          "Between them was something hard. It was {loot}. Neither of them had thought of it for a good five minutes.",
        ),
        only(
          "took",
          "“And {loot}?” asked {wronged.short}. “Behind you, on the wall,” said {hero}. “Please sit down.”",
        ),
        only("vowed", "“Did you promise anybody?” asked {wronged.short}. “No,” said {hero}. “I just came.”"),
        only("vowed", "“I waited,” said {wronged.short}. “I know,” said {hero}. “I know how long, now.”"),
      ],
    ],
  },
  {
    id: "what-was-left-to-do",
    beat: "amends",
    titles: ["The last of the forty", "While there was time"],
    summary: "{Friend} brings the news: {wronged} {wronged.has} been left behind. {Hero} goes.",
    at: "brink",
    mood: "determined",
    distance: "medium",
    action: "{hero} brings {wronged} to safety",
    figures: [
      ["hero", "walking", "determined"],
      ["wronged", "walking", "tired"],
    ],
    telling: [
      [
        "{Friend} pulled at {hero’s} arm. “There is still {door},” {friend.he} said. “There is always still {door}.”",
        "“I have seen everyone but one,” reported {friend}, with a list that the weather had got at.",
        "{Friend} said only one word to {him}, and the word was a name.",
      ],
      [
        "{trap}",
        "And {he} was gone, before {friend.short} had shut {friend.his} mouth. {trap}",
        "{trap} Nobody had thought to look there; everyone had thought of {himself}.",
      ],
      P,
      [
        "{deed}",
        "{He} had no strength left to be afraid with. {deed}",
        "{deed} It had taken {him} a month and a night to get there.",
      ],
      [
        only(
          "took !fever",
          "All that while {wronged.short} had not let go of {loot}. “Two could carry it,” said {hero}.",
        ),
        only(
          "took fever",
          "{Loot} had been put on the sill, and there they both looked at it, waiting for morning.",
        ),
        only(
          "took !fever",
          "“You may hold {loot} a minute,” said {wronged.short}, “while I cough.” And {hero} held {loot.him}, and then gave {loot.him} back.",
        ),
        only(
          "vowed",
          "When it was safe, {hero} did not go and sit with the others. {He} stayed. {He} had said {he} would, once.",
        ),
        only(
          "vowed",
          "“Where are you going?” asked {wronged.short}, when {he} moved. “Nowhere,” said {hero}. {He} was only changing arms.",
        ),
      ],
    ],
  },
  {
    id: "counted-breaths",
    beat: "amends",
    when: "fever",
    titles: ["Counting breaths", "The longest watch"],
    summary: "{Hero} sits by {wronged} all night, as nobody sat there before, and does not leave.",
    at: "brink",
    mood: "tense",
    distance: "close",
    action: "{hero} nurses {wronged} through the night",
    figures: [
      ["hero", "kneeling", "determined"],
      ["wronged", "lying", "tired"],
    ],
    around: ["cup", "lantern"],
    telling: [
      [
        "Every sick one had someone by the bed, except one. {Hero} had seen to it that this place was kept for {him}.",
        "“I take that house,” {hero} had said, when they were sharing out the beds. Nobody disputed it.",
        "The fortieth door stood open, and there was no light behind it. {Hero} went in.",
      ],
      [
        "{trap}",
        "“Is somebody there?” “Yes,” said {hero}. {trap}",
        "It was worse than {he} had thought. {trap}",
      ],
      P,
      [
        "{deed}",
        "There was nothing to be brave at; there was only a great deal to do. {deed}",
        "{He} knew what one wants in such a night: a step on the stairs. {deed}",
      ],
      [
        only(
          "took",
          "At the foot of the bed stood {loot}, and shone a little. {Hero} had {his} back to {loot.him} the whole time.",
        ),
        only(
          "took",
          "“You are looking after {loot}?” came a whisper. “After you,” said {hero}. “{Loot.he} can wait.”",
        ),
        only(
          "vowed",
          "“You promised,” murmured the pillow, from long ago. “I did,” said {hero}, “and I am.”",
        ),
        only(
          "vowed",
          "When the window grew pale {he} was still there. It was the whole of what had been asked of {him}, once.",
        ),
      ],
    ],
  },
  {
    id: "changing-the-water",
    beat: "amends",
    when: "fever",
    titles: ["From bed to bed", "Who sits up?"],
    summary: "When everyone is looked after, {hero} comes to {wronged}, and stays until morning.",
    at: "brink",
    mood: "determined",
    distance: "medium",
    action: "{hero} brings water to {wronged}",
    figures: [
      ["hero", "holding", "determined"],
      ["wronged", "lying", "tired"],
      ["friend", "standing", "afraid"],
    ],
    around: ["cup", "blanket"],
    telling: [
      [
        "“You have not slept for two nights,” said {friend}. “No,” said {hero}, with a jug in each {paw}. “There is one more.”",
        "{Friend} held the lamp. They had been to thirty-nine beds, and {hero} knew very well who was in the fortieth.",
        "It was {friend} who heard it through the wall: somebody coughing, and nobody answering.",
      ],
      [
        "{trap}",
        "{Hero} had the door open before {friend.short} had found the latch. {trap}",
        "{trap} {Friend.short} bit on a mitten.",
      ],
      P,
      [
        "{deed}",
        "Nine times {he} thought it was over, and nine times it was not. {deed}",
        "{deed} {He} did not once look out of the window.",
      ],
      [
        only(
          "took",
          "“They will think I let {loot} go again,” said {wronged.short}, wide awake and far away. “They know who took {loot.him},” said {hero}. “Drink.”",
        ),
        only(
          "took",
          "{Loot} was on the shelf. A person could have walked off with {loot.him}, that night, and no one would have turned a head.",
        ),
        only(
          "vowed",
          "“Are you going out?” asked {wronged.short}, each time {he} moved. “Only to the pump,” said {hero}, and was back before the drop had dried.",
        ),
        only("vowed", "{He} had made no promise. There had been no time. {He} kept it all the same."),
      ],
    ],
  },
];

/** The danger, and what comes of everything that was learned. */
export const DANGER_NIGHT: readonly Incident[] = [...CRISIS, ...RISES, ...AMENDS].flatMap(inItsWeather);
