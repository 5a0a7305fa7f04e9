import { INDOOR_PLACES } from "../../story/scene-facts.ts";
import type {
  Character,
  Colour,
  Distance,
  Figure,
  Place,
  Pose,
  SceneFacts,
  Species,
  Thing,
  TimeOfDay,
  Weather,
} from "../../story/scene-facts.ts";
import { recognisePerson } from "../writers/built-in/recognise.ts";

/**
 * Somebody in words that a picture model draws the same way each time: colour, two natural marks, the garment. The same
 * character of the same cast always gets the same words, and they name nobody else.
 */
export function describeCharacter(character: Character, cast: Character[]): string {
  const { wears } = character;
  const look = isPerson(character.species)
    ? describePerson(character, character.species, cast)
    : describeAnimal(character, character.species);
  return wears && wears.item !== "none" ? `${look}, ${garmentWords(wears)}` : look;
}

/** How tall somebody is beside another: "two thirds as tall as the red fox". */
export function describeHeight({ size }: Character, beside: Character): string {
  const [, words] = HEIGHTS.find(([upTo]) => size / beside.size <= upTo)!;
  return `${words} ${beside.phrase}`;
}

/** Who is to be seen, how each looks, in which pose, and where: a line each, first the one the picture is about. */
export function describeFigures(facts: SceneFacts, cast: Character[]): string {
  const shown = facts.figures.flatMap((figure) => {
    const character = cast.find(({ id }) => id === figure.character);
    return character ? [{ figure, character }] : [];
  });
  const first = shown[0]?.character;
  return shown
    .map(({ figure, character }) => {
      const height = first && first.id !== character.id ? `; ${describeHeight(character, first)}` : "";
      const doing = figureWords(figure, cast);
      return `- ${character.phrase}: ${describeCharacter(character, cast)} — ${doing}${height}`;
    })
    .join("\n");
}

/** Place, hour, weather, mood and the things that stand about. */
export function describeSetting({ place, time, weather, mood, keyObject, around = [] }: SceneFacts): string {
  const things = [...(keyObject ? [keyObject] : []), ...around].map(thingWords);
  const isIndoors = INDOOR_PLACES.includes(place);
  const sky = isIndoors ? `${WEATHERS[weather]} outside` : WEATHERS[weather];
  const seen = things.length > 0 ? `; in sight: ${things.join(", ")}` : "";
  return `${PLACES[place]}, ${TIMES[time]}, ${sky}; ${mood} mood${seen}`;
}

/** The same scene with its things called by their kind alone: for when the words of the story were declined. */
export function inPlainWords(facts: SceneFacts): SceneFacts {
  const plain = (thing: Thing): Thing => ({ ...thing, phrase: `a ${thing.prop}` });
  const { keyObject, around, figures } = facts;
  return {
    ...facts,
    figures: figures.map((figure) =>
      figure.holding ? { ...figure, holding: plain(figure.holding) } : figure,
    ),
    ...(keyObject ? { keyObject: plain(keyObject) } : {}),
    ...(around ? { around: around.map(plain) } : {}),
  };
}

/** How far the camera stands. */
export const describeView = ({ distance }: SceneFacts): string => VIEWS[distance];

type Person = "girl" | "boy" | "woman" | "man" | "old-woman" | "old-man";
type Animal = Exclude<Species, Person>;

const isPerson = (species: Species): species is Person => species in PEOPLE;

