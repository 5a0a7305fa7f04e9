import { describe, expect, it } from "vitest";
import type { PictureStoryBrief } from "../../../server/story/brief.ts";
import { questionsOnPath, QUIZ } from "../../../server/story/quiz.ts";
import { seededRandom } from "../../../server/story/random.ts";
import type { StructureId } from "../../../server/story/structures.ts";
import { writeStory } from "./write-story.ts";

/** A brief on the path through the quiz that asks `key`, with `answer` there and chips everywhere else. */
function briefWith(key: string, answer: string, hero: string, number: number): PictureStoryBrief {
  const structure = (Object.keys(QUIZ) as StructureId[]).find((id) =>
    QUIZ[id].questions.some((question) => question.key === key),
  )!;
  for (let attempt = 0; ; attempt++) {
    const random = seededRandom(`${key} ${answer} ${number} ${attempt}`);
    const answers: Record<string, string> = {};
    for (;;) {
      const open = questionsOnPath(structure, answers).find((each) => !(each.key in answers));
      if (!open) break;
      answers[open.key] = open.key === key ? answer : random.pick(open.chips);
    }
    if (!(key in answers)) continue;
    const seed = random.below(2 ** 32);
    return { kind: "picture-story", hero, structure, answers, surprises: [], format: "portrait", seed };
  }
}

const FOX = "red-fox"; // he
const MOUSE = "little-mouse"; // she

