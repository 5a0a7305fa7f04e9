import type { PictureStoryBrief } from "../../../server/story/brief.ts";
import { HEROES } from "../../../server/story/heroes.ts";
import { questionsOnPath } from "../../../server/story/quiz.ts";
import { seededRandom } from "../../../server/story/random.ts";
import type { StructureId } from "../../../server/story/structures.ts";

/** What people type who have not read the hint. */
const UNRULY_ANSWERS = [
  "Laughed at by crows",
  "They ignore him",
  "the fox's hat!!",
  "STEALING THE MOON.",
  "le renard rouge vole la lune",
  "狐狸和月亮",
  'a "very" <b>bold</b> thing. Really?',
  "Everyone in the whole village always makes fun of the way I walk and nobody ever asks me to sit down at the table with them at supper time, which is really unfair",
  "jetpack",
  "Relic",
  "crows",
  "some old boots",
  "holding hands",
  "his little sister",
  "burned the bridge",
  "A Dragon Egg",
  "cheated on",
  "an hour glass",
  "kidnap the queen",
  "two silver rings",
  "I don't know",
  "Katie",
  "max",
  "zorblax",
  "my uncle Bob",
  "Excalibur",
  "Grandma",
  "Mr. Whiskers",
  "Anna and Ben",
  "My best friend Tom",
  "the dragon Smaug",
  "Princess Lila",
  "THE OLD BEAR",
  "Narnia",
  "Katie's mum",
  "world peace",
  "my mum and dad",
];

/** A brief by its number: a hero, a path through the quiz, and answers from the chips or, now and then, unruly ones. */
export function randomBrief(structure: StructureId, number: number, unruly = 0): PictureStoryBrief {
  const random = seededRandom(`brief ${number}`);
  const answers: Record<string, string> = {};
  for (;;) {
    const open = questionsOnPath(structure, answers).find(({ key }) => !(key in answers));
    if (!open) break;
    const isUnruly = open.shape !== "choice" && random.next() < unruly;
    answers[open.key] = random.pick(isUnruly ? UNRULY_ANSWERS : open.chips);
  }
  return {
    kind: "picture-story",
    hero: random.pick(HEROES).id,
    structure,
    answers,
    surprises: [],
    format: "portrait",
    seed: random.below(2 ** 32),
  };
}
