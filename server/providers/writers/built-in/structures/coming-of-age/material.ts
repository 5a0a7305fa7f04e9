import type { Incident, Material } from "../../incident.ts";
import { ALONE } from "./alone.ts";
import { ASTRAY } from "./astray.ts";
import { AT_HOME } from "./at-home.ts";
import { CALLED } from "./called.ts";
import { GROWN } from "./grown.ts";
import { imagineWorld } from "./world.ts";

/** What is to be done in the fog is done in nothing else. */
const withFog = (incident: Incident): readonly Incident[] => [
  { ...incident, when: [incident.when, "!fogbound"].filter(Boolean).join(" ") },
  {
    ...incident,
    id: `${incident.id}-in-fog`,
    when: [incident.when, "fogbound"].filter(Boolean).join(" "),
    weathers: ["fog"],
  },
];

export const comingOfAge: Material = {
  structure: "coming-of-age",
  imagineWorld,
  titles: [
    "Past {crossing}",
    "The one in front",
    "{Hero} and {charge}",
    "When you are bigger",
    "One word in chalk",
    "{Hero} goes first",
    "Where soup comes from",
    "Half a biscuit",
    "The other side of the line",
    "{Hero} and the first tomorrow",
  ],
  logline:
    "{Hero}, for whom everything has always been carried, loses {lost}, goes wrong, and learns to carry {charge} for somebody smaller.",
  incidents: [...AT_HOME, ...ASTRAY, ...ALONE, ...CALLED.flatMap(withFog), ...GROWN],
  threads: [
    {
      id: "small",
      what: "{small}, who is told to wait until later, is let in",
      planted: "play",
      paidOff: "helps",
      saidAs: ["{small.bare}"],
    },
    {
      id: "charge",
      what: "{guide} goes in front with {charge}; {hero} takes it over and in the end goes in front",
      planted: "protected",
      paidOff: "grown",
      saidAs: ["{charge.bare}", "{passedOn}"],
    },
    {
      id: "belief",
      what: "what {hero} chalks up on {board} gets one word more",
      planted: "naive",
      paidOff: "complexity",
      saidAs: ["{belief}", "{secondThought}"],
    },
    {
      id: "token",
      what: "{token} is all that is left, and something new comes of it",
      planted: "first-loss",
      paidOff: "grown",
      saidAs: ["{token.bare}", "{anew}"],
    },
    {
      id: "promise",
      what: "the “tomorrow” that {hero} promises {mate}, breaks, and keeps at last",
      planted: "independence",
      paidOff: "loyalty",
      saidAs: ["{mate.bare}"],
    },
  ],
  days: [
    ["play", "protected"],
    ["first-loss", "confusion"],
    ["independence", "poor-decision"],
    ["consequences", "self-discovery"],
    ["challenge", "rises", "perseveres", "wise-decision"],
  ],
};
