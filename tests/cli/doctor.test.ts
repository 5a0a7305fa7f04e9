import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findingsIn } from "../../server/cli/check-up.ts";
import type { Provider } from "../../server/cli/check-up.ts";
import { readConfig } from "../../server/config.ts";
import { openStudio } from "../../server/open-studio.ts";
import type { Budget } from "../../server/studio.ts";
import { startStandIn } from "../stand-in/stand-in.ts";
import type { StandIn } from "../stand-in/stand-in.ts";
import { aWish } from "../support/builders.ts";
import { inThisProcess } from "./run-talewright.ts";

describe("The doctor", () => {
  let standIn: StandIn;
  let dataDir: string;
  let paying: Record<string, string>;
  const settings = (more: Record<string, string>) => () =>
    readConfig({ PORT: "0", DATA_DIR: dataDir, LOG_LEVEL: "silent", ...more });
  const doctor = (more: Record<string, string> = {}) => inThisProcess(["doctor"], settings(more));

  beforeAll(async () => {
    standIn = await startStandIn();
    dataDir = await mkdtemp(join(tmpdir(), "talewright-cli-"));
    paying = {
      WRITERS: "anthropic",
      ANTHROPIC_API_KEY: "sk-ant-of-a-test",
      ANTHROPIC_BASE_URL: standIn.url,
    };
  });
  afterAll(async () => {
    await standIn.close();
    await rm(dataDir, { recursive: true });
  });

  it("finds a studio without a key fit, and names the built-in ones, before there is any story", async () => {
    const { code, out } = await doctor();
    expect(code).toBe(0);
    expect(out).toMatch(/built-in storyteller \(no AI\) +plan, draft +free +built in\n/);
    expect(out).toMatch(/built-in illustrator \(no AI\) +picture +free +built in\n/);
    expect(out).toMatch(/price table +of \d{4}-\d\d-\d\d\n/);
    expect(out).toMatch(/The studio can work as it is configured\.\n$/);
  });

  it("tells of each provider who it is, for what, at which price, and that it is there", async () => {
    const { code, out } = await doctor(paying);
    expect(code).toBe(0);
    expect(out).toMatch(
      /Anthropic \(claude-[\w-]+\) +plan, draft, audit, polish +\$\d+\.\d\d in, \$\d+\.\d\d out per million tokens +there\n/,
    );
    expect(out).toContain("built-in illustrator");
  });

  it("asks for nothing that costs money, and does no work, even while a story is unfinished", async () => {
    const open = await openStudio(settings(paying)(), pino({ level: "silent" }), {}, { isAtWork: false });
    const { id } = await open.studio.createStory({ kind: "picture-story", ...aWish() });
    await open.close(0);
    standIn.requests.length = 0;
    await doctor(paying);
    expect(standIn.requests.map(({ api }) => api)).toEqual(["models"]);
    const { out } = await inThisProcess(["status", id], settings(paying));
    expect(out).toContain("unfinished");
    await inThisProcess(["delete", id, "--yes"], settings(paying));
  });

  it("tells what is wrong with one thing to do about each, and ends with 1", async () => {
    const { code, out, told } = await doctor({
      WRITERS: "anthropic:claude-no-such, openai:gpt-nobody-knows-the-price-of, ollama:a-model",
      ANTHROPIC_API_KEY: "sk-ant-of-a-test",
      ANTHROPIC_BASE_URL: standIn.url,
      OPENAI_API_KEY: "sk-of-a-test",
      OPENAI_BASE_URL: `${standIn.url}/v1`,
      OLLAMA_BASE_URL: "http://127.0.0.1:65531/v1",
    });
    expect(code).toBe(1);
    const troubles = out.split("\n").filter((line) => line.startsWith("Trouble: "));
    expect(troubles).toEqual([
      "Trouble: Anthropic (claude-no-such) is not offered there. Choose another model in the settings.",
      "Trouble: OpenAI (gpt-nobody-knows-the-price-of) has no known price, so that nothing is bought there. Set its price in PRICES_FILE.",
      expect.stringMatching(/^Trouble: Ollama \(a-model\) could not be reached\. Look whether the network/),
    ]);
    expect(told).toBe("The studio cannot work as it is configured.\n");
  });

  it("tells of a wrong setting as of any other trouble", async () => {
    const wrong: [Record<string, string>, string][] = [
      [{ PORT: "many", LOG_LEVEL: "loud" }, "PORT"],
      [{ WRITERS: "anthropic" }, "ANTHROPIC_API_KEY is missing"],
      [{ PRICES_FILE: "/nowhere/prices.json" }, "PRICES_FILE"],
    ];
    for (const [environment, words] of wrong) {
      const { code, out } = await doctor(environment);
      expect(code).toBe(1);
      expect(out).toContain(`Trouble: ${words}`);
      expect(out.trim().split("\n")).toHaveLength(Object.keys(environment).length);
    }
    const { out } = await inThisProcess(["doctor", "--json"], settings({ PORT: "many" }));
    expect(JSON.parse(out)).toMatchObject({ isFit: false, findings: [{ isTrouble: true }], providers: [] });
  });
});

