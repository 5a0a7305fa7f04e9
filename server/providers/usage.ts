/** What one call used up, as the provider counted it. */
export interface Usage {
  /** Tokens of the request, those read from a cache included. */
  inputTokens: number;
  /** Of `inputTokens`, those read from the provider's cache. */
  cachedTokens: number;
  /** Of `inputTokens`, those that the provider put into its cache (and asks more for). */
  cacheWriteTokens: number;
  /** Of `inputTokens`, those that stand for pictures sent along. */
  imageInputTokens: number;
  /** Tokens of the answer, thinking included; of pictures too where pictures are counted in tokens. */
  outputTokens: number;
  /** Pictures that came. */
  pictures: number;
}

export const NO_USAGE: Usage = {
  inputTokens: 0,
  cachedTokens: 0,
  cacheWriteTokens: 0,
  imageInputTokens: 0,
  outputTokens: 0,
  pictures: 0,
};
