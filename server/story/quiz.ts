import { STRUCTURES } from "./structures.ts";
import type { StructureId } from "./structures.ts";

/** The shape an answer has when it is written as the chips are; the storyteller copes with any other. */
export type AnswerShape =
  | "noun" // a thing or somebody: "a glowing relic"
  | "doing" // what somebody does: "stealing from the village"
  | "done" // what is done to somebody: "laughed at by a group of crows"
  | "clause" // a sentence of its own, without its full stop: "grown-ups are never afraid"
  | "choice"; // the id of one of `choices`

export interface QuizQuestion {
  key: string;
  /** `{hero}` stands for the hero's phrase: "the red fox"; `{he}` for the pronoun. */
  question: string;
  hint: string;
  shape: AnswerShape;
  /** Only when `shape` is `choice`. */
  choices?: { id: string; label: string }[];
  /** Answers to click on, and what "surprise me" picks from; for a choice, the ids. */
  chips: string[];
  /** The key of the next question, by the answer given where it depends on that; `null` ends the quiz. */
  next: string | null | Record<string, string | null>;
}

export interface QuizSet {
  structure: StructureId;
  first: string;
  questions: QuizQuestion[];
}

/** What a person may type into one answer, in characters: two generous lines, and the scene keeps its length. */
export const ANSWER_CHARACTERS_MAX = 160;

const choice = (
  key: string,
  question: string,
  hint: string,
  choices: { id: string; label: string }[],
  next: QuizQuestion["next"],
): QuizQuestion => ({
  key,
  question,
  hint,
  shape: "choice",
  choices,
  chips: choices.map(({ id }) => id),
  next,
});

const text = (
  key: string,
  shape: AnswerShape,
  question: string,
  hint: string,
  chips: string[],
  next: string | null,
): QuizQuestion => ({ key, question, hint, shape, chips, next });

/** Question 1 of every set; its answer chooses the set. */
export const STRUCTURE_QUESTION: QuizQuestion = choice(
  "story_type",
  "What kind of story do you want to tell?",
  "Example: Power Fantasy",
  Object.values(STRUCTURES).map(({ id, name }) => ({ id, label: name })),
  null,
);

const powerFantasy: QuizSet = {
  structure: "power-fantasy",
  first: "humiliation_type",
  questions: [
    choice(
      "humiliation_type",
      "What happens to {hero}?",
      "Choose Humiliation (e.g., laughed at) or Offering (e.g., gives a flower)",
      [
        { id: "A", label: "Humiliation" },
        { id: "B", label: "Offering" },
      ],
      { A: "humiliation", B: "offering_who" },
    ),
    text(
      "offering_who",
      "noun",
      "Who is {hero} offering to?",
      "A girl fox, or a group {he} wants to be friends with (like crows)",
      [
        "a girl fox",
        "a group of crows",
        "the proud deer",
        "the geese on the pond",
        "the mayor's clever daughter",
        "a circle of singing frogs",
        "the old badger next door",
        "the fastest rabbits in the valley",
      ],
      "offering_what",
    ),
    text(
      "offering_what",
      "noun",
      "What is the offering?",
      "A flower, a piece of jewelry, or holding hands",
      [
        "a wild flower",
        "a string of blue beads",
        "a warm loaf of bread",
        "a silver ring",
        "a basket of blackberries",
        "a song on a wooden flute",
        "a hand to hold",
        "a shell from the far beach",
      ],
      "find",
    ),
    text(
      "humiliation",
      "done",
      "How is {hero} humiliated?",
      "Laughed at by a group of crows, cheated on, ignored publicly",
      [
        "laughed at by a group of crows",
        "ignored by everyone at the harvest dance",
        "pushed into the duck pond in front of the whole market",
        "chosen last for every game",
        "tricked into wearing a paper crown",
        "sent away from the winter feast",
        "called too small for anything",
        "blamed for a broken window",
      ],
      "find",
    ),
    text(
      "find",
      "noun",
      "What does {hero} find?",
      "A glowing relic, blueprint to a jetpack, a martial arts master floating on a stone",
      [
        "a glowing relic",
        "a blueprint for a flying machine",
        "a martial arts master floating on a stone",
        "an old brass compass",
        "a book of forgotten songs",
        "a drum made from the skin of the moon",
        "a seed that hums",
        "a lantern that will not go out",
        "a map drawn in silver ink",
        "a rusty key as long as an arm",
      ],
      "do_with_find",
    ),
    choice(
      "do_with_find",
      "What does {he} do with what {he} finds?",
      "Trains (with a master) or builds (something powerful)",
      [
        { id: "A", label: "Trains" },
        { id: "B", label: "Builds" },
      ],
      "villain_crime",
    ),
    text(
      "villain_crime",
      "doing",
      "What crime does the villain commit?",
      "Stealing from the village, hurting someone {hero} loves",
      [
        "stealing from the village",
        "hurting someone the hero loves",
        "locking up the spring water",
        "burning the old bridge",
        "stealing the midwinter bell",
        "frightening the little ones out of the meadow",
        "chaining the river boats",
        "taking the last of the winter food",
      ],
      null,
    ),
  ],
};

