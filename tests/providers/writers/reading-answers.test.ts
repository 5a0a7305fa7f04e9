import { describe, expect, it } from "vitest";
import { isCommonWord } from "../../../server/providers/writers/built-in/common-words.ts";
import { headOf } from "../../../server/providers/writers/built-in/head-of.ts";
import type { Subject } from "../../../server/providers/writers/built-in/names.ts";
import { nounFromAnswer } from "../../../server/providers/writers/built-in/noun-from-answer.ts";
import { personFromAnswer } from "../../../server/providers/writers/built-in/person-from-answer.ts";
import { readAnswer } from "../../../server/providers/writers/built-in/read-answer.ts";
import { HEROES } from "../../../server/story/heroes.ts";
import { QUIZ } from "../../../server/story/quiz.ts";
import type { AnswerShape } from "../../../server/story/quiz.ts";
import { PROPS, SPECIES } from "../../../server/story/scene-facts.ts";

const asked = (shape: AnswerShape, subject: Subject = "something") => ({ shape, subject, his: "her" });

/** How something is spoken of: the first time, ever after, and by which pronoun. */
function spoken(raw: string, subject: Subject) {
  const { first, later, pronoun } = nounFromAnswer(
    "x",
    readAnswer(raw, asked("noun", subject)),
    "playfellow",
  );
  return { first, later, pronoun };
}

describe("Reading an answer", () => {
  const chips = Object.values(QUIZ).flatMap(({ questions }) =>
    questions.flatMap(({ shape, chips: all }) =>
      shape === "choice" ? [] : all.map((chip) => ({ shape, chip })),
    ),
  );

  it.each(chips)("knows the shape of the chip $chip, and no name in it", ({ shape, chip }) => {
    const words = chip.replace("'", "’");
    for (const subject of ["somebody", "something", "somewhere"] as const)
      expect(readAnswer(chip, asked(shape, subject))).toEqual({
        words,
        phrase: words,
        shape,
        isNative: true,
        isHeroOwned: false,
        subject,
      });
  });

  it.each([
    ["Laughed at by crows!", "done", "laughed at by crows", "done"],
    ["They ignore him", "done", "they ignore him", "clause"],
    ["  the fox's hat!! ", "noun", "the fox’s hat", "noun"],
    ["STEALING THE MOON.", "doing", "STEALING THE MOON", "other"],
    ["“a lamp”", "noun", "a lamp", "noun"],
    ["burned the bridge", "doing", "burned the bridge", "did"],
    ["狐狸和月亮", "noun", "狐狸和月亮", "other"],
    ["my grandmother's ring", "noun", "grandmother’s ring", "noun"],
    ["A picture of my mum", "noun", "a picture of her mum", "noun"],
    ["stealing my bike", "doing", "stealing my bike", "other"],
    ["holding hands", "noun", "holding hands", "doing"],
    ["the end of the world", "noun", "the end of the world", "noun"],
    ["!!!", "noun", "!!!", "other"],
    ["Katie moved away", "clause", "Katie moved away", "clause"],
    ["Grandma's house burned down", "clause", "Grandma’s house burned down", "clause"],
    ["Summer was over", "clause", "summer was over", "clause"],
    ["the boys' boat", "noun", "the boys’ boat", "noun"],
  ] as const)("reads %s", (raw, shape, words, read) => {
    expect(readAnswer(raw, asked(shape))).toMatchObject({ words, shape: read });
  });

  it.each([
    ["Wild flower", "a wild flower"],
    ["A wild flower", "a wild flower"],
    ["A Dragon Egg", "a dragon egg"],
    ["Wild Flower", "a wild flower"],
    ["RELIC", "a relic"],
    ["Rose", "a rose"],
    ["Jetpack", "a jetpack"],
    ["Skateboard", "a skateboard"],
    ["Invisibility cloak", "an invisibility cloak"],
    ["Harry Potter's wand", "Harry Potter’s wand"],
  ])("takes the capital of a line off a thing: %s", (raw, first) => {
    expect(spoken(raw, "something").first).toBe(first);
  });

  it.each([
    ["world peace", "world peace", "world peace"],
    ["Happiness", "happiness", "happiness"],
    ["courage", "courage", "courage"],
    ["everything", "everything", "everything"],
    ["bread", "bread", "the bread"],
    ["a lily", "a lily", "the lily"],
  ])("gives %s no article that it cannot have", (raw, first, later) => {
    expect(spoken(raw, "something")).toMatchObject({ first, later });
  });

  it("knows every word by which the pictures know people and things", () => {
    expect([...PROPS, ...SPECIES].filter((word) => !isCommonWord(word))).toEqual([]);
  });

  it.each([
    ["the last of the winter honey", "honey"],
    ["the last of the swallows", "swallows"],
    ["the youngest of the rabbits", "rabbits"],
    ["a group of crows", "crows"],
    ["a martial arts master floating on a stone", "master"],
    ["the end of the world", "end"],
    ["my teddy bear", "teddy bear"],
  ])("finds what %s is about", (phrase, head) => {
    expect(headOf(phrase).head).toBe(head);
  });

  it("takes the last of the swallows for one swallow, and a fox and a hare for two", () => {
    expect(spoken("the last of the swallows", "somebody")).toMatchObject({ later: "the swallow" });
    expect(spoken("a fox and a hare", "somebody")).toEqual({
      first: "a fox and a hare",
      later: "the fox and the hare",
      pronoun: "they",
    });
  });
});

