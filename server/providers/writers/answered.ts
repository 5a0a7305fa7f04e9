import type * as z from "zod";
import { ProviderError } from "../provider-error.ts";

/** The whole answer, who gave it, and whether another could be asked should it be of no use. */
export interface Answered {
  text: string;
  by: string;
  othersLeft: boolean;
}

export const malformed = (answer: Answered, detail: string): ProviderError =>
  useless("answer-malformed", answer, detail);

/** The answer broke off, and the provider did not say so. */
export const cutShort = (answer: Answered, detail: string): ProviderError =>
  useless("answer-cut-short", answer, detail);

function useless(
  fault: "answer-malformed" | "answer-cut-short",
  { by, othersLeft }: Answered,
  detail: string,
): ProviderError {
  const error = new ProviderError(fault, { by, detail });
  error.othersLeft = othersLeft;
  return error;
}

/** A few are enough to show a model what is wrong. */
const FAULTS_TOLD_MAX = 5;

/** Throws what is wrong with an answer, if anything is. */
export function refuseIfFaulty(answer: Answered, faults: readonly string[]): void {
  if (faults.length > 0) throw malformed(answer, faults.slice(0, FAULTS_TOLD_MAX).join(" "));
}

export function parsed<T>(schema: z.ZodType<T>, answer: Answered): T {
  let json: unknown;
  try {
    json = JSON.parse(withoutFence(answer.text));
  } catch (cause) {
    throw malformed(answer, `It is not JSON: ${(cause as Error).message}`);
  }
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}.`);
  throw malformed(answer, faults.slice(0, FAULTS_TOLD_MAX).join(" "));
}

/** Servers that do not know strict modes let models wrap JSON into a code block. */
const withoutFence = (text: string): string => /^\s*```(?:json)?\s*(.*?)\s*```\s*$/s.exec(text)?.[1] ?? text;