const redemptionArc: QuizSet = {
  structure: "redemption-arc",
  first: "wrong_kind",
  questions: [
    choice(
      "wrong_kind",
      "What kind of wrong does {hero} do?",
      "Choose Taking (something that belongs to others) or a Broken promise",
      [
        { id: "A", label: "Takes something" },
        { id: "B", label: "Breaks a promise" },
      ],
      { A: "taken_what", B: "promised_who" },
    ),
    text(
      "promised_who",
      "noun",
      "Whom did {hero} make a promise to?",
      "A little sister, the ferryman, the whole choir",
      [
        "a little sister",
        "the lame ferryman",
        "the smallest mole in the choir",
        "an old lighthouse keeper",
        "the baker's boy",
        "a family of wrens",
        "the widow at the mill",
        "a friend who could not swim",
      ],
      "promised_what",
    ),
    text(
      "promised_what",
      "doing",
      "What was promised?",
      "Watching the boat, coming back before dark",
      [
        "watching the boat through the storm",
        "coming back before dark",
        "keeping the fire alight",
        "closing the gate at night",
        "carrying the medicine over the hill",
        "guarding the nest",
        "keeping a secret",
        "bringing bread every morning",
      ],
      "guide",
    ),
    text(
      "taken_what",
      "noun",
      "What does {hero} take?",
      "The village's only lantern, a baby bird's blanket, the last of the honey",
      [
        "the village's only lantern",
        "a baby bird's blanket",
        "the last of the winter honey",
        "the silver bell from the tower",
        "a wooden flute",
        "the mayor's golden medal",
        "a jar of seed corn",
        "an old woman's music box",
      ],
      "guide",
    ),
    text(
      "guide",
      "noun",
      "Who shows {hero} the way back?",
      "A slow old tortoise, the ferrywoman, a blind owl",
      [
        "a blind owl",
        "the old ferrywoman",
        "a goat with one horn",
        "a travelling tinker",
        "the hermit of the high moor",
        "a very old badger",
        "a shepherd who never hurries",
        "a crow who had once been a thief",
      ],
      "amends_way",
    ),
    choice(
      "amends_way",
      "How does {he} try to make it good?",
      "By mending (with careful hands) or by serving (those who were hurt)",
      [
        { id: "A", label: "Mends" },
        { id: "B", label: "Serves" },
      ],
      "danger",
    ),
    text(
      "danger",
      "noun",
      "What danger comes to everyone?",
      "A flood in the night, a fire in the barn, the first blizzard",
      [
        "a flood in the night",
        "a fire in the great barn",
        "the first blizzard of the year",
        "a landslide above the school",
        "a hungry wolf from the north",
        "a leak in the old dam",
        "a fever in the village",
        "a storm with boats still out",
      ],
      null,
    ),
  ],
};

const herosJourney: QuizSet = {
  structure: "heros-journey",
  first: "call_kind",
  questions: [
    choice(
      "call_kind",
      "How does the call come to {hero}?",
      "Choose a Message (that arrives) or a Loss (somebody is gone)",
      [
        { id: "A", label: "A message" },
        { id: "B", label: "A loss" },
      ],
      { A: "message", B: "lost_who" },
    ),
    text(
      "lost_who",
      "noun",
      "Who is gone?",
      "A little brother, the village piper, the keeper of the well",
      [
        "a little brother",
        "the village piper",
        "the keeper of the well",
        "the youngest lamb",
        "the girl who rang the morning bell",
        "an old storyteller",
        "the last of the swallows",
        "the miller's daughter",
      ],
      "lost_where",
    ),
    text(
      "lost_where",
      "noun",
      "Where were they last seen?",
      "The edge of the moor, the old well, the far side of the ice",
      [
        "the edge of the moor",
        "the old well",
        "the far side of the ice",
        "the mouth of the cave",
        "the broken bridge",
        "the northern shore",
        "the gate of the empty castle",
        "the place where the path forks",
      ],
      "aid",
    ),
    text(
      "message",
      "clause",
      "What does the message say?",
      "Come before the snow; the spring is running dry; the bell must ring once more",
      [
        "come before the snow",
        "the spring is running dry",
        "the last bell must ring once more",
        "the sun has forgotten the north",
        "bring back the fire from under the mountain",
        "the giant has woken up and he is crying",
        "there is still one of us left",
        "follow the geese and do not look back",
      ],
      "aid",
    ),
    text(
      "aid",
      "noun",
      "What is {hero} given for the road?",
      "A compass that points to what you need, a rope, a small drum",
      [
        "a compass that points to what you need",
        "a rope as light as a cobweb",
        "a small drum",
        "a cup that is never empty",
        "a lantern with a green flame",
        "a whistle carved from bone",
        "a ball of red wool",
        "a mirror no bigger than a leaf",
      ],
      "winning_way",
    ),
    choice(
      "winning_way",
      "How does {he} win through in the end?",
      "By courage (going on although afraid) or by cleverness (thinking of what nobody thought of)",
      [
        { id: "A", label: "By courage" },
        { id: "B", label: "By cleverness" },
      ],
      "reward",
    ),
    text(
      "reward",
      "noun",
      "What does {hero} bring home?",
      "The first seed of spring, a stolen song, fire that does not burn",
      [
        "the first seed of spring",
        "a song that was stolen",
        "a fire that does not burn",
        "a jar of clear water",
        "a feather from the morning",
        "a crown nobody wanted to wear",
        "the heart of the mountain",
        "a star in a wooden box",
      ],
      null,
    ),
  ],
};

