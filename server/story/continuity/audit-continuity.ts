import type { Finding } from "../finding.ts";
import { agesThatDiffer } from "./ages-that-differ.ts";
import { countsThatDiffer } from "./counts-that-differ.ts";
import { looksThatDiffer } from "./looks-that-differ.ts";
import { lostThingsUsed } from "./lost-things-used.ts";
import { namesOfOneRole } from "./names-of-one-role.ts";
import { namesSpeltOtherwise } from "./names-spelt-otherwise.ts";
import { personSlips } from "./person-slips.ts";
import { readParts } from "./reading.ts";
import type { Part, Reading } from "./reading.ts";
import { registerSlips } from "./register-slips.ts";
import { placesThatMove } from "./places-that-move.ts";
import { skillsNeverLearnt } from "./skills-never-learnt.ts";
import { surnamesThatDiffer } from "./surnames-that-differ.ts";
import { tenseSlips } from "./tense-slips.ts";
import { timesThatDiffer } from "./times-that-differ.ts";

const CHECKS: ((reading: Reading) => Finding[])[] = [
  looksThatDiffer,
  namesSpeltOtherwise,
  surnamesThatDiffer,
  namesOfOneRole,
  countsThatDiffer,
  agesThatDiffer,
  personSlips,
  registerSlips,
  tenseSlips,
  placesThatMove,
  timesThatDiffer,
  skillsNeverLearnt,
  lostThingsUsed,
];

/**
 * What a text says that cannot all be true, as far as its words alone show it. It says nothing where it is unsure, so that
 * what it says can be relied on.
 */
export const auditContinuity = (parts: readonly Part[]): Finding[] => contradictionsIn(readParts(parts));

/** Two checks may see the same slip, each in its own way: the first is enough. */
export function contradictionsIn(reading: Reading): Finding[] {
  const told = new Set<string>();
  return CHECKS.flatMap((check) => check(reading)).filter(({ subtype, quotes }) => {
    const slip = `${subtype} ${quotes.at(-1)}`;
    return !told.has(slip) && told.add(slip);
  });
}
