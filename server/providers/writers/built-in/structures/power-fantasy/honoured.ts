import { P } from "../../incident.ts";
import type { Incident } from "../../incident.ts";

/** Thanks, and the life after them. */
export const HONOURED: readonly Incident[] = [
  // recognition
  {
    id: "the-name-turned-round",
    beat: "recognition",
    titles: ["The name turned round", "Three cheers"],
    summary: "All of {land} thanks {hero}, and the old name “{taunt}” becomes a title of honour.",
    at: "square",
    times: ["day"],
    weathers: ["clear", "windy"],
    mood: "joyful",
    distance: "wide",
    action: "everybody cheers {hero}",
    figures: [
      ["hero", "standing", "proud"],
      ["crowd", "cheering", "happy"],
      ["friend", "cheering", "laughing"],
    ],
    around: ["banner", "flower"],
    telling: [
      [
        "They rang whatever could be rung: bells, buckets, one another’s hats.",
        "Flags hung {square.at} again, and this time there was somebody to hang them for.",
        "No one had gone to work. It was a Wednesday, and it was given the day off.",
      ],
      [
        "{Crowd} pushed through to the front. It took them a while to get it out. “We called you {taunt},” they said.",
        "“There is the matter of that name,” said {crowd}, with their heads down. “{Taunt}. We are sorry.”",
        "A banner had been painted by {crowd}, and since they knew no other name for {him} it said, in letters a yard high: {taunt}.",
      ],
      P,
      [
        "“Keep it,” said {hero}. “I’ve grown into it.”",
        "{Hero} read it, and laughed until {he} had to hold on to {friend.short}.",
        "“I shall need it,” {hero} said, “for the next one who is laughed at. So that I can tell them who used to be called that.”",
      ],
      [
        "Ever since, in {land}, there is nothing finer one can say of a child than that it is a proper {taunt}.",
        "“Long live the {taunt}!” they shouted, till the word was worn quite smooth and had nothing left in it but gladness.",
        "That was how the ugliest word in {land} became an honour. It is in the big book, with the date.",
      ],
    ],
  },
  {
    id: "a-medal-of-tin",
    beat: "recognition",
    titles: ["Made out of a saucepan", "A medal"],
    summary: "{Hero} is given a medal on which stands the word that once hurt: “{taunt}”.",
    at: "square",
    times: ["day"],
    weathers: ["clear", "cloudy", "windy"],
    mood: "proud",
    distance: "close",
    action: "{friend} gives {hero} a medal",
    figures: [
      ["hero", "bowing", "happy"],
      ["friend", "offering", "proud"],
    ],
    around: ["medal"],
    telling: [
      [
        "There had never been a medal in {land}, so one had to be cut out of a saucepan.",
        "{Friend.short} had been chosen to hand it over, and had been sick twice with pride.",
        "“On behalf of everyone,” {friend.short} began, and had lost {friend.his} paper, “well, here.”",
      ],
      [
        "All the people from that first bad day were there, and every one of them had found something to polish.",
        "In front, very clean, stood {crowd}. {Crowd.he} had been up since six, waxing the steps {he} would walk on.",
        "A hundred faces looked at {hero}, and every one of them was the right way up.",
      ],
      P,
      [
        "On one side there was a sun. On the other somebody had scratched, rather crookedly, “{taunt}”.",
        "{He} turned it over. There it was, that word: {taunt}. They had thought for a long time about leaving it off.",
      ],
      [
        "“We can rub it out,” said {friend.short}. “No,” said {hero}, “that’s the side I’ll wear outside.”",
        "It had been thrown at {him} like a stone. Here it was again, polished, on a ribbon.",
        "{He} held it up so that all could read it, and they saw that {he} was laughing, and were allowed to laugh too.",
      ],
      [
        "It smelled faintly of soup, and would for years.",
        "That was the first time that everybody {square.at} laughed at the same thing as {hero}, at the same moment.",
      ],
    ],
  },
  {
    id: "the-long-thank-you",
    beat: "recognition",
    titles: ["One after another", "The longest queue"],
    summary: "One by one they come to thank {hero}; the last are {crowd}, who take back the word “{taunt}”.",
    at: "crossing",
    times: ["day"],
    weathers: ["clear", "windy", "cloudy"],
    mood: "joyful",
    distance: "medium",
    action: "{crowd} bow to {hero}",
    figures: [
      ["crowd", "bowing", "sad"],
      ["hero", "standing", "happy"],
    ],
    around: ["basket", "flower", "bread"],
    telling: [
      [
        "When they came home there was a queue {crossing.at}. {Hero} went and stood at the end of it. It was {his} queue.",
        "All {folk} had come out to meet {him}, and nobody knew how one does that, so they stood in a line.",
        "“One at a time,” called {friend.short}, who had never been in charge of anything.",
      ],
      [
        "The potter brought a blue pot. The miller brought flour. A boy with a spoon brought the spoon.",
        "They shook {his} {paw} until it was the size of a loaf.",
        "{He} got eleven cakes, a goat, and from a very old woman a kiss, in the middle of the forehead, with a noise.",
      ],
      P,
      [
        "Last in the line, for once, were {crowd}. “About ‘{taunt}’,” they said. “We take it back.”",
        "At the very end came {crowd}, bent quite low. “You may call us that now,” they said. “{Taunt}. It would be fair.”",
      ],
      [
        "“I have got used to it,” said {hero}. “It’s what I was called when I was getting up.”",
        "{Hero} thought of a few things one could say. They had kept well. {He} found that {he} did not want them any more. “Cake?” {he} said.",
        "Nothing was said for a bit. “Who taught you to be like that?” asked one of them. “You did, rather,” said {hero}.",
      ],
      [
        "And since then it has been a word for somebody who arrives late and is worth waiting for.",
        "They shared a loaf, the two ends of the queue.",
      ],
    ],
  },
  {
    id: "the-chorus",
    beat: "recognition",
    titles: ["They made a song of it", "The song with the wrong word"],
    summary: "In {hero}’s honour a song is sung in which “{taunt}” rhymes with every good thing.",
    at: "field",
    times: ["day"],
    weathers: ["clear", "windy"],
    mood: "joyful",
    distance: "wide",
    action: "all sing for {hero}",
    figures: [
      ["hero", "laughing", "laughing"],
      ["crowd", "cheering", "happy"],
      ["friend", "waving", "happy"],
    ],
    around: ["drum", "flute", "banner"],
    telling: [
      [
        "There is no song {folk} cannot spoil, and they spoiled this one [with all their might|gloriously].",
        "The same fiddle that one remembers was there, and a drum, and a cow with a bell that came in whenever it liked.",
        "For the thanksgiving they all marched {field.to}, with {food} in wheelbarrows.",
      ],
      [
        "It had forty verses, and {crowd} had written it overnight, by way of saying what one cannot say.",
        "“We’ve practised,” said {crowd}, pale with fright. Now they knew what it was like, to stand out there.",
        "Up on a cart climbed {crowd}, and had to begin three times.",
      ],
      P,
      [
        "At the end of every verse came the word they used to shout: “{taunt}!” Only this time it was the bit where the hats went up.",
        "The chorus had one word in it, sung eight times, louder and louder; it was “{taunt}”.",
      ],
      [
        "{Hero} sang along. {He} had a poor voice and used all of it.",
        "{He} had carried that word about for so long, like a stone in a shoe. And look, somebody had set it to music.",
        "They watched {his} face as they sang. When {he} laughed, they all came in half a tone higher, for relief.",
      ],
      [
        "“Verse nine isn’t true,” {friend.short} said in {his} ear. “It will be,” said {hero}.",
        "It is still sung there, mostly by people who are about to try something for the first time.",
      ],
    ],
  },
  // new-life
  {
    id: "room-on-the-end",
    beat: "new-life",
    titles: ["Room for one more", "A place {seatAt}"],
    summary: "{Hero} has a place {seatAt}; when somebody small stands outside in the dark, {he} moves up.",
    at: "square",
    times: ["dusk", "night"],
    weathers: ["clear", "cloudy"],
    mood: "peaceful",
    distance: "wide",
    action: "{hero} sits among the others and makes room",
    figures: [
      ["hero", "sitting", "happy"],
      ["crowd", "sitting", "happy"],
      ["friend", "sitting", "happy"],
    ],
    keyObject: "seat",
    telling: [
      [
        "These evenings you will find {hero} {seatAt}, a little to the left of the middle.",
        "There is an elbow on either side of {him} now, {seatAt}. One is {friend's}, and sharp.",
        "{Seat} had to be made longer that year. They only needed one more place, but they added three, to be ready.",
      ],
      [
        "{He} brings the salt. Somebody always forgets it.",
        "They still tell the story of that first bad day. {He} tells it better than any of them, with the noises.",
        "{Food} goes round, and when it reaches {him}, {he} takes some and passes it on, as if it were nothing. It is not nothing.",
      ],
      P,
      [
        "But {he} sits facing outward. It is a habit. Whoever has stood in the dark knows where to look.",
        "One evening, behind the pump, where the light leaves off, {he} saw a pair of eyes.",
        "Now and again {he} turns round and looks at the corner where the shadows are.",
      ],
      [
        "“You there,” said {hero} softly, and moved up. “Do you like soup?”",
        "A small somebody was standing there, counting places. {Hero} patted the one beside {him}, which {he} keeps free.",
        "Whoever it is, {he} does not call out. {He} goes over with two cups, and stands beside them for a while, first.",
      ],
    ],
  },
  {
    id: "the-new-pupil",
    beat: "new-life",
    titles: ["A knock in the early morning", "The next one"],
    summary: "{Hero} has a place {seatAt} and, at dawn, someone small who wants to learn.",
    at: "home",
    times: ["dusk", "night"],
    weathers: ["clear", "windy", "rain"],
    mood: "peaceful",
    distance: "medium",
    action: "{hero} and {friend} sit together by lamplight",
    figures: [
      ["hero", "sitting", "happy"],
      ["friend", "laughing", "happy"],
    ],
    around: ["lantern", "cup", "bread"],
    telling: [
      [
        "{Home} has got two windows now, and four chairs, no two alike. People keep bringing them.",
        "Not much has changed {home.at}: a bed, a bowl, a broom. But there are pegs by the door, and coats on the pegs.",
        "{Home} was mended by {crowd}, in one morning, badly, and then again properly.",
      ],
      [
        "When there is supper {seatAt}, {hero} goes; and when they want to know whose cup that is, with the small sun on it, it is {his}.",
        "{He} had wondered so often what it was like to sit {seatAt}. It is like this: one gets crumbs in one’s lap and is asked to sing.",
        "A place {seatAt} has {his} name on it. {He} is late for it nearly every day, and they wait.",
      ],
      P,
      [
        "Tonight there was a knock, low down. Outside stood a very small mole with a very large frown. “They laughed at me,” it said.",
        "“There’s somebody outside,” said {friend.short}. It was a tiny wet creature that wanted to know if it was true, about the hundred times.",
      ],
      [
        "{Friend.short} looked at {hero}, and {hero} looked for the chalk.",
        "“Come in,” said {hero}. “Have you eaten? We start at five.”",
        "{Hero} took half a bun out of the tin, for that is how it begins.",
      ],
    ],
  },
  {
    id: "same-place-again",
    beat: "new-life",
    titles: ["The same spot, a year later", "Where it all began"],
    summary:
      "A year later {hero} walks to the place where {he} wept, and back to the others, who keep {him} a place {seatAt}.",
    at: "water",
    times: ["dusk"],
    weathers: ["clear", "cloudy"],
    mood: "peaceful",
    distance: "wide",
    action: "{hero} and {friend} walk home at dusk",
    figures: [
      ["hero", "walking", "happy"],
      ["friend", "walking", "happy"],
    ],
    around: ["lantern"],
    telling: [
      [
        "Once a year {hero} goes down {water.to}, alone, and skips a stone.",
        "A year has gone by. {Water.at} everything looks as it did, only somebody has put up a bench.",
        "There is a spot {water.at} where the grass grows better than elsewhere. Salt, {friend.short} says, must be good for it.",
      ],
      [
        "{He} does not stay long. It is only to say good evening to the one who used to sit here.",
        "“I was so sure,” said {hero}, “that it would always be like that.” “What did you do?” asked the frogs. “I got up,” {he} told them.",
        "The one in the water lifts a {paw} to {him}, and {he} lifts a {paw} back. They know each other.",
      ],
      P,
      [
        "“Are you coming?” {friend.short} called. “They won’t start without you, and I’m starving.”",
        "Then came {friend.short} with the lantern, since it was getting dark, and since it was supper.",
      ],
      [
        "From up there one could hear them {seatAt}, quarrelling about who was to sit next to {him}.",
        "{Seat} was waiting, and {food}; and between {crowd} there was a gap just as wide as {he} is.",
        "And {hero} went home by the middle of the road, to {his} place {seatAt}.",
      ],
      [
        "Somebody had put a cushion on it.",
        "It is not at the head, and not at the end. It is somewhere in between, where one is missed.",
      ],
    ],
  },
  {
    id: "the-lamp-in-the-window",
    beat: "new-life",
    titles: ["A light left on", "The last scene but one of many"],
    summary: "{Hero} sits {seatAt} with everyone, and sees to it that nobody watches from outside any more.",
    at: "square",
    times: ["night", "dusk"],
    weathers: ["clear", "windy"],
    mood: "joyful",
    distance: "close",
    action: "{hero} holds up a lantern for whoever is out there",
    figures: [
      ["hero", "holding", "happy"],
      ["friend", "sitting", "laughing"],
    ],
    around: ["lantern", "bread"],
    keyObject: "seat",
    telling: [
      [
        "How does one know that a thing is over? {Hero} knew it by the crumbs. {His} own, {seatAt}.",
        "“Move up,” they said, and {hero} had sat {seatAt} for some time before {he} noticed that it had been said to {him}.",
        "It is dark, and there is {food}, and {seat} is so full that it creaks.",
      ],
      [
        "To the right sit {crowd}, who have saved {him} the crust, because {he} likes the crust.",
        "{Crowd} wanted the story again; they wanted it from the beginning, which is the part where they do not look well.",
        "On {his} other side {friend.short} is explaining to everyone how it really was.",
      ],
      P,
      [
        "Every night, before {he} sits down, {hero} hangs one lantern on the outermost post, on the side where the dark is.",
        "There is a rule now that was never there before, and {hero} made it: one lamp is lit outside the ring.",
      ],
      [
        "It burns for nobody in particular. Somebody in particular always comes.",
        "“What’s that for?” asked a newcomer. “For seeing your way in,” said {hero}.",
        "You can see it from {far}, they say. You can certainly see it from behind the pump.",
      ],
      [
        "And under it, in small white strokes, someone has counted to one hundred.",
        "The wind knows it well by this time, and goes round.",
        "Listen: they have begun to sing. That one there, a bit flat, with all {his} heart, is {he}.",
      ],
    ],
  },
];
