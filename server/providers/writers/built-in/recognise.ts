import type { Colour, Prop, Species, Thing } from "../../../story/scene-facts.ts";
import { COLOURS, PROPS, SPECIES } from "../../../story/scene-facts.ts";
import { headOf } from "./head-of.ts";

/** Words for props that are not called as the prop itself. */
const PROP_WORDS: Partial<Record<Prop, string>> = {
  blueprint: "plan plans drawing drawings design jetpack rocket",
  book: "books diary album",
  scroll: "song songs spell poem verse",
  map: "chart maps",
  letter: "note message envelope",
  flower: "flowers rose roses daisy bouquet blossom tulip",
  necklace: "beads jewel jewelry jewellery pearls chain amulet pendant bracelet medallion",
  ring: "rings",
  lantern: "lamp candle torch light lighthouse",
  key: "keys",
  bell: "bells whistle",
  compass: "watch clock hourglass",
  mirror: "glass",
  seed: "seeds acorn nut bean corn grain",
  feather: "feathers quill",
  shell: "shells conch",
  stone: "rock pebble crystal gem heart diamond",
  egg: "eggs",
  star: "stars moon sun meteor",
  bread: "loaf cake pie bun food honey cheese",
  basket: "berries blackberries apples apple fruit",
  cup: "bowl jar pot bottle potion water kettle",
  sack: "bag purse gold coins money",
  box: "chest casket trunk case",
  rope: "wool thread string yarn",
  hammer: "tool tools wrench spanner",
  sword: "blade dagger knife spear excalibur",
  staff: "stick wand cane rod",
  bow: "arrow arrows",
  flute: "pipe fiddle violin harp music horn trumpet",
  drum: "drums tambourine",
  boat: "ship raft canoe",
  cart: "wagon bicycle car",
  wheel: "wheels gear",
  machine: "engine robot contraption device computer invention",
  wings: "wing cape glider",
  banner: "flag",
  hat: "cap helmet mask",
  boots: "shoes shoe boot slippers",
  blanket: "cloak coat quilt carpet",
  medal: "trophy coin badge",
  toy: "doll puppet teddy ball",
  fire: "flame spark ember",
};

/** The prop that shows what `phrase` names: by its head noun, else by any word in it, else a relic. */
function recogniseProp(phrase: string): Prop {
  const words = phrase.toLowerCase().match(/[a-z]+/g) ?? [];
  for (const word of [headOf(phrase).head.toLowerCase(), ...words]) {
    const prop = propCalled(word);
    if (prop) return prop;
  }
  return "relic";
}

const propCalled = (word: string): Prop | undefined =>
  PROPS.find((each) => each === word || PROP_WORDS[each]?.split(" ").includes(word));

/** Whether a phrase is about a thing, which nobody could be: "some old boots". */
export const namesThing = (phrase: string): boolean =>
  propCalled(headOf(phrase).head.toLowerCase()) !== undefined;

const COLOUR_WORDS: Record<string, Colour> = {
  golden: "gold",
  brass: "gold",
  copper: "orange",
  rusty: "brown",
  wooden: "brown",
  gray: "grey",
  scarlet: "red",
  crimson: "red",
  violet: "purple",
  iron: "grey",
  blackberries: "purple",
};

export function recogniseColour(phrase: string): Colour | undefined {
  const words = phrase.toLowerCase().match(/[a-z]+/g) ?? [];
  for (const word of words) {
    const colour = COLOUR_WORDS[word] ?? COLOURS.find((each) => each === word);
    if (colour) return colour;
  }
  return undefined;
}

const GLOWING =
  /\b(?:glow|glows|glowing|shining|shiny|bright|burning|magic|magical|enchanted|will not go out|star|moon|sun|spark)\b/i;

/** What the illustrator needs to draw a thing that an answer names. */
export function recogniseThing(phrase: string): Thing {
  const colour = recogniseColour(phrase);
  const isGlowing = GLOWING.test(phrase);
  return {
    phrase,
    prop: recogniseProp(phrase),
    ...(colour ? { colour } : {}),
    ...(isGlowing ? { glowing: true } : {}),
  };
}

/** Words for people and animals, and whom to draw for them. */
const PERSON_WORDS: Partial<Record<Species, string>> = {
  fox: "foxes vixen",
  rabbit: "rabbits hare hares bunny",
  bear: "bears",
  cat: "cats kitten kittens",
  dog: "dogs puppy hound",
  mouse: "mice rat mole moles vole tortoise",
  hedgehog: "hedgehogs",
  squirrel: "squirrels",
  otter: "otters",
  badger: "badgers",
  deer: "stag doe elk horse pony donkey unicorn",
  goat: "goats sheep lamb lambs ram",
  wolf: "wolves",
  boar: "pig pigs boars dragon monster giant troll beast",
  frog: "frogs toad toads",
  owl: "owls",
  crow: "crows raven ravens magpie magpies swallow swallows wren wrens bird birds sparrow sparrows",
  goose: "geese duck ducks swan swans hen hens chicken",
  girl: "daughter princess sister niece girls maiden fairy baby twin twins",
  boy: "son prince brother nephew cousin apprentice pupil boys child children friend friends buddy pal mate kid kids neighbour neighbor",
  woman:
    "queen mother mum mummy mom mommy mama aunt auntie aunty lady ferrywoman nurse teacher widow mermaid goddess girlfriend wife duchess",
  man: "king knight dad daddy papa uncle tinker traveller stranger shepherd sailor baker mayor father soldier ferryman miller piper robot villagers people warrior ninja samurai boyfriend husband",
  "old-woman": "witch grandmother grandma granny gran nana oma crone sorceress",
  "old-man":
    "master wizard monk hermit sage grandfather grandpa grandad granddad opa teacher keeper ghost spirit angel genie sensei magician sorcerer storyteller elder",
};

/** Whom to draw for a phrase that names somebody; undefined for a phrase that names a thing. */
export function recognisePerson(phrase: string): Species | undefined {
  const head = headOf(phrase).head.toLowerCase();
  const listed = SPECIES.find((each) => each === head || PERSON_WORDS[each]?.split(" ").includes(head));
  return (
    listed ??
    (/^(?!talis|cai|otto)\p{L}{3,}m[ae]n$/u.test(head)
      ? /wom[ae]n$/.test(head)
        ? "woman"
        : "man"
      : undefined)
  );
}

export const isFemale = (phrase: string, species: Species): boolean =>
  /\b(?:girl|woman|she|daughter|princess|queen|mother|grandmother|witch|lady|sister|vixen|doe|hen|widow|fairy|wife|girlfriend|mum|mummy|mom|mommy|mama|aunt|auntie|aunty|niece|grandma|granny|gran|nana|oma|duchess|goddess)\b/i.test(
    phrase,
  ) || ["girl", "woman", "old-woman"].includes(species);

/** How big each kind is, against an ordinary grown fox. */
export const SIZE: Record<Species, number> = {
  fox: 1,
  rabbit: 0.85,
  bear: 1.35,
  cat: 0.85,
  dog: 0.95,
  mouse: 0.65,
  hedgehog: 0.7,
  squirrel: 0.75,
  otter: 0.85,
  badger: 0.95,
  deer: 1.15,
  goat: 1,
  wolf: 1.2,
  boar: 1.2,
  frog: 0.65,
  owl: 0.8,
  crow: 0.7,
  goose: 0.8,
  girl: 1,
  boy: 1,
  woman: 1.15,
  man: 1.2,
  "old-woman": 1.1,
  "old-man": 1.15,
};
