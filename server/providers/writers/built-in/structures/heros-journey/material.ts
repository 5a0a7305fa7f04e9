import type { Material } from "../../incident.ts";
import { AT_HOME } from "./at-home.ts";
import { COMING_HOME } from "./coming-home.ts";
import { IN_THE_DARK } from "./in-the-dark.ts";
import { ON_THE_ROAD } from "./on-the-road.ts";
import { SETTING_OUT } from "./setting-out.ts";
import { imagineWorld } from "./world.ts";

export const herosJourney: Material = {
  structure: "heros-journey",
  imagineWorld,
  titles: [
    "{Hero} and {keeper}",
    "Past {crossing}",
    "The second foot",
    "As far as {lair} and back",
    "What was in {niche}",
    "{Hero} goes over",
    "A chair for {keeper}",
    "The long way to {square}",
  ],
  logline:
    "{Hero}, who has never been past {crossing}, goes to {lair} and back, and fills what has stood empty for a hundred years.",
  incidents: [...AT_HOME, ...SETTING_OUT, ...ON_THE_ROAD, ...IN_THE_DARK, ...COMING_HOME],
  threads: [
    {
      id: "empty-place",
      what: "{Niche} stands empty, and nobody knows what for.",
      planted: "ordinary-problems",
      paidOff: "shares",
      saidAs: ["{niche.bare}"],
    },
    {
      id: "ailment",
      what: "{Ailment} has come over the place where {hero} lives.",
      planted: "ordinary-problems",
      paidOff: "final-test",
      saidAs: ["{ailment}"],
    },
    {
      id: "habit",
      what: "What {hero} always does, out of habit, finds the way in the dark.",
      planted: "normal-life",
      paidOff: "darkest",
      saidAs: ["{habitSign}"],
    },
    {
      id: "saying",
      what: "“{Saying}.”",
      planted: "mentor",
      paidOff: "rebirth",
      saidAs: ["{sayingSign}"],
    },
    {
      id: "gift",
      what: "{Guide} gave {hero} {aid}.",
      planted: "aid",
      paidOff: "rebirth",
      saidAs: ["{aid.bare}", "{aid.short}"],
    },
    {
      id: "mark",
      what: "The message is signed with {mark}.",
      planted: "call",
      paidOff: "reward",
      when: "letter",
      saidAs: ["{mark.bare}"],
    },
    {
      id: "token",
      what: "{Lost_who} left {token} behind.",
      planted: "hesitation",
      paidOff: "reward",
      when: "loss",
      saidAs: ["{token.bare}"],
    },
    {
      id: "chair",
      what: "{Hero} promises {keeper} a chair at the feast.",
      planted: "road-back",
      paidOff: "shares",
      saidAs: ["{keeper.bare}", "{keeper.short}", "{keeper}", "chair", "feast"],
    },
  ],
  days: [
    ["normal-life", "ordinary-problems"],
    ["call", "hesitation"],
    ["mentor", "aid"],
    ["departure", "first-obstacles"],
    ["allies", "team"],
    ["plan", "courage"],
    ["ordeal", "darkest", "rebirth"],
  ],
};
