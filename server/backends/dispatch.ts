/**
 * Decides who runs which story. However often a story is submitted, it is run by one runner at a time; what is
 * submitted while it runs leads to one more run afterwards, so no wish is lost.
 */
export interface Dispatch {
  /** Asks for a run of the story, soon. */
  submit(storyId: string): void;
  /** Begins to call `runStory`. Submitted stories wait until then. */
  start(runStory: (storyId: string) => Promise<void>): void;
  /** Starts nothing more and resolves when the last runner has come back. May be called twice. */
  stop(): Promise<void>;
}
