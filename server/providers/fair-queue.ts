/**
 * Lets stories take turns. Whose turn it is goes round the stories; inside a story the oldest goes first. A story keeps
 * its turn until its oldest has gone, so that whoever waits here comes to be `first` after finitely many others.
 */
export interface FairQueue<Waiting> {
  add(story: string, waiting: Waiting): void;
  /** The oldest of the story whose turn it is. */
  first(): Waiting | undefined;
  /** Everybody, for when the first cannot go: beginning with the story that has gone longest without. */
  all(): Waiting[];
  /** The oldest of each story. */
  oldest(): Waiting[];
  /** Takes out whoever goes now. The turn passes on if that was the oldest of its story. */
  go(story: string, waiting: Waiting): void;
  /** Takes out whoever gives up; no turn is used by that. */
  leave(story: string, waiting: Waiting): void;
}

export function fairQueue<Waiting>(): FairQueue<Waiting> {
  /** In the order of turns. */
  const lines = new Map<string, Line<Waiting>>();
  let moments = 0;

  const leave = (story: string, waiting: Waiting) => {
    const line = lines.get(story)!;
    line.waiting = line.waiting.filter((each) => each !== waiting);
    if (line.waiting.length === 0) lines.delete(story);
  };
  return {
    add(story, waiting) {
      const line = lines.get(story) ?? { waiting: [], wentAt: ++moments };
      line.waiting.push(waiting);
      lines.set(story, line);
    },
    first: () => lines.values().next().value?.waiting[0],
    all: () =>
      [...lines.values()]
        .toSorted((one, other) => one.wentAt - other.wentAt)
        .flatMap(({ waiting }) => waiting),
    oldest: () => [...lines.values()].map(({ waiting }) => waiting[0]!),
    go(story, waiting) {
      const line = lines.get(story)!;
      const wasOldest = line.waiting[0] === waiting;
      leave(story, waiting);
      line.wentAt = ++moments;
      if (wasOldest && lines.delete(story)) lines.set(story, line);
    },
    leave,
  };
}

interface Line<Waiting> {
  waiting: Waiting[]; // oldest first
  /** When one of this story last went, or else when the story came; counted in moves of the queue. */
  wentAt: number;
}
