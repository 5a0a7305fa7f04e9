import { ConfigError } from "../../config.ts";
import { describeBudget } from "../describe-budget.ts";
import type { Budget } from "../../studio.ts";
import { endOf, findingsIn } from "../check-up.ts";
import type { Finding, Provider } from "../check-up.ts";
import { Failure, readArguments } from "../command.ts";
import type { Command } from "../command.ts";
import { print, printJson, table } from "../say.ts";
import type { StudioClient } from "../studio-client.ts";
import { withStudio } from "../with-studio.ts";

export const doctor: Command = {
  name: "doctor",
  takes: "[--json]",
  summary: "Whether the studio can work as it is configured: providers, models, prices, caps; spends nothing",
  details: [
    "Asks each provider whether it is there and knows its model, and warns 60 days before a model is shut down. A",
    "server that runs is asked about its own settings, otherwise those of this terminal count.",
    "",
    "--json             print it as JSON: isFit, findings, providers, budget",
    "",
    "Ends with 0 when the studio can work, and with 1 when it cannot.",
  ],

  async run(args, readConfig) {
    const { values } = readArguments(args, { json: { type: "boolean" } }, { least: 0, most: 0 });
    const found = await checkUp(readConfig);
    const isFit = !found.findings.some(({ isTrouble }) => isTrouble);
    if (values.json) printJson({ isFit, ...found });
    else describeCheckUp(found).forEach(print);
    if (!isFit) throw new Failure("The studio cannot work as it is configured.");
    if (!values.json) print("The studio can work as it is configured.");
  },
};

interface CheckUp {
  /** Who was asked; `null` when the settings could not be used. */
  studio: { url: string; isServer: boolean } | null;
  findings: Finding[];
  providers: Provider[];
  budget: Budget | null;
}

/** A wrong setting is what somebody calls the doctor for, so it is a finding too. */
async function checkUp(readConfig: Parameters<Command["run"]>[1]): Promise<CheckUp> {
  try {
    return await withStudio(readConfig(), { isAtWork: false }, lookOver);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const findings = error.message.split("\n").map((problem) => ({
      isTrouble: true,
      sentence: `${problem.replace(/\.?$/, ".")} .env.example explains each setting.`,
    }));
    return { studio: null, findings, providers: [], budget: null };
  }
}

async function lookOver(studio: StudioClient): Promise<CheckUp> {
  const [{ providers }, budget, { madeBy }] = await Promise.all([
    studio.ask<{ providers: Provider[] }>("/providers?look=1"),
    studio.ask<Budget>("/budget"),
    studio.ask<{ madeBy: MadeBy }>("/options"),
  ]);
  return {
    studio: { url: studio.url, isServer: !studio.isOwn },
    findings: findingsIn(providers, budget, madeBy.costsMoney, new Date()),
    providers: [...providers, ...builtInBeside(providers, madeBy)],
    budget,
  };
}

interface MadeBy {
  writer: string;
  illustrator: string;
  costsMoney: boolean;
}

const BUILT_IN = "built-in";

/** Who does the work that the settings name nobody for. */
function builtInBeside(providers: Provider[], { writer, illustrator }: MadeBy): Provider[] {
  const isDone = (stage: string) => providers.some(({ stages }) => stages.includes(stage));
  const builtIn = (name: string, stages: string[]): Provider => ({
    name,
    provider: BUILT_IN,
    stages,
    isConfigured: true,
    price: "free",
    isPriced: true,
    shutdownDate: null,
    shut: null,
    look: null,
  });
  return [
    ...(isDone("draft") ? [] : [builtIn(writer, ["plan", "draft"])]),
    ...(isDone("picture") ? [] : [builtIn(illustrator, ["picture"])]),
  ];
}

const describeCheckUp = ({ studio, findings, providers, budget }: CheckUp): string[] => [
  ...(studio?.isServer ? [`The server at ${studio.url}, with the settings it was started with:`] : []),
  ...table(providers.map((provider) => ["", provider.name, ...columnsOf(provider)])),
  ...table((budget ? describeBudget(budget) : []).map((row) => ["", ...row])),
  ...findings.map(({ isTrouble, sentence }) => `${isTrouble ? "Trouble" : "Notice"}: ${sentence}`),
];

const columnsOf = (provider: Provider): string[] => [
  provider.stages.join(", "),
  provider.price ?? "no known price",
  stateOf(provider),
];

function stateOf(provider: Provider): string {
  const { provider: account, isConfigured, look } = provider;
  if (account === BUILT_IN) return "built in";
  if (!isConfigured) return "not configured";
  if (!look?.isReachable) return "not reachable";
  if (!look.isKnown) return "does not offer the model";
  const end = endOf(provider);
  return end === null ? "there" : `there until ${end.slice(0, "2026-12-01".length)}`;
}
