import type { Micros } from "./call.ts";
import type { Illustrator, PictureRequest } from "./illustrator.ts";
import type { ModelLook } from "./language-model.ts";
import type { Writer, WritingTask } from "./writer.ts";
import type { LongBrief } from "../story/long/long-brief.ts";

/** The writer and the illustrator that the settings name, and what there is to know of them. */
export interface ProviderDesk {
  writer: Writer;
  illustrator: Illustrator;
  /** For what a provider declined, when a person asks for it: always the built-in one. */
  placeholders: Illustrator;
  /** Whether anything here asks for money. */
  costsMoney: boolean;
  /** How many pictures may begin in a minute; `null` without a limit. */
  picturesPerMinute: number | null;
  pricesDate: string;
  lines(): ProviderLine[];
  /** Asks a provider about its model, at no cost. */
  look(line: ProviderLine, options: { signal: AbortSignal }): Promise<Look>;
  /** What a new story will take, from the list of its passes; `null` when it costs nothing. */
  estimate(): StoryEstimate | null;
  /** What a tale or a novel will take; `null` when it costs nothing. */
  estimateLong(brief: LongBrief): StoryEstimate | null;
  /** What would be sent for a task of a story, and what that would take. */
  show(task: WritingTask, storyId: string): ShownPrompt;
  showPicture(request: PictureRequest, storyId: string): ShownPrompt;
  /** A person has mended what a provider was shut for, or wants it tried once more. */
  mended(): void;
}

/** One model that the settings name, as `doctor` and the page show it. */
export interface ProviderLine {
  /** "Anthropic (claude-sonnet-5-5)". */
  name: string;
  provider: string;
  model: string;
  /** What it is named for: plan, draft, audit, polish, picture. */
  stages: string[];
  /** In words, for a person; `null` when it is not known, and then nothing is bought. */
  price: string | null;
  /** The last day of the model as far as the price table knows, `YYYY-MM-DD`. */
  shutdownDate: string | null;
  /** What a person must mend before it is asked again. */
  shut: string | null;
}

export interface Look extends ModelLook {
  isReachable: boolean;
  /** What was found, in a sentence. */
  sentence: string;
}

export interface Range {
  low: number;
  high: number;
}

export interface StoryEstimate {
  usd: Range;
  seconds: Range;
  passes: { name: string; calls: Range; usd: Range }[];
}

/** A prompt as it would be sent. */
export interface ShownPrompt {
  verb: string;
  stage: string;
  /** For models that take one. */
  temperature: number | null;
  /** `text`, `picture`, or the name of a schema. */
  answersWith: string;
  system: string;
  parts: { text: string; stable: boolean }[];
  weight: PromptWeight;
}

export interface PromptWeight {
  /** Four characters count as one token. */
  inputTokens: number;
  /** Of these, those of the beginning that comes again, word for word, in other prompts of the story. */
  stableTokens: number;
  outputTokensMax: number;
  model: string | null;
  /** `null` when there is no price. */
  microsMax: Micros | null;
}