/** Colour and two marks that nature gave. */
const ANIMALS: Record<Animal, { coat: string; marks: string; many: string }> = {
  fox: { coat: "russet", marks: "white chest, white-tipped brush", many: "foxes" },
  rabbit: { coat: "sandy", marks: "long upright ears, round white tail", many: "rabbits" },
  bear: { coat: "dark brown", marks: "small round ears, pale muzzle", many: "bears" },
  cat: { coat: "grey tabby", marks: "striped tail, white paws", many: "cats" },
  dog: { coat: "tan", marks: "floppy ears, dark patch over one eye", many: "dogs" },
  mouse: { coat: "grey-brown", marks: "large round ears, long bare tail", many: "mice" },
  hedgehog: { coat: "brown", marks: "pale pointed face, neat spines", many: "hedgehogs" },
  squirrel: { coat: "rust-red", marks: "tufted ears, plumed tail", many: "squirrels" },
  otter: { coat: "dark brown", marks: "pale throat, thick tapering tail", many: "otters" },
  badger: { coat: "grey", marks: "black-and-white striped face, short dark legs", many: "badgers" },
  deer: { coat: "fawn", marks: "white-spotted back, large leaf-shaped ears", many: "deer" },
  goat: { coat: "cream", marks: "curved horns, small beard", many: "goats" },
  wolf: { coat: "grey", marks: "pale muzzle, dark-tipped bushy tail", many: "wolves" },
  boar: { coat: "bristly dark brown", marks: "short tusks, flat snout", many: "boars" },
  frog: { coat: "leaf-green", marks: "wide mouth, golden eyes", many: "frogs" },
  owl: { coat: "speckled brown", marks: "pale heart-shaped face, amber eyes", many: "owls" },
  crow: { coat: "glossy black", marks: "strong grey beak, shaggy throat", many: "crows" },
  goose: { coat: "white", marks: "orange beak and feet, long neck", many: "geese" },
};

function describeAnimal({ phrase, colour, count = 1 }: Character, species: Animal): string {
  const { coat, marks, many } = ANIMALS[species];
  const several = count > 1 ? `${count} ` : "";
  const unlike = count > 1 ? ", each a little different" : "";
  // Of kinds that are not on the list, the species is only the nearest: "the mole" is a mouse to whoever has no mole.
  const isAnotherKind =
    !phrase.includes(species) && !phrase.includes(many) && recognisePerson(phrase) === species;
  if (isAnotherKind) {
    const kind = [...(colour ? [colour] : []), phrase.replace(/^the /, "")].join(" ");
    return `${several}${kind}${unlike}, coloured and marked as in nature`;
  }
  return `${several}${colour ?? coat} ${count > 1 ? many : species}${unlike}, ${marks}`;
}

/**
 * Hair, face and clothes: people of one kind in a cast get one set each, in the order of the cast. The hair is of the
 * colour before the word "hair", or of the character's own.
 */
const PEOPLE: Record<Person, { one: string; many: string; looks: readonly string[] }> = {
  girl: {
    one: "girl",
    many: "girls",
    looks: [
      "brown hair in two plaits, freckles, plain teal smock",
      "black hair in curls, dark brown skin, plain brick-red smock",
      "fair hair cropped at the chin, round cheeks, plain moss-green smock",
    ],
  },
  boy: {
    one: "boy",
    many: "boys",
    looks: [
      "brown hair in tousles, light brown skin, oat-coloured shirt, brown breeches",
      "black hair in tight curls, dark brown skin, blue shirt, grey breeches",
      "sandy hair in a fringe, freckles, ochre shirt, green breeches",
    ],
  },
  woman: {
    one: "woman",
    many: "women",
    looks: [
      "brown hair in a bun, light brown skin, plain plum-coloured dress",
      "black hair in a wrapped braid, dark brown skin, plain ochre dress",
      "auburn hair worn loose, freckles, plain grey-green dress",
    ],
  },
  man: {
    one: "man",
    many: "men",
    looks: [
      "brown hair cut short, light brown skin, grey coat, brown trousers",
      "black hair in short curls, dark brown skin, rust-red coat, grey trousers",
      "fair hair to the shoulders, ruddy face, dark green coat, brown trousers",
    ],
  },
  "old-woman": {
    one: "old woman",
    many: "old women",
    looks: [
      "white hair in a crown of braids, wrinkled light brown face, long slate-blue dress",
      "silver hair in a knot, wrinkled dark brown face, long ochre dress",
    ],
  },
  "old-man": {
    one: "old man",
    many: "old men",
    looks: [
      "white hair and long beard, wrinkled light brown face, long brown coat",
      "grey hair and short beard, wrinkled dark brown face, long moss-green coat",
    ],
  },
};

function describePerson(character: Character, species: Person, cast: Character[]): string {
  const { one, many, looks } = PEOPLE[species];
  const alike = cast.filter((other) => other.species === species).findIndex(({ id }) => id === character.id);
  const look = looks[Math.max(0, alike) % looks.length]!;
  const { colour, count = 1 } = character;
  const whole = colour ? look.replace(/^\w+(?= hair)/, colour) : look;
  return count > 1 ? `${count} ${many}, each a little different, ${whole}` : `${one}, ${whole}`;
}

