import { describe, expect, it } from "vitest";
import { NOTE_WORDS } from "../../../server/providers/illustrators/built-in/note-words.ts";
import { readNotes } from "../../../server/providers/illustrators/built-in/read-notes.ts";
import type { ReadNotes } from "../../../server/providers/illustrators/built-in/read-notes.ts";
import {
  COLOURS,
  DISTANCES,
  EXPRESSIONS,
  MOODS,
  PLACES,
  POSES,
  PROPS,
  SPECIES,
  TIMES_OF_DAY,
  WEATHERS,
} from "../../../server/story/scene-facts.ts";
import type { Character, SceneFacts } from "../../../server/story/scene-facts.ts";

const CAST: Character[] = [
  { id: "hero", role: "hero", phrase: "the red fox", species: "fox", pronoun: "he", size: 1 },
  {
    id: "crowd-1",
    role: "crowd",
    phrase: "a group of crows",
    species: "crow",
    pronoun: "they",
    size: 0.7,
    count: 3,
  },
  {
    id: "villain",
    role: "villain",
    phrase: "the wolf from the north",
    species: "wolf",
    pronoun: "he",
    size: 1.2,
  },
  {
    id: "friend",
    role: "friend",
    phrase: "the girl fox",
    species: "fox",
    pronoun: "she",
    size: 0.95,
    wears: { item: "scarf", colour: "red" },
  },
];

const aScene = (differing: Partial<SceneFacts> = {}): SceneFacts => ({
  place: "meadow",
  time: "day",
  weather: "clear",
  mood: "sad",
  distance: "medium",
  action: "the red fox walks past the crows",
  figures: [
    { character: "hero", pose: "walking", expression: "sad" },
    { character: "crowd-1", pose: "standing", expression: "laughing", faces: "hero" },
  ],
  keyObject: { phrase: "a strange relic", prop: "relic" },
  ...differing,
});

const readOne = (note: string, differing: Partial<SceneFacts> = {}) =>
  readNotes([note], aScene(differing), CAST);

/** Of a note: what must be seen afterwards, and what the scene was like before where that matters. */
type Case = [
  note: string,
  sees: (read: ReadNotes) => unknown,
  becomes: unknown,
  before?: Partial<SceneFacts>,
];

const time = ({ facts }: ReadNotes) => facts.time;
const weather = ({ facts }: ReadNotes) => facts.weather;
const place = ({ facts }: ReadNotes) => facts.place;
const mood = ({ facts }: ReadNotes) => facts.mood;
const distance = ({ facts }: ReadNotes) => facts.distance;
const first = ({ facts }: ReadNotes) => facts.figures[0];
const pose = (read: ReadNotes) => first(read)?.pose;
const expression = (read: ReadNotes) => first(read)?.expression;
const figure = (id: string) => (read: ReadNotes) =>
  read.facts.figures.find(({ character }) => character === id);
const character = (id: string) => (read: ReadNotes) => read.cast.find((each) => each.id === id);
const heroWears = (read: ReadNotes) => character("hero")(read)?.wears;
const ids = ({ facts }: ReadNotes) => facts.figures.map((each) => each.character);
const keyObject = ({ facts }: ReadNotes) => facts.keyObject;
const brightness = ({ grading }: ReadNotes) => Math.sign(grading?.brightness ?? 0);
const warmth = ({ grading }: ReadNotes) => Math.sign(grading?.warmth ?? 0);
const saturation = ({ grading }: ReadNotes) => Math.sign(grading?.saturation ?? 0);

const nightRain = { time: "night", weather: "rain" } as const;
type Figure = SceneFacts["figures"][0];
const fox = (does: Figure["pose"], looks: Figure["expression"]) => ({
  figures: [{ character: "hero", pose: does, expression: looks }],
});

