import { WrongUsage } from "./command.ts";

/** More than any story has; a slip of the finger does not become a million requests. */
const SCENE_MAX = 999;

/** Reads `7`, `1,3,5` or `2,5-9`. */
export function readSceneNumbers(text: string): number[] {
  const numbers = text.split(",").flatMap((part) => {
    const [, first, last = first] = /^(\d{1,3})(?:-(\d{1,3}))?$/.exec(part.trim()) ?? [];
    const from = Number(first);
    const to = Number(last);
    if (!(from >= 1 && to >= from && to <= SCENE_MAX)) {
      throw new WrongUsage(`"${text}" is no list of scenes. Write it like 7 or 2,5-9.`);
    }
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
  return [...new Set(numbers)].toSorted((a, b) => a - b);
}

/** Writes `2, 5-9`; the numbers come in order. */
export function writeSceneNumbers(numbers: number[]): string {
  const ranges: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const range = ranges.at(-1);
    if (range && number === range.last + 1) range.last = number;
    else ranges.push({ first: number, last: number });
  }
  return ranges.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(", ");
}
