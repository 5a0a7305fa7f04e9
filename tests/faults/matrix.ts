import { coursesFor } from "../stand-in/courses.ts";
import type { Course, Trouble } from "../stand-in/courses.ts";
import { expectedAFewTimes, expectedFor, expectedOfRow, expectedOnce, faultOf } from "./expected.ts";
import type { Expected } from "./expected.ts";
import { AUDITS, CHAINS, DRAFTS, PICTURES, PLANS, REWORDS, isPicture } from "./trials.ts";
import type { Trial } from "./trials.ts";

export interface FaultCase {
  name: string;
  trial: Trial;
  /** What becomes of the first requests of the step, one each ... */
  courses: readonly Course[];
  /** ... and of all others: of a chain, of those to the first. */
  thereafter: Course;
  expected: Expected;
}

/** Whoever asks for one short wait after another is asked for half an hour; that this ends is seen often enough here. */
const WAITED_FOR_TO_THE_END: readonly Trial[] = [DRAFTS[0]!, PICTURES[1]!, ...CHAINS];

/** More often than a step is tried, since waits are no tries. */
const A_FEW = 4;

/** Every fault that a step can meet, with each adapter, in text, JSON and picture. */
export const MATRIX: readonly FaultCase[] = [
  ...[...DRAFTS, ...PLANS, ...PICTURES].flatMap((trial) => coursesOf(trial).map(always(trial))),
  ...inTurn(CHAINS, always),
  ...inTurn(AUDITS, always),
  ...inTurn(REWORDS, always),
  ...inTurn(DRAFTS, justOnce),
  ...inTurn(PLANS, justOnce),
  ...inTurn(PICTURES, justOnce),
  ...mixed(DRAFTS[0]!, ["bad-gateway", "end-inside-a-line", "overloaded", "empty-text", "out-of-room"]),
  ...mixed(PICTURES[1]!, [
    "bad-gateway",
    "end-inside-a-chunk",
    "overloaded",
    "cut-picture",
    "missing-picture",
  ]),
];

function coursesOf(trial: Trial): Trouble[] {
  return coursesFor(trial.api, {
    isJson: trial.step !== "draft",
    isStreamed: !isPicture(trial),
  });
}

/** Every course that one of these trials can take, by one of them in turn. */
function inTurn(
  trials: readonly Trial[],
  made: (trial: Trial) => (course: Trouble) => FaultCase,
): FaultCase[] {
  const courses = new Set(trials.flatMap(coursesOf));
  return [...courses].map((course, index) => {
    const able = trials.filter((trial) => coursesOf(trial).includes(course));
    return made(able[index % able.length]!)(course);
  });
}

function always(trial: Trial) {
  return (course: Trouble): FaultCase => {
    const expected = expectedFor(course, trial);
    const isPatient = expected.booked.length > A_FEW && !WAITED_FOR_TO_THE_END.includes(trial);
    return isPatient
      ? {
          name: `${trial.name}: ${course}, a few times`,
          trial,
          courses: Array.from({ length: A_FEW }, () => course),
          thereafter: "well",
          expected: expectedAFewTimes(expected, A_FEW),
        }
      : { name: `${trial.name}: ${course}, for ever`, trial, courses: [], thereafter: course, expected };
  };
}

function justOnce(trial: Trial) {
  return (course: Trouble): FaultCase => ({
    name: `${trial.name}: ${course}, once`,
    trial,
    courses: [course],
    thereafter: "well",
    expected: expectedOnce(course, trial),
  });
}

/** One fault after another: no step is bought more often because each of them was another. */
function mixed(trial: Trial, courses: readonly Trouble[]): FaultCase[] {
  const pairs = courses.flatMap((first) =>
    courses
      .filter((second) => faultOf(second, trial) !== faultOf(first, trial))
      .map((second) => [first, second]),
  );
  const threes = courses.map((_, start) => [...courses, ...courses].slice(start, start + 3));
  return [...pairs, ...threes].map((row) => ({
    name: `${trial.name}: ${row.join(", then ")}`,
    trial,
    courses: row,
    thereafter: "well",
    expected: expectedOfRow(row, trial),
  }));
}
