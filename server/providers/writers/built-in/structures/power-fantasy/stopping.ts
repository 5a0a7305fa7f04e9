import { only, P } from "../../incident.ts";
import type { Incident } from "../../incident.ts";

/** From the crime to the moment when it is over. */
export const STOPPING: readonly Incident[] = [
  // villain
  {
    id: "friend-at-a-run",
    beat: "villain",
    titles: ["Bad news on short legs", "What {friend} had seen"],
    summary: "{Friend} comes running with the news of a crime by {villain}: {villain_crime}.",
    at: "crossing",
    times: ["dusk"],
    weathers: ["windy", "cloudy", "storm"],
    mood: "frightening",
    distance: "medium",
    action: "{friend} brings {hero} bad news",
    figures: [
      ["friend", "running", "afraid"],
      ["hero", "standing", "surprised"],
    ],
    shows: ["villain_crime"],
    telling: [
      [
        "[storm? The storm had blown out every lamp {crossing.at} but one.|!storm? The light was nearly gone {crossing.at}.] Somebody came running who never ran.",
        "“It’s—” panted {friend.short}, and had to begin again. “It’s—”",
        "{Hero} knew {friend's} step, and knew that something was wrong with it.",
      ],
      [
        "“There’s {villain}! I saw {villain.him}, as near as I see you,” said {friend.short}.",
        "“It’s {villain},” said {friend.short} at last.",
      ],
      [
        only("villain_crime:native", "“And {villain.he} is {villain_crime}, this very minute!”"),
        only(
          "villain_crime:native",
          "“They are all shouting it: {villain_crime}! That’s what {villain.he} is doing!”",
        ),
        only("villain_crime:did", "“And {villain.he} {villain_crime}. I was under a barrow. I saw it all.”"),
        only(
          "villain_crime:quoted",
          "“All I know is what they were screaming,” {friend.short} added, and repeated it word for word: “{Villain_crime}!”",
        ),
      ],
      P,
      [
        "Far off, something fell down that had stood for a long time.",
        "Behind them, one after the other, doors were being bolted.",
        "Nobody had sent for {hero}. {He} tied {his} bundle shut all the same.",
      ],
      [
        "“What shall we do?” whispered {friend.short}. It was the word *we* that decided it.",
        "“Which way?” {hero} asked. {Friend.short} pointed to where no one else was going.",
        "{Hero} found that {he} was afraid, and that it did not change anything.",
      ],
    ],
  },
  {
    id: "the-alarm-bell",
    beat: "villain",
    titles: ["The alarm", "Out go the lights"],
    summary: "The alarm is rung: {villain} has come, and the crime is on every tongue: {villain_crime}.",
    at: "square",
    times: ["dusk"],
    weathers: ["cloudy", "windy", "rain"],
    mood: "frightening",
    distance: "medium",
    action: "{villain} spreads fear in the square",
    figures: [
      ["villain", "standing", "sly"],
      ["crowd", "cowering", "afraid"],
    ],
    around: ["bell"],
    shows: ["villain_crime"],
    telling: [
      [
        "A bell can ring for a wedding or for dinner. {Square.at} it rang for neither.",
        "That evening the supper {square.at} was never eaten.",
        "Over {square} the swallows flew off, all at the same time, and somebody ought to have wondered why.",
      ],
      [
        "Into the light stepped {villain}, who {reason}.",
        "The cause of it was {villain}, of whom it was said that {villain.he} {reason}.",
      ],
      [
        only(
          "villain_crime:native",
          "What {villain.he} did next was done in front of everybody, without even hurrying: {villain_crime}.",
        ),
        only("villain_crime:native", "“{Villain_crime},” {villain.short} said, “is only the beginning.”"),
        only("villain_crime:did", "Before anyone could lift a finger, {villain.he} {villain_crime}."),
        only(
          "villain_crime:quoted",
          "Someone ran up the street, crying out what had been done: “{Villain_crime}!”",
        ),
      ],
      P,
      [
        "{Crowd}, who were so quick with their tongues, crawled under {seat.short}.",
        "Strong men looked at their shoes. {Crowd} held on to each other and shook.",
        "Where were the loud ones now? {Crowd} lay flat, with aprons over their heads.",
      ],
      [
        "Only one stood up; and that was {hero}, who had been sitting at the end.",
        "When it was over, and the dark had swallowed {villain.him}, they all turned round and looked at {hero}.",
      ],
    ],
  },
  {
    id: "tracks-in-the-mud",
    beat: "villain",
    titles: ["Tracks", "Somebody has been here"],
    summary: "{Hero} finds the tracks of {villain} and hears of the crime: {villain_crime}.",
    at: "field",
    times: ["dusk"],
    weathers: ["fog", "rain", "cloudy"],
    mood: "tense",
    distance: "close",
    action: "{hero} bends over a huge track",
    figures: [
      ["hero", "kneeling", "afraid"],
      ["friend", "pointing", "afraid"],
    ],
    around: ["lantern"],
    shows: ["villain_crime"],
    telling: [
      [
        "“That wasn’t there this morning,” said {friend.short}, and held the lantern lower.",
        "{Field.at} the grass was trampled, and no cow treads like that.",
        "There was a footprint {field.at}. {Hero} could have had a bath in it.",
      ],
      [
        "Only one creature leaves such a track: {villain}, who {reason}.",
        "Old people knew whose it was and would not say the name after sunset. It belonged to {villain}.",
        "It had been made by {villain}, and {villain.he} had been carrying something, or was in a rage.",
      ],
      P,
      [
        only(
          "villain_crime:native",
          "From the hedge a child was pulled, all leaves. It had watched what was going on: {villain_crime}.",
        ),
        only(
          "villain_crime:native",
          "A shepherd limped up. “We were asleep,” he said. “{Villain_crime}! And we were asleep.”",
        ),
        only(
          "villain_crime:did",
          "A shepherd limped up. “{Villain.he} {villain_crime},” he said, “and we were asleep.”",
        ),
        only(
          "villain_crime:quoted",
          "A shepherd limped up and said one thing, over and over: “{Villain_crime}.”",
        ),
      ],
      [
        "{Hero} put {his} own foot into the track, beside the toe. There was a lot of room left.",
        "“Somebody should go after {villain.him},” the shepherd said. He meant somebody larger.",
        "[fog? The trail led off into the fog.|!fog? The trail led off into the dusk.] {Hero} turned up the wick.",
      ],
    ],
  },
  {
    id: "a-note-on-the-post",
    beat: "villain",
    titles: ["A paper on the post", "With a nail through it"],
    summary: "A notice on a post tells of {villain} and the crime: {villain_crime}.",
    at: "square",
    times: ["dusk"],
    weathers: ["windy", "clear", "cloudy"],
    mood: "tense",
    distance: "medium",
    action: "{hero} reads a notice nailed to a post",
    figures: [
      ["hero", "reaching", "angry"],
      ["crowd", "standing", "afraid"],
    ],
    around: ["letter"],
    shows: ["villain_crime"],
    telling: [
      [
        "Someone had nailed a paper to the post {square.at}, with a nail meant for ships.",
        "Nobody was talking {square.at}. They were all reading the same thing.",
        "It was the quietest crowd that {hero} had ever walked into.",
      ],
      [
        "“From {villain},” it said at the bottom, with a blot like a squashed fly.",
        "Whoever knew the writing knew whose it was. It had been written by {villain}, who leaned on the pen.",
      ],
      [
        only(
          "villain_crime:native",
          "And what {villain.he} meant by it everyone could see by just looking round: {villain_crime}. It had begun.",
        ),
        only("villain_crime:native", "It spoke of {villain_crime}, as one might speak of taking a walk."),
        only(
          "villain_crime:did",
          "It was only a bill for the trouble. In the night {villain.he} {villain_crime}.",
        ),
        only("villain_crime:quoted", "It boasted of the deed in so many words: “{Villain_crime}.”"),
      ],
      P,
      [
        "{Crowd} read it twice, the second time in a whisper.",
        "“What can you do against that?” asked {crowd}, and none of them laughed.",
        "“But that’s not fair,” said the smallest of {crowd}. No one had ever told {villain.him} so.",
      ],
      [
        "{Hero} reached up and pulled the paper down. The nail {he} put in {his} bag. It was a good nail.",
        "One corner tore as {hero} took it off the post. It was a small sound, but people stepped back.",
        "“I’ll take the answer,” said {hero}.",
      ],
    ],
  },
  // confrontation
  {
    id: "at-the-gate-of-the-lair",
    beat: "confrontation",
    titles: ["Face to face", "Small and large"],
    summary: "{Hero} goes {lair.to} and stands before {villain}.",
    at: "lair",
    times: ["dusk", "night"],
    weathers: ["storm", "windy", "fog"],
    mood: "frightening",
    distance: "wide",
    action: "{hero} stands before {villain}",
    figures: [
      ["villain", "standing", "sly"],
      ["hero", "standing", "determined"],
    ],
    around: ["fire"],
    telling: [
      [
        "There is a path {lair.to}, and all the footprints on it point the other way.",
        "{Lair.at} it smelled of cold smoke and of other people’s things.",
        "The road {lair.to} got narrower, as if it was having second thoughts.",
      ],
      [
        "[storm? Lightning lit it all up, and lit up|windy? The wind went in ahead of {him} and came out again at once. By the fire sat|fog? Fog stood in the doorway. Behind it, larger than it had any need to be, stood] {villain}.",
        "On a heap of what did not belong to {villain.him} sat {villain}.",
      ],
      P,
      [
        "{Threat} said {villain.short}.",
        "{Villain.short} looked over {his} head, to see who was coming. Nobody else was. {Threat} {villain.he} said.",
      ],
      [
        "“Good evening,” said {hero}. {He} had decided on the way that {he} would begin with that.",
        "{Hero} wiped {his} {nose} and stayed where {he} was. It is a very short speech, and everyone understands it.",
        "“I’ve come about what you did,” {hero} said, “and I’d like you to undo it.”",
      ],
      [
        "{Villain.short} laughed. {Hero} had heard better, and from closer.",
        "It went quiet then, as it does before a plate breaks.",
        "“Or?” said {villain.short}. “Or I shall have to stop you,” said {hero}, and {his} voice shook, but it was the voice that shook, not {he}.",
      ],
    ],
  },
  {
    id: "across-the-narrow-way",
    beat: "confrontation",
    titles: ["No farther", "In the way"],
    summary: "On the way out {villain} comes upon {hero}, who is standing in the road.",
    at: "crossing",
    times: ["dusk", "night"],
    weathers: ["fog", "rain", "windy"],
    mood: "tense",
    distance: "medium",
    action: "{hero} bars {villain}’s way",
    figures: [
      ["hero", "standing", "determined"],
      ["villain", "walking", "angry"],
    ],
    around: ["lantern"],
    telling: [
      [
        "There is one way out of {land}, and it goes past {crossing}. {Hero} sat down in it and waited.",
        "{Villain} would have to pass {crossing}; {hero} got there first, by every shortcut that being unpopular had taught {him}.",
        "“Nobody ever looks at who is standing {crossing.at},” said {hero}, and went and stood there.",
      ],
      [
        "[fog? First the fog turned dark in one place.|rain? First the puddles began to tremble.|windy? First the wind brought a smell of wet iron.] Then {villain} was there.",
        "The ground said it before the ear did: heavy, heavy, heavy.",
      ],
      P,
      [
        "{Threat} said {villain}.",
        "“You are in my way,” said {villain}. It had not happened for so long that {villain.he} had to think about the words.",
        "“Move,” said {villain}. {Hero} had been told that by experts.",
      ],
      [
        "“I used to,” said {hero}. “I used to move over for everyone. I find I’ve stopped.”",
        "{Hero} put {his} lantern on the ground, between the two of them, so that they could both see.",
        "“After you have given it all back,” {hero} said.",
      ],
      [
        "{Villain.short} had teeth that one could have hung coats on. {Villain.he} showed them, one by one.",
        "For a moment {villain.short} looked nearly pleased. Then the moment was over.",
        "{Hero} thought: I can still run. {He} turned that over, and put it back where it came from.",
      ],
    ],
  },
  {
    id: "called-out-by-name",
    beat: "confrontation",
    titles: ["A voice under the walls", "Come out"],
    summary: "With {friend} behind {him}, {hero} calls {villain} out.",
    at: "lair",
    times: ["dusk", "night"],
    weathers: ["clear", "windy", "cloudy"],
    mood: "tense",
    distance: "medium",
    action: "{hero} calls {villain} out while {friend} hides",
    figures: [
      ["hero", "pointing", "determined"],
      ["villain", "standing", "angry"],
      ["friend", "cowering", "afraid"],
    ],
    telling: [
      [
        "“Knock,” said {friend.short}. “There isn’t a door,” said {hero}. “Thank goodness,” said {friend.short}, “then let’s go home.”",
        "{Lair.at} {friend.short} got behind {hero}, as far as there was any behind.",
        "[clear? The moon stood over {lair} like a coin nobody dared to pick up.|!clear? Not a light showed {lair.at}.] “Shall I wait here?” {friend.short} asked, and came along.",
      ],
      [
        "“Come out!” called {hero}. It came out higher than planned.",
        "{Hero} cleared {his} throat, and then {he} shouted, as loudly as manners allow, “We know that you’re in there!”",
      ],
      P,
      [
        "Stones rolled. Something stood up, and went on standing up. That was {villain}.",
        "And {villain} came out, chewing. {Threat} {villain.he} growled.",
        "“Who’s *we*?” asked {villain}, bending down.",
      ],
      [
        "{Hero} felt {friend.short} shaking against {his} back. It helped. One of them had to be the calm one.",
        "People had laughed at {him} from above all {his} life. {Hero} knew how one looks back up.",
        "“What was taken is going home tonight,” said {hero}, “and I should like it to be you who carries it.”",
      ],
      [
        "It was then that {hero} saw it, in {villain.his} eyes, far back: someone who {reason}.",
        "“Once,” {hero} said, “I would have given anything to be as big as you. I can’t think why.”",
      ],
    ],
  },
  {
    id: "interrupted-at-supper",
    beat: "confrontation",
    titles: ["Uninvited", "Into the firelight"],
    summary: "{Hero} steps into the firelight where {villain} is counting the spoils.",
    at: "deep",
    times: ["night"],
    weathers: ["clear", "rain", "storm"],
    mood: "frightening",
    distance: "close",
    action: "{villain} looms over {hero}",
    figures: [
      ["villain", "reaching", "angry"],
      ["hero", "standing", "determined"],
    ],
    around: ["fire", "sack"],
    telling: [
      [
        "A red light burned {deep.at} that had no business there.",
        "The trail did not go home. It went {deep.to}; somebody had needed a place to gloat.",
        "{Hero} knew every stone {deep.at}. {He} had cried on most of them.",
      ],
      [
        "By a mean little fire crouched {villain}, counting, and losing count, and hitting the sack for it.",
        "Down there sat {villain}, eating with both fists, alone, in a hurry, as one eats who {reason}.",
      ],
      P,
      [
        "A twig cracked. It was {hero} who had stepped on it, on purpose; {he} did not like to come from behind.",
        "“Is it good?” {hero} asked, stepping into the light.",
        "{Hero} walked up to the fire and held {his} {paws} to it, since it was there.",
      ],
      [
        "{Villain.short} grew, or had only been folded up. {Threat} {villain.he} said, and {his} {coat} stirred in the breath of it.",
        "Up went {villain.short}, until there was no more room for shadows. {Threat} {villain.he} roared.",
      ],
      [
        "“I’m not very big,” {hero} agreed. “It means there’s less of me to be scared.”",
        "“It was a bad day’s work,” said {hero}. “It can still be put right before breakfast.”",
        "So near, {he} could see that one of {villain.his} hands was trembling. It had probably trembled for years.",
      ],
    ],
  },
  // struggle
  {
    id: "the-first-three-blows",
    beat: "struggle",
    titles: ["Three times down", "The rule"],
    summary:
      "{Villain} is stronger, and {hero} is thrown back again and again, until {he} remembers the rule: {rule}.",
    at: "lair",
    times: ["night"],
    weathers: ["storm", "rain", "windy"],
    mood: "frightening",
    distance: "wide",
    action: "{hero} is hurled back by {villain}",
    figures: [
      ["villain", "pushing", "angry"],
      ["hero", "kneeling", "tired"],
    ],
    telling: [
      [
        "{Villain.short} struck first, and {hero} went through a hedge.",
        "It was not like practice. In practice nobody throws half a wall at you.",
        "The first charge knocked the breath out of {him}; the second knocked it back in.",
      ],
      [
        "[train? Twice {he} tried {art}, and twice {villain.short} was there before {him}.|build? Twice {he} got {machine} into position, and twice {villain.short} kicked it out from under {him}.]",
        "[build? A strut snapped on {machine}. {He} knew it by its sound; it was number thirty-eight.|train? All that {he} knew went out of {his} head like birds out of a tree.]",
      ],
      [
        "[storm/rain? Rain ran into {his} eyes.|windy? Dust flew into {his} eyes.] Somebody laughed. It was an old sound.",
        "“Stay down,” said {villain.short}. “Everyone does.” The ground was very comfortable.",
      ],
      P,
      [
        "Down there, in the dirt, with one ear ringing, {he} heard a dry voice say: {rule}.",
        "Something in {his} bones said it: {rule}. {He} had forgotten it, as promised; and now {he} needed it.",
      ],
      [
        "{Hero} got up, which {he} had practised the most, and {ruleKept}.",
        "So {he} {ruleKept}; and for the first time that night it was {villain.short} who took a step back.",
      ],
    ],
  },
  {
    id: "on-the-edge",
    beat: "struggle",
    titles: ["At the very edge", "Nowhere left to go"],
    summary: "{Villain} drives {hero} to the edge; there {he} remembers the rule: {rule}.",
    at: "high",
    times: ["night"],
    weathers: ["windy", "storm", "clear"],
    mood: "tense",
    distance: "medium",
    action: "{villain} drives {hero} to the edge",
    figures: [
      ["hero", "training", "afraid"],
      ["villain", "lifting", "angry"],
    ],
    around: ["stone"],
    telling: [
      [
        "They fought uphill, past the last trees, {high.to}, one of them roaring.",
        "Step by step {he} was driven {high.to}, until behind {him} there was only night.",
        "{Hero} had led {villain.him} away from the houses, {high.to}.",
      ],
      [
        "{Villain.short} tore a rock out of the ground as one pulls a turnip.",
        "Stones broke off under {his} heels. {He} listened for them to land, and then stopped listening.",
        "[windy/storm? The wind pulled at {him} from behind, like somebody with news.|clear? Every star was out to watch, and none of them helped.]",
      ],
      P,
      [
        "“Where will you go now?” asked {villain.short}. {He} had been asking {himself} that.",
        "{His} strength was used up, down to the bottom of the box.",
      ],
      [
        "But one thing more was left, small and plain: {rule}. {Hero} {ruleKept}.",
        "Two hundred times somebody had told {him}: {rule}. Now {he} {ruleKept}.",
        "And since there was nothing else left to try, {he} tried what {he} had been taught: {rule}. {He} {ruleKept}.",
      ],
      [
        "The big fist came down on the spot where {hero} had been told {he} was.",
        "It was such a little thing to do. {Villain.short} had never seen anyone do it.",
      ],
    ],
  },
  {
    id: "in-the-dark-of-the-lair",
    beat: "struggle",
    titles: ["In the dark", "By ear"],
    summary: "In the dark {hero} struggles with {villain} and nearly loses, but keeps to the rule: {rule}.",
    at: "deep",
    times: ["night"],
    weathers: ["clear", "cloudy", "rain"],
    mood: "frightening",
    distance: "close",
    action: "{hero} faces {villain} in the dark",
    figures: [
      ["hero", "training", "determined"],
      ["villain", "reaching", "angry"],
    ],
    telling: [
      [
        "The lantern went out first. {Deep.at} that makes a great deal of dark.",
        "What can one do against somebody the size of a shed, {deep.at}, with no light? {Hero} listened.",
        "They rolled in among the stones {deep.at}, and after that there was only noise.",
      ],
      [
        "A hand like a shovel caught {him} and dropped {him}, and caught {him} again, lower down.",
        "“I’ve got you,” said the dark, first on the left, then on the right.",
        "[build? Something of wood went crack. {He} hoped it was not {machine}, and knew that it was.|train? {He} struck out and hit stone. Stone, at any rate, was hurt no more than {he} was.]",
      ],
      P,
      [
        "Fear told {him} to be quick. An older voice, bored as ever, told {him} something else: {rule}.",
        "{He} was beaten, and {he} knew it; and just when one knows it, there is time to remember: {rule}.",
      ],
      [
        "{Hero} {ruleKept}. It felt like opening a window.",
        "{He} shut {his} eyes, which made no difference, and {ruleKept}, which did.",
        "In the thick of it, upside down, {he} {ruleKept}.",
      ],
      [
        "“Where are you?” said {villain.short}, and for once did not sound sure.",
        "Something large fell over something small, and said a bad word.",
      ],
    ],
  },
  {
    id: "friend-in-danger",
    beat: "struggle",
    titles: ["Not {friend}", "Between the two of them"],
    summary:
      "{Villain} gets hold of {friend}; {hero} nearly loses {his} head, until {he} follows the rule: {rule}.",
    at: "crossing",
    times: ["night"],
    weathers: ["rain", "storm", "fog"],
    mood: "tense",
    distance: "medium",
    action: "{villain} holds {friend}, and {hero} reaches out",
    figures: [
      ["villain", "lifting", "sly"],
      ["friend", "crying", "afraid"],
      ["hero", "reaching", "afraid"],
    ],
    telling: [
      [
        "It might have been over quickly {crossing.at}, if it had not been for {friend.short}, who had come to help.",
        "The fight had got as far as {crossing} when somebody small bit {villain} in the ankle.",
        "“Leave {him} alone!” cried a voice with a crack in it, {crossing.at}. It was {friend.short}, with a saucepan.",
      ],
      [
        "{Villain.short} picked {friend.him} up by one leg, as you would a sock.",
        "A moment later {friend.short} was dangling over the black water.",
      ],
      [
        "Then {hero} lost {his} head. {He} flew at {villain.short} like a wasp, and like a wasp {he} was brushed off.",
        "{Hero} forgot every lesson at once, and was knocked flat, and jumped up, and was knocked flat.",
      ],
      P,
      [
        "“Don’t be cross, be good!” shouted {friend.short}, upside down. “Remember: {rule}!”",
        "It was {friend.short} who called it out, between two sobs, for {friend.he} had heard it as often as {hero} had: “{Rule}!”",
      ],
      [
        "[storm/rain? The rain fell very slowly.|fog? The fog stood very still.] {Hero} {ruleKept}.",
        "{He} wiped the mud off {his} {nose}. {He} {ruleKept}. And {villain.short} opened {villain.his} hand, from sheer surprise, over dry land.",
      ],
    ],
  },
  // overcoming
  {
    id: "under-the-heel",
    beat: "overcoming",
    titles: ["A small round thing", "How {villain} fell"],
    summary: "{Keepsake} rolls under {villain}’s foot, and {hero} overcomes {villain.him}.",
    at: "lair",
    times: ["night", "dawn"],
    weathers: ["clear", "windy", "cloudy"],
    mood: "determined",
    distance: "wide",
    action: "{villain} loses {villain.his} footing before {hero}",
    figures: [
      ["hero", "own", "determined"],
      ["villain", "lying", "surprised"],
    ],
    keyObject: "keepsake",
    telling: [
      [
        "{Hero} put a {paw} in {his} bag for something to throw. There was only one thing there: {keepsake.short}.",
        "Something fell out of {his} bag and hit the ground with a click. It was {keepsake.short}.",
        "“Nothing else?” sneered {villain.short}, for {he} was holding nothing but {keepsake.short}.",
      ],
      [
        "It did what it had always done. It rolled: past a bone, round a stone, straight under {villain.his} heel.",
        "Round things get somewhere in the end. This one got under {villain's} foot.",
        "Down the slope it went, without hurrying, and lay down just where the big foot was about to be.",
      ],
      P,
      [
        "A mountain does not fall often, but it falls all the way; and while it fell, {hero} {won}.",
        "{Villain.short} stepped on it, and both {villain.his} feet left for different places. {Hero} {won}.",
        "One slither, one howl; and in that one blink {hero} {won}.",
      ],
      [
        "Then it was very quiet {lair.at}. A bird tried one note, to see if it was allowed.",
        "“Oh,” said {villain.short}, from below. No one had ever seen {villain.him} from above.",
        "“I give up,” said a voice with gravel in it; and it sounded tired, and almost glad.",
      ],
    ],
  },
  {
    id: "the-rolling-distraction",
    beat: "overcoming",
    titles: ["The click in the dark", "A trick that was not planned"],
    summary:
      "{Villain} turns toward the sound of {keepsake}, and in that moment {hero} overcomes {villain.him}.",
    at: "high",
    times: ["night", "dawn"],
    weathers: ["clear", "windy"],
    mood: "determined",
    distance: "medium",
    action: "{hero} overcomes {villain}",
    figures: [
      ["hero", "own", "proud"],
      ["villain", "kneeling", "surprised"],
    ],
    keyObject: "keepsake",
    telling: [
      [
        "“Listen,” said {hero}. And {he} let {keepsake.short} go.",
        "{He} had never in {his} life let it go on purpose. Now {he} gave {keepsake.short} a push.",
        "With one eye on {villain}, {hero} rolled {keepsake.short} off to the left.",
      ],
      [
        "Click, it went, and click, and click, over the stones, like a very small person walking away.",
        "It ran off in a wide curve, as it used to on the crooked floor, and sang as it ran.",
      ],
      P,
      [
        "{Villain.short} turned {villain.his} great head after it. It was all that was needed: {hero} {won}.",
        "“Who’s there?” shouted {villain.short}, and spun round. So it came that {hero} {won}.",
      ],
      [
        "“What was that?” asked {villain.short}. “A present.” “Nobody ever gave me one,” said {villain.short}.",
        "After that {villain.short} sat on the ground, legs out in front, like a child that has been up too late.",
        "{Villain.short} held up both arms. There were burrs on the sleeves.",
      ],
    ],
  },
  {
    id: "stuck-in-the-works",
    beat: "overcoming",
    titles: ["It fitted exactly", "The last inch"],
    summary:
      "With {keepsake} wedged in the gate, {villain} cannot get away, and {hero} overcomes {villain.him}.",
    at: "lair",
    times: ["night", "dawn"],
    weathers: ["rain", "storm", "cloudy"],
    mood: "tense",
    distance: "close",
    action: "{hero} stops {villain} at the gate",
    figures: [
      ["hero", "own", "determined"],
      ["villain", "pushing", "afraid"],
    ],
    keyObject: "keepsake",
    telling: [
      [
        "Now it was {villain.short} who wanted to get away, through the iron gate {lair.at}.",
        "With a rattle of chains the gate {lair.at} began to come down between them.",
        "{Villain.short} made for the gate. Once behind it, one could laugh for a hundred years.",
      ],
      [
        "{Hero} had one thing that was small enough and hard enough, and {he} threw {keepsake.short}.",
        "Out of {his} {paw}, as if it had always waited for that, sprang {keepsake.short}.",
      ],
      [
        "It dropped into the groove where the gate runs, and fitted, as a cork fits.",
        "One inch from the ground the gate stuck fast.",
      ],
      P,
      [
        "“What *is* that?” roared {villain.short}; and {hero} {won}.",
        "No way out was left. {Hero} {won}.",
        "{Villain.short} shook the bars, once, twice, and {hero} {won}.",
      ],
      [
        "“You can have it all back,” {villain.short} muttered. “It never kept me warm.”",
        "“Let’s begin with sorry,” said {hero}, “and then you can carry.”",
        "A bit flatter on one side, it still rolled.",
      ],
    ],
  },
  {
    id: "dawn-and-a-hand",
    beat: "overcoming",
    titles: ["When it was over", "Down, and a {paw} to get up by"],
    summary:
      "{Villain} slips on {keepsake}; {hero} overcomes {villain.him}, and then helps {villain.him} up.",
    at: "crossing",
    times: ["dawn", "night"],
    weathers: ["clear", "fog", "cloudy"],
    mood: "hopeful",
    distance: "medium",
    action: "{hero} holds out a {paw} to {villain}",
    figures: [
      ["hero", "offering", "calm"],
      ["villain", "sitting", "crying"],
    ],
    keyObject: "keepsake",
    telling: [
      [
        "{Villain.short} came on once more. {Hero} opened {his} {paw}, and {keepsake.short} dropped at {his} feet.",
        "“Go on then,” {hero} whispered to {keepsake.short}, “get somewhere”; and set it rolling {crossing.at}.",
      ],
      [
        "Nobody looks at what is small. {Villain.short} trod on it with {villain.his} whole weight.",
        "It had a journey of [nine|six] feet to make, and it arrived on time.",
      ],
      [
        "Down {villain.he} went. And {hero}, who knew a thing or two about falling, {won}.",
        "In that instant {hero} {won}.",
      ],
      P,
      [
        "{Hero} could have left {villain.him} lying there. {He} held out a {paw}.",
        "“It hurts most if no one comes,” said {hero}. “I know. Here.” And {he} held out a {paw}.",
      ],
      [
        "“It started long ago,” said {villain.short}, and wept, rather loudly, being out of practice.",
        "The great fist closed round it, and did not squeeze.",
        "“Will you show me,” asked {villain.short}, “where it all goes?”",
      ],
    ],
  },
];