const CASES: Record<string, Case[]> = {
  "the time of day": [
    ["make it night", time, "night"],
    ["Sunset please!", time, "dusk"],
    ["at dawn", time, "dawn"],
    ["the moon should be out", time, "night"],
    ["not night", time, "day", nightRain],
    ["day instead of night", time, "day", nightRain],
    ["later in the day", time, "dusk"],
    ["NIGHT", time, "night"],
    ["a starry sky would be lovely", time, "night"],
  ],
  "the weather": [
    ["let it rain", weather, "rain"],
    ["without the rain", weather, "clear", nightRain],
    ["no rain or snow", weather, "clear", { weather: "snow" }],
    ["no storm, please", weather, "clear", { weather: "storm" }],
    ["there should be a thunderstorm", weather, "storm"],
    ["misty", weather, "fog"],
    ["more rain", weather, "storm", { weather: "rain" }],
    ["snow not rain", weather, "snow", { weather: "rain" }],
    ["stop the snow", weather, "clear", { weather: "snow" }],
    ["a windy day", weather, "windy"],
    ["blue sky", weather, "clear", nightRain],
    ["it shouldn't be cloudy", weather, "clear", { weather: "cloudy" }],
  ],
  "the place": [
    ["show the village behind", place, "village"],
    ["by the sea", place, "seashore"],
    ["in the woods", place, "forest"],
    ["not in a cave", place, "mountain", { place: "cave" }],
    ["indoors", place, "cottage"],
    ["the grass is too dark", place, "lake", { place: "lake" }],
  ],
  "the camera": [
    ["closer", distance, "close"],
    ["further away", distance, "wide"],
    ["zoom in on his face", distance, "close"],
    ["too close", distance, "medium", { distance: "close" }],
    ["a wide shot", distance, "wide"],
    ["not so far away", distance, "medium", { distance: "wide" }],
  ],
  "the mood": [
    ["not so sad", mood, "hopeful"],
    ["make it scary", mood, "frightening"],
    ["less scary", mood, "peaceful", { mood: "frightening" }],
    ["it feels too gloomy", mood, "hopeful"],
    ["happier", mood, "hopeful"],
    ["more magical", mood, "wondrous"],
  ],
  "poses and expressions": [
    ["he should look happier", expression, "happy"],
    ["he should smile", expression, "happy"],
    ["don't cry", expression, "calm", fox("crying", "crying")],
    ["don't cry", pose, "standing", fox("crying", "crying")],
    ["less happy", expression, "calm", fox("standing", "happy")],
    ["the fox looks angry", expression, "angry"],
    ["he should not be running", pose, "walking", fox("running", "afraid")],
    ["let him sit", pose, "sitting"],
    ["the fox jumps", pose, "leaping"],
    ["the crow should be running", (read) => figure("crowd-1")(read)?.pose, "running"],
    ["the crow should be running", pose, "walking"],
    ["a happy fox and a sad crow", (read) => figure("crowd-1")(read)?.expression, "sad"],
    ["the villain is laughing", (read) => figure("villain")(read)?.pose, "laughing"],
    ["don't let the crows laugh", (read) => figure("crowd-1")(read)?.expression, "calm"],
    ["the girl fox waves", (read) => figure("friend")(read)?.pose, "waving"],
    [
      "they should all dance",
      (read) => read.facts.figures.map((each) => each.pose),
      ["cheering", "cheering"],
    ],
  ],
  "who is there": [
    ["remove the crows", ids, ["hero"]],
    ["no crows please", ids, ["hero"]],
    ["without the crows and the wolf", ids, ["hero"]],
    ["add the wolf", ids, ["hero", "crowd-1", "villain"]],
    ["where is the girl fox?", ids, ["hero", "crowd-1", "friend"]],
    ["show a rabbit on the left", ids, ["hero", "crowd-1", "guest-rabbit"]],
    ["four crows", (read) => character("crowd-1")(read)?.count, 4],
    ["more crows", (read) => character("crowd-1")(read)?.count, 4],
    ["bigger fox", (read) => character("hero")(read)?.size, 1.25],
    ["the crows are too big", (read) => character("crowd-1")(read)?.size, 0.56],
    ["the crow on the left", (read) => figure("crowd-1")(read)?.stands, "left"],
    ["the fox in the background", (read) => first(read)?.stands, "far"],
    [
      "they should look at each other",
      (read) => read.facts.figures.map(({ faces }) => faces),
      ["crowd-1", "hero"],
    ],
    ["hide the crows", ids, ["hero"]],
    ["the fox looking at the crow", (read) => first(read)?.faces, "crowd-1"],
  ],
  "what is worn, and of which colour": [
    ["give the fox a blue scarf", heroWears, { item: "scarf", colour: "blue" }],
    ["he should wear a green hat", heroWears, { item: "hat", colour: "green" }],
    ["I want glasses on him", heroWears, { item: "glasses", colour: "gold" }],
    [
      "her scarf should be yellow",
      (read) => character("friend")(read)?.wears?.colour,
      "yellow",
      {
        figures: [{ character: "friend", pose: "standing", expression: "calm" }],
      },
    ],
    [
      "without the scarf",
      (read) => character("friend")(read)?.wears,
      undefined,
      {
        figures: [{ character: "friend", pose: "standing", expression: "calm" }],
      },
    ],
    [
      "her scarf should not be red",
      (read) => character("friend")(read)?.wears?.colour,
      "blue",
      {
        figures: [{ character: "friend", pose: "standing", expression: "calm" }],
      },
    ],
    ["make the fox's fur grey", (read) => character("hero")(read)?.colour, "grey"],
    ["white crows", (read) => character("crowd-1")(read)?.colour, "white"],
  ],
  things: [
    [
      "the relic should glow green",
      keyObject,
      { phrase: "a strange relic", prop: "relic", glowing: true, colour: "green" },
    ],
    ["a blue relic", (read) => keyObject(read)?.colour, "blue"],
    [
      "the relic must not glow",
      keyObject,
      { phrase: "a relic", prop: "relic" },
      {
        keyObject: { phrase: "a relic", prop: "relic", glowing: true },
      },
    ],
    ["remove the relic", keyObject, undefined],
    ["give him a lantern", (read) => first(read)?.holding?.prop, "lantern"],
    ["the fox is holding the relic", (read) => first(read)?.holding?.prop, "relic"],
    ["the fox is holding the relic", keyObject, undefined],
    [
      "he should put down the lantern",
      (read) => keyObject(read)?.prop,
      "lantern",
      {
        figures: [
          {
            character: "hero",
            pose: "holding",
            expression: "calm",
            holding: { phrase: "a lantern", prop: "lantern" },
          },
        ],
        keyObject: undefined as never,
      },
    ],
    ["he needs a sword in his hand", (read) => first(read)?.holding?.prop, "sword"],
    ["the sky should be purple", keyObject, { phrase: "a strange relic", prop: "relic" }],
    ["the tent should be yellow", keyObject, { phrase: "a strange relic", prop: "relic" }],
    [
      "he should hold a sword",
      (read) => read.facts.around?.map((thing) => thing.prop),
      ["lantern"],
      {
        figures: [
          { ...fox("standing", "calm").figures[0]!, holding: { phrase: "a lantern", prop: "lantern" } },
        ],
      },
    ],
    ["add a boat", (read) => read.facts.around?.map((thing) => thing.prop), ["boat"]],
  ],
  "light and colour of the whole": [
    ["too dark", brightness, 1],
    ["more light", brightness, 1],
    ["not enough light", brightness, 1],
    ["darker", brightness, -1],
    ["way too bright", brightness, -1],
    ["warmer", warmth, 1],
    ["too cold", warmth, 1],
    ["the light could be more golden", warmth, 1],
    ["the sky should be purple", warmth, -1],
    ["more colourful", saturation, 1],
    ["too colourful", saturation, -1],
    ["too dark and pale", saturation, 1],
  ],
};

