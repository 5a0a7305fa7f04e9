import * as z from "zod";
import { DEFAULT_HERO, HEROES } from "../../story/heroes.ts";
import { STRUCTURE_QUESTION } from "../../story/quiz.ts";
import { seededRandom } from "../../story/random.ts";
import type { BriefWish } from "../../story/resolve-brief.ts";
import { askAtTerminal, labelOf, spoken } from "../ask-at-terminal.ts";
import { agreeOnCost, isAtTerminal } from "../agree-on-cost.ts";
import { Failure, WrongUsage, readArguments, wholeNumber } from "../command.ts";
import type { Command } from "../command.ts";
import type { Estimate } from "../estimate.ts";
import { fillBrief } from "../fill-brief.ts";
import type { Answerer, GivenBrief } from "../fill-brief.ts";
import { WAIT, WAIT_HELP, goOn, printOutcome } from "../go-on.ts";
import { readText } from "../read-text.ts";
import { printJson, tell } from "../say.ts";
import { Declined } from "../studio-client.ts";
import { withStudio } from "../with-studio.ts";

export const newStory: Command = {
  name: "new",
  takes: "[--hero ID] [--structure ID] [--answer KEY=TEXT]... [--surprise] [--file FILE] [--yes] [--wait]",
  summary: "Begin a story: by options, from a file, or question by question",
  details: [
    "At a terminal the questions that are still open are asked one by one.",
    "",
    "--hero ID          who it is about; the red fox when it is not said",
    ...linesOf(HEROES.map(({ id }) => id)).map((line) => `                   ${line}`),
    "--structure ID     what kind of story it is",
    `                   ${STRUCTURE_QUESTION.chips.join(", ")}`,
    "--answer KEY=TEXT  the answer to one question; as often as needed",
    "--surprise         let the studio choose everything that is not said",
    '--file FILE        the brief as JSON: {"hero", "structure", "answers": {...}, "format", "seed"}, where null is',
    "                   a surprise; - reads standard input; options go before the file",
    "--format FORMAT    of the pictures: portrait or landscape",
    "--seed NUMBER      same brief and seed, same story",
    "--yes              begin without being asked about what it may cost",
    "--yes-to-all       approve the text, the cast sheet and every picture as they come, to the finished book",
    WAIT_HELP,
    "--json             print the story as GET /story/{id} answers it",
  ],

  async run(args, readConfig) {
    const { values } = readArguments(args, OPTIONS, { least: 0, most: 0 });
    const given = await givenBrief(values);
    const random = given.seed === undefined ? crypto.getRandomValues(new Uint32Array(1))[0]! : given.seed;
    const brief = await withAnswerer(values.surprise, (answerer) =>
      fillBrief(given, answerer, seededRandom(random).for("surprises")),
    );

    await withStudio(readConfig(), { isAtWork: true }, async (studio) => {
      const { estimate } = await studio.ask<{ estimate: Estimate | null }>("/options");
      await agreeOnCost(studio, estimate, values.yes);
      const { id } = await studio
        .ask<{ id: string }>("/story", { method: "POST", json: { kind: "picture-story", brief } })
        .catch(sayHowToAnswer);
      tell(`${id} is begun.`);
      const story = await goOn(studio, id, { after: 0, wait: values.wait, yesToAll: values["yes-to-all"] });
      if (values.json) printJson(story);
      else printOutcome(story, studio);
    });
  },
};

/** Eight names fit a line of a terminal. */
function linesOf(names: string[]): string[] {
  const NAMES_A_LINE = 8;
  const lines = Array.from({ length: Math.ceil(names.length / NAMES_A_LINE) }, (_, index) =>
    names.slice(index * NAMES_A_LINE, (index + 1) * NAMES_A_LINE),
  );
  return lines.map((line) => line.join(", "));
}

const OPTIONS = {
  hero: { type: "string" },
  structure: { type: "string" },
  answer: { type: "string", multiple: true, default: [] as string[] },
  surprise: { type: "boolean", default: false },
  file: { type: "string" },
  format: { type: "string" },
  seed: { type: "string" },
  yes: { type: "boolean", default: false },
  "yes-to-all": { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  ...WAIT,
} as const;

const briefFileSchema = z.strictObject({
  hero: z.string().nullable().default(DEFAULT_HERO),
  structure: z.string().nullable().optional(),
  answers: z.record(z.string(), z.string().nullable()).default({}),
  surprises: z.array(z.string()).optional(),
  format: z.enum(["portrait", "landscape"]).optional(),
  seed: z.int().optional(),
});

async function givenBrief(values: {
  hero?: string;
  structure?: string;
  answer: string[];
  file?: string;
  format?: string;
  seed?: string;
}): Promise<GivenBrief> {
  const file = values.file === undefined ? { answers: {} } : await readBriefFile(values.file);
  const { hero, structure, seed } = values;
  return {
    ...file,
    ...(hero !== undefined && { hero }),
    ...(structure !== undefined && { structure }),
    ...(values.format !== undefined && { format: values.format as NonNullable<BriefWish["format"]> }),
    ...(seed !== undefined && { seed: wholeNumber(seed, "--seed", 0xffff_ffff) }),
    answers: { ...file.answers, ...Object.fromEntries(values.answer.map(keyAndText)) },
  };
}

async function readBriefFile(path: string): Promise<GivenBrief> {
  const text = await readText(path);
  try {
    return briefFileSchema.parse(JSON.parse(text));
  } catch (cause) {
    const reasons =
      cause instanceof z.ZodError
        ? cause.issues.map((issue) => `${issue.path.join(".") || "The brief"}: ${issue.message}.`).join(" ")
        : `It is not JSON: ${(cause as Error).message}.`;
    throw new Failure(`${path} holds no brief. ${reasons}`, { cause });
  }
}

function keyAndText(answer: string): [key: string, text: string] {
  const split = answer.indexOf("=");
  if (split < 1) throw new WrongUsage(`--answer takes KEY=TEXT, not "${answer}".`);
  return [answer.slice(0, split), answer.slice(split + 1)];
}

/** By surprise when that is asked for, else by a person when there is one, else not at all. */
async function withAnswerer<T>(isSurprise: boolean, use: (answerer: Answerer) => Promise<T>): Promise<T> {
  if (isSurprise)
    return use({
      answer: async () => null,
      surprised: (question, answer) => tell(`${spoken(question.question, "")} ${labelOf(question, answer)}`),
    });
  if (!isAtTerminal()) {
    return use({ answer: async ({ key }) => UNASKED[key]?.(), surprised: () => undefined });
  }
  const terminal = askAtTerminal({ input: process.stdin, output: process.stderr });
  try {
    return await use(terminal);
  } finally {
    terminal.close();
  }
}

const UNASKED: Record<string, () => string> = {
  hero: () => DEFAULT_HERO,
  structure: () => {
    throw new WrongUsage(
      `Say which kind of story it is, --structure ${STRUCTURE_QUESTION.chips.join("|")}, or --surprise.`,
    );
  },
};

function sayHowToAnswer(error: unknown): never {
  if (!(error instanceof Declined) || error.code !== "brief-incomplete") throw error;
  throw new Failure(
    `${error.message}\nThe word in brackets is the key: --answer KEY=TEXT. Or let the studio choose the rest: --surprise.`,
    { cause: error },
  );
}