describe("What the doctor finds", () => {
  const NOW = new Date("2026-11-21T12:00:00Z");
  const aProvider = (change: Partial<Provider>): Provider => ({
    name: "OpenAI (a-model)",
    provider: "openai",
    stages: ["draft"],
    isConfigured: true,
    price: "$1.00 in, $2.00 out per million tokens",
    isPriced: true,
    shutdownDate: null,
    shut: null,
    look: { isReachable: true, isKnown: true, shutdownDate: null, sentence: "It is there." },
    ...change,
  });
  const aBudget = (change: Partial<Budget>): Budget => ({
    story: { capUsd: 5 },
    day: { spentUsd: 0, capUsd: 10 },
    month: { spentUsd: 0, capUsd: 50 },
    pricesDate: "2026-11-21",
    ...change,
  });
  const found = (provider: Partial<Provider>, budget: Partial<Budget> = {}) =>
    findingsIn([aProvider(provider)], aBudget(budget), true, NOW);

  it("warns of the end of a model from sixty days before, whoever knows of it, and finds it a trouble after", () => {
    expect(found({ shutdownDate: "2027-01-21" })).toEqual([]);
    expect(found({ shutdownDate: "2027-01-20" })).toEqual([
      {
        isTrouble: false,
        sentence:
          "OpenAI (a-model) is shut down on 2027-01-20, in 60 days. Choose another model in the settings before.",
      },
    ]);
    const look = { isReachable: true, isKnown: true, shutdownDate: "2026-12-01", sentence: "" };
    expect(found({ look, shutdownDate: "2028-01-01" })[0]?.sentence).toContain("on 2026-12-01, in 10 days");
    expect(found({ shutdownDate: "2026-11-21" })).toMatchObject([{ isTrouble: true }]);
  });

  it("takes a provider that somebody must mend for a trouble", () => {
    const shut = "OpenAI (a-model) has no money left for us. Add credit.";
    expect(found({ shut })).toEqual([{ isTrouble: true, sentence: shut }]);
  });

  it("gives notice at four fifths of a cap, and finds a cap that is reached a trouble", () => {
    expect(found({}, { day: { spentUsd: 7.99, capUsd: 10 } })).toEqual([]);
    expect(found({}, { day: { spentUsd: 8, capUsd: 10 } })).toMatchObject([{ isTrouble: false }]);
    expect(found({}, { month: { spentUsd: 50, capUsd: 50 } })).toEqual([
      {
        isTrouble: true,
        sentence: "This month's $50.00 are spent. Wait until next month (UTC), or raise BUDGET_MONTH_USD.",
      },
    ]);
    expect(findingsIn([], aBudget({ day: { spentUsd: 0, capUsd: 0 } }), false, NOW)).toEqual([]);
  });
});
