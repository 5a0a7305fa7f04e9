import type { Fault } from "../../server/providers/faults.ts";
import { COURSES } from "../stand-in/courses.ts";
import type { CourseRow, Trouble } from "../stand-in/courses.ts";
import type { Trial } from "./trials.ts";
import { isPicture } from "./trials.ts";

/** What must come of a step: written down from what was wished of the studio, and not from what it does. */
export interface Expected {
  /** What is booked of each request of the step, in order: their number is that of the requests. */
  booked: Booked[];
  /** By whom each was answered, where somebody takes over: so many requests go to the first. */
  ofFirst: number;
  /** How long at least the run sits before each further try, in milliseconds. */
  waitsMs: number[];
  end: End;
}

/** Declined: nothing. Perhaps done: all that was set aside, in doubt. Done: what the provider counted. */
export type Booked = "nothing" | "in doubt" | "usage";

export type End =
  | { kind: "kept" }
  /** The story waits, and goes on by itself after so long. */
  | { kind: "parked"; forMs: number }
  /** A person chooses other words. */
  | { kind: "words" }
  /** It is done without, and nobody is asked again: an editor is a help and no condition. */
  | { kind: "done-without" }
  /** The step waits for a person, the others go on; what is to be done is said. */
  | { kind: "left"; toDo: RegExp | null }
  /** The whole story waits for a person. */
  | { kind: "stopped"; toDo: RegExp };

interface Follows {
  /** How often the same provider is asked in all. */
  asked: { text: number; picture: number };
  waitsMs?: number[];
  endsAs: "left" | "stopped" | "words" | "waits";
  /** Whether the next of a chain takes over. */
  isHandedOn: boolean;
  booked: Booked;
  toDo?: RegExp;
}

const once = { text: 1, picture: 1 };
const twice = { text: 2, picture: 2 };
const thrice = { text: 3, picture: 3 };
/** A picture that may have been paid for is asked for a second time, and no third. */
const moreForText = { text: 3, picture: 2 };

const stopped = (toDo: RegExp): Follows => ({
  asked: once,
  endsAs: "stopped",
  isHandedOn: true,
  booked: "nothing",
  toDo,
});
const left = (asked: Follows["asked"], booked: Booked, more: Partial<Follows> = {}): Follows => ({
  asked,
  endsAs: "left",
  isHandedOn: true,
  booked,
  ...more,
});
const waits: Follows = { asked: once, endsAs: "waits", isHandedOn: true, booked: "nothing" };

/** Half of each wait is left to chance. */
const SHORTLY = { waitsMs: [500, 2000] };
const SOON = { waitsMs: [1000, 4000] };
const LATER = { waitsMs: [2500, 10_000] };

/** The fault table of the facts, a row a fault. */
const FOLLOWS: Record<Exclude<Fault, "certificate-refused" | "text-rejected" | "unknown">, Follows> = {
  "rate-limited": waits,
  "ramp-limited": waits,
  "money-gone": stopped(/add credit/i),
  "key-refused": stopped(/key/i),
  "model-gone": stopped(/another model/i),
  "price-unknown": stopped(/price/i),
  "not-reachable": left(thrice, "nothing", { ...LATER, toDo: /network|address/i }),
  "request-invalid": left(once, "nothing", { toDo: /another model|report/i }),
  "prompt-too-long": left(once, "nothing", { toDo: /larger context/i }),
  conflict: left(twice, "nothing", SHORTLY),
  overloaded: left(thrice, "nothing", SOON),
  "server-error": left(moreForText, "in doubt", SHORTLY),
  "connection-lost": left(moreForText, "in doubt", SHORTLY),
  "no-first-byte": left(twice, "in doubt", SHORTLY),
  "fell-silent": left(twice, "in doubt", SHORTLY),
  "took-too-long": left(twice, "in doubt", SHORTLY),
  "timed-out-there": left(twice, "in doubt", SHORTLY),
  "stream-cut": left(twice, "in doubt", SHORTLY),
  "answer-cut-short": left(twice, "usage", { toDo: /greater length/i }),
  "answer-empty": left(twice, "usage", SHORTLY),
  "answer-malformed": left(twice, "usage", { toDo: /stronger model/i }),
  "picture-broken": left(twice, "usage", SHORTLY),
  "picture-missing": left(twice, "usage", SHORTLY),
  refused: { asked: once, endsAs: "words", isHandedOn: false, booked: "usage" },
  "picture-refused": { asked: once, endsAs: "words", isHandedOn: false, booked: "in doubt" },
};

