import { readFile } from "node:fs/promises";
import { PASSES } from "../../story/long/long-brief.ts";
import type { Snapshot } from "../../story/snapshot.ts";
import { Failure, WrongUsage, readArguments, wholeNumber } from "../command.ts";
import type { Command } from "../command.ts";
import { WAIT, WAIT_HELP, goOn, printOutcome } from "../go-on.ts";
import { agreeOnCost } from "../agree-on-cost.ts";
import type { Estimate } from "../estimate.ts";
import { readGiven } from "../read-given.ts";
import type { Given } from "../read-given.ts";
import { readText } from "../read-text.ts";
import { commandLine, printJson, tell } from "../say.ts";
import { Declined } from "../studio-client.ts";
import { withStudio } from "../with-studio.ts";

const DETAILS = [
  "What is not said, the studio chooses, and shows what it chose.",
  "",
  "--genre ID           which kind of story; `genres` lists them and what each asks",
  "--words NUMBER       how long it is to be; it comes within 5 %",
  "--choose FIELD=ID    the answer to one field of the genre; as often as needed. A field that takes several: ID,ID",
  "--idea TEXT          what it is about, in your own words",
  "--bring FILE         your outline, notes or first chapters: JSON {outline, notes, chapters}, or Markdown with the",
  "                     headings `# Outline` (a list), `# Notes` and one `# Title` for each chapter; as often as needed",
  '--file FILE          the whole brief as JSON, as POST /story takes it: {"genre", "words", "choices": {...}, ...}',
  "--seed NUMBER        same brief and seed, same story",
];
const ENDING = [
  "--yes                begin without being asked about what it may cost",
  WAIT_HELP,
  "--json               print the story as GET /story/{id} answers it",
];

const OPTIONS = {
  genre: { type: "string" },
  words: { type: "string" },
  choose: { type: "string", multiple: true, default: [] as string[] },
  idea: { type: "string" },
  bring: { type: "string", multiple: true, default: [] as string[] },
  file: { type: "string" },
  seed: { type: "string" },
  yes: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  ...WAIT,
} as const;

export const tale: Command = {
  name: "tale",
  takes: "[--genre ID] [--words N] [--choose FIELD=ID]... [--idea TEXT] [--bring FILE]... [--yes] [--wait]",
  summary: "Begin a tale of 1,000 to 50,000 words",
  details: [...DETAILS, ...ENDING],
  run: async (args, readConfig) => {
    const { values } = readArguments(args, OPTIONS, { least: 0, most: 0 });
    await begin("tale", await briefFrom(values), values, readConfig);
  },
};

export const novel: Command = {
  name: "novel",
  takes:
    "[--genre ID] [--words N] [--scenes N] [--preset quick|full] [--pass NAME=on|off]... [--yes] [--wait]",
  summary: "Begin a novel of 10,000 to 150,000 words",
  details: [
    ...DETAILS,
    "--scenes NUMBER      how many scenes it has",
    "--preset NAME        quick: planned, drafted, checked; full: polished in every pass as well",
    "--pass NAME=on|off   one pass in or out: high-concept, world, beat-sheet, character-profiles, self-refinement,",
    "                     motif-infusion, human-passes, voice, continuity-audit, output-validation",
    "--at-once NUMBER     how many scenes that do not build on each other may be drafted at once",
    ...ENDING,
  ],
  run: async (args, readConfig) => {
    const options = {
      ...OPTIONS,
      scenes: { type: "string" },
      preset: { type: "string" },
      pass: { type: "string", multiple: true, default: [] as string[] },
      "at-once": { type: "string" },
    } as const;
    const { values } = readArguments(args, options, { least: 0, most: 0 });
    const { scenes, preset, pass } = values;
    const brief = {
      ...(await briefFrom(values)),
      ...(scenes !== undefined && { scenes: wholeNumber(scenes, "--scenes") }),
      ...(preset !== undefined && { preset }),
      ...(pass.length > 0 && { passes: Object.fromEntries(pass.map(switched)) }),
      ...(values["at-once"] !== undefined && { draftingAtOnce: wholeNumber(values["at-once"], "--at-once") }),
    };
    await begin("novel", brief, values, readConfig);
  },
};

