import { seededRandom } from "../../../../story/random.ts";
import type { Random } from "../../../../story/random.ts";
import type { LongBrief } from "../../../../story/long/long-brief.ts";
import type { Candidate } from "./arrange-tale.ts";
import type { Genre, TaleWorld } from "./genre.ts";
import { passageOf, passagesOf } from "./passages.ts";
import type { Passage } from "./passages.ts";
import { capital, filledIn, labelOf, titleInWords } from "./slot-words.ts";
import { toldPassage } from "./told-passage.ts";
import type { Slots } from "./told-passage.ts";

const PASSAGES = () => passagesOf("horror");

/** A place with rules, kept at night by somebody who was not told why. */
export const horror: Genre = { leastWords: 1000, imagine, candidates, titlesOf, happensIn };

interface Rule {
  slug: string;
  text: string;
  short: string;
}

const NAMES = {
  me: ["Robin", "Alex", "Jo", "Sam", "Lee", "Kit", "Frances", "Ellis", "Morgan", "Leslie"],
  boss: [
    "Mrs Calder",
    "Miss Arkwright",
    "Mrs Pell",
    "Mrs Oduya",
    "Miss Tranter",
    "Mrs Lisle",
    "Mrs Wyborn",
    "Miss Haig",
  ],
  before: [
    "Ruth Amsel",
    "Nora Keane",
    "Edith Farrow",
    "Ines Marrable",
    "Joan Stott",
    "Agnes Pym",
    "Dora Whitlock",
    "Vera Lund",
  ],
  mate: ["Desmond", "Ivo", "Walter", "Conrad", "Piet", "Arthur", "Malachy", "Gus"],
  lost: ["my brother", "my cousin", "my uncle"],
  lost_name: ["Daniel", "Peter", "Tobias", "Hugh", "Owen", "Laurie"],
  home: [
    "the flat over the laundry",
    "the room behind the chapel",
    "the attic over the chandler’s",
    "the flat above the locksmith",
  ],
  street: ["Cord Street", "Pump Lane", "Tanner’s Row", "Alma Terrace", "Mercer Street", "Well Street"],
} as const;

const NUMBERS = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

const kebab = (id: string): string => id.replaceAll("_", "-");
const first = (brief: LongBrief, group: string): string => brief.choices[group]![0]!;
const randomOf = (brief: LongBrief): Random =>
  seededRandom(`${brief.seed}/horror/${JSON.stringify(brief.choices)}`);

function imagine(brief: LongBrief): TaleWorld {
  const random = randomOf(brief).for("world");
  const location = passageOf(PASSAGES(), first(brief, "location")).head;
  const people = Object.fromEntries(Object.entries(NAMES).map(([slot, names]) => [slot, random.pick(names)]));
  const rules = rulesFor(brief);
  const broken = rules[brokenRule(brief, rules)]!;
  const given: Slots = { ...location, ...people };
  const inWords = (rule: Rule): Rule => ({
    ...rule,
    text: filledIn(rule.text, given),
    short: filledIn(rule.short, given),
  });
  const told = rules.map(inWords);
  return {
    slots: {
      ...given,
      rules_list: listed(told, broken.slug, brief.words < TINY_WORDS ? LISTED : told.length),
      rule_count: NUMBERS[rules.length]!,
      rule_first: told[0]!.text,
      rule_other: told.at(-1)!.text,
      rule: inWords(broken).text,
    },
    title: titleInWords(random.pick(TITLES), { ...given, short: inWords(broken).short }),
    logline: `Somebody takes over the nights at ${location["place"]!} and its ${NUMBERS[rules.length]!} small rules, keeps them, and one night breaks one.`,
    premise: `A person keeps the night at ${location["place"]!}, where ${people["before"]!} kept it before. There are ${NUMBERS[rules.length]!} rules; nobody says who made them; they hold.`,
    ending: `${capital(labelOf(brief, "endingType"))}: what is owed for ${inWords(broken).short} is paid.`,
    person: "first",
    voice: "dry, careful, exact; afraid late and never loudly",
    motifs: [inWords(broken).short, location["far_light"]!, location["keys"]!],
    setting: `${capital(location["place"]!)}, at night. Whoever breaks a rule pays for it: something is taken, changed or added, exactly, as a bill is.`,
    places: ["hall", "second", "upstairs", "below", "inner_door"].map((slot) => ({
      name: location[slot]!,
      about: `part of ${location["short"]!}`,
    })),
    rules: told.map(({ text }) => ({
      text: `${capital(text)}.`,
      consequence: "",
    })),
    cast: [
      {
        id: "narrator",
        name: people["me"]!,
        role: "protagonist",
        pronoun: "I",
        look: "not described",
        wants: "to do the work and be let alone",
        manner: "dry, exact",
      },
      {
        id: "mate",
        name: people["mate"]!,
        role: "colleague",
        pronoun: "he",
        look: "older, unhurried",
        wants: "to keep his own arrangement with the place",
        manner: "talks round things",
      },
      {
        id: "boss",
        name: people["boss"]!,
        role: "employer",
        pronoun: "she",
        look: "never seen, only heard",
        wants: "the nights kept",
        manner: "fair, evasive; says “the sheet”",
      },
      {
        id: "before",
        name: people["before"]!,
        role: "predecessor",
        pronoun: "she",
        look: "known by what she left",
        wants: "unknown",
        manner: "pencil notes",
      },
    ],
  };
}