/** Three tries a step, of which one is left for the next of a chain. */
const TRIES_MAX = 3;
const TRIES_MAX_BEFORE_NEXT = 2;
/** A wait up to a minute is sat out, half an hour in all. */
const SAT_OUT_MS_MAX = 60_000;
const SAT_OUT_IN_ALL_MS_MAX = 30 * 60_000;
/** Whoever does not say how long, or says "at once" again and again, is left alone for longer each time. */
const UNSAID_WAIT_MS = 5000;
const LEAST_WAIT_MS = 250;

/** What a provider says of when to come back, by the course. */
const SAID_MS: Partial<Record<Trouble, number>> = {
  "rate-limited-a-second": 1000,
  "rate-limited-75-seconds": 75_000,
  "rate-limited-an-hour": 3_600_000,
  "rate-limited-250-ms": 250,
  "rate-limited-until-reset": 250, // of two seconds, since it is a moment, and may have passed when the answer is read
  "tokens-limited": 2000,
  "slow-down": 1000,
};

/** Which fault it is at this protocol; `null` where the answer can be used all the same. */
export const faultOf = (course: Trouble, { api }: Pick<Trial, "api">): Fault | null =>
  rowOfCourse(course).faults[api] ?? null;

const rowOfCourse = (course: Trouble): CourseRow => COURSES[course];

/** When every request of the step takes this course; of a chain, every request to the first. */
export function expectedFor(course: Trouble, trial: Trial): Expected {
  const fault = faultOf(course, trial);
  if (fault === null) return kept(["usage"]);
  const follows = rowOf(course, trial);
  if (follows.endsAs === "waits") return expectedOfWaits(course, trial);
  if (follows.endsAs === "words") return expectedOfRefusal(course, trial);
  const asked = timesAsked(follows, trial);
  const takesOver = trial.next !== null && follows.isHandedOn;
  const booked = Array.from({ length: asked }, () => bookedOf(course, trial, follows));
  const waitsMs = Array.from({ length: asked - 1 }, (_, index) => follows.waitsMs?.[index] ?? 0);
  if (takesOver)
    return { booked: [...booked, "usage"], ofFirst: asked, waitsMs: [...waitsMs, 0], end: { kind: "kept" } };
  return { booked, ofFirst: asked, waitsMs, end: endOf(follows) };
}

/** When the first requests take the course for which this was expected, so many of them, and all others go well. */
export const expectedAFewTimes = ({ booked, waitsMs }: Expected, times: number): Expected => ({
  ...kept([...booked.slice(0, times), "usage"]),
  waitsMs: waitsMs.slice(0, times),
});

/** When only the first request takes this course, and all others go well. */
export function expectedOnce(course: Trouble, trial: Trial): Expected {
  const always = expectedFor(course, trial);
  const [first, ...further] = always.booked;
  if (further.length === 0) return always; // it can be used, or a person is asked, or the clock
  return {
    booked: [first!, "usage"],
    ofFirst: 2,
    waitsMs: always.waitsMs.slice(0, 1),
    end: { kind: "kept" },
  };
}

