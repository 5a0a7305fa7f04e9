import { only, P } from "../../incident.ts";
import type { Incident } from "../../incident.ts";

/** Forgiven, taken in again, and what came after. */
export const HOME_AGAIN: readonly Incident[] = [
  // forgiveness
  {
    id: "one-blanket-for-two",
    beat: "forgiveness",
    titles: ["One blanket", "At first light"],
    summary:
      "At dawn {wronged} forgives {hero} and [took? puts {loot} into {his} keeping|vowed? takes a new promise from {him}].",
    at: "high",
    times: ["dawn"],
    weathers: ["clear", "cloudy"],
    mood: "peaceful",
    distance: "wide",
    action: "{hero} and {wronged} watch the morning come",
    figures: [
      ["wronged", "sitting", "happy"],
      ["hero", "sitting", "tired", "loot"],
    ],
    around: ["blanket"],
    telling: [
      [
        "{over}",
        "{over} Two people watched it, {high.at}, under one blanket.",
        "They had gone {high.to}, {hero} and {wronged}, to see what was still there. {over}",
      ],
      [
        "For a good while nothing was said. It was {wronged} who began.",
        "“Being angry with you is heavy,” said {wronged}. “I should like to put it down.”",
        "“You know what you did,” said {wronged}. “Yes,” said {hero}. “So do I,” said {wronged.short}. “Shall we leave it up here?”",
        "{Hero} started to say it. “I know,” said {wronged}. “You have been saying it for weeks, with your back.”",
      ],
      P,
      [
        only(
          "took",
          "Then {wronged} took {loot}, and looked at {loot.him}, and put {loot.him} into {hero’s} lap. “Would you mind this for me? Only while I sleep.”",
        ),
        only(
          "took",
          "“Here. Hold {loot} for me,” said {wronged.short}. “I am going to shut my eyes.” And {wronged.he} shut them.",
        ),
        only(
          "took",
          "And {loot} was pushed across the blanket, an inch, and another inch, until it was {hero} who had {loot.him}.",
        ),
        only(
          "took",
          "Out from under the blanket came {loot}, and {wronged} set {loot.him} down on {hero’s} side. “Your watch,” {wronged.he} said.",
        ),
        only(
          "took",
          "“Somebody ought to look after {loot},” said {wronged}, and yawned. “I cannot. I am asleep.” That left {hero}.",
        ),
        only(
          "vowed",
          "“Would you promise me something?” asked {wronged.short}. {Hero} could not speak. “Come to breakfast on Sunday.”",
        ),
        only(
          "vowed",
          "“I would like you to promise me a thing,” said {wronged.short}. “It is only a little one, to begin with.” So little a one need not be told.",
        ),
        only(
          "vowed",
          "Then {wronged.short} held out a bit of string, a red one. “Which {paw}?” {wronged.he} asked.",
        ),
      ],
      [
        "{Hero} had cried for {himself}, and for somebody else, and now {he} cried because the sun was coming up.",
        "A bird began, stopped, apologised, and began again. It was allowed.",
        "“Thank you,” said {hero}. It is a short word, and took {him} three goes.",
        "{Hero} sat so still that {his} foot went to sleep, too.",
      ],
    ],
  },
  {
    id: "soup-on-the-wall",
    beat: "forgiveness",
    titles: ["Who pours the soup", "Two spoons"],
    summary:
      "{Wronged} brings {hero} soup, forgives {him}, and [took? gives {him} {loot} to hold|vowed? asks {him} for {his} word again].",
    at: "door",
    times: ["dawn"],
    weathers: ["clear", "cloudy", "windy"],
    mood: "peaceful",
    distance: "close",
    action: "{wronged} offers {hero} a bowl of soup",
    figures: [
      ["wronged", "offering", "happy"],
      ["hero", "sitting", "tired", "loot"],
    ],
    around: ["cup"],
    telling: [
      [
        "{over} {Hero} sat on the wall {door.at}, and could not remember how one gets up.",
        "{over} On the step {door.at}, where {he} had put down so many things, {hero} put down {himself}.",
        "{over}",
      ],
      [
        "Out of the house came {wronged}, with two spoons and one pan.",
        "“Move up,” said {wronged}. There had never been anybody to move up for.",
        "A bowl was held under {his} {nose}. Behind it stood {wronged}. “It is yours, really,” {wronged.he} said. “You brought the carrots.”",
      ],
      P,
      [
        "They ate. In the middle of a spoonful {wronged.short} said, “I forgive you, by the way,” as one says it has stopped raining.",
        "“I thought it would be a big word,” said {wronged.short}, “but it is quite small. You are forgiven. Eat.”",
        "“All right?” asked {wronged.short}. “Is it?” asked {hero}. “It is,” said {wronged.short}. “I looked for the place where I was cross, and it has healed over.”",
        "“Forgiven,” said {wronged.short}, with a full mouth.",
      ],
      [
        only(
          "took",
          "And so as to have both hands for the pan, {wronged.he} gave {hero} {loot} to hold. Just like that. As one does.",
        ),
        only(
          "took",
          "“Put {loot} on your knee, would you?” {wronged.he} added. “It is safe there.” {Hero} let {his} soup go cold from pure happiness.",
        ),
        only(
          "took",
          "“You carry {loot} home,” {wronged.he} said. “I shall walk behind and look at the sky.”",
        ),
        only(
          "vowed",
          "“I need somebody tomorrow at six,” {wronged.he} said. “Promise?” It was a long time since a word had frightened {him} so. “I promise,” said {hero}.",
        ),
        only(
          "vowed",
          "“Next time you give me your word,” {wronged.he} said, “I shall put it on the shelf with the good plates.”",
        ),
        only(
          "vowed",
          "“I believe you,” {wronged.he} said next. {Hero} had not even said anything yet. It was a sort of advance.",
        ),
        only("took", "And {hero} was given {loot} to hold."),
        only("took", "Beside the pan stood {loot}, for {hero} to mind."),
      ],
    ],
  },
  {
    id: "asked-in-to-dry",
    beat: "forgiveness",
    titles: ["Come in", "The second chair"],
    summary:
      "{Hero} is asked in at last; {wronged} forgives {him}, and [took? trusts {him} with {loot}|vowed? trusts {his} word].",
    at: "bedside",
    times: ["dawn"],
    weathers: ["clear", "cloudy", "windy"],
    mood: "peaceful",
    distance: "medium",
    action: "{wronged} draws up a chair for {hero}",
    figures: [
      ["wronged", "pointing", "happy"],
      ["hero", "standing", "surprised", "loot"],
    ],
    around: ["lantern", "cup"],
    telling: [
      [
        "{over} “Come in and get dry,” said {wronged} to {hero}.",
        "{over} This time {wronged} opened the door right to the wall.",
        "{over} “Well, come in,” said {wronged}. “You are letting the night out.”",
      ],
      [
        "{Bedside.at} stood the second chair, with the cushion. “That is where one sits,” said {wronged.short}.",
        "On the mat {he} stopped, and {wronged.short} drew up the chair that no one had sat in.",
        "There was a chair, kept for somebody. {He} sat down on the front inch.",
        "The second chair was drawn up at last.",
      ],
      P,
      [
        "“You hurt me,” said {wronged.short}, pouring, “and you stayed. Sugar?”",
        "“I had a speech,” said {wronged.short}. “The ceiling has had all of it.” That was how {he} was forgiven.",
        "“It is over,” said {wronged.short}, and touched {hero} on the {nose}. “I am the one who says when.”",
        "“Forgiven,” said {wronged.short}. “Sugar?”",
      ],
      [
        only(
          "took",
          "Then {wronged.he} went to lie down. On the table stood {loot}. “You will see to it that nobody takes {loot.him},” came sleepily from the pillow.",
        ),
        only(
          "took",
          "“I have the watch tonight,” {wronged.he} said, “and I am worn out. Would you?” And {loot} was put before {him}, between the cups.",
        ),
        only(
          "vowed",
          "“Will you be here when I wake?” {wronged.he} asked. “I promise,” said {hero}; and when the sun reached the pillow, {he} was.",
        ),
        only(
          "vowed",
          "“Tell me something you are going to do,” {wronged.he} said, “and I shall believe it.” So {hero} said {he} would wash the cups.",
        ),
        only("took", "And {hero} was given {loot} to mind."),
        only("took", "Between the cups stood {loot}, for {hero} to mind."),
      ],
    ],
  },
  {
    id: "said-at-the-crossing",
    beat: "forgiveness",
    titles: ["Halfway across", "Meeting in the middle"],
    summary:
      "In the morning {wronged} comes to meet {hero} and forgives {him}, [took? and {loot} changes hands|vowed? and asks for a promise].",
    at: "crossing",
    times: ["dawn"],
    weathers: ["clear", "cloudy", "windy"],
    mood: "hopeful",
    distance: "medium",
    action: "{wronged} and {hero} embrace",
    figures: [
      ["hero", "hugging", "crying"],
      ["wronged", "hugging", "happy"],
    ],
    keyObject: "loot",
    telling: [
      [
        "{over}",
        "{over} {Crossing.at} lay planks, hats, and a good deal of mud.",
        "{over} {Hero} had begun to tidy up {crossing.at}, since somebody would have to.",
      ],
      [
        "From the far side came {wronged}, in borrowed boots, picking {wronged.his} way.",
        "“Put that broom down,” said somebody behind {hero}. It was {wronged}.",
        "{Wronged} {wronged.was} walking toward {hero}, who looked round for whoever it was {wronged.he} wanted.",
        "Along came {wronged}.",
      ],
      P,
      [
        "Then they were standing with their arms round one another, as people do who have both been cold.",
        "And {wronged.he} forgave {him}, there and then, in front of a duck.",
        "“So that is that,” said {wronged.short} into {hero’s} {coat}. “You are forgiven. I have been practising it since Tuesday.”",
      ],
      [
        only(
          "took",
          "When they let go, it was {hero} who had {loot}. “You carry {loot.him},” said {wronged.short}. “Nobody else knows the weight of {loot.him}.”",
        ),
        only(
          "took",
          "“{Loot} goes back to the square today,” said {wronged.short}. “I would like it to be you who carries {loot.him} in. By day.”",
        ),
        only(
          "vowed",
          "“I shall ask you for something again one day,” said {wronged.short}. “That was what I came to say.”",
        ),
        only(
          "vowed",
          "“Walk me home,” said {wronged.short}, “and promise not to run.” {Hero} promised. They took all morning.",
        ),
        only("took", "And it was {hero} who carried {loot} home."),
        only("took", "{Loot} rode home that day on {hero’s} arm."),
      ],
    ],
  },
  {
    id: "coat-with-a-missing-button",
    beat: "forgiveness",
    titles: ["A button", "What was in the pocket"],
    summary:
      "{Wronged} forgives {hero} for all of it, and [took? leaves {him} to guard {loot}|vowed? takes {his} word once more].",
    at: "field",
    times: ["dawn"],
    weathers: ["clear", "windy", "cloudy"],
    mood: "joyful",
    distance: "medium",
    action: "{wronged} and {hero} sit on a wall and laugh",
    figures: [
      ["wronged", "laughing", "laughing"],
      ["hero", "sitting", "happy", "loot"],
    ],
    telling: [
      [
        "{over} {Field.at} two very dirty people sat on a wall.",
        "{over} They had come as far as {field}, {hero} and {wronged}, and there their legs had given notice.",
        "{over}",
      ],
      [
        "“Say it once more,” said {wronged}, “properly, and then never again.” “I am sorry,” said {hero}. “There,” said {wronged.short}.",
        "{Wronged} looked {hero} over. “You have mud in your ears,” {wronged.he} said. “I find I like you.”",
        "“If I counted up all you have carried past my window,” said {wronged}, “and took away what you did, there would be something over. You are to have it back.”",
      ],
      P,
      [
        only(
          "took",
          "And {loot}? “You look after {loot.him},” said {wronged.short}, “I want to lie in the grass.” So {hero} sat with {loot} on {his} knees, straight as a candle.",
        ),
        only(
          "took",
          "“Shall I tell you a secret?” said {wronged.short}. “I always nod off. {Loot} ought to have two of us.” And {loot} was set down between them.",
        ),
        only(
          "took",
          "{Wronged.short} stood {loot} on {hero’s} head, to see how it looked, and they laughed until {loot.he} fell into the clover.",
        ),
        only(
          "vowed",
          "“Give me your {paw},” said {wronged.short}. They shook on it, and did not say on what, and this one is holding to this day.",
        ),
        only(
          "vowed",
          "“And if I asked you to promise me something now?” said {wronged.short}. “I should be afraid,” said {hero}. “Good,” said {wronged.short}. “Promise.”",
        ),
        only(
          "vowed",
          "“I have never taken it off the nail,” said {wronged.short}. “Your promise. I only turned it to the wall.” And now it was turned round.",
        ),
      ],
      [
        "The sun came over the edge, had a look at them, and stayed.",
        "It was so light that one saw every blade of grass, and none of them looked as if it wanted to be mentioned.",
        "Nothing had been made undone. It was only that one could walk about in it now.",
        "They were both yawning. It is hard to go on being solemn with somebody who yawns.",
      ],
    ],
  },
  // restored
  {
    id: "back-in-its-place",
    beat: "restored",
    titles: ["In its old place", "What was put back"],
    summary: "{Crowd} take {hero} by the arm and lead {him} {square.to}, where {mark} {markBack}.",
    at: "square",
    times: ["day", "dusk"],
    weathers: ["clear", "windy", "cloudy"],
    mood: "joyful",
    distance: "medium",
    action: "{crowd} lead {hero} to {mark}",
    figures: [
      ["crowd", "cheering", "happy"],
      ["hero", "standing", "surprised"],
      ["wronged", "laughing", "happy"],
    ],
    keyObject: "mark",
    telling: [
      [
        "{Hero} wanted to go home and sleep, and {crowd} would not hear of it.",
        "“Shut your eyes,” said {crowd}, and led {him}, bumping into things, {square.to}.",
        "{Crowd} had been up to something {square.at}. One could tell by how they whistled.",
        "When {hero} came by with {his} basket, all of {folk} were standing about {square.at} and doing nothing, in a marked manner.",
      ],
      [
        "They stepped aside. {Mark} {markBack}.",
        "“Now look,” they said. {He} looked for {mark}. It {markBack}.",
        "And {he} saw it: {mark} {markBack}.",
      ],
      P,
      [
        "{He} read {his} own name, or sign, or whatever it was that swam there, and {he} read it over again.",
        "“It was in the way where it was,” said {crowd}, gruffly. “We had to put it somewhere.”",
        "“It did not look right without,” somebody muttered, and blew a nose.",
        "{He} touched it with one {paw}, to find out if it was paint or true.",
      ],
      [
        "{Wronged} began to clap, and as {wronged.he} had every right not to, the others could not stop.",
        "“Speech!” they called. “No,” said {hero}. It was held to be the best speech of the year.",
        "Then there was {food}, and the bench had room on it for one, and it was the middle.",
        "And {friend} put a last line in the notebook, and under it: “see above”.",
      ],
    ],
  },
  {
    id: "long-breakfast",
    beat: "restored",
    titles: ["The long table", "Room for one more"],
    summary: "Everyone eats together; {hero} sits among them, and {mark} {markBack}.",
    at: "square",
    times: ["day"],
    weathers: ["clear", "cloudy"],
    mood: "joyful",
    distance: "wide",
    action: "everyone sits at one long table",
    figures: [
      ["hero", "sitting", "happy"],
      ["crowd", "laughing", "happy"],
      ["wronged", "sitting", "happy"],
    ],
    keyObject: "mark",
    around: ["bread", "basket"],
    telling: [
      [
        "After such a night one has to eat. They carried out every table in {land} and set them end to end {square.at}.",
        "It was the longest breakfast that was ever eaten {square.at}, and went on until supper.",
        "From one end of {square} to the other ran tables, no two of the same height, and a cloth made of all their sheets.",
      ],
      [
        "{Hero} was [mend? going round with a hammer|serve? going round with the water], as usual. “Sit,” said {crowd}.",
        "{Hero} began to pour, and {crowd} took the jug out of {his} {paws}.",
        "{Crowd} moved up. They moved up so far that the last one fell off the end, and got up, and moved up again.",
      ],
      P,
      [
        "And at {his} place was {mark}; it {markBack}.",
        "Then {he} saw why they were all grinning. {Mark} {markBack}.",
        "“You have not noticed,” said {friend}. Now {he} did. {Mark} {markBack}.",
      ],
      [
        "On {his} left sat {wronged} and cut up {his} bread for {him}, since {his} {paws} were in bandages.",
        "“Pass the {keepsake.bare},” somebody said, meaning the jam, and nobody knew why {he} laughed with wet eyes.",
        "{Wronged} told the story of the ditch, and told it as a funny one, so that they could all be let off.",
        "The air smelled of {smell}, and of {food}. {He} had four helpings of being asked if {he} wanted more.",
      ],
    ],
  },
  {
    id: "voted-the-other-way",
    beat: "restored",
    titles: ["A second vote", "All hands"],
    summary: "A new meeting is held about {hero}: every hand goes up, and {mark} {markBack}.",
    at: "square",
    times: ["day", "dusk"],
    weathers: ["clear", "windy", "cloudy"],
    mood: "proud",
    distance: "medium",
    action: "everybody raises a hand for {hero}",
    figures: [
      ["crowd", "lifting", "happy"],
      ["hero", "bowing", "surprised"],
      ["wronged", "lifting", "happy"],
    ],
    keyObject: "mark",
    telling: [
      [
        "“Item one,” said the mayor {square.at}. It had washed its ears.",
        "There was a meeting {square.at}, by daylight, about {hero}.",
        "{Hero} got a letter with a seal, to appear {square.at} at four. {He} packed a bundle, just in case.",
      ],
      [
        "“Whoever would rather not have {him} here,” said the mayor. {Crowd} sat on their hands, every one of them.",
        "“All those in favour?” {Crowd} had their arms up before anyone had said of what.",
        "{Crowd} voted with whatever they had, and one of them lay down and voted with four.",
      ],
      P,
      [
        "The first arm to go up, though, had been that of {wronged}.",
        "“May one vote twice?” asked {wronged}. It was found that one might.",
        "{Wronged} seconded it, and {friend} thirded it.",
      ],
      [
        "“Carried,” said the mayor, and pulled a cloth away. {Mark} {markBack}.",
        "Somebody drew a curtain, for they had got a curtain. {Mark} {markBack}.",
        "And in the meantime, behind {his} back, it had been seen to: {mark} {markBack}.",
      ],
      [
        "{Hero} unpacked {his} bundle. There was a crust in it, and they shared it, forty ways.",
        "{He} bowed so low that {he} saw everyone upside down, smiling, which is to say, the wrong way up.",
        "“Next business?” It was about a drain. {Hero} said that {he} knew that drain.",
      ],
    ],
  },
  {
    id: "the-rhyme-turned-round",
    beat: "restored",
    titles: ["The rhyme turned round", "In the skipping game"],
    summary: "The children have a new rhyme, {crowd} turn the rope for {hero}, and {mark} {markBack}.",
    at: "square",
    times: ["day", "dusk"],
    weathers: ["clear", "windy"],
    mood: "joyful",
    distance: "medium",
    action: "{hero} is pulled into the game",
    figures: [
      ["hero", "leaping", "laughing"],
      ["crowd", "cheering", "laughing"],
      ["friend", "laughing", "happy"],
    ],
    around: ["rope"],
    keyObject: "mark",
    telling: [
      [
        "Slap, slap, went the rope {square.at}. “Who came back when all were gone?” sang the children.",
        "There was a new skipping rhyme {square.at}. It had one foot too many, because of {hero’s} name.",
        "{Hero} stopped at the corner of {square}, from habit, so that the game need not.",
      ],
      [
        "But {friend} had {him} by the {paw}, and pulled, and {crowd} turned the rope slower, so that somebody with tired legs could get in.",
        "“In you come!” cried {crowd}, who had the rope by both ends; and {friend} gave {him} a push.",
        "{Crowd} held the rope still. “We need one more,” they said, looking somewhere else. {Friend} just pointed.",
      ],
      P,
      [
        "{He} jumped. In the air {he} saw it, over all their heads: {mark} {markBack}.",
        "Between two hops {he} caught sight of {mark}. It {markBack}. {He} missed {his} step, and nobody minded.",
        "“Look up!” said {friend.short}. And there was {mark}. It {markBack}.",
      ],
      [
        "On a bench {wronged} {wronged.was} beating time, a bit behind the beat.",
        "The mayor had a turn, and {wronged} had a turn, and a hen that was not asked had several.",
        "When it got too dark to see the rope, they went on without it. {Wronged} called the steps.",
      ],
    ],
  },
  {
    id: "whitewash-and-brooms",
    beat: "restored",
    titles: ["All together now", "Who holds the ladder"],
    summary:
      "All of {folk} put things to rights, {hero} among them, with {crowd} and {wronged}; and {mark} {markBack}.",
    at: "square",
    times: ["day"],
    weathers: ["clear", "cloudy", "windy"],
    mood: "peaceful",
    distance: "medium",
    action: "everyone works side by side",
    figures: [
      ["hero", "working", "happy"],
      ["crowd", "working", "happy"],
      ["wronged", "holding", "happy"],
    ],
    around: ["broom", "hammer"],
    keyObject: "mark",
    telling: [
      [
        "There was a great deal to put right {square.at}, and for once it was not one person who did it.",
        "{Square} looked as if it had been picked up and shaken. By ten everybody was out with brooms.",
        "Brooms came out {square.at}, and buckets, and opinions.",
      ],
      [
        "{Hero} took hold of one end of a beam, and {crowd} were at the other.",
        "“Hold my ladder,” said {crowd} to {hero}. One does not ask that of just anybody.",
        "“How did you do that hinge?” asked {crowd}, and {hero} showed them, and they got it wrong, and {he} showed them again.",
      ],
      [
        "{Wronged} sat in the sun with a list and ordered everyone about, and nobody more than {hero}.",
        "Somebody was singing. It was {wronged}, and there was no cough in it from the first verse to the ninth.",
        "“You missed a bit,” called {wronged}, on purpose, so that {hero} would turn round and be seen.",
      ],
      P,
      [
        "When the last thing was in its place there was one thing more. {Mark} {markBack}.",
        "Only in the evening, wiping {his} {paws}, did {he} see what they had put right first. {Mark} {markBack}.",
        "“That was the first thing we did,” said {friend}, and pointed. {Mark} {markBack}.",
        "And {mark} {markBack}.",
      ],
      [
        "{He} sat down among them. No one noticed, and that was just what was so lovely.",
        "They had {food}, straight out of the pan.",
        "{His} shoulder touched somebody’s shoulder, and it was let be.",
      ],
    ],
  },
  // renewed
  {
    id: "parcel-with-no-letter",
    beat: "renewed",
    titles: ["By return of post", "A parcel"],
    summary:
      "{Keepsake} comes back to {hero}; and at night it is {he} who [took? guards {loot}|vowed? keeps promises, among them: {promised_what}].",
    at: "home",
    times: ["dusk", "night"],
    weathers: ["clear", "windy", "cloudy"],
    mood: "peaceful",
    distance: "close",
    action: "{hero} unwraps {keepsake}",
    figures: [["hero", "holding", "happy", "keepsake"]],
    around: ["letter", "box"],
    telling: [
      [
        "When the worst of the mending was over there came a parcel {home.to}.",
        "One evening a parcel lay {home.at}, tied with a good deal of string.",
        "“For the worst customer I ever had”: that was the whole address. The post brought it {home.to} all the same.",
      ],
      [
        "Inside, in straw, was {keepsake}. “Cannot sell it,” {tempter} had written. “It looks at me.”",
        "It was {keepsake}, and a bill from {tempter}, with every figure on it crossed out.",
        "{He} knew by the weight, before the last knot was open: {keepsake}. It had no name on it, and it smelled of {tempter’s} pockets.",
      ],
      P,
      [
        only(
          "took",
          "{He} set it on the shelf and hurried, as it was nearly dark, and {he} had the watch. {Loot} was in {his} care on Tuesdays and every other Friday.",
        ),
        only(
          "took",
          "Then {he} put on the watchman’s cap. Somebody had to sit by {loot} tonight, and they had drawn lots for it, and {he} had won.",
        ),
        only(
          "vowed",
          "{He} hung it up, and went out, for {he} had promised {wronged} to be there at six. Ten to six, and there {he} was.",
        ),
        only(
          "vowed",
          "Then {he} looked at the clock. {He} had given {his} word for half past, and {he} went off, quite early, with a red string round {his} {paw}, and the dust flew.",
        ),
      ],
      [
        "Behind {him}, on the shelf, the empty place had its owner again.",
        "The window was bright when {he} looked back at it. It had been rather a long way round.",
        "There was a moon. It walked along quite close, like somebody who has nothing to look away from.",
        "And the one who opened the door to {him} said only, “There you are.” There {he} was.",
      ],
    ],
  },
  {
    id: "forty-pennies",
    beat: "renewed",
    titles: ["Forty pennies", "Bought back"],
    summary:
      "{Crowd} have put together to buy back {keepsake} for {hero}, who now [took? has the watch over {loot}|vowed? is the one whose word counts].",
    at: "square",
    times: ["dusk"],
    weathers: ["clear", "windy"],
    mood: "joyful",
    distance: "medium",
    action: "{friend} gives {hero} {keepsake}",
    figures: [
      ["friend", "offering", "happy", "keepsake"],
      ["hero", "reaching", "surprised"],
      ["crowd", "cheering", "happy"],
    ],
    around: ["lantern"],
    telling: [
      [
        "Somebody had been going about with a sock. There was a penny in it from each of forty doors.",
        "For weeks {crowd} had been eating bread without butter, and would not say why.",
        "When {tempter} came by with the shop again, there was a crowd waiting, and it was not for hats.",
      ],
      [
        "{Friend} had been chosen to hand it over, and had practised, and forgot it all. “There,” said {friend.short}, and there was {keepsake}.",
        "“Shut your eyes,” said {friend}. What was laid in {his} {paws} was {keepsake}. {He} would have known it anywhere.",
        "{Friend} turned the sock over and shook, and there was {keepsake}. {Crowd} pretended to be watching the clouds.",
      ],
      P,
      [
        "“We asked for it back,” said {crowd}. “It cost forty pennies and a talking-to.”",
        "“It would have been eighty,” {crowd} reported, “only {elder} sat down opposite, and looked.”",
        "{Elder} {elder.was} there as well, leaning on the pump, and got {tool} back, with the handle worn bright. “I thought so,” said {elder.short}.",
      ],
      [
        only(
          "took",
          "That night {hero} sat on the stool, under the moon, with {keepsake.short} on one side, {loot} on the other, and {his} eyes wide open.",
        ),
        only(
          "took",
          "It was {his} turn at the watch. {Loot} was there, and {keepsake.short} was there, and nobody in all of {land} slept badly.",
        ),
        only(
          "vowed",
          "“And now excuse me,” said {hero}, “I have promised somebody.” They let {him} through, and set their clocks by {him}.",
        ),
        only(
          "vowed",
          "There is a saying there now. When a thing is quite certain, people say, “{hero} has promised it”.",
        ),
      ],
    ],
  },
  {
    id: "the-new-one-on-the-stile",
    beat: "renewed",
    titles: ["The next one", "Good advice, full price"],
    summary:
      "{Hero} meets somebody who has done wrong, and passes on what {he} was told. {Keepsake} has come home.",
    at: "field",
    times: ["day", "dusk"],
    weathers: ["clear", "cloudy", "windy"],
    mood: "hopeful",
    distance: "medium",
    action: "{hero} sits on the stile with {friend}",
    figures: [
      ["hero", "sitting", "calm", "keepsake"],
      ["friend", "sitting", "sad"],
    ],
    telling: [
      [
        "A year had gone round. On the stile {field.at} sat {hero}, eating bread and cheese.",
        "A year went by like a cart, and {hero} was mending the stile {field.at}.",
        "It was a year later, to the day, {field.at}, and somebody came along the path who walked as though carrying a piano.",
      ],
      [
        "Beside {him} lay {keepsake}. {Tempter} had brought it back one morning, because it made all the rest look cheap.",
        "In {his} lap was {keepsake}. {Tempter}, whom {he} had helped to wake that night, had sent it home.",
        "{He} had {keepsake} with {him}; {wronged} had got it out of {tempter} for nine jars of jam and a long, hard look.",
      ],
      P,
      [
        "It was {friend}, with a red nose. “I have done something,” {friend.he} said. {Hero} moved up.",
        "“The window,” said {friend}, “was not the wind.” {Hero} gave {friend.him} half of what there was.",
        "“Does it ever stop?” asked {friend}, who had told a lie about a cake. “Sit down,” said {hero}.",
      ],
      [
        "“{Saying},” said {hero}. And then {he} had to laugh, for {he} could hear whose voice it was.",
        "{Hero} unhooked {tool}, which {he} had never yet been asked to give back. “It is for lending,” {he} said.",
        "{Hero} looked over to {square}, where the lamps were going on. “{Saying}. I was annoyed for a week,” {he} said.",
      ],
    ],
  },
  {
    id: "the-stool-by-moonlight",
    beat: "renewed",
    titles: ["The one on the stool", "All is well"],
    summary:
      "At night {hero} sits where {he} is needed, [took? on watch beside {loot}|vowed? keeping {his} word], with {keepsake} in {his} {paws} once more.",
    at: "square",
    times: ["night"],
    weathers: ["clear"],
    mood: "peaceful",
    distance: "wide",
    action: "{hero} keeps watch under the stars",
    figures: [["hero", "sitting", "calm", "keepsake"]],
    around: ["lantern", "blanket"],
    keyObject: "loot",
    telling: [
      [
        "Every night somebody sits up {square.at}, so that the rest can sleep. Tonight it was {hero}.",
        "It takes a very warm blanket to put {hero} to sleep, and {wronged} had lent {him} one; but {he} stayed awake.",
        "The moon climbed over {square}, and looked to see who had the watch. Then it looked again. It was {hero}.",
      ],
      [
        only(
          "took",
          "{He} had asked for it, and {wronged} had hung the key about {his} neck. “Nobody could mind {loot} better,” {wronged.he} said. “You have already tried the other thing.”",
        ),
        only(
          "took",
          "Three steps away was {loot}. {He} said good evening to {loot.him}. Just to look was a pleasure, and only with the eyes.",
        ),
        only("vowed", "A promise was a promise, and for {hero’s} there was a waiting list."),
        only(
          "vowed",
          "“You need not,” {wronged} had said, “it is your birthday.” But {he} had given {his} word, and that was the present {he} wanted.",
        ),
        only("took", "Three steps away was {loot}."),
      ],
      P,
      [
        "In {his} {paws} was {keepsake}. It had stood on {his} step one morning, with forty kinds of prints in the dew round it.",
        "With {him} was {keepsake}. They had gone after {tempter} with a ham, and bargained until there was no more ham.",
        "On {his} knee lay {keepsake}. “I do not like owing,” {tempter} had said, whom {he} had woken that night like all the rest.",
        "In {his} {paws} was {keepsake}, home again.",
        "Beside {him} on the stool was {keepsake}, home again.",
      ],
      [
        "A star fell. {He} could not think of anything.",
        "Somewhere a door opened, and someone put out a cat, or a cat put out someone, and all was well.",
        "“Good night, whoever you are!” {he} called, when {he} heard a step. “It is only me,” said the step, and sat down by {him}. {He} had brought an extra bun.",
        "The clock said four. It is the hour at which nothing can be explained, and nothing needed to be.",
      ],
    ],
  },
  {
    id: "found-in-the-mud",
    beat: "renewed",
    titles: ["What the water gave back", "Lost and found"],
    summary:
      "{Keepsake} turns up again, and {hero} has it; [took? {he} is keeper of {loot} now|vowed? {his} word is good again].",
    at: "water",
    times: ["day", "dusk"],
    weathers: ["clear", "windy"],
    mood: "joyful",
    distance: "medium",
    action: "{hero} plays by the water with {keepsake}",
    figures: [
      ["hero", "holding", "happy", "keepsake"],
      ["wronged", "sitting", "happy"],
      ["friend", "laughing", "happy"],
    ],
    telling: [
      [
        "On the first warm Sunday they all went {water.to}, with rugs.",
        "{Water.at}, where it is still, a face looked up at {hero}. {He} nodded to it. It was someone {he} knew.",
        "They were lying {water.at}, {hero} and {wronged} and {friend}, and had nothing to do till six.",
      ],
      [
        "And with them, in the middle of the rug, was {keepsake}. {Tempter} had lost it that night, running, and a child had found it in a hedge.",
        "Between the plates lay {keepsake}. {Tempter} had dropped half the shop, running away that night, and everything had got back to its owner.",
        "In a paper bag {friend} had brought {keepsake}. It had turned up in the big clearing-out, under {tempter’s} overturned cart, without a scratch.",
      ],
      P,
      [
        only(
          "took",
          "When the sun got low {he} stood up. “{Loot} will be wondering,” {he} said. It was {his} week to be keeper.",
        ),
        only(
          "took",
          "“Who has the watch over {loot} tonight?” asked {friend.short}. “I have,” said {hero} and {wronged.short}, both at once.",
        ),
        only(
          "vowed",
          "When the sun got low {he} stood up, although {lureSound} could be heard from somewhere. “I promised,” {he} said. “Go on without me. I shall come on Sunday.”",
        ),
        only(
          "vowed",
          "There were posters up, and one heard {lureSound}. They went all together, that time, on a night on which nobody had been promised anything.",
        ),
      ],
      [
        "And the smell of {smell} came down over the water, as it always had.",
        "On the way home {his} shadow went beside {him}, arm in arm, so to speak.",
        "“Race you,” said {friend.short}. {Hero} won, or {friend} did. It was the short way, for once.",
        "Nobody looked at {him} in particular. It was the nicest look {he} knew.",
      ],
    ],
  },
];