const TITLES = [
  "The Night Sheet",
  "What {place} Keeps",
  "{short}, and the Rest",
  "The Keeper of the Sheet",
  "Hours at {place}",
];

function rulesFor(brief: LongBrief): Rule[] {
  const all = [...PASSAGES().values()].flatMap(({ id, head }) =>
    id.startsWith("rule-")
      ? [{ slug: id.slice("rule-".length), text: head["rule"]!, short: head["short"]! }]
      : [],
  );
  return randomOf(brief)
    .for("rules")
    .shuffle(all)
    .slice(0, Number(first(brief, "ruleCount")));
}

/** Below this a list of all the rules would leave no room for the paper that they stand on. */
const TINY_WORDS = 1300;
const LISTED = 3;

/** The rules as they are read, but no more than `most`: the one that will be broken, others, and how many more there are. */
function listed(rules: readonly Rule[], broken: string, most: number): string {
  const others = rules.filter(({ slug }) => slug !== broken).slice(0, most - 1);
  const told = rules.filter((rule) => rule.slug === broken || others.includes(rule));
  const more = rules.length - told.length;
  const rest =
    more > 0 ? ` There ${more === 1 ? "was one" : `were ${NUMBERS[more]!}`} more of the kind.` : "";
  return told.map(({ text }) => `${capital(text)}.`).join(" ") + rest;
}

const brokenRule = (brief: LongBrief, rules: readonly Rule[]): number =>
  randomOf(brief).for("broken").below(rules.length);

/** The tiers of dread, by where in the tale they belong. */
const TIERS: Record<string, [from: number, to: number]> = {
  "1": [0.08, 0.3],
  "1-2": [0.1, 0.45],
  "2": [0.26, 0.5],
  "2-3": [0.32, 0.64],
  "3": [0.5, 0.7],
  "3-4": [0.55, 0.85],
  "4": [0.74, 0.9],
  "4-5": [0.8, 0.92],
};

/** What a tale cannot do without, then what makes it whole, then what makes it long. */
/** Below this there is no room for the long endings. */
const SHORT_WORDS = 2500;

/** So much of the words asked for the spine of a tale may need at the least; see `take` in arrange-tale.ts. */
const SPINE_ROOM = 0.97;

const RANK = { spine: 0, frame: 1, body: 2, more: 3 };