describe("Reading notes", () => {
  for (const [subject, cases] of Object.entries(CASES)) {
    describe(`about ${subject}`, () => {
      it.each(cases)("understands “%s”", (note, sees, becomes, before) => {
        expect(sees(readOne(note, before))).toEqual(becomes);
      });
    });
  }

  it("follows a note of many clauses", () => {
    const { facts, cast, notUnderstood, reshuffle } = readOne(
      "make it night and snowing, closer, he should look happier, and give the fox a blue scarf",
    );
    expect(facts).toMatchObject({ time: "night", weather: "snow", distance: "close" });
    expect(facts.figures[0]).toMatchObject({ expression: "happy" });
    expect(cast[0]).toMatchObject({ wears: { item: "scarf", colour: "blue" } });
    expect({ notUnderstood, reshuffle }).toEqual({ notUnderstood: [], reshuffle: 0 });
  });

  it("lets the later note win", () => {
    const { facts } = readNotes(["make it night", "closer", "no, a bright morning"], aScene(), CAST);
    expect(facts).toMatchObject({ time: "dawn", distance: "close" });
  });

  it("leaves everything that is not spoken of as it was", () => {
    const before = aScene();
    const { facts, cast, grading } = readNotes(["make it night"], before, CAST);
    expect(facts).toEqual({ ...before, time: "night" });
    expect(cast).toEqual(CAST);
    expect(grading).toBeUndefined();
  });

  it("does not change what it is given", () => {
    const facts = aScene();
    const cast = structuredClone(CAST);
    readNotes(
      ["remove the crows, give the fox a blue scarf, the relic should glow, bigger wolf"],
      facts,
      cast,
    );
    expect({ facts, cast }).toEqual({ facts: aScene(), cast: CAST });
  });

  it("tells the words it did not understand, exactly as they were written", () => {
    expect(readOne("more Baroque ornament, and make it night").notUnderstood).toEqual(["Baroque ornament"]);
    expect(readOne("a fox with green eyes").notUnderstood).toEqual(["green eyes"]);
    expect(readOne("add a purple dinosaur").notUnderstood).toEqual(["purple dinosaur"]);
    expect(readOne("please make it night").notUnderstood).toEqual([]);
  });

  it("does not colour the fox with the colour of something unknown", () => {
    expect(character("hero")(readOne("a fox with green eyes"))).toEqual(CAST[0]);
  });

  it("keeps the last figure, and says so", () => {
    const { facts, notUnderstood } = readOne("remove the fox", fox("standing", "calm"));
    expect(facts.figures).toHaveLength(1);
    expect(notUnderstood).toEqual(["fox"]);
  });

  it("has no more than four figures, and says so", () => {
    const read = readNotes(["add the wolf, a bear, an owl and a goose"], aScene(), CAST);
    expect(ids(read)).toEqual(["hero", "crowd-1", "villain", "guest-bear"]);
    expect(read.notUnderstood).toEqual(["owl", "goose"]);
  });

  it("no longer lets anybody turn to somebody who was taken out", () => {
    const { facts } = readOne("add the wolf, remove the fox");
    expect(facts.figures.map(({ faces }) => faces)).toEqual([undefined, undefined]);
  });

  it("counts the notes that change nothing, so that the picture is arranged another way", () => {
    expect(readNotes(["daytime", "qwertz", "make it night", "again"], aScene(), CAST).reshuffle).toBe(3);
    expect(readNotes([], aScene(), CAST).reshuffle).toBe(0);
    expect(readOne("let it rain", { place: "cottage" }).reshuffle).toBe(1);
  });

  it.each([
    ["nothing", ""],
    ["only marks", "!!! ... ,,, ???"],
    ["HTML", '<script>alert("x")</script><b>night</b>'],
    ["emoji", "🦊🌙❤️👍🏽"],
    ["another script", "сделай ночь, 夜にして"],
    ["names of object members", "constructor __proto__ toString hasOwnProperty"],
    ["regular expressions", "(.*)+ [a-z]{3,} \\d+ ^night$ |rain|"],
    ["only denials", "not no without never too less instead of"],
    ["very many words", "night and snow not rain ".repeat(5_000)],
    ["a very long word", "a".repeat(100_000)],
  ])("takes %s without harm", (_, note) => {
    const result = readNotes([note, note], aScene(), CAST);
    expectValid(result);
    expect(result.notUnderstood.length).toBeLessThanOrEqual(20);
    expect(result.notUnderstood.every((words) => words.length <= 80)).toBe(true);
  });

  it("always gives valid facts, whatever words come in whatever order", () => {
    const random = randomFrom(7);
    const words = [
      ...NOTE_WORDS.keys(),
      "fox",
      "red fox",
      "crows",
      "wolf",
      "girl fox",
      "relic",
      "blorp",
      "the",
      ",",
    ];
    const marks = [" ", " ", " ", ", ", ". ", " and ", " not ", "\n"];
    const pick = <Item>(items: Item[]) => items[Math.floor(random() * items.length)]!;
    for (let salad = 0; salad < 2_000; salad++) {
      const notes = Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
        Array.from({ length: Math.floor(random() * 14) }, () => pick(words) + pick(marks)).join(""),
      );
      expectValid(readNotes(notes, aScene(), CAST), notes.join(" | "));
    }
  });

  it("knows at least four hundred words and phrases", () => {
    expect(NOTE_WORDS.size).toBeGreaterThan(400);
  });
});