describe("Reading a name", () => {
  it.each([
    ["Katie", "Katie", "Katie", "she"],
    ["Max", "Max", "Max", "he"],
    ["max", "Max", "Max", "he"],
    ["KATIE", "Katie", "Katie", "she"],
    ["Robin", "Robin", "Robin", "they"],
    ["Rose", "Rose", "Rose", "she"],
    ["Smaug", "Smaug", "Smaug", "they"],
    ["zorblax", "a playfellow called Zorblax", "Zorblax", "they"],
    ["James", "James", "James", "he"],
    ["O'Brien", "O’Brien", "O’Brien", "they"],
    ["Anna-Lena", "Anna-Lena", "Anna-Lena", "she"],
    ["Robin Hood", "Robin Hood", "Robin Hood", "they"],
    ["Old Badger", "Old Badger", "Old Badger", "he"],
    ["King Arthur", "King Arthur", "King Arthur", "he"],
    ["Princess Lila", "Princess Lila", "Princess Lila", "she"],
    ["princess lila", "Princess Lila", "Princess Lila", "she"],
    ["Mr. Whiskers", "Mr Whiskers", "Mr Whiskers", "he"],
    ["mrs smith", "Mrs Smith", "Mrs Smith", "she"],
    ["uncle bob", "Uncle Bob", "Uncle Bob", "he"],
    ["my uncle Bob", "her uncle Bob", "Uncle Bob", "he"],
    ["My best friend Tom", "her best friend Tom", "Tom", "he"],
    ["my best friend tom", "her best friend Tom", "Tom", "he"],
    ["my dog Max", "her dog Max", "Max", "he"],
    ["my grandma", "her grandma", "Grandma", "she"],
    ["Grandma", "Grandma", "Grandma", "she"],
    ["grandma", "Grandma", "Grandma", "she"],
    ["Oma", "Oma", "Oma", "she"],
    ["Dad", "Dad", "Dad", "he"],
    ["Anna and Ben", "Anna and Ben", "Anna and Ben", "they"],
    ["Tom, Anna & Ben", "Tom, Anna and Ben", "Tom, Anna and Ben", "they"],
    ["my mum and dad", "her mum and dad", "Mum and Dad", "they"],
    ["Katie and my mum", "Katie and her mum", "Katie and Mum", "they"],
    ["my brothers Tom and Ben", "her brothers Tom and Ben", "Tom and Ben", "they"],
    ["my teacher", "her teacher", "the teacher", "it"],
    ["the dragon Smaug", "the dragon Smaug", "Smaug", "he"],
    ["Smaug the dragon", "Smaug the dragon", "Smaug", "he"],
    ["a fox called Max", "a fox called Max", "Max", "he"],
    ["Katie from school", "Katie from school", "Katie", "she"],
    ["Katie's mum", "Katie’s mum", "Katie’s mum", "it"],
    ["Katie's uncle Bob", "Katie’s uncle Bob", "Uncle Bob", "he"],
    ["The Grinch", "the Grinch", "the Grinch", "they"],
    ["the king of Spain", "the king of Spain", "the king of Spain", "it"],
    ["Ferryman", "a ferryman", "the ferryman", "it"],
    ["Girl fox", "a girl fox", "the girl fox", "it"],
    ["THE OLD BEAR", "the old bear", "the old bear", "it"],
  ] as const)("somebody: %s", (raw, first, later, pronoun) => {
    expect(spoken(raw, "somebody")).toEqual({ first, later, pronoun });
  });

  it.each([
    ["Excalibur", "Excalibur", "Excalibur", "it"],
    ["the sword Excalibur", "the sword Excalibur", "Excalibur", "it"],
    ["the Millennium Falcon", "the Millennium Falcon", "the Millennium Falcon", "it"],
    ["Katie's teddy bear", "Katie’s teddy bear", "Katie’s teddy bear", "it"],
    ["my teddy bear", "her teddy bear", "the teddy bear", "it"],
    ["Katie", "Katie", "Katie", "she"],
  ] as const)("something: %s", (raw, first, later, pronoun) => {
    expect(spoken(raw, "something")).toEqual({ first, later, pronoun });
  });

  it.each([
    ["Narnia", "Narnia"],
    ["narnia", "Narnia"],
    ["Central Park", "Central Park"],
    ["The Eiffel Tower", "the Eiffel Tower"],
    ["Grandma's house", "Grandma’s house"],
    ["The Old Mill", "the old mill"],
    ["in my garden", "her garden"],
  ])("somewhere: %s", (raw, first) => {
    expect(spoken(raw, "somewhere").first).toBe(first);
  });

  it.each([
    ["Katie", "girl", "she"],
    ["Grandma", "old-woman", "she"],
    ["my uncle Bob", "man", "he"],
    ["Katie's mum", "woman", "she"],
    ["my grandma", "old-woman", "she"],
    ["the dragon Smaug", "boar", "he"],
    ["my dog Max", "dog", "he"],
    ["Smaug", "deer", "they"],
    ["the milkman", "man", "he"],
    ["some old boots", "deer", "he"],
  ] as const)("draws %s as a %s", (raw, species, pronoun) => {
    const reading = readAnswer(raw, asked("noun", "somebody"));
    const part = { id: "pal", role: "friend", stand: "playfellow", otherwise: "deer" } as const;
    const { character } = personFromAnswer(reading, part, HEROES[0]!.character);
    expect(character).toMatchObject({ species, pronoun });
  });
});
