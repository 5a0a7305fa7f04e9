import type { Material } from "../../incident.ts";
import { FINDING } from "./finding.ts";
import { HONOURED } from "./honoured.ts";
import { LAUGHED_AT } from "./laughed-at.ts";
import { SHOWN } from "./shown.ts";
import { STOPPING } from "./stopping.ts";
import { WORKING } from "./working.ts";
import { imagineWorld } from "./world.ts";

export const powerFantasy: Material = {
  structure: "power-fantasy",
  imagineWorld,
  titles: [
    "{Hero} and {find}",
    "The hundredth time",
    "A place {seatAt}",
    "{Hero} gets up",
    "{Hero} and {villain}",
    "A hundred days and {find}",
    "The one they called “{taunt}”",
  ],
  logline:
    "Nobody in {land} keeps a place for {hero}. Then {he} comes upon {find}, works for a hundred days, and stands up to {villain} when no one else will.",
  incidents: [...LAUGHED_AT, ...FINDING, ...WORKING, ...SHOWN, ...STOPPING, ...HONOURED],
  threads: [
    {
      id: "keepsake",
      what: "{keepsake}, which always rolls, stops {villain}",
      planted: "loneliness",
      paidOff: "overcoming",
      saidAs: ["{keepsake.bare}"],
    },
    {
      id: "seat",
      what: "the place {seatAt} that {hero} did not have",
      planted: "others-have",
      paidOff: "new-life",
      saidAs: ["{seatAt}", "{seat.bare}"],
    },
    {
      id: "name",
      what: "the name “{taunt}”, first thrown and then honoured",
      planted: "mishap",
      paidOff: "recognition",
      saidAs: ["{taunt}"],
    },
    {
      id: "gift",
      what: "the present that {offering_who} did not want",
      planted: "opening",
      paidOff: "recognition",
      when: "offering",
      saidAs: ["{offering_who.bare}"],
    },
    {
      id: "find",
      what: "{find}, which shines when {hero} can do it at last",
      planted: "trigger",
      paidOff: "transformed",
      when: "thing",
      saidAs: ["{find.bare}"],
    },
    {
      id: "rule",
      what: "the rule of {guide}: {rule}",
      planted: "first-session",
      paidOff: "struggle",
      saidAs: ["{rule}"],
    },
  ],
  days: [
    ["opening", "loneliness", "others-have", "tears"],
    ["trigger", "first-reach"],
    ["mishap", "resolve"],
    ["first-display", "amazement"],
    ["villain", "confrontation", "struggle"],
  ],
};
