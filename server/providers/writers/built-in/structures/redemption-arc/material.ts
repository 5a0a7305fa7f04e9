import type { Material } from "../../incident.ts";
import { ALONE } from "./alone.ts";
import { DANGER_NIGHT } from "./danger-night.ts";
import { GIVING } from "./giving.ts";
import { HOME_AGAIN } from "./home-again.ts";
import { LONG_WAY } from "./long-way.ts";
import { OLD_WRONG } from "./old-wrong.ts";
import { imagineWorld } from "./world.ts";
import { WRONG } from "./wrong.ts";

export const redemptionArc: Material = {
  structure: "redemption-arc",
  imagineWorld,
  titles: [
    "The Long Way Round",
    "{Hero} and {mark}",
    "{Hero} and {keepsake}",
    "[took? What Was Taken|vowed? What Was Promised]",
    "[mend? Piece by Piece|serve? Forty Doors Before Breakfast]",
    "The Far Side of Sorry",
  ],
  logline:
    "[took? {Hero} takes what does not belong to {him}, and {wronged} {wronged.is} blamed for it;|vowed? {Hero} breaks {his} word to {wronged};] {he} makes it good the long way round, [mend? by mending what {he} broke|serve? by carrying what others cannot], until the night of {peril}.",
  incidents: [...WRONG, ...ALONE, ...LONG_WAY, ...GIVING, ...OLD_WRONG, ...DANGER_NIGHT, ...HOME_AGAIN],
  threads: [
    {
      id: "mark",
      what: "{Mark}, which says that {hero} belongs there",
      planted: "shunned",
      paidOff: "restored",
      saidAs: ["{mark.bare}"],
    },
    {
      id: "keepsake",
      what: "{Keepsake}, the one dear thing, given away and come back",
      planted: "remorse",
      paidOff: "renewed",
      saidAs: ["{keepsake.bare}"],
    },
    {
      id: "saying",
      what: "What the guide said: {saying}",
      planted: "guide",
      paidOff: "right-choice",
      saidAs: ["{saying}", "{sayingKept}"],
    },
    {
      id: "broken",
      what: "{Broken}, broken through {hero’s} fault, mended, and there when it is needed",
      planted: "consequences",
      paidOff: "rises",
      when: "mend",
      saidAs: ["{broken.bare}"],
    },
    {
      id: "lure",
      what: "{Lure}, which calls twice",
      planted: "wrongdoing",
      paidOff: "temptation",
      when: "vowed",
      saidAs: ["{lure.bare}"],
    },
    {
      id: "loot",
      what: "{Loot}, taken once and then left in {hero’s} keeping",
      planted: "wrongdoing",
      paidOff: "forgiveness",
      when: "took",
      saidAs: ["{loot.bare}"],
    },
  ],
  days: [
    ["consequences", "shunned", "remorse"],
    ["guide", "accepts"],
    ["selfless-act"],
    ["temptation", "right-choice"],
    ["crisis", "rises", "amends"],
    ["forgiveness", "restored"],
  ],
};