const comingOfAge: QuizSet = {
  structure: "coming-of-age",
  first: "loss_kind",
  questions: [
    choice(
      "loss_kind",
      "What does {hero} lose first?",
      "Choose a Place (that is gone for good) or a Friend (who goes away)",
      [
        { id: "A", label: "A place" },
        { id: "B", label: "A friend" },
      ],
      { A: "lost_place", B: "friend" },
    ),
    text(
      "friend",
      "noun",
      "Who is the friend?",
      "A swallow, the boatman's son, an old dog",
      [
        "a swallow",
        "the boatman's son",
        "an old dog",
        "a travelling bear",
        "the girl from the next farm",
        "a toad who told jokes",
        "a goose with a bent wing",
        "the youngest of the rabbits",
      ],
      "parting",
    ),
    text(
      "parting",
      "clause",
      "Why do they part?",
      "Summer is over; the family moves away; they quarrel about nothing",
      [
        "summer was over",
        "the family moved away over the hills",
        "they quarrelled about nothing",
        "the ferry stopped running",
        "winter came too early",
        "one of them had to go to school in the town",
        "the circus left without a word",
        "the river took the bridge",
      ],
      "belief",
    ),
    text(
      "lost_place",
      "noun",
      "Which place is lost?",
      "The old climbing oak, the mill pond, grandmother's attic",
      [
        "the old climbing oak",
        "the mill pond",
        "grandmother's attic",
        "the orchard behind the chapel",
        "the boat house",
        "the meadow with the crooked gate",
        "the little island in the river",
        "the hollow under the roots",
      ],
      "belief",
    ),
    text(
      "belief",
      "clause",
      "What does {hero} believe at first?",
      "Grown-ups are never afraid; nothing ever ends; everybody is kind",
      [
        "grown-ups are never afraid",
        "nothing good ever ends",
        "everybody is kind",
        "the world stops at the river",
        "brave people never cry",
        "a promise mends everything",
        "the strongest one is always right",
        "somebody else will always come",
      ],
      "poor_choice",
    ),
    choice(
      "poor_choice",
      "What does {he} do wrong?",
      "Runs away (without a word) or tells a lie (that grows)",
      [
        { id: "A", label: "Runs away" },
        { id: "B", label: "Tells a lie" },
      ],
      "challenge",
    ),
    text(
      "challenge",
      "doing",
      "What must be done that nobody else will do?",
      "Crossing the ice to fetch the doctor, standing guard at the dam",
      [
        "crossing the ice to fetch the doctor",
        "standing guard at the dam all night",
        "telling the mayor the truth",
        "climbing the tower to light the lamp",
        "leading the lambs through the fog",
        "going down into the dry well",
        "rowing out to the drifting boat",
        "asking the old wolf for help",
      ],
      null,
    ),
  ],
};

export const QUIZ: Record<StructureId, QuizSet> = {
  "power-fantasy": powerFantasy,
  "redemption-arc": redemptionArc,
  "heros-journey": herosJourney,
  "coming-of-age": comingOfAge,
};

/**
 * The questions this path asks, in order, as far as the answers given decide it. It ends at the first choice that
 * is still open and on which the way depends.
 */
export function questionsOnPath(structure: StructureId, answers: Record<string, string>): QuizQuestion[] {
  const { questions, first } = QUIZ[structure];
  const path: QuizQuestion[] = [];
  let key: string | null | undefined = first;
  while (key) {
    const question = questions.find((each) => each.key === key)!;
    path.push(question);
    key =
      typeof question.next === "object" && question.next ? question.next[answers[key] ?? ""] : question.next;
  }
  return path;
}
