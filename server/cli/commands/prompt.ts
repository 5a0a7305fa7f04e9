import { WrongUsage, readArguments, wholeNumber } from "../command.ts";
import type { Command } from "../command.ts";
import { findStory } from "../find-story.ts";
import { dollars } from "../money.ts";
import { print, printJson } from "../say.ts";
import { withStudio } from "../with-studio.ts";

export const prompt: Command = {
  name: "prompt",
  takes: "VERB --story ID [--scene N] [--json]",
  summary: "What a model would be sent, word for word, with its size and its price at most; nothing is sent",
  details: [
    "Of a picture story:",
    "plan-story         to plan the story",
    "draft-chunk        to write scene N, and those that would be asked for with it",
    "audit-story        to read the whole text as an editor",
    "draw-scene         to draw the picture of scene N",
    "Of a tale or a novel:",
    "plan-tale, high-concept                          to plan it",
    "draft-part, audit-part                           to write part N, and to read it as an editor",
    "self-refinement, motif-infusion, human-passes, voice   to polish part N",
    "--story ID         as the story stands now",
    "--scene N          the first scene when it is not said",
    "--json             print it as GET /story/{id}/prompts/{verb} answers it",
    "",
    "Parts that are stable come first and return word for word in later prompts of the same story, so that providers",
    "ask less for them. The words stand in prompts/, one file a verb. Also: npm run prompt -- VERB --story ID",
  ],

  async run(args, readConfig) {
    const options = {
      story: { type: "string" },
      scene: { type: "string" },
      json: { type: "boolean" },
    } as const;
    const { values, words } = readArguments(args, options, { least: 1, most: 1 });
    const { story: idGiven } = values;
    if (!idGiven) throw new WrongUsage("Say with --story which story is meant.");
    const scene = values.scene === undefined ? "" : `?scene=${wholeNumber(values.scene, "--scene")}`;
    await withStudio(readConfig(), { isAtWork: false }, async (studio) => {
      const { id } = await findStory(studio, idGiven);
      const verb = encodeURIComponent(words[0]!);
      const rendered = await studio.ask<RenderedPrompt>(`/story/${id}/prompts/${verb}${scene}`);
      if (values.json) printJson(rendered);
      else describePrompt(rendered).forEach(print);
    });
  },
};

/** As `GET /story/{id}/prompts/{verb}` answers it. */
interface RenderedPrompt {
  verb: string;
  stage: string;
  temperature: number | null;
  answersWith: string;
  /** Empty for a picture. */
  system: string;
  parts: { text: string; stable: boolean }[];
  estimate: {
    inputTokens: number;
    stableTokens: number;
    outputTokensMax: number;
    model: string | null;
    usdMax: number | null;
  };
}

const describePrompt = ({ system, parts, ...rest }: RenderedPrompt): string[] => [
  ...(system === "" ? [] : [heading("system, stable"), system]),
  ...parts.flatMap(({ text, stable }, index) => [
    heading(`part ${index + 1} of ${parts.length}${stable ? ", stable" : ""}`),
    text,
  ]),
  heading("what it takes"),
  ...describeEstimate(rest),
];

const HEADING_WIDTH = 100;

const heading = (words: string): string => `-- ${words} `.padEnd(HEADING_WIDTH, "-");

function describeEstimate({
  stage,
  temperature,
  answersWith,
  estimate,
}: Omit<RenderedPrompt, "system" | "parts">) {
  const { inputTokens, stableTokens, outputTokensMax, model, usdMax } = estimate;
  const share = inputTokens === 0 ? 0 : Math.floor((100 * stableTokens) / inputTokens);
  return [
    `For: ${stage}. Answer: ${answersWith}.${temperature === null ? "" : ` Temperature: ${temperature}, where a model takes one.`}`,
    `About ${inputTokens} tokens in, ${stableTokens} of them (${share} %) stable; at most ${outputTokensMax} out.`,
    priceAtMost(model, usdMax),
  ];
}

function priceAtMost(model: string | null, usdMax: number | null): string {
  if (model === null) return "No model is set for this; the built-in ones are sent no prompt.";
  return usdMax === null
    ? `${model} has no price in our table, so that nothing is sent to it until PRICES_FILE gives one.`
    : `${model} asks at most ${dollars(usdMax)} for it.`;
}