function candidates(brief: LongBrief, { slots }: TaleWorld): Candidate[] {
  const random = randomOf(brief).for("candidates");
  const found: Candidate[] = [];
  const put = (
    id: string,
    at: number,
    rank: number,
    sort = "",
    also: Partial<Candidate> & { slots?: Slots } = {},
  ): void => {
    const { slots: more, ...rest } = also;
    const passage = toldPassage(passageOf(PASSAGES(), id), { ...slots, ...more }, brief.seed);
    found.push({ passage, at, rank: rank + random.next() * 0.01, sort, ...rest });
  };
  const within = ([from, to]: [number, number]) => from + random.next() * (to - from);
  const tierOf = ({ id, head }: Passage): [number, number] => {
    const range = TIERS[head["tier"] ?? ""];
    if (!range) throw new Error(`The passage ${id} has no tier that is known.`);
    return range;
  };

  const rules = rulesFor(brief);
  const broken = brokenRule(brief, rules);
  const one = (group: string) => kebab(first(brief, group));

  const isShort = brief.words < SHORT_WORDS;
  put(`${isShort ? "short-" : ""}ending-${one("endingType")}`, 0.97, RANK.spine);
  put(`entry-${one("entryCondition")}`, 0.01, RANK.spine + 0.1);
  put(`${rules[broken]!.slug}-break`, 0.72, RANK.spine + 0.2);
  put(
    isShort ? `short-sheet-${1 + random.below(6)}` : `discovery-${one("discoveryMethod")}`,
    0.05,
    RANK.spine + 0.3,
  );
  if (isShort && found.reduce((total, { passage }) => total + passage.least, 0) > brief.words * SPINE_ROOM) {
    found.pop();
    const rule = { ...rules[broken]!, text: slots["rule"]! };
    const rules_list = listed(rules.with(broken, rule), rule.slug, 1);
    put("short-sheet-0", 0.05, RANK.spine + 0.3, "", { slots: { rules_list } });
  }
  put(`violation-${one("violationResponse")}-1`, 0.73, RANK.spine + 0.4);
  put(`${rules[broken]!.slug}-cost`, 0.82, RANK.spine + 0.5);
  put(`${rules[broken]!.slug}-keep`, 0.09, RANK.spine + 0.6);
  put(`violation-${one("violationResponse")}-2`, 0.87, RANK.frame);
  put(`ambiguity-${one("ambiguityLevel")}-frame`, 0, RANK.frame + 0.1);
  put(`ambiguity-${one("ambiguityLevel")}-close`, 1, RANK.frame + 0.1);
  for (const [part, at] of [
    ["plant", 0.07],
    ["reveal", 0.62],
  ] as const)
    put(`completeness-${one("completenessPattern")}-${part}`, at, RANK.frame + 0.2, "", {
      together: "completeness",
    });
  for (const [index, theme] of brief.choices["thematicFocus"]!.entries()) {
    const shift = index * 0.02;
    for (const [part, at] of [
      ["plant", 0.06],
      ["middle-1", 0.3],
      ["middle-2", 0.55],
      ["payoff", 0.9],
    ] as const)
      put(`theme-${kebab(theme)}-${part}`, at + shift, RANK.frame + 0.3 + index / 10, "", {
        together: `theme-${theme}`,
      });
  }
  const style = one("escalationStyle");
  const styles = style === "mixed" ? random.shuffle(ESCALATIONS) : [style];
  for (const [at, place] of [0.15, 0.31, 0.45, 0.58, 0.78].entries())
    put(`escalation-${styles[at % styles.length]!}-${at + 1}`, place, RANK.frame + 0.5, "sign");

  const keepAt = (index: number) => 0.1 + (0.32 * index) / rules.length;
  for (const [index, { slug, text }] of rules.entries()) {
    const more = { slots: { rule: filledIn(text, slots) } };
    if (index !== broken) put(`${slug}-keep`, keepAt(index), RANK.body + index / 20, "rule", more);
    put(`${slug}-test`, 0.46 + (0.22 * index) / rules.length, RANK.body + 0.2 + index / 20, "rule", more);
  }
  put(`ambiguity-${one("ambiguityLevel")}-doubt`, 0.56, RANK.body + 0.3);

  const density = Number(first(brief, "sensoryDensity"));
  for (const sense of brief.choices["sensoryFocus"]!)
    for (const number of random.shuffle([1, 2, 3, 4, 5, 6, 7, 8]).slice(0, 2 + density))
      put(`sense-${sense}-${number}`, 0.05 + random.next() * 0.85, RANK.more + number / 4, "sense");
  const unsaid = random.shuffle(CONFESSIONS).slice(2);
  const others = [...PASSAGES().values()].filter(
    ({ id }) => /^(?:meet|task|day|mate|boss|before)-/.test(id) && !unsaid.includes(id),
  );
  for (const [index, passage] of random.shuffle(others).entries())
    put(passage.id, within(tierOf(passage)), RANK.more + index / others.length, splitId(passage.id)[0]);
  if (style === "mixed")
    for (const each of ESCALATIONS) {
      const rank = RANK.more + 0.5 + random.next();
      for (const [at, place] of [0.18, 0.34, 0.47, 0.61, 0.8].entries())
        if (styles[at % styles.length] !== each)
          put(`escalation-${each}-${at + 1}`, place + random.next() * 0.05, rank, "sign", {
            together: `signs-${each}`,
          });
    }
  return found;
}