async function begin(
  kind: "tale" | "novel",
  brief: object,
  { wait, json, yes }: { wait: boolean; json: boolean; yes: boolean },
  readConfig: Parameters<Command["run"]>[1],
): Promise<void> {
  await withStudio(readConfig(), { isAtWork: true }, async (studio) => {
    const asked = { method: "POST", json: { kind, brief } } as const;
    const { estimate } = await studio
      .ask<{ estimate: Estimate | null }>("/estimates", asked)
      .catch(sayWhereToLook);
    await agreeOnCost(studio, estimate, yes);
    const { id } = await studio.ask<{ id: string }>("/story", asked).catch(sayWhereToLook);
    const begun = await studio.story(id);
    tell(`${id} is begun.`);
    choicesOf(begun).forEach(tell);
    const story = await goOn(studio, id, { after: 0, wait });
    if (json) printJson(story);
    else printOutcome(story, studio);
  });
}

/** What the studio chose can be seen before anything is planned. */
const choicesOf = ({ brief: { answers } }: Snapshot): string[] =>
  answers
    .filter(({ surprise }) => surprise)
    .map(({ question, answer }) => `${question} ${answer} (the studio chose)`);

async function briefFrom(values: {
  genre?: string;
  words?: string;
  choose: string[];
  idea?: string;
  bring: string[];
  file?: string;
  seed?: string;
}): Promise<object> {
  const { genre, words, idea, seed } = values;
  const file = values.file === undefined ? {} : await briefInFile(values.file);
  const given: Given[] = [];
  for (const path of values.bring)
    given.push(readGiven(await readFile(path, "utf8").catch(notReadable(path)), path));
  return {
    genre: null,
    ...file,
    ...(genre !== undefined && { genre }),
    ...(words !== undefined && { words: wholeNumber(words.replaceAll(",", ""), "--words") }),
    ...(idea !== undefined && { idea }),
    ...(seed !== undefined && { seed: wholeNumber(seed, "--seed", 0xffff_ffff) }),
    ...(values.choose.length > 0 && {
      choices: {
        ...(file as { choices?: object }).choices,
        ...Object.fromEntries(values.choose.map(chosen)),
      },
    }),
    ...(given.length > 0 && { given: together(given) }),
  };
}

const together = (given: Given[]): Given => ({
  outline: given.flatMap(({ outline }) => outline),
  notes: given
    .map(({ notes }) => notes)
    .filter(Boolean)
    .join("\n\n"),
  chapters: given.flatMap(({ chapters }) => chapters),
});

async function briefInFile(path: string): Promise<object> {
  const text = await readText(path);
  try {
    const brief: unknown = JSON.parse(text);
    if (typeof brief === "object" && brief !== null && !Array.isArray(brief)) return brief;
    throw new TypeError("It is no object");
  } catch (cause) {
    throw new Failure(`${path} holds no brief: ${(cause as Error).message}.`, { cause });
  }
}

const notReadable =
  (path: string) =>
  (cause: unknown): never => {
    throw new Failure(`${path} cannot be read: ${(cause as Error).message}`, { cause });
  };

function chosen(text: string): [field: string, value: string | string[]] {
  const split = text.indexOf("=");
  if (split < 1) throw new WrongUsage(`--choose takes FIELD=ID, not "${text}".`);
  const value = text.slice(split + 1);
  const several = value.split(",").map((each) => each.trim());
  const areIds = several.length > 1 && several.every((each) => /^[a-z0-9_-]+$/.test(each));
  return [text.slice(0, split), areIds ? several : value];
}

function switched(text: string): [pass: string, isOn: boolean] {
  const [, pass, how] = /^([a-z-]+)=(on|off)$/.exec(text) ?? [];
  if (pass === undefined) throw new WrongUsage(`--pass takes NAME=on or NAME=off, not "${text}".`);
  if (!PASSES.some((each) => each === pass))
    throw new WrongUsage(`There is no pass "${pass}"; there are: ${PASSES.join(", ")}.`);
  return [pass, how === "on"];
}

function sayWhereToLook(error: unknown): never {
  if (!(error instanceof Declined) || error.code !== "brief-incomplete") throw error;
  throw new Failure(`${error.message}\nWhat each genre asks: ${commandLine("genres ID")}`, { cause: error });
}
