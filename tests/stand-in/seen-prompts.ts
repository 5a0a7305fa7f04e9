import { createHash } from "node:crypto";
import type { CacheMarks } from "./wire/told.ts";

/** Characters to a token, as everybody estimates it. */
export const CHARACTERS_PER_TOKEN = 4;
/** What is shorter is not worth a cache; a provider that decides by itself keeps and finds whole blocks of this. */
const BLOCK_TOKENS = 1024;

export const tokensOf = (text: string): number => Math.ceil(text.length / CHARACTERS_PER_TOKEN);

/** A provider's memory of how prompts began. */
export interface SeenPrompts {
  /** How many tokens of the prompt were read from memory, and how many were put there. */
  read(
    model: string,
    prompt: string,
    marks: CacheMarks | null,
  ): { cachedTokens: number; cacheWriteTokens: number };
}

export function createSeenPrompts(): SeenPrompts {
  const seen = new Set<string>();
  const key = (model: string, prompt: string, end: number) =>
    createHash("sha256").update(`${model}\n`).update(prompt.slice(0, end)).digest("base64");
  return {
    read(model, prompt, cache) {
      const isLongEnough = (end: number) => end >= BLOCK_TOKENS * CHARACTERS_PER_TOKEN;
      const { marks, ends } = cache ?? { marks: blocksOf(prompt), ends: blocksOf(prompt) };
      const known = ends.findLast((end) => isLongEnough(end) && seen.has(key(model, prompt, end))) ?? 0;
      const kept = marks.filter(isLongEnough);
      for (const end of kept) seen.add(key(model, prompt, end));
      const cachedTokens = tokensOf(prompt.slice(0, known));
      const written = cache ? tokensOf(prompt.slice(0, kept.at(-1) ?? 0)) - cachedTokens : 0;
      return { cachedTokens, cacheWriteTokens: Math.max(0, written) };
    },
  };
}

const blocksOf = (prompt: string): number[] => {
  const block = BLOCK_TOKENS * CHARACTERS_PER_TOKEN;
  return Array.from({ length: Math.floor(prompt.length / block) }, (_, at) => (at + 1) * block);
};
