/**
 * Says "look again" about a story to whoever listens. It carries no news and may be lost or ring twice: listeners
 * read the journal.
 */
export interface Bell {
  ring(storyId: string): void;
  /** Calls `hear` after every ring until the returned function is called. */
  listen(hear: (storyId: string) => void): () => void;
}
