import type { Random } from "../../../server/story/random.ts";
import { peopleIn, placesIn } from "./read-long-prompt.ts";
import { ADJECTIVES, AIMS, FIRST_NAMES, PLACES, SURNAMES, THINGS, TURNS } from "./words.ts";

// Plans of long stories, in the forms in which a model is asked for them.

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export function conceptAnswer(random: Random) {
  const [thing, other, third] = random.shuffle(THINGS) as [string, string, string];
  return {
    title: `The ${capital(random.pick(ADJECTIVES))} ${capital(thing)}`,
    logline: `Whoever holds the ${thing} must answer for what was done with the ${other}, and somebody has begun to ask.`,
    premise: `A ${thing} turns up where it cannot be. To bring it back is to say who took it, and the one who could say it has every reason to be silent.`,
    theme: `Is a debt still owed when nobody remembers who lent?`,
    ending: `The ${thing} is put back in its place before everybody, and the one who does it leaves by the first boat, with empty hands.`,
    person: "third",
    tense: "past",
    voice: "Dry, close to the hands, sparing with comparisons; it counts things rather than naming feelings.",
    motifs: [`a ${third}`, `the ${other} that is never filled`, "a door that is left on the latch"],
  };
}

export function worldAnswer(random: Random) {
  const places = random.shuffle(PLACES).slice(0, 5);
  const things = random.shuffle(THINGS);
  return {
    setting:
      "A river town with one ferry, a harbour office that keeps the books, and winters in which nobody leaves.",
    places: places.map((name, at) => ({
      name,
      about: `one comes to it past the ${things[at]}, and it smells of wet rope`,
    })),
    rules: things.slice(5, 10).map((thing, at) => ({
      text: `No ${thing} is carried over the water after the ${["first", "second", "third", "evening", "last"][at]} bell.`,
      consequence: `Whoever does it finds the ${things[at + 11]} empty in the morning, each time.`,
    })),
  };
}

export function castAnswer(random: Random, count: number) {
  const women = random.shuffle(FIRST_NAMES.she);
  const men = random.shuffle(FIRST_NAMES.he);
  const surnames = random.shuffle(SURNAMES);
  const roles = ["protagonist", "rival", "witness", "confidant", "creditor", "clerk"];
  return Array.from({ length: count }, (_, at) => {
    const isWoman = at % 2 === 0;
    return {
      name: `${(isWoman ? women : men)[at]} ${surnames[at]}`,
      role: roles[at % roles.length]!,
      pronoun: isWoman ? "she" : "he",
      look: `${["middle-aged", "elderly", "young"][at % 3]}, with a ${random.pick(ADJECTIVES)} coat and a scar on the chin`,
      wants: `the ${random.pick(THINGS)} back, which another keeps for a reason`,
      manner: `answers slowly and turns a ${random.pick(THINGS)} in the hand`,
    };
  });
}

export const beatsAnswer = (random: Random, count: number) =>
  Array.from({ length: count }, () => ({
    happens: `The protagonist ${random.pick(AIMS)} the ${random.pick(THINGS)} and therefore ${random.pick(TURNS)}.`,
  }));

export function outlineAnswer(prompt: string, random: Random) {
  const count = Number(/Give exactly (\d+) in `cards`/.exec(prompt)![1]);
  const first = Number(/, (?:part|scene)s (\d+) to \d+ of \d+/.exec(prompt)![1]);
  const people = peopleIn(prompt);
  const known = placesIn(prompt);
  const places = known.length > 0 ? known : PLACES;
  const open = [
    ...(prompt.split("Promised, and still open:\n")[1]?.split("\n\n")[0] ?? "").matchAll(/^- ([\w-]+): /gm),
  ].map(([, id]) => id!);
  const isLast = prompt.includes("It is the last stretch");
  const wanted = new Map(
    [
      ...(prompt.split("What the person wants in these")[1]?.split("\n\n")[0] ?? "").matchAll(
        /^(\d+)\. (.+)$/gm,
      ),
    ].map(([, number, happens]) => [Number(number), happens!]),
  );
  return {
    cards: Array.from({ length: count }, (_, at) => {
      const number = first + at;
      const who = random.shuffle(people).slice(0, Math.min(people.length, 2 + random.below(2)));
      const thing = random.pick(THINGS);
      const place = random.pick(places);
      const names = who.map(({ name }) => name.split(" ")[0]).filter(Boolean);
      const isPlanting = !isLast && number % 3 === 1;
      const kept = at % 3 === 2 ? open.slice(Math.floor(at / 3), Math.floor(at / 3) + 1) : [];
      const left = isLast && at === count - 1 ? open.slice(Math.floor(count / 3)) : [];
      return {
        title: `The ${capital(random.pick(ADJECTIVES))} ${capital(thing)}`,
        happens:
          wanted.get(number) ??
          `At ${place} ${names[0] ?? "somebody"} ${random.pick(AIMS)} the ${random.pick(ADJECTIVES)} ${thing}, and ${names[1] ?? names[0] ?? "somebody"} ${random.pick(TURNS)}.`,
        place,
        time: `day ${Math.ceil(number / 2)}, ${number % 2 === 1 ? "morning" : "evening"}`,
        who: who.map(({ id }) => id),
        weight: 0.9 + random.below(3) / 10,
        standsAlone: number % 5 === 3,
        plants: isPlanting
          ? [{ id: `p${number}-${thing.replaceAll(" ", "-")}`, what: `who put the ${thing} at ${place}` }]
          : [],
        paysOff: [...kept, ...left],
      };
    }),
  };
}
