/** How often a step is tried before it waits for a person. */
export const TRIES_MAX = 3;

/**
 * How often the process may end in the middle of the same step before the step is suspected of ending it, and waits
 * for a person. High enough for an unlucky row of deployments.
 */
export const INTERRUPTIONS_MAX = 10;

/**
 * Whole milliseconds to wait after the given try: 0.5 s, 1 s, 2 s ..., at most 30 s. Half of it is left to `chance`
 * (0 to 1), so that many waiters do not come back together; not all of it, which would sometimes mean no wait.
 */
export const waitAfterTry = (number: number, chance: number): number => {
  const full = Math.min(500 * 2 ** (number - 1), 30_000);
  return Math.round(full / 2 + (full / 2) * chance);
};
