/** A provider could not do what was asked. `message` says what, on what, and what next; never a key or a prompt. */
export class ProviderError extends Error {
  readonly isRetryable: boolean;

  constructor(message: string, options: { isRetryable: boolean; cause?: unknown }) {
    super(message, { cause: options.cause });
    this.name = "ProviderError";
    this.isRetryable = options.isRetryable;
  }
}