function expectValid({ facts, cast, grading }: ReadNotes, note = ""): void {
  const problems = [
    !PLACES.includes(facts.place) && "place",
    !TIMES_OF_DAY.includes(facts.time) && "time",
    !WEATHERS.includes(facts.weather) && "weather",
    !MOODS.includes(facts.mood) && "mood",
    !DISTANCES.includes(facts.distance) && "distance",
    (facts.figures.length < 1 || facts.figures.length > 4) && "number of figures",
    new Set(facts.figures.map((each) => each.character)).size !== facts.figures.length && "a figure twice",
    ...facts.figures.flatMap((each) => [
      !cast.some(({ id }) => id === each.character) && "figure without a character",
      !POSES.includes(each.pose) && "pose",
      !EXPRESSIONS.includes(each.expression) && "expression",
      each.faces && !facts.figures.some((other) => other.character === each.faces) && "faces",
      each.faces === each.character && "faces itself",
    ]),
    ...[facts.keyObject, ...(facts.around ?? []), ...facts.figures.map(({ holding }) => holding)].flatMap(
      (thing) => [
        thing && !PROPS.includes(thing.prop) && "prop",
        thing?.colour && !COLOURS.includes(thing.colour) && "colour of a thing",
      ],
    ),
    ...cast.flatMap((each) => [
      !SPECIES.includes(each.species) && "species",
      each.colour && !COLOURS.includes(each.colour) && "colour of a character",
      (each.size < 0.4 || each.size > 2) && "size",
      each.count !== undefined && (each.count < 2 || each.count > 5) && "count",
    ]),
    Object.values(grading ?? {}).some((amount) => Math.abs(amount) > 1) && "grading",
  ].filter(Boolean);
  expect(problems, note).toEqual([]);
}

/** Mulberry32: the same words in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
