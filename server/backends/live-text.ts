/**
 * Shows text to whoever watches while it is being written. Nothing of it is kept and any of it may be lost: what counts is
 * the journal line that says the text is there.
 */
export interface LiveText {
  /** `textSoFar` is the whole of the chunk as far as it has come. */
  show(storyId: string, chunk: number, textSoFar: string): void;
  /** Calls `hear` with every text shown until the returned function is called. */
  listen(hear: (storyId: string, chunk: number, textSoFar: string) => void): () => void;
}