/** The question, the answer, the hero, what the story has to say, and what it must never say. */
const ANSWERS: readonly (readonly [
  key: string,
  answer: string,
  hero: string,
  says: string[],
  not: RegExp,
])[] = [
  ["offering_who", "Katie", FOX, ["Katie"], /\b(?:an?|the) katie|\bkatie\b|“katie”/],
  ["offering_who", "Max", FOX, ["Max"], /\b(?:an?|the) [Mm]ax\b|\bmax\b|called Max/],
  ["offering_who", "my uncle Bob", FOX, ["uncle Bob", "Uncle Bob"], /my uncle|proud ones|the Bob|\bbob\b/],
  ["offering_who", "my uncle Bob", MOUSE, ["uncle Bob", "Uncle Bob"], /my uncle|his uncle|proud ones/],
  ["offering_who", "Grandma", FOX, ["Grandma"], /\b(?:an?|the) grandma|\bgrandma\b/],
  ["offering_who", "Mr. Whiskers", FOX, ["Mr Whiskers"], /Mr\.|mr whiskers|the whiskers|proud ones/],
  ["offering_who", "Anna and Ben", FOX, ["Anna and Ben"], /\b(?:an?|the) anna|the ben\b|Anna and Ben was/],
  ["offering_who", "The Grinch", FOX, ["the Grinch"], /the grinch|a Grinch/],
  ["offering_who", "A girl fox", MOUSE, ["a girl fox", "the girl fox"], /A girl Fox|Girl fox/],
  ["offering_what", "Excalibur", FOX, ["Excalibur"], /\b(?:an?|the) excalibur|\bexcalibur\b/],
  ["offering_what", "my teddy bear", MOUSE, ["teddy bear"], /my teddy|her bear\b/],
  ["offering_what", "Wild flower", FOX, ["a wild flower"], /Wild flower/],
  ["offering_what", "world peace", FOX, ["world peace"], /an? (?:world )?peace/],
  ["find", "Excalibur", FOX, ["Excalibur"], /\b(?:an?|the) excalibur|\bexcalibur\b/],
  ["find", "the sword Excalibur", FOX, ["the sword Excalibur", "Excalibur"], /the excalibur/],
  ["find", "my mum", MOUSE, ["Mum"], /my mum|the mum\b|a mum\b/],
  ["find", "the dragon Smaug", FOX, ["the dragon Smaug", "Smaug"], /the smaug|the Smaug/],
  ["find", "Anna and Ben", FOX, ["Anna and Ben"], /\b(?:an?|the) anna/i],
  ["find", "Relic", FOX, ["a relic"], /\bRelic\b(?! )/],
  ["promised_who", "Katie", MOUSE, ["Katie"], /\b(?:an?|the) katie|\bkatie\b/],
  ["promised_who", "my best friend Tom", FOX, ["best friend Tom", "Tom"], /my best|\btom\b|neighbour that/],
  ["promised_who", "Oma", FOX, ["Oma"], /\b(?:an?|the) oma|\boma\b/],
  ["promised_who", "James", FOX, ["James"], /James’s|the james/],
  ["promised_who", "zorblax", FOX, ["a neighbour called Zorblax", "Zorblax"], /\bzorblax\b|“zorblax”/],
  [
    "promised_who",
    "my mum and dad",
    FOX,
    ["mum and dad", "Mum and Dad"],
    /my mum|(?:mum and dad|Mum and Dad) was\b/,
  ],
  ["promised_who", "Princess Lila", FOX, ["Princess Lila"], /the princess|\blila\b/],
  ["taken_what", "Excalibur", FOX, ["Excalibur"], /\b(?:an?|the) excalibur|\bexcalibur\b/],
  ["taken_what", "Katie's teddy bear", FOX, ["Katie’s teddy bear"], /Katie'|the bear\b/],
  ["taken_what", "my grandmother's ring", MOUSE, ["grandmother’s ring"], /my grand|grandmother'/],
  ["guide", "Mr. Whiskers", FOX, ["Mr Whiskers"], /Mr\.|the whiskers|stranger/],
  ["guide", "Merlin", FOX, ["Merlin"], /\b(?:an?|the) merlin|\bmerlin\b/],
  ["guide", "the dragon Smaug", FOX, ["the dragon Smaug", "Smaug"], /the smaug|the Smaug/],
  ["guide", "grandpa", FOX, ["Grandpa"], /\b(?:an?|the) grandpa|\bgrandpa\b/],
  ["danger", "Smaug", FOX, ["Smaug"], /\b(?:an?|the) smaug|\bsmaug\b/],
  ["danger", "Flood", FOX, ["a flood"], /\bFlood\b/],
  ["lost_who", "Princess Lila", FOX, ["Princess Lila"], /the princess|an old friend\b|\blila\b/],
  [
    "lost_who",
    "my best friend Tom",
    MOUSE,
    ["best friend Tom", "Tom"],
    /his best friend|my best|old friend who/,
  ],
  ["lost_who", "Anna and Ben", FOX, ["Anna and Ben"], /the anna|an old friend\b/],
  ["lost_who", "Dad", FOX, ["Dad"], /\b(?:an?|the) dad|an old friend\b/],
  [
    "lost_who",
    "the last of the swallows",
    FOX,
    ["the last of the swallows"],
    /the swallows\b(?<!of the swallows)/,
  ],
  ["lost_where", "Narnia", FOX, ["Narnia"], /\b(?:an?|the) narnia|\bnarnia\b/],
  ["lost_where", "Grandma's house", FOX, ["Grandma’s house"], /grandma's|Grandma'/],
  ["aid", "Excalibur", FOX, ["Excalibur"], /\b(?:an?|the) excalibur|\bexcalibur\b/],
  ["aid", "My teddy bear", MOUSE, ["teddy bear"], /my teddy|the bear\b/i],
  ["reward", "world peace", FOX, ["world peace"], /\b(?:an?|the) (?:world )?peace/i],
  ["reward", "happiness", FOX, ["happiness"], /\b(?:an?|the) happiness/i],
  ["reward", "courage", FOX, ["courage"], /\ban? courage/i],
  ["friend", "max", FOX, ["Max"], /\bmax\b|playfellow/],
  ["friend", "Katie", FOX, ["Katie"], /\b(?:an?|the) katie|\bkatie\b|playfellow/],
  ["friend", "Mr. Whiskers", FOX, ["Mr Whiskers"], /Mr\.|the whiskers|playfellow/],
  ["friend", "Anna and Ben", FOX, ["Anna and Ben"], /the anna|playfellow|Anna and Ben was\b/],
  ["friend", "the dragon Smaug", FOX, ["the dragon Smaug", "Smaug"], /the smaug|the Smaug|playfellow/],
  ["lost_place", "Narnia", FOX, ["Narnia"], /\b(?:an?|the) narnia|\bnarnia\b|at Narnia|secret place/],
  ["lost_place", "my old school", MOUSE, ["old school"], /my old school|secret place/],
  ["parting", "Katie moved away", FOX, ["Katie moved away"], /\bkatie\b/],
  ["belief", "Grandma's always right", FOX, ["Grandma’s always right"], /grandma’s always|Grandma'/],
];

const TELLINGS = 3;

describe("Names as answers", () => {
  it.each(ANSWERS)("%s: %s (%s)", async (key, answer, hero, says, not) => {
    for (let number = 0; number < TELLINGS; number++) {
      const { plan, scenes } = await writeStory(briefWith(key, answer, hero, number));
      const told = scenes.join("\n");
      const noted = plan.outline.map(({ title, summary }) => `${title}\n${summary}`).join("\n");
      for (const words of says) expect(told.toLowerCase()).toContain(words.toLowerCase());
      expect(told).toMatch(new RegExp(says.map((words) => words.slice(1)).join("|")));
      for (const text of [told, noted, plan.title, plan.logline]) expect(text).not.toMatch(not);
    }
  });

  it("says whose somebody is before “his” or “her” could be anybody’s", async () => {
    const answers = { promised_who: "my best friend Tom", guide: "my teacher", find: "my old compass" };
    for (const [key, answer] of Object.entries(answers))
      for (let number = 0; number < 12; number++) {
        const { scenes } = await writeStory(briefWith(key, answer, FOX, number));
        const owned = `his ${answer.replace("my ", "")}`;
        for (const scene of scenes.filter((text) => text.toLowerCase().includes(owned.toLowerCase())))
          expect(scene.slice(0, scene.toLowerCase().indexOf(owned.toLowerCase()))).toMatch(/the red fox/i);
      }
  });

  it("lets no straight apostrophe stand in a story, whatever was typed", async () => {
    const { plan, scenes } = await writeStory(
      briefWith("taken_what", "the boys' captain's hat, isn't it", FOX, 1),
    );
    expect([...scenes, ...plan.outline.map(({ summary }) => summary)].join("\n")).not.toContain("'");
  });

  it("says “was” of one whom it calls “they”, and “were” of two", async () => {
    const tellings = Array.from({ length: 12 }, (_, number) => number);
    const tell = async (answer: string) => {
      const stories = tellings.map((number) => writeStory(briefWith("lost_who", answer, FOX, number)));
      return (await Promise.all(stories)).flatMap(({ scenes }) => scenes).join("\n");
    };
    const one = await tell("Robin");
    expect(one).toMatch(/\bwas Robin\b|Robin was\b/);
    expect(one).not.toMatch(/\bwere Robin\b|Robin were\b/);
    const two = await tell("Anna and Ben");
    expect(two).toMatch(/\bwere Anna and Ben\b|Anna and Ben were\b/);
    expect(two).not.toMatch(/(?<!\b(?:it|that) )\bwas Anna and Ben\b|Anna and Ben was\b/i);
  });
});