/** When the first requests take these courses, one each, and all others go well. */
export function expectedOfRow(courses: readonly Trouble[], trial: Trial): Expected {
  const booked: Booked[] = [];
  for (const [index, course] of courses.entries()) {
    const follows = rowOf(course, trial);
    booked.push(bookedOf(course, trial, follows));
    const same = courses
      .slice(0, index + 1)
      .filter((each) => faultOf(each, trial) === faultOf(course, trial));
    const lost = booked.filter((each) => each !== "nothing");
    const isLeft =
      booked.length === TRIES_MAX ||
      same.length >= timesAsked(follows, trial) ||
      (isPicture(trial) && lost.length === 2);
    const waitsMs = booked.slice(1).map(() => 0);
    if (isLeft) return { booked, ofFirst: booked.length, waitsMs, end: endOf(follows) };
  }
  return kept([...booked, "usage"]);
}

/** Whoever asks to wait after it has begun to answer has broken off, and that is no mere wait. */
const rowOf = (course: Trouble, trial: Trial): Follows =>
  FOLLOWS[
    course === "rate-limited-in-the-middle" ? "stream-cut" : (faultOf(course, trial) as keyof typeof FOLLOWS)
  ];

const timesAsked = ({ asked }: Follows, trial: Trial): number => {
  const times = isPicture(trial) ? asked.picture : asked.text;
  return trial.next === null ? times : Math.min(times, TRIES_MAX_BEFORE_NEXT);
};

const kept = (booked: Booked[]): Expected => ({
  booked,
  ofFirst: booked.length,
  waitsMs: booked.slice(1).map(() => 0),
  end: { kind: "kept" },
});

const endOf = ({ endsAs, toDo }: Follows): End =>
  endsAs === "stopped" ? { kind: "stopped", toDo: toDo! } : { kind: "left", toDo: toDo ?? null };

/** What was answered whole was counted; what broke off in the middle may have been done. */
function bookedOf(course: Trouble, { api }: Trial, { booked }: Follows): Booked {
  const { what } = rowOfCourse(course);
  if (what.kind === "answer") return "usage";
  if (what.kind === "break" && what.how.startsWith("trouble-") && api !== "a1111") return "in doubt";
  return booked;
}

/** Asked for other words once by itself; with two refusals, or where there are no other words, a person is asked. */
function expectedOfRefusal(course: Trouble, trial: Trial): Expected {
  const booked = bookedOf(course, trial, rowOf(course, trial));
  if (trial.step === "audit")
    return { booked: [booked], ofFirst: 1, waitsMs: [], end: { kind: "done-without" } };
  if (trial.step !== "draft" && trial.step !== "scene")
    return { booked: [booked], ofFirst: 1, waitsMs: [], end: { kind: "left", toDo: /another model/ } };
  return { booked: [booked, booked], ofFirst: 2, waitsMs: [], end: { kind: "words" } };
}

function expectedOfWaits(course: Trouble, trial: Trial): Expected {
  const said = SAID_MS[course];
  const first = said === undefined ? UNSAID_WAIT_MS : LEAST_WAIT_MS;
  const booked = bookedOf(course, trial, waits);
  const waitsMs: number[] = [];
  if ((said ?? 0) > SAT_OUT_MS_MAX) {
    const isTooLong = said! >= SAT_OUT_IN_ALL_MS_MAX;
    return trial.next !== null && isTooLong
      ? { booked: [booked, "usage"], ofFirst: 1, waitsMs: [0], end: { kind: "kept" } }
      : { booked: [booked], ofFirst: 1, waitsMs: [], end: { kind: "parked", forMs: said! } };
  }
  for (let wait = first, sum = 0; ; wait = Math.min(wait * 2, SAT_OUT_MS_MAX)) {
    const ms = Math.max(said ?? 0, wait);
    sum += ms;
    if (sum > SAT_OUT_IN_ALL_MS_MAX) break;
    waitsMs.push(ms);
  }
  const all = Array.from({ length: waitsMs.length + 1 }, () => booked);
  return trial.next === null
    ? { booked: all, ofFirst: all.length, waitsMs, end: { kind: "left", toDo: null } }
    : {
        booked: [...all, "usage"],
        ofFirst: all.length,
        waitsMs: [...waitsMs, 0],
        end: { kind: "kept" },
      };
}
