import { INDOOR_PLACES } from "../../../story/scene-facts.ts";
import type { Distance, Place, SceneFacts, TimeOfDay, Weather } from "../../../story/scene-facts.ts";
import type { Wish } from "./note-clauses.ts";

export function setTime(facts: SceneFacts, time: TimeOfDay, denied: boolean): true {
  facts.time = denied ? otherThan(facts.time, time, OTHER_TIME) : time;
  return true;
}

/** By one time of the day; the night is followed by the next dawn. */
export function shiftTime(facts: SceneFacts, by: number): true {
  const steps = TIME_STEPS.length;
  facts.time = TIME_STEPS[(TIME_STEPS.indexOf(facts.time) + by + steps) % steps]!;
  return true;
}

export function setWeather(facts: SceneFacts, asked: Weather, { denied, more }: Wish): true {
  const now = facts.weather;
  if (!denied) facts.weather = more && now === asked ? (HEAVIER[asked] ?? asked) : asked;
  else if (PASSES_WITH[asked].includes(now)) facts.weather = asked === "clear" ? "cloudy" : "clear";
  return true;
}

export function setPlace(facts: SceneFacts, place: Place, denied: boolean): true {
  facts.place = denied ? otherThan(facts.place, place, OTHER_PLACE) : place;
  return true;
}

export function goIndoors(facts: SceneFacts, indoors: boolean): true {
  const isIndoors = INDOOR_PLACES.includes(facts.place);
  if (indoors !== isIndoors) facts.place = indoors ? "cottage" : (OTHER_PLACE[facts.place] ?? "village");
  return true;
}

export function setDistance(facts: SceneFacts, distance: Distance, denied: boolean): true {
  facts.distance = denied ? OTHER_DISTANCE[distance] : distance;
  return true;
}

/** `by` 1 is a step towards what is seen, -1 a step back. */
export function stepCamera(facts: SceneFacts, by: number): true {
  const step = DISTANCE_STEPS.indexOf(facts.distance) + by;
  facts.distance = DISTANCE_STEPS[Math.min(DISTANCE_STEPS.length - 1, Math.max(0, step))]!;
  return true;
}

const OTHER_TIME: Record<TimeOfDay, TimeOfDay> = { night: "day", dusk: "day", dawn: "day", day: "dusk" };
const TIME_STEPS: TimeOfDay[] = ["dawn", "day", "dusk", "night"];
const DISTANCE_STEPS: Distance[] = ["wide", "medium", "close"];
const OTHER_DISTANCE: Record<Distance, Distance> = { wide: "medium", medium: "close", close: "medium" };
const OTHER_PLACE: Partial<Record<Place, Place>> & { else: Place } = {
  meadow: "village",
  cave: "mountain",
  cottage: "village",
  workshop: "village",
  seashore: "meadow",
  snowfield: "mountain",
  else: "meadow",
};
/** What passes with a weather: "no rain" ends a storm too. */
const PASSES_WITH: Record<Weather, Weather[]> = {
  clear: ["clear"],
  cloudy: ["cloudy"],
  windy: ["windy"],
  rain: ["rain", "storm"],
  storm: ["storm"],
  snow: ["snow"],
  fog: ["fog"],
};
/** What more of a weather is, where that is another. */
const HEAVIER: Partial<Record<Weather, Weather>> = { rain: "storm", windy: "storm" };

function otherThan<Value extends string>(
  now: Value,
  unwanted: Value,
  other: Partial<Record<Value | "else", Value>>,
): Value {
  return now === unwanted ? (other[now] ?? other.else ?? now) : now;
}