/** In these the colleague tells of his arrangement; nobody confesses the same thing more than twice. */
const CONFESSIONS = ["mate-sentence", "mate-dog", "mate-overheard", "mate-stays"];

const ESCALATIONS = ["psychological", "physical", "ontological", "environmental", "social", "cosmic"];

const inWords = (slug: string): string => slug.replaceAll("-", " ");

/** Titles that would fit a chunk, the best first. */
function titlesOf(ids: readonly string[], { slots }: TaleWorld): string[] {
  const named = ids.flatMap((id) => {
    const fixed = TITLES_OF.find(([pattern]) => pattern.test(id));
    return fixed ? [titleInWords(fixed[1], slots)] : [];
  });
  const met = ids
    .filter((id) => id.startsWith("meet-"))
    .map((id) => titleInWords(inWords(splitId(id)[1]), slots));
  const ruled = ids.flatMap((id) => {
    const rule = /^(.*)-(?:break|cost|test|keep)$/.exec(id);
    const short = rule && PASSAGES().get(`rule-${rule[1]}`)?.head["short"];
    return short ? [titleInWords(short, slots)] : [];
  });
  const others = ids
    .filter((id) => /^(?:task|day|mate|boss|before)-/.test(id))
    .map((id) => titleInWords(inWords(splitId(id)[1]), slots));
  return [...named, ...met, ...ruled, ...others];
}

const TITLES_OF: readonly [pattern: RegExp, title: string][] = [
  [/^(?:short-)?ending-/, "The Last Night"],
  [/^entry-/, "Nights at {place}"],
  [/^(?:discovery|short-sheet)-/, "The Sheet"],
  [/^violation-.*-1$/, "What Was Owed"],
];

const splitId = (id: string): [family: string, rest: string] => {
  const [, family, rest] = /^([a-z]+)-(.*)$/.exec(id)!;
  return [family!, rest!];
};

/** What happens in a chunk, a sentence for each thing that carries the story. */
function happensIn(ids: readonly string[], { slots }: TaleWorld): string {
  return [...new Set(ids.flatMap((id) => deedOf(id, slots) ?? []))].join(" ");
}

function deedOf(id: string, slots: Slots): string | null {
  const rule = /^(.*)-(break|cost|test|keep)$/.exec(id);
  const short = rule && PASSAGES().get(`rule-${rule[1]}`)?.head["short"];
  if (short) return RULE_DEEDS[rule[2] as keyof typeof RULE_DEEDS].replace("{}", filledIn(short, slots));
  const deed = DEEDS.find(([pattern]) => pattern.test(id))?.[1];
  return deed ? filledIn(deed.replace("{what}", inWords(splitId(id)[1])), slots) : null;
}

const RULE_DEEDS = {
  keep: "The narrator keeps to the rule of {} and sees that it means something.",
  test: "The narrator is pressed over {} and keeps to the rule.",
  break: "The narrator breaks the rule of {}.",
  cost: "What is owed for {} is taken.",
};
const DEEDS: readonly [pattern: RegExp, deed: string][] = [
  [
    /^entry-/,
    "The narrator comes to keep the nights at {place}, takes over from {mate} and speaks with {boss}.",
  ],
  [/^(?:discovery|short-sheet)-/, "The rules come to be known."],
  [/^completeness-.*-plant$/, "Something about the sheet does not sit right."],
  [/^completeness-.*-reveal$/, "It comes out what is wrong with the sheet."],
  [/^violation-.*-1$/, "The place answers at once."],
  [/^violation-.*-2$/, "The place answers more clearly."],
  [/^(?:short-)?ending-/, "The last night, and what came of it."],
  [/^ambiguity-.*-doubt$/, "The narrator goes over it all again, and some of it will not go away."],
  [/^theme-.*-plant$/, "Something that the narrator has carried for long comes up."],
  [/^theme-.*-middle-/, "It comes up again, and is harder to put away."],
  [/^theme-.*-payoff$/, "It is faced at last."],
  [/^escalation-/, "There is a sign."],
  [/^meet-/, "Somebody comes by night ({what})."],
  [/^task-/, "A task of the night goes otherwise than usual ({what})."],
  [/^day-/, "The nights follow the narrator home ({what})."],
  [/^mate-/, "{mate} talks round a thing ({what})."],
  [/^boss-/, "{boss} lets something slip ({what})."],
  [/^before-/, "A trace of {before} is found ({what})."],
];
