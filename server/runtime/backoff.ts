/** How often a step is tried before it waits for a person. */
export const TRIES_MAX = 3;

/**
 * How often the process may end in the middle of the same step before the step is suspected of ending it, and waits
 * for a person. High enough for an unlucky row of deployments.
 */
export const INTERRUPTIONS_MAX = 10;
