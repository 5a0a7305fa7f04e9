/** How much a failed check weighs in the score, and what it takes to print the book all the same. */
const WEIGHTS = { critical: 10, major: 5, moderate: 3, minor: 1 } as const;
export type CheckWeight = keyof typeof WEIGHTS;

/** What an editor looks at in a whole book: seven sections, twenty-two checks. */
export const BOOK_CHECKS = [
  {
    id: "rule-enumeration",
    section: "rule logic",
    asks: "Can every rule that governs the story be named from the text?",
    weight: "major",
    isKey: true,
  },
  {
    id: "rule-invariance",
    section: "rule logic",
    asks: "Does each rule hold the same way every time, or is its change explained?",
    weight: "critical",
    isKey: true,
  },
  {
    id: "soft-rule",
    section: "rule logic",
    asks: "Is nothing called a rule that can be bent when it suits the plot?",
    weight: "moderate",
    isKey: false,
  },
  {
    id: "object-categories",
    section: "objects",
    asks: "Is each important object clearly ordinary or clearly not?",
    weight: "minor",
    isKey: false,
  },
  {
    id: "object-consequence",
    section: "objects",
    asks: "Does every object that decides something have its power established before?",
    weight: "major",
    isKey: true,
  },
  {
    id: "object-consistency",
    section: "objects",
    asks: "Do objects stay where they were left, and keep their looks and number?",
    weight: "major",
    isKey: false,
  },
  {
    id: "escalation-mapping",
    section: "escalation",
    asks: "Does each stretch ask more of the protagonist than the one before?",
    weight: "moderate",
    isKey: false,
  },
  {
    id: "violation-consequences",
    section: "escalation",
    asks: "Does every broken rule or promise have the consequence it was said to have?",
    weight: "critical",
    isKey: true,
  },
  {
    id: "forbidden-moves",
    section: "escalation",
    asks: "Is there no reset, dream or rescue that takes back what happened?",
    weight: "major",
    isKey: false,
  },
  {
    id: "ritual-warning",
    section: "turning point",
    asks: "Was the decisive act possible to foresee?",
    weight: "moderate",
    isKey: false,
  },
  {
    id: "ritual-autonomy",
    section: "turning point",
    asks: "Does the protagonist decide it, by themselves?",
    weight: "critical",
    isKey: true,
  },
  {
    id: "ritual-form",
    section: "turning point",
    asks: "Is what is ended, ended in the form the story prepared?",
    weight: "minor",
    isKey: false,
  },
  {
    id: "cost-persistence",
    section: "turning point",
    asks: "Is the price still there at the end?",
    weight: "major",
    isKey: true,
  },
  {
    id: "ending-type",
    section: "resolution",
    asks: "Is the ending of the kind that was asked for?",
    weight: "critical",
    isKey: true,
  },
  {
    id: "permanent-alteration",
    section: "resolution",
    asks: "Is somebody or something changed for good?",
    weight: "moderate",
    isKey: false,
  },
  {
    id: "system-resolution",
    section: "resolution",
    asks: "Is it clear what becomes of what the story was about?",
    weight: "moderate",
    isKey: false,
  },
  {
    id: "convenience",
    section: "resolution",
    asks: "Is nothing decisive due to chance?",
    weight: "major",
    isKey: false,
  },
  {
    id: "theme-clarity",
    section: "theme",
    asks: "Can a reader feel the theme without being told it?",
    weight: "minor",
    isKey: false,
  },
  {
    id: "ending-theme",
    section: "theme",
    asks: "Does the ending answer the theme?",
    weight: "moderate",
    isKey: false,
  },
  {
    id: "coherence-bias",
    section: "machine faults",
    asks: "Is nothing explained into harmony that the story left open?",
    weight: "minor",
    isKey: false,
  },
  {
    id: "confabulation",
    section: "machine faults",
    asks: "Does nobody remember or know what never happened?",
    weight: "critical",
    isKey: false,
  },
  {
    id: "handwave",
    section: "machine faults",
    asks: "Is no step covered with a phrase?",
    weight: "moderate",
    isKey: false,
  },
] as const satisfies readonly {
  id: string;
  section: string;
  asks: string;
  weight: CheckWeight;
  isKey: boolean;
}[];

export type BookCheckId = (typeof BOOK_CHECKS)[number]["id"];

/** What came of one check. */
export interface BookCheck {
  id: BookCheckId;
  isPassed: boolean;
  /** Why, in a sentence. */
  note: string;
}

export type Grade = "excellent" | "good" | "acceptable" | "needs work" | "failed";

/** 100 less the weight of each failed check. A key check that fails leaves no better grade than "needs work". */
export function gradeOf(checks: readonly BookCheck[]): { score: number; grade: Grade } {
  const failed = BOOK_CHECKS.filter(({ id }) => checks.some((each) => each.id === id && !each.isPassed));
  const score = Math.max(0, 100 - failed.reduce((sum, { weight }) => sum + WEIGHTS[weight], 0));
  const byScore = GRADES.find(({ from }) => score >= from)!.grade;
  const isCapped = failed.some(({ isKey }) => isKey) && byScore !== "failed";
  return { score, grade: isCapped ? "needs work" : byScore };
}

const GRADES: { from: number; grade: Grade }[] = [
  { from: 90, grade: "excellent" },
  { from: 75, grade: "good" },
  { from: 60, grade: "acceptable" },
  { from: 40, grade: "needs work" },
  { from: 0, grade: "failed" },
];
