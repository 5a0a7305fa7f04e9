import type { Character } from "../../../../story/scene-facts.ts";
import { mix, PIGMENTS } from "../palette.ts";
import { birdBody } from "./bird.ts";
import { BIRDS, type Bird } from "./birds.ts";
import type { Body } from "./body.ts";
import { FROG, frogBody } from "./frog.ts";
import type { Coat } from "./look.ts";
import { mammalBody } from "./mammal.ts";
import { MAMMALS, type Mammal } from "./mammals.ts";
import { PEOPLE, SKINS, type Person } from "./people.ts";
import { personBody } from "./person.ts";

/** The body a character has in every picture. */
export function castBody(character: Character, member: number): Body {
  const { species } = character;
  if (isPerson(species)) return castPerson(species, character, member);
  if (isBird(species)) return birdBody(BIRDS[species], coatOf(BIRDS[species].coat, character, member));
  if (species === "frog") return frogBody(coatOf(FROG.coat, character, member));
  const look = MAMMALS[species as Mammal];
  return mammalBody(look, coatOf(look.coat, character, member));
}

const isPerson = (species: string): species is Person => species in PEOPLE;
const isBird = (species: string): species is Bird => species in BIRDS;

function coatOf(coat: Coat, { colour }: Character, member: number): Coat {
  const fur = varied(colour ? PIGMENTS[colour] : coat.fur, member);
  if (!colour) return { ...coat, fur };
  const dark = mix(fur, "#2d1f26", 0.6);
  const socks = coat.socks ? { socks: mix(fur, "#2d1f26", 0.5) } : {};
  return { ...coat, fur, pale: mix(fur, "#fff7ea", 0.72), dark, ...socks };
}

/** The others of a crowd are a little lighter, darker or greyer than the first. */
function varied(colour: string, member: number): string {
  const tints = ["#fff0d8", "#4a3038", "#9a8a80", "#e8c090"];
  return member === 0 ? colour : mix(colour, tints[(member - 1) % tints.length] ?? colour, 0.2);
}

function castPerson(species: Person, character: Character, member: number): Body {
  const look = PEOPLE[species];
  const variant = member + (character.role === "hero" ? 0 : 1 + fingerprint(character.id));
  // Another round of the outfits goes with other hair and skin, so that no two of a crowd are the same.
  const round = Math.floor(variant / look.outfits.length);
  const pick = <Item>(items: readonly Item[], shift: number): Item =>
    items[(variant + shift) % items.length] as Item;
  const hair = character.colour && member === 0 ? PIGMENTS[character.colour] : pick(look.hairColours, round);
  return personBody(look, pick(look.outfits, 0), { skin: pick(skinsFor(hair), round), hair });
}

const FAIR_HAIR = ["#c98b3d", "#d5a552", "#cfa055", "#b3562b", "#a4502a", PIGMENTS.orange, PIGMENTS.yellow];

/** Of brightness, 0 to 255: a beard of the skin's own tone would be lost on it, white hair never is. */
const VISIBLE_DIFFERENCE = 32;
const GREY_HAIR = 160;

/** Fair and red hair keeps to the fairest skins, as it mostly does. */
function skinsFor(hair: string): string[] {
  if (FAIR_HAIR.includes(hair)) return SKINS.slice(0, 1);
  const distinct = SKINS.filter((skin) => Math.abs(brightness(skin) - brightness(hair)) > VISIBLE_DIFFERENCE);
  return brightness(hair) > GREY_HAIR ? SKINS : distinct;
}

const brightness = (colour: string): number =>
  [1, 3, 5].reduce((sum, at) => sum + parseInt(colour.slice(at, at + 2), 16), 0) / 3;

/** Any small number that is the same for the same id. */
const fingerprint = (id: string): number =>
  Array.from(id).reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