const PAIRS = new Set(["glasses"]);

const garmentWords = ({ item, colour }: { item: string; colour: Colour }): string =>
  PAIRS.has(item) ? `${colour} ${item}` : `${colour === "orange" ? "an" : "a"} ${colour} ${item}`;

/** Up to which share of the hero's height these words are right. */
const HEIGHTS: readonly [upTo: number, words: string][] = [
  [0.58, "half as tall as"],
  [0.71, "two thirds as tall as"],
  [0.85, "three quarters as tall as"],
  [0.96, "slightly shorter than"],
  [1.04, "as tall as"],
  [1.12, "slightly taller than"],
  [1.32, "a head taller than"],
  [1.75, "half as tall again as"],
  [Infinity, "twice as tall as"],
];

function figureWords({ pose, expression, holding, stands, faces }: Figure, cast: Character[]): string {
  const towards = cast.find(({ id }) => id === faces);
  return [
    holding ? `${HOLDING_POSES[pose] ?? `${POSES[pose]} with`} ${thingWords(holding)}` : POSES[pose],
    expression,
    ...(stands ? [STANDS[stands]] : []),
    ...(towards ? [`turned to ${towards.phrase}`] : []),
  ].join(", ");
}

const thingWords = ({ phrase, colour, glowing }: Thing): string =>
  [
    phrase,
    ...(colour && !phrase.includes(colour) ? [`of ${colour} colour`] : []),
    ...(glowing && !phrase.includes("glowing") ? ["that glows"] : []),
  ].join(" ");

const STANDS: Record<NonNullable<Figure["stands"]>, string> = {
  left: "at the left",
  centre: "in the middle",
  right: "at the right",
  far: "small in the distance",
};

const POSES: Record<Pose, string> = {
  standing: "standing",
  walking: "walking",
  running: "running",
  sitting: "sitting",
  lying: "lying down",
  cowering: "cowering",
  kneeling: "kneeling",
  reaching: "reaching out",
  pointing: "pointing",
  holding: "standing, hands before the chest",
  offering: "holding out a hand",
  pushing: "pushing hard",
  lifting: "both arms raised",
  climbing: "climbing",
  working: "bent over work",
  training: "in a braced practice stance",
  leaping: "in mid-leap",
  cheering: "cheering, arms up",
  waving: "waving",
  laughing: "shaking with laughter",
  crying: "weeping",
  thinking: "deep in thought, chin in hand",
  bowing: "bowing low",
  hugging: "arms wrapped in a hug",
};

/** Poses that are about what is held, up to the name of the thing. */
const HOLDING_POSES: Partial<Record<Pose, string>> = {
  holding: "holding in both hands",
  offering: "holding out",
  lifting: "raising overhead",
  reaching: "reaching out with",
  hugging: "hugging",
  pushing: "pushing",
  working: "bent over work with",
};

/** Each place looks the same in every scene that comes back to it. */
const PLACES: Record<Place, string> = {
  village: "a village square of thatched stone cottages",
  market: "a market of striped awnings and crates",
  meadow: "a wide flowering meadow",
  forest: "a forest of tall old trees and ferns",
  mountain: "a rocky mountain path",
  river: "the bank of a winding river",
  lake: "the reedy shore of a still lake",
  seashore: "a seashore of sand and dunes",
  harbour: "a small harbour with moored fishing boats",
  moor: "an open moor of heather and boulders",
  snowfield: "a broad white snowfield",
  cave: "the inside of a rock cave",
  castle: "the foot of an old grey castle",
  ruin: "an ivy-grown ruin of broken arches",
  cottage: "the inside of a timbered cottage with a hearth",
  workshop: "the inside of a workshop with a bench and tools",
};

const TIMES: Record<TimeOfDay, string> = {
  dawn: "pale pink light of dawn",
  day: "daylight",
  dusk: "amber light of dusk",
  night: "blue night",
};

const WEATHERS: Record<Weather, string> = {
  clear: "clear sky",
  cloudy: "soft grey clouds",
  windy: "strong wind",
  rain: "steady rain",
  storm: "storm and lightning",
  snow: "falling snow",
  fog: "fog",
};

const VIEWS: Record<Distance, string> = {
  wide: "wide; the place is large, the figures small but clear",
  medium: "medium; everybody whole, from head to foot",
  close: "close; faces, and what is held, fill the page",
};
