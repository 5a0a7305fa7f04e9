/** How long pieces of work took lately, and so how long those still to do will take. */
export interface Estimator {
  /** Remembers one piece of work of a sort (`chunk`, `picture`). */
  took(sort: string, milliseconds: number): void;
  /** Whole seconds for `pieces` of a sort, done `atOnce` at a time: between the quick and the slow ones seen. */
  seconds(sort: string, pieces: number, atOnce: number): { low: number; high: number };
}

const REMEMBERED = 60; // about three stories' worth: follows the machine, forgets a hiccup

export function createEstimator(firstGuessesMs: Record<string, { low: number; high: number }>): Estimator {
  const durations = new Map<string, number[]>();
  return {
    took(sort, milliseconds) {
      const seen = [...(durations.get(sort) ?? []), milliseconds].slice(-REMEMBERED);
      durations.set(sort, seen);
    },
    seconds(sort, pieces, atOnce) {
      const seen = (durations.get(sort) ?? []).toSorted((a, b) => a - b);
      const guess = firstGuessesMs[sort] ?? { low: 0, high: 0 };
      const rounds = Math.ceil(pieces / atOnce);
      const at = (share: number, fallback: number) => seen[Math.floor(share * (seen.length - 1))] ?? fallback;
      return {
        low: Math.floor((rounds * at(0.1, guess.low)) / 1000),
        high: Math.ceil((rounds * at(0.9, guess.high)) / 1000),
      };
    },
  };
}
