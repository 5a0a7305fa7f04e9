import type { Budget } from "../studio.ts";
import { dollars } from "./money.ts";

/** What may be spent, and has been; rows of a table. */
export const describeBudget = ({ story, day, month, pricesDate }: Budget): string[][] => [
  ["spent today", spentOf(day)],
  ["spent this month", spentOf(month)],
  ["a story", `at most ${dollars(story.capUsd)}`],
  ["price table", `of ${pricesDate}`],
];

const spentOf = ({ spentUsd, capUsd }: Budget["day"]): string =>
  `${dollars(spentUsd)} of at most ${dollars(capUsd)}`;
